//! The figures of the README: each contender beside raw SQLite or beside itself, in turn within
//! every round, as ratios. `cargo bench --bench ratios`; `-- --quick` for a short look.

use std::sync::{Arc, Barrier};
use std::time::{Duration, Instant};

use oneshelf::{Command, Quantity, Release, Target};
use oneshelf_benches::{Ratios, Raw, Result, Stocked, expect_applied, fdatasync, time};
use rusqlite::Connection;

/// One line of the table.
struct Row {
    what: &'static str,
    target: &'static str,
    ratios: Ratios,
    note: String,
}

fn main() -> Result<()> {
    let is_quick = std::env::args().any(|arg| arg == "--quick" || arg == "--test");
    let rounds = if is_quick { 3 } else { 15 };
    let folder = tempfile::tempdir()?;
    println!(
        "fdatasync of 4 KiB: {:?} (median)",
        fdatasync(folder.path(), 50)?
    );
    let mut rows = vec![one_thread(rounds)?];
    rows.extend(threads(rounds.min(7))?);
    rows.push(bulk(
        rounds,
        100_000,
        "bulk reserve, 100,000 levels, to ordered insert",
        ">= 0.10",
    )?);
    rows.push(bulk(
        rounds,
        1_000,
        "bulk reserve, 1,000 levels, to ordered insert",
        ">= 0.20",
    )?);
    rows.push(availability(rounds)?);
    let large = if is_quick { 50_000 } else { 1_000_000 };
    rows.push(journal_size(rounds, large, true)?);
    rows.push(journal_size(rounds, large, false)?);
    println!(
        "\n{:<62} {:>9} {:>8}  {:<15} note",
        "ratio", "target", "median", "min to max"
    );
    for row in rows {
        let (min, median, max) = row.ratios.summary();
        let spread = format!("{min:.2} to {max:.2}");
        println!(
            "{:<62} {:>9} {median:>8.2}  {spread:<15} {}",
            row.what, row.target, row.note
        );
    }
    Ok(())
}

fn per_second(count: usize, duration: Duration) -> f64 {
    count as f64 / duration.as_secs_f64()
}

/// A durable reserve on one thread beside a raw commit of one row.
fn one_thread(rounds: usize) -> Result<Row> {
    const CALLS: usize = 200;
    let mut stocked = Stocked::new(1_000)?;
    let mut raw = Raw::new()?;
    let mut ratios = Ratios::default();
    let mut rate = 0.0;
    for round in 0..=rounds {
        let commands = stocked.reserves(CALLS)?;
        let ours = time(|| {
            for command in commands {
                expect_applied(&stocked.shelf.apply(command)?)?;
            }
            Ok(())
        })?;
        let theirs = time(|| (0..CALLS).try_for_each(|_| raw.insert(1)))?;
        if round > 0 {
            ratios.push(theirs.as_secs_f64() / ours.as_secs_f64());
            rate = per_second(CALLS, ours);
        }
    }
    Ok(Row {
        what: "durable reserve, 1 thread, to raw one-row commit",
        target: ">= 0.80",
        ratios,
        note: format!("{rate:.0}/s"),
    })
}

/// So many threads, each reserving one unit at a time.
fn run_threads(stocked: &mut Stocked, threads: usize, calls: usize, hot: bool) -> Result<Duration> {
    let mut work = Vec::with_capacity(threads);
    for _ in 0..threads {
        let mut commands = stocked.reserves(calls)?;
        if hot {
            for command in &mut commands {
                if let Command::Reserve(reserve) = command {
                    reserve.lines = vec![oneshelf::Line::new(
                        oneshelf_benches::sku(0)?,
                        Quantity::units(1),
                    )];
                }
            }
        }
        work.push(commands);
    }
    let shelf = &stocked.shelf;
    let barrier = Arc::new(Barrier::new(threads + 1));
    std::thread::scope(|scope| {
        let mut handles = Vec::with_capacity(threads);
        for commands in work {
            let barrier = Arc::clone(&barrier);
            handles.push(scope.spawn(move || -> Result<()> {
                barrier.wait();
                for command in commands {
                    expect_applied(&shelf.apply(command)?)?;
                }
                Ok(())
            }));
        }
        barrier.wait();
        let start = Instant::now();
        for handle in handles {
            handle.join().map_err(|_| "a thread panicked")??;
        }
        Ok(start.elapsed())
    })
}

/// Many threads beside batches of 64, and beside one thread.
fn threads(rounds: usize) -> Result<Vec<Row>> {
    const CALLS: usize = 4_096;
    let mut stocked = Stocked::new(1_000)?;
    let row = |what, target| Row {
        what,
        target,
        ratios: Ratios::default(),
        note: String::new(),
    };
    let mut rows = [
        row("64 threads, spread items, to apply_each of 64", ">= 0.50"),
        row("64 threads, one hot item, to apply_each of 64", ">= 0.90"),
        row("8 threads to 1 thread", "-"),
        row("64 threads to 1 thread", "-"),
    ];
    for round in 0..=rounds {
        let batches: Vec<_> = (0..CALLS / 64)
            .map(|_| stocked.reserves(64))
            .collect::<Result<_>>()?;
        let batched = time(|| {
            for batch in batches {
                for answer in stocked.shelf.apply_each(batch) {
                    expect_applied(&answer?)?;
                }
            }
            Ok(())
        })?;
        let batched = per_second(CALLS, batched);
        let spread = per_second(CALLS, run_threads(&mut stocked, 64, CALLS / 64, false)?);
        let hot = per_second(CALLS, run_threads(&mut stocked, 64, CALLS / 64, true)?);
        let eight = per_second(CALLS / 4, run_threads(&mut stocked, 8, CALLS / 32, false)?);
        let one = per_second(CALLS / 16, run_threads(&mut stocked, 1, CALLS / 16, false)?);
        if round > 0 {
            let measured = [
                (spread / batched, spread),
                (hot / batched, hot),
                (eight / one, eight),
                (spread / one, spread),
            ];
            for (row, (ratio, rate)) in rows.iter_mut().zip(measured) {
                row.ratios.push(ratio);
                row.note = format!("{rate:.0}/s");
            }
        }
    }
    Ok(rows.into())
}

/// Bulk reserves beside a raw ordered insert, 1,000 to a transaction.
fn bulk(rounds: usize, items: usize, what: &'static str, target: &'static str) -> Result<Row> {
    const BATCH: usize = 1_000;
    // Until the log is recycled and the caches are full, both contenders are slower.
    const WARM_UP: usize = 8;
    let mut stocked = Stocked::new(items)?;
    let mut raw = Raw::new()?;
    let mut ratios = Ratios::default();
    let mut rate = 0.0;
    for round in 0..rounds + WARM_UP {
        let commands = stocked.reserves(BATCH * 4)?;
        let ours = time(|| {
            for answer in stocked.shelf.apply_each(commands) {
                expect_applied(&answer?)?;
            }
            Ok(())
        })?;
        let theirs = time(|| (0..4).try_for_each(|_| raw.insert(BATCH)))?;
        if round >= WARM_UP {
            ratios.push(theirs.as_secs_f64() / ours.as_secs_f64());
            rate = per_second(BATCH * 4, ours);
        }
    }
    Ok(Row {
        what,
        target,
        ratios,
        note: format!("{rate:.0}/s"),
    })
}

/// The availability of a plain item beside a prepared SELECT of the same columns.
fn availability(rounds: usize) -> Result<Row> {
    const CALLS: usize = 20_000;
    let stocked = Stocked::new(1_000)?;
    let raw = Connection::open(&stocked.path)?;
    let mut select = raw.prepare(oneshelf_benches::LEVEL_SELECT)?;
    let (location, channel) = ("OXFORD".parse()?, "web".parse()?);
    let skus = (0..1_000)
        .map(oneshelf_benches::sku)
        .collect::<Result<Vec<_>>>()?;
    let mut ratios = Ratios::default();
    let mut each = Duration::ZERO;
    for round in 0..=rounds {
        let ours = time(|| {
            for call in 0..CALLS {
                let sku = &skus[call % skus.len()];
                let answer = stocked.shelf.availability(sku, &location, &channel)?;
                std::hint::black_box(answer.available);
            }
            Ok(())
        })?;
        let theirs = time(|| {
            for call in 0..CALLS {
                let item = (call % skus.len()) as i64 + 1;
                let row: [i64; 4] = select.query_row([item, 1], |row| {
                    let mut sum = 0_i64;
                    for column in 0..oneshelf_benches::LEVEL_COLUMNS {
                        sum = sum.wrapping_add(row.get::<_, Option<i64>>(column)?.unwrap_or(0));
                    }
                    Ok([sum, 0, 0, 0])
                })?;
                std::hint::black_box(row);
            }
            Ok(())
        })?;
        if round > 0 {
            ratios.push(ours.as_secs_f64() / theirs.as_secs_f64());
            each = ours / CALLS as u32;
        }
    }
    Ok(Row {
        what: "availability of a plain item to a raw prepared SELECT (time)",
        target: "<= 1.30",
        ratios,
        note: format!("{each:?} each"),
    })
}

/// So many reserves, with references in the order of time or in none.
fn reserves(stocked: &mut Stocked, count: usize, ordered: bool) -> Result<Vec<Command>> {
    if ordered {
        return stocked.reserves(count);
    }
    (0..count).map(|_| stocked.reserve_unordered()).collect()
}

/// A long journal beside a short one, both of orders that were released again, so that as many
/// promises are open in the one as in the other.
fn journal_size(rounds: usize, large: usize, ordered: bool) -> Result<Row> {
    const BATCH: usize = 1_000;
    let mut filled = Vec::new();
    for rows in [large, 10_000] {
        let mut stocked = Stocked::new(1_000)?;
        for _ in 0..rows / (2 * BATCH) {
            let commands = reserves(&mut stocked, BATCH, ordered)?;
            let releases = commands.iter().map(release).collect::<Result<Vec<_>>>()?;
            for answer in stocked
                .shelf
                .apply_each(commands.into_iter().chain(releases))
            {
                expect_applied(&answer?)?;
            }
        }
        filled.push(stocked);
    }
    let mut ratios = Ratios::default();
    for round in 0..=rounds {
        let mut times = Vec::new();
        for stocked in &mut filled {
            let commands = reserves(stocked, BATCH, ordered)?;
            times.push(time(|| {
                for answer in stocked.shelf.apply_each(commands) {
                    expect_applied(&answer?)?;
                }
                Ok(())
            })?);
        }
        if let (true, [long, short]) = (round > 0, times.as_slice()) {
            ratios.push(long.as_secs_f64() / short.as_secs_f64());
        }
    }
    let what = if ordered {
        "1 M journal rows to 10 k, time-ordered references (time)"
    } else {
        "1 M journal rows to 10 k, random references (time)"
    };
    let target = if ordered { "<= 1.40" } else { "-" };
    Ok(Row {
        what,
        target,
        ratios,
        note: format!("{large} rows"),
    })
}

/// The release of a reserve.
fn release(reserve: &Command) -> Result<Command> {
    let header = reserve.header();
    let document = header.document.ok_or("a reserve without a document")?;
    let reference = format!("{}-released", header.reference).parse()?;
    let target = Target::document(document.clone());
    Ok(Release::new(header.source.clone(), reference, target).into())
}

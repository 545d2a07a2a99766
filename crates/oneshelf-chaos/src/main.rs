//! Goes through worlds in chaos, as `cargo xtask chaos` asks for.

use std::process::ExitCode;
use std::time::Instant;

use oneshelf_chaos::Worlds;
use oneshelf_testkit::chaos::Tally;

const USAGE: &str = "\
usage: cargo xtask chaos [--seed N] [--seeds N] [--events N] [--file]

  --seed N    the first seed (0)
  --seeds N   how many seeds, one after the other (1 with --seed, else 1,000)
  --events N  how many things happen in each world (250)
  --file      keep the store in a file instead of in memory
";
const SEEDS: u64 = 1_000;
const EVENTS: usize = 250;
/// After how many worlds a line says how far it is.
const WORLDS_PER_LINE: u64 = 100;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    if args.iter().any(|arg| arg == "--help" || arg == "-h") {
        print!("{USAGE}");
        return ExitCode::SUCCESS;
    }
    match parse(&args) {
        Ok(worlds) => go_through(worlds),
        Err(wrong) => {
            eprint!("chaos: {wrong}\n\n{USAGE}");
            ExitCode::from(2)
        }
    }
}

/// Goes through all of them, also after one is wrong, and then says how to see each wrong one
/// again.
fn go_through(worlds: Worlds) -> ExitCode {
    let Worlds {
        seed,
        seeds,
        events,
        in_file,
    } = worlds;
    println!("chaos: {seeds} worlds from seed {seed} on, {events} events each");
    let started = Instant::now();
    let (mut sum, mut wrong) = (Tally::default(), Vec::new());
    for (done, (seed, result)) in (1..).zip(worlds.each()) {
        match result {
            Ok(tally) => sum.add(&tally),
            Err(what) => {
                eprintln!("chaos: {what}");
                wrong.push(seed);
            }
        }
        if done % WORLDS_PER_LINE == 0 || done == seeds {
            let (seconds, wrong) = (started.elapsed().as_secs_f64(), wrong.len());
            println!("chaos: {done} of {seeds} in {seconds:.1} s, {wrong} wrong: {sum}");
        }
    }
    let file = if in_file { " --file" } else { "" };
    for seed in &wrong {
        eprintln!("chaos: again: cargo xtask chaos --seed {seed} --events {events}{file}");
    }
    if wrong.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

fn parse(args: &[String]) -> Result<Worlds, String> {
    let (mut seed, mut seeds, mut events, mut in_file) = (None, None, None, false);
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        let place = match arg.as_str() {
            "--seed" => &mut seed,
            "--seeds" => &mut seeds,
            "--events" => &mut events,
            "--file" => {
                in_file = true;
                continue;
            }
            unknown => return Err(format!("unknown argument `{unknown}`")),
        };
        let number = args.next().and_then(|number| number.parse().ok());
        *place = Some(number.ok_or_else(|| format!("`{arg}` needs a number"))?);
    }
    let alone = if seed.is_some() { 1 } else { SEEDS };
    Ok(Worlds {
        seed: seed.unwrap_or(0),
        seeds: seeds.unwrap_or(alone),
        events: events
            .map_or(Ok(EVENTS), usize::try_from)
            .map_err(|e| e.to_string())?,
        in_file,
    })
}

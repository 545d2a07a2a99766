//! A process that dies on a random day, again and again: between any two steps of writing, and at
//! any moment from outside. After each death the file is opened again: everything that was
//! acknowledged is there, nothing is there that the day did not bring, and everything verifies.
//! The next process sends what was not acknowledged again, and gets the answers of a day on which
//! nobody died.
//!
//! `KILLED_DAYS` asks for more days, `KILLED_SEED` for others. A failure says its seed.

use std::error::Error;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command as Process, Stdio};
use std::sync::Arc;
use std::sync::atomic::Ordering;

use definitions::SHOP;
use happen::{Dice, happen};
use oneshelf::store::{Reader, Store};
use oneshelf::{
    Command, Durability, Moment, Options, Outcome, Sequence, Shelf, Sku, SqliteOptions,
};
use oneshelf_core::JournalRow;
use oneshelf_sqlite::SqliteStore;
use oneshelf_testkit::{ManualClock, MemoryStore};

mod common;
#[path = "shop/definitions.rs"]
mod definitions;
#[path = "shop/happen.rs"]
mod happen;

use common::{FaultyStore, Knobs};

const DAYS: u64 = 4;
const SEED: u64 = 20_261_125;
/// What happens on a day, besides the shop being defined.
const HAPPENINGS: u64 = 60;
/// How many commands are sent together at most.
const TOGETHER: u64 = 3;
/// Before which step of writing a process dies at the latest; a group of commands has about ten.
const STEPS_MAX: u64 = 120;

type Result<T> = std::result::Result<T, Box<dyn Error>>;

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().collect();
    if let [_, role, path, seed, from, dies_at] = arguments.as_slice()
        && role == "worker"
    {
        return work(
            Path::new(path),
            seed.parse()?,
            from.parse()?,
            dies_at.parse()?,
        );
    }
    let number = |name: &str| std::env::var(name).ok().and_then(|text| text.parse().ok());
    let first = number("KILLED_SEED").unwrap_or(SEED);
    let days = number("KILLED_DAYS").unwrap_or(DAYS);
    let mut deaths = Deaths::default();
    for seed in first..first + days {
        survive(seed, &mut deaths).map_err(|why| format!("seed {seed}: {why}"))?;
    }
    println!("{days} days from seed {first}, {deaths:?}");
    assert!(deaths.inside > 0 && deaths.outside > 0, "{deaths:?}");
    println!("test result: ok. 1 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out");
    Ok(())
}

/// How processes died.
#[derive(Debug, Default)]
struct Deaths {
    /// Between two steps of writing.
    inside: u32,
    /// Killed, wherever they were.
    outside: u32,
    /// Groups that were kept, and nobody was told.
    unacknowledged: u32,
}

/// Commands that are sent together, and when.
struct Group {
    at: Moment,
    commands: Vec<Command>,
}

fn day(seed: u64) -> Result<Vec<Group>> {
    let mut dice = Dice(seed);
    let mut at: Moment = "2026-11-23T10:00:00Z".parse()?;
    let mut groups = Vec::new();
    for definition in SHOP {
        let commands = vec![Command::from_json(definition)?];
        groups.push(Group { at, commands });
    }
    let mut commands = Vec::new();
    for number in 1..=HAPPENINGS {
        let (kind, fields) = happen(&mut dice);
        if kind == "time" {
            at = at.plus_seconds(6 * 3_600);
        } else {
            let names = format!(r#""source":"web","reference":"r-{number}""#);
            let json = format!(r#"{{"type":"{kind}",{names},{fields}}}"#);
            commands.push(Command::from_json(&json)?);
        }
        if commands.len() as u64 > dice.roll(TOGETHER) || number == HAPPENINGS {
            let commands = std::mem::take(&mut commands);
            groups.push(Group { at, commands });
            at = at.plus_seconds(60);
        }
    }
    Ok(groups)
}

fn options(clock: &ManualClock) -> Options {
    let mut options = common::options(clock);
    options.file = file_options();
    options
}

/// What a process has written outlives it; only a power cut could take it.
fn file_options() -> SqliteOptions {
    SqliteOptions {
        durability: Durability::LosesLastOnPowerCut,
        ..SqliteOptions::default()
    }
}

/// The answers to a group, the same for the first time and for every other.
fn send(shelf: &Shelf, clock: &ManualClock, group: &Group) -> Result<String> {
    clock.set(group.at);
    let mut answers = Vec::new();
    for answer in shelf.apply_each(group.commands.clone()) {
        answers.push(match answer {
            Ok(Outcome::Applied(receipt) | Outcome::Duplicate { first: receipt, .. }) => {
                format!("{receipt:?}")
            }
            Ok(other) => format!("{other:?}"),
            Err(oneshelf::Error::Malformed(malformed)) => format!("{malformed:?}"),
            Err(error) => return Err(error.into()),
        });
    }
    Ok(answers.join(" "))
}

/// The process that dies: sends the groups from one on, and says what it was answered.
fn work(path: &Path, seed: u64, from: usize, dies_at: usize) -> Result<()> {
    let groups = day(seed)?;
    let start = groups.get(from).ok_or("nothing is left to do")?;
    let clock = ManualClock::at(start.at);
    let knobs = Arc::new(Knobs::default());
    knobs.dies_at.store(dies_at, Ordering::Relaxed);
    let store = FaultyStore {
        inner: Box::new(SqliteStore::open(path, &file_options())?),
        knobs,
    };
    let shelf = Shelf::with_store(Box::new(store), options(&clock))?;
    for (number, group) in groups.iter().enumerate().skip(from) {
        let line = format!("{number} {}\n", send(&shelf, &clock, group)?);
        // One write, so that a line is whole or not there.
        std::io::stdout().lock().write_all(line.as_bytes())?;
    }
    Ok(())
}

/// One day, with as many processes as it takes.
fn survive(seed: u64, deaths: &mut Deaths) -> Result<()> {
    let groups = day(seed)?;
    let undisturbed = MemoryStore::new();
    let clock = ManualClock::at(groups[0].at);
    let handle = Box::new(undisturbed.another_handle());
    let shelf = Shelf::with_store(handle, options(&clock))?;
    let mut expected = Vec::new();
    for group in &groups {
        let answers = send(&shelf, &clock, group)?;
        expected.push((answers, journal(&undisturbed)?.len()));
    }
    let rows = journal(&undisturbed)?;

    let folder = tempfile::tempdir()?;
    let path = folder.path().join("shop.db");
    let mut dice = Dice(seed ^ 0x5eed);
    let mut done = 0;
    while done < groups.len() {
        let dies_inside = dice.roll(2) == 0;
        let lives = dice.roll(if dies_inside { STEPS_MAX } else { 12 });
        let (answers, died) = run_worker(&path, seed, done, (dies_inside, lives))?;
        for answer in answers {
            let known = format!("{done} {}", expected[done].0);
            same(&answer, &known, "an answer")?;
            done += 1;
        }
        deaths.inside += u32::from(died && dies_inside);
        deaths.outside += u32::from(died && !dies_inside);

        // Opened again: what was acknowledged is there, and nothing that the day did not bring.
        let store = SqliteStore::open(&path, &file_options())?;
        let found = journal(&store)?;
        drop(store);
        let acknowledged = done.checked_sub(1).map_or(0, |last| expected[last].1);
        if found.len() < acknowledged || rows.get(..found.len()) != Some(&found) {
            return Err(format!("{} entries after group {done}", found.len()).into());
        }
        deaths.unacknowledged += u32::from(found.len() > acknowledged);
        let clock = ManualClock::at(groups[done.min(groups.len() - 1)].at);
        check(&Shelf::open_with(&path, options(&clock))?)?;
    }
    let reopened = Shelf::open_with(&path, options(&clock))?;
    for (group, (answers, _)) in groups.iter().zip(&expected) {
        let again = send(&reopened, &ManualClock::at(group.at), group)?;
        same(&again, answers, "a duplicate's answer")?;
    }
    let mug: Sku = "RED".parse()?;
    for location in ["OXFORD", "LONDON"] {
        let location = location.parse()?;
        let (was, is) = (
            shelf.level(&mug, &location)?,
            reopened.level(&mug, &location)?,
        );
        same(&format!("{is:?}"), &format!("{was:?}"), "a level")?;
    }
    check(&reopened)
}

fn same(found: &str, expected: &str, what: &str) -> Result<()> {
    if found == expected {
        return Ok(());
    }
    Err(format!("{what} differs:\n  {found}\n  {expected}").into())
}

fn check(shelf: &Shelf) -> Result<()> {
    let verified = shelf.verify(&mut |_, _| {})?;
    if verified.is_clean() {
        return Ok(());
    }
    Err(format!("{verified:?}").into())
}

fn journal(store: &dyn Store) -> Result<Vec<JournalRow>> {
    let reader: Box<dyn Reader + '_> = store.read()?;
    Ok(reader.journal(Sequence::NONE, usize::MAX >> 1)?)
}

/// Runs a process until its day is over or it dies; says what was acknowledged, and whether it
/// died. It dies before a step of writing, or is killed after so many acknowledgements.
fn run_worker(
    path: &Path,
    seed: u64,
    from: usize,
    (dies_inside, lives): (bool, u64),
) -> Result<(Vec<String>, bool)> {
    let dies_at = if dies_inside { lives + 1 } else { 0 };
    let mut child = Process::new(std::env::current_exe()?)
        .arg("worker")
        .arg(path)
        .args([seed.to_string(), from.to_string(), dies_at.to_string()])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    let mut out = BufReader::new(child.stdout.take().ok_or("no stdout")?);
    let mut answers = Vec::new();
    let mut is_killed = false;
    loop {
        if !dies_inside && answers.len() as u64 >= lives && !is_killed {
            child.kill()?;
            is_killed = true;
        }
        // What it had said before it died is still to be read.
        let mut line = String::new();
        out.read_line(&mut line)?;
        match line.strip_suffix('\n') {
            Some(whole) => answers.push(whole.to_owned()),
            None => break,
        }
    }
    let ended = child.wait_with_output()?;
    // A process that dies has no code; one that fails has.
    match ended.status.code() {
        Some(0) => Ok((answers, false)),
        None => Ok((answers, true)),
        Some(_) => Err(String::from_utf8_lossy(&ended.stderr).into()),
    }
}

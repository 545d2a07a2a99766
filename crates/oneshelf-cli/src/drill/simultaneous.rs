//! T5: everybody orders at the same time, from threads and from processes.

use std::io::{BufRead, BufReader, Write as _};
use std::process::{Child, Command as Process, Stdio};
use std::sync::Barrier;
use std::thread;

use oneshelf::{
    DefineItem, KitComponent, Line, OFFICE_NAME, Outcome, Quantity, RefusalCode, Reserve, Sku,
};

use super::cast::name;
use super::trial::{Expect, Trial};
use super::worker::Tally;
use crate::shared::error::CliError;

/// Threads that order at the same time.
const THREADS: usize = 16;
/// Processes that order at the same time, and how often each does.
const PROCESSES: usize = 4;
const ATTEMPTS: u32 = 25;
/// A kit of two.
const KIT: &str = "DRILL-PAIR";
/// Units for all of them.
const UNITS: i32 = 40;

/// Threads on one unit; and one order that is sent by all of them.
pub(super) fn threads(trial: &mut Trial) -> Result<(), CliError> {
    let (web, place) = (trial.cast.web.clone(), trial.cast.place.clone());
    let buffer = trial.cast.buffer()?;
    trial.at(10, 0);
    trial.receive(&place, 1 + buffer)?;
    trial.at(10, 1);
    let mut orders = Vec::with_capacity(THREADS);
    for thread in 0..THREADS {
        orders.push(trial.order(&web, &format!("order-{thread}"), 1)?);
    }
    let what = format!("{THREADS} threads order the final unit at the same time");
    let one = Tally {
        promised: 1,
        duplicate: 0,
        refused: THREADS as u64 - 1,
        other: 0,
    };
    trial.is(what, &at_once(trial, &orders)?, &one);
    trial.promisable(buffer)?;
    let more = trial.cast.place.clone();
    trial.receive(&more, 1)?;
    let order = trial.order(&web, "order-again", 1)?;
    let orders: Vec<Reserve> = std::iter::repeat_n(order, THREADS).collect();
    let what = format!("{THREADS} threads send one and the same order");
    let same = Tally {
        promised: 1,
        duplicate: THREADS as u64 - 1,
        refused: 0,
        other: 0,
    };
    trial.is(what, &at_once(trial, &orders)?, &same);
    trial.promisable(buffer)?;
    trial.explain(&place)
}

/// Sends each order from a thread of its own, all at once.
fn at_once(trial: &Trial, orders: &[Reserve]) -> Result<Tally, CliError> {
    let gate = Barrier::new(orders.len());
    let shelf = &trial.shelf;
    let outcomes: Vec<Result<Outcome, oneshelf::Error>> = thread::scope(|scope| {
        let gate = &gate;
        let start = |order: &Reserve| {
            let order = order.clone();
            scope.spawn(move || {
                gate.wait();
                shelf.apply(order)
            })
        };
        let threads: Vec<_> = orders.iter().map(start).collect();
        threads
            .into_iter()
            .filter_map(|thread| thread.join().ok())
            .collect()
    });
    let mut tally = Tally::default();
    for outcome in outcomes {
        tally.add(&outcome?);
    }
    Ok(tally)
}

/// Processes that share the file.
pub(super) fn processes(trial: &mut Trial) -> Result<(), CliError> {
    let place = trial.cast.place.clone();
    let buffer = trial.cast.buffer()?;
    trial.at(10, 0);
    trial.receive(&place, UNITS + buffer)?;
    trial.at(10, 1);
    let mut workers = Vec::with_capacity(PROCESSES);
    for number in 0..PROCESSES {
        workers.push(Worker::start(trial, number)?);
    }
    let mut tally = Tally::default();
    for worker in &mut workers {
        worker.is_ready()?;
    }
    for worker in &mut workers {
        worker.go()?;
    }
    for worker in workers {
        tally.merge(&worker.finish()?);
    }
    let attempts = PROCESSES as u64 * u64::from(ATTEMPTS);
    let units = u64::from(UNITS.unsigned_abs());
    let what = format!("{PROCESSES} processes order {attempts} times, of {UNITS} units");
    let kept = Tally {
        promised: units,
        duplicate: 0,
        refused: attempts - units,
        other: 0,
    };
    trial.is(what, &tally, &kept);
    let committed = trial.level(&place)?.committed;
    trial.units("promised in the file", committed, UNITS);
    trial.promisable(buffer)
}

/// One cart that has the item on two lines and inside a kit.
pub(super) fn cart(trial: &mut Trial) -> Result<(), CliError> {
    let (web, place) = (trial.cast.web.clone(), trial.cast.place.clone());
    let buffer = trial.cast.buffer()?;
    trial.at(10, 0);
    let (reference, kit, sku) = (
        trial.reference()?,
        name::<Sku>(KIT)?,
        trial.cast.item.clone(),
    );
    let mut define = DefineItem::new(name(OFFICE_NAME)?, reference, kit.clone());
    define.components = vec![KitComponent {
        sku,
        quantity: Quantity::units(2),
    }];
    trial.send(
        format!("{kit} is a kit of 2 {}", trial.cast.item),
        define,
        Expect::Recorded,
    )?;
    trial.receive(&place, 3 + buffer)?;
    let mut order = trial.order(&web, "cart-4", 1)?;
    order.lines.extend(trial.lines(1));
    order.lines.push(Line::new(kit, Quantity::units(1)));
    let unavailable = Expect::Refused(RefusalCode::Unavailable);
    let what = "a cart of 1, 1 and a kit of 2, of which 3 are there";
    trial.send(what, order.clone(), unavailable)?;
    trial.promisable(3 + buffer)?;
    trial.receive(&place, 1)?;
    order.reference = trial.reference()?;
    trial.send(
        "the same cart, of which 4 are there",
        order,
        Expect::Promised,
    )?;
    trial.promisable(buffer)?;
    trial.explain(&place)
}

/// Another process of this program, which orders on the same file.
struct Worker {
    child: Child,
    answers: BufReader<std::process::ChildStdout>,
}

impl Worker {
    fn start(trial: &Trial, number: usize) -> Result<Self, CliError> {
        let failed = |error| CliError::io("start another oneshelf", &error);
        let program = std::env::current_exe().map_err(failed)?;
        let mut child = Process::new(program)
            .args(["drill", "worker", "--worker", &number.to_string()])
            .args(["--attempts", &ATTEMPTS.to_string()])
            .args(["--sku", trial.cast.item.as_str()])
            .args(["--location", trial.cast.place.as_str()])
            .args(["--channel", trial.cast.web.as_str()])
            .args(["--clock", &trial.now().to_string()])
            .arg("--db")
            .arg(trial.file())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(failed)?;
        let Some(answers) = child.stdout.take().map(BufReader::new) else {
            return Err(CliError::store("another oneshelf has no standard output"));
        };
        Ok(Self { child, answers })
    }

    fn line(&mut self) -> Result<String, CliError> {
        let mut line = String::new();
        let read = self.answers.read_line(&mut line);
        read.map_err(|error| CliError::io("hear from another oneshelf", &error))?;
        Ok(line)
    }

    /// Waits until it has opened the file.
    fn is_ready(&mut self) -> Result<(), CliError> {
        match self.line()?.trim() {
            super::worker::READY => Ok(()),
            _ => Err(CliError::store("another oneshelf could not open the file")),
        }
    }

    fn go(&mut self) -> Result<(), CliError> {
        // Its standard input is closed by this: it starts.
        match self.child.stdin.take() {
            Some(mut input) => input
                .write_all(b"go\n")
                .map_err(|error| CliError::io("start another oneshelf", &error)),
            None => Ok(()),
        }
    }

    fn finish(mut self) -> Result<Tally, CliError> {
        let line = self.line()?;
        let status = self.child.wait();
        status.map_err(|error| CliError::io("wait for another oneshelf", &error))?;
        serde_json::from_str(&line)
            .map_err(|_| CliError::store("another oneshelf ended without an answer"))
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        // Where the drill failed in between, nobody waits for it any more.
        if !matches!(self.child.try_wait(), Ok(Some(_))) {
            let _ = self.child.kill();
            let _ = self.child.wait();
        }
    }
}

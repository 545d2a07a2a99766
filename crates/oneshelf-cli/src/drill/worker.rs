//! One of several processes that order at the same time.

use std::process::ExitCode;
use std::sync::Arc;
use std::{fmt, io};

use oneshelf::{
    ChannelName, Line, LocationName, Moment, Options, Outcome, Quantity, Reserve, Shelf, Sku,
    SourceName,
};
use serde::{Deserialize, Serialize};

use super::cast::name;
use crate::shared::clock::SetClock;
use crate::shared::error::CliError;
use crate::shared::global::Global;
use crate::shared::output::Out;

/// What it says when the file is open.
pub(super) const READY: &str = "ready";

/// Orders one unit after the other. Not for people.
#[derive(Debug, clap::Args)]
pub(super) struct WorkerArgs {
    #[arg(long)]
    worker: u32,
    #[arg(long)]
    attempts: u32,
    #[arg(long)]
    sku: Sku,
    #[arg(long)]
    location: LocationName,
    #[arg(long)]
    channel: ChannelName,
    #[arg(long)]
    clock: Moment,
}

/// What orders were answered with.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(super) struct Tally {
    pub(super) promised: u64,
    pub(super) duplicate: u64,
    pub(super) refused: u64,
    pub(super) other: u64,
}

impl Tally {
    pub(super) fn add(&mut self, outcome: &Outcome) {
        match outcome {
            Outcome::Applied(_) => self.promised += 1,
            Outcome::Duplicate { .. } => self.duplicate += 1,
            Outcome::Refused(_) => self.refused += 1,
            Outcome::Conflict(_) => self.other += 1,
        }
    }

    pub(super) fn merge(&mut self, other: &Self) {
        self.promised += other.promised;
        self.duplicate += other.duplicate;
        self.refused += other.refused;
        self.other += other.other;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} promised, {} refused", self.promised, self.refused)?;
        if self.duplicate > 0 {
            write!(f, ", {} known already", self.duplicate)?;
        }
        if self.other > 0 {
            write!(f, ", {} in conflict", self.other)?;
        }
        Ok(())
    }
}

/// Opens the file, waits for the start, orders, and says what came of it.
pub(super) fn run(args: &WorkerArgs, global: &Global) -> Result<ExitCode, CliError> {
    let options = Options {
        clock: Arc::new(SetClock::at(args.clock)),
        ..Options::default()
    };
    let shelf = Shelf::open_with(global.db()?, options)?;
    let mut out = Out::new();
    out.line(READY)?;
    out.flush()?;
    let mut start = String::new();
    io::stdin()
        .read_line(&mut start)
        .map_err(|error| CliError::io("wait for the start", &error))?;
    if start.is_empty() {
        return Err(CliError::usage("the drill ended before it started"));
    }
    let mut tally = Tally::default();
    for attempt in 0..args.attempts {
        let order = format!("order-{}-{attempt}", args.worker);
        let source = SourceName::from(&args.channel);
        let lines = vec![Line::new(args.sku.clone(), Quantity::units(1))];
        let mut reserve = Reserve::new(source, name(&order)?, args.location.clone(), lines);
        reserve.document = Some(name(&order)?);
        tally.add(&shelf.apply(reserve)?);
    }
    out.json(&tally)?;
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

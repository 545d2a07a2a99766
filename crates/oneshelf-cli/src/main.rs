//! The `oneshelf` command: one stock truth for every sales channel, from a shell.
//!
//! One file per subcommand, each with its `Args` and `run`. What they share: `global` and `error`
//! (the command line and its exit codes), `open` and `clock` (the store), `output`, `times` and
//! `progress` (what people see).

mod alternatives;
mod apply;
mod args;
mod atp;
mod backup;
mod case_file;
mod cases;
mod changes;
mod check_sale;
mod clock;
mod code;
mod completions;
mod deliver;
mod destinations;
mod drill;
mod error;
mod explain;
mod feeds;
mod global;
mod heartbeat;
mod history;
mod key;
mod open;
mod output;
mod pickup;
mod progress;
mod promise;
mod promises;
mod rebuild;
mod reconcile;
mod replay;
mod reservations;
mod resolve;
mod schema;
mod supplies;
mod suspected;
mod tasks;
mod tick;
mod times;
mod unconfirmed;
mod verify;

use std::process::ExitCode;

use clap::Parser;

use crate::args::{Cli, Command};
use crate::error::CliError;
use crate::global::Global;

fn main() -> ExitCode {
    let Cli { global, command } = Cli::parse();
    match run(&command, &global) {
        Ok(code) => code,
        Err(error) => error.report(global.json),
    }
}

fn run(command: &Command, global: &Global) -> Result<ExitCode, CliError> {
    match command {
        Command::Apply(args) => apply::run(args, global),
        Command::Atp(args) => atp::run(args, global),
        Command::Explain(args) => explain::run(args, global),
        Command::History(args) => history::run(args, global),
        Command::Reservations(args) => reservations::run(args, global),
        Command::CheckSale(args) => check_sale::run(args, global),
        Command::Pickup(args) => pickup::run(args, global),
        Command::Feeds(args) => feeds::run(args, global),
        Command::Heartbeat(args) => heartbeat::run(args, global),
        Command::Unconfirmed(args) => unconfirmed::run(args, global),
        Command::Tasks(args) => tasks::run(args, global),
        Command::Code(args) => code::run(args, global),
        Command::Alternatives(args) => alternatives::run(args, global),
        Command::Supplies(args) => supplies::run(args, global),
        Command::Cases(args) => cases::run(args, global),
        Command::Resolve(args) => resolve::run(args, global),
        Command::Changes(args) => changes::run(args, global),
        Command::Destinations(args) => destinations::run(args, global),
        Command::Deliver(args) => deliver::run(args, global),
        Command::Reconcile(args) => reconcile::run(args, global),
        Command::Promises(args) => promises::run(args, global),
        Command::Tick(args) => tick::run(args, global),
        Command::Verify(args) => verify::run(args, global),
        Command::Backup(args) => backup::run(args, global),
        Command::Rebuild(args) => rebuild::run(args, global),
        Command::Drill(args) => drill::run(args, global),
        Command::Replay(args) => replay::run(args, global),
        Command::Schema(args) => schema::run(args, global),
        Command::Completions(args) => completions::run(args),
    }
}

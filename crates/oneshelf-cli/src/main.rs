//! The `oneshelf` command: one stock truth for every sales channel, from a shell.
//!
//! One file per subcommand, each with its `Args` and `run`; this is the map.
//!
//! | room | what is in it |
//! |---|---|
//! | `shared` | the command line and its exit codes, the open shelf, what people see |
//! | `ask` | numbers, explanations and lists |
//! | `act` | decisions about cases, heartbeats, deliveries, the clock |
//! | `apply` | commands as JSON lines |
//! | `reconcile` | what a channel shows, beside what it should show |
//! | `upkeep` | verify, rebuild, backup, the schema |
//! | `drill` | the launch tests of a retailer |
//! | `replay` | a real event stream |

mod act;
mod apply;
mod args;
mod ask;
mod completions;
mod drill;
mod reconcile;
mod replay;
mod shared;
mod upkeep;

use std::process::ExitCode;

use clap::Parser;

use crate::args::{Cli, Command};
use crate::shared::error::CliError;
use crate::shared::global::Global;

fn main() -> ExitCode {
    let Cli { global, command } = Cli::parse();
    match run(&command, &global) {
        Ok(code) => code,
        Err(error) => error.report(global.json),
    }
}

fn run(command: &Command, global: &Global) -> Result<ExitCode, CliError> {
    match command {
        Command::Apply(args) => apply::command::run(args, global),
        Command::Atp(args) => ask::atp::run(args, global),
        Command::Explain(args) => ask::explain::run(args, global),
        Command::History(args) => ask::history::run(args, global),
        Command::Reservations(args) => ask::reservations::run(args, global),
        Command::CheckSale(args) => ask::check_sale::run(args, global),
        Command::Pickup(args) => ask::pickup::run(args, global),
        Command::Feeds(args) => ask::feeds::run(args, global),
        Command::Heartbeat(args) => act::heartbeat::run(args, global),
        Command::Unconfirmed(args) => ask::unconfirmed::run(args, global),
        Command::Tasks(args) => ask::tasks::run(args, global),
        Command::Code(args) => ask::code::run(args, global),
        Command::Alternatives(args) => ask::alternatives::run(args, global),
        Command::Supplies(args) => ask::supplies::run(args, global),
        Command::Cases(args) => ask::cases::run(args, global),
        Command::Resolve(args) => act::resolve::run(args, global),
        Command::Changes(args) => ask::changes::run(args, global),
        Command::Destinations(args) => act::destinations::run(args, global),
        Command::Deliver(args) => act::deliver::run(args, global),
        Command::Reconcile(args) => reconcile::command::run(args, global),
        Command::Promises(args) => ask::promises::run(args, global),
        Command::Tick(args) => act::tick::run(args, global),
        Command::Verify(args) => upkeep::verify::run(args, global),
        Command::Backup(args) => upkeep::backup::run(args, global),
        Command::Rebuild(args) => upkeep::rebuild::run(args, global),
        Command::Drill(args) => drill::command::run(args, global),
        Command::Replay(args) => replay::command::run(args, global),
        Command::Schema(args) => upkeep::schema::run(args, global),
        Command::Completions(args) => completions::run(args),
    }
}

//! What can be asked of the command line.

use clap::{Parser, Subcommand};

use crate::shared::global::Global;
use crate::{act, apply, ask, completions, drill, reconcile, replay, upkeep};

const AFTER: &str = "\
A first shop, in four lines:
  oneshelf --db shop.db apply - <<'END'
  {\"type\":\"define_location\",\"source\":\"office\",\"reference\":\"l1\",\"location\":\"OXFORD\"}
  {\"type\":\"define_channel\",\"source\":\"office\",\"reference\":\"c1\",\"channel\":\"web\"}
  {\"type\":\"define_item\",\"source\":\"office\",\"reference\":\"i1\",\"sku\":\"MUG-RED\"}
  {\"type\":\"receive\",\"source\":\"office\",\"reference\":\"r1\",\"location\":\"OXFORD\",\"lines\":[{\"sku\":\"MUG-RED\",\"quantity\":\"12\"}]}
  END
  oneshelf --db shop.db atp MUG-RED --channel web
  oneshelf --db shop.db explain MUG-RED --location OXFORD --channel web

Exit codes:
  0  done
  1  the answer is no: refused, in conflict, findings, open cases, a risky sale, something late or
     not confirmed
  2  the command line or the input is wrong: fix it, then run it again
  3  the store cannot be used: fix the file or the disk, then run it again
  4  the store was busy, or the outcome is unknown: run the same again; nothing is done twice

Answers go to standard output; summaries, progress and errors to standard error. With --json, errors
are objects, too. Every command has examples: oneshelf help COMMAND.";

/// One stock truth for every sales channel: how many can I promise, here, now, to this channel,
/// and why?
#[derive(Debug, Parser)]
#[command(
    name = "oneshelf",
    version,
    after_help = AFTER,
    max_term_width = 100,
    disable_help_subcommand = false
)]
pub(crate) struct Cli {
    #[command(flatten)]
    pub(crate) global: Global,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Apply(apply::command::Args),
    Atp(ask::atp::Args),
    Explain(ask::explain::Args),
    History(ask::history::Args),
    Reservations(ask::reservations::Args),
    CheckSale(ask::check_sale::Args),
    Pickup(ask::pickup::Args),
    Tasks(ask::tasks::Args),
    Code(ask::code::Args),
    Alternatives(ask::alternatives::Args),
    Supplies(ask::supplies::Args),
    Cases(ask::cases::Args),
    Resolve(act::resolve::Args),
    Unconfirmed(ask::unconfirmed::Args),
    Feeds(ask::feeds::Args),
    Heartbeat(act::heartbeat::Args),
    Changes(ask::changes::Args),
    Destinations(act::destinations::Args),
    Deliver(act::deliver::Args),
    Reconcile(reconcile::command::Args),
    Promises(ask::promises::Args),
    Tick(act::tick::Args),
    Verify(upkeep::verify::Args),
    Backup(upkeep::backup::Args),
    Rebuild(upkeep::rebuild::Args),
    Drill(drill::command::Args),
    Replay(replay::command::Args),
    Schema(upkeep::schema::Args),
    Completions(completions::Args),
}

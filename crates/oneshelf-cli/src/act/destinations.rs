//! `oneshelf destinations`: who is told what changes, and how each is doing.

use std::process::ExitCode;

use oneshelf::{
    ChannelName, Destination, DestinationName, DestinationShape, DestinationView, LocationName,
    OutstandingState, OutstandingView, RetryPolicy, Sequence, Shelf,
};
use serde_json::json;

use crate::shared::error::{CliError, EXIT_NO};
use crate::shared::global::Global;
use crate::shared::open;
use crate::shared::output::{Out, Sheet};
use crate::shared::times::Zone;

const AFTER: &str = "\
Each destination has its own position in the journal: what was not delivered waits, for as long as it
takes. `oneshelf deliver NAME` prints what is due. A failed delivery is tried again, after a longer
pause each time. After too many failures it is dead and waits for a person.

Examples:
  oneshelf --db oxford.db destinations
  oneshelf --db oxford.db destinations define web-shop --availability web --location OXFORD
  oneshelf --db oxford.db destinations define books --changes --after 1041
  oneshelf --db oxford.db destinations outstanding web-shop --dead
  oneshelf --db oxford.db destinations retry web-shop 7 9
  oneshelf --db oxford.db destinations replay books --after 1000

Exit codes: 0 done, 1 something is dead or there is no such delivery, 2 no such destination.";

/// List, define and look after the destinations that changes are delivered to.
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER)]
pub(crate) struct Args {
    #[command(subcommand)]
    action: Option<Action>,
}

#[derive(Debug, clap::Subcommand)]
enum Action {
    /// Define a destination, or change its settings.
    Define(Box<Define>),
    /// Remove a destination, and forget its deliveries.
    Remove {
        /// The destination.
        name: DestinationName,
    },
    /// List deliveries that are not acknowledged: under way, failed or dead.
    Outstanding {
        /// The destination.
        name: DestinationName,
        /// Only what was tried too often.
        #[arg(long)]
        dead: bool,
        /// Only what waits for another try.
        #[arg(long, conflicts_with = "dead")]
        failed: bool,
    },
    /// Make dead or failed deliveries due at once.
    Retry(Chosen),
    /// Give up dead or failed deliveries for good.
    Drop(Chosen),
    /// Deliver everything after an entry again, marked as possibly received before.
    Replay {
        /// The destination.
        name: DestinationName,
        /// The entry; 0 for the start.
        #[arg(long, value_name = "SEQUENCE")]
        after: u64,
    },
}

#[derive(Debug, clap::Args)]
struct Define {
    /// Its name.
    name: DestinationName,
    #[command(flatten)]
    shape: Shape,
    /// Only this location; can be given several times.
    #[arg(long, requires = "availability")]
    location: Vec<LocationName>,
    /// The entry after which a new destination begins; 0 for the start.
    #[arg(long, default_value_t = 0, value_name = "SEQUENCE")]
    after: u64,
    /// How long a worker may keep a delivery before reporting on it.
    #[arg(long, default_value_t = 60, value_name = "SECONDS")]
    lease: u32,
    /// The pause after the first failure.
    #[arg(long, default_value_t = RetryPolicy::default().first_delay_seconds, value_name = "SECONDS")]
    first_delay: u32,
    /// The factor by which the pause grows with each further failure.
    #[arg(long, default_value_t = RetryPolicy::default().factor)]
    factor: u32,
    /// The longest pause.
    #[arg(long, default_value_t = RetryPolicy::default().delay_seconds_max, value_name = "SECONDS")]
    delay_max: u32,
    /// By how much a pause may be shortened, at random.
    #[arg(long, default_value_t = RetryPolicy::default().jitter_percent, value_name = "PERCENT")]
    jitter: u32,
    /// After how many failures a delivery is dead.
    #[arg(long, default_value_t = RetryPolicy::default().tries_max, value_name = "N")]
    tries: u32,
}

#[derive(Debug, clap::Args)]
#[group(required = true, multiple = false)]
struct Shape {
    /// Every entry of the journal.
    #[arg(long)]
    changes: bool,
    /// What this channel can sell of each item at each location, wherever that may have changed.
    #[arg(long, value_name = "CHANNEL")]
    availability: Option<ChannelName>,
}

#[derive(Debug, clap::Args)]
struct Chosen {
    /// The destination.
    name: DestinationName,
    /// The numbers of the deliveries.
    #[arg(required_unless_present = "all_dead")]
    number: Vec<u64>,
    /// All that are dead.
    #[arg(long)]
    all_dead: bool,
}

pub(crate) fn run(args: &Args, global: &Global) -> Result<ExitCode, CliError> {
    let shelf = open::existing(global)?;
    let Some(action) = &args.action else {
        return list(&shelf, global);
    };
    if !matches!(action, Action::Outstanding { .. }) {
        global.not_in_the_future()?;
    }
    match action {
        Action::Define(define) => {
            shelf.define_destination(define.destination())?;
            done(global, 1, "defined")
        }
        Action::Remove { name } => {
            let is_there = shelf.remove_destination(name)?;
            done(global, usize::from(is_there), "removed")
        }
        Action::Outstanding { name, dead, failed } => {
            outstanding(&shelf, name, (*dead, *failed), global)
        }
        Action::Retry(chosen) => {
            let numbers = chosen.numbers(&shelf)?;
            done(
                global,
                shelf.retry_deliveries(&chosen.name, &numbers)?,
                "retried",
            )
        }
        Action::Drop(chosen) => {
            let numbers = chosen.numbers(&shelf)?;
            done(
                global,
                shelf.drop_deliveries(&chosen.name, &numbers)?,
                "dropped",
            )
        }
        Action::Replay { name, after } => {
            shelf.replay_deliveries(name, Sequence(*after))?;
            done(global, 1, "replayed")
        }
    }
}

impl Define {
    fn destination(&self) -> Destination {
        let shape = match &self.shape.availability {
            Some(channel) => DestinationShape::Availability {
                channel: channel.clone(),
                locations: (!self.location.is_empty()).then(|| self.location.clone()),
            },
            None => DestinationShape::Changes,
        };
        Destination {
            retry: RetryPolicy {
                first_delay_seconds: self.first_delay,
                factor: self.factor,
                delay_seconds_max: self.delay_max,
                jitter_percent: self.jitter,
                tries_max: self.tries,
            },
            lease_seconds: self.lease,
            after: Sequence(self.after),
            ..Destination::new(self.name.clone(), shape)
        }
    }
}

impl Chosen {
    fn numbers(&self, shelf: &Shelf) -> Result<Vec<u64>, CliError> {
        if !self.all_dead {
            return Ok(self.number.clone());
        }
        let rows = shelf.outstanding_deliveries(&self.name)?;
        let dead = rows.iter().filter(|row| is_dead(row));
        Ok(dead.map(|row| row.number).collect())
    }
}

fn is_dead(row: &OutstandingView) -> bool {
    matches!(row.state, OutstandingState::Dead { .. })
}

/// Says how many there were.
fn done(global: &Global, count: usize, what: &str) -> Result<ExitCode, CliError> {
    let mut out = Out::new();
    if global.json {
        out.json(&json!({ what: count }))?;
    } else {
        out.line(format_args!("{count} {what}"))?;
    }
    out.flush()?;
    Ok(if count > 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(EXIT_NO)
    })
}

fn list(shelf: &Shelf, global: &Global) -> Result<ExitCode, CliError> {
    let destinations = shelf.destinations()?;
    let mut out = Out::new();
    if global.json {
        for destination in &destinations {
            out.json(destination)?;
        }
    } else if destinations.is_empty() {
        out.line("no destinations")?;
    } else {
        let columns = [
            "destination",
            "what",
            ">at",
            ">behind",
            ">under way",
            ">waiting",
            ">dead",
            "trouble",
        ];
        let mut sheet = Sheet::new(&columns);
        for destination in &destinations {
            sheet.row(row(destination));
        }
        sheet.print(&mut out)?;
    }
    out.flush()?;
    if destinations.iter().any(|destination| destination.dead > 0) {
        return Ok(ExitCode::from(EXIT_NO));
    }
    Ok(ExitCode::SUCCESS)
}

fn row(view: &DestinationView) -> Vec<String> {
    let what = match &view.destination.shape {
        DestinationShape::Changes => "changes".to_owned(),
        DestinationShape::Availability { channel, locations } => {
            let names = locations.iter().flatten().map(ToString::to_string);
            let names: Vec<_> = std::iter::once(format!("availability {channel}"))
                .chain(names)
                .collect();
            names.join(" ")
        }
    };
    vec![
        view.destination.name.to_string(),
        what,
        view.cursor.to_string(),
        view.entries_behind.to_string(),
        view.in_flight.to_string(),
        view.waiting.to_string(),
        view.dead.to_string(),
        view.unreachable_because.clone().unwrap_or_default(),
    ]
}

fn outstanding(
    shelf: &Shelf,
    name: &DestinationName,
    (only_dead, only_failed): (bool, bool),
    global: &Global,
) -> Result<ExitCode, CliError> {
    let mut rows = shelf.outstanding_deliveries(name)?;
    if only_dead {
        rows.retain(is_dead);
    }
    if only_failed {
        rows.retain(|row| matches!(row.state, OutstandingState::Waiting { .. }));
    }
    let mut out = Out::new();
    if global.json {
        for row in &rows {
            out.json(row)?;
        }
    } else if rows.is_empty() {
        out.line("nothing outstanding")?;
    } else {
        let mut sheet = Sheet::new(&[">number", "state", "when (UTC)", ">tries", "about", "why"]);
        for row in &rows {
            let (state, at) = match row.state {
                OutstandingState::InFlight { until } => ("under way until", until),
                OutstandingState::Waiting { until } => ("waits until", until),
                OutstandingState::Dead { since } => ("dead since", since),
            };
            let about = row.levels.iter();
            let about = about.map(|level| format!("{} at {}", level.sku, level.location));
            sheet.row(vec![
                row.number.to_string(),
                state.to_owned(),
                Zone::UTC.show(at),
                row.tries.to_string(),
                about.collect::<Vec<_>>().join("\n"),
                row.reason.clone().unwrap_or_default(),
            ]);
        }
        sheet.print(&mut out)?;
    }
    out.flush()?;
    let is_dead = rows.iter().any(is_dead);
    Ok(ExitCode::from(if is_dead { EXIT_NO } else { 0 }))
}

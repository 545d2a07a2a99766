//! `oneshelf drill`: the six tests of a launch, under the retailer's own policy.

use std::path::PathBuf;
use std::process::ExitCode;

use crate::drill::cast::{Cast, Parts};
use crate::drill::policy::{self, Policy};
use crate::drill::report::{Drill, Report, Scene};
use crate::drill::trial::Trial;
use crate::drill::{
    cancellation, cancellation_in_fulfilment, delayed_sync, final_unit, missing, missing_outcomes,
    returns, returns_graded, simultaneous, worker,
};
use crate::shared::error::{CliError, EXIT_NO};
use crate::shared::global::Global;
use crate::shared::output::Out;

/// Try a policy before the launch, in six tests that a retailer would make
///
/// The tests are the final unit, a cancellation, a delayed sync, a return, simultaneous orders, and
/// the missing unit.
///
/// Each test runs on a fresh file in a temporary folder, step by step, and every number is
/// explained. The policy is a file of define_* commands, one a line or all in a JSON array: the
/// retailer's own locations, channels, holds and safety stock. The drill defines what is missing.
/// Expectations follow the policy: if units are withheld from the web shop, the final unit is the
/// last one that it may promise; if a branch takes no pickups, the web shop must promise none.
///
/// Examples:
///   oneshelf drill
///   oneshelf drill --print-policy > policy.jsonl
///   oneshelf drill --policy policy.jsonl
#[derive(Debug, clap::Args)]
#[command(verbatim_doc_comment, args_conflicts_with_subcommands = true)]
pub(crate) struct Args {
    /// The policy file to try; without it, one for a shop with two branches.
    #[arg(long, value_name = "FILE")]
    policy: Option<PathBuf>,

    /// The channel of the till.
    #[arg(long, value_name = "CHANNEL", default_value = "pos")]
    till: String,

    /// The channel of the web shop.
    #[arg(long, value_name = "CHANNEL", default_value = "web")]
    web: String,

    /// The channel that requests transfers between branches.
    #[arg(long, value_name = "CHANNEL", default_value = "warehouse")]
    warehouse: String,

    /// Print the default policy, as a start for your own, and do nothing else.
    #[arg(long)]
    print_policy: bool,

    #[command(subcommand)]
    hidden: Option<Hidden>,
}

#[derive(Debug, clap::Subcommand)]
enum Hidden {
    #[command(hide = true)]
    Worker(worker::WorkerArgs),
}

type Play = fn(&mut Trial) -> Result<(), CliError>;

/// A scene: what happens, and how.
type Plan = (&'static str, Play);

/// The tests: what each is called, and its scenes.
pub(super) const DRILLS: &[(&str, &str, &[Plan])] = &[
    (
        "T1",
        "the final unit",
        &[
            (
                "the order comes before the cashier",
                final_unit::order_first,
            ),
            ("the cashier comes before the order", final_unit::sale_first),
            (
                "the cashier was first, but was cut off",
                final_unit::sale_arrives_late,
            ),
        ],
    ),
    (
        "T2",
        "a cancellation",
        &[
            ("carts", cancellation::carts),
            ("orders", cancellation::orders),
            ("orders that are picked", cancellation_in_fulfilment::picked),
            (
                "a cancel and a pick at once",
                cancellation_in_fulfilment::racing,
            ),
            ("orders in the cage", cancellation_in_fulfilment::caged),
            (
                "pickups that nobody collects",
                cancellation_in_fulfilment::uncollected,
            ),
            (
                "money that was given back",
                cancellation_in_fulfilment::refunded,
            ),
            (
                "a transfer on its way",
                cancellation_in_fulfilment::transfer,
            ),
        ],
    ),
    (
        "T3",
        "a delayed sync",
        &[
            (
                "a till is cut off while somebody counts",
                delayed_sync::script,
            ),
            (
                "the same, and the count arrives first",
                delayed_sync::reordered,
            ),
            ("a till whose clock is wrong", delayed_sync::wrong_clock),
        ],
    ),
    (
        "T4",
        "a return",
        &[
            ("another branch, damaged, twice", returns::returns),
            ("money, and four grades", returns_graded::graded),
            ("while somebody counts", returns_graded::while_counting),
            ("of a unit in the cage", returns_graded::of_the_cage),
        ],
    ),
    (
        "T5",
        "simultaneous orders",
        &[
            ("threads of one process", simultaneous::threads),
            ("processes that share the file", simultaneous::processes),
            ("one cart, the item three times", simultaneous::cart),
        ],
    ),
    (
        "T6",
        "the missing unit",
        &[
            (
                "a walk-in customer took it; another branch has one",
                missing::sold_to_a_walk_in,
            ),
            (
                "nobody knows where it is; the order is cancelled",
                missing::really_missing,
            ),
            ("another item instead", missing_outcomes::substituted),
            ("the same, later", missing_outcomes::postponed),
        ],
    ),
];

pub(crate) fn run(args: &Args, global: &Global) -> Result<ExitCode, CliError> {
    if let Some(Hidden::Worker(worker)) = &args.hidden {
        return worker::run(worker, global);
    }
    let mut out = Out::new();
    if args.print_policy {
        out.line(policy::DEFAULT.trim_end())?;
        out.flush()?;
        return Ok(ExitCode::SUCCESS);
    }
    let report = drill(args)?;
    if global.json {
        out.json(&report)?;
    } else {
        out.line(report.to_string().trim_end())?;
    }
    out.flush()?;
    Ok(if report.passed {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(EXIT_NO)
    })
}

fn drill(args: &Args) -> Result<Report, CliError> {
    let policy = Policy::read(args.policy.as_deref())?;
    let parts = Parts {
        till: args.till.clone(),
        web: args.web.clone(),
        warehouse: args.warehouse.clone(),
    };
    let folder =
        tempfile::tempdir().map_err(|error| CliError::io("make a temporary folder", &error))?;
    let mut cast: Option<Cast> = None;
    let mut drills = Vec::with_capacity(DRILLS.len());
    for (id, title, plays) in DRILLS {
        let mut scenes = Vec::with_capacity(plays.len());
        for (number, (title, play)) in plays.iter().enumerate() {
            let file = folder.path().join(format!("{id}-{number}.db"));
            let mut trial = Trial::new(&file, &policy, &parts)?;
            play(&mut trial)?;
            trial.verify()?;
            scenes.push(Scene::new(title, trial.steps));
            cast.get_or_insert(trial.cast);
        }
        drills.push(Drill::new(id, title, scenes));
    }
    let cast = cast.ok_or_else(|| CliError::store("there is no drill"))?;
    Ok(Report::new(policy.name, cast, drills))
}

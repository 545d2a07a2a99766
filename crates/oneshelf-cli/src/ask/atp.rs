//! `oneshelf atp`: how many can be promised.

use std::process::ExitCode;

use oneshelf::{
    Availability, AvailabilityTotal, ChannelName, Knowledge, LocationName, Moment,
    PastAvailability, QUESTIONS_MAX, Quantity, Shelf, Sku,
};

use crate::shared::error::CliError;
use crate::shared::global::Global;
use crate::shared::open;
use crate::shared::output::{Out, Sheet};
use crate::shared::times::Zone;

const AFTER: &str = "\
Available is what is free, less the safety stock that the policy withholds from the channel. The
label says how far the number can be trusted: confirmed, estimated, delayed or under review.

Examples:
  oneshelf --db oxford.db atp MUG-RED --location OXFORD --channel web
  oneshelf --db oxford.db atp --all --channel web --json
  oneshelf --db oxford.db atp MUG-RED --channel web --by 2026-11-27T09:00:00Z
  oneshelf --db oxford.db atp MUG-RED --channel web --at 2026-11-23T09:00:00Z --known then

With --json, one object a line for every item and location. With --at, `--known then` uses what had
been recorded by that time and explains an old decision; `--known now` includes late facts.";

/// Show how many units a channel can promise (available to promise).
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER)]
pub(crate) struct Args {
    /// The items, by any of their names.
    #[arg(value_name = "SKU", required_unless_present = "all")]
    skus: Vec<Sku>,

    /// All items of the catalogue.
    #[arg(long, conflicts_with = "skus")]
    all: bool,

    /// A location, can be given several times; without it, all.
    #[arg(long, value_name = "LOCATION")]
    location: Vec<LocationName>,

    /// The channel that would promise them.
    #[arg(long)]
    channel: ChannelName,

    /// Ask about a past moment, in RFC 3339.
    #[arg(long, value_name = "TIME")]
    at: Option<Moment>,

    /// Ask about a future moment: adds supply expected by then, less what waiting orders need.
    #[arg(long, value_name = "TIME", conflicts_with = "at")]
    by: Option<Moment>,

    /// With --at: which facts count.
    #[arg(long, value_enum, default_value_t = Known::Now, requires = "at")]
    known: Known,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Known {
    /// Those that had been recorded by then.
    Then,
    /// All that are known today.
    Now,
}

pub(crate) fn run(args: &Args, global: &Global) -> Result<ExitCode, CliError> {
    let shelf = open::existing(global)?;
    let (skus, locations) = named(args, &shelf);
    let mut out = Out::new();
    if (skus.is_empty() || locations.is_empty()) && !global.json {
        out.line("no item or no location is defined")?;
    }
    not_in_the_past(args, &shelf)?;
    match args.at {
        Some(at) => past(args, global, &shelf, (&skus, &locations), at, &mut out)?,
        None => present(args, global, &shelf, (&skus, &locations), &mut out)?,
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

/// What is asked for: everything by name where nothing is named.
fn named(args: &Args, shelf: &Shelf) -> (Vec<Sku>, Vec<LocationName>) {
    let catalogue = shelf.catalogue();
    let mut skus = args.skus.clone();
    if args.all {
        skus = catalogue.items().map(|item| item.sku.clone()).collect();
        skus.sort_unstable();
    }
    let mut locations = args.location.clone();
    if locations.is_empty() {
        locations = catalogue.locations().map(|l| l.name.clone()).collect();
        locations.sort_unstable();
    }
    (skus, locations)
}

fn present(
    args: &Args,
    global: &Global,
    shelf: &Shelf,
    (skus, locations): (&[Sku], &[LocationName]),
    out: &mut Out,
) -> Result<(), CliError> {
    let mut sheet = Sheet::new(&[
        "item",
        "location",
        ">available",
        ">on hand",
        ">short",
        "label",
        "because",
    ]);
    let mut as_of = None;
    let skus_max = (QUESTIONS_MAX / locations.len().max(1)).max(1);
    for skus in skus.chunks(skus_max) {
        for total in totals(args, shelf, skus, locations)? {
            for answer in &total.locations {
                if global.json {
                    out.json(answer)?;
                    continue;
                }
                as_of = Some(answer.as_of);
                sheet.row(row(answer));
            }
            if let (false, [first, _, ..]) = (global.json, total.locations.as_slice()) {
                sheet.row(vec![
                    first.sku.to_string(),
                    "(together)".to_owned(),
                    total.available.to_string(),
                    total.on_hand.to_string(),
                    unless_zero(total.shortfall),
                    total.label.to_string(),
                    String::new(),
                ]);
            }
        }
    }
    if let Some(as_of) = as_of {
        let zone = shared_zone(shelf, locations);
        let (time, name) = (zone.show(as_of), zone.name());
        let by = args.by.map(|by| format!(", by {}", zone.show(by)));
        let (channel, by) = (&args.channel, by.unwrap_or_default());
        out.line(format_args!("for {channel} at {time} {name}{by}\n"))?;
        sheet.print(out)?;
    }
    Ok(())
}

/// The answers for now, or with what is expected by a later time.
fn totals(
    args: &Args,
    shelf: &Shelf,
    skus: &[Sku],
    locations: &[LocationName],
) -> Result<Vec<AvailabilityTotal>, CliError> {
    let Some(by) = args.by else {
        return Ok(shelf.availability_many(skus, locations, &args.channel)?);
    };
    let totals = skus.iter().map(|sku| {
        let answers = locations
            .iter()
            .map(|location| shelf.availability_by(sku, location, &args.channel, by));
        Ok(AvailabilityTotal::of(answers.collect::<Result<_, _>>()?))
    });
    totals.collect()
}

/// A time that is over needs another question.
fn not_in_the_past(args: &Args, shelf: &Shelf) -> Result<(), CliError> {
    let Some(by) = args.by else { return Ok(()) };
    let now = shelf.health()?.now;
    if by < now {
        let message = format!("--by {by} is over; it is {now}");
        return Err(CliError::usage(message).hint("ask about a past moment with --at"));
    }
    Ok(())
}

fn row(answer: &Availability) -> Vec<String> {
    let mut because: Vec<_> = answer.reasons.iter().map(ToString::to_string).collect();
    because.extend(answer.not_promised.map(|why| why.to_string()));
    vec![
        answer.sku.to_string(),
        answer.location.to_string(),
        answer.available.to_string(),
        answer.on_hand.to_string(),
        unless_zero(answer.shortfall),
        answer.label.to_string(),
        because.join("\n"),
    ]
}

fn past(
    args: &Args,
    global: &Global,
    shelf: &Shelf,
    (skus, locations): (&[Sku], &[LocationName]),
    at: Moment,
    out: &mut Out,
) -> Result<(), CliError> {
    let (knowledge, known) = match args.known {
        Known::Then => (Knowledge::AsKnownThen, "as known then"),
        Known::Now => (Knowledge::AsKnownNow, "as known now"),
    };
    let mut sheet = Sheet::new(&["item", "location", ">available", ">on hand", ">short"]);
    let mut as_of = None;
    for sku in skus {
        for location in locations {
            let answer = shelf.availability_as_of(sku, location, &args.channel, at, knowledge)?;
            if global.json {
                out.json(&answer)?;
            } else {
                as_of = Some(answer.as_of);
                sheet.row(past_row(&answer));
            }
        }
    }
    if let Some(as_of) = as_of {
        let zone = shared_zone(shelf, locations);
        let (time, name) = (zone.show(as_of), zone.name());
        out.line(format_args!(
            "for {} at {time} {name}, {known}\n",
            args.channel
        ))?;
        sheet.print(out)?;
    }
    Ok(())
}

fn past_row(answer: &PastAvailability) -> Vec<String> {
    vec![
        answer.sku.to_string(),
        answer.location.to_string(),
        answer.available.to_string(),
        answer.on_hand.to_string(),
        unless_zero(answer.shortfall),
    ]
}

/// The time zone of the locations, where they are all in one.
fn shared_zone(shelf: &Shelf, locations: &[LocationName]) -> Zone {
    let catalogue = shelf.catalogue();
    let mut zones = locations.iter().map(|name| Zone::of(&catalogue, name));
    match zones.next() {
        Some(first) if zones.all(|zone| zone == first) => first,
        _ => Zone::UTC,
    }
}

fn unless_zero(quantity: Quantity) -> String {
    if quantity.is_zero() {
        String::new()
    } else {
        quantity.to_string()
    }
}

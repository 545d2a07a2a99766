//! What a scenario's line can ask a shelf.
//!
//! - `tasks none` or `tasks KIND+KIND` of the location, the oldest promises first; `due KIND TIME`:
//!   by when the first task of a kind has to be done there, or `none`;
//! - `alternatives REFERENCE none` or `KIND+KIND` for a promise, the best first;
//! - `warns CHANNEL none` or `REFERENCE+REFERENCE`: whose promise a sale of one unit would harm;
//! - `pickup CHANNEL TIME` or why not: when one unit, ordered now, could be collected.

use oneshelf::{Error, PickupPromise, Shelf};
use oneshelf_core::{Line, Quantity, Sell, Sequence, SourceName, Target};

use super::seen::snake_case;
use super::words::{Parsed, parse};
use crate::host::Host;

/// The answer; nothing where it is no question for a shelf.
pub(crate) fn answer(
    host: &dyn Host,
    sku: &str,
    location: &str,
    question: &[&str],
) -> Parsed<Option<String>> {
    let mut found = Ok(None);
    let mut ask = |question: &dyn Fn(&Shelf) -> Parsed<String>| {
        host.ask(&mut |shelf| found = question(shelf).map(Some));
    };
    match question {
        ["tasks"] => ask(&|shelf| tasks(shelf, location)),
        ["due", kind] => ask(&|shelf| due(shelf, location, kind)),
        ["alternatives", reference] => ask(&|shelf| alternatives(shelf, reference)),
        ["warns", source] => ask(&|shelf| warned(shelf, source, sku, location)),
        ["pickup", channel] => ask(&|shelf| pickup(shelf, channel, sku, location)),
        _ => {}
    }
    found
}

#[expect(clippy::needless_pass_by_value, reason = "it is what `map_err` calls")]
fn said(error: Error) -> String {
    error.to_string()
}

fn joined(words: &[String]) -> String {
    if words.is_empty() {
        "none".to_owned()
    } else {
        words.join("+")
    }
}

fn tasks(shelf: &Shelf, location: &str) -> Parsed<String> {
    let tasks = shelf.tasks(&parse(location)?, Sequence::NONE, usize::MAX);
    let tasks = tasks.map_err(said)?.into_iter();
    let kinds: Vec<_> = tasks.map(|task| task.kind.to_string()).collect();
    Ok(joined(&kinds))
}

fn due(shelf: &Shelf, location: &str, kind: &str) -> Parsed<String> {
    let tasks = shelf.tasks(&parse(location)?, Sequence::NONE, usize::MAX);
    let mut tasks = tasks.map_err(said)?.into_iter();
    let task = tasks.find(|task| task.kind.as_str() == kind);
    let due_at = task
        .ok_or_else(|| format!("there is no task {kind}"))?
        .due_at;
    Ok(due_at.map_or_else(|| "none".to_owned(), |at| at.to_string()))
}

fn alternatives(shelf: &Shelf, reference: &str) -> Parsed<String> {
    let web: SourceName = parse("web")?;
    let (source, reference) = match reference.split_once(':') {
        Some((source, reference)) => (parse(source)?, reference),
        None => (web, reference),
    };
    let of = Target::reference(parse(reference)?).of_source(source);
    let found = shelf.alternatives(&of).map_err(said)?.options.into_iter();
    let kinds = found.map(|option| snake_case(&format!("{:?}", option.kind)));
    Ok(joined(&kinds.collect::<Vec<_>>()))
}

fn warned(shelf: &Shelf, source: &str, sku: &str, location: &str) -> Parsed<String> {
    let lines = vec![Line::new(parse(sku)?, Quantity::units(1))];
    let sale = Sell::new(parse(source)?, parse("asked")?, parse(location)?, lines);
    let risks = shelf.check_sale(&sale).map_err(said)?.at_risk.into_iter();
    let names = risks.map(|risk| risk.promise.reference.to_string());
    Ok(joined(&names.collect::<Vec<_>>()))
}

fn pickup(shelf: &Shelf, channel: &str, sku: &str, location: &str) -> Parsed<String> {
    let lines = [Line::new(parse(sku)?, Quantity::units(1))];
    let promise = shelf.promise_pickup(&parse(location)?, &parse(channel)?, &lines, None);
    Ok(match promise.map_err(said)? {
        PickupPromise::Ready { ready_at, .. } => ready_at.to_string(),
        PickupPromise::No { reason, .. } => snake_case(&format!("{reason:?}")),
    })
}

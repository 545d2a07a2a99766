//! T4: goods come back: to another branch, broken, without a receipt, and twice.

use oneshelf::{
    Count, CountLine, Flag, Grade, Inspect, LocationName, Quantity, SourceName, TakeBack, Target,
};

use super::cast::name;
use super::trial::{Expect, Trial};
use crate::shared::error::CliError;

pub(super) fn returns(trial: &mut Trial) -> Result<(), CliError> {
    let (place, other) = (trial.cast.place.clone(), trial.cast.other.clone());
    let buffer = trial.cast.buffer()?;
    trial.at(9, 0);
    trial.receive(&place, 3 + buffer)?;
    let sale = trial.sale("receipt-1", 3)?;
    trial.send("the till sells 3, receipt-1", sale, Expect::Recorded)?;
    trial.promisable(buffer)?;
    at_another_branch(trial, &other)?;
    broken(trial, &place, buffer)?;
    twice(trial, &place)?;
    without_receipt(trial, &place, buffer)?;
    trial.explain(&place)
}

/// Back at the branch that has it, and not for sale before somebody looked at it.
fn at_another_branch(trial: &mut Trial, other: &LocationName) -> Result<(), CliError> {
    trial.at(10, 0);
    let back = take_back(trial, "return-1", other, 1, Some("receipt-1"))?;
    trial.send(
        format!("1 of them comes back, to {other}"),
        back.clone(),
        Expect::Recorded,
    )?;
    conditions(trial, other, [0, 1, 0])?;
    trial.explain(other)?;
    trial.send("the same message comes again", back, Expect::Duplicate)?;
    conditions(trial, other, [0, 1, 0])?;
    let good = inspect(trial, other, Grade::Sellable)?;
    trial.send("a person looks at it: like new", good, Expect::Recorded)?;
    conditions(trial, other, [1, 0, 0])
}

/// Damaged goods are here, and nobody is promised them.
fn broken(trial: &mut Trial, place: &LocationName, buffer: i32) -> Result<(), CliError> {
    trial.at(11, 0);
    let back = take_back(trial, "return-2", place, 1, Some("receipt-1"))?;
    trial.send(
        format!("1 more comes back, to {place}"),
        back,
        Expect::Recorded,
    )?;
    conditions(trial, place, [buffer, 1, 0])?;
    let damaged = inspect(trial, place, Grade::Damaged)?;
    trial.send("a person looks at it: damaged", damaged, Expect::Recorded)?;
    conditions(trial, place, [buffer, 0, 1])?;
    trial.promisable(buffer)
}

/// More than was sold is a fact too, and somebody has to look at it.
fn twice(trial: &mut Trial, place: &LocationName) -> Result<(), CliError> {
    trial.at(12, 0);
    let again = take_back(trial, "return-3", place, 2, Some("receipt-1"))?;
    let what = "2 more of receipt-1, of which 1 is left to return";
    let outcome = trial.ask(what, again, Expect::Recorded)?;
    let receipt = outcome.receipt();
    let is_flagged = receipt.is_some_and(|r| r.flags.contains(&Flag::MoreThanSold));
    let has_case = receipt.is_some_and(|receipt| !receipt.cases.is_empty());
    let found = match (is_flagged, has_case) {
        (true, true) => "more than was sold; a case is open",
        (true, false) => "more than was sold, but no case",
        (false, _) => "nothing unusual",
    };
    trial.is(
        "the answer says",
        &found,
        &"more than was sold; a case is open",
    );
    let buffer = trial.cast.buffer()?;
    conditions(trial, place, [buffer, 2, 1])
}

/// Without a receipt, and while somebody counts the shelf.
fn without_receipt(trial: &mut Trial, place: &LocationName, buffer: i32) -> Result<(), CliError> {
    trial.at(13, 0);
    let back = take_back(trial, "return-4", place, 1, None)?;
    trial.send("1 comes back without a receipt", back, Expect::Recorded)?;
    conditions(trial, place, [buffer, 3, 1])?;
    let source = SourceName::from(&trial.cast.till);
    let reference = trial.reference()?;
    let seen = CountLine::new(trial.cast.item.clone(), Quantity::units(buffer));
    let count = Count::new(source, reference, place.clone(), vec![seen]);
    let what = format!("a person counts the shelf: {buffer}");
    trial.send(what, count, Expect::Recorded)?;
    conditions(trial, place, [buffer, 3, 1])?;
    let destroyed = inspect(trial, place, Grade::Destroyed)?;
    trial.send("1 is destroyed", destroyed, Expect::Recorded)?;
    let good = inspect(trial, place, Grade::Sellable)?;
    trial.send("1 is like new", good, Expect::Recorded)?;
    conditions(trial, place, [buffer + 1, 1, 1])?;
    trial.promisable(buffer + 1)
}

fn take_back(
    trial: &mut Trial,
    reference: &str,
    place: &LocationName,
    units: i32,
    receipt: Option<&str>,
) -> Result<TakeBack, CliError> {
    let source = SourceName::from(&trial.cast.till);
    let lines = trial.lines(units);
    let mut back = TakeBack::new(source, name(reference)?, place.clone(), lines);
    back.of = match receipt {
        Some(receipt) => Some(Target::reference(name(receipt)?)),
        None => None,
    };
    Ok(back)
}

fn inspect(trial: &mut Trial, place: &LocationName, grade: Grade) -> Result<Inspect, CliError> {
    let source = SourceName::from(&trial.cast.till);
    let reference = trial.reference()?;
    Ok(Inspect::new(
        source,
        reference,
        place.clone(),
        trial.lines(1),
        grade,
    ))
}

/// Checks how many are for sale, in inspection and damaged.
fn conditions(
    trial: &mut Trial,
    place: &LocationName,
    [free, inspection, damaged]: [i32; 3],
) -> Result<(), CliError> {
    let level = trial.level(place)?;
    let text = |free: Quantity, inspection: Quantity, damaged: Quantity| {
        format!("{free} for sale, {inspection} in inspection, {damaged} damaged")
    };
    let found = text(level.free, level.inspection, level.damaged);
    let units = Quantity::units;
    let expected = text(units(free), units(inspection), units(damaged));
    trial.is(format!("at {place}"), &found, &expected);
    Ok(())
}

//! T4: goods come back: to another branch, broken, without a receipt, and twice.

use oneshelf::{
    Count, CountLine, Flag, Grade, Inspect, LocationName, Quantity, SourceName, TakeBack, Target,
};

use super::cast::name;
use super::stage::{Expect, Stage};
use crate::shared::error::CliError;

pub(super) fn returns(stage: &mut Stage) -> Result<(), CliError> {
    let (place, other) = (stage.cast.place.clone(), stage.cast.other.clone());
    let buffer = stage.cast.buffer()?;
    stage.at(9, 0);
    stage.receive(&place, 3 + buffer)?;
    let sale = stage.sale("receipt-1", 3)?;
    stage.send("the till sells 3, receipt-1", sale, Expect::Recorded)?;
    stage.promisable(buffer)?;
    at_another_branch(stage, &other)?;
    broken(stage, &place, buffer)?;
    twice(stage, &place)?;
    without_receipt(stage, &place, buffer)?;
    stage.explain(&place)
}

/// Back at the branch that has it, and not for sale before somebody looked at it.
fn at_another_branch(stage: &mut Stage, other: &LocationName) -> Result<(), CliError> {
    stage.at(10, 0);
    let back = take_back(stage, "return-1", other, 1, Some("receipt-1"))?;
    stage.send(
        format!("1 of them comes back, to {other}"),
        back.clone(),
        Expect::Recorded,
    )?;
    conditions(stage, other, [0, 1, 0])?;
    stage.explain(other)?;
    stage.send("the same message comes again", back, Expect::Duplicate)?;
    conditions(stage, other, [0, 1, 0])?;
    let good = inspect(stage, other, Grade::Sellable)?;
    stage.send("a person looks at it: like new", good, Expect::Recorded)?;
    conditions(stage, other, [1, 0, 0])
}

/// Damaged goods are here, and nobody is promised them.
fn broken(stage: &mut Stage, place: &LocationName, buffer: i32) -> Result<(), CliError> {
    stage.at(11, 0);
    let back = take_back(stage, "return-2", place, 1, Some("receipt-1"))?;
    stage.send(
        format!("1 more comes back, to {place}"),
        back,
        Expect::Recorded,
    )?;
    conditions(stage, place, [buffer, 1, 0])?;
    let damaged = inspect(stage, place, Grade::Damaged)?;
    stage.send("a person looks at it: damaged", damaged, Expect::Recorded)?;
    conditions(stage, place, [buffer, 0, 1])?;
    stage.promisable(buffer)
}

/// More than was sold is a fact too, and somebody has to look at it.
fn twice(stage: &mut Stage, place: &LocationName) -> Result<(), CliError> {
    stage.at(12, 0);
    let again = take_back(stage, "return-3", place, 2, Some("receipt-1"))?;
    let what = "2 more of receipt-1, of which 1 is left to return";
    let outcome = stage.ask(what, again, Expect::Recorded)?;
    let receipt = outcome.receipt();
    let is_flagged = receipt.is_some_and(|r| r.flags.contains(&Flag::MoreThanSold));
    let has_case = receipt.is_some_and(|receipt| !receipt.cases.is_empty());
    let found = match (is_flagged, has_case) {
        (true, true) => "more than was sold; a case is open",
        (true, false) => "more than was sold, but no case",
        (false, _) => "nothing unusual",
    };
    stage.is(
        "the answer says",
        &found,
        &"more than was sold; a case is open",
    );
    let buffer = stage.cast.buffer()?;
    conditions(stage, place, [buffer, 2, 1])
}

/// Without a receipt, and while somebody counts the shelf.
fn without_receipt(stage: &mut Stage, place: &LocationName, buffer: i32) -> Result<(), CliError> {
    stage.at(13, 0);
    let back = take_back(stage, "return-4", place, 1, None)?;
    stage.send("1 comes back without a receipt", back, Expect::Recorded)?;
    conditions(stage, place, [buffer, 3, 1])?;
    let source = SourceName::from(&stage.cast.till);
    let reference = stage.reference()?;
    let seen = CountLine::new(stage.cast.item.clone(), Quantity::units(buffer));
    let count = Count::new(source, reference, place.clone(), vec![seen]);
    let what = format!("a person counts the shelf: {buffer}");
    stage.send(what, count, Expect::Recorded)?;
    conditions(stage, place, [buffer, 3, 1])?;
    let destroyed = inspect(stage, place, Grade::Destroyed)?;
    stage.send("1 is destroyed", destroyed, Expect::Recorded)?;
    let good = inspect(stage, place, Grade::Sellable)?;
    stage.send("1 is like new", good, Expect::Recorded)?;
    conditions(stage, place, [buffer + 1, 1, 1])?;
    stage.promisable(buffer + 1)
}

fn take_back(
    stage: &mut Stage,
    reference: &str,
    place: &LocationName,
    units: i32,
    receipt: Option<&str>,
) -> Result<TakeBack, CliError> {
    let source = SourceName::from(&stage.cast.till);
    let lines = stage.lines(units);
    let mut back = TakeBack::new(source, name(reference)?, place.clone(), lines);
    back.of = match receipt {
        Some(receipt) => Some(Target::reference(name(receipt)?)),
        None => None,
    };
    Ok(back)
}

fn inspect(stage: &mut Stage, place: &LocationName, grade: Grade) -> Result<Inspect, CliError> {
    let source = SourceName::from(&stage.cast.till);
    let reference = stage.reference()?;
    Ok(Inspect::new(
        source,
        reference,
        place.clone(),
        stage.lines(1),
        grade,
    ))
}

/// Checks how many are for sale, in inspection and damaged.
fn conditions(
    stage: &mut Stage,
    place: &LocationName,
    [free, inspection, damaged]: [i32; 3],
) -> Result<(), CliError> {
    let level = stage.level(place)?;
    let text = |free: Quantity, inspection: Quantity, damaged: Quantity| {
        format!("{free} for sale, {inspection} in inspection, {damaged} damaged")
    };
    let found = text(level.free, level.inspection, level.damaged);
    let units = Quantity::units;
    let expected = text(units(free), units(inspection), units(damaged));
    stage.is(format!("at {place}"), &found, &expected);
    Ok(())
}

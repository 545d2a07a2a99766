//! Checks of the shape of commands that several of them share.

use crate::command::parts::{LINES_MAX, Line, Target};
use crate::value::malformed::{Malformed, MalformedCode};
use crate::value::name::LocationName;
use crate::value::quantity::{LINE_UNITS_MAX, Quantity, THOUSANDTHS_PER_UNIT};

/// Checks that the lines of a pickup are at one location.
pub(crate) fn check_place(
    is_pickup: bool,
    location: &LocationName,
    lines: &[Line],
) -> Result<(), Malformed> {
    let elsewhere = |line: &Line| line.location.as_ref().is_some_and(|own| own != location);
    match lines.iter().position(elsewhere) {
        Some(place) if is_pickup => Err(Malformed::new(
            MalformedCode::Fields,
            format!("lines[{place}].location"),
            "is another one than the pickup's; a pickup is collected at one location",
        )),
        _ => Ok(()),
    }
}

/// Checks that goods go somewhere else.
pub(crate) fn check_ends(location: &LocationName, to: &LocationName) -> Result<(), Malformed> {
    if location == to {
        let reason = "is the location that has the goods; name another one";
        return Err(Malformed::new(MalformedCode::Fields, "to", reason));
    }
    Ok(())
}

/// Checks the number of lines of a command.
pub(crate) fn check_line_count(count: usize) -> Result<(), Malformed> {
    let reason = match count {
        0 => "is empty; give at least one line".to_owned(),
        1..=LINES_MAX => return Ok(()),
        _ => format!("has {count} lines; at most {LINES_MAX} are allowed, split the command"),
    };
    Err(Malformed::new(MalformedCode::Lines, "lines", reason))
}

/// Checks that there are lines, and that each moves something.
pub(crate) fn check_lines(lines: &[Line]) -> Result<(), Malformed> {
    check_line_count(lines.len())?;
    for (place, line) in lines.iter().enumerate() {
        check_positive(line.quantity, || format!("lines[{place}].quantity"))?;
    }
    Ok(())
}

/// Checks that a quantity is more than nothing.
pub(crate) fn check_positive(
    quantity: Quantity,
    field: impl FnOnce() -> String,
) -> Result<(), Malformed> {
    if !quantity.is_positive() {
        let reason = format!("is {quantity}; give more than zero");
        return Err(Malformed::new(MalformedCode::Quantity, field(), reason));
    }
    check_not_too_many(quantity, field)
}

/// Checks that a quantity is one that somebody can mean.
pub(crate) fn check_not_too_many(
    quantity: Quantity,
    field: impl FnOnce() -> String,
) -> Result<(), Malformed> {
    if quantity.thousandths() <= LINE_UNITS_MAX * THOUSANDTHS_PER_UNIT {
        return Ok(());
    }
    let reason = format!("is {quantity}, more than {LINE_UNITS_MAX} units; check it");
    Err(Malformed::new(MalformedCode::Quantity, field(), reason))
}

pub(crate) fn check_seconds(seconds: Option<u32>) -> Result<(), Malformed> {
    if seconds == Some(0) {
        return Err(Malformed::new(
            MalformedCode::Time,
            "seconds",
            "is 0; give at least 1, or leave it out",
        ));
    }
    Ok(())
}

/// Checks that a target names one thing.
pub(crate) fn check_target(target: &Target, field: &str) -> Result<(), Malformed> {
    if target.reference.is_some() == target.document.is_some() {
        return Err(Malformed::new(
            MalformedCode::Fields,
            field,
            "must name either a reference or a document",
        ));
    }
    Ok(())
}

/// Checks that a target names one command.
pub(crate) fn check_reference(target: &Target, field: &str) -> Result<(), Malformed> {
    if target.reference.is_none() || target.document.is_some() {
        return Err(Malformed::new(
            MalformedCode::Fields,
            field,
            "must name a reference: a document can have many commands",
        ));
    }
    Ok(())
}

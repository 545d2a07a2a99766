//! What holds after every event: the store is in order, explanations sum to their numbers, and no
//! promise is lost.

use oneshelf_core::store::Reader;
use oneshelf_core::{Availability, Explanation, ReportPeriod, promise_report, verify};

use crate::host::{Host, scene};

/// What must be true after every event, whatever happened.
///
/// # Errors
/// Says what is not.
pub fn check_always(host: &dyn Host) -> Result<(), String> {
    let (mut report, mut wrong) = (None, Ok(()));
    host.read(&mut |reader| report = Some(verify(reader, &mut |_, _| {})));
    match report {
        Some(Ok(report)) if report.is_clean() => {}
        Some(Ok(report)) => return Err(format!("verify: {report}")),
        Some(Err(error)) => return Err(format!("verify: {error}")),
        None => return Err("nothing could be read".to_owned()),
    }
    host.read(&mut |reader| wrong = check_promises(reader));
    wrong?;
    for (sku, location, channel) in scene::questions() {
        let answer = host.availability(&sku, &location, &channel);
        let explanation = host.explain(&sku, &location, &channel);
        check_explanation(&answer, &explanation)?;
    }
    Ok(())
}

/// The report of what became of promises can follow every entry, and loses no promise.
///
/// # Errors
/// Says what is wrong.
pub fn check_promises(reader: &dyn Reader) -> Result<(), String> {
    let report = promise_report(reader, ReportPeriod::ALL, &mut |_, _| {});
    let report = report.map_err(|error| format!("promises: {error}"))?;
    if report.not_followed > 0 {
        return Err(format!("promises: {} not followed", report.not_followed));
    }
    for week in &report.weeks {
        let count = &week.count;
        let ended = count.kept + count.broken + count.cancelled + count.lapsed + count.open;
        if count.made != ended || count.rescued.total() > count.kept {
            return Err(format!("promises: {count:?} of {}", week.week));
        }
    }
    Ok(())
}

fn check_explanation(answer: &Availability, explanation: &Explanation) -> Result<(), String> {
    let Availability {
        sku,
        location,
        channel,
        available,
        ..
    } = answer;
    if explanation.total() != *available || explanation.answer != *answer {
        return Err(format!(
            "{sku} at {location} for {channel}: available is {available}, explained as\n{explanation}"
        ));
    }
    Ok(())
}

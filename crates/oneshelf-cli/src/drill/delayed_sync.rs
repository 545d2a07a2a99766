//! T3: facts that arrive late, twice, out of order, and from clocks that are wrong.

use oneshelf::{
    Count, CountLine, DefineSource, Flag, Label, Moment, OFFICE_NAME, Outcome, Quantity,
    Resolution, ResolveCase, Sell, SourceName, WriteOff,
};

use super::cast::name;
use super::trial::{Expect, SECONDS_PER_DAY, Trial};
use crate::shared::error::CliError;

/// By how many seconds the clock of the last till may be wrong.
const UNCERTAINTY_SECONDS: u32 = 900;

/// The script: 100, three sold, two sold while cut off, 95 counted, the two arrive, two wasted.
pub(super) fn script(trial: &mut Trial) -> Result<(), CliError> {
    let place = trial.cast.place.clone();
    let till = till(trial, "drill-till-2", None)?;
    begin(trial)?;
    trial.at(13, 10);
    let sale = sale(trial, &till, "receipt-1", 3, None)?;
    trial.send("the till sells 3", sale, Expect::Recorded)?;
    on_hand(trial, 97)?;
    trial.at(13, 20);
    trial.tell("the till is cut off, and sells 2 more");
    trial.at(13, 30);
    count(trial, &till)?;
    trial.at(13, 35);
    let late = late_sale(trial, &till)?;
    let outcome = trial.ask("the 2 sold at 13:20 arrive", late.clone(), Expect::Recorded)?;
    flagged(
        trial,
        &outcome,
        Flag::CountedAlready,
        "the count had seen them",
    );
    on_hand(trial, 95)?;
    open_cases(trial, "cases still open: the count is explained", 0)?;
    trial.at(13, 40);
    waste(trial, 93)?;
    trial.at(13, 45);
    trial.send("the 2 sold at 13:20 arrive again", late, Expect::Duplicate)?;
    let old = trial.time(13, 0).minus_seconds(3 * SECONDS_PER_DAY);
    let old = sale_at(trial, &till, "receipt-0", 4, old)?;
    let outcome = trial.ask(
        "a sale of 4 of three days ago arrives",
        old,
        Expect::Recorded,
    )?;
    flagged(
        trial,
        &outcome,
        Flag::CountedAlready,
        "the count had seen them",
    );
    on_hand(trial, 93)?;
    let tomorrow = trial.now().plus_seconds(SECONDS_PER_DAY);
    let future = sale_at(trial, &till, "receipt-9", 1, tomorrow)?;
    let outcome = trial.ask("a sale of 1 is dated tomorrow", future, Expect::Recorded)?;
    flagged(trial, &outcome, Flag::OccurredInFuture, "taken as of now");
    on_hand(trial, 92)?;
    trial.explain(&place)
}

/// The same facts in another order come to the same figure.
pub(super) fn reordered(trial: &mut Trial) -> Result<(), CliError> {
    let till = till(trial, "drill-till-2", None)?;
    begin(trial)?;
    trial.at(13, 30);
    count(trial, &till)?;
    trial.at(13, 35);
    let late = late_sale(trial, &till)?;
    trial.send("the 2 sold at 13:20 arrive", late, Expect::Recorded)?;
    let early = trial.time(13, 10);
    let early = sale_at(trial, &till, "receipt-1", 3, early)?;
    trial.send("then the 3 sold at 13:10", early, Expect::Recorded)?;
    on_hand(trial, 95)?;
    open_cases(trial, "cases still open: the count is explained", 0)?;
    trial.at(13, 40);
    waste(trial, 93)
}

/// A clock that may be wrong by a quarter of an hour cannot say which came first.
pub(super) fn wrong_clock(trial: &mut Trial) -> Result<(), CliError> {
    let place = trial.cast.place.clone();
    let sure = till(trial, "drill-till-2", None)?;
    let unsure = till(trial, "drill-till-3", Some(UNCERTAINTY_SECONDS))?;
    begin(trial)?;
    trial.at(13, 10);
    let early = sale(trial, &sure, "receipt-1", 3, None)?;
    trial.send("the till sells 3", early, Expect::Recorded)?;
    trial.at(13, 30);
    count(trial, &sure)?;
    trial.at(13, 35);
    trial.tell(format!(
        "a till whose clock may be {} minutes wrong",
        UNCERTAINTY_SECONDS / 60
    ));
    let late = late_sale(trial, &unsure)?;
    let outcome = trial.ask("says that it sold 2 at 13:20", late, Expect::Recorded)?;
    flagged(
        trial,
        &outcome,
        Flag::CountUncertain,
        "before or after the count? nobody knows",
    );
    on_hand(trial, 93)?;
    let (item, till) = (trial.cast.item.clone(), trial.cast.till.clone());
    let label = trial.shelf.availability(&item, &place, &till)?.label;
    trial.is(
        "until somebody knows, the lower number counts",
        &label,
        &Label::UnderReview,
    );
    let cases = outcome
        .receipt()
        .map(|receipt| receipt.cases.clone())
        .unwrap_or_default();
    let Some(case) = cases.first() else {
        trial.check("a person decides", "there is no case", "a case", false);
        return Ok(());
    };
    trial.at(13, 50);
    let reference = trial.reference()?;
    let office = name(OFFICE_NAME)?;
    let resolve = ResolveCase::new(office, reference, *case, Resolution::BeforeCount);
    trial.send(
        "a person finds out: before the count",
        resolve,
        Expect::Recorded,
    )?;
    on_hand(trial, 95)?;
    let label = trial.shelf.availability(&item, &place, &till)?.label;
    trial.is("the number is", &label, &Label::Confirmed);
    trial.explain(&place)
}

fn begin(trial: &mut Trial) -> Result<(), CliError> {
    let place = trial.cast.place.clone();
    trial.at(13, 0);
    trial.receive(&place, 100)?;
    on_hand(trial, 100)
}

/// A till of its own, so that the policy's sources keep their clocks.
fn till(trial: &mut Trial, till: &str, uncertainty: Option<u32>) -> Result<SourceName, CliError> {
    let (reference, channel) = (trial.reference()?, trial.cast.till.clone());
    let source: SourceName = name(till)?;
    let mut define = DefineSource::new(name(OFFICE_NAME)?, reference, source.clone(), channel);
    define.clock_uncertainty_seconds = uncertainty;
    let outcome = trial.shelf.apply(define)?;
    if let Some(refusal) = outcome.refusal() {
        return Err(CliError::usage(format_args!(
            "source {till} is refused: {refusal}"
        )));
    }
    Ok(source)
}

fn sale(
    trial: &mut Trial,
    till: &SourceName,
    receipt: &str,
    units: i32,
    occurred_at: Option<Moment>,
) -> Result<Sell, CliError> {
    Ok(Sell {
        source: till.clone(),
        occurred_at,
        ..trial.sale(receipt, units)?
    })
}

fn sale_at(
    trial: &mut Trial,
    till: &SourceName,
    receipt: &str,
    units: i32,
    at: Moment,
) -> Result<Sell, CliError> {
    sale(trial, till, receipt, units, Some(at))
}

/// The 2 units that were sold at 13:20 while the till was cut off.
fn late_sale(trial: &mut Trial, till: &SourceName) -> Result<Sell, CliError> {
    let at = trial.time(13, 20);
    sale_at(trial, till, "receipt-2", 2, at)
}

fn count(trial: &mut Trial, till: &SourceName) -> Result<(), CliError> {
    let (reference, place) = (trial.reference()?, trial.cast.place.clone());
    let lines = vec![CountLine::new(trial.cast.item.clone(), Quantity::units(95))];
    let count = Count::new(till.clone(), reference, place, lines);
    trial.send("a person counts 95", count, Expect::Recorded)?;
    on_hand(trial, 95)?;
    open_cases(trial, "cases open: the count differs, why?", 1)
}

fn waste(trial: &mut Trial, left: i32) -> Result<(), CliError> {
    let source = SourceName::from(&trial.cast.till);
    let (reference, place) = (trial.reference()?, trial.cast.place.clone());
    let mut waste = WriteOff::new(source, reference, place, trial.lines(2));
    waste.reason = Some(name("broken")?);
    trial.send("2 are broken", waste, Expect::Recorded)?;
    on_hand(trial, left)
}

fn on_hand(trial: &mut Trial, expected: i32) -> Result<(), CliError> {
    let found = trial.level(&trial.cast.place.clone())?.on_hand;
    trial.units("on hand", found, expected);
    Ok(())
}

fn open_cases(trial: &mut Trial, what: &str, expected: usize) -> Result<(), CliError> {
    let open = trial.shelf.cases(oneshelf::CaseNumber(0), 100, true)?.len();
    trial.is(what, &open, &expected);
    Ok(())
}

/// Checks that the answer says what was unusual.
fn flagged(trial: &mut Trial, outcome: &Outcome, flag: Flag, meaning: &str) {
    let flags = outcome
        .receipt()
        .map(|receipt| receipt.flags.as_slice())
        .unwrap_or_default();
    let found = if flags.contains(&flag) {
        meaning
    } else {
        "nothing unusual"
    };
    trial.is("the answer says", &found, &meaning);
}

//! T3: facts that arrive late, twice, out of order, and from clocks that are wrong.

use oneshelf::{
    Count, CountLine, DefineSource, Flag, Label, Moment, OFFICE_NAME, Outcome, Quantity,
    Resolution, ResolveCase, Sell, SourceName, WriteOff,
};

use super::cast::name;
use super::stage::{Expect, SECONDS_PER_DAY, Stage};
use crate::shared::error::CliError;

/// By how many seconds the clock of the last till may be wrong.
const UNCERTAINTY_SECONDS: u32 = 900;

/// The script: 100, three sold, two sold while cut off, 95 counted, the two arrive, two wasted.
pub(super) fn script(stage: &mut Stage) -> Result<(), CliError> {
    let place = stage.cast.place.clone();
    let till = till(stage, "drill-till-2", None)?;
    begin(stage)?;
    stage.at(13, 10);
    let sale = sale(stage, &till, "receipt-1", 3, None)?;
    stage.send("the till sells 3", sale, Expect::Recorded)?;
    on_hand(stage, 97)?;
    stage.at(13, 20);
    stage.tell("the till is cut off, and sells 2 more");
    stage.at(13, 30);
    count(stage, &till)?;
    stage.at(13, 35);
    let late = late_sale(stage, &till)?;
    let outcome = stage.ask("the 2 sold at 13:20 arrive", late.clone(), Expect::Recorded)?;
    flagged(
        stage,
        &outcome,
        Flag::CountedAlready,
        "the count had seen them",
    );
    on_hand(stage, 95)?;
    open_cases(stage, "cases still open: the count is explained", 0)?;
    stage.at(13, 40);
    waste(stage, 93)?;
    stage.at(13, 45);
    stage.send("the 2 sold at 13:20 arrive again", late, Expect::Duplicate)?;
    let old = stage.time(13, 0).minus_seconds(3 * SECONDS_PER_DAY);
    let old = sale_at(stage, &till, "receipt-0", 4, old)?;
    let outcome = stage.ask(
        "a sale of 4 of three days ago arrives",
        old,
        Expect::Recorded,
    )?;
    flagged(
        stage,
        &outcome,
        Flag::CountedAlready,
        "the count had seen them",
    );
    on_hand(stage, 93)?;
    let tomorrow = stage.now().plus_seconds(SECONDS_PER_DAY);
    let future = sale_at(stage, &till, "receipt-9", 1, tomorrow)?;
    let outcome = stage.ask("a sale of 1 is dated tomorrow", future, Expect::Recorded)?;
    flagged(stage, &outcome, Flag::OccurredInFuture, "taken as of now");
    on_hand(stage, 92)?;
    stage.explain(&place)
}

/// The same facts in another order come to the same figure.
pub(super) fn reordered(stage: &mut Stage) -> Result<(), CliError> {
    let till = till(stage, "drill-till-2", None)?;
    begin(stage)?;
    stage.at(13, 30);
    count(stage, &till)?;
    stage.at(13, 35);
    let late = late_sale(stage, &till)?;
    stage.send("the 2 sold at 13:20 arrive", late, Expect::Recorded)?;
    let early = stage.time(13, 10);
    let early = sale_at(stage, &till, "receipt-1", 3, early)?;
    stage.send("then the 3 sold at 13:10", early, Expect::Recorded)?;
    on_hand(stage, 95)?;
    open_cases(stage, "cases still open: the count is explained", 0)?;
    stage.at(13, 40);
    waste(stage, 93)
}

/// A clock that may be wrong by a quarter of an hour cannot say which came first.
pub(super) fn wrong_clock(stage: &mut Stage) -> Result<(), CliError> {
    let place = stage.cast.place.clone();
    let sure = till(stage, "drill-till-2", None)?;
    let unsure = till(stage, "drill-till-3", Some(UNCERTAINTY_SECONDS))?;
    begin(stage)?;
    stage.at(13, 10);
    let early = sale(stage, &sure, "receipt-1", 3, None)?;
    stage.send("the till sells 3", early, Expect::Recorded)?;
    stage.at(13, 30);
    count(stage, &sure)?;
    stage.at(13, 35);
    stage.tell(format!(
        "a till whose clock may be {} minutes wrong",
        UNCERTAINTY_SECONDS / 60
    ));
    let late = late_sale(stage, &unsure)?;
    let outcome = stage.ask("says that it sold 2 at 13:20", late, Expect::Recorded)?;
    flagged(
        stage,
        &outcome,
        Flag::CountUncertain,
        "before or after the count? nobody knows",
    );
    on_hand(stage, 93)?;
    let (item, till) = (stage.cast.item.clone(), stage.cast.till.clone());
    let label = stage.shelf.availability(&item, &place, &till)?.label;
    stage.is(
        "until somebody knows, the lower number counts",
        &label,
        &Label::UnderReview,
    );
    let cases = outcome
        .receipt()
        .map(|receipt| receipt.cases.clone())
        .unwrap_or_default();
    let Some(case) = cases.first() else {
        stage.check("a person decides", "there is no case", "a case", false);
        return Ok(());
    };
    stage.at(13, 50);
    let reference = stage.reference()?;
    let office = name(OFFICE_NAME)?;
    let resolve = ResolveCase::new(office, reference, *case, Resolution::BeforeCount);
    stage.send(
        "a person finds out: before the count",
        resolve,
        Expect::Recorded,
    )?;
    on_hand(stage, 95)?;
    let label = stage.shelf.availability(&item, &place, &till)?.label;
    stage.is("the number is", &label, &Label::Confirmed);
    stage.explain(&place)
}

fn begin(stage: &mut Stage) -> Result<(), CliError> {
    let place = stage.cast.place.clone();
    stage.at(13, 0);
    stage.receive(&place, 100)?;
    on_hand(stage, 100)
}

/// A till of its own, so that the policy's sources keep their clocks.
fn till(stage: &mut Stage, till: &str, uncertainty: Option<u32>) -> Result<SourceName, CliError> {
    let (reference, channel) = (stage.reference()?, stage.cast.till.clone());
    let source: SourceName = name(till)?;
    let mut define = DefineSource::new(name(OFFICE_NAME)?, reference, source.clone(), channel);
    define.clock_uncertainty_seconds = uncertainty;
    let outcome = stage.shelf.apply(define)?;
    if let Some(refusal) = outcome.refusal() {
        return Err(CliError::usage(format_args!(
            "source {till} is refused: {refusal}"
        )));
    }
    Ok(source)
}

fn sale(
    stage: &mut Stage,
    till: &SourceName,
    receipt: &str,
    units: i32,
    occurred_at: Option<Moment>,
) -> Result<Sell, CliError> {
    Ok(Sell {
        source: till.clone(),
        occurred_at,
        ..stage.sale(receipt, units)?
    })
}

fn sale_at(
    stage: &mut Stage,
    till: &SourceName,
    receipt: &str,
    units: i32,
    at: Moment,
) -> Result<Sell, CliError> {
    sale(stage, till, receipt, units, Some(at))
}

/// The 2 units that were sold at 13:20 while the till was cut off.
fn late_sale(stage: &mut Stage, till: &SourceName) -> Result<Sell, CliError> {
    let at = stage.time(13, 20);
    sale_at(stage, till, "receipt-2", 2, at)
}

fn count(stage: &mut Stage, till: &SourceName) -> Result<(), CliError> {
    let (reference, place) = (stage.reference()?, stage.cast.place.clone());
    let lines = vec![CountLine::new(stage.cast.item.clone(), Quantity::units(95))];
    let count = Count::new(till.clone(), reference, place, lines);
    stage.send("a person counts 95", count, Expect::Recorded)?;
    on_hand(stage, 95)?;
    open_cases(stage, "cases open: the count differs, why?", 1)
}

fn waste(stage: &mut Stage, left: i32) -> Result<(), CliError> {
    let source = SourceName::from(&stage.cast.till);
    let (reference, place) = (stage.reference()?, stage.cast.place.clone());
    let mut waste = WriteOff::new(source, reference, place, stage.lines(2));
    waste.reason = Some(name("broken")?);
    stage.send("2 are broken", waste, Expect::Recorded)?;
    on_hand(stage, left)
}

fn on_hand(stage: &mut Stage, expected: i32) -> Result<(), CliError> {
    let found = stage.level(&stage.cast.place.clone())?.on_hand;
    stage.units("on hand", found, expected);
    Ok(())
}

fn open_cases(stage: &mut Stage, what: &str, expected: usize) -> Result<(), CliError> {
    let open = stage.shelf.cases(oneshelf::CaseNumber(0), 100, true)?.len();
    stage.is(what, &open, &expected);
    Ok(())
}

/// Checks that the answer says what was unusual.
fn flagged(stage: &mut Stage, outcome: &Outcome, flag: Flag, meaning: &str) {
    let flags = outcome
        .receipt()
        .map(|receipt| receipt.flags.as_slice())
        .unwrap_or_default();
    let found = if flags.contains(&flag) {
        meaning
    } else {
        "nothing unusual"
    };
    stage.is("the answer says", &found, &meaning);
}

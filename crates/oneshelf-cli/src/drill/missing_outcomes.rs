//! T6, the end: the customer gets the goods from another branch, another item, or the same later.

use oneshelf::{
    AlternativeKind, ChannelName, Close, Collect, IssueCode, Line, LocationName, Phase, PickResult,
    PickupCode, Postpone, Quantity, Receive, RefusalCode, Sku, SourceName, Target, VerifyCode,
};

use super::alternatives::{expect_supply, offered, receive_item, take};
use super::balances::Balances;
use super::cancellation_in_fulfilment::notify;
use super::missing::{ORDER, contact, counted, last_unit_ordered, not_found};
use super::trial::{Expect, SECONDS_PER_DAY, Trial};
use crate::shared::error::CliError;

/// The other branch prepares the order from the start, and its customer collects it there.
pub(super) fn collect(
    trial: &mut Trial,
    there: &LocationName,
    is_pickup: bool,
) -> Result<(), CliError> {
    let (here, item, web) = (
        trial.cast.place.clone(),
        trial.cast.item.clone(),
        trial.cast.web.clone(),
    );
    let left = trial.buffer_of(&item, there, &web)?;
    let promised = Balances {
        free: left,
        committed: 1,
        ..Balances::default()
    };
    trial.balances(there, promised)?;
    trial.balances(&here, Balances::default())?;
    trial.tasks(&here, &[])?;
    trial.at(11, 0);
    if is_pickup {
        let accept = trial.accept(ORDER)?;
        trial.send(format!("{there} accepts it"), accept, Expect::Recorded)?;
    }
    let pick = trial.pick(ORDER, there, 1, PickResult::Found)?;
    trial.send("it is picked there", pick, Expect::Recorded)?;
    let staged = trial.stage_in(ORDER, there, "cage 2")?;
    trial.send("and stands in cage 2", staged, Expect::Recorded)?;
    let caged = Balances {
        free: left,
        staged: 1,
        ..Balances::default()
    };
    trial.balances(there, caged)?;
    if is_pickup {
        show_the_code(trial)?;
    }
    let handed = trial.collect(ORDER, there, 1)?;
    trial.send("the customer takes it", handed.clone(), Expect::Recorded)?;
    trial.send("the same message comes again", handed, Expect::Duplicate)?;
    let end = Balances {
        free: left,
        ..Balances::default()
    };
    trial.balances(there, end)?;
    if is_pickup {
        let (reference, of) = (trial.reference()?, trial.of(ORDER)?);
        let close = Close::new(trial.staff(), reference, of);
        trial.send("and the pickup is closed", close, Expect::Recorded)?;
        trial.phase(ORDER, Phase::Closed)?;
    } else {
        trial.phase(ORDER, Phase::Fulfilled)?;
    }
    trial.tasks(there, &[])?;
    trial.explain(there)
}

/// The customer is told once, and shows a code: a wrong one first.
fn show_the_code(trial: &mut Trial) -> Result<(), CliError> {
    let told = notify(trial, ORDER)?;
    trial.send("the customer is told", told, Expect::Recorded)?;
    let again = notify(trial, ORDER)?;
    let what = "and not told twice";
    trial.send(what, again, Expect::NothingToDo)?;
    let first = trial.shelf.pickup_code(&trial.of(ORDER)?)?;
    let (reference, of) = (trial.reference()?, trial.of(ORDER)?);
    let issue = IssueCode::new(trial.web(), reference, of);
    trial.send("the code is lost, and issued anew", issue, Expect::Recorded)?;
    let code = trial.shelf.pickup_code(&trial.of(ORDER)?)?;
    let wrong = other_than(&code)?;
    let refused = Expect::Refused(RefusalCode::WrongCode);
    let shown = verify(trial, wrong)?;
    trial.send("somebody shows a wrong code", shown, refused)?;
    if first != code {
        let shown = verify(trial, first)?;
        trial.send("or the one that was lost", shown, refused)?;
    }
    let shown = verify(trial, code)?;
    trial.send("the customer shows the right one", shown, Expect::Recorded)
}

fn other_than(code: &PickupCode) -> Result<PickupCode, CliError> {
    let digits = code.to_string();
    let wrong = if digits.starts_with('0') {
        "111111"
    } else {
        "000000"
    };
    wrong
        .parse()
        .map_err(|error| CliError::store(format_args!("{error}")))
}

fn verify(trial: &mut Trial, code: PickupCode) -> Result<VerifyCode, CliError> {
    let (reference, of) = (trial.reference()?, trial.of(ORDER)?);
    Ok(VerifyCode::new(trial.staff(), reference, of, code))
}

/// The customer agrees to another item.
pub(super) fn substituted(trial: &mut Trial) -> Result<(), CliError> {
    let (place, web) = (trial.cast.place.clone(), trial.cast.web.clone());
    let (item, substitute) = (trial.cast.item.clone(), trial.cast.substitute.clone());
    last_unit_ordered(trial)?;
    not_found(
        trial,
        "it left the books: promised to nobody, sold to nobody",
    )?;
    let left = trial.buffer_of(&substitute, &place, &web)?;
    receive_item(trial, &substitute, &place, 1 + left)?;
    contact(trial)?;
    let options = offered(trial)?;
    take(trial, options, AlternativeKind::Substitute)?;
    let promised = Balances {
        free: left,
        committed: 1,
        ..Balances::default()
    };
    trial.item_balances(&substitute, &place, promised)?;
    trial.item_balances(&item, &place, Balances::default())?;
    trial.explain_item(&substitute, &place, &web)?;
    let handed = collect_item(trial, &substitute, &place)?;
    trial.send("the customer takes it", handed, Expect::Recorded)?;
    let end = Balances {
        free: left,
        ..Balances::default()
    };
    trial.item_balances(&substitute, &place, end)?;
    trial.phase(ORDER, Phase::Fulfilled)?;
    counted(trial)
}

fn collect_item(trial: &mut Trial, sku: &Sku, place: &LocationName) -> Result<Collect, CliError> {
    let mut handed = trial.collect(ORDER, place, 1)?;
    handed.lines = vec![Line::new(sku.clone(), Quantity::units(1))];
    Ok(handed)
}

/// The customer waits for goods that are expected: they are the customer's when they come.
pub(super) fn postponed(trial: &mut Trial) -> Result<(), CliError> {
    let (place, web) = (trial.cast.place.clone(), trial.cast.web.clone());
    let buffer = trial.cast.buffer()?;
    last_unit_ordered(trial)?;
    not_found(
        trial,
        "it left the books: promised to nobody, sold to nobody",
    )?;
    let supply = expect_supply(trial)?;
    contact(trial)?;
    let (reference, of): (_, Target) = (trial.reference()?, trial.of(ORDER)?);
    let postpone = Postpone::new(trial.web(), reference, of);
    if !trial.cast.back_orders {
        let off = Expect::Refused(RefusalCode::BackOrdersOff);
        let what = "the customer would wait; the policy says no";
        trial.send(what, postpone, off)?;
        return trial.promisable(0);
    }
    let what = "the customer agrees to wait";
    let outcome = trial.ask(what, postpone, Expect::Promised)?;
    let expected_at = outcome.receipt().and_then(|receipt| receipt.expected_at);
    let found = expected_at.map_or_else(|| "no day".to_owned(), |at| at.to_string());
    let tomorrow = trial.now().plus_seconds(SECONDS_PER_DAY).to_string();
    trial.is("expected, the answer says", &found, &tomorrow);
    trial.phase(ORDER, Phase::Waiting)?;
    nobody_else(trial, &web, "order-1042")?;
    counted(trial)?;
    arrives(trial, &place, supply)?;
    let assigned = Balances {
        free: buffer,
        committed: 1,
        ..Balances::default()
    };
    trial.balances(&place, assigned)?;
    trial.promisable(buffer)?;
    nobody_else(trial, &web, "order-1043")?;
    trial.explain(&place)?;
    let handed = trial.collect(ORDER, &place, 1)?;
    trial.send("the customer takes it", handed, Expect::Recorded)?;
    trial.phase(ORDER, Phase::Fulfilled)?;
    trial.promisable(buffer)
}

/// What is waited for is promised to nobody else.
fn nobody_else(trial: &mut Trial, web: &ChannelName, document: &str) -> Result<(), CliError> {
    let mut order = trial.order(web, document, 1)?;
    order.back_order = true;
    let unavailable = Expect::Refused(RefusalCode::Unavailable);
    let what = format!("web would promise it again, {document}");
    trial.send(what, order, unavailable)
}

fn arrives(
    trial: &mut Trial,
    place: &LocationName,
    supply: oneshelf::Reference,
) -> Result<(), CliError> {
    let units = 1 + trial.cast.buffer()?;
    // Before they were expected, by an hour.
    trial.pass(SECONDS_PER_DAY - 3_600);
    let source = SourceName::from(&trial.cast.warehouse);
    let (reference, lines) = (trial.reference()?, trial.lines(units));
    let mut receive = Receive::new(source, reference, place.clone(), lines);
    receive.of = Some(Target::reference(supply));
    let what = format!("the next day {units} arrive");
    trial.send(what, receive, Expect::Recorded)
}

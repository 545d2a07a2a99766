//! T6, the end: the customer gets the goods from another branch, another item, or the same later.

use oneshelf::{
    AlternativeKind, ChannelName, Close, Collect, IssueCode, Line, LocationName, Phase, PickResult,
    PickupCode, Postpone, Quantity, Receive, RefusalCode, Sku, SourceName, Target, VerifyCode,
};

use super::alternatives::{expect_supply, offered, receive_item, take};
use super::life::notify;
use super::missing::{ORDER, contact, counted, last_unit_ordered, not_found};
use super::stage::{Expect, SECONDS_PER_DAY, Stage};
use super::stand::Stand;
use crate::shared::error::CliError;

/// The other branch prepares the order from the start, and its customer collects it there.
pub(super) fn collect(
    stage: &mut Stage,
    there: &LocationName,
    is_pickup: bool,
) -> Result<(), CliError> {
    let (here, item, web) = (
        stage.cast.place.clone(),
        stage.cast.item.clone(),
        stage.cast.web.clone(),
    );
    let left = stage.buffer_of(&item, there, &web)?;
    let promised = Stand {
        free: left,
        committed: 1,
        ..Stand::default()
    };
    stage.stands(there, promised)?;
    stage.stands(&here, Stand::default())?;
    stage.tasks(&here, &[])?;
    stage.at(11, 0);
    if is_pickup {
        let accept = stage.accept(ORDER)?;
        stage.send(format!("{there} accepts it"), accept, Expect::Recorded)?;
    }
    let pick = stage.pick(ORDER, there, 1, PickResult::Found)?;
    stage.send("it is picked there", pick, Expect::Recorded)?;
    let staged = stage.stage_in(ORDER, there, "cage 2")?;
    stage.send("and stands in cage 2", staged, Expect::Recorded)?;
    let caged = Stand {
        free: left,
        staged: 1,
        ..Stand::default()
    };
    stage.stands(there, caged)?;
    if is_pickup {
        show_the_code(stage)?;
    }
    let handed = stage.collect(ORDER, there, 1)?;
    stage.send("the customer takes it", handed.clone(), Expect::Recorded)?;
    stage.send("the same message comes again", handed, Expect::Duplicate)?;
    let end = Stand {
        free: left,
        ..Stand::default()
    };
    stage.stands(there, end)?;
    if is_pickup {
        let (reference, of) = (stage.reference()?, stage.of(ORDER)?);
        let close = Close::new(stage.staff(), reference, of);
        stage.send("and the pickup is closed", close, Expect::Recorded)?;
        stage.phase(ORDER, Phase::Closed)?;
    } else {
        stage.phase(ORDER, Phase::Fulfilled)?;
    }
    stage.tasks(there, &[])?;
    stage.explain(there)
}

/// The customer is told once, and shows a code: a wrong one first.
fn show_the_code(stage: &mut Stage) -> Result<(), CliError> {
    let told = notify(stage, ORDER)?;
    stage.send("the customer is told", told, Expect::Recorded)?;
    let again = notify(stage, ORDER)?;
    let what = "and not told twice";
    stage.send(what, again, Expect::NothingToDo)?;
    let first = stage.shelf.pickup_code(&stage.of(ORDER)?)?;
    let (reference, of) = (stage.reference()?, stage.of(ORDER)?);
    let issue = IssueCode::new(stage.web(), reference, of);
    stage.send("the code is lost, and issued anew", issue, Expect::Recorded)?;
    let code = stage.shelf.pickup_code(&stage.of(ORDER)?)?;
    let wrong = other_than(&code)?;
    let refused = Expect::Refused(RefusalCode::WrongCode);
    let shown = verify(stage, wrong)?;
    stage.send("somebody shows a wrong code", shown, refused)?;
    if first != code {
        let shown = verify(stage, first)?;
        stage.send("or the one that was lost", shown, refused)?;
    }
    let shown = verify(stage, code)?;
    stage.send("the customer shows the right one", shown, Expect::Recorded)
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

fn verify(stage: &mut Stage, code: PickupCode) -> Result<VerifyCode, CliError> {
    let (reference, of) = (stage.reference()?, stage.of(ORDER)?);
    Ok(VerifyCode::new(stage.staff(), reference, of, code))
}

/// The customer agrees to another item.
pub(super) fn substituted(stage: &mut Stage) -> Result<(), CliError> {
    let (place, web) = (stage.cast.place.clone(), stage.cast.web.clone());
    let (item, substitute) = (stage.cast.item.clone(), stage.cast.substitute.clone());
    last_unit_ordered(stage)?;
    not_found(
        stage,
        "it left the books: promised to nobody, sold to nobody",
    )?;
    let left = stage.buffer_of(&substitute, &place, &web)?;
    receive_item(stage, &substitute, &place, 1 + left)?;
    contact(stage)?;
    let options = offered(stage)?;
    take(stage, options, AlternativeKind::Substitute)?;
    let promised = Stand {
        free: left,
        committed: 1,
        ..Stand::default()
    };
    stage.item_stands(&substitute, &place, promised)?;
    stage.item_stands(&item, &place, Stand::default())?;
    stage.explain_item(&substitute, &place, &web)?;
    let handed = collect_item(stage, &substitute, &place)?;
    stage.send("the customer takes it", handed, Expect::Recorded)?;
    let end = Stand {
        free: left,
        ..Stand::default()
    };
    stage.item_stands(&substitute, &place, end)?;
    stage.phase(ORDER, Phase::Fulfilled)?;
    counted(stage)
}

fn collect_item(stage: &mut Stage, sku: &Sku, place: &LocationName) -> Result<Collect, CliError> {
    let mut handed = stage.collect(ORDER, place, 1)?;
    handed.lines = vec![Line::new(sku.clone(), Quantity::units(1))];
    Ok(handed)
}

/// The customer waits for goods that are expected: they are the customer's when they come.
pub(super) fn postponed(stage: &mut Stage) -> Result<(), CliError> {
    let (place, web) = (stage.cast.place.clone(), stage.cast.web.clone());
    let buffer = stage.cast.buffer()?;
    last_unit_ordered(stage)?;
    not_found(
        stage,
        "it left the books: promised to nobody, sold to nobody",
    )?;
    let supply = expect_supply(stage)?;
    contact(stage)?;
    let (reference, of): (_, Target) = (stage.reference()?, stage.of(ORDER)?);
    let postpone = Postpone::new(stage.web(), reference, of);
    if !stage.cast.back_orders {
        let off = Expect::Refused(RefusalCode::BackOrdersOff);
        let what = "the customer would wait; the policy says no";
        stage.send(what, postpone, off)?;
        return stage.promisable(0);
    }
    let what = "the customer agrees to wait";
    let outcome = stage.ask(what, postpone, Expect::Promised)?;
    let expected_at = outcome.receipt().and_then(|receipt| receipt.expected_at);
    let found = expected_at.map_or_else(|| "no day".to_owned(), |at| at.to_string());
    let tomorrow = stage.now().plus_seconds(SECONDS_PER_DAY).to_string();
    stage.is("expected, the answer says", &found, &tomorrow);
    stage.phase(ORDER, Phase::Waiting)?;
    nobody_else(stage, &web, "order-1042")?;
    counted(stage)?;
    arrives(stage, &place, supply)?;
    let assigned = Stand {
        free: buffer,
        committed: 1,
        ..Stand::default()
    };
    stage.stands(&place, assigned)?;
    stage.promisable(buffer)?;
    nobody_else(stage, &web, "order-1043")?;
    stage.explain(&place)?;
    let handed = stage.collect(ORDER, &place, 1)?;
    stage.send("the customer takes it", handed, Expect::Recorded)?;
    stage.phase(ORDER, Phase::Fulfilled)?;
    stage.promisable(buffer)
}

/// What is waited for is promised to nobody else.
fn nobody_else(stage: &mut Stage, web: &ChannelName, document: &str) -> Result<(), CliError> {
    let mut order = stage.order(web, document, 1)?;
    order.back_order = true;
    let unavailable = Expect::Refused(RefusalCode::Unavailable);
    let what = format!("web would promise it again, {document}");
    stage.send(what, order, unavailable)
}

fn arrives(
    stage: &mut Stage,
    place: &LocationName,
    supply: oneshelf::Reference,
) -> Result<(), CliError> {
    let units = 1 + stage.cast.buffer()?;
    // Before they were expected, by an hour.
    stage.pass(SECONDS_PER_DAY - 3_600);
    let source = SourceName::from(&stage.cast.warehouse);
    let (reference, lines) = (stage.reference()?, stage.lines(units));
    let mut receive = Receive::new(source, reference, place.clone(), lines);
    receive.of = Some(Target::reference(supply));
    let what = format!("the next day {units} arrive");
    stage.send(what, receive, Expect::Recorded)
}

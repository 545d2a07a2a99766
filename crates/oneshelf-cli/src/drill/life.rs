//! T2, on the way of an order through the branch: it is cancelled when it is picked, staged,
//! notified, expired in the cage, handed over, or on its way to another branch. A unit is for sale
//! again when it is really there again, and not before.

use std::sync::Barrier;
use std::thread;

use oneshelf::{
    Command, Condition, Flag, Grade, Inspect, LocationName, Notify, Outcome, Phase, PickResult,
    ReceiveTransfer, RefusalCode, Release, RequestTransfer, Ship, SourceName, TakeBack, Target,
};

use super::cast::name;
use super::stage::{Expect, Stage};
use super::stand::Stand;
use crate::shared::error::CliError;

/// Where picked goods stand.
const SPOT: &str = "cage 4";

/// After a part was picked, and after all was.
pub(super) fn picked(stage: &mut Stage) -> Result<(), CliError> {
    let place = stage.cast.place.clone();
    let buffer = stage.cast.buffer()?;
    stage.at(10, 0);
    stage.receive(&place, 2 + buffer)?;
    let order = stage.online_order("order-1041", 2, false)?;
    stage.send("web orders 2, order-1041", order, Expect::Promised)?;
    let pick = stage.pick("order-1041", &place, 1, PickResult::Found)?;
    stage.send("1 of them is picked", pick, Expect::Recorded)?;
    let half = Stand {
        free: buffer,
        committed: 1,
        staged: 1,
        ..Stand::default()
    };
    stage.stands(&place, half)?;
    let cancel = stage.cancel("order-1041")?;
    let what = "cancelled: 1 is free at once, 1 is in a hand";
    stage.send(what, cancel, Expect::Recorded)?;
    let waits = Stand {
        free: 1 + buffer,
        staged: 1,
        ..Stand::default()
    };
    stage.stands(&place, waits)?;
    stage.promisable(1 + buffer)?;
    stage.explain(&place)?;
    back(stage, "order-1041", 1, Condition::Sellable)?;
    stage.promisable(2 + buffer)?;
    stage.at(11, 0);
    let order = stage.online_order("order-1042", 2, false)?;
    stage.send("web orders 2 again, order-1042", order, Expect::Promised)?;
    let pick = stage.pick("order-1042", &place, 2, PickResult::Found)?;
    stage.send("both are picked", pick, Expect::Recorded)?;
    let cancel = stage.cancel("order-1042")?;
    let what = "cancelled: nothing is free before it is back";
    stage.send(what, cancel.clone(), Expect::Recorded)?;
    stage.send("the cancel comes twice", cancel, Expect::Duplicate)?;
    let again = stage.cancel("order-1042")?;
    let what = "and once more, as another message";
    stage.send(what, again, Expect::NothingToDo)?;
    stage.promisable(buffer)?;
    stage.tasks(&place, &["put back order-1042"])?;
    back(stage, "order-1042", 1, Condition::Sellable)?;
    stage.promisable(1 + buffer)?;
    back(stage, "order-1042", 1, Condition::Damaged)?;
    stage.promisable(1 + buffer)?;
    let end = Stand {
        free: 1 + buffer,
        damaged: 1,
        ..Stand::default()
    };
    stage.stands(&place, end)?;
    stage.explain(&place)
}

/// A cancel and a pick of the same order: whoever is recorded first decides, and the end is the
/// same.
pub(super) fn racing(stage: &mut Stage) -> Result<(), CliError> {
    let place = stage.cast.place.clone();
    let buffer = stage.cast.buffer()?;
    stage.at(10, 0);
    stage.receive(&place, 1 + buffer)?;
    let order = stage.online_order("order-1041", 1, false)?;
    stage.send("web orders 1, order-1041", order, Expect::Promised)?;
    let pick = stage.pick("order-1041", &place, 1, PickResult::Found)?;
    stage.send("the pick is first", pick, Expect::Recorded)?;
    let cancel = stage.cancel("order-1041")?;
    stage.send("the cancel second", cancel, Expect::Recorded)?;
    waits_for_its_way_back(stage, "order-1041", buffer)?;
    let order = stage.online_order("order-1042", 1, false)?;
    stage.send("web orders 1, order-1042", order, Expect::Promised)?;
    let cancel = stage.cancel("order-1042")?;
    stage.send("the cancel is first", cancel, Expect::Recorded)?;
    stage.promisable(1 + buffer)?;
    let pick = stage.pick("order-1042", &place, 1, PickResult::Found)?;
    let what = "the pick second: it is in a hand all the same";
    let outcome = stage.ask(what, pick, Expect::Recorded)?;
    let flags = outcome.receipt().map(|receipt| receipt.flags.as_slice());
    let is_flagged = flags.is_some_and(|flags| flags.contains(&Flag::OutOfOrder));
    let found = if is_flagged {
        "picked for an order that is over"
    } else {
        "nothing unusual"
    };
    let expected = "picked for an order that is over";
    stage.is("the answer says", &found, &expected);
    waits_for_its_way_back(stage, "order-1042", buffer)?;
    let order = stage.online_order("order-1043", 1, false)?;
    stage.send("web orders 1, order-1043", order, Expect::Promised)?;
    let pick = stage.pick("order-1043", &place, 1, PickResult::Found)?;
    let cancel = stage.cancel("order-1043")?;
    let recorded = at_once(stage, pick.into(), cancel.into())?;
    let what = "a pick and a cancel from two threads at once";
    stage.is(what, &format!("{recorded} recorded"), &"2 recorded".into());
    waits_for_its_way_back(stage, "order-1043", buffer)
}

/// Sends both from threads of their own, and says how many were recorded.
fn at_once(stage: &Stage, first: Command, second: Command) -> Result<usize, CliError> {
    let (gate, shelf) = (Barrier::new(2), &stage.shelf);
    let outcomes: Vec<Result<Outcome, oneshelf::Error>> = thread::scope(|scope| {
        let gate = &gate;
        let start = |command: Command| {
            scope.spawn(move || {
                gate.wait();
                shelf.apply(command)
            })
        };
        let threads = [start(first), start(second)];
        let joined = threads.into_iter().filter_map(|thread| thread.join().ok());
        joined.collect()
    });
    let mut recorded = 0;
    for outcome in outcomes {
        let receipt = outcome?.receipt().cloned();
        recorded += usize::from(receipt.is_some_and(|receipt| receipt.sequence.is_some()));
    }
    Ok(recorded)
}

/// The unit of a cancelled order is in a hand or a cage, and then on the shelf again.
fn waits_for_its_way_back(stage: &mut Stage, document: &str, buffer: i32) -> Result<(), CliError> {
    let place = stage.cast.place.clone();
    let staged = Stand {
        free: buffer,
        staged: 1,
        ..Stand::default()
    };
    stage.stands(&place, staged)?;
    stage.promisable(buffer)?;
    stage.tasks(&place, &[&format!("put back {document}")])?;
    back(stage, document, 1, Condition::Sellable)?;
    stage.phase(document, Phase::Released)?;
    stage.promisable(1 + buffer)
}

/// Units are put back, and a person says in what condition.
fn back(
    stage: &mut Stage,
    document: &str,
    units: i32,
    condition: Condition,
) -> Result<(), CliError> {
    let place = stage.cast.place.clone();
    let put_back = stage.put_back(document, &place, units, condition)?;
    let what = match condition {
        Condition::Sellable => format!("{units} is put back, like new"),
        Condition::Inspection => format!("{units} is put back, to be looked at"),
        Condition::Damaged => format!("{units} is put back, damaged"),
    };
    stage.send(what, put_back, Expect::Recorded)
}

/// In the cage, before and after its customer was told.
pub(super) fn caged(stage: &mut Stage) -> Result<(), CliError> {
    let place = stage.cast.place.clone();
    let buffer = stage.cast.buffer()?;
    stage.at(10, 0);
    stage.receive(&place, 1 + buffer)?;
    let is_pickup = stage.pickups()?;
    in_the_cage(stage, "order-1041", is_pickup)?;
    stage.explain(&place)?;
    let cancel = stage.cancel("order-1041")?;
    let what = "cancelled: the unit is in the cage, for nobody";
    stage.send(what, cancel, Expect::Recorded)?;
    stage.explain(&place)?;
    waits_for_its_way_back(stage, "order-1041", buffer)?;
    if !is_pickup {
        return Ok(());
    }
    stage.at(10, 30);
    in_the_cage(stage, "order-1042", true)?;
    let notify = notify(stage, "order-1042")?;
    stage.send("its customer is told", notify, Expect::Recorded)?;
    let cancel = stage.cancel("order-1042")?;
    stage.send("and cancels", cancel, Expect::Recorded)?;
    waits_for_its_way_back(stage, "order-1042", buffer)
}

fn in_the_cage(stage: &mut Stage, document: &str, is_pickup: bool) -> Result<(), CliError> {
    let place = stage.cast.place.clone();
    let order = stage.online_order(document, 1, is_pickup)?;
    let what = if is_pickup {
        format!("web promises a pickup, {document}")
    } else {
        format!("web orders one, {document}")
    };
    stage.send(what, order, Expect::Promised)?;
    let staged = stage.stage_in(document, &place, SPOT)?;
    stage.send(format!("it stands in {SPOT}"), staged, Expect::Recorded)
}

pub(super) fn notify(stage: &mut Stage, document: &str) -> Result<Notify, CliError> {
    let (reference, of) = (stage.reference()?, stage.of(document)?);
    Ok(Notify::new(stage.web(), reference, of))
}

/// Nobody collects two pickups in time: one is cancelled then, for the other its customer comes
/// after all.
pub(super) fn uncollected(stage: &mut Stage) -> Result<(), CliError> {
    let place = stage.cast.place.clone();
    let buffer = stage.cast.buffer()?;
    stage.at(10, 0);
    stage.receive(&place, 2 + buffer)?;
    if !stage.pickups()? {
        return stage.promisable(2 + buffer);
    }
    for document in ["order-1", "order-2"] {
        in_the_cage(stage, document, true)?;
        let notify = notify(stage, document)?;
        stage.send("its customer is told", notify, Expect::Recorded)?;
    }
    let pickup = stage.promise("order-2")?.pickup;
    let Some(collect_by) = pickup.and_then(|pickup| pickup.collect_by) else {
        stage.check("to be collected by", "no time", "a time", false);
        return Ok(());
    };
    stage.it_is(collect_by.minus_seconds(1));
    stage.phase("order-1", Phase::Notified)?;
    stage.it_is(collect_by);
    stage.tell(format!("nobody has collected them by {collect_by}"));
    stage.phase("order-1", Phase::ExpiredInCage)?;
    let tasks = ["expired in cage order-1", "expired in cage order-2"];
    stage.tasks(&place, &tasks)?;
    let caged = Stand {
        free: buffer,
        staged: 2,
        ..Stand::default()
    };
    stage.stands(&place, caged)?;
    stage.promisable(buffer)?;
    stage.explain(&place)?;
    let cancel = stage.cancel("order-1")?;
    let what = "order-1 is cancelled after it expired";
    stage.send(what, cancel, Expect::Recorded)?;
    stage.stands(&place, caged)?;
    back(stage, "order-1", 1, Condition::Sellable)?;
    stage.promisable(1 + buffer)?;
    let collect = stage.collect("order-2", &place, 1)?;
    let what = "the customer of order-2 comes after all";
    stage.send(what, collect, Expect::Recorded)?;
    let end = Stand {
        free: 1 + buffer,
        ..Stand::default()
    };
    stage.stands(&place, end)?;
    stage.promisable(1 + buffer)
}

/// Money that goes back moves no unit: not before the goods left, and not after.
pub(super) fn refunded(stage: &mut Stage) -> Result<(), CliError> {
    let place = stage.cast.place.clone();
    let buffer = stage.cast.buffer()?;
    stage.at(10, 0);
    stage.receive(&place, 1 + buffer)?;
    let order = stage.online_order("order-1041", 1, false)?;
    stage.send("web orders one, order-1041", order, Expect::Promised)?;
    stage.tell("the customer gets the money back; no unit moves");
    stage.promisable(buffer)?;
    let cancel = stage.cancel("order-1041")?;
    stage.send("and the order is cancelled", cancel, Expect::Recorded)?;
    stage.promisable(1 + buffer)?;
    stage.at(11, 0);
    let order = stage.online_order("order-1042", 1, false)?;
    stage.send("web orders one, order-1042", order, Expect::Promised)?;
    let collect = stage.collect("order-1042", &place, 1)?;
    let handover = collect.reference.clone();
    stage.send("it is handed over", collect, Expect::Recorded)?;
    stage.tell("the customer gets the money back; no unit moves");
    stage.promisable(buffer)?;
    let cancel = stage.cancel("order-1042")?;
    let wrong = Expect::Refused(RefusalCode::WrongPhase);
    stage.send("it cannot be cancelled any more", cancel, wrong)?;
    stage.promisable(buffer)?;
    let (reference, lines) = (stage.reference()?, stage.lines(1));
    let mut back = TakeBack::new(stage.staff(), reference, place.clone(), lines);
    back.of = Some(Target::reference(handover));
    stage.send("the goods come back", back, Expect::Recorded)?;
    let looked_at = Stand {
        free: buffer,
        inspection: 1,
        ..Stand::default()
    };
    stage.stands(&place, looked_at)?;
    stage.promisable(buffer)?;
    let (reference, lines) = (stage.reference()?, stage.lines(1));
    let grade = Inspect::new(
        stage.staff(),
        reference,
        place.clone(),
        lines,
        Grade::Sellable,
    );
    stage.send("a person looks at them: like new", grade, Expect::Recorded)?;
    stage.promisable(1 + buffer)?;
    stage.explain(&place)
}

/// A transfer is cancelled while it is on its way: it comes back, and is not there before.
pub(super) fn transfer(stage: &mut Stage) -> Result<(), CliError> {
    let (place, other) = (stage.cast.place.clone(), stage.cast.other.clone());
    let warehouse = SourceName::from(&stage.cast.warehouse);
    let spare = spare(stage, &place)?;
    stage.at(10, 0);
    stage.receive(&place, 1 + spare)?;
    let is_asked = ask_for_transfer(stage, &other)?;
    if is_asked {
        let promised = Stand {
            free: spare,
            committed: 1,
            ..Stand::default()
        };
        stage.stands(&place, promised)?;
    }
    let (reference, lines) = (stage.reference()?, stage.lines(1));
    let ship = Ship {
        document: Some(name("transfer-7")?),
        of: match is_asked {
            true => Some(Target::document(name("transfer-7")?)),
            false => None,
        },
        ..Ship::new(
            warehouse.clone(),
            reference,
            place.clone(),
            lines,
            other.clone(),
        )
    };
    stage.send("it leaves", ship, Expect::Recorded)?;
    let coming = Stand {
        in_transit: 1,
        ..Stand::default()
    };
    let rest = Stand {
        free: spare,
        ..Stand::default()
    };
    stage.stands(&place, rest)?;
    stage.stands(&other, coming)?;
    stage.at(10, 30);
    let (reference, of) = (stage.reference()?, Target::document(name("transfer-7")?));
    let cancel = Release::new(warehouse.clone(), reference, of.clone());
    let what = "it is cancelled on its way: it has to come back";
    stage.send(what, cancel.clone(), Expect::Recorded)?;
    stage.send("the cancel comes twice", cancel, Expect::Duplicate)?;
    stage.stands(&other, Stand::default())?;
    let returning = Stand {
        in_transit: 1,
        ..rest
    };
    stage.stands(&place, returning)?;
    stage.promisable(spare)?;
    stage.explain(&place)?;
    stage.at(12, 0);
    let (reference, lines) = (stage.reference()?, stage.lines(1));
    let back = ReceiveTransfer::new(warehouse, reference, of, place.clone(), lines);
    stage.send(format!("it is back at {place}"), back, Expect::Recorded)?;
    let end = Stand {
        free: 1 + spare,
        ..Stand::default()
    };
    stage.stands(&place, end)?;
    stage.promisable(1 + spare)
}

/// Units that cover what is withheld from the web shop and from transfers.
fn spare(stage: &Stage, place: &LocationName) -> Result<i32, CliError> {
    let (item, warehouse) = (&stage.cast.item, &stage.cast.warehouse);
    let for_transfers = stage.buffer_of(item, place, warehouse)?;
    Ok(for_transfers.max(stage.cast.buffer()?))
}

/// Asks for one for another branch, where the policy lets transfers be asked for.
fn ask_for_transfer(stage: &mut Stage, other: &LocationName) -> Result<bool, CliError> {
    let (warehouse, place) = (stage.cast.warehouse.clone(), stage.cast.place.clone());
    let request = request_transfer(stage, "transfer-7")?;
    let what = format!("{warehouse} asks for one, for {other}");
    if stage.may_promise(&warehouse, &place)? {
        stage.send(what, request, Expect::Promised)?;
        return Ok(true);
    }
    let not_from_here = Expect::Refused(RefusalCode::LocationNotEligible);
    stage.send(what, request, not_from_here)?;
    stage.tell("the policy says no; somebody sends one all the same");
    Ok(false)
}

/// A request of one unit for the other branch.
pub(super) fn request_transfer(
    stage: &mut Stage,
    document: &str,
) -> Result<RequestTransfer, CliError> {
    let (place, other) = (stage.cast.place.clone(), stage.cast.other.clone());
    let source = SourceName::from(&stage.cast.warehouse);
    let reference = name(&format!("{document}/{}", stage.reference()?))?;
    let lines = stage.lines(1);
    let mut request = RequestTransfer::new(source, reference, place, lines, other);
    request.document = Some(name(document)?);
    Ok(request)
}

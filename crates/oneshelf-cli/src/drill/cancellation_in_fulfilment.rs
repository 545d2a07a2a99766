//! T2, on the way of an order through the branch: it is cancelled when it is picked, staged,
//! notified, expired in the cage, handed over, or on its way to another branch. A unit is for sale
//! again when it is really there again, and not before.

use std::sync::Barrier;
use std::thread;

use oneshelf::{
    Command, Condition, Flag, Grade, Inspect, LocationName, Notify, Outcome, Phase, PickResult,
    ReceiveTransfer, RefusalCode, Release, RequestTransfer, Ship, SourceName, TakeBack, Target,
};

use super::balances::Balances;
use super::cast::name;
use super::trial::{Expect, Trial};
use crate::shared::error::CliError;

/// Where picked goods stand.
const SPOT: &str = "cage 4";

/// After a part was picked, and after all was.
pub(super) fn picked(trial: &mut Trial) -> Result<(), CliError> {
    let place = trial.cast.place.clone();
    let buffer = trial.cast.buffer()?;
    trial.at(10, 0);
    trial.receive(&place, 2 + buffer)?;
    let order = trial.online_order("order-1041", 2, false)?;
    trial.send("web orders 2, order-1041", order, Expect::Promised)?;
    let pick = trial.pick("order-1041", &place, 1, PickResult::Found)?;
    trial.send("1 of them is picked", pick, Expect::Recorded)?;
    let half = Balances {
        free: buffer,
        committed: 1,
        staged: 1,
        ..Balances::default()
    };
    trial.balances(&place, half)?;
    let cancel = trial.cancel("order-1041")?;
    let what = "cancelled: 1 is free at once, 1 is in a hand";
    trial.send(what, cancel, Expect::Recorded)?;
    let waits = Balances {
        free: 1 + buffer,
        staged: 1,
        ..Balances::default()
    };
    trial.balances(&place, waits)?;
    trial.promisable(1 + buffer)?;
    trial.explain(&place)?;
    back(trial, "order-1041", 1, Condition::Sellable)?;
    trial.promisable(2 + buffer)?;
    trial.at(11, 0);
    let order = trial.online_order("order-1042", 2, false)?;
    trial.send("web orders 2 again, order-1042", order, Expect::Promised)?;
    let pick = trial.pick("order-1042", &place, 2, PickResult::Found)?;
    trial.send("both are picked", pick, Expect::Recorded)?;
    let cancel = trial.cancel("order-1042")?;
    let what = "cancelled: nothing is free before it is back";
    trial.send(what, cancel.clone(), Expect::Recorded)?;
    trial.send("the cancel comes twice", cancel, Expect::Duplicate)?;
    let again = trial.cancel("order-1042")?;
    let what = "and once more, as another message";
    trial.send(what, again, Expect::NothingToDo)?;
    trial.promisable(buffer)?;
    trial.tasks(&place, &["put back order-1042"])?;
    back(trial, "order-1042", 1, Condition::Sellable)?;
    trial.promisable(1 + buffer)?;
    back(trial, "order-1042", 1, Condition::Damaged)?;
    trial.promisable(1 + buffer)?;
    let end = Balances {
        free: 1 + buffer,
        damaged: 1,
        ..Balances::default()
    };
    trial.balances(&place, end)?;
    trial.explain(&place)
}

/// A cancel and a pick of the same order: whoever is recorded first decides, and the end is the
/// same.
pub(super) fn racing(trial: &mut Trial) -> Result<(), CliError> {
    let place = trial.cast.place.clone();
    let buffer = trial.cast.buffer()?;
    trial.at(10, 0);
    trial.receive(&place, 1 + buffer)?;
    let order = trial.online_order("order-1041", 1, false)?;
    trial.send("web orders 1, order-1041", order, Expect::Promised)?;
    let pick = trial.pick("order-1041", &place, 1, PickResult::Found)?;
    trial.send("the pick is first", pick, Expect::Recorded)?;
    let cancel = trial.cancel("order-1041")?;
    trial.send("the cancel second", cancel, Expect::Recorded)?;
    waits_for_its_way_back(trial, "order-1041", buffer)?;
    let order = trial.online_order("order-1042", 1, false)?;
    trial.send("web orders 1, order-1042", order, Expect::Promised)?;
    let cancel = trial.cancel("order-1042")?;
    trial.send("the cancel is first", cancel, Expect::Recorded)?;
    trial.promisable(1 + buffer)?;
    let pick = trial.pick("order-1042", &place, 1, PickResult::Found)?;
    let what = "the pick second: it is in a hand all the same";
    let outcome = trial.ask(what, pick, Expect::Recorded)?;
    let flags = outcome.receipt().map(|receipt| receipt.flags.as_slice());
    let is_flagged = flags.is_some_and(|flags| flags.contains(&Flag::OutOfOrder));
    let found = if is_flagged {
        "picked for an order that is over"
    } else {
        "nothing unusual"
    };
    let expected = "picked for an order that is over";
    trial.is("the answer says", &found, &expected);
    waits_for_its_way_back(trial, "order-1042", buffer)?;
    let order = trial.online_order("order-1043", 1, false)?;
    trial.send("web orders 1, order-1043", order, Expect::Promised)?;
    let pick = trial.pick("order-1043", &place, 1, PickResult::Found)?;
    let cancel = trial.cancel("order-1043")?;
    let recorded = at_once(trial, pick.into(), cancel.into())?;
    let what = "a pick and a cancel from two threads at once";
    trial.is(what, &format!("{recorded} recorded"), &"2 recorded".into());
    waits_for_its_way_back(trial, "order-1043", buffer)
}

/// Sends both from threads of their own, and says how many were recorded.
fn at_once(trial: &Trial, first: Command, second: Command) -> Result<usize, CliError> {
    let (gate, shelf) = (Barrier::new(2), &trial.shelf);
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
fn waits_for_its_way_back(trial: &mut Trial, document: &str, buffer: i32) -> Result<(), CliError> {
    let place = trial.cast.place.clone();
    let staged = Balances {
        free: buffer,
        staged: 1,
        ..Balances::default()
    };
    trial.balances(&place, staged)?;
    trial.promisable(buffer)?;
    trial.tasks(&place, &[&format!("put back {document}")])?;
    back(trial, document, 1, Condition::Sellable)?;
    trial.phase(document, Phase::Released)?;
    trial.promisable(1 + buffer)
}

/// Units are put back, and a person says in what condition.
fn back(
    trial: &mut Trial,
    document: &str,
    units: i32,
    condition: Condition,
) -> Result<(), CliError> {
    let place = trial.cast.place.clone();
    let put_back = trial.put_back(document, &place, units, condition)?;
    let what = match condition {
        Condition::Sellable => format!("{units} is put back, like new"),
        Condition::Inspection => format!("{units} is put back, to be looked at"),
        Condition::Damaged => format!("{units} is put back, damaged"),
    };
    trial.send(what, put_back, Expect::Recorded)
}

/// In the cage, before and after its customer was told.
pub(super) fn caged(trial: &mut Trial) -> Result<(), CliError> {
    let place = trial.cast.place.clone();
    let buffer = trial.cast.buffer()?;
    trial.at(10, 0);
    trial.receive(&place, 1 + buffer)?;
    let is_pickup = trial.pickups()?;
    in_the_cage(trial, "order-1041", is_pickup)?;
    trial.explain(&place)?;
    let cancel = trial.cancel("order-1041")?;
    let what = "cancelled: the unit is in the cage, for nobody";
    trial.send(what, cancel, Expect::Recorded)?;
    trial.explain(&place)?;
    waits_for_its_way_back(trial, "order-1041", buffer)?;
    if !is_pickup {
        return Ok(());
    }
    trial.at(10, 30);
    in_the_cage(trial, "order-1042", true)?;
    let notify = notify(trial, "order-1042")?;
    trial.send("its customer is told", notify, Expect::Recorded)?;
    let cancel = trial.cancel("order-1042")?;
    trial.send("and cancels", cancel, Expect::Recorded)?;
    waits_for_its_way_back(trial, "order-1042", buffer)
}

fn in_the_cage(trial: &mut Trial, document: &str, is_pickup: bool) -> Result<(), CliError> {
    let place = trial.cast.place.clone();
    let order = trial.online_order(document, 1, is_pickup)?;
    let what = if is_pickup {
        format!("web promises a pickup, {document}")
    } else {
        format!("web orders one, {document}")
    };
    trial.send(what, order, Expect::Promised)?;
    let staged = trial.stage_in(document, &place, SPOT)?;
    trial.send(format!("it stands in {SPOT}"), staged, Expect::Recorded)
}

pub(super) fn notify(trial: &mut Trial, document: &str) -> Result<Notify, CliError> {
    let (reference, of) = (trial.reference()?, trial.of(document)?);
    Ok(Notify::new(trial.web(), reference, of))
}

/// Nobody collects two pickups in time: one is cancelled then, for the other its customer comes
/// after all.
pub(super) fn uncollected(trial: &mut Trial) -> Result<(), CliError> {
    let place = trial.cast.place.clone();
    let buffer = trial.cast.buffer()?;
    trial.at(10, 0);
    trial.receive(&place, 2 + buffer)?;
    if !trial.pickups()? {
        return trial.promisable(2 + buffer);
    }
    for document in ["order-1", "order-2"] {
        in_the_cage(trial, document, true)?;
        let notify = notify(trial, document)?;
        trial.send("its customer is told", notify, Expect::Recorded)?;
    }
    let pickup = trial.promise("order-2")?.pickup;
    let Some(collect_by) = pickup.and_then(|pickup| pickup.collect_by) else {
        trial.check("to be collected by", "no time", "a time", false);
        return Ok(());
    };
    trial.it_is(collect_by.minus_seconds(1));
    trial.phase("order-1", Phase::Notified)?;
    trial.it_is(collect_by);
    trial.tell(format!("nobody has collected them by {collect_by}"));
    trial.phase("order-1", Phase::ExpiredInCage)?;
    let tasks = ["expired in cage order-1", "expired in cage order-2"];
    trial.tasks(&place, &tasks)?;
    let caged = Balances {
        free: buffer,
        staged: 2,
        ..Balances::default()
    };
    trial.balances(&place, caged)?;
    trial.promisable(buffer)?;
    trial.explain(&place)?;
    let cancel = trial.cancel("order-1")?;
    let what = "order-1 is cancelled after it expired";
    trial.send(what, cancel, Expect::Recorded)?;
    trial.balances(&place, caged)?;
    back(trial, "order-1", 1, Condition::Sellable)?;
    trial.promisable(1 + buffer)?;
    let collect = trial.collect("order-2", &place, 1)?;
    let what = "the customer of order-2 comes after all";
    trial.send(what, collect, Expect::Recorded)?;
    let end = Balances {
        free: 1 + buffer,
        ..Balances::default()
    };
    trial.balances(&place, end)?;
    trial.promisable(1 + buffer)
}

/// Money that goes back moves no unit: not before the goods left, and not after.
pub(super) fn refunded(trial: &mut Trial) -> Result<(), CliError> {
    let place = trial.cast.place.clone();
    let buffer = trial.cast.buffer()?;
    trial.at(10, 0);
    trial.receive(&place, 1 + buffer)?;
    let order = trial.online_order("order-1041", 1, false)?;
    trial.send("web orders one, order-1041", order, Expect::Promised)?;
    trial.tell("the customer gets the money back; no unit moves");
    trial.promisable(buffer)?;
    let cancel = trial.cancel("order-1041")?;
    trial.send("and the order is cancelled", cancel, Expect::Recorded)?;
    trial.promisable(1 + buffer)?;
    trial.at(11, 0);
    let order = trial.online_order("order-1042", 1, false)?;
    trial.send("web orders one, order-1042", order, Expect::Promised)?;
    let collect = trial.collect("order-1042", &place, 1)?;
    let handover = collect.reference.clone();
    trial.send("it is handed over", collect, Expect::Recorded)?;
    trial.tell("the customer gets the money back; no unit moves");
    trial.promisable(buffer)?;
    let cancel = trial.cancel("order-1042")?;
    let wrong = Expect::Refused(RefusalCode::WrongPhase);
    trial.send("it cannot be cancelled any more", cancel, wrong)?;
    trial.promisable(buffer)?;
    let (reference, lines) = (trial.reference()?, trial.lines(1));
    let mut back = TakeBack::new(trial.staff(), reference, place.clone(), lines);
    back.of = Some(Target::reference(handover));
    trial.send("the goods come back", back, Expect::Recorded)?;
    let looked_at = Balances {
        free: buffer,
        inspection: 1,
        ..Balances::default()
    };
    trial.balances(&place, looked_at)?;
    trial.promisable(buffer)?;
    let (reference, lines) = (trial.reference()?, trial.lines(1));
    let grade = Inspect::new(
        trial.staff(),
        reference,
        place.clone(),
        lines,
        Grade::Sellable,
    );
    trial.send("a person looks at them: like new", grade, Expect::Recorded)?;
    trial.promisable(1 + buffer)?;
    trial.explain(&place)
}

/// A transfer is cancelled while it is on its way: it comes back, and is not there before.
pub(super) fn transfer(trial: &mut Trial) -> Result<(), CliError> {
    let (place, other) = (trial.cast.place.clone(), trial.cast.other.clone());
    let warehouse = SourceName::from(&trial.cast.warehouse);
    let spare = spare(trial, &place)?;
    trial.at(10, 0);
    trial.receive(&place, 1 + spare)?;
    let is_asked = ask_for_transfer(trial, &other)?;
    if is_asked {
        let promised = Balances {
            free: spare,
            committed: 1,
            ..Balances::default()
        };
        trial.balances(&place, promised)?;
    }
    let (reference, lines) = (trial.reference()?, trial.lines(1));
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
    trial.send("it leaves", ship, Expect::Recorded)?;
    let coming = Balances {
        in_transit: 1,
        ..Balances::default()
    };
    let rest = Balances {
        free: spare,
        ..Balances::default()
    };
    trial.balances(&place, rest)?;
    trial.balances(&other, coming)?;
    trial.at(10, 30);
    let (reference, of) = (trial.reference()?, Target::document(name("transfer-7")?));
    let cancel = Release::new(warehouse.clone(), reference, of.clone());
    let what = "it is cancelled on its way: it has to come back";
    trial.send(what, cancel.clone(), Expect::Recorded)?;
    trial.send("the cancel comes twice", cancel, Expect::Duplicate)?;
    trial.balances(&other, Balances::default())?;
    let returning = Balances {
        in_transit: 1,
        ..rest
    };
    trial.balances(&place, returning)?;
    trial.promisable(spare)?;
    trial.explain(&place)?;
    trial.at(12, 0);
    let (reference, lines) = (trial.reference()?, trial.lines(1));
    let back = ReceiveTransfer::new(warehouse, reference, of, place.clone(), lines);
    trial.send(format!("it is back at {place}"), back, Expect::Recorded)?;
    let end = Balances {
        free: 1 + spare,
        ..Balances::default()
    };
    trial.balances(&place, end)?;
    trial.promisable(1 + spare)
}

/// Units that cover what is withheld from the web shop and from transfers.
fn spare(trial: &Trial, place: &LocationName) -> Result<i32, CliError> {
    let (item, warehouse) = (&trial.cast.item, &trial.cast.warehouse);
    let for_transfers = trial.buffer_of(item, place, warehouse)?;
    Ok(for_transfers.max(trial.cast.buffer()?))
}

/// Asks for one for another branch, where the policy lets transfers be asked for.
fn ask_for_transfer(trial: &mut Trial, other: &LocationName) -> Result<bool, CliError> {
    let (warehouse, place) = (trial.cast.warehouse.clone(), trial.cast.place.clone());
    let request = request_transfer(trial, "transfer-7")?;
    let what = format!("{warehouse} asks for one, for {other}");
    if trial.may_promise(&warehouse, &place)? {
        trial.send(what, request, Expect::Promised)?;
        return Ok(true);
    }
    let not_from_here = Expect::Refused(RefusalCode::LocationNotEligible);
    trial.send(what, request, not_from_here)?;
    trial.tell("the policy says no; somebody sends one all the same");
    Ok(false)
}

/// A request of one unit for the other branch.
pub(super) fn request_transfer(
    trial: &mut Trial,
    document: &str,
) -> Result<RequestTransfer, CliError> {
    let (place, other) = (trial.cast.place.clone(), trial.cast.other.clone());
    let source = SourceName::from(&trial.cast.warehouse);
    let reference = name(&format!("{document}/{}", trial.reference()?))?;
    let lines = trial.lines(1);
    let mut request = RequestTransfer::new(source, reference, place, lines, other);
    request.document = Some(name(document)?);
    Ok(request)
}

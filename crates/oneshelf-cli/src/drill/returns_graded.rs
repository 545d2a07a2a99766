//! T4, what a return must not do: be for sale before somebody looked at it, upset a count, or
//! take a unit twice that never left the branch.

use oneshelf::{
    Count, CountLine, Flag, Grade, Inspect, LocationName, Moment, Phase, Quantity, TakeBack, Target,
};

use super::balances::Balances;
use super::cast::name;
use super::trial::{Expect, Trial};
use crate::shared::error::CliError;

/// What becomes of goods that a person looked at, with where they are then.
const GRADES: [(Grade, &str, Balances); 4] = [
    (Grade::Sellable, "is like new", balances_of(1, 0)),
    (Grade::Damaged, "is damaged", balances_of(1, 1)),
    (
        Grade::ReturnedToSupplier,
        "goes back to the supplier",
        balances_of(1, 1),
    ),
    (Grade::Destroyed, "is destroyed", balances_of(1, 1)),
];

const fn balances_of(free: i32, damaged: i32) -> Balances {
    Balances {
        free,
        committed: 0,
        staged: 0,
        inspection: 0,
        damaged,
        in_transit: 0,
    }
}

/// A refund moves nothing; the goods do, and only by the grade that a person gives them.
pub(super) fn graded(trial: &mut Trial) -> Result<(), CliError> {
    let place = trial.cast.place.clone();
    let buffer = trial.cast.buffer()?;
    trial.at(10, 0);
    trial.receive(&place, 4 + buffer)?;
    let sale = trial.sale("receipt-1", 4)?;
    trial.send("the till sells 4, receipt-1", sale, Expect::Recorded)?;
    trial.tell("the customer gets the money back, and keeps the goods");
    let rest = balances_of(buffer, 0);
    trial.balances(&place, rest)?;
    trial.promisable(buffer)?;
    trial.at(11, 0);
    let back = take_back(trial, &place, 4, None)?;
    trial.send("then the 4 come back", back, Expect::Recorded)?;
    let mut waiting = 4;
    trial.balances(
        &place,
        Balances {
            inspection: waiting,
            ..rest
        },
    )?;
    trial.promisable(buffer)?;
    trial.explain(&place)?;
    for (grade, words, then) in GRADES {
        let look = inspect(trial, &place, grade, None)?;
        trial.send(format!("1 {words}"), look, Expect::Recorded)?;
        waiting -= 1;
        let then = Balances {
            free: then.free + buffer,
            inspection: waiting,
            ..then
        };
        trial.balances(&place, then)?;
        trial.promisable(1 + buffer)?;
    }
    let on_hand = trial.level(&place)?.on_hand;
    trial.units("on hand", on_hand, 2 + buffer);
    trial.explain(&place)
}

/// A return that comes while somebody counts the shelf changes nothing that is counted; and one
/// that the count saw already is not added a second time.
pub(super) fn while_counting(trial: &mut Trial) -> Result<(), CliError> {
    let place = trial.cast.place.clone();
    let buffer = trial.cast.buffer()?;
    trial.at(9, 0);
    trial.receive(&place, 3 + buffer)?;
    let sale = trial.sale("receipt-1", 2)?;
    trial.send("the till sells 2, receipt-1", sale, Expect::Recorded)?;
    trial.at(10, 5);
    trial.tell("a person began to count the shelf at 10:00");
    let back = take_back(trial, &place, 1, None)?;
    trial.send("meanwhile 1 comes back", back, Expect::Recorded)?;
    trial.at(10, 10);
    let began = trial.time(10, 0);
    let counted = count(trial, &place, 1 + buffer, Some(began))?;
    let what = format!("the count ends: {} on the shelf", 1 + buffer);
    trial.send(what, counted, Expect::Recorded)?;
    let one = Balances {
        inspection: 1,
        ..balances_of(1 + buffer, 0)
    };
    trial.balances(&place, one)?;
    no_case(trial, "cases open: the count is right")?;
    trial.at(10, 20);
    let late = trial.time(10, 4);
    let back = take_back(trial, &place, 1, Some(late))?;
    let what = "another one, back since 10:04, arrives late";
    trial.send(what, back, Expect::Recorded)?;
    let two = Balances {
        inspection: 2,
        ..one
    };
    trial.balances(&place, two)?;
    trial.promisable(1 + buffer)?;
    on_the_shelf_before_it_is_known(trial, &place, two)?;
    trial.explain(&place)
}

/// Somebody looked at a unit and put it on the shelf; the count sees it there, the message comes
/// after that.
fn on_the_shelf_before_it_is_known(
    trial: &mut Trial,
    place: &LocationName,
    before: Balances,
) -> Result<(), CliError> {
    trial.at(10, 40);
    let free = before.free + 1;
    let counted = count(trial, place, free, None)?;
    let what = format!("a second count at 10:40: {free}, 1 more");
    trial.send(what, counted, Expect::Recorded)?;
    trial.balances(place, Balances { free, ..before })?;
    trial.at(10, 50);
    let looked_at = trial.time(10, 30);
    let look = inspect(trial, place, Grade::Sellable, Some(looked_at))?;
    let what = "why: 1 was like new at 10:30; that arrives now";
    let outcome = trial.ask(what, look, Expect::Recorded)?;
    let flags = outcome.receipt().map(|receipt| receipt.flags.as_slice());
    let is_known = flags.is_some_and(|flags| flags.contains(&Flag::CountedAlready));
    let found = if is_known {
        "the count had seen it"
    } else {
        "nothing unusual"
    };
    trial.is("the answer says", &found, &"the count had seen it");
    let after = Balances {
        free,
        inspection: before.inspection - 1,
        ..before
    };
    trial.balances(place, after)?;
    trial.promisable(free)?;
    no_case(trial, "cases open: the second count is explained")
}

/// A unit that nobody collected comes back from the cage: to be looked at first, and once.
pub(super) fn of_the_cage(trial: &mut Trial) -> Result<(), CliError> {
    let place = trial.cast.place.clone();
    let buffer = trial.cast.buffer()?;
    trial.at(10, 0);
    trial.receive(&place, 1 + buffer)?;
    let is_pickup = trial.pickups()?;
    let order = trial.online_order("order-1041", 1, is_pickup)?;
    trial.send("web orders one, order-1041", order, Expect::Promised)?;
    let staged = trial.stage_in("order-1041", &place, "cage 4")?;
    trial.send("it stands in cage 4", staged, Expect::Recorded)?;
    let caged = Balances {
        staged: 1,
        ..balances_of(buffer, 0)
    };
    trial.balances(&place, caged)?;
    trial.at(11, 0);
    let of = trial.of("order-1041")?;
    let mut back = take_back(trial, &place, 1, None)?;
    back.of = Some(of);
    let what = "its customer returns it before collecting it";
    trial.send(what, back.clone(), Expect::Recorded)?;
    let looked_at = Balances {
        inspection: 1,
        ..balances_of(buffer, 0)
    };
    trial.balances(&place, looked_at)?;
    trial.phase("order-1041", Phase::Released)?;
    trial.promisable(buffer)?;
    trial.explain(&place)?;
    trial.send("the same message comes again", back, Expect::Duplicate)?;
    trial.balances(&place, looked_at)?;
    trial.tasks(&place, &[])?;
    let look = inspect(trial, &place, Grade::Sellable, None)?;
    trial.send("a person looks at it: like new", look, Expect::Recorded)?;
    trial.balances(&place, balances_of(1 + buffer, 0))?;
    trial.promisable(1 + buffer)?;
    let web = trial.cast.web.clone();
    let order = trial.order(&web, "order-1042", 1)?;
    trial.send("and it can be sold again", order, Expect::Promised)
}

fn take_back(
    trial: &mut Trial,
    place: &LocationName,
    units: i32,
    occurred_at: Option<Moment>,
) -> Result<TakeBack, CliError> {
    let (reference, lines) = (trial.reference()?, trial.lines(units));
    let mut back = TakeBack::new(trial.staff(), reference, place.clone(), lines);
    back.of = Some(Target::reference(name("receipt-1")?));
    back.occurred_at = occurred_at;
    Ok(back)
}

fn inspect(
    trial: &mut Trial,
    place: &LocationName,
    grade: Grade,
    occurred_at: Option<Moment>,
) -> Result<Inspect, CliError> {
    let (reference, lines) = (trial.reference()?, trial.lines(1));
    let mut look = Inspect::new(trial.staff(), reference, place.clone(), lines, grade);
    look.occurred_at = occurred_at;
    Ok(look)
}

fn count(
    trial: &mut Trial,
    place: &LocationName,
    seen: i32,
    started_at: Option<Moment>,
) -> Result<Count, CliError> {
    let reference = trial.reference()?;
    let lines = vec![CountLine::new(
        trial.cast.item.clone(),
        Quantity::units(seen),
    )];
    let mut count = Count::new(trial.staff(), reference, place.clone(), lines);
    if started_at.is_some() {
        (count.started_at, count.occurred_at) = (started_at, Some(trial.now()));
    }
    Ok(count)
}

fn no_case(trial: &mut Trial, what: &str) -> Result<(), CliError> {
    let open = trial.shelf.cases(oneshelf::CaseNumber(0), 100, true)?.len();
    trial.is(what, &open, &0);
    Ok(())
}

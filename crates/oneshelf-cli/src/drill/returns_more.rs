//! T4, what a return must not do: be for sale before somebody looked at it, upset a count, or
//! take a unit twice that never left the branch.

use oneshelf::{
    Count, CountLine, Flag, Grade, Inspect, LocationName, Moment, Phase, Quantity, TakeBack, Target,
};

use super::cast::name;
use super::stage::{Expect, Stage};
use super::stand::Stand;
use crate::shared::error::CliError;

/// What becomes of goods that a person looked at, with where they are then.
const GRADES: [(Grade, &str, Stand); 4] = [
    (Grade::Sellable, "is like new", standing(1, 0)),
    (Grade::Damaged, "is damaged", standing(1, 1)),
    (
        Grade::ReturnedToSupplier,
        "goes back to the supplier",
        standing(1, 1),
    ),
    (Grade::Destroyed, "is destroyed", standing(1, 1)),
];

const fn standing(free: i32, damaged: i32) -> Stand {
    Stand {
        free,
        committed: 0,
        staged: 0,
        inspection: 0,
        damaged,
        in_transit: 0,
    }
}

/// A refund moves nothing; the goods do, and only by the grade that a person gives them.
pub(super) fn graded(stage: &mut Stage) -> Result<(), CliError> {
    let place = stage.cast.place.clone();
    let buffer = stage.cast.buffer()?;
    stage.at(10, 0);
    stage.receive(&place, 4 + buffer)?;
    let sale = stage.sale("receipt-1", 4)?;
    stage.send("the till sells 4, receipt-1", sale, Expect::Recorded)?;
    stage.tell("the customer gets the money back, and keeps the goods");
    let rest = standing(buffer, 0);
    stage.stands(&place, rest)?;
    stage.promisable(buffer)?;
    stage.at(11, 0);
    let back = take_back(stage, &place, 4, None)?;
    stage.send("then the 4 come back", back, Expect::Recorded)?;
    let mut waiting = 4;
    stage.stands(
        &place,
        Stand {
            inspection: waiting,
            ..rest
        },
    )?;
    stage.promisable(buffer)?;
    stage.explain(&place)?;
    for (grade, words, then) in GRADES {
        let look = inspect(stage, &place, grade, None)?;
        stage.send(format!("1 {words}"), look, Expect::Recorded)?;
        waiting -= 1;
        let then = Stand {
            free: then.free + buffer,
            inspection: waiting,
            ..then
        };
        stage.stands(&place, then)?;
        stage.promisable(1 + buffer)?;
    }
    let on_hand = stage.level(&place)?.on_hand;
    stage.units("on hand", on_hand, 2 + buffer);
    stage.explain(&place)
}

/// A return that comes while somebody counts the shelf changes nothing that is counted; and one
/// that the count saw already is not added a second time.
pub(super) fn while_counting(stage: &mut Stage) -> Result<(), CliError> {
    let place = stage.cast.place.clone();
    let buffer = stage.cast.buffer()?;
    stage.at(9, 0);
    stage.receive(&place, 3 + buffer)?;
    let sale = stage.sale("receipt-1", 2)?;
    stage.send("the till sells 2, receipt-1", sale, Expect::Recorded)?;
    stage.at(10, 5);
    stage.tell("a person began to count the shelf at 10:00");
    let back = take_back(stage, &place, 1, None)?;
    stage.send("meanwhile 1 comes back", back, Expect::Recorded)?;
    stage.at(10, 10);
    let began = stage.time(10, 0);
    let counted = count(stage, &place, 1 + buffer, Some(began))?;
    let what = format!("the count ends: {} on the shelf", 1 + buffer);
    stage.send(what, counted, Expect::Recorded)?;
    let one = Stand {
        inspection: 1,
        ..standing(1 + buffer, 0)
    };
    stage.stands(&place, one)?;
    no_case(stage, "cases open: the count is right")?;
    stage.at(10, 20);
    let late = stage.time(10, 4);
    let back = take_back(stage, &place, 1, Some(late))?;
    let what = "another one, back since 10:04, arrives late";
    stage.send(what, back, Expect::Recorded)?;
    let two = Stand {
        inspection: 2,
        ..one
    };
    stage.stands(&place, two)?;
    stage.promisable(1 + buffer)?;
    on_the_shelf_before_it_is_known(stage, &place, two)?;
    stage.explain(&place)
}

/// Somebody looked at a unit and put it on the shelf; the count sees it there, the message comes
/// after that.
fn on_the_shelf_before_it_is_known(
    stage: &mut Stage,
    place: &LocationName,
    before: Stand,
) -> Result<(), CliError> {
    stage.at(10, 40);
    let free = before.free + 1;
    let counted = count(stage, place, free, None)?;
    let what = format!("a second count at 10:40: {free}, 1 more");
    stage.send(what, counted, Expect::Recorded)?;
    stage.stands(place, Stand { free, ..before })?;
    stage.at(10, 50);
    let looked_at = stage.time(10, 30);
    let look = inspect(stage, place, Grade::Sellable, Some(looked_at))?;
    let what = "why: 1 was like new at 10:30; that arrives now";
    let outcome = stage.ask(what, look, Expect::Recorded)?;
    let flags = outcome.receipt().map(|receipt| receipt.flags.as_slice());
    let is_known = flags.is_some_and(|flags| flags.contains(&Flag::CountedAlready));
    let found = if is_known {
        "the count had seen it"
    } else {
        "nothing unusual"
    };
    stage.is("the answer says", &found, &"the count had seen it");
    let after = Stand {
        free,
        inspection: before.inspection - 1,
        ..before
    };
    stage.stands(place, after)?;
    stage.promisable(free)?;
    no_case(stage, "cases open: the second count is explained")
}

/// A unit that nobody collected comes back from the cage: to be looked at first, and once.
pub(super) fn of_the_cage(stage: &mut Stage) -> Result<(), CliError> {
    let place = stage.cast.place.clone();
    let buffer = stage.cast.buffer()?;
    stage.at(10, 0);
    stage.receive(&place, 1 + buffer)?;
    let is_pickup = stage.pickups()?;
    let order = stage.online_order("order-1041", 1, is_pickup)?;
    stage.send("web orders one, order-1041", order, Expect::Promised)?;
    let staged = stage.stage_in("order-1041", &place, "cage 4")?;
    stage.send("it stands in cage 4", staged, Expect::Recorded)?;
    let caged = Stand {
        staged: 1,
        ..standing(buffer, 0)
    };
    stage.stands(&place, caged)?;
    stage.at(11, 0);
    let of = stage.of("order-1041")?;
    let mut back = take_back(stage, &place, 1, None)?;
    back.of = Some(of);
    let what = "its customer returns it before collecting it";
    stage.send(what, back.clone(), Expect::Recorded)?;
    let looked_at = Stand {
        inspection: 1,
        ..standing(buffer, 0)
    };
    stage.stands(&place, looked_at)?;
    stage.phase("order-1041", Phase::Released)?;
    stage.promisable(buffer)?;
    stage.explain(&place)?;
    stage.send("the same message comes again", back, Expect::Duplicate)?;
    stage.stands(&place, looked_at)?;
    stage.tasks(&place, &[])?;
    let look = inspect(stage, &place, Grade::Sellable, None)?;
    stage.send("a person looks at it: like new", look, Expect::Recorded)?;
    stage.stands(&place, standing(1 + buffer, 0))?;
    stage.promisable(1 + buffer)?;
    let web = stage.cast.web.clone();
    let order = stage.order(&web, "order-1042", 1)?;
    stage.send("and it can be sold again", order, Expect::Promised)
}

fn take_back(
    stage: &mut Stage,
    place: &LocationName,
    units: i32,
    occurred_at: Option<Moment>,
) -> Result<TakeBack, CliError> {
    let (reference, lines) = (stage.reference()?, stage.lines(units));
    let mut back = TakeBack::new(stage.staff(), reference, place.clone(), lines);
    back.of = Some(Target::reference(name("receipt-1")?));
    back.occurred_at = occurred_at;
    Ok(back)
}

fn inspect(
    stage: &mut Stage,
    place: &LocationName,
    grade: Grade,
    occurred_at: Option<Moment>,
) -> Result<Inspect, CliError> {
    let (reference, lines) = (stage.reference()?, stage.lines(1));
    let mut look = Inspect::new(stage.staff(), reference, place.clone(), lines, grade);
    look.occurred_at = occurred_at;
    Ok(look)
}

fn count(
    stage: &mut Stage,
    place: &LocationName,
    seen: i32,
    started_at: Option<Moment>,
) -> Result<Count, CliError> {
    let reference = stage.reference()?;
    let lines = vec![CountLine::new(
        stage.cast.item.clone(),
        Quantity::units(seen),
    )];
    let mut count = Count::new(stage.staff(), reference, place.clone(), lines);
    if started_at.is_some() {
        (count.started_at, count.occurred_at) = (started_at, Some(stage.now()));
    }
    Ok(count)
}

fn no_case(stage: &mut Stage, what: &str) -> Result<(), CliError> {
    let open = stage.shelf.cases(oneshelf::CaseNumber(0), 100, true)?.len();
    stage.is(what, &open, &0);
    Ok(())
}

//! Single things that a host relies on.

use std::collections::BTreeMap;

use oneshelf::{
    DefinePolicy, DefineSafetyStock, Delivery, Destination, DestinationName, DestinationShape,
    Line, NotDelivered, Payload, Quantity, RetireItem, Sequence, Shelf,
};

use crate::common::{Shop, at, hold, mug, oxford, receive};

/// A shop whose shelf and clock a test uses by hand.
fn shop(shape: DestinationShape) -> (Shop, DestinationName) {
    let shop = Shop::new();
    let name: DestinationName = "shop".parse().unwrap();
    let destination = Destination::new(name.clone(), shape);
    shop.shelf.define_destination(destination).unwrap();
    (shop, name)
}

/// Goods that are in no kit, so that one level changes.
fn cheese(reference: &str, units: i32) -> oneshelf::Receive {
    let line = Line::new("CHEDDAR".parse().unwrap(), Quantity::units(units));
    oneshelf::Receive {
        lines: vec![line],
        ..receive(reference, 1)
    }
}

fn stock(shelf: &Shelf, reference: &str, units: i32) {
    assert!(shelf.apply(cheese(reference, units)).unwrap().is_applied());
}

fn web() -> DestinationShape {
    DestinationShape::Availability {
        channel: "web".parse().unwrap(),
        locations: None,
    }
}

/// Goal: a week without its server costs no rows, and a slow shop catches up with one delivery
/// for each level.
#[test]
fn a_week_away_costs_little_and_is_caught_up_fast() {
    for (shape, expect) in [(DestinationShape::Changes, 5_000), (web(), 1)] {
        let (day, name) = shop(shape);
        let serve = || day.shelf.deliver(&name, 100, |_| Ok(())).unwrap().delivered;
        while serve() > 0 {}
        let commands = (0..5_000).map(|n| cheese(&format!("r-{n}"), 1));
        for answer in day.shelf.apply_each(commands) {
            assert!(answer.unwrap().is_applied());
        }
        day.clock.advance(7 * 86_400);
        assert_eq!(day.shelf.outstanding_deliveries(&name).unwrap(), []);
        let mut delivered = 0;
        loop {
            match serve() {
                0 => break,
                more => delivered += more,
            }
        }
        assert_eq!(delivered, expect);
    }
}

/// Goal: after more entries than are read one by one, the levels themselves are walked: those
/// that changed and their kits, or all of them where policy or catalogue changed; one delivery
/// for each, and each is right.
#[test]
fn a_long_way_back_is_walked_level_by_level() {
    for is_policy_new in [false, true] {
        let (day, name) = shop(web());
        let shelf = &day.shelf;
        let goods = |n: usize, sku: &str, place: &str| oneshelf::Receive {
            location: place.parse().unwrap(),
            lines: vec![Line::new(sku.parse().unwrap(), Quantity::units(1))],
            ..receive(&format!("g-{n}"), 1)
        };
        let all = ["MUG-RED", "MUG-BLUE", "CHEDDAR", "GIFT-BOX"];
        let places = ["OXFORD", "LONDON"];
        let first = [
            goods(1, "MUG-RED", "OXFORD"),
            goods(2, "MUG-BLUE", "LONDON"),
            goods(3, "CHEDDAR", "LONDON"),
        ];
        assert!(shelf.apply_each(first).iter().all(Result::is_ok));
        let mut shown = BTreeMap::new();
        // One at a time, so that the walk stops everywhere.
        let mut serve = || {
            let mut numbers = 0;
            while shelf.next_delivery().unwrap().is_some() {
                let done = shelf.deliver(&name, 1, |delivery| {
                    if let Payload::Availability(now) = &delivery.payload {
                        let level = (now.sku.to_string(), now.location.to_string());
                        shown.insert(level, now.available);
                    }
                    Ok(())
                });
                numbers += done.unwrap().delivered;
            }
            (numbers, shown.clone())
        };
        serve();
        if is_policy_new {
            let web = "web".parse().unwrap();
            let (office, reference) = ("office".parse().unwrap(), "p-2".parse().unwrap());
            let policy = DefinePolicy {
                locations: Some(vec![oxford()]),
                ..DefinePolicy::new(office, reference, web)
            };
            assert!(shelf.apply(policy).unwrap().is_applied());
        }
        let early = [
            goods(4, "MUG-RED", "OXFORD"),
            goods(5, "MUG-BLUE", "OXFORD"),
            goods(6, "MUG-BLUE", "OXFORD"),
        ];
        let late = (7..2_500).map(|n| goods(n, "CHEDDAR", "OXFORD"));
        let answers = shelf.apply_each(early.into_iter().chain(late));
        assert!(answers.iter().all(Result::is_ok));
        let (numbers, shown) = serve();
        // Three levels and the kit at OXFORD; two and the kit at LONDON.
        assert_eq!(numbers, if is_policy_new { 7 } else { 4 });
        for (sku, place) in all.iter().flat_map(|sku| places.map(|place| (sku, place))) {
            let names = (sku.parse().unwrap(), place.parse().unwrap());
            let answer = shelf.availability(&names.0, &names.1, &"web".parse().unwrap());
            let level = ((*sku).to_owned(), place.to_owned());
            let seen = shown.get(&level).copied().unwrap_or_default();
            assert_eq!(seen, answer.unwrap().available, "{level:?}");
        }
    }
}

/// Goal: a level that died is listed until somebody sees to it, and is delivered again when it
/// changes again.
#[test]
fn a_dead_availability_is_not_forgotten() {
    let (day, name) = shop(web());
    let shelf = &*day.shelf;
    let mut settings = shelf.destinations().unwrap()[0].destination.clone();
    settings.retry.tries_max = 1;
    shelf.define_destination(settings).unwrap();
    let fail = |_: &Delivery| Err(oneshelf::NotDelivered::Failed("422".to_owned()));
    stock(shelf, "r-1", 3);
    assert_eq!(shelf.deliver(&name, 10, fail).unwrap().failed, 1);
    let dead = || shelf.destinations().unwrap()[0].dead;
    assert_eq!(
        (dead(), shelf.deliver(&name, 10, fail).unwrap().failed),
        (1, 0)
    );
    stock(shelf, "r-2", 1);
    let taken = shelf.take_deliveries(&name, 10).unwrap();
    assert_eq!((taken.len(), dead()), (1, 1));
    assert!(!taken[0].may_have_been_sent);
    // It changes while it is under way, and is sent once more.
    stock(shelf, "r-3", 1);
    assert_eq!(shelf.take_deliveries(&name, 10).unwrap(), []);
    shelf
        .report_deliveries(&name, vec![taken[0].delivered()])
        .unwrap();
    let again = shelf.take_deliveries(&name, 10).unwrap();
    let [
        Delivery {
            payload: Payload::Availability(now),
            ..
        },
    ] = again.as_slice()
    else {
        unreachable!("{again:?}")
    };
    assert_eq!(now.available, Quantity::units(5));
    shelf
        .report_deliveries(&name, vec![again[0].delivered()])
        .unwrap();
    let row = &shelf.outstanding_deliveries(&name).unwrap()[0];
    assert_eq!((row.failures, row.reason.as_deref()), (1, Some("422")));
    assert_eq!(shelf.retry_deliveries(&name, &[row.number]).unwrap(), 1);
    assert_eq!(shelf.deliver(&name, 10, |_| Ok(())).unwrap().delivered, 1);
    assert_eq!(shelf.outstanding_deliveries(&name).unwrap(), []);
}

/// Goal: a newer availability replaces one that failed, under a number of its own.
#[test]
fn a_newer_availability_replaces_one_that_failed() {
    let (day, name) = shop(web());
    let shelf = &*day.shelf;
    stock(shelf, "r-1", 3);
    let first = shelf.take_deliveries(&name, 10).unwrap().remove(0);
    shelf
        .report_deliveries(&name, vec![first.failed("503")])
        .unwrap();
    day.clock.advance(10);
    let second = shelf.take_deliveries(&name, 10).unwrap().remove(0);
    assert_eq!((second.number, second.try_number), (first.number, 2));
    shelf
        .report_deliveries(&name, vec![second.failed("503")])
        .unwrap();
    stock(shelf, "r-2", 1);
    assert_eq!(shelf.take_deliveries(&name, 10).unwrap(), []);
    day.clock.advance(20);
    let third = shelf.take_deliveries(&name, 10).unwrap();
    assert_eq!(third.len(), 1);
    assert!(third[0].number > first.number && !third[0].may_have_been_sent);
}

/// Goal: the callback gets what is due in order, nothing after one that failed on its level, and
/// nothing more from a receiver that cannot be reached; what it was not asked for stays new.
#[test]
fn a_callback_is_asked_in_order() {
    let (day, name) = shop(DestinationShape::Changes);
    let shelf = &day.shelf;
    let mut settings = shelf.destinations().unwrap()[0].destination.clone();
    settings.retry.jitter_percent = 0;
    shelf.define_destination(settings).unwrap();
    let serve = |answer: &dyn Fn(u64) -> Result<(), NotDelivered>| {
        let mut asked = Vec::new();
        let done = shelf.deliver(&name, 100, |delivery| {
            asked.push((delivery.number, delivery.may_have_been_sent));
            answer(delivery.number)
        });
        let done = done.unwrap();
        (asked, (done.delivered, done.failed, done.held_back))
    };
    serve(&|_| Ok(()));
    let first = shelf.health().unwrap().sequence.0 + 1;
    stock(shelf, "r-1", 1);
    stock(shelf, "r-2", 1);
    assert!(shelf.apply(receive("r-3", 1)).unwrap().is_applied());
    let refuse = |number| match number == first {
        true => Err(NotDelivered::Failed("422".to_owned())),
        false => Ok(()),
    };
    let asked = vec![(first, false), (first + 2, false)];
    assert_eq!(serve(&refuse), (asked, (1, 1, 1)));
    assert_eq!(shelf.next_delivery().unwrap(), Some(at("10:00:10")));
    day.clock.advance(10);
    let away = |_| Err(NotDelivered::Unreachable("no route".to_owned()));
    assert_eq!(serve(&away), (vec![(first, true)], (0, 1, 1)));
    assert_eq!(serve(&away), (vec![], (0, 0, 0)));
    day.clock.advance(10);
    let asked = vec![(first, true), (first + 1, false)];
    assert_eq!(serve(&|_| Ok(())), (asked, (2, 0, 0)));
    assert_eq!(shelf.next_delivery().unwrap(), None);
}

/// Goal: an expiry that nobody touched reaches the web shop, and so does a change of policy.
#[test]
fn what_nobody_touched_is_delivered() {
    let (day, name) = shop(web());
    let shelf = &day.shelf;
    let shown = || {
        let mut shown = None;
        let done = shelf.deliver(&name, 100, |delivery| {
            if let Payload::Availability(now) = &delivery.payload
                && now.sku == mug()
            {
                shown = Some(now.available.thousandths() / 1_000);
            }
            Ok(())
        });
        done.unwrap();
        shown
    };
    day.receive("r-1", 5);
    assert!(shelf.apply(hold("cart-1", 2)).unwrap().is_applied());
    assert_eq!(shown(), Some(3));
    assert_eq!((shown(), shelf.next_delivery().unwrap()), (None, None));
    day.clock.advance(600);
    assert_eq!(shown(), Some(5));
    let (office, web) = ("office".parse().unwrap(), "web".parse().unwrap());
    let rule = DefineSafetyStock {
        quantity: Some(Quantity::units(4)),
        ..DefineSafetyStock::new(office, "s-1".parse().unwrap(), web)
    };
    assert!(shelf.apply(rule).unwrap().is_applied());
    assert_eq!(shown(), Some(1));
    let retire = RetireItem::new("office".parse().unwrap(), "i-1".parse().unwrap(), mug());
    assert!(shelf.apply(retire).unwrap().is_applied());
    assert_eq!(shown(), Some(0));
}

/// Goal: a destination that is not known, or cannot be, is refused with what to do.
#[test]
fn destinations_are_checked() {
    let (day, name) = shop(DestinationShape::Changes);
    let shelf = &*day.shelf;
    let unknown = "nowhere".parse().unwrap();
    let error = shelf.take_deliveries(&unknown, 1).unwrap_err();
    assert!(error.to_string().contains("not defined"), "{error}");
    let error = shelf.define_destination(Destination::new(name.clone(), web()));
    assert!(error.unwrap_err().to_string().contains("cannot change"));
    let shape = DestinationShape::Availability {
        channel: "fax".parse().unwrap(),
        locations: None,
    };
    let fax = Destination::new(unknown, shape);
    assert!(shelf.define_destination(fax).is_err());
    assert!(shelf.remove_destination(&name).unwrap());
    assert!(!shelf.remove_destination(&name).unwrap());
    assert!(shelf.replay_deliveries(&name, Sequence::NONE).is_err());
}

/// Goal: whoever begins after the largest number begins now, and misses nothing that comes.
#[test]
fn after_the_largest_number_is_now() {
    for shape in [DestinationShape::Changes, web()] {
        let day = Shop::new();
        stock(&day.shelf, "before", 1);
        let name: DestinationName = "shop".parse().unwrap();
        let mut destination = Destination::new(name.clone(), shape);
        destination.after = Sequence(u64::MAX);
        day.shelf.define_destination(destination).unwrap();
        let serve = || day.shelf.deliver(&name, 100, |_| Ok(())).unwrap().delivered;
        for reference in ["first", "second"] {
            assert_eq!(serve(), 0);
            stock(&day.shelf, reference, 1);
            assert_eq!(serve(), 1);
            let last = Sequence(u64::MAX);
            day.shelf.replay_deliveries(&name, last).unwrap();
        }
    }
}

//! Single things that a host relies on.

use oneshelf::{
    Delivery, Destination, DestinationName, DestinationShape, Line, Payload, Quantity, Sequence,
    Shelf,
};

use crate::common::{Shop, receive};

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
    assert_eq!(
        shelf.replay_deliveries(&name, Sequence::NONE).is_err(),
        true
    );
}

//! Questions, and the time they are asked at.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail tests too")]

mod common;

use common::{Shop, at, hold, mug, oxford, receive, reserve, sell};
use oneshelf::{
    CaseAbout, CaseFilter, CaseNumber, CorrectClock, Count, CountLine, DefineSafetyStock, Error,
    HistoryOrder, Knowledge, Label, LabelReason, Line, LocationName, MalformedCode, Phase,
    QUESTIONS_MAX, Quantity, ReservationKind, Sell, Sequence, Shelf, Sku,
};
use oneshelf_testkit::scene;

fn web() -> oneshelf::ChannelName {
    "web".parse().unwrap()
}

/// Goal: expiry is exact at the moment of reading, whether or not anybody swept.
#[test]
fn an_expired_hold_holds_nothing() {
    let shop = Shop::new();
    shop.receive("po-1", 5);
    assert!(shop.shelf.apply(hold("cart-1", 2)).unwrap().is_applied());
    for (seconds, available, held) in [(599, 3, 2), (1, 5, 0)] {
        shop.clock.advance(seconds);
        assert_eq!(shop.available("web"), available);
        let level = shop.shelf.level(&mug(), &oxford()).unwrap();
        assert_eq!(level.held, Quantity::units(held));
        let explained = shop.shelf.explain(&mug(), &oxford(), &web()).unwrap();
        assert_eq!(explained.total(), Quantity::units(available as i32));
        let all = shop.shelf.levels(None, 10).unwrap();
        assert_eq!(all[0].1, level);
        let open = shop.shelf.reservations(Sequence::NONE, 10, true).unwrap();
        assert_eq!(open.len(), usize::from(held > 0));
    }
    let all = shop.shelf.reservations(Sequence::NONE, 10, false).unwrap();
    assert_eq!(all[0].phase, Phase::Expired);
    assert_eq!(all[0].lines[0].expired, Quantity::units(2));
}

/// Goal: many questions at once have the same answers as one by one, kits included.
#[test]
fn many_questions_are_one_state() {
    let shop = Shop::new();
    shop.receive("po-1", 5);
    let blue = vec![Line::new("MUG-BLUE".parse().unwrap(), Quantity::units(7))];
    let more = oneshelf::Receive {
        lines: blue,
        ..receive("po-2", 1)
    };
    assert!(shop.shelf.apply(more).unwrap().is_applied());
    assert!(shop.shelf.apply(sell("receipt-1", 6)).unwrap().is_applied());
    let skus: Vec<Sku> = ["MUG-RED", "MUG-BLUE", "GIFT-BOX"]
        .map(|s| s.parse().unwrap())
        .into();
    let places: Vec<LocationName> = ["OXFORD", "LONDON"].map(|s| s.parse().unwrap()).into();
    let totals = shop
        .shelf
        .availability_many(&skus, &places, &web())
        .unwrap();
    for (sku, total) in skus.iter().zip(&totals) {
        for (place, one) in places.iter().zip(&total.locations) {
            assert_eq!(*one, shop.shelf.availability(sku, place, &web()).unwrap());
        }
    }
    let labels: Vec<_> = totals.iter().map(|total| total.label).collect();
    assert_eq!(
        labels,
        [Label::UnderReview, Label::Confirmed, Label::UnderReview]
    );
    assert_eq!(totals[1].available, Quantity::units(7));
    let too_many = vec![mug(); QUESTIONS_MAX];
    let error = shop
        .shelf
        .availability_many(&too_many, &places, &web())
        .unwrap_err();
    assert!(matches!(error, Error::Malformed(m) if m.code == MalformedCode::Lines));
}

/// Goal: a name that is not defined is told from one that has nothing.
#[test]
fn an_unknown_name_is_an_error() {
    let shop = Shop::new();
    let nowhere: LocationName = "NOWHERE".parse().unwrap();
    let error = shop
        .shelf
        .availability(&mug(), &nowhere, &web())
        .unwrap_err();
    assert_eq!(
        error.to_string(),
        "location \"NOWHERE\" is not defined; check it, or define it first"
    );
}

/// Goal: T3, the count that came before a late sale keeps its word, and the past can be asked for
/// as it was known and as it is known.
#[test]
fn the_past_is_known_then_and_now() {
    let shop = Shop::new();
    let sold = |name: &str, units, time: &str| Sell {
        occurred_at: Some(at(time)),
        ..sell(name, units)
    };
    shop.clock.set(at("13:00:00"));
    shop.receive("po-1", 100);
    shop.clock.set(at("13:10:00"));
    shop.shelf
        .apply(sold("r-1", 3, "13:10:00"))
        .unwrap()
        .receipt()
        .unwrap();
    shop.clock.set(at("13:30:00"));
    let seen = vec![CountLine::new(mug(), Quantity::units(95))];
    let count = Count::new(
        "till-1".parse().unwrap(),
        "count-1".parse().unwrap(),
        oxford(),
        seen,
    );
    shop.shelf.apply(count).unwrap().receipt().unwrap();
    shop.clock.set(at("13:35:00"));
    shop.shelf
        .apply(sold("r-2", 2, "13:20:00"))
        .unwrap()
        .receipt()
        .unwrap();
    shop.clock.set(at("13:40:00"));
    shop.shelf
        .apply(sold("r-3", 2, "13:40:00"))
        .unwrap()
        .receipt()
        .unwrap();
    let on_hand = |time: &str, knowledge| {
        let level = shop
            .shelf
            .level_as_of(&mug(), &oxford(), at(time), knowledge)
            .unwrap();
        level.on_hand.thousandths() / 1_000
    };
    for (time, then, now) in [
        ("12:59:59", 0, 0),
        ("13:05:00", 100, 100),
        ("13:15:00", 97, 97),
        ("13:25:00", 97, 95),
        ("13:32:00", 95, 95),
        ("13:37:00", 95, 95),
        ("13:45:00", 93, 93),
    ] {
        assert_eq!(on_hand(time, Knowledge::AsKnownThen), then, "then, {time}");
        assert_eq!(on_hand(time, Knowledge::AsKnownNow), now, "now, {time}");
    }
    let newest = HistoryOrder::NewestFirst;
    let history = shop.shelf.history(&mug(), &oxford(), newest, 10).unwrap();
    let kinds: Vec<_> = history.iter().map(|line| line.kind).collect();
    assert_eq!(kinds, ["sell", "sell", "count", "sell", "receive"]);
    let counts: Vec<_> = history.iter().map(|line| line.on_hand).collect();
    assert_eq!(counts, [93, 95, 95, 97, 100].map(Quantity::units));
    let oldest = HistoryOrder::OldestFirst;
    let mut reversed = shop.shelf.history(&mug(), &oxford(), oldest, 2).unwrap();
    reversed.reverse();
    assert_eq!(reversed, history[3..]);
    assert_eq!(
        shop.shelf.history(&mug(), &oxford(), newest, 2).unwrap(),
        history[..2]
    );
}

/// Goal: in the past too a hold ends at its deadline and safety stock is what it was.
#[test]
fn past_availability_knows_deadlines_and_safety_stock() {
    let shop = Shop::new();
    shop.receive("po-1", 5);
    assert!(shop.shelf.apply(hold("cart-1", 2)).unwrap().is_applied());
    shop.clock.set(at("10:05:00"));
    let stock = DefineSafetyStock {
        quantity: Some(Quantity::units(1)),
        ..DefineSafetyStock::new("office".parse().unwrap(), "stock-1".parse().unwrap(), web())
    };
    assert!(shop.shelf.apply(stock).unwrap().is_applied());
    let check = |goal: &str| {
        for (time, expect) in [
            ("10:04:59", 3),
            ("10:05:00", 2),
            ("10:09:59", 2),
            ("10:10:00", 4),
        ] {
            for knowledge in [Knowledge::AsKnownThen, Knowledge::AsKnownNow] {
                let shelf = &shop.shelf;
                let past = shelf.availability_as_of(&mug(), &oxford(), &web(), at(time), knowledge);
                let past = past.unwrap();
                assert_eq!(
                    past.available,
                    Quantity::units(expect),
                    "{goal}, {time} {knowledge:?}"
                );
            }
        }
    };
    shop.clock.set(at("11:00:00"));
    check("before anybody swept");
    assert_eq!(shop.shelf.tick().unwrap().levels_expired, 1);
    check("after a sweep");
}

/// Goal: a till learns before the sale whose promise it would break, and after it that is so.
#[test]
fn a_sale_is_checked_before_it_happens() {
    let shop = Shop::new();
    shop.receive("po-1", 3);
    assert!(
        shop.shelf
            .apply(reserve("order-1", 1))
            .unwrap()
            .is_applied()
    );
    assert!(shop.shelf.apply(hold("cart-1", 1)).unwrap().is_applied());
    for (units, at_risk, short, owed) in [
        (1, vec![], 0, 0),
        (2, vec![("cart-1", 1)], 0, 0),
        (3, vec![("cart-1", 1), ("order-1", 1)], 1, 0),
        (4, vec![("cart-1", 1), ("order-1", 1)], 2, 1),
    ] {
        let check = shop.shelf.check_sale(&sell("receipt-1", units)).unwrap();
        assert_eq!(check.is_harmless(), units == 1);
        let found: Vec<_> = check
            .at_risk
            .iter()
            .map(|risk| {
                let promise = &risk.promise;
                (
                    promise.reference.as_str(),
                    promise.quantity.thousandths() / 1_000,
                )
            })
            .collect();
        assert_eq!(found, at_risk, "{units} units");
        let shortfall = check.short.first().map_or(Quantity::ZERO, |s| s.shortfall);
        let nobody = check
            .short
            .first()
            .map_or(Quantity::ZERO, |s| s.owed_to_nobody);
        assert_eq!(
            (shortfall, nobody),
            (Quantity::units(short), Quantity::units(owed))
        );
    }
    assert_eq!(shop.available("web"), 1, "a check changes nothing");
    assert!(shop.shelf.apply(sell("receipt-1", 3)).unwrap().is_applied());
    let shortages = shop.shelf.shortages().unwrap();
    let CaseAbout::Shortage { endangered, .. } = &shortages[0].about else {
        panic!("{shortages:?}");
    };
    assert_eq!(endangered[0].reference.as_str(), "order-1");
    assert_eq!(endangered[0].kind, ReservationKind::Order);
    assert_eq!(
        shop.shelf.cases(CaseNumber(0), 10, true).unwrap(),
        shortages
    );
    let json = serde_json::to_value(&shortages[0]).unwrap();
    assert_eq!(json["kind"], "shortage");
    assert_eq!(json["endangered"][0]["reference"], "order-1");
}

/// Goal: a check of a sale tells what this sale does itself, and knows an item that it only
/// makes known.
#[test]
fn a_check_is_about_its_own_sale() {
    let shop = Shop::new();
    shop.receive("po-1", 1);
    assert!(
        shop.shelf
            .apply(reserve("order-1", 1))
            .unwrap()
            .is_applied()
    );
    assert!(shop.shelf.apply(sell("receipt-1", 1)).unwrap().is_applied());
    let again = shop.shelf.check_sale(&sell("receipt-2", 1)).unwrap();
    assert!(again.at_risk.is_empty(), "order-1 is endangered already");
    assert_eq!(again.short[0].shortfall, Quantity::units(2));
    assert_eq!(again.short[0].owed_to_nobody, Quantity::units(1));
    let unknown = vec![Line::new(
        "WHAT-IS-THIS".parse().unwrap(),
        Quantity::units(1),
    )];
    let unknown = Sell {
        lines: unknown,
        ..sell("receipt-3", 1)
    };
    let check = shop.shelf.check_sale(&unknown).unwrap();
    assert_eq!(check.short[0].sku.as_str(), "WHAT-IS-THIS");
    assert!(
        shop.shelf
            .catalogue()
            .item_named(&check.short[0].sku)
            .is_none()
    );
}

/// Goal: refusals and conflicts are listed with names.
#[test]
fn what_was_not_applied_is_listed() {
    let shop = Shop::new();
    assert!(
        shop.shelf
            .apply(reserve("order-1", 1))
            .unwrap()
            .refusal()
            .is_some()
    );
    shop.receive("po-1", 1);
    assert!(!shop.shelf.apply(receive("po-1", 2)).unwrap().is_applied());
    let refusals = shop.shelf.refusals(0, 10).unwrap();
    assert_eq!(refusals[0].source.as_str(), "web");
    assert_eq!(refusals[0].reference.as_str(), "order-1");
    assert!(shop.shelf.refusals(refusals[0].id, 10).unwrap().is_empty());
    let conflicts = shop.shelf.conflicts(0, 10).unwrap();
    assert_eq!(conflicts[0].source.as_str(), "warehouse");
    assert_eq!(conflicts[0].command, receive("po-1", 2).into());
}

/// Goal: a clock that jumps freezes nothing: it is not believed until a person says so.
#[test]
fn a_jumped_clock_delays_and_is_corrected() {
    let shop = Shop::new();
    shop.receive("po-1", 5);
    assert!(shop.shelf.apply(hold("cart-1", 2)).unwrap().is_applied());
    shop.clock.jump("2036-01-01T00:00:00Z".parse().unwrap());
    let ask = || shop.shelf.availability(&mug(), &oxford(), &web()).unwrap();
    let delayed = ask();
    assert_eq!(
        (delayed.available, delayed.label),
        (Quantity::units(3), Label::Delayed)
    );
    assert_eq!(delayed.reasons, [LabelReason::ClockStopped {}]);
    shop.receive("po-2", 1);
    let health = shop.shelf.health().unwrap();
    assert!(!health.clock_is_believed);
    assert_eq!(
        health.recorded_at,
        Some(at("10:00:00")),
        "nothing is stamped 2036"
    );
    assert_eq!(shop.shelf.tick().unwrap().levels_expired, 0);
    assert_eq!(ask().available, Quantity::units(4));
    assert!(!shop.another().health().unwrap().clock_is_believed);
    let correct = CorrectClock::new("office".parse().unwrap(), "clock-1".parse().unwrap());
    assert!(shop.shelf.apply(correct).unwrap().is_applied());
    let confirmed = ask();
    assert_eq!(
        (confirmed.available, confirmed.label),
        (Quantity::units(6), Label::Confirmed)
    );
    assert!(shop.another().health().unwrap().clock_is_believed);
}

/// Goal: a correction through another process is seen by this one, also by its readers.
#[test]
fn a_correction_elsewhere_is_seen() {
    let shop = Shop::new();
    shop.receive("po-1", 5);
    shop.clock.jump("2036-01-01T00:00:00Z".parse().unwrap());
    shop.receive("po-2", 1);
    let ask = || shop.shelf.availability(&mug(), &oxford(), &web()).unwrap();
    assert_eq!(ask().label, Label::Delayed);
    let correct = CorrectClock::new("office".parse().unwrap(), "clock-1".parse().unwrap());
    assert!(shop.another().apply(correct).unwrap().is_applied());
    assert_eq!(ask().label, Label::Confirmed);
    assert_eq!(ask().as_of, "2036-01-01T00:00:00Z".parse().unwrap());
}

/// Goal: the largest number is a place to look from, or to look at, like any other; a sound file
/// is not called damaged for it.
#[test]
fn nothing_comes_after_the_largest_number() {
    let folder = tempfile::tempdir().unwrap();
    let file = Shelf::open(folder.path().join("shop.db")).unwrap();
    for command in scene::catalogue() {
        assert!(file.apply(command).unwrap().is_applied());
    }
    for shelf in [&file, &*Shop::new().shelf] {
        assert!(shelf.apply(receive("po-1", 1)).unwrap().is_applied());
        assert!(shelf.apply(sell("receipt-1", 2)).unwrap().is_applied());
        for last in [i64::MAX as u64, i64::MAX as u64 + 1, u64::MAX] {
            let (sequence, number) = (Sequence(last), CaseNumber(last));
            assert_eq!(shelf.changes(sequence, 10).unwrap(), []);
            assert_eq!(shelf.reservations(sequence, 10, false).unwrap(), []);
            assert_eq!(shelf.reservation(sequence).unwrap(), None);
            assert_eq!(shelf.supplies(sequence, 10, false).unwrap(), []);
            assert_eq!(shelf.tasks(&oxford(), sequence, 10).unwrap(), []);
            assert_eq!(shelf.cases(number, 10, false).unwrap(), []);
            let filter = CaseFilter::default();
            assert_eq!(shelf.cases_where(&filter, number, 10).unwrap(), []);
            assert_eq!(shelf.case(number).unwrap(), None);
            assert_eq!(shelf.refusals(last, 10).unwrap(), []);
            assert_eq!(shelf.conflicts(last, 10).unwrap(), []);
            let suspected = shelf.suspected_duplicates(sequence, 10, &mut |_, _| {});
            assert_eq!(suspected.unwrap(), []);
        }
    }
}

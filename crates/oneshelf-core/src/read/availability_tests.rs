//! Availability against small tables.

use std::sync::{Arc, LazyLock};

use super::*;
use crate::catalogue::definitions::{
    CatalogueRow, KitPart, Policy, SafetyStock, SafetyStockKey, SafetyStockStep,
};
use crate::ledger::reservation::{Claim, ReservationKind};
use crate::ledger::supply::SupplyClaim;
use crate::value::id::{ChannelId, ItemId, LocationId};

/// 10:02:11 on a winter morning, in UTC and in Oxford.
pub(crate) fn now() -> Moment {
    "2026-11-23T10:02:11Z".parse().unwrap()
}

pub(crate) fn reading() -> Reading {
    Reading {
        now: now(),
        believed: true,
    }
}

pub(crate) fn item(id: u64, sku: &str) -> Item {
    Item {
        id: ItemId(id),
        sku: sku.parse().unwrap(),
        unit: "H87".to_owned(),
        decimals: 0,
        gtin: None,
        components: Vec::new(),
        provisional: false,
        retired: false,
        case: None,
        substitutes: Vec::new(),
    }
}

pub(crate) const MUG: ItemId = ItemId(1);
pub(crate) const OXFORD: LocationId = LocationId(1);
pub(crate) const WEB: ChannelId = ChannelId(2);

/// MUG-RED (1), TEA (2), a GIFT-SET (3) of two mugs and one tea, OLD (4), UNKNOWN (5); OXFORD;
/// web in policy 3, with a safety stock of one mug.
pub(crate) fn catalogue(eligible: Option<Vec<LocationId>>) -> Catalogue {
    let part = |item, units| KitPart {
        item: ItemId(item),
        quantity: Quantity::units(units),
    };
    let items = [
        item(1, "MUG-RED"),
        item(2, "TEA"),
        Item {
            components: vec![part(1, 2), part(2, 1)],
            ..item(3, "GIFT-SET")
        },
        Item {
            retired: true,
            ..item(4, "OLD")
        },
        Item {
            provisional: true,
            ..item(5, "UNKNOWN")
        },
    ];
    let location = Location {
        id: OXFORD,
        name: "OXFORD".parse().unwrap(),
        time_zone: "Europe/London".to_owned(),
        retired: false,
        opening_hours: None,
        pickup: None,
    };
    let policy = Policy {
        version: 3,
        holds: None,
        locations: eligible,
        back_orders: false,
    };
    let channel = Channel {
        id: WEB,
        name: "web".parse().unwrap(),
        policy,
    };
    let stock = SafetyStock {
        steps: vec![SafetyStockStep {
            since: Moment::MIN,
            quantity: Some(Quantity::units(1)),
        }],
    };
    let key = SafetyStockKey {
        channel: WEB,
        item: Some(MUG),
        location: None,
    };
    let names: Vec<_> = items.iter().map(|i| (i.sku.clone(), i.id)).collect();
    let rows = items
        .into_iter()
        .map(|item| CatalogueRow::Item(Arc::new(item)));
    let names = names
        .into_iter()
        .map(|(name, id)| CatalogueRow::Name(name, id));
    let rest = [
        CatalogueRow::Location(Arc::new(location)),
        CatalogueRow::Channel(Arc::new(channel)),
        CatalogueRow::SafetyStock(key, Arc::new(stock)),
    ];
    Catalogue::new(1, rows.chain(names).chain(rest))
}

static NO_FEEDS: LazyLock<Feeds> = LazyLock::new(Feeds::default);

pub(crate) fn asked<'a>(catalogue: &'a Catalogue, sku: &str) -> Asked<'a> {
    Asked {
        catalogue,
        feeds: &NO_FEEDS,
        item: catalogue.item_named(&sku.parse().unwrap()).unwrap(),
        location: catalogue.location(OXFORD).unwrap(),
        channel: catalogue.channel(WEB).unwrap(),
        reading: reading(),
        sequence: Sequence(7),
    }
}

/// A level by its buckets, in whole units: free, held, committed, staged, inspection, damaged.
pub(crate) fn level(units: [i32; 6]) -> Level {
    let mut level = Level::default();
    for (balance, units) in level.balances.iter_mut().zip(units) {
        *balance = Quantity::units(units);
    }
    level
}

fn kinds(reasons: &[LabelReason]) -> String {
    let kinds: Vec<_> = reasons.iter().map(LabelReason::kind).collect();
    kinds.join(" ")
}

fn check(goal: &str, sku: &str, levels: &[Level], expect: &str) {
    let catalogue = catalogue(None);
    let answer = asked(&catalogue, sku).answer_from(levels);
    let text = format!(
        "{} of {}, short {}, {} [{}] {:?}",
        answer.available,
        answer.on_hand,
        answer.shortfall,
        answer.label,
        kinds(&answer.reasons),
        answer.not_promised
    );
    assert_eq!(text, expect, "{goal}");
    assert_eq!((answer.policy, answer.as_of), (3, now()));
}

/// Goal: one formula, the worst label, and an honest zero.
#[test]
fn availability_is_what_can_be_promised() {
    let mugs = level([5, 1, 1, 2, 0, 1]);
    let short = level([-2, 0, 2, 0, 0, 0]);
    let cases = Level {
        open_cases: 1,
        ..mugs
    };
    for (goal, sku, levels, expect) in [
        (
            "the worked example",
            "MUG-RED",
            &[mugs][..],
            "4 of 10, short 0, confirmed [] None",
        ),
        (
            "nothing was ever posted",
            "MUG-RED",
            &[],
            "0 of 0, short 0, confirmed [] None",
        ),
        (
            "a shortage has a name",
            "MUG-RED",
            &[short],
            "0 of 0, short 2, under review [shortage] None",
        ),
        (
            "an open case",
            "MUG-RED",
            &[cases],
            "4 of 10, short 0, under review [open_case] None",
        ),
        (
            "a kit is limited by its scarcest component, rounded down",
            "GIFT-SET",
            &[level([6, 0, 0, 0, 0, 0]), level([9, 0, 0, 0, 0, 0])],
            "2 of 3, short 0, confirmed [] None",
        ),
        (
            "the worst label of a kit's components",
            "GIFT-SET",
            &[level([6, 0, 0, 0, 0, 0]), short],
            "0 of 0, short 0, under review [shortage] None",
        ),
        (
            "a retired item is not promised",
            "OLD",
            &[level([5, 0, 0, 0, 0, 0])],
            "0 of 5, short 0, confirmed [] Some(ItemRetired)",
        ),
        (
            "nor one that nobody defined",
            "UNKNOWN",
            &[level([5, 0, 0, 0, 0, 0])],
            "0 of 5, short 0, estimated [provisional_item] Some(ItemProvisional)",
        ),
    ] {
        check(goal, sku, levels, expect);
    }
}

/// Goal: the policy's choice of locations holds on every surface.
#[test]
fn a_location_that_is_not_eligible_promises_nothing() {
    let catalogue = catalogue(Some(vec![LocationId(9)]));
    let answer = asked(&catalogue, "MUG-RED").plain(&level([5, 0, 0, 0, 0, 0]));
    assert_eq!(answer.available, Quantity::ZERO);
    assert_eq!(answer.not_promised, Some(NotPromised::LocationNotEligible));
}

/// Goal: expiry is exact at the moment of reading, and nothing expires in unbelieved time.
#[test]
fn what_is_due_counts_as_free() {
    let claim = |kind, seconds: u32| Claim {
        kind,
        quantity: Quantity::units(1),
        expires_at: Some(now().minus_seconds(10).plus_seconds(seconds)),
        channel: WEB,
        waiting: Quantity::ZERO,
        staged: Quantity::ZERO,
        in_transit: Quantity::ZERO,
        due_at: None,
    };
    let claims: Claims = [
        (Sequence(1), claim(ReservationKind::Hold, 10)),
        (Sequence(2), claim(ReservationKind::Hold, 11)),
        (Sequence(3), claim(ReservationKind::Order, 0)),
    ]
    .into();
    let before = Level {
        next_expiry: Some(now().minus_seconds(10)),
        ..level([3, 2, 1, 0, 0, 0])
    };
    let catalogue = catalogue(None);
    let place = (
        &catalogue,
        LevelKey {
            item: MUG,
            location: OXFORD,
        },
    );
    let after = after_expiry(&before, (&claims, &Links::new()), reading(), place);
    assert_eq!(after.balances, level([5, 1, 0, 0, 0, 0]).balances);
    let stopped = Reading {
        believed: false,
        ..reading()
    };
    assert_eq!(
        after_expiry(&before, (&claims, &Links::new()), stopped, place),
        before
    );
    let stopped = Asked {
        reading: stopped,
        ..asked(&catalogue, "MUG-RED")
    };
    let answer = stopped.plain(&before);
    assert_eq!(answer.label, Label::Delayed);
    assert_eq!(answer.reasons, [LabelReason::ClockStopped {}]);
}

/// Goal: a total shows the sum, the worst label, and never overflows.
#[test]
fn a_total_adds_up_locations() {
    let catalogue = catalogue(None);
    let asked = asked(&catalogue, "MUG-RED");
    let fine = asked.plain(&level([5, 0, 0, 0, 0, 0]));
    let short = asked.plain(&level([-1, 0, 0, 0, 0, 0]));
    let total = AvailabilityTotal::of(vec![fine.clone(), short.clone(), fine.clone()]);
    assert_eq!(total.available, Quantity::units(8));
    assert_eq!(total.shortfall, Quantity::units(1));
    assert_eq!(total.label, Label::UnderReview);
    let huge = Availability {
        available: Quantity::MAX,
        ..fine.clone()
    };
    assert_eq!(
        AvailabilityTotal::of(vec![huge, fine]).available,
        Quantity::MAX
    );
}

/// Goal: a number that counts on goods to come is at best estimated, and says on how many.
#[test]
fn what_is_to_come_is_an_estimate() {
    let catalogue = catalogue(None);
    let asked = asked(&catalogue, "MUG-RED");
    let expected_at = now().plus_seconds(60);
    let quantity = Quantity::units(4);
    let claim = SupplyClaim {
        quantity,
        expected_at,
    };
    let incoming: Incoming = [(Sequence(1), claim)].into();
    let levels = [level([5, 0, 0, 0, 0, 0])];
    let by = |by| asked.answer_by(by, &levels, std::slice::from_ref(&incoming));
    let before = by(now().plus_seconds(59));
    assert_eq!((before.label, before.reasons), (Label::Confirmed, vec![]));
    let then = by(expected_at);
    let sku = "MUG-RED".parse().unwrap();
    let counts_on = LabelReason::ExpectedSupply { sku, quantity };
    assert_eq!(
        (then.label, then.reasons),
        (Label::Estimated, vec![counts_on])
    );
}

/// Goal: units that wait for their promise make an estimate of a plain item, and of every kit.
#[test]
fn what_waits_for_its_promise_is_an_estimate() {
    let waits = Level {
        unlinked: Quantity::units(2),
        ..level([5, 0, 0, 0, 0, 0])
    };
    let plain = "4 of 5, short 0, estimated [parked_link] None";
    check("a plain item", "MUG-RED", &[waits], plain);
    let box_ = level([6, 0, 0, 0, 0, 0]);
    let kit = "2 of 3, short 0, estimated [parked_link] None";
    check("a kit", "GIFT-SET", &[box_, waits], kit);
}

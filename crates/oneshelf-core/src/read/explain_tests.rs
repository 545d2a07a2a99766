//! Explanations, line by line.

use super::*;
use crate::ledger::reservation::ReservationKind;
use crate::read::availability::tests::{MUG, OXFORD, WEB, asked, catalogue, level, now};
use crate::value::id::{ItemId, LevelKey, LocationId, Sequence, SourceId};

const MUGS: LevelKey = LevelKey {
    item: MUG,
    location: OXFORD,
};

fn key(item: u64) -> LevelKey {
    LevelKey {
        item: ItemId(item),
        ..MUGS
    }
}

fn reservation(sequence: u64, name: &str, kind: ReservationKind) -> Reservation {
    Reservation {
        cancelled: false,
        sequence: Sequence(sequence),
        source: SourceId(3),
        channel: WEB,
        reference: format!("{name}/1").parse().unwrap(),
        document: Some(name.parse().unwrap()),
        kind,
        made_at: now(),
        expires_at: None,
        lines: Vec::new(),
        staged_in: None,
        contacted_at: None,
        pickup: None,
        transfer: None,
        collected: false,
        ahead: Vec::new(),
        told: Vec::new(),
        kits: Vec::new(),
        excess: Vec::new(),
    }
}

fn claim(kind: ReservationKind, until: Option<&str>) -> Claim {
    Claim {
        kind,
        quantity: Quantity::units(1),
        expires_at: until.map(|text| text.parse().unwrap()),
        channel: WEB,
        waiting: Quantity::ZERO,
        staged: Quantity::ZERO,
        in_transit: Quantity::ZERO,
        due_at: None,
    }
}

fn slice(levels: &[(LevelKey, Level)], promises: &[(Reservation, Claim)]) -> Slice {
    let mut slice = Slice::default();
    for (key, level) in levels {
        slice.levels.put(*key, Some(*level));
    }
    let claims = slice.claims.entry(MUGS).or_default();
    for (reservation, claim) in promises {
        claims.insert(reservation.sequence, *claim);
        let row = Some(reservation.clone());
        slice.reservations.put(reservation.sequence, row);
    }
    slice
}

/// Checks the text, and that the lines sum to the answer (invariant 8).
fn check(sku: &str, eligible: Option<Vec<LocationId>>, slice: &Slice, expect: &str) {
    let catalogue = catalogue(eligible);
    let explanation = explain(&asked(&catalogue, sku), slice);
    assert_eq!(explanation.to_string(), expect);
    assert_eq!(explanation.total(), explanation.answer.available);
    for component in &explanation.components {
        let made = availability::whole_times(sum(&component.lines), component.per_kit);
        assert_eq!(component.makes, made);
    }
}

/// Goal: the receipt of the documentation, to the letter.
#[test]
fn a_number_is_explained_as_a_receipt() {
    let (hold, order) = (ReservationKind::Hold, ReservationKind::Order);
    let slice = slice(
        &[(MUGS, level([5, 1, 1, 2, 0, 1]))],
        &[
            (reservation(4, "order-1041", order), claim(order, None)),
            (
                reservation(5, "cart-77", hold),
                claim(hold, Some("2026-11-23T10:12:00Z")),
            ),
        ],
    );
    let expect = "\
MUG-RED at OXFORD for web            10:02:11   policy 3
  on hand                 10
  damaged                 -1
  staged                  -2
  committed               -1   order-1041
  held                    -1   cart-77, until 10:12
  withheld: safety stock  -1
  available                4   confirmed
";
    check("MUG-RED", None, &slice, expect);
}

/// Goal: what is due no longer holds, and a date is printed where it is not today's.
#[test]
fn an_expired_hold_is_not_in_the_receipt() {
    let hold = ReservationKind::Hold;
    let due = Level {
        next_expiry: Some(now()),
        ..level([0, 2, 0, 0, 0, 0])
    };
    let slice = slice(
        &[(MUGS, due)],
        &[
            (
                reservation(4, "cart-1", hold),
                claim(hold, Some("2026-11-23T10:02:11Z")),
            ),
            (
                reservation(5, "cart-2", hold),
                claim(hold, Some("2026-11-24T09:00:00Z")),
            ),
        ],
    );
    let expect = "\
MUG-RED at OXFORD for web            10:02:11   policy 3
  on hand                  2
  held                    -1   cart-2, until 2026-11-24 09:00
  withheld: safety stock  -1
  available                0   confirmed
";
    check("MUG-RED", None, &slice, expect);
}

/// Goal: a negative becomes zero on a line of its own.
#[test]
fn below_zero_is_clamped_visibly() {
    let order = ReservationKind::Order;
    let slice = slice(
        &[(MUGS, level([-1, 0, 1, 0, 0, 0]))],
        &[(reservation(4, "order-1041", order), claim(order, None))],
    );
    let expect = "\
MUG-RED at OXFORD for web            10:02:11   policy 3
  on hand                  0
  committed               -1   order-1041
  withheld: safety stock  -1
  below zero counts as 0   2
  available                0   under review
";
    check("MUG-RED", None, &slice, expect);
}

/// Goal: what cannot be promised at all is taken off with its reason.
#[test]
fn what_the_policy_forbids_is_a_line() {
    let slice = slice(&[(MUGS, level([5, 0, 0, 0, 0, 0]))], &[]);
    let expect = "\
MUG-RED at OXFORD for web            10:02:11   policy 3
  on hand                  5
  withheld: safety stock  -1
  policy: not from here   -4
  available                0   confirmed
";
    check("MUG-RED", Some(vec![LocationId(9)]), &slice, expect);
}

/// Goal: a kit shows its components and which of them limits it.
#[test]
fn a_kit_names_what_limits_it() {
    let levels = [
        (key(1), level([6, 0, 0, 0, 0, 0])),
        (key(2), level([9, 0, 0, 0, 0, 0])),
    ];
    let slice = slice(&levels, &[]);
    let expect = "\
GIFT-SET at OXFORD for web           10:02:11   policy 3
  whole kits               2
  MUG-RED: 2 a kit, enough for 2, the limit
  on hand                  6
  withheld: safety stock  -1
  available                5
  TEA: 1 a kit, enough for 9
  on hand                  9
  available                9
  available                2   confirmed
";
    check("GIFT-SET", None, &slice, expect);
}

/// Goal: a line with very many promises stays readable; the JSON has them all.
#[test]
fn a_long_line_counts_the_rest() {
    let order = ReservationKind::Order;
    let promises: Vec<_> = (1..=20)
        .map(|n| {
            (
                reservation(n, &format!("order-{n}"), order),
                claim(order, None),
            )
        })
        .collect();
    let slice = slice(&[(MUGS, level([0, 0, 20, 0, 0, 0]))], &promises);
    let catalogue = catalogue(None);
    let explanation = explain(&asked(&catalogue, "MUG-RED"), &slice);
    let text = explanation.to_string();
    assert!(text.contains("order-8; and 12 more\n"), "{text}");
    let json = serde_json::to_value(&explanation).unwrap();
    assert_eq!(json["lines"][1]["promises"][19]["document"], "order-20");
}

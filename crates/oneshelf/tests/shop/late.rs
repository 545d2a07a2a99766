//! Facts of the shop that arrive late, out of order and twice: whatever the order of arrival, the
//! same goods stand in the same place at the end (invariant 6), and a count keeps the shelf.

use oneshelf::{HistoryOrder, Knowledge, Outcome, Sequence};

use crate::story::{Story, in_memory, tell};

/// A command: its type, the minute after 10:00 at which it happened, and its fields.
type Event = (&'static str, u32, &'static str);

const ORDER_1: Event = (
    "reserve",
    1,
    r#""document":"order-1","location":"OXFORD","lines":[{"sku":"RED","quantity":"2"}]"#,
);
const PICKUP_1: Event = (
    "reserve",
    1,
    r#""document":"order-1","location":"OXFORD","lines":[{"sku":"RED","quantity":"2"}],"pickup":{}"#,
);
const PICK: Event = ("pick", 2, OF_TWO);
const STAGE: Event = (
    "stage",
    3,
    r#""of":{"document":"order-1"},"location":"OXFORD","lines":[{"sku":"RED","quantity":"2"}],"spot":"cage 4""#,
);
const COLLECT: Event = ("collect", 4, OF_TWO);
const OF_TWO: &str =
    r#""of":{"document":"order-1"},"location":"OXFORD","lines":[{"sku":"RED","quantity":"2"}]"#;
const OF_ONE: &str =
    r#""of":{"document":"order-1"},"location":"OXFORD","lines":[{"sku":"RED","quantity":"1"}]"#;
const PUT_BACK_ONE: Event = (
    "put_back",
    3,
    r#""of":{"document":"order-1"},"location":"OXFORD","lines":[{"sku":"RED","quantity":"1"}],"condition":"sellable""#,
);
const PUT_BACK_UNFIT: Event = (
    "put_back",
    3,
    r#""of":{"document":"order-1"},"location":"OXFORD","lines":[{"sku":"RED","quantity":"1"}],"condition":"damaged""#,
);
const PUT_BACK_LATER: Event = ("put_back", 5, PUT_BACK_ONE.2);
const STAGE_ONE: &str = r#""of":{"document":"order-1"},"location":"OXFORD","lines":[{"sku":"RED","quantity":"1"}],"spot":"cage 4""#;
const COUNT: Event = (
    "count",
    8,
    r#""location":"OXFORD","lines":[{"sku":"RED","quantity":"7"}]"#,
);
const RECEIVE: Event = (
    "receive",
    5,
    r#""location":"OXFORD","lines":[{"sku":"RED","quantity":"4"}]"#,
);
const SELL: Event = (
    "sell",
    6,
    r#""location":"OXFORD","lines":[{"sku":"RED","quantity":"1"}]"#,
);
const REQUEST: Event = (
    "request_transfer",
    1,
    r#""document":"order-1","location":"OXFORD","to":"LONDON","lines":[{"sku":"RED","quantity":"2"}]"#,
);
const SHIP: Event = (
    "ship",
    3,
    r#""of":{"document":"order-1"},"location":"OXFORD","to":"LONDON","lines":[{"sku":"RED","quantity":"2"}]"#,
);
const ARRIVE: Event = (
    "receive_transfer",
    4,
    r#""of":{"document":"order-1"},"location":"LONDON","lines":[{"sku":"RED","quantity":"2"}]"#,
);
const ARRIVE_ONE: Event = (
    "receive_transfer",
    4,
    r#""of":{"document":"order-1"},"location":"LONDON","lines":[{"sku":"RED","quantity":"1"}]"#,
);

fn send(s: &Story, (kind, minute, fields): Event) -> Outcome {
    s.send(
        kind,
        &format!(r#""occurred_at":"2026-11-23T10:{minute:02}:00Z",{fields}"#),
    )
}

/// On hand and on the way at each location.
fn on_hand(s: &Story) -> String {
    let level = |location: &str| {
        let (sku, location) = ("RED".parse().unwrap(), location.parse().unwrap());
        let level = s.shelf().level(&sku, &location).unwrap();
        format!(
            "{location} {} and {} to come",
            level.on_hand, level.in_transit
        )
    };
    format!("{}, {}", level("OXFORD"), level("LONDON"))
}

/// The same, with every bucket and where the promise stands.
fn figures(s: &Story) -> String {
    let all = s.shelf().reservations(Sequence::NONE, 99, false).unwrap();
    let phases: Vec<String> = all.iter().map(|r| r.phase.to_string()).collect();
    let (oxford, london) = (s.level("OXFORD"), s.level("LONDON"));
    format!("{}, {phases:?}, {oxford}, {london}", on_hand(s))
}

/// Every order of things, by Heap's method.
fn orders<T: Copy>(things: &[T]) -> Vec<Vec<T>> {
    fn walk<T: Copy>(length: usize, things: &mut [T], found: &mut Vec<Vec<T>>) {
        if length <= 1 {
            found.push(things.to_vec());
            return;
        }
        for place in 0..length {
            walk(length - 1, things, found);
            things.swap(if length.is_multiple_of(2) { place } else { 0 }, length - 1);
        }
    }
    let mut found = Vec::new();
    walk(things.len(), &mut things.to_vec(), &mut found);
    found
}

/// Tells the events in every order of arrival, after enough goods came in; all end alike.
fn in_any_order(events: &[Event]) {
    in_any_order_after(&[], events, figures);
}

/// The same for events that arrive after others, as far as some figures go.
fn in_any_order_after(first: &[Event], events: &[Event], figures: fn(&Story) -> String) {
    let tell = |events: &[Event]| {
        let s = in_memory();
        s.receive("OXFORD", 9);
        s.at("2026-11-23T10:30:00Z");
        for event in first.iter().chain(events) {
            assert!(send(&s, *event).is_applied(), "{event:?} of {events:?}");
        }
        figures(&s)
    };
    let expect = tell(events);
    let mut wrong = Vec::new();
    for order in orders(events) {
        let found = tell(&order);
        if found != expect {
            let kinds: Vec<_> = order.iter().map(|(kind, ..)| *kind).collect();
            wrong.push(format!("{kinds:?}: {found}"));
        }
    }
    let count = wrong.len();
    wrong.truncate(9);
    assert!(
        wrong.is_empty(),
        "expected {expect}, {count} differ:\n{}",
        wrong.join("\n")
    );
}

#[test]
fn an_order_is_picked_and_collected_in_any_order() {
    in_any_order(&[ORDER_1, PICK, STAGE, COLLECT, SELL]);
}

#[test]
fn a_pickup_is_picked_staged_and_collected_in_any_order() {
    in_any_order(&[PICKUP_1, PICK, STAGE, COLLECT, RECEIVE]);
}

/// A put back that comes before its pick is of the units that the pick tells of.
#[test]
fn picked_units_are_put_back_in_any_order() {
    let all = [ORDER_1, PICK, PUT_BACK_ONE, SELL];
    in_any_order(&all);
    // An order that comes after its unit was found unfit is promised another one.
    in_any_order_after(&[], &[ORDER_1, PICK, PUT_BACK_UNFIT, RECEIVE], on_hand);
    in_any_order_after(&[ORDER_1], &[PICK, PUT_BACK_UNFIT, RECEIVE], figures);
    in_any_order_after(&[ORDER_1], &[PICK, STAGE, PUT_BACK_LATER], figures);
}

/// A pick from before a part was handed over tells of that part.
#[test]
fn a_part_is_collected_in_any_order() {
    in_any_order(&[ORDER_1, ("pick", 2, OF_ONE), ("collect", 4, OF_ONE), SELL]);
    let stage: Event = ("stage", 3, STAGE_ONE);
    let (pick, collect) = (("pick", 2, OF_ONE), ("collect", 4, OF_ONE));
    in_any_order_after(&[ORDER_1], &[pick, stage, collect, SELL], figures);
    // A pick from after it is of the other part.
    let later = ("pick", 6, OF_ONE);
    in_any_order_after(&[ORDER_1], &[pick, collect, later], figures);
}

/// A grade that overtakes its return, and a write-off that overtakes its grade, take what was not
/// known to be there from the shelf, and give it back; a count between them sees the shelf as it is.
#[test]
fn goods_are_returned_graded_and_written_off_in_any_order() {
    const OF_TWO: &str = r#""location":"OXFORD","lines":[{"sku":"RED","quantity":"2"}]"#;
    let grade = |minute, fields| -> Event { ("inspect", minute, fields) };
    let back: Event = ("take_back", 1, OF_TWO);
    let fit = r#""location":"OXFORD","lines":[{"sku":"RED","quantity":"2"}],"grade":"sellable""#;
    let unfit = r#""location":"OXFORD","lines":[{"sku":"RED","quantity":"2"}],"grade":"damaged""#;
    let gone = r#""location":"OXFORD","lines":[{"sku":"RED","quantity":"2"}],"grade":"destroyed""#;
    let thrown =
        r#""location":"OXFORD","lines":[{"sku":"RED","quantity":"1"}],"condition":"damaged""#;
    for fields in [fit, unfit, gone] {
        for minute in [2, 9] {
            in_any_order(&[back, grade(minute, fields), COUNT, SELL]);
        }
    }
    in_any_order(&[
        back,
        grade(4, unfit),
        ("write_off", 9, thrown),
        COUNT,
        RECEIVE,
    ]);
    let again: Event = ("take_back", 3, OF_TWO);
    in_any_order(&[back, grade(4, unfit), again, grade(10, fit), COUNT]);
}

/// What was graded by mistake is in inspection again, whenever its return comes.
#[test]
fn a_grade_that_did_not_happen_is_undone_in_any_order() {
    const OF_TWO: &str = r#""location":"OXFORD","lines":[{"sku":"RED","quantity":"2"}]"#;
    for grade in ["sellable", "damaged", "destroyed"] {
        let grade = format!(
            r#"{{"type":"inspect","source":"web","reference":"grade-1","occurred_at":"2026-11-23T10:02:00Z",{OF_TWO},"grade":"{grade}"}}"#
        );
        let tell = |order: [usize; 3]| {
            let s = in_memory();
            s.receive("OXFORD", 9);
            s.at("2026-11-23T10:30:00Z");
            for event in order {
                match event {
                    0 => send(&s, ("take_back", 1, OF_TWO)),
                    1 => s.json(&grade),
                    _ => send(&s, ("reverse", 3, r#""of":{"reference":"grade-1"}"#)),
                };
            }
            figures(&s)
        };
        let expect = tell([0, 1, 2]);
        for order in [[1, 0, 2], [1, 2, 0], [0, 2, 1], [2, 1, 0], [2, 0, 1]] {
            assert_eq!(tell(order), expect, "{grade} {order:?}");
        }
    }
}

/// A transfer that was shipped or arrived before its request stands beside it; the goods are where
/// they are.
#[test]
fn a_transfer_leaves_and_arrives_in_any_order() {
    for facts in [[SHIP, ARRIVE, SELL], [PICK, SHIP, ARRIVE]] {
        in_any_order_after(&[REQUEST], &facts, figures);
    }
    in_any_order_after(&[REQUEST], &[SHIP, ARRIVE_ONE, RECEIVE], figures);
    in_any_order_after(&[], &[REQUEST, SHIP, SELL, RECEIVE], on_hand);
    in_any_order_after(&[], &[REQUEST, SHIP, ARRIVE, SELL], on_hand);
    in_any_order_after(&[], &[REQUEST, SHIP, ARRIVE_ONE, SELL], on_hand);
}

/// Goods that come back stay bound for where they were sent back to, whatever is told of later.
#[test]
fn a_recalled_transfer_learns_no_origin() {
    let s = in_memory();
    let early = r#""document":"move-1","of":{"document":"order-1"},"location":"OXFORD","lines":[{"sku":"BLUE","quantity":"1"}],"more_to_come":true"#;
    s.done("receive_transfer", early);
    let of_it = r#""of":{"document":"move-1"},"location":"OXFORD","to":"LONDON","lines":[{"sku":"RED","quantity":"1"}]"#;
    s.done("ship", of_it);
    s.done("release", r#""of":{"document":"move-1"}"#);
    let from_there = r#""of":{"document":"order-1"},"location":"LONDON","to":"OXFORD","lines":[{"sku":"RED","quantity":"1"}]"#;
    s.done("ship", from_there);
    assert_eq!(s.level("OXFORD"), "-1 0 0 0 0 2");
    assert_eq!(s.level("LONDON"), "-1 0 0 0 0 0");
}

/// A count that had seen a step lies between it and the next; the later step takes no unit off
/// the shelf that was counted.
#[test]
fn a_count_between_two_steps_is_charged_in_any_order() {
    let (pick, collect) = (("pick", 2, OF_TWO), ("collect", 12, OF_TWO));
    in_any_order_after(&[ORDER_1], &[pick, COUNT, collect], on_hand);
    in_any_order(&[ORDER_1, pick, COUNT, collect]);
    let back = ("put_back", 12, PUT_BACK_ONE.2);
    in_any_order_after(&[ORDER_1], &[pick, COUNT, back], on_hand);
    let arrive = ("receive_transfer", 12, ARRIVE.2);
    in_any_order_after(&[REQUEST], &[SHIP, COUNT, arrive], on_hand);
    in_any_order_after(&[], &[REQUEST, SHIP, COUNT, arrive], on_hand);
}

/// Sends a step of two red mugs under its own name, twice.
fn send_twice(s: &Story, kind: &str, minute: u32) {
    let json = format!(
        r#"{{"type":"{kind}","source":"web","reference":"late-{kind}","occurred_at":"2026-11-23T10:{minute:02}:00Z",{OF_TWO}}}"#
    );
    assert!(s.json(&json).is_applied(), "{json}");
    let level = s.level("OXFORD");
    assert!(matches!(s.json(&json), Outcome::Duplicate { .. }), "{json}");
    assert_eq!(s.level("OXFORD"), level, "{json}");
}

/// A pick from before a count that arrives after it was seen by the count: the shelf stays where
/// the count put it, and what is in the cage comes on top. A collect from after the count is none
/// of its business.
#[test]
fn a_count_between_a_pick_and_a_collect_keeps_the_shelf() {
    tell(
        |s| {
            s.receive("OXFORD", 5);
            assert!(send(s, ORDER_1).is_applied());
            s.at("2026-11-23T10:10:00Z");
            let seen = r#""location":"OXFORD","lines":[{"sku":"RED","quantity":"3"}]"#;
            s.done("count", seen);
            s.at("2026-11-23T10:20:00Z");
            send_twice(s, "pick", 5);
            assert_eq!(s.level("OXFORD"), "3 0 2 0 0 0");
            send_twice(s, "collect", 15);
        },
        |s| {
            assert_eq!(s.level("OXFORD"), "3 0 0 0 0 0");
            let (sku, oxford) = ("RED".parse().unwrap(), "OXFORD".parse().unwrap());
            let oldest = HistoryOrder::OldestFirst;
            let history = s.shelf().history(&sku, &oxford, oldest, 99).unwrap();
            assert_eq!(history.last().unwrap().on_hand.to_string(), "3");
            let at = |knowledge| {
                let at = "2026-11-23T10:12:00Z".parse().unwrap();
                let level = s.shelf().level_as_of(&sku, &oxford, at, knowledge).unwrap();
                format!("{} {} {}", level.free, level.committed, level.staged)
            };
            assert_eq!(at(Knowledge::AsKnownThen), "1 2 0", "as the count said");
            assert_eq!(at(Knowledge::AsKnownNow), "3 0 2", "picked, not collected");
        },
    );
}

//! A story with something of everything, to be damaged.

#![expect(clippy::unwrap_used, reason = "a failed step ends the test")]

use oneshelf_core::store::{Reader, Store};
use oneshelf_core::{Changes, Command, Invariant, LevelKey, Quantity, Reservation, Sequence};
use oneshelf_testkit::{MemoryStore, sample};

use crate::common::{apply, kinds, report, save};

/// RED at OXFORD, and BLUE there.
pub(crate) const RED: LevelKey = sample::key(1, 1);
pub(crate) const BLUE: LevelKey = sample::key(2, 1);

/// Type, reference and the other fields; everything is sent by `web`, definitions by `office`.
pub(crate) const STORY: &[(&str, &str, &str)] = &[
    ("define_item", "i-1", r#""sku":"RED","aliases":["ROUGE"]"#),
    (
        "define_item",
        "i-2",
        r#""sku":"BLUE","substitutes":["RED"]"#,
    ),
    (
        "define_location",
        "l-1",
        r#""location":"OXFORD","pickup":{"preparation_minutes":60,"hold_days":3}"#,
    ),
    ("define_location", "l-2", r#""location":"LONDON""#),
    ("define_channel", "c-1", r#""channel":"web""#),
    (
        "define_policy",
        "p-1",
        r#""channel":"web","back_orders":true"#,
    ),
    (
        "define_source",
        "s-1",
        r#""name":"till","channel":"web","clock_uncertainty_seconds":5"#,
    ),
    (
        "define_safety_stock",
        "ss-1",
        r#""channel":"web","sku":"RED","quantity":"1""#,
    ),
    (
        "receive",
        "in-1",
        r#""location":"OXFORD","lines":[{"sku":"RED","quantity":"30"}]"#,
    ),
    // Picked in part, and picked goods that have to be put back.
    (
        "reserve",
        "o-1",
        r#""document":"order-1","location":"OXFORD","lines":[{"sku":"RED","quantity":"3"}]"#,
    ),
    (
        "pick",
        "pick-1",
        r#""of":{"document":"order-1"},"location":"OXFORD","lines":[{"sku":"RED","quantity":"2"}]"#,
    ),
    (
        "reserve",
        "o-2",
        r#""document":"order-2","location":"OXFORD","lines":[{"sku":"RED","quantity":"2"}],"pickup":{}"#,
    ),
    (
        "stage",
        "stage-2",
        r#""of":{"document":"order-2"},"location":"OXFORD","lines":[],"spot":"cage 4""#,
    ),
    ("release", "no-2", r#""of":{"document":"order-2"}"#),
    (
        "reserve",
        "o-5",
        r#""document":"order-5","location":"OXFORD","lines":[{"sku":"RED","quantity":"1"}],"pickup":{}"#,
    ),
    // Expected, and waited for.
    (
        "expect",
        "po-1",
        r#""location":"OXFORD","lines":[{"sku":"BLUE","quantity":"5"}],"expected_at":"2026-12-01T09:00:00Z""#,
    ),
    (
        "reserve",
        "o-3",
        r#""document":"order-3","location":"OXFORD","lines":[{"sku":"BLUE","quantity":"2"}],"back_order":true"#,
    ),
    // Too few arrived, and too many.
    (
        "request_transfer",
        "m-1",
        r#""document":"move-1","location":"OXFORD","to":"LONDON","lines":[{"sku":"RED","quantity":"4"}]"#,
    ),
    (
        "ship",
        "ship-1",
        r#""of":{"document":"move-1"},"location":"OXFORD","to":"LONDON","lines":[{"sku":"RED","quantity":"4"}]"#,
    ),
    (
        "receive_transfer",
        "come-1",
        r#""of":{"document":"move-1"},"location":"LONDON","lines":[{"sku":"RED","quantity":"3"}]"#,
    ),
    (
        "request_transfer",
        "m-2",
        r#""document":"move-2","location":"OXFORD","to":"LONDON","lines":[{"sku":"RED","quantity":"1"}]"#,
    ),
    (
        "ship",
        "ship-2",
        r#""of":{"document":"move-2"},"location":"OXFORD","to":"LONDON","lines":[{"sku":"RED","quantity":"1"}]"#,
    ),
    (
        "receive_transfer",
        "come-2",
        r#""of":{"document":"move-2"},"location":"LONDON","lines":[{"sku":"RED","quantity":"2"}]"#,
    ),
    // What waits for something that has not arrived.
    (
        "pick",
        "pick-9",
        r#""of":{"document":"order-9"},"location":"OXFORD","lines":[{"sku":"RED","quantity":"1"}]"#,
    ),
    (
        "collect",
        "collect-9",
        r#""of":{"document":"order-8"},"location":"OXFORD","lines":[{"sku":"RED","quantity":"1"}]"#,
    ),
    ("release", "no-7", r#""of":{"document":"order-7"}"#),
    (
        "take_back",
        "back-9",
        r#""of":{"reference":"sale-9"},"location":"OXFORD","lines":[{"sku":"RED","quantity":"1"}]"#,
    ),
    ("reverse", "undo-8", r#""of":{"reference":"sale-8"}"#),
    (
        "sell",
        "sale-7",
        r#""location":"NOWHERE","lines":[{"sku":"RED","quantity":"1"}]"#,
    ),
    (
        "sell",
        "sale-6",
        r#""location":"BATH","lines":[{"sku":"STRANGE","quantity":"1"}]"#,
    ),
    (
        "define_location",
        "l-3",
        r#""location":"BATH","time_zone":"Europe/London""#,
    ),
    (
        "ship",
        "ship-9",
        r#""of":{"document":"move-9"},"location":"OXFORD","to":"LONDON","lines":[{"sku":"RED","quantity":"1"}]"#,
    ),
    // Undone, and more than was sold.
    (
        "sell",
        "sale-1",
        r#""location":"OXFORD","lines":[{"sku":"RED","quantity":"2"}]"#,
    ),
    (
        "take_back",
        "back-1",
        r#""of":{"reference":"sale-1"},"location":"OXFORD","lines":[{"sku":"RED","quantity":"1"}]"#,
    ),
    (
        "sell",
        "sale-2",
        r#""location":"OXFORD","lines":[{"sku":"RED","quantity":"1"}]"#,
    ),
    (
        "take_back",
        "back-2",
        r#""of":{"reference":"sale-2"},"location":"OXFORD","lines":[{"sku":"RED","quantity":"2"}]"#,
    ),
    // Items that nobody had defined, and changes of what is defined.
    (
        "receive",
        "in-2",
        r#""location":"OXFORD","lines":[{"sku":"ODD","quantity":"1"},{"sku":"RED","quantity":"1"},{"sku":"4006381333931","quantity":"1"}]"#,
    ),
    (
        "count",
        "count-1",
        r#""location":"LONDON","lines":[{"sku":"UNSEEN","quantity":"0"}]"#,
    ),
    ("define_item", "i-3", r#""sku":"ODD","decimals":1"#),
    ("add_alias", "a-1", r#""sku":"BLUE","alias":"BLEU""#),
    (
        "define_safety_stock",
        "ss-2",
        r#""channel":"web","sku":"RED""#,
    ),
    ("retire_item", "i-4", r#""sku":"BLUE""#),
    ("retire_location", "l-4", r#""location":"BATH""#),
];

pub(crate) fn store() -> MemoryStore {
    let store = MemoryStore::new();
    for (minute, (kind, reference, fields)) in (0..).zip(STORY) {
        let is_office = kind.starts_with("define") || kind.starts_with("retire");
        let source = if is_office || *kind == "add_alias" {
            "office"
        } else {
            "web"
        };
        let json = format!(
            r#"{{"type":"{kind}","source":"{source}","reference":"{reference}",{fields}}}"#
        );
        let command = Command::from_json(&json).unwrap();
        apply(&store, sample::moment(minute * 60), command);
    }
    store
}

/// Damages a healthy store, and expects exactly these kinds of findings.
pub(crate) fn check(
    name: &str,
    damage: impl FnOnce(&dyn Reader, &mut Changes),
    expect: &[Invariant],
) {
    let store = store();
    let reader = store.read().unwrap();
    save(&store, |changes| damage(reader.as_ref(), changes));
    let report = report(&store);
    assert_eq!(kinds(&report), expect, "{name}: {report}");
}

pub(crate) fn promise(reader: &dyn Reader, document: &str) -> Reservation {
    let all = reader.reservations(Sequence::NONE, 99, false).unwrap();
    let is_meant = |r: &Reservation| r.document.as_ref().is_some_and(|d| d.as_str() == document);
    all.into_iter().find(is_meant).unwrap()
}

pub(crate) fn change_promise(
    document: &'static str,
    change: impl FnOnce(&mut Reservation),
) -> impl FnOnce(&dyn Reader, &mut Changes) {
    move |reader, changes| {
        let mut row = promise(reader, document);
        change(&mut row);
        changes.reservations.put(row.sequence, Some(row));
    }
}

pub(crate) fn one_more(quantity: &mut Quantity) {
    *quantity = quantity.checked_add(Quantity::units(1)).unwrap();
}

pub(crate) fn one_less(quantity: &mut Quantity) {
    *quantity = quantity.checked_sub(Quantity::units(1)).unwrap();
}

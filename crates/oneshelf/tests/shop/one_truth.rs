//! One catalogue, one location structure, one ledger, and the same number everywhere (R33 to R36);
//! and what is kept of every movement (R23).

use std::collections::BTreeSet;

use oneshelf::{
    Command, HistoryOrder, Knowledge, NotPromised, Quantity, RefusalCode, SeenUpTo, Sequence,
    Shown, ShownAs, ShownQuestion, Verdict,
};

use crate::story::{ORDER, PICKUP, Story, tell};

fn item(sku: &str, quantity: &str) -> String {
    format!(r#""location":"OXFORD","lines":[{{"sku":"{sku}","quantity":"{quantity}"}}]"#)
}

fn available(s: &Story, sku: &str) -> String {
    let (sku, oxford) = (sku.parse().unwrap(), "OXFORD".parse().unwrap());
    let answer = s
        .shelf()
        .availability(&sku, &oxford, &"web".parse().unwrap());
    answer.unwrap().available.to_string()
}

/// R23. Goal: every movement says under which reference, where, when, through which channel, by
/// whom and from which state to which it happened, and when it was heard of.
#[test]
fn a_movement_says_all_about_itself() {
    tell(
        |s| {
            s.done(
                "define_source",
                r#""name":"till-9","channel":"pos","sequenced":true"#,
            );
            let sale = r#"{"type":"sell","source":"till-9","reference":"r-1","document":"receipt-1","occurred_at":"2026-11-23T09:58:00Z","actor":"clerk-7","source_sequence":1,"location":"OXFORD","lines":[{"sku":"RED","quantity":"1"}]}"#;
            let sale: Command = serde_json::from_str(sale).unwrap();
            assert!(s.shelf().apply(sale).unwrap().is_applied());
        },
        |s| {
            let (red, oxford) = ("RED".parse().unwrap(), "OXFORD".parse().unwrap());
            let past = s
                .shelf()
                .history(&red, &oxford, HistoryOrder::NewestFirst, 9);
            let told = serde_json::to_value(&past.unwrap()[0]).unwrap();
            for (what, expected) in [
                ("source", "till-9"),
                ("channel", "pos"),
                ("reference", "r-1"),
                ("document", "receipt-1"),
                ("actor", "clerk-7"),
                ("kind", "sell"),
                ("occurred_at", "2026-11-23T09:58:00Z"),
            ] {
                assert_eq!(told[what], expected, "{what}");
            }
            assert_eq!(told["source_sequence"], 1);
            assert!(told["recorded_at"].as_str().unwrap() > "2026-11-23T09:58:00Z");
            let posting = &told["postings"][0];
            let way =
                ["from", "to", "quantity", "reason"].map(|what| posting[what].as_str().unwrap());
            assert_eq!(way, ["free", "outside", "1", "sale"]);
        },
    );
}

/// R33. Goal: a new name of an item orphans neither its stock, nor its promises, nor its history;
/// all names lead to the same units.
#[test]
fn a_new_sku_keeps_the_stock() {
    tell(
        |s| {
            s.receive("OXFORD", 5);
            assert!(s.reserve("order-1", "").is_applied());
            s.done("add_alias", r#""sku":"RED","alias":"RED-2027""#);
            s.done("sell", &item("RED-2027", "1"));
            s.done("collect", &format!("{ORDER},{}", item("RED-2027", "1")));
        },
        |s| {
            for name in ["RED", "RED-2027"] {
                assert_eq!(available(s, name), "3");
                let (name, oxford) = (name.parse().unwrap(), "OXFORD".parse().unwrap());
                let past = s
                    .shelf()
                    .history(&name, &oxford, HistoryOrder::NewestFirst, 99);
                assert_eq!(past.unwrap().len(), 4);
            }
            let no = s.send("add_alias", r#""sku":"BLUE","alias":"RED-2027""#);
            assert_eq!(no.refusal().unwrap().code, RefusalCode::NameTaken);
        },
    );
}

/// R33. Goal: two items become one by events that say so: what is left of one is written off and
/// found as the other, in one moment; nothing is merged behind anybody's back.
#[test]
fn items_merge_by_explicit_events() {
    tell(
        |s| {
            s.receive("OXFORD", 5);
            s.done("receive", &item("BLUE", "2"));
            assert!(s.reserve("order-1", "").is_applied());
            s.done(
                "write_off",
                &format!(r#"{},"reason":"is BLUE now""#, item("RED", "4")),
            );
            s.done(
                "adjust",
                &format!(r#"{},"reason":"was RED""#, item("BLUE", "4")),
            );
            s.done("retire_item", r#""sku":"RED""#);
        },
        |s| {
            assert_eq!(
                (available(s, "RED"), available(s, "BLUE")),
                ("0".to_owned(), "6".to_owned())
            );
            // What was promised of the old one is still owed, and can be replaced.
            assert_eq!(s.level("OXFORD"), "0 1 0 0 0 0");
        },
    );
}

/// R33. Goal: what one unit of an item is cannot change under the stock that is counted in it.
#[test]
fn pack_sizes_are_frozen() {
    tell(
        |s| s.receive("OXFORD", 5),
        |s| {
            for change in [
                r#""sku":"RED","unit":"BX""#,
                r#""sku":"RED","components":[{"sku":"BLUE","quantity":"6"}]"#,
            ] {
                assert_eq!(
                    s.refused("define_item", change),
                    RefusalCode::Frozen,
                    "{change}"
                );
            }
            assert_eq!(available(s, "RED"), "5");
        },
    );
}

/// R34. Goal: a retired location promises nothing, and yet its stock is there, is counted, sold
/// and moved away.
#[test]
fn a_retired_location_keeps_its_stock() {
    tell(
        |s| {
            s.receive("OXFORD", 5);
            assert!(s.reserve("order-1", "").is_applied());
            s.done("retire_location", r#""location":"OXFORD""#);
            assert_eq!(
                s.reserve("order-2", "").refusal().unwrap().code,
                RefusalCode::Retired
            );
            s.done("sell", &item("RED", "1"));
            s.done("collect", &format!("{ORDER},{}", item("RED", "1")));
            s.done("ship", &format!(r#"{},"to":"LONDON""#, item("RED", "2")));
        },
        |s| {
            assert_eq!(
                (s.level("OXFORD"), s.level("LONDON")),
                ("1 0 0 0 0 0".to_owned(), "0 0 0 0 0 2".to_owned())
            );
            let names = (
                "RED".parse().unwrap(),
                "OXFORD".parse().unwrap(),
                "web".parse().unwrap(),
            );
            let answer = s
                .shelf()
                .availability(&names.0, &names.1, &names.2)
                .unwrap();
            assert_eq!(answer.available, Quantity::ZERO);
            assert_eq!(answer.not_promised, Some(NotPromised::LocationRetired));
            assert_eq!(answer.on_hand, Quantity::units(1));
        },
    );
}

/// Something of everything that moves stock.
fn a_day(s: &Story) {
    s.receive("OXFORD", 20);
    s.receive("LONDON", 5);
    s.done("receive", &item("BLUE", "9"));
    s.done(
        "define_safety_stock",
        r#""channel":"web","location":"OXFORD","quantity":"2""#,
    );
    assert!(s.reserve("order-1", PICKUP).is_applied());
    assert!(s.reserve("order-2", "").is_applied());
    s.done("release", r#""of":{"document":"order-2"}"#);
    s.done("sell", &item("BOX", "1"));
    s.done("take_back", &item("RED", "1"));
    s.done(
        "inspect",
        &format!(r#"{},"grade":"damaged""#, item("RED", "1")),
    );
    s.done("write_off", &item("RED", "1"));
    s.done("adjust", &item("RED", "2"));
    s.done(
        "ship",
        &format!(r#""document":"tr-1",{},"to":"LONDON""#, item("RED", "3")),
    );
    s.done(
        "receive_transfer",
        r#""of":{"document":"tr-1"},"location":"LONDON","lines":[{"sku":"RED","quantity":"2"}]"#,
    );
    assert!(s.step("stage", r#","spot":"cage 4""#).is_applied());
    s.done("count", &item("BLUE", "6"));
}

/// R35. Goal: sales, orders, transfers, receipts, returns, cancellations and corrections stand in
/// one ledger, without a gap, and every balance is the sum of it.
#[test]
fn one_ledger() {
    tell(a_day, |s| {
        let changes = s.shelf().changes(Sequence::NONE, 999).unwrap();
        let numbers = changes.iter().map(|change| change.sequence.0);
        assert!(numbers.eq(1..=changes.len() as u64));
        let kinds: BTreeSet<_> = changes.iter().map(|change| change.command.kind()).collect();
        for kind in [
            "receive",
            "reserve",
            "release",
            "sell",
            "take_back",
            "inspect",
            "write_off",
            "adjust",
            "ship",
            "receive_transfer",
            "stage",
            "count",
        ] {
            assert!(kinds.contains(kind), "{kind}");
        }
        let mut sums = std::collections::BTreeMap::new();
        for effect in changes.iter().flat_map(|change| &change.effects) {
            for posting in &effect.postings {
                let place = (effect.sku.clone(), effect.location.clone());
                let sum: &mut i64 = sums.entry(place).or_default();
                let inside = |bucket: oneshelf::Bucket| i64::from(bucket.is_on_hand());
                *sum +=
                    (inside(posting.to) - inside(posting.from)) * posting.quantity.thousandths();
            }
        }
        for ((sku, location), sum) in sums {
            let level = s.shelf().level(&sku, &location).unwrap();
            assert_eq!(level.on_hand.thousandths(), sum, "{sku} at {location}");
        }
        s.check().unwrap();
    });
}

/// R36. Goal: whichever way a channel asks, it gets the same number: one question, many at once,
/// explained, as of now, previewed, promised, and compared with what it shows.
#[test]
fn the_same_number_everywhere() {
    tell(a_day, |s| {
        for channel in ["web", "pos"] {
            for sku in ["RED", "BLUE", "BOX"] {
                for location in ["OXFORD", "LONDON"] {
                    same_number(s, (sku, location, channel));
                }
            }
        }
    });
}

fn same_number(s: &Story, (sku, location, channel): (&str, &str, &str)) {
    let place = format!("{sku} at {location} for {channel}");
    let (name, at) = (sku.parse().unwrap(), location.parse().unwrap());
    let through = channel.parse().unwrap();
    let shelf = s.shelf();
    let answer = shelf.availability(&name, &at, &through).unwrap();
    let many = shelf.availability_many(
        std::slice::from_ref(&name),
        std::slice::from_ref(&at),
        &through,
    );
    assert_eq!(many.unwrap()[0].locations.first(), Some(&answer), "{place}");
    let why = shelf.explain(&name, &at, &through).unwrap();
    assert_eq!(
        (why.total(), &why.answer),
        (answer.available, &answer),
        "{place}"
    );
    let now = answer.as_of;
    for knowledge in [Knowledge::AsKnownThen, Knowledge::AsKnownNow] {
        let past = shelf.availability_as_of(&name, &at, &through, now, knowledge);
        assert_eq!(past.unwrap().available, answer.available, "{place}");
    }
    assert_eq!(
        shelf
            .availability_by(&name, &at, &through, now)
            .unwrap()
            .available,
        answer.available
    );
    let question = ShownQuestion {
        shown_as: ShownAs::Available { channel: through },
        location: Some(at),
        seen: SeenUpTo::Unknown,
    };
    let shown = Shown {
        line: 1,
        sku: name,
        location: None,
        quantity: answer.available,
    };
    let mut verdicts = Vec::new();
    let mut each = |line: oneshelf::ShownLine| {
        if line.line.is_some() {
            verdicts.push(line.verdict);
        }
    };
    shelf
        .reconcile_shown(&question, [shown], &mut each)
        .unwrap();
    assert_eq!(verdicts, [Verdict::Equal], "{place}");
    // One more than that is refused, to a kit as to its parts.
    let more = answer.available.checked_add(Quantity::units(1)).unwrap();
    let outcome = s.json(&format!(
        r#"{{"type":"reserve","source":"{channel}","reference":"more-{sku}-{location}","location":"{location}","lines":[{{"sku":"{sku}","quantity":"{more}"}}]}}"#
    ));
    assert_eq!(
        outcome.refusal().map(|no| no.code),
        Some(RefusalCode::Unavailable),
        "{place}"
    );
}

//! A command that fails in the middle leaves nothing in its batch, wherever it fails.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a failed step ends the test"
)]

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use oneshelf_core::store::{Reader, Store};
use oneshelf_core::{
    ApplyError, Batch, CaseNumber, Changes, Command, Outcome, Parked, ParkedFact, ParkedKey,
    Prepared, Reading, Sequence, Slice,
};
use oneshelf_testkit::{CountingReader, Failing, Loads, MemoryStore, scene};

fn command(kind: &str, source: &str, reference: &str, fields: &str) -> Command {
    let json =
        format!(r#"{{"type":"{kind}","source":"{source}","reference":"{reference}",{fields}}}"#);
    Command::from_json(&json).unwrap_or_else(|wrong| panic!("{json}: {wrong}"))
}

fn mugs(kind: &str, source: &str, reference: &str, location: &str, units: u32) -> Command {
    let fields =
        format!(r#""location":"{location}","lines":[{{"sku":"MUG-RED","quantity":"{units}"}}]"#);
    command(kind, source, reference, &fields)
}

fn at(seconds: u32) -> Reading {
    Reading {
        now: scene::start().plus_seconds(seconds),
        believed: true,
    }
}

fn start(reader: &dyn Reader) -> Batch {
    let (head, catalogue) = (reader.head().unwrap(), reader.catalogue().unwrap());
    Batch::new(head, Arc::new(catalogue), Arc::default(), Slice::default())
}

fn apply(
    batch: &mut Batch,
    reader: &dyn Reader,
    reading: Reading,
    command: &Command,
) -> Result<Outcome, ApplyError> {
    let prepared = Prepared::new(command.clone()).unwrap();
    batch.apply(&prepared, reading, reader)
}

/// A shop in which all of these commands were sent.
fn shop(commands: &[Command]) -> MemoryStore {
    let store = MemoryStore::new();
    let mut writer = store.write().unwrap();
    let mut batch = start(writer.as_ref());
    for command in scene::catalogue().iter().chain(commands) {
        let _ = apply(&mut batch, writer.as_ref(), at(0), command).unwrap();
    }
    writer.save(batch.changes()).unwrap();
    writer.commit().unwrap();
    store
}

/// The journal of a batch, and what it would save besides, as far as it can be compared.
fn left(batch: &Batch) -> (Vec<oneshelf_core::JournalRow>, String) {
    let changes = batch.changes();
    let levels = changes.levels.sorted();
    let (cases, parked) = (changes.cases.sorted(), changes.parked.sorted());
    let (promises, claims) = (changes.reservations.sorted(), changes.claims.sorted());
    let rows = format!(
        "{:?} {levels:?} {cases:?} {parked:?} {promises:?} {claims:?} {:?} {:?} {:?} {}",
        batch.head(),
        changes.refusals,
        changes.conflicts,
        changes.catalogue,
        batch.catalogue().epoch(),
    );
    (changes.journal.clone(), rows)
}

/// Fails a command at each of its loads, and sends it again: as if it had never failed. What is in
/// the batch before it, and comes after it, does not notice.
fn fails_anywhere(before: &[Command], seconds: u32, failing: &Command) -> usize {
    let store = shop(before);
    let writer = store.write().unwrap();
    let reader = writer.as_ref();
    let first = mugs("receive", "warehouse", "first", "LONDON", 3);
    let last = mugs("sell", "pos", "last", "OXFORD", 1);
    let mut untouched = start(reader);
    for command in [&first, failing, &last] {
        let _ = apply(&mut untouched, reader, at(seconds), command).unwrap();
    }
    for how in [Failing::Store, Failing::Panic] {
        for calls in 0.. {
            let mut batch = start(reader);
            let _ = apply(&mut batch, reader, at(seconds), &first).unwrap();
            let found = left(&batch);
            let loads = Cell::new(Loads::default());
            let fails = CountingReader::new(reader, &loads).failing_after(calls, how);
            let tried = catch_unwind(AssertUnwindSafe(|| {
                apply(&mut batch, &fails, at(seconds), failing)
            }));
            if matches!(tried, Ok(Ok(_))) {
                assert!(calls > 0, "it has to load something");
                break;
            }
            assert_eq!(left(&batch), found, "{how:?} after {calls} loads");
            for command in [failing, &last] {
                let _ = apply(&mut batch, reader, at(seconds), command).unwrap();
            }
            assert_eq!(
                left(&batch),
                left(&untouched),
                "{how:?} after {calls} loads"
            );
        }
    }
    untouched.changes().journal.len()
}

#[test]
fn a_command_that_fails_anywhere_leaves_nothing() {
    let stock = mugs("receive", "warehouse", "po", "OXFORD", 9);
    let sale = mugs("sell", "pos", "sale", "OXFORD", 2);
    assert_eq!(fails_anywhere(std::slice::from_ref(&stock), 1, &sale), 3);
    // Goods that were promised to a cart, whose time is over: the expiry is undone, too.
    let cart = mugs("hold", "web", "cart", "OXFORD", 5);
    let order = mugs("reserve", "web", "order", "OXFORD", 8);
    assert_eq!(fails_anywhere(&[stock.clone(), cart], 700, &order), 4);
    // A place that facts waited for: each is posted after it was defined.
    let early = ["one", "two"].map(|name| mugs("sell", "pos", name, "BATH", 1));
    let bath = command("define_location", "office", "bath", r#""location":"BATH""#);
    assert_eq!(fails_anywhere(&early, 1, &bath), 5);
    // Another command under the same name, and a person who says that it is the real one.
    let other = mugs("sell", "pos", "sale", "OXFORD", 3);
    let sold = [stock, sale, other.clone()];
    let third = mugs("sell", "pos", "sale", "OXFORD", 4);
    assert_eq!(fails_anywhere(&sold, 1, &third), 3);
    let replace = r#""case":1,"resolution":"replace","actor":"clerk-7","note":"it was three""#;
    let replace = command("resolve_case", "office", "case", replace);
    assert_eq!(fails_anywhere(&sold, 1, &replace), 5);
}

#[test]
fn a_place_is_not_defined_where_a_fact_that_waited_for_it_is_damaged() {
    let store = shop(&[]);
    let mut writer = store.write().unwrap();
    let mut damage = Changes::default();
    let fact = ParkedFact {
        sequence: Sequence(999),
        case: CaseNumber(999),
    };
    let waiting = Parked {
        facts: vec![fact],
        ..Parked::default()
    };
    let place = ParkedKey::Location("BATH".parse().unwrap());
    damage.parked.put(place, Some(waiting));
    writer.save(&damage).unwrap();
    writer.commit().unwrap();
    let writer = store.write().unwrap();
    let mut batch = start(writer.as_ref());
    let found = left(&batch);
    let bath = command("define_location", "office", "bath", r#""location":"BATH""#);
    let answer = apply(&mut batch, writer.as_ref(), at(1), &bath);
    let Err(ApplyError::Store(error)) = answer else {
        panic!("{answer:?}");
    };
    assert!(error.to_string().contains("999"), "{error}");
    assert_eq!(left(&batch), found);
    let bath = "BATH".parse().unwrap();
    assert!(batch.catalogue().location_named(&bath).is_none());
}

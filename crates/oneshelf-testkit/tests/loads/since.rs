//! A count of an earlier time looks at all that happened at its level since.

use std::cell::Cell;
use std::sync::Arc;

use oneshelf_core::store::Store;
use oneshelf_core::{Batch, Command, Moment, Outcome, Prepared, Reading, Slice};
use oneshelf_testkit::{CountingReader, Loads, MemoryStore, scene};

/// Counts as of before so many sales, which are in the store, and gives what that loaded.
fn count_before(sales: usize) -> Loads {
    let store = MemoryStore::new();
    let mut now = scene::start();
    let stock = r#"{"type":"receive","source":"warehouse","reference":"po","location":"OXFORD",
        "lines":[{"sku":"MUG-RED","quantity":"20000"}]}"#;
    let mut commands = scene::catalogue();
    commands.push(Command::from_json(stock).unwrap());
    decide(&store, &mut now, &commands, &Cell::default());
    let before = now;
    let sales: Vec<_> = (0..sales).map(sale).collect();
    decide(&store, &mut now, &sales, &Cell::default());
    let count = format!(
        r#"{{"type":"count","source":"pos","reference":"count","occurred_at":"{before}",
        "location":"OXFORD","lines":[{{"sku":"MUG-RED","quantity":"19000"}}]}}"#
    );
    let loads = Cell::default();
    let count = Command::from_json(&count).unwrap();
    decide(&store, &mut now, &[count], &loads);
    loads.take()
}

fn sale(n: usize) -> Command {
    let sale = format!(
        r#"{{"type":"sell","source":"pos","reference":"s-{n}","location":"OXFORD",
        "lines":[{{"sku":"MUG-RED","quantity":"1"}}]}}"#
    );
    Command::from_json(&sale).unwrap()
}

fn decide(store: &MemoryStore, now: &mut Moment, commands: &[Command], loads: &Cell<Loads>) {
    let mut writer = store.write().unwrap();
    let head = writer.head().unwrap();
    let catalogue = Arc::new(writer.catalogue().unwrap());
    let mut batch = Batch::new(head, catalogue, Arc::default(), Slice::default());
    let reader = CountingReader::new(writer.as_ref(), loads);
    for command in commands {
        *now = now.plus_seconds(1);
        let reading = Reading {
            now: *now,
            believed: true,
        };
        let prepared = Prepared::new(command.clone()).unwrap();
        let outcome = batch.apply(&prepared, reading, &reader).unwrap();
        assert!(matches!(outcome, Outcome::Applied(_)), "{outcome:?}");
    }
    writer.save(batch.changes()).unwrap();
    writer.commit().unwrap();
}

#[test]
fn a_count_dated_before_many_entries_loads_as_often_as_one_before_few() {
    let (few, many) = (count_before(10), count_before(10_000));
    assert_eq!(few.calls, 2);
    assert_eq!(many.calls, few.calls);
    // Each entry comes once: the sales, and the one before them, which ends the search.
    assert_eq!((few.entries, many.entries), (11, 10_001));
}

//! The machine of a destination and its deliveries, as tables of steps.
//!
//! `journal A AB` records entries that touch these levels, `take 9` hands out, `ok 1`, `fail 1`,
//! `away 1` and `unsent 1` report on delivery 1, `wait 10` lets seconds pass. After `=>` stands
//! what comes out: numbers, with `!` where the receiver may have it. Every step uses a store.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a step that fails ends the test"
)]

use oneshelf_core::store::Store;
use oneshelf_core::{
    Bucket, Catalogue, Changes, DefineLocation, DeliveryReport, DeliveryResult, Destination,
    DestinationRow, DestinationShape, Dispatch, EntryBody, ItemId, JournalRow, LevelKey,
    LevelPostings, LocationId, Moment, OutstandingState, Posting, Quantity, Reason, Receipt,
    RetryPolicy, Sequence, SourceId, fingerprint,
};
use oneshelf_testkit::{MemoryStore, scene};

struct Table {
    store: MemoryStore,
    now: Moment,
}

fn key(name: char) -> LevelKey {
    LevelKey {
        item: ItemId(u64::from(u32::from(name))),
        location: LocationId(1),
    }
}

impl Table {
    fn new() -> Self {
        let table = Self {
            store: MemoryStore::new(),
            now: scene::start(),
        };
        let mut shop = Destination::new("shop".parse().unwrap(), DestinationShape::Changes);
        shop.retry = RetryPolicy {
            first_delay_seconds: 10,
            factor: 2,
            delay_seconds_max: 30,
            jitter_percent: 0,
            tries_max: 3,
        };
        let mut changes = Changes::default();
        let row = DestinationRow::new(shop.clone());
        changes.destinations.put(shop.name, Some(row));
        table.save(&changes);
        table
    }

    fn save(&self, changes: &Changes) {
        let mut writer = self.store.write().unwrap();
        writer.save(changes).unwrap();
        writer.commit().unwrap();
    }

    fn journal(&self, touched: &str) {
        let head = self.store.read().unwrap().head().unwrap();
        let sequence = head.sequence.next();
        let (source, reference) = ("office".parse().unwrap(), format!("e-{sequence}"));
        let reference: oneshelf_core::Reference = reference.parse().unwrap();
        let command = DefineLocation::new(source, reference.clone(), "OXFORD".parse().unwrap());
        let posting = Posting {
            from: Bucket::Outside,
            to: Bucket::Free,
            quantity: Quantity::units(1),
            reason: Reason::Receipt,
            effective_at: self.now,
            of: None,
        };
        let levels = touched.chars().filter(|name| *name != '-');
        let body = EntryBody {
            source_sequence: None,
            command: command.into(),
            levels: levels
                .map(|name| LevelPostings {
                    key: key(name),
                    previous: Sequence::NONE,
                    postings: vec![posting],
                })
                .collect(),
            receipt: Receipt {
                sequence: Some(sequence),
                recorded_at: self.now,
                expires_at: None,
                partly: Vec::new(),
                parked: false,
                flags: Vec::new(),
                cases: Vec::new(),
                expected_at: None,
                ready_at: None,
            },
        };
        let mut changes = Changes::default();
        changes.journal.push(JournalRow::new(
            head.hash,
            sequence,
            SourceId(2),
            reference,
            fingerprint(&body.command),
            self.now,
            &body,
        ));
        self.save(&changes);
    }

    fn dispatch(&self) -> Dispatch {
        let reader = self.store.read().unwrap();
        let row = reader.destinations().unwrap().remove(0);
        let rows = reader.deliveries(&row.destination.name).unwrap();
        Dispatch::new(row, rows, self.now)
    }

    /// Changes the destination, through the store.
    fn change<T>(&self, change: impl FnOnce(&mut Dispatch) -> T) -> T {
        let mut dispatch = self.dispatch();
        let value = change(&mut dispatch);
        self.save(&dispatch.into_changes());
        value
    }

    fn take(&self, limit: usize) -> String {
        let reader = self.store.read().unwrap();
        let head = reader.head().unwrap();
        let mut numbers = Vec::new();
        self.change(|dispatch| {
            let catalogue = Catalogue::default();
            let taken = dispatch.hand_out(limit, &*reader, &catalogue, &head);
            for number in taken.unwrap().numbers {
                let row = dispatch.outstanding(number).unwrap();
                let again = if row.may_have_been_sent() { "!" } else { "" };
                numbers.push(format!("{number}{again}"));
            }
        });
        numbers.join(" ")
    }

    fn report(&self, number: &str, result: DeliveryResult) -> String {
        let number = number.parse().unwrap();
        let try_number = self
            .dispatch()
            .outstanding(number)
            .map_or(9, |row| row.tries);
        let report = DeliveryReport {
            number,
            try_number,
            result,
        };
        self.change(|dispatch| dispatch.report(&report).to_string())
    }

    fn rows(&self) -> String {
        let reader = self.store.read().unwrap();
        let rows = reader.deliveries(&"shop".parse().unwrap()).unwrap();
        let rows = rows.iter().map(|row| {
            let state = match row.state {
                OutstandingState::InFlight { .. } => "sent",
                OutstandingState::Waiting { .. } => "waits",
                OutstandingState::Dead { .. } => "dead",
            };
            format!("{}:{state}", row.number)
        });
        rows.collect::<Vec<_>>().join(" ")
    }

    fn held(&self) -> String {
        let dispatch = self.dispatch();
        let held = dispatch.row().held.iter().map(|(key, held)| {
            let name = char::from_u32(u32::try_from(key.item.0).unwrap()).unwrap();
            format!("{name}:{}", held.since)
        });
        held.collect::<Vec<_>>().join(" ")
    }

    /// In how many seconds something is due.
    fn next(&self) -> String {
        let head = self.store.read().unwrap().head().unwrap();
        let next = self.dispatch().next_at(head.sequence);
        next.map_or_else(String::new, |at| {
            (at.micros_since(self.now) / 1_000_000).to_string()
        })
    }

    fn step(&mut self, step: &str) -> String {
        let (verb, rest) = step.split_once(' ').unwrap_or((step, ""));
        let number = || rest.parse().unwrap();
        match verb {
            "journal" => {
                rest.split(' ').for_each(|touched| self.journal(touched));
                String::new()
            }
            "wait" => {
                self.now = self.now.plus_seconds(rest.parse().unwrap());
                String::new()
            }
            "take" => self.take(rest.parse().unwrap()),
            "ok" => self.report(rest, DeliveryResult::Delivered),
            "fail" => self.report(rest, DeliveryResult::Failed("503".to_owned())),
            "away" => self.report(rest, DeliveryResult::Unreachable("no route".to_owned())),
            "unsent" => self.report(rest, DeliveryResult::NotSent),
            "retry" => self.change(|dispatch| dispatch.retry(number()).to_string()),
            "drop" => self.change(|dispatch| dispatch.drop_delivery(number()).to_string()),
            "replay" => {
                let after = Sequence(number());
                self.change(|dispatch| dispatch.replay(after));
                String::new()
            }
            "rows" => self.rows(),
            "held" => self.held(),
            "next" => self.next(),
            other => panic!("no step {other}"),
        }
    }
}

#[track_caller]
fn check(goal: &str, steps: &[&str]) {
    let mut table = Table::new();
    for (at, line) in steps.iter().enumerate() {
        let (step, expect) = line.split_once(" =>").unwrap_or((line, ""));
        let found = table.step(step);
        let is_told = matches!(found.as_str(), "true") && expect.is_empty();
        assert!(
            is_told || found == expect.trim(),
            "{goal}: step {at}, {step}: expected {expect:?}, found {found:?}"
        );
    }
}

/// Goal: what is delivered is gone, what was never tried has no row.
#[test]
fn in_order_and_once() {
    check(
        "all is well",
        &[
            "next =>",
            "journal A B A C",
            "next => 0",
            "take 3 => 1 2 3",
            "rows => 1:sent 2:sent 3:sent",
            "ok 1",
            "ok 3",
            "ok 2",
            "ok 2 => false",
            "rows =>",
            "take 9 => 4",
            "take 9 =>",
            "next => 60",
            "ok 4",
            "next =>",
        ],
    );
}

/// Goal: a failure holds back what shares a level with it, however far, and nothing else.
#[test]
fn a_failure_holds_back_its_levels_only() {
    check(
        "levels",
        &[
            "journal A B AB C B C A",
            "take 1 => 1",
            "fail 1",
            "take 9 => 2 4 6",
            // 3 waits for 1; 5 waits for 3; 7 for both. None of them has a row.
            "held => A:3 B:3",
            "rows => 1:waits 2:sent 4:sent 6:sent",
            "take 9 =>",
            "ok 2",
            "ok 4",
            "ok 6",
            "next => 10",
            "wait 10",
            "next => 0",
            "take 9 => 1! 3 5 7",
            "held =>",
            "ok 1",
            "ok 3",
            "ok 5",
            "ok 7",
            "next =>",
        ],
    );
}

/// Goal: what was handed out together and comes after a failure comes after it again; what was
/// certainly not sent stays new.
#[test]
fn a_failure_takes_back_what_comes_after_it() {
    check(
        "chain",
        &[
            "journal A AB B C",
            "take 9 => 1 2 3 4",
            "unsent 2",
            "fail 1",
            "rows => 1:waits 2:waits 3:waits 4:sent",
            "ok 4",
            "take 9 =>",
            "next => 10",
            "wait 10",
            "take 9 => 1! 2 3!",
        ],
    );
}

/// Goal: delays grow up to the limit of tries; then the delivery is dead and holds nobody back.
#[test]
fn too_many_tries_are_death() {
    check(
        "death",
        &[
            "journal A A",
            "take 1 => 1",
            "fail 1",
            "next => 0",
            "take 9 =>",
            "next => 10",
            "wait 9",
            "take 9 =>",
            "wait 1",
            "take 9 => 1! 2",
            "unsent 2",
            "fail 1",
            "next => 20",
            "wait 20",
            "take 9 => 1! 2",
            "fail 1",
            "rows => 1:dead 2:waits",
            "take 9 => 2!",
            "ok 2",
            "take 9 =>",
            "next =>",
            // A person sees to it.
            "retry 1",
            "journal A",
            "take 9 => 1! 3",
            "unsent 3",
            "fail 1",
            "next => 10",
            "drop 1",
            "drop 1 => false",
            "take 9 => 3",
        ],
    );
}

/// Goal: a lease keeps others away until it has run out; an answer that comes too late counts
/// only if it is a yes.
#[test]
fn a_lease_runs_out() {
    check(
        "lease",
        &[
            "journal A A",
            "take 1 => 1",
            "take 9 =>",
            "held => A:2",
            "wait 59",
            "take 9 =>",
            "wait 1",
            "take 1 => 1!",
            "ok 1",
            "take 9 => 2",
        ],
    );
    let mut table = Table::new();
    table.step("journal A");
    table.step("take 1");
    table.step("wait 60");
    table.step("take 1");
    for (result, counts) in [
        (DeliveryResult::Failed("late".to_owned()), false),
        (DeliveryResult::NotSent, false),
        (DeliveryResult::Unreachable("late".to_owned()), false),
        (DeliveryResult::Delivered, true),
    ] {
        let report = DeliveryReport {
            number: 1,
            try_number: 1,
            result,
        };
        assert_eq!(table.change(|d| d.report(&report)), counts, "{report:?}");
    }
    assert_eq!(table.rows(), "");
}

/// Goal: a receiver that cannot be reached is left alone, longer each time, asked for with one
/// delivery, and nothing dies of it.
#[test]
fn an_unreachable_receiver_is_left_alone() {
    check(
        "away",
        &[
            "journal A B C A",
            "take 2 => 1 2",
            "unsent 2",
            "away 1",
            "next => 10",
            "take 9 =>",
            "wait 10",
            "take 9 => 1!",
            "away 1",
            "next => 20",
            "wait 20",
            "take 9 => 1!",
            "away 1",
            "wait 30",
            "take 9 => 1!",
            "away 1",
            "wait 30",
            "take 9 => 1!",
            "ok 1",
            "take 9 => 2 3 4",
        ],
    );
}

/// Goal: a replay hands out again what comes after an entry, as what may have been sent; what is
/// new since stays new.
#[test]
fn a_replay_is_not_new() {
    check(
        "replay",
        &[
            "journal A B A",
            "take 2 => 1 2",
            "ok 1",
            "fail 2",
            "replay 1",
            "journal C",
            "take 9 => 2! 3 4",
        ],
    );
    check(
        "replay from the start",
        &[
            "journal A B",
            "take 9 => 1 2",
            "ok 1",
            "replay 0",
            "take 9 => 1! 2!",
        ],
    );
}
/// Goal: entries that touch nothing are delivered, and wait for nobody.
#[test]
fn entries_without_levels_wait_for_nobody() {
    check(
        "no levels",
        &["journal A - -", "take 1 => 1", "fail 1", "take 9 => 2 3"],
    );
}

/// Goal: a look that ends before all that was held back is looked at lets nothing later pass.
#[test]
fn what_was_held_back_long_ago_still_comes_first() {
    let mut table = Table::new();
    table.step("journal A A");
    table.step("take 1");
    table.step("fail 1");
    let others = vec!["-"; 2_099].join(" ");
    table.step(&format!("journal {others} A"));
    loop {
        let taken = table.take(1_000);
        if taken.is_empty() {
            break;
        }
        table.change(|dispatch| {
            for number in taken.split(' ') {
                let report = DeliveryReport {
                    number: number.parse().unwrap(),
                    try_number: 1,
                    result: DeliveryResult::Delivered,
                };
                assert!(dispatch.report(&report));
            }
        });
    }
    table.step("wait 10");
    assert_eq!(table.step("take 1"), "1!");
    table.step("ok 1");
    table.step("journal A");
    let mut order = Vec::new();
    loop {
        let taken = table.take(9);
        if taken.is_empty() {
            break;
        }
        order.extend(taken.split(' ').map(ToOwned::to_owned));
        for number in taken.split(' ') {
            table.step(&format!("ok {number}"));
        }
    }
    assert_eq!(order, ["2", "2102", "2103"]);
}

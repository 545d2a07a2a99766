//! A conflict and its case belong together, and one transaction can have many of them.

#![expect(clippy::unwrap_used, reason = "a failed step ends the test")]

use std::sync::Arc;

use oneshelf_core::store::Store;
use oneshelf_core::{
    Batch, Case, CaseDetail, CaseNumber, Changes, Command, ConflictRow, Count, CountLine,
    Invariant, Moment, Outcome, Prepared, Quantity, Reading, Receive, Reserve, Resolution,
    ResolveCase, Sell, Sequence, Slice, verify,
};
use oneshelf_testkit::{MemoryStore, Random, scene};

fn receive(reference: &str, units: i32) -> Command {
    let line = oneshelf_core::Line::new("MUG-RED".parse().unwrap(), Quantity::units(units));
    let names = ("warehouse".parse().unwrap(), reference.parse().unwrap());
    Receive::new(names.0, names.1, "OXFORD".parse().unwrap(), vec![line]).into()
}

fn resolve(reference: &str, case: u64, resolution: Resolution) -> Command {
    let names = ("office".parse().unwrap(), reference.parse().unwrap());
    ResolveCase {
        actor: Some("clerk-7".parse().unwrap()),
        note: Some("the paper says so".parse().unwrap()),
        ..ResolveCase::new(names.0, names.1, CaseNumber(case), resolution)
    }
    .into()
}

/// Decides a command at a time.
fn at_once(store: &MemoryStore, now: Moment, command: &Command) -> Outcome {
    let before = now.minus_seconds(1);
    decide(store, before, std::slice::from_ref(command)).remove(0)
}

/// Decides commands in one transaction, each a second after the other.
fn together(store: &MemoryStore, commands: &[Command]) -> Vec<Outcome> {
    decide(store, scene::start(), commands)
}

fn decide(store: &MemoryStore, before: Moment, commands: &[Command]) -> Vec<Outcome> {
    let mut writer = store.write().unwrap();
    let catalogue = std::sync::Arc::new(writer.catalogue().unwrap());
    let head = writer.head().unwrap();
    let mut batch = Batch::new(head, catalogue, Arc::default(), Slice::default());
    let mut now = before.max(head.recorded_at);
    let outcomes = commands.iter().map(|command| {
        now = now.plus_seconds(1);
        let prepared = Prepared::new(command.clone()).unwrap();
        let reading = Reading {
            now,
            believed: true,
        };
        batch.apply(&prepared, reading, writer.as_ref()).unwrap()
    });
    let outcomes = outcomes.collect();
    writer.save(batch.changes()).unwrap();
    writer.commit().unwrap();
    outcomes
}

fn findings(store: &MemoryStore) -> Vec<Invariant> {
    let report = verify(&*store.read().unwrap(), &mut |_, _| {}).unwrap();
    let mut found: Vec<_> = report.findings.iter().map(|finding| finding.what).collect();
    found.dedup();
    found
}

fn free(store: &MemoryStore) -> Quantity {
    let levels = store.read().unwrap().levels(None, 10).unwrap();
    levels[0].1.free()
}

fn shop() -> MemoryStore {
    let store = MemoryStore::new();
    for outcome in together(&store, &scene::catalogue()) {
        assert!(outcome.is_applied(), "{outcome:?}");
    }
    store
}

/// Goal: what a conflict and its resolutions need is seen within the transaction that made it.
#[test]
fn one_transaction_sets_aside_and_decides() {
    let store = shop();
    let outcomes = together(
        &store,
        &[
            receive("po-1", 5),
            receive("po-1", 6),
            receive("po-1", 6),
            receive("po-1", 7),
            resolve("r-1", 1, Resolution::Replace),
            resolve("r-2", 2, Resolution::Replace),
            receive("po-1", 6),
            resolve("r-3", 2, Resolution::BothReal),
        ],
    );
    let cases: Vec<_> = outcomes
        .iter()
        .map(|outcome| match outcome {
            Outcome::Conflict(conflict) => Some(conflict.case.0),
            _ => None,
        })
        .collect();
    let none = None;
    assert_eq!(
        cases,
        [none, Some(1), Some(1), Some(2), none, none, Some(1), none]
    );
    assert!(outcomes[4].is_applied() && outcomes[5].is_applied());
    assert!(outcomes[7].refusal().is_some(), "the case is closed");
    assert_eq!(free(&store), Quantity::units(7));
    assert_eq!(findings(&store), []);
    let kinds: Vec<_> = store.read().unwrap().journal(Sequence(0), 100).unwrap();
    let kinds: Vec<_> = kinds
        .iter()
        .map(|row| row.decode().unwrap().command.kind())
        .skip(scene::catalogue().len())
        .collect();
    assert_eq!(
        kinds,
        [
            "receive",
            "set_aside",
            "set_aside",
            "resolve_case",
            "reverse",
            "enter",
            "resolve_case",
            "reverse",
            "enter",
        ]
    );
}

/// Goal: a conflict is resolved by somebody, for a reason.
#[test]
fn a_resolution_needs_an_actor_and_a_note() {
    for missing in ["note", "actor"] {
        let Command::ResolveCase(mut command) = resolve("r-1", 1, Resolution::KeepFirst) else {
            return;
        };
        match missing {
            "note" => command.note = None,
            _ => command.actor = None,
        }
        assert_eq!(Prepared::new(command).unwrap_err().field, missing);
    }
}

/// Goal: a conflict without its case, and a case without its conflict, are found.
#[test]
fn verify_holds_rows_and_cases_together() {
    type Damage = fn(&mut Changes, &Case, &ConflictRow);
    let damages: [(&str, Damage); 4] = [
        ("a row of another case", |changes, _, row| {
            let fingerprint = oneshelf_core::fingerprint(&receive("po-1", 9));
            changes.conflicts.push(ConflictRow {
                fingerprint,
                command: receive("po-1", 9),
                ..row.clone()
            });
        }),
        ("a case that is about something else", |changes, case, _| {
            let detail = CaseDetail::ProvisionalItem;
            let case = Case {
                detail,
                ..case.clone()
            };
            changes.cases.put(case.number, Some(case));
        }),
        ("a case that is gone", |changes, case, _| {
            changes.cases.put(case.number, None);
        }),
        ("a case without a row", |changes, case, _| {
            let CaseDetail::Conflict {
                source,
                first,
                levels,
                ..
            } = case.detail.clone()
            else {
                return;
            };
            let detail = CaseDetail::Conflict {
                source,
                reference: "po-2".parse().unwrap(),
                first,
                levels,
            };
            let case = Case {
                detail,
                ..case.clone()
            };
            changes.cases.put(case.number, Some(case));
        }),
    ];
    for (name, damage) in damages {
        let store = shop();
        let _ = together(&store, &[receive("po-1", 5), receive("po-1", 6)]);
        assert_eq!(findings(&store), [], "{name}");
        let case = store.read().unwrap().cases(CaseNumber(0), 1, true).unwrap();
        let row = store.read().unwrap().conflicts(0, 1).unwrap();
        let mut changes = Changes::default();
        damage(&mut changes, &case[0], &row[0].1);
        let mut writer = store.write().unwrap();
        writer.save(&changes).unwrap();
        writer.commit().unwrap();
        assert!(findings(&store).contains(&Invariant::Cases), "{name}");
    }
}

/// Goal: a refusal is forgotten one day; the second command can come in its own right then, and is
/// not entered once more.
#[test]
fn a_second_that_came_again_is_not_entered_again() {
    let store = shop();
    let order = |units: i32| -> Command {
        let line = oneshelf_core::Line::new("MUG-RED".parse().unwrap(), Quantity::units(units));
        let names = ("web".parse().unwrap(), "order-1".parse().unwrap());
        Reserve::new(names.0, names.1, "OXFORD".parse().unwrap(), vec![line]).into()
    };
    let outcomes = together(&store, &[order(2), order(1), receive("po-1", 5)]);
    assert!(outcomes[0].refusal().is_some() && matches!(outcomes[1], Outcome::Conflict(_)));
    let mut writer = store.write().unwrap();
    let web = writer.catalogue().unwrap();
    let web = web.source_named(&"web".parse().unwrap()).unwrap().id;
    assert_eq!(writer.purge_refusals(web, Moment::MAX, 9).unwrap(), 1);
    writer.commit().unwrap();
    let outcomes = together(
        &store,
        &[
            order(1),
            resolve("r-1", 1, Resolution::Replace),
            resolve("r-2", 1, Resolution::BothReal),
            resolve("r-3", 1, Resolution::KeepFirst),
        ],
    );
    let applied: Vec<_> = outcomes.iter().map(Outcome::is_applied).collect();
    assert_eq!(applied, [true, false, false, true], "{outcomes:?}");
    assert_eq!(free(&store), Quantity::units(4));
    assert_eq!(findings(&store), []);
}

/// Which of two commands under one reference happened.
const TRUTHS: [(Resolution, bool, bool); 3] = [
    (Resolution::KeepFirst, true, false),
    (Resolution::Replace, false, true),
    (Resolution::BothReal, true, true),
];

/// A delivery or sale of some units; its change of the shelf.
fn fact(dice: &mut Random, number: u64, occurred_at: Moment) -> (Command, i64) {
    let units = i32::try_from(dice.below(9) + 1).unwrap();
    match (dice.below(2), receive(&format!("fact-{number}"), units)) {
        (0, Command::Receive(receive)) => {
            let sell = Sell {
                occurred_at: Some(occurred_at),
                ..Sell::new(
                    receive.source,
                    receive.reference,
                    receive.location,
                    receive.lines,
                )
            };
            (sell.into(), -i64::from(units))
        }
        (_, Command::Receive(receive)) => {
            let receive = Receive {
                occurred_at: Some(occurred_at),
                ..receive
            };
            (receive.into(), i64::from(units))
        }
        (_, other) => (other, 0),
    }
}

/// Goal: whatever comes twice under one reference, in whatever order, and whatever a count has
/// seen of it: once the cases are resolved truthfully, the shelf has what the count saw and what
/// truly happened since.
#[test]
fn resolved_truthfully_every_order_ends_in_the_same_figures() {
    for seed in 1..=60 {
        let mut dice = Random::new(seed);
        let store = shop();
        let start = scene::start().plus_seconds(1_000);
        let counted_at = start.plus_seconds(501);
        let count = CountLine::new("MUG-RED".parse().unwrap(), Quantity::units(40));
        let names = ("warehouse".parse().unwrap(), "count-1".parse().unwrap());
        let count = Count::new(names.0, names.1, "OXFORD".parse().unwrap(), vec![count]);
        let mut events: Vec<(Moment, Command)> = vec![(counted_at, count.into())];
        let (mut expect, mut resolutions) = (40, Vec::new());
        for number in 1..=12 {
            let mut arrival = start;
            let truth = TRUTHS[dice.below(3) as usize];
            let conflicts = dice.below(2) == 0;
            let attempts = [truth.1 || !conflicts, truth.2];
            for (second, is_true) in attempts.into_iter().enumerate() {
                if second == 1 && !conflicts {
                    continue;
                }
                // The two never say the same time, so that they are never the same command.
                let seconds = 4 * dice.below(250) as u32 + 2 * second as u32;
                let occurred_at = start.plus_seconds(seconds);
                let (command, change) = fact(&mut dice, number, occurred_at);
                let delay = 2 * dice.below(300) as u32 + 2;
                arrival = arrival.max(occurred_at).plus_seconds(delay);
                if is_true && occurred_at > counted_at {
                    expect += change;
                }
                if second == 1 {
                    resolutions.push((command.clone(), truth.0));
                }
                events.push((arrival, command));
            }
        }
        events.sort_by_key(|(at, _)| *at);
        let mut cases = Vec::new();
        for (at, command) in events {
            if let Outcome::Conflict(conflict) = at_once(&store, at, &command) {
                let truth = resolutions.iter().find(|(second, _)| *second == command);
                cases.push((conflict.case.0, truth.unwrap().1));
            }
        }
        assert_eq!(cases.len(), resolutions.len(), "seed {seed}");
        let end = start.plus_seconds(9_000);
        while !cases.is_empty() {
            let (case, resolution) = cases.remove(dice.below(cases.len() as u64) as usize);
            let command = resolve(&format!("resolve-{case}"), case, resolution);
            let outcome = at_once(&store, end, &command);
            assert!(outcome.is_applied(), "seed {seed}: {outcome:?}");
            assert_eq!(findings(&store), [], "seed {seed}");
        }
        assert_eq!(
            free(&store),
            Quantity::units(expect.try_into().unwrap()),
            "seed {seed}"
        );
    }
}

//! A conflict and its case belong together, and one transaction can have many of them.

#![expect(clippy::unwrap_used, reason = "a failed step ends the test")]

use oneshelf_core::store::Store;
use oneshelf_core::{
    Batch, Case, CaseDetail, CaseNumber, Changes, Command, ConflictRow, Invariant, Moment, Outcome,
    Prepared, Quantity, Reading, Receive, Reserve, Resolution, ResolveCase, Sequence, Slice,
    verify,
};
use oneshelf_testkit::{MemoryStore, scene};

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

/// Decides commands in one transaction, each a second after the other.
fn together(store: &MemoryStore, commands: &[Command]) -> Vec<Outcome> {
    let mut writer = store.write().unwrap();
    let catalogue = std::sync::Arc::new(writer.catalogue().unwrap());
    let head = writer.head().unwrap();
    let mut batch = Batch::new(head, catalogue, Slice::default());
    let mut now = scene::start().max(head.recorded_at);
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

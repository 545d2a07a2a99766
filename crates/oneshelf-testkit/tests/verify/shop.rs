//! Wrong tasks, supplies, waiting orders, picked goods and transfers are found.

use oneshelf_core::store::{Reader, Store};
use oneshelf_core::{
    Case, CaseDetail, CaseNumber, Changes, Invariant, LineParts, Quantity, Reservation, Sequence,
    TransferLine,
};
use oneshelf_testkit::sample::{self, change_line};

use crate::common::{kinds, report, save};
use crate::story::{BLUE, RED, change_promise, check, one_less, one_more, promise, store};

/// Goal: the story itself is without fault, and has something of everything that is damaged here.
#[test]
fn the_story_is_clean() {
    let store = store();
    let report = report(&store);
    assert!(report.is_clean(), "{report}");
    let reader = store.read().unwrap();
    let reader = reader.as_ref();
    assert!(reader.tasks(None, 99).unwrap().len() >= 4);
    assert_eq!(reader.supplies(Sequence::NONE, 9).unwrap().len(), 1);
    assert_eq!(reader.incoming(None, 9).unwrap().len(), 1);
    assert_eq!(reader.undone(None, 9).unwrap().len(), 2);
    assert!(reader.parked(None, 99).unwrap().len() >= 8);
}

#[test]
fn a_wrong_task_is_found() {
    let first = |reader: &dyn Reader| reader.tasks(None, 1).unwrap().remove(0);
    let tasks = &[Invariant::Tasks];
    check("gone", |r, c| c.tasks.put(first(r).0, None), tasks);
    check(
        "other work",
        |r, c| {
            let (id, mut task) = first(r);
            task.prepares = !task.prepares;
            c.tasks.put(id, Some(task));
        },
        tasks,
    );
    check(
        "nobody's",
        |r, c| {
            let ((location, _), task) = first(r);
            let order = promise(r, "order-3").sequence;
            c.tasks.put((location, order), Some(task));
        },
        tasks,
    );
}

#[test]
fn a_wrong_supply_is_found() {
    use Invariant::{References, Supplies};
    let supply = |reader: &dyn Reader| reader.supplies(Sequence::NONE, 1).unwrap().remove(0);
    type Damage = fn(&mut oneshelf_core::Supply);
    let damages: [(&str, Damage, Invariant); 6] = [
        ("less is open", |s| one_less(&mut s.lines[0].open), Supplies),
        (
            "below zero",
            |s| s.lines[0].received = Quantity::units(-1),
            Supplies,
        ),
        (
            "more came",
            |s| one_more(&mut s.lines[0].received),
            Supplies,
        ),
        (
            "less expected",
            |s| one_less(&mut s.lines[0].expected),
            Supplies,
        ),
        ("later", |s| s.expected_at = sample::moment(9), Supplies),
        (
            "another name",
            |s| s.reference = "po-9".parse().unwrap(),
            References,
        ),
    ];
    for (name, damage, expect) in damages {
        let put = |r: &dyn Reader, c: &mut Changes| {
            let mut row = supply(r);
            damage(&mut row);
            c.supplies.put(row.sequence, Some(row));
        };
        check(name, put, &[expect]);
    }
}

#[test]
fn what_is_to_come_has_to_be_what_supplies_say() {
    use Invariant::Supplies;
    let incoming = |reader: &dyn Reader| reader.incoming(None, 1).unwrap().remove(0);
    check(
        "no supply",
        |r, c| c.supplies.put(incoming(r).0.1, None),
        &[Supplies],
    );
    check(
        "nothing to come",
        |r, c| c.incoming.put(incoming(r).0, None),
        &[Supplies],
    );
    check(
        "less to come",
        |r, c| {
            let (id, mut row) = incoming(r);
            one_less(&mut row.quantity);
            c.incoming.put(id, Some(row));
        },
        &[Supplies],
    );
    check(
        "another day",
        |r, c| {
            let (id, mut row) = incoming(r);
            row.expected_at = sample::moment(1);
            c.incoming.put(id, Some(row));
        },
        &[Supplies],
    );
    check(
        "to another level",
        |r, c| {
            let (id, row) = incoming(r);
            c.incoming.put((RED, id.1), Some(row));
        },
        &[Supplies],
    );
}

#[test]
fn wrong_waiting_and_picked_units_are_found() {
    use Invariant::Promises;
    check(
        "the level waits for more",
        |r, c| {
            let levels = r.levels(None, 99).unwrap();
            let mut level = levels.iter().find(|(key, _)| *key == BLUE).unwrap().1;
            one_more(&mut level.waiting);
            c.levels.put(BLUE, Some(level));
        },
        &[Promises],
    );
    type Field = fn(&mut oneshelf_core::Claim);
    let fields: [Field; 5] = [
        |claim| one_more(&mut claim.waiting),
        |claim| one_more(&mut claim.staged),
        |claim| one_more(&mut claim.in_transit),
        |claim| claim.due_at = Some(sample::moment(9_999)),
        |claim| claim.channel = oneshelf_core::ChannelId(1),
    ];
    for field in fields {
        let claim = |r: &dyn Reader, c: &mut Changes| {
            let (id, mut row) = r.claims(None, 1).unwrap().remove(0);
            field(&mut row);
            c.claims.put(id, Some(row));
        };
        let store = store();
        let reader = store.read().unwrap();
        save(&store, |changes| claim(reader.as_ref(), changes));
        let found = kinds(&report(&store));
        assert!(found.contains(&Promises), "{found:?}");
    }
}

type LineDamage = fn(&mut LineParts);
const LINES: [(&str, &str, LineDamage, &[Invariant]); 5] = [
    (
        "more to put back",
        "order-2",
        |l| one_more(&mut l.to_put_back),
        &[Invariant::Promises],
    ),
    (
        "fewer to put back",
        "order-2",
        |l| one_less(&mut l.to_put_back),
        &[Invariant::Promises],
    ),
    (
        "fewer picked",
        "order-1",
        |l| one_less(&mut l.staged),
        &[Invariant::Promises, Invariant::Lines],
    ),
    (
        "not picked",
        "order-1",
        |l| {
            one_less(&mut l.staged);
            one_more(&mut l.open);
        },
        &[Invariant::Promises],
    ),
    (
        "does not wait",
        "order-3",
        |l| {
            one_less(&mut l.waiting);
            one_more(&mut l.released);
        },
        &[Invariant::Promises],
    ),
];

#[test]
fn wrong_parts_of_a_line_are_found() {
    for (name, promise, damage, expect) in LINES {
        let put = |r: &mut Reservation| change_line(&mut r.lines[0], damage);
        check(name, change_promise(promise, put), expect);
    }
}

type Damage = fn(&mut TransferLine);
const TRANSFERS: [(&str, &str, Damage, &[Invariant]); 7] = [
    (
        "more arrived beyond",
        "move-2",
        |l| one_more(&mut l.received),
        &[Invariant::Transfers],
    ),
    (
        "less left",
        "move-2",
        |l| one_less(&mut l.shipped),
        &[Invariant::Transfers],
    ),
    (
        "lost, not arrived",
        "move-1",
        |l| {
            one_less(&mut l.received);
            one_more(&mut l.lost);
        },
        &[Invariant::Transfers],
    ),
    (
        "came back",
        "move-1",
        |l| one_more(&mut l.returned),
        &[Invariant::Promises, Invariant::Transfers],
    ),
    (
        "more left",
        "move-1",
        |l| one_more(&mut l.shipped),
        &[Invariant::Promises, Invariant::Transfers],
    ),
    (
        "below zero",
        "move-2",
        |l| l.lost = Quantity::units(-1),
        &[Invariant::Transfers],
    ),
    (
        "another case",
        "move-2",
        |l| l.case = Some(CaseNumber(1)),
        &[Invariant::Transfers],
    ),
];

#[test]
fn a_wrong_transfer_is_found() {
    use Invariant::Transfers;
    for (name, document, damage, expect) in TRANSFERS {
        let put = |r: &dyn Reader, c: &mut Changes| {
            let mut row = promise(r, document);
            damage(&mut row.transfer.as_mut().unwrap().lines[0]);
            c.reservations.put(row.sequence, Some(row));
        };
        let store = store();
        let reader = store.read().unwrap();
        save(&store, |changes| put(reader.as_ref(), changes));
        let report = report(&store);
        let found: Vec<_> = kinds(&report)
            .into_iter()
            .filter(|k| *k != Invariant::Tasks)
            .collect();
        assert_eq!(found, expect, "{name}: {report}");
    }
    check(
        "the case says another difference",
        |r, c| {
            let cases = r.cases(CaseNumber(0), 99, true).unwrap();
            let is_meant =
                |case: &Case| matches!(case.detail, CaseDetail::TransferDiscrepancy { .. });
            let mut case = cases.into_iter().find(is_meant).unwrap();
            if let CaseDetail::TransferDiscrepancy { missing, .. } = &mut case.detail {
                one_more(missing);
            }
            c.cases.put(case.number, Some(case));
        },
        &[Transfers],
    );
}

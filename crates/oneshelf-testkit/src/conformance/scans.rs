//! Laws about paging through everything, and about what is due.

#![expect(
    clippy::unwrap_used,
    reason = "a store that fails where it must not ends the test"
)]

use oneshelf_core::store::Store;
use oneshelf_core::{CaseNumber, Key, Moment, ParkedKey, Sequence, SourceId, Undone};

use super::law::{Law, check, check_pages, save, save_entries};
use crate::sample;

pub(crate) const LAWS: &[Law] = &[
    ("the journal is paged in order", journal),
    ("levels are paged in order", levels),
    ("claims are paged in order", claims),
    ("reservations are paged in order", reservations),
    ("cases are paged in order", cases),
    ("counts are paged in order", counts),
    ("what was undone is paged in order", undone),
    ("what waits is paged in order", parked),
    (
        "refusals and conflicts are paged in order",
        refusals_and_conflicts,
    ),
    ("what is due comes earliest first", due),
    (
        "nothing has, or comes after, the largest number",
        the_largest,
    ),
];

fn journal(store: &dyn Store) {
    save_entries(store, 1, 4);
    save_entries(store, 5, 7);
    let mut expect = Vec::new();
    let mut hash = oneshelf_core::ChainHash::START;
    for n in 1..=7 {
        let row = sample::entry(hash, n);
        hash = row.hash;
        expect.push(row);
    }
    check_pages(store, &expect, |reader, last, limit| {
        let after = last.map_or(Sequence::NONE, |row| row.sequence);
        reader.journal(after, limit).unwrap()
    });
    let head = store.read().unwrap().head().unwrap();
    assert_eq!((head.sequence, head.hash), (Sequence(7), hash));
    assert_eq!(head.recorded_at, sample::moment(7));
    assert_eq!(
        store.level(sample::key(1, 1)).unwrap().sequence,
        Sequence(7)
    );
}

fn levels(store: &dyn Store) {
    let mut expect: Vec<_> = [(2, 1), (1, 2), (1, 1), (3, 1), (10, 1)]
        .map(|(item, location)| (sample::key(item, location), sample::level(item as i64)))
        .to_vec();
    save(store, |changes| {
        for (key, level) in &expect {
            changes.levels.put(*key, Some(*level));
        }
    });
    expect.sort_unstable_by_key(|(key, _)| *key);
    check_pages(store, &expect, |reader, last, limit| {
        reader.levels(last.map(|(key, _)| *key), limit).unwrap()
    });
}

fn claims(store: &dyn Store) {
    let mut expect: Vec<_> = [(2, 1, 3), (1, 2, 9), (1, 2, 10), (1, 1, 4), (2, 1, 1)]
        .map(|(item, location, n)| {
            (
                (sample::key(item, location), Sequence(n)),
                sample::claim(n as i32),
            )
        })
        .to_vec();
    save(store, |changes| {
        for (key, claim) in &expect {
            changes.claims.put(*key, Some(*claim));
        }
    });
    expect.sort_unstable_by_key(|(key, _)| *key);
    check_pages(store, &expect, |reader, last, limit| {
        reader.claims(last.map(|(key, _)| *key), limit).unwrap()
    });
}

fn reservations(store: &dyn Store) {
    let all: Vec<_> = [(1, 0), (2, 3), (4, 1), (9, 0), (10, 2)]
        .map(|(n, open)| sample::reservation(n, None, open))
        .to_vec();
    save(store, |changes| {
        for row in &all {
            changes.reservations.put(row.sequence, Some(row.clone()));
            for line in &row.lines {
                if let Some(claim) = row.claim(line.key) {
                    changes.claims.put((line.key, row.sequence), Some(claim));
                }
            }
        }
    });
    let live: Vec<_> = all.iter().filter(|row| row.is_live()).cloned().collect();
    assert_eq!(live.len(), 3);
    for (only_live, expect) in [(false, &all), (true, &live)] {
        check_pages(store, expect, |reader, last, limit| {
            let after = last.map_or(Sequence::NONE, |row| row.sequence);
            reader.reservations(after, limit, only_live).unwrap()
        });
    }
}

fn cases(store: &dyn Store) {
    let all: Vec<_> = [(1, true), (2, false), (3, true), (4, false), (5, true)]
        .map(|(n, is_open)| sample::case(n, Some(sample::key(n, 1)), is_open))
        .to_vec();
    save(store, |changes| {
        for case in &all {
            changes.cases.put(case.number, Some(case.clone()));
        }
    });
    let open: Vec<_> = all.iter().filter(|case| case.is_open()).cloned().collect();
    for (only_open, expect) in [(false, &all), (true, &open)] {
        check_pages(store, expect, |reader, last, limit| {
            let after = last.map_or(CaseNumber(0), |case| case.number);
            reader.cases(after, limit, only_open).unwrap()
        });
    }
}

fn counts(store: &dyn Store) {
    let mut expect: Vec<_> = [(2, 5, 1), (1, 9, 2), (1, 3, 4), (1, 3, 3), (1, 10, 1)]
        .map(|(item, at, n)| {
            (
                (sample::key(item, 1), sample::count_key(at, n)),
                sample::count(n as i32),
            )
        })
        .to_vec();
    save(store, |changes| {
        for (key, count) in &expect {
            changes.counts.put(*key, Some(count.clone()));
        }
    });
    expect.sort_unstable_by_key(|(key, _)| *key);
    check_pages(store, &expect, |reader, last, limit| {
        reader.counts(last.map(|(key, _)| *key), limit).unwrap()
    });
}

fn undone(store: &dyn Store) {
    let mut expect: Vec<_> = [(9, 1), (2, 2), (2, 1), (10, 1), (1, 3)]
        .map(|(n, item)| {
            let quantity = oneshelf_core::Quantity::units(item);
            (
                (Sequence(n), sample::key(item as u64, 1)),
                Undone { quantity },
            )
        })
        .to_vec();
    save(store, |changes| {
        for (key, undone) in &expect {
            changes.undone.put(*key, Some(*undone));
        }
    });
    expect.sort_unstable_by_key(|(key, _)| *key);
    check_pages(store, &expect, |reader, last, limit| {
        reader.undone(last.map(|(key, _)| *key), limit).unwrap()
    });
}

fn parked(store: &dyn Store) {
    let text = |n: u64| format!("order-{n}");
    let mut expect: Vec<_> = [3, 10, 2]
        .iter()
        .flat_map(|n| {
            [
                ParkedKey::Reference(SourceId(*n), text(*n).parse().unwrap()),
                ParkedKey::Document(SourceId(3), text(*n).parse().unwrap()),
                ParkedKey::Location(text(*n).parse().unwrap()),
            ]
            .map(|key| (key, sample::parked(*n)))
        })
        .collect();
    save(store, |changes| {
        for (key, parked) in &expect {
            changes.parked.put(key.clone(), Some(parked.clone()));
        }
    });
    expect.sort_unstable_by(|(one, _), (other, _)| one.cmp(other));
    check_pages(store, &expect, |reader, last, limit| {
        reader.parked(last.map(|(key, _)| key), limit).unwrap()
    });
}

fn refusals_and_conflicts(store: &dyn Store) {
    for n in 1..=5 {
        save(store, |changes| {
            changes.refusals.push(sample::refusal(n, 3, n as u32));
            changes.conflicts.push(sample::conflict(n));
        });
    }
    let expect: Vec<_> = (1..=5).map(|n| sample::refusal(n, 3, n as u32)).collect();
    let reader = store.read().unwrap();
    let found = reader.refusals(0, 10).unwrap();
    assert_eq!(
        found.iter().map(|(_, row)| row.clone()).collect::<Vec<_>>(),
        expect
    );
    check_pages(store, &found, |reader, last, limit| {
        reader
            .refusals(last.map_or(0, |(id, _)| *id), limit)
            .unwrap()
    });
    let expect: Vec<_> = (1..=5).map(sample::conflict).collect();
    let found = reader.conflicts(0, 10).unwrap();
    assert_eq!(
        found.iter().map(|(_, row)| row.clone()).collect::<Vec<_>>(),
        expect
    );
    check_pages(store, &found, |reader, last, limit| {
        reader
            .conflicts(last.map_or(0, |(id, _)| *id), limit)
            .unwrap()
    });
}

fn due(store: &dyn Store) {
    let at = |seconds| oneshelf_core::Level {
        next_expiry: Some(sample::moment(seconds)),
        ..sample::level(1)
    };
    save(store, |changes| {
        changes.levels.put(sample::key(1, 1), Some(at(30)));
        changes.levels.put(sample::key(2, 1), Some(at(10)));
        changes.levels.put(sample::key(3, 1), Some(at(20)));
        changes
            .levels
            .put(sample::key(4, 1), Some(sample::level(1)));
    });
    let due = |now: Moment, limit: usize| -> Vec<u64> {
        let reader = store.read().unwrap();
        let keys = reader.due(now, limit).unwrap();
        keys.iter().map(|key| key.item.0).collect()
    };
    assert!(due(sample::moment(9), 10).is_empty());
    assert_eq!(due(sample::moment(10), 10), [2], "due at its deadline");
    assert_eq!(due(sample::moment(99), 10), [2, 3, 1]);
    assert_eq!(due(sample::moment(99), 2), [2, 3]);
    let next = || store.read().unwrap().next_due().unwrap();
    assert_eq!(next(), Some(sample::moment(10)));
    save(store, |changes| {
        changes.levels.put(sample::key(2, 1), Some(at(40)));
        changes
            .levels
            .put(sample::key(3, 1), Some(sample::level(1)));
    });
    assert_eq!(next(), Some(sample::moment(30)));
    assert_eq!(due(sample::moment(99), 10), [1, 2]);
}

/// Numbers that no row has, because hosts send what they like.
const BEYOND_ALL: [u64; 3] = [i64::MAX as u64, i64::MAX as u64 + 1, u64::MAX];

fn the_largest(store: &dyn Store) {
    let (key, n) = (sample::key(1, 1), Sequence(1));
    save_entries(store, 1, 1);
    save(store, |changes| {
        changes.levels.put(key, Some(sample::level(1)));
        changes.claims.put((key, n), Some(sample::claim(1)));
        let row = sample::reservation(1, None, 1);
        changes.reservations.put(n, Some(row));
        let case = sample::case(1, Some(key), true);
        changes.cases.put(case.number, Some(case));
        changes.refusals.push(sample::refusal(1, 3, 1));
        changes.conflicts.push(sample::conflict(1));
    });
    for last in BEYOND_ALL {
        nothing_after(store, last);
        nothing_under(store, last);
    }
}

fn nothing_after(store: &dyn Store, last: u64) {
    let reader = store.read().unwrap();
    let (sequence, key) = (Sequence(last), sample::key(last, last));
    let tasks = reader.tasks(Some((key.location, sequence)), 9).unwrap();
    let parked = ParkedKey::Reference(SourceId(last), sample::reference(1));
    let counts = Some((key, sample::count_key(1, last)));
    assert_eq!(reader.journal(sequence, 9).unwrap(), []);
    assert_eq!(reader.levels(Some(key), 9).unwrap(), []);
    assert_eq!(reader.claims(Some((key, sequence)), 9).unwrap(), []);
    assert_eq!(tasks, []);
    assert_eq!(reader.supplies(sequence, 9).unwrap(), []);
    assert_eq!(reader.incoming(Some((key, sequence)), 9).unwrap(), []);
    assert_eq!(reader.links(Some((key, sequence)), 9).unwrap(), []);
    assert_eq!(reader.counts(counts, 9).unwrap(), []);
    assert_eq!(reader.undone(Some((sequence, key)), 9).unwrap(), []);
    assert_eq!(reader.parked(Some(&parked), 9).unwrap(), []);
    let handover = (parked, sequence);
    assert_eq!(reader.handovers(Some(&handover), 9).unwrap(), []);
    assert_eq!(reader.refusals(last, 9).unwrap(), []);
    assert_eq!(reader.conflicts(last, 9).unwrap(), []);
    for only_some in [false, true] {
        let reservations = reader.reservations(sequence, 9, only_some).unwrap();
        assert_eq!(reservations, []);
        let cases = reader.cases(CaseNumber(last), 9, only_some).unwrap();
        assert_eq!(cases, []);
    }
}

fn nothing_under(store: &dyn Store, last: u64) {
    let (sequence, key) = (Sequence(last), sample::key(last, last));
    let keys = [
        Key::Level(key),
        Key::Claims(key),
        Key::Entry(sequence),
        Key::Reservation(sequence),
        Key::Case(CaseNumber(last)),
        Key::Supply(sequence),
        Key::Undone(sequence, key),
        Key::Attempt(SourceId(last), sample::reference(1)),
    ];
    check(store, &keys, |slice| {
        assert_eq!(slice.levels.get(&key), Some(None));
        assert!(slice.claims[&key].is_empty());
        assert!(matches!(slice.entries.get(&sequence), Some(None)));
        assert_eq!(slice.reservations.get(&sequence), Some(None));
        assert_eq!(slice.cases.get(&CaseNumber(last)), Some(None));
        assert_eq!(slice.supplies.get(&sequence), Some(None));
        assert_eq!(slice.undone.get(&(sequence, key)), Some(None));
    });
    assert_eq!(store.level(key).unwrap().level, None);
}

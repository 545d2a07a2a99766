//! Laws about tasks, supplies and what waits, and about every field of a claim and a reservation.

#![expect(
    clippy::unwrap_used,
    reason = "a store that fails where it must not ends the test"
)]

use oneshelf_core::store::Store;
use oneshelf_core::{
    CaseNumber, ChannelId, Claim, Document, ItemId, Key, Level, LevelKey, LocationId, Pickup,
    Quantity, Reservation, ReservationKind, Sequence, SourceId, Transfer, TransferLine,
};

use super::law::{Law, check, check_pages, save};
use crate::sample;

pub(crate) const LAWS: &[Law] = &[
    ("tasks are added, changed and ended", tasks),
    ("supplies are loaded as they were saved", supplies),
    ("what is to come is added, changed and ended", incoming),
    ("levels on which orders wait are found, no others", waiting),
    ("every field of a claim is kept", claim_fields),
    ("every field of a reservation is kept", reservation_fields),
    ("what waits or is picked is still claimed", live),
    ("deleted rows are gone", deleted),
    ("tasks are paged in order", task_pages),
    ("supplies are paged in order", supply_pages),
    ("what is to come is paged in order", incoming_pages),
];

fn units(n: i32) -> Quantity {
    Quantity::units(n)
}

fn tasks(store: &dyn Store) {
    let (here, there) = (LocationId(1), LocationId(2));
    save(store, |changes| {
        for (location, n) in [(here, 10), (here, 9), (there, 9)] {
            let id = (location, Sequence(n));
            changes.tasks.put(id, Some(sample::task(n)));
        }
    });
    let at = |location: LocationId, expect: &[(u64, u64)]| {
        check(store, &[Key::Tasks(location)], |slice| {
            let found: Vec<_> = slice.tasks[&location].iter().collect();
            let expect = expect.iter().map(|(s, n)| (Sequence(*s), sample::task(*n)));
            let expect: Vec<_> = expect.collect();
            assert_eq!(
                found,
                expect.iter().map(|(s, t)| (s, t)).collect::<Vec<_>>()
            );
        });
    };
    at(here, &[(9, 9), (10, 10)]);
    save(store, |changes| {
        changes.tasks.put((here, Sequence(9)), None);
        let changed = Some(sample::task(1));
        changes.tasks.put((here, Sequence(10)), changed);
        changes.tasks.put((here, Sequence(99)), None);
    });
    at(here, &[(10, 1)]);
    at(there, &[(9, 9)]);
}

fn supplies(store: &dyn Store) {
    let mut changed = sample::supply(3);
    changed.expected_at = sample::moment(77);
    changed.lines.truncate(1);
    changed.lines[0].open = Quantity::ZERO;
    let is = |n: u64, expect: Option<&_>| {
        check(store, &[Key::Supply(Sequence(n))], |slice| {
            assert_eq!(slice.supplies.get(&Sequence(n)), Some(expect));
        });
    };
    save(store, |changes| {
        for n in [3, 4] {
            let row = sample::supply(n);
            changes.supplies.put(row.sequence, Some(row));
        }
    });
    is(3, Some(&sample::supply(3)));
    is(4, Some(&sample::supply(4)));
    save(store, |changes| {
        changes.supplies.put(Sequence(3), Some(changed.clone()));
        changes.supplies.put(Sequence(4), None);
    });
    is(3, Some(&changed));
    is(4, None);
}

fn incoming(store: &dyn Store) {
    let (here, there) = (sample::key(1, 1), sample::key(1, 2));
    save(store, |changes| {
        for (key, n) in [(here, 10), (here, 9), (there, 9)] {
            let row = Some(sample::supply_claim(n));
            changes.incoming.put((key, Sequence(n)), row);
        }
    });
    let at = |key: LevelKey, expect: &[(u64, u64)]| {
        check(store, &[Key::Incoming(key)], |slice| {
            let found: Vec<_> = slice.incoming[&key]
                .iter()
                .map(|(s, c)| (s.0, *c))
                .collect();
            let expect = expect.iter().map(|(s, n)| (*s, sample::supply_claim(*n)));
            assert_eq!(found, expect.collect::<Vec<_>>());
        });
    };
    at(here, &[(9, 9), (10, 10)]);
    save(store, |changes| {
        changes.incoming.put((here, Sequence(10)), None);
        let changed = Some(sample::supply_claim(5));
        changes.incoming.put((here, Sequence(9)), changed);
        changes.incoming.put((here, Sequence(99)), None);
    });
    at(here, &[(9, 5)]);
    at(there, &[(9, 9)]);
}

fn waiting(store: &dyn Store) {
    let level = |units: i32| Level {
        waiting: Quantity::units(units),
        ..Level::default()
    };
    let are = |expect: &[LevelKey]| {
        check(store, &[Key::Waiting], |slice| {
            assert_eq!(slice.waiting.as_deref(), Some(expect));
        });
    };
    let [one, two, ten] = [(1, 2), (2, 1), (10, 1)].map(|(i, l)| sample::key(i, l));
    save(store, |changes| {
        for (key, n) in [(ten, 1), (two, 3), (one, 2), (sample::key(3, 1), 0)] {
            changes.levels.put(key, Some(level(n)));
        }
    });
    are(&[one, two, ten]);
    save(store, |changes| {
        changes.levels.put(two, Some(level(0)));
        changes.levels.put(sample::key(3, 1), Some(level(1)));
        changes.levels.put(ten, None);
    });
    are(&[one, sample::key(3, 1)]);
    assert_eq!(store.level(one).unwrap().level, Some(level(2)));
}

/// A claim with nothing in it but a channel.
fn bare_claim() -> Claim {
    Claim {
        kind: ReservationKind::Hold,
        quantity: Quantity::ZERO,
        expires_at: None,
        channel: ChannelId(2),
        waiting: Quantity::ZERO,
        staged: Quantity::ZERO,
        in_transit: Quantity::ZERO,
        due_at: None,
    }
}

fn claim_fields(store: &dyn Store) {
    let (key, bare) = (sample::key(1, 1), bare_claim());
    let (n, at) = (units(3), Some(sample::moment(60)));
    let mut rows = vec![bare, sample::claim(5)];
    rows.extend(ReservationKind::ALL.map(|kind| Claim { kind, ..bare }));
    rows.extend([
        Claim {
            quantity: n,
            ..bare
        },
        Claim {
            expires_at: at,
            ..bare
        },
        Claim {
            channel: ChannelId(9),
            ..bare
        },
        Claim { waiting: n, ..bare },
        Claim { staged: n, ..bare },
        Claim {
            in_transit: n,
            ..bare
        },
        Claim { due_at: at, ..bare },
    ]);
    for row in rows {
        let id = (key, Sequence(4));
        save(store, |changes| changes.claims.put(id, Some(row)));
        check(store, &[Key::Claims(key)], |slice| {
            assert_eq!(slice.claims[&key].get(&Sequence(4)), Some(&row));
        });
        let page = store.read().unwrap().claims(None, 9).unwrap();
        assert_eq!(page, [(id, row)]);
    }
}

type Change<T> = fn(&mut T);

const RESERVATION_FIELDS: &[Change<Reservation>] = &[
    |r| r.kind = ReservationKind::Hold,
    |r| r.kind = ReservationKind::Pickup,
    |r| r.kind = ReservationKind::Transfer,
    |r| r.document = Some("order-7".parse().unwrap()),
    |r| r.cancelled = true,
    |r| r.expires_at = None,
    |r| r.staged_in = Some("cage 4, behind the \u{2744} sign".parse().unwrap()),
    |r| r.contacted_at = Some(sample::moment(8)),
    |r| r.collected = true,
    |r| r.lines.clear(),
    |r| r.lines[0].waiting = units(4),
    |r| r.lines[0].staged = units(4),
    |r| r.lines[1].to_put_back = units(4),
    |r| r.lines[1].short = units(4),
    |r| r.lines[1].fulfilled = units(4),
    |r| r.lines[1].expired = units(4),
];

const PICKUP_FIELDS: &[Change<Pickup>] = &[
    |_| {},
    |p| p.ready_at = sample::moment(9),
    |p| p.accept_by = Some(sample::moment(1)),
    |p| p.accepted_at = Some(sample::moment(2)),
    |p| p.escalated = Some(CaseNumber(3)),
    |p| p.collect_by = Some(sample::moment(4)),
    |p| p.notified_at = Some(sample::moment(5)),
    |p| p.code_issue = u32::MAX,
    |p| p.wrong_codes = 5,
    |p| p.verified_at = Some(sample::moment(6)),
    |p| p.closed_at = Some(sample::moment(7)),
];

const TRANSFER_FIELDS: &[Change<Transfer>] = &[
    |_| {},
    |t| (t.from, t.to) = (LocationId(7), LocationId(6)),
    |t| t.recalled = true,
    |t| t.expected_at = Some(sample::moment(9)),
    |t| t.lines.push(TransferLine::new(ItemId(10))),
    |t| t.lines[0].shipped = units(2),
    |t| t.lines[0].received = units(2),
    |t| t.lines[0].lost = units(2),
    |t| t.lines[0].returned = units(2),
    |t| t.lines[0].case = Some(CaseNumber(2)),
];

/// A reservation for each field that can differ, and no two alike.
fn reservations() -> Vec<Reservation> {
    let bare = || sample::reservation(2, None, 1);
    let mut rows = vec![bare()];
    for change in RESERVATION_FIELDS {
        let mut row = bare();
        change(&mut row);
        rows.push(row);
    }
    for change in PICKUP_FIELDS {
        let mut pickup = Pickup::new(sample::moment(3), None);
        change(&mut pickup);
        rows.push(Reservation {
            pickup: Some(pickup),
            ..bare()
        });
    }
    for change in TRANSFER_FIELDS {
        let mut transfer = Transfer::new(LocationId(1), LocationId(2));
        transfer.lines.push(TransferLine::new(ItemId(9)));
        change(&mut transfer);
        rows.push(Reservation {
            transfer: Some(transfer),
            ..bare()
        });
    }
    rows
}

fn reservation_fields(store: &dyn Store) {
    let rows = reservations();
    for (at, row) in rows.iter().enumerate() {
        assert!(
            !rows[..at].contains(row),
            "the rows of this law differ: {row:?}"
        );
        save(store, |changes| {
            changes.reservations.put(row.sequence, Some(row.clone()));
        });
        check(store, &[Key::Reservation(row.sequence)], |slice| {
            assert_eq!(slice.reservations.get(&row.sequence), Some(Some(row)));
        });
        let reader = store.read().unwrap();
        let page = reader.reservations(Sequence::NONE, 9, false).unwrap();
        assert_eq!(page, std::slice::from_ref(row));
    }
}

/// Goal: what is live is read from the lines anew each time, whichever part keeps it alive.
fn live(store: &dyn Store) {
    let parts: [(Change<Reservation>, bool); 6] = [
        (|r| r.lines[0].open = units(1), true),
        (|r| r.lines[1].waiting = units(1), true),
        (|r| r.lines[0].to_put_back = units(1), false),
        (|r| r.lines[1].staged = units(1), true),
        (|r| r.lines[0].short = units(1), false),
        (|r| r.lines[0].fulfilled = units(1), false),
    ];
    for (change, expect) in parts {
        let mut row = sample::reservation(2, None, 0);
        change(&mut row);
        save(store, |changes| {
            changes.reservations.put(row.sequence, Some(row.clone()));
        });
        let reader = store.read().unwrap();
        let page = reader.reservations(Sequence::NONE, 9, true).unwrap();
        let expect = if expect { vec![row] } else { Vec::new() };
        assert_eq!(page, expect);
    }
}

fn deleted(store: &dyn Store) {
    let (key, one) = (sample::key(1, 1), Sequence(1));
    let count = (key, sample::count_key(5, 1));
    let fill = |is_there: bool| {
        save(store, |changes| {
            let reservation = is_there.then(|| sample::reservation(1, Some("order-1"), 1));
            changes.reservations.put(one, reservation);
            changes.levels.put(key, is_there.then(|| sample::level(2)));
            changes
                .counts
                .put(count, is_there.then(|| sample::count(1)));
            let case = is_there.then(|| sample::case(1, Some(key), true));
            changes.cases.put(CaseNumber(1), case);
            let undone = oneshelf_core::Undone { quantity: units(1) };
            changes.undone.put((one, key), is_there.then_some(undone));
        });
    };
    let document = (SourceId(3), "order-1".parse::<Document>().unwrap());
    let keys = [
        Key::Reservation(one),
        Key::Document(document.0, document.1.clone()),
        Key::Level(key),
        Key::LevelsAt(key.location),
        Key::Counts(key),
        Key::OpenCases(key),
        Key::Undone(one, key),
    ];
    for is_there in [true, false, true, false] {
        fill(is_there);
        check(store, &keys, |slice| {
            let known = [
                slice.reservations.get(&one).flatten().is_some(),
                !slice.documents[&document].is_empty(),
                slice.levels.get(&key).flatten().is_some(),
                !slice.levels_at[&key.location].is_empty(),
                !slice.counts[&key].is_empty(),
                !slice.open_cases[&key].is_empty(),
                slice.undone.get(&(one, key)).flatten().is_some(),
            ];
            assert_eq!(known, [is_there; 7]);
        });
        assert_eq!(store.level(key).unwrap().level.is_some(), is_there);
    }
}

fn task_pages(store: &dyn Store) {
    let mut expect: Vec<_> = [(2, 3), (1, 9), (1, 10), (10, 1), (2, 1)]
        .map(|(location, n)| ((LocationId(location), Sequence(n)), sample::task(n)))
        .to_vec();
    save(store, |changes| {
        for (id, task) in &expect {
            changes.tasks.put(*id, Some(*task));
        }
    });
    expect.sort_unstable_by_key(|(id, _)| *id);
    check_pages(store, &expect, |reader, last, limit| {
        reader.tasks(last.map(|(id, _)| *id), limit).unwrap()
    });
}

fn supply_pages(store: &dyn Store) {
    let expect: Vec<_> = [1, 2, 4, 9, 10].map(sample::supply).to_vec();
    save(store, |changes| {
        for supply in expect.iter().rev() {
            let row = Some(supply.clone());
            changes.supplies.put(supply.sequence, row);
        }
    });
    check_pages(store, &expect, |reader, last, limit| {
        let after = last.map_or(Sequence::NONE, |supply| supply.sequence);
        reader.supplies(after, limit).unwrap()
    });
}

fn incoming_pages(store: &dyn Store) {
    let mut expect: Vec<_> = [(2, 1, 3), (1, 2, 9), (1, 2, 10), (10, 1, 4), (2, 1, 1)]
        .map(|(item, location, n)| {
            let id = (sample::key(item, location), Sequence(n));
            (id, sample::supply_claim(n))
        })
        .to_vec();
    save(store, |changes| {
        for (id, row) in &expect {
            changes.incoming.put(*id, Some(*row));
        }
    });
    expect.sort_unstable_by_key(|(id, _)| *id);
    check_pages(store, &expect, |reader, last, limit| {
        reader.incoming(last.map(|(id, _)| *id), limit).unwrap()
    });
}

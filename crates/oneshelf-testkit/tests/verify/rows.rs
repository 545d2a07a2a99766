//! Wrong levels, promises, cases, counts, entries and postings are found.

#![expect(clippy::unwrap_used, reason = "a failed step ends the test")]

use oneshelf_core::store::{Reader, Store};
use oneshelf_core::{
    Adjust, Adopt, Bucket, CaseDetail, CatalogueRow, Changes, ChannelId, Command, Count, CountLine,
    Destination, DestinationRow, DestinationShape, Endangered, Finding, Hold, Invariant,
    JournalRow, Level, LevelKey, Line, Posting, Quantity, Reason, Receive, Reserve, Sell, Sequence,
    VerifyReport,
};
use oneshelf_testkit::{MemoryStore, sample};

use crate::common::{apply, kinds, report, save};

const KEY: LevelKey = sample::key(1, 1);
/// The entries that define the shop come before the first fact.
const FIRST: usize = SHOP.len();

/// The shop, defined by commands; they are the first entries of the journal.
const SHOP: [&str; 4] = [
    r#"{"type":"define_item","source":"office","reference":"i-1","sku":"MUG-RED"}"#,
    r#"{"type":"define_location","source":"office","reference":"l-1","location":"OXFORD"}"#,
    r#"{"type":"define_channel","source":"office","reference":"c-1","channel":"web"}"#,
    r#"{"type":"define_policy","source":"office","reference":"p-1","channel":"web","holds":{"seconds":600,"seconds_max":3600}}"#,
];

/// A store in which something of everything has happened.
fn store() -> MemoryStore {
    let store = MemoryStore::new();
    for define in SHOP {
        let command = Command::from_json(define).unwrap();
        apply(&store, sample::moment(0), command);
    }
    let web = || "web".parse().unwrap();
    let oxford = || "OXFORD".parse().unwrap();
    let mugs = |n| vec![Line::new("MUG-RED".parse().unwrap(), Quantity::units(n))];
    let name = |text: &str| text.parse().unwrap();
    let reserve = Reserve {
        document: Some("order-1".parse().unwrap()),
        ..Reserve::new(web(), name("order-1/1"), oxford(), mugs(2))
    };
    let seen = vec![CountLine::new(
        "MUG-RED".parse().unwrap(),
        Quantity::units(4),
    )];
    let late = Sell {
        occurred_at: Some(sample::moment(290)),
        ..Sell::new(web(), name("receipt-2"), oxford(), mugs(1))
    };
    let commands: [Command; 8] = [
        Receive::new(web(), name("po-1"), oxford(), mugs(6)).into(),
        reserve.into(),
        Hold::new(web(), name("cart-1"), oxford(), mugs(2)).into(),
        Sell::new(web(), name("receipt-1"), oxford(), mugs(1)).into(),
        Count::new(web(), name("count-1"), oxford(), seen).into(),
        late.into(),
        Adopt::new(web(), name("order-2/1"), oxford(), mugs(4)).into(),
        Hold::new(web(), name("cart-2"), oxford(), mugs(1)).into(),
    ];
    for (step, command) in (1..).zip(commands) {
        let now = sample::moment(step * 60);
        if let Command::Hold(_) = &command
            && step == 8
        {
            apply(
                &store,
                now,
                Adjust::new(web(), name("found-1"), oxford(), mugs(9)).into(),
            );
        }
        apply(&store, now, command);
    }
    let adopt = Adopt::new(web(), name("order-3/1"), oxford(), mugs(9));
    apply(&store, sample::moment(500), adopt.into());
    store
}

fn level(store: &MemoryStore) -> Level {
    store.level(KEY).unwrap().level.unwrap()
}

#[test]
fn a_healthy_store_is_clean() {
    let report = report(&store());
    assert!(report.is_clean(), "{report}");
    assert_eq!(report.entries, 10 + SHOP.len() as u64);
    assert_eq!((report.levels, report.reservations), (1, 5));
    assert!(report.cases > 0);
    assert!(report.to_string().ends_with("all right"), "{report}");
}

#[test]
fn an_empty_store_is_clean() {
    assert!(report(&MemoryStore::new()).is_clean());
}

/// Damages a healthy store, and expects exactly these findings.
fn check(name: &str, damage: impl FnOnce(&MemoryStore, &mut Changes), expect: &[Invariant]) {
    let store = store();
    save(&store, |changes| damage(&store, changes));
    let report = report(&store);
    assert_eq!(kinds(&report), expect, "{name}: {report}");
}

fn put_level(store: &MemoryStore, changes: &mut Changes, change: impl FnOnce(&mut Level)) {
    let mut level = level(store);
    change(&mut level);
    changes.levels.put(KEY, Some(level));
}

#[test]
fn a_wrong_level_is_found() {
    use Invariant::{Cases, Counts, Expiry, Levels, Promises, Shortages};
    let one = Quantity::units(1);
    let more = move |bucket: Bucket| {
        move |level: &mut Level| {
            let balance = &mut level.balances[bucket as usize];
            *balance = balance.checked_add(one).unwrap();
        }
    };
    check(
        "free",
        |s, c| put_level(s, c, more(Bucket::Free)),
        &[Levels, Shortages],
    );
    check(
        "committed",
        |s, c| put_level(s, c, more(Bucket::Committed)),
        &[Levels, Promises],
    );
    check(
        "damaged",
        |s, c| put_level(s, c, more(Bucket::Damaged)),
        &[Levels],
    );
    check(
        "last",
        |s, c| put_level(s, c, |l| l.last_sequence = None),
        &[Levels],
    );
    check(
        "cases",
        |s, c| put_level(s, c, |l| l.open_cases += 1),
        &[Cases],
    );
    check(
        "counted",
        |s, c| put_level(s, c, |l| l.counted_until = None),
        &[Counts],
    );
    check(
        "gone",
        |_, c| c.levels.put(KEY, None),
        &[Levels, Promises, Shortages, Cases, Counts],
    );
    let store = store();
    let level = level(&store);
    assert_eq!(
        level.balance(Bucket::Held),
        Quantity::ZERO,
        "the adoption took it"
    );
    save(&store, |changes| {
        let claim = hold_of(one);
        changes.claims.put((KEY, Sequence(7)), Some(claim));
        put_level(&store, changes, |level| level.next_expiry = None);
    });
    let found: Vec<_> = report(&store).findings.iter().map(|f| f.what).collect();
    assert!(
        found.contains(&Promises) && found.contains(&Expiry),
        "{found:?}"
    );
}

fn hold_of(quantity: Quantity) -> oneshelf_core::Claim {
    oneshelf_core::Claim {
        kind: oneshelf_core::ReservationKind::Hold,
        quantity,
        expires_at: Some(sample::moment(9_999)),
        channel: ChannelId(2),
        waiting: Quantity::ZERO,
        staged: Quantity::ZERO,
        in_transit: Quantity::ZERO,
        due_at: None,
    }
}

#[test]
fn a_wrong_promise_is_found() {
    use Invariant::{Lines, Promises, References};
    let order = |store: &MemoryStore| {
        let rows = store
            .read()
            .unwrap()
            .reservations(Sequence::NONE, 1, false)
            .unwrap();
        rows.into_iter().next().unwrap()
    };
    check(
        "line",
        |s, c| {
            let mut order = order(s);
            sample::change_line(&mut order.lines[0], |l| l.requested = Quantity::units(7));
            c.reservations.put(order.sequence, Some(order));
        },
        &[Lines],
    );
    check(
        "claim",
        |s, c| c.claims.put((KEY, order(s).sequence), None),
        &[Promises],
    );
    check(
        "reference",
        |s, c| {
            let mut order = order(s);
            order.reference = "order-9".parse().unwrap();
            c.reservations.put(order.sequence, Some(order));
        },
        &[References],
    );
}

#[test]
fn a_wrong_case_is_found() {
    use Invariant::{Cases, Shortages};
    let shortage = |store: &MemoryStore| {
        let rows = store
            .read()
            .unwrap()
            .cases(oneshelf_core::CaseNumber(0), 99, true)
            .unwrap();
        let mut shortages = rows
            .into_iter()
            .filter(|c| matches!(c.detail, CaseDetail::Shortage { .. }));
        shortages.next().unwrap()
    };
    check(
        "shortfall",
        |s, c| {
            let mut case = shortage(s);
            if let CaseDetail::Shortage { shortfall, .. } = &mut case.detail {
                *shortfall = Quantity::units(99);
            }
            c.cases.put(case.number, Some(case));
        },
        &[Shortages],
    );
    check(
        "endangered",
        |s, c| {
            let mut case = shortage(s);
            if let CaseDetail::Shortage { endangered, .. } = &mut case.detail {
                endangered.push(Endangered {
                    reservation: Sequence(8),
                    quantity: Quantity::units(1),
                });
            }
            c.cases.put(case.number, Some(case));
        },
        &[Shortages],
    );
    check(
        "gone",
        |s, c| c.cases.put(shortage(s).number, None),
        &[Shortages, Cases],
    );
}

#[test]
fn a_wrong_count_is_found() {
    check(
        "variance",
        |s, c| {
            let (key, mut count) = s.read().unwrap().counts(None, 1).unwrap().remove(0);
            count.variance = Quantity::units(7);
            c.counts.put(key, Some(count));
        },
        &[Invariant::Counts],
    );
}

/// Goal: a destination that is further than the journal, and a delivery beyond it, are found.
#[test]
fn a_destination_ahead_of_the_journal_is_found() {
    let shop = Destination::new("shop".parse().unwrap(), DestinationShape::Changes);
    check(
        "cursor",
        |_, c| {
            let mut row = DestinationRow::new(shop.clone());
            row.cursor = Sequence(900);
            c.destinations.put(shop.name.clone(), Some(row));
        },
        &[Invariant::Deliveries],
    );
}

/// Copies a store with its journal changed; hashes are chained again where `chain` says so.
fn with_journal(chain: bool, change: impl Fn(&mut Vec<JournalRow>)) -> Vec<Finding> {
    let (store, copy) = (store(), MemoryStore::new());
    let reader = store.read().unwrap();
    let mut journal = reader.journal(Sequence::NONE, 99).unwrap();
    change(&mut journal);
    if chain {
        let mut previous = oneshelf_core::ChainHash::START;
        for row in &mut journal {
            row.hash = row.expected_hash(previous);
            previous = row.hash;
        }
    }
    save(&copy, |changes| {
        changes.catalogue = catalogue_rows(reader.as_ref());
        changes.catalogue_epoch = Some(reader.head().unwrap().catalogue_epoch);
        changes.journal = journal;
        copy_rows(reader.as_ref(), changes);
    });
    report(&copy).findings
}

fn catalogue_rows(reader: &dyn Reader) -> Vec<CatalogueRow> {
    let catalogue = reader.catalogue().unwrap();
    let items = || catalogue.items().cloned();
    items()
        .map(CatalogueRow::Item)
        .chain(items().map(|item| CatalogueRow::Name(item.sku.clone(), item.id)))
        .chain(catalogue.locations().cloned().map(CatalogueRow::Location))
        .chain(catalogue.channels().cloned().map(CatalogueRow::Channel))
        .chain(catalogue.sources().cloned().map(CatalogueRow::Source))
        .collect()
}

fn copy_rows(reader: &dyn Reader, changes: &mut Changes) {
    for (key, row) in reader.levels(None, 99).unwrap() {
        changes.levels.put(key, Some(row));
    }
    for (key, row) in reader.claims(None, 99).unwrap() {
        changes.claims.put(key, Some(row));
    }
    for row in reader.reservations(Sequence::NONE, 99, false).unwrap() {
        changes.reservations.put(row.sequence, Some(row));
    }
    for row in reader
        .cases(oneshelf_core::CaseNumber(0), 99, false)
        .unwrap()
    {
        changes.cases.put(row.number, Some(row));
    }
    for (key, row) in reader.counts(None, 99).unwrap() {
        changes.counts.put(key, Some(row));
    }
}

fn rewrite(row: &mut JournalRow, change: impl FnOnce(&mut Posting)) {
    let mut body = row.decode().unwrap();
    change(&mut body.levels[0].postings[0]);
    let previous = oneshelf_core::ChainHash::START;
    *row = JournalRow::new(
        previous,
        row.sequence,
        row.source,
        row.reference.clone(),
        row.fingerprint,
        row.recorded_at,
        &body,
    );
}

#[test]
fn a_wrong_journal_is_found() {
    let kinds = |findings: &[Finding]| {
        kinds(&VerifyReport {
            findings: findings.to_vec(),
            ..VerifyReport::default()
        })
    };
    assert_eq!(with_journal(true, |_| {}), []);
    let tampered = with_journal(false, |rows| {
        rows[FIRST + 3].recorded_at = sample::moment(241);
    });
    assert!(
        kinds(&tampered).contains(&Invariant::Journal),
        "the hash: {tampered:?}"
    );
    assert!(tampered[0].place.contains("entry 8"), "{tampered:?}");
    let backwards = with_journal(true, |rows| rows[FIRST + 3].recorded_at = sample::moment(1));
    assert!(
        kinds(&backwards).contains(&Invariant::Journal),
        "time: {backwards:?}"
    );
    let gap = with_journal(true, |rows| {
        rows.remove(FIRST + 4);
    });
    assert!(kinds(&gap).contains(&Invariant::Journal), "a gap: {gap:?}");
    let unread = with_journal(true, |rows| rows[FIRST + 2].body.truncate(9));
    assert!(
        kinds(&unread).contains(&Invariant::Journal),
        "a cut body: {unread:?}"
    );
    let renamed = with_journal(true, |rows| rows[FIRST].fingerprint.0[0] ^= 1);
    assert_eq!(kinds(&renamed), [Invariant::References]);
}

#[test]
fn a_wrong_posting_is_found() {
    let receipt = |change: fn(&mut Posting)| {
        let findings = with_journal(true, |rows| rewrite(&mut rows[FIRST], change));
        findings
            .iter()
            .map(|finding| finding.what)
            .collect::<Vec<_>>()
    };
    let found = receipt(|posting| posting.effective_at = sample::moment(9_000));
    assert_eq!(found, [Invariant::Postings]);
    let found = receipt(|posting| posting.reason = Reason::Sale);
    assert_eq!(found, [Invariant::FreeRises]);
    let found = receipt(|posting| posting.reason = Reason::Redated);
    assert_eq!(found, [Invariant::FreeRises]);
    let found = receipt(|posting| posting.quantity = Quantity::units(7));
    assert_eq!(found, [Invariant::Levels]);
    let found = receipt(|posting| posting.quantity = Quantity::units(-6));
    let (promised, levels) = (Invariant::Promised, Invariant::Levels);
    let expect = [Invariant::Postings, promised, promised, promised, levels];
    assert_eq!(found, expect, "goods went, and were promised three times");
    let found = receipt(|posting| posting.to = Bucket::Outside);
    assert!(found.contains(&Invariant::Postings), "{found:?}");
}

#[test]
fn findings_are_limited_and_counted() {
    let store = MemoryStore::new();
    save(&store, |changes| {
        for item in 1..=1_500 {
            let level = Level {
                open_cases: 1,
                ..Level::default()
            };
            changes.levels.put(sample::key(item, 1), Some(level));
        }
    });
    let report = report(&store);
    assert_eq!(report.findings.len(), oneshelf_core::FINDINGS_MAX);
    assert_eq!(
        report.findings_left_out, 2_000,
        "a case and two names per level"
    );
    assert!(report.to_string().ends_with("and 2000 more"), "{report}");
}

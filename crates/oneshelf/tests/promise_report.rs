//! What became of promises (R37): how the report reads the journal.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail tests too")]

mod common;

use common::{Shop, at, reserve, sell};
use oneshelf::store::Store as _;
use oneshelf::{PromiseCount, PromiseReport, ReportPeriod, Sequence, Shelf};
use oneshelf_core::{Changes, JournalRow};

fn report(shelf: &Shelf, period: ReportPeriod) -> PromiseReport {
    shelf.promise_report(period, &mut |_, _| {}).unwrap()
}

fn total(report: &PromiseReport) -> (u64, u64, u64) {
    let counts = report.weeks.iter().map(|week| week.count);
    let sum = |part: fn(&PromiseCount) -> u64| counts.clone().map(|c| part(&c)).sum();
    (
        sum(|c| c.made),
        sum(|c| c.kept),
        sum(|c| c.oversells.times()),
    )
}

/// Goal: a promise belongs to the period in which it was made, whenever it is kept; an event to
/// the period in which it happened.
#[test]
fn a_period_has_its_own_promises() {
    let shop = Shop::new();
    shop.receive("po-1", 1);
    shop.clock.set(at("11:00:00"));
    assert!(
        shop.shelf
            .apply(reserve("order-1", 1))
            .unwrap()
            .is_applied()
    );
    shop.clock.set(at("12:00:00"));
    assert!(shop.shelf.apply(sell("r-1", 1)).unwrap().is_applied());
    let period = |from, to| ReportPeriod {
        from: at(from),
        to: at(to),
    };
    for (period, expected) in [
        (ReportPeriod::ALL, (1, 0, 1)),
        (period("11:00:00", "12:00:00"), (1, 0, 0)),
        (period("11:00:01", "12:00:01"), (0, 0, 1)),
        (period("13:00:00", "14:00:00"), (0, 0, 0)),
    ] {
        assert_eq!(total(&report(&shop.shelf, period)), expected, "{period:?}");
    }
}

/// Goal: the progress ends at the last entry, and an empty journal has an empty report.
#[test]
fn progress_ends_at_the_end() {
    let empty = Shelf::with_store(
        Box::<oneshelf_testkit::MemoryStore>::default(),
        Default::default(),
    );
    let empty = report(&empty.unwrap(), ReportPeriod::ALL);
    assert_eq!((empty.sequence, empty.as_of), (Sequence::NONE, None));
    assert!(empty.weeks.is_empty() && empty.trust.is_empty());
    let shop = Shop::new();
    let mut seen = Vec::new();
    let period = ReportPeriod::ALL;
    let report = shop
        .shelf
        .promise_report(period, &mut |done, all| seen.push((done, all)));
    let last = report.unwrap().sequence.0;
    assert_eq!(seen, [(last, last)]);
}

/// Goal: an entry that today's rules would not write is counted, not guessed at; what it moved is
/// believed, and what comes after it is followed again.
#[test]
fn an_entry_of_other_rules_is_told_apart() {
    let shop = Shop::new();
    shop.receive("po-1", 2);
    let (head, row) = {
        let reader = shop.store.read().unwrap();
        let head = reader.head().unwrap();
        let before = Sequence(head.sequence.0 - 1);
        (head, reader.journal(before, 1).unwrap().remove(0))
    };
    let mut body = row.decode().unwrap();
    // It says that it received two, and moved three.
    let level = &mut body.levels[0];
    level.previous = head.sequence;
    level.postings[0].quantity = oneshelf::Quantity::units(3);
    body.receipt.sequence = Some(head.sequence.next());
    let forged = JournalRow::new(
        head.hash,
        head.sequence.next(),
        row.source,
        "po-2".parse().unwrap(),
        row.fingerprint,
        row.recorded_at,
        &body,
    );
    let mut level = shop.store.level(body.levels[0].key).unwrap().level.unwrap();
    level.post(&body.levels[0].postings[0]).unwrap();
    level.last_sequence = Some(forged.sequence);
    let mut changes = Changes::default();
    changes.levels.put(body.levels[0].key, Some(level));
    changes.journal.push(forged);
    let mut writer = shop.store.write().unwrap();
    writer.save(&changes).unwrap();
    writer.commit().unwrap();

    let shelf = shop.another();
    assert!(shelf.apply(reserve("order-1", 5)).unwrap().is_applied());
    let report = report(&shelf, ReportPeriod::ALL);
    assert_eq!((report.not_followed, total(&report)), (1, (1, 0, 0)));
}

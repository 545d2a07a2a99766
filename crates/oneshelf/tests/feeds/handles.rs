//! What several handles, failures and broken messages make of feeds.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use oneshelf::store::{LevelRead, Reader, Store, StoreError, Writer};
use oneshelf::{
    DefineSource, Error, FeedState, Gap, Heartbeat, LabelReason, LevelKey, MalformedCode, Moment,
    Outcome, Quantity, Sell, Shelf,
};
use oneshelf_testkit::{Fault, ManualClock, MemoryStore, scene};

use crate::common::{Shop, at, options};
use crate::{apply, beat, mugs, numbered, till, watched};

/// Plays one story on two shelves of the same store, and opens a third at its end.
fn check_handles(one: &Shelf, other: &Shelf, clock: &ManualClock, reopen: &dyn Fn() -> Shelf) {
    assert!(one.apply(watched("s-1")).unwrap().is_applied());
    assert_eq!(till(other).state, FeedState::NeverHeard);
    assert_eq!(mugs(other).good_at, Moment::MIN);
    clock.set(at("10:01:00"));
    for (shelf, number) in [(one, 1), (other, 3)] {
        let sale = numbered(number, at("10:00:30"));
        assert!(shelf.apply(sale).unwrap().is_applied());
    }
    for shelf in [one, other] {
        assert_eq!(till(shelf).gaps, [Gap { from: 2, to: 2 }]);
        let reasons = mugs(shelf).reasons;
        let gap = LabelReason::SourceGap {
            source: "till-1".parse().unwrap(),
            from: 2,
            to: 2,
            missing: 1,
        };
        assert!(reasons.contains(&gap), "{reasons:?}");
    }
    assert_eq!(
        beat(other, "10:00:59", 3, 0).gaps,
        [Gap { from: 2, to: 2 }],
        "the answer says what to send again"
    );
    assert!(one.apply(numbered(2, at("10:00:20"))).unwrap().is_applied());
    for shelf in [one, other, &reopen()] {
        let feed = till(shelf);
        assert_eq!(
            (feed.state, feed.received_through),
            (FeedState::Fresh, Some(3))
        );
        assert_eq!(feed.complete_until, Some(at("10:00:59")));
        assert_eq!(mugs(shelf).good_at, at("10:00:59"));
        assert!(shelf.verify(&mut |_, _| {}).unwrap().report.is_clean());
    }
    clock.set(at("10:11:01"));
    for shelf in [one, other, &reopen()] {
        assert_eq!(till(shelf).state, FeedState::Silent);
    }
}

/// Goal: what one handle is told, every other sees with its next question, and a new one, too.
#[test]
fn every_handle_sees_every_feed() {
    let shop = Shop::new();
    let other = shop.another();
    check_handles(&shop.shelf, &other, &shop.clock, &|| shop.another());
    let folder = tempfile::tempdir().unwrap();
    let clock = ManualClock::at(scene::start());
    let open = || Shelf::open_with(folder.path().join("shop.db"), options(&clock)).unwrap();
    let one = open();
    for answer in one.apply_each(scene::catalogue()) {
        assert!(answer.unwrap().is_applied());
    }
    check_handles(&one, &open(), &clock, &open);
}

/// Goal: one message that cannot be read keeps no other from being applied; it stays a gap until
/// it is mended, and its number is not lost.
#[test]
fn one_poison_message_blocks_nothing_else() {
    let shop = Shop::new();
    apply(&shop.shelf, watched("s-1"));
    let poison = Sell {
        lines: Vec::new(),
        ..numbered(2, at("10:00:00"))
    };
    let feed = [1, 2, 3].map(|number| match number {
        2 => poison.clone(),
        number => numbered(number, at("10:00:00")),
    });
    let answers = shop.shelf.apply_each(feed);
    let is_applied =
        |answer: &Result<Outcome, Error>| answer.as_ref().is_ok_and(Outcome::is_applied);
    assert!(is_applied(&answers[0]) && is_applied(&answers[2]));
    assert!(matches!(answers[1], Err(Error::Malformed(_))));
    assert_eq!(till(&shop.shelf).gaps, [Gap { from: 2, to: 2 }]);
    let mended = numbered(2, at("10:00:00"));
    assert!(shop.shelf.apply(mended).unwrap().is_applied());
    assert_eq!(till(&shop.shelf).gaps, []);
}

/// Goal: a message whose commit was lost is a gap, and one that was kept is none.
#[test]
fn a_failed_commit_tells_no_lie_about_numbers() {
    for (fault, through) in [(Fault::CommitLost, 0), (Fault::CommitKept, 1)] {
        let shop = Shop::new();
        apply(&shop.shelf, watched("s-1"));
        // Faults are of the memory, whoever writes.
        shop.store.fail(fault, 0);
        let sale = || numbered(1, at("10:00:00"));
        assert!(matches!(shop.shelf.apply(sale()), Err(Error::Store(_))));
        assert_eq!(till(&shop.shelf).received_through, Some(through));
        assert!(shop.shelf.apply(sale()).is_ok(), "sent again");
        assert_eq!(till(&shop.shelf).received_through, Some(1));
    }
}

/// Goal: sources that are not watched write no feed, and a heartbeat of one is an error that says
/// what to do.
#[test]
fn plain_sources_have_no_feed() {
    let shop = Shop::new();
    apply(&shop.shelf, numbered(7, at("10:00:00")));
    assert_eq!(shop.shelf.feeds().unwrap(), []);
    assert_eq!(shop.store.read().unwrap().head().unwrap().feed_epoch, 0);
    let heartbeat = |at| Heartbeat {
        at,
        last_sequence: None,
        queued: 0,
    };
    for (source, time, code) in [
        ("till-1", at("10:00:00"), MalformedCode::Fields),
        ("till-9", at("10:00:00"), MalformedCode::UnknownSource),
    ] {
        let source = source.parse().unwrap();
        match shop.shelf.heartbeat(&source, heartbeat(time)) {
            Err(Error::Malformed(malformed)) => assert_eq!(malformed.code, code),
            other => panic!("{other:?}"),
        }
    }
    apply(&shop.shelf, watched("s-1"));
    let far = heartbeat("2036-01-01T00:00:00Z".parse().unwrap());
    match shop.shelf.heartbeat(&"till-1".parse().unwrap(), far) {
        Err(Error::Malformed(malformed)) => assert_eq!(malformed.code, MalformedCode::Time),
        other => panic!("{other:?}"),
    }
}

/// A store that counts read transactions.
struct Counting {
    inner: MemoryStore,
    reads: Arc<AtomicUsize>,
}

impl Store for Counting {
    fn write(&self) -> Result<Box<dyn Writer + '_>, StoreError> {
        self.inner.write()
    }
    fn read(&self) -> Result<Box<dyn Reader + '_>, StoreError> {
        self.reads.fetch_add(1, Ordering::Relaxed);
        self.inner.read()
    }
    fn level(&self, key: LevelKey) -> Result<LevelRead, StoreError> {
        self.inner.level(key)
    }
    fn backup(&self, target: &Path) -> Result<(), StoreError> {
        self.inner.backup(target)
    }
    fn check(&self) -> Result<Vec<String>, StoreError> {
        self.inner.check()
    }
}

/// Goal: a plain question stays one statement beside feeds, and takes a second look only after
/// another handle has changed one.
#[test]
fn a_plain_question_is_one_statement() {
    let shop = Shop::new();
    let reads = Arc::new(AtomicUsize::new(0));
    let store = Counting {
        inner: shop.store.another_handle(),
        reads: Arc::clone(&reads),
    };
    let shelf = Shelf::with_store(Box::new(store), options(&shop.clock)).unwrap();
    let count = |shelf: &Shelf| {
        let before = reads.load(Ordering::Relaxed);
        mugs(shelf);
        reads.load(Ordering::Relaxed) - before
    };
    apply(&shelf, watched("s-1"));
    apply(&shelf, numbered(1, at("10:00:00")));
    assert_eq!(count(&shelf), 0, "its own writes are known");
    apply(&shop.shelf, numbered(2, at("10:00:00")));
    assert_eq!(count(&shelf), 1, "those of another are looked at");
    assert_eq!(count(&shelf), 0, "once");
}

/// Goal: what a source's limits are said to be is what is kept, and nonsense is refused.
#[test]
fn limits_have_to_mean_something() {
    let shop = Shop::new();
    let zero = |field: &str| {
        let mut source = watched("s-1");
        match field {
            "heartbeat_seconds" => source.heartbeat_seconds = Some(0),
            "late_seconds_max" => source.late_seconds_max = Some(0),
            "link_seconds" => source.link_seconds = Some(0),
            _ => source.quantity_max = Some(Quantity::ZERO),
        }
        source
    };
    for field in [
        "heartbeat_seconds",
        "late_seconds_max",
        "link_seconds",
        "quantity_max",
    ] {
        match shop.shelf.apply(zero(field)) {
            Err(Error::Malformed(malformed)) => assert_eq!(malformed.field, field),
            other => panic!("{field}: {other:?}"),
        }
    }
    let nowhere = DefineSource {
        location: Some("BATH".parse().unwrap()),
        ..watched("s-1")
    };
    assert!(matches!(
        shop.shelf.apply(nowhere),
        Err(Error::Malformed(_))
    ));
}

//! Feeds as hosts see them: numbers and heartbeats in, labels and times out, through several
//! handles, restarts and failures.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail tests too")]

mod common;

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use common::{Shop, at, mug, options, oxford, sell};
use oneshelf::store::{LevelRead, Reader, Store, StoreError, Writer};
use oneshelf::{
    Availability, Command, DefineSource, Error, FeedState, FeedView, Gap, Heartbeat, Label,
    LabelReason, LevelKey, Line, MalformedCode, Moment, Outcome, Quantity, Receive, Sell, Shelf,
    Target,
};
use oneshelf_testkit::{Fault, ManualClock, MemoryStore, scene};
use proptest::prelude::*;

/// Till 1 numbers its messages and is heard from every ten minutes.
fn watched(reference: &str) -> DefineSource {
    let names = ("office".parse().unwrap(), reference.parse().unwrap());
    DefineSource {
        sequenced: true,
        heartbeat_seconds: Some(600),
        ..DefineSource::new(
            names.0,
            names.1,
            "till-1".parse().unwrap(),
            "pos".parse().unwrap(),
        )
    }
}

fn numbered(number: u64, occurred_at: Moment) -> Sell {
    Sell {
        source_sequence: Some(number),
        occurred_at: Some(occurred_at),
        ..sell(&format!("receipt-{number}"), 1)
    }
}

/// Applies what has to be applied.
fn apply(shelf: &Shelf, command: impl Into<Command>) {
    assert!(shelf.apply(command).unwrap().is_applied());
}

fn mugs(shelf: &Shelf) -> Availability {
    let web = "web".parse().unwrap();
    shelf.availability(&mug(), &oxford(), &web).unwrap()
}

fn till(shelf: &Shelf) -> FeedView {
    let mut feeds = shelf.feeds().unwrap();
    assert_eq!(feeds.len(), 1, "{feeds:?}");
    feeds.remove(0)
}

fn beat(shelf: &Shelf, time: &str, last: u64, queued: u64) -> FeedView {
    let heartbeat = Heartbeat {
        at: at(time),
        last_sequence: Some(last),
        queued,
    };
    let till = "till-1".parse().unwrap();
    shelf.heartbeat(&till, heartbeat).unwrap()
}

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

/// Goal: labels and reasons roll up over locations, with the earliest time that is good.
#[test]
fn labels_roll_up() {
    let shop = Shop::new();
    let here = DefineSource {
        location: Some("LONDON".parse().unwrap()),
        ..watched("s-1")
    };
    apply(&shop.shelf, here);
    shop.clock.set(at("10:30:00"));
    let places = [oxford(), "LONDON".parse().unwrap()];
    let web = "web".parse().unwrap();
    let totals = shop.shelf.availability_many(&[mug()], &places, &web);
    let total = totals.unwrap().remove(0);
    let labels: Vec<_> = total.locations.iter().map(|l| l.label).collect();
    assert_eq!(labels, [Label::Confirmed, Label::Delayed]);
    assert_eq!(
        (total.label, total.good_at),
        (Label::Delayed, Some(Moment::MIN))
    );
    let told = serde_json::to_value(&total.reasons).unwrap();
    let since = "2026-11-23T10:00:00Z";
    let expect = serde_json::json!(
        [{"reason": "source_silent", "source": "till-1", "since": since}]
    );
    assert_eq!(told, expect);
}

/// Goal: an explanation says up to when its number is good, where that is not now.
#[test]
fn an_explanation_says_what_it_is_good_for() {
    let shop = Shop::new();
    let why = || {
        let web = "web".parse().unwrap();
        let why = shop.shelf.explain(&mug(), &oxford(), &web).unwrap();
        why.to_string()
            .trim_end()
            .lines()
            .last()
            .unwrap()
            .to_owned()
    };
    assert!(why().ends_with("0   confirmed"), "{}", why());
    apply(&shop.shelf, watched("s-1"));
    assert!(
        why().ends_with("confirmed, nothing vouched for yet"),
        "{}",
        why()
    );
    shop.clock.set(at("10:05:00"));
    beat(&shop.shelf, "10:04:00", 0, 0);
    assert!(why().ends_with("confirmed, good at 10:04"), "{}", why());
}

/// Goal: one call lists what is not confirmed and why, page by page, with what is due but not
/// journalled.
#[test]
fn what_is_not_confirmed_is_listed() {
    let shop = Shop::new();
    apply(&shop.shelf, watched("s-1"));
    let link = DefineSource {
        sequenced: false,
        heartbeat_seconds: None,
        link_seconds: Some(600),
        name: "web".parse().unwrap(),
        channel: "web".parse().unwrap(),
        ..watched("s-2")
    };
    assert!(shop.shelf.apply(link).unwrap().is_applied());
    let early = Sell {
        source: "web".parse().unwrap(),
        settles: Some(Target::reference("order-1".parse().unwrap())),
        ..sell("early", 2)
    };
    let stock = |reference: &str, sku: &str| {
        let names = ("warehouse".parse().unwrap(), reference.parse().unwrap());
        let line = Line::new(sku.parse().unwrap(), Quantity::units(9));
        Receive::new(names.0, names.1, oxford(), vec![line])
    };
    let commands: [Command; 4] = [
        stock("po-1", "MUG-RED").into(),
        stock("po-2", "MUG-BLUE").into(),
        stock("po-3", "NEW-THING").into(),
        early.into(),
    ];
    for answer in shop.shelf.apply_each(commands) {
        assert!(answer.unwrap().is_applied());
    }
    let list = |after: Option<&str>, limit| {
        let after = after.map(|sku| sku.parse().unwrap());
        let found = shop.shelf.unconfirmed(&oxford(), after.as_ref(), limit);
        let found = found.unwrap();
        let items: Vec<_> = found
            .items
            .iter()
            .map(|item| {
                let kinds: Vec<_> = item.reasons.iter().map(LabelReason::kind).collect();
                format!("{} {} {}", item.sku, item.label, kinds.join("+"))
            })
            .collect();
        (found.label, items, found.next.map(|sku| sku.to_string()))
    };
    let (red, new) = (
        "MUG-RED estimated parked_link",
        "NEW-THING estimated provisional_item",
    );
    let all = vec![red.to_owned(), new.to_owned()];
    assert_eq!(list(None, 10), (Label::Confirmed, all, None));
    let first = (
        Label::Confirmed,
        vec![red.to_owned()],
        Some("MUG-RED".to_owned()),
    );
    assert_eq!(list(None, 1), first);
    assert_eq!(
        list(Some("MUG-RED"), 1),
        (Label::Confirmed, vec![new.to_owned()], None)
    );
    shop.clock.set(at("10:20:00"));
    let (label, items, _) = list(None, 10);
    assert_eq!(label, Label::Delayed, "the till is silent");
    assert_eq!(items[0], "MUG-RED under review parked_link+open_case");
    shop.shelf.tick().unwrap();
    let found = shop.shelf.unconfirmed(&oxford(), None, 10).unwrap();
    assert_eq!(found.items[0].cases[0].kind, "unlinked");
}

/// A message of a till: when it truly happened, in seconds, and when it comes, if ever.
#[derive(Debug, Clone)]
struct Sent {
    happened: u32,
    comes: Option<u32>,
}

fn day() -> impl Strategy<Value = (i64, Vec<Sent>)> {
    let message = (0_u32..40, proptest::option::weighted(0.8, 0_u32..200));
    let messages = proptest::collection::vec(message, 1..25);
    (-20_i64..=20, messages).prop_map(|(skew, messages)| {
        let mut clock = 100;
        let sent = messages.into_iter().map(|(pause, delay)| {
            clock += pause;
            Sent {
                happened: clock,
                comes: delay.map(|delay| clock + delay),
            }
        });
        (skew, sent.collect())
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    /// Goal (invariant 11): whatever is lost, late or out of order, and however wrong the till's
    /// clock is within its bounds, a number is right for everything that happened before the
    /// time that it says it is good for.
    #[test]
    fn a_number_is_right_for_what_was_sent_before_it_is_good_at((skew, sent) in day()) {
        let shop = Shop::new();
        let source = DefineSource {
            clock_uncertainty_seconds: Some(20),
            heartbeat_seconds: None,
            ..watched("s-1")
        };
        apply(&shop.shelf, source);
        shop.receive("po-1", 1_000);
        let wall = |second: i64| {
            let second = u32::try_from(second).unwrap();
            scene::start().plus_seconds(second)
        };
        let mut arrivals: Vec<_> = (1..).zip(&sent).collect();
        arrivals.retain(|(_, message)| message.comes.is_some());
        arrivals.sort_by_key(|(number, message)| (message.comes, *number));
        let mut here = Vec::new();
        for (number, message) in arrivals {
            shop.clock.set(wall(i64::from(message.comes.unwrap())));
            let occurred_at = wall(i64::from(message.happened) + skew);
            let outcome = shop.shelf.apply(numbered(number, occurred_at)).unwrap();
            prop_assert!(outcome.is_applied());
            here.push(number);
            let answer = mugs(&shop.shelf);
            let happened = (1_u64..).zip(&sent);
            let counted = happened.filter(|(number, message)| {
                let is_before = wall(i64::from(message.happened)) < answer.good_at;
                is_before || here.contains(number)
            });
            let sold = i32::try_from(counted.count()).unwrap();
            prop_assert_eq!(answer.on_hand, Quantity::units(1_000 - sold));
        }
    }
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

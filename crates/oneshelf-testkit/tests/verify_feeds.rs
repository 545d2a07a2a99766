//! Every way in which feeds and links can be wrong is a finding.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail tests too")]

use std::sync::Arc;

use oneshelf::store::Store as _;
use oneshelf::{
    Command, DefineSource, Line, Options, Quantity, Receive, Sell, Shelf, SourceId, Target,
};
use oneshelf_core::{
    CaseNumber, Changes, Feed, Invariant, LevelKey, ParkedKey, Sequence, VerifyReport, verify,
};
use oneshelf_testkit::{ManualClock, MemoryStore, scene};

/// A store in which a sale waits for its order, with a case about it where `is_overdue`, and of
/// which till 1 has sent its first and third message.
fn store(is_overdue: bool) -> MemoryStore {
    let store = MemoryStore::new();
    let clock = ManualClock::at(scene::start());
    let options = Options {
        clock: Arc::new(clock.clone()),
        ..Options::default()
    };
    let shelf = Shelf::with_store(Box::new(store.another_handle()), options).unwrap();
    let define = |reference: &str, name: &str, channel: &str| {
        let (office, name) = ("office".parse().unwrap(), name.parse().unwrap());
        DefineSource::new(
            office,
            reference.parse().unwrap(),
            name,
            channel.parse().unwrap(),
        )
    };
    let mugs = |units| {
        vec![Line::new(
            "MUG-RED".parse().unwrap(),
            Quantity::units(units),
        )]
    };
    let oxford = || "OXFORD".parse().unwrap();
    let receive = |number| Receive {
        source_sequence: Some(number),
        ..Receive::new(
            "till-1".parse().unwrap(),
            format!("r-{number}").parse().unwrap(),
            oxford(),
            mugs(3),
        )
    };
    let web = DefineSource {
        link_seconds: Some(600),
        ..define("s-1", "web", "web")
    };
    let till = DefineSource {
        sequenced: true,
        ..define("s-2", "till-1", "pos")
    };
    let early = Sell {
        settles: Some(Target::reference("order-1".parse().unwrap())),
        ..Sell::new(
            "web".parse().unwrap(),
            "early".parse().unwrap(),
            oxford(),
            mugs(2),
        )
    };
    let commands: [Command; 5] = [
        web.into(),
        till.into(),
        receive(1).into(),
        receive(3).into(),
        early.into(),
    ];
    for answer in shelf.apply_each(scene::catalogue().into_iter().chain(commands)) {
        assert!(answer.unwrap().is_applied());
    }
    if is_overdue {
        clock.advance(600);
        assert_eq!(shelf.tick().unwrap().levels_expired, 1);
    }
    store
}

fn report(store: &MemoryStore) -> VerifyReport {
    verify(store.read().unwrap().as_ref(), &mut |_, _| {}).unwrap()
}

/// Damages a healthy store, and expects exactly these findings.
fn check(
    name: &str,
    is_overdue: bool,
    damage: impl FnOnce(&MemoryStore, &mut Changes),
    expect: &[Invariant],
) {
    let store = store(is_overdue);
    assert!(report(&store).is_clean(), "{}", report(&store));
    let mut changes = Changes::default();
    damage(&store, &mut changes);
    let mut writer = store.write().unwrap();
    writer.save(&changes).unwrap();
    writer.commit().unwrap();
    let report = report(&store);
    let mut found: Vec<_> = report.findings.iter().map(|finding| finding.what).collect();
    found.sort_unstable();
    found.dedup();
    assert_eq!(found, expect, "{name}: {report}");
}

fn link(store: &MemoryStore) -> ((LevelKey, Sequence), oneshelf_core::Link) {
    let links = store.read().unwrap().links(None, 10).unwrap();
    assert_eq!(links.len(), 1);
    links.into_iter().next().unwrap()
}

/// Goal: links are what is parked, and levels and cases know them.
#[test]
fn a_wrong_link_is_found() {
    use Invariant::{Expiry, Links};
    let change =
        |store: &MemoryStore, changes: &mut Changes, change: fn(&mut oneshelf_core::Link)| {
            let (place, mut link) = link(store);
            change(&mut link);
            changes.links.put(place, Some(link));
        };
    let level =
        |store: &MemoryStore, changes: &mut Changes, change: fn(&mut oneshelf_core::Level)| {
            let key = link(store).0.0;
            let mut level = store.level(key).unwrap().level.unwrap();
            change(&mut level);
            changes.levels.put(key, Some(level));
        };
    check(
        "more",
        false,
        |s, c| change(s, c, |l| l.quantity = Quantity::units(3)),
        &[Links],
    );
    check(
        "never due",
        false,
        |s, c| change(s, c, |l| l.due_at = None),
        &[Links],
    );
    check("gone", false, |s, c| c.links.put(link(s).0, None), &[Links]);
    check(
        "of another entry",
        false,
        |s, c| {
            let ((key, _), link) = link(s);
            c.links.put((key, Sequence(1)), Some(link));
        },
        &[Links],
    );
    check(
        "forgotten",
        false,
        |s, c| level(s, c, |l| l.unlinked = Quantity::ZERO),
        &[Links],
    );
    check(
        "too late",
        false,
        |s, c| level(s, c, |l| l.next_expiry = None),
        &[Expiry],
    );
}

/// Goal: links end with what is parked, and so do their cases.
#[test]
fn a_link_without_what_is_parked_is_found() {
    use Invariant::{Cases, Links};
    let parked = |store: &MemoryStore| -> (ParkedKey, _) {
        let (_, link) = link(store);
        let rows = store.read().unwrap().parked(None, 10).unwrap();
        rows.into_iter()
            .find(|(key, _)| *key == link.waits_for)
            .unwrap()
    };
    check(
        "nothing waits",
        false,
        |s, c| c.parked.put(parked(s).0, None),
        &[Links],
    );
    check(
        "no case",
        true,
        |_, c| c.cases.put(CaseNumber(1), None),
        &[Cases, Links],
    );
    check(
        "a case of nothing",
        true,
        |s, c| {
            let (key, mut row) = parked(s);
            row.settled.clear();
            c.parked.put(key, Some(row));
        },
        &[Links],
    );
}

/// Goal: feeds are of watched sources, and every watched source has one that makes sense.
#[test]
fn a_wrong_feed_is_found() {
    use Invariant::Feeds;
    let till = |store: &MemoryStore| -> (SourceId, Feed) {
        let feeds = store.read().unwrap().feeds().unwrap();
        let (id, feed) = feeds.iter().next().unwrap();
        (id, feed.clone())
    };
    let change = |store: &MemoryStore, changes: &mut Changes, change: fn(&mut Feed)| {
        let (id, mut feed) = till(store);
        change(&mut feed);
        changes.feeds.put(id, Some(feed));
    };
    check("gone", false, |s, c| c.feeds.put(till(s).0, None), &[Feeds]);
    check(
        "of nobody",
        false,
        |s, c| c.feeds.put(SourceId(99), Some(till(s).1)),
        &[Feeds],
    );
    check(
        "of a plain one",
        false,
        |s, c| c.feeds.put(SourceId(2), Some(till(s).1)),
        &[Feeds],
    );
    check(
        "no gap",
        false,
        |s, c| change(s, c, |f| f.received_through = 2),
        &[Feeds],
    );
    check(
        "above its highest",
        false,
        |s, c| change(s, c, |f| f.highest = 2),
        &[Feeds],
    );
    check(
        "backwards",
        false,
        |s, c| change(s, c, |f| f.above[0].to = 2),
        &[Feeds],
    );
}

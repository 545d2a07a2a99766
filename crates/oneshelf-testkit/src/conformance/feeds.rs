//! Laws about feeds and links.

#![expect(
    clippy::unwrap_used,
    reason = "a store that fails where it must not ends the test"
)]

use oneshelf_core::store::Store;
use oneshelf_core::{Feeds, Key, ParkedKey, Sequence, SourceId};

use super::law::{Law, SharedLaw, check, save};
use crate::sample;

pub(crate) const LAWS: &[Law] = &[
    ("feeds are loaded whole, with their epoch", feeds),
    (
        "links are loaded, paged in order, and gone when deleted",
        links,
    ),
    (
        "handovers are loaded by their name, paged in order, and noted once",
        handovers,
    ),
];

pub(crate) const SHARED_LAWS: &[SharedLaw] = &[(
    "a handle sees in one read that another changed a feed",
    another_handle,
)];

fn feeds(store: &dyn Store) {
    assert_eq!(store.read().unwrap().feeds().unwrap(), Feeds::default());
    save(store, |changes| {
        changes.feeds.put(SourceId(4), Some(sample::feed(1)));
        changes.feeds.put(SourceId(3), Some(sample::feed(2)));
        changes.feed_epoch = Some(1);
    });
    save(store, |changes| {
        changes.feeds.put(SourceId(4), Some(sample::feed(9)));
        changes.feeds.put(SourceId(5), Some(sample::feed(5)));
        changes.feeds.put(SourceId(3), None);
        changes.feed_epoch = Some(2);
    });
    // Saving something else leaves the epoch as it is.
    save(store, |changes| {
        changes
            .levels
            .put(sample::key(1, 1), Some(sample::level(1)));
    });
    let rows = [
        (SourceId(4), sample::feed(9)),
        (SourceId(5), sample::feed(5)),
    ];
    let reader = store.read().unwrap();
    assert_eq!(reader.feeds().unwrap(), Feeds::new(2, rows));
    assert_eq!(reader.head().unwrap().feed_epoch, 2);
    assert_eq!(store.level(sample::key(1, 1)).unwrap().feed_epoch, 2);
}

fn links(store: &dyn Store) {
    let place = |item: u64, n: u64| (sample::key(item, 1), Sequence(n));
    save(store, |changes| {
        for (item, n) in [(2, 1), (1, 7), (1, 3), (1, 4)] {
            changes.links.put(place(item, n), Some(sample::link(n)));
        }
    });
    save(store, |changes| {
        changes.links.put(place(1, 3), Some(sample::link(30)));
        changes.links.put(place(1, 4), None);
    });
    let expect = [
        (place(1, 3), sample::link(30)),
        (place(1, 7), sample::link(7)),
        (place(2, 1), sample::link(1)),
    ];
    for limit in [1, 2, 100] {
        let reader = store.read().unwrap();
        let (mut found, mut after) = (Vec::new(), None);
        loop {
            let page = reader.links(after, limit).unwrap();
            assert!(page.len() <= limit, "{} of at most {limit}", page.len());
            let Some((last, _)) = page.last() else { break };
            after = Some(*last);
            found.extend(page);
        }
        assert_eq!(found, expect, "in pages of {limit}");
    }
    let keys = [1, 2, 3].map(|item| sample::key(item, 1));
    check(store, &keys.map(Key::Links), |slice| {
        let numbers = |item: usize| -> Vec<u64> {
            let links = &slice.links[&keys[item]];
            links.keys().map(|sequence| sequence.0).collect()
        };
        assert_eq!(
            (numbers(0), numbers(1), numbers(2)),
            (vec![3, 7], vec![1], vec![])
        );
        assert_eq!(slice.links[&keys[0]][&Sequence(3)], sample::link(30));
    });
}

fn handovers(store: &dyn Store) {
    let reference = |n| ParkedKey::Reference(SourceId(3), sample::reference(n));
    let document = ParkedKey::Document(SourceId(3), "order-1".parse().unwrap());
    let row = |name: &ParkedKey, entry| (name.clone(), Sequence(entry));
    let (one, two) = (reference(1), reference(2));
    save(store, |changes| {
        changes
            .handovers
            .extend([row(&two, 5), row(&one, 7), row(&document, 7)]);
    });
    save(store, |changes| {
        changes.handovers.extend([row(&one, 7), row(&one, 3)]);
    });
    let expect = [row(&one, 3), row(&one, 7), row(&two, 5), row(&document, 7)];
    for limit in [1, 3, 100] {
        let reader = store.read().unwrap();
        let mut found: Vec<(ParkedKey, Sequence)> = Vec::new();
        loop {
            let page = reader.handovers(found.last(), limit).unwrap();
            assert!(page.len() <= limit, "{} of at most {limit}", page.len());
            if page.is_empty() {
                break;
            }
            found.extend(page);
        }
        assert_eq!(found, expect, "in pages of {limit}");
    }
    let keys = [one, document, reference(9)].map(Key::Handovers);
    check(store, &keys, |slice| {
        let known = |key: &Key| match key {
            Key::Handovers(name) => slice.handovers[name].iter().map(|e| e.0).collect(),
            _ => Vec::new(),
        };
        assert_eq!(keys.each_ref().map(known), [vec![3, 7], vec![7], vec![]]);
    });
}

fn another_handle(one: &dyn Store, other: &dyn Store) {
    let key = sample::key(1, 1);
    assert_eq!(other.level(key).unwrap().feed_epoch, 0);
    save(one, |changes| {
        changes.feeds.put(SourceId(3), Some(sample::feed(1)));
        changes.feed_epoch = Some(1);
    });
    assert_eq!(other.level(key).unwrap().feed_epoch, 1);
    let feeds = other.read().unwrap().feeds().unwrap();
    assert_eq!(feeds.get(SourceId(3)), Some(&sample::feed(1)));
}

//! Subscribers and followers.

mod common;

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, mpsc};

use common::{Shop, at, hold, receive, reserve};
use oneshelf::{Bucket, Outcome, Reason, Sequence};

fn listen(shop: &Shop) -> (oneshelf::Subscription, mpsc::Receiver<Sequence>) {
    let (told, news) = mpsc::channel();
    let subscription = shop.shelf.subscribe(move |sequence| {
        let _ = told.send(sequence);
    });
    (subscription, news)
}

/// Goal: subscribers hear of what was written, once per transaction, and of nothing else.
#[test]
fn subscribers_are_told_what_was_written() {
    let shop = Shop::new();
    let (subscription, news) = listen(&shop);
    let last = shop.shelf.health().unwrap().sequence.0;
    shop.receive("po-1", 1);
    assert_eq!(news.try_recv(), Ok(Sequence(last + 1)));
    shop.receive("po-1", 1);
    assert!(
        shop.shelf
            .apply(reserve("order-1", 5))
            .unwrap()
            .refusal()
            .is_some()
    );
    assert!(
        news.try_recv().is_err(),
        "a duplicate and a refusal are no news"
    );
    let batch = (2..5).map(|n| receive(&format!("po-{n}"), 1));
    assert!(shop.shelf.apply_each(batch).iter().all(Result::is_ok));
    assert_eq!(news.try_iter().collect::<Vec<_>>(), [Sequence(last + 4)]);
    assert!(shop.shelf.apply(hold("cart-1", 1)).unwrap().is_applied());
    news.try_iter().for_each(drop);
    shop.clock.advance(600);
    assert_eq!(shop.shelf.tick().unwrap().levels_expired, 1);
    assert_eq!(news.try_recv(), Ok(Sequence(last + 6)), "an expiry is news");
    drop(subscription);
    shop.receive("po-9", 1);
    assert!(news.try_recv().is_err(), "a dropped subscription has ended");
}

/// Goal: a subscriber may apply commands, subscribe and unsubscribe from within the callback.
#[test]
fn a_subscriber_may_use_the_shelf() {
    let shop = Shop::new();
    let kept = Arc::new(Mutex::new(None));
    let subscription = {
        let (shelf, kept) = (Arc::clone(&shop.shelf), Arc::clone(&kept));
        shop.shelf.subscribe(move |_| {
            let outcome = shelf.apply(receive("by-subscriber", 1)).unwrap();
            if matches!(outcome, Outcome::Applied(_)) {
                *kept.lock().unwrap() = Some(shelf.subscribe(|_| {}));
            } else {
                kept.lock().unwrap().take();
            }
        })
    };
    shop.receive("po-1", 1);
    shop.receive("po-2", 1);
    assert_eq!(shop.available("web"), 3);
    assert!(kept.lock().unwrap().is_none());
    drop(subscription);
}

/// Goal: a subscriber's bug is nobody else's.
#[test]
fn a_panicking_subscriber_is_contained() {
    let shop = Shop::new();
    let count = Arc::new(AtomicUsize::new(0));
    let _first = shop.shelf.subscribe(|_| panic!("a bug of the host"));
    let _second = {
        let count = Arc::clone(&count);
        shop.shelf.subscribe(move |_| {
            count.fetch_add(1, Ordering::Relaxed);
        })
    };
    shop.receive("po-1", 1);
    shop.receive("po-2", 1);
    assert_eq!(count.load(Ordering::Relaxed), 2);
}

/// Goal: who follows the journal sees every entry once, with names, and an expiry that nobody
/// touched as well.
#[test]
fn changes_are_followed_without_gaps() {
    let shop = Shop::new();
    shop.receive("po-1", 2);
    let start = shop.shelf.health().unwrap().sequence;
    assert!(shop.shelf.apply(hold("cart-1", 2)).unwrap().is_applied());
    shop.clock.advance(599);
    assert_eq!(shop.shelf.changes(start, 10).unwrap().len(), 1);
    assert_eq!(shop.shelf.next_due().unwrap(), Some(at("10:10:00")));
    shop.clock.advance(1);
    let changes = shop.shelf.changes(start, 10).unwrap();
    let kinds: Vec<_> = changes.iter().map(|c| c.command.kind()).collect();
    assert_eq!(kinds, ["hold", "expire"]);
    let expiry = &changes[1];
    assert_eq!(expiry.source.as_str(), "engine");
    assert_eq!(expiry.effects[0].sku.as_str(), "MUG-RED");
    assert_eq!(expiry.effects[0].location.as_str(), "OXFORD");
    let posting = expiry.effects[0].postings[0];
    assert_eq!((posting.from, posting.to), (Bucket::Held, Bucket::Free));
    assert_eq!(posting.reason, Reason::Expiry);
    assert_eq!(posting.effective_at, at("10:10:00"), "at its deadline");
    let rest = shop.shelf.changes(changes[0].sequence, 10).unwrap();
    assert_eq!(rest, changes[1..]);
    assert_eq!(shop.shelf.changes(start, 1).unwrap(), changes[..1]);
    assert_eq!(shop.shelf.next_due().unwrap(), None);
    let json = serde_json::to_value(expiry).unwrap();
    assert_eq!(json["command"]["type"], "expire");
    assert_eq!(json["effects"][0]["postings"][0]["reason"], "expiry");
}

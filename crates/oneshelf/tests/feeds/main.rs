//! Feeds as hosts see them: numbers and heartbeats in, labels and times out, through several
//! handles, restarts and failures.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail tests too")]

#[path = "../common/mod.rs"]
mod common;
mod day;
mod handles;
mod labels;

use common::{at, mug, oxford, sell};
use oneshelf::{Availability, Command, DefineSource, FeedView, Heartbeat, Moment, Sell, Shelf};

/// Till 1 numbers its messages and is heard from every ten minutes.
pub(crate) fn watched(reference: &str) -> DefineSource {
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

pub(crate) fn numbered(number: u64, occurred_at: Moment) -> Sell {
    Sell {
        source_sequence: Some(number),
        occurred_at: Some(occurred_at),
        ..sell(&format!("receipt-{number}"), 1)
    }
}

/// Applies what has to be applied.
pub(crate) fn apply(shelf: &Shelf, command: impl Into<Command>) {
    assert!(shelf.apply(command).unwrap().is_applied());
}

pub(crate) fn mugs(shelf: &Shelf) -> Availability {
    let web = "web".parse().unwrap();
    shelf.availability(&mug(), &oxford(), &web).unwrap()
}

pub(crate) fn till(shelf: &Shelf) -> FeedView {
    let mut feeds = shelf.feeds().unwrap();
    assert_eq!(feeds.len(), 1, "{feeds:?}");
    feeds.remove(0)
}

pub(crate) fn beat(shelf: &Shelf, time: &str, last: u64, queued: u64) -> FeedView {
    let heartbeat = Heartbeat {
        at: at(time),
        last_sequence: Some(last),
        queued,
    };
    let till = "till-1".parse().unwrap();
    shelf.heartbeat(&till, heartbeat).unwrap()
}

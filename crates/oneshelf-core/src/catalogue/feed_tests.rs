//! Feeds against small stories, and against a set of numbers.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::value::id::ChannelId;

/// A second of the morning.
fn at(second: u32) -> Moment {
    let nine: Moment = "2026-11-23T09:00:00Z".parse().unwrap();
    nine.plus_seconds(second)
}

fn source(sequenced: bool) -> Source {
    Source {
        sequenced,
        heartbeat_seconds: Some(60),
        clock_uncertainty_seconds: 2,
        ..Source::new(SourceId(3), "till-3".parse().unwrap(), ChannelId(2))
    }
}

/// Plays words such as `7@30` (message 7 that occurred at second 30), `7` (one without a time),
/// `beat@40/7+2` (a heartbeat of second 40: the last sent is 7, and 2 wait) at second 100.
fn play(sequenced: bool, story: &str) -> Feed {
    let source = source(sequenced);
    let mut feed = Feed::new(at(0));
    for word in story.split_whitespace() {
        let (what, time) = match word.split_once('@') {
            Some((what, time)) => (what, Some(time)),
            None => (word, None),
        };
        if what == "beat" {
            let (time, rest) = time.unwrap().split_once('/').unwrap();
            let (last, queued) = rest.split_once('+').unwrap();
            let beat = Heartbeat {
                at: at(time.parse().unwrap()),
                last_sequence: last.parse().ok(),
                queued: queued.parse().unwrap(),
            };
            feed.beat(&source, beat, at(100));
        } else {
            let time = time.map(|time| at(time.parse().unwrap()));
            feed.receive(&source, what.parse().ok(), time, at(100));
        }
    }
    feed
}

fn check(goal: &str, sequenced: bool, story: &str, expect: &str) {
    let feed = play(sequenced, story);
    let gaps: Vec<_> = feed
        .gaps()
        .iter()
        .map(|gap| format!("{}-{}", gap.from, gap.to))
        .collect();
    let (queued, missing) = feed.backlog();
    let until = feed.complete_until.map_or("never".to_owned(), |until| {
        (until.micros_since(at(0)) / 1_000_000).to_string()
    });
    let found = format!(
        "through {} gaps [{}] backlog {queued}+{missing} until {until}",
        feed.received_through,
        gaps.join(" ")
    );
    assert_eq!(found, expect, "{goal}: {story}");
}

/// Goal: numbers and gaps say before when everything is here, and no more than that.
#[test]
fn what_numbers_tell() {
    for (goal, sequenced, story, expect) in [
        (
            "in order",
            true,
            "1@10 2@20 3@30",
            "through 3 gaps [] backlog 0+0 until 30",
        ),
        (
            "a gap ends what is complete",
            true,
            "1@10 3@30 6@60",
            "through 1 gaps [2-2 4-5] backlog 0+0 until 10",
        ),
        (
            "a gap that closes brings the time of what lies above it",
            true,
            "1@10 3@30 4@25 2@20",
            "through 4 gaps [] backlog 0+0 until 30",
        ),
        (
            "the same number again changes nothing",
            true,
            "1@10 1@90 3@30 3@20",
            "through 1 gaps [2-2] backlog 0+0 until 10",
        ),
        (
            "the first may come last",
            true,
            "2@20 1@10",
            "through 2 gaps [] backlog 0+0 until 20",
        ),
        (
            "a message without a time vouches for none",
            true,
            "1 2",
            "through 2 gaps [] backlog 0+0 until never",
        ),
    ] {
        check(goal, sequenced, story, expect);
    }
}

/// Goal: heartbeats vouch for what is here, and for nothing that is on its way.
#[test]
fn what_heartbeats_tell() {
    for (goal, sequenced, story, expect) in [
        (
            "a heartbeat counts where everything that it sent is here",
            true,
            "1@10 beat@40/1+0",
            "through 1 gaps [] backlog 0+0 until 40",
        ),
        (
            "not where something is on its way",
            true,
            "1@10 beat@40/3+0",
            "through 1 gaps [] backlog 0+2 until 10",
        ),
        (
            "but then once that has come",
            true,
            "1@10 beat@40/3+0 3@30 2@20",
            "through 3 gaps [] backlog 0+0 until 40",
        ),
        (
            "not while something waits in its queue",
            true,
            "1@10 beat@40/1+2",
            "through 1 gaps [] backlog 2+0 until 10",
        ),
        (
            "an older heartbeat comes too late",
            true,
            "1@10 beat@40/1+0 beat@30/1+5",
            "through 1 gaps [] backlog 0+0 until 40",
        ),
        (
            "a heartbeat from the future is taken as now",
            true,
            "1@10 beat@900/1+0",
            "through 1 gaps [] backlog 0+0 until 100",
        ),
        (
            "a numbered source that tells no last number vouches for nothing",
            true,
            "beat@40/-+0",
            "through 0 gaps [] backlog 0+0 until never",
        ),
        (
            "without numbers the heartbeat alone vouches",
            false,
            "7@90 beat@40/-+0",
            "through 0 gaps [] backlog 0+0 until 40",
        ),
        (
            "unless it says that something waits",
            false,
            "beat@40/-+0 beat@50/-+1",
            "through 0 gaps [] backlog 1+0 until 40",
        ),
    ] {
        check(goal, sequenced, story, expect);
    }
}

/// Goal: the clock's uncertainty is taken off, and nothing is good for the future.
#[test]
fn what_is_complete_is_less_what_the_clock_may_be_wrong_by() {
    let feed = play(true, "1@50");
    assert_eq!(feed.good_until(&source(true), at(100)), at(48));
    assert_eq!(feed.good_until(&source(true), at(40)), at(38));
    let nothing = play(true, "");
    assert_eq!(nothing.good_until(&source(true), at(100)), Moment::MIN);
}

/// Goal: silence begins after the bound and not at it, and an unbelieved clock cannot tell.
#[test]
fn a_source_is_silent_after_its_bound() {
    let feed = play(true, "1@50");
    let since = |second, believed| {
        let now = at(second);
        feed.silent_since(&source(true), Reading { now, believed })
    };
    assert_eq!(since(160, true), None);
    assert_eq!(since(161, true), Some(at(100)));
    assert_eq!(since(161, false), None);
    let unbound = Source {
        heartbeat_seconds: None,
        ..source(true)
    };
    let now = at(9_000);
    let reading = Reading {
        now,
        believed: true,
    };
    assert_eq!(feed.silent_since(&unbound, reading), None);
    // Where nothing was ever heard, it counts from the definition.
    let never = Feed::new(at(100));
    let now = at(161);
    let reading = Reading { now, ..reading };
    assert_eq!(never.silent_since(&source(true), reading), Some(at(100)));
}

/// Goal: what does not fit is a larger gap, and closes when its messages come again.
#[test]
fn ranges_above_a_gap_are_bounded() {
    let source = source(true);
    let mut feed = Feed::new(at(0));
    let most = FEED_RANGES_MAX as u64;
    for number in 1..=most + 1 {
        feed.receive(&source, Some(number * 2), Some(at(1)), at(100));
    }
    assert_eq!(feed.above.len(), FEED_RANGES_MAX);
    let last = feed.gaps().last().copied();
    let (from, to) = (most * 2 + 1, most * 2 + 2);
    assert_eq!(last, Some(Gap { from, to }), "the last one was forgotten");
    for number in 1..=most * 2 + 2 {
        feed.receive(&source, Some(number), Some(at(1)), at(100));
    }
    assert_eq!(
        (feed.received_through, feed.gaps()),
        (most * 2 + 2, Vec::new())
    );
}

proptest! {
    /// Goal: gaps are exactly what a set of the numbers lacks, in any order of arrival.
    #[test]
    fn gaps_are_what_is_missing(numbers in proptest::collection::vec(1_u64..60, 0..80)) {
        let source = source(true);
        let mut feed = Feed::new(at(0));
        let mut set = BTreeSet::new();
        for number in numbers {
            feed.receive(&source, Some(number), Some(at(1)), at(100));
            set.insert(number);
            let highest = set.last().copied().unwrap_or(0);
            let missing: Vec<_> = (1..=highest).filter(|n| !set.contains(n)).collect();
            let gaps = feed.gaps();
            let told: Vec<_> = gaps.iter().flat_map(|gap| gap.from..=gap.to).collect();
            prop_assert_eq!(&told, &missing);
            let through = missing.first().map_or(highest, |first| first - 1);
            prop_assert_eq!(feed.received_through, through);
        }
    }
}

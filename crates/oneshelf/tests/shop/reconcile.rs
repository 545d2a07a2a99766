//! Reconciling (R31): what is shown against what should be shown.

use std::collections::BTreeMap;

use oneshelf::{
    Action, Because, Command, Outcome, SeenUpTo, Sequence, Shown, ShownAs, ShownLine,
    ShownQuestion, Verdict,
};

use crate::story::{ORDER, Story, tell};

const RED: &str = r#""location":"OXFORD","lines":[{"sku":"RED","quantity":"1"}]"#;

fn available(seen: SeenUpTo) -> ShownQuestion {
    ShownQuestion {
        shown_as: ShownAs::Available {
            channel: "web".parse().unwrap(),
        },
        location: Some("OXFORD".parse().unwrap()),
        seen,
    }
}

fn shown(sku: &str, quantity: &str) -> Shown {
    Shown {
        line: 1,
        sku: sku.parse().unwrap(),
        location: None,
        quantity: quantity.parse().unwrap(),
    }
}

fn compare(s: &Story, question: &ShownQuestion, lines: Vec<Shown>) -> Vec<ShownLine> {
    let mut seen = Vec::new();
    let summary = s
        .shelf()
        .reconcile_shown(question, lines, &mut |line| seen.push(line));
    let summary = summary.unwrap();
    let of = |verdict| seen.iter().filter(|line| line.verdict == verdict).count() as u64;
    assert_eq!(
        (summary.equal, summary.explained, summary.unexplained),
        (
            of(Verdict::Equal),
            of(Verdict::Explained),
            of(Verdict::Unexplained)
        )
    );
    assert_eq!(summary.lines + summary.not_shown, seen.len() as u64);
    seen
}

/// A line in a few words: `RED 3/2 explained: in_flight [12]`.
fn words(line: &ShownLine) -> String {
    let quantity = |q: Option<oneshelf::Quantity>| q.map_or("-".to_owned(), |q| q.to_string());
    let verdict = format!("{:?}", line.verdict).to_lowercase();
    let because = line.because.iter().map(|because| match because {
        Because::Behind { entries, .. } => format!("behind {}", entries.len()),
        Because::InFlight { entries } => format!("in flight {}", entries.len()),
        Because::Expired { entries } => format!("expired {}", entries.len()),
        Because::Withheld { quantity } => format!("withheld {quantity}"),
        other => serde_json::to_value(other)
            .unwrap()
            .as_object()
            .unwrap()
            .iter()
            .collect::<BTreeMap<_, _>>()
            .into_values()
            .map(|value| {
                value
                    .as_str()
                    .map_or_else(|| value.to_string(), str::to_owned)
            })
            .collect::<Vec<_>>()
            .join(" "),
    });
    let because = because.collect::<Vec<_>>().join(", ");
    format!(
        "{} {}/{} {verdict}: {because}",
        line.sku,
        quantity(line.shown),
        quantity(line.should)
    )
    .trim_end_matches(": ")
    .to_owned()
}

fn check(
    story: impl Fn(&Story),
    question: &ShownQuestion,
    lines: &[(&str, &str)],
    expected: &[&str],
) {
    tell(story, |s| {
        let lines = lines.iter().map(|(sku, quantity)| shown(sku, quantity));
        let found = compare(s, question, lines.collect());
        assert_eq!(found.iter().map(words).collect::<Vec<_>>(), expected);
    });
}

/// Ten came in; then one was sold, and one promised.
fn some_days(s: &Story) {
    s.receive("OXFORD", 10);
    s.at("2026-11-23T11:00:00Z");
    s.done("sell", RED);
    s.at("2026-11-23T12:00:00Z");
    assert!(s.reserve("order-1", "").is_applied());
}

/// Goal: a channel that has not seen the last entries is explained by them; not by entries of more
/// than an hour ago, because then it does not follow, unless it is known when it had seen what.
#[test]
fn in_flight() {
    let unknown = available(SeenUpTo::Unknown);
    let at = |time: &str| available(SeenUpTo::Moment(time.parse().unwrap()));
    for (question, number, expected) in [
        (&unknown, "8", "RED 8/8 equal"),
        (
            &unknown,
            "9",
            "RED 9/8 explained: in flight 1, on_hand figure",
        ),
        (&unknown, "10", "RED 10/8 explained: in flight 2"),
        (&unknown, "0", "RED 0/8 unexplained: behind 3"),
        (&unknown, "7", "RED 7/8 unexplained"),
        // Where it is known when the export was made, only that moment counts.
        (
            &at("2026-11-23T11:30:00Z"),
            "9",
            "RED 9/8 explained: in flight 1, on_hand figure",
        ),
        (&at("2026-11-23T11:30:00Z"), "10", "RED 10/8 unexplained"),
        (
            &at("2026-11-23T10:30:00Z"),
            "10",
            "RED 10/8 explained: in flight 2",
        ),
    ] {
        check(some_days, question, &[("RED", number)], &[expected]);
    }
}

/// Goal: a cursor says exactly what has been seen.
#[test]
fn a_cursor_tells_what_was_seen() {
    tell(some_days, |s| {
        // The shop's own entries come first; the last three are its days.
        let last = s.shelf().health().unwrap().sequence.0;
        for (back, number, verdict) in [
            (0, "8", Verdict::Equal),
            (0, "9", Verdict::Unexplained),
            (1, "9", Verdict::Explained),
            (1, "10", Verdict::Unexplained),
            (2, "10", Verdict::Explained),
            (3, "0", Verdict::Explained),
        ] {
            let question = available(SeenUpTo::Entry(Sequence(last - back)));
            let found = compare(s, &question, vec![shown("RED", number)]);
            assert_eq!(found[0].verdict, verdict, "{back} {number}");
        }
    });
}

/// Goal: a promise whose deadline has come explains a lower number, journalled or not.
#[test]
fn expired() {
    for is_journalled in [false, true] {
        let entries = usize::from(is_journalled);
        check(
            |s| {
                s.receive("OXFORD", 10);
                let deadline = r#","expires_at":"2026-11-23T11:00:00Z""#;
                assert!(s.reserve("order-1", deadline).is_applied());
                s.at("2026-11-23T11:00:00Z");
                if is_journalled {
                    s.shelf().tick().unwrap();
                }
            },
            &available(SeenUpTo::Unknown),
            &[("RED", "9")],
            &[&format!("RED 9/10 explained: expired {entries}")],
        );
    }
}

/// Goal: what policy withholds explains a higher number; a formula that counts what is not to be
/// counted is named, and somebody has to mend it.
#[test]
fn figures_and_policy() {
    let story = |s: &Story| {
        s.receive("OXFORD", 100);
        let lines =
            |n| format!(r#""location":"OXFORD","lines":[{{"sku":"RED","quantity":"{n}"}}]"#);
        s.done(
            "define_policy",
            r#""channel":"web","holds":{"seconds":600,"seconds_max":900}"#,
        );
        s.done("define_safety_stock", r#""channel":"web","quantity":"3""#);
        s.done("hold", &lines(5));
        s.done("reserve", &format!(r#""document":"order-1",{}"#, lines(17)));
        s.done("pick", &format!(r#"{ORDER},{}"#, lines(7)));
        s.done("receive", &format!(r#"{},"condition":"damaged""#, lines(2)));
    };
    // free 78, held 5, committed 10, staged 7, damaged 2; of these entries the last five are
    // known, so that none of the numbers below was right before.
    check(
        story,
        &available(SeenUpTo::Unknown),
        &[("RED", "75")],
        &["RED 75/75 equal"],
    );
    let last = SeenUpTo::Entry(Sequence(u64::MAX));
    for (number, expected) in [
        ("78", "RED 78/75 explained: withheld 3"),
        ("83", "RED 83/75 unexplained: free_and_held figure"),
        ("88", "RED 88/75 unexplained: free_and_committed figure"),
        ("93", "RED 93/75 unexplained: on_shelf figure"),
        ("102", "RED 102/75 unexplained: on_hand figure"),
        ("87", "RED 87/75 unexplained: on_hand_less_promised figure"),
        ("76", "RED 76/75 unexplained"),
    ] {
        check(story, &available(last), &[("RED", number)], &[expected]);
    }
}

/// Goal: another channel's number is told, and so is a number where nothing may be promised.
#[test]
fn other_channels_and_places() {
    check(
        |s| {
            s.receive("OXFORD", 10);
            s.done("define_safety_stock", r#""channel":"web","quantity":"1""#);
            s.done("define_safety_stock", r#""channel":"pos","quantity":"4""#);
        },
        &available(SeenUpTo::Entry(Sequence(u64::MAX))),
        &[("RED", "6")],
        &["RED 6/9 unexplained: pos other_channel"],
    );
    check(
        |s| {
            s.receive("OXFORD", 10);
            s.done("retire_location", r#""location":"OXFORD""#);
        },
        &available(SeenUpTo::Entry(Sequence(u64::MAX))),
        &[("RED", "10")],
        &["RED 10/0 unexplained: not_promised location_retired"],
    );
}

/// Goal: what is not known, shown twice or not at all is a line of its own.
#[test]
fn unknown_twice_and_missing() {
    check(
        |s| {
            s.receive("OXFORD", 10);
            s.done(
                "receive",
                r#""location":"OXFORD","lines":[{"sku":"BLUE","quantity":"4"}]"#,
            );
        },
        &available(SeenUpTo::Unknown),
        &[("BLUE", "4"), ("BLUE", "4"), ("GREEN", "1")],
        &[
            "BLUE 4/4 equal",
            "BLUE 4/4 unexplained: 1 listed_twice",
            "GREEN 1/- unexplained: unknown_item",
            "RED -/10 unexplained: not_shown",
            "BOX -/2 unexplained: not_shown",
        ],
    );
}

/// Goal: an export with nothing in it is no export in which all is right.
#[test]
fn an_empty_export_shows_nothing() {
    let everywhere = ShownQuestion {
        location: None,
        ..available(SeenUpTo::Unknown)
    };
    check(
        |s| s.receive("OXFORD", 10),
        &everywhere,
        &[],
        &["RED -/10 unexplained: not_shown"],
    );
}

/// Goal: a kit and a sum over locations are compared like everything else.
#[test]
fn kits_and_sums() {
    let story = |s: &Story| {
        s.receive("OXFORD", 10);
        s.receive("LONDON", 4);
        s.done(
            "receive",
            r#""location":"OXFORD","lines":[{"sku":"BLUE","quantity":"6"}]"#,
        );
        s.at("2026-11-23T11:00:00Z");
        s.done(
            "sell",
            r#""location":"OXFORD","lines":[{"sku":"BLUE","quantity":"2"}]"#,
        );
    };
    let everywhere = ShownQuestion {
        location: None,
        ..available(SeenUpTo::Unknown)
    };
    check(
        story,
        &everywhere,
        &[("RED", "14"), ("BOX", "3"), ("BLUE", "5")],
        &[
            "RED 14/14 equal",
            "BOX 3/2 explained: in flight 1",
            "BLUE 5/4 unexplained",
        ],
    );
}

/// Goal: a proposal for a channel is the right number again; the shelf is counted only where it is
/// in doubt itself.
#[test]
fn a_channel_is_told_again() {
    tell(
        |s| {
            s.done(
                "count",
                r#""location":"OXFORD","lines":[{"sku":"RED","quantity":"3"}]"#,
            );
            s.done(
                "count",
                r#""location":"OXFORD","lines":[{"sku":"BLUE","quantity":"1"}]"#,
            );
            s.done(
                "sell",
                r#""location":"OXFORD","lines":[{"sku":"BLUE","quantity":"2"}]"#,
            );
        },
        |s| {
            let question = available(SeenUpTo::Unknown);
            let lines = vec![shown("RED", "7"), shown("BLUE", "7")];
            let found = compare(s, &question, lines);
            let actions = |line: &ShownLine| {
                let actions = line
                    .proposals
                    .iter()
                    .map(|proposal| match &proposal.action {
                        Action::Publish { quantity, .. } => format!("publish {quantity}"),
                        Action::Count { sku, .. } => format!("count {sku}"),
                        Action::Apply { command } => command.kind().to_owned(),
                    });
                actions.collect::<Vec<_>>()
            };
            assert_eq!(actions(&found[0]), ["publish 3"]);
            assert_eq!(actions(&found[1]), ["publish 0", "count BLUE"]);
        },
    );
}

/// Goal: what was counted is compared with the shelf at that time, and becomes a count that can be
/// sent twice.
#[test]
fn counted_lines_become_counts() {
    tell(some_days, |s| {
        let at = "2026-11-23T11:30:00Z".parse().unwrap();
        let question = ShownQuestion {
            shown_as: ShownAs::OnShelf,
            ..available(SeenUpTo::Moment(at))
        };
        let looks = |number| compare(s, &question, vec![shown("RED", number)]).remove(0);
        if s.level("OXFORD") == "8 1 0 0 0 0" {
            assert_eq!(words(&looks("9")), "RED 9/9 equal");
            let found = looks("7");
            assert_eq!(found.verdict, Verdict::Unexplained);
            let counts = commands(&found.proposals);
            assert!(matches!(apply(s, &counts[0]), Outcome::Applied(_)));
            assert!(matches!(apply(s, &counts[0]), Outcome::Duplicate { .. }));
        }
        assert_eq!(s.level("OXFORD"), "6 1 0 0 0 0");
        assert_eq!(words(&looks("7")), "RED 7/7 equal");
    });
}

pub(crate) fn commands(proposals: &[oneshelf::Proposal]) -> Vec<Command> {
    let commands = proposals
        .iter()
        .filter_map(|proposal| match &proposal.action {
            Action::Apply { command } => Some(command.as_ref().clone()),
            _ => None,
        });
    commands.collect()
}

/// Applies what was proposed, as it is read from a file.
pub(crate) fn apply(s: &Story, command: &Command) -> Outcome {
    let outcome = s.json(&serde_json::to_string(command).unwrap());
    assert!(outcome.is_applied(), "{command:?}\n{outcome:?}");
    outcome
}

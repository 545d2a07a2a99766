//! Who gives way to a fact (R27, `docs/conflict-rules.md`): every pair of claims on one level.

use oneshelf::{Phase, Quantity, Sequence};

use crate::story::{Story, tell};

/// Claims on a level, in the order in which they give way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Claim {
    Hold,
    Transfer,
    Order,
    /// Picked already; never gives way.
    Staged,
}

const CLAIMS: [Claim; 4] = [Claim::Hold, Claim::Transfer, Claim::Order, Claim::Staged];

fn make(s: &Story, claim: Claim, document: &str) {
    let one = r#""location":"OXFORD","lines":[{"sku":"RED","quantity":"1"}]"#;
    let named = format!(r#""document":"{document}",{one}"#);
    match claim {
        Claim::Hold => s.done("hold", &named),
        Claim::Transfer => s.done("request_transfer", &format!(r#"{named},"to":"LONDON""#)),
        Claim::Order => s.done("reserve", &named),
        Claim::Staged => {
            s.done("reserve", &named);
            s.done(
                "stage",
                &format!(r#"{one},"of":{{"document":"{document}"}},"spot":"cage 4""#),
            );
        }
    }
}

/// The documents that a fact took units of: holds that gave way, then promises in danger.
fn losers(s: &Story) -> Vec<String> {
    let gave_way = |document: &&&str| {
        let promise = s.promise(document);
        promise.lines.iter().any(|line| line.short.is_positive())
    };
    let mut losers: Vec<_> = ["newer", "older"]
        .iter()
        .filter(gave_way)
        .map(|document| (*document).to_owned())
        .collect();
    for shortage in s.shelf().shortages().unwrap() {
        let oneshelf::CaseAbout::Shortage { endangered, .. } = shortage.about else {
            continue;
        };
        losers.extend(endangered.iter().map(|promise| {
            assert_eq!(promise.quantity, Quantity::units(1));
            promise.document.as_ref().unwrap().to_string()
        }));
    }
    losers
}

/// Who gives way first of two claims: holds, then transfers, then orders; of one kind the newer
/// by its place in the journal; what is picked never.
fn expected(older: Claim, newer: Claim) -> Vec<&'static str> {
    let mut order = vec![("newer", newer), ("older", older)];
    order.sort_by_key(|(_, claim)| *claim);
    order.retain(|(_, claim)| *claim != Claim::Staged);
    order.into_iter().map(|(name, _)| name).collect()
}

/// Goal: facts come first; then holds give way, then transfers, then orders, the newest first, and
/// never one already staged: for every pair of claims, and for one unit as well as for two.
#[test]
fn every_pair_of_claims_gives_way_in_order() {
    for older in CLAIMS {
        for newer in CLAIMS {
            for units in 1..=2_usize {
                let pair = format!("{older:?} then {newer:?}, {units} sold");
                tell(
                    |s| {
                        let holds = r#""channel":"web","holds":{"seconds":600,"seconds_max":3600}"#;
                        s.done("define_policy", holds);
                        s.receive("OXFORD", 2);
                        make(s, older, "older");
                        make(s, newer, "newer");
                        for _ in 0..units {
                            let one =
                                r#""location":"OXFORD","lines":[{"sku":"RED","quantity":"1"}]"#;
                            s.done("sell", one);
                        }
                    },
                    |s| {
                        let mut expect = expected(older, newer);
                        expect.truncate(units);
                        // Names in order of danger are those of each case; what gave way is first.
                        assert_eq!(losers(s), expect, "{pair}");
                        for (document, claim) in [("older", older), ("newer", newer)] {
                            if claim == Claim::Staged {
                                assert_eq!(s.phase(document), Phase::Staged, "{pair}");
                            }
                        }
                    },
                );
            }
        }
    }
}

/// Goal: the order in which promises were made is that of the journal, not that of their clocks.
#[test]
fn ties_go_by_the_journal() {
    tell(
        |s| {
            s.receive("OXFORD", 2);
            let one = r#""location":"OXFORD","lines":[{"sku":"RED","quantity":"1"}]"#;
            for (document, at) in [("older", "09:59:00"), ("newer", "09:00:00")] {
                let at = format!(r#""occurred_at":"2026-11-23T{at}Z""#);
                s.done("reserve", &format!(r#""document":"{document}",{at},{one}"#));
            }
            s.done("sell", one);
        },
        |s| {
            assert_eq!(losers(s), ["newer"]);
            let promises = s.shelf().reservations(Sequence::NONE, 9, true).unwrap();
            assert_eq!(
                promises.len(),
                2,
                "the promise stands, and is named as endangered"
            );
        },
    );
}

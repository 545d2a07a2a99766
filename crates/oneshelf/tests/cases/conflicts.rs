//! Conflicts as hosts see them.

use oneshelf::{CaseAbout, CaseNumber, Outcome, Resolution, Sequence};

use crate::story::{Story, tell};

fn receive(s: &Story, more: &str) -> Outcome {
    let names = r#""source":"web","reference":"po-1","location":"OXFORD""#;
    s.json(&format!(r#"{{"type":"receive",{names},{more}}}"#))
}

fn red(quantity: u32) -> String {
    format!(r#""lines":[{{"sku":"RED","quantity":"{quantity}"}}]"#)
}

/// Goal: a person sees both commands, what differs, and what can be done.
#[test]
fn both_commands_are_shown_with_what_differs() {
    tell(
        |s| {
            assert!(receive(s, &red(5)).is_applied());
            let conflict = receive(s, &format!(r#"{},"document":"po","actor":"eve""#, red(6)));
            let Outcome::Conflict(conflict) = conflict else {
                return assert!(conflict.receipt().is_none(), "{conflict:?}");
            };
            assert_eq!(conflict.case, CaseNumber(1));
        },
        |s| {
            let file = s.shelf().case(CaseNumber(1)).unwrap().unwrap();
            let CaseAbout::Conflict { levels, .. } = &file.case.about else {
                return assert_eq!(s.cases(), ["conflict"]);
            };
            assert_eq!(levels[0].sku.as_str(), "RED");
            let sent = (
                file.came.kind,
                file.came.source.as_str(),
                file.came.actor.clone(),
            );
            assert_eq!((sent.0, sent.1), ("set_aside", "web"));
            assert_eq!(sent.2.unwrap().as_str(), "eve");
            let conflict = file.conflict.unwrap();
            assert_eq!(conflict.first.as_ref().unwrap().kind(), "receive");
            let differs: Vec<_> = conflict.differs.iter().map(|d| d.field.as_str()).collect();
            assert_eq!(differs, ["lines[0].quantity", "actor", "document"]);
            assert_eq!(conflict.differs[0].first, Some("5".into()));
            assert_eq!(conflict.differs[0].second, Some("6".into()));
            assert_eq!(conflict.differs[1].first, None);
            let can: Vec<_> = file.can.iter().filter_map(|can| can.resolution).collect();
            use Resolution::{BothReal, KeepFirst, Replace};
            assert_eq!(can, [KeepFirst, Replace, BothReal]);
            assert_eq!(file.can[0].needs, ["actor", "note"]);
            let row = &s.shelf().conflicts(0, 9).unwrap()[0];
            assert_eq!((row.case, &row.command), (CaseNumber(1), &conflict.second));
            assert_eq!(
                s.shelf().conflict(CaseNumber(1)).unwrap().unwrap().second,
                conflict.second
            );
            assert!(s.shelf().conflict(CaseNumber(2)).unwrap().is_none());
        },
    );
}

/// Goal: a replaced command says so, for ever, with who decided and why.
#[test]
fn the_life_of_a_conflict_is_kept() {
    tell(
        |s| {
            assert!(receive(s, &red(5)).is_applied());
            assert!(receive(s, &red(6)).receipt().is_none());
            let by = r#""actor":"clerk-7","note":"the paper says 6""#;
            s.done(
                "resolve_case",
                &format!(r#""case":1,"resolution":"replace",{by}"#),
            );
        },
        |s| {
            let file = s.shelf().case(CaseNumber(1)).unwrap().unwrap();
            let end = file.case.closed.unwrap();
            assert_eq!(end.resolution, Some(Resolution::Replace));
            assert_eq!(end.note.unwrap().as_str(), "the paper says 6");
            let ended = file.ended.unwrap();
            assert_eq!(ended.actor.unwrap().as_str(), "clerk-7");
            let conflict = file.conflict.unwrap();
            assert_eq!(conflict.replaced_by, Some(conflict.second_entry));
            assert_eq!(s.level("OXFORD"), "6 0 0 0 0 0");
            let last = s.shelf().changes(ended.entry, 9).unwrap();
            let kinds: Vec<_> = last.iter().map(|change| change.command.kind()).collect();
            assert_eq!(kinds, ["reverse", "enter"]);
        },
    );
}

/// Goal: a step of store operations is not reversed, and the refusal says what is possible.
#[test]
fn a_step_is_not_replaced() {
    tell(
        |s| {
            s.receive("OXFORD", 5);
            assert!(s.reserve("order-1", "").is_applied());
            let pick = |more: &str| {
                let names = r#""source":"web","reference":"pick-1","location":"OXFORD""#;
                s.json(&format!(
                    r#"{{"type":"pick",{names},{},"of":{{"document":"order-1"}}{more}}}"#,
                    red(1)
                ))
            };
            assert!(pick("").is_applied());
            assert!(pick(r#","actor":"eve""#).receipt().is_none());
            let file = s.shelf().case(CaseNumber(1)).unwrap().unwrap();
            assert_eq!(file.cannot.len(), 1);
            let cannot = &file.cannot[0];
            assert_eq!(cannot.resolution, Resolution::Replace);
            assert!(
                cannot.refusal.remedy.contains("opposite fact"),
                "{cannot:?}"
            );
        },
        |s| assert_eq!(s.cases(), ["conflict"]),
    );
}

/// Goal: a code that was shown is stored nowhere, set aside or not.
#[test]
fn a_code_that_was_set_aside_is_not_stored_nor_entered() {
    tell(
        |s| {
            s.receive("OXFORD", 5);
            assert!(s.reserve("order-1", crate::story::PICKUP).is_applied());
            let show = |of: &str| {
                let names = r#""source":"web","reference":"code-1""#;
                let of = format!(r#""of":{{"document":"{of}"}}"#);
                s.json(&format!(
                    r#"{{"type":"verify_code",{names},{of},"code":"424242"}}"#
                ))
            };
            assert!(show("order-1").refusal().is_some());
            assert!(matches!(show("order-2"), Outcome::Conflict(_)));
        },
        |s| {
            let file = s.shelf().case(CaseNumber(1)).unwrap().unwrap();
            assert!(file.conflict.as_ref().unwrap().first_refused.is_some());
            let can: Vec<_> = file.can.iter().filter_map(|can| can.resolution).collect();
            assert_eq!(can, [Resolution::KeepFirst]);
            let all = s.shelf().changes(Sequence::NONE, 999).unwrap();
            assert!(!serde_json::to_string(&all).unwrap().contains("424242"));
        },
    );
}

//! Codes, and what the alternatives for a missing unit promise to do.

use oneshelf::{AlternativeKind, Moment, Sequence, Target};

use crate::story::{ORDER, PICKUP, tell};

fn order() -> Target {
    let of = Target::document("order-1".parse().unwrap());
    of.of_source("web".parse().unwrap())
}

/// R14: a new issue is another code, and no code is in the file, right or wrong.
#[test]
fn a_code_is_never_stored() {
    tell(
        |s| {
            s.receive("OXFORD", 1);
            assert!(s.reserve("order-1", PICKUP).is_applied());
            assert!(s.step("stage", r#","spot":"cage 4""#).is_applied());
            s.done("notify", ORDER);
            let first = s.shelf().pickup_code(&order()).unwrap();
            s.done("issue_code", ORDER);
            let code = s.shelf().pickup_code(&order()).unwrap();
            assert_ne!(first, code, "a new issue voids the old code");
            s.done("verify_code", &format!(r#"{ORDER},"code":"{code}""#));
        },
        |s| {
            for change in s.shelf().changes(Sequence::NONE, 999).unwrap() {
                let text = serde_json::to_string(&change).unwrap();
                assert!(!text.contains(r#""code":"#), "{text}");
            }
        },
    );
}

/// R17: an alternative says when and with what effect, and its command does that.
#[test]
fn an_alternative_does_what_it_says() {
    tell(
        |s| {
            s.receive("OXFORD", 1);
            s.receive("LONDON", 1);
            assert!(s.reserve("order-1", PICKUP).is_applied());
            assert!(s.step("pick", r#","result":"not_found""#).is_applied());
            let branch = s.shelf().alternatives(&order()).unwrap().options.remove(0);
            assert_eq!(branch.kind, AlternativeKind::OtherBranch);
            let ready_at: Moment = "2026-11-23T12:00:00Z".parse().unwrap();
            assert_eq!(branch.ready_at, Some(ready_at));
            assert_eq!(branch.effects[0].after.free.to_string(), "0");
            let moved = s.shelf().apply(branch.command).unwrap();
            assert!(moved.is_applied(), "{moved:?}");
        },
        |s| assert_eq!(s.level("LONDON"), "0 1 0 0 0 0"),
    );
}

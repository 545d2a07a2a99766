//! The scenarios that every host is held to, in `scenarios/*.txt`.

use crate::scenario::Scenario;

const FILES: [&str; 8] = [
    include_str!("../scenarios/promises.txt"),
    include_str!("../scenarios/facts.txt"),
    include_str!("../scenarios/counts.txt"),
    include_str!("../scenarios/clock.txt"),
    include_str!("../scenarios/failures.txt"),
    include_str!("../scenarios/found.txt"),
    include_str!("../scenarios/conflicts.txt"),
    include_str!("../scenarios/feeds.txt"),
];

/// Every scenario: a line `== NAME` begins one.
#[must_use]
pub fn scenarios() -> Vec<Scenario<'static>> {
    let mut found = Vec::new();
    for file in FILES {
        for part in file.split("\n== ").skip(1) {
            let (name, text) = part.split_once('\n').unwrap_or((part, ""));
            found.push(Scenario::new(name, text));
        }
    }
    found
}

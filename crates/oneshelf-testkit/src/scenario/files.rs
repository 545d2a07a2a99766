//! The scenarios that every host is held to, in `scenarios/*.txt`.

use super::play::Scenario;

const FILES: &[&str] = &[
    include_str!("../../scenarios/promises.txt"),
    include_str!("../../scenarios/facts.txt"),
    include_str!("../../scenarios/counts.txt"),
    include_str!("../../scenarios/clock.txt"),
    include_str!("../../scenarios/failures.txt"),
    include_str!("../../scenarios/failures-shop.txt"),
    include_str!("../../scenarios/found.txt"),
    include_str!("../../scenarios/pickup.txt"),
    include_str!("../../scenarios/shop.txt"),
    include_str!("../../scenarios/transfers.txt"),
    include_str!("../../scenarios/cancels.txt"),
    include_str!("../../scenarios/conflicts.txt"),
    include_str!("../../scenarios/feeds.txt"),
    include_str!("../../scenarios/returns.txt"),
    include_str!("../../scenarios/several.txt"),
];

/// Every scenario: a line `== NAME` begins one, in the shop of the lines before the first.
#[must_use]
pub fn scenarios() -> Vec<Scenario<'static>> {
    let mut found = Vec::new();
    for file in FILES {
        let mut parts = file.split("\n== ");
        let shop = parts.next().unwrap_or_default();
        for part in parts {
            let (name, text) = part.split_once('\n').unwrap_or((part, ""));
            found.push(Scenario::new(name, text).in_shop(shop));
        }
    }
    found
}

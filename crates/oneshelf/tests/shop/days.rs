//! Random days in the shop: whatever comes in whatever order, everything stays true.

use oneshelf::{Error, Outcome};

use crate::happen::{Dice, happen};
use crate::story::{Story, tell};

/// Levels, promises, cases, tasks and every other invariant hold after each of many steps, and no
/// step is answered with anything but a typed answer.
#[test]
fn whatever_happens_everything_stays_true() {
    let days = std::env::var("SHOP_DAYS")
        .ok()
        .and_then(|days| days.parse().ok());
    for seed in 0..days.unwrap_or(12) {
        tell(|story| day(story, seed), |_| {});
    }
}

fn day(story: &Story, seed: u64) {
    let mut dice = Dice(seed.wrapping_mul(7_919) + 1);
    let mut log = Vec::new();
    for hour in 0..40 {
        let (kind, fields) = happen(&mut dice);
        if kind == "time" {
            story.at(&format!(
                "2026-11-{:02}T{:02}:00:00Z",
                23 + hour / 8,
                10 + hour % 8
            ));
            continue;
        }
        log.push(format!("{kind} {fields}"));
        let wrong = match story.try_send(&kind, &fields) {
            Ok(Outcome::Conflict(conflict)) => Some(conflict.to_string()),
            Ok(_) | Err(Error::Malformed(_)) => story.check().err(),
            Err(error) => Some(error.to_string()),
        };
        assert!(
            wrong.is_none(),
            "seed {seed}\n{}\n{wrong:?}",
            log.join("\n")
        );
    }
}

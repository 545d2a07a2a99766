//! Random days in the shop: whatever comes in whatever order, everything stays true.

use oneshelf::{Error, Outcome};

use crate::story::{Story, tell};

/// A small generator of numbers, so that a seed tells the whole day.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }
}

const KINDS: &[&str] = &[
    "receive",
    "sell",
    "reserve",
    "reserve",
    "pickup",
    "wait",
    "expect",
    "pick",
    "pick",
    "miss",
    "break",
    "stage",
    "stage",
    "collect",
    "settle",
    "put_back",
    "put_back",
    "release",
    "accept",
    "notify",
    "issue_code",
    "contact",
    "close",
    "move",
    "substitute",
    "postpone",
    "request_transfer",
    "ship",
    "ship",
    "push",
    "receive_transfer",
    "receive_transfer",
    "count",
    "take_back",
    "cage_return",
    "inspect",
    "reverse",
    "lost",
    "time",
];

/// One thing that happens, as the type and fields of a command.
fn happen(dice: &mut Dice) -> (String, String) {
    let kind = KINDS[dice.roll(KINDS.len() as u64) as usize];
    let location = ["OXFORD", "LONDON"][dice.roll(2) as usize];
    let other = if location == "OXFORD" {
        "LONDON"
    } else {
        "OXFORD"
    };
    let quantity = dice.roll(3) + 1;
    let order = dice.roll(4);
    let sku = ["RED", "RED", "BLUE", "BOX"][dice.roll(4) as usize];
    let of = format!(r#""of":{{"document":"order-{order}"}}"#);
    let place =
        format!(r#""location":"{location}","lines":[{{"sku":"{sku}","quantity":"{quantity}"}}]"#);
    let document = format!(r#""document":"order-{order}""#);
    let step = |kind: &str, more: &str| (kind.to_owned(), format!("{of},{place}{more}"));
    let plain = |kind: &str, more: &str| (kind.to_owned(), format!("{of}{more}"));
    let here = |kind: &str, more: &str| (kind.to_owned(), format!("{place}{more}"));
    match kind {
        "reserve" => here("reserve", &format!(",{document}")),
        "pickup" => here("reserve", &format!(r#",{document},"pickup":{{}}"#)),
        "wait" => here("reserve", &format!(r#",{document},"back_order":true"#)),
        "expect" => here("expect", r#","expected_at":"2026-11-24T12:00:00Z""#),
        "miss" => step("pick", r#","result":"not_found""#),
        "break" => step("pick", r#","result":"damaged""#),
        "pick" | "collect" => step(kind, ""),
        "stage" => step("stage", r#","spot":"cage 4""#),
        "put_back" => step("put_back", r#","condition":"sellable""#),
        "settle" => here("sell", &format!(r#","settles":{{{document}}}"#)),
        "cage_return" => step("take_back", ""),
        "release" | "accept" | "notify" | "issue_code" | "contact" | "close" | "postpone" => {
            plain(kind, "")
        }
        "move" => plain("move", &format!(r#","to":"{location}""#)),
        "substitute" => plain(
            "substitute",
            &format!(
                r#","location":"{location}","line":{{"sku":"RED","quantity":"1"}},"with":"BLUE","consent":"yes""#
            ),
        ),
        "request_transfer" => here(kind, &format!(r#",{document},"to":"{other}""#)),
        "ship" => step("ship", &format!(r#","to":"{other}""#)),
        "push" => here("ship", &format!(r#",{document},"to":"{other}""#)),
        "receive_transfer" => step(kind, ""),
        "count" => (
            "count".to_owned(),
            format!(r#""location":"{location}","lines":[{{"sku":"RED","quantity":"{quantity}"}}]"#),
        ),
        "inspect" => here("inspect", r#","grade":"damaged""#),
        "reverse" => (
            "reverse".to_owned(),
            format!(r#""of":{{"reference":"r-{}"}}"#, dice.roll(40) + 1),
        ),
        "lost" => (
            "resolve_case".to_owned(),
            format!(r#""case":{},"resolution":"lost""#, dice.roll(6) + 1),
        ),
        _ => here(kind, ""),
    }
}

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

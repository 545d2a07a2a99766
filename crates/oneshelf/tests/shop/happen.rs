//! What happens in the shop on a random day.

/// A small generator of numbers, so that a seed tells the whole day.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn roll(&mut self, sides: u64) -> u64 {
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
pub(crate) fn happen(dice: &mut Dice) -> (String, String) {
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

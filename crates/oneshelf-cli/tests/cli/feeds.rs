//! Sources at the command line: numbers, heartbeats, and what is not confirmed for them.

use crate::harness::{SHOP, Shop};

const TILL: &str = r#"{"type":"define_source","source":"office","reference":"s1","name":"till-3","channel":"web","location":"OXFORD","heartbeat_seconds":600,"sequenced":true}
"#;

fn at(time: &str, line: &str) -> String {
    let line = line.trim_end();
    format!("{{\"at\":\"2026-11-23T{time}Z\",\"command\":{line}}}\n")
}

fn sell(number: u32, quantity: &str) -> String {
    let line = format!("{{\"sku\":\"MUG-RED\",\"quantity\":\"{quantity}\"}}");
    let names = format!("\"source\":\"till-3\",\"reference\":\"r{number}\"");
    let sent =
        format!("\"source_sequence\":{number},\"occurred_at\":\"2026-11-23T09:0{number}:00Z\"");
    format!("{{\"type\":\"sell\",{names},{sent},\"location\":\"OXFORD\",\"lines\":[{line}]}}")
}

fn beat(time: &str, last: u32, queued: u32) -> String {
    format!(
        "{{\"type\":\"heartbeat\",\"source\":\"till-3\",\"at\":\"2026-11-23T{time}Z\",\
         \"last_sequence\":{last},\"queued\":{queued}}}"
    )
}

/// A morning: the second message cannot be read, and the till tells that it has sent five.
fn morning() -> String {
    let mut lines: String = SHOP.lines().map(|line| at("09:00:00", line)).collect();
    lines += &at("09:00:00", TILL);
    for line in [sell(1, "1"), sell(2, "none"), sell(3, "1")] {
        lines += &at("09:05:00", &line);
    }
    lines += &at("10:05:00", &beat("10:04:00", 5, 1));
    lines
}

/// Goal: one line that cannot be read keeps nothing else back, heartbeats stand in their place
/// among the lines, and every answer is in order.
#[test]
fn a_poison_line_blocks_nothing_else() {
    let shop = Shop::new();
    let apply = ["apply", "--clock", "lines", "--keep-going", "-"];
    let said = shop.feed(&apply, morning().as_bytes());
    let outcomes: Vec<_> = said
        .outcomes()
        .into_iter()
        .map(|(_, outcome)| outcome)
        .collect();
    assert_eq!(
        outcomes[4..],
        ["applied", "malformed", "applied", "heard"],
        "{said}"
    );
    let heard = said.json().pop().expect("an answer");
    assert_eq!(
        heard["feed"]["gaps"],
        serde_json::json!([{"from": 2, "to": 2}])
    );
    assert!(said.err.contains("1 heartbeat"), "{said}");
    let mended = at("10:06:00", &sell(2, "1"));
    let again = shop.feed(&["apply", "--clock", "lines", "-"], mended.as_bytes());
    assert_eq!(again.code, 0, "{again}");
    let feeds = shop.look(&["feeds", "--json"]).json();
    assert_eq!(feeds[0]["received_through"], 3);
    assert_eq!(feeds[0]["complete_until"], "2026-11-23T09:03:00Z");
}

/// Goal: people see which source is late and what is not confirmed for it.
#[test]
fn what_people_see_of_sources() {
    let shop = Shop::new();
    let apply = ["apply", "--clock", "lines", "--keep-going", "--quiet", "-"];
    shop.feed(&apply, morning().as_bytes());
    let mut all = String::new();
    for args in [
        &["feeds"][..],
        &["feeds", "--late", "--json"],
        &["unconfirmed"],
        &["unconfirmed", "--json"],
        &[
            "explain",
            "MUG-RED",
            "--location",
            "OXFORD",
            "--channel",
            "web",
        ],
        &[
            "heartbeat",
            "till-3",
            "--last-sequence",
            "5",
            "--at",
            "2026-11-23T10:10:00Z",
        ],
        &["heartbeat", "web"],
    ] {
        let said = shop.look(args);
        all += &format!("$ oneshelf {}\n{said}\n\n", args.join(" "));
    }
    insta::assert_snapshot!(all);
}

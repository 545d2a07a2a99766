//! Much at once: many lines, many cases, many promises of one document, many facts that waited.

use oneshelf_core::Command;

use crate::shop::{Shop, line, lines};

/// How many cases of one level, promises of one document and facts at one place.
const MANY: usize = 30;

/// A story: what comes before, and the command that is looked at.
struct Story {
    shop: Shop,
    all: String,
}

impl Story {
    fn new() -> Self {
        let shop = Shop::new();
        let all = format!(r#""location":"A",{}"#, lines(2));
        Self { shop, all }
    }

    /// A command about two units of every item at A, with more fields.
    fn all(&mut self, source: &str, kind: &str, more: &str) -> usize {
        let comma = if more.is_empty() { "" } else { "," };
        let fields = format!("{}{comma}{more}", self.all);
        self.shop.send(source, kind, &fields)
    }

    /// An order of two units of every item.
    fn order(&mut self, document: &str) -> usize {
        self.all("web", "reserve", &format!(r#""document":"{document}""#))
    }
}

/// A promise, by its document.
fn of(document: &str) -> String {
    format!(r#""of":{{"source":"web","document":"{document}"}}"#)
}

fn check(kind: &str, calls: usize, max: usize) {
    assert!(
        (1..=max).contains(&calls),
        "{kind} loaded {calls} times, and should load at most {max} times"
    );
}

/// Every kind with lines, each with a line for every item, and how often it loads at most.
const LINED: &[(&str, usize)] = &[
    ("receive", 1),
    ("sell", 1),
    ("take_back", 2),
    ("inspect", 1),
    ("write_off", 1),
    ("adjust", 1),
    ("count", 2),
    ("adopt", 1),
    ("pick", 2),
    ("stage", 2),
    ("collect", 2),
    ("put_back", 2),
    ("ship", 2),
    ("receive_transfer", 2),
    ("hold", 1),
    ("reserve", 1),
    ("release", 2),
    ("request_transfer", 1),
    ("expect", 1),
    ("move", 3),
    ("postpone", 4),
];

fn lined(kind: &str) -> usize {
    let mut story = Story::new();
    let two = lines(2);
    let o = of("o");
    match kind {
        "receive" | "sell" | "write_off" | "adjust" | "inspect" => {
            let more = match kind {
                "inspect" => r#""condition":"sellable","grade":"damaged""#,
                "write_off" | "adjust" => r#""reason":"found""#,
                _ => "",
            };
            story.all("pos", kind, more)
        }
        "take_back" => {
            let fields = story.all.clone();
            story.shop.named("pos", "sell", "receipt", &fields);
            story.all("pos", kind, r#""of":{"reference":"receipt"}"#)
        }
        "count" | "adopt" | "hold" | "reserve" => story.all("web", kind, ""),
        "pick" | "stage" | "collect" | "put_back" => {
            story.order("o");
            if kind != "pick" {
                story.all("pos", "pick", &o);
            }
            let more = match kind {
                "stage" => r#","spot":"shelf 3""#,
                "put_back" => r#","condition":"sellable""#,
                _ => "",
            };
            story.all("pos", kind, &format!("{o}{more}"))
        }
        "request_transfer" => story.all("web", kind, r#""to":"B""#),
        "ship" | "receive_transfer" => {
            story.all("web", "request_transfer", r#""to":"B","document":"o""#);
            let shipped = story.all("pos", "ship", &format!(r#"{o},"to":"B""#));
            if kind == "ship" {
                return shipped;
            }
            let arrived = format!(r#""location":"B",{two},{o}"#);
            story.shop.send("pos", kind, &arrived)
        }
        "release" => {
            story.order("o");
            story.shop.send("web", kind, &format!("{o},{two}"))
        }
        "expect" => {
            let later = story.shop.now().plus_seconds(86_400);
            story.all("web", kind, &format!(r#""expected_at":"{later}""#))
        }
        "move" => {
            let b = format!(r#""location":"B",{two}"#);
            story.shop.send("pos", "receive", &b);
            story.order("o");
            let moved = format!(r#"{o},"to":"B",{two}"#);
            story.shop.send("web", kind, &moved)
        }
        "postpone" => {
            let later = story.shop.now().plus_seconds(86_400);
            let expected = format!(r#""expected_at":"{later}""#);
            story.all("web", "expect", &expected);
            story.order("o");
            story.all("pos", "pick", &format!(r#"{o},"result":"not_found""#));
            story.shop.send("web", kind, &format!("{o},{two}"))
        }
        other => panic!("tell a story of a {other} with many lines"),
    }
}

#[test]
fn many_lines_are_loaded_together() {
    let schema = Command::json_schema();
    for kind in schema["oneOf"].as_array().unwrap() {
        let named = kind["properties"]["type"]["const"].as_str().unwrap();
        let own = kind["properties"].get("lines");
        let reference = kind["$ref"].as_str();
        let definition = reference.and_then(|path| path.rsplit('/').next());
        let lines = definition.map(|name| schema["$defs"][name]["properties"].get("lines"));
        let has_lines = own.or(lines.flatten()).is_some();
        let is_known = LINED.iter().any(|(kind, _)| *kind == named);
        assert_eq!(has_lines, is_known, "{named} in this test");
    }
    for (kind, max) in LINED {
        check(kind, lined(kind), *max);
    }
}

#[test]
fn many_lines_that_meet_much_are_loaded_together() {
    let o = of("o");
    // A sale that settles an order, and its reversal.
    let mut story = Story::new();
    story.order("o");
    let settles = format!(
        r#"{},"settles":{{"source":"web","document":"o"}}"#,
        story.all
    );
    check(
        "settling",
        story.shop.named("pos", "sell", "s", &settles),
        2,
    );
    let reverse = r#""of":{"reference":"s"}"#;
    check("reversing", story.shop.send("pos", "reverse", reverse), 3);
    // Carts that become an order, and carts that give way to a write-off.
    let mut story = Story::new();
    story.all("web", "hold", r#""document":"o""#);
    check("confirming", story.shop.send("web", "confirm", &o), 2);
    story.all("web", "hold", r#""document":"p""#);
    let most = format!(r#""location":"A",{},"reason":"stolen""#, lines(18));
    check("giving way", story.shop.send("pos", "write_off", &most), 4);
    // Orders that wait, and the goods they wait for.
    let mut story = Story::new();
    story.all("pos", "write_off", "");
    let later = story.shop.now().plus_seconds(86_400);
    let expected = format!(r#""location":"A",{},"expected_at":"{later}""#, lines(40));
    story.shop.named("web", "expect", "po", &expected);
    let waits = format!(r#""location":"A",{},"back_order":true"#, lines(30));
    check("waiting", story.shop.send("web", "reserve", &waits), 2);
    let come = format!(r#"{},"of":{{"source":"web","reference":"po"}}"#, story.all);
    check("coming", story.shop.send("pos", "receive", &come), 4);
    // Carts whose time is over, met by a command and by a tick.
    let mut story = Story::new();
    story.all("web", "hold", "");
    story.shop.later(700);
    check("what is due", story.all("web", "reserve", ""), 3);
    story.all("web", "hold", "");
    story.shop.later(700);
    check("a tick", story.shop.tick(), 3);
    // A late sale that counts had seen, its reversal, and the reversal of the count.
    let mut story = Story::new();
    let early = story.shop.now();
    story.shop.later(60);
    let counted = format!(r#""location":"A",{}"#, lines(18));
    story.shop.named("pos", "count", "c", &counted);
    let late = format!(r#"{},"occurred_at":"{early}""#, story.all);
    check(
        "a late sale",
        story.shop.named("pos", "sell", "s", &late),
        3,
    );
    check(
        "its reversal",
        story.shop.send("pos", "reverse", reverse),
        4,
    );
    let count = r#""of":{"reference":"c"}"#;
    check("the count's", story.shop.send("pos", "reverse", count), 4);
}

#[test]
fn many_cases_of_a_level_are_loaded_together() {
    let mut story = Story::new();
    for n in 0..MANY {
        let name = format!("po-{n}");
        for units in [1, 2] {
            let fields = format!(r#""location":"A","lines":[{}]"#, line(7, units));
            story.shop.named("pos", "receive", &name, &fields);
        }
    }
    let early = story.shop.now().minus_seconds(1);
    check("a sale", story.all("pos", "sell", ""), 2);
    check("a count", story.all("pos", "count", ""), 2);
    let late = format!(r#""occurred_at":"{early}""#);
    check("a late sale", story.all("pos", "sell", &late), 3);
    check("an order", story.order("o"), 2);
    check("a pick", story.all("pos", "pick", &of("o")), 3);
}

#[test]
fn many_promises_of_a_document_are_loaded_together() {
    let order = |story: &mut Story, kind: &str, document: &str| {
        for n in 0..MANY {
            let fields = format!(
                r#""document":"{document}","adds":true,"location":"A","lines":[{},{}]"#,
                line(n, 1),
                line(n + 1, 1),
            );
            story.shop.send("web", kind, &fields);
        }
    };
    let some = (1..MANY).map(|item| line(item, 2)).collect::<Vec<_>>();
    let some = format!(r#""location":"A","lines":[{}]"#, some.join(","));
    let mut story = Story::new();
    order(&mut story, "hold", "o");
    let o = of("o");
    check("confirm", story.shop.send("web", "confirm", &o), 3);
    check("contact", story.shop.send("pos", "contact", &o), 2);
    let picked = format!("{some},{o}");
    check("pick", story.shop.send("pos", "pick", &picked), 2);
    check("collect", story.shop.send("pos", "collect", &picked), 2);
    check("release", story.shop.send("web", "release", &o), 2);
    order(&mut story, "reserve", "p");
    let settles = format!(r#"{some},"settles":{{"source":"web","document":"p"}}"#);
    check("sell", story.shop.named("pos", "sell", "s", &settles), 2);
    let reverse = r#""of":{"reference":"s"}"#;
    check("reverse", story.shop.send("pos", "reverse", reverse), 4);
    order(&mut story, "reserve", "q");
    let q = of("q");
    let moved = format!(r#"{q},"to":"B""#);
    let b = format!(r#""location":"B",{}"#, lines(5));
    story.shop.send("pos", "receive", &b);
    check("move", story.shop.send("web", "move", &moved), 3);
    // Their time is over.
    order(&mut story, "hold", "r");
    story.shop.later(700);
    check("confirm", story.shop.send("web", "confirm", &of("r")), 8);
}

#[test]
fn many_facts_that_waited_for_their_place_are_loaded_together() {
    let mut story = Story::new();
    for n in 0..MANY {
        let fields = format!(
            r#""location":"C","lines":[{},{}]"#,
            line(n, 1),
            line(n + 1, 1)
        );
        story.shop.send("pos", "sell", &fields);
    }
    let defined = story
        .shop
        .send("office", "define_location", r#""location":"C""#);
    check("define_location", defined, 6);
}

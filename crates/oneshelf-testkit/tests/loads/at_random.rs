//! Commands at random, each with many lines, early and late, twice and contradicted.

use oneshelf::Clock as _;
use oneshelf_core::Command;
use oneshelf_testkit::{DirectHost, Host, ManualClock, Random, scene};

const ITEMS: usize = 24;
/// How often one command loads at most, with what is due before it and what sets it aside.
const LOADS_MAX: usize = 10;
const KINDS: [&str; 26] = [
    "receive",
    "sell",
    "sell",
    "take_back",
    "inspect",
    "write_off",
    "adjust",
    "count",
    "count",
    "reverse",
    "adopt",
    "pick",
    "stage",
    "collect",
    "put_back",
    "ship",
    "receive_transfer",
    "hold",
    "reserve",
    "confirm",
    "release",
    "request_transfer",
    "expect",
    "move",
    "postpone",
    "resolve_case",
];

struct World {
    random: Random,
    host: DirectHost,
    sent: usize,
    most: usize,
}

impl World {
    fn one_of<'a>(&mut self, names: &[&'a str]) -> &'a str {
        names[self.random.below(names.len() as u64) as usize]
    }

    fn chance(&mut self, of: u64) -> bool {
        self.random.below(of) == 0
    }

    fn lines(&mut self) -> String {
        let mut lines = Vec::new();
        for item in 0..ITEMS {
            if !self.chance(4) {
                let units = 1 + self.random.below(4);
                lines.push(format!(r#"{{"sku":"I-{item}","quantity":"{units}"}}"#));
            }
        }
        format!(r#""lines":[{}]"#, lines.join(","))
    }

    fn reference(&mut self) -> String {
        let back = 1 + self.random.below(12) as usize;
        format!("r-{}", self.sent.saturating_sub(back))
    }

    fn of(&mut self) -> String {
        if self.chance(3) {
            format!(r#"{{"source":"web","reference":"{}"}}"#, self.reference())
        } else {
            let document = self.random.below(5);
            format!(r#"{{"source":"web","document":"d-{document}"}}"#)
        }
    }

    fn fields(&mut self, kind: &str) -> String {
        let at = self.one_of(&["A", "A", "A", "B", "C"]);
        let (lines, of) = (self.lines(), self.of());
        let goods = format!(r#""location":"{at}",{lines}"#);
        let later = self.host.clock().wall().plus_seconds(90);
        match kind {
            "sell" if self.chance(2) => format!(r#"{goods},"settles":{of}"#),
            "take_back" => format!(r#"{goods},"of":{{"reference":"{}"}}"#, self.reference()),
            "receive" if self.chance(2) => {
                format!(
                    r#"{goods},"of":{{"source":"web","reference":"{}"}}"#,
                    self.reference()
                )
            }
            "inspect" => format!(r#"{goods},"condition":"inspection","grade":"sellable""#),
            "write_off" => format!(r#"{goods},"reason":"broken""#),
            "count" if self.chance(4) => format!(r#"{goods},"complete":true"#),
            "reverse" => format!(r#""of":{{"reference":"{}"}}"#, self.reference()),
            "pick" if self.chance(3) => format!(r#"{goods},"of":{of},"result":"not_found""#),
            "pick" | "collect" | "receive_transfer" => format!(r#"{goods},"of":{of}"#),
            "stage" => format!(r#"{goods},"of":{of},"spot":"shelf""#),
            "put_back" => format!(r#"{goods},"of":{of},"condition":"sellable""#),
            "ship" => format!(r#"{goods},"of":{of},"to":"B""#),
            "reserve" if self.chance(2) => format!(r#"{goods},"adds":true,"back_order":true"#),
            "hold" | "reserve" => format!(r#"{goods},"adds":true,"partial":true"#),
            "confirm" => format!(r#""of":{of}"#),
            "release" | "postpone" if self.chance(2) => format!(r#""of":{of},{lines}"#),
            "release" | "postpone" => format!(r#""of":{of}"#),
            "request_transfer" => format!(r#"{goods},"to":"B","adds":true,"partial":true"#),
            "expect" => format!(r#"{goods},"expected_at":"{later}""#),
            "move" => format!(r#""of":{of},"to":"B""#),
            "resolve_case" => {
                let case = 1 + self.random.below(40);
                let how = self.one_of(&["replace", "both_real", "keep_first", "acknowledged"]);
                format!(r#""case":{case},"resolution":"{how}""#)
            }
            _ => goods,
        }
    }

    fn send(&mut self, source: &str, kind: &str, reference: &str, fields: &str) {
        let document = self.random.below(5);
        let mut header = format!(
            r#""type":"{kind}","source":"{source}","reference":"{reference}","document":"d-{document}""#
        );
        if source != "office" && self.chance(3) {
            let back = self.random.below(600) as u32;
            let at = self.host.clock().wall();
            let at = at.minus_seconds(back);
            header.push_str(&format!(r#","occurred_at":"{at}""#));
        }
        let command = Command::from_json(&format!("{{{header},{fields}}}"));
        let command = command.unwrap_or_else(|wrong| panic!("{kind} {fields}: {wrong}"));
        self.host.take_loads();
        // Whatever the answer: a mistake of the rules ends the test.
        let _ = self.host.apply(command);
        let calls = self.host.take_loads().calls;
        // These have several decisions in one: of each fact that waited, of what is taken back and
        // what is entered.
        if !matches!(kind, "define_location" | "resolve_case") {
            self.most = self.most.max(calls);
        }
    }
}

fn play(seed: u64, steps: usize) -> usize {
    let mut world = World {
        random: Random::new(seed),
        host: DirectHost::new(ManualClock::at(scene::start())),
        sent: 0,
        most: 0,
    };
    for item in 0..ITEMS {
        let fields = format!(r#""sku":"I-{item}""#);
        world.send("office", "define_item", &format!("i-{item}"), &fields);
    }
    for name in ["A", "B"] {
        let fields = format!(r#""location":"{name}""#);
        world.send("office", "define_location", &format!("l-{name}"), &fields);
    }
    world.send("office", "define_channel", "c-1", r#""channel":"web""#);
    let policy = r#""channel":"web","holds":{"seconds":60,"seconds_max":3600},"back_orders":true"#;
    world.send("office", "define_policy", "p-1", policy);
    for step in 0..steps {
        let seconds = world.random.below(15) as u32;
        world.host.clock().advance(seconds);
        if step == steps / 2 {
            world.send("office", "define_location", "l-C", r#""location":"C""#);
        }
        if world.chance(50) {
            world.host.tick();
        }
        world.sent += 1;
        let kind = KINDS[world.random.below(KINDS.len() as u64) as usize];
        // Now and then under a name that was used.
        let name = if world.chance(15) {
            world.reference()
        } else {
            format!("r-{}", world.sent)
        };
        let fields = world.fields(kind);
        world.send("web", kind, &name, &fields);
    }
    world.most
}

#[test]
fn what_many_lines_meet_is_loaded_in_few_rounds() {
    for seed in 0..6 {
        let most = play(seed, 400);
        assert!(most <= LOADS_MAX, "seed {seed} loaded {most} times");
    }
}

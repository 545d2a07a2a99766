//! A shop with many items.

use oneshelf::Clock as _;
use oneshelf_core::{Command, Moment, Outcome};
use oneshelf_testkit::{DirectHost, Host, ManualClock, scene};

/// How many items it has, and how many lines its commands.
pub(crate) const ITEMS: usize = 150;

/// Two branches, a channel with carts and back orders, a till, and many items.
pub(crate) struct Shop {
    host: DirectHost,
    sent: usize,
}

impl Shop {
    /// All is defined, and 20 units of every item have come to `A`.
    pub(crate) fn new() -> Self {
        let host = DirectHost::new(ManualClock::at(scene::start()));
        let mut shop = Self { host, sent: 0 };
        for item in 0..ITEMS {
            shop.send("office", "define_item", &format!(r#""sku":"I-{item}""#));
        }
        for name in ["A", "B"] {
            shop.send(
                "office",
                "define_location",
                &format!(r#""location":"{name}""#),
            );
        }
        for name in ["web", "pos"] {
            shop.send(
                "office",
                "define_channel",
                &format!(r#""channel":"{name}""#),
            );
        }
        let policy = r#""channel":"web","holds":{"seconds":600,"seconds_max":3600},
            "back_orders":true"#;
        shop.send("office", "define_policy", policy);
        shop.send(
            "pos",
            "receive",
            &format!(r#""location":"A",{}"#, lines(20)),
        );
        shop
    }

    /// Sends a command, and gives how often it loaded.
    pub(crate) fn send(&mut self, source: &str, kind: &str, fields: &str) -> usize {
        self.sent += 1;
        let reference = format!("r-{}", self.sent);
        self.named(source, kind, &reference, fields)
    }

    /// As [`Shop::send`], under a reference.
    pub(crate) fn named(
        &mut self,
        source: &str,
        kind: &str,
        reference: &str,
        fields: &str,
    ) -> usize {
        let (outcome, calls) = self.ask(source, kind, reference, fields);
        let is_taken = matches!(outcome, Outcome::Applied(_) | Outcome::Conflict(_));
        assert!(is_taken, "{kind} {reference}: {outcome:?}");
        calls
    }

    fn ask(&mut self, source: &str, kind: &str, reference: &str, fields: &str) -> (Outcome, usize) {
        self.later(1);
        let header = format!(r#""type":"{kind}","source":"{source}","reference":"{reference}""#);
        let comma = if fields.is_empty() { "" } else { "," };
        let command = Command::from_json(&format!("{{{header}{comma}{fields}}}"));
        let command = command.unwrap_or_else(|wrong| panic!("{kind} {fields}: {wrong}"));
        self.host.take_loads();
        let outcome = self.host.apply(command).unwrap();
        (outcome, self.host.take_loads().calls)
    }

    /// Lets time pass.
    pub(crate) fn later(&self, seconds: u32) {
        self.host.clock().advance(seconds);
    }

    pub(crate) fn now(&self) -> Moment {
        self.host.clock().wall()
    }

    /// Journals what is due, and gives how often that loaded.
    pub(crate) fn tick(&mut self) -> usize {
        self.host.take_loads();
        self.host.tick();
        self.host.take_loads().calls
    }
}

/// A line of so many units for every item.
pub(crate) fn lines(units: u32) -> String {
    let each = (0..ITEMS).map(|item| line(item, units));
    format!(r#""lines":[{}]"#, each.collect::<Vec<_>>().join(","))
}

/// A line.
pub(crate) fn line(item: usize, units: u32) -> String {
    format!(r#"{{"sku":"I-{item}","quantity":"{units}"}}"#)
}

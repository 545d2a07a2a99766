//! Every kind of command, in every scenario.

use std::collections::BTreeMap;

use oneshelf::Shelf;
use oneshelf_core::store::Reader;
use oneshelf_core::{
    Availability, ChannelName, Command, Explanation, Heartbeat, LocationName, Malformed, Outcome,
    RetireLocation, Sku, SourceName,
};
use oneshelf_testkit::{DirectHost, Host, ManualClock, scenarios, scene};

/// How often a command of each kind loads at most, with what is due before it, and with all that
/// the engine journals of its own because of it.
const LOADS_MAX: &[(&str, usize)] = &[
    ("define_item", 2),
    // Each fact that waited for it is posted.
    ("define_location", 6),
    ("define_channel", 1),
    ("define_source", 1),
    ("define_policy", 1),
    ("define_safety_stock", 1),
    ("retire_item", 1),
    ("retire_location", 1),
    ("add_alias", 1),
    ("receive", 5),
    ("sell", 4),
    ("take_back", 6),
    ("inspect", 2),
    ("write_off", 3),
    ("adjust", 4),
    ("count", 4),
    ("reverse", 5),
    ("adopt", 3),
    ("pick", 3),
    ("stage", 3),
    ("collect", 3),
    ("put_back", 2),
    ("ship", 3),
    ("receive_transfer", 3),
    ("hold", 3),
    ("reserve", 3),
    ("confirm", 4),
    ("extend", 3),
    ("release", 5),
    ("request_transfer", 5),
    ("expect", 3),
    ("move", 3),
    ("substitute", 3),
    ("postpone", 4),
    ("accept", 3),
    ("notify", 2),
    ("issue_code", 2),
    ("verify_code", 2),
    ("contact", 2),
    ("close", 2),
    // Two commands of the engine follow it: one takes back what stood, one enters the other.
    ("resolve_case", 11),
    ("correct_clock", 1),
    ("tick", 3),
];

/// What the engine journals is decided within a command of a host, or a tick, and counted there.
const WITHIN: &[(&str, &str)] = &[
    ("expire", "tick"),
    ("tie", "define_location"),
    ("note_wrong_code", "verify_code"),
    ("set_aside", "receive"),
    ("enter", "resolve_case"),
];

/// The most loads of a kind, and where.
type Most = BTreeMap<String, (usize, String)>;

/// A host that counts loads.
struct Counted {
    inner: DirectHost,
    scenario: String,
    most: Most,
}

impl Counted {
    fn note(&mut self, kind: &str, what: &str) {
        let calls = self.inner.take_loads().calls;
        let most = self.most.entry(kind.to_owned()).or_default();
        if calls >= most.0 {
            *most = (calls, format!("{what} of {:?}", self.scenario));
        }
    }
}

impl Host for Counted {
    fn clock(&self) -> &ManualClock {
        self.inner.clock()
    }

    fn apply(&mut self, command: Command) -> Result<Outcome, Malformed> {
        let (kind, reference) = (
            command.kind(),
            command.header().reference.as_str().to_owned(),
        );
        self.inner.take_loads();
        let answer = self.inner.apply(command);
        self.note(kind, &reference);
        answer
    }

    fn heartbeat(&mut self, source: &SourceName, heartbeat: Heartbeat) -> Result<(), Malformed> {
        self.inner.heartbeat(source, heartbeat)
    }

    fn tick(&mut self) {
        self.inner.take_loads();
        self.inner.tick();
        self.note("tick", "a tick");
    }

    fn availability(
        &self,
        sku: &Sku,
        location: &LocationName,
        channel: &ChannelName,
    ) -> Availability {
        self.inner.availability(sku, location, channel)
    }

    fn explain(&self, sku: &Sku, location: &LocationName, channel: &ChannelName) -> Explanation {
        self.inner.explain(sku, location, channel)
    }

    fn read(&self, look: &mut dyn FnMut(&dyn Reader)) {
        self.inner.read(look);
    }

    fn ask(&self, question: &mut dyn FnMut(&Shelf)) {
        self.inner.ask(question);
    }

    fn reopen(&mut self) {
        self.inner.reopen();
    }
}

#[test]
fn every_kind_of_command_has_its_most_loads() {
    let known = |kind: &str| LOADS_MAX.iter().find(|(known, _)| *known == kind);
    for kind in Command::KINDS {
        let within = WITHIN.iter().find(|(engine, _)| engine == kind);
        let counted = within.map_or(*kind, |(_, within)| within);
        assert!(known(counted).is_some(), "give {kind} a row in this test");
    }
    let mut most = Most::new();
    for scenario in scenarios() {
        let mut host = Counted {
            inner: DirectHost::new(ManualClock::at(scene::start())),
            scenario: scenario.name().to_owned(),
            most,
        };
        scenario.run(&mut host);
        most = host.most;
    }
    let mut host = Counted {
        inner: DirectHost::new(ManualClock::at(scene::start())),
        scenario: "nothing but a shop".to_owned(),
        most,
    };
    scene::define(&mut host);
    let names = ("office".parse().unwrap(), "retire-1".parse().unwrap());
    let retire = RetireLocation::new(names.0, names.1, "LONDON".parse().unwrap());
    assert!(host.apply(retire.into()).unwrap().is_applied());
    let most = host.most;
    let over = LOADS_MAX.iter().filter(|(kind, max)| most[*kind].0 > *max);
    let over: Vec<_> = over.map(|(kind, max)| (kind, max, &most[*kind])).collect();
    assert!(
        over.is_empty(),
        "these load more often than they may: {over:#?}"
    );
}

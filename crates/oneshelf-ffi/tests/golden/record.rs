//! Plays the scenarios of the test kit and writes down what they send, and when.

use oneshelf::store::Reader;
use oneshelf::{
    Availability, ChannelName, Clock, Command, Explanation, Heartbeat, LocationName, Malformed,
    Outcome, Shelf, Sku, SourceName,
};
use oneshelf_testkit::{DirectHost, Host, ManualClock, Scenario, scene};
use serde_json::json;

use crate::play::{Happening, Script, Step};

/// A host that writes down what it is told.
struct Recorder {
    inner: DirectHost,
    steps: Vec<Step>,
}

impl Recorder {
    fn note(&mut self, what: Happening) {
        let clock = self.inner.clock();
        self.steps.push(Step {
            at: clock.wall(),
            monotonic_micros: clock.monotonic_micros(),
            what,
        });
    }
}

impl Host for Recorder {
    fn clock(&self) -> &ManualClock {
        self.inner.clock()
    }

    fn apply(&mut self, command: Command) -> Result<Outcome, Malformed> {
        let json = serde_json::to_value(&command).unwrap();
        self.note(Happening::Command(json));
        self.inner.apply(command)
    }

    fn heartbeat(&mut self, source: &SourceName, heartbeat: Heartbeat) -> Result<(), Malformed> {
        let question = json!({"ask": "heartbeat", "source": source, "heartbeat": heartbeat});
        self.note(Happening::Question(question));
        self.inner.heartbeat(source, heartbeat)
    }

    fn tick(&mut self) {
        self.note(Happening::Question(json!({"ask": "tick"})));
        self.inner.tick();
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
        self.note(Happening::Reopen);
        self.inner.reopen();
    }
}

/// Every scenario, as a script.
pub(crate) fn scenarios() -> Vec<Script> {
    let defined = scene::catalogue().len();
    let script = |scenario: &Scenario| {
        let mut host = Recorder {
            inner: DirectHost::new(ManualClock::at(scene::start())),
            steps: Vec::new(),
        };
        scenario.play(&mut host, false).unwrap();
        Script {
            name: scenario.name().to_owned(),
            steps: host.steps,
            defined,
        }
    };
    oneshelf_testkit::scenarios().iter().map(script).collect()
}

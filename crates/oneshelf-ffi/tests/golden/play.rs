//! Plays scripts over the bridge and writes down the answers.

use std::any::Any;
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use oneshelf::Moment;
use oneshelf_ffi::{HostClock, HostError, OpenOptions, Shelf, ShelfError};
use oneshelf_testkit::scene;
use serde_json::{Value, json};

/// What pickup codes are derived from.
pub(crate) const CODE_KEY: &str = "a key of the host's own, 32 bytes";

/// What happens in a step.
#[derive(Clone)]
pub(crate) enum Happening {
    Command(Value),
    Question(Value),
    Reopen,
    Verify,
}

/// Something that happens, and when.
#[derive(Clone)]
pub(crate) struct Step {
    pub(crate) at: Moment,
    pub(crate) monotonic_micros: u64,
    pub(crate) what: Happening,
}

impl Step {
    /// Something else at the same time.
    fn with(&self, what: Happening) -> Self {
        Self {
            what,
            ..self.clone()
        }
    }
}

/// What happens on one new shelf.
pub(crate) struct Script {
    pub(crate) name: String,
    pub(crate) steps: Vec<Step>,
    /// How many commands define the shop.
    pub(crate) defined: usize,
}

/// The host's clock: what a step says.
struct Hands(Mutex<(i64, u64)>);

impl HostClock for Hands {
    fn wall_micros(&self) -> Result<i64, HostError> {
        Ok(self.0.lock().unwrap().0)
    }

    fn monotonic_micros(&self) -> Result<u64, HostError> {
        Ok(self.0.lock().unwrap().1)
    }

    fn is_trusted(&self) -> Result<bool, HostError> {
        Ok(false)
    }
}

/// A new store: what opens it, and what has to be kept for as long. The vectors are the same for
/// every kind of store, so another kind is another function like this.
pub(crate) type NewStore = fn() -> (String, Box<dyn Any>);

/// A store in a file.
pub(crate) fn file() -> (String, Box<dyn Any>) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("shop.db").to_str().unwrap().to_owned();
    (path, Box::new(folder))
}

struct Player {
    shelf: Arc<Shelf>,
    hands: Arc<Hands>,
    address: String,
    _store: Box<dyn Any>,
    written: Vec<String>,
    /// The items and locations that commands were about.
    subjects: BTreeSet<(String, String)>,
}

fn open(address: &str, hands: &Arc<Hands>) -> Arc<Shelf> {
    let options = OpenOptions {
        code_key: Some(CODE_KEY.as_bytes().to_vec()),
        loses_last_on_power_cut: true,
        ..OpenOptions::default()
    };
    let clock: Arc<dyn HostClock> = Arc::clone(hands) as _;
    Arc::new(Shelf::open(address.to_owned(), options, Some(clock)).unwrap())
}

impl Player {
    fn new(store: NewStore) -> Self {
        let (address, kept) = store();
        let hands = Arc::new(Hands(Mutex::new((scene::start().unix_micros(), 0))));
        Self {
            shelf: open(&address, &hands),
            hands,
            address,
            _store: kept,
            written: Vec::new(),
            subjects: BTreeSet::new(),
        }
    }

    /// Does it and writes it down, with its answer.
    fn step(&mut self, step: &Step) {
        let (at, micros) = (step.at, step.monotonic_micros);
        *self.hands.0.lock().unwrap() = (at.unix_micros(), micros);
        let (what, answer) = match &step.what {
            Happening::Reopen => {
                self.shelf.finish().unwrap();
                self.shelf = open(&self.address, &self.hands);
                ("\"reopen\":true".to_owned(), String::new())
            }
            Happening::Verify => {
                let answer = answer(self.shelf.verify(None));
                (
                    "\"verify\":true".to_owned(),
                    format!(",\"answer\":{answer}"),
                )
            }
            Happening::Command(command) => {
                let answer = answer(self.shelf.apply(command.to_string().into_bytes()));
                (
                    format!("\"command\":{command}"),
                    format!(",\"answer\":{answer}"),
                )
            }
            Happening::Question(question) => {
                let answer = self.answer(question);
                (
                    format!("\"question\":{question}"),
                    format!(",\"answer\":{answer}"),
                )
            }
        };
        self.written.push(format!(
            "{{\"at\":\"{at}\",\"monotonic_micros\":{micros},{what}{answer}}}"
        ));
    }

    fn answer(&self, question: &Value) -> String {
        let answer = answer(self.shelf.ask(question.to_string().into_bytes()));
        if question["ask"] != "health" {
            return answer;
        }
        // The log is of the file of the moment.
        let mut health: Value = serde_json::from_str(&answer).unwrap();
        health["log"] = Value::Null;
        health.to_string()
    }

    /// Sends a command, and asks about its first item.
    fn send(&mut self, step: &Step, command: Value, is_story: bool) {
        let sku = command["lines"][0]["sku"].as_str().map(str::to_owned);
        let location = command["location"].as_str().map(str::to_owned);
        self.step(&step.with(Happening::Command(command)));
        if let (true, Some(sku), Some(location)) = (is_story, sku, location) {
            let question =
                json!({"ask": "availability", "sku": sku, "location": location, "channel": "web"});
            self.step(&step.with(Happening::Question(question)));
            self.subjects.insert((sku, location));
        }
    }

    /// Lists everything.
    fn finish(&mut self, last: &Step, defined: usize) {
        let mut questions = Vec::new();
        for (sku, location) in &self.subjects {
            let of = |ask: &str| json!({"ask": ask, "sku": sku, "location": location});
            let mut explain = of("explain");
            explain["channel"] = json!("web");
            questions.extend([explain, of("level"), of("history")]);
        }
        questions.extend([
            json!({"ask": "levels"}),
            json!({"ask": "reservations", "only_open": false}),
            json!({"ask": "cases", "only_open": false}),
            json!({"ask": "refusals"}),
            json!({"ask": "conflicts"}),
            json!({"ask": "next_due"}),
            json!({"ask": "feeds"}),
            json!({"ask": "changes", "after": defined, "limit": 1000}),
            json!({"ask": "health"}),
        ]);
        for question in questions {
            self.step(&last.with(Happening::Question(question)));
        }
        self.step(&last.with(Happening::Verify));
    }
}

/// Plays a script on a new store; gives the story with its answers.
pub(crate) fn play(script: &Script, store: NewStore) -> String {
    let mut player = Player::new(store);
    let mut code = Value::Null;
    for (place, step) in script.steps.iter().enumerate() {
        match &step.what {
            Happening::Command(command) => {
                let mut command = command.clone();
                if command["code"] == "CODE" {
                    command["code"] = code.clone();
                }
                player.send(step, command, place >= script.defined);
            }
            Happening::Question(question) => {
                player.step(step);
                if question["ask"] == "pickup_code" {
                    code = serde_json::from_str(&player.answer(question)).unwrap();
                }
            }
            Happening::Reopen | Happening::Verify => player.step(step),
        }
    }
    player.finish(script.steps.last().unwrap(), script.defined);
    format!(
        "{{\"name\": {}, \"steps\": [\n{}\n]}}",
        Value::from(script.name.as_str()),
        player.written.join(",\n")
    )
}

/// An answer, or what went wrong in the form that `apply_each` gives.
fn answer(answer: Result<String, ShelfError>) -> String {
    match answer {
        Ok(answer) => answer,
        Err(ShelfError::Malformed {
            reason,
            code,
            field,
        }) => json!({"error": "malformed", "code": code, "field": field, "reason": reason})
            .to_string(),
        Err(ShelfError::Store { reason, code }) => {
            json!({"error": "store", "code": code, "reason": reason}).to_string()
        }
        Err(other) => unreachable!("{other}"),
    }
}

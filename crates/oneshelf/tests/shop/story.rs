//! A shop with two branches, and how its stories are told.

use std::sync::Arc;

use oneshelf::{
    CaseNumber, Command, Error, Label, LevelView, Options, Outcome, Phase, PromiseReport,
    RefusalCode, ReportPeriod, ReservationView, Sequence, Shelf,
};
use oneshelf_testkit::{ManualClock, MemoryStore, scene};

use crate::definitions::SHOP;

pub(crate) struct Story {
    shelf: Option<Shelf>,
    path: Option<std::path::PathBuf>,
    clock: Arc<ManualClock>,
    next: std::cell::Cell<u32>,
}

impl Story {
    pub(crate) fn options(&self) -> Options {
        Options {
            clock: self.clock.clone(),
            code_key: Some(scene::code_key()),
            ..Options::default()
        }
    }

    pub(crate) fn shelf(&self) -> &Shelf {
        self.shelf.as_ref().unwrap()
    }

    pub(crate) fn at(&self, time: &str) {
        self.clock.set(time.parse().unwrap());
    }

    /// Sends a command of a type with these fields, under the next reference.
    pub(crate) fn send(&self, kind: &str, fields: &str) -> Outcome {
        let number = self.next.get();
        self.next.set(number + 1);
        self.json(&format!(
            r#"{{"type":"{kind}","source":"web","reference":"r-{number}",{fields}}}"#
        ))
    }

    /// The same, with what may go wrong.
    pub(crate) fn try_send(&self, kind: &str, fields: &str) -> Result<Outcome, Error> {
        let number = self.next.get();
        self.next.set(number + 1);
        let json =
            format!(r#"{{"type":"{kind}","source":"web","reference":"r-{number}",{fields}}}"#);
        self.shelf().apply(Command::from_json(&json)?)
    }

    /// Verifies everything, and that every explanation sums to its answer.
    pub(crate) fn check(&self) -> Result<(), String> {
        let verified = self.shelf().verify(&mut |_, _| {}).unwrap();
        if !verified.is_clean() {
            return Err(format!("{verified:?}"));
        }
        for sku in ["RED", "BLUE", "BOX"] {
            for location in ["OXFORD", "LONDON"] {
                let (sku, location) = (sku.parse().unwrap(), location.parse().unwrap());
                let why = self
                    .shelf()
                    .explain(&sku, &location, &"web".parse().unwrap());
                let why = why.unwrap();
                if why.total() != why.answer.available {
                    return Err(why.to_string());
                }
            }
        }
        Ok(())
    }

    /// What became of the promises, every one of which is accounted for.
    pub(crate) fn promise_report(&self) -> PromiseReport {
        let all = ReportPeriod::ALL;
        let report = self.shelf().promise_report(all, &mut |_, _| {}).unwrap();
        assert_eq!(report.not_followed, 0);
        for week in &report.weeks {
            let count = week.count;
            let ended = count.kept + count.broken + count.cancelled + count.lapsed + count.open;
            assert_eq!(count.made, ended, "{count:?}");
        }
        report
    }

    pub(crate) fn json(&self, json: &str) -> Outcome {
        let outcome = self
            .shelf()
            .apply(Command::from_json(json).unwrap())
            .unwrap();
        let verified = self.shelf().verify(&mut |_, _| {}).unwrap();
        assert!(verified.is_clean(), "{json}\n{verified:?}");
        outcome
    }

    pub(crate) fn done(&self, kind: &str, fields: &str) {
        let outcome = self.send(kind, fields);
        assert!(outcome.is_applied(), "{kind} {fields}\n{outcome:?}");
    }

    pub(crate) fn refused(&self, kind: &str, fields: &str) -> RefusalCode {
        self.send(kind, fields).refusal().unwrap().code
    }

    /// `free committed staged inspection damaged in_transit` of RED at a location.
    pub(crate) fn level(&self, location: &str) -> String {
        let (sku, location) = ("RED".parse().unwrap(), location.parse().unwrap());
        let LevelView {
            free,
            committed,
            staged,
            inspection,
            damaged,
            in_transit,
            ..
        } = self.shelf().level(&sku, &location).unwrap();
        format!("{free} {committed} {staged} {inspection} {damaged} {in_transit}")
    }

    pub(crate) fn promise(&self, document: &str) -> ReservationView {
        let all = self
            .shelf()
            .reservations(Sequence::NONE, 99, false)
            .unwrap();
        let is_meant =
            |r: &&ReservationView| r.document.as_ref().is_some_and(|d| d.as_str() == document);
        all.iter().find(is_meant).unwrap().clone()
    }

    pub(crate) fn phase(&self, document: &str) -> Phase {
        self.promise(document).phase
    }

    pub(crate) fn cases(&self) -> Vec<String> {
        let cases = self.shelf().cases(CaseNumber(0), 99, true).unwrap();
        let kind = |case| {
            serde_json::to_value(case).unwrap()["kind"]
                .as_str()
                .unwrap()
                .to_owned()
        };
        cases.iter().map(kind).collect()
    }

    pub(crate) fn available(&self) -> (String, Label) {
        let (sku, oxford) = ("RED".parse().unwrap(), "OXFORD".parse().unwrap());
        let answer = self
            .shelf()
            .availability(&sku, &oxford, &"web".parse().unwrap());
        let answer = answer.unwrap();
        (answer.available.to_string(), answer.label)
    }

    pub(crate) fn receive(&self, location: &str, quantity: u32) {
        self.done(
            "receive",
            &format!(
                r#""location":"{location}","lines":[{{"sku":"RED","quantity":"{quantity}"}}]"#
            ),
        );
    }

    pub(crate) fn reserve(&self, document: &str, more: &str) -> Outcome {
        self.send(
            "reserve",
            &format!(
                r#""document":"{document}","location":"OXFORD","lines":[{{"sku":"RED","quantity":"1"}}]{more}"#
            ),
        )
    }

    /// A step of `order-1` at OXFORD for one red mug.
    pub(crate) fn step(&self, kind: &str, more: &str) -> Outcome {
        self.send(kind, &format!(r#"{ORDER},{ONE}{more}"#))
    }
}

pub(crate) const ORDER: &str = r#""of":{"document":"order-1"}"#;
pub(crate) const ONE: &str = r#""location":"OXFORD","lines":[{"sku":"RED","quantity":"1"}]"#;
pub(crate) const PICKUP: &str = r#","pickup":{}"#;

/// Tells a story on both stores; the file is opened anew before `end` looks at it.
pub(crate) fn tell(story: impl Fn(&Story), end: impl Fn(&Story)) {
    let folder = tempfile::tempdir().unwrap();
    let mut reports = Vec::new();
    for path in [None, Some(folder.path().join("shop.db"))] {
        let mut stage = open(path);
        story(&stage);
        reports.push(stage.promise_report());
        end(&stage);
        if let Some(path) = stage.path.clone() {
            let before = stage.promise_report();
            stage.shelf = None;
            stage.shelf = Some(Shelf::open_with(path, stage.options()).unwrap());
            assert_eq!(stage.promise_report(), before);
            end(&stage);
        }
    }
    // Which store it is, and whether it was opened anew, changes no number.
    assert!(
        reports.windows(2).all(|pair| pair[0] == pair[1]),
        "{reports:#?}"
    );
}

/// The shop in a store in memory, where many stories are told.
pub(crate) fn in_memory() -> Story {
    open(None)
}

fn open(path: Option<std::path::PathBuf>) -> Story {
    let clock = Arc::new(ManualClock::at("2026-11-23T10:00:00Z".parse().unwrap()));
    let mut stage = Story {
        shelf: None,
        path,
        clock,
        next: std::cell::Cell::new(1),
    };
    stage.shelf = Some(match &stage.path {
        Some(path) => Shelf::open_with(path, stage.options()).unwrap(),
        None => Shelf::with_store(Box::new(MemoryStore::new()), stage.options()).unwrap(),
    });
    for command in SHOP {
        assert!(stage.json(command).is_applied(), "{command}");
    }
    stage
}

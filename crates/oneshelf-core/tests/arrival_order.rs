//! The same facts in any order of arrival end in the same figures (invariant 6), and a count
//! keeps the shelf where it put it (law 4 and "Late facts" of the design).

#![expect(clippy::unwrap_used, reason = "helpers of tests fail tests too")]

use std::sync::Arc;

use oneshelf_core::store::Store;
use oneshelf_core::{
    Batch, CaseDetail, CaseNumber, Command, Flag, Key, LevelKey, Moment, Outcome, Prepared,
    Quantity, Reading, Sequence, Slice, verify,
};
use oneshelf_testkit::MemoryStore;
use proptest::prelude::*;

/// An engine on a memory store, one transaction a command.
struct Engine {
    store: MemoryStore,
    now: Moment,
    last: Option<Outcome>,
}

const START: &str = "2026-11-23T13:00:00Z";

fn at(minutes: u32) -> Moment {
    START.parse::<Moment>().unwrap().plus_seconds(minutes * 60)
}

impl Engine {
    fn new() -> Self {
        let mut engine = Self {
            store: MemoryStore::new(),
            now: at(0),
            last: None,
        };
        for define in [
            r#"{"type":"define_channel","source":"office","reference":"c1","channel":"pos"}"#,
            r#"{"type":"define_channel","source":"office","reference":"c2","channel":"web"}"#,
            r#"{"type":"define_location","source":"office","reference":"l1","location":"OXFORD"}"#,
            r#"{"type":"define_item","source":"office","reference":"i1","sku":"MUG"}"#,
        ] {
            engine.apply(define);
        }
        engine
    }

    fn apply(&mut self, json: &str) {
        let prepared = Prepared::new(Command::from_json(json).unwrap()).unwrap();
        let mut writer = self.store.write().unwrap();
        let head = writer.head().unwrap();
        let catalogue = Arc::new(writer.catalogue().unwrap());
        let mut batch = Batch::new(head, catalogue, Arc::default(), Slice::default());
        let time = Reading {
            now: self.now,
            believed: true,
        };
        let outcome = batch.apply(&prepared, time, writer.as_ref()).unwrap();
        writer.save(batch.changes()).unwrap();
        writer.commit().unwrap();
        let report = verify(self.store.read().unwrap().as_ref(), &mut |_, _| {}).unwrap();
        assert!(report.findings.is_empty(), "{json}\n{report}");
        self.last = Some(outcome);
    }

    fn fact(&mut self, kind: &str, reference: &str, occurred: Moment, quantity: u32) {
        self.apply(&format!(
            r#"{{"type":"{kind}","source":"pos","reference":"{reference}","occurred_at":"{occurred}","location":"OXFORD","lines":[{{"sku":"MUG","quantity":"{quantity}"}}]}}"#
        ));
    }

    fn entry(&self, reference: &str) -> Sequence {
        let reader = self.store.read().unwrap();
        let rows = reader.journal(Sequence::NONE, 99).unwrap();
        let row = rows.iter().find(|row| row.reference.as_str() == reference);
        row.unwrap().sequence
    }

    fn on_shelf(&self) -> Quantity {
        let reader = self.store.read().unwrap();
        let catalogue = reader.catalogue().unwrap();
        let item = catalogue.item_named(&"MUG".parse().unwrap()).unwrap().id;
        let location = catalogue
            .location_named(&"OXFORD".parse().unwrap())
            .unwrap()
            .id;
        let key = LevelKey { item, location };
        let mut slice = Slice::default();
        reader.load(&[Key::Level(key)], &mut slice).unwrap();
        let level = slice
            .levels
            .get(&key)
            .flatten()
            .copied()
            .unwrap_or_default();
        level.on_shelf().unwrap()
    }
}

/// Square's documented example: a late sale from before the count changes nothing, a waste after
/// it does.
#[test]
fn r38_t3_a_late_sale_that_the_count_had_seen_changes_nothing() {
    let mut engine = Engine::new();
    engine.fact("count", "opening", at(0), 100);
    engine.now = at(10);
    engine.fact("sell", "13:10", at(10), 3);
    engine.now = at(30);
    engine.fact("count", "13:30", at(30), 95);
    assert_eq!(engine.on_shelf(), Quantity::units(95));
    engine.now = at(35);
    engine.fact("sell", "13:20", at(20), 2);
    assert_eq!(engine.on_shelf(), Quantity::units(95), "{:?}", engine.last);
    engine.fact("sell", "13:20", at(20), 2);
    assert!(matches!(engine.last, Some(Outcome::Duplicate { .. })));
    engine.now = at(40);
    engine.fact("write_off", "13:40", at(40), 2);
    assert_eq!(engine.on_shelf(), Quantity::units(93));
    let reader = engine.store.read().unwrap();
    let counts = reader.counts(None, 10).unwrap();
    let variances: Vec<_> = counts.iter().map(|(_, count)| count.variance).collect();
    assert_eq!(
        variances,
        [Quantity::units(100), Quantity::ZERO],
        "the count is explained"
    );
    assert!(
        reader
            .cases(oneshelf_core::CaseNumber(0), 10, true)
            .unwrap()
            .is_empty()
    );
}

#[test]
fn a_count_that_is_reversed_gives_back_what_it_had_absorbed() {
    let mut engine = Engine::new();
    engine.fact("count", "opening", at(0), 10);
    engine.now = at(30);
    engine.fact("count", "second", at(30), 7);
    engine.fact("sell", "late", at(20), 2);
    assert_eq!(engine.on_shelf(), Quantity::units(7));
    engine.apply(
        r#"{"type":"reverse","source":"pos","reference":"undo","of":{"reference":"second"}}"#,
    );
    assert_eq!(engine.on_shelf(), Quantity::units(8), "10 less the 2 sold");
}

/// More came back than was sold: a person is told, whichever of the two arrives first.
#[test]
fn a_return_of_too_much_is_a_case_in_either_order() {
    for overtakes in [false, true] {
        let mut engine = Engine::new();
        engine.fact("receive", "in", at(0), 9);
        engine.now = at(30);
        let back = r#"{"type":"take_back","source":"pos","reference":"back","location":"OXFORD","lines":[{"sku":"MUG","quantity":"3"}],"of":{"reference":"sale"}}"#;
        if overtakes {
            engine.apply(back);
        }
        engine.fact("sell", "sale", at(20), 2);
        if !overtakes {
            engine.apply(back);
        }
        let receipt = engine.last.as_ref().unwrap().receipt().unwrap();
        assert!(receipt.flags.contains(&Flag::MoreThanSold), "{receipt:?}");
        let reader = engine.store.read().unwrap();
        let cases = reader.cases(CaseNumber(0), 10, true).unwrap();
        let sale = engine.entry("sale");
        let expect = CaseDetail::MoreThanSold {
            sale,
            excess: Quantity::units(1),
        };
        assert_eq!(cases.len(), 1, "overtakes: {overtakes}");
        assert_eq!(cases[0].detail, expect, "overtakes: {overtakes}");
    }
}

#[derive(Debug, Clone)]
struct Fact {
    kind: &'static str,
    minute: u32,
    quantity: u32,
    reversed: bool,
}

fn facts() -> impl Strategy<Value = Vec<Fact>> {
    let kind = prop_oneof![
        4 => Just("sell"),
        2 => Just("receive"),
        1 => Just("write_off"),
        1 => Just("adjust"),
        3 => Just("count"),
    ];
    let fact =
        (kind, 1..9_u32, prop::bool::weighted(0.2)).prop_map(|(kind, quantity, reversed)| Fact {
            kind,
            minute: 0,
            quantity,
            reversed,
        });
    // Each at its own minute, so that no two clocks can disagree about the order.
    prop::collection::vec(fact, 1..9).prop_map(|mut facts| {
        for (minute, fact) in (1..).zip(&mut facts) {
            fact.minute = minute * 2;
        }
        facts
    })
}

/// Runs the facts in an order of arrival: each (fact, whether it is its reversal).
fn run(facts: &[Fact], order: &[(usize, bool)]) -> Quantity {
    let mut engine = Engine::new();
    engine.now = at(500);
    for (index, is_reversal) in order {
        let fact = &facts[*index];
        if *is_reversal {
            engine.apply(&format!(
                r#"{{"type":"reverse","source":"pos","reference":"undo-{index}","of":{{"reference":"fact-{index}"}}}}"#
            ));
        } else {
            engine.fact(
                fact.kind,
                &format!("fact-{index}"),
                at(fact.minute),
                fact.quantity,
            );
        }
    }
    engine.on_shelf()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_order_of_arrival_ends_in_the_same_shelf(
        (facts, order) in facts().prop_flat_map(|facts| {
            let mut all: Vec<(usize, bool)> = (0..facts.len()).map(|i| (i, false)).collect();
            all.extend((0..facts.len()).filter(|i| facts[*i].reversed).map(|i| (i, true)));
            (Just(facts), Just(all).prop_shuffle())
        })
    ) {
        let in_order: Vec<(usize, bool)> =
            (0..facts.len()).filter(|i| !facts[*i].reversed).map(|i| (i, false)).collect();
        // What never happened leaves no trace in the figures.
        prop_assert_eq!(run(&facts, &order), run(&facts, &in_order));
    }
}

//! What of the catalogue the scenarios do not speak of. The real failures of other systems are in
//! the test kit's `scenarios/failures*.txt`.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail tests too")]

use oneshelf::{Command, Options, Outcome, Quantity, Shelf};
use oneshelf_testkit::MemoryStore;

/// A shop with two locations and a channel, and what happens in it.
fn shop(commands: &[&str]) -> Shelf {
    let shelf = Shelf::with_store(Box::new(MemoryStore::new()), Options::default()).unwrap();
    let defines = [
        r#"{"type":"define_channel","source":"office","reference":"c-1","channel":"web"}"#,
        r#"{"type":"define_channel","source":"office","reference":"c-2","channel":"pos"}"#,
        r#"{"type":"define_location","source":"office","reference":"l-1","location":"OXFORD"}"#,
        r#"{"type":"define_location","source":"office","reference":"l-2","location":"FRANCHISE"}"#,
        r#"{"type":"define_item","source":"office","reference":"i-1","sku":"MUG"}"#,
    ];
    for command in defines.iter().chain(commands) {
        let outcome = apply(&shelf, command);
        assert!(outcome.is_applied(), "{command}\n{outcome:?}");
    }
    shelf
}

fn apply(shelf: &Shelf, json: &str) -> Outcome {
    let outcome = shelf.apply(Command::from_json(json).unwrap()).unwrap();
    assert!(shelf.verify(&mut |_, _| {}).unwrap().is_clean(), "{json}");
    outcome
}

/// What a till scanned before anybody had defined it is the item that gets its GTIN.
#[test]
fn a_scanned_gtin_becomes_the_item_that_has_it() {
    let shelf = shop(&[
        r#"{"type":"sell","source":"pos","reference":"r-1","location":"OXFORD","lines":[{"sku":"4006381333931","quantity":"1"}]}"#,
        r#"{"type":"define_item","source":"office","reference":"i-2","sku":"PEN","gtin":"4006381333931"}"#,
    ]);
    let level = shelf
        .level(&"PEN".parse().unwrap(), &"OXFORD".parse().unwrap())
        .unwrap();
    assert_eq!(level.free, Quantity::units(-1));
    let kinds: Vec<_> = shelf
        .cases(oneshelf::CaseNumber(0), 10, true)
        .unwrap()
        .into_iter()
        .map(|c| c.about)
        .collect();
    assert_eq!(kinds.len(), 1, "only the shortage is left: {kinds:?}");
}

/// A kit is sold whole, so that it promises no fraction of a component.
#[test]
fn a_kit_has_no_decimals() {
    let shelf = shop(&[]);
    let json = r#"{"type":"define_item","source":"office","reference":"i-2","sku":"BOX","decimals":1,"components":[{"sku":"MUG","quantity":"1"}]}"#;
    let error = shelf.apply(Command::from_json(json).unwrap()).unwrap_err();
    assert!(error.to_string().contains("a kit is sold whole"), "{error}");
}

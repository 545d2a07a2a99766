//! Real failures of other systems that need more of the catalogue than the scenarios have; the
//! others are in the test kit's `scenarios/failures.txt`.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail tests too")]

use oneshelf::{Command, Options, Outcome, Quantity, RefusalCode, Shelf};
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

fn available(shelf: &Shelf, sku: &str, location: &str) -> Quantity {
    let (sku, location) = (sku.parse().unwrap(), location.parse().unwrap());
    shelf
        .availability(&sku, &location, &"web".parse().unwrap())
        .unwrap()
        .available
}

/// saleor PR 9970: an online order locked the stock of a franchise store. Which locations a
/// channel promises is its policy.
#[test]
fn failure_10_location_eligibility_is_policy() {
    let shelf = shop(&[
        r#"{"type":"receive","source":"pos","reference":"po-1","location":"FRANCHISE","lines":[{"sku":"MUG","quantity":"5"}]}"#,
        r#"{"type":"define_policy","source":"office","reference":"p-1","channel":"web","locations":["OXFORD"]}"#,
    ]);
    assert_eq!(available(&shelf, "MUG", "FRANCHISE"), Quantity::ZERO);
    let order = apply(
        &shelf,
        r#"{"type":"reserve","source":"web","reference":"o-1","location":"FRANCHISE","lines":[{"sku":"MUG","quantity":"1"}]}"#,
    );
    assert_eq!(
        order.refusal().map(|no| no.code),
        Some(RefusalCode::LocationNotEligible)
    );
}

/// magento/inventory 2773: an SKU was renamed before the return came, and more was saleable than
/// there was. Another name is the same item, and the old one never goes away.
#[test]
fn failure_25_a_renamed_sku_orphans_nothing() {
    let shelf = shop(&[
        r#"{"type":"receive","source":"pos","reference":"po-1","location":"OXFORD","lines":[{"sku":"MUG","quantity":"2"}]}"#,
        r#"{"type":"sell","source":"pos","reference":"r-1","location":"OXFORD","lines":[{"sku":"MUG","quantity":"1"}]}"#,
        r#"{"type":"add_alias","source":"office","reference":"a-1","sku":"MUG","alias":"MUG-2027"}"#,
        r#"{"type":"take_back","source":"pos","reference":"b-1","location":"OXFORD","lines":[{"sku":"MUG-2027","quantity":"1"}],"of":{"reference":"r-1"}}"#,
        r#"{"type":"inspect","source":"pos","reference":"g-1","location":"OXFORD","lines":[{"sku":"MUG","quantity":"1"}],"grade":"sellable"}"#,
    ]);
    for sku in ["MUG", "MUG-2027"] {
        assert_eq!(
            available(&shelf, sku, "OXFORD"),
            Quantity::units(2),
            "{sku}"
        );
    }
}

/// inventree 7285: a part that was listed twice was allocated more often than it was there.
#[test]
fn failure_36_a_component_listed_twice_is_summed() {
    let shelf = shop(&[
        r#"{"type":"define_item","source":"office","reference":"i-2","sku":"PAIR","components":[{"sku":"MUG","quantity":"1"},{"sku":"MUG","quantity":"1"}]}"#,
        r#"{"type":"receive","source":"pos","reference":"po-1","location":"OXFORD","lines":[{"sku":"MUG","quantity":"3"}]}"#,
    ]);
    assert_eq!(available(&shelf, "PAIR", "OXFORD"), Quantity::units(1));
    let order = apply(
        &shelf,
        r#"{"type":"reserve","source":"web","reference":"o-1","location":"OXFORD","lines":[{"sku":"PAIR","quantity":"1"},{"sku":"MUG","quantity":"2"}]}"#,
    );
    assert_eq!(
        order.refusal().map(|no| no.code),
        Some(RefusalCode::Unavailable)
    );
    assert_eq!(available(&shelf, "MUG", "OXFORD"), Quantity::units(3));
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

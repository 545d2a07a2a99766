//! The picker finds nothing: what that does to the numbers, and what can be done for the customer:
//! `cargo run --example missing_unit`.

mod shop;

use std::error::Error;

use oneshelf::{Alternative, Target};
use shop::{explain, open, send};

fn main() -> Result<(), Box<dyn Error>> {
    let (_folder, shelf) = open()?;
    send(
        &shelf,
        "the web shop promises both mugs of OXFORD, order-7",
        r#"{"type":"reserve","source":"web","reference":"order-7/1","document":"order-7","location":"OXFORD","lines":[{"sku":"MUG-RED","quantity":"2"}],"pickup":{}}"#,
    )?;
    // A sale is a fact: it is never refused, and the shortage names the order that it endangers.
    send(
        &shelf,
        "a walk-in customer buys one of them",
        r#"{"type":"sell","source":"pos","reference":"receipt-1","location":"OXFORD","lines":[{"sku":"MUG-RED","quantity":"1"}]}"#,
    )?;
    explain(&shelf, "OXFORD")?;

    // One was sold, so only the other one is really missing: nobody takes a unit twice.
    send(
        &shelf,
        "the picker finds none",
        r#"{"type":"pick","source":"pos","reference":"pick-7","of":{"source":"web","document":"order-7"},"location":"OXFORD","lines":[{"sku":"MUG-RED","quantity":"2"}],"result":"not_found"}"#,
    )?;
    explain(&shelf, "OXFORD")?;

    println!("what can be done for order-7, best first:");
    let order = Target::document("order-7".parse()?).of_source("web".parse()?);
    let found = shelf.alternatives(&order)?;
    for option in &found.options {
        show(option);
    }
    // Each comes with the command that does it.
    if let Some(best) = found.options.into_iter().next() {
        let outcome = shelf.apply(best.command)?;
        let came = if outcome.is_applied() {
            "done"
        } else {
            "too late"
        };
        println!("\nthe first is taken: {came}");
    }
    explain(&shelf, "LONDON")?;

    send(
        &shelf,
        "a person counts the mugs at OXFORD: none",
        r#"{"type":"count","source":"pos","reference":"count-1","location":"OXFORD","lines":[{"sku":"MUG-RED","quantity":"0"}]}"#,
    )?;
    explain(&shelf, "OXFORD")
}

/// An alternative, and what it would change.
fn show(option: &Alternative) {
    let at = option.location.as_ref().map(|name| format!(", {name}"));
    println!("  {}{}", option.kind, at.unwrap_or_default());
    for effect in &option.effects {
        let (before, after) = (&effect.before, &effect.after);
        println!(
            "    {} at {}: free {} -> {}, committed {} -> {}",
            after.sku, after.location, before.free, after.free, before.committed, after.committed
        );
    }
    if option.effects.is_empty() {
        println!("    no unit moves");
    }
}

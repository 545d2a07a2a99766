//! The picker finds nothing: what that does to the numbers, and what can be done for the customer:
//! `cargo run --example missing_unit`.

mod shop;

use std::error::Error;

use oneshelf::Target;
use shop::{explain, open, send};

fn main() -> Result<(), Box<dyn Error>> {
    let (_folder, shelf) = open()?;
    send(
        &shelf,
        r#"{"type":"reserve","source":"web","reference":"order-7/1","document":"order-7","location":"OXFORD","lines":[{"sku":"MUG-RED","quantity":"2"}],"pickup":{}}"#,
    )?;
    println!("-- a walk-in customer buys one of the two; it is a fact, and a shortage");
    send(
        &shelf,
        r#"{"type":"sell","source":"pos","reference":"receipt-1","location":"OXFORD","lines":[{"sku":"MUG-RED","quantity":"1"}]}"#,
    )?;
    explain(&shelf, "OXFORD")?;

    println!("-- the picker finds none: one was sold, one is really missing; under review");
    send(
        &shelf,
        r#"{"type":"pick","source":"pos","reference":"pick-7","of":{"source":"web","document":"order-7"},"location":"OXFORD","lines":[{"sku":"MUG-RED","quantity":"2"}],"result":"not_found"}"#,
    )?;
    explain(&shelf, "OXFORD")?;

    println!("-- what can be done, in this order");
    let order = Target::document("order-7".parse()?).of_source("web".parse()?);
    let found = shelf.alternatives(&order)?;
    for option in &found.options {
        let at = option.location.as_ref().map(|name| format!(" at {name}"));
        println!("{}{}", option.kind, at.unwrap_or_default());
        for effect in &option.effects {
            let (before, after) = (&effect.before, &effect.after);
            println!(
                "    {} at {}: free {} -> {}, committed {} -> {}",
                after.sku,
                after.location,
                before.free,
                after.free,
                before.committed,
                after.committed
            );
        }
    }
    if let Some(option) = found.options.into_iter().next() {
        println!("-- the first one is taken");
        let _ = shelf.apply(option.command)?;
    }
    explain(&shelf, "LONDON")
}

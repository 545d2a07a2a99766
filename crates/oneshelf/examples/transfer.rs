//! Stock moves between branches, and one unit does not arrive: `cargo run --example transfer`.

mod shop;

use std::error::Error;

use oneshelf::{CaseAbout, CaseNumber, Shelf};
use shop::{explain, open, send};

fn main() -> Result<(), Box<dyn Error>> {
    let (_folder, shelf) = open()?;
    // A request competes like any order: what is promised to it is promised to nobody else.
    send(
        &shelf,
        "OXFORD asks LONDON for three mugs, move-1",
        r#"{"type":"request_transfer","source":"pos","reference":"move-1/1","document":"move-1","location":"LONDON","to":"OXFORD","lines":[{"sku":"MUG-RED","quantity":"3"}]}"#,
    )?;
    explain(&shelf, "LONDON")?;

    send(
        &shelf,
        "three leave LONDON",
        r#"{"type":"ship","source":"pos","reference":"move-1/2","of":{"document":"move-1"},"location":"LONDON","to":"OXFORD","lines":[{"sku":"MUG-RED","quantity":"3"}]}"#,
    )?;
    // On their way they are in neither shop, and for sale in neither.
    balances(&shelf)?;
    send(
        &shelf,
        "two arrive at OXFORD",
        r#"{"type":"receive_transfer","source":"pos","reference":"move-1/3","of":{"document":"move-1"},"location":"OXFORD","lines":[{"sku":"MUG-RED","quantity":"2"}]}"#,
    )?;
    balances(&shelf)?;
    explain(&shelf, "OXFORD")?;

    for case in shelf.cases(CaseNumber(0), 10, true)? {
        if let CaseAbout::TransferDiscrepancy { missing, .. } = case.about {
            println!("case {}: {missing} did not arrive", case.number);
            let json = format!(
                r#"{{"type":"resolve_case","source":"pos","reference":"lost-1","case":{},"resolution":"lost"}}"#,
                case.number
            );
            send(&shelf, "nobody finds it: it is given up", &json)?;
        }
    }
    balances(&shelf)?;
    explain(&shelf, "OXFORD")
}

/// Where the mugs are.
fn balances(shelf: &Shelf) -> Result<(), Box<dyn Error>> {
    for location in ["LONDON", "OXFORD"] {
        let level = shelf.level(&"MUG-RED".parse()?, &location.parse()?)?;
        let (on_hand, coming) = (level.on_hand, level.in_transit);
        println!("    {location}: {on_hand} on hand, {coming} on their way here");
    }
    Ok(())
}

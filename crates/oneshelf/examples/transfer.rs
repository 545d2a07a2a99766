//! Stock moves between branches, and one unit does not arrive: `cargo run --example transfer`.

mod shop;

use std::error::Error;

use oneshelf::CaseNumber;
use shop::{explain, open, send};

fn main() -> Result<(), Box<dyn Error>> {
    let (_folder, shelf) = open()?;
    println!("-- OXFORD asks LONDON for three; they are promised like any order");
    send(
        &shelf,
        r#"{"type":"request_transfer","source":"pos","reference":"move-1/1","document":"move-1","location":"LONDON","to":"OXFORD","lines":[{"sku":"MUG-RED","quantity":"3"}]}"#,
    )?;
    explain(&shelf, "LONDON")?;

    println!("-- three leave, two arrive");
    send(
        &shelf,
        r#"{"type":"ship","source":"pos","reference":"move-1/2","of":{"document":"move-1"},"location":"LONDON","to":"OXFORD","lines":[{"sku":"MUG-RED","quantity":"3"}]}"#,
    )?;
    send(
        &shelf,
        r#"{"type":"receive_transfer","source":"pos","reference":"move-1/3","of":{"document":"move-1"},"location":"OXFORD","lines":[{"sku":"MUG-RED","quantity":"2"}]}"#,
    )?;
    for case in shelf.cases(CaseNumber(0), 10, true)? {
        println!(
            "case {}: {}",
            case.number,
            serde_json::to_string(&case.about)?
        );
    }
    explain(&shelf, "OXFORD")?;

    println!("-- nobody finds the third: it is given up");
    send(
        &shelf,
        r#"{"type":"resolve_case","source":"pos","reference":"lost-1","case":1,"resolution":"lost"}"#,
    )?;
    explain(&shelf, "OXFORD")
}

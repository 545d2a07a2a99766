//! A customer orders online and collects at the branch: `cargo run --example click_and_collect`.

mod shop;

use std::error::Error;

use oneshelf::{Sequence, Target};
use shop::{explain, open, send};

fn main() -> Result<(), Box<dyn Error>> {
    let (_folder, shelf) = open()?;
    println!("-- ordered");
    send(
        &shelf,
        r#"{"type":"reserve","source":"web","reference":"order-7/1","document":"order-7","location":"OXFORD","lines":[{"sku":"MUG-RED","quantity":"1"}],"pickup":{}}"#,
    )?;
    for task in shelf.tasks(&"OXFORD".parse()?, Sequence::NONE, 10)? {
        println!("to do at OXFORD: {} {}", task.kind, task.promise.reference);
    }
    explain(&shelf, "OXFORD")?;

    println!("-- picked and staged; on hand, and promised to nobody else");
    send(
        &shelf,
        r#"{"type":"stage","source":"pos","reference":"stage-7","of":{"source":"web","document":"order-7"},"location":"OXFORD","lines":[],"spot":"cage 4"}"#,
    )?;
    explain(&shelf, "OXFORD")?;

    println!("-- the customer is told, and shows the code");
    send(
        &shelf,
        r#"{"type":"notify","source":"web","reference":"mail-7","of":{"document":"order-7"}}"#,
    )?;
    let order = Target::document("order-7".parse()?).of_source("web".parse()?);
    let code = shelf.pickup_code(&order)?;
    send(
        &shelf,
        &format!(
            r#"{{"type":"verify_code","source":"pos","reference":"show-7","of":{{"source":"web","document":"order-7"}},"code":"{code}"}}"#
        ),
    )?;
    send(
        &shelf,
        r#"{"type":"collect","source":"pos","reference":"hand-7","of":{"source":"web","document":"order-7"},"location":"OXFORD","lines":[{"sku":"MUG-RED","quantity":"1"}]}"#,
    )?;
    explain(&shelf, "OXFORD")
}

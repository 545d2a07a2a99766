//! A customer orders online and collects at the branch: `cargo run --example click_and_collect`.
//!
//! The unit is in exactly one place all the time: on the shelf and promised, in the cage, gone.

mod shop;

use std::error::Error;

use oneshelf::{Line, PickupPromise, Quantity, Sequence, Shelf, Target};
use shop::{explain, open, send};

fn main() -> Result<(), Box<dyn Error>> {
    let (_folder, shelf) = open()?;
    let (oxford, web) = ("OXFORD".parse()?, "web".parse()?);

    let mug = [Line::new("MUG-RED".parse()?, Quantity::units(1))];
    if let PickupPromise::Ready { ready_at, .. } =
        shelf.promise_pickup(&oxford, &web, &mug, None)?
    {
        println!("the web shop shows: ready from {ready_at}");
    }
    send(
        &shelf,
        "the customer orders one, order-7",
        r#"{"type":"reserve","source":"web","reference":"order-7/1","document":"order-7","location":"OXFORD","lines":[{"sku":"MUG-RED","quantity":"1"}],"pickup":{}}"#,
    )?;
    to_do(&shelf)?;
    explain(&shelf, "OXFORD")?;

    send(
        &shelf,
        "OXFORD accepts it",
        r#"{"type":"accept","source":"pos","reference":"accept-7","of":{"source":"web","document":"order-7"}}"#,
    )?;
    send(
        &shelf,
        "it is picked, and stands in cage 4",
        r#"{"type":"stage","source":"pos","reference":"stage-7","of":{"source":"web","document":"order-7"},"location":"OXFORD","lines":[],"spot":"cage 4"}"#,
    )?;
    to_do(&shelf)?;
    // On hand still, and promised to nobody else.
    explain(&shelf, "OXFORD")?;

    send(
        &shelf,
        "the customer is told",
        r#"{"type":"notify","source":"web","reference":"mail-7","of":{"document":"order-7"}}"#,
    )?;
    // The code goes into the customer's message. It is derived from the host's key, never stored.
    let order = Target::document("order-7".parse()?).of_source("web".parse()?);
    let code = shelf.pickup_code(&order)?;
    let code = code.to_string();
    let wrong = if code == "000000" { "111111" } else { "000000" };
    for (reference, what, shown) in [
        ("show-7/1", "somebody shows a wrong code", wrong),
        ("show-7/2", "the customer shows the right one", &code),
    ] {
        let json = format!(
            r#"{{"type":"verify_code","source":"pos","reference":"{reference}","of":{{"source":"web","document":"order-7"}},"code":"{shown}"}}"#
        );
        send(&shelf, what, &json)?;
    }
    send(
        &shelf,
        "the customer has the mug",
        r#"{"type":"collect","source":"pos","reference":"hand-7","of":{"source":"web","document":"order-7"},"location":"OXFORD","lines":[{"sku":"MUG-RED","quantity":"1"}]}"#,
    )?;
    send(
        &shelf,
        "the pickup is closed",
        r#"{"type":"close","source":"pos","reference":"close-7","of":{"source":"web","document":"order-7"}}"#,
    )?;
    to_do(&shelf)?;
    explain(&shelf, "OXFORD")
}

/// What the staff of the branch see on their list.
fn to_do(shelf: &Shelf) -> Result<(), Box<dyn Error>> {
    let tasks = shelf.tasks(&"OXFORD".parse()?, Sequence::NONE, 10)?;
    if tasks.is_empty() {
        println!("to do at OXFORD: nothing");
    }
    for task in tasks {
        let by = task.due_at.map(|at| format!(", by {at}"));
        let (order, by) = (task.promise.reference, by.unwrap_or_default());
        println!("to do at OXFORD: {order} is {}{by}", task.kind);
    }
    Ok(())
}

//! The shop that the examples play in: two branches with red mugs, and commands as JSON.

use std::error::Error;

use oneshelf::{CodeKey, Command, Options, Outcome, Shelf};

const SHOP: &str = r#"
{"type":"define_location","source":"office","reference":"l-1","location":"OXFORD","time_zone":"Europe/London","pickup":{"preparation_minutes":60,"hold_days":3}}
{"type":"define_location","source":"office","reference":"l-2","location":"LONDON","time_zone":"Europe/London","pickup":{"preparation_minutes":120,"hold_days":3}}
{"type":"define_channel","source":"office","reference":"c-1","channel":"web"}
{"type":"define_channel","source":"office","reference":"c-2","channel":"pos"}
{"type":"define_item","source":"office","reference":"i-1","sku":"MUG-RED"}
{"type":"receive","source":"pos","reference":"po-88","location":"OXFORD","lines":[{"sku":"MUG-RED","quantity":"2"}]}
{"type":"receive","source":"pos","reference":"po-89","location":"LONDON","lines":[{"sku":"MUG-RED","quantity":"3"}]}
"#;

/// Opens the shop in a fresh folder, with the key of its pickup codes.
pub(crate) fn open() -> Result<(tempfile::TempDir, Shelf), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    // A host keeps 32 random bytes of its own beside its other secrets.
    let code_key = Some(CodeKey::new(b"thirty-two bytes that you choose")?);
    let options = Options {
        code_key,
        ..Options::default()
    };
    let shelf = Shelf::open_with(folder.path().join("shop.db"), options)?;
    for line in SHOP.lines().filter(|line| !line.is_empty()) {
        let outcome = shelf.apply(Command::from_json(line)?)?;
        assert!(outcome.is_applied(), "{line}: {outcome:?}");
    }
    Ok((folder, shelf))
}

/// Says what happens, sends the command that tells the engine, and says what came of it.
pub(crate) fn send(shelf: &Shelf, what: &str, json: &str) -> Result<(), Box<dyn Error>> {
    match shelf.apply(Command::from_json(json)?)? {
        Outcome::Applied(_) => println!("{what}: recorded"),
        Outcome::Duplicate { .. } => println!("{what}: known already, nothing is done twice"),
        Outcome::Refused(no) => println!("{what}: refused, {}; {}", no.reason, no.remedy),
        Outcome::Conflict(conflict) => println!("{what}: {conflict}"),
    }
    Ok(())
}

/// Prints why the web shop can promise what it can: a receipt whose last line is the answer.
pub(crate) fn explain(shelf: &Shelf, location: &str) -> Result<(), Box<dyn Error>> {
    let (sku, location) = ("MUG-RED".parse()?, location.parse()?);
    let why = shelf.explain(&sku, &location, &"web".parse()?)?;
    for line in why.to_string().lines() {
        println!("    {line}");
    }
    println!();
    Ok(())
}

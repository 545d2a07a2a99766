//! What a command surely needs to see, so that most are decided after one load.

use crate::catalogue::Catalogue;
use crate::command::{
    Collect, Command, Confirm, Extend, Line, Pick, PutBack, ReceiveTransfer, Release, Sell, Ship,
    Stage, Target,
};
use crate::id::{LevelKey, SourceId};
use crate::name::{LocationName, Sku};
use crate::promise::parked_keys;
use crate::slice::Key;

/// The keys to load before the first try.
pub(crate) fn footprint(command: &Command, source: SourceId, catalogue: &Catalogue) -> Vec<Key> {
    let header = command.header();
    let mut keys = vec![Key::Attempt(source, header.reference.clone())];
    let mut document = None;
    if let Some((location, lines)) = command.goods() {
        levels(&mut keys, catalogue, location, lines);
    }
    match command {
        Command::Sell(Sell {
            settles: Some(target),
            ..
        })
        | Command::Confirm(Confirm { of: target, .. })
        | Command::Extend(Extend { of: target, .. })
        | Command::Release(Release { of: target, .. }) => {
            promise(&mut keys, catalogue, source, target);
        }
        Command::Pick(Pick { of: target, .. })
        | Command::Stage(Stage { of: target, .. })
        | Command::Collect(Collect { of: target, .. })
        | Command::PutBack(PutBack { of: target, .. })
        | Command::ReceiveTransfer(ReceiveTransfer { of: target, .. })
        | Command::Ship(Ship {
            of: Some(target), ..
        }) => promise(&mut keys, catalogue, source, target),
        Command::RequestTransfer(_) => document = header.document,
        Command::Adopt(_) | Command::Hold(_) | Command::Reserve(_) => document = header.document,
        Command::Count(c) => {
            for line in &c.lines {
                level(&mut keys, catalogue, &c.location, &line.sku);
            }
        }
        _ if command.goods().is_none() => return keys,
        _ => {}
    }
    if let Some(document) = document {
        keys.push(Key::Document(source, document.clone()));
    }
    keys.extend(
        parked_keys(source, Some(header.reference), document)
            .into_iter()
            .map(Key::Parked),
    );
    keys
}

fn levels(keys: &mut Vec<Key>, catalogue: &Catalogue, location: &LocationName, lines: &[Line]) {
    for line in lines {
        level(
            keys,
            catalogue,
            line.location.as_ref().unwrap_or(location),
            &line.sku,
        );
    }
}

fn level(keys: &mut Vec<Key>, catalogue: &Catalogue, location: &LocationName, sku: &Sku) {
    let Some(location) = catalogue
        .location_named(location)
        .map(|location| location.id)
    else {
        return;
    };
    let Some(item) = catalogue.item_named(sku) else {
        return;
    };
    let mut push = |item| {
        let key = Key::Level(LevelKey { item, location });
        if !keys.contains(&key) {
            keys.push(key);
        }
    };
    item.parts().for_each(|part| push(part.item));
}

fn promise(keys: &mut Vec<Key>, catalogue: &Catalogue, source: SourceId, target: &Target) {
    let source = match &target.source {
        Some(name) => catalogue.source_named(name).map(|source| source.id),
        None => Some(source),
    };
    let Some(source) = source else { return };
    if let Some(document) = &target.document {
        keys.push(Key::Document(source, document.clone()));
    }
    if let Some(reference) = &target.reference {
        keys.push(Key::Attempt(source, reference.clone()));
    }
}

//! What a command surely needs to see, so that most are decided after one load.

use crate::catalogue::definitions::Catalogue;
use crate::command::document::Class;
use crate::command::parts::{Line, Target};
use crate::command::table::Command;
use crate::ledger::parked::parked_keys;
use crate::store::snapshot::Key;
use crate::value::id::{LevelKey, SourceId};
use crate::value::name::{LocationName, Sku};

/// The keys to load before the first try.
pub(crate) fn footprint(command: &Command, source: SourceId, catalogue: &Catalogue) -> Vec<Key> {
    let header = command.header();
    let mut keys = vec![Key::Attempt(source, header.reference.clone())];
    if let Some((location, lines)) = command.goods() {
        levels(&mut keys, catalogue, location, lines);
    }
    if let Command::Count(count) = command {
        for line in &count.lines {
            level(&mut keys, catalogue, &count.location, &line.sku);
        }
    }
    if let Some((target, _)) = command.names().target {
        promise(&mut keys, catalogue, source, target);
    }
    let class = command.class();
    let document = header.document.filter(|_| class.makes_promise());
    if let Some(document) = document {
        keys.push(Key::Document(source, document.clone()));
    }
    // What waits for a fact or a promise waits under its own names.
    if class == Class::Fact || class.makes_promise() {
        // Of facts, only what a sale handed over is found by its document.
        let is_sale = matches!(command, Command::Sell(_));
        let document = document.or_else(|| header.document.filter(|_| is_sale));
        let waiting = parked_keys(source, Some(header.reference), document);
        keys.extend(waiting.into_iter().map(Key::Parked));
    }
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

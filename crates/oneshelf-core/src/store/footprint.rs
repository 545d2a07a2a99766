//! What a command surely needs to see, so that most are decided after one load.

use crate::catalogue::definitions::Catalogue;
use crate::command::document::Class;
use crate::command::parts::{Line, Target};
use crate::command::promise::{Confirm, Move, Reserve};
use crate::command::table::Command;
use crate::command::transfer::Ship;
use crate::ledger::parked::{ParkedKey, parked_keys};
use crate::store::snapshot::Key;
use crate::value::id::{LevelKey, SourceId};
use crate::value::name::{LocationName, Sku};

/// The keys to load before the first try.
pub(crate) fn footprint(command: &Command, source: SourceId, catalogue: &Catalogue) -> Vec<Key> {
    let header = command.header();
    let mut keys = vec![Key::Named(source, header.reference.clone())];
    if let Some((location, lines)) = command.goods() {
        levels(&mut keys, catalogue, location, lines);
    }
    if let Some((target, _)) = command.names().target {
        keys.extend(named(catalogue, source, target));
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
    more(&mut keys, command, source, catalogue);
    keys
}

/// What some kinds of commands surely need besides.
fn more(keys: &mut Vec<Key>, command: &Command, source: SourceId, catalogue: &Catalogue) {
    match command {
        Command::Count(count) => {
            for line in &count.lines {
                level(keys, catalogue, &count.location, &line.sku);
            }
            let location = catalogue.location_named(&count.location);
            let all = location.filter(|_| count.complete);
            keys.extend(all.map(|location| Key::LevelsAt(location.id)));
            let counted = keys.iter().filter_map(Key::level).collect::<Vec<_>>();
            keys.extend(
                counted
                    .into_iter()
                    .flat_map(|key| [Key::Counts(key), Key::OpenCases(key)]),
            );
        }
        Command::Reserve(Reserve {
            back_order: true, ..
        }) => {
            let asked = keys.iter().filter_map(Key::level).collect::<Vec<_>>();
            keys.extend(asked.into_iter().map(Key::Incoming));
        }
        Command::Ship(Ship { to, lines, .. })
        | Command::Move(Move {
            to,
            lines: Some(lines),
            ..
        }) => {
            for line in lines {
                level(keys, catalogue, to, &line.sku);
            }
        }
        Command::Confirm(Confirm {
            of,
            document: document @ Some(_),
            ..
        }) => {
            let order = Target {
                reference: None,
                document: document.clone(),
                ..of.clone()
            };
            keys.extend(named(catalogue, source, &order));
        }
        Command::ResolveCase(resolve) => keys.push(Key::Case(resolve.case)),
        Command::DefineLocation(define) => {
            keys.push(Key::Parked(ParkedKey::Location(define.location.clone())));
        }
        _ => {}
    }
    // A definition may let an order have what it could not have before.
    let defines = command.class() == Class::Definition;
    if defines && !matches!(command, Command::Expect(_)) {
        keys.push(Key::Waiting);
    }
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

/// What a target names, whether it is there or something waits for it.
pub(crate) fn named(catalogue: &Catalogue, source: SourceId, target: &Target) -> Vec<Key> {
    let source = match &target.source {
        Some(name) => catalogue.source_named(name).map(|source| source.id),
        None => Some(source),
    };
    let Some(source) = source else {
        return Vec::new();
    };
    let (document, reference) = (target.document.as_ref(), target.reference.as_ref());
    let waiting = parked_keys(source, reference, document);
    let document = document.map(|document| Key::Document(source, document.clone()));
    let reference = reference.map(|reference| Key::Named(source, reference.clone()));
    let found = document.into_iter().chain(reference);
    found.chain(waiting.into_iter().map(Key::Parked)).collect()
}

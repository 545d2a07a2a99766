//! What waits, what was undone and the catalogue are held against the journal.

#![expect(clippy::unwrap_used, reason = "a failed step ends the test")]

use std::sync::Arc;

use oneshelf_core::store::{Reader, Store};
use oneshelf_core::{
    CaseNumber, CatalogueRow, Changes, Invariant, Item, Parked, ParkedKey, Quantity, Sequence,
};

use crate::story::{BLUE, RED, check, one_more, store};

/// The row under which something of a kind waits.
fn parked(reader: &dyn Reader, has: fn(&Parked) -> bool) -> (ParkedKey, Parked) {
    let all = reader.parked(None, 99).unwrap();
    all.into_iter().find(|(_, parked)| has(parked)).unwrap()
}

const WAITING: &[Invariant] = &[Invariant::Waiting];
/// What waits is a link of its level, too.
const LINKED: &[Invariant] = &[Invariant::Links, Invariant::Waiting];
type Has = fn(&Parked) -> bool;
type Damage = fn(&mut Parked);
// Entry 1 defines an item, and can make nothing wait; there is no entry 999.
const PARKED: [(&str, Has, Damage, &[Invariant]); 13] = [
    (
        "cancelled by none",
        |p| p.cancelled_by.is_some(),
        |p| p.cancelled_by = Some(Sequence(999)),
        WAITING,
    ),
    (
        "cancelled by another",
        |p| p.cancelled_by.is_some(),
        |p| p.cancelled_by = Some(Sequence(1)),
        WAITING,
    ),
    (
        "reversed by another",
        |p| p.reversed_by.is_some(),
        |p| p.reversed_by = Some(Sequence(1)),
        WAITING,
    ),
    (
        "tied by another",
        |p| p.tied_as.is_some(),
        |p| p.tied_as = Some(Sequence(1)),
        WAITING,
    ),
    (
        "sent by another",
        |p| p.transfer.is_some(),
        |p| p.transfer = Some(Sequence(1)),
        WAITING,
    ),
    (
        "settled by another",
        |p| !p.settled.is_empty(),
        |p| p.settled[0].sequence = Sequence(1),
        LINKED,
    ),
    (
        "settled more",
        |p| !p.settled.is_empty(),
        |p| one_more(&mut p.settled[0].quantity),
        LINKED,
    ),
    (
        "settled elsewhere",
        |p| !p.settled.is_empty(),
        |p| p.settled[0].key = BLUE,
        &[Invariant::Expiry, Invariant::Links, Invariant::Waiting],
    ),
    (
        "returned more",
        |p| !p.returned.is_empty(),
        |p| one_more(&mut p.returned[0].quantity),
        LINKED,
    ),
    (
        "picked more",
        |p| !p.picked.is_empty(),
        |p| one_more(&mut p.picked[0].quantity),
        &[Invariant::Promises, Invariant::Links, Invariant::Waiting],
    ),
    (
        "picked nothing",
        |p| !p.picked.is_empty(),
        |p| p.picked.clear(),
        &[Invariant::Promises, Invariant::Links],
    ),
    (
        "a fact of another entry",
        |p| !p.facts.is_empty(),
        |p| p.facts[0].sequence = Sequence(1),
        WAITING,
    ),
    (
        "a fact without its case",
        |p| !p.facts.is_empty(),
        |p| p.facts[0].case = CaseNumber(999),
        WAITING,
    ),
];

#[test]
fn what_waits_is_held_against_its_entries() {
    for (name, has, damage, expect) in PARKED {
        let put = |r: &dyn Reader, c: &mut Changes| {
            let (key, mut row) = parked(r, has);
            damage(&mut row);
            c.parked.put(key, Some(row));
        };
        check(name, put, expect);
    }
}

#[test]
fn what_was_undone_is_held_against_its_entry() {
    let expect = &[Invariant::Undone];
    for place in [0, 1] {
        let more = |r: &dyn Reader, c: &mut Changes| {
            let (id, mut row) = r.undone(None, 9).unwrap().remove(place);
            row.quantity = row.quantity.checked_add(Quantity::units(2)).unwrap();
            c.undone.put(id, Some(row));
        };
        check("more than was done", more, expect);
        let less = |r: &dyn Reader, c: &mut Changes| {
            let (id, mut row) = r.undone(None, 9).unwrap().remove(place);
            row.quantity = Quantity::units(-1);
            c.undone.put(id, Some(row));
        };
        check("below zero", less, expect);
    }
    let undone = oneshelf_core::Undone {
        quantity: Quantity::units(1),
    };
    check(
        "of no entry",
        |_, c| c.undone.put((Sequence(999), RED), Some(undone)),
        expect,
    );
    check(
        "of a definition",
        |_, c| c.undone.put((Sequence(1), RED), Some(undone)),
        expect,
    );
    let elsewhere = |r: &dyn Reader, c: &mut Changes| {
        let ((sequence, _), row) = r.undone(None, 9).unwrap().remove(0);
        c.undone.put((sequence, BLUE), Some(row));
    };
    check("elsewhere", elsewhere, expect);
}

/// A row of the catalogue that is not as it was defined.
fn wrong_rows(reader: &dyn Reader) -> Vec<CatalogueRow> {
    let catalogue = reader.catalogue().unwrap();
    let item = |name: &str| Item::clone(catalogue.item_named(&name.parse().unwrap()).unwrap());
    let changed = |name: &str, change: fn(&mut Item)| {
        let mut item = item(name);
        change(&mut item);
        CatalogueRow::Item(Arc::new(item))
    };
    let mut location = (**catalogue
        .location_named(&"OXFORD".parse().unwrap())
        .unwrap())
    .clone();
    location.pickup = None;
    let mut channel = (**catalogue.channel_named(&"web".parse().unwrap()).unwrap()).clone();
    channel.policy.version += 1;
    let mut source = (**catalogue.source_named(&"till".parse().unwrap()).unwrap()).clone();
    source.clock_uncertainty_seconds = 6;
    let key = oneshelf_core::SafetyStockKey {
        channel: channel.id,
        item: Some(item("RED").id),
        location: None,
    };
    let mut stock = (**catalogue.safety_stock(&key).unwrap()).clone();
    stock.steps[0].quantity = Some(Quantity::units(2));
    vec![
        changed("RED", |item| item.unit = "KGM".to_owned()),
        changed("ODD", |item| item.decimals = 2),
        changed("BLUE", |item| item.retired = false),
        changed("BLUE", |item| item.substitutes.clear()),
        changed("STRANGE", |item| item.provisional = false),
        changed("UNSEEN", |item| item.case = Some(CaseNumber(1))),
        CatalogueRow::Name("BLEU".parse().unwrap(), item("RED").id),
        CatalogueRow::Name("PINK".parse().unwrap(), item("RED").id),
        CatalogueRow::Location(Arc::new(location)),
        CatalogueRow::Channel(Arc::new(channel)),
        CatalogueRow::Source(Arc::new(source)),
        CatalogueRow::SafetyStock(key, Arc::new(stock)),
    ]
}

#[test]
fn a_wrong_catalogue_is_found() {
    let catalogue = &[Invariant::Catalogue];
    for place in 0..wrong_rows(store().read().unwrap().as_ref()).len() {
        let put = |r: &dyn Reader, c: &mut Changes| {
            c.catalogue.push(wrong_rows(r).remove(place));
        };
        check(&format!("row {place}"), put, catalogue);
    }
    check("epoch", |_, c| c.catalogue_epoch = Some(99), catalogue);
}

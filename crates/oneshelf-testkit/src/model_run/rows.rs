//! The rows of a host, as the model is compared with them.

use std::collections::BTreeMap;

use oneshelf_core::{
    Case, CaseDetail, CaseNumber, ItemId, Level, LevelKey, LocationId, Reservation, Sequence, Sku,
};

use crate::host::scene::PLACES;
use crate::host::{Host, scene};

/// The rows of a host, by place in the scene.
pub(super) struct Rows {
    pub(super) levels: BTreeMap<LevelKey, Level>,
    pub(super) reservations: Vec<Reservation>,
    pub(super) sources: BTreeMap<u64, String>,
    pub(super) items: Vec<ItemId>,
    pub(super) locations: Vec<LocationId>,
    pub(super) cases: Vec<Case>,
}

pub(super) fn rows(host: &dyn Host) -> Result<Rows, String> {
    let mut found = Err("nothing could be read".to_owned());
    host.read(&mut |reader| {
        let read = || -> Result<Rows, oneshelf_core::store::StoreError> {
            let catalogue = reader.catalogue()?;
            let sku = |name: &&str| name.parse::<Sku>().ok();
            let items = scene::ITEMS.iter().filter_map(sku);
            let items = items.filter_map(|sku| Some(catalogue.item_named(&sku)?.id));
            let locations = PLACES.iter().filter_map(|name| name.parse().ok());
            let locations = locations.filter_map(|name| Some(catalogue.location_named(&name)?.id));
            let sources = catalogue.sources().map(|s| (s.id.0, s.name.to_string()));
            Ok(Rows {
                levels: reader.levels(None, usize::MAX >> 1)?.into_iter().collect(),
                reservations: reader.reservations(Sequence::NONE, usize::MAX >> 1, false)?,
                sources: sources.collect(),
                items: items.collect(),
                locations: locations.collect(),
                cases: reader.cases(CaseNumber(0), usize::MAX >> 1, true)?,
            })
        };
        found = read().map_err(|error| error.to_string());
    });
    found
}

/// The open cases of goods that did not arrive: which transfer and which item each is about.
pub(super) fn lost(host: &dyn Host) -> Result<BTreeMap<CaseNumber, (usize, usize)>, String> {
    let rows = rows(host)?;
    let mut lost = BTreeMap::new();
    for case in &rows.cases {
        if let CaseDetail::TransferDiscrepancy { transfer, .. } = case.detail {
            let mut all = rows.reservations.iter();
            let transfer = all.position(|row| row.sequence == transfer);
            let item = rows.items.iter().position(|item| Some(*item) == case.item);
            lost.extend(transfer.zip(item).map(|found| (case.number, found)));
        }
    }
    Ok(lost)
}

//! Handing out availabilities: which levels may have changed, each once, however often it did.
//!
//! A walk goes over the levels in the order of their keys and remembers only where it stands.
//! What it hands out is computed then, so it is true at the entry at which the walk began, or
//! later, and the walk ends with the cursor there.

use std::collections::{BTreeMap, BTreeSet};

use crate::catalogue::definitions::Catalogue;
use crate::command::table::Command;
use crate::delivery::dispatch::Dispatch;
use crate::delivery::hand_out::{Look, SCAN_ENTRIES_MAX, body_of};
use crate::ledger::delivery_row::{Outstanding, OutstandingState, Round, WalkPath};
use crate::ledger::destination::DestinationShape;
use crate::store::journal::EntryBody;
use crate::store::snapshot::{Key, Slice};
use crate::store::tables::Head;
use crate::store::traits::{Reader, StoreError};
use crate::value::id::{ItemId, LevelKey, LocationId, Sequence};
use crate::value::name::{ChannelName, Sku};

/// How many levels one look of a walk reads.
const WALK_LEVELS_MAX: usize = 5_000;

/// What a walk has found on a stretch of its way.
struct Stretch {
    /// Levels that may have changed, in order.
    keys: Vec<LevelKey>,
    /// The last level of the stretch; none where the way ends.
    ends_at: Option<LevelKey>,
}

impl Dispatch {
    pub(crate) fn walk(
        &mut self,
        look: &mut Look,
        reader: &dyn Reader,
        catalogue: &Catalogue,
        head: &Head,
    ) -> Result<(), StoreError> {
        let Some(mut round) = self.round(reader, catalogue, head)? else {
            return Ok(());
        };
        let wanted = self.wanted(catalogue);
        let under_way: BTreeMap<LevelKey, u64> = self
            .live()
            .filter_map(|row| Some((*row.levels.first()?, row.number)))
            .collect();
        let stretch = self.stretch(round, reader, catalogue)?;
        for key in stretch.keys {
            if wanted.as_ref().is_some_and(|w| !w.contains(&key.location)) {
                continue;
            }
            if let Some(number) = under_way.get(&key) {
                self.note_change(*number, look);
            } else if look.has_room() && !self.is_full() {
                let number = self.next_number();
                let again = round.from < self.row.again_until;
                self.put(Outstanding::new(number, vec![key], again, self.now));
                self.hand_over(number, look);
            } else {
                self.row.round = Some(round);
                return Ok(());
            }
            round.after = Some(key);
        }
        match (stretch.ends_at, round.path) {
            (Some(end), _) => round.after = Some(end),
            (None, WalkPath::Changed) => (round.path, round.after) = (WalkPath::ChangedKits, None),
            (None, WalkPath::Everything) => (round.path, round.after) = (WalkPath::EveryKit, None),
            (None, WalkPath::Entries | WalkPath::ChangedKits | WalkPath::EveryKit) => {
                self.row.cursor = round.until;
                self.row.round = None;
                look.goes_on |= round.until < head.sequence;
                return Ok(());
            }
        }
        self.row.round = Some(round);
        look.goes_on = true;
        Ok(())
    }

    /// The walk that is going on, or a new one.
    fn round(
        &mut self,
        reader: &dyn Reader,
        catalogue: &Catalogue,
        head: &Head,
    ) -> Result<Option<Round>, StoreError> {
        if self.row.round.is_some() || self.row.cursor >= head.sequence {
            return Ok(self.row.round);
        }
        let (from, until) = (self.row.cursor, head.sequence);
        let is_same_catalogue = self.row.catalogue_epoch == head.catalogue_epoch;
        let path = if until.0.saturating_sub(from.0) > SCAN_ENTRIES_MAX as u64 {
            if is_same_catalogue {
                WalkPath::Changed
            } else {
                WalkPath::Everything
            }
        } else {
            let mut touched = Touched::default();
            self.touch((from, until), reader, catalogue, &mut touched)?;
            if touched.everything {
                WalkPath::Everything
            } else {
                WalkPath::Entries
            }
        };
        self.row.catalogue_epoch = head.catalogue_epoch;
        Ok(Some(Round {
            from,
            until,
            after: None,
            path,
        }))
    }

    /// The locations that the destination is limited to.
    fn wanted(&self, catalogue: &Catalogue) -> Option<BTreeSet<LocationId>> {
        let DestinationShape::Availability { locations, .. } = &self.row.destination.shape else {
            return None;
        };
        let named = locations.as_ref()?.iter();
        let found = named.filter_map(|name| catalogue.location_named(name));
        Some(found.map(|location| location.id).collect())
    }

    /// The level changed while a delivery about it is not settled.
    fn note_change(&mut self, number: u64, look: &Look) {
        // What is handed out just now is computed after this; what waits, when its turn comes.
        if look.numbers.contains(&number) {
            return;
        }
        if let Some(row) = self.change(number)
            && matches!(row.state, OutstandingState::InFlight { .. })
        {
            row.changed = true;
        }
    }

    fn stretch(
        &self,
        round: Round,
        reader: &dyn Reader,
        catalogue: &Catalogue,
    ) -> Result<Stretch, StoreError> {
        match round.path {
            WalkPath::Entries => self.entries(round, reader, catalogue),
            WalkPath::Changed | WalkPath::Everything => {
                let rows = reader.levels(round.after, WALK_LEVELS_MAX)?;
                let is_page = rows.len() == WALK_LEVELS_MAX;
                let ends_at = rows.last().map(|(key, _)| *key).filter(|_| is_page);
                let all = round.path == WalkPath::Everything;
                let changed = rows.into_iter().filter(|(_, level)| {
                    all || level.last_sequence.is_some_and(|last| last > round.from)
                });
                let keys = changed.map(|(key, _)| key).collect();
                Ok(Stretch { keys, ends_at })
            }
            WalkPath::ChangedKits | WalkPath::EveryKit => kits(round, reader, catalogue),
        }
    }

    /// The levels that a few entries touched, and what else depends on them.
    fn entries(
        &self,
        round: Round,
        reader: &dyn Reader,
        catalogue: &Catalogue,
    ) -> Result<Stretch, StoreError> {
        let mut touched = Touched::default();
        self.touch((round.from, round.until), reader, catalogue, &mut touched)?;
        let mut items: BTreeSet<ItemId> = touched.items;
        for item in catalogue.items() {
            let parts = || item.components.iter().map(|part| part.item);
            if parts().any(|part| items.contains(&part)) {
                items.insert(item.id);
            }
            for location in catalogue.locations().map(|location| location.id) {
                let item_at = |item| LevelKey { item, location };
                if parts().any(|part| touched.keys.contains(&item_at(part))) {
                    touched.kits.insert(item_at(item.id));
                }
            }
        }
        let mut keys = touched.keys;
        keys.append(&mut touched.kits);
        for item in items {
            let locations = catalogue.locations().map(|location| location.id);
            let possible = locations.map(|location| LevelKey { item, location });
            let mut slice = Slice::default();
            for key in possible {
                if newest(key, catalogue, reader, &mut slice)?.is_some() {
                    keys.insert(key);
                }
            }
        }
        let keys = keys.into_iter().filter(|key| Some(*key) > round.after);
        Ok(Stretch {
            keys: keys.collect(),
            ends_at: None,
        })
    }

    fn touch(
        &self,
        (from, until): (Sequence, Sequence),
        reader: &dyn Reader,
        catalogue: &Catalogue,
        touched: &mut Touched,
    ) -> Result<(), StoreError> {
        let DestinationShape::Availability { channel, .. } = &self.row.destination.shape else {
            return Ok(());
        };
        for entry in reader.journal(from, SCAN_ENTRIES_MAX)? {
            if entry.sequence <= until {
                touched.entry(&body_of(&entry)?, channel, catalogue);
            }
        }
        Ok(())
    }
}

/// What entries may have changed.
#[derive(Default)]
struct Touched {
    everything: bool,
    keys: BTreeSet<LevelKey>,
    kits: BTreeSet<LevelKey>,
    /// Items, at every location.
    items: BTreeSet<ItemId>,
}

impl Touched {
    fn entry(&mut self, body: &EntryBody, channel: &ChannelName, catalogue: &Catalogue) {
        self.keys.extend(body.levels.iter().map(|level| level.key));
        match &body.command {
            Command::DefineItem(item) => self.item(&item.sku, catalogue),
            Command::RetireItem(item) => self.item(&item.sku, catalogue),
            Command::AddAlias(alias) => self.item(&alias.sku, catalogue),
            Command::DefineLocation(_) | Command::RetireLocation(_) => self.everything = true,
            Command::DefinePolicy(policy) => self.everything |= policy.channel == *channel,
            Command::DefineSafetyStock(rule) if rule.channel == *channel => match &rule.sku {
                Some(sku) => self.item(sku, catalogue),
                None => self.everything = true,
            },
            _ => {}
        }
    }

    fn item(&mut self, sku: &Sku, catalogue: &Catalogue) {
        self.items
            .extend(catalogue.item_named(sku).map(|item| item.id));
    }
}

/// The kits of which a component may have changed, location by location.
fn kits(round: Round, reader: &dyn Reader, catalogue: &Catalogue) -> Result<Stretch, StoreError> {
    let mut locations: Vec<_> = catalogue.locations().map(|location| location.id).collect();
    locations.sort_unstable();
    let mut kits: Vec<_> = catalogue.items().filter(|item| item.is_kit()).collect();
    kits.sort_unstable_by_key(|kit| kit.id);
    let mut slice = Slice::default();
    let mut keys = Vec::new();
    for item in kits.iter().map(|kit| kit.id) {
        for location in &locations {
            let location = *location;
            let key = LevelKey { item, location };
            if Some(key) <= round.after {
                continue;
            }
            let last = newest(key, catalogue, reader, &mut slice)?;
            let all = round.path == WalkPath::EveryKit;
            if last.is_some_and(|last| all || last > round.from) {
                keys.push(key);
            }
        }
    }
    Ok(Stretch {
        keys,
        ends_at: None,
    })
}

/// The last entry that touched the level of an item, or one of the levels of a kit.
fn newest(
    key: LevelKey,
    catalogue: &Catalogue,
    reader: &dyn Reader,
    slice: &mut Slice,
) -> Result<Option<Sequence>, StoreError> {
    let Some(item) = catalogue.item(key.item) else {
        return Ok(None);
    };
    let part = |item| LevelKey { item, ..key };
    let parts: Vec<LevelKey> = if item.is_kit() {
        item.components.iter().map(|c| part(c.item)).collect()
    } else {
        vec![key]
    };
    let unknown: Vec<Key> = (parts.iter().filter(|key| slice.levels.get(key).is_none()))
        .map(|key| Key::Level(*key))
        .collect();
    reader.load(&unknown, slice)?;
    let levels = parts
        .iter()
        .filter_map(|key| slice.levels.get(key).flatten());
    Ok(levels
        .map(|level| level.last_sequence.unwrap_or(Sequence::NONE))
        .max())
}

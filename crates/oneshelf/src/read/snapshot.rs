//! One consistent state of the store, with the names for it and the time of the answer.

use std::sync::Arc;

use oneshelf_core::store::Reader;
use oneshelf_core::{
    Asked, Availability, Catalogue, Channel, ChannelName, Claims, EntryBody, Feeds, Head, Item,
    JournalRow, Key, Level, LevelKey, Links, Location, LocationName, Reading, Reservation,
    Sequence, Sku, Slice, SourceId, SourceName, after_expiry,
};

use super::lookup;
use crate::host::Error;
use crate::shelf::Shelf;

pub(crate) struct Snapshot<'s> {
    pub(crate) reader: Box<dyn Reader + 's>,
    pub(crate) head: Head,
    pub(crate) catalogue: Arc<Catalogue>,
    pub(crate) feeds: Arc<Feeds>,
    pub(crate) reading: Reading,
}

impl Shelf {
    /// Opens a read transaction.
    pub(crate) fn snapshot(&self) -> Result<Snapshot<'_>, Error> {
        let reader = self.store().read()?;
        let head = reader.head()?;
        let catalogue = self.catalogue_cache().at(head.catalogue_epoch, &*reader)?;
        let feeds = self.catalogue_cache().feeds_at(head.feed_epoch, &*reader)?;
        let recorded = Some(head.recorded_at);
        let clock = self.clock();
        let reading = clock.of_read(self.store(), head.clock_stopped_at, recorded)?;
        Ok(Snapshot {
            reader,
            head,
            catalogue,
            feeds,
            reading,
        })
    }
}

impl Snapshot<'_> {
    /// An entry of the journal, which has to be there.
    pub(crate) fn entry(&self, sequence: Sequence) -> Result<(JournalRow, EntryBody), Error> {
        let mut slice = Slice::default();
        self.load(&[Key::Entry(sequence)], &mut slice)?;
        let row = slice.entries.get(&sequence).flatten();
        let missing = || Error::damaged(format_args!("journal entry {sequence} is missing"));
        let row = row.ok_or_else(missing)?.row().clone();
        let body = row.decode().map_err(Error::damaged)?;
        Ok((row, body))
    }

    pub(crate) fn asked<'a>(
        &'a self,
        item: &'a Item,
        location: &'a Location,
        channel: &'a Channel,
    ) -> Asked<'a> {
        Asked {
            catalogue: &self.catalogue,
            feeds: &self.feeds,
            item,
            location,
            channel,
            reading: self.reading,
            sequence: self.head.sequence,
        }
    }

    pub(crate) fn asked_by_name<'a>(
        &'a self,
        sku: &Sku,
        location: &LocationName,
        channel: &ChannelName,
    ) -> Result<Asked<'a>, Error> {
        let catalogue = &self.catalogue;
        Ok(self.asked(
            lookup::item(catalogue, sku)?,
            lookup::location(catalogue, location)?,
            lookup::channel(catalogue, channel)?,
        ))
    }

    pub(crate) fn key(&self, sku: &Sku, location: &LocationName) -> Result<LevelKey, Error> {
        Ok(LevelKey {
            item: lookup::item(&self.catalogue, sku)?.id,
            location: lookup::location(&self.catalogue, location)?.id,
        })
    }

    pub(crate) fn load(&self, keys: &[Key], slice: &mut Slice) -> Result<(), Error> {
        Ok(self.reader.load(keys, slice)?)
    }

    /// Loads levels, and the claims of those on which something is due.
    pub(crate) fn load_levels(&self, keys: &[LevelKey], slice: &mut Slice) -> Result<(), Error> {
        let mut wanted: Vec<_> = keys.iter().copied().map(Key::Level).collect();
        self.load(&wanted, slice)?;
        wanted.clear();
        for key in keys {
            let level = slice.levels.get(key).flatten();
            if level.is_some_and(|level| self.reading.is_due(level.next_expiry)) {
                wanted.extend([Key::Claims(*key), Key::Links(*key)]);
            }
        }
        if !wanted.is_empty() {
            self.load(&wanted, slice)?;
        }
        Ok(())
    }

    /// A level after what is due, of what [`Snapshot::load_levels`] loaded.
    pub(crate) fn level(&self, key: LevelKey, slice: &Slice) -> Level {
        let level = slice.levels.get(&key).flatten().copied();
        let (no_claims, no_links) = (Claims::new(), Links::new());
        let claims = slice.claims.get(&key).unwrap_or(&no_claims);
        let links = slice.links.get(&key).unwrap_or(&no_links);
        let level = level.unwrap_or_default();
        after_expiry(
            &level,
            (claims, links),
            self.reading,
            (&self.catalogue, key),
        )
    }

    pub(crate) fn availability(&self, asked: &Asked<'_>) -> Result<Availability, Error> {
        let mut slice = Slice::default();
        let keys = asked.keys();
        self.load_levels(&keys, &mut slice)?;
        let levels: Vec<_> = keys.iter().map(|key| self.level(*key, &slice)).collect();
        Ok(asked.answer_from(&levels))
    }

    pub(crate) fn reservation(&self, sequence: Sequence) -> Result<Option<Reservation>, Error> {
        let mut slice = Slice::default();
        self.load(&[Key::Reservation(sequence)], &mut slice)?;
        Ok(slice.reservations.get(&sequence).flatten().cloned())
    }

    /// A promise after what is due, journalled or not.
    pub(crate) fn now(&self, reservation: &Reservation) -> Reservation {
        if self.reading.believed {
            reservation.after_expiry(self.reading.now)
        } else {
            reservation.clone()
        }
    }

    pub(crate) fn sku(&self, key: LevelKey) -> Result<Sku, Error> {
        let item = self.catalogue.item(key.item);
        let item = item.ok_or_else(|| not_in_catalogue("item", key.item.0))?;
        Ok(item.sku.clone())
    }

    pub(crate) fn location(&self, key: LevelKey) -> Result<LocationName, Error> {
        let location = self.catalogue.location(key.location);
        let location = location.ok_or_else(|| not_in_catalogue("location", key.location.0))?;
        Ok(location.name.clone())
    }

    pub(crate) fn source(&self, id: SourceId) -> Result<SourceName, Error> {
        let source = self.catalogue.source(id);
        let source = source.ok_or_else(|| not_in_catalogue("source", id.0))?;
        Ok(source.name.clone())
    }
}

pub(crate) fn not_in_catalogue(what: &str, id: u64) -> Error {
    Error::damaged(format_args!("{what} {id} is used but not in the catalogue"))
}

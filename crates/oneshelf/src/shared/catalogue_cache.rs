//! What is small and read by everyone, in memory: the catalogue and the feeds, as readers and the
//! writer last saw them.

use std::sync::{Arc, RwLock};

use oneshelf_core::store::{Reader, StoreError};
use oneshelf_core::{Catalogue, Feeds};

use super::sync;

/// The catalogue and the feeds that were committed last, as far as this shelf knows.
#[derive(Default)]
pub(crate) struct CatalogueCache {
    catalogue: RwLock<Arc<Catalogue>>,
    feeds: RwLock<Arc<Feeds>>,
}

impl CatalogueCache {
    pub(crate) fn now(&self) -> Arc<Catalogue> {
        Arc::clone(&sync::read(&self.catalogue))
    }

    pub(crate) fn feeds_now(&self) -> Arc<Feeds> {
        Arc::clone(&sync::read(&self.feeds))
    }

    /// Takes over committed feeds, unless later ones are here already.
    pub(crate) fn publish_feeds(&self, feeds: &Arc<Feeds>) {
        if self.feeds_now().epoch() >= feeds.epoch() {
            return;
        }
        let mut known = sync::write(&self.feeds);
        if feeds.epoch() > known.epoch() {
            *known = Arc::clone(feeds);
        }
    }

    /// The feeds of an epoch: the known ones, or those that the reader sees.
    pub(crate) fn feeds_at(
        &self,
        epoch: u64,
        reader: &dyn Reader,
    ) -> Result<Arc<Feeds>, StoreError> {
        let known = self.feeds_now();
        if known.epoch() == epoch {
            return Ok(known);
        }
        let feeds = Arc::new(reader.feeds()?);
        self.publish_feeds(&feeds);
        Ok(feeds)
    }

    /// Takes over a committed catalogue, unless a later one is here already.
    pub(crate) fn publish(&self, catalogue: &Arc<Catalogue>) {
        let mut known = sync::write(&self.catalogue);
        if catalogue.epoch() > known.epoch() {
            *known = Arc::clone(catalogue);
        }
    }

    /// The catalogue of an epoch: the known one, or the one that the reader sees.
    pub(crate) fn at(&self, epoch: u64, reader: &dyn Reader) -> Result<Arc<Catalogue>, StoreError> {
        let known = self.now();
        if known.epoch() == epoch {
            return Ok(known);
        }
        let catalogue = Arc::new(reader.catalogue()?);
        self.publish(&catalogue);
        Ok(catalogue)
    }
}

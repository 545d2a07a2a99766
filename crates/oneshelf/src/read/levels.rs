//! The balances of items at locations, bucket by bucket.

use oneshelf_core::{Key, LevelKey, LevelView, LocationName, Sku, Slice};

use super::limits::PAGE_MAX;
use crate::host::Error;
use crate::shelf::Shelf;

impl Shelf {
    /// The balances of an item at a location, bucket by bucket. A kit has none of its own.
    ///
    /// # Errors
    /// [`Error::Malformed`] for a name that is not defined; [`Error::Store`].
    pub fn level(&self, sku: &Sku, location: &LocationName) -> Result<LevelView, Error> {
        let snapshot = self.snapshot()?;
        let key = snapshot.key(sku, location)?;
        let mut slice = Slice::default();
        snapshot.load_levels(&[key], &mut slice)?;
        let level = snapshot.level(key, &slice);
        let (sku, location) = (snapshot.sku(key)?, snapshot.location(key)?);
        Ok(LevelView::new(sku, location, &level, snapshot.reading.now))
    }

    /// The balances of every item at every location that ever had any, at most `limit` of them
    /// and at most [`PAGE_MAX`], after the key of the last page.
    ///
    /// # Errors
    /// [`Error::Store`].
    ///
    /// # Examples
    ///
    /// ```
    /// # let folder = tempfile::tempdir()?;
    /// # let shelf = oneshelf::Shelf::open(folder.path().join("oxford.db"))?;
    /// let mut after = None;
    /// loop {
    ///     let page = shelf.levels(after, 1_000)?;
    ///     let Some((last, _)) = page.last() else { break };
    ///     after = Some(*last);
    /// }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn levels(
        &self,
        after: Option<LevelKey>,
        limit: usize,
    ) -> Result<Vec<(LevelKey, LevelView)>, Error> {
        let snapshot = self.snapshot()?;
        let rows = snapshot.reader.levels(after, limit.min(PAGE_MAX))?;
        let mut slice = Slice::default();
        let mut due = Vec::new();
        for (key, level) in &rows {
            slice.levels.put(*key, Some(*level));
            if snapshot.reading.is_due(level.next_expiry) {
                due.extend([Key::Claims(*key), Key::Links(*key)]);
            }
        }
        snapshot.load(&due, &mut slice)?;
        let views = rows.into_iter().map(|(key, _)| {
            let level = snapshot.level(key, &slice);
            let (sku, location) = (snapshot.sku(key)?, snapshot.location(key)?);
            let level = LevelView::new(sku, location, &level, snapshot.reading.now);
            Ok((key, level))
        });
        views.collect()
    }
}

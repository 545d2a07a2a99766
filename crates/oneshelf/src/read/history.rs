//! What happened, and what was known.

use oneshelf_core::{
    ChannelName, HistoryLine, HistoryOrder, Knowledge, LevelView, LocationName, Moment,
    PastAvailability, Sku, availability_as_of, history, level_as_of,
};

use crate::host::Error;
use crate::shelf::Shelf;

impl Shelf {
    /// What happened to an item at a location: at most `limit` journal entries, each with what it
    /// moved and what was there after it. A kit has no history of its own.
    ///
    /// # Errors
    /// [`Error::Malformed`] for a name that is not defined; [`Error::Store`].
    ///
    /// # Examples
    ///
    /// ```
    /// use oneshelf::{HistoryOrder, Line, Quantity, Receive, Shelf};
    /// # use oneshelf::{DefineItem, DefineLocation};
    /// # let folder = tempfile::tempdir()?;
    /// # let shelf = Shelf::open(folder.path().join("oxford.db"))?;
    /// # shelf.apply(DefineLocation::new("office".parse()?, "l".parse()?, "OXFORD".parse()?))?;
    /// # shelf.apply(DefineItem::new("office".parse()?, "i".parse()?, "MUG-RED".parse()?))?;
    /// let line = Line::new("MUG-RED".parse()?, Quantity::units(12));
    /// shelf.apply(Receive::new("office".parse()?, "po-88".parse()?, "OXFORD".parse()?, vec![line]))?;
    /// let (sku, oxford) = ("MUG-RED".parse()?, "OXFORD".parse()?);
    /// let lines = shelf.history(&sku, &oxford, HistoryOrder::NewestFirst, 10)?;
    /// assert_eq!((lines[0].kind, lines[0].on_hand), ("receive", Quantity::units(12)));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn history(
        &self,
        sku: &Sku,
        location: &LocationName,
        order: HistoryOrder,
        limit: usize,
    ) -> Result<Vec<HistoryLine>, Error> {
        let snapshot = self.snapshot()?;
        let key = snapshot.key(sku, location)?;
        let lines = history(&*snapshot.reader, &snapshot.catalogue, key, order, limit)?;
        Ok(lines)
    }

    /// The balances of an item at a location at a past moment, as they were known then or as they
    /// are known now. A moment in the future is taken as now.
    ///
    /// # Errors
    /// [`Error::Malformed`] for a name that is not defined; [`Error::Store`].
    ///
    /// # Examples
    ///
    /// ```
    /// use oneshelf::{Knowledge, Quantity, Shelf};
    /// # use oneshelf::{DefineItem, DefineLocation};
    /// # let folder = tempfile::tempdir()?;
    /// # let shelf = Shelf::open(folder.path().join("oxford.db"))?;
    /// # shelf.apply(DefineLocation::new("office".parse()?, "l".parse()?, "OXFORD".parse()?))?;
    /// # shelf.apply(DefineItem::new("office".parse()?, "i".parse()?, "MUG-RED".parse()?))?;
    /// let (sku, oxford, then) =
    ///     ("MUG-RED".parse()?, "OXFORD".parse()?, "2020-01-01T00:00:00Z".parse()?);
    /// let level = shelf.level_as_of(&sku, &oxford, then, Knowledge::AsKnownNow)?;
    /// assert_eq!(level.on_hand, Quantity::ZERO);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn level_as_of(
        &self,
        sku: &Sku,
        location: &LocationName,
        at: Moment,
        knowledge: Knowledge,
    ) -> Result<LevelView, Error> {
        let snapshot = self.snapshot()?;
        let key = snapshot.key(sku, location)?;
        let level = level_as_of(&*snapshot.reader, key, at, knowledge, snapshot.reading)?;
        let (sku, location) = (snapshot.sku(key)?, snapshot.location(key)?);
        let at = at.min(snapshot.reading.now);
        Ok(LevelView::new(sku, location, &level, at))
    }

    /// How many could have been promised at a past moment, with the safety stock of then.
    ///
    /// # Errors
    /// [`Error::Malformed`] for a name that is not defined; [`Error::Store`].
    pub fn availability_as_of(
        &self,
        sku: &Sku,
        location: &LocationName,
        channel: &ChannelName,
        at: Moment,
        knowledge: Knowledge,
    ) -> Result<PastAvailability, Error> {
        let snapshot = self.snapshot()?;
        let asked = snapshot.asked_by_name(sku, location, channel)?;
        Ok(availability_as_of(
            &*snapshot.reader,
            &asked,
            at,
            knowledge,
        )?)
    }
}

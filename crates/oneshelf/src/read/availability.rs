//! What can be promised.

use oneshelf_core::{
    Asked, Availability, AvailabilityTotal, ChannelName, Key, LevelKey, LocationName,
    MalformedCode, Moment, Sku, Slice,
};

use super::limits::QUESTIONS_MAX;
use super::lookup;
use crate::host::Error;
use crate::shelf::Shelf;

impl Shelf {
    /// How many of an item a channel can be promised at a location (available to promise, ATP), in
    /// the item's base unit.
    ///
    /// It never waits for writers. Promises whose deadline has come no longer count, whether or not
    /// anybody has journalled that.
    ///
    /// # Errors
    /// [`Error::Malformed`] for a name that is not defined; [`Error::Store`].
    ///
    /// # Examples
    ///
    /// ```
    /// use oneshelf::{Label, Quantity, Shelf};
    /// # use oneshelf::{DefineItem, DefineLocation};
    /// # let folder = tempfile::tempdir()?;
    /// # let shelf = Shelf::open(folder.path().join("oxford.db"))?;
    /// # shelf.apply(DefineLocation::new("office".parse()?, "l".parse()?, "OXFORD".parse()?))?;
    /// # shelf.apply(DefineItem::new("office".parse()?, "i".parse()?, "MUG-RED".parse()?))?;
    /// let (sku, oxford, office) = ("MUG-RED".parse()?, "OXFORD".parse()?, "office".parse()?);
    /// let mugs = shelf.availability(&sku, &oxford, &office)?;
    /// assert_eq!((mugs.available, mugs.label), (Quantity::ZERO, Label::Confirmed));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn availability(
        &self,
        sku: &Sku,
        location: &LocationName,
        channel: &ChannelName,
    ) -> Result<Availability, Error> {
        if let Some(answer) = self.availability_at_once(sku, location, channel)? {
            return Ok(answer);
        }
        let snapshot = self.snapshot()?;
        snapshot.availability(&snapshot.asked_by_name(sku, location, channel)?)
    }

    /// The plain case, by one statement; `None` where it takes more.
    fn availability_at_once(
        &self,
        sku: &Sku,
        location: &LocationName,
        channel: &ChannelName,
    ) -> Result<Option<Availability>, Error> {
        let catalogue = self.catalogue_cache().now();
        let (Some(item), Some(location), Some(channel)) = (
            catalogue.item_named(sku),
            catalogue.location_named(location),
            catalogue.channel_named(channel),
        ) else {
            return Ok(None);
        };
        if item.is_kit() {
            return Ok(None);
        }
        let key = LevelKey {
            item: item.id,
            location: location.id,
        };
        let read = self.store().level(key)?;
        let feeds = self.catalogue_cache().feeds_now();
        if read.catalogue_epoch != catalogue.epoch() || read.feed_epoch != feeds.epoch() {
            return Ok(None);
        }
        let level = read.level.unwrap_or_default();
        let clock = self.clock();
        let reading = clock.of_read(self.store(), read.clock_stopped_at, None)?;
        if reading.is_due(level.next_expiry) {
            return Ok(None);
        }
        let asked = Asked {
            catalogue: &catalogue,
            feeds: &feeds,
            item,
            location,
            channel,
            reading,
            sequence: read.sequence,
        };
        Ok(Some(asked.plain(&level)))
    }

    /// How many of several items can be promised at several locations: for each item the sum, and
    /// each location, all of one state of the store.
    ///
    /// # Errors
    /// [`Error::Malformed`] for a name that is not defined, or for more than [`QUESTIONS_MAX`]
    /// pairs of item and location; [`Error::Store`].
    ///
    /// # Examples
    ///
    /// ```
    /// # use oneshelf::{DefineItem, DefineLocation, Shelf};
    /// # let folder = tempfile::tempdir()?;
    /// # let shelf = Shelf::open(folder.path().join("oxford.db"))?;
    /// # shelf.apply(DefineLocation::new("office".parse()?, "l".parse()?, "OXFORD".parse()?))?;
    /// # shelf.apply(DefineItem::new("office".parse()?, "i".parse()?, "MUG-RED".parse()?))?;
    /// let skus = ["MUG-RED".parse()?];
    /// let everywhere = ["OXFORD".parse()?];
    /// for item in shelf.availability_many(&skus, &everywhere, &"office".parse()?)? {
    ///     println!("{} in {} places", item.available, item.locations.len());
    /// }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn availability_many(
        &self,
        skus: &[Sku],
        locations: &[LocationName],
        channel: &ChannelName,
    ) -> Result<Vec<AvailabilityTotal>, Error> {
        let pairs = skus.len().saturating_mul(locations.len());
        if pairs > QUESTIONS_MAX {
            let reason = format_args!("make {pairs} pairs; ask for at most {QUESTIONS_MAX}");
            let field = "skus and locations";
            return Err(Error::malformed(MalformedCode::Lines, field, reason));
        }
        let snapshot = self.snapshot()?;
        let channel = lookup::channel(&snapshot.catalogue, channel)?;
        let places: Result<Vec<_>, _> = locations
            .iter()
            .map(|name| lookup::location(&snapshot.catalogue, name))
            .collect();
        let places = places?;
        let mut asked = Vec::with_capacity(pairs);
        for sku in skus {
            let item = lookup::item(&snapshot.catalogue, sku)?;
            asked.extend(
                places
                    .iter()
                    .map(|location| snapshot.asked(item, location, channel)),
            );
        }
        let mut keys: Vec<_> = asked.iter().flat_map(Asked::keys).collect();
        keys.sort_unstable();
        keys.dedup();
        let mut slice = Slice::default();
        snapshot.load_levels(&keys, &mut slice)?;
        let mut answers = asked.iter().map(|asked| {
            let levels = asked.keys().into_iter();
            let levels: Vec<_> = levels.map(|key| snapshot.level(key, &slice)).collect();
            asked.answer_from(&levels)
        });
        let totals = skus.iter().map(|_| {
            let parts = answers.by_ref().take(places.len()).collect();
            AvailabilityTotal::of(parts)
        });
        Ok(totals.collect())
    }

    /// How many of an item can be promised by a later time: what is free now, with the expected
    /// supply that comes by then and is not late, less what back orders wait for. A number that
    /// counts on expected supply is at best estimated.
    ///
    /// # Errors
    /// [`Error::Malformed`] for a name that is not defined; [`Error::Store`].
    ///
    /// # Examples
    ///
    /// ```
    /// use oneshelf::{Expect, Label, Line, Quantity, Shelf};
    /// # use oneshelf::{DefineItem, DefineLocation};
    /// # let folder = tempfile::tempdir()?;
    /// # let shelf = Shelf::open(folder.path().join("oxford.db"))?;
    /// # shelf.apply(DefineLocation::new("office".parse()?, "l".parse()?, "OXFORD".parse()?))?;
    /// # shelf.apply(DefineItem::new("office".parse()?, "i".parse()?, "MUG-RED".parse()?))?;
    /// let at = "2099-01-05T09:00:00Z".parse()?;
    /// let lines = vec![Line::new("MUG-RED".parse()?, Quantity::units(12))];
    /// shelf.apply(Expect::new("office".parse()?, "po-88".parse()?, "OXFORD".parse()?, lines, at))?;
    /// let (sku, oxford, office) = ("MUG-RED".parse()?, "OXFORD".parse()?, "office".parse()?);
    /// assert_eq!(shelf.availability(&sku, &oxford, &office)?.available, Quantity::ZERO);
    /// let then = shelf.availability_by(&sku, &oxford, &office, at)?;
    /// assert_eq!((then.available, then.label), (Quantity::units(12), Label::Estimated));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn availability_by(
        &self,
        sku: &Sku,
        location: &LocationName,
        channel: &ChannelName,
        by: Moment,
    ) -> Result<Availability, Error> {
        let snapshot = self.snapshot()?;
        let asked = snapshot.asked_by_name(sku, location, channel)?;
        let keys = asked.keys();
        let mut slice = Slice::default();
        snapshot.load_levels(&keys, &mut slice)?;
        let expected: Vec<_> = keys.iter().copied().map(Key::Incoming).collect();
        snapshot.load(&expected, &mut slice)?;
        let levels: Vec<_> = keys
            .iter()
            .map(|key| snapshot.level(*key, &slice))
            .collect();
        let incoming = keys.iter().map(|key| slice.incoming.get(key).cloned());
        let incoming: Vec<_> = incoming.map(Option::unwrap_or_default).collect();
        Ok(asked.answer_by(by, &levels, &incoming))
    }
}

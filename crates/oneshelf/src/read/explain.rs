//! Why that many can be promised.

use oneshelf_core::{
    ChannelName, Explanation, LocationName, Sku, Slice, explain, explain_keys, explain_promise_keys,
};

use crate::host::Error;
use crate::shelf::Shelf;

impl Shelf {
    /// Explains what can be promised, line by line, with the promises behind each line. The
    /// lines sum to what [`Shelf::availability`] says; it prints as a receipt.
    ///
    /// # Errors
    /// [`Error::Malformed`] for a name that is not defined; [`Error::Store`].
    ///
    /// # Examples
    ///
    /// ```
    /// # use oneshelf::{DefineItem, DefineLocation, Shelf};
    /// # let folder = tempfile::tempdir()?;
    /// # let shelf = Shelf::open(folder.path().join("oxford.db"))?;
    /// # shelf.apply(DefineLocation::new("office".parse()?, "l".parse()?, "OXFORD".parse()?))?;
    /// # shelf.apply(DefineItem::new("office".parse()?, "i".parse()?, "MUG-RED".parse()?))?;
    /// let (sku, oxford, office) = ("MUG-RED".parse()?, "OXFORD".parse()?, "office".parse()?);
    /// let why = shelf.explain(&sku, &oxford, &office)?;
    /// assert!(why.to_string().contains("on hand                  0"));
    /// assert_eq!(why.total(), why.answer.available);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn explain(
        &self,
        sku: &Sku,
        location: &LocationName,
        channel: &ChannelName,
    ) -> Result<Explanation, Error> {
        let snapshot = self.snapshot()?;
        let asked = snapshot.asked_by_name(sku, location, channel)?;
        let mut slice = Slice::default();
        snapshot.load(&explain_keys(&asked), &mut slice)?;
        let promises = explain_promise_keys(&asked, &slice);
        snapshot.load(&promises, &mut slice)?;
        Ok(explain(&asked, &slice))
    }
}

//! Suspected duplicates, with names and what would resolve them.

use oneshelf_core::{
    Command, Document, JournalRow, Moment, OFFICE_NAME, Reference, Reverse, Sequence, SourceName,
    Target, suspected_duplicates,
};
use serde::Serialize;

use crate::host::Error;
use crate::read::{Snapshot, own_reference};
use crate::shelf::Shelf;

/// A suspected duplicate: two facts of one source, kind and document that moved the same goods
/// under two references.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct SuspectedDuplicate {
    /// The source that sent both.
    pub source: SourceName,
    /// The kind of both commands, as their JSON `type`.
    pub kind: &'static str,
    /// The business document behind both.
    pub document: Document,
    /// The fact that was recorded first.
    pub first: RecordedFact,
    /// The fact that may be the same again.
    pub second: RecordedFact,
    /// The command that reverses the second one, if it is the same.
    pub resolve: Command,
}

/// A fact as it was recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct RecordedFact {
    /// The number of its journal entry.
    pub entry: Sequence,
    /// The reference that it was sent under.
    pub reference: Reference,
    /// When it was recorded, by the engine's clock.
    pub recorded_at: Moment,
    /// The command, as it was sent.
    pub command: Command,
}

impl Shelf {
    /// Facts that may have been recorded twice under different references: the same source, kind,
    /// document, locations and lines. Of the journal after an entry ([`Sequence::NONE`] for the
    /// start); at most `limit` of them, and at most [`SUSPECTED_MAX`](crate::SUSPECTED_MAX).
    ///
    /// It reads the whole journal after that entry, while others go on working; `progress` is told
    /// from time to time how many entries are done, of how many. Whether the two are one, a person
    /// knows: nothing is changed. What was reversed is not listed any more.
    ///
    /// # Errors
    /// [`Error::Store`].
    ///
    /// # Examples
    ///
    /// ```
    /// use oneshelf::{Line, Quantity, Sell, Sequence, Shelf};
    /// # use oneshelf::{DefineItem, DefineLocation};
    /// # let folder = tempfile::tempdir()?;
    /// # let shelf = Shelf::open(folder.path().join("oxford.db"))?;
    /// # shelf.apply(DefineLocation::new("office".parse()?, "l".parse()?, "OXFORD".parse()?))?;
    /// # shelf.apply(DefineItem::new("office".parse()?, "i".parse()?, "MUG-RED".parse()?))?;
    /// for reference in ["receipt-7", "receipt-7-again"] {
    ///     let lines = vec![Line::new("MUG-RED".parse()?, Quantity::units(1))];
    ///     let names = ("office".parse()?, reference.parse()?);
    ///     let mut sale = Sell::new(names.0, names.1, "OXFORD".parse()?, lines);
    ///     sale.document = Some("order-1041".parse()?);
    ///     shelf.apply(sale)?;
    /// }
    /// let suspected = shelf.suspected_duplicates(Sequence::NONE, 100, &mut |_, _| {})?;
    /// assert_eq!(suspected[0].second.reference.as_str(), "receipt-7-again");
    /// shelf.apply(suspected[0].resolve.clone())?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn suspected_duplicates(
        &self,
        after: Sequence,
        limit: usize,
        progress: &mut dyn FnMut(u64, u64),
    ) -> Result<Vec<SuspectedDuplicate>, Error> {
        let snapshot = self.snapshot()?;
        let pairs = suspected_duplicates(&*snapshot.reader, after, limit, progress)?;
        let pairs = pairs
            .iter()
            .map(|pair| snapshot.suspected(&pair.first, &pair.second));
        pairs.collect()
    }
}

impl Snapshot<'_> {
    fn suspected(
        &self,
        first: &JournalRow,
        second: &JournalRow,
    ) -> Result<SuspectedDuplicate, Error> {
        let fact = |row: &JournalRow| {
            Ok::<_, Error>(RecordedFact {
                entry: row.sequence,
                reference: row.reference.clone(),
                recorded_at: row.recorded_at,
                command: row.decode().map_err(Error::damaged)?.command,
            })
        };
        let (first, second) = (fact(first)?, fact(second)?);
        let header = second.command.header();
        let document = header.document.cloned();
        let missing = || Error::damaged("a suspected duplicate has no document");
        let source = header.source.clone();
        let office = SourceName::new(OFFICE_NAME).map_err(Error::damaged)?;
        let own = own_reference(&format!("duplicate-{}", second.entry))?;
        let of = Target::reference(second.reference.clone()).of_source(source.clone());
        Ok(SuspectedDuplicate {
            kind: second.command.kind(),
            document: document.ok_or_else(missing)?,
            source,
            resolve: Reverse::new(office, own, of).into(),
            first,
            second,
        })
    }
}

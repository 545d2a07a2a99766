//! The catalogue, defined again from the journal.
//!
//! Nothing is written that the journal does not explain: definitions are commands, and an item
//! that a fact met before it was defined has its name from the lines of that fact.

use std::collections::{BTreeMap, BTreeSet};

use crate::catalogue::definitions::{Catalogue, CatalogueRow, SafetyStockKey};
use crate::command::answer::Flag;
use crate::command::table::Command;
use crate::decide::dispatch;
use crate::decide::draft::{Context, Draft, Stop};
use crate::decide::lines::item_of_fact;
use crate::store::journal::{EntryBody, JournalRow};
use crate::store::snapshot::{Key, Slice};
use crate::store::tables::{Changes, Head};
use crate::store::traits::StoreError;
use crate::value::id::{CaseNumber, ChannelId, ItemId, LocationId, Sequence, SourceId};
use crate::value::name::Sku;
use crate::verify::check::{Check, Invariant, or_none};
use crate::verify::journal::entry;

/// A definition asks once for what waited for it, and once for the case that it closes.
const ROUNDS_MAX: usize = 8;

/// What a row of the catalogue is known by.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    Item(ItemId),
    Name(Sku),
    Location(LocationId),
    Channel(ChannelId),
    Source(SourceId),
    SafetyStock(SafetyStockKey),
}

impl Place {
    fn of(row: &CatalogueRow) -> Self {
        match row {
            CatalogueRow::Item(item) => Self::Item(item.id),
            CatalogueRow::Name(name, _) => Self::Name(name.clone()),
            CatalogueRow::Location(location) => Self::Location(location.id),
            CatalogueRow::Channel(channel) => Self::Channel(channel.id),
            CatalogueRow::Source(source) => Self::Source(source.id),
            CatalogueRow::SafetyStock(key, _) => Self::SafetyStock(*key),
        }
    }
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Item(id) => write!(f, "item {id}"),
            Self::Name(name) => write!(f, "name {name}"),
            Self::Location(id) => write!(f, "location {id}"),
            Self::Channel(id) => write!(f, "channel {id}"),
            Self::Source(id) => write!(f, "source {id}"),
            Self::SafetyStock(key) => write!(f, "safety stock of channel {}", key.channel),
        }
    }
}

impl Check<'_> {
    /// Applies what an entry said about the catalogue to the one that is being made again.
    pub(super) fn define(&mut self, row: &JournalRow, body: &EntryBody) -> Result<(), StoreError> {
        let has_met = body.receipt.flags.contains(&Flag::ProvisionalItem);
        let command = match &body.command {
            Command::Tie(tie) => self.posted(tie.entry)?,
            Command::Enter(enter) => self.posted(enter.entry)?,
            command => Some(command.clone()),
        };
        let Some(command) = command.filter(|command| has_met || defines(command)) else {
            return Ok(());
        };
        match define_again(&self.defined, row, body, &command) {
            Ok(changes) => {
                for row in changes.catalogue {
                    self.defined.insert(row);
                }
                if let Some(epoch) = changes.catalogue_epoch {
                    self.defined.set_epoch(epoch);
                }
            }
            Err(reason) => self.find(
                Invariant::Catalogue,
                entry(row.sequence),
                "a definition that fits those before it",
                reason,
            ),
        }
        Ok(())
    }

    /// The command that another entry posted later.
    fn posted(&self, sequence: Sequence) -> Result<Option<Command>, StoreError> {
        let slice = self.load(std::iter::once(Key::Entry(sequence)))?;
        let row = slice.entries.get(&sequence).flatten();
        // An entry that cannot be read is a finding of its own.
        Ok(row.and_then(|row| Some(row.body().ok()?.command.meant().clone())))
    }

    /// The catalogue is what the journal defined, row by row.
    pub(super) fn definitions(&mut self) {
        let rows = |catalogue: &Catalogue| -> BTreeMap<Place, CatalogueRow> {
            let rows = catalogue.rows();
            rows.map(|row| (Place::of(&row), row)).collect()
        };
        let (expected, found) = (rows(&self.defined), rows(&self.catalogue));
        let places: BTreeSet<&Place> = expected.keys().chain(found.keys()).collect();
        for place in places {
            let (expected, found) = (expected.get(place), found.get(place));
            if expected != found {
                let text = |row: Option<&CatalogueRow>| or_none(row.map(|row| format!("{row:?}")));
                self.find(Invariant::Catalogue, place, text(expected), text(found));
            }
        }
        let expected = self.defined.epoch();
        for found in [self.catalogue.epoch(), self.head.catalogue_epoch] {
            self.same(Invariant::Catalogue, "the epoch", &expected, &found);
        }
    }
}

/// Whether a command is about the catalogue alone.
const fn defines(command: &Command) -> bool {
    matches!(
        command,
        Command::DefineItem(_)
            | Command::DefineLocation(_)
            | Command::DefineChannel(_)
            | Command::DefineSource(_)
            | Command::DefinePolicy(_)
            | Command::DefineSafetyStock(_)
            | Command::RetireItem(_)
            | Command::RetireLocation(_)
            | Command::AddAlias(_)
    )
}

/// What an entry changes in the catalogue as it was before it; or what is wrong.
fn define_again(
    before: &Catalogue,
    row: &JournalRow,
    body: &EntryBody,
    command: &Command,
) -> Result<Changes, String> {
    let known = before.source(row.source);
    let source = known.ok_or_else(|| format!("source {}", row.source))?;
    // An item that a fact met is the first thing that the entry opened a case about.
    let opened = body.receipt.cases.first();
    let head = Head {
        sequence: Sequence(row.sequence.0.saturating_sub(1)),
        case: CaseNumber(opened.map_or(0, |case| case.0.saturating_sub(1))),
        ..Head::default()
    };
    let context = Context {
        catalogue: before,
        head: &head,
        now: row.recorded_at,
        believed: true,
        source,
        code_key: None,
    };
    let mut slice = Slice::default();
    for _ in 0..ROUNDS_MAX {
        let mut draft = Draft::new(context, &slice, None);
        let done = if defines(command) {
            dispatch::document(command, &mut draft)
        } else {
            meet(command, &mut draft)
        };
        let keys = match done {
            Ok(()) => return Ok(draft.changes),
            Err(Stop::Missing(keys)) => keys,
            Err(Stop::Refused(refusal)) => return Err(refusal.to_string()),
            Err(Stop::Malformed(malformed)) => return Err(malformed.to_string()),
            Err(stop) => return Err(format!("{stop:?}")),
        };
        // Cases and facts that waited change nothing in the catalogue.
        for key in keys {
            match key {
                Key::Case(number) => slice.cases.put(number, None),
                Key::Parked(key) => slice.parked.put(key, None),
                key => return Err(format!("a look at {key:?}")),
            }
        }
    }
    Err("no end".to_owned())
}

/// Makes the items that a fact met before anybody had defined them.
fn meet(command: &Command, draft: &mut Draft<'_>) -> Result<(), Stop> {
    let counted = match command {
        Command::Count(count) => count.lines.as_slice(),
        _ => &[],
    };
    let moved = command.goods().map_or(&[][..], |(_, lines)| lines);
    let skus = counted.iter().map(|line| &line.sku);
    for sku in skus.chain(moved.iter().map(|line| &line.sku)) {
        item_of_fact(draft, sku)?;
    }
    Ok(())
}

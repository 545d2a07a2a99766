//! What happened to an item at a location, and what was known or is known of a past moment.
//!
//! There is no table of postings: each entry names the one before it at the same level, so that
//! history is a walk back from [`Level::last_sequence`].

use std::collections::VecDeque;

use serde::{Deserialize, Serialize};

use crate::catalogue::clock::Reading;
use crate::catalogue::definitions::Catalogue;
use crate::command::table::Command;
use crate::ledger::level::{Bucket, Level, Posting, Reason};
use crate::read::availability::{self, Asked, move_to_free};
use crate::store::journal::{EntryBody, JournalRow};
use crate::store::snapshot::{Key, Slice};
use crate::store::tables::Claims;
use crate::store::traits::{Reader, StoreError};
use crate::value::id::{LevelKey, Sequence, SourceId};
use crate::value::moment::Moment;
use crate::value::name::{Actor, ChannelName, Document, LocationName, Reference, Sku, SourceName};
use crate::value::quantity::Quantity;

/// The order in which history is listed.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum HistoryOrder {
    /// From the latest entry back.
    #[default]
    NewestFirst,
    /// From the earliest entry on; the whole history is read for it, whatever the limit.
    OldestFirst,
}

/// One journal entry, as far as it moved an item at a location.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct HistoryLine {
    /// The number of the journal entry.
    pub sequence: Sequence,
    /// When it was recorded, by the engine's clock.
    pub recorded_at: Moment,
    /// When it happened, by the sender's clock. Without it, when it was recorded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub occurred_at: Option<Moment>,
    /// The source that sent it.
    pub source: SourceName,
    /// The channel of the source. Without it, the catalogue does not know it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub channel: Option<ChannelName>,
    /// The message's number within its source. Without it, the source does not number its messages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source_sequence: Option<u64>,
    /// The idempotency key: the sender's name for the attempt.
    pub reference: Reference,
    /// The business document behind it, such as an order number. Without it, none was given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub document: Option<Document>,
    /// Who did it, as an opaque identifier. Without it, nobody was recorded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actor: Option<Actor>,
    /// The kind of command, as its JSON `type`, such as `sell`.
    pub kind: &'static str,
    /// What moved, in the order in which it was posted.
    pub postings: Vec<HistoryPosting>,
    /// Units that were promised to nobody after it, in the item's base unit.
    pub free: Quantity,
    /// Units at the location after it, in every condition, in the item's base unit.
    pub on_hand: Quantity,
}

/// A quantity that moved from one bucket to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct HistoryPosting {
    /// The bucket that the units left.
    pub from: Bucket,
    /// The bucket that they moved to.
    pub to: Bucket,
    /// How many units moved, in the item's base unit.
    pub quantity: Quantity,
    /// Why the units moved.
    pub reason: Reason,
    /// When it took effect: the business time, never after it was recorded.
    pub effective_at: Moment,
}

impl From<&Posting> for HistoryPosting {
    fn from(posting: &Posting) -> Self {
        Self {
            from: posting.from,
            to: posting.to,
            quantity: posting.quantity,
            reason: posting.reason,
            effective_at: posting.effective_at,
        }
    }
}

/// Whose knowledge of a past moment is asked for. Promises end at their deadline in both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Knowledge {
    /// What had been recorded by then: why somebody decided as they did.
    AsKnownThen,
    /// What is known today of that moment: late facts are in, and count variances stand at their
    /// count.
    AsKnownNow,
}

/// The balances of an item at a location at one moment, in the item's base unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct LevelView {
    /// The item, by its SKU.
    pub sku: Sku,
    /// The location that was asked about.
    pub location: LocationName,
    /// On the shelf, promised to nobody; may be negative.
    pub free: Quantity,
    /// On the shelf, under a hold (soft reservation).
    pub held: Quantity,
    /// On the shelf, under an order, a pickup or a transfer request (allocated).
    pub committed: Quantity,
    /// Picked for a promise: in the holding area, or packed.
    pub staged: Quantity,
    /// Returned, and not graded yet (quarantine).
    pub inspection: Quantity,
    /// At the location, but unfit for sale.
    pub damaged: Quantity,
    /// On its way here, from another location.
    pub in_transit: Quantity,
    /// Everything at the location: all of it but what is in transit.
    pub on_hand: Quantity,
    /// The moment for which the balances are true.
    pub as_of: Moment,
    /// The last journal entry here that was recorded by then; 0 before the first.
    pub sequence: Sequence,
}

impl LevelView {
    /// The balances of a level, with the names of its item and location.
    #[must_use]
    pub fn new(sku: Sku, location: LocationName, level: &Level, as_of: Moment) -> Self {
        Self {
            sku,
            location,
            free: level.free(),
            held: level.balance(Bucket::Held),
            committed: level.balance(Bucket::Committed),
            staged: level.balance(Bucket::Staged),
            inspection: level.balance(Bucket::Inspection),
            damaged: level.balance(Bucket::Damaged),
            in_transit: level.balance(Bucket::InTransit),
            on_hand: availability::on_hand(level),
            as_of,
            sequence: level.last_sequence.unwrap_or(Sequence::NONE),
        }
    }
}

/// What a channel could have been promised at a past moment, in the item's base unit. Safety stock
/// is as it was then; kits are as they are now, and eligible locations and retirement are left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct PastAvailability {
    /// The item, by its SKU.
    pub sku: Sku,
    /// The location that was asked about.
    pub location: LocationName,
    /// The channel that was asked for.
    pub channel: ChannelName,
    /// How many units could have been promised. Of a kit, whole kits.
    pub available: Quantity,
    /// How many units `free` was below zero; zero for a kit.
    pub shortfall: Quantity,
    /// Everything that was at the location, in every condition.
    pub on_hand: Quantity,
    /// The past moment that was asked about.
    pub as_of: Moment,
    /// Whether late facts are in: whose knowledge was asked for.
    pub knowledge: Knowledge,
}

/// What happened to an item at a location: at most `limit` entries.
///
/// # Errors
/// [`StoreError`] where the store cannot be read or its journal makes no sense.
pub fn history(
    reader: &dyn Reader,
    catalogue: &Catalogue,
    key: LevelKey,
    order: HistoryOrder,
    limit: usize,
) -> Result<Vec<HistoryLine>, StoreError> {
    let mut slice = Slice::default();
    reader.load(&[Key::Level(key)], &mut slice)?;
    let mut level = slice.levels.get(&key).flatten().copied();
    let mut level = level.take().unwrap_or_default();
    let mut walk = Walk::new(reader, key, &level);
    let mut lines = VecDeque::new();
    while let Some(entry) = walk.back()? {
        if order == HistoryOrder::NewestFirst && lines.len() == limit {
            break;
        }
        lines.push_back(line(catalogue, &entry, &level));
        if lines.len() > limit {
            lines.pop_front();
        }
        for posting in entry.postings.iter().rev() {
            unpost(&mut level, posting, entry.row.sequence)?;
        }
    }
    let mut lines = Vec::from(lines);
    if order == HistoryOrder::OldestFirst {
        lines.reverse();
    }
    Ok(lines)
}

/// A journal entry that moved a level, and the level before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastLevel {
    /// The number of the journal entry.
    pub sequence: Sequence,
    /// When it was recorded, by the engine's clock.
    pub recorded_at: Moment,
    /// Whether it only ended promises at their deadline.
    pub is_expiry: bool,
    /// The balances before it. The other fields of the level are those of today.
    pub before: Level,
}

/// The last entries that moved a level, newest first: at most `limit`, and none at or before
/// `after`. `level` is what is stored now.
///
/// # Errors
/// [`StoreError`] where the store cannot be read or its journal makes no sense.
pub fn walk_back(
    reader: &dyn Reader,
    key: LevelKey,
    level: &Level,
    after: Sequence,
    limit: usize,
) -> Result<Vec<PastLevel>, StoreError> {
    let mut walk = Walk::new(reader, key, level);
    let (mut level, mut past) = (*level, Vec::new());
    while past.len() < limit && walk.next > after {
        let Some(entry) = walk.back()? else { break };
        for posting in entry.postings.iter().rev() {
            unpost(&mut level, posting, entry.row.sequence)?;
        }
        level.last_sequence = Some(walk.next).filter(|sequence| *sequence != Sequence::NONE);
        past.push(PastLevel {
            sequence: entry.row.sequence,
            recorded_at: entry.row.recorded_at,
            is_expiry: matches!(entry.body.command, Command::Expire(_)),
            before: level,
        });
    }
    Ok(past)
}

fn line(catalogue: &Catalogue, entry: &Entry, after: &Level) -> HistoryLine {
    let header = entry.body.command.header();
    HistoryLine {
        sequence: entry.row.sequence,
        recorded_at: entry.row.recorded_at,
        occurred_at: header.occurred_at,
        source: source_name(catalogue, entry.row.source, header.source),
        channel: channel_name(catalogue, entry.row.source),
        source_sequence: header.source_sequence,
        reference: header.reference.clone(),
        document: header.document.cloned(),
        actor: header.actor.cloned(),
        kind: entry.body.command.kind(),
        postings: entry.postings.iter().map(HistoryPosting::from).collect(),
        free: after.free(),
        on_hand: availability::on_hand(after),
    }
}

/// The name that a source has now; the one that it sent where the catalogue lost it.
fn source_name(catalogue: &Catalogue, id: SourceId, sent: &SourceName) -> SourceName {
    catalogue
        .source(id)
        .map_or_else(|| sent.clone(), |source| source.name.clone())
}

fn channel_name(catalogue: &Catalogue, source: SourceId) -> Option<ChannelName> {
    let channel = catalogue.source(source)?.channel;
    Some(catalogue.channel(channel)?.name.clone())
}

/// The level at a past moment, now at the latest. Its fields about today (expiries, counts, open
/// cases) are left empty.
///
/// # Errors
/// [`StoreError`] where the store cannot be read or its journal makes no sense.
pub fn level_as_of(
    reader: &dyn Reader,
    key: LevelKey,
    at: Moment,
    knowledge: Knowledge,
    reading: Reading,
) -> Result<Level, StoreError> {
    let at = at.min(reading.now);
    let mut slice = Slice::default();
    reader.load(&[Key::Level(key), Key::Claims(key)], &mut slice)?;
    let level = slice.levels.get(&key).flatten().copied();
    let known = level.unwrap_or_default();
    let mut level = Level {
        balances: known.balances,
        last_sequence: known.last_sequence,
        ..Level::default()
    };
    let claims = slice.claims.remove(&key).unwrap_or_default();
    expire_by(&mut level, &claims, at, reading);
    let mut walk = Walk::new(reader, key, &known);
    while let Some(entry) = walk.back()? {
        if entry.row.recorded_at <= at {
            // Nothing takes effect after it is recorded, so all before this counts in full.
            break;
        }
        for posting in entry.postings.iter().rev() {
            let had_taken_effect = posting.effective_at <= at;
            let keep = match knowledge {
                Knowledge::AsKnownNow => had_taken_effect,
                Knowledge::AsKnownThen => had_taken_effect && posting.reason == Reason::Expiry,
            };
            if !keep {
                unpost(&mut level, posting, entry.row.sequence)?;
            }
        }
        level.last_sequence = Some(walk.next).filter(|sequence| *sequence != Sequence::NONE);
    }
    Ok(level)
}

/// Ends the promises whose deadline came by `at` but is not journalled yet.
fn expire_by(level: &mut Level, claims: &Claims, at: Moment, reading: Reading) {
    for claim in claims.values() {
        if claim.is_due(at) && reading.is_due(claim.expires_at) {
            move_to_free(level, claim.kind.bucket(), claim.quantity);
        }
    }
}

/// What could have been promised at a past moment.
///
/// # Errors
/// [`StoreError`] where the store cannot be read or its journal makes no sense.
pub fn availability_as_of(
    reader: &dyn Reader,
    asked: &Asked<'_>,
    at: Moment,
    knowledge: Knowledge,
) -> Result<PastAvailability, StoreError> {
    let at = at.min(asked.reading.now);
    let mut past = PastAvailability {
        sku: asked.item.sku.clone(),
        location: asked.location.name.clone(),
        channel: asked.channel.name.clone(),
        available: Quantity::MAX,
        shortfall: Quantity::ZERO,
        on_hand: Quantity::MAX,
        as_of: at,
        knowledge,
    };
    for (item, per_unit) in asked.parts() {
        let key = asked.key(item);
        let level = level_as_of(reader, key, at, knowledge, asked.reading)?;
        let (channel, location) = (asked.channel.id, asked.location.id);
        let withheld = asked
            .catalogue
            .withheld(channel, item.id, location, Some(at));
        let mut available = availability::available(&level, withheld);
        let mut on_hand = availability::on_hand(&level);
        if asked.item.is_kit() {
            available = availability::whole_times(available, per_unit);
            on_hand = availability::whole_times(on_hand, per_unit);
        } else {
            past.shortfall = availability::shortfall(&level);
        }
        past.available = past.available.min(available);
        past.on_hand = past.on_hand.min(on_hand);
    }
    Ok(past)
}

fn unpost(level: &mut Level, posting: &Posting, sequence: Sequence) -> Result<(), StoreError> {
    level.unpost(posting).map_err(|_| StoreError::Damaged {
        reason: format!("the postings of journal entry {sequence} do not fit their level"),
    })
}

/// A journal entry, with what it moved at one level.
struct Entry {
    row: JournalRow,
    body: EntryBody,
    postings: Vec<Posting>,
}

/// A walk back through the entries of one level.
struct Walk<'r> {
    reader: &'r dyn Reader,
    key: LevelKey,
    next: Sequence,
}

impl<'r> Walk<'r> {
    fn new(reader: &'r dyn Reader, key: LevelKey, level: &Level) -> Self {
        Self {
            reader,
            key,
            next: level.last_sequence.unwrap_or(Sequence::NONE),
        }
    }

    /// The entry before; `None` before the first.
    fn back(&mut self) -> Result<Option<Entry>, StoreError> {
        let sequence = self.next;
        if sequence == Sequence::NONE {
            return Ok(None);
        }
        let damaged = |what: &str| StoreError::Damaged {
            reason: format!("journal entry {sequence} {what}"),
        };
        let mut slice = Slice::default();
        self.reader.load(&[Key::Entry(sequence)], &mut slice)?;
        let row = slice.entries.get(&sequence).flatten();
        let row = row.ok_or_else(|| damaged("is missing"))?.row().clone();
        let mut body = row.decode().map_err(|error| StoreError::Damaged {
            reason: error.to_string(),
        })?;
        let place = body.levels.iter().position(|moved| moved.key == self.key);
        let place = place.ok_or_else(|| damaged("did not move the level that names it"))?;
        let moved = body.levels.swap_remove(place);
        if moved.previous >= sequence {
            return Err(damaged("names a later one as the one before it"));
        }
        self.next = moved.previous;
        Ok(Some(Entry {
            row,
            body,
            postings: moved.postings,
        }))
    }
}

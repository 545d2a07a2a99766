//! Journal rows: audit trail, idempotency record and outbox in one.

use std::sync::OnceLock;

use minicbor::{Decode, Encode};
use sha2::{Digest, Sha256};

use crate::command::answer::{Receipt, Refusal};
use crate::command::fingerprint::{Fingerprint, encode_into};
use crate::command::table::Command;
use crate::ledger::level::LevelPostings;
use crate::value::id::{CaseNumber, LevelKey, Sequence, SourceId};
use crate::value::moment::Moment;
use crate::value::name::Reference;

/// The version of [`EntryBody`]'s encoding that is written; all older ones are read for ever.
pub(crate) const BODY_VERSION: u8 = 1;

/// The hash that chains an entry to all entries before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChainHash(pub [u8; 32]);

impl ChainHash {
    /// The hash before the first entry.
    pub const START: Self = Self([0; 32]);
}

/// What an entry says, decoded.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub struct EntryBody {
    /// The command as it was sent.
    #[n(0)]
    pub command: Command,
    /// What it moved, level by level.
    #[n(1)]
    pub levels: Vec<LevelPostings>,
    /// The receipt that the command was answered with.
    #[n(2)]
    pub receipt: Receipt,
    /// The number of the message within its source, where the source numbers them. It stands beside
    /// the command, because it is not part of what makes two commands the same.
    #[n(3)]
    pub source_sequence: Option<u64>,
}

/// An [`EntryBody`] to be written, without copies of its parts.
#[derive(Debug, Encode)]
pub(crate) struct EntryParts<'a> {
    #[n(0)]
    pub(crate) command: &'a Command,
    #[n(1)]
    pub(crate) levels: &'a [LevelPostings],
    #[n(2)]
    pub(crate) receipt: &'a Receipt,
    #[n(3)]
    pub(crate) source_sequence: Option<u64>,
}

/// One entry of the journal as a store keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JournalRow {
    /// Its number: its place in the journal, from 1 without gaps.
    pub sequence: Sequence,
    /// The source that sent the command.
    pub source: SourceId,
    /// The idempotency key of the command, unique within the source.
    pub reference: Reference,
    /// The fingerprint of the command, which tells a duplicate from a conflict.
    pub fingerprint: Fingerprint,
    /// When it was recorded, by the engine's clock; it never goes backwards.
    pub recorded_at: Moment,
    /// The encoded [`EntryBody`], its version first.
    pub body: Vec<u8>,
    /// The hash that chains it to the entry before.
    pub hash: ChainHash,
}

/// The error for a journal row that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BodyError {
    /// The entry was written by a newer version of the engine, with this version of the encoding.
    #[error("journal entry {0} has body version {1}, which this version does not know; update")]
    Newer(Sequence, u8),
    /// The bytes are no encoded entry; with what is wrong.
    #[error("journal entry {0} cannot be read: {1}; the file is damaged")]
    Damaged(Sequence, String),
}

impl JournalRow {
    /// Encodes a body and chains it to the entry before.
    #[must_use]
    pub fn new(
        previous: ChainHash,
        sequence: Sequence,
        source: SourceId,
        reference: Reference,
        fingerprint: Fingerprint,
        recorded_at: Moment,
        body: &EntryBody,
    ) -> Self {
        let EntryBody {
            command,
            levels,
            receipt,
            source_sequence,
        } = body;
        let parts = EntryParts {
            command,
            levels,
            receipt,
            source_sequence: *source_sequence,
        };
        Self::of_parts(
            previous,
            sequence,
            source,
            reference,
            fingerprint,
            recorded_at,
            &parts,
        )
    }

    /// As [`JournalRow::new`], of parts that somebody else owns.
    pub(crate) fn of_parts(
        previous: ChainHash,
        sequence: Sequence,
        source: SourceId,
        reference: Reference,
        fingerprint: Fingerprint,
        recorded_at: Moment,
        body: &EntryParts<'_>,
    ) -> Self {
        let mut bytes = Vec::with_capacity(256);
        bytes.push(BODY_VERSION);
        encode_into(body, &mut bytes);
        let mut row = Self {
            sequence,
            source,
            reference,
            fingerprint,
            recorded_at,
            body: bytes,
            hash: ChainHash::START,
        };
        row.hash = row.expected_hash(previous);
        row
    }

    /// The hash that the row must have after an entry with the hash `previous`.
    #[must_use]
    pub fn expected_hash(&self, previous: ChainHash) -> ChainHash {
        let mut hash = Sha256::new();
        hash.update(previous.0);
        hash.update(self.sequence.0.to_be_bytes());
        hash.update(self.source.0.to_be_bytes());
        hash.update(self.recorded_at.unix_micros().to_be_bytes());
        hash.update(self.fingerprint.0);
        hash.update((self.reference.as_str().len() as u64).to_be_bytes());
        hash.update(self.reference.as_str().as_bytes());
        hash.update(&self.body);
        ChainHash(hash.finalize().into())
    }

    /// Decodes the body.
    ///
    /// # Errors
    /// [`BodyError`] where it was written by a newer version or is damaged.
    pub fn decode(&self) -> Result<EntryBody, BodyError> {
        let damaged = |text: String| BodyError::Damaged(self.sequence, text);
        let (version, bytes) = self
            .body
            .split_first()
            .ok_or_else(|| damaged("it is empty".to_owned()))?;
        match version {
            1 => {
                let body: EntryBody =
                    minicbor::decode(bytes).map_err(|e| damaged(e.to_string()))?;
                let EntryBody {
                    mut command,
                    source_sequence,
                    ..
                } = body;
                command.set_source_sequence(source_sequence);
                Ok(EntryBody { command, ..body })
            }
            newer => Err(BodyError::Newer(self.sequence, *newer)),
        }
    }
}

/// An entry as it was loaded: decoded when somebody first looks into it, and never again.
#[derive(Debug, Clone)]
pub struct LoadedEntry {
    row: JournalRow,
    body: OnceLock<Result<EntryBody, BodyError>>,
}

impl From<JournalRow> for LoadedEntry {
    fn from(row: JournalRow) -> Self {
        let body = OnceLock::new();
        Self { row, body }
    }
}

impl LoadedEntry {
    /// The row as the store keeps it.
    #[must_use]
    pub const fn row(&self) -> &JournalRow {
        &self.row
    }

    /// What happened.
    ///
    /// # Errors
    /// [`BodyError`], as for [`JournalRow::decode`].
    pub fn body(&self) -> Result<&EntryBody, &BodyError> {
        self.body.get_or_init(|| self.row.decode()).as_ref()
    }

    /// The entry before it that changed a level, as far as this one changed it and can be read.
    pub(crate) fn before(&self, key: LevelKey) -> Option<Sequence> {
        let levels = &self.body().ok()?.levels;
        let level = levels.iter().find(|level| level.key == key);
        level.map(|level| level.previous)
    }
}

/// What is known of a reference that is used up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    /// The fingerprint of the command that came first.
    pub fingerprint: Fingerprint,
    /// How it was answered.
    pub answer: FirstAnswer,
}

impl Attempt {
    /// The entry that recorded it, if any did.
    #[must_use]
    pub const fn entry(&self) -> Option<Sequence> {
        match self.answer {
            FirstAnswer::Recorded(sequence) => Some(sequence),
            FirstAnswer::Refused(_) | FirstAnswer::Nothing(_) => None,
        }
    }
}

/// How the first command under a reference was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FirstAnswer {
    /// It was recorded, as this entry.
    Recorded(Sequence),
    /// It was refused, with this refusal.
    Refused(Refusal),
    /// Nothing needed changing at this time, so that no entry was written.
    Nothing(Moment),
}

/// A command that was answered without an entry; it is kept for as long as refusals are remembered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefusalRow {
    /// The source that sent it.
    pub source: SourceId,
    /// The reference that it used up.
    pub reference: Reference,
    /// The fingerprint of the command, which tells a duplicate from a conflict.
    pub fingerprint: Fingerprint,
    /// When it was answered, by the engine's clock.
    pub recorded_at: Moment,
    /// The refusal; `None` where nothing needed changing.
    pub refusal: Option<Refusal>,
}

impl RefusalRow {
    /// The answer that the same command gets again.
    #[must_use]
    pub fn answer(&self) -> FirstAnswer {
        match &self.refusal {
            Some(refusal) => FirstAnswer::Refused(refusal.clone()),
            None => FirstAnswer::Nothing(self.recorded_at),
        }
    }
}

/// A command that was set aside because another stands under its reference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConflictRow {
    /// The source that sent both commands.
    pub source: SourceId,
    /// The reference that both were sent under.
    pub reference: Reference,
    /// The fingerprint of the command that was set aside.
    pub fingerprint: Fingerprint,
    /// When the second command came, by the engine's clock.
    pub recorded_at: Moment,
    /// The journal entry of the first command; `None` where that was refused or changed nothing.
    pub first: Option<Sequence>,
    /// The case in which a person decides which of the two is real.
    pub case: CaseNumber,
    /// The second command, which was set aside.
    pub command: Command,
}

//! Savepoints: a command that comes to no end leaves nothing in its batch.
//!
//! What a command changes lies beside what the commands before it left, until it has come to its
//! end. A slice is only what was loaded: after a failure it starts again from the changed rows.

use crate::batch::transaction::Batch;
use crate::store::journal::{Attempt, FirstAnswer};
use crate::store::snapshot::Slice;
use crate::store::tables::{Changes, Head};

/// The batch before a command; dropped without a word, as by a panic, the batch goes back to it.
pub(crate) struct Savepoint<'b> {
    pub(crate) batch: &'b mut Batch,
    head: Head,
    is_kept: bool,
}

impl<'b> Savepoint<'b> {
    pub(crate) fn new(batch: &'b mut Batch) -> Self {
        batch.settle();
        let head = batch.head;
        Self {
            batch,
            head,
            is_kept: false,
        }
    }

    /// Keeps what came since, or goes back.
    pub(crate) fn end(mut self, is_kept: bool) {
        self.is_kept = is_kept;
    }
}

impl Drop for Savepoint<'_> {
    fn drop(&mut self) {
        if self.is_kept {
            self.batch.settle();
        } else {
            self.batch.roll_back(self.head);
        }
    }
}

impl Batch {
    /// What has come to its end is what the next command finds.
    pub(crate) fn settle(&mut self) {
        let fresh = std::mem::take(&mut self.fresh);
        self.changes.absorb(fresh);
        self.definitions_before = None;
    }

    /// Forgets what has not come to its end.
    fn roll_back(&mut self, head: Head) {
        self.fresh = Changes::default();
        self.head = head;
        if let Some((catalogue, feeds)) = self.definitions_before.take() {
            (self.catalogue, self.feeds) = (catalogue, feeds);
        }
        self.slice = Slice::default();
        self.slice.absorb(&self.changes);
        for row in &self.changes.journal {
            let attempt = Attempt {
                fingerprint: row.fingerprint,
                answer: FirstAnswer::Recorded(row.sequence),
            };
            let name = (row.source, row.reference.clone());
            self.slice.attempts.put(name, Some(attempt));
        }
        for row in &self.changes.refusals {
            let attempt = Attempt {
                fingerprint: row.fingerprint,
                answer: row.answer(),
            };
            let name = (row.source, row.reference.clone());
            self.slice.attempts.put(name, Some(attempt));
        }
        self.documents.clear();
        for (sequence, reservation) in self.changes.reservations.iter() {
            let document = reservation.and_then(|made| Some((made.source, made.document.clone()?)));
            if let Some(document) = document {
                self.documents.entry(document).or_default().push(*sequence);
            }
        }
    }
}

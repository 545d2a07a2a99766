//! The rounds of one decision: what it misses is loaded, what is due is journalled, and it starts
//! again.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::batch::failure::{ApplyError, Failure};
use crate::batch::transaction::Batch;
use crate::catalogue::clock::Reading;
use crate::command::engine::NoteWrongCode;
use crate::command::prepared::Prepared;
use crate::decide::dispatch::{Decided, decide};
use crate::decide::draft::{Context, Stop};
use crate::store::snapshot::Slice;
use crate::store::traits::{Reader, StoreError};
use crate::value::id::{LevelKey, SourceId};

/// How often one decision may ask for more before something must be wrong with it. Each is a round
/// trip where the store is at the other end of a network.
pub(crate) const ROUNDS_MAX: usize = 16;

/// How often what is due on one level may be journalled for one decision.
const EXPIRIES_MAX: usize = 16;

impl Batch {
    pub(crate) fn decide(
        &mut self,
        prepared: &Prepared,
        source: SourceId,
        time: Reading,
        reader: &dyn Reader,
    ) -> Result<Decided, Failure> {
        self.ask(source, time, reader, |context, slice| {
            decide(prepared, context, slice)
        })
    }

    /// Asks the rules something, loading and journalling what is due on the way.
    pub(crate) fn ask<T>(
        &mut self,
        source: SourceId,
        time: Reading,
        reader: &dyn Reader,
        rule: impl Fn(Context<'_>, &Slice) -> Result<T, Stop>,
    ) -> Result<T, Failure> {
        let mut rounds = 0;
        let mut expired: BTreeMap<LevelKey, usize> = BTreeMap::new();
        loop {
            let catalogue = Arc::clone(&self.catalogue);
            let Some(source) = catalogue.source(source) else {
                let reason = format!("source {source} is used but not in the catalogue");
                return Err(ApplyError::bug(reason).into());
            };
            let context = Context {
                catalogue: &catalogue,
                head: &self.head,
                now: time.now,
                believed: time.believed && self.head.clock_stopped_at.is_none(),
                source,
                code_key: self.code_key.as_ref(),
            };
            match rule(context, &self.slice) {
                Ok(answer) => return Ok(answer),
                Err(Stop::Missing(_)) if rounds == ROUNDS_MAX => {
                    let reason = format!("no decision after {ROUNDS_MAX} rounds of loading");
                    return Err(ApplyError::bug(reason).into());
                }
                Err(Stop::Missing(keys)) => {
                    rounds += 1;
                    self.load(keys, reader)?;
                }
                Err(Stop::Due(key)) => {
                    let is_first = expired.is_empty();
                    let times = expired.entry(key).or_default();
                    *times += 1;
                    if *times > EXPIRIES_MAX {
                        // Its claims name promises that are not there.
                        let reason = format!("what was due on {key:?} is due still");
                        return Err(StoreError::Damaged { reason }.into());
                    }
                    if is_first {
                        let due = self.known_due(time.now);
                        self.prefetch_due(&due, time.now, reader)?;
                    }
                    self.expire(key, time, reader)?;
                }
                Err(stop) => return Err(self.give_up(stop, time, reader)),
            }
        }
    }

    /// What a stop that no load helps means for the caller.
    fn give_up(&mut self, stop: Stop, time: Reading, reader: &dyn Reader) -> Failure {
        let damaged = |reason| StoreError::Damaged { reason }.into();
        match stop {
            Stop::Refused(refusal) => Failure::Refused(*refusal),
            Stop::Malformed(malformed) => Failure::Apply(ApplyError::Malformed(*malformed)),
            Stop::UnknownLocation(name) => {
                damaged(format!("location {name} is used but not in the catalogue"))
            }
            Stop::WrongCode(reservation, refusal) => {
                let noted = self.apply_engine("wrong-code", time, reader, |source, reference| {
                    NoteWrongCode::new(source, reference, reservation).into()
                });
                match noted {
                    Ok(()) => Failure::Refused(*refusal),
                    Err(error) => error.into(),
                }
            }
            Stop::Damaged(reason) => damaged(reason),
            Stop::Missing(_) | Stop::Due(_) => ApplyError::bug("a stop that ends nothing").into(),
        }
    }
}

//! References that are used up: the same answer for the same command, and what is set aside.

use crate::batch::failure::{ApplyError, Failure};
use crate::batch::transaction::Batch;
use crate::catalogue::clock::Reading;
use crate::command::answer::{Conflict, Outcome, Receipt, Refusal, RefusalCode};
use crate::command::engine::{Enter, SetAside};
use crate::command::fulfilment::VerifyCode;
use crate::command::pickup_code::PickupCode;
use crate::command::prepared::Prepared;
use crate::command::promise::Release;
use crate::command::stock::Reverse;
use crate::command::table::Command;
use crate::decide::entering::{Entering, Undo};
use crate::ledger::phase::Phase;
use crate::store::journal::{Attempt, FirstAnswer};
use crate::store::snapshot::Key;
use crate::store::traits::{Reader, StoreError};
use crate::value::id::{CaseNumber, Sequence, SourceId};
use crate::value::moment::Moment;

impl Batch {
    /// Answers a reference that is used up.
    pub(crate) fn answer_again(
        &mut self,
        prepared: &Prepared,
        source: SourceId,
        first: &Attempt,
        time: Reading,
        reader: &dyn Reader,
    ) -> Result<Outcome, ApplyError> {
        if first.fingerprint == prepared.fingerprint() {
            return match &first.answer {
                FirstAnswer::Refused(refusal) => Ok(Outcome::Refused(refusal.clone())),
                FirstAnswer::Nothing(at) => Ok(Outcome::Duplicate {
                    first: Receipt::nothing(*at),
                    current: None,
                }),
                FirstAnswer::Recorded(sequence) => {
                    let keys = vec![Key::Entry(*sequence), Key::Reservation(*sequence)];
                    self.load(keys, reader)?;
                    let first = self.receipt(*sequence)?;
                    let current = self.phase(*sequence, time);
                    Ok(Outcome::Duplicate { first, current })
                }
            };
        }
        let first = match first.answer {
            FirstAnswer::Recorded(sequence) => Some(sequence),
            FirstAnswer::Refused(_) | FirstAnswer::Nothing(_) => None,
        };
        let header = prepared.command().header();
        let case = match self.set_aside_as(prepared, source, reader)? {
            Some(case) => case,
            None => self.set_aside(prepared, source, first, time, reader)?,
        };
        Ok(Outcome::Conflict(Conflict {
            source: header.source.clone(),
            reference: header.reference.clone(),
            first,
            case,
        }))
    }

    /// The case of a command that was set aside before; the same one opens no other.
    fn set_aside_as(
        &mut self,
        prepared: &Prepared,
        source: SourceId,
        reader: &dyn Reader,
    ) -> Result<Option<CaseNumber>, StoreError> {
        let reference = prepared.command().header().reference.clone();
        let names = (source, reference, prepared.fingerprint());
        let key = Key::SetAside(names.0, names.1.clone(), names.2);
        self.load(vec![key], reader)?;
        Ok(self.slice.set_aside.get(&names).flatten().copied())
    }

    /// Sets a command aside, and says in which case.
    fn set_aside(
        &mut self,
        prepared: &Prepared,
        source: SourceId,
        first: Option<Sequence>,
        time: Reading,
        reader: &dyn Reader,
    ) -> Result<CaseNumber, ApplyError> {
        self.note_clock(time);
        let command = Box::new(as_stored(prepared.command()));
        self.apply_engine("set-aside", time, reader, |engine, reference| {
            SetAside {
                first,
                ..SetAside::new(engine, reference, command)
            }
            .into()
        })?;
        let case = self.set_aside_as(prepared, source, reader)?;
        case.ok_or_else(|| ApplyError::bug("a command that was set aside has no case"))
    }

    /// Takes back what stood and enters what was set aside: all of it, or a reasoned no.
    pub(crate) fn enter(
        &mut self,
        entering: Entering,
        time: Reading,
        reader: &dyn Reader,
    ) -> Result<(), Failure> {
        let undone = match entering.undo {
            None => Ok(()),
            Some(Undo::Reverse(of)) => {
                self.try_engine("reverse", time, reader, |engine, reference| {
                    Reverse::new(engine, reference, of).into()
                })
            }
            Some(Undo::Release(of)) => {
                self.try_engine("release", time, reader, |engine, reference| {
                    Release::new(engine, reference, of).into()
                })
            }
        };
        let taken_back =
            undone.map_err(|failure| failure.of("the first command cannot be taken back"));
        taken_back?;
        self.prefetch_entries(&[entering.entry], reader)?;
        let entered = self.try_engine("enter", time, reader, |engine, reference| {
            Enter {
                replaces: entering.replaces,
                ..Enter::new(engine, reference, entering.entry)
            }
            .into()
        });
        entered.map_err(|failure| failure.of("the second command cannot be entered"))
    }

    /// Where the promise stands that an entry made.
    fn phase(&self, sequence: Sequence, time: Reading) -> Option<Phase> {
        let reservation = self.slice.reservations.get(&sequence).flatten();
        let now = if time.believed { time.now } else { Moment::MIN };
        reservation.map(|reservation| reservation.phase_at(now))
    }

    fn receipt(&self, sequence: Sequence) -> Result<Receipt, StoreError> {
        let damaged = |reason: String| StoreError::Damaged { reason };
        let entry = self.slice.entries.get(&sequence).flatten();
        let entry = entry.ok_or_else(|| damaged(format!("journal entry {sequence} is missing")))?;
        let body = entry.body().map_err(|error| damaged(error.to_string()))?;
        Ok(body.receipt.clone())
    }
}

/// A command as a store keeps it: without a code that was shown.
fn as_stored(command: &Command) -> Command {
    match command {
        Command::VerifyCode(shown) => VerifyCode {
            code: PickupCode::default(),
            ..shown.clone()
        }
        .into(),
        command => command.clone(),
    }
}

impl Failure {
    /// The no to a resolution: what the engine could not do for it, and what is possible instead.
    fn of(self, what: &str) -> Self {
        let (why, lines) = match self {
            Self::Refused(refusal) => (refusal.reason, refusal.lines),
            Self::Apply(ApplyError::Malformed(malformed)) => (malformed.to_string(), Vec::new()),
            failed @ Self::Apply(ApplyError::Store(_) | ApplyError::Internal { .. }) => {
                return failed;
            }
        };
        Self::Refused(Refusal {
            code: RefusalCode::CaseNotResolvable,
            reason: format!("{what}: {why}"),
            remedy: "nothing was changed; resolve it as keep_first, or make it possible first and \
                     resolve it under a new reference"
                .to_owned(),
            lines,
        })
    }
}

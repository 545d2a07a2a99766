//! The queue of callers who want to write: one of them leads, and commits for the others.
//!
//! A caller that finds no leader becomes the leader at once. A caller that finds one leaves a ticket
//! and parks, until a leader has answered it or hands the lead over to it. Nobody waits for ever: a
//! ticket that was taken is answered when it is dropped, and the lead is handed over when it is
//! dropped, whatever happened in between.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::{self, Thread};

use oneshelf_core::store::StoreError;
use oneshelf_core::{Outcome, Prepared};

use crate::host::Error;
use crate::shared::{Instants, sync};

/// How often a leader lets others run before it begins, where they likely have something to add.
const GATHER_YIELDS_MAX: usize = 100;

/// The answer to one command.
pub(crate) type Answer = Result<Outcome, Error>;

/// A command on its way to the store.
pub(crate) struct Submission {
    pub(crate) prepared: Prepared,
    /// What the clocks said when it came.
    pub(crate) seen: Instants,
    /// Whether the rest of its caller's commands is left undone where it is malformed.
    pub(crate) ends_at_malformed: bool,
}

/// Where the callers wait.
#[derive(Default)]
pub(crate) struct Queue {
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    is_led: bool,
    waiting: VecDeque<Arc<Ticket>>,
    /// How many commands the last batch had.
    last_batch: usize,
}

/// What became of a caller in the queue.
pub(crate) enum Turn<'q> {
    /// It leads; it gets back what it wants written.
    Lead(Leadership<'q>, Vec<Submission>),
    /// Another leader has done it.
    Answered(Vec<Answer>),
}

const WAITING: u8 = 0;
const LEADS: u8 = 1;
const ANSWERED: u8 = 2;

struct Ticket {
    state: AtomicU8,
    thread: Thread,
    commands: usize,
    work: Mutex<Vec<Submission>>,
    answers: Mutex<Vec<Answer>>,
}

impl Ticket {
    fn wake(&self, state: u8) {
        self.state.store(state, Ordering::Release);
        self.thread.unpark();
    }
}

impl Queue {
    /// Waits until these commands are answered, or until the caller has to lead. Without any, the
    /// caller always leads.
    pub(crate) fn join(&self, work: Vec<Submission>) -> Turn<'_> {
        let ticket = {
            let mut state = sync::lock(&self.state);
            if !state.is_led {
                state.is_led = true;
                drop(state);
                return Turn::Lead(Leadership { queue: self }, work);
            }
            let ticket = Arc::new(Ticket {
                state: AtomicU8::new(WAITING),
                thread: thread::current(),
                commands: work.len(),
                work: Mutex::new(work),
                answers: Mutex::default(),
            });
            state.waiting.push_back(Arc::clone(&ticket));
            ticket
        };
        loop {
            match ticket.state.load(Ordering::Acquire) {
                LEADS => {
                    let work = std::mem::take(&mut *sync::lock(&ticket.work));
                    return Turn::Lead(Leadership { queue: self }, work);
                }
                ANSWERED => {
                    let answers = std::mem::take(&mut *sync::lock(&ticket.answers));
                    return Turn::Answered(answers);
                }
                _ => thread::park(),
            }
        }
    }
}

/// The right to write, handed over to the first who waits when it is dropped.
pub(crate) struct Leadership<'q> {
    queue: &'q Queue,
}

impl Leadership<'_> {
    /// Lets others run until about as many commands wait as the last batch had. Callers who were
    /// answered together come back together; waiting a little for them saves commits.
    pub(crate) fn gather(&self, own: usize) {
        for _ in 0..GATHER_YIELDS_MAX {
            {
                let state = sync::lock(&self.queue.state);
                let waiting: usize = state.waiting.iter().map(|ticket| ticket.commands).sum();
                if waiting + own >= state.last_batch {
                    return;
                }
            }
            thread::yield_now();
        }
    }

    /// Takes who waits, oldest first, as long as their commands fit into `room`.
    pub(crate) fn take(&self, own: usize, room: usize) -> Vec<Taken> {
        let mut state = sync::lock(&self.queue.state);
        let (mut count, mut total) = (0, own);
        for ticket in &state.waiting {
            // A caller without commands waits to lead; nobody can answer for it.
            if ticket.commands == 0 || total + ticket.commands > room {
                break;
            }
            total += ticket.commands;
            count += 1;
        }
        state.last_batch = total;
        let tickets = state.waiting.drain(..count);
        tickets
            .map(|ticket| {
                let work = std::mem::take(&mut *sync::lock(&ticket.work));
                Taken {
                    ticket,
                    work,
                    is_answered: false,
                }
            })
            .collect()
    }
}

impl Drop for Leadership<'_> {
    fn drop(&mut self) {
        let next = {
            let mut state = sync::lock(&self.queue.state);
            let next = state.waiting.pop_front();
            state.is_led = next.is_some();
            next
        };
        if let Some(ticket) = next {
            ticket.wake(LEADS);
        }
    }
}

/// Somebody else's commands, which this leader has to answer.
pub(crate) struct Taken {
    ticket: Arc<Ticket>,
    pub(crate) work: Vec<Submission>,
    is_answered: bool,
}

impl Taken {
    pub(crate) fn answer(mut self, answers: Vec<Answer>) {
        self.send(answers);
    }

    fn send(&mut self, answers: Vec<Answer>) {
        self.is_answered = true;
        *sync::lock(&self.ticket.answers) = answers;
        self.ticket.wake(ANSWERED);
    }
}

impl Drop for Taken {
    fn drop(&mut self) {
        if !self.is_answered {
            let unknown = || Err(Error::Store(abandoned()));
            let answers = std::iter::repeat_with(unknown).take(self.ticket.commands);
            self.send(answers.collect());
        }
    }
}

/// What callers are told whose batch stopped in the middle.
pub(crate) fn abandoned() -> StoreError {
    StoreError::OutcomeUnknown {
        reason: "the batch of this command stopped before its end".to_owned(),
    }
}

#[cfg(test)]
#[path = "queue_tests.rs"]
mod tests;

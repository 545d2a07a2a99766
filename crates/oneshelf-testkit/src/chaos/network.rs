//! How messages travel: late, again, in another order, after a loss.

use std::collections::BTreeMap;

use oneshelf_core::Heartbeat;

use super::book::Message;
use super::setup::WEB;
use super::world::{Sending, World};

/// Something that is to come.
#[derive(Debug, Clone, Copy)]
pub(super) enum Action {
    Send(Sending),
    /// A copy of a message comes to the shelf.
    Arrive(usize),
    /// A source says of itself how far it is.
    Beat(usize),
    BeatArrives(usize, Heartbeat),
}

/// What is to come, by its true second and in the order in which it was decided.
#[derive(Debug, Default)]
pub(super) struct Network {
    agenda: BTreeMap<(i64, u64), Action>,
    count: u64,
}

impl Network {
    pub(super) fn plan(&mut self, at: i64, action: Action) {
        self.count += 1;
        self.agenda.insert((at, self.count), action);
    }

    /// The next action up to a second.
    pub(super) fn next(&mut self, until: i64) -> Option<(i64, Action)> {
        let entry = self.agenda.first_entry()?;
        let (at, _) = *entry.key();
        (at <= until).then(|| (at, entry.remove()))
    }

    /// Whether messages are still to be sent or to come.
    pub(super) fn is_quiet(&self) -> bool {
        let mut all = self.agenda.values();
        all.all(|action| matches!(action, Action::Beat(_) | Action::BeatArrives(..)))
    }

    /// Sends a message: it gets its number now, and its copies come when they come.
    pub(super) fn send(&mut self, world: &mut World, sending: Sending) {
        let Sending { at, fact, payload } = sending;
        let source = world.book.facts[fact].source;
        let sender = &mut world.sources[source];
        sender.sent += 1;
        let message = world.book.send(Message {
            fact,
            payload,
            number: sender.sent,
            sent_at: at,
        });
        world.tally.messages += 1;
        let copies = match source {
            WEB => 1,
            _ => 1 + i64::from(world.random.chance(120)) + i64::from(world.random.chance(30)),
        };
        for _ in 0..copies {
            let comes = at + delay(world, source);
            self.plan(comes, Action::Arrive(message));
        }
    }

    /// What a source says of itself, unless it is cut off or that is lost.
    pub(super) fn beat(&mut self, world: &mut World, source: usize, at: i64) {
        let is_cut_off = world.sources[source].cut_off_until > at;
        if is_cut_off || world.random.chance(150) {
            return;
        }
        let beat = Heartbeat {
            at: world.stamp(source, at),
            last_sequence: Some(world.sources[source].sent),
            queued: 0,
        };
        let later = world.random.between(0, 15);
        self.plan(at + later, Action::BeatArrives(source, beat));
    }
}

/// How long a copy is on its way. One that is lost is sent again after a while.
fn delay(world: &mut World, source: usize) -> i64 {
    if source == WEB {
        return 0;
    }
    let (now, random) = (world.now, &mut world.random);
    let mut delay = match random.place(100) {
        0..55 => random.between(0, 3),
        55..85 => random.between(3, 120),
        85..97 => random.between(60, 1_200),
        _ => random.between(1_200, 7_200),
    };
    while random.chance(60) {
        delay += random.between(30, 300);
    }
    let cut_off = world.sources[source].cut_off_until - now;
    delay.max(cut_off + delay.min(5))
}

//! What waits for something that has not arrived, and what was undone, against the entries that
//! it came from.

use std::collections::BTreeMap;

use crate::command::table::Command;
use crate::decide::stock::reverse::is_own_effect;
use crate::ledger::case::CaseDetail;
use crate::ledger::parked::{Parked, ParkedKey, ParkedSettlement};
use crate::ledger::step::Act;
use crate::store::journal::EntryBody;
use crate::store::snapshot::{Key, Slice};
use crate::store::traits::StoreError;
use crate::value::id::{ItemId, LevelKey, Sequence};
use crate::verify::check::{Check, Invariant, PAGE_ROWS, Wide, wide};
use crate::verify::journal::entry;

impl Check<'_> {
    /// What was undone was done, and not more than once, unless a case says so.
    pub(super) fn undone(&mut self) -> Result<(), StoreError> {
        let mut after = None;
        let mut sums: BTreeMap<(Sequence, ItemId), i128> = BTreeMap::new();
        loop {
            let rows = self.reader.undone(after, PAGE_ROWS)?;
            let Some((last, _)) = rows.last() else { break };
            after = Some(*last);
            let slice = self.load(rows.iter().map(|((sequence, _), _)| Key::Entry(*sequence)))?;
            for ((sequence, key), undone) in rows {
                let body = body_of(&slice, sequence);
                let did = body.is_some_and(|body| effect(body, key) > 0);
                if undone.quantity.is_negative() || !did {
                    let place = format!("what was undone of {}", entry(sequence));
                    let found = format!("{} of {}", undone.quantity, self.place(key));
                    self.find(Invariant::Undone, place, "a part of what it did", found);
                }
                *sums.entry((sequence, key.item)).or_default() += wide(undone.quantity);
            }
        }
        self.undone_once(&sums)
    }

    fn undone_once(&mut self, sums: &BTreeMap<(Sequence, ItemId), i128>) -> Result<(), StoreError> {
        for (&(sequence, item), undone) in sums {
            let slice = self.load(std::iter::once(Key::Entry(sequence)))?;
            let Some(body) = body_of(&slice, sequence) else {
                continue;
            };
            let of_item = body.levels.iter().filter(|level| level.key.item == item);
            let did: i128 = of_item.map(|level| effect(body, level.key)).sum();
            let sale = body.command.posts().unwrap_or(sequence);
            let excess = self.more_than_sold.get(&(sale, item)).copied();
            let most = did + excess.unwrap_or(0);
            if *undone > most {
                let place = format!(
                    "what was undone of {}, {}",
                    entry(sequence),
                    self.item_name(item)
                );
                let expected = format_args!("at most {}", Wide(most)).to_string();
                self.find(Invariant::Undone, place, expected, Wide(*undone));
            }
        }
        Ok(())
    }

    /// What waits was recorded, by a command that can make it wait.
    pub(super) fn parked(&mut self) -> Result<(), StoreError> {
        let mut after = None;
        loop {
            let rows = self.reader.parked(after.as_ref(), PAGE_ROWS)?;
            let Some((last, _)) = rows.last() else {
                return Ok(());
            };
            after = Some(last.clone());
            let entries = rows.iter().flat_map(|(_, parked)| entries_of(parked));
            let entries = entries.map(|(sequence, _)| Key::Entry(sequence));
            let facts = rows.iter().flat_map(|(_, parked)| &parked.facts);
            let slice = self.load(entries.chain(facts.map(|fact| Key::Case(fact.case))))?;
            for (key, parked) in rows {
                for picked in &parked.picked {
                    self.level(picked.key).picked_before += wide(picked.quantity);
                }
                self.parked_row(&key, &parked, &slice);
            }
        }
    }

    fn parked_row(&mut self, key: &ParkedKey, parked: &Parked, slice: &Slice) {
        self.expect_links(key, parked);
        let place = format!("what waits under {key:?}");
        for (sequence, role) in entries_of(parked) {
            let body = body_of(slice, sequence);
            if !body.is_some_and(|body| role.fits(body.command.meant())) {
                let expected = format!("an entry that {}", role.as_str());
                self.find(Invariant::Waiting, &place, expected, entry(sequence));
            }
        }
        let units = parked.settled.iter().chain(&parked.returned);
        for waiting in units.chain(&parked.picked) {
            self.waiting_units(&place, waiting, slice);
        }
        for fact in &parked.facts {
            let case = slice.cases.get(&fact.case).flatten();
            let says = case.is_some_and(|case| {
                case.is_open() && matches!(case.detail, CaseDetail::UnknownLocation { .. })
            });
            if !says {
                let expected = "an open case of its location";
                let found = format_args!("case {}", fact.case).to_string();
                self.find(Invariant::Waiting, &place, expected, found);
            }
        }
    }

    /// No more of an entry waits than it moved there.
    fn waiting_units(&mut self, place: &str, waiting: &ParkedSettlement, slice: &Slice) {
        let body = body_of(slice, waiting.sequence);
        // A fact that waited for its location itself was posted by another entry.
        let body = body.filter(|body| !body.levels.is_empty());
        let most = body.map(|body| moved(body, waiting.key));
        let quantity = waiting.quantity;
        if !quantity.is_positive() || most.is_some_and(|most| wide(quantity) > most) {
            let expected = format!(
                "a part of what {} moved of {}",
                entry(waiting.sequence),
                self.place(waiting.key)
            );
            self.find(Invariant::Waiting, place, expected, quantity);
        }
    }
}

/// What an entry has to do with something that waits.
#[derive(Clone, Copy)]
enum Role {
    Cancels,
    Settles,
    Waits,
    Returns,
    Reverses,
    Ties,
    Picks,
    Sends,
    Replaces,
    Precedes,
    Tells(Act),
}

impl Role {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Cancels => "cancelled a promise",
            Self::Settles => "handed goods over",
            Self::Waits => "is a fact",
            Self::Returns => "took goods back",
            Self::Reverses => "reversed a fact",
            Self::Ties => "posted a fact that had waited",
            Self::Picks => "picked goods",
            Self::Sends => "shipped goods or received them",
            Self::Replaces => "was set aside",
            Self::Precedes => "staged goods, handed them over, or put them back",
            Self::Tells(Act::Pick) => "picked goods",
            Self::Tells(Act::Stage) => "staged goods",
            Self::Tells(Act::PutBack | Act::PutBackUnfit) => "put goods back",
            Self::Tells(Act::HandOver) => "handed goods over",
            Self::Tells(Act::Ship) => "shipped goods",
            Self::Tells(Act::Arrive) => "received goods",
            Self::Tells(Act::Release) => "released a promise",
            Self::Tells(Act::Other) => "did something else with goods",
        }
    }

    const fn fits(self, command: &Command) -> bool {
        match self {
            Self::Cancels => matches!(command, Command::Release(_)),
            Self::Settles => matches!(command, Command::Sell(_) | Command::Collect(_)),
            Self::Waits => command.is_fact(),
            Self::Returns => matches!(command, Command::TakeBack(_)),
            Self::Reverses => matches!(command, Command::Reverse(_)),
            Self::Ties => matches!(command, Command::Tie(_) | Command::Enter(_)),
            Self::Picks => matches!(command, Command::Pick(_) | Command::Stage(_)),
            Self::Sends => matches!(command, Command::Ship(_) | Command::ReceiveTransfer(_)),
            Self::Precedes => precedes(command),
            Self::Tells(Act::Pick) => matches!(command, Command::Pick(_)),
            Self::Tells(Act::Stage) => matches!(command, Command::Stage(_)),
            Self::Tells(Act::PutBack | Act::PutBackUnfit) => {
                matches!(command, Command::PutBack(_))
            }
            Self::Tells(Act::HandOver) => matches!(command, Command::Sell(_) | Command::Collect(_)),
            Self::Tells(Act::Ship) => matches!(command, Command::Ship(_)),
            Self::Tells(Act::Arrive) => matches!(command, Command::ReceiveTransfer(_)),
            Self::Tells(Act::Release) => matches!(command, Command::Release(_) | Command::Adopt(_)),
            Self::Tells(Act::Other) => true,
            // What was set aside may be any command.
            Self::Replaces => true,
        }
    }
}

/// Whether a command may tell of goods before their pick is told.
const fn precedes(command: &Command) -> bool {
    matches!(
        command,
        Command::Stage(_)
            | Command::Sell(_)
            | Command::Collect(_)
            | Command::PutBack(_)
            | Command::Ship(_)
            | Command::ReceiveTransfer(_)
            | Command::RequestTransfer(_)
    )
}

fn entries_of(parked: &Parked) -> impl Iterator<Item = (Sequence, Role)> {
    let units = |units: &[ParkedSettlement], role| -> Vec<(Sequence, Role)> {
        units.iter().map(|unit| (unit.sequence, role)).collect()
    };
    let one = |sequence: Option<Sequence>, role| sequence.map(|sequence| (sequence, role));
    let facts = parked.facts.iter().map(|fact| (fact.sequence, Role::Waits));
    let facts: Vec<_> = facts.collect();
    let told = parked.told.iter();
    let told = told.map(|step| (step.sequence, Role::Tells(step.act)));
    units(&parked.settled, Role::Settles)
        .into_iter()
        .chain(units(&parked.returned, Role::Returns))
        .chain(units(&parked.picked, Role::Picks))
        .chain(
            parked
                .ahead
                .iter()
                .map(|unit| (unit.sequence, Role::Precedes)),
        )
        .chain(told)
        .chain(facts)
        .chain(one(parked.cancelled_by, Role::Cancels))
        .chain(one(parked.reversed_by, Role::Reverses))
        .chain(one(parked.tied_as, Role::Ties))
        .chain(one(parked.transfer, Role::Sends))
        .chain(one(parked.replaced_by, Role::Replaces))
}

/// An entry that can be read.
fn body_of(slice: &Slice, sequence: Sequence) -> Option<&EntryBody> {
    slice.entries.get(&sequence).flatten()?.body().ok()
}

/// How many units of a level an entry itself moved.
fn effect(body: &EntryBody, key: LevelKey) -> i128 {
    sum(body, key, true)
}

/// How many units of a level an entry moved, with all that followed from it.
fn moved(body: &EntryBody, key: LevelKey) -> i128 {
    sum(body, key, false)
}

fn sum(body: &EntryBody, key: LevelKey, only_own: bool) -> i128 {
    let levels = body.levels.iter().filter(|level| level.key == key);
    let postings = levels.flat_map(|level| &level.postings);
    let counted = postings.filter(|posting| !only_own || is_own_effect(posting));
    counted.map(|posting| wide(posting.quantity)).sum()
}

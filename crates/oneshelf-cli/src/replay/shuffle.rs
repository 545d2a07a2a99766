//! The same events again, as a bad network would bring them: through twenty sources, in another
//! order, some twice, some with a contradiction under the same reference. What stands where must
//! be the same in the end.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;
use std::sync::Arc;

use oneshelf::{
    Actor, CaseAbout, CaseNumber, ChannelName, Command, DefineSource, Line, LocationName, Moment,
    NameError, Note, OFFICE_NAME, Options, Outcome, PAGE_MAX, Quantity, Reference, Resolution,
    ResolveCase, Shelf, Sku, SourceName,
};

use super::commands::Dated;
use super::sender::TRANSACTION_COMMANDS;
use super::summary::{Shuffled, Verdict};
use crate::shared::clock::SetClock;
use crate::shared::error::CliError;

/// How many sources share the events of each channel; there are two channels.
const SOURCES_OF_CHANNEL: usize = 10;
/// How late a message comes at most.
const LATE_SECONDS_MAX: u64 = 2 * 3_600;
/// Of a thousand messages, so many come twice, and so many are contradicted.
const TWICE: u64 = 100;
const CONTRADICTED: u64 = 10;
/// The most levels that differ and are named.
const DIFFERENT_SHOWN_MAX: usize = 20;

/// A source and a reference of it.
type Key = (SourceName, Reference);
/// Units on hand, by item and location.
type OnHand = BTreeMap<(Sku, LocationName), Quantity>;

fn bug(error: NameError) -> CliError {
    CliError::store(format_args!(
        "a name that was checked {error}; report this as a bug"
    ))
}

/// SplitMix64.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % bound
    }

    fn later(&mut self, than: Moment) -> Moment {
        let seconds = self.below(LATE_SECONDS_MAX + 1);
        than.plus_seconds(u32::try_from(seconds).unwrap_or(u32::MAX))
    }
}

/// What is sent, and what of it is true where two messages say something else.
#[derive(Default)]
struct Stream {
    /// Messages with the time at which they come.
    messages: Vec<(Moment, Command)>,
    truth: HashMap<Key, Command>,
    contradicted: BTreeSet<Key>,
    twice: u64,
    /// How many messages each source has sent.
    sent: HashMap<SourceName, u64>,
}

impl Stream {
    /// Sends what happened, by one of the sources of its channel, once or more.
    fn send(&mut self, dated: Dated, random: &mut Random) -> Result<(), CliError> {
        let mut command = dated.command;
        let by_document = command.header().document.map(|name| name.as_str());
        let text = by_document.unwrap_or_else(|| command.header().reference.as_str());
        let number = 1 + place_of(text);
        let Some((source, _)) = parts(&mut command) else {
            let kind = command.kind();
            let message = format_args!("a {kind} cannot be shuffled; report this as a bug");
            return Err(CliError::store(message));
        };
        *source = source_name(source.as_str(), number)?;
        let source = source.clone();
        let key = (source.clone(), command.header().reference.clone());
        let truth = command.clone();
        command.set_source_sequence(Some(self.next_number(&source)));
        self.messages
            .push((random.later(dated.at), command.clone()));
        if random.below(1_000) < TWICE {
            self.messages.push((random.later(dated.at), command));
            self.twice += 1;
        }
        if random.below(1_000) < CONTRADICTED {
            let mut other = truth.clone();
            let more = Quantity::units(1 + i32::try_from(random.below(3)).unwrap_or(0));
            if let Some((_, [first, ..])) = parts(&mut other)
                && let Some(sum) = first.quantity.checked_add(more)
            {
                first.quantity = sum;
                other.set_source_sequence(Some(self.next_number(&source)));
                self.messages.push((random.later(dated.at), other));
                self.contradicted.insert(key.clone());
            }
        }
        self.truth.insert(key, truth);
        Ok(())
    }

    fn next_number(&mut self, source: &SourceName) -> u64 {
        let sent = self.sent.entry(source.clone()).or_default();
        *sent += 1;
        *sent
    }
}

/// Who sends a command, and its lines; nothing for what a replay does not send.
fn parts(command: &mut Command) -> Option<(&mut SourceName, &mut [Line])> {
    macro_rules! parts {
        ($($kind:ident),*) => {
            match command {
                $(Command::$kind(of) => Some((&mut of.source, of.lines.as_mut_slice())),)*
                _ => None,
            }
        };
    }
    parts!(Receive, Reserve, Sell, TakeBack, Inspect, WriteOff, Adjust)
}

/// The same names go by the same source.
fn place_of(text: &str) -> usize {
    let sum = text.bytes().fold(0_usize, |sum, byte| {
        sum.wrapping_mul(31).wrapping_add(usize::from(byte))
    });
    sum % SOURCES_OF_CHANNEL
}

fn source_name(channel: &str, number: usize) -> Result<SourceName, CliError> {
    SourceName::new(format!("{channel}-{number:02}")).map_err(bug)
}

/// Refuses a file that is there already, before anything is replayed.
pub(super) fn check_new(into: &Path) -> Result<(), CliError> {
    if into.exists() {
        let message = format_args!("{} is there already", into.display());
        return Err(CliError::usage(message).hint("name a new file, or remove that one"));
    }
    Ok(())
}

/// Tells everything again into a new store, and compares what stands where.
pub(super) fn shuffle(
    into: &Path,
    seed: u64,
    told: Vec<Dated>,
    ordered: &Shelf,
) -> Result<Shuffled, CliError> {
    let first = told.first().map_or(Moment::MIN, |dated| dated.at);
    let clock = Arc::new(SetClock::at(first));
    let options = Options {
        clock: Arc::<SetClock>::clone(&clock),
        batch_commands_max: TRANSACTION_COMMANDS,
        ..Options::default()
    };
    let shelf = Shelf::open_with(into, options)?;
    let is_office = |dated: &Dated| dated.command.header().source.as_str() == OFFICE_NAME;
    let (office, events): (Vec<_>, Vec<_>) = told.into_iter().partition(is_office);
    let definitions = office.into_iter().map(|dated| (first, dated.command));
    apply(&shelf, &clock, definitions.collect())?;
    let sources = define_sources(first)?;
    let count = sources.len() as u64;
    apply(&shelf, &clock, sources)?;
    let (mut stream, mut random) = (Stream::default(), Random(seed));
    for dated in events {
        stream.send(dated, &mut random)?;
    }
    stream.messages.sort_by_key(|(at, _)| *at);
    let mut shuffled = Shuffled {
        into: into.display().to_string(),
        seed,
        sources: count,
        messages: stream.messages.len() as u64,
        twice: stream.twice,
        contradicted: stream.contradicted.len() as u64,
        ..Shuffled::default()
    };
    for outcome in apply(&shelf, &clock, std::mem::take(&mut stream.messages))? {
        shuffled.duplicates += u64::from(matches!(outcome, Outcome::Duplicate { .. }));
        shuffled.refused += u64::from(outcome.refusal().is_some());
    }
    shuffled.gaps = shelf
        .feeds()?
        .iter()
        .filter(|feed| !feed.gaps.is_empty())
        .count() as u64;
    let listed = listed(&shelf)?;
    shuffled.listed = listed.len() as u64;
    shuffled.not_listed = names(stream.contradicted.difference(&listed));
    shuffled.not_sent = names(listed.difference(&stream.contradicted));
    resolve(&shelf, &stream.truth, &mut shuffled)?;
    compare(&on_hand(ordered)?, &on_hand(&shelf)?, &mut shuffled);
    shuffled.verified = Verdict::from(&shelf.verify(&mut |_, _| {})?);
    Ok(shuffled)
}

fn define_sources(at: Moment) -> Result<Vec<(Moment, Command)>, CliError> {
    let mut commands = Vec::new();
    for channel in ["web", "warehouse"] {
        for number in 1..=SOURCES_OF_CHANNEL {
            let name = source_name(channel, number)?;
            let reference = Reference::new(format!("source/{name}")).map_err(bug)?;
            let office = SourceName::new(OFFICE_NAME).map_err(bug)?;
            let channel = ChannelName::new(channel).map_err(bug)?;
            let mut define = DefineSource::new(office, reference, name, channel);
            define.sequenced = true;
            commands.push((at, define.into()));
        }
    }
    Ok(commands)
}

/// Applies commands at their times, many to a transaction.
fn apply(
    shelf: &Shelf,
    clock: &SetClock,
    messages: Vec<(Moment, Command)>,
) -> Result<Vec<Outcome>, CliError> {
    // The shelf looks at the clock whenever it takes the next command.
    let stream = messages.into_iter().map(|(at, command)| {
        clock.set(at);
        command
    });
    let outcomes = shelf.apply_each(stream).into_iter();
    Ok(outcomes.collect::<Result<_, _>>()?)
}

/// What the shelf has set aside.
fn listed(shelf: &Shelf) -> Result<BTreeSet<Key>, CliError> {
    let (mut keys, mut after) = (BTreeSet::new(), 0);
    loop {
        let page = shelf.conflicts(after, PAGE_MAX)?;
        let Some(last) = page.last() else {
            return Ok(keys);
        };
        after = last.id;
        keys.extend(page.into_iter().map(|row| (row.source, row.reference)));
    }
}

fn names<'a>(keys: impl Iterator<Item = &'a Key>) -> Vec<String> {
    keys.map(|(source, reference)| format!("{source} {reference}"))
        .collect()
}

/// Says of every contradiction which of the two messages is true.
fn resolve(
    shelf: &Shelf,
    truth: &HashMap<Key, Command>,
    shuffled: &mut Shuffled,
) -> Result<(), CliError> {
    let mut after = CaseNumber(0);
    loop {
        let page = shelf.cases(after, PAGE_MAX, true)?;
        let Some(last) = page.last() else {
            return Ok(());
        };
        after = last.number;
        for case in page {
            if !matches!(case.about, CaseAbout::Conflict { .. }) {
                continue;
            }
            let Some(file) = shelf.conflict(case.number)? else {
                continue;
            };
            let mut second = file.second;
            second.set_source_sequence(None);
            let header = second.header();
            let key = (header.source.clone(), header.reference.clone());
            let is_true = truth.get(&key) == Some(&second);
            if is_true && is_resolved(shelf, case.number, Resolution::Replace)? {
                shuffled.replaced += 1;
            } else if is_resolved(shelf, case.number, Resolution::KeepFirst)? {
                // A promise whose goods have left is not replaced: its sale says what left.
                shuffled.kept_gone += u64::from(is_true);
                shuffled.kept += 1;
            } else {
                shuffled.unresolved.push(format!("{} {}", key.0, key.1));
            }
        }
    }
}

fn is_resolved(shelf: &Shelf, case: CaseNumber, how: Resolution) -> Result<bool, CliError> {
    let office = SourceName::new(OFFICE_NAME).map_err(bug)?;
    let reference = Reference::new(format!("conflict/{case}/{how:?}")).map_err(bug)?;
    let mut command = ResolveCase::new(office, reference, case, how);
    command.actor = Some(Actor::new("replay").map_err(bug)?);
    command.note = Some(Note::new("as the file has it").map_err(bug)?);
    Ok(shelf.apply(command)?.is_applied())
}

fn on_hand(shelf: &Shelf) -> Result<OnHand, CliError> {
    let (mut all, mut after) = (OnHand::new(), None);
    loop {
        let page = shelf.levels(after, PAGE_MAX)?;
        let Some((last, _)) = page.last() else {
            return Ok(all);
        };
        after = Some(*last);
        let levels = page.into_iter();
        all.extend(levels.map(|(_, level)| ((level.sku, level.location), level.on_hand)));
    }
}

fn compare(ordered: &OnHand, other: &OnHand, shuffled: &mut Shuffled) {
    let keys: BTreeSet<_> = ordered.keys().chain(other.keys()).collect();
    shuffled.levels = keys.len() as u64;
    for key in keys {
        let of = |all: &OnHand| all.get(key).copied().unwrap_or(Quantity::ZERO);
        let (there, here) = (of(ordered), of(other));
        if there != here {
            shuffled.different_count += 1;
            if shuffled.different.len() < DIFFERENT_SHOWN_MAX {
                let (sku, location) = key;
                let line = format!("{sku} at {location}: {there} in order, {here} shuffled");
                shuffled.different.push(line);
            }
        }
    }
}

//! Law 4, told from outside: nothing becomes sellable by itself.
//!
//! Written against what anybody can read: the journal, the levels, the promises and what can be
//! promised. It has its own table of the ways onto the shelf, and asks nothing of the engine's
//! own verification.

use std::collections::BTreeMap;

use oneshelf_core::{
    Bucket, Catalogue, Command, ItemId, LevelKey, LocationId, LocationName, Moment, Posting,
    Reason, Sequence, Sku,
};

use crate::host::scene::PLACES;
use crate::host::{Host, scene};

/// What is free, and what can be promised, at one moment.
#[derive(Debug, Clone, Default)]
pub struct Seen {
    /// Thousandths of what is promised to nobody.
    pub free: BTreeMap<LevelKey, i64>,
    /// Thousandths under promises that are over, and not journalled as that.
    pub due: BTreeMap<LevelKey, i64>,
    /// What can be promised of something: its name, the levels that it takes, and how much.
    pub available: BTreeMap<String, (Vec<LevelKey>, i64)>,
}

/// An entry of the journal, as far as law 4 asks.
#[derive(Debug, Clone)]
pub struct Recorded {
    /// Its place.
    pub sequence: Sequence,
    /// What was recorded.
    pub kind: &'static str,
    /// Whether it changed a policy or a definition.
    pub is_catalogue: bool,
    /// What it moved.
    pub moved: Vec<(LevelKey, Vec<Posting>)>,
}

/// Follows the journal of a host.
#[derive(Debug)]
pub struct LawFour {
    last: Sequence,
    seen: Seen,
}

impl Default for LawFour {
    fn default() -> Self {
        Self {
            last: Sequence::NONE,
            seen: Seen::default(),
        }
    }
}

impl LawFour {
    /// Looks again: whatever has become sellable since must have a reason in the journal.
    ///
    /// # Errors
    /// Says what became sellable by itself.
    pub fn check(&mut self, host: &dyn Host, now: Moment) -> Result<(), String> {
        let (entries, now_seen) = look(host, self.last, now)?;
        judge(&self.seen, &now_seen, &entries)?;
        self.last = entries.last().map_or(self.last, |entry| entry.sequence);
        self.seen = now_seen;
        Ok(())
    }
}

/// Whether units may come onto the shelf, promised to nobody, by this way and for this reason.
#[must_use]
pub const fn is_way_onto_the_shelf(from: Bucket, reason: Reason) -> bool {
    match from {
        // A promise on units that are still there ended.
        Bucket::Held | Bucket::Committed => matches!(
            reason,
            Reason::Release
                | Reason::Expiry
                | Reason::GaveWay
                | Reason::Moved
                | Reason::NotFound
                | Reason::Reversal
        ),
        // A person put them there, or counted them there.
        Bucket::Outside => matches!(
            reason,
            Reason::Receipt
                | Reason::Found
                | Reason::Count
                | Reason::CountedAlready
                | Reason::Resolution
                | Reason::TransferReceipt
                | Reason::Reversal
        ),
        // A person put them back; or a late pick says since when they are off the shelf, and gives
        // back what it took for that.
        Bucket::Staged => matches!(reason, Reason::PutBack | Reason::Redated),
        // A person said in what condition they are, before they were known to be there or after.
        Bucket::Inspection | Bucket::Damaged => {
            matches!(reason, Reason::Grade | Reason::Reversal | Reason::GivenBack)
        }
        Bucket::InTransit | Bucket::Free => false,
    }
}

/// Whether everything that became sellable has a reason.
///
/// # Errors
/// Says what has none.
pub fn judge(before: &Seen, after: &Seen, entries: &[Recorded]) -> Result<(), String> {
    let mut free = before.free.clone();
    let mut rose: BTreeMap<LevelKey, i64> = BTreeMap::new();
    for entry in entries {
        for (key, postings) in &entry.moved {
            let by_entry = judge_postings(entry, postings)?;
            *free.entry(*key).or_insert(0) += by_entry.rose - by_entry.fell;
            *rose.entry(*key).or_insert(0) += by_entry.rose;
        }
    }
    for (key, now) in &after.free {
        let by_postings = free.get(key).copied().unwrap_or(0);
        if *now > by_postings {
            return Err(format!(
                "law 4: {now} are free of {key:?}, by its postings {by_postings}"
            ));
        }
    }
    if entries.iter().any(|entry| entry.is_catalogue) {
        return Ok(());
    }
    for (name, (keys, now)) in &after.available {
        let known = before.available.get(name).map_or(0, |(_, known)| *known);
        let of = |by: &BTreeMap<LevelKey, i64>, key: &LevelKey| by.get(key).copied().unwrap_or(0);
        let reason = |key: &LevelKey| {
            let due = of(&after.due, key) - of(&before.due, key);
            of(&rose, key) + due.max(0)
        };
        let most = if let [key] = keys.as_slice() {
            reason(key)
        } else if keys.iter().any(|key| reason(key) > 0) {
            i64::MAX
        } else {
            0
        };
        if now - known > most {
            return Err(format!(
                "law 4: {now} of {name} can be promised instead of {known}, and no more than \
                 {most} of that has a reason"
            ));
        }
    }
    Ok(())
}

/// What an entry put on the shelf of a level, and took from it, in thousandths.
#[derive(Debug, Default)]
struct Change {
    rose: i64,
    fell: i64,
}

fn judge_postings(entry: &Recorded, postings: &[Posting]) -> Result<Change, String> {
    let mut change = Change::default();
    let mut redated = 0;
    for posting in postings {
        let amount = posting.quantity.thousandths();
        if posting.from == Bucket::Free {
            change.fell += amount;
        }
        if posting.to != Bucket::Free {
            continue;
        }
        change.rose += amount;
        if posting.reason == Reason::Redated {
            redated += amount;
        }
        if !is_way_onto_the_shelf(posting.from, posting.reason) || redated > change.fell {
            let (sequence, kind) = (entry.sequence, entry.kind);
            return Err(format!(
                "law 4: entry {sequence}, a {kind}, made {amount} free: {posting:?}"
            ));
        }
    }
    Ok(change)
}

fn is_catalogue(command: &Command) -> bool {
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

/// The entries since, and what there is now.
fn look(host: &dyn Host, after: Sequence, now: Moment) -> Result<(Vec<Recorded>, Seen), String> {
    let mut found = Err("nothing could be read".to_owned());
    host.read(&mut |reader| {
        let read = || -> Result<_, oneshelf_core::store::StoreError> {
            Ok((
                reader.journal(after, usize::MAX >> 1)?,
                reader.levels(None, usize::MAX >> 1)?,
                reader.reservations(Sequence::NONE, usize::MAX >> 1, true)?,
                reader.catalogue()?,
            ))
        };
        found = read().map_err(|error| error.to_string());
    });
    let (rows, levels, promises, catalogue) = found?;
    let mut entries = Vec::new();
    for row in rows {
        let body = row.decode().map_err(|error| error.to_string())?;
        let moved = body.levels.into_iter();
        entries.push(Recorded {
            sequence: row.sequence,
            kind: body.command.kind(),
            is_catalogue: is_catalogue(&body.command),
            moved: moved.map(|moved| (moved.key, moved.postings)).collect(),
        });
    }
    let mut seen = Seen::default();
    for (key, level) in levels {
        seen.free.insert(key, level.free().thousandths());
    }
    for promise in promises
        .iter()
        .filter(|p| p.expires_at.is_some_and(|at| at <= now))
    {
        for line in &promise.lines {
            *seen.due.entry(line.key).or_insert(0) += line.open.thousandths();
        }
    }
    see_available(host, &catalogue, &mut seen);
    Ok((entries, seen))
}

/// What of each ware can be promised, at each location, to each channel.
fn see_available(host: &dyn Host, catalogue: &Catalogue, seen: &mut Seen) {
    let item = |sku: &str| -> Option<ItemId> {
        let sku: Sku = sku.parse().ok()?;
        Some(catalogue.item_named(&sku)?.id)
    };
    let place = |name: &str| -> Option<(LocationName, LocationId)> {
        let name: LocationName = name.parse().ok()?;
        let id = catalogue.location_named(&name)?.id;
        Some((name, id))
    };
    let kit = (scene::KIT, vec![scene::ITEMS[0], scene::ITEMS[1]]);
    let wares = scene::ITEMS
        .map(|sku| (sku, vec![sku]))
        .into_iter()
        .chain([kit]);
    for (sku, parts) in wares {
        let items: Vec<ItemId> = parts.into_iter().filter_map(item).collect();
        for (name, location) in PLACES.into_iter().filter_map(place) {
            for channel in scene::CHANNELS {
                let (Ok(sku), Ok(channel)) = (sku.parse(), channel.parse()) else {
                    continue;
                };
                let answer = host.availability(&sku, &name, &channel);
                let keys = items.iter().map(|item| LevelKey {
                    item: *item,
                    location,
                });
                let what = format!("{sku} at {name} for {channel}");
                let available = answer.available.thousandths();
                seen.available.insert(what, (keys.collect(), available));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use oneshelf_core::{ItemId, LocationId, Quantity};

    use super::*;

    const KEY: LevelKey = LevelKey {
        item: ItemId(1),
        location: LocationId(1),
    };

    fn seen(free: i64, available: i64, due: i64) -> Seen {
        Seen {
            free: BTreeMap::from([(KEY, free)]),
            due: BTreeMap::from([(KEY, due)]),
            available: BTreeMap::from([("a mug".to_owned(), (vec![KEY], available))]),
        }
    }

    fn entry(kind: &'static str, from: Bucket, to: Bucket, reason: Reason) -> Recorded {
        let posting = Posting {
            from,
            to,
            quantity: Quantity::from_thousandths(1_000),
            reason,
            effective_at: Moment::MIN,
            of: None,
        };
        Recorded {
            sequence: Sequence(7),
            kind,
            is_catalogue: false,
            moved: vec![(KEY, vec![posting])],
        }
    }

    type Row = (&'static str, Seen, Option<Recorded>, bool);

    /// Goal: the check lets every reason of law 4 pass, and nothing else. One mug is free before.
    #[test]
    fn a_forged_change_is_found() {
        use Bucket::{Committed, Free, Inspection, Outside, Staged};
        let policy = Recorded {
            sequence: Sequence(7),
            kind: "define_policy",
            is_catalogue: true,
            moved: Vec::new(),
        };
        let rows: [Row; 12] = [
            ("nothing happened", seen(1_000, 1_000, 0), None, true),
            (
                "a level that nobody posted to",
                seen(2_000, 1_000, 0),
                None,
                false,
            ),
            (
                "a number that nobody changed",
                seen(1_000, 2_000, 0),
                None,
                false,
            ),
            ("a due expiry", seen(1_000, 2_000, 1_000), None, true),
            ("half a due expiry", seen(1_000, 2_000, 500), None, false),
            ("a policy", seen(1_000, 2_000, 0), Some(policy), true),
            (
                "a receipt",
                seen(2_000, 2_000, 0),
                Some(entry("receive", Outside, Free, Reason::Receipt)),
                true,
            ),
            (
                "a receipt of less",
                seen(2_000, 3_000, 0),
                Some(entry("receive", Outside, Free, Reason::Receipt)),
                false,
            ),
            (
                "a cancel of what is picked",
                seen(2_000, 2_000, 0),
                Some(entry("release", Staged, Free, Reason::Release)),
                false,
            ),
            (
                "a return without a look",
                seen(2_000, 2_000, 0),
                Some(entry("take_back", Inspection, Free, Reason::Return)),
                false,
            ),
            (
                "a late pick that gives back what it never took",
                seen(2_000, 2_000, 0),
                Some(entry("pick", Staged, Free, Reason::Redated)),
                false,
            ),
            (
                "a pick that frees",
                seen(2_000, 2_000, 0),
                Some(entry("pick", Committed, Free, Reason::Pick)),
                false,
            ),
        ];
        for (name, after, entry, is_lawful) in rows {
            let entries: Vec<Recorded> = entry.into_iter().collect();
            let judged = judge(&seen(1_000, 1_000, 0), &after, &entries);
            assert_eq!(judged.is_ok(), is_lawful, "{name}: {judged:?}");
        }
    }
}

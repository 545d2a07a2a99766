//! Units that wait for the promise or sale they belong to, kept up on their levels.

use std::collections::BTreeSet;

use crate::decide::draft::{Draft, Stop, missing};
use crate::ledger::case::{Case, CaseDetail};
use crate::ledger::parked::{Parked, ParkedKey};
use crate::ledger::unmatched::{LINK_SECONDS_DEFAULT, Link, Links, links_of, units_mut};
use crate::store::snapshot::{Key, put_or_remove};
use crate::value::id::{LevelKey, Sequence};
use crate::value::moment::{Moment, has_come};
use crate::value::quantity::{Quantity, add, take};

impl Draft<'_> {
    /// When a link that begins now has waited for too long.
    pub(crate) fn link_due_at(&self) -> Moment {
        let seconds = self.context.source.link_seconds;
        self.now()
            .plus_seconds(seconds.unwrap_or(LINK_SECONDS_DEFAULT))
    }

    /// Notes what is parked under a name, and the links of its units on their levels.
    pub(crate) fn put_parked(&mut self, key: ParkedKey, parked: Parked) -> Result<(), Stop> {
        let before = links_of(&key, &self.parked(&key)?)?;
        let after = links_of(&key, &parked)?;
        let places: BTreeSet<_> = before.keys().chain(after.keys()).copied().collect();
        let changed = places
            .into_iter()
            .filter(|place| before.get(place) != after.get(place));
        let changed: Vec<_> = changed.collect();
        let levels = changed.iter().map(|(level, _)| Key::Level(*level));
        let ended = before
            .iter()
            .filter(|(place, _)| !after.contains_key(place));
        let cases = ended.filter_map(|(_, link)| link.case.map(Key::Case));
        self.require(levels.chain(cases))?;
        for place in changed {
            self.put_link(place, before.get(&place), after.get(&place))?;
        }
        let row = (parked != Parked::default()).then_some(parked);
        self.changes.parked.put(key, row);
        Ok(())
    }

    fn put_link(
        &mut self,
        (key, sequence): (LevelKey, Sequence),
        before: Option<&Link>,
        after: Option<&Link>,
    ) -> Result<(), Stop> {
        let mut level = self.level(key)?;
        let quantity = |link: Option<&Link>| link.map_or(Quantity::ZERO, |link| link.quantity);
        take(&mut level.unlinked, quantity(before))?;
        add(&mut level.unlinked, quantity(after))?;
        if let Some(due_at) = after.and_then(|link| link.due_at)
            && level.next_expiry.is_none_or(|next| due_at < next)
        {
            level.next_expiry = Some(due_at);
        }
        self.put_level(key, level);
        self.changes.links.put((key, sequence), after.cloned());
        self.of_level.entry(key).or_default().links.insert(sequence);
        // What it waited for has come, or nobody waits any more.
        if let Some(number) = before.and_then(|link| link.case)
            && after.is_none()
            && let Some(case) = self.case(number)?
        {
            self.close_case(case, None, None)?;
        }
        Ok(())
    }

    /// What waits at a level, oldest first.
    pub(crate) fn links(&self, key: LevelKey) -> Result<Links, Stop> {
        let known = self.slice.links.get(&key);
        let mut links = known.ok_or_else(|| missing(Key::Links(key)))?.clone();
        let changed = self.of_level.get(&key);
        for sequence in changed.iter().flat_map(|changed| &changed.links) {
            let link = self.changes.links.get(&(key, *sequence)).flatten();
            put_or_remove(&mut links, *sequence, link.cloned());
        }
        Ok(links)
    }

    /// Opens a case for everything at a level that has waited for too long, and says when the
    /// next will have.
    pub(crate) fn note_overdue_links(&mut self, key: LevelKey) -> Result<Option<Moment>, Stop> {
        if !self.level(key)?.unlinked.is_positive() {
            return Ok(None);
        }
        let now = self.now();
        let links = self.links(key)?;
        let is_due = |link: &Link| has_come(link.due_at, now);
        let due = links.iter().filter(|(_, link)| is_due(link));
        self.require(due.map(|(_, link)| Key::Parked(link.waits_for.clone())))?;
        for (sequence, link) in links.iter().filter(|(_, link)| is_due(link)) {
            let detail = CaseDetail::Unlinked {
                entry: *sequence,
                waits_for: link.waits_for.clone(),
                quantity: link.quantity,
            };
            let case = self.open_case(Some(key.item), Some(key.location), detail)?;
            let mut parked = self.parked(&link.waits_for)?;
            for unit in units_mut(&mut parked) {
                if (unit.key, unit.sequence) == (key, *sequence) {
                    (unit.due_at, unit.case) = (None, Some(case));
                }
            }
            self.put_parked(link.waits_for.clone(), parked)?;
        }
        let left = links.values().filter(|link| !is_due(link));
        Ok(left.filter_map(|link| link.due_at).min())
    }

    /// Lets what a closed case is about wait without it: a person has looked at it.
    pub(crate) fn acknowledge_link(&mut self, case: &Case) -> Result<(), Stop> {
        let CaseDetail::Unlinked { waits_for, .. } = &case.detail else {
            return Ok(());
        };
        let mut parked = self.parked(waits_for)?;
        for unit in units_mut(&mut parked).filter(|unit| unit.case == Some(case.number)) {
            unit.case = None;
        }
        self.put_parked(waits_for.clone(), parked)
    }
}

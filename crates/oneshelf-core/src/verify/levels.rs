//! Levels: what is stored, compared with what was computed.

use crate::ledger::level::{Bucket, Level};
use crate::store::traits::StoreError;
use crate::value::id::{LevelKey, Sequence};
use crate::verify::check::{Check, Computed, Invariant, PAGE_ROWS, Promised, Wide, or_none, wide};

impl Check<'_> {
    pub(super) fn levels(&mut self) -> Result<(), StoreError> {
        let mut after = None;
        loop {
            let rows = self.reader.levels(after, PAGE_ROWS)?;
            let Some((last, _)) = rows.last() else { break };
            after = Some(*last);
            for (key, level) in rows {
                let computed = self.computed.remove(&key).unwrap_or_default();
                self.compare(key, &level, &computed);
                self.report.levels += 1;
            }
        }
        for (key, computed) in std::mem::take(&mut self.computed) {
            let place = self.place(key);
            self.find(Invariant::Levels, place, "a level", "none");
            self.compare(key, &Level::default(), &computed);
        }
        Ok(())
    }

    fn compare(&mut self, key: LevelKey, level: &Level, computed: &Computed) {
        let place = self.place(key);
        self.balances(&place, level, computed);
        self.same(
            Invariant::Cases,
            &place,
            &computed.open_cases,
            &level.open_cases,
        );
        if wide(level.unlinked) != computed.unlinked {
            let expected = Wide(computed.unlinked);
            self.find(Invariant::Links, &place, expected, level.unlinked);
        }
        if let Some(deadline) = computed.earliest_deadline
            && level.next_expiry.is_none_or(|next| next > deadline)
        {
            let expected = format_args!("{deadline} or earlier");
            self.find(
                Invariant::Expiry,
                &place,
                expected,
                or_none(level.next_expiry),
            );
        }
        if let Some(counted_at) = computed.counted_at
            && level.counted_until.is_none_or(|until| until < counted_at)
        {
            let expected = format_args!("counted until {counted_at} or later");
            self.find(
                Invariant::Counts,
                &place,
                expected,
                or_none(level.counted_until),
            );
        }
        if self.catalogue.item(key.item).is_none()
            || self.catalogue.location(key.location).is_none()
        {
            self.find(
                Invariant::Catalogue,
                "a level",
                "an item and a location",
                &place,
            );
        }
        self.shortage(&place, level, computed);
    }

    fn balances(&mut self, place: &str, level: &Level, computed: &Computed) {
        for (bucket, expected) in Bucket::INSIDE.into_iter().zip(computed.balances) {
            let found = level.balance(bucket);
            if wide(found) != expected {
                let place = format!("{place}, {bucket:?}");
                self.find(Invariant::Levels, place, Wide(expected), found);
            }
        }
        let last = [computed.last_sequence, level.last_sequence];
        let [expected, found] = last.map(|sequence| sequence.unwrap_or(Sequence::NONE));
        self.same(
            Invariant::Levels,
            format_args!("{place}, last entry"),
            &expected,
            &found,
        );
        let posted = Promised {
            held: wide(level.balance(Bucket::Held)),
            committed: wide(level.balance(Bucket::Committed)),
            staged: wide(level.balance(Bucket::Staged)) - computed.picked_before,
            in_transit: wide(level.balance(Bucket::InTransit)),
            waiting: wide(level.waiting),
        };
        self.same(
            Invariant::Promises,
            format_args!("{place}, claims"),
            &posted,
            &computed.claimed,
        );
        self.same(
            Invariant::Promises,
            format_args!("{place}, lines"),
            &posted,
            &computed.reserved,
        );
    }

    fn shortage(&mut self, place: &str, level: &Level, computed: &Computed) {
        let shortfall = -wide(level.free());
        let expected = if shortfall > 0 {
            format!("one shortage of {}", Wide(shortfall))
        } else {
            "no shortage".to_owned()
        };
        match computed.shortages.as_slice() {
            [] if shortfall <= 0 => {}
            [one] if shortfall > 0 && wide(one.shortfall) == shortfall => {
                if one.covered != shortfall {
                    let place = format!("{place}, case {}", one.case);
                    let expected = format_args!("{} named or owed to nobody", one.shortfall);
                    self.find(Invariant::Shortages, place, expected, Wide(one.covered));
                }
            }
            [] => self.find(Invariant::Shortages, place, expected, "none"),
            [one] => {
                let found = format_args!("case {} of {}", one.case, one.shortfall);
                self.find(Invariant::Shortages, place, expected, found);
            }
            many => {
                let found = format_args!("{} cases", many.len());
                self.find(Invariant::Shortages, place, expected, found);
            }
        }
    }
}

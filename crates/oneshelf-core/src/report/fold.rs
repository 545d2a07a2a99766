//! The fold: what every entry adds to the report.

use std::collections::BTreeMap;

use crate::catalogue::definitions::Catalogue;
use crate::command::fulfilment::PickResult;
use crate::command::table::Command;
use crate::ledger::case::{CaseDetail, Endangered};
use crate::ledger::level::Bucket;
use crate::ledger::reservation::{Reservation, ReservationKind};
use crate::report::figures::{Oversell, PromiseCount, PromiseReport, PromiseWeek, ReportPeriod};
use crate::report::story::{Story, is_promise, sum};
use crate::report::trust::Trust;
use crate::report::week::IsoWeek;
use crate::store::journal::{EntryBody, JournalRow};
use crate::store::snapshot::Slice;
use crate::store::tables::Changes;
use crate::value::id::{ChannelId, LocationId, Sequence};
use crate::value::map::Map;
use crate::value::moment::Moment;
use crate::value::quantity::Quantity;

/// From how many seconds on a fact came late: facts of a till that is online take less.
pub(super) const LATE_SECONDS_MIN: u32 = 60;

type Cell = (LocationId, ChannelId, IsoWeek);

/// What the entries so far add up to.
pub(super) struct Fold {
    period: ReportPeriod,
    cells: BTreeMap<Cell, PromiseCount>,
    stories: Map<Sequence, (Cell, Story)>,
    trust: Trust,
}

/// An entry, and the state before it.
#[derive(Clone, Copy)]
pub(super) struct Step<'a> {
    pub(super) row: &'a JournalRow,
    pub(super) body: &'a EntryBody,
    pub(super) catalogue: &'a Catalogue,
    pub(super) before: &'a Slice,
}

impl Step<'_> {
    fn cell(&self, location: LocationId, channel: ChannelId, at: Moment) -> Cell {
        let known = self.catalogue.location(location);
        let zone = known.map_or("UTC", |location| location.time_zone.as_str());
        (location, channel, IsoWeek::of(at, zone).0)
    }

    /// When it happened, as far as its sender said so.
    fn happened_at(&self) -> Moment {
        let recorded = self.row.recorded_at;
        let occurred = self.body.command.header().occurred_at;
        occurred.map_or(recorded, |at| at.min(recorded))
    }

    fn is_late(&self) -> bool {
        let late = self.happened_at().plus_seconds(LATE_SECONDS_MIN);
        matches!(self.body.command, Command::Tie(_)) || late <= self.row.recorded_at
    }
}

impl Fold {
    pub(super) fn new(period: ReportPeriod) -> Self {
        Self {
            period,
            cells: BTreeMap::new(),
            stories: Map::default(),
            trust: Trust::default(),
        }
    }

    /// What an entry moved.
    pub(super) fn moved(&mut self, step: Step<'_>) {
        if !self.period.has(step.row.recorded_at) {
            return;
        }
        for moved in &step.body.levels {
            let level = step.before.levels.get(&moved.key).flatten();
            let before = level.map_or(Quantity::ZERO, |level| level.free());
            let after = moved.postings.iter().try_fold(before, |free, posting| {
                free.checked_add(posting.change(|bucket| bucket == Bucket::Free))
            });
            let below = |free: Quantity| free.checked_neg().unwrap_or(Quantity::MAX).or_zero();
            let further = below(after.unwrap_or(before)).checked_sub(below(before));
            if let Some(units) = further.filter(|units| units.is_positive()) {
                self.oversell(step, moved.key.location, units);
            }
        }
    }

    fn oversell(&mut self, step: Step<'_>, location: LocationId, units: Quantity) {
        let Some(source) = step.catalogue.source(step.row.source) else {
            return;
        };
        let cell = step.cell(location, source.channel, step.row.recorded_at);
        let oversells = &mut self.cells.entry(cell).or_default().oversells;
        let command = &step.body.command;
        let oversell = match command {
            Command::Tie(_) => &mut oversells.late_fact,
            command if command.is_fact() && step.is_late() => &mut oversells.late_fact,
            Command::Sell(_) | Command::Collect(_) => &mut oversells.sale,
            Command::WriteOff(_) => &mut oversells.write_off,
            Command::Count(_) | Command::ResolveCase(_) => &mut oversells.count,
            Command::Adopt(_) => &mut oversells.adopt,
            Command::Pick(pick) if pick.result != PickResult::Found => &mut oversells.not_found,
            _ => &mut oversells.other,
        };
        *oversell = Oversell {
            times: oversell.times + 1,
            units: add(oversell.units, units),
        };
    }

    /// What an entry made of promises, cases and levels.
    pub(super) fn changed(&mut self, step: Step<'_>, changes: &Changes) {
        for (sequence, after) in changes.reservations.sorted() {
            let Some(after) = after else { continue };
            let before = step.before.reservations.get(sequence).flatten();
            self.hold(step, before, after);
            self.promise(step, before, after);
        }
        for (number, after) in changes.cases.sorted() {
            let before = step.before.cases.get(number).flatten();
            for promise in before
                .filter(|c| c.is_open())
                .map_or(&[][..], |c| endangered(&c.detail))
            {
                if let Some((_, story)) = self.stories.get_mut(&promise.reservation) {
                    story.threats = story.threats.saturating_sub(1);
                }
            }
            for promise in after
                .filter(|c| c.is_open())
                .map_or(&[][..], |c| endangered(&c.detail))
            {
                if let Some((_, story)) = self.stories.get_mut(&promise.reservation) {
                    story.threats += 1;
                    story.was_in_danger = true;
                }
            }
        }
        for (key, after) in changes.levels.sorted() {
            let Some(after) = after else { continue };
            let before = step.before.levels.get(key).flatten();
            let (names, at) = ((step.catalogue, self.period), step.row.recorded_at);
            self.trust.note(names, key.location, (before, after), at);
        }
    }

    fn promise(&mut self, step: Step<'_>, before: Option<&Reservation>, after: &Reservation) {
        if !is_promise(after) {
            return;
        }
        let recorded_at = step.row.recorded_at;
        if !before.is_some_and(is_promise)
            && self.period.has(recorded_at)
            && let Some(line) = after.lines.first()
        {
            let cell = step.cell(line.key.location, after.channel, recorded_at);
            self.stories
                .insert(after.sequence, (cell, Story::default()));
        }
        if let Command::Pick(pick) = &step.body.command
            && pick.result != PickResult::Found
            && self.period.has(recorded_at)
        {
            self.short_picks(step, before, after);
        }
        if let Some((_, story)) = self.stories.get_mut(&after.sequence) {
            story.go_on(before, after, &step.body.command, step.happened_at());
        }
    }

    fn short_picks(&mut self, step: Step<'_>, before: Option<&Reservation>, after: &Reservation) {
        for line in &after.lines {
            let lines = before.map_or(&[][..], |before| &before.lines);
            let known = lines.iter().find(|known| known.key == line.key);
            let short = known.map_or(Quantity::ZERO, |known| known.short);
            let more = line.short.checked_sub(short);
            if let Some(units) = more.filter(|units| units.is_positive()) {
                let cell = step.cell(line.key.location, after.channel, step.row.recorded_at);
                let picks = &mut self.cells.entry(cell).or_default().short_picks;
                picks.lines += 1;
                picks.units = add(picks.units, units);
            }
        }
    }

    /// A hold ended, by whatever way.
    fn hold(&mut self, step: Step<'_>, before: Option<&Reservation>, after: &Reservation) {
        let Some(before) = before.filter(|r| r.kind == ReservationKind::Hold && r.is_live()) else {
            return;
        };
        let is_confirmed = after.kind != ReservationKind::Hold;
        if !is_confirmed && after.is_live() {
            return;
        }
        let has_expired = sum(after, |l| l.expired) > sum(before, |l| l.expired) && !is_confirmed;
        let mut ended_at = step.row.recorded_at;
        if let Some(deadline) = before.expires_at.filter(|_| has_expired) {
            ended_at = deadline.min(ended_at);
        }
        let Some(line) = before.lines.first().filter(|_| self.period.has(ended_at)) else {
            return;
        };
        let cell = step.cell(line.key.location, before.channel, ended_at);
        let holds = &mut self.cells.entry(cell).or_default().holds;
        *match ended_at.micros_since(before.made_at) / 1_000_000 {
            0..=60 => &mut holds.minute,
            61..=600 => &mut holds.ten_minutes,
            601..=3_600 => &mut holds.hour,
            3_601..=86_400 => &mut holds.day,
            _ => &mut holds.longer,
        } += 1;
        holds.confirmed += u64::from(is_confirmed);
        holds.expired += u64::from(has_expired);
        let is_short = sum(after, |l| l.short) > sum(before, |l| l.short);
        holds.gave_way += u64::from(is_short && !is_confirmed && !has_expired);
    }

    /// The report, once every entry was seen.
    pub(super) fn end(
        mut self,
        (catalogue, slice): (&Catalogue, &Slice),
        as_of: Option<Moment>,
        sequence: Sequence,
        not_followed: u64,
    ) -> PromiseReport {
        for (reservation, (cell, story)) in &self.stories {
            let count = self.cells.entry(*cell).or_default();
            count.made += 1;
            match slice.reservations.get(reservation).flatten() {
                Some(reservation) => story.end(reservation, count),
                None => count.open += 1,
            }
        }
        let weeks = self
            .cells
            .into_iter()
            .filter_map(|((location, channel, week), count)| {
                Some(PromiseWeek {
                    location: catalogue.location(location)?.name.clone(),
                    channel: catalogue.channel(channel)?.name.clone(),
                    week,
                    count,
                })
            });
        let weeks = weeks.filter(|week| week.count != PromiseCount::default());
        let until = as_of.unwrap_or(Moment::MIN);
        PromiseReport {
            period: self.period,
            as_of,
            sequence,
            weeks: weeks.collect(),
            trust: self.trust.end((catalogue, self.period), until),
            not_followed,
        }
    }
}

fn endangered(detail: &CaseDetail) -> &[Endangered] {
    match detail {
        CaseDetail::Shortage { endangered, .. } | CaseDetail::SupplyShort { endangered, .. } => {
            endangered
        }
        _ => &[],
    }
}

fn add(sum: Quantity, units: Quantity) -> Quantity {
    sum.checked_add(units).unwrap_or(Quantity::MAX)
}

//! The end: everything has come, cases are resolved truthfully, and every figure is compared.

use std::collections::BTreeSet;

use oneshelf::{CaseAbout, CaseView, ConflictView, Error, HistoryOrder, Shelf, SuspectedDuplicate};
use oneshelf_core::{
    CaseNumber, Command, Heartbeat, Label, Note, Resolution, ResolveCase, Sequence,
};

use super::orders::Stage;
use super::run::Run;
use super::setup::{ITEMS, PLACES, name};
use super::stock::{Effect, Spot};
use super::world::units;

/// How many rows of a list are asked for at a time.
const PAGE: usize = 1_000;
/// The most cases that a world may have to resolve.
const RESOLUTIONS_MAX: usize = 100_000;

impl Run<'_> {
    pub(super) fn finish(&mut self) -> Result<(), String> {
        self.let_all_come()?;
        self.resolve_all(Sequence::NONE)?;
        self.compare_all()?;
        let (verified, _) = self.call(|shelf| shelf.verify(&mut |_, _| {}))?;
        if !verified.is_clean() {
            return Err(format!("verify found {}", verified.report));
        }
        self.deliver_all()
    }

    /// Long worlds are looked through and compared now and then: else everything is in doubt
    /// before long, and no number on the way is confirmed any more.
    pub(super) fn review(&mut self) -> Result<(), String> {
        self.let_all_come()?;
        self.world.now = self.world.now.max(self.shown);
        // What has not arrived by now is lost.
        self.world.ways.clear();
        self.resolve_all(self.reviewed)?;
        self.compare_all()?;
        self.reviewed = self.call(|shelf| shelf.health())?.0.sequence;
        Ok(())
    }

    fn compare_all(&mut self) -> Result<(), String> {
        self.check_contradictions()?;
        for item in 0..ITEMS.len() {
            for place in 0..PLACES.len() {
                self.compare((item, place))?;
            }
        }
        Ok(())
    }

    fn let_all_come(&mut self) -> Result<(), String> {
        while !self.network.is_quiet() {
            self.pass(self.shown + 600)?;
        }
        self.say_that_all_came()
    }

    /// Every source says how far it has sent; nothing may be missing then.
    fn say_that_all_came(&mut self) -> Result<(), String> {
        for source in 0..self.world.sources.len() {
            let beat = Heartbeat {
                at: self.world.stamp(source, self.shown),
                last_sequence: Some(self.world.sources[source].sent),
                queued: 0,
            };
            let name = name(&self.world.sources[source].name)?;
            let (feed, _) = self.call(|shelf| shelf.heartbeat(&name, beat))?;
            self.heard.insert(source, self.shown);
            if !feed.gaps.is_empty() || feed.on_the_way > 0 {
                return Err(format!("everything of {name} came, and yet: {feed:?}"));
            }
        }
        Ok(())
    }

    /// Resolves one open case after the other until only those are left that are true. What one
    /// resolution does may close others, so each is followed by another look. What was keyed in
    /// twice is looked for after an entry.
    fn resolve_all(&mut self, after: Sequence) -> Result<(), String> {
        let mut has_reversed = false;
        for _ in 0..RESOLUTIONS_MAX {
            let mut cases = self.all(|shelf, last: Option<&CaseView>| {
                let after = last.map_or(CaseNumber(0), |case| case.number);
                shelf.cases(after, PAGE, true)
            })?;
            cases.sort_by_key(|case| rank(&case.about));
            let is_conflict = cases.first().is_some_and(|case| rank(&case.about) == 0);
            if !is_conflict && !has_reversed {
                self.reverse_suspected(after)?;
                has_reversed = true;
                continue;
            }
            let mut is_done = true;
            for case in cases {
                if let Some(resolution) = self.resolution(&case)? {
                    self.resolve(case.number, resolution)?;
                    is_done = false;
                    break;
                }
            }
            if is_done {
                return Ok(());
            }
        }
        Err("cases are opened again and again".to_owned())
    }

    fn resolve(&mut self, case: CaseNumber, resolution: Resolution) -> Result<(), String> {
        let reference = name(&format!("case-{case}"))?;
        let note: Note = name("the observer saw it")?;
        let command = ResolveCase {
            actor: Some(name("observer")?),
            note: Some(note),
            ..ResolveCase::new(name("office")?, reference, case, resolution)
        };
        let (outcome, _) = self.call(|shelf| shelf.apply(command.clone()))?;
        if !outcome.is_applied() {
            return Err(format!("{command:?} was answered {outcome:?}"));
        }
        Ok(())
    }

    /// Every row of a list, page by page.
    fn all<T>(
        &mut self,
        page: impl Fn(&Shelf, Option<&T>) -> Result<Vec<T>, Error>,
    ) -> Result<Vec<T>, String> {
        let mut all = Vec::new();
        loop {
            let (rows, _) = self.call(|shelf| page(shelf, all.last()))?;
            if rows.is_empty() {
                return Ok(all);
            }
            all.extend(rows);
        }
    }

    /// Takes back what was keyed in twice after an entry; what was taken back is suspected no more.
    fn reverse_suspected(&mut self, after: Sequence) -> Result<(), String> {
        loop {
            let (pairs, _) =
                self.call(|shelf| shelf.suspected_duplicates(after, PAGE, &mut |_, _| {}))?;
            if pairs.is_empty() {
                return Ok(());
            }
            self.reverse_second(&pairs)?;
        }
    }

    fn reverse_second(&mut self, pairs: &[SuspectedDuplicate]) -> Result<(), String> {
        for pair in pairs {
            let command = pair.resolve.clone();
            let (outcome, _) = self.call(|shelf| shelf.apply(command.clone()))?;
            if !outcome.is_applied() {
                return Err(format!("{command:?} was answered {outcome:?}"));
            }
            let entry = pair.second.entry;
            let fact = self.world.book.entries.get(&entry).copied();
            let fact = fact.ok_or_else(|| format!("entry {entry} was never sent"))?;
            self.world.book.reversed.insert(fact);
        }
        Ok(())
    }

    /// What is true about a case; nothing where it has to stay open, or closes by itself.
    fn resolution(&mut self, case: &CaseView) -> Result<Option<Resolution>, String> {
        Ok(Some(match &case.about {
            CaseAbout::Conflict { .. } => {
                let number = case.number;
                let (file, _) = self.call(|shelf| shelf.conflict(number))?;
                let file = file.ok_or_else(|| format!("conflict {number} is not there"))?;
                let fact = self.fact(file.second_entry)?;
                let truth = &self.world.book.facts[fact].payloads[0].command;
                let mut second = file.second;
                second.set_source_sequence(None);
                let is_second = second == *truth;
                self.world.book.standing.insert(fact, 0);
                if is_second {
                    Resolution::Replace
                } else {
                    Resolution::KeepFirst
                }
            }
            CaseAbout::CountUncertain { fact, count, .. } => {
                self.world.tally.uncertain += 1;
                let (fact, count) = (self.fact(*fact)?, self.fact(*count)?);
                let when = |fact: usize| {
                    let fact = &self.world.book.facts[fact];
                    (fact.at, fact.order)
                };
                if when(fact) < when(count) {
                    Resolution::BeforeCount
                } else {
                    Resolution::AfterCount
                }
            }
            CaseAbout::TransferDiscrepancy { missing, .. } if missing.is_positive() => {
                Resolution::Lost
            }
            CaseAbout::Shortage { .. } => return Ok(None),
            CaseAbout::CountVariance { .. } | CaseAbout::TransferDiscrepancy { .. } => {
                Resolution::Acknowledged
            }
            other => return Err(format!("case {} says {other:?}", case.number)),
        }))
    }

    fn fact(&self, entry: Sequence) -> Result<usize, String> {
        let fact = self.world.book.entries.get(&entry).copied();
        fact.ok_or_else(|| format!("entry {entry} was never sent"))
    }

    /// Every contradiction was set aside, and nothing else was.
    fn check_contradictions(&mut self) -> Result<(), String> {
        let conflicts = self.all(|shelf, last: Option<&ConflictView>| {
            shelf.conflicts(last.map_or(0, |row| row.id), PAGE)
        })?;
        let found: BTreeSet<(String, String)> = conflicts
            .iter()
            .map(|row| (row.source.to_string(), row.reference.to_string()))
            .collect();
        let facts = self.world.book.facts.iter();
        let contradicted = facts.filter(|fact| fact.payloads.len() > 1);
        let expected: BTreeSet<(String, String)> = contradicted
            .map(|fact| {
                let header = fact.payloads[0].command.header();
                (header.source.to_string(), header.reference.to_string())
            })
            .collect();
        if found == expected {
            return Ok(());
        }
        let different: Vec<_> = found.symmetric_difference(&expected).collect();
        Err(format!(
            "conflicts and contradictions differ in {different:?}"
        ))
    }

    /// Compares a level bucket by bucket, and its label.
    fn compare(&mut self, spot: Spot) -> Result<(), String> {
        let truth = self.world.book.truth(spot);
        if truth != self.world.of(spot) {
            return Err(format!("the observer's book is wrong about {spot:?}"));
        }
        let (sku, location) = (name(ITEMS[spot.0])?, name(PLACES[spot.1])?);
        let (level, _) = self.call(|shelf| shelf.level(&sku, &location))?;
        let open = |stage| {
            let orders = self.world.orders.iter();
            let open = orders.filter(|order| order.spot == spot && order.stage == stage);
            open.map(|order| order.units).sum::<i64>()
        };
        let committed = open(Stage::Open);
        let shelf = level.free.checked_add(level.committed);
        for (what, found, expected) in [
            ("on hand", Some(level.on_hand), truth.on_hand()),
            ("on the shelf", shelf, truth.shelf),
            ("committed", Some(level.committed), committed),
            ("staged", Some(level.staged), truth.staged),
            ("in inspection", Some(level.inspection), truth.inspection),
            ("damaged", Some(level.damaged), truth.damaged),
        ] {
            if found != Some(units(expected)) {
                let story = self.story(spot)?;
                return Err(format!(
                    "{sku} at {location}: {found:?} {what}, and truly {expected}; {level:?}, \
                     truly {truth:?}\n{story}"
                ));
            }
        }
        let web = name("web")?;
        let (answer, _) = self.call(|shelf| shelf.availability(&sku, &location, &web))?;
        let is_short = truth.shelf < committed;
        let expected = if is_short {
            Label::UnderReview
        } else {
            Label::Confirmed
        };
        if answer.label != expected {
            let reasons = &answer.reasons;
            return Err(format!(
                "{sku} at {location} is not {expected}, because {reasons:?}"
            ));
        }
        Ok(())
    }

    /// What happened at a spot and how it came, for whoever looks into it.
    fn story(&mut self, spot: Spot) -> Result<String, String> {
        let (sku, location) = (name(ITEMS[spot.0])?, name(PLACES[spot.1])?);
        let order = HistoryOrder::OldestFirst;
        let (history, _) = self.call(|shelf| shelf.history(&sku, &location, order, 10_000))?;
        let book = &self.world.book;
        let mut lines = Vec::new();
        for (place, fact) in book.facts.iter().enumerate() {
            let payloads = fact.payloads.iter();
            let touches = |effect: &Effect| effect.spot() == spot;
            if !payloads
                .clone()
                .any(|payload| payload.effects.iter().any(touches))
            {
                continue;
            }
            let entries = book.entries.iter().filter(|(_, of)| **of == place);
            let entries: Vec<u64> = entries.map(|(entry, _)| entry.0).collect();
            let at = self.world.moment(fact.at);
            let effects: Vec<_> = payloads.map(|p| (kind(&p.command), &p.effects)).collect();
            lines.push(format!(
                "  {at} fact {place}, entries {entries:?}, happened {}: {effects:?}",
                fact.happened
            ));
        }
        for line in history {
            let moved = line.postings.iter().map(|posting| {
                let (from, to, quantity) = (posting.from, posting.to, posting.quantity);
                let (reason, at) = (posting.reason, posting.effective_at);
                format!("{quantity} {from:?} to {to:?} ({reason:?}, {at})")
            });
            let (entry, kind, moved) = (line.sequence, line.kind, moved.collect::<Vec<_>>());
            let (reference, at) = (line.reference, line.recorded_at);
            lines.push(format!(
                "  entry {entry} at {at}, {kind} {reference}: {}",
                moved.join(", ")
            ));
        }
        Ok(lines.join("\n"))
    }
}

/// Conflicts come first, because their resolution opens, changes and closes others; then those
/// that move something.
fn rank(about: &CaseAbout) -> u8 {
    match about {
        CaseAbout::Conflict { .. } => 0,
        CaseAbout::CountUncertain { .. } => 1,
        CaseAbout::TransferDiscrepancy { .. } => 2,
        _ => 3,
    }
}

fn kind(command: &Command) -> (&'static str, &oneshelf_core::Reference) {
    (command.kind(), command.header().reference)
}

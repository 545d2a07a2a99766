//! Differences of counts, and units that were not found.

use oneshelf_core::{
    Adjust, Case, CaseDetail, CaseNumber, Command, CountKey, CountSide, Key, LevelKey, Line,
    LocationName, Moment, Quantity, Reason, Resolution, Reverse, Sequence, Sku, Slice, Target,
    WriteOff,
};

use super::matter::{OpenKind, OpenMatter, matter, name_of};
use super::proposal::{self, resolve};
use super::verdict::{Action, Because, Proposal, Verdict};
use crate::host::Error;
use crate::read::Snapshot;

fn count_it(sku: &Sku, location: &LocationName) -> Proposal {
    Proposal {
        when: "somebody can look",
        action: Action::Count {
            sku: sku.clone(),
            location: location.clone(),
        },
    }
}

impl Snapshot<'_> {
    /// The matter of a case that a count or a picker opened.
    pub(super) fn counted(&self, case: &Case) -> Result<Option<OpenMatter>, Error> {
        let Some(key) = case.level() else {
            return Ok(None);
        };
        let names = (self.sku(key)?, self.location(key)?);
        let found = match &case.detail {
            CaseDetail::CountVariance { count, variance } => {
                return self.variance(case, key, (*count, *variance), names);
            }
            CaseDetail::CountUncertain {
                fact,
                change,
                taken_as,
                ..
            } => {
                let mut found = matter(
                    OpenKind::CountUncertain,
                    *change,
                    case.opened_at,
                    case.opened_by,
                );
                found.name = self.entry_name(*fact)?;
                found.proposals = uncertain(case.number, *taken_as)?;
                found
            }
            CaseDetail::StagedVariance { variance } => {
                let kind = OpenKind::StagedVariance;
                let mut found = matter(kind, *variance, case.opened_at, case.opened_by);
                found.proposals = vec![count_it(&names.0, &names.1)];
                let seen = "it was looked at, and the numbers stand";
                let acknowledge = resolve(seen, case.number, Resolution::Acknowledged)?;
                found.proposals.push(acknowledge);
                found
            }
            CaseDetail::NotFound {
                reservation,
                quantity,
                ..
            } => {
                let kind = OpenKind::NotFound;
                let mut found = matter(kind, *quantity, case.opened_at, case.opened_by);
                let promise = self.reservation(*reservation)?;
                found.name = promise.map(|p| name_of(p.document.as_ref(), &p.reference));
                found.proposals = vec![count_it(&names.0, &names.1)];
                found
            }
            _ => return Ok(None),
        };
        if !case.is_open() {
            return Ok(None);
        }
        let (sku, location) = names;
        Ok(Some(OpenMatter {
            sku: Some(sku),
            location: Some(location),
            case: Some(case.number),
            ..found
        }))
    }

    /// A count that saw another number: what late facts explain of it, and what to do about the
    /// rest.
    fn variance(
        &self,
        case: &Case,
        key: LevelKey,
        (count, left): (Sequence, Quantity),
        (sku, location): (Sku, LocationName),
    ) -> Result<Option<OpenMatter>, Error> {
        let decided = case.closed.as_ref().and_then(|closed| closed.resolution);
        if decided.is_some() {
            return Ok(None);
        }
        let left = if case.is_open() { left } else { Quantity::ZERO };
        let entry = self.entry(count)?;
        let posted = entry.1.levels.iter().filter(|moved| moved.key == key);
        let posted = posted.flat_map(|moved| &moved.postings);
        let seen = posted.filter(|posting| posting.reason == Reason::Count);
        let seen = seen.fold(Quantity::ZERO, |sum, posting| {
            sum.checked_add(posting.shelf_change()).unwrap_or(sum)
        });
        let mut found = matter(OpenKind::CountVariance, seen, case.opened_at, count);
        let explained = seen.checked_sub(left).filter(|part| !part.is_zero());
        found
            .because
            .extend(explained.map(|quantity| Because::LateFacts { quantity }));
        found.name = Some(entry.1.command.header().reference.to_string());
        found.case = case.is_open().then_some(case.number);
        if case.is_open() {
            found.quantity = left;
            let names = (&sku, &location);
            found.proposals =
                self.of_variance(case.number, key, (&entry.1.command, count), left, names)?;
        } else {
            found.verdict = Verdict::Explained;
        }
        found.sku = Some(sku);
        found.location = Some(location);
        Ok(Some(found))
    }

    fn of_variance(
        &self,
        case: CaseNumber,
        key: LevelKey,
        (command, count): (&Command, Sequence),
        left: Quantity,
        (sku, location): (&Sku, &LocationName),
    ) -> Result<Vec<Proposal>, Error> {
        let stands = "the count is right, and nobody knows why";
        let mut proposals = vec![resolve(stands, case, Resolution::Acknowledged)?];
        let size = if left.is_negative() {
            left.checked_neg()
        } else {
            Some(left)
        };
        if let (Some(at), Some(size)) = (self.before_count(key, count)?, size) {
            let lines = vec![Line::new(sku.clone(), size)];
            proposals.push(if left.is_negative() {
                proposal::apply("they were lost or broken before the count", |s, r| {
                    let loss = WriteOff::new(s, r, location.clone(), lines.clone());
                    let occurred_at = Some(at);
                    WriteOff {
                        occurred_at,
                        ..loss
                    }
                    .into()
                })?
            } else {
                proposal::apply("they had come in before the count, unrecorded", |s, r| {
                    let gain = Adjust::new(s, r, location.clone(), lines.clone());
                    let occurred_at = Some(at);
                    Adjust {
                        occurred_at,
                        ..gain
                    }
                    .into()
                })?
            });
        }
        let header = command.header();
        let of = Target::reference(header.reference.clone()).of_source(header.source.clone());
        proposals.push(proposal::apply(
            "the whole count was wrong",
            |source, reference| Reverse::new(source, reference, of.clone()).into(),
        )?);
        proposals.push(count_it(sku, location));
        Ok(proposals)
    }

    /// A moment that is surely before a count and after the one before it.
    fn before_count(&self, key: LevelKey, count: Sequence) -> Result<Option<Moment>, Error> {
        let mut slice = Slice::default();
        self.load(&[Key::Counts(key)], &mut slice)?;
        let counts = slice.counts.remove(&key).unwrap_or_default();
        let known: Option<(&CountKey, _)> = counts.iter().find(|(key, _)| key.sequence == count);
        let Some((place, record)) = known else {
            return Ok(None);
        };
        let uncertain = record.clock_uncertainty_seconds.saturating_add(1);
        let at = record.started_at.minus_seconds(uncertain);
        let mut earlier = counts.range(..*place).map(|(key, _)| key.counted_at);
        Ok(earlier.all(|counted_at| counted_at < at).then_some(at))
    }

    fn entry_name(&self, sequence: Sequence) -> Result<Option<String>, Error> {
        let (row, body) = self.entry(sequence)?;
        Ok(Some(name_of(
            body.command.header().document,
            &row.reference,
        )))
    }
}

/// Both sides of a count that a fact may lie on; the one that is taken already first.
fn uncertain(case: CaseNumber, taken: CountSide) -> Result<Vec<Proposal>, Error> {
    let before = resolve("the count had seen it", case, Resolution::BeforeCount)?;
    let after = resolve("it happened after the count", case, Resolution::AfterCount)?;
    Ok(match taken {
        CountSide::BeforeCount => vec![before, after],
        CountSide::AfterCount => vec![after, before],
    })
}

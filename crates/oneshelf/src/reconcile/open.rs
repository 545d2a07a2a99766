//! What has stood open: counts, holds, transfers, and goods that nobody is going to collect.

use std::collections::BTreeSet;

use oneshelf_core::{
    Case, CaseDetail, CaseNumber, Condition, Key, LevelKey, Line, PutBack, Quantity,
    ReceiveTransfer, Release, Reservation, ReservationKind, Resolution, Sequence, Slice, Target,
};

use super::matter::{
    HOLD_OLD_SECONDS, OpenKind, OpenMatter, OpenQuestion, Reconciliation, matter, name_of,
};
use super::proposal::{self, resolve};
use super::verdict::{Because, Verdict};
use crate::host::Error;
use crate::read::{PAGE_MAX, Snapshot};
use crate::shelf::Shelf;

/// How many promises are looked up together.
const PROMISES_TOGETHER: usize = 500;

impl Shelf {
    /// Lists what has stood open: count variances and what explains them, old holds, transfers in
    /// discrepancy, and picked goods that nobody is going to collect, each with commands that a
    /// person may apply. Nothing is changed.
    ///
    /// # Errors
    /// [`Error::Store`].
    ///
    /// # Examples
    ///
    /// ```
    /// use oneshelf::{OpenQuestion, Shelf};
    /// # let folder = tempfile::tempdir()?;
    /// # let shelf = Shelf::open(folder.path().join("oxford.db"))?;
    /// let nightly = shelf.reconcile(OpenQuestion::ALL)?;
    /// for matter in &nightly.matters {
    ///     println!("{:?} since {}: {} proposals", matter.kind, matter.since, matter.proposals.len());
    /// }
    /// assert!(nightly.is_clean());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn reconcile(&self, question: OpenQuestion) -> Result<Reconciliation, Error> {
        let snapshot = self.snapshot()?;
        let mut matters = Vec::new();
        if question.counts || question.transfers {
            snapshot.open_cases(question, &mut matters)?;
        }
        if question.holds || question.transfers || question.pickups {
            snapshot.open_promises(question, &mut matters)?;
        }
        if !question.explained {
            matters.retain(|matter| matter.verdict == Verdict::Unexplained);
        }
        matters.sort_by_key(|matter| (matter.kind, matter.since, matter.entry));
        Ok(Reconciliation {
            as_of: snapshot.reading.now,
            sequence: snapshot.head.sequence,
            matters,
        })
    }
}

impl Snapshot<'_> {
    fn open_cases(&self, question: OpenQuestion, to: &mut Vec<OpenMatter>) -> Result<(), Error> {
        let mut after = CaseNumber(0);
        loop {
            let only_open = !(question.explained && question.counts);
            let page = self.reader.cases(after, PAGE_MAX, only_open)?;
            let Some(last) = page.last() else {
                return Ok(());
            };
            after = last.number;
            for case in page {
                let found = match &case.detail {
                    CaseDetail::TransferDiscrepancy { .. } if question.transfers => {
                        self.discrepancy(&case)?
                    }
                    _ if question.counts => self.counted(&case)?,
                    _ => None,
                };
                to.extend(found);
            }
        }
    }

    /// What was shipped and what arrived differ.
    fn discrepancy(&self, case: &Case) -> Result<Option<OpenMatter>, Error> {
        let CaseDetail::TransferDiscrepancy {
            transfer,
            missing,
            over,
        } = &case.detail
        else {
            return Ok(None);
        };
        let (Some(key), true) = (case.level(), case.is_open()) else {
            return Ok(None);
        };
        let quantity = missing.checked_sub(*over).unwrap_or(*missing);
        let mut found = matter(OpenKind::Transfer, quantity, case.opened_at, *transfer);
        let (sku, location) = (self.sku(key)?, self.location(key)?);
        let promise = self.reservation(*transfer)?;
        if missing.is_positive() {
            let lost = "they are lost, or nobody looks for them any more";
            found.proposals = vec![resolve(lost, case.number, Resolution::Lost)?];
            if let Some(promise) = &promise {
                let of = self.target(promise)?;
                let lines = vec![Line::new(sku.clone(), *missing)];
                found
                    .proposals
                    .push(proposal::apply("they have turned up, sellable", |s, r| {
                        ReceiveTransfer::new(s, r, of.clone(), location.clone(), lines.clone())
                            .into()
                    })?);
            }
        } else {
            let seen = "more came than was shipped, and it was looked at";
            found.proposals = vec![resolve(seen, case.number, Resolution::Acknowledged)?];
        }
        found.name = promise.map(|p| name_of(p.document.as_ref(), &p.reference));
        Ok(Some(OpenMatter {
            sku: Some(sku),
            location: Some(location),
            case: Some(case.number),
            ..found
        }))
    }

    fn open_promises(&self, question: OpenQuestion, to: &mut Vec<OpenMatter>) -> Result<(), Error> {
        let sequences: Vec<_> = self.claimants(question)?.into_iter().collect();
        for sequences in sequences.chunks(PROMISES_TOGETHER) {
            let keys: Vec<_> = sequences.iter().copied().map(Key::Reservation).collect();
            let mut slice = Slice::default();
            self.load(&keys, &mut slice)?;
            for sequence in sequences {
                if let Some(promise) = slice.reservations.get(sequence).flatten() {
                    self.open_promise(&self.now(promise), question, to)?;
                }
            }
        }
        Ok(())
    }

    /// The promises that claim something that is asked about, oldest first.
    fn claimants(&self, question: OpenQuestion) -> Result<BTreeSet<Sequence>, Error> {
        let (mut after, mut found) = (None, BTreeSet::new());
        loop {
            let page = self.reader.claims(after, PAGE_MAX)?;
            let Some((last, _)) = page.last() else {
                return Ok(found);
            };
            after = Some(*last);
            let meant = page.iter().filter(|(_, claim)| {
                (question.holds && claim.kind == ReservationKind::Hold)
                    || (question.pickups && claim.staged.is_positive())
                    || (question.transfers && claim.in_transit.is_positive())
            });
            found.extend(meant.map(|((_, sequence), _)| *sequence));
        }
    }

    fn open_promise(
        &self,
        promise: &Reservation,
        question: OpenQuestion,
        to: &mut Vec<OpenMatter>,
    ) -> Result<(), Error> {
        let is_hold = promise.kind == ReservationKind::Hold;
        for line in &promise.lines {
            if question.holds && is_hold && line.open.is_positive() {
                to.push(self.held(promise, (line.key, line.open))?);
            }
            if question.pickups && line.to_put_back.is_positive() {
                to.push(self.caged(promise, (line.key, line.to_put_back))?);
            }
        }
        if question.transfers {
            self.in_transit(promise, to)?;
        }
        Ok(())
    }

    /// A matter about some units of a promise.
    fn of_promise(
        &self,
        kind: OpenKind,
        promise: &Reservation,
        (key, quantity): (LevelKey, Quantity),
    ) -> Result<OpenMatter, Error> {
        Ok(OpenMatter {
            sku: Some(self.sku(key)?),
            location: Some(self.location(key)?),
            name: Some(name_of(promise.document.as_ref(), &promise.reference)),
            ..matter(kind, quantity, promise.made_at, promise.sequence)
        })
    }

    fn held(
        &self,
        promise: &Reservation,
        units: (LevelKey, Quantity),
    ) -> Result<OpenMatter, Error> {
        let mut found = self.of_promise(OpenKind::Hold, promise, units)?;
        let old = promise.made_at.plus_seconds(HOLD_OLD_SECONDS);
        if self.reading.now < old {
            let until = promise.expires_at;
            found.because.push(Because::NotDue { until });
            found.verdict = Verdict::Explained;
            return Ok(found);
        }
        let of = self.target(promise)?;
        found.proposals = vec![proposal::apply("nobody needs it any more", |s, r| {
            Release::new(s, r, of.clone()).into()
        })?];
        Ok(found)
    }

    fn caged(
        &self,
        promise: &Reservation,
        (key, quantity): (LevelKey, Quantity),
    ) -> Result<OpenMatter, Error> {
        let mut found = self.of_promise(OpenKind::PutBack, promise, (key, quantity))?;
        let pickup = promise.pickup.as_ref();
        found.since = pickup.and_then(|p| p.collect_by).unwrap_or(found.since);
        let (sku, location) = (self.sku(key)?, self.location(key)?);
        let of = self.target(promise)?;
        for (condition, when) in [
            (Condition::Inspection, "they are off their spot, unchecked"),
            (
                Condition::Sellable,
                "they stand on the shelf again, sellable",
            ),
            (Condition::Damaged, "they are damaged"),
        ] {
            found
                .proposals
                .push(proposal::apply(when, |source, reference| {
                    let lines = vec![Line::new(sku.clone(), quantity)];
                    let (of, location) = (of.clone(), location.clone());
                    PutBack::new(source, reference, of, location, lines, condition).into()
                })?);
        }
        Ok(found)
    }

    /// Goods that are on their way, and in time.
    fn in_transit(&self, promise: &Reservation, to: &mut Vec<OpenMatter>) -> Result<(), Error> {
        let Some(transfer) = &promise.transfer else {
            return Ok(());
        };
        let in_time = transfer.lines.iter().filter(|line| line.case.is_none());
        for line in in_time.filter(|line| line.in_transit().is_positive()) {
            let key = LevelKey {
                item: line.item,
                location: transfer.bound_for(),
            };
            let units = (key, line.in_transit());
            let mut found = self.of_promise(OpenKind::Transfer, promise, units)?;
            found.verdict = Verdict::Explained;
            let until = transfer.expected_at;
            found.because.push(Because::NotDue { until });
            to.push(found);
        }
        Ok(())
    }

    /// How a command of somebody else names a promise.
    fn target(&self, promise: &Reservation) -> Result<Target, Error> {
        let source = self.source(promise.source)?;
        Ok(Target::reference(promise.reference.clone()).of_source(source))
    }
}

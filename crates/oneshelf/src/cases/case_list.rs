//! Cases page by page: all of them, or by where, what and how old they are.

use std::collections::BTreeMap;

use oneshelf_core::{Case, CaseDetail, CaseKind, CaseNumber, LocationId, LocationName, Moment};
use serde::Serialize;

use super::case_view::CaseView;
use crate::host::Error;
use crate::read::{PAGE_MAX, Snapshot, lookup, not_in_catalogue};
use crate::shelf::Shelf;

/// How many rows are read at a time to find those that fit.
const PAGE_ROWS: usize = 1_000;
const DAY_SECONDS: u32 = 86_400;
const WEEK_SECONDS: u32 = 7 * DAY_SECONDS;

/// Which cases to list: those to which everything that is set applies.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CaseFilter {
    /// List closed cases, too. Without it, only open ones.
    pub closed_too: bool,
    /// Only cases of this location. Without it, of every location.
    pub location: Option<LocationName>,
    /// Only cases of these kinds. Empty for every kind.
    pub kinds: Vec<&'static CaseKind>,
    /// Only cases that were opened before this moment. Without it, whenever they were.
    pub opened_before: Option<Moment>,
}

/// How many cases of one kind are open at one location, and how old they are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct CaseCount {
    /// The location that they are about. Without it, they are about none or several.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location: Option<LocationName>,
    /// The kind of case, such as `shortage`.
    pub kind: &'static str,
    /// How many cases are open.
    pub open: u64,
    /// How many of them were opened within the last day.
    pub within_a_day: u64,
    /// How many of them were opened within the last week, but before the last day.
    pub within_a_week: u64,
    /// How many of them were opened more than a week ago.
    pub older: u64,
    /// When the oldest of them was opened.
    pub oldest: Moment,
}

impl Shelf {
    /// Lists cases in the order of their numbers, after a number (0 for the start): only open ones,
    /// or all. At most `limit` of them, and at most [`PAGE_MAX`].
    ///
    /// # Errors
    /// [`Error::Store`].
    ///
    /// # Examples
    ///
    /// ```
    /// use oneshelf::{CaseNumber, Shelf};
    /// # let folder = tempfile::tempdir()?;
    /// # let shelf = Shelf::open(folder.path().join("oxford.db"))?;
    /// assert!(shelf.cases(CaseNumber(0), 100, true)?.is_empty());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn cases(
        &self,
        after: CaseNumber,
        limit: usize,
        only_open: bool,
    ) -> Result<Vec<CaseView>, Error> {
        let snapshot = self.snapshot()?;
        let limit = limit.min(PAGE_MAX);
        let cases = snapshot.reader.cases(after, limit, only_open)?;
        cases.into_iter().map(|case| snapshot.case(case)).collect()
    }

    /// Lists every open shortage: what is sold or promised and not there, with the promises in
    /// danger.
    ///
    /// # Errors
    /// [`Error::Store`].
    pub fn shortages(&self) -> Result<Vec<CaseView>, Error> {
        let snapshot = self.snapshot()?;
        let mut shortages = Vec::new();
        snapshot.each_open_case(|case| {
            if matches!(case.detail, CaseDetail::Shortage { .. }) {
                shortages.push(snapshot.case(case)?);
            }
            Ok(())
        })?;
        Ok(shortages)
    }
    /// Lists the cases that fit a filter, in the order of their numbers, after a number (0 for the
    /// start). At most `limit` of them, and at most [`PAGE_MAX`].
    ///
    /// # Errors
    /// [`Error::Malformed`] for a location that is not defined; [`Error::Store`].
    ///
    /// # Examples
    ///
    /// ```
    /// use oneshelf::{CaseFilter, CaseKind, CaseNumber, Shelf};
    /// # let folder = tempfile::tempdir()?;
    /// # let shelf = Shelf::open(folder.path().join("oxford.db"))?;
    /// let conflicts = CaseFilter {
    ///     kinds: CaseKind::named("conflict").into_iter().collect(),
    ///     ..CaseFilter::default()
    /// };
    /// assert!(shelf.cases_where(&conflicts, CaseNumber(0), 100)?.is_empty());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn cases_where(
        &self,
        filter: &CaseFilter,
        after: CaseNumber,
        limit: usize,
    ) -> Result<Vec<CaseView>, Error> {
        let snapshot = self.snapshot()?;
        let location = match &filter.location {
            Some(name) => Some(lookup::location(&snapshot.catalogue, name)?.id),
            None => None,
        };
        let limit = limit.min(PAGE_MAX);
        let (mut after, mut found) = (after, Vec::new());
        while found.len() < limit {
            let page = snapshot
                .reader
                .cases(after, PAGE_ROWS, !filter.closed_too)?;
            let Some(last) = page.last() else { break };
            after = last.number;
            for case in page {
                if found.len() < limit && filter.takes(&case, location) {
                    found.push(snapshot.case(case)?);
                }
            }
        }
        Ok(found)
    }

    /// Counts the open cases, for each location and kind, and says how old they are.
    ///
    /// # Errors
    /// [`Error::Store`].
    ///
    /// # Examples
    ///
    /// ```
    /// use oneshelf::Shelf;
    /// # let folder = tempfile::tempdir()?;
    /// # let shelf = Shelf::open(folder.path().join("oxford.db"))?;
    /// for count in shelf.case_summary()? {
    ///     println!("{} {}, the oldest since {}", count.open, count.kind, count.oldest);
    /// }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn case_summary(&self) -> Result<Vec<CaseCount>, Error> {
        let snapshot = self.snapshot()?;
        let mut counts = BTreeMap::new();
        snapshot.each_open_case(|case| snapshot.count(&case, &mut counts))?;
        Ok(counts.into_values().collect())
    }
}

impl Snapshot<'_> {
    /// Looks at every open case, oldest first, page by page.
    pub(crate) fn each_open_case(
        &self,
        mut look: impl FnMut(Case) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let mut after = CaseNumber(0);
        loop {
            let page = self.reader.cases(after, PAGE_ROWS, true)?;
            let Some(last) = page.last() else {
                return Ok(());
            };
            after = last.number;
            for case in page {
                look(case)?;
            }
        }
    }
}

impl CaseFilter {
    fn takes(&self, case: &Case, location: Option<LocationId>) -> bool {
        let is_there = location.is_none_or(|location| {
            let mut levels = case.levels().into_iter();
            case.location == Some(location) || levels.any(|key| key.location == location)
        });
        let kind = case.detail.kind();
        let is_meant = self.kinds.is_empty() || self.kinds.iter().any(|known| known.name == kind);
        let is_old = self
            .opened_before
            .is_none_or(|before| case.opened_at < before);
        is_there && is_meant && is_old
    }
}

impl Snapshot<'_> {
    fn count(
        &self,
        case: &Case,
        counts: &mut BTreeMap<(Option<LocationId>, &'static str), CaseCount>,
    ) -> Result<(), Error> {
        let location = match case.location {
            Some(id) => {
                let known = self.catalogue.location(id);
                let known = known.ok_or_else(|| not_in_catalogue("location", id.0))?;
                Some(known.name.clone())
            }
            None => None,
        };
        let kind = case.detail.kind();
        let count = counts.entry((case.location, kind)).or_insert(CaseCount {
            location,
            kind,
            open: 0,
            within_a_day: 0,
            within_a_week: 0,
            older: 0,
            oldest: case.opened_at,
        });
        let now = self.reading.now;
        count.open += 1;
        count.oldest = count.oldest.min(case.opened_at);
        if case.opened_at > now.minus_seconds(DAY_SECONDS) {
            count.within_a_day += 1;
        } else if case.opened_at > now.minus_seconds(WEEK_SECONDS) {
            count.within_a_week += 1;
        } else {
            count.older += 1;
        }
        Ok(())
    }
}

//! What is not confirmed at a location, and why, in one call.

use oneshelf_core::{
    Case, CaseNumber, Key, Label, LabelReason, LevelKey, LocationName, Moment, Sku, Slice,
    level_reasons, location_reasons,
};
use serde::Serialize;

use crate::host::Error;
use crate::read::{PAGE_MAX, Snapshot, lookup, not_in_catalogue};
use crate::shelf::Shelf;

/// How many levels are read at a time.
const LEVELS_READ: usize = 500;

/// What is not confirmed at a location, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Unconfirmed {
    /// The location that was asked about.
    pub location: LocationName,
    /// The best label that any number of the location has now.
    pub label: Label,
    /// Why the location as a whole is not confirmed; empty where it is.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub reasons: Vec<LabelReason>,
    /// The moment for which this is true.
    pub as_of: Moment,
    /// The watermark: every message that the location's watched sources sent before then is here.
    pub good_at: Moment,
    /// The items with reasons of their own, in the order in which they were defined.
    pub items: Vec<UnconfirmedItem>,
    /// The item to start the next page after. Without it, this was the last page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<Sku>,
}

/// An item whose numbers at a location are not confirmed, for a reason of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct UnconfirmedItem {
    /// The item, by its SKU.
    pub sku: Sku,
    /// The label of its numbers, with the reasons of the location as a whole.
    pub label: Label,
    /// Its own reasons, without those of the location.
    pub reasons: Vec<LabelReason>,
    /// The open cases about it; empty where there are none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cases: Vec<OpenCase>,
}

/// An open case about an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct OpenCase {
    /// Its number, which `resolve_case` names.
    pub number: CaseNumber,
    /// The kind of case, such as `count_variance`.
    pub kind: &'static str,
}

impl Shelf {
    /// Lists what is not confirmed at a location, and why: the location as a whole, and every item
    /// with reasons of its own.
    ///
    /// Items come after `after`, at most `limit` of them and at most [`PAGE_MAX`]. A kit is not
    /// listed, its components are.
    ///
    /// # Errors
    /// [`Error::Malformed`] for a name that is not defined; [`Error::Store`].
    ///
    /// # Examples
    ///
    /// ```
    /// use oneshelf::{Label, Shelf};
    /// # use oneshelf::DefineLocation;
    /// # let folder = tempfile::tempdir()?;
    /// # let shelf = Shelf::open(folder.path().join("oxford.db"))?;
    /// # shelf.apply(DefineLocation::new("office".parse()?, "l".parse()?, "OXFORD".parse()?))?;
    /// let oxford = shelf.unconfirmed(&"OXFORD".parse()?, None, 100)?;
    /// assert_eq!((oxford.label, oxford.items.len()), (Label::Confirmed, 0));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn unconfirmed(
        &self,
        location: &LocationName,
        after: Option<&Sku>,
        limit: usize,
    ) -> Result<Unconfirmed, Error> {
        let snapshot = self.snapshot()?;
        let place = lookup::location(&snapshot.catalogue, location)?;
        let after = after.map(|sku| lookup::item(&snapshot.catalogue, sku));
        let after = after.transpose()?.map(|item| item.id);
        let reasons = location_reasons(
            &snapshot.catalogue,
            &snapshot.feeds,
            place.id,
            snapshot.reading,
        );
        let now = snapshot.reading.now;
        let mut answer = Unconfirmed {
            location: place.name.clone(),
            label: Label::worst(&reasons),
            reasons,
            as_of: now,
            good_at: snapshot.feeds.good_at(&snapshot.catalogue, place.id, now),
            items: Vec::new(),
            next: None,
        };
        let mut slice = Slice::default();
        snapshot.load(&[Key::LevelsAt(place.id)], &mut slice)?;
        let mut keys = slice.levels_at.remove(&place.id).unwrap_or_default();
        keys.retain(|key| after.is_none_or(|after| key.item > after));
        let limit = limit.clamp(1, PAGE_MAX);
        for page in keys.chunks(LEVELS_READ) {
            for item in snapshot.unconfirmed_items(page, answer.label)? {
                if answer.items.len() == limit {
                    answer.next = answer.items.last().map(|last| last.sku.clone());
                    return Ok(answer);
                }
                answer.items.push(item);
            }
        }
        Ok(answer)
    }
}

impl Snapshot<'_> {
    /// Those of some levels that are not confirmed.
    fn unconfirmed_items(
        &self,
        keys: &[LevelKey],
        label: Label,
    ) -> Result<Vec<UnconfirmedItem>, Error> {
        let mut slice = Slice::default();
        self.load_levels(keys, &mut slice)?;
        let mut found = Vec::new();
        for key in keys {
            let item = self.catalogue.item(key.item);
            let item = item.ok_or_else(|| not_in_catalogue("item", key.item.0))?;
            let reasons = level_reasons(item, &self.level(*key, &slice));
            if !reasons.is_empty() {
                found.push((*key, item.sku.clone(), reasons));
            }
        }
        let cases: Vec<_> = found.iter().map(|(key, ..)| Key::OpenCases(*key)).collect();
        self.load(&cases, &mut slice)?;
        let counted = |key| self.level(key, &slice).open_cases as usize;
        let listed = |key| slice.open_cases.get(&key).map_or(0, Vec::len);
        let lacks = found.iter().any(|(key, ..)| counted(*key) > listed(*key));
        let wide = if lacks {
            self.wide_cases()?
        } else {
            Vec::new()
        };
        let items = found.into_iter().map(|(key, sku, reasons)| {
            let numbers = slice.open_cases.get(&key).into_iter().flatten();
            let own = numbers.filter_map(|number| slice.cases.get(number).flatten());
            let wide = wide.iter().filter(|case| case.levels().contains(&key));
            let cases = own.chain(wide).map(|case| OpenCase {
                number: case.number,
                kind: case.detail.kind(),
            });
            let mut cases: Vec<_> = cases.collect();
            cases.sort_unstable_by_key(|case| case.number);
            UnconfirmedItem {
                label: label.max(Label::worst(&reasons)),
                cases,
                sku,
                reasons,
            }
        });
        Ok(items.collect())
    }

    /// Open cases that put more than one level under review, as conflicts do: no level lists them.
    fn wide_cases(&self) -> Result<Vec<Case>, Error> {
        let mut wide = Vec::new();
        self.each_open_case(|case| {
            if case.level().is_none() && !case.levels().is_empty() {
                wide.push(case);
            }
            Ok(())
        })?;
        Ok(wide)
    }
}

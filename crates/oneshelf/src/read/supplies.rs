//! What is expected, what of it came, and who waits for it.

use std::collections::BTreeMap;

use oneshelf_core::{
    Document, Key, LevelKey, LocationName, Moment, Quantity, Reference, Sequence, Sku, Slice,
    SourceName, Supply,
};
use serde::Serialize;

use super::limits::PAGE_MAX;
use super::promise_at_risk::PromiseAtRisk;
use super::snapshot::Snapshot;
use crate::host::Error;
use crate::shelf::Shelf;

/// Expected supply (incoming): goods that were announced by `expect`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct SupplyView {
    /// Its identity: the journal entry that announced it.
    pub sequence: Sequence,
    /// The source that announced it.
    pub source: SourceName,
    /// The reference that announced it; a receipt names it in `of`.
    pub reference: Reference,
    /// The business document behind it, such as a purchase order number. Without it, none was
    /// given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub document: Option<Document>,
    /// When the goods should be there.
    pub expected_at: Moment,
    /// Whether they should be there by now and some are not. Nothing is promised on late supply.
    pub is_late: bool,
    /// Its lines, one for each item and location; kits as their components.
    pub lines: Vec<SupplyLineView>,
}

/// One item of an expected supply at one location, in the item's base unit.
///
/// `expected = open + received + given_up`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct SupplyLineView {
    /// The item, by its SKU.
    pub sku: Sku,
    /// The location that it comes to.
    pub location: LocationName,
    /// How many units were announced.
    pub expected: Quantity,
    /// How many units have come.
    pub received: Quantity,
    /// How many units are not expected any more, because another announcement took their place.
    pub given_up: Quantity,
    /// How many units are still to come.
    pub open: Quantity,
    /// The orders that wait for it, and for how many of its units. The oldest order gets the
    /// earliest supply. Late supply is assigned last, and its orders are at risk.
    pub waiting: Vec<PromiseAtRisk>,
}

/// Which order gets how many units of which supply, at one level.
type Shares = BTreeMap<Sequence, Vec<(Sequence, Quantity)>>;

impl Shelf {
    /// Goods that were announced, in the order of their announcements, after one of them: only
    /// those of which something is still to come, or all. Each with what of it came, whether it is
    /// late, and the orders that wait for it. At most `limit` of them, and at most
    /// [`PAGE_MAX`].
    ///
    /// Orders that wait for more than is expected, or for goods that are late, are cases as well:
    /// [`CaseAbout::SupplyShort`](crate::CaseAbout::SupplyShort).
    ///
    /// # Errors
    /// [`Error::Store`].
    ///
    /// # Examples
    ///
    /// ```
    /// use oneshelf::{Expect, Line, Quantity, Sequence, Shelf};
    /// # use oneshelf::{DefineItem, DefineLocation};
    /// # let folder = tempfile::tempdir()?;
    /// # let shelf = Shelf::open(folder.path().join("oxford.db"))?;
    /// # shelf.apply(DefineLocation::new("office".parse()?, "l".parse()?, "OXFORD".parse()?))?;
    /// # shelf.apply(DefineItem::new("office".parse()?, "i".parse()?, "MUG-RED".parse()?))?;
    /// let at = "2099-01-05T09:00:00Z".parse()?;
    /// let lines = vec![Line::new("MUG-RED".parse()?, Quantity::units(12))];
    /// shelf.apply(Expect::new("office".parse()?, "po-88".parse()?, "OXFORD".parse()?, lines, at))?;
    /// for supply in shelf.supplies(Sequence::NONE, 100, true)? {
    ///     for line in &supply.lines {
    ///         println!("{} {} by {}", line.open, line.sku, supply.expected_at);
    ///     }
    /// }
    /// # assert_eq!(shelf.supplies(Sequence::NONE, 100, true)?[0].lines[0].open, Quantity::units(12));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn supplies(
        &self,
        after: Sequence,
        limit: usize,
        only_open: bool,
    ) -> Result<Vec<SupplyView>, Error> {
        let snapshot = self.snapshot()?;
        let limit = limit.min(PAGE_MAX);
        let (mut after, mut found) = (after, Vec::new());
        while found.len() < limit {
            let page = snapshot.reader.supplies(after, limit)?;
            let Some(last) = page.last() else { break };
            after = last.sequence;
            let wanted = page.into_iter().filter(|s| !only_open || is_open(s));
            found.extend(wanted.take(limit - found.len()));
        }
        let shares = snapshot.shares(&found)?;
        let views = found.into_iter();
        views
            .map(|supply| snapshot.supply(supply, &shares))
            .collect()
    }
}

fn is_open(supply: &Supply) -> bool {
    supply.lines.iter().any(|line| line.open.is_positive())
}

impl Snapshot<'_> {
    /// Who waits for which supply, at the levels that these come to.
    fn shares(&self, supplies: &[Supply]) -> Result<BTreeMap<LevelKey, Shares>, Error> {
        let lines = supplies.iter().flat_map(|supply| &supply.lines);
        let open = lines.filter(|line| line.open.is_positive());
        let levels: std::collections::BTreeSet<_> = open.map(|line| line.key).collect();
        let keys = levels.iter();
        let keys: Vec<_> = keys
            .flat_map(|key| [Key::Incoming(*key), Key::Claims(*key)])
            .collect();
        let mut slice = Slice::default();
        self.load(&keys, &mut slice)?;
        let shares = levels.into_iter().map(|key| (key, self.share(key, &slice)));
        Ok(shares.collect())
    }

    /// The oldest order waits for what comes first; what is late is counted on by nobody, so it
    /// comes after all that is not.
    fn share(&self, key: LevelKey, slice: &Slice) -> Shares {
        let incoming = slice.incoming.get(&key).into_iter().flatten();
        let mut incoming: Vec<_> = incoming
            .map(|(sequence, claim)| (*sequence, claim.quantity, claim.expected_at))
            .collect();
        incoming.sort_by_key(|(sequence, _, at)| (*at <= self.reading.now, *at, *sequence));
        let claims = slice.claims.get(&key).into_iter().flatten();
        let mut waiting = claims.filter_map(|(order, claim)| {
            let is_over = self.reading.is_due(claim.expires_at);
            (claim.waiting.is_positive() && !is_over).then_some((*order, claim.waiting))
        });
        let mut shares = Shares::new();
        let mut next = waiting.next();
        for (supply, quantity, _) in incoming {
            let mut left = quantity;
            while let Some((order, wanted)) = next
                && left.is_positive()
            {
                let share = wanted.min(left);
                shares.entry(supply).or_default().push((order, share));
                left = left.checked_sub(share).unwrap_or_default();
                let rest = wanted.checked_sub(share).unwrap_or_default();
                next = if rest.is_positive() {
                    Some((order, rest))
                } else {
                    waiting.next()
                };
            }
        }
        shares
    }

    fn supply(
        &self,
        supply: Supply,
        shares: &BTreeMap<LevelKey, Shares>,
    ) -> Result<SupplyView, Error> {
        let is_late = supply.expected_at <= self.reading.now && is_open(&supply);
        let lines = supply.lines.iter().map(|line| {
            let mine = shares.get(&line.key).and_then(|s| s.get(&supply.sequence));
            let waiting = mine.into_iter().flatten();
            let came = line
                .open
                .checked_add(line.received)
                .unwrap_or(Quantity::MAX);
            Ok(SupplyLineView {
                sku: self.sku(line.key)?,
                location: self.location(line.key)?,
                expected: line.expected,
                received: line.received,
                given_up: line.expected.checked_sub(came).unwrap_or_default(),
                open: line.open,
                waiting: waiting
                    .map(|(order, quantity)| self.at_risk(*order, *quantity))
                    .collect::<Result<_, Error>>()?,
            })
        });
        Ok(SupplyView {
            sequence: supply.sequence,
            source: self.source(supply.source)?,
            lines: lines.collect::<Result<_, Error>>()?,
            reference: supply.reference,
            document: supply.document,
            expected_at: supply.expected_at,
            is_late,
        })
    }
}

//! What a sale would do to promises, asked before it happens.

use oneshelf_core::{
    CaseDetail, CatalogueRow, Changes, Flag, Key, LevelKey, LocationName, Prepared, Quantity, Sell,
    Sku, Slice,
};
use serde::Serialize;

use crate::host::Error;
use crate::read::{PromiseAtRisk, Snapshot};
use crate::shelf::Shelf;

/// What a sale would do to promises. The sale can be recorded whatever this says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct SaleCheck {
    /// The promises that the sale takes units of, or endangers; holds first within a line.
    pub at_risk: Vec<SaleRisk>,
    /// The items that would take `free` below zero.
    pub short: Vec<SaleShortfall>,
    /// What would be unusual about the sale; empty where nothing.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub flags: Vec<Flag>,
}

impl SaleCheck {
    /// Whether the sale harms no promise.
    #[must_use]
    pub fn is_harmless(&self) -> bool {
        self.at_risk.is_empty() && self.short.is_empty()
    }
}

/// A promise that a sale would endanger.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct SaleRisk {
    /// The item that would be missing.
    pub sku: Sku,
    /// The location where it would be missing.
    pub location: LocationName,
    /// The promise in danger, and how many of its units.
    #[serde(flatten)]
    pub promise: PromiseAtRisk,
}

/// An item that a sale would take below zero.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct SaleShortfall {
    /// The item, by its SKU.
    pub sku: Sku,
    /// The location where it would be short.
    pub location: LocationName,
    /// How many units `free` would be below zero.
    pub shortfall: Quantity,
    /// The part of the shortfall that no promise here covers.
    pub owed_to_nobody: Quantity,
}

impl Shelf {
    /// What a sale would do to promises, so that a till can warn with the order's number before the
    /// goods are gone. Nothing is recorded, and the answer is true for this moment only.
    ///
    /// # Errors
    /// [`Error::Malformed`] where the sale itself would be; [`Error::Store`].
    ///
    /// # Examples
    ///
    /// ```
    /// use oneshelf::{Line, Quantity, Sell, Shelf};
    /// # use oneshelf::{DefineItem, DefineLocation};
    /// # let folder = tempfile::tempdir()?;
    /// # let shelf = Shelf::open(folder.path().join("oxford.db"))?;
    /// # shelf.apply(DefineLocation::new("office".parse()?, "l".parse()?, "OXFORD".parse()?))?;
    /// # shelf.apply(DefineItem::new("office".parse()?, "i".parse()?, "MUG-RED".parse()?))?;
    /// let line = Line::new("MUG-RED".parse()?, Quantity::units(1));
    /// let sale = Sell::new("office".parse()?, "receipt-1".parse()?, "OXFORD".parse()?, vec![line]);
    /// let check = shelf.check_sale(&sale)?;
    /// assert_eq!(check.short[0].shortfall, Quantity::units(1));
    /// shelf.apply(sale)?; // the goods are in the customer's hands: a fact
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn check_sale(&self, sale: &Sell) -> Result<SaleCheck, Error> {
        let prepared = Prepared::new(sale.clone())?;
        let snapshot = self.snapshot()?;
        let (changes, receipt) = match snapshot.preview(&prepared)? {
            Ok(decided) => decided,
            // No sale is refused: goods that are gone are gone.
            Err(refusal) => return Err(Error::damaged(refusal)),
        };
        let mut check = SaleCheck {
            at_risk: snapshot.giving_way(&changes)?,
            short: Vec::new(),
            flags: receipt.flags,
        };
        snapshot.shortages_of(&changes, &mut check)?;
        Ok(check)
    }
}

impl Snapshot<'_> {
    /// The holds that lose units, the ones that lose first before the others.
    fn giving_way(&self, changes: &Changes) -> Result<Vec<SaleRisk>, Error> {
        let mut risks = Vec::new();
        for (sequence, after) in changes.reservations.sorted().into_iter().rev() {
            let Some(after) = after else { continue };
            let before = self.reservation(*sequence)?;
            let before = before.map_or_else(Vec::new, |before| before.lines);
            for line in &after.lines {
                let old = before.iter().find(|old| old.key == line.key);
                let old = old.map_or(Quantity::ZERO, |old| old.short);
                let lost = line.short.checked_sub(old).unwrap_or(Quantity::ZERO);
                if lost.is_positive() {
                    risks.push(self.risk(line.key, *sequence, lost, changes)?);
                }
            }
        }
        Ok(risks)
    }

    /// The orders that are endangered anew, and the lines that are short.
    fn shortages_of(&self, changes: &Changes, check: &mut SaleCheck) -> Result<(), Error> {
        for (number, case) in changes.cases.sorted() {
            let Some((case, key)) = case.and_then(|case| Some((case, case.level()?))) else {
                continue;
            };
            let CaseDetail::Shortage {
                shortfall,
                endangered,
                owed_to_nobody,
            } = &case.detail
            else {
                continue;
            };
            if !case.is_open() {
                continue;
            }
            let mut slice = Slice::default();
            self.load(&[Key::Case(*number)], &mut slice)?;
            let before = slice.cases.get(number).flatten();
            let before = match before.map(|case| &case.detail) {
                Some(CaseDetail::Shortage { endangered, .. }) => endangered.as_slice(),
                _ => &[],
            };
            for promise in endangered {
                let old = before
                    .iter()
                    .find(|old| old.reservation == promise.reservation);
                let old = old.map_or(Quantity::ZERO, |old| old.quantity);
                let more = promise.quantity.checked_sub(old).unwrap_or(Quantity::ZERO);
                if more.is_positive() {
                    let risk = self.risk(key, promise.reservation, more, changes)?;
                    check.at_risk.push(risk);
                }
            }
            let (sku, location) = self.names_of(key, &changes.catalogue)?;
            check.short.push(SaleShortfall {
                sku,
                location,
                shortfall: *shortfall,
                owed_to_nobody: *owed_to_nobody,
            });
        }
        Ok(())
    }

    fn risk(
        &self,
        key: LevelKey,
        reservation: oneshelf_core::Sequence,
        quantity: Quantity,
        changes: &Changes,
    ) -> Result<SaleRisk, Error> {
        let (sku, location) = self.names_of(key, &changes.catalogue)?;
        Ok(SaleRisk {
            sku,
            location,
            promise: self.at_risk(reservation, quantity)?,
        })
    }

    /// The names of a level, where its item may be one that only `added` knows.
    fn names_of(
        &self,
        key: LevelKey,
        added: &[CatalogueRow],
    ) -> Result<(Sku, LocationName), Error> {
        let sku = added.iter().find_map(|row| match row {
            CatalogueRow::Item(item) if item.id == key.item => Some(item.sku.clone()),
            _ => None,
        });
        let sku = match sku {
            Some(sku) => sku,
            None => self.sku(key)?,
        };
        Ok((sku, self.location(key)?))
    }
}

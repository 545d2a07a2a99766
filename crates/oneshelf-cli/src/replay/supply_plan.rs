//! What the file does not have: opening stock and replenishment, computed from the file alone.
//!
//! Nothing here depends on what the shelf answers, so that a replay which is run again supplies
//! the same goods.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fmt;
use std::str::FromStr;

use oneshelf::{Quantity, Sku};

use super::goods::GoodsRule;
use super::input::Invoice;
use super::row::Week;

/// The most weeks of demand that opening stock may be worth.
const OPENING_WEEKS_MAX: u32 = 520;

/// How much of each item is there before it is first asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum OpeningStock {
    /// What leaves in so many weeks, from the item's first week on.
    Weeks(u32),
    /// So many units.
    Units(u32),
}

impl FromStr for OpeningStock {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || "give weeks of demand, such as 4w, or units of each item, such as 100";
        match text.strip_suffix('w') {
            Some(weeks) => match weeks.parse() {
                Ok(weeks) if weeks <= OPENING_WEEKS_MAX => Ok(Self::Weeks(weeks)),
                _ => Err(wrong().to_owned()),
            },
            None => text
                .parse()
                .map(Self::Units)
                .map_err(|_| wrong().to_owned()),
        }
    }
}

impl fmt::Display for OpeningStock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Weeks(0) | Self::Units(0) => f.write_str("none"),
            Self::Weeks(weeks) => write!(f, "of each item, what leaves in its first {weeks} weeks"),
            Self::Units(units) => write!(f, "{units} units of each item"),
        }
    }
}

/// Whether goods come in later.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum Replenishment {
    /// Every Monday, as much as left in the week before: what was ordered (promised or not) and
    /// written off, less what came back.
    Weekly,
    /// Never.
    None,
}

impl fmt::Display for Replenishment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Weekly => "every Monday, of each item, what left in the week before",
            Self::None => "none",
        })
    }
}

/// What comes in at the beginning of a week, and what is new in it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct WeekPlan {
    pub(super) items: Vec<Sku>,
    /// Items, and another spelling of them.
    pub(super) spellings: Vec<(Sku, Sku)>,
    pub(super) opening: BTreeMap<Sku, Quantity>,
    pub(super) weekly: BTreeMap<Sku, Quantity>,
}

/// What happens to stock in a file, week by week.
#[derive(Debug, Default)]
pub(super) struct Demand {
    /// Ordered, cancelled, lost and found: what left the shop, of each item in each week.
    left: BTreeMap<Sku, BTreeMap<Week, Quantity>>,
    codes: HashSet<String>,
    spellings: BTreeMap<Week, Vec<(Sku, Sku)>>,
    /// Items by the spellings that came, so that none is computed twice.
    known: HashMap<String, Option<Sku>>,
    last: Option<Week>,
}

impl Demand {
    /// Takes note of an invoice.
    pub(super) fn add(&mut self, invoice: &Invoice, rule: &GoodsRule) {
        // Found goods come in; everything else that is positive leaves.
        let is_adjustment = !invoice.is_cancellation() && invoice.is_adjustment();
        for row in &invoice.rows {
            let known = self.known.get(&row.code).cloned();
            let item = known.unwrap_or_else(|| {
                let item = rule.item(&row.code);
                self.known.insert(row.code.clone(), item.clone());
                item
            });
            let Some(item) = item else {
                continue;
            };
            let week = row.time.week;
            let leaves = if is_adjustment || (row.quantity < 0 && !invoice.is_cancellation()) {
                row.quantity.saturating_neg()
            } else {
                row.quantity
            };
            self.last = self.last.max(Some(week));
            if item.as_str() != row.code && self.codes.insert(row.code.clone()) {
                let spelling = Sku::new(row.code.clone());
                let spelling = spelling.map(|spelling| (item.clone(), spelling));
                self.spellings.entry(week).or_default().extend(spelling);
            }
            let weeks = self.left.entry(item).or_default();
            let left = weeks.entry(week).or_default();
            *left = sum(*left, Quantity::units(leaves));
        }
    }

    /// What comes in when.
    pub(super) fn plan(
        self,
        opening: OpeningStock,
        replenishment: Replenishment,
    ) -> BTreeMap<Week, WeekPlan> {
        let mut plan: BTreeMap<Week, WeekPlan> = BTreeMap::new();
        for (week, spellings) in self.spellings {
            plan.entry(week).or_default().spellings = spellings;
        }
        for (item, weeks) in self.left {
            let Some(first) = weeks.keys().next().copied() else {
                continue;
            };
            let start = plan.entry(first).or_default();
            start.items.push(item.clone());
            let there = match opening {
                OpeningStock::Units(units) => {
                    Quantity::from_thousandths(i64::from(units).saturating_mul(1_000))
                }
                OpeningStock::Weeks(count) => weeks
                    .range(first..first.plus(count))
                    .fold(Quantity::ZERO, |total, (_, left)| sum(total, *left)),
            };
            if there.is_positive() {
                start.opening.insert(item.clone(), there);
            }
            if replenishment == Replenishment::None {
                continue;
            }
            for (week, left) in weeks {
                let next = week.plus(1);
                if left.is_positive() && Some(next) <= self.last {
                    plan.entry(next)
                        .or_default()
                        .weekly
                        .insert(item.clone(), left);
                }
            }
        }
        plan
    }
}

/// The sum; held at the largest quantity where it would not fit.
pub(super) fn sum(a: Quantity, b: Quantity) -> Quantity {
    a.checked_add(b).unwrap_or(Quantity::MAX)
}

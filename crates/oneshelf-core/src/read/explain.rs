//! Why a number is what it is: a receipt whose last line is the answer.

use std::fmt;

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use serde::Serialize;

use crate::catalogue::definitions::Item;
use crate::ledger::level::{Bucket, Level};
use crate::ledger::reservation::{Claim, Reservation};
use crate::read::availability::{self, Asked, Availability, NotPromised, after_expiry};
use crate::store::snapshot::{Key, Slice};
use crate::value::moment::Moment;
use crate::value::name::{Document, Reference, Sku};
use crate::value::quantity::Quantity;

/// How many promises a printed line names before it only counts the rest.
const PROMISES_SHOWN_MAX: usize = 8;

/// Why a number is what it is, line by line. It prints as a receipt; its JSON lists every promise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Explanation {
    /// The availability that is explained.
    pub answer: Availability,
    /// The IANA time zone that times are printed in: the location's.
    pub time_zone: String,
    /// The lines that add up to what is available.
    pub lines: Vec<ExplainLine>,
    /// The components of a kit, each explained; empty for a plain item.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub components: Vec<ExplainComponent>,
}

/// One line of an explanation: a quantity that is added or taken off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct ExplainLine {
    /// What the line is about.
    pub kind: ExplainKind,
    /// How many units it adds, in the item's base unit; negative where it takes them off.
    pub quantity: Quantity,
    /// The promises behind the line, oldest first; empty for lines without any.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub promises: Vec<ExplainPromise>,
}

/// What a line of an explanation is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ExplainKind {
    /// Everything at the location, in every condition.
    OnHand,
    /// Taken off: units unfit for sale.
    Damaged,
    /// Taken off: returned units that nobody has graded yet.
    Inspection,
    /// Taken off: units picked for a promise.
    Staged,
    /// Taken off: units promised to orders, pickups and transfers (allocated).
    Committed,
    /// Taken off: units held for carts (soft reservations).
    Held,
    /// Taken off: units that safety stock withholds from the channel.
    SafetyStock,
    /// Added to come back to zero, because `available` is never negative.
    BelowZero,
    /// How many whole kits the components are enough for.
    Kits,
    /// Taken off: the item or location cannot be promised to the channel at all. In JSON, the
    /// reason itself.
    #[serde(untagged)]
    NotPromised(NotPromised),
}

impl fmt::Display for ExplainKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::OnHand => "on hand",
            Self::Damaged => "damaged",
            Self::Inspection => "inspection",
            Self::Staged => "staged",
            Self::Committed => "committed",
            Self::Held => "held",
            Self::SafetyStock => "withheld: safety stock",
            Self::BelowZero => "below zero counts as 0",
            Self::Kits => "whole kits",
            Self::NotPromised(why) => return why.fmt(f),
        })
    }
}

/// A promise behind a line of an explanation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct ExplainPromise {
    /// The reference of the attempt that made it.
    pub reference: Reference,
    /// The business document behind it, such as an order number. Without it, none was given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub document: Option<Document>,
    /// How many units it claims here, in the item's base unit.
    pub quantity: Quantity,
    /// When it ends by itself. Without it, it has no deadline.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Moment>,
}

impl ExplainPromise {
    /// What people know it by: its document, else its reference.
    #[must_use]
    pub fn name(&self) -> &str {
        let document = self.document.as_ref().map(Document::as_str);
        document.unwrap_or(self.reference.as_str())
    }
}

/// One component of a kit, explained by itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct ExplainComponent {
    /// The component, by its SKU.
    pub sku: Sku,
    /// How much of it one kit takes, in the component's base unit.
    pub per_kit: Quantity,
    /// How many whole kits there are enough of it for.
    pub makes: Quantity,
    /// Whether it limits the kit: no other component makes fewer.
    pub limits: bool,
    /// The component's own lines, which add up to what can be promised of it.
    pub lines: Vec<ExplainLine>,
}

impl Explanation {
    /// The sum of the lines, which is always [`Availability::available`].
    #[must_use]
    pub fn total(&self) -> Quantity {
        sum(&self.lines)
    }

    /// How wide the column of quantities is printed.
    fn quantity_width(&self) -> usize {
        let inner = self.components.iter().flat_map(|part| &part.lines);
        let widths = self.lines.iter().chain(inner);
        let widths = widths.map(|line| line.quantity.to_string().len() + 2);
        widths.max().unwrap_or(0).max(4)
    }
}

fn sum(lines: &[ExplainLine]) -> Quantity {
    lines.iter().fold(Quantity::ZERO, |sum, line| {
        sum.checked_add(line.quantity).unwrap_or(Quantity::MAX)
    })
}

/// What has to be loaded first: the levels of the item, or of a kit's components, with every claim
/// on them.
#[must_use]
pub fn explain_keys(asked: &Asked<'_>) -> Vec<Key> {
    let keys = asked.keys().into_iter();
    keys.flat_map(|key| [Key::Level(key), Key::Claims(key), Key::Links(key)])
        .collect()
}

/// What has to be loaded next: the promises behind the claims.
#[must_use]
pub fn explain_promise_keys(asked: &Asked<'_>, slice: &Slice) -> Vec<Key> {
    let claims = asked.keys().into_iter();
    let claims = claims.filter_map(|key| slice.claims.get(&key));
    let mut sequences: Vec<_> = claims.flat_map(|claims| claims.keys().copied()).collect();
    sequences.sort_unstable();
    sequences.dedup();
    sequences.into_iter().map(Key::Reservation).collect()
}

/// Explains how many can be promised, from the rows that [`explain_keys`] and
/// [`explain_promise_keys`] name.
#[must_use]
pub fn explain(asked: &Asked<'_>, slice: &Slice) -> Explanation {
    let parts: Vec<_> = asked
        .parts()
        .map(|(item, per_kit)| Part::new(asked, item, per_kit, slice))
        .collect();
    let levels: Vec<_> = parts.iter().map(|part| part.level).collect();
    let answer = asked.answer_from(&levels);
    let (lines, components) = if asked.item.is_kit() {
        explain_kit(asked, &answer, parts)
    } else {
        let lines = parts.into_iter().flat_map(|part| part.lines).collect();
        (lines, Vec::new())
    };
    Explanation {
        answer,
        time_zone: asked.location.time_zone.clone(),
        lines,
        components,
    }
}

fn explain_kit(
    asked: &Asked<'_>,
    answer: &Availability,
    parts: Vec<Part>,
) -> (Vec<ExplainLine>, Vec<ExplainComponent>) {
    let makes = |part: &Part| availability::whole_times(sum(&part.lines), part.per_kit);
    let least = parts.iter().map(makes).min().unwrap_or(Quantity::ZERO);
    let mut lines = vec![line(ExplainKind::Kits, least)];
    if let (Some(why), true) = (asked.not_promised(asked.item), least.is_positive()) {
        lines.push(line(ExplainKind::NotPromised(why), negative(least)));
    }
    debug_assert_eq!(sum(&lines), answer.available);
    let components = parts
        .into_iter()
        .map(|part| ExplainComponent {
            makes: makes(&part),
            limits: makes(&part) == least,
            sku: part.sku,
            per_kit: part.per_kit,
            lines: part.lines,
        })
        .collect();
    (lines, components)
}

/// A plain item, or a component of a kit.
struct Part {
    sku: Sku,
    per_kit: Quantity,
    /// After what is due.
    level: Level,
    lines: Vec<ExplainLine>,
}

impl Part {
    fn new(asked: &Asked<'_>, item: &Item, per_kit: Quantity, slice: &Slice) -> Self {
        let key = asked.key(item);
        let level = slice.levels.get(&key).flatten().copied();
        let claims = slice.claims.get(&key).cloned().unwrap_or_default();
        let links = slice.links.get(&key).cloned().unwrap_or_default();
        let level = after_expiry(
            &level.unwrap_or_default(),
            (&claims, &links),
            asked.reading,
            (asked.catalogue, key),
        );
        let of = |quantity: &dyn Fn(&Claim) -> Quantity| -> Vec<ExplainPromise> {
            let claims = claims.iter().filter(|(_, c)| quantity(c).is_positive());
            claims
                .filter_map(|(sequence, claim)| {
                    let reservation = slice.reservations.get(sequence).flatten()?;
                    Some(promise(reservation, claim, quantity(claim)))
                })
                .collect()
        };
        let promises = |bucket: Bucket| {
            of(&|claim: &Claim| {
                let is_live = claim.kind.bucket() == bucket;
                if is_live && !asked.reading.is_due(claim.expires_at) {
                    claim.quantity
                } else {
                    Quantity::ZERO
                }
            })
        };
        let mut lines = vec![line(ExplainKind::OnHand, availability::on_hand(&level))];
        for (kind, bucket, promises) in [
            (ExplainKind::Damaged, Bucket::Damaged, Vec::new()),
            (ExplainKind::Inspection, Bucket::Inspection, Vec::new()),
            (
                ExplainKind::Staged,
                Bucket::Staged,
                of(&|claim: &Claim| claim.staged),
            ),
            (
                ExplainKind::Committed,
                Bucket::Committed,
                promises(Bucket::Committed),
            ),
            (ExplainKind::Held, Bucket::Held, promises(Bucket::Held)),
        ] {
            let quantity = negative(level.balance(bucket));
            if !quantity.is_zero() {
                lines.push(ExplainLine {
                    kind,
                    quantity,
                    promises,
                });
            }
        }
        close(asked, item, &level, &mut lines);
        Self {
            sku: item.sku.clone(),
            per_kit,
            level,
            lines,
        }
    }
}

/// From `free` to what is available.
fn close(asked: &Asked<'_>, item: &Item, level: &Level, lines: &mut Vec<ExplainLine>) {
    let withheld = asked.withheld(item);
    if !withheld.is_zero() {
        lines.push(line(ExplainKind::SafetyStock, negative(withheld)));
    }
    let left = sum(lines);
    if left.is_negative() {
        lines.push(line(ExplainKind::BelowZero, negative(left)));
    }
    let available = availability::available(level, withheld);
    if let (Some(why), true) = (asked.not_promised(item), available.is_positive()) {
        lines.push(line(ExplainKind::NotPromised(why), negative(available)));
    }
}

fn promise(reservation: &Reservation, claim: &Claim, quantity: Quantity) -> ExplainPromise {
    ExplainPromise {
        reference: reservation.reference.clone(),
        document: reservation.document.clone(),
        quantity,
        until: claim.expires_at,
    }
}

fn line(kind: ExplainKind, quantity: Quantity) -> ExplainLine {
    ExplainLine {
        kind,
        quantity,
        promises: Vec::new(),
    }
}

fn negative(quantity: Quantity) -> Quantity {
    quantity.checked_neg().unwrap_or(Quantity::MAX)
}

impl fmt::Display for Explanation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let answer = &self.answer;
        let clock = LocalClock::new(&self.time_zone, answer.as_of);
        let title = format!(
            "{} at {} for {}",
            answer.sku, answer.location, answer.channel
        );
        let time = clock.local(answer.as_of).format("%H:%M:%S");
        writeln!(f, "{title:<36} {time}   policy {}", answer.policy)?;
        let width = self.quantity_width();
        write_lines(f, &self.lines, &clock, width)?;
        for component in &self.components {
            let (sku, per_kit, makes) = (&component.sku, component.per_kit, component.makes);
            let limits = if component.limits { ", the limit" } else { "" };
            writeln!(f, "  {sku}: {per_kit} a kit, enough for {makes}{limits}")?;
            write_lines(f, &component.lines, &clock, width)?;
            write_line(f, "available", sum(&component.lines), width, "")?;
        }
        let mut label = answer.label.to_string();
        if answer.good_at < answer.as_of {
            // Of a source that has vouched for nothing yet there is no time to tell.
            let good_at = match answer.good_at {
                Moment::MIN => "nothing vouched for yet".to_owned(),
                at => format!("good at {}", clock.short(at)),
            };
            label = format!("{label}, {good_at}");
        }
        write_line(f, "available", answer.available, width, &label)
    }
}

fn write_lines(
    f: &mut fmt::Formatter<'_>,
    lines: &[ExplainLine],
    clock: &LocalClock,
    width: usize,
) -> fmt::Result {
    for line in lines {
        let mut names: Vec<String> = line
            .promises
            .iter()
            .take(PROMISES_SHOWN_MAX)
            .map(|promise| match promise.until {
                Some(until) => format!("{}, until {}", promise.name(), clock.short(until)),
                None => promise.name().to_owned(),
            })
            .collect();
        if line.promises.len() > PROMISES_SHOWN_MAX {
            let rest = line.promises.len() - PROMISES_SHOWN_MAX;
            names.push(format!("and {rest} more"));
        }
        let (kind, names) = (line.kind.to_string(), names.join("; "));
        write_line(f, &kind, line.quantity, width, &names)?;
    }
    Ok(())
}

fn write_line(
    f: &mut fmt::Formatter<'_>,
    label: &str,
    quantity: Quantity,
    width: usize,
    behind: &str,
) -> fmt::Result {
    let text = format!("  {label:<22}{quantity:>width$}   {behind}");
    writeln!(f, "{}", text.trim_end())
}

/// Times as a clock on the wall of the location shows them.
struct LocalClock {
    zone: Tz,
    today: NaiveDate,
}

impl LocalClock {
    fn new(zone: &str, now: Moment) -> Self {
        let zone: Tz = zone.parse().unwrap_or(Tz::UTC);
        let today = DateTime::<Utc>::from(now).with_timezone(&zone).date_naive();
        Self { zone, today }
    }

    fn local(&self, moment: Moment) -> DateTime<Tz> {
        DateTime::<Utc>::from(moment).with_timezone(&self.zone)
    }

    /// The time; with the date where that is another day.
    fn short(&self, moment: Moment) -> impl fmt::Display {
        let local = self.local(moment);
        if local.date_naive() == self.today {
            local.format("%H:%M")
        } else {
            local.format("%Y-%m-%d %H:%M")
        }
    }
}

#[cfg(test)]
#[path = "explain_tests.rs"]
mod tests;

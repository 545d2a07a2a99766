//! What a scenario's line can ask about the state after it.

use oneshelf_core::store::Reader;
use oneshelf_core::{
    Availability, Bucket, CaseDetail, ChannelName, Feed, LabelReason, Level, LevelKey,
    LocationName, Moment, Note, Quantity, Reservation, Sequence, Sku, Source, Transfer,
};

use super::words::{Parsed, parse};
use crate::host::{Host, scene};

/// A name of code as hosts see it.
pub(crate) fn snake_case(name: &str) -> String {
    let mut text = String::new();
    for c in name.chars() {
        if c.is_uppercase() && !text.is_empty() {
            text.push('_');
        }
        text.extend(c.to_lowercase());
    }
    text
}

fn time_or_never(at: Moment) -> String {
    if at == Moment::MIN {
        "never".to_owned()
    } else {
        at.to_string()
    }
}

/// Whether a case says itself which levels it is about; other cases without an item are of all
/// their location.
fn names_levels(detail: &CaseDetail) -> bool {
    matches!(
        detail,
        CaseDetail::Conflict { .. } | CaseDetail::LimitExceeded { .. }
    )
}

fn or_none(parts: &[String]) -> String {
    if parts.is_empty() {
        "none".to_owned()
    } else {
        parts.join("+")
    }
}

/// What can be asked about one item at one location, of its rows.
///
/// - A bucket or `on-hand` or `on-shelf` and its number; `incoming N` from supplies, `waiting N` of
///   orders; `available CHANNEL N`; `label CHANNEL LABEL`.
/// - `shortage N`; `owed N`; `endangers REFERENCE N`; `cases none` or `cases KIND+KIND`;
///   `variance N` (of the latest count).
/// - `because REASON+REASON` or `because nothing`; `good-at TIME`; `gaps SOURCE none` or
///   `gaps SOURCE 2-4+7-7`; `complete SOURCE TIME`.
/// - `promise REFERENCE PHASE`; `promise REFERENCE PART N`; `spot REFERENCE SPOT`;
///   `contacted REFERENCE TIME`; `transfer REFERENCE PART N`.
pub(crate) struct Seen<'h> {
    host: &'h dyn Host,
    sku: Sku,
    location: LocationName,
    key: Option<LevelKey>,
    now: Moment,
    clock_stopped: bool,
}

impl<'h> Seen<'h> {
    pub(crate) fn new(host: &'h dyn Host, sku: &str, location: &str) -> Parsed<Self> {
        let (sku, location) = (parse::<Sku>(sku)?, parse::<LocationName>(location)?);
        let mut key = None;
        host.read(&mut |reader| {
            key = reader.catalogue().ok().and_then(|catalogue| {
                Some(LevelKey {
                    item: catalogue.item_named(&sku)?.id,
                    location: catalogue.location_named(&location)?.id,
                })
            });
        });
        let mut seen = Self {
            host,
            sku,
            location,
            key,
            now: Moment::MIN,
            clock_stopped: false,
        };
        if key.is_some() {
            let answer = seen.availability(scene::CHANNELS[0])?;
            seen.now = answer.as_of;
            seen.clock_stopped = answer.reasons.contains(&LabelReason::ClockStopped {});
        }
        Ok(seen)
    }

    fn availability(&self, channel: &str) -> Parsed<Availability> {
        let channel: ChannelName = parse(channel)?;
        Ok(self.host.availability(&self.sku, &self.location, &channel))
    }

    fn rows<T>(&self, look: impl Fn(&dyn Reader, LevelKey) -> Option<T>) -> Option<T> {
        let key = self.key?;
        let mut found = None;
        self.host.read(&mut |reader| found = look(reader, key));
        found
    }

    pub(crate) fn answer(&self, question: &[&str]) -> Parsed<String> {
        Ok(match question {
            ["available", channel] => self.availability(channel)?.available.to_string(),
            ["label", channel] => self.availability(channel)?.label.as_str().to_owned(),
            ["because"] => self.because()?,
            ["good-at"] => time_or_never(self.availability(scene::CHANNELS[0])?.good_at),
            ["gaps", source] => self.feed(source, |_, feed| {
                let gaps = feed.gaps().into_iter();
                let gaps = gaps.map(|gap| format!("{}-{}", gap.from, gap.to));
                or_none(&gaps.collect::<Vec<_>>())
            })?,
            ["complete", source] => self.feed(source, |known, feed| {
                time_or_never(feed.good_until(known, self.now))
            })?,
            ["shortage"] => self.shortage().0.to_string(),
            ["owed"] => self.shortage().1.to_string(),
            ["endangers", reference] => self.endangered(reference).to_string(),
            ["cases"] => self.cases(),
            ["variance"] => self.variance(),
            ["promise", reference] => {
                let now = if self.clock_stopped {
                    Moment::MIN
                } else {
                    self.now
                };
                let found = self.reservation(reference);
                found.map_or("unknown".to_owned(), |found| {
                    snake_case(&format!("{:?}", found.phase_at(now)))
                })
            }
            ["spot", reference] => {
                let spot = self
                    .reservation(reference)
                    .and_then(|found| found.staged_in);
                spot.as_ref().map_or("none", Note::as_str).to_owned()
            }
            ["contacted", reference] => {
                let found = self.reservation(reference);
                let at = found.and_then(|found| found.contacted_at);
                at.map_or("never".to_owned(), |at| at.to_string())
            }
            ["incoming"] => self.incoming().to_string(),
            ["waiting"] => self.waiting().to_string(),
            ["transfer", reference, part] => self.transferred(reference, part)?.to_string(),
            ["promise", reference, part] => self.part(reference, part)?.to_string(),
            [bucket] => self.balance(bucket)?.to_string(),
            other => return Err(format!("{:?} cannot be asked", other.join(" "))),
        })
    }

    /// The reasons of the label, by their names.
    fn because(&self) -> Parsed<String> {
        let answer = self.availability(scene::CHANNELS[0])?;
        let kinds: Vec<_> = answer.reasons.iter().map(LabelReason::kind).collect();
        Ok(if kinds.is_empty() {
            "nothing".to_owned()
        } else {
            kinds.join("+")
        })
    }

    /// What is known of a source.
    fn feed(&self, name: &str, look: impl Fn(&Source, &Feed) -> String) -> Parsed<String> {
        let name = parse(name)?;
        let found = self.rows(|reader, _| {
            let (catalogue, feeds) = (reader.catalogue().ok()?, reader.feeds().ok()?);
            let source = catalogue.source_named(&name)?;
            Some(look(source, feeds.get(source.id)?))
        });
        found.ok_or_else(|| format!("{name} has no feed"))
    }

    /// The level after what is due.
    fn level(&self) -> Level {
        let found = self.rows(|reader, key| {
            let level = reader.levels(None, usize::MAX).ok()?;
            let mut level = level.into_iter().find(|(k, _)| *k == key)?.1;
            let claims = reader.claims(None, usize::MAX).ok()?;
            for ((_, _), claim) in claims.iter().filter(|((k, _), _)| *k == key) {
                if !self.clock_stopped && claim.is_due(self.now) {
                    let _ = level.post(&oneshelf_core::Posting {
                        from: claim.kind.bucket(),
                        to: Bucket::Free,
                        quantity: claim.quantity,
                        reason: oneshelf_core::Reason::Expiry,
                        effective_at: self.now,
                        of: None,
                    });
                }
            }
            Some(level)
        });
        found.unwrap_or_default()
    }

    fn balance(&self, name: &str) -> Parsed<Quantity> {
        let level = self.level();
        let sum = |sum: Result<Quantity, _>| sum.map_err(|_| "too large".to_owned());
        Ok(match name {
            "on-hand" => sum(level.on_hand())?,
            "on-shelf" => sum(level.on_shelf())?,
            "free" => level.free(),
            "held" => level.balance(Bucket::Held),
            "committed" => level.balance(Bucket::Committed),
            "staged" => level.balance(Bucket::Staged),
            "inspection" => level.balance(Bucket::Inspection),
            "damaged" => level.balance(Bucket::Damaged),
            "in-transit" => level.balance(Bucket::InTransit),
            other => return Err(format!("{other:?} cannot be asked")),
        })
    }

    fn open_cases(&self) -> Vec<CaseDetail> {
        let found = self.rows(|reader, key| {
            let cases = reader
                .cases(oneshelf_core::CaseNumber(0), usize::MAX, true)
                .ok()?;
            let about = |case: &oneshelf_core::Case| match case.item {
                Some(item) => item == key.item && case.location.is_none_or(|at| at == key.location),
                None if names_levels(&case.detail) => case.levels().contains(&key),
                None => case.location == Some(key.location),
            };
            let cases = cases.into_iter().filter(about);
            Some(cases.map(|case| case.detail).collect())
        });
        found.unwrap_or_default()
    }

    fn cases(&self) -> String {
        let mut kinds: Vec<_> = self.open_cases().iter().map(CaseDetail::kind).collect();
        kinds.sort_unstable();
        if kinds.is_empty() {
            "none".to_owned()
        } else {
            kinds.join("+")
        }
    }

    /// The shortfall and what of it is owed to nobody.
    fn shortage(&self) -> (Quantity, Quantity) {
        let found = self
            .open_cases()
            .into_iter()
            .find_map(|detail| match detail {
                CaseDetail::Shortage {
                    shortfall,
                    owed_to_nobody,
                    ..
                } => Some((shortfall, owed_to_nobody)),
                _ => None,
            });
        found.unwrap_or_default()
    }

    fn endangered(&self, reference: &str) -> Quantity {
        let sequence = self.reservation(reference).map(|found| found.sequence);
        let named = self
            .open_cases()
            .into_iter()
            .find_map(|detail| match detail {
                CaseDetail::Shortage { endangered, .. }
                | CaseDetail::SupplyShort { endangered, .. } => {
                    let named = endangered
                        .into_iter()
                        .find(|e| Some(e.reservation) == sequence);
                    named.map(|named| named.quantity)
                }
                _ => None,
            });
        named.unwrap_or_default()
    }

    fn reservation(&self, reference: &str) -> Option<Reservation> {
        self.rows(|reader, _| {
            let rows = reader
                .reservations(Sequence::NONE, usize::MAX, false)
                .ok()?;
            rows.into_iter()
                .find(|row| row.reference.as_str() == reference)
        })
    }

    /// A part of a promise's line here, after what is due.
    fn part(&self, reference: &str, part: &str) -> Parsed<Quantity> {
        let found = self.reservation(reference).ok_or("no such promise")?;
        let is_due = !self.clock_stopped && found.expires_at.is_some_and(|at| at <= self.now);
        let line = found.lines.iter().find(|line| Some(line.key) == self.key);
        let line = line.ok_or("the promise has nothing of it here")?;
        let expired = if is_due {
            line.expired.checked_add(line.open)
        } else {
            Some(line.expired)
        };
        Ok(match part {
            "requested" => line.requested,
            "open" if is_due => Quantity::ZERO,
            "open" => line.open,
            "waiting" => line.waiting,
            "staged" => line.staged,
            "to-put-back" => line.to_put_back,
            "short" => line.short,
            "fulfilled" => line.fulfilled,
            "released" => line.released,
            "expired" => expired.ok_or("too large")?,
            other => return Err(format!("{other:?} is no part of a promise")),
        })
    }

    /// What is expected here and has not come.
    fn incoming(&self) -> Quantity {
        let found = self.rows(|reader, key| {
            let rows = reader.incoming(None, usize::MAX).ok()?;
            let here = rows.into_iter().filter(|((at, _), _)| *at == key);
            let mut quantities = here.map(|(_, claim)| claim.quantity);
            quantities.try_fold(Quantity::ZERO, Quantity::checked_add)
        });
        found.unwrap_or_default()
    }

    /// What orders here wait for.
    fn waiting(&self) -> Quantity {
        let found = self.rows(|reader, key| {
            let rows = reader.reservations(Sequence::NONE, usize::MAX, true).ok()?;
            let lines = rows.iter().flat_map(|row| &row.lines);
            let mut waiting = lines
                .filter(|line| line.key == key)
                .map(|line| line.waiting);
            waiting.try_fold(Quantity::ZERO, Quantity::checked_add)
        });
        found.unwrap_or_default()
    }

    /// What became of the goods of a transfer.
    fn transferred(&self, reference: &str, part: &str) -> Parsed<Quantity> {
        let found = self.reservation(reference).and_then(|found| found.transfer);
        let transfer: Transfer = found.ok_or("no such transfer")?;
        let key = self.key.ok_or("no such item")?;
        let line = transfer.line(key.item);
        Ok(match part {
            "shipped" => line.shipped,
            "received" => line.received,
            "lost" => line.lost,
            "returned" => line.returned,
            "in-transit" => line.in_transit(),
            "over" => line.over(),
            other => return Err(format!("{other:?} is no part of a transfer")),
        })
    }

    fn variance(&self) -> String {
        let found = self.rows(|reader, key| {
            let mut counts = reader.counts(None, usize::MAX).ok()?;
            counts.retain(|((k, _), count)| *k == key && !count.reversed);
            counts.pop().map(|(_, count)| count.variance.to_string())
        });
        found.unwrap_or_else(|| "none".to_owned())
    }
}

//! Views as they cross, where the library's own have a form that not every language can name.

use oneshelf::{
    Availability, CaseFilter, CaseKind, CaseObstacle, CaseOption, CaseOrigin, CaseView, Change,
    ChannelName, Command, ConflictFile, DestinationName, Explanation, LevelKey, LevelView,
    LocationName, Moment, OpenQuestion, Payload, Refusal, ReportPeriod, SeenUpTo, Sequence, Shelf,
    Shown, ShownAs, ShownLine, ShownQuestion, ShownSummary,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::error::ShelfError;

/// One level with the key that the next page starts after.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct LevelRow {
    /// The key of the next page's `after`.
    pub(crate) key: LevelKey,
    /// The balances.
    #[serde(flatten)]
    pub(crate) level: LevelView,
}

/// A number, explained line by line, with the receipt as it prints.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct ExplainedNumber {
    #[serde(flatten)]
    explanation: Explanation,
    /// The receipt as people read it.
    text: String,
}

impl From<Explanation> for ExplainedNumber {
    fn from(explanation: Explanation) -> Self {
        Self {
            text: explanation.to_string(),
            explanation,
        }
    }
}

/// A case with everything that a person needs to decide.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct CaseFile {
    /// What it is about.
    #[serde(flatten)]
    case: CaseView,
    /// The entry that opened it.
    came: CaseOrigin,
    /// What can be done about it now.
    can: Vec<CaseOption>,
    /// What cannot be done, and why.
    cannot: Vec<CaseObstacle>,
    /// What closes it besides.
    closes: &'static str,
    /// The entry that closed it; nothing while it is open.
    ended: Option<CaseOrigin>,
    /// Of a conflict, the two commands.
    conflict: Option<ConflictPair>,
}

impl From<oneshelf::CaseFile> for CaseFile {
    fn from(file: oneshelf::CaseFile) -> Self {
        Self {
            case: file.case,
            came: file.came,
            can: file.can,
            cannot: file.cannot,
            closes: file.closes,
            ended: file.ended,
            conflict: file.conflict.map(ConflictPair::from),
        }
    }
}

/// Two commands that came under one reference.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct ConflictPair {
    /// The entry of the first; nothing where that was refused or changed nothing.
    first_entry: Option<Sequence>,
    /// The command that came first, as it was sent; refused ones are not kept.
    first: Option<Command>,
    /// Why the first was refused, as long as that is remembered.
    first_refused: Option<Refusal>,
    /// The entry that set the second aside.
    second_entry: Sequence,
    /// The command that was set aside.
    second: Command,
    /// The fields in which they differ; none where the first is not kept.
    differs: Vec<DifferentField>,
    /// The entry of the command that the reference means now, where that is not the first.
    replaced_by: Option<Sequence>,
}

/// A field in which two commands differ.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct DifferentField {
    /// Where it is, such as `lines[0].quantity`.
    field: String,
    /// What the first says, as text; nothing where it says nothing.
    first: Option<String>,
    /// What the second says, as text; nothing where it says nothing.
    second: Option<String>,
}

impl From<ConflictFile> for ConflictPair {
    fn from(file: ConflictFile) -> Self {
        let text = |value: Value| match value {
            Value::String(text) => text,
            other => other.to_string(),
        };
        let differs = file.differs.into_iter().map(|found| DifferentField {
            field: found.field,
            first: found.first.map(text),
            second: found.second.map(text),
        });
        Self {
            first_entry: file.first_entry,
            first: file.first,
            first_refused: file.first_refused,
            second_entry: file.second_entry,
            second: file.second,
            differs: differs.collect(),
            replaced_by: file.replaced_by,
        }
    }
}

/// The filter of `cases_where`.
pub(crate) fn filter(
    closed_too: Option<bool>,
    location: Option<LocationName>,
    kinds: Option<Vec<String>>,
    opened_before: Option<Moment>,
) -> Result<CaseFilter, ShelfError> {
    let named = |name: &String| {
        CaseKind::named(name).ok_or_else(|| ShelfError::Malformed {
            reason: format!("no kind of case is called `{name}`; take one that a case has"),
            code: "json".to_owned(),
            field: "kinds".to_owned(),
        })
    };
    Ok(CaseFilter {
        closed_too: closed_too.unwrap_or(false),
        location,
        kinds: kinds
            .iter()
            .flatten()
            .map(named)
            .collect::<Result<_, _>>()?,
        opened_before,
    })
}

/// Something to be sent to a destination: a change, or an availability.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Delivery {
    /// To whom.
    destination: DestinationName,
    /// Which one: with the destination it is the delivery's identity, and stays through all of
    /// its tries. Of two availabilities of an item at a location, the higher number is newer.
    number: u64,
    /// Which try this is, from 1.
    try_number: u32,
    /// Whether the receiver may have it already, and should look the identity up.
    may_have_been_sent: bool,
    /// Deliveries of the same list that come before it: where one of them was not delivered,
    /// this one is not to be sent.
    after: Vec<u64>,
    /// An entry of the journal.
    change: Option<Change>,
    /// What can be promised of an item at a location now.
    availability: Option<Availability>,
}

impl From<oneshelf::Delivery> for Delivery {
    fn from(delivery: oneshelf::Delivery) -> Self {
        let (change, availability) = match delivery.payload {
            Payload::Change(change) => (Some(*change), None),
            Payload::Availability(availability) => (None, Some(*availability)),
        };
        Self {
            destination: delivery.destination,
            number: delivery.number,
            try_number: delivery.try_number,
            may_have_been_sent: delivery.may_have_been_sent,
            after: delivery.after,
            change,
            availability,
        }
    }
}

/// What became of one try of a delivery.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DeliveryReport {
    /// The delivery.
    number: u64,
    /// Which try.
    try_number: u32,
    /// What became of it.
    result: DeliveryResult,
    /// Why it was not delivered.
    #[serde(default)]
    reason: Option<String>,
}

/// What became of a delivery.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum DeliveryResult {
    /// The receiver has it.
    Delivered,
    /// The receiver does not take this one, or its answer makes no sense.
    Failed,
    /// The receiver cannot be reached at all. No delivery ever dies of it.
    Unreachable,
    /// It was certainly not sent.
    NotSent,
}

impl From<DeliveryReport> for oneshelf::DeliveryReport {
    fn from(report: DeliveryReport) -> Self {
        let reason = report.reason.unwrap_or_default();
        Self {
            number: report.number,
            try_number: report.try_number,
            result: match report.result {
                DeliveryResult::Delivered => oneshelf::DeliveryResult::Delivered,
                DeliveryResult::Failed => oneshelf::DeliveryResult::Failed(reason),
                DeliveryResult::Unreachable => oneshelf::DeliveryResult::Unreachable(reason),
                DeliveryResult::NotSent => oneshelf::DeliveryResult::NotSent,
            },
        }
    }
}

/// Shown numbers, compared.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct ShownReport {
    /// In numbers.
    summary: ShownSummary,
    /// Line by line, with those that are not shown.
    lines: Vec<ShownLine>,
}

/// Compares what a channel shows, or what was counted on the shelf.
pub(crate) fn reconcile_shown(
    shelf: &Shelf,
    shown: Vec<Shown>,
    channel: Option<ChannelName>,
    location: Option<LocationName>,
    seen: SeenUpTo,
) -> Result<ShownReport, ShelfError> {
    let question = ShownQuestion {
        shown_as: channel.map_or(ShownAs::OnShelf, |channel| ShownAs::Available { channel }),
        location,
        seen,
    };
    let mut lines = Vec::new();
    let summary = shelf.reconcile_shown(&question, shown, &mut |line| lines.push(line))?;
    Ok(ShownReport { summary, lines })
}

/// How far somebody had followed: an entry is more exact than a moment.
pub(crate) fn seen(entry: Option<Sequence>, until: Option<Moment>) -> SeenUpTo {
    let until = until.map_or(SeenUpTo::Unknown, SeenUpTo::Moment);
    entry.map_or(until, SeenUpTo::Entry)
}

/// Every kind of matter that is not said to be left out.
pub(crate) fn open_question(
    [counts, holds, transfers, pickups, explained]: [Option<bool>; 5],
) -> OpenQuestion {
    let all = OpenQuestion::ALL;
    OpenQuestion {
        counts: counts.unwrap_or(all.counts),
        holds: holds.unwrap_or(all.holds),
        transfers: transfers.unwrap_or(all.transfers),
        pickups: pickups.unwrap_or(all.pickups),
        explained: explained.unwrap_or(all.explained),
    }
}

/// A period with open ends.
pub(crate) fn period(from: Option<Moment>, to: Option<Moment>) -> ReportPeriod {
    let all = ReportPeriod::ALL;
    ReportPeriod {
        from: from.unwrap_or(all.from),
        to: to.unwrap_or(all.to),
    }
}

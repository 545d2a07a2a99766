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

/// The balances of an item at a location, with the key that the next page starts after.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct LevelRow {
    /// The key to give as the next page's `after`.
    pub(crate) key: LevelKey,
    /// The balances, bucket by bucket.
    #[serde(flatten)]
    pub(crate) level: LevelView,
}

/// A number, explained line by line, with the receipt as it prints.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct ExplainedNumber {
    #[serde(flatten)]
    explanation: Explanation,
    /// The receipt as people read it, in several lines.
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
    /// The case itself: its number, and what it is about.
    #[serde(flatten)]
    case: CaseView,
    /// The journal entry that opened it.
    came: CaseOrigin,
    /// What can be done about it now, each as a command that is ready to send.
    can: Vec<CaseOption>,
    /// The resolutions that are not possible now, and why; empty where all are.
    cannot: Vec<CaseObstacle>,
    /// What closes it without a person's resolution, as a sentence for people.
    closes: &'static str,
    /// The journal entry that closed it. Without it, the case is open.
    ended: Option<CaseOrigin>,
    /// The two commands of a conflict. Without it, the case is about something else.
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

/// A conflict in full: the two commands that came under one reference.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct ConflictPair {
    /// The journal entry of the first command. Without it, that was refused or changed nothing.
    first_entry: Option<Sequence>,
    /// The first command, as it was sent. Without it, it was refused, and is not kept.
    first: Option<Command>,
    /// Why the first command was refused. Without it, it was not, or that is forgotten.
    first_refused: Option<Refusal>,
    /// The journal entry that set the second command aside.
    second_entry: Sequence,
    /// The second command, as it was sent.
    second: Command,
    /// The fields in which the two differ; empty where the first is not kept.
    differs: Vec<DifferentField>,
    /// The entry of the command that the reference means now. Without it, the first one.
    replaced_by: Option<Sequence>,
}

/// A field in which two commands differ.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct DifferentField {
    /// The path of the field, such as `lines[0].quantity`.
    field: String,
    /// The value in the first command, as text. Without it, the first leaves the field out.
    first: Option<String>,
    /// The value in the second command, as text. Without it, the second leaves the field out.
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

/// A delivery: something to be sent to a destination, which is a change or an availability.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Delivery {
    /// The destination that it is to be sent to.
    destination: DestinationName,
    /// Its number: with the destination it is the delivery's identity, through all of its tries. Of
    /// two availabilities of an item at a location, the higher number is newer.
    number: u64,
    /// Which try this is, counted from 1.
    try_number: u32,
    /// Whether the receiver may have it already, and should look for its identity.
    may_have_been_sent: bool,
    /// Deliveries of the same list that come before it. If one of them was not delivered, do not
    /// send this one.
    after: Vec<u64>,
    /// The journal entry to send. Without it, an availability is.
    change: Option<Change>,
    /// What a channel can be promised of an item at a location now. Without it, a change is sent.
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
    /// The number of the delivery.
    number: u64,
    /// Which try it was, counted from 1.
    try_number: u32,
    /// What became of the delivery.
    result: DeliveryResult,
    /// Why it was not delivered. Without it, no reason is kept.
    #[serde(default)]
    reason: Option<String>,
}

/// What became of a delivery, as its worker reports it.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum DeliveryResult {
    /// The receiver has it, and it is done.
    Delivered,
    /// The receiver did not take this one, or its answer makes no sense. It is tried again, up to a
    /// limit.
    Failed,
    /// The receiver cannot be reached at all, which is not this delivery's fault. No delivery dies
    /// of it.
    Unreachable,
    /// It was certainly not sent, and can be handed out again at once.
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

/// Shown numbers, compared with what they should be.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct ShownReport {
    /// How many of them were right, and how many were not.
    summary: ShownSummary,
    /// Each shown number, and the items that are not shown.
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

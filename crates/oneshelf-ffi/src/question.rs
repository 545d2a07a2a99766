//! Every question that a shelf answers, one line each: its name, what it takes, what it gives.

use oneshelf::*;
use schemars::{JsonSchema, SchemaGenerator};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::error::ShelfError;
use crate::shelf::to_json;

/// Defines the questions: the JSON form, the call that answers, and the description that the
/// packages are made from.
macro_rules! questions {
    ($(
        $(#[doc = $doc:literal])*
        $kind:ident $name:literal ($($field:ident: $type:ty),*) -> $answer:ty {
            |$shelf:ident| $call:expr
        }
    )*) => {
        /// A question, tagged by `ask` in its JSON form.
        #[derive(Debug, Clone, Deserialize)]
        #[serde(tag = "ask", deny_unknown_fields)]
        pub enum Question {
            $(
                $(#[doc = $doc])*
                #[serde(rename = $name)]
                $kind {
                    $(
                        #[doc = concat!("The method's `", stringify!($field), "`.")]
                        $field: $type,
                    )*
                },
            )*
        }

        impl Question {
            /// The names of all questions: those of the shelf's methods.
            pub const NAMES: &'static [&'static str] = &[$($name,)*];

            pub(crate) fn answer(self, shelf: &Shelf) -> Result<Vec<u8>, ShelfError> {
                match self {
                    $(Self::$kind { $($field,)* } => {
                        let $shelf = shelf;
                        let answer: $answer = $call?;
                        to_json(&answer)
                    })*
                }
            }

            pub(crate) fn describe(types: &mut SchemaGenerator) -> Vec<Value> {
                vec![$(json!({
                    "name": $name,
                    "description": ([$($doc),*].map(str::trim_start).join("\n")),
                    "takes": [$(json!({
                        "name": stringify!($field),
                        "type": types.subschema_for::<$type>(),
                    })),*],
                    "gives": types.subschema_for::<$answer>(),
                })),*]
            }
        }
    };
}

/// How many rows a page has where the question does not say.
const PAGE: usize = 1_000;

/// One level with the key that the next page starts after.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct LevelRow {
    /// The key of the next page's `after`.
    key: LevelKey,
    /// The balances.
    #[serde(flatten)]
    level: LevelView,
}

/// A number, explained line by line, with the receipt as it prints.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct ExplainedNumber {
    #[serde(flatten)]
    explanation: Explanation,
    /// The receipt as people read it.
    text: String,
}

fn explained(explanation: Explanation) -> ExplainedNumber {
    ExplainedNumber {
        text: explanation.to_string(),
        explanation,
    }
}

questions! {
    /// How many of an item can be promised at a location to a channel, in the item's base unit.
    Availability "availability" (sku: Sku, location: LocationName, channel: ChannelName) -> oneshelf::Availability {
        |shelf| shelf.availability(&sku, &location, &channel)
    }
    /// The same for several items at several locations: for each item the sum and its parts.
    AvailabilityMany "availability_many" (skus: Vec<Sku>, locations: Vec<LocationName>, channel: ChannelName) -> Vec<AvailabilityTotal> {
        |shelf| shelf.availability_many(&skus, &locations, &channel)
    }
    /// How many can be promised by a later time: free now, with what is expected by then, less
    /// what orders wait for.
    AvailabilityBy "availability_by" (sku: Sku, location: LocationName, channel: ChannelName, by: Moment) -> oneshelf::Availability {
        |shelf| shelf.availability_by(&sku, &location, &channel, by)
    }
    /// How many could be promised at an earlier time, as known then or now.
    AvailabilityAsOf "availability_as_of" (sku: Sku, location: LocationName, channel: ChannelName, at: Moment, knowledge: Knowledge) -> PastAvailability {
        |shelf| shelf.availability_as_of(&sku, &location, &channel, at, knowledge)
    }
    /// What can be promised, line by line, with the promises behind each line.
    Explain "explain" (sku: Sku, location: LocationName, channel: ChannelName) -> ExplainedNumber {
        |shelf| shelf.explain(&sku, &location, &channel).map(explained)
    }
    /// The balances of an item at a location, bucket by bucket.
    Level "level" (sku: Sku, location: LocationName) -> LevelView {
        |shelf| shelf.level(&sku, &location)
    }
    /// The balances of an item at a location at an earlier time, as known then or now.
    LevelAsOf "level_as_of" (sku: Sku, location: LocationName, at: Moment, knowledge: Knowledge) -> LevelView {
        |shelf| shelf.level_as_of(&sku, &location, at, knowledge)
    }
    /// The balances of every item at every location that ever had any, after the key of the last
    /// page; 1,000 a page where `limit` is left out.
    Levels "levels" (after: Option<LevelKey>, limit: Option<usize>) -> Vec<LevelRow> {
        |shelf| shelf.levels(after, limit.unwrap_or(PAGE)).map(|rows| {
            rows.into_iter().map(|(key, level)| LevelRow { key, level }).collect()
        })
    }
    /// What happened to an item at a location: entries, each with what it moved.
    History "history" (sku: Sku, location: LocationName, order: Option<HistoryOrder>, limit: Option<usize>) -> Vec<HistoryLine> {
        |shelf| shelf.history(&sku, &location, order.unwrap_or_default(), limit.unwrap_or(PAGE))
    }
    /// What changed after an entry, in order.
    Changes "changes" (after: Option<Sequence>, limit: Option<usize>) -> Vec<Change> {
        |shelf| shelf.changes(after.unwrap_or(Sequence::NONE), limit.unwrap_or(PAGE))
    }
    /// Promises after an entry, oldest first; only those that are open, or all.
    Reservations "reservations" (after: Option<Sequence>, limit: Option<usize>, only_open: Option<bool>) -> Vec<ReservationView> {
        |shelf| shelf.reservations(after.unwrap_or(Sequence::NONE), limit.unwrap_or(PAGE), only_open.unwrap_or(true))
    }
    /// One promise, by the entry that made it.
    Reservation "reservation" (sequence: Sequence) -> Option<ReservationView> {
        |shelf| shelf.reservation(sequence)
    }
    /// Refusals that are remembered, after a row number.
    Refusals "refusals" (after: Option<u64>, limit: Option<usize>) -> Vec<RefusalView> {
        |shelf| shelf.refusals(after.unwrap_or(0), limit.unwrap_or(PAGE))
    }
    /// Commands that were set aside, after a row number.
    Conflicts "conflicts" (after: Option<u64>, limit: Option<usize>) -> Vec<ConflictView> {
        |shelf| shelf.conflicts(after.unwrap_or(0), limit.unwrap_or(PAGE))
    }
    /// Cases after a number, oldest first; only those that are open, or all.
    Cases "cases" (after: Option<CaseNumber>, limit: Option<usize>, only_open: Option<bool>) -> Vec<CaseView> {
        |shelf| shelf.cases(after.unwrap_or(CaseNumber(0)), limit.unwrap_or(PAGE), only_open.unwrap_or(true))
    }
    /// Every open shortage.
    Shortages "shortages" () -> Vec<CaseView> {
        |shelf| shelf.shortages()
    }
    /// What the staff of a location have to do, after a promise, oldest first.
    Tasks "tasks" (location: LocationName, after: Option<Sequence>, limit: Option<usize>) -> Vec<TaskView> {
        |shelf| shelf.tasks(&location, after.unwrap_or(Sequence::NONE), limit.unwrap_or(PAGE))
    }
    /// What can be done about a promise whose units are not there, best first.
    Alternatives "alternatives" (of: Target) -> oneshelf::Alternatives {
        |shelf| shelf.alternatives(&of)
    }
    /// When a pickup could be ready, or why it could not be promised.
    PromisePickup "promise_pickup" (location: LocationName, channel: ChannelName, lines: Vec<Line>, at: Option<Moment>) -> PickupPromise {
        |shelf| shelf.promise_pickup(&location, &channel, &lines, at)
    }
    /// The code that the customer of a pickup shows.
    PickupCode "pickup_code" (of: Target) -> oneshelf::PickupCode {
        |shelf| shelf.pickup_code(&of)
    }
    /// What a sale would do to promises; nothing is recorded.
    CheckSale "check_sale" (sale: Sell) -> SaleCheck {
        |shelf| shelf.check_sale(&sale)
    }
    /// Notes what a source says of itself: that it is alive, how far it has sent, what waits. The
    /// answer has the numbers that are missing, for the source to send again.
    Heartbeat "heartbeat" (source: SourceName, heartbeat: oneshelf::Heartbeat) -> FeedView {
        |shelf| shelf.heartbeat(&source, heartbeat)
    }
    /// Every source that numbers its messages or is heard from regularly, by name.
    Feeds "feeds" () -> Vec<FeedView> {
        |shelf| shelf.feeds()
    }
    /// When the next promise ends by itself.
    NextDue "next_due" () -> Option<Moment> {
        |shelf| shelf.next_due()
    }
    /// Journals what is due, and forgets old refusals.
    Tick "tick" () -> oneshelf::Tick {
        |shelf| shelf.tick()
    }
    /// How the shelf and its file are doing.
    Health "health" () -> oneshelf::Health {
        |shelf| shelf.health()
    }
}

//! Every question that a shelf answers, one line each: its name, what it takes, what it gives.

use oneshelf::*;
use schemars::SchemaGenerator;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::error::ShelfError;
use crate::shelf::to_json;
use crate::wire::{
    CaseFile, ConflictPair, Delivery, DeliveryReport, ExplainedNumber, LevelRow, ShownReport,
    filter, open_question, period, reconcile_shown, seen,
};

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

            pub(crate) fn answer(self, shelf: &Shelf) -> Result<String, ShelfError> {
                match self {
                    $(Self::$kind { $($field,)* } => {
                        let $shelf = shelf;
                        to_json::<$answer>(&$call?)
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

impl Question {
    /// Reads what a host has asked.
    pub(crate) fn from_json(json: &[u8]) -> Result<Self, ShelfError> {
        serde_json::from_slice(json).map_err(|e| ShelfError::json("question", e))
    }
}

/// The page that the question means.
pub(crate) fn changes(
    shelf: &Shelf,
    after: Option<Sequence>,
    limit: Option<usize>,
) -> Result<Vec<Change>, Error> {
    shelf.changes(after.unwrap_or(Sequence::NONE), limit.unwrap_or(PAGE))
}

questions! {
    /// How many of an item a channel can be promised at a location (available to promise, ATP), in
    /// the item's base unit.
    Availability "availability" (sku: Sku, location: LocationName, channel: ChannelName) -> oneshelf::Availability {
        |shelf| shelf.availability(&sku, &location, &channel)
    }
    /// How many of several items can be promised at several locations: for each item the sum, and
    /// each location.
    AvailabilityMany "availability_many" (skus: Vec<Sku>, locations: Vec<LocationName>, channel: ChannelName) -> Vec<AvailabilityTotal> {
        |shelf| shelf.availability_many(&skus, &locations, &channel)
    }
    /// How many can be promised by a later time: with the expected supply that comes by then, less
    /// what back orders wait for.
    AvailabilityBy "availability_by" (sku: Sku, location: LocationName, channel: ChannelName, by: Moment) -> oneshelf::Availability {
        |shelf| shelf.availability_by(&sku, &location, &channel, by)
    }
    /// How many could have been promised at a past time, as known then or as known now.
    AvailabilityAsOf "availability_as_of" (sku: Sku, location: LocationName, channel: ChannelName, at: Moment, knowledge: Knowledge) -> PastAvailability {
        |shelf| shelf.availability_as_of(&sku, &location, &channel, at, knowledge)
    }
    /// Explains what can be promised, line by line, with the promises behind each line.
    Explain "explain" (sku: Sku, location: LocationName, channel: ChannelName) -> ExplainedNumber {
        |shelf| shelf.explain(&sku, &location, &channel).map(ExplainedNumber::from)
    }
    /// The balances of an item at a location, bucket by bucket.
    Level "level" (sku: Sku, location: LocationName) -> LevelView {
        |shelf| shelf.level(&sku, &location)
    }
    /// The balances of an item at a location at a past time, as known then or as known now.
    LevelAsOf "level_as_of" (sku: Sku, location: LocationName, at: Moment, knowledge: Knowledge) -> LevelView {
        |shelf| shelf.level_as_of(&sku, &location, at, knowledge)
    }
    /// The balances of every item at every location that ever had any, after the key of the last
    /// page; 1,000 a page if `limit` is left out.
    Levels "levels" (after: Option<LevelKey>, limit: Option<usize>) -> Vec<LevelRow> {
        |shelf| shelf.levels(after, limit.unwrap_or(PAGE)).map(|rows| {
            rows.into_iter().map(|(key, level)| LevelRow { key, level }).collect()
        })
    }
    /// What happened to an item at a location: journal entries, each with what it moved.
    History "history" (sku: Sku, location: LocationName, order: Option<HistoryOrder>, limit: Option<usize>) -> Vec<HistoryLine> {
        |shelf| shelf.history(&sku, &location, order.unwrap_or_default(), limit.unwrap_or(PAGE))
    }
    /// The journal after an entry, in order: every command that was recorded, with what it moved.
    Changes "changes" (after: Option<Sequence>, limit: Option<usize>) -> Vec<Change> {
        |shelf| changes(shelf, after, limit)
    }
    /// Promises, oldest first, after the entry that made the last one; only those that are open, or
    /// all.
    Reservations "reservations" (after: Option<Sequence>, limit: Option<usize>, only_open: Option<bool>) -> Vec<ReservationView> {
        |shelf| shelf.reservations(after.unwrap_or(Sequence::NONE), limit.unwrap_or(PAGE), only_open.unwrap_or(true))
    }
    /// One promise, by the entry that made it.
    Reservation "reservation" (sequence: Sequence) -> Option<ReservationView> {
        |shelf| shelf.reservation(sequence)
    }
    /// Refusals that are remembered, oldest first, after a row number.
    Refusals "refusals" (after: Option<u64>, limit: Option<usize>) -> Vec<RefusalView> {
        |shelf| shelf.refusals(after.unwrap_or(0), limit.unwrap_or(PAGE))
    }
    /// Conflicts: commands that were set aside under a used reference, after a row number.
    Conflicts "conflicts" (after: Option<u64>, limit: Option<usize>) -> Vec<ConflictView> {
        |shelf| shelf.conflicts(after.unwrap_or(0), limit.unwrap_or(PAGE))
    }
    /// Cases, oldest first, after a number; only those that are open, or all.
    Cases "cases" (after: Option<CaseNumber>, limit: Option<usize>, only_open: Option<bool>) -> Vec<CaseView> {
        |shelf| shelf.cases(after.unwrap_or(CaseNumber(0)), limit.unwrap_or(PAGE), only_open.unwrap_or(true))
    }
    /// Every open shortage, with the promises in danger.
    Shortages "shortages" () -> Vec<CaseView> {
        |shelf| shelf.shortages()
    }
    /// Lists the tasks for the staff of a location, oldest promises first, after a given promise.
    Tasks "tasks" (location: LocationName, after: Option<Sequence>, limit: Option<usize>) -> Vec<TaskView> {
        |shelf| shelf.tasks(&location, after.unwrap_or(Sequence::NONE), limit.unwrap_or(PAGE))
    }
    /// What can be done for a promise whose goods are missing, in the order in which to try it.
    Alternatives "alternatives" (of: Target) -> oneshelf::Alternatives {
        |shelf| shelf.alternatives(&of)
    }
    /// When a pickup could be ready, or why it could not be promised.
    PromisePickup "promise_pickup" (location: LocationName, channel: ChannelName, lines: Vec<Line>, at: Option<Moment>) -> PickupPromise {
        |shelf| shelf.promise_pickup(&location, &channel, &lines, at)
    }
    /// The code that the customer of a pickup shows: the one that was issued last.
    PickupCode "pickup_code" (of: Target) -> oneshelf::PickupCode {
        |shelf| shelf.pickup_code(&of)
    }
    /// What a sale would do to promises, to warn the cashier. Nothing is recorded.
    CheckSale "check_sale" (sale: Sell) -> SaleCheck {
        |shelf| shelf.check_sale(&sale)
    }
    /// Records a heartbeat: a source is alive, has sent so far, and has so many messages queued.
    /// The answer lists the numbers that are missing, for the source to send again.
    Heartbeat "heartbeat" (source: SourceName, heartbeat: oneshelf::Heartbeat) -> FeedView {
        |shelf| shelf.heartbeat(&source, heartbeat)
    }
    /// Every watched source, by name: one that numbers its messages or sends heartbeats.
    Feeds "feeds" () -> Vec<FeedView> {
        |shelf| shelf.feeds()
    }
    /// Cases that fit a filter, after a number: of one location, of some kinds, opened before a
    /// moment; with closed ones if `closed_too`.
    CasesWhere "cases_where" (after: Option<CaseNumber>, limit: Option<usize>, closed_too: Option<bool>, location: Option<LocationName>, kinds: Option<Vec<String>>, opened_before: Option<Moment>) -> Vec<CaseView> {
        |shelf| shelf.cases_where(&filter(closed_too, location, kinds, opened_before)?, after.unwrap_or(CaseNumber(0)), limit.unwrap_or(PAGE))
    }
    /// How many cases are open, for each location and kind, and how old they are.
    CaseSummary "case_summary" () -> Vec<CaseCount> {
        |shelf| shelf.case_summary()
    }
    /// One case in full, with what can be done about it now. Nothing if no case has this number.
    Case "case" (number: CaseNumber) -> Option<CaseFile> {
        |shelf| shelf.case(number).map(|file| file.map(CaseFile::from))
    }
    /// The two commands of a conflict. Nothing if the case is about something else.
    Conflict "conflict" (case: CaseNumber) -> Option<ConflictPair> {
        |shelf| shelf.conflict(case).map(|file| file.map(ConflictPair::from))
    }
    /// Suspected duplicates after an entry: facts that may have been recorded twice under different
    /// references.
    SuspectedDuplicates "suspected_duplicates" (after: Option<Sequence>, limit: Option<usize>) -> Vec<SuspectedDuplicate> {
        |shelf| shelf.suspected_duplicates(after.unwrap_or(Sequence::NONE), limit.unwrap_or(SUSPECTED_MAX), &mut |_, _| {})
    }
    /// Expected supply, after an announcement; only what is still to come, or all.
    Supplies "supplies" (after: Option<Sequence>, limit: Option<usize>, only_open: Option<bool>) -> Vec<SupplyView> {
        |shelf| shelf.supplies(after.unwrap_or(Sequence::NONE), limit.unwrap_or(PAGE), only_open.unwrap_or(true))
    }
    /// Lists the numbers of a location that are not confirmed, and why: for the location as a
    /// whole, and by item, after a given item.
    Unconfirmed "unconfirmed" (location: LocationName, after: Option<Sku>, limit: Option<usize>) -> oneshelf::Unconfirmed {
        |shelf| shelf.unconfirmed(&location, after.as_ref(), limit.unwrap_or(PAGE))
    }
    /// Reconciles what has stood open, with commands that a person may apply. Leave out kinds by
    /// setting them to false; matters that need nobody come only if `explained`.
    Reconcile "reconcile" (counts: Option<bool>, holds: Option<bool>, transfers: Option<bool>, pickups: Option<bool>, explained: Option<bool>) -> Reconciliation {
        |shelf| shelf.reconcile(open_question([counts, holds, transfers, pickups, explained]))
    }
    /// Reconciles numbers that a channel shows, or without a channel those that were counted on the
    /// shelf, with what they should be. `seen_entry` or `seen_until` says up to where the channel
    /// had followed.
    ReconcileShown "reconcile_shown" (shown: Vec<Shown>, channel: Option<ChannelName>, location: Option<LocationName>, seen_entry: Option<Sequence>, seen_until: Option<Moment>) -> ShownReport {
        |shelf| reconcile_shown(shelf, shown, channel, location, seen(seen_entry, seen_until))
    }
    /// Reports what became of the promises of a period, by location, channel and week. It reads the
    /// whole journal.
    PromiseReport "promise_report" (from: Option<Moment>, to: Option<Moment>) -> oneshelf::PromiseReport {
        |shelf| shelf.promise_report(period(from, to), &mut |_, _| {})
    }
    /// Rebuilds the store into a new file, in which everything is computed from the journal again.
    RebuildInto "rebuild_into" (target: String) -> Rebuilt {
        |shelf| shelf.rebuild_into(target, &mut |_, _| {})
    }
    /// Defines a destination (a webhook, a subscriber), or changes how it is served. Its shape
    /// stays.
    DefineDestination "define_destination" (destination: Destination) -> () {
        |shelf| shelf.define_destination(destination)
    }
    /// Removes a destination, and forgets what it was sent. Returns whether there was one.
    RemoveDestination "remove_destination" (destination: DestinationName) -> bool {
        |shelf| shelf.remove_destination(&destination)
    }
    /// Every destination, and how it is doing.
    Destinations "destinations" () -> Vec<DestinationView> {
        |shelf| shelf.destinations()
    }
    /// Takes deliveries that are due for a destination, to be sent in this order and then reported
    /// on.
    TakeDeliveries "take_deliveries" (destination: DestinationName, limit: Option<usize>) -> Vec<Delivery> {
        |shelf| shelf.take_deliveries(&destination, limit.unwrap_or(PAGE)).map(|taken| {
            taken.into_iter().map(Delivery::from).collect()
        })
    }
    /// Records what became of deliveries that were taken. Returns how many reports counted.
    ReportDeliveries "report_deliveries" (destination: DestinationName, reports: Vec<DeliveryReport>) -> usize {
        |shelf| shelf.report_deliveries(&destination, reports.into_iter().map(Into::into).collect())
    }
    /// Lists the deliveries that a destination has not acknowledged, in order.
    OutstandingDeliveries "outstanding_deliveries" (destination: DestinationName) -> Vec<OutstandingView> {
        |shelf| shelf.outstanding_deliveries(&destination)
    }
    /// Retries dead or failed deliveries at once. Returns how many there were.
    RetryDeliveries "retry_deliveries" (destination: DestinationName, numbers: Vec<u64>) -> usize {
        |shelf| shelf.retry_deliveries(&destination, &numbers)
    }
    /// Drops dead or failed deliveries for good. Returns how many there were.
    DropDeliveries "drop_deliveries" (destination: DestinationName, numbers: Vec<u64>) -> usize {
        |shelf| shelf.drop_deliveries(&destination, &numbers)
    }
    /// Delivers everything after an entry once more, marked as what may have been sent before.
    ReplayDeliveries "replay_deliveries" (destination: DestinationName, after: Sequence) -> () {
        |shelf| shelf.replay_deliveries(&destination, after)
    }
    /// When the next delivery is due. Nothing if none is.
    NextDelivery "next_delivery" () -> Option<Moment> {
        |shelf| shelf.next_delivery()
    }
    /// When the next deadline comes, to call `tick` then. Nothing if there is none.
    NextDue "next_due" () -> Option<Moment> {
        |shelf| shelf.next_due()
    }
    /// Journals the deadlines that have come, and forgets old refusals.
    Tick "tick" () -> oneshelf::Tick {
        |shelf| shelf.tick()
    }
    /// How the shelf and its file are doing, for monitoring.
    Health "health" () -> oneshelf::Health {
        |shelf| shelf.health()
    }
}

//! The rules of oneshelf, pure: no input or output, no clock, no randomness, no threads, no SQL.
//!
//! Hosts use the crate `oneshelf`, which adds a clock, a store and a writer. Who writes a store
//! implements [`store::Store`]; who wants to know how a command is decided starts at `decide.rs`.
//!
//! A [`Command`] is made ready ([`Prepared`]) and decided in a [`Batch`] on what a store has
//! loaded ([`Slice`]); what comes out is a list of changed rows ([`Changes`]), for the store to
//! save. [`Availability`] and [`Explanation`] are computed from a [`Level`] and its claims, the
//! past from the journal, and [`verify`] recomputes everything.

mod after;
mod ahead;
mod answer;
mod availability;
mod batch;
mod batch_again;
mod batch_feed;
mod batch_load;
mod business;
mod case;
mod case_kinds;
mod catalogue;
mod clock;
mod code;
mod command;
mod day;
mod decide;
mod delivery;
mod destination;
mod difference;
mod dispatch;
mod document;
mod draft;
mod draft_rows;
mod duplicates;
mod early;
mod explain;
mod feed;
mod footprint;
mod gtin;
mod hand_out;
mod hand_out_levels;
mod history;
mod id;
mod journal;
mod json;
mod label;
mod level;
mod lines;
mod link;
mod location;
mod machine;
mod map;
mod moment;
mod name;
mod opening;
mod phase;
mod pickup;
mod pickup_times;
mod prepare;
mod prepared;
mod promise;
mod promises;
mod quantity;
mod reconcile;
mod reservation;
mod retell;
mod row;
mod settle;
mod slice;
mod source;
pub mod store;
mod supply;
#[cfg_attr(
    not(feature = "chaos-switches"),
    expect(dead_code, unreachable_pub, reason = "every rule is on")
)]
mod switches;
mod target;
mod task;
mod text;
mod transfer;
mod verify;
mod waiting;

pub use ahead::Ahead;
pub use answer::{
    Conflict, Flag, Malformed, MalformedCode, Outcome, PartlyGranted, Receipt, Refusal,
    RefusalCode, RefusedLine,
};
pub use availability::{
    Asked, Availability, AvailabilityTotal, NotPromised, after_expiry, level_reasons,
    location_reasons,
};
pub use batch::{ApplyError, Batch};
pub use case::{
    Case, CaseDetail, Closed, CountKey, CountRecord, CountSide, Endangered, Exceeded, Owed,
    Resolution, SideTaken,
};
pub use case_kinds::{CASE_KINDS, CaseKind};
pub use catalogue::{
    Catalogue, CatalogueRow, Channel, HoldPolicy, Item, KitPart, Policy, SafetyStock,
    SafetyStockKey, SafetyStockStep, Source,
};
pub use clock::{
    CLOCK_GAP_SECONDS_MAX, CLOCK_STEP_SECONDS_MAX, ClockRules, Observation, Reading, Timekeeper,
};
pub use code::{
    CODE_KEY_BYTES_MAX, CODE_KEY_BYTES_MIN, CodeKey, CodeKeyError, PickupCode, PickupCodeError,
};
pub use command::*;
pub use day::{Day, DayError, TimeOfDay, TimeOfDayError, Weekday};
pub use delivery::{
    DEAD_MAX, DeliveryReport, DeliveryResult, DestinationRow, HELD_LEVELS_MAX, Held,
    OUTSTANDING_MAX, Outstanding, OutstandingState, REASON_CHARS_MAX, Round, SentLabel, SentState,
    Unreachable, WalkPath,
};
pub use destination::{
    DELAY_SECONDS_MAX, DESTINATION_LOCATIONS_MAX, DESTINATIONS_MAX, Destination, DestinationShape,
    RetryPolicy, TRIES_MAX,
};
pub use difference::Difference;
pub use dispatch::Dispatch;
pub use duplicates::{SUSPECTED_MAX, SuspectedPair, suspected_duplicates};
pub use explain::{
    ExplainComponent, ExplainKind, ExplainLine, ExplainPromise, Explanation, explain, explain_keys,
    explain_promise_keys,
};
pub use feed::{FEED_RANGES_MAX, Feed, FeedRange, Feeds, Gap, Heartbeat, SOURCE_SEQUENCE_MAX};
pub use gtin::{Gtin, GtinError};
pub use hand_out::HandedOut;
pub use history::{
    HistoryLine, HistoryOrder, HistoryPosting, Knowledge, LevelView, PastAvailability, PastLevel,
    availability_as_of, history, level_as_of, walk_back,
};
pub use id::{
    CaseNumber, ChannelId, ENGINE_NAME, ENGINE_SOURCE, ItemId, LevelKey, LocationId,
    OFFICE_CHANNEL, OFFICE_NAME, OFFICE_SOURCE, Sequence, SourceId,
};
pub use journal::{
    Attempt, BodyError, ChainHash, ConflictRow, EntryBody, Fingerprint, FirstAnswer, JournalRow,
    RefusalRow, encode_into, fingerprint,
};
pub use json::JSON_BYTES_MAX;
pub use label::{Label, LabelReason};
pub use level::{Bucket, Level, LevelPostings, Overflow, Posting, Reason};
pub use link::{LINK_SECONDS_DEFAULT, Link, Links};
pub use location::Location;
pub use machine::{Possible, machine, possible};
pub use map::Map;
pub use moment::{Moment, MomentError};
pub use name::{
    Actor, ChannelName, DestinationName, Document, LocationName, NAME_BYTES_MAX, NameError, Note,
    Reference, Sku, SourceName,
};
pub use opening::{
    OPENING_EXCEPTIONS_MAX, OPENING_INTERVALS_MAX, OpeningDay, OpeningException, OpeningHours,
    OpeningInterval,
};
pub use phase::{Phase, Step};
pub use pickup::{Pickup, PickupTerms};
pub use pickup_times::{
    HOLD_DAYS_MAX, NoPickup, PICKUP_MINUTES_MAX, PickupSettings, PickupTimes, collect_by,
    pickup_times,
};
pub use prepared::Prepared;
pub use promises::{
    BrokenBy, HoldAges, IsoWeek, Oversell, Oversells, PromiseCount, PromiseReport, PromiseWeek,
    ReportPeriod, RescuedBy, ShortPicks, TrustWeek, promise_report,
};
pub use quantity::{LINE_UNITS_MAX, Quantity, QuantityError, THOUSANDTHS_PER_UNIT};
pub use reconcile::{Figure, Figures};
pub use reservation::{Claim, Reservation, ReservationKind, ReservationLine, Task};
pub use retell::{Act, Told};
pub use row::{
    Changes, Claims, Counts, Head, Incoming, Parked, ParkedFact, ParkedKey, ParkedSettlement,
    Table, Tasks, Undone,
};
pub use slice::{Key, Slice};
pub use supply::{Supply, SupplyClaim, SupplyLine};
#[cfg(feature = "chaos-switches")]
pub use switches::{Rule, without};
pub use task::TaskKind;
pub use transfer::{Transfer, TransferLine};
pub use verify::{
    FINDINGS_MAX, Finding, Invariant, Rebuild, Repair, VerifyReport, rebuild,
    require_sound_journal, verify,
};

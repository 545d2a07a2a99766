//! The rules of oneshelf, pure: no input or output, no clock, no randomness, no threads, no SQL.
//!
//! Hosts use the crate `oneshelf`, which adds a clock, a store and a writer. This page is the map.
//! The rooms stand on each other in the order of the list: a room imports only rooms above it, and
//! a test holds that.
//!
//! | room | what is in it |
//! |---|---|
//! | `value` | quantities, moments, days, names, ids, GTINs |
//! | `catalogue` | items and kits, locations, channels, sources, opening hours, feeds, clock, labels |
//! | `ledger` | the rows: levels and postings, promises and their phases, transfers, supplies, cases, what waits for its parent |
//! | `command` | what hosts send: each command's fields and shape, its JSON, its answers |
//! | `store` | what a store has to do: traits, tables, snapshot, journal and hash chain |
//! | `decide` | what each command does, and the rules after every command |
//! | `batch` | one transaction of many commands: loading, duplicates and conflicts |
//! | `read` | availability, explanation, history, reconciliation |
//! | `delivery` | who is told of which change |
//! | `report` | what became of promises |
//! | `verify` | what is always true, checked against the journal, and the rebuild |
//!
//! A [`Command`] is made ready ([`Prepared`]) and decided in a [`Batch`] on what a store has
//! loaded ([`Slice`]); the result is a list of changed rows ([`Changes`]) for the store to save.
//! [`Availability`] and [`Explanation`] are computed from a [`Level`] and its claims, the past
//! from the journal, and [`verify()`] computes everything again.

mod batch;
mod catalogue;
mod command;
mod decide;
mod delivery;
mod ledger;
mod read;
mod report;
pub mod store;
mod value;
mod verify;

pub use value::day::{Day, DayError, TimeOfDay, TimeOfDayError, Weekday};
pub use value::gtin::{Gtin, GtinError};
pub use value::id::{
    CaseNumber, ChannelId, ENGINE_NAME, ENGINE_SOURCE, ItemId, LevelKey, LocationId,
    OFFICE_CHANNEL, OFFICE_NAME, OFFICE_SOURCE, Sequence, SourceId,
};
pub use value::malformed::{Malformed, MalformedCode};
pub use value::map::Map;
pub use value::moment::{Moment, MomentError};
pub use value::name::{
    Actor, ChannelName, DestinationName, Document, LocationName, NAME_BYTES_MAX, NameError, Note,
    Reference, Sku, SourceName,
};
pub use value::quantity::{
    LINE_UNITS_MAX, Overflow, Quantity, QuantityError, THOUSANDTHS_PER_UNIT,
};
#[cfg(feature = "chaos-switches")]
pub use value::switches::{Rule, without};

pub use catalogue::clock::{
    CLOCK_GAP_SECONDS_MAX, CLOCK_STEP_SECONDS_MAX, ClockRules, Observation, Reading, Timekeeper,
};
pub use catalogue::definitions::{
    Catalogue, CatalogueRow, Channel, HoldPolicy, Item, KitPart, Policy, SafetyStock,
    SafetyStockKey, SafetyStockStep,
};
pub use catalogue::feed::{
    FEED_RANGES_MAX, Feed, FeedRange, Feeds, Gap, Heartbeat, SOURCE_SEQUENCE_MAX,
};
pub use catalogue::label::{Label, LabelReason};
pub use catalogue::location::Location;
pub use catalogue::opening_hours::{
    OPENING_EXCEPTIONS_MAX, OPENING_INTERVALS_MAX, OpeningDay, OpeningException, OpeningHours,
    OpeningInterval,
};
pub use catalogue::pickup_times::{
    HOLD_DAYS_MAX, NoPickup, PICKUP_MINUTES_MAX, PickupSettings, PickupTimes, collect_by,
    pickup_times,
};
pub use catalogue::source::Source;

pub use ledger::case::{
    Case, CaseDetail, Closed, CountKey, CountRecord, CountSide, Endangered, Exceeded, Owed,
    Resolution, SideTaken,
};
pub use ledger::case_kinds::{CASE_KINDS, CaseKind};
pub use ledger::delivery_row::{
    DEAD_MAX, DeliveryReport, DeliveryResult, DestinationRow, HELD_LEVELS_MAX, Held,
    OUTSTANDING_MAX, Outstanding, OutstandingState, REASON_CHARS_MAX, Round, SentLabel, SentState,
    Unreachable, WalkPath,
};
pub use ledger::destination::{
    DELAY_SECONDS_MAX, DESTINATION_LOCATIONS_MAX, DESTINATIONS_MAX, Destination, DestinationShape,
    RetryPolicy, TRIES_MAX,
};
pub use ledger::excess_return::ExcessReturn;
pub use ledger::kit::PromisedKit;
pub use ledger::level::{Bucket, Level, LevelPostings, Posting, Reason};
pub use ledger::line::{LineParts, ReservationLine};
pub use ledger::parked::{Parked, ParkedFact, ParkedKey, ParkedSettlement};
pub use ledger::phase::{Phase, Step};
pub use ledger::phase_table::{Possible, machine, possible};
pub use ledger::pickup::{Pickup, PickupTerms};
pub use ledger::reservation::{Claim, Reservation, ReservationKind, Task};
pub use ledger::step::{Act, Ahead, Told};
pub use ledger::supply::{Supply, SupplyClaim, SupplyLine};
pub use ledger::task::TaskKind;
pub use ledger::transfer::{Transfer, TransferLine};
pub use ledger::unmatched::{LINK_SECONDS_DEFAULT, Link, Links};

pub use command::answer::{
    Conflict, Flag, Outcome, PartlyGranted, Receipt, Refusal, RefusalCode, RefusedLine,
};
pub use command::catalogue::{
    AddAlias, DefineChannel, DefineItem, DefineLocation, DefineSource, KitComponent, RetireItem,
    RetireLocation,
};
pub use command::difference::Difference;
pub use command::engine::{Enter, Expire, NoteWrongCode, SetAside, Tie};
pub use command::fingerprint::{Fingerprint, encode_into, fingerprint};
pub use command::fulfilment::{
    Accept, Close, Collect, Collector, Contact, IssueCode, Notify, Pick, PickResult, PutBack,
    Stage, VerifyCode,
};
pub use command::json::JSON_BYTES_MAX;
pub use command::office::{CorrectClock, DefinePolicy, DefineSafetyStock, Expect, ResolveCase};
pub use command::parts::{Header, LINES_MAX, Line, Target};
pub use command::pickup_code::{
    CODE_KEY_BYTES_MAX, CODE_KEY_BYTES_MIN, CodeKey, CodeKeyError, PickupCode, PickupCodeError,
};
pub use command::prepared::Prepared;
pub use command::promise::{
    Adopt, Confirm, Extend, Hold, Move, Postpone, Release, Reserve, Substitute,
};
pub use command::stock::{
    Adjust, Condition, Count, CountLine, Grade, Inspect, Receive, Reverse, Sell, TakeBack, WriteOff,
};
pub use command::table::Command;
pub use command::transfer::{ReceiveTransfer, RequestTransfer, Ship};

pub use store::journal::{
    Attempt, BodyError, ChainHash, ConflictRow, EntryBody, FirstAnswer, JournalRow, LoadedEntry,
    RefusalRow,
};
pub use store::snapshot::{History, Key, Slice};
pub use store::tables::{Changes, Claims, Counts, Handovers, Head, Incoming, Table, Tasks, Undone};

pub use batch::failure::ApplyError;
pub use batch::transaction::Batch;

pub use read::availability::{
    Asked, Availability, AvailabilityTotal, NotPromised, after_expiry, level_reasons,
    location_reasons,
};
pub use read::duplicates::{SUSPECTED_MAX, SuspectedPair, suspected_duplicates};
pub use read::explain::{
    ExplainComponent, ExplainKind, ExplainLine, ExplainPromise, Explanation, explain, explain_keys,
    explain_promise_keys,
};
pub use read::history::{
    HistoryLine, HistoryOrder, HistoryPosting, Knowledge, LevelView, PastAvailability, PastLevel,
    availability_as_of, history, level_as_of, walk_back,
};
pub use read::reconcile::{Figure, Figures};

pub use delivery::dispatch::Dispatch;
pub use delivery::hand_out::HandedOut;

pub use report::figures::{
    BrokenBy, HoldAges, Oversell, Oversells, PromiseCount, PromiseReport, PromiseWeek,
    ReportPeriod, RescuedBy, ShortPicks, TrustWeek,
};
pub use report::journal::promise_report;
pub use report::week::IsoWeek;

pub use verify::check::{FINDINGS_MAX, Finding, Invariant, VerifyReport, verify};
pub use verify::handovers::find_handovers;
pub use verify::rebuild::{Rebuild, Repair, rebuild, require_sound_journal};

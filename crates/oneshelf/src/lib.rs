//! One stock truth for every sales channel, as a library.
//!
//! A till, a web shop and a warehouse use the same engine, inside their own process, over one
//! SQLite file. It answers one question honestly: **how many can I promise, here, now, to this
//! channel, and why?** The entry point is [`Shelf`].
//!
//! ```
//! use oneshelf::{
//!     DefineChannel, DefineItem, DefineLocation, Line, Quantity, Receive, Reserve, Sell, Shelf,
//! };
//! # let folder = tempfile::tempdir()?;
//! # let file = folder.path().join("oxford.db");
//! let shelf = Shelf::open(file)?;
//! shelf.apply(DefineLocation::new("office".parse()?, "l-1".parse()?, "OXFORD".parse()?))?;
//! shelf.apply(DefineChannel::new("office".parse()?, "c-1".parse()?, "pos".parse()?))?;
//! shelf.apply(DefineChannel::new("office".parse()?, "c-2".parse()?, "web".parse()?))?;
//! shelf.apply(DefineItem::new("office".parse()?, "i-1".parse()?, "MUG-RED".parse()?))?;
//!
//! let mugs = |units| vec![Line::new("MUG-RED".parse().unwrap(), Quantity::units(units))];
//! shelf.apply(Receive::new("pos".parse()?, "po-88".parse()?, "OXFORD".parse()?, mugs(3)))?;
//!
//! // The web shop promises one. A promise can be refused; sent twice, it is made once.
//! let order = Reserve::new("web".parse()?, "order-1041".parse()?, "OXFORD".parse()?, mugs(1));
//! assert!(shelf.apply(order.clone())?.is_applied());
//! assert!(shelf.apply(order)?.is_applied());
//!
//! // The cashier sells all three. That happened, so it is recorded; somebody is told.
//! shelf.apply(Sell::new("pos".parse()?, "r-7".parse()?, "OXFORD".parse()?, mugs(3)))?;
//! let shortage = &shelf.shortages()?[0];
//!
//! let (mug, oxford, web) = ("MUG-RED".parse()?, "OXFORD".parse()?, "web".parse()?);
//! println!("{}", shelf.explain(&mug, &oxford, &web)?);
//! assert_eq!(shelf.availability(&mug, &oxford, &web)?.shortfall, Quantity::units(1));
//! # assert_eq!(shortage.location.as_ref(), Some(&oxford));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # What there is
//!
//! | to | use |
//! |---|---|
//! | write | [`Shelf::apply`], [`Shelf::apply_each`] with a [`Command`] |
//! | ask | [`Shelf::availability`], [`Shelf::availability_many`], [`Shelf::check_sale`] |
//! | understand | [`Shelf::explain`], [`Shelf::history`], [`Shelf::level_as_of`] |
//! | follow | [`Shelf::changes`], [`Shelf::subscribe`] |
//! | deliver | [`Shelf::define_destination`], [`Shelf::deliver`], or [`Shelf::take_deliveries`] and [`Shelf::report_deliveries`] |
//! | look after | [`Shelf::cases`], [`Shelf::case`], [`Shelf::case_summary`], [`Shelf::shortages`], [`Shelf::reservations`], [`Shelf::conflicts`] |
//! | prepare | [`Shelf::tasks`], [`Shelf::alternatives`], [`Shelf::supplies`], [`Shelf::pickup_code`] |
//! | reconcile | [`Shelf::reconcile_shown`], [`Shelf::reconcile`] |
//! | measure | [`Shelf::promise_report`] |
//! | keep | [`Shelf::tick`], [`Shelf::verify`], [`Shelf::backup`], [`Shelf::rebuild_into`], [`Shelf::health`] |
//!
//! # What there is not
//!
//! No threads of its own, no async, no network: it works when it is called. No prices, no
//! valuation, no personal data. Hosts on other machines reach a shelf through the host that has
//! the file; network file systems are refused.

// The map. A room imports only from the rooms above it in this list, through their `mod.rs`.
//
// host         what a host sets and is told: options, clock, errors
// shared       in memory, for all threads: catalogue, time, subscribers
// writer       the queue, and the one transaction that commits for all
// shelf        the handle: open, apply, follow
// read         what is and was, over one snapshot
// cases        what a person has to look at
// what_if      what a command would do
// report       what the whole journal says
// reconcile    what others show, what has stood open
// delivery     destinations and deliveries
// maintenance  ticks, feeds, checks, backups, rebuild
mod cases;
mod delivery;
mod host;
mod maintenance;
mod read;
mod reconcile;
mod report;
mod shared;
mod shelf;
mod what_if;
mod writer;

pub use cases::{
    CaseAbout, CaseCount, CaseEnd, CaseFile, CaseFilter, CaseLevel, CaseObstacle, CaseOption,
    CaseOrigin, CaseView, ConflictFile, ConflictView, OpenCase, Unconfirmed, UnconfirmedItem,
};
pub use delivery::{Delivered, Delivery, DestinationView, NotDelivered, OutstandingView, Payload};
pub use host::{Clock, Error, Options, SystemClock};
pub use maintenance::{FeedState, FeedView, Health, Rebuilt, Tick, Verified};
pub use read::{
    Change, Effect, PAGE_MAX, PickupView, PromiseAtRisk, QUESTIONS_MAX, RefusalView,
    ReservationLineView, ReservationView, SupplyLineView, SupplyView, TaskView, TransferLineView,
    TransferView,
};
pub use reconcile::{
    Action, BACK_ENTRIES_MAX, Because, COUNT_OLD_SECONDS, HOLD_OLD_SECONDS, IN_FLIGHT_SECONDS_MAX,
    OpenKind, OpenMatter, OpenQuestion, Proposal, Reconciliation, SeenUpTo, Shown, ShownAs,
    ShownLine, ShownQuestion, ShownSummary, Verdict,
};
pub use report::{RecordedFact, SuspectedDuplicate};
pub use shared::Subscription;
pub use shelf::Shelf;
pub use what_if::{
    Alternative, AlternativeKind, Alternatives, LevelEffect, PickupMissing, PickupPromise,
    SaleCheck, SaleRisk, SaleShortfall,
};

// Commands, and the words in them.
pub use oneshelf_core::{
    Accept, Actor, AddAlias, Adjust, Adopt, CODE_KEY_BYTES_MAX, CODE_KEY_BYTES_MIN, ChannelName,
    Close, CodeKey, CodeKeyError, Collect, Collector, Command, Condition, Confirm, Contact,
    CorrectClock, Count, CountLine, CountSide, DefineChannel, DefineItem, DefineLocation,
    DefinePolicy, DefineSafetyStock, DefineSource, Document, Enter, Expect, Expire, Extend, Grade,
    Gtin, GtinError, Header, Hold, HoldPolicy, Inspect, IssueCode, JSON_BYTES_MAX, KitComponent,
    LINES_MAX, Line, LocationName, Moment, MomentError, Move, NAME_BYTES_MAX, NameError, Note,
    NoteWrongCode, Notify, OFFICE_NAME, Pick, PickResult, PickupCode, PickupTerms, Postpone,
    PutBack, Quantity, QuantityError, Receive, ReceiveTransfer, Reference, Release,
    RequestTransfer, Reserve, Resolution, ResolveCase, RetireItem, RetireLocation, Reverse, Sell,
    SetAside, Ship, Sku, SourceName, Stage, Substitute, THOUSANDTHS_PER_UNIT, TakeBack, Target,
    Tie, VerifyCode, WriteOff,
};
// Answers to commands.
pub use oneshelf_core::{
    CASE_KINDS, CaseKind, CaseNumber, Conflict, Difference, Flag, Malformed, MalformedCode,
    Outcome, PartlyGranted, Receipt, Refusal, RefusalCode, RefusedLine, Sequence,
};
// Answers to questions.
pub use oneshelf_core::{
    Availability, AvailabilityTotal, Bucket, Exceeded, ExplainComponent, ExplainKind, ExplainLine,
    ExplainPromise, Explanation, Figure, Finding, Gap, Heartbeat, HistoryLine, HistoryOrder,
    HistoryPosting, Invariant, Knowledge, Label, LabelReason, LevelKey, LevelView, NotPromised,
    PastAvailability, Phase, Possible, Reason, Repair, ReservationKind, SUSPECTED_MAX, Step,
    TaskKind, VerifyReport, machine, possible,
};
// Deliveries.
pub use oneshelf_core::{
    DeliveryReport, DeliveryResult, Destination, DestinationName, DestinationShape,
    OUTSTANDING_MAX, OutstandingState, RetryPolicy,
};
// What became of promises.
pub use oneshelf_core::{
    BrokenBy, HoldAges, IsoWeek, Oversell, Oversells, PromiseCount, PromiseReport, PromiseWeek,
    ReportPeriod, RescuedBy, ShortPicks, TrustWeek,
};
// The catalogue.
pub use oneshelf_core::{
    Catalogue, Channel, ChannelId, Day, Item, ItemId, KitPart, Location, LocationId, NoPickup,
    OpeningDay, OpeningException, OpeningHours, OpeningInterval, PickupSettings, PickupTimes,
    Policy, SafetyStock, SafetyStockKey, SafetyStockStep, Source, SourceId, TimeOfDay, Weekday,
};
// Stores.
pub use oneshelf_core::store;
pub use oneshelf_core::store::{StoreError, UnusableKind};
pub use oneshelf_sqlite::{BackupProgress, Checkpoint, Durability, LogHealth, SqliteOptions};

/// The example of the front page is a test, too.
#[cfg(doctest)]
#[doc = include_str!("../../../README.md")]
struct Readme;

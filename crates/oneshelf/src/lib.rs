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

// From here to there: shelf -> queue, writer (writing); ask, past, sale, cases, lists, changes
// (reading, each over a view); reconcile and promises (what differs, and what became of promises);
// destinations, deliveries (sending); upkeep, rebuild; and what they stand on: names, time, news,
// sync.
mod alternatives;
mod ask;
mod case_file;
mod case_lists;
mod cases;
mod changes;
mod clock;
mod conflict;
mod deliveries;
mod destinations;
mod duplicates;
mod error;
mod feeds;
mod lists;
mod names;
mod news;
mod options;
mod past;
mod pickups;
mod preview;
mod promises;
mod queue;
mod rebuild;
mod reconcile;
mod sale;
mod shelf;
mod supplies;
mod sync;
mod tasks;
mod time;
mod unconfirmed;
mod upkeep;
mod view;
mod writer;

pub use alternatives::{Alternative, AlternativeKind, Alternatives, LevelEffect};
pub use ask::QUESTIONS_MAX;
pub use case_file::{CaseFile, CaseObstacle, CaseOption, CaseOrigin};
pub use case_lists::{CaseCount, CaseFilter};
pub use cases::{CaseAbout, CaseEnd, CaseLevel, CaseView, PromiseAtRisk};
pub use changes::{Change, Effect};
pub use clock::{Clock, SystemClock};
pub use conflict::ConflictFile;
pub use deliveries::{Delivered, Delivery, NotDelivered, Payload};
pub use destinations::{DestinationView, OutstandingView};
pub use duplicates::{RecordedFact, SuspectedDuplicate};
pub use error::Error;
pub use feeds::{FeedState, FeedView};
pub use lists::{
    ConflictView, PAGE_MAX, PickupView, RefusalView, ReservationLineView, ReservationView,
    TransferLineView, TransferView,
};
pub use news::Subscription;
pub use options::Options;
pub use pickups::{PickupMissing, PickupPromise};
pub use rebuild::Rebuilt;
pub use reconcile::{
    Action, BACK_ENTRIES_MAX, Because, COUNT_OLD_SECONDS, HOLD_OLD_SECONDS, IN_FLIGHT_SECONDS_MAX,
    OpenKind, OpenMatter, OpenQuestion, Proposal, Reconciliation, SeenUpTo, Shown, ShownAs,
    ShownLine, ShownQuestion, ShownSummary, Verdict,
};
pub use sale::{SaleCheck, SaleRisk, SaleShortfall};
pub use shelf::Shelf;
pub use supplies::{SupplyLineView, SupplyView};
pub use tasks::TaskView;
pub use unconfirmed::{OpenCase, Unconfirmed, UnconfirmedItem};
pub use upkeep::{Health, Tick, Verified};

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

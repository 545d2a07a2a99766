//! The rules of oneshelf, pure: no input or output, no clock, no randomness, no threads.
#![doc = ""]

mod answer;
mod case;
mod catalogue;
mod clock;
mod command;
mod document;
mod gtin;
mod id;
mod journal;
mod level;
mod moment;
mod name;
mod quantity;
mod reservation;
mod row;
mod slice;
pub mod store;

pub use answer::{
    Conflict, Flag, Malformed, MalformedCode, Outcome, PartlyGranted, Receipt, Refusal,
    RefusalCode, RefusedLine,
};
pub use case::{
    Case, CaseDetail, Closed, CountKey, CountRecord, CountSide, Endangered, Resolution,
};
pub use catalogue::{
    Catalogue, CatalogueRow, Channel, HoldPolicy, Item, KitPart, Location, Policy, SafetyStock,
    SafetyStockKey, SafetyStockStep, Source,
};
pub use clock::{
    CLOCK_GAP_SECONDS_MAX, CLOCK_STEP_SECONDS_MAX, ClockRules, Observation, Reading, Timekeeper,
};
pub use command::*;
pub use gtin::{Gtin, GtinError};
pub use id::{
    CaseNumber, ChannelId, ENGINE_NAME, ENGINE_SOURCE, ItemId, LevelKey, LocationId,
    OFFICE_CHANNEL, OFFICE_NAME, OFFICE_SOURCE, Sequence, SourceId,
};
pub use journal::{
    Attempt, BodyError, ChainHash, ConflictRow, EntryBody, Fingerprint, FirstAnswer, JournalRow,
    RefusalRow, encode_into, fingerprint,
};
pub use level::{Bucket, Level, LevelPostings, Overflow, Posting, Reason};
pub use moment::{Moment, MomentError};
pub use name::{
    Actor, ChannelName, Document, LocationName, NAME_BYTES_MAX, NameError, Note, Reference, Sku,
    SourceName,
};
pub use quantity::{Quantity, QuantityError, THOUSANDTHS_PER_UNIT};
pub use reservation::{Claim, Phase, Reservation, ReservationKind, ReservationLine};
pub use row::{
    Changes, Claims, Counts, Head, Parked, ParkedFact, ParkedKey, ParkedSettlement, Table, Undone,
};
pub use slice::{Key, Slice};

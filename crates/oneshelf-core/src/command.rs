//! Commands: one struct each, and an enum of them.
//!
//! A command is one message. It carries who sent it (`source`), the sender's name of the attempt
//! (`reference`), and optionally when it happened (`occurred_at`; without it, now), the business
//! it belongs to (`document`) and who did it (`actor`). It is atomic: all of it, or nothing.

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use crate::moment::Moment;
use crate::name::{Actor, Document, LocationName, Reference, Sku, SourceName};
use crate::quantity::Quantity;

pub use crate::document::{
    Accept, AddAlias, Adjust, Adopt, Close, Collect, Collector, Condition, Confirm, Contact,
    CorrectClock, Count, CountLine, DefineChannel, DefineItem, DefineLocation, DefinePolicy,
    DefineSafetyStock, DefineSource, Enter, Expect, Expire, Extend, Grade, Hold, Inspect,
    IssueCode, KitComponent, Move, NoteWrongCode, Notify, Pick, PickResult, Postpone, PutBack,
    Receive, ReceiveTransfer, Release, RequestTransfer, Reserve, ResolveCase, RetireItem,
    RetireLocation, Reverse, Sell, SetAside, Ship, Stage, Substitute, TakeBack, Tie, VerifyCode,
    WriteOff,
};

/// The most lines that one command may have.
pub const LINES_MAX: usize = 1_000;

/// A quantity of an item, and its own location where that differs from the command's.
#[derive(
    Debug, Clone, PartialEq, Eq, Encode, Decode, Serialize, Deserialize, schemars::JsonSchema,
)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// The item, by any of its names.
    #[n(0)]
    pub sku: Sku,
    /// How many of its base units.
    #[n(1)]
    pub quantity: Quantity,
    /// The line's own location.
    #[n(2)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub location: Option<LocationName>,
}

impl Line {
    /// A line at the command's location.
    #[must_use]
    pub fn new(sku: Sku, quantity: Quantity) -> Self {
        Self {
            sku,
            quantity,
            location: None,
        }
    }
}

/// Names an earlier command or promise: by its reference or by its document.
#[derive(
    Debug, Clone, PartialEq, Eq, Encode, Decode, Serialize, Deserialize, schemars::JsonSchema,
)]
#[serde(deny_unknown_fields)]
pub struct Target {
    /// Who sent it; the sender of this command where it is left out.
    #[n(0)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceName>,
    /// Its reference.
    #[n(1)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<Reference>,
    /// Its document.
    #[n(2)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<Document>,
}

impl Target {
    /// The command with this reference, of the same source.
    #[must_use]
    pub fn reference(reference: Reference) -> Self {
        Self {
            source: None,
            reference: Some(reference),
            document: None,
        }
    }

    /// The promise for this document, of the same source.
    #[must_use]
    pub fn document(document: Document) -> Self {
        Self {
            source: None,
            reference: None,
            document: Some(document),
        }
    }

    /// The same name, given by another source.
    #[must_use]
    pub fn of_source(self, source: SourceName) -> Self {
        Self {
            source: Some(source),
            ..self
        }
    }
}

/// What every command carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Header<'a> {
    /// Who sent it.
    pub source: &'a SourceName,
    /// The sender's name of the attempt.
    pub reference: &'a Reference,
    /// The business it belongs to.
    pub document: Option<&'a Document>,
    /// When it happened.
    pub occurred_at: Option<Moment>,
    /// Who did it.
    pub actor: Option<&'a Actor>,
    /// The number of the message within its source.
    pub source_sequence: Option<u64>,
}

/// Whether a field has its default value, so that its JSON leaves it out.
pub(crate) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// Defines a command: the common fields, its own ones, and a constructor of the required ones.
macro_rules! command {
    (
        $(#[$doc:meta])* $name:ident
        required { $($(#[$rdoc:meta])* $r:ident($rn:tt): $rty:ty,)* }
        optional { $($(#[$odoc:meta])* $o:ident($on:tt): $oty:ty,)* }
    ) => {
        $(#[$doc])*
        #[derive(
            Debug, Clone, PartialEq, Eq, minicbor::Encode, minicbor::Decode, serde::Serialize,
            serde::Deserialize, schemars::JsonSchema,
        )]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            /// Who sends it.
            #[n(0)]
            pub source: $crate::name::SourceName,
            /// The sender's name of this attempt, unique within the source.
            #[n(1)]
            pub reference: $crate::name::Reference,
            /// The business it belongs to: an order or receipt number.
            #[n(2)]
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub document: Option<$crate::name::Document>,
            /// When it happened, by the sender's clock; without it, when it is recorded.
            #[n(3)]
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub occurred_at: Option<$crate::moment::Moment>,
            /// Who did it: an opaque identifier, never a name.
            #[n(4)]
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub actor: Option<$crate::name::Actor>,
            /// The number of the message within its source, from 1 and without gaps. The same
            /// command under another number is the same command.
            #[cbor(skip)]
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub source_sequence: Option<u64>,
            $($(#[$rdoc])* #[n($rn)] pub $r: $rty,)*
            $(
                $(#[$odoc])*
                #[cbor(n($on), default)]
                #[serde(default, skip_serializing_if = "crate::command::is_default")]
                pub $o: $oty,
            )*
        }

        impl $name {
            /// The command with its required fields; the others have their defaults.
            #[must_use]
            pub fn new(
                source: $crate::name::SourceName,
                reference: $crate::name::Reference,
                $($r: $rty,)*
            ) -> Self {
                Self {
                    source,
                    reference,
                    document: None,
                    occurred_at: None,
                    actor: None,
                    source_sequence: None,
                    $($r,)*
                    $($o: Default::default(),)*
                }
            }
        }
    };
}
pub(crate) use command;

macro_rules! commands {
    ($($(#[$doc:meta])* $name:ident = $index:tt $kind:literal,)*) => {
        /// Any command. Its JSON form is tagged by `type`.
        #[derive(
            Debug, Clone, PartialEq, Eq, Encode, Decode, Serialize, Deserialize,
            schemars::JsonSchema,
        )]
        #[serde(tag = "type")]
        pub enum Command {
            $($(#[$doc])* #[n($index)] #[serde(rename = $kind)] $name(#[n(0)] $name),)*
        }

        impl Command {
            /// Every kind of command, as its JSON `type`.
            pub const KINDS: &'static [&'static str] = &[$($kind,)*];

            /// The kind, as the JSON `type`.
            #[must_use]
            pub const fn kind(&self) -> &'static str {
                match self { $(Self::$name(_) => $kind,)* }
            }

            /// What every command carries.
            #[must_use]
            pub fn header(&self) -> Header<'_> {
                match self {
                    $(Self::$name(command) => Header {
                        source: &command.source,
                        reference: &command.reference,
                        document: command.document.as_ref(),
                        occurred_at: command.occurred_at,
                        actor: command.actor.as_ref(),
                        source_sequence: command.source_sequence,
                    },)*
                }
            }

            /// Numbers the message within its source, or takes its number away.
            pub fn set_source_sequence(&mut self, number: Option<u64>) {
                match self { $(Self::$name(command) => command.source_sequence = number,)* }
            }

            /// Gives the command another name.
            #[cfg(feature = "chaos-switches")]
            pub(crate) fn set_reference(&mut self, reference: Reference) {
                match self { $(Self::$name(command) => command.reference = reference,)* }
            }

            /// Decides by the command's own document.
            pub(crate) fn decide(
                &self,
                draft: &mut crate::draft::Draft<'_>,
            ) -> Result<(), crate::draft::Stop> {
                match self { $(Self::$name(command) => command.decide(draft),)* }
            }

            /// Reads one command of a kind, without its `type`, from a JSON value; `None` where
            /// there is no such kind.
            pub(crate) fn of_kind(
                kind: &str,
                value: &serde_json::Value,
            ) -> Option<Result<Self, serde_path_to_error::Error<serde_json::Error>>> {
                match kind {
                    $($kind => Some(serde_path_to_error::deserialize(value).map(Self::$name)),)*
                    _ => None,
                }
            }
        }

        $(impl From<$name> for Command {
            fn from(command: $name) -> Self {
                Self::$name(command)
            }
        })*
    };
}

commands! {
    /// An item, its names and its kit.
    DefineItem = 0 "define_item",
    /// A location.
    DefineLocation = 1 "define_location",
    /// A channel.
    DefineChannel = 2 "define_channel",
    /// A source.
    DefineSource = 3 "define_source",
    /// What a channel may do.
    DefinePolicy = 4 "define_policy",
    /// Units withheld from a channel.
    DefineSafetyStock = 5 "define_safety_stock",
    /// An item is no longer promised.
    RetireItem = 6 "retire_item",
    /// A location is no longer promised from.
    RetireLocation = 7 "retire_location",
    /// One more name of an item.
    AddAlias = 8 "add_alias",
    /// Goods came in.
    Receive = 20 "receive",
    /// A customer took goods.
    Sell = 21 "sell",
    /// A customer brought goods back.
    TakeBack = 22 "take_back",
    /// A person decided the condition of goods.
    Inspect = 23 "inspect",
    /// Goods are lost, broken or used up.
    WriteOff = 24 "write_off",
    /// Goods were found.
    Adjust = 25 "adjust",
    /// Goods were counted.
    Count = 26 "count",
    /// A fact did not happen.
    Reverse = 27 "reverse",
    /// A promise made elsewhere is taken over.
    Adopt = 28 "adopt",
    /// Goods were picked for a promise, or were not there.
    Pick = 29 "pick",
    /// Picked goods stand in their spot.
    Stage = 30 "stage",
    /// The customer has the goods of a promise.
    Collect = 31 "collect",
    /// Picked goods were put back.
    PutBack = 32 "put_back",
    /// Goods left for another location.
    Ship = 33 "ship",
    /// Goods arrived from another location.
    ReceiveTransfer = 34 "receive_transfer",
    /// A promise that expires.
    Hold = 40 "hold",
    /// A promise.
    Reserve = 41 "reserve",
    /// A hold becomes an order.
    Confirm = 42 "confirm",
    /// A hold lasts longer.
    Extend = 43 "extend",
    /// A promise ends.
    Release = 44 "release",
    /// A location asks for goods of another.
    RequestTransfer = 45 "request_transfer",
    /// Goods are expected.
    Expect = 46 "expect",
    /// A promise goes to another location.
    Move = 47 "move",
    /// Another item instead.
    Substitute = 48 "substitute",
    /// What is missing comes later.
    Postpone = 49 "postpone",
    /// A branch takes a pickup on.
    Accept = 50 "accept",
    /// A customer was told that a pickup is ready.
    Notify = 51 "notify",
    /// A new code for a pickup.
    IssueCode = 52 "issue_code",
    /// A code was shown.
    VerifyCode = 53 "verify_code",
    /// A customer was contacted.
    Contact = 54 "contact",
    /// A pickup is done.
    Close = 55 "close",
    /// A person decided about a case.
    ResolveCase = 60 "resolve_case",
    /// The wall clock is right after all.
    CorrectClock = 61 "correct_clock",
    /// Promises came to their deadline; the engine's own.
    Expire = 80 "expire",
    /// A fact was tied to the location that it waited for; the engine's own.
    Tie = 81 "tie",
    /// A wrong code was shown; the engine's own.
    NoteWrongCode = 82 "note_wrong_code",
    /// Another command came under a used reference; the engine's own.
    SetAside = 86 "set_aside",
    /// What was set aside was entered after all; the engine's own.
    Enter = 87 "enter",
}

impl Command {
    /// The kinds that only the engine sends.
    pub const ENGINE_KINDS: &'static [&'static str] =
        &["expire", "tie", "note_wrong_code", "set_aside", "enter"];

    /// Whether only the engine sends it.
    #[must_use]
    pub const fn is_of_engine(&self) -> bool {
        matches!(
            self,
            Self::Expire(_)
                | Self::Tie(_)
                | Self::NoteWrongCode(_)
                | Self::SetAside(_)
                | Self::Enter(_)
        )
    }

    /// Whether it says what physically happened, or what was promised elsewhere, so that it is
    /// never refused because the numbers disagree.
    #[must_use]
    pub const fn is_fact(&self) -> bool {
        matches!(
            self,
            Self::Receive(_)
                | Self::Sell(_)
                | Self::TakeBack(_)
                | Self::Inspect(_)
                | Self::WriteOff(_)
                | Self::Adjust(_)
                | Self::Count(_)
                | Self::Adopt(_)
                | Self::Pick(_)
                | Self::Stage(_)
                | Self::Collect(_)
                | Self::PutBack(_)
                | Self::Ship(_)
                | Self::ReceiveTransfer(_)
        )
    }

    /// The command itself; of one that was set aside, that one.
    pub(crate) fn meant(&self) -> &Self {
        match self {
            Self::SetAside(set_aside) => &set_aside.command,
            _ => self,
        }
    }

    /// Where goods are moved or promised, and which; a count lists what was seen instead.
    pub(crate) fn goods(&self) -> Option<(&LocationName, &[Line])> {
        Some(match self {
            Self::Receive(c) => (&c.location, &c.lines),
            Self::Sell(c) => (&c.location, &c.lines),
            Self::TakeBack(c) => (&c.location, &c.lines),
            Self::Inspect(c) => (&c.location, &c.lines),
            Self::WriteOff(c) => (&c.location, &c.lines),
            Self::Adjust(c) => (&c.location, &c.lines),
            Self::Adopt(c) => (&c.location, &c.lines),
            Self::Hold(c) => (&c.location, &c.lines),
            Self::Reserve(c) => (&c.location, &c.lines),
            Self::Pick(c) => (&c.location, &c.lines),
            Self::Stage(c) => (&c.location, &c.lines),
            Self::Collect(c) => (&c.location, &c.lines),
            Self::PutBack(c) => (&c.location, &c.lines),
            Self::Ship(c) => (&c.location, &c.lines),
            Self::ReceiveTransfer(c) => (&c.location, &c.lines),
            Self::RequestTransfer(c) => (&c.location, &c.lines),
            Self::Expect(c) => (&c.location, &c.lines),
            Self::Count(c) => (&c.location, &[]),
            _ => return None,
        })
    }

    /// The locations that a command names.
    pub(crate) fn locations(&self) -> Vec<LocationName> {
        let Some((location, lines)) = self.goods() else {
            return Vec::new();
        };
        let own = lines.iter().filter_map(|line| line.location.clone());
        let mut locations: Vec<_> = std::iter::once(location.clone()).chain(own).collect();
        locations.sort_unstable();
        locations.dedup();
        locations
    }
}

//! The table of commands: one row each, and the enum that the rows make.
//!
//! A command is one message. It carries who sent it (`source`), the sender's name of the attempt
//! (`reference`), and optionally when it happened (`occurred_at`; without it, now), the business
//! it belongs to (`document`) and who did it (`actor`). It is atomic: all of it, or nothing.

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use crate::command::catalogue::{
    AddAlias, DefineChannel, DefineItem, DefineLocation, DefineSource, RetireItem, RetireLocation,
};
use crate::command::document::{Class, Document, Names};
use crate::command::engine::{Enter, Expire, NoteWrongCode, SetAside, Tie};
use crate::command::fulfilment::{
    Accept, Close, Collect, Contact, IssueCode, Notify, Pick, PutBack, Stage, VerifyCode,
};
use crate::command::office::{CorrectClock, DefinePolicy, DefineSafetyStock, Expect, ResolveCase};
use crate::command::parts::{Header, Line};
use crate::command::promise::{
    Adopt, Confirm, Extend, Hold, Move, Postpone, Release, Reserve, Substitute,
};
use crate::command::stock::{Adjust, Count, Inspect, Receive, Reverse, Sell, TakeBack, WriteOff};
use crate::command::transfer::{ReceiveTransfer, RequestTransfer, Ship};
use crate::value::malformed::Malformed;
use crate::value::name::LocationName;

/// Every command, a row each, handed to the macro that is named: its documentation, its struct, its
/// number in the journal, which never changes, and its JSON `type`.
macro_rules! commands {
    ($make:ident) => {
        $make! {
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
    };
}
pub(crate) use commands;

macro_rules! command_enum {
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
            pub(crate) fn set_reference(&mut self, reference: crate::value::name::Reference) {
                match self { $(Self::$name(command) => command.reference = reference,)* }
            }

            /// Every kind with its class.
            const CLASSES: &'static [(&'static str, Class)] =
                &[$(($kind, <$name as Document>::CLASS),)*];

            /// What sort of message it is.
            pub(crate) const fn class(&self) -> Class {
                match self { $(Self::$name(_) => <$name as Document>::CLASS,)* }
            }

            /// What it names.
            pub(crate) fn names(&self) -> Names<'_> {
                match self { $(Self::$name(command) => command.names(),)* }
            }

            /// Checks what of its shape is its own.
            pub(crate) fn check(&self) -> Result<(), Malformed> {
                match self { $(Self::$name(command) => command.check(),)* }
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

commands!(command_enum);

impl Command {
    /// The kinds that hosts may send, as their JSON `type`; the others are the engine's own.
    pub fn host_kinds() -> impl Iterator<Item = &'static str> {
        let kinds = Self::CLASSES.iter();
        let of_hosts = kinds.filter(|(_, class)| !matches!(class, Class::Engine));
        of_hosts.map(|(kind, _)| *kind)
    }

    /// Whether only the engine sends it.
    #[must_use]
    pub const fn is_of_engine(&self) -> bool {
        matches!(self.class(), Class::Engine)
    }

    /// Whether it says what physically happened, or what was promised elsewhere, so that it is
    /// never refused because the numbers disagree.
    #[must_use]
    pub const fn is_fact(&self) -> bool {
        self.class().is_fact()
    }

    /// The command itself; of one that was set aside, that one.
    pub(crate) fn meant(&self) -> &Self {
        match self {
            Self::SetAside(set_aside) => &set_aside.command,
            _ => self,
        }
    }

    /// Where goods are moved, promised or expected, and which; a count lists what was seen instead.
    pub(crate) fn goods(&self) -> Option<(&LocationName, &[Line])> {
        let names = self.names();
        names
            .location
            .map(|location| (location, names.lines.unwrap_or_default()))
    }
}

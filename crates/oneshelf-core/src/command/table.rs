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
use crate::value::id::Sequence;
use crate::value::malformed::Malformed;
use crate::value::name::LocationName;

/// Every command, a row each, handed to the macro that is named: its documentation, its struct, its
/// number in the journal, which never changes, and its JSON `type`.
macro_rules! commands {
    ($make:ident) => {
        $make! {
            /// Define an item, or change its names, kit components and substitutes. Its unit is
            /// frozen.
            DefineItem = 0 "define_item",
            /// Define a location that holds stock, such as a store or a warehouse, or change its
            /// settings.
            DefineLocation = 1 "define_location",
            /// Define a sales channel, such as `web`. It is also a source of its own name.
            DefineChannel = 2 "define_channel",
            /// Define a source of a channel, such as a till or a feed, or change its settings.
            DefineSource = 3 "define_source",
            /// Set what a channel may do: carts that hold stock, eligible locations, back orders.
            DefinePolicy = 4 "define_policy",
            /// Set a safety stock: units that are withheld from a channel. The most specific rule
            /// counts.
            DefineSafetyStock = 5 "define_safety_stock",
            /// Retire an item: it is no longer promised. Facts about it are recorded as before.
            RetireItem = 6 "retire_item",
            /// Retire a location: nothing is promised from it any more. Facts about it are recorded
            /// as before.
            RetireLocation = 7 "retire_location",
            /// Give an item one more name, such as a supplier's number.
            AddAlias = 8 "add_alias",
            /// Record goods that came in from a supplier. They are `free`, unless they came in
            /// another condition.
            Receive = 20 "receive",
            /// Record a sale: a customer has the goods. It is never refused, whatever the numbers
            /// say. With `settles` it takes the units of that promise, exactly once.
            Sell = 21 "sell",
            /// Record a customer return at the location that received it. Units go to `inspection`
            /// (quarantine) until somebody grades them with `inspect`.
            TakeBack = 22 "take_back",
            /// Grade goods: a person decided the condition of returned or other goods. Units move
            /// to the bucket of the grade.
            Inspect = 23 "inspect",
            /// Write off stock that is lost, broken or used up. Units leave the stock.
            WriteOff = 24 "write_off",
            /// Add stock that was found, with a reason. Units come into `free`.
            Adjust = 25 "adjust",
            /// Record a stock count: the units seen on the shelf, promised or not. The count
            /// variance is taken against the shelf as of the count's own time.
            Count = 26 "count",
            /// Undo a fact that did not happen, such as a sale or a receipt, with its own business
            /// time. Steps of a promise are undone by the opposite step.
            Reverse = 27 "reverse",
            /// Record a promise that another system made already. It is never refused for lack of
            /// stock; a shortage names the promises in danger.
            Adopt = 28 "adopt",
            /// Record a pick for a promise: units move from `committed` to `staged`. Or they could
            /// not be picked (a short pick), and the promise is short of them.
            Pick = 29 "pick",
            /// Record that picked goods of a promise stand in a named spot of the holding area (the
            /// staging location).
            Stage = 30 "stage",
            /// Record a handover: the customer has the goods of a promise. Units leave the stock
            /// exactly once.
            Collect = 31 "collect",
            /// Record that picked goods were put back, and in what condition. Sellable ones stand
            /// on the shelf again.
            PutBack = 32 "put_back",
            /// Record goods that left for another location. They are in transit until they arrive.
            Ship = 33 "ship",
            /// Record goods of a transfer that arrived, or came back. What is missing opens a case.
            ReceiveTransfer = 34 "receive_transfer",
            /// Hold stock for a cart or a quote (a soft reservation). Units move from `free` to
            /// `held` until the hold is confirmed, released or expires.
            Hold = 40 "hold",
            /// Promise stock to an order. Units move from `free` to `committed` and stay there
            /// until the order is fulfilled, released or expires.
            Reserve = 41 "reserve",
            /// Turn a hold, or the whole cart of a document, into an order: units move from `held`
            /// to `committed`. What it has lost is promised again if it is available, or all of it
            /// is refused.
            Confirm = 42 "confirm",
            /// Extend a hold: its deadline moves to so many seconds from now. What it has lost
            /// stays lost.
            Extend = 43 "extend",
            /// Release or cancel a promise. Units on the shelf are `free` at once, picked ones have
            /// to be put back first.
            Release = 44 "release",
            /// Request a transfer from one location to another. Units at the source move from
            /// `free` to `committed` until they are shipped.
            RequestTransfer = 45 "request_transfer",
            /// Announce expected supply: goods that should come to a location at a time. Back
            /// orders are promised against it.
            Expect = 46 "expect",
            /// Move a promise to another location: units are reserved there first, then released
            /// here, in one step or not at all.
            Move = 47 "move",
            /// Replace promised units by a substitute that the customer agreed to, in one step.
            Substitute = 48 "substitute",
            /// Turn units that a promise is short of into a back order: they wait for expected
            /// supply.
            Postpone = 49 "postpone",
            /// Accept a pickup: the branch takes on its preparation.
            Accept = 50 "accept",
            /// Record that the customer was told that a pickup is ready.
            Notify = 51 "notify",
            /// Issue a new pickup code. The code before it is void.
            IssueCode = 52 "issue_code",
            /// Check the code that a customer shows for a pickup. The right one is accepted once; a
            /// wrong one is refused and counted.
            VerifyCode = 53 "verify_code",
            /// Record that the customer was contacted about a promise, such as about a missing
            /// item.
            Contact = 54 "contact",
            /// Close a pickup that was handed over: nothing is left to do about it.
            Close = 55 "close",
            /// Resolve a case: a person decided about it, and it is closed.
            ResolveCase = 60 "resolve_case",
            /// Vouch for the wall clock after it was stopped: recorded time follows it again, and
            /// promises expire again.
            CorrectClock = 61 "correct_clock",
            /// The engine ended promises whose deadline had come. Hosts cannot send it.
            Expire = 80 "expire",
            /// The engine posted a fact that had waited for its location to be defined. Hosts
            /// cannot send it.
            Tie = 81 "tie",
            /// The engine counted a wrong code that was shown for a pickup. Hosts cannot send it.
            NoteWrongCode = 82 "note_wrong_code",
            /// The engine set aside another command under a used reference, and opened a case for
            /// it. Hosts cannot send it.
            SetAside = 86 "set_aside",
            /// The engine posted a command that was set aside, as a person decided. Hosts cannot
            /// send it.
            Enter = 87 "enter",
        }
    };
}
pub(crate) use commands;

macro_rules! command_enum {
    ($($(#[$doc:meta])* $name:ident = $index:tt $kind:literal,)*) => {
        /// Any command, as hosts send it and the journal keeps it. Its JSON form is tagged by
        /// `type`.
        #[derive(
            Debug, Clone, PartialEq, Eq, Encode, Decode, Serialize, Deserialize,
            schemars::JsonSchema,
        )]
        #[serde(tag = "type")]
        pub enum Command {
            $($(#[$doc])* #[n($index)] #[serde(rename = $kind)] $name(#[n(0)] $name),)*
        }

        impl Command {
            /// Every kind of command, as its JSON `type`, such as `reserve`.
            pub const KINDS: &'static [&'static str] = &[$($kind,)*];

            /// The kind of the command, as its JSON `type`.
            #[must_use]
            pub const fn kind(&self) -> &'static str {
                match self { $(Self::$name(_) => $kind,)* }
            }

            /// The fields that every command has.
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

            /// Sets the number of the message within its source, or clears it.
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
    /// The kinds that hosts may send, as their JSON `type`. The others are the engine's own.
    pub fn host_kinds() -> impl Iterator<Item = &'static str> {
        let kinds = Self::CLASSES.iter();
        let of_hosts = kinds.filter(|(_, class)| !matches!(class, Class::Engine));
        of_hosts.map(|(kind, _)| *kind)
    }

    /// Whether only the engine may send it.
    #[must_use]
    pub const fn is_of_engine(&self) -> bool {
        matches!(self.class(), Class::Engine)
    }

    /// Whether it is a fact: something that physically happened, or a promise that was made
    /// elsewhere. A fact is never refused because the numbers disagree.
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

    /// The entry of the command that it posts, where that had to wait or was set aside.
    pub(crate) const fn posts(&self) -> Option<Sequence> {
        match self {
            Self::Tie(tie) => Some(tie.entry),
            Self::Enter(enter) => Some(enter.entry),
            _ => None,
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

//! The macro that defines a command: the fields of all, its own, and a constructor.

/// Defines a command: the common fields, its own ones, and a constructor of the required ones. With
/// `engine` before its name, only this crate can make one.
macro_rules! command {
    (
        $(#[$doc:meta])* engine $name:ident
        required { $($required:tt)* }
        optional { $($optional:tt)* }
    ) => {
        command! {
            @defined {#[non_exhaustive]} {pub(crate)}
            $(#[$doc])* $name required { $($required)* } optional { $($optional)* }
        }
    };
    (
        $(#[$doc:meta])* $name:ident
        required { $($required:tt)* }
        optional { $($optional:tt)* }
    ) => {
        command! {
            @defined {} {pub}
            $(#[$doc])* $name required { $($required)* } optional { $($optional)* }
        }
    };
    (
        @defined {$($open:tt)*} {$($made:tt)*}
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
        $($open)*
        pub struct $name {
            /// The source that sends the command, such as `till-3` or `web`. It has to be defined;
            /// `office`, for the back office, is built in.
            #[n(0)]
            pub source: $crate::value::name::SourceName,
            /// The idempotency key: the sender's name for this attempt, unique within its source,
            /// such as `order-1041/1`. The same command sent again gets its first answer; another
            /// command under the same reference is set aside as a conflict.
            #[n(1)]
            pub reference: $crate::value::name::Reference,
            /// The business document behind the command: an order, receipt or purchase order
            /// number, such as `order-1041`. Later commands can name it. Without it, only
            /// `reference` can be named.
            #[n(2)]
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub document: Option<$crate::value::name::Document>,
            /// When it happened, by the sender's clock; a time ahead of ours is taken as now, and
            /// flagged. Without it, the time of recording.
            #[n(3)]
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub occurred_at: Option<$crate::value::moment::Moment>,
            /// Who did it, as an opaque identifier such as `staff-17`; never a person's name.
            /// Without it, nobody is recorded.
            #[n(4)]
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub actor: Option<$crate::value::name::Actor>,
            /// The message's number within its source, counted from 1 without gaps, from a source
            /// that is defined as `sequenced`. It shows which messages are missing. Two commands
            /// that differ only in it are the same command. Without it, the message counts for no
            /// gap.
            #[cbor(skip)]
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub source_sequence: Option<u64>,
            $($(#[$rdoc])* #[n($rn)] pub $r: $rty,)*
            $(
                $(#[$odoc])*
                #[cbor(n($on), default)]
                #[serde(default, skip_serializing_if = "crate::command::parts::is_default")]
                pub $o: $oty,
            )*
        }

        impl $name {
            /// The command with its required fields; the others have their defaults.
            #[must_use]
            $($made)* fn new(
                source: $crate::value::name::SourceName,
                reference: $crate::value::name::Reference,
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

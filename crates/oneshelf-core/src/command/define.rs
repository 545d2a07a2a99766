//! The macro that defines a command: the fields of all, its own, and a constructor.

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
            pub source: $crate::value::name::SourceName,
            /// The sender's name of this attempt, unique within the source.
            #[n(1)]
            pub reference: $crate::value::name::Reference,
            /// The business it belongs to: an order or receipt number.
            #[n(2)]
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub document: Option<$crate::value::name::Document>,
            /// When it happened, by the sender's clock; without it, when it is recorded.
            #[n(3)]
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub occurred_at: Option<$crate::value::moment::Moment>,
            /// Who did it: an opaque identifier, never a name.
            #[n(4)]
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub actor: Option<$crate::value::name::Actor>,
            /// The number of the message within its source, from 1 and without gaps. The same
            /// command under another number is the same command.
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
            pub fn new(
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

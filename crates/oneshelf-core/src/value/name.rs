//! The names that hosts give to things: SKUs, locations, sources, references.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use crate::value::text::text_form;

/// The longest name, in bytes of UTF-8.
pub const NAME_BYTES_MAX: usize = 128;

/// The error for a text that cannot be a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NameError {
    /// The text is empty; a name needs at least one character.
    #[error("is empty; give at least one character")]
    Empty,
    /// The text is longer than [`NAME_BYTES_MAX`]; it has this many bytes.
    #[error("is {0} bytes long; at most 128 are allowed")]
    TooLong(usize),
    /// The text has a control character at this byte.
    #[error("has a control character at byte {0}; remove it")]
    ControlCharacter(usize),
    /// The text starts or ends with a blank.
    #[error("starts or ends with a blank; trim it")]
    OuterBlank,
}

fn check(text: &str) -> Result<(), NameError> {
    if text.is_empty() {
        return Err(NameError::Empty);
    }
    if text.len() > NAME_BYTES_MAX {
        return Err(NameError::TooLong(text.len()));
    }
    if let Some((at, _)) = text.char_indices().find(|(_, c)| c.is_control()) {
        return Err(NameError::ControlCharacter(at));
    }
    if text.starts_with(char::is_whitespace) || text.ends_with(char::is_whitespace) {
        return Err(NameError::OuterBlank);
    }
    Ok(())
}

macro_rules! name {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        ///
        /// 1 to 128 bytes of text without control characters or outer blanks; compared exactly.
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Arc<str>);

        impl $name {
            /// Checks the text, and makes a name of it.
            ///
            /// # Errors
            /// [`NameError`] says what is wrong with the text.
            pub fn new(text: impl AsRef<str>) -> Result<Self, NameError> {
                let text = text.as_ref();
                check(text)?;
                Ok(Self(text.into()))
            }

            /// The text of the name.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{:?}", self.0)
            }
        }

        impl FromStr for $name {
            type Err = NameError;
            fn from_str(text: &str) -> Result<Self, NameError> {
                Self::new(text)
            }
        }

        impl TryFrom<&str> for $name {
            type Error = NameError;
            fn try_from(text: &str) -> Result<Self, NameError> {
                Self::new(text)
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        text_form!($name, "name", {
            "type": "string",
            "minLength": 1,
            "maxLength": 128,
            "description": "1 to 128 bytes of text without control characters or outer blanks"
        }, |name| name.as_str());

        impl<C> minicbor::Encode<C> for $name {
            fn encode<W: minicbor::encode::Write>(
                &self,
                e: &mut minicbor::Encoder<W>,
                _: &mut C,
            ) -> Result<(), minicbor::encode::Error<W::Error>> {
                e.str(&self.0)?;
                Ok(())
            }
        }

        impl<'b, C> minicbor::Decode<'b, C> for $name {
            fn decode(
                d: &mut minicbor::Decoder<'b>,
                _: &mut C,
            ) -> Result<Self, minicbor::decode::Error> {
                Ok(Self(d.str()?.into()))
            }
        }
    };
}

name!(
    /// A name of an item: its stock keeping unit (SKU), a GTIN or an alias, such as `MUG-RED`.
    Sku
);
name!(
    /// The name of a place that holds stock, such as a store or a warehouse.
    LocationName
);
name!(
    /// The name of a sales channel: a way to sell or move, such as `pos`, `web` or `marketplace`.
    ChannelName
);
name!(
    /// The name of whoever sends commands: a till, the web shop, a marketplace feed.
    SourceName
);
name!(
    /// An idempotency key: the sender's name for one attempt, unique within its source.
    Reference
);
name!(
    /// A business document behind commands: an order, receipt or purchase order number.
    Document
);
name!(
    /// Whoever did it, as an opaque identifier; never a person's name.
    Actor
);
name!(
    /// The name of a destination of deliveries (a webhook, a subscriber), such as `web-shop`.
    DestinationName
);
name!(
    /// A short free text, such as the reason of a write-off.
    Note
);

impl From<&ChannelName> for SourceName {
    /// A channel is also a source of its own name.
    fn from(channel: &ChannelName) -> Self {
        Self(Arc::clone(&channel.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_follow_the_rules() {
        for (text, expect) in [
            ("MUG-RED", Ok(())),
            ("15056bl \u{fc}n\u{ef} code", Ok(())),
            ("", Err(NameError::Empty)),
            (" x", Err(NameError::OuterBlank)),
            ("x\u{a0}", Err(NameError::OuterBlank)),
            ("a\u{7}b", Err(NameError::ControlCharacter(1))),
        ] {
            assert_eq!(Sku::new(text).map(|_| ()), expect, "{text:?}");
        }
        assert_eq!(
            Sku::new("x".repeat(129)).unwrap_err(),
            NameError::TooLong(129)
        );
        assert!(Sku::new("x".repeat(128)).is_ok());
    }
}

//! The JSON form of values that are written as text.

use std::fmt;
use std::marker::PhantomData;
use std::str::FromStr;

use serde::de::Visitor;

/// A short text that is written from its digits, without a heap: numbers and times are most of
/// what a page of changes is made of.
pub(crate) struct ShortText {
    bytes: [u8; Self::LENGTH_MAX],
    length: usize,
}

impl ShortText {
    /// The longest time; the longest quantity is shorter.
    const LENGTH_MAX: usize = "9999-12-31T23:59:59.999999Z".len();

    pub(crate) const fn new() -> Self {
        Self {
            bytes: [b'0'; Self::LENGTH_MAX],
            length: 0,
        }
    }

    /// One character of ASCII.
    pub(crate) fn mark(&mut self, mark: u8) {
        if let Some(place) = self.bytes.get_mut(self.length) {
            *place = mark;
            self.length += 1;
        }
    }

    /// A number with this many digits.
    pub(crate) fn digits(&mut self, number: u64, width: usize) {
        let mut rest = number;
        let end = self.length.saturating_add(width);
        let places = self.bytes.get_mut(self.length..end).unwrap_or_default();
        for place in places.iter_mut().rev() {
            *place = b'0' + (rest % 10) as u8;
            rest /= 10;
        }
        self.length += places.len();
    }

    /// A number with as many digits as it has.
    pub(crate) fn number(&mut self, number: u64) {
        self.digits(number, number.checked_ilog10().unwrap_or(0) as usize + 1);
    }

    /// What was written; nothing where a mark was not ASCII.
    pub(crate) fn as_str(&self) -> &str {
        let written = self.bytes.get(..self.length).unwrap_or_default();
        std::str::from_utf8(written).unwrap_or_default()
    }
}

/// Reads a value from text without a copy in between; its error names the text.
pub(crate) struct TextVisitor<T> {
    pub(crate) what: &'static str,
    pub(crate) value: PhantomData<T>,
}

impl<T: FromStr> Visitor<'_> for TextVisitor<T>
where
    T::Err: fmt::Display,
{
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a {} as a string", self.what)
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<T, E> {
        text.parse()
            .map_err(|e| E::custom(format_args!("{} {text:?} {e}", self.what)))
    }
}

/// Writes a type as its `Display` text and reads it by `FromStr`, with its JSON Schema. A type that
/// has its text without the machinery of formats says how, because pages are full of it.
macro_rules! text_form {
    ($type:ident, $what:literal, $schema:tt) => {
        $crate::value::text::text_form!($type, $what, $schema, |value| &value.to_string());
    };
    ($type:ident, $what:literal, $schema:tt, |$value:ident| $text:expr) => {
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let $value = self;
                serializer.serialize_str($text)
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                let value = std::marker::PhantomData;
                d.deserialize_str($crate::value::text::TextVisitor { what: $what, value })
            }
        }

        impl schemars::JsonSchema for $type {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($type).into()
            }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!($schema)
            }
        }
    };
}
pub(crate) use text_form;

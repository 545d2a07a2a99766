//! The code that a customer shows to collect.
//!
//! A code is derived from the host's key, never stored: whoever reads the store file learns no
//! code. Issuing the next one makes the code before it worthless.

use std::fmt;
use std::str::FromStr;

use hmac::{Hmac, KeyInit, Mac};
use serde::de::Visitor;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::Sha256;
use subtle::{Choice, ConstantTimeEq};

use crate::value::id::Sequence;
use crate::value::name::Reference;

/// The fewest secret bytes that a code key may have.
pub const CODE_KEY_BYTES_MIN: usize = 16;
/// The most secret bytes that a code key may have.
pub const CODE_KEY_BYTES_MAX: usize = 64;
/// The digits of a code.
const DIGITS: usize = 6;
/// How many codes there are: ten to the power of their digits.
const CODES: u64 = 1_000_000;
/// Keeps these codes apart from whatever else a host derives from the same key.
const DOMAIN: &[u8] = b"oneshelf pickup code 1\0";

/// The host's secret that pickup codes are derived from.
///
/// Keep it out of the store file and out of its backups. With another key, the codes that customers
/// have already are wrong.
///
/// ```
/// use oneshelf_core::{CodeKey, Sequence};
/// let key = CodeKey::new(b"thirty-two bytes from /dev/urandom")?;
/// let first = key.code(Sequence(17), &"order-1041/1".parse()?, 1);
/// assert!(key.matches(Sequence(17), &"order-1041/1".parse()?, 1, &first));
/// assert!(!key.matches(Sequence(17), &"order-1041/1".parse()?, 2, &first));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct CodeKey(Hmac<Sha256>);

/// The error for a key that is too short or too long; it has the number of bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the key for pickup codes has {0} bytes; give 16 to 64 random ones")]
pub struct CodeKeyError(pub usize);

impl CodeKey {
    /// A key of 16 to 64 bytes, from a source of random bytes.
    ///
    /// # Errors
    /// [`CodeKeyError`] where there are fewer or more.
    pub fn new(secret: impl AsRef<[u8]>) -> Result<Self, CodeKeyError> {
        let secret = secret.as_ref();
        if !(CODE_KEY_BYTES_MIN..=CODE_KEY_BYTES_MAX).contains(&secret.len()) {
            return Err(CodeKeyError(secret.len()));
        }
        Hmac::new_from_slice(secret)
            .map(Self)
            .map_err(|_| CodeKeyError(secret.len()))
    }

    /// The code of a reservation, from the entry that made it, its reference, and the number of the
    /// issue, which counts from 1.
    #[must_use]
    pub fn code(&self, reservation: Sequence, reference: &Reference, issue: u32) -> PickupCode {
        // All but the reference have a fixed length, so that no two messages read the same.
        let digest = self
            .0
            .clone()
            .chain_update(DOMAIN)
            .chain_update(reservation.0.to_be_bytes())
            .chain_update(issue.to_be_bytes())
            .chain_update(reference.as_str())
            .finalize()
            .into_bytes();
        // As RFC 4226 truncates: the last four bits say where to read; here eight bytes, so that
        // every code is as likely as every other.
        let offset = digest.last().map_or(0, |last| usize::from(last & 0x0f));
        let number = digest
            .iter()
            .skip(offset)
            .take(8)
            .fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
        PickupCode(format!("{:0DIGITS$}", number % CODES))
    }

    /// Whether a code is the one of this reservation and issue. The time it takes tells nothing
    /// about the code.
    #[must_use]
    pub fn matches(
        &self,
        reservation: Sequence,
        reference: &Reference,
        issue: u32,
        code: &PickupCode,
    ) -> bool {
        self.code(reservation, reference, issue).ct_eq(code).into()
    }
}

impl fmt::Debug for CodeKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CodeKey(..)")
    }
}

/// A code of six digits that a customer shows to collect a pickup. The default is no code, and
/// matches none.
///
/// It is read from commands and shown to people, but never stored, and its `Debug` form hides it.
#[derive(Clone, Default)]
pub struct PickupCode(String);

/// The error for a text that is no code. It does not repeat the text, which may be nearly right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("is not a string of 6 digits; send the digits as they were issued, as a string")]
pub struct PickupCodeError;

impl PickupCode {
    /// Whether it is no code at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl ConstantTimeEq for PickupCode {
    fn ct_eq(&self, other: &Self) -> Choice {
        self.0.as_bytes().ct_eq(other.0.as_bytes())
    }
}

impl PartialEq for PickupCode {
    fn eq(&self, other: &Self) -> bool {
        self.ct_eq(other).into()
    }
}

impl Eq for PickupCode {}

impl fmt::Debug for PickupCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PickupCode(..)")
    }
}

impl fmt::Display for PickupCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl FromStr for PickupCode {
    type Err = PickupCodeError;

    /// Reads exactly six digits; blanks around them are left out.
    fn from_str(text: &str) -> Result<Self, PickupCodeError> {
        let text = text.trim();
        if text.len() == DIGITS && text.bytes().all(|b| b.is_ascii_digit()) {
            Ok(Self(text.to_owned()))
        } else {
            Err(PickupCodeError)
        }
    }
}

impl Serialize for PickupCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for PickupCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // Any: with a type of its own the error of a wrong one would print the code.
        deserializer.deserialize_any(CodeVisitor)
    }
}

/// Reads a code; its errors never name what was there, not even a number.
struct CodeVisitor;

impl Visitor<'_> for CodeVisitor {
    type Value = PickupCode;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string of 6 digits")
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<PickupCode, E> {
        text.parse().map_err(E::custom)
    }

    fn visit_u64<E: serde::de::Error>(self, _: u64) -> Result<PickupCode, E> {
        Err(E::custom(PickupCodeError))
    }

    fn visit_i64<E: serde::de::Error>(self, _: i64) -> Result<PickupCode, E> {
        Err(E::custom(PickupCodeError))
    }

    fn visit_f64<E: serde::de::Error>(self, _: f64) -> Result<PickupCode, E> {
        Err(E::custom(PickupCodeError))
    }
}

impl schemars::JsonSchema for PickupCode {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "PickupCode".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "pattern": "^[0-9]{6}$",
            "description": "the 6 digits of a pickup code"
        })
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    const SECRET: &[u8] = b"0123456789abcdef0123456789abcdef";

    fn key() -> CodeKey {
        CodeKey::new(SECRET).unwrap()
    }

    fn order() -> Reference {
        "order-1041/1".parse().unwrap()
    }

    /// Computed apart from this crate, so that a code that is out stays good after an upgrade.
    #[test]
    fn a_code_never_changes_under_the_customer() {
        for (reservation, issue, code) in [
            (1, 1, "555466"),
            (17, 1, "308476"),
            (17, 2, "183094"),
            (u64::MAX, u32::MAX, "001972"),
        ] {
            let derived = key().code(Sequence(reservation), &order(), issue);
            assert_eq!(derived.to_string(), code, "{reservation}, issue {issue}");
        }
    }

    #[test]
    fn a_new_issue_voids_the_old_one() {
        let mut codes = BTreeSet::new();
        let orders = 500;
        for reservation in (1..=orders).map(Sequence) {
            let old = key().code(reservation, &order(), 1);
            assert!(key().matches(reservation, &order(), 1, &old));
            assert!(!key().matches(reservation, &order(), 2, &old));
            codes.insert(old.to_string());
        }
        // Of 500 codes out of a million, two may be the same by chance, not many.
        assert!(codes.len() > 490, "{} codes", codes.len());
    }

    #[test]
    fn a_code_is_of_one_order_and_one_key() {
        let code = key().code(Sequence(17), &order(), 1);
        let other = "order-1041/2".parse().unwrap();
        assert!(!key().matches(Sequence(17), &other, 1, &code));
        assert!(!key().matches(Sequence(18), &order(), 1, &code));
        let other = CodeKey::new(b"fedcba9876543210").unwrap();
        assert!(!other.matches(Sequence(17), &order(), 1, &code));
    }

    #[test]
    fn no_code_matches_nothing() {
        let none = PickupCode::default();
        assert!(none.is_empty());
        assert!(!key().matches(Sequence(17), &order(), 1, &none));
        let code = key().code(Sequence(17), &order(), 1);
        let short = PickupCode(code.0[..5].to_owned());
        assert!(!key().matches(Sequence(17), &order(), 1, &short));
        let long = PickupCode(format!("{code}0"));
        assert!(!key().matches(Sequence(17), &order(), 1, &long));
    }

    #[test]
    fn a_code_is_six_digits() {
        for (text, is_code) in [
            ("012345", true),
            (" 012345\n", true),
            ("12345", false),
            ("1234567", false),
            ("12345a", false),
            ("123 45", false),
            ("+12345", false),
            ("\u{0661}\u{0662}\u{0663}", false),
            ("", false),
        ] {
            assert_eq!(text.parse::<PickupCode>().is_ok(), is_code, "{text:?}");
            let json = serde_json::to_string(text).unwrap();
            let read = serde_json::from_str::<PickupCode>(&json);
            assert_eq!(read.is_ok(), is_code, "{text:?}");
            if let Ok(code) = read {
                assert_eq!(serde_json::to_string(&code).unwrap(), "\"012345\"");
            }
        }
    }

    #[test]
    fn nobody_reads_a_code_in_a_log() {
        let code: PickupCode = "480193".parse().unwrap();
        assert_eq!(format!("{code:?} {:?}", Some(&code)).find("480193"), None);
        let looks = format!("{:?}", key());
        assert_eq!(looks, "CodeKey(..)");
        for json in ["480193", "-480193", "480193.5", "\"4801934\"", "\"48019\""] {
            let error = serde_json::from_str::<PickupCode>(json).unwrap_err();
            assert!(!error.to_string().contains("48019"), "{error}");
        }
    }

    #[test]
    fn a_key_is_16_to_64_bytes() {
        for (bytes, is_key) in [(0, false), (15, false), (16, true), (64, true), (65, false)] {
            let key = CodeKey::new(vec![7_u8; bytes]);
            assert_eq!(key.err().is_none(), is_key, "{bytes}");
        }
        let error = CodeKey::new(b"short").unwrap_err();
        assert_eq!(
            error.to_string(),
            "the key for pickup codes has 5 bytes; give 16 to 64 random ones"
        );
    }
}

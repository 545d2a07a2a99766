//! GTINs: GS1 item numbers with a check digit (GS1 General Specifications, section 7.9.1).

use std::fmt;
use std::str::FromStr;

use crate::value::text::text_form;

/// A GTIN-8, -12, -13 or -14, kept left-padded with zeros to 14 digits.
///
/// ```
/// use oneshelf_core::Gtin;
/// let gtin: Gtin = "6291041500213".parse()?;
/// assert_eq!(gtin.to_string(), "06291041500213");
/// assert!("6291041500214".parse::<Gtin>().is_err());
/// # Ok::<(), oneshelf_core::GtinError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Gtin(u64);

/// The error for a text that is no GTIN.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum GtinError {
    /// The text is not 8, 12, 13 or 14 digits.
    #[error("is not 8, 12, 13 or 14 digits")]
    NotDigits,
    /// The check digit, which is the last one, does not fit the others.
    #[error("ends in check digit {found}, but its other digits need {expected}; it was mistyped")]
    CheckDigit {
        /// The check digit that the text has.
        found: u8,
        /// The check digit that the others need.
        expected: u8,
    },
}

impl FromStr for Gtin {
    type Err = GtinError;

    fn from_str(text: &str) -> Result<Self, GtinError> {
        let bytes = text.as_bytes();
        if !matches!(bytes.len(), 8 | 12 | 13 | 14) || !bytes.iter().all(u8::is_ascii_digit) {
            return Err(GtinError::NotDigits);
        }
        let mut number: u64 = 0;
        let mut sum: u32 = 0;
        for (place, byte) in bytes.iter().enumerate() {
            let digit = byte - b'0';
            number = number * 10 + u64::from(digit);
            // Weights 3 and 1 alternate from the right, beside the check digit.
            let from_right = bytes.len() - 1 - place;
            if from_right > 0 {
                sum += u32::from(digit) * if from_right % 2 == 1 { 3 } else { 1 };
            }
        }
        let expected = u8::try_from((10 - sum % 10) % 10).unwrap_or(0);
        let found = bytes.last().map_or(0, |last| last - b'0');
        if found == expected {
            Ok(Self(number))
        } else {
            Err(GtinError::CheckDigit { found, expected })
        }
    }
}

impl fmt::Display for Gtin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:014}", self.0)
    }
}

text_form!(Gtin, "gtin", {
    "type": "string",
    "pattern": "^([0-9]{8}|[0-9]{12,14})$",
    "description": "a GTIN-8, -12, -13 or -14 with its check digit"
});

impl<C> minicbor::Encode<C> for Gtin {
    fn encode<W: minicbor::encode::Write>(
        &self,
        e: &mut minicbor::Encoder<W>,
        _: &mut C,
    ) -> Result<(), minicbor::encode::Error<W::Error>> {
        e.u64(self.0)?;
        Ok(())
    }
}

impl<'b, C> minicbor::Decode<'b, C> for Gtin {
    fn decode(d: &mut minicbor::Decoder<'b>, _: &mut C) -> Result<Self, minicbor::decode::Error> {
        Ok(Self(d.u64()?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn check_digits_are_checked() {
        for good in [
            "6291041500213",
            "96385074",
            "036000291452",
            "10614141000415",
        ] {
            assert!(good.parse::<Gtin>().is_ok(), "{good}");
        }
        assert_eq!(
            "6291041500219".parse::<Gtin>(),
            Err(GtinError::CheckDigit {
                found: 9,
                expected: 3
            })
        );
        for bad in [
            "",
            "1",
            "629104150021x",
            "629104150021",
            "62910415002130000",
        ] {
            assert!(bad.parse::<Gtin>().is_err(), "{bad}");
        }
    }
}

//! Quantities: exact, in thousandths of an item's base unit.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use crate::value::id::LevelKey;
use crate::value::text::{ShortText, text_form};

/// How many thousandths make one base unit.
pub const THOUSANDTHS_PER_UNIT: i64 = 1_000;

/// The most units that one line, or one safety stock, may name: a billion. More is a slip of the
/// keyboard, and would leave no room for sums.
pub const LINE_UNITS_MAX: i64 = 1_000_000_000;

/// An exact number of units, counted in thousandths of the item's base unit.
///
/// Arithmetic is checked: it gives `None` where the result does not fit, never a wrong number.
///
/// ```
/// use oneshelf_core::Quantity;
/// let two_and_a_half: Quantity = "2.5".parse()?;
/// assert_eq!(two_and_a_half.thousandths(), 2_500);
/// assert_eq!(two_and_a_half.to_string(), "2.5");
/// # Ok::<(), oneshelf_core::QuantityError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Quantity(i64);

/// The error for a text that is no quantity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum QuantityError {
    /// The text is not a decimal number.
    #[error("is not a decimal number such as \"2\" or \"0.25\"")]
    NotDecimal,
    /// The text has more than three decimals.
    #[error("has more than 3 decimals")]
    TooFine,
    /// The number does not fit 64 bits of thousandths.
    #[error("is too large")]
    TooLarge,
}

impl Quantity {
    /// No units at all.
    pub const ZERO: Self = Self(0);
    /// The largest quantity.
    pub const MAX: Self = Self(i64::MAX);

    /// That many thousandths of the base unit.
    #[must_use]
    pub const fn from_thousandths(thousandths: i64) -> Self {
        Self(thousandths)
    }

    /// That many whole base units.
    #[must_use]
    pub const fn units(units: i32) -> Self {
        Self(units as i64 * THOUSANDTHS_PER_UNIT)
    }

    /// The number of thousandths of the base unit.
    #[must_use]
    pub const fn thousandths(self) -> i64 {
        self.0
    }

    /// The sum, or `None` where it does not fit.
    #[must_use]
    pub const fn checked_add(self, other: Self) -> Option<Self> {
        match self.0.checked_add(other.0) {
            Some(sum) => Some(Self(sum)),
            None => None,
        }
    }

    /// The difference, or `None` where it does not fit.
    #[must_use]
    pub const fn checked_sub(self, other: Self) -> Option<Self> {
        match self.0.checked_sub(other.0) {
            Some(difference) => Some(Self(difference)),
            None => None,
        }
    }

    /// The product of two quantities, exact to a thousandth, or `None`.
    #[must_use]
    pub fn checked_mul(self, other: Self) -> Option<Self> {
        let product = i128::from(self.0) * i128::from(other.0);
        if product % i128::from(THOUSANDTHS_PER_UNIT) != 0 {
            return None;
        }
        i64::try_from(product / i128::from(THOUSANDTHS_PER_UNIT))
            .ok()
            .map(Self)
    }

    /// How many whole times `part` fits into this, as whole units; `None` if `part` is not positive.
    #[must_use]
    pub const fn whole_times(self, part: Self) -> Option<Self> {
        if part.0 <= 0 {
            return None;
        }
        if self.0 <= 0 {
            return Some(Self::ZERO);
        }
        match (self.0 / part.0).checked_mul(THOUSANDTHS_PER_UNIT) {
            Some(times) => Some(Self(times)),
            None => None,
        }
    }

    /// The same quantity with the other sign; `None` for the one number that has none.
    #[must_use]
    pub const fn checked_neg(self) -> Option<Self> {
        match self.0.checked_neg() {
            Some(negative) => Some(Self(negative)),
            None => None,
        }
    }

    /// Whether this is more than nothing.
    #[must_use]
    pub const fn is_positive(self) -> bool {
        self.0 > 0
    }

    /// Whether this is less than nothing.
    #[must_use]
    pub const fn is_negative(self) -> bool {
        self.0 < 0
    }

    /// Whether this is nothing.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// This, or zero where it is negative.
    #[must_use]
    pub const fn or_zero(self) -> Self {
        if self.0 < 0 { Self::ZERO } else { self }
    }

    /// Whether it can be written with this many decimals (0 to 3).
    #[must_use]
    pub const fn fits_decimals(self, decimals: u8) -> bool {
        self.0 % decimal_step(decimals) == 0
    }

    /// The part of it that can be written with this many decimals (0 to 3), towards zero.
    #[must_use]
    pub const fn cut_to_decimals(self, decimals: u8) -> Self {
        Self(self.0 - self.0 % decimal_step(decimals))
    }
}

/// The smallest quantity with this many decimals, in thousandths.
const fn decimal_step(decimals: u8) -> i64 {
    match decimals {
        0 => 1_000,
        1 => 100,
        2 => 10,
        _ => 1,
    }
}

impl Quantity {
    fn text(self) -> ShortText {
        let magnitude = self.0.unsigned_abs();
        let (whole, rest) = (magnitude / 1_000, magnitude % 1_000);
        let mut text = ShortText::new();
        if self.is_negative() {
            text.mark(b'-');
        }
        text.number(whole);
        if rest > 0 {
            text.mark(b'.');
            match (rest % 100, rest % 10) {
                (0, _) => text.digits(rest / 100, 1),
                (_, 0) => text.digits(rest / 10, 2),
                _ => text.digits(rest, 3),
            }
        }
        text
    }
}

impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.text().as_str())
    }
}

impl FromStr for Quantity {
    type Err = QuantityError;

    fn from_str(text: &str) -> Result<Self, QuantityError> {
        let (negative, digits) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (whole, fraction) = match digits.split_once('.') {
            Some((_, "")) => return Err(QuantityError::NotDecimal),
            Some(parts) => parts,
            None => (digits, ""),
        };
        let is_digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        if whole.is_empty() || !is_digits(whole) || !is_digits(fraction) {
            return Err(QuantityError::NotDecimal);
        }
        let fraction = fraction.trim_end_matches('0');
        if fraction.len() > 3 {
            return Err(QuantityError::TooFine);
        }
        let mut thousandths: i64 = 0;
        let padding = "000".get(fraction.len()..).unwrap_or("");
        for digit in whole.bytes().chain(fraction.bytes()).chain(padding.bytes()) {
            let digit = i64::from(digit - b'0');
            let digit = if negative { -digit } else { digit };
            thousandths = thousandths
                .checked_mul(10)
                .and_then(|t| t.checked_add(digit))
                .ok_or(QuantityError::TooLarge)?;
        }
        Ok(Self(thousandths))
    }
}

text_form!(Quantity, "quantity", {
    "type": "string",
    "pattern": "^-?[0-9]+(\\.[0-9]{1,3})?$",
    "description": "a decimal number of base units with at most 3 decimals, as text"
}, |quantity| quantity.text().as_str());

impl<C> minicbor::Encode<C> for Quantity {
    fn encode<W: minicbor::encode::Write>(
        &self,
        e: &mut minicbor::Encoder<W>,
        _: &mut C,
    ) -> Result<(), minicbor::encode::Error<W::Error>> {
        e.i64(self.0)?;
        Ok(())
    }
}

impl<'b, C> minicbor::Decode<'b, C> for Quantity {
    fn decode(d: &mut minicbor::Decoder<'b>, _: &mut C) -> Result<Self, minicbor::decode::Error> {
        Ok(Self(d.i64()?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_read_exactly() {
        for (text, expect) in [
            ("0", Ok(0)),
            ("1", Ok(1_000)),
            ("-1", Ok(-1_000)),
            ("0.25", Ok(250)),
            ("-0.001", Ok(-1)),
            ("1.500000", Ok(1_500)),
            ("9223372036854775.807", Ok(i64::MAX)),
            ("-9223372036854775.808", Ok(i64::MIN)),
            ("9223372036854775.808", Err(QuantityError::TooLarge)),
            ("0.0001", Err(QuantityError::TooFine)),
            ("", Err(QuantityError::NotDecimal)),
            ("-", Err(QuantityError::NotDecimal)),
            ("1.", Err(QuantityError::NotDecimal)),
            (".5", Err(QuantityError::NotDecimal)),
            ("+1", Err(QuantityError::NotDecimal)),
            ("1e3", Err(QuantityError::NotDecimal)),
            ("1,5", Err(QuantityError::NotDecimal)),
        ] {
            let read = text.parse::<Quantity>();
            assert_eq!(read.map(Quantity::thousandths), expect, "{text:?}");
            if let Ok(read) = read {
                assert_eq!(read.to_string().parse(), Ok(read), "{text:?}");
            }
        }
    }

    #[test]
    fn arithmetic_gives_none_rather_than_a_wrong_number() {
        assert_eq!(
            Quantity::MAX.checked_add(Quantity::from_thousandths(1)),
            None
        );
        assert_eq!(Quantity::from_thousandths(i64::MIN).checked_neg(), None);
        assert_eq!(Quantity::MAX.checked_mul(Quantity::units(2)), None);
        let half = Quantity::from_thousandths(500);
        assert_eq!(
            half.checked_mul(Quantity::units(3)),
            Some(Quantity::from_thousandths(1_500))
        );
        assert_eq!(
            Quantity::units(7).whole_times(Quantity::units(2)),
            Some(Quantity::units(3))
        );
        assert_eq!(
            Quantity::units(-7).whole_times(Quantity::units(2)),
            Some(Quantity::ZERO)
        );
    }
}

/// Adds to a quantity.
///
/// # Errors
/// [`Overflow`] where the sum does not fit.
pub(crate) fn add(to: &mut Quantity, quantity: Quantity) -> Result<(), Overflow> {
    *to = to.checked_add(quantity).ok_or(Overflow)?;
    Ok(())
}

/// Takes from a quantity.
///
/// # Errors
/// [`Overflow`] where the difference does not fit.
pub(crate) fn take(from: &mut Quantity, quantity: Quantity) -> Result<(), Overflow> {
    *from = from.checked_sub(quantity).ok_or(Overflow)?;
    Ok(())
}

/// Quantities per level, in the order of the keys.
pub(crate) type Demand = BTreeMap<LevelKey, Quantity>;

/// The error for a quantity that does not fit; nothing was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the quantity does not fit")]
pub struct Overflow;

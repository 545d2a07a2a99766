//! Destinations: who is told, in which shape, and how patiently.

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::value::id::Sequence;
use crate::value::malformed::{Malformed, MalformedCode};
use crate::value::name::{ChannelName, DestinationName, LocationName};

/// The most destinations that a store may have.
pub const DESTINATIONS_MAX: usize = 100;
/// The longest delay between two tries, and the longest lease, in seconds: 31 days.
pub const DELAY_SECONDS_MAX: u32 = 31 * 86_400;
/// The most failures that a retry policy may allow before a delivery is dead.
pub const TRIES_MAX: u32 = 1_000;
/// The most locations that a destination may be limited to.
pub const DESTINATION_LOCATIONS_MAX: usize = 1_000;

/// A destination that the host delivers changes to (a webhook, a subscriber).
#[derive(
    Debug, Clone, PartialEq, Eq, Encode, Decode, Serialize, Deserialize, schemars::JsonSchema,
)]
pub struct Destination {
    /// Its name, such as `web-shop`.
    #[n(0)]
    pub name: DestinationName,
    /// What is delivered to it: entries of the journal, or availability.
    #[n(1)]
    pub shape: DestinationShape,
    /// When a failed delivery is tried again, and when it is given up. Without it, twelve tries
    /// within some hours.
    #[n(2)]
    #[serde(default)]
    pub retry: RetryPolicy,
    /// How long a worker may keep a delivery before reporting on it, in seconds; after that,
    /// another worker may take it. Without it, 60.
    #[n(3)]
    #[serde(default = "minute")]
    pub lease_seconds: u32,
    /// The journal entry after which deliveries begin; only a new destination looks at it. A number
    /// that is still to come means the last entry. Without it, from the start of the journal.
    #[n(4)]
    #[serde(default = "nothing")]
    pub after: Sequence,
}

const fn minute() -> u32 {
    60
}

const fn nothing() -> Sequence {
    Sequence::NONE
}

/// What a destination is sent.
#[derive(
    Debug, Clone, PartialEq, Eq, Encode, Decode, Serialize, Deserialize, schemars::JsonSchema,
)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum DestinationShape {
    /// Every entry of the journal, as one delivery each.
    #[n(0)]
    Changes,
    /// What a channel can promise now, for each item and location where that may have changed.
    /// Values that have changed again since are left out.
    #[n(1)]
    Availability {
        /// The channel whose availability is delivered.
        #[n(0)]
        channel: ChannelName,
        /// Deliver only these locations. Without it, every location.
        #[n(1)]
        #[serde(default, skip_serializing_if = "Option::is_none")]
        locations: Option<Vec<LocationName>>,
    },
}

/// When a failed delivery is tried again, and when it is given up.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Encode, Decode, Serialize, Deserialize, schemars::JsonSchema,
)]
#[serde(default)]
pub struct RetryPolicy {
    /// How long it waits after the first failure, in seconds; at least 1. Without it, 10.
    #[n(0)]
    pub first_delay_seconds: u32,
    /// How many times as long each further delay is than the one before, 1 to 100. Without it, 2.
    #[n(1)]
    pub factor: u32,
    /// The longest that it waits between two tries, in seconds. Without it, 3600.
    #[n(2)]
    pub delay_seconds_max: u32,
    /// By how much a delay may be shorter, in percent, so that not all come back at once; 0 to 100.
    /// Without it, 20.
    #[n(3)]
    pub jitter_percent: u32,
    /// After how many failures a delivery is dead, and waits for a person. Without it, 12.
    #[n(4)]
    pub tries_max: u32,
}

impl Default for RetryPolicy {
    fn default() -> Self {
        Self {
            first_delay_seconds: 10,
            factor: 2,
            delay_seconds_max: 3_600,
            jitter_percent: 20,
            tries_max: 12,
        }
    }
}

impl RetryPolicy {
    /// How long a delivery waits after so many failures in a row, in microseconds.
    #[must_use]
    pub fn delay_micros(&self, destination: &DestinationName, number: u64, failures: u32) -> u64 {
        let first = u64::from(self.first_delay_seconds);
        let grown = u64::from(self.factor).saturating_pow(failures.saturating_sub(1));
        let seconds = first
            .saturating_mul(grown)
            .min(u64::from(self.delay_seconds_max));
        let micros = seconds.saturating_mul(1_000_000);
        let shorter = u128::from(micros) * u128::from(self.jitter_percent.min(100)) / 100;
        let share = (shorter * u128::from(chance(destination, number, failures))) >> 64;
        micros.saturating_sub(u64::try_from(share).unwrap_or(0))
    }
}

/// Chance without chance: the same for the same try, and spread evenly over all tries.
fn chance(destination: &DestinationName, number: u64, failures: u32) -> u64 {
    let mut hash = Sha256::new();
    hash.update(destination.as_str().as_bytes());
    hash.update(number.to_be_bytes());
    hash.update(failures.to_be_bytes());
    let digest: [u8; 32] = hash.finalize().into();
    let mut start = [0; 8];
    start.copy_from_slice(digest.split_at(8).0);
    u64::from_be_bytes(start)
}

impl Destination {
    /// A destination from the start of the journal, with the usual patience: a lease of a minute,
    /// and twelve tries within some hours.
    ///
    /// ```
    /// use oneshelf_core::{Destination, DestinationShape};
    /// let shape = DestinationShape::Availability { channel: "web".parse()?, locations: None };
    /// let shop = Destination::new("web-shop".parse()?, shape);
    /// assert_eq!(shop.retry.tries_max, 12);
    /// # Ok::<(), oneshelf_core::NameError>(())
    /// ```
    #[must_use]
    pub fn new(name: DestinationName, shape: DestinationShape) -> Self {
        Self {
            name,
            shape,
            retry: RetryPolicy::default(),
            lease_seconds: minute(),
            after: Sequence::NONE,
        }
    }

    /// Checks that every number is in its range.
    ///
    /// # Errors
    /// [`Malformed`], with the field.
    pub fn check(&self) -> Result<(), Malformed> {
        let retry = &self.retry;
        let within = |field: &str, value: u32, min: u32, max: u32| {
            if (min..=max).contains(&value) {
                return Ok(());
            }
            let reason = format!("must be {min} to {max}, not {value}");
            Err(Malformed::new(MalformedCode::Time, field, reason))
        };
        within("lease_seconds", self.lease_seconds, 1, DELAY_SECONDS_MAX)?;
        let (first, longest) = (retry.first_delay_seconds, retry.delay_seconds_max);
        within("retry.first_delay_seconds", first, 1, DELAY_SECONDS_MAX)?;
        within("retry.delay_seconds_max", longest, first, DELAY_SECONDS_MAX)?;
        within("retry.factor", retry.factor, 1, 100)?;
        within("retry.jitter_percent", retry.jitter_percent, 0, 100)?;
        within("retry.tries_max", retry.tries_max, 1, TRIES_MAX)?;
        let DestinationShape::Availability {
            locations: Some(locations),
            ..
        } = &self.shape
        else {
            return Ok(());
        };
        if locations.is_empty() || locations.len() > DESTINATION_LOCATIONS_MAX {
            let reason =
                format!("must be 1 to {DESTINATION_LOCATIONS_MAX} locations; leave it out for all");
            return Err(Malformed::new(MalformedCode::Lines, "locations", reason));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Goal: delays grow by the factor up to the greatest, and jitter only ever shortens them.
    #[test]
    fn delays_grow_and_stay_within_their_bounds() {
        let shop: DestinationName = "shop".parse().unwrap();
        let retry = RetryPolicy {
            jitter_percent: 0,
            ..RetryPolicy::default()
        };
        for (failures, seconds) in [
            (1, 10),
            (2, 20),
            (3, 40),
            (9, 2_560),
            (10, 3_600),
            (999, 3_600),
        ] {
            assert_eq!(retry.delay_micros(&shop, 7, failures), seconds * 1_000_000);
            let jittered = RetryPolicy::default().delay_micros(&shop, 7, failures);
            assert!(jittered <= seconds * 1_000_000, "{failures}");
            assert!(jittered >= seconds * 800_000, "{failures}");
        }
    }

    /// Goal: deliveries that failed together do not come back together, and always come back at
    /// the same time.
    #[test]
    fn jitter_is_spread_and_repeats_itself() {
        let shop: DestinationName = "shop".parse().unwrap();
        let retry = RetryPolicy::default();
        let delays: std::collections::BTreeSet<u64> =
            (0..100).map(|n| retry.delay_micros(&shop, n, 1)).collect();
        assert!(delays.len() > 95, "{}", delays.len());
        assert_eq!(
            retry.delay_micros(&shop, 3, 2),
            retry.delay_micros(&shop, 3, 2)
        );
    }

    /// Goal: every limit is held, and named in the error.
    #[test]
    fn what_nobody_can_mean_is_refused() {
        type Change = fn(&mut Destination);
        let cases: [(&str, Change); 7] = [
            ("lease_seconds", |d| d.lease_seconds = 0),
            ("retry.first_delay_seconds", |d| {
                d.retry.first_delay_seconds = 0;
            }),
            ("retry.delay_seconds_max", |d| d.retry.delay_seconds_max = 9),
            ("retry.factor", |d| d.retry.factor = 0),
            ("retry.jitter_percent", |d| d.retry.jitter_percent = 101),
            ("retry.tries_max", |d| d.retry.tries_max = 0),
            ("locations", |d| {
                d.shape = DestinationShape::Availability {
                    channel: "web".parse().unwrap(),
                    locations: Some(Vec::new()),
                };
            }),
        ];
        for (field, change) in cases {
            let mut shop = Destination::new("shop".parse().unwrap(), DestinationShape::Changes);
            assert_eq!(shop.check(), Ok(()));
            change(&mut shop);
            assert_eq!(shop.check().unwrap_err().field, field);
        }
    }
}

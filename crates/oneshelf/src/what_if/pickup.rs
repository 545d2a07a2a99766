//! When a pickup can be ready.

use oneshelf_core::{
    ChannelName, Line, LocationName, MalformedCode, Moment, NoPickup, PickupCode, PickupTerms,
    Prepared, Quantity, Reserve, Sku, SourceName, Target,
};
use serde::Serialize;

use crate::host::Error;
use crate::read::{lookup, own_reference};
use crate::shelf::Shelf;

/// When a pickup could be ready, or why it could not be promised.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[serde(tag = "answer", rename_all = "snake_case")]
pub enum PickupPromise {
    /// The pickup can be promised.
    Ready {
        /// When it is ready for collection; a whole minute.
        ready_at: Moment,
        /// By when its branch has to accept it. Without it, there is no deadline.
        #[serde(skip_serializing_if = "Option::is_none")]
        accept_by: Option<Moment>,
        /// Until when it is kept, if it is staged when it was promised.
        collect_by: Moment,
    },
    /// The pickup cannot be promised.
    No {
        /// Why it cannot be promised.
        reason: NoPickup,
        /// The lines that there is not enough for; empty for another reason.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        missing: Vec<PickupMissing>,
    },
}

/// A line that cannot be promised, with what could be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct PickupMissing {
    /// The item that is missing, by its SKU.
    pub sku: Sku,
    /// What was asked for, in the item's base unit.
    pub requested: Quantity,
    /// What could be promised of it, in the item's base unit.
    pub available: Quantity,
}

impl Shelf {
    /// The code that a customer shows to collect a pickup, to be put into the customer's message:
    /// the one that was issued last. It is derived from [`Options::code_key`], never stored.
    ///
    /// # Errors
    /// [`Error::Malformed`] where no such promise is known, no code was issued for it, or the
    /// shelf was opened without a key; [`Error::Store`].
    ///
    /// [`Options::code_key`]: crate::Options::code_key
    pub fn pickup_code(&self, of: &Target) -> Result<PickupCode, Error> {
        let promise = self.snapshot()?.coded_pickup_of(of)?;
        let issue = promise
            .pickup
            .as_ref()
            .map_or(0, |pickup| pickup.code_issue);
        if issue == 0 {
            let reason = "has no code yet; notify its customer or issue one first";
            return Err(Error::malformed(MalformedCode::Fields, "of", reason));
        }
        let Some(key) = &self.options.code_key else {
            let reason = "is missing; open the shelf with the key of its codes";
            return Err(Error::malformed(
                MalformedCode::NoCodeKey,
                "code_key",
                reason,
            ));
        };
        Ok(key.code(promise.sequence, &promise.reference, issue))
    }

    /// When an order that is placed at a moment could be collected at a location, by its opening
    /// hours, preparation time and cut-off, in its own time zone; or why it could not. The ready
    /// time is rounded up to the whole minute, as a customer is told it. Nothing is promised:
    /// [`Reserve`] with `pickup` does that.
    ///
    /// # Errors
    /// [`Error::Malformed`] for a name that is not defined or a line that makes no sense;
    /// [`Error::Store`].
    ///
    /// # Examples
    ///
    /// ```
    /// use oneshelf::{Line, NoPickup, PickupPromise, Quantity, Shelf};
    /// # use oneshelf::{DefineItem, DefineLocation};
    /// # let folder = tempfile::tempdir()?;
    /// # let shelf = Shelf::open(folder.path().join("oxford.db"))?;
    /// # shelf.apply(DefineLocation::new("office".parse()?, "l".parse()?, "OXFORD".parse()?))?;
    /// # shelf.apply(DefineItem::new("office".parse()?, "i".parse()?, "MUG-RED".parse()?))?;
    /// let lines = [Line::new("MUG-RED".parse()?, Quantity::units(1))];
    /// let (oxford, office) = ("OXFORD".parse()?, "office".parse()?);
    /// let promise = shelf.promise_pickup(&oxford, &office, &lines, None)?;
    /// // OXFORD was defined without pickup settings.
    /// assert!(matches!(promise, PickupPromise::No { reason: NoPickup::NotOffered, .. }));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn promise_pickup(
        &self,
        location: &LocationName,
        channel: &ChannelName,
        lines: &[Line],
        at: Option<Moment>,
    ) -> Result<PickupPromise, Error> {
        let mut reserve = Reserve::new(
            SourceName::from(channel),
            own_reference("promise-pickup")?,
            location.clone(),
            lines.to_vec(),
        );
        reserve.pickup = Some(PickupTerms::default());
        let prepared = Prepared::new(reserve)?;
        let snapshot = self.snapshot()?;
        let place = lookup::location(&snapshot.catalogue, location)?;
        lookup::channel(&snapshot.catalogue, channel)?;
        let no = |reason| PickupPromise::No {
            reason,
            missing: Vec::new(),
        };
        let times = match place.pickup_times(at.unwrap_or(snapshot.reading.now)) {
            Ok(times) => times,
            Err(reason) => return Ok(no(reason)),
        };
        Ok(match snapshot.preview(&prepared)? {
            Ok(_) => PickupPromise::Ready {
                ready_at: times.ready_at,
                accept_by: times.accept_by,
                collect_by: times.collect_by,
            },
            Err(refusal) if refusal.code == oneshelf_core::RefusalCode::NoPickup => {
                no(NoPickup::NoCapacity)
            }
            Err(refusal) => PickupPromise::No {
                reason: NoPickup::Unavailable,
                missing: refusal
                    .lines
                    .into_iter()
                    .map(|line| PickupMissing {
                        sku: line.sku,
                        requested: line.requested,
                        available: line.available,
                    })
                    .collect(),
            },
        })
    }
}

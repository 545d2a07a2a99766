//! Expire: promises at one level came to their deadline.

use crate::command::command;
use crate::draft::{Draft, Stop};
use crate::id::{LevelKey, Sequence};
use crate::level::{Bucket, Reason};
use crate::moment::Moment;
use crate::name::{LocationName, Sku};
use crate::reservation::{add, take};
use crate::slice::Key;

command! {
    /// The engine journals the promises of an item at a location whose deadline has come.
    /// Hosts cannot send it.
    Expire
    required {
        /// The item.
        sku(5): Sku,
        /// The location.
        location(6): LocationName,
    }
    optional {}
}

impl Expire {
    /// Ends every promise of one level whose deadline has come, each at its own deadline.
    pub(crate) fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        draft.ignores_due = true;
        let location = draft.location_named(&self.location)?.id;
        let Some(item) = draft.item_named(&self.sku) else {
            return Ok(());
        };
        let key = LevelKey {
            item: item.id,
            location,
        };
        let mut next = None;
        let claims = draft.claims(key)?;
        let due = claims.iter().filter(|(_, claim)| claim.is_due(draft.now()));
        draft.require(due.map(|(sequence, _)| Key::Reservation(*sequence)))?;
        for (sequence, claim) in claims {
            match claim.expires_at {
                Some(deadline) if claim.is_due(draft.now()) => {
                    expire(draft, key, sequence, deadline)?;
                }
                Some(deadline) => {
                    next = Some(next.map_or(deadline, |next: Moment| next.min(deadline)));
                }
                None => {}
            }
        }
        let mut level = draft.level(key)?;
        level.next_expiry = next;
        draft.put_level(key, level);
        Ok(())
    }
}

fn expire(
    draft: &mut Draft<'_>,
    key: LevelKey,
    sequence: Sequence,
    deadline: Moment,
) -> Result<(), Stop> {
    let Some(mut reservation) = draft.reservation(sequence)? else {
        return Ok(());
    };
    let bucket = reservation.kind.bucket();
    let Some(line) = reservation.line_mut(key) else {
        return Ok(());
    };
    let quantity = line.open;
    take(&mut line.open, quantity)?;
    add(&mut line.expired, quantity)?;
    draft.post(
        key,
        (bucket, Bucket::Free),
        quantity,
        Reason::Expiry,
        deadline,
    )?;
    draft.put_reservation(reservation)
}

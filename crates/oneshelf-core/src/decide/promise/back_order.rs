//! Orders that wait for supply: what they may wait for, and how they get it.

use crate::catalogue::definitions::Catalogue;
use crate::command::answer::RefusalCode;
use crate::decide::draft::{Draft, Stop};
use crate::decide::lines;
use crate::decide::promise::early_fulfilment::Parts;
use crate::ledger::level::{Bucket, Level};
use crate::store::snapshot::Key;
use crate::store::tables::{Claims, Incoming};
use crate::value::id::{ChannelId, LevelKey, Sequence};
use crate::value::moment::Moment;
use crate::value::quantity::{Demand, Overflow, Quantity, add, take};

/// What of a demand can be promised against expected supply, besides what is there; and when the
/// last of it can be there.
fn back_ordered(
    draft: &Draft<'_>,
    channel: ChannelId,
    demand: &Demand,
) -> Result<(Demand, Option<Moment>), Stop> {
    check_allowed(draft, channel)?;
    let here = |key: LevelKey| Ok(lines::promisable(draft, channel, key)?.or_zero());
    cover(draft, channel, demand, here)
}

/// Lets what of a new promise is neither there nor handed over wait for expected supply. Where
/// less is granted than was asked for, less has to wait, or none: then it is called again.
pub(crate) fn let_wait(
    draft: &mut Draft<'_>,
    demand: &Demand,
    parts: &mut Parts,
) -> Result<(), Stop> {
    parts.waiting.clear();
    let open = parts.open(demand)?;
    let channel = draft.context.source.channel;
    (parts.waiting, draft.receipt.expected_at) = back_ordered(draft, channel, &open)?;
    Ok(())
}

/// What of a demand expected supply covers, whatever is there: it is known to be missing.
pub(crate) fn covered(
    draft: &Draft<'_>,
    channel: ChannelId,
    demand: &Demand,
) -> Result<(Demand, Option<Moment>), Stop> {
    check_allowed(draft, channel)?;
    cover(draft, channel, demand, |_| Ok(Quantity::ZERO))
}

fn cover(
    draft: &Draft<'_>,
    channel: ChannelId,
    demand: &Demand,
    there: impl Fn(LevelKey) -> Result<Quantity, Stop>,
) -> Result<(Demand, Option<Moment>), Stop> {
    draft.require(
        demand
            .keys()
            .flat_map(|key| [Key::Level(*key), Key::Incoming(*key)]),
    )?;
    let mut waiting = Demand::new();
    let mut latest = None;
    for (key, requested) in demand {
        let here = lines::promisable(draft, channel, *key)?;
        let rest = requested.checked_sub(there(*key)?).ok_or(Overflow)?;
        if !rest.is_positive() {
            continue;
        }
        let incoming = draft.incoming(*key)?;
        let ahead = here
            .checked_sub(draft.level(*key)?.waiting)
            .ok_or(Overflow)?;
        if let Some(at) = covered_at(ahead, *requested, &incoming, draft.now()) {
            waiting.insert(*key, rest);
            latest = latest.max(Some(at));
        }
    }
    Ok((waiting, latest))
}

/// Refuses where the channel's policy promises nothing from expected supply.
pub(crate) fn check_allowed(draft: &Draft<'_>, channel: ChannelId) -> Result<(), Stop> {
    let known = draft.context.catalogue.channel(channel);
    match known.filter(|channel| !channel.policy.back_orders) {
        Some(channel) => Err(Stop::refused(
            RefusalCode::BackOrdersOff,
            format!("the policy of {} allows no back orders", channel.name),
            "reserve what is available, or change the policy, under a new reference",
        )),
        None => Ok(()),
    }
}

/// When what is there for somebody and what is still to come is enough; supply that is late by now
/// is not counted on.
fn covered_at(
    here: Quantity,
    requested: Quantity,
    incoming: &Incoming,
    now: Moment,
) -> Option<Moment> {
    let mut ahead: Vec<_> = incoming.values().filter(|s| s.expected_at > now).collect();
    ahead.sort_by_key(|supply| supply.expected_at);
    let mut sum = here;
    for supply in ahead {
        sum = sum.checked_add(supply.quantity)?;
        if sum >= requested {
            return Some(supply.expected_at);
        }
    }
    None
}

/// What is expected by a moment, of supply that is not late by now.
pub(crate) fn expected_by(incoming: &Incoming, by: Moment, now: Moment) -> Quantity {
    let counted = incoming
        .values()
        .filter(|supply| supply.expected_at > now && supply.expected_at <= by);
    counted.fold(Quantity::ZERO, |sum, supply| {
        sum.checked_add(supply.quantity).unwrap_or(Quantity::MAX)
    })
}

/// When the next supply should come to a level that is not late yet.
pub(crate) fn next_supply(draft: &Draft<'_>, key: LevelKey) -> Result<Option<Moment>, Stop> {
    let incoming = draft.incoming(key)?;
    let ahead = incoming.values().map(|supply| supply.expected_at);
    Ok(ahead.filter(|at| *at > draft.now()).min())
}

/// Which waiting orders get units that are free, oldest first, each as far as its channel may
/// promise them.
pub(crate) fn assignments(
    catalogue: &Catalogue,
    key: LevelKey,
    level: &Level,
    claims: &Claims,
) -> Result<Vec<(Sequence, Quantity)>, Overflow> {
    let mut taken = Quantity::ZERO;
    let mut assigned = Vec::new();
    for (sequence, claim) in claims
        .iter()
        .filter(|(_, claim)| claim.waiting.is_positive())
    {
        if level.free() <= taken {
            break;
        }
        let withheld = catalogue.withheld(claim.channel, key.item, key.location, None);
        let left = level.promisable(withheld)?;
        let left = left.checked_sub(taken).ok_or(Overflow)?.or_zero();
        let quantity = claim.waiting.min(left);
        if quantity.is_positive() {
            add(&mut taken, quantity)?;
            assigned.push((*sequence, quantity));
        }
    }
    Ok(assigned)
}

/// A level after waiting orders took what is free, for readers; a level that does not add up stays
/// as it is.
pub(crate) fn after_assignment(
    catalogue: &Catalogue,
    key: LevelKey,
    level: &Level,
    claims: &Claims,
) -> Level {
    let mut after = *level;
    let assigned = assignments(catalogue, key, level, claims).unwrap_or_default();
    for (_, quantity) in assigned {
        let posted = after.post(&crate::ledger::level::Posting {
            from: Bucket::Free,
            to: Bucket::Committed,
            quantity,
            reason: crate::ledger::level::Reason::Assigned,
            effective_at: Moment::MIN,
            of: None,
        });
        if posted.is_err() || take(&mut after.waiting, quantity).is_err() {
            return *level;
        }
    }
    after
}

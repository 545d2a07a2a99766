//! Policy: what a channel may do, and what is withheld from it.

use std::sync::Arc;

use crate::answer::{Malformed, MalformedCode};
use crate::catalogue::{
    CatalogueRow, Channel, HoldPolicy, Policy, SafetyStock, SafetyStockKey, SafetyStockStep,
};
use crate::command::command;
use crate::document::catalogue::{channel_named, item_named};
use crate::draft::{Draft, Stop};
use crate::id::ItemId;
use crate::name::{ChannelName, LocationName, Sku};
use crate::prepared::check_not_too_many;
use crate::quantity::Quantity;

command! {
    /// Sets what a channel may do, all of it at once. Defining the same again writes nothing.
    DefinePolicy
    required {
        /// The channel.
        channel(5): ChannelName,
    }
    optional {
        /// How long carts hold stock; without it they hold none.
        holds(6): Option<HoldPolicy>,
        /// The locations whose stock it may promise; without it all.
        locations(7): Option<Vec<LocationName>>,
        /// Whether orders may wait for expected supply.
        back_orders(8): bool,
    }
}

command! {
    /// Sets the units withheld from a channel: for an item at a location, an item, a location, or
    /// by default. The most specific rule counts.
    DefineSafetyStock
    required {
        /// The channel.
        channel(5): ChannelName,
    }
    optional {
        /// The item; without it, every item.
        sku(6): Option<Sku>,
        /// The location; without it, every location.
        location(7): Option<LocationName>,
        /// How many units; without it the rule is removed, and a less specific one counts.
        quantity(8): Option<Quantity>,
    }
}

impl DefinePolicy {
    pub(crate) fn check(&self) -> Result<(), Malformed> {
        match self.holds {
            Some(holds) if holds.seconds == 0 || holds.seconds > holds.seconds_max => {
                Err(Malformed::new(
                    MalformedCode::Time,
                    "holds.seconds",
                    "must be at least 1 and at most seconds_max",
                ))
            }
            _ => Ok(()),
        }
    }

    pub(crate) fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let channel = channel_named(draft, &self.channel)?;
        let locations = match &self.locations {
            Some(names) => {
                let mut ids = Vec::with_capacity(names.len());
                for name in names {
                    ids.push(draft.location_named(name)?.id);
                }
                ids.sort_unstable();
                ids.dedup();
                Some(ids)
            }
            None => None,
        };
        let version = channel.policy.version;
        let policy = Policy {
            version,
            holds: self.holds,
            locations,
            back_orders: self.back_orders,
        };
        if policy != channel.policy {
            put_policy(draft, &channel, policy);
        }
        Ok(())
    }
}

impl DefineSafetyStock {
    pub(crate) fn check(&self) -> Result<(), Malformed> {
        match self.quantity {
            Some(quantity) if quantity.is_negative() => Err(Malformed::new(
                MalformedCode::Quantity,
                "quantity",
                format_args!("is {quantity}; give zero or more"),
            )),
            Some(quantity) => check_not_too_many(quantity, || "quantity".to_owned()),
            None => Ok(()),
        }
    }

    pub(crate) fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let channel = channel_named(draft, &self.channel)?;
        let item = match &self.sku {
            Some(sku) => Some(plain_item(draft, sku)?),
            None => None,
        };
        let location = match &self.location {
            Some(name) => Some(draft.location_named(name)?.id),
            None => None,
        };
        let key = SafetyStockKey {
            channel: channel.id,
            item,
            location,
        };
        let known = draft.context.catalogue.safety_stock(&key);
        if known.and_then(|stock| stock.now()) == self.quantity {
            return Ok(());
        }
        let mut stock = known
            .map(|stock| SafetyStock::clone(stock))
            .unwrap_or_default();
        stock.steps.push(SafetyStockStep {
            since: draft.now(),
            quantity: self.quantity,
        });
        draft.define(CatalogueRow::SafetyStock(key, Arc::new(stock)));
        let policy = channel.policy.clone();
        put_policy(draft, &channel, policy);
        Ok(())
    }
}

/// An item that has stock of its own.
fn plain_item(draft: &Draft<'_>, sku: &Sku) -> Result<ItemId, Stop> {
    let item = item_named(draft, sku)?;
    if item.is_kit() {
        return Err(Stop::malformed(
            MalformedCode::Fields,
            "sku",
            format_args!("{sku} is a kit and has no stock of its own; withhold its components"),
        ));
    }
    Ok(item.id)
}

/// Puts a changed policy in, as its next version.
fn put_policy(draft: &mut Draft<'_>, channel: &Channel, mut policy: Policy) {
    policy.version = policy.version.saturating_add(1);
    let name = channel.name.clone();
    draft.define(CatalogueRow::Channel(Arc::new(Channel {
        id: channel.id,
        name,
        policy,
    })));
}

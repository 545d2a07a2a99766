//! Policy: what a channel may do, and what is withheld from it.

use std::sync::Arc;

use crate::catalogue::definitions::{
    CatalogueRow, Channel, Policy, SafetyStock, SafetyStockKey, SafetyStockStep,
};
use crate::command::office::{DefinePolicy, DefineSafetyStock};
use crate::decide::document::Decide;
use crate::decide::draft::{Draft, Stop};
use crate::decide::office::catalogue::{channel_named, item_named};
use crate::value::id::ItemId;
use crate::value::malformed::MalformedCode;
use crate::value::name::Sku;

impl Decide for DefinePolicy {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
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

impl Decide for DefineSafetyStock {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
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

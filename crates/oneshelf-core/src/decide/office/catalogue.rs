//! The catalogue: items, channels, sources.
//!
//! Defining the same again writes nothing.

use std::sync::Arc;

use crate::catalogue::definitions::{CatalogueRow, Channel, Item, KitPart, Policy, gtin_name};
use crate::catalogue::source::Source;
use crate::command::answer::RefusalCode;
use crate::command::catalogue::{AddAlias, DefineChannel, DefineItem, DefineSource, RetireItem};
use crate::decide::document::Decide;
use crate::decide::draft::{Draft, Stop};
use crate::decide::lines;
use crate::value::id::ItemId;
use crate::value::malformed::MalformedCode;
use crate::value::name::{ChannelName, Sku, SourceName};
use crate::value::quantity::add;

/// A defined item, or the error that names it.
pub(crate) fn item_named(draft: &Draft<'_>, sku: &Sku) -> Result<Arc<Item>, Stop> {
    draft.item_named(sku).ok_or_else(|| {
        let reason = format_args!("{sku:?} is not defined; define it, then send the command again");
        Stop::malformed(MalformedCode::UnknownItem, "sku", reason)
    })
}

/// A defined channel, or the error that names it.
pub(crate) fn channel_named(draft: &Draft<'_>, name: &ChannelName) -> Result<Arc<Channel>, Stop> {
    draft
        .context
        .catalogue
        .channel_named(name)
        .cloned()
        .ok_or_else(|| {
            let reason =
                format_args!("{name:?} is not defined; define it, then send the command again");
            Stop::malformed(MalformedCode::UnknownChannel, "channel", reason)
        })
}

/// Gives an item one more name; nothing where it has it already.
fn add_name(draft: &mut Draft<'_>, item: ItemId, name: &Sku) -> Result<(), Stop> {
    match draft.item_named(name) {
        Some(known) if known.id == item => Ok(()),
        Some(known) => Err(Stop::refused(
            RefusalCode::NameTaken,
            format!("{name} is a name of item {}", known.sku),
            "choose another name under a new reference",
        )),
        None => {
            let name = gtin_name(name).unwrap_or_else(|| name.clone());
            draft.define(CatalogueRow::Name(name, item));
            Ok(())
        }
    }
}

impl Decide for DefineItem {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let known = draft.item_named(&self.sku);
        if let Some(known) = &known
            && known.sku != self.sku
        {
            return Err(Stop::refused(
                RefusalCode::NameTaken,
                format!("{} is another name of item {}", self.sku, known.sku),
                "define that item, or choose another name, under a new reference",
            ));
        }
        let gtin = self.gtin.and_then(|gtin| Sku::new(gtin.to_string()).ok());
        // What was scanned before anybody had defined it is this item.
        let known = known.or_else(|| {
            let mut others = gtin.iter().chain(&self.aliases);
            others.find_map(|name| draft.item_named(name).filter(|item| item.provisional))
        });
        let id = known
            .as_ref()
            .map_or_else(|| draft.next_item(), |known| known.id);
        let item = Arc::new(Item {
            id,
            sku: self.sku.clone(),
            unit: self
                .unit
                .clone()
                .unwrap_or_else(|| lines::UNIT_DEFAULT.to_owned()),
            decimals: self.decimals.unwrap_or(0),
            gtin: self.gtin.or(known.as_ref().and_then(|known| known.gtin)),
            components: self.parts(draft, id)?,
            provisional: false,
            retired: false,
            case: None,
            substitutes: self.substitutes(draft, id)?,
        });
        if let Some(known) = &known {
            check_frozen(known, &item)?;
        }
        if known.as_ref() != Some(&item) {
            draft.define(CatalogueRow::Item(Arc::clone(&item)));
        }
        for name in std::iter::once(&self.sku).chain(&gtin).chain(&self.aliases) {
            add_name(draft, id, name)?;
        }
        let case = known.and_then(|known| known.case);
        match case {
            Some(number) => match draft.case(number)? {
                Some(case) => draft.close_case(case, None, None),
                None => Ok(()),
            },
            None => Ok(()),
        }
    }
}

impl DefineItem {
    fn substitutes(&self, draft: &Draft<'_>, id: ItemId) -> Result<Vec<ItemId>, Stop> {
        let mut found = Vec::new();
        for sku in &self.substitutes {
            let bad = |reason: &str| {
                Stop::refused(
                    RefusalCode::BadSubstitute,
                    format!("substitute {sku} {reason}"),
                    "define it first, or leave it out, under a new reference",
                )
            };
            let item = draft.item_named(sku).ok_or_else(|| bad("is not defined"))?;
            if item.is_kit() {
                return Err(bad("is a kit"));
            }
            if item.id == id {
                return Err(bad("is the item itself"));
            }
            if !found.contains(&item.id) {
                found.push(item.id);
            }
        }
        Ok(found)
    }

    fn parts(&self, draft: &Draft<'_>, id: ItemId) -> Result<Vec<KitPart>, Stop> {
        let mut parts: Vec<KitPart> = Vec::new();
        for (place, component) in self.components.iter().enumerate() {
            let bad = |reason: &str| {
                Err(Stop::refused(
                    RefusalCode::BadKit,
                    format!("component {} {reason}", component.sku),
                    "fix the kit, then send it under a new reference",
                ))
            };
            let Some(item) = draft.item_named(&component.sku) else {
                return bad("is not defined");
            };
            if item.id == id {
                return bad("is the kit itself");
            }
            if item.is_kit() {
                return bad("is a kit");
            }
            lines::check_decimals(&item, component.quantity, || {
                format!("components[{place}].quantity")
            })?;
            match parts.iter_mut().find(|part| part.item == item.id) {
                Some(part) => add(&mut part.quantity, component.quantity)?,
                None => parts.push(KitPart {
                    item: item.id,
                    quantity: component.quantity,
                }),
            }
        }
        Ok(parts)
    }
}

/// Refuses a change of what past quantities are counted in.
fn check_frozen(known: &Item, item: &Item) -> Result<(), Stop> {
    let what = if known.is_kit() != item.is_kit() && !known.provisional {
        "cannot change whether it is a kit"
    } else if known.provisional {
        if !item.is_kit() {
            return Ok(());
        }
        "cannot become a kit: facts about it are recorded"
    } else if known.unit != item.unit {
        "cannot change its unit"
    } else if known.decimals > item.decimals {
        "cannot have fewer decimals than before"
    } else {
        return Ok(());
    };
    Err(Stop::refused(
        RefusalCode::Frozen,
        format!("item {} {what}", known.sku),
        "define a new item, under a new reference",
    ))
}

impl Decide for DefineChannel {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let catalogue = draft.context.catalogue;
        if catalogue.channel_named(&self.channel).is_some() {
            return Ok(());
        }
        let name = SourceName::from(&self.channel);
        if let Some(source) = catalogue.source_named(&name) {
            return Err(Stop::refused(
                RefusalCode::NameTaken,
                format!("{} is a source already", source.name),
                "choose another name for the channel, under a new reference",
            ));
        }
        let id = catalogue.next_channel();
        let source = Source::new(catalogue.next_source(), name, id);
        let channel = Channel {
            id,
            name: self.channel.clone(),
            policy: Policy::default(),
        };
        draft.define(CatalogueRow::Channel(Arc::new(channel)));
        draft.define(CatalogueRow::Source(Arc::new(source)));
        Ok(())
    }
}

impl Decide for DefineSource {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let location = self.location.as_ref();
        let location = location
            .map(|name| draft.location_named(name))
            .transpose()?;
        let channel = channel_named(draft, &self.channel)?;
        let catalogue = draft.context.catalogue;
        let known = catalogue.source_named(&self.name).cloned();
        if let Some(known) = &known
            && known.channel != channel.id
        {
            return Err(Stop::refused(
                RefusalCode::NameTaken,
                format!("source {} belongs to another channel", known.name),
                "choose another name, under a new reference",
            ));
        }
        let source = Source {
            id: known
                .as_ref()
                .map_or_else(|| catalogue.next_source(), |known| known.id),
            name: self.name.clone(),
            channel: channel.id,
            clock_uncertainty_seconds: self.clock_uncertainty_seconds.unwrap_or(0),
            location: location.map(|location| location.id),
            heartbeat_seconds: self.heartbeat_seconds,
            sequenced: self.sequenced,
            quantity_max: self.quantity_max,
            late_seconds_max: self.late_seconds_max,
            link_seconds: self.link_seconds,
        };
        if known.as_deref() != Some(&source) {
            draft.define(CatalogueRow::Source(Arc::new(source)));
        }
        Ok(())
    }
}

impl Decide for RetireItem {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let item = item_named(draft, &self.sku)?;
        if !item.retired {
            let item = Item {
                retired: true,
                ..Item::clone(&item)
            };
            draft.define(CatalogueRow::Item(Arc::new(item)));
        }
        Ok(())
    }
}

impl Decide for AddAlias {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let item = item_named(draft, &self.sku)?;
        add_name(draft, item.id, &self.alias)
    }
}

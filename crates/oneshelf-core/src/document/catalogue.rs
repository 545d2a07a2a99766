//! The catalogue: items, channels, sources.
//!
//! Defining the same again writes nothing.

use std::sync::Arc;

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use crate::answer::{Malformed, MalformedCode, RefusalCode};
use crate::catalogue::{CatalogueRow, Channel, Item, KitPart, Policy, Source, gtin_name};
use crate::command::{LINES_MAX, command};
use crate::draft::{Draft, Stop};
use crate::gtin::Gtin;
use crate::id::{ENGINE_NAME, ItemId, OFFICE_NAME};
use crate::lines;
use crate::name::{ChannelName, LocationName, Sku, SourceName};
use crate::prepared::check_positive;
use crate::quantity::Quantity;
use crate::reservation::add;

command! {
    /// Defines an item, or changes what can change: names are added, never taken away; the unit
    /// is frozen, and a kit stays a kit. Defining a retired item brings it back.
    DefineItem
    required {
        /// Its stock keeping unit.
        sku(5): Sku,
    }
    optional {
        /// The UN/CEFACT Recommendation 20 code of its base unit; `H87` (piece) without it.
        unit(6): Option<String>,
        /// With how many decimals quantities may be given, 0 to 3; 0 without it.
        decimals(7): Option<u8>,
        /// Its GTIN.
        gtin(8): Option<Gtin>,
        /// Its other names.
        aliases(9): Vec<Sku>,
        /// What a kit is made of.
        components(10): Vec<KitComponent>,
        /// What may be offered instead, best first; plain items, one for one.
        substitutes(11): Vec<Sku>,
    }
}

/// One component of a kit.
#[derive(
    Debug, Clone, PartialEq, Eq, Encode, Decode, Serialize, Deserialize, schemars::JsonSchema,
)]
#[serde(deny_unknown_fields)]
pub struct KitComponent {
    /// The item.
    #[n(0)]
    pub sku: Sku,
    /// How much of it one kit takes.
    #[n(1)]
    pub quantity: Quantity,
}

command! {
    /// Defines a channel; it is also a source of its own name.
    DefineChannel
    required {
        /// Its name.
        channel(5): ChannelName,
    }
    optional {}
}

command! {
    /// Defines a source of a channel: a till, a feed.
    DefineSource
    required {
        /// Its name.
        name(5): SourceName,
        /// The channel that it belongs to.
        channel(6): ChannelName,
    }
    optional {
        /// By how many seconds its clock may be wrong; 0 without it.
        clock_uncertainty_seconds(7): Option<u32>,
        /// Where it works; everywhere without it. Labels of other places do not depend on it.
        location(8): Option<LocationName>,
        /// It is heard from at least this often, by commands or heartbeats; numbers where it
        /// works say that they are delayed while it is silent for longer.
        heartbeat_seconds(9): Option<u32>,
        /// Whether its commands carry `source_sequence`, from 1 and without gaps.
        sequenced(10): bool,
        /// The most of an item that a line may name: more is refused as a promise, and as a fact
        /// recorded, flagged and a case.
        quantity_max(11): Option<Quantity>,
        /// A fact that comes later than this after it occurred is recorded, flagged and a case.
        late_seconds_max(12): Option<u32>,
        /// How long what it moved may wait for the promise that it names before that is a case;
        /// two days without it.
        link_seconds(13): Option<u32>,
    }
}

command! {
    /// The item is no longer promised; facts about it are recorded as before.
    RetireItem
    required {
        /// The item.
        sku(5): Sku,
    }
    optional {}
}

command! {
    /// One more name of an item.
    AddAlias
    required {
        /// The item, by a name it has.
        sku(5): Sku,
        /// The new name.
        alias(6): Sku,
    }
    optional {}
}

/// The most decimals of an item.
const DECIMALS_MAX: u8 = 3;

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

impl DefineItem {
    pub(crate) fn check(&self) -> Result<(), Malformed> {
        if let Some(unit) = &self.unit {
            let is_code = matches!(unit.len(), 2 | 3)
                && unit
                    .bytes()
                    .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
            if !is_code {
                return Err(Malformed::new(
                    MalformedCode::Fields,
                    "unit",
                    format_args!(
                        "{unit:?} is no UN/CEFACT code of 2 or 3 capitals and digits, such as H87 \
                         for piece or KGM for kilogram"
                    ),
                ));
            }
        }
        if self
            .decimals
            .is_some_and(|decimals| decimals > DECIMALS_MAX)
        {
            let reason = "is more than 3; choose a larger unit";
            return Err(Malformed::new(MalformedCode::Fields, "decimals", reason));
        }
        if !self.components.is_empty() && self.decimals.is_some_and(|decimals| decimals > 0) {
            let reason = "must be 0: a kit is sold whole";
            return Err(Malformed::new(MalformedCode::Fields, "decimals", reason));
        }
        if self.components.len() > LINES_MAX {
            let reason = format_args!("has more than {LINES_MAX} parts");
            return Err(Malformed::new(MalformedCode::Lines, "components", reason));
        }
        for (place, part) in self.components.iter().enumerate() {
            check_positive(part.quantity, || format!("components[{place}].quantity"))?;
        }
        Ok(())
    }

    pub(crate) fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
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

    fn substitutes(&self, draft: &Draft<'_>, id: ItemId) -> Result<Vec<ItemId>, Stop> {
        let mut found = Vec::new();
        for sku in &self.substitutes {
            let item = draft
                .item_named(sku)
                .filter(|item| !item.is_kit() && item.id != id);
            let Some(item) = item else {
                return Err(Stop::refused(
                    RefusalCode::BadSubstitute,
                    format!("substitute {sku} is not defined, a kit, or the item itself"),
                    "define it first, or leave it out, under a new reference",
                ));
            };
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
                    "mend the kit, under a new reference",
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
        "whether it is a kit"
    } else if known.provisional {
        if !item.is_kit() {
            return Ok(());
        }
        "that facts about it are recorded, so that it cannot become a kit"
    } else if known.unit != item.unit {
        "its unit"
    } else if known.decimals > item.decimals {
        "its decimals, which can only grow"
    } else {
        return Ok(());
    };
    Err(Stop::refused(
        RefusalCode::Frozen,
        format!("item {}: fixed for ever is {what}", known.sku),
        "define a new item, under a new reference",
    ))
}

impl DefineChannel {
    pub(crate) fn check(&self) -> Result<(), Malformed> {
        match self.channel.as_str() {
            ENGINE_NAME | OFFICE_NAME => Err(reserved("channel", self.channel.as_str())),
            _ => Ok(()),
        }
    }

    pub(crate) fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
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

impl DefineSource {
    pub(crate) fn check(&self) -> Result<(), Malformed> {
        match self.name.as_str() {
            ENGINE_NAME | OFFICE_NAME => return Err(reserved("name", self.name.as_str())),
            _ => {}
        }
        for (field, seconds) in [
            ("heartbeat_seconds", self.heartbeat_seconds),
            ("late_seconds_max", self.late_seconds_max),
            ("link_seconds", self.link_seconds),
        ] {
            if seconds == Some(0) {
                let reason = "is 0; give at least 1, or leave it out";
                return Err(Malformed::new(MalformedCode::Time, field, reason));
            }
        }
        let most = self.quantity_max;
        most.map_or(Ok(()), |most| {
            check_positive(most, || "quantity_max".to_owned())
        })
    }

    pub(crate) fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
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

fn reserved(field: &str, name: &str) -> Malformed {
    let reason = format_args!("{name:?} is built in; choose another name");
    Malformed::new(MalformedCode::Reserved, field, reason)
}

impl RetireItem {
    pub(crate) fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
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

impl AddAlias {
    pub(crate) fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let item = item_named(draft, &self.sku)?;
        add_name(draft, item.id, &self.alias)
    }
}

//! What is sold, where, through which channels, by whom and under which policy.
//!
//! A [`Catalogue`] is a snapshot that fits in memory; readers share it, a changed one replaces it.

use std::sync::Arc;

use minicbor::{Decode, Encode};

use crate::catalogue::location::Location;
use crate::catalogue::source::Source;
use crate::value::gtin::Gtin;
use crate::value::id::{
    CaseNumber, ChannelId, ENGINE_NAME, ENGINE_SOURCE, ItemId, LocationId, OFFICE_CHANNEL,
    OFFICE_NAME, OFFICE_SOURCE, SourceId,
};
use crate::value::map::Map;
use crate::value::moment::Moment;
use crate::value::name::{ChannelName, LocationName, Sku, SourceName};
use crate::value::quantity::Quantity;

/// An item: something that is sold, in one base unit.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub struct Item {
    /// Its identity inside the store, for ever.
    #[n(0)]
    pub id: ItemId,
    /// Its stock keeping unit: the first of its names.
    #[n(1)]
    pub sku: Sku,
    /// The UN/CEFACT Recommendation 20 code of its base unit, such as `H87` (piece).
    #[n(2)]
    pub unit: String,
    /// How many decimals its quantities may have, 0 to 3.
    #[n(3)]
    pub decimals: u8,
    /// Its GTIN (EAN, UPC); `None` where it has none.
    #[n(4)]
    pub gtin: Option<Gtin>,
    /// The components of a kit; empty for a plain item.
    #[n(5)]
    pub components: Vec<KitPart>,
    /// Whether it was made for a fact that named an unknown SKU, and nobody has defined it yet.
    #[n(6)]
    pub provisional: bool,
    /// Whether it is retired: it is no longer promised.
    #[n(7)]
    pub retired: bool,
    /// The case that asks somebody to define it, while it is provisional.
    #[n(8)]
    pub case: Option<CaseNumber>,
    /// Items that may be offered instead, the best one first.
    #[cbor(n(9), default)]
    pub substitutes: Vec<ItemId>,
}

impl Item {
    /// Whether it is a kit: stocked and promised as its components.
    #[must_use]
    pub fn is_kit(&self) -> bool {
        !self.components.is_empty()
    }

    /// What one unit of it takes: of a kit its components, of a plain item one of itself.
    pub(crate) fn parts(&self) -> impl Iterator<Item = KitPart> {
        let quantity = Quantity::units(1);
        let own = (!self.is_kit()).then_some(KitPart {
            item: self.id,
            quantity,
        });
        own.into_iter().chain(self.components.iter().copied())
    }
}

/// One component of a kit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub struct KitPart {
    /// The component, which is no kit itself.
    #[n(0)]
    pub item: ItemId,
    /// How much of it one kit takes, in the component's base unit.
    #[n(1)]
    pub quantity: Quantity,
}

/// A sales channel: a way to sell or move, with its policy.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub struct Channel {
    /// Its identity inside the store.
    #[n(0)]
    pub id: ChannelId,
    /// Its name, such as `web`.
    #[n(1)]
    pub name: ChannelName,
    /// What the channel may do.
    #[n(2)]
    pub policy: Policy,
}

/// What a channel may do: carts that hold stock, eligible locations, back orders.
#[derive(Debug, Clone, PartialEq, Eq, Default, Encode, Decode)]
pub struct Policy {
    /// Counts the changes of the channel's policy, safety stock included.
    #[n(0)]
    pub version: u32,
    /// How long carts hold stock; `None` where they hold none.
    #[n(1)]
    pub holds: Option<HoldPolicy>,
    /// The locations whose stock it may promise; `None` for every location.
    #[n(2)]
    pub locations: Option<Vec<LocationId>>,
    /// Whether it promises expected supply (back orders).
    #[cbor(n(3), default)]
    pub back_orders: bool,
}

/// How long holds of a channel last.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Encode,
    Decode,
    serde::Serialize,
    serde::Deserialize,
    schemars::JsonSchema,
)]
#[serde(deny_unknown_fields)]
pub struct HoldPolicy {
    /// How long a hold lasts if the command does not say, in seconds; at least 1.
    #[n(0)]
    pub seconds: u32,
    /// The longest that a hold, or its extension, may last from now, in seconds.
    #[n(1)]
    pub seconds_max: u32,
}

/// What a safety stock is for. The most specific rule that fits counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Decode)]
pub struct SafetyStockKey {
    /// The channel that the units are withheld from.
    #[n(0)]
    pub channel: ChannelId,
    /// The item that it is for; `None` for every item.
    #[n(1)]
    pub item: Option<ItemId>,
    /// The location that it is for; `None` for every location.
    #[n(2)]
    pub location: Option<LocationId>,
}

/// A safety stock through time.
#[derive(Debug, Clone, PartialEq, Eq, Default, Encode, Decode)]
pub struct SafetyStock {
    /// Its settings, oldest first; the last one counts now.
    #[n(0)]
    pub steps: Vec<SafetyStockStep>,
}

/// One setting of a safety stock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub struct SafetyStockStep {
    /// From when on it counts.
    #[n(0)]
    pub since: Moment,
    /// How many units are withheld; `None` where the rule was removed.
    #[n(1)]
    pub quantity: Option<Quantity>,
}

impl SafetyStock {
    /// How many units it withholds now; `None` where the rule was removed.
    #[must_use]
    pub fn now(&self) -> Option<Quantity> {
        self.steps.last().and_then(|step| step.quantity)
    }

    /// How many units it withheld at a moment.
    #[must_use]
    pub fn at(&self, moment: Moment) -> Option<Quantity> {
        self.steps
            .iter()
            .rev()
            .find(|step| step.since <= moment)
            .and_then(|step| step.quantity)
    }
}

/// One row of the catalogue, new or changed, as a store keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CatalogueRow {
    /// An item, new or changed.
    Item(Arc<Item>),
    /// A name of an item: its SKU, its GTIN in 14 digits, or an alias.
    Name(Sku, ItemId),
    /// A location, new or changed.
    Location(Arc<Location>),
    /// A channel, new or changed.
    Channel(Arc<Channel>),
    /// A source, new or changed.
    Source(Arc<Source>),
    /// A safety stock, new or changed.
    SafetyStock(SafetyStockKey, Arc<SafetyStock>),
}

/// Everything defined, in memory: a snapshot that readers share.
#[derive(Debug, Clone)]
pub struct Catalogue {
    epoch: u64,
    items: Map<ItemId, Arc<Item>>,
    item_names: Map<Sku, ItemId>,
    locations: Map<LocationId, Arc<Location>>,
    location_names: Map<LocationName, LocationId>,
    channels: Map<ChannelId, Arc<Channel>>,
    channel_names: Map<ChannelName, ChannelId>,
    sources: Map<SourceId, Arc<Source>>,
    source_names: Map<SourceName, SourceId>,
    safety_stocks: Map<SafetyStockKey, Arc<SafetyStock>>,
}

impl Default for Catalogue {
    fn default() -> Self {
        Self::new(0, built_in())
    }
}

/// The rows that every store has from the start: the engine and the office.
fn built_in() -> Vec<CatalogueRow> {
    let mut rows = Vec::new();
    if let Ok(name) = ChannelName::new(OFFICE_NAME) {
        let channel = Channel {
            id: OFFICE_CHANNEL,
            name,
            policy: Policy::default(),
        };
        rows.push(CatalogueRow::Channel(Arc::new(channel)));
    }
    for (id, name) in [(ENGINE_SOURCE, ENGINE_NAME), (OFFICE_SOURCE, OFFICE_NAME)] {
        if let Ok(name) = SourceName::new(name) {
            let source = Source::new(id, name, OFFICE_CHANNEL);
            rows.push(CatalogueRow::Source(Arc::new(source)));
        }
    }
    rows
}

impl Catalogue {
    /// Makes a catalogue from its rows; stores call it with what they load. The built-in sources
    /// are always there.
    #[must_use]
    pub fn new(epoch: u64, rows: impl IntoIterator<Item = CatalogueRow>) -> Self {
        let mut catalogue = Self {
            epoch,
            items: Map::default(),
            item_names: Map::default(),
            locations: Map::default(),
            location_names: Map::default(),
            channels: Map::default(),
            channel_names: Map::default(),
            sources: Map::default(),
            source_names: Map::default(),
            safety_stocks: Map::default(),
        };
        for row in built_in().into_iter().chain(rows) {
            catalogue.insert(row);
        }
        catalogue
    }

    /// Puts a new or changed row in.
    pub fn insert(&mut self, row: CatalogueRow) {
        match row {
            CatalogueRow::Item(item) => {
                self.items.insert(item.id, item);
            }
            CatalogueRow::Name(name, item) => {
                self.item_names.insert(name, item);
            }
            CatalogueRow::Location(location) => {
                self.location_names
                    .insert(location.name.clone(), location.id);
                self.locations.insert(location.id, location);
            }
            CatalogueRow::Channel(channel) => {
                self.channel_names.insert(channel.name.clone(), channel.id);
                self.channels.insert(channel.id, channel);
            }
            CatalogueRow::Source(source) => {
                self.source_names.insert(source.name.clone(), source.id);
                self.sources.insert(source.id, source);
            }
            CatalogueRow::SafetyStock(key, stock) => {
                self.safety_stocks.insert(key, stock);
            }
        }
    }

    /// Every row, in no order, as a store keeps them; the built-in ones too.
    pub(crate) fn rows(&self) -> impl Iterator<Item = CatalogueRow> {
        let items = self.items.values().cloned().map(CatalogueRow::Item);
        let names = self.item_names.iter();
        let names = names.map(|(name, id)| CatalogueRow::Name(name.clone(), *id));
        let stocks = self.safety_stocks.iter();
        let stocks = stocks.map(|(key, s)| CatalogueRow::SafetyStock(*key, Arc::clone(s)));
        items
            .chain(names)
            .chain(self.locations.values().cloned().map(CatalogueRow::Location))
            .chain(self.channels.values().cloned().map(CatalogueRow::Channel))
            .chain(self.sources.values().cloned().map(CatalogueRow::Source))
            .chain(stocks)
    }

    /// Counts the changes of the catalogue; readers compare it with the store's.
    #[must_use]
    pub fn epoch(&self) -> u64 {
        self.epoch
    }

    /// Sets the epoch after rows were put in.
    pub fn set_epoch(&mut self, epoch: u64) {
        self.epoch = epoch;
    }

    /// The item with a name: SKU, alias, or GTIN in any of its lengths.
    #[must_use]
    pub fn item_named(&self, name: &Sku) -> Option<&Arc<Item>> {
        let id = match self.item_names.get(name) {
            Some(id) => id,
            None => self.item_names.get(&gtin_name(name)?)?,
        };
        self.items.get(id)
    }

    /// An item by its identity.
    #[must_use]
    pub fn item(&self, id: ItemId) -> Option<&Arc<Item>> {
        self.items.get(&id)
    }

    /// Every item, in no order.
    pub fn items(&self) -> impl Iterator<Item = &Arc<Item>> {
        self.items.values()
    }

    /// The identity for the next new item.
    #[must_use]
    pub fn next_item(&self) -> ItemId {
        ItemId(self.items.len() as u64 + 1)
    }

    /// The location with a name.
    #[must_use]
    pub fn location_named(&self, name: &LocationName) -> Option<&Arc<Location>> {
        self.locations.get(self.location_names.get(name)?)
    }

    /// A location by its identity.
    #[must_use]
    pub fn location(&self, id: LocationId) -> Option<&Arc<Location>> {
        self.locations.get(&id)
    }

    /// Every location, in no order.
    pub fn locations(&self) -> impl Iterator<Item = &Arc<Location>> {
        self.locations.values()
    }

    /// The identity for the next new location.
    #[must_use]
    pub fn next_location(&self) -> LocationId {
        LocationId(self.locations.len() as u64 + 1)
    }

    /// The channel with a name.
    #[must_use]
    pub fn channel_named(&self, name: &ChannelName) -> Option<&Arc<Channel>> {
        self.channels.get(self.channel_names.get(name)?)
    }

    /// A channel by its identity.
    #[must_use]
    pub fn channel(&self, id: ChannelId) -> Option<&Arc<Channel>> {
        self.channels.get(&id)
    }

    /// Every channel, in no order.
    pub fn channels(&self) -> impl Iterator<Item = &Arc<Channel>> {
        self.channels.values()
    }

    /// The identity for the next new channel.
    #[must_use]
    pub fn next_channel(&self) -> ChannelId {
        ChannelId(self.channels.len() as u64 + 1)
    }

    /// The source with a name.
    #[must_use]
    pub fn source_named(&self, name: &SourceName) -> Option<&Arc<Source>> {
        self.sources.get(self.source_names.get(name)?)
    }

    /// A source by its identity.
    #[must_use]
    pub fn source(&self, id: SourceId) -> Option<&Arc<Source>> {
        self.sources.get(&id)
    }

    /// Every source, in no order.
    pub fn sources(&self) -> impl Iterator<Item = &Arc<Source>> {
        self.sources.values()
    }

    /// The identity for the next new source.
    #[must_use]
    pub fn next_source(&self) -> SourceId {
        SourceId(self.sources.len() as u64 + 1)
    }

    /// The safety stock of exactly this key.
    #[must_use]
    pub fn safety_stock(&self, key: &SafetyStockKey) -> Option<&Arc<SafetyStock>> {
        self.safety_stocks.get(key)
    }

    /// How many units are withheld from a channel: by the rule for the item and location, the item,
    /// the location, or by default; the most specific one that is set counts. `at` asks for a past
    /// moment.
    #[must_use]
    pub fn withheld(
        &self,
        channel: ChannelId,
        item: ItemId,
        location: LocationId,
        at: Option<Moment>,
    ) -> Quantity {
        if self.safety_stocks.is_empty() {
            return Quantity::ZERO;
        }
        [
            (Some(item), Some(location)),
            (Some(item), None),
            (None, Some(location)),
            (None, None),
        ]
        .into_iter()
        .find_map(|(item, location)| {
            let stock = self.safety_stocks.get(&SafetyStockKey {
                channel,
                item,
                location,
            })?;
            match at {
                Some(at) => stock.at(at),
                None => stock.now(),
            }
        })
        .unwrap_or(Quantity::ZERO)
    }
}

/// The 14-digit name of a text that is a GTIN of another length.
#[must_use]
pub(crate) fn gtin_name(name: &Sku) -> Option<Sku> {
    let gtin: Gtin = name.as_str().parse().ok()?;
    Sku::new(gtin.to_string()).ok()
}

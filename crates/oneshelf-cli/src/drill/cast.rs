//! Who takes part in a drill: the item, the places and the channels of the retailer's policy.

use oneshelf::{
    Catalogue, ChannelName, Command, DefineChannel, DefineItem, DefineLocation, HoldPolicy, Item,
    LocationName, NameError, Quantity, Reference, Shelf, Sku, SourceName, THOUSANDTHS_PER_UNIT,
};
use serde::Serialize;

use super::policy::Policy;
use crate::shared::error::CliError;

/// The item, where the policy defines none.
const ITEM: &str = "MUG-RED";
/// What may be offered instead, where the policy names nothing.
const SUBSTITUTE: &str = "DRILL-SUBSTITUTE";
/// The places, where the policy defines fewer than two.
const PLACES: [&str; 2] = ["DRILL-BRANCH", "DRILL-OTHER-BRANCH"];

/// The names of the channels that play the parts.
#[derive(Debug, Clone)]
pub(super) struct Parts {
    pub(super) till: String,
    pub(super) web: String,
    pub(super) warehouse: String,
}

/// Who takes part.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Cast {
    pub(super) item: Sku,
    /// What may be offered instead of it.
    pub(super) substitute: Sku,
    /// Where the drill happens; the web shop may promise from here.
    pub(super) place: LocationName,
    /// Another branch.
    pub(super) other: LocationName,
    pub(super) till: ChannelName,
    pub(super) web: ChannelName,
    pub(super) warehouse: ChannelName,
    /// How long carts of the web shop hold stock; nothing where they hold none.
    pub(super) holds: Option<HoldPolicy>,
    /// What is withheld from the web shop at the place.
    pub(super) withheld: Quantity,
    /// Whether the web shop may promise goods that are expected.
    pub(super) back_orders: bool,
    /// What had to be defined because the policy does not.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) added: Vec<String>,
}

impl Cast {
    /// Puts the policy into force on a new shelf, and gives out the parts.
    pub(super) fn of(policy: &Policy, parts: &Parts, shelf: &Shelf) -> Result<Self, CliError> {
        for command in &policy.commands {
            apply(shelf, command.clone())?;
        }
        let mut added = Vec::new();
        let mut channels = Vec::with_capacity(3);
        for channel in [&parts.till, &parts.web, &parts.warehouse] {
            let channel: ChannelName = name(channel)?;
            if shelf.catalogue().channel_named(&channel).is_none() {
                let reference = reference("channel", channel.as_str())?;
                apply(
                    shelf,
                    DefineChannel::new(office()?, reference, channel.clone()),
                )?;
                added.push(format!("channel {channel}"));
            }
            channels.push(channel);
        }
        let item = Self::item(shelf, &mut added)?;
        let substitute = Self::substitute(policy, &item, shelf, &mut added)?;
        let places = Self::places(shelf, &mut added)?;
        let [till, web, warehouse] = <[_; 3]>::try_from(channels)
            .map_err(|_| CliError::store("a drill needs three channels"))?;
        let place = places.iter().find(|place| {
            let answer = shelf.availability(&item, place, &web);
            answer.is_ok_and(|answer| answer.not_promised.is_none())
        });
        let place = place.cloned().ok_or_else(|| {
            let message = format!("the policy lets {web} promise {item} from no location");
            CliError::usage(message).hint(
                "nothing can be drilled; let it promise from one, or \
                                           name another channel with --web",
            )
        })?;
        let other = places.into_iter().find(|other| *other != place);
        let other = other.ok_or_else(|| CliError::store("a drill needs two places"))?;
        let catalogue = shelf.catalogue();
        Ok(Self {
            holds: catalogue
                .channel_named(&web)
                .and_then(|channel| channel.policy.holds),
            withheld: withheld(&catalogue, &item, &place, &web),
            back_orders: catalogue
                .channel_named(&web)
                .is_some_and(|channel| channel.policy.back_orders),
            item,
            substitute,
            place,
            other,
            till,
            web,
            warehouse,
            added,
        })
    }

    /// The first plain item of the policy that has a substitute, or else the first plain one.
    fn item(shelf: &Shelf, added: &mut Vec<String>) -> Result<Sku, CliError> {
        let catalogue = shelf.catalogue();
        let mut plain: Vec<_> = catalogue.items().filter(|item| is_plain(item)).collect();
        plain.sort_by_key(|item| (first_substitute(&catalogue, item).is_none(), item.id));
        if let Some(item) = plain.first() {
            return Ok(item.sku.clone());
        }
        let item: Sku = name(ITEM)?;
        apply(
            shelf,
            DefineItem::new(office()?, reference("item", ITEM)?, item.clone()),
        )?;
        added.push(format!("item {item}"));
        Ok(item)
    }

    /// What may be offered instead of the item; where that is nothing, the item is defined once
    /// more as the policy has it, with one.
    fn substitute(
        policy: &Policy,
        sku: &Sku,
        shelf: &Shelf,
        added: &mut Vec<String>,
    ) -> Result<Sku, CliError> {
        let catalogue = shelf.catalogue();
        let item = catalogue.item_named(sku);
        if let Some(known) = item.and_then(|item| first_substitute(&catalogue, item)) {
            return Ok(known);
        }
        let known = policy
            .commands
            .iter()
            .rev()
            .find_map(|command| match command {
                Command::DefineItem(define) if define.sku == *sku => Some(define.clone()),
                _ => None,
            });
        let bare = DefineItem::new(office()?, reference("substitutes", ITEM)?, sku.clone());
        let mut define = known.unwrap_or_else(|| bare.clone());
        (define.source, define.reference) = (bare.source, bare.reference);
        let substitute: Sku = name(SUBSTITUTE)?;
        let mut other = DefineItem::new(
            office()?,
            reference("item", SUBSTITUTE)?,
            substitute.clone(),
        );
        (other.unit, other.decimals) = (define.unit.clone(), define.decimals);
        apply(shelf, other)?;
        define.substitutes = vec![substitute.clone()];
        apply(shelf, define)?;
        added.push(format!("{substitute}, instead of {sku}"));
        Ok(substitute)
    }

    /// The places of the policy in their order, and more of them where there are fewer than two.
    fn places(shelf: &Shelf, added: &mut Vec<String>) -> Result<Vec<LocationName>, CliError> {
        let catalogue = shelf.catalogue();
        let mut known: Vec<_> = catalogue
            .locations()
            .filter(|place| !place.retired)
            .collect();
        known.sort_by_key(|place| place.id);
        let mut places: Vec<LocationName> =
            known.into_iter().map(|place| place.name.clone()).collect();
        for place in PLACES.iter().skip(places.len()) {
            let place: LocationName = name(place)?;
            let reference = reference("location", place.as_str())?;
            apply(
                shelf,
                DefineLocation::new(office()?, reference, place.clone()),
            )?;
            added.push(format!("location {place}"));
            places.push(place);
        }
        Ok(places)
    }

    /// Whole units that cover what is withheld from the web shop.
    pub(super) fn buffer(&self) -> Result<i32, CliError> {
        covering(self.withheld, &self.web)
    }
}

/// Whole units that cover what is withheld from a channel.
pub(super) fn covering(withheld: Quantity, channel: &ChannelName) -> Result<i32, CliError> {
    let units = withheld.thousandths().div_ceil_units();
    i32::try_from(units)
        .ok()
        .filter(|units| *units <= BUFFER_UNITS_MAX)
        .ok_or_else(|| {
            let message = format!("{withheld} units are withheld from {channel}");
            CliError::usage(message).hint(format_args!("a drill copes with {BUFFER_UNITS_MAX}"))
        })
}

/// The largest safety stock that a drill fills up.
const BUFFER_UNITS_MAX: i32 = 1_000_000;

fn is_plain(item: &Item) -> bool {
    !item.is_kit() && !item.retired && !item.provisional
}

/// What is offered first instead of an item.
fn first_substitute(catalogue: &Catalogue, item: &Item) -> Option<Sku> {
    let known = item.substitutes.iter().filter_map(|id| catalogue.item(*id));
    let plain = known.into_iter().find(|item| is_plain(item));
    plain.map(|item| item.sku.clone())
}

trait Thousandths {
    fn div_ceil_units(self) -> i64;
}

impl Thousandths for i64 {
    fn div_ceil_units(self) -> i64 {
        self / THOUSANDTHS_PER_UNIT + i64::from(self % THOUSANDTHS_PER_UNIT > 0)
    }
}

pub(super) fn withheld(
    catalogue: &Catalogue,
    item: &Sku,
    place: &LocationName,
    channel: &ChannelName,
) -> Quantity {
    let names = (
        catalogue.channel_named(channel),
        catalogue.item_named(item),
        catalogue.location_named(place),
    );
    match names {
        (Some(channel), Some(item), Some(place)) => {
            catalogue.withheld(channel.id, item.id, place.id, None)
        }
        _ => Quantity::ZERO,
    }
}

/// A name that the drill makes.
pub(super) fn name<T: std::str::FromStr<Err = NameError>>(text: &str) -> Result<T, CliError> {
    text.parse()
        .map_err(|error| CliError::usage(format_args!("the name {text:?} {error}")))
}

fn office() -> Result<SourceName, CliError> {
    name(oneshelf::OFFICE_NAME)
}

fn reference(what: &str, of: &str) -> Result<Reference, CliError> {
    name(&format!("drill/{what}/{of}"))
}

/// Puts a definition into force, or says why it is not.
fn apply(shelf: &Shelf, command: impl Into<Command>) -> Result<(), CliError> {
    let command = command.into();
    let what = format!("{} {}", command.kind(), command.header().reference);
    let outcome = shelf.apply(command)?;
    if let Some(refusal) = outcome.refusal() {
        return Err(CliError::usage(format_args!(
            "the policy: {what} is refused: {refusal}"
        )));
    }
    if !outcome.is_applied() {
        let message = format!("the policy: another command stands under the reference of {what}");
        return Err(CliError::usage(message).hint("give each command a reference of its own"));
    }
    Ok(())
}

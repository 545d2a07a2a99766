//! The shop before its first day: places, items, and who sends.

use oneshelf_core::{
    Command, DefineChannel, DefineItem, DefineLocation, DefineSource, Destination,
    DestinationShape, RetryPolicy,
};

use crate::random::Random;

pub(super) const PLACES: [&str; 3] = ["OXFORD", "LONDON", "DEPOT"];
pub(super) const ITEMS: [&str; 5] = ["MUG", "BOWL", "PLATE", "VASE", "LAMP"];
pub(super) const CHANNELS: [&str; 4] = ["pos", "web", "market", "stock"];
/// The web shop asks at once; the marketplace tells later.
pub(super) const WEB: usize = 0;
pub(super) const MARKET: usize = 1;
/// By how many seconds clocks may be wrong.
const UNCERTAINTIES: [i64; 3] = [0, 3, 20];
/// Two counts of an item are further apart than the times of two clocks can be wrong: closer, and
/// the engine takes them in the order of their times (decision 0020).
pub(super) const COUNTS_APART_SECONDS: i64 = 2 * UNCERTAINTIES[UNCERTAINTIES.len() - 1] + 1;
/// Sources are silent when nothing was heard of them for so long.
pub(super) const HEARTBEAT_SECONDS: u32 = 900;
pub(super) const CHANGES: &str = "books";
pub(super) const NUMBERS: &str = "shop-window";

/// Who sends.
#[derive(Debug)]
pub(super) struct Source {
    pub(super) name: String,
    channel: &'static str,
    pub(super) place: Option<usize>,
    pub(super) uncertainty: i64,
    /// The number of its last message.
    pub(super) sent: u64,
    /// What it sends before then waits.
    pub(super) cut_off_until: i64,
}

pub(super) fn name<T: std::str::FromStr>(text: &str) -> Result<T, String>
where
    T::Err: std::fmt::Display,
{
    text.parse().map_err(|error| format!("{text}: {error}"))
}

/// Tills, a stockroom for each place, and the shops without one.
pub(super) fn sources(random: &mut Random) -> Vec<Source> {
    let mut source = |name: String, channel, place| Source {
        name,
        channel,
        place,
        uncertainty: UNCERTAINTIES[random.place(UNCERTAINTIES.len())],
        sent: 0,
        cut_off_until: 0,
    };
    let mut sources = vec![
        source("web-shop".to_owned(), "web", None),
        source("marketplace".to_owned(), "market", None),
    ];
    for (place, _) in PLACES.iter().enumerate() {
        for till in [1, 2] {
            sources.push(source(format!("till-{place}-{till}"), "pos", Some(place)));
        }
        sources.push(source(format!("stock-{place}"), "stock", Some(place)));
    }
    sources
}

/// A till of a place, the first or the second.
pub(super) fn till(place: usize, which: usize) -> usize {
    2 + place * 3 + which % 2
}

/// The stockroom of a place.
pub(super) fn stockroom(place: usize) -> usize {
    2 + place * 3 + 2
}

pub(super) fn definitions(sources: &[Source]) -> Result<Vec<Command>, String> {
    let office = || name("office");
    let mut commands: Vec<Command> = Vec::new();
    for channel in CHANNELS {
        let reference = name(&format!("channel-{channel}"))?;
        commands.push(DefineChannel::new(office()?, reference, name(channel)?).into());
    }
    for place in PLACES {
        let reference = name(&format!("place-{place}"))?;
        commands.push(DefineLocation::new(office()?, reference, name(place)?).into());
    }
    for item in ITEMS {
        let reference = name(&format!("item-{item}"))?;
        commands.push(DefineItem::new(office()?, reference, name(item)?).into());
    }
    for source in sources {
        let reference = name(&format!("source-{}", source.name))?;
        let place = source.place.map(|place| name(PLACES[place])).transpose()?;
        let new = DefineSource::new(
            office()?,
            reference,
            name(&source.name)?,
            name(source.channel)?,
        );
        commands.push(
            DefineSource {
                sequenced: true,
                heartbeat_seconds: Some(HEARTBEAT_SECONDS),
                clock_uncertainty_seconds: u32::try_from(source.uncertainty).ok(),
                location: place,
                // The test waits for everything, so nothing is given up before.
                link_seconds: Some(30 * 86_400),
                ..new
            }
            .into(),
        );
    }
    Ok(commands)
}

pub(super) fn destinations() -> Result<[Destination; 2], String> {
    let channel = name("web")?;
    let shape = DestinationShape::Availability {
        channel,
        locations: None,
    };
    let retry = RetryPolicy {
        delay_seconds_max: 300,
        tries_max: 100,
        ..RetryPolicy::default()
    };
    let new = |text, shape| {
        Ok::<_, String>(Destination {
            retry,
            ..Destination::new(name(text)?, shape)
        })
    };
    Ok([
        new(CHANGES, DestinationShape::Changes)?,
        new(NUMBERS, shape)?,
    ])
}

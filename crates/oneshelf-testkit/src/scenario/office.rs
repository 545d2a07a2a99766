//! What the office defines and decides, in the words of a scenario's line.

use oneshelf_core::store::Reader;
use oneshelf_core::{
    AddAlias, CaseNumber, Command, CorrectClock, DefineItem, DefineLocation, DefinePolicy,
    DefineSafetyStock, DefineSource, HoldPolicy, KitComponent, OpeningDay, OpeningException,
    OpeningHours, OpeningInterval, PickupSettings, Quantity, Reference, Resolution, ResolveCase,
    RetireItem, RetireLocation, Sku, SourceName, Weekday,
};

use super::words::{LineWords, Parsed, Words, parse};

const DAYS: [(&str, Weekday); 7] = [
    ("mon", Weekday::Monday),
    ("tue", Weekday::Tuesday),
    ("wed", Weekday::Wednesday),
    ("thu", Weekday::Thursday),
    ("fri", Weekday::Friday),
    ("sat", Weekday::Saturday),
    ("sun", Weekday::Sunday),
];

impl Words<'_> {
    pub(crate) fn office(
        &self,
        reader: &dyn Reader,
        source: &SourceName,
        reference: &Reference,
    ) -> Parsed<Option<Command>> {
        let (source, reference) = (source.clone(), reference.clone());
        let name = || self.needed("a name", self.name);
        Ok(Some(match self.verb {
            "define-item" => DefineItem {
                components: self.components()?,
                substitutes: self.skus("or-else")?,
                aliases: self.skus("also")?,
                unit: self.value("unit").map(str::to_owned),
                decimals: self.optional("decimals")?,
                ..DefineItem::new(source, reference, parse(name()?)?)
            }
            .into(),
            "add-alias" => {
                let alias = parse(self.needed("also", self.value("also"))?)?;
                AddAlias::new(source, reference, parse(name()?)?, alias).into()
            }
            "retire-item" => RetireItem::new(source, reference, parse(name()?)?).into(),
            "define-location" => DefineLocation {
                time_zone: self.value("zone").map(str::to_owned),
                opening_hours: self.opening_hours()?,
                pickup: self.pickup_settings()?,
                ..DefineLocation::new(source, reference, self.place()?)
            }
            .into(),
            "retire-location" => RetireLocation::new(source, reference, self.place()?).into(),
            "define-source" => self.source(source, reference)?.into(),
            "define-policy" => {
                let locations: Parsed<Vec<_>> =
                    self.values("from").into_iter().map(parse).collect();
                DefinePolicy {
                    holds: self.value("holds").map(holds).transpose()?,
                    locations: Some(locations?).filter(|all| !all.is_empty()),
                    back_orders: self.has("back-orders"),
                    ..DefinePolicy::new(source, reference, parse(name()?)?)
                }
                .into()
            }
            "safety-stock" => {
                let line = self.lines.first();
                let channel = self.needed("channel", self.value("channel"))?;
                DefineSafetyStock {
                    sku: line.map(|line| parse(line.sku)).transpose()?,
                    location: line.and_then(|line| line.location).map(parse).transpose()?,
                    quantity: line
                        .map(|line| parse::<Quantity>(line.quantity))
                        .transpose()?,
                    ..DefineSafetyStock::new(source, reference, parse(channel)?)
                }
                .into()
            }
            "resolve" => {
                let case = find_case(reader, self.needed("case", self.value("case"))?)?;
                ResolveCase {
                    actor: parse("clerk-7").ok(),
                    note: parse("looked at the paper").ok(),
                    ..ResolveCase::new(source, reference, case, self.resolution())
                }
                .into()
            }
            "correct-clock" => CorrectClock::new(source, reference).into(),
            _ => return Ok(None),
        }))
    }

    fn source(&self, source: SourceName, reference: Reference) -> Parsed<DefineSource> {
        let name = self.needed("a name", self.name)?;
        let channel = self.needed("channel", self.value("channel"))?;
        Ok(DefineSource {
            clock_uncertainty_seconds: self.optional("uncertain")?,
            location: self.optional("works")?,
            heartbeat_seconds: self.optional("heartbeat")?,
            sequenced: self.has("numbered"),
            quantity_max: self.optional("most")?,
            late_seconds_max: self.optional("late")?,
            link_seconds: self.optional("links")?,
            ..DefineSource::new(source, reference, parse(name)?, parse(channel)?)
        })
    }

    fn resolution(&self) -> Resolution {
        let resolutions = [
            ("before_count", Resolution::BeforeCount),
            ("after_count", Resolution::AfterCount),
            ("lost", Resolution::Lost),
            ("keep_first", Resolution::KeepFirst),
            ("replace", Resolution::Replace),
            ("both_real", Resolution::BothReal),
        ];
        let found = resolutions.into_iter().find(|(word, _)| self.has(word));
        found.map_or(Resolution::Acknowledged, |(_, resolution)| resolution)
    }

    fn skus(&self, word: &str) -> Parsed<Vec<Sku>> {
        self.values(word).into_iter().map(parse).collect()
    }

    fn components(&self) -> Parsed<Vec<KitComponent>> {
        let component = |line: &LineWords<'_>| {
            Ok(KitComponent {
                sku: parse(line.sku)?,
                quantity: parse(line.quantity)?,
            })
        };
        self.lines.iter().map(component).collect()
    }

    /// `open mon-fri/09:00-12:00+13:00-18:00`, as often as wanted, and `closed DATE`.
    fn opening_hours(&self) -> Parsed<Option<OpeningHours>> {
        let mut weekly = Vec::new();
        for text in self.values("open") {
            let (days, hours) = text.split_once('/').ok_or("open DAYS/HOURS")?;
            let (first, last) = days.split_once('-').unwrap_or((days, days));
            let hours = hours.split('+').map(interval);
            let hours = hours.collect::<Parsed<Vec<_>>>()?;
            let place = |name| DAYS.iter().position(|(day, _)| *day == name);
            let days = match (place(first), place(last)) {
                (Some(first), Some(last)) => DAYS.get(first..=last),
                _ => None,
            };
            for (_, day) in days.ok_or("days are mon, tue, wed, thu, fri, sat, sun")? {
                let open = hours.clone();
                weekly.push(OpeningDay { day: *day, open });
            }
        }
        let closed = |date| {
            Ok(OpeningException {
                date: parse(date)?,
                open: Vec::new(),
            })
        };
        let exceptions = self.values("closed").into_iter().map(closed);
        let exceptions = exceptions.collect::<Parsed<Vec<_>>>()?;
        Ok((!weekly.is_empty()).then_some(OpeningHours { weekly, exceptions }))
    }

    /// There are pickups where the location says how many minutes it `prepares` one.
    fn pickup_settings(&self) -> Parsed<Option<PickupSettings>> {
        let Some(preparation_minutes) = self.optional("prepares")? else {
            return Ok(None);
        };
        Ok(Some(PickupSettings {
            preparation_minutes,
            cut_off: self.optional("cut-off")?,
            accept_minutes: self.optional("accepts-within")?,
            hold_days: self.optional("keeps")?.unwrap_or(3),
            pickups_max: self.optional("at-most")?,
        }))
    }
}

fn interval(text: &str) -> Parsed<OpeningInterval> {
    let (from, to) = text.split_once('-').ok_or("hours are FROM-TO")?;
    Ok(OpeningInterval {
        from: parse(from)?,
        to: parse(to)?,
    })
}

/// `600/3600`: seconds, and the most.
fn holds(text: &str) -> Parsed<HoldPolicy> {
    let (seconds, seconds_max) = text.split_once('/').ok_or("holds are SECONDS/MOST")?;
    Ok(HoldPolicy {
        seconds: parse(seconds)?,
        seconds_max: parse(seconds_max)?,
    })
}

/// The oldest open case of a kind, or the case of a number.
fn find_case(reader: &dyn Reader, text: &str) -> Parsed<CaseNumber> {
    if let Ok(number) = text.parse() {
        return Ok(CaseNumber(number));
    }
    let open = reader
        .cases(CaseNumber(0), usize::MAX, true)
        .map_err(|e| e.to_string())?;
    let found = open.iter().find(|case| case.detail.kind() == text);
    found
        .map(|case| case.number)
        .ok_or_else(|| format!("no case of kind {text} is open"))
}

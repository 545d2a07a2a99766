//! Commands made of invoices. Every reference follows from the file alone.

use std::collections::BTreeMap;

use oneshelf::{
    AddAlias, Command, DefineChannel, DefineItem, DefineLocation, Document, Grade, Inspect,
    LINES_MAX, Line, LocationName, Moment, NameError, Note, OFFICE_NAME, Quantity, Receive,
    Reference, Reserve, Sell, Sku, SourceName, TakeBack, Target, WriteOff,
};

use super::input::Invoice;
use super::row::{Row, Week};
use super::supply_plan::WeekPlan;
use crate::shared::error::CliError;

const LOCATION: &str = "WAREHOUSE";
const TIME_ZONE: &str = "Europe/London";
const WEB: &str = "web";
const WAREHOUSE: &str = "warehouse";

/// Goods of an item, by its capitals.
pub(super) type Goods = (Sku, Quantity);

/// A command on its way, with the time that it happened.
#[derive(Debug, Clone)]
pub(super) struct Dated {
    pub(super) at: Moment,
    pub(super) command: Command,
}

/// A promise that is asked for, and what it takes to keep it.
#[derive(Debug, Clone)]
pub(super) struct Promise {
    pub(super) dated: Dated,
    /// Its number within the order.
    pub(super) part: usize,
    pub(super) goods: Vec<Goods>,
}

/// Makes the commands: the web shop asks and sells, the warehouse does the rest.
pub(super) struct Maker {
    office: SourceName,
    web: SourceName,
    warehouse: SourceName,
    location: LocationName,
}

fn bug(error: NameError) -> CliError {
    CliError::store(format_args!(
        "a name that was checked {error}; report this as a bug"
    ))
}

fn reference(text: String) -> Result<Reference, CliError> {
    Reference::new(text).map_err(bug)
}

/// A reference of a part: the first has no number.
fn part_reference(name: &str, what: &str, part: usize) -> Result<Reference, CliError> {
    reference(match part {
        0 => format!("{name}/{what}"),
        part => format!("{name}/{what}/{}", part + 1),
    })
}

fn document(number: &str) -> Result<Option<Document>, CliError> {
    Document::new(number).map(Some).map_err(bug)
}

fn to_lines(goods: &[Goods]) -> Vec<Line> {
    let lines = goods.iter();
    lines
        .map(|(sku, quantity)| Line::new(sku.clone(), *quantity))
        .collect()
}

impl Maker {
    pub(super) fn new() -> Result<Self, CliError> {
        Ok(Self {
            office: SourceName::new(OFFICE_NAME).map_err(bug)?,
            web: SourceName::new(WEB).map_err(bug)?,
            warehouse: SourceName::new(WAREHOUSE).map_err(bug)?,
            location: LocationName::new(LOCATION).map_err(bug)?,
        })
    }

    /// The place and the channels.
    pub(super) fn setup(&self, at: Moment) -> Result<Vec<Dated>, CliError> {
        let mut location = DefineLocation::new(
            self.office.clone(),
            reference(format!("location/{LOCATION}"))?,
            self.location.clone(),
        );
        location.time_zone = Some(TIME_ZONE.to_owned());
        let mut commands = vec![Command::from(location)];
        for channel in [WEB, WAREHOUSE] {
            let reference = reference(format!("channel/{channel}"))?;
            let name = channel.parse().map_err(bug)?;
            commands.push(DefineChannel::new(self.office.clone(), reference, name).into());
        }
        let dated = commands.into_iter().map(|command| Dated { at, command });
        Ok(dated.collect())
    }

    /// The items that are new in a week, and their other spellings.
    pub(super) fn catalogue(&self, week: Week, plan: &WeekPlan) -> Result<Vec<Dated>, CliError> {
        let at = week.start();
        let mut commands = Vec::with_capacity(plan.items.len() + plan.spellings.len());
        for item in &plan.items {
            let reference = reference(format!("item/{item}"))?;
            let command = DefineItem::new(self.office.clone(), reference, item.clone()).into();
            commands.push(Dated { at, command });
        }
        for (item, spelling) in &plan.spellings {
            let reference = reference(format!("alias/{spelling}"))?;
            let (item, spelling) = (item.clone(), spelling.clone());
            let command = AddAlias::new(self.office.clone(), reference, item, spelling).into();
            commands.push(Dated { at, command });
        }
        Ok(commands)
    }

    /// Goods that come in from suppliers at the beginning of a week.
    pub(super) fn receipts(
        &self,
        what: &str,
        week: Week,
        goods: &BTreeMap<Sku, Quantity>,
    ) -> Result<Vec<Dated>, CliError> {
        let goods: Vec<Goods> = goods.iter().map(|(sku, q)| (sku.clone(), *q)).collect();
        let at = week.start();
        let mut commands = Vec::new();
        for (part, goods) in goods.chunks(LINES_MAX).enumerate() {
            let reference = part_reference(what, &week.to_string(), part)?;
            let location = self.location.clone();
            let mut receive =
                Receive::new(self.warehouse.clone(), reference, location, to_lines(goods));
            receive.occurred_at = Some(at);
            commands.push(Dated {
                at,
                command: receive.into(),
            });
        }
        Ok(commands)
    }

    /// The promises that an order asks for: one, or more where it has very many lines. Lines
    /// name the goods as the file spells them.
    pub(super) fn promises(
        &self,
        invoice: &Invoice,
        lines: &[(&Row, Sku)],
    ) -> Result<Vec<Promise>, CliError> {
        let mut promises = Vec::new();
        for (part, lines) in lines.chunks(LINES_MAX).enumerate() {
            let mut asked = Vec::with_capacity(lines.len());
            let mut goods = Vec::with_capacity(lines.len());
            for (row, item) in lines {
                let quantity = Quantity::units(row.quantity);
                asked.push(Line::new(
                    Sku::new(row.code.clone()).map_err(bug)?,
                    quantity,
                ));
                goods.push((item.clone(), quantity));
            }
            let reference = part_reference(&invoice.name, "order", part)?;
            let mut reserve =
                Reserve::new(self.web.clone(), reference, self.location.clone(), asked);
            let at = first_time(lines);
            reserve.document = document(&invoice.number)?;
            reserve.occurred_at = Some(at);
            reserve.partial = true;
            reserve.adds = part > 0 || invoice.comes_again;
            let dated = Dated {
                at,
                command: reserve.into(),
            };
            promises.push(Promise { dated, part, goods });
        }
        Ok(promises)
    }

    /// The sale of what was promised, which settles the promise.
    pub(super) fn sale(
        &self,
        invoice: &str,
        number: &str,
        part: usize,
        at: Moment,
        goods: &[Goods],
    ) -> Result<Dated, CliError> {
        let reference = part_reference(invoice, "sale", part)?;
        let settles = part_reference(invoice, "order", part)?;
        let mut sell = Sell::new(
            self.web.clone(),
            reference,
            self.location.clone(),
            to_lines(goods),
        );
        sell.document = document(number)?;
        sell.occurred_at = Some(at);
        sell.settles = Some(Target::reference(settles));
        Ok(Dated {
            at,
            command: sell.into(),
        })
    }

    /// Goods of a cancelled order: back into inspection, and from there on the shelf.
    pub(super) fn take_back(
        &self,
        invoice: &Invoice,
        at: Moment,
        goods: &[Goods],
    ) -> Result<Vec<Dated>, CliError> {
        let mut commands = Vec::new();
        for (part, goods) in goods.chunks(LINES_MAX).enumerate() {
            let place = || self.location.clone();
            let back = part_reference(&invoice.name, "back", part)?;
            let mut take_back =
                TakeBack::new(self.warehouse.clone(), back, place(), to_lines(goods));
            take_back.document = document(&invoice.number)?;
            take_back.occurred_at = Some(at);
            let graded = part_reference(&invoice.name, "graded", part)?;
            let source = self.warehouse.clone();
            let mut inspect =
                Inspect::new(source, graded, place(), to_lines(goods), Grade::Sellable);
            inspect.document = document(&invoice.number)?;
            inspect.occurred_at = Some(at);
            commands.push(Dated {
                at,
                command: take_back.into(),
            });
            commands.push(Dated {
                at,
                command: inspect.into(),
            });
        }
        Ok(commands)
    }

    /// A correction of the stock: goods written off, or found.
    pub(super) fn correction(
        &self,
        invoice: &Invoice,
        place: usize,
        row: &Row,
        item: &Sku,
    ) -> Result<Dated, CliError> {
        let at = row.time.moment;
        // Other characters would not make a note, and say no more.
        let reason = Note::new(row.description.trim()).ok();
        let number = document(&invoice.number)?;
        let magnitude = Quantity::units(row.quantity.saturating_abs());
        let lines = vec![Line::new(item.clone(), magnitude)];
        let (source, location) = (self.warehouse.clone(), self.location.clone());
        if row.quantity < 0 {
            let reference = part_reference(&invoice.name, "written-off", place)?;
            let mut write_off = WriteOff::new(source, reference, location, lines);
            write_off.reason = reason;
            write_off.document = number;
            write_off.occurred_at = Some(at);
            return Ok(Dated {
                at,
                command: write_off.into(),
            });
        }
        let reference = part_reference(&invoice.name, "found", place)?;
        let mut adjust = oneshelf::Adjust::new(source, reference, location, lines);
        adjust.reason = reason;
        adjust.document = number;
        adjust.occurred_at = Some(at);
        Ok(Dated {
            at,
            command: adjust.into(),
        })
    }
}

fn first_time(lines: &[(&Row, Sku)]) -> Moment {
    lines
        .first()
        .map_or(Moment::MIN, |(row, _)| row.time.moment)
}

//! Commands on their way to the shelf, in the order of the file, many to a transaction.
//!
//! A batch first asks for its promises, then sells what was promised. What is done depends on
//! the file and on first answers only, and a first answer never changes: so a replay that was
//! stopped anywhere and is run again comes to the same end.

use std::collections::{HashMap, HashSet};

use oneshelf::store::StoreError;
use oneshelf::{CaseNumber, Error, Moment, Outcome, PartlyGranted, Quantity, Receipt, Shelf, Sku};

use super::commands::{Dated, Goods, Maker, Promise};
use super::input::Invoice;
use super::row::{Row, Week};
use super::summary::{OpenedBy, Tally};
use super::supply_plan::{WeekPlan, sum};
use crate::shared::clock::SetClock;
use crate::shared::error::CliError;

/// After how many lines a batch is applied.
const BATCH_LINES: usize = 2_000;
/// How many commands share a transaction.
pub(super) const TRANSACTION_COMMANDS: usize = 1_000;
/// How often a transaction is sent while the store is busy or does not know its outcome.
const ATTEMPTS_MAX: usize = 5;

/// What a command is for.
enum Role {
    /// It needs no looking after.
    Other,
    /// It may open a shortage: a fact that takes goods away.
    TakesAway,
    /// It asks for a promise.
    Asks {
        order: usize,
        part: usize,
        goods: Vec<Goods>,
    },
}

/// An order of the open batch.
struct Order {
    name: String,
    number: String,
    customer: String,
    at: Moment,
    asked: Quantity,
    promised: Quantity,
    /// Per part, what was promised of it.
    sales: Vec<(usize, Vec<Goods>)>,
}

/// Takes invoices to the shelf.
pub(super) struct Sender<'a> {
    shelf: &'a Shelf,
    clock: &'a SetClock,
    maker: Maker,
    commands: Vec<(Dated, Role)>,
    orders: Vec<Order>,
    lines: usize,
    /// The items that orders of the open batch ask for, and their customers.
    asked: HashSet<Sku>,
    askers: HashSet<(String, Sku)>,
    /// What customers ordered and were not promised.
    never_promised: HashMap<(String, Sku), Quantity>,
    has_flushed: bool,
    /// Everything that was sent, in its order, where somebody wants to have it.
    pub(super) sent: Option<Vec<Dated>>,
    pub(super) tally: Tally,
}

impl<'a> Sender<'a> {
    pub(super) fn new(shelf: &'a Shelf, clock: &'a SetClock) -> Result<Self, CliError> {
        Ok(Self {
            shelf,
            clock,
            maker: Maker::new()?,
            commands: Vec::new(),
            orders: Vec::new(),
            lines: 0,
            asked: HashSet::new(),
            askers: HashSet::new(),
            never_promised: HashMap::new(),
            has_flushed: false,
            sent: None,
            tally: Tally::default(),
        })
    }

    /// Whether a batch was applied since this was asked last.
    pub(super) fn take_flushed(&mut self) -> bool {
        std::mem::take(&mut self.has_flushed)
    }

    /// Defines the place and the channels.
    pub(super) fn setup(&mut self, at: Moment) -> Result<(), CliError> {
        let commands = self.maker.setup(at)?;
        self.queue(commands);
        self.flush()
    }

    /// Begins a week: new items, their spellings, and what comes in.
    pub(super) fn week(&mut self, week: Week, plan: &WeekPlan) -> Result<(), CliError> {
        let commands = self.maker.catalogue(week, plan)?;
        self.queue(commands);
        for (what, goods) in [("opening", &plan.opening), ("weekly", &plan.weekly)] {
            let commands = self.maker.receipts(what, week, goods)?;
            self.queue(commands);
        }
        let units = |total, (_, quantity): (&Sku, &Quantity)| sum(total, *quantity);
        let supply = &mut self.tally.supply;
        supply.items += plan.items.len() as u64;
        supply.aliases += plan.spellings.len() as u64;
        supply.opening_units = plan.opening.iter().fold(supply.opening_units, units);
        supply.weekly_units = plan.weekly.iter().fold(supply.weekly_units, units);
        self.flush()
    }

    /// An order: all of it is asked for, as far as there is.
    pub(super) fn order(
        &mut self,
        invoice: &Invoice,
        lines: &[(&Row, Sku)],
    ) -> Result<(), CliError> {
        let Some((first, _)) = lines.first() else {
            return Ok(());
        };
        let order = self.orders.len();
        self.orders.push(Order {
            name: invoice.name.clone(),
            number: invoice.number.clone(),
            customer: first.customer.clone(),
            at: first.time.moment,
            asked: Quantity::ZERO,
            promised: Quantity::ZERO,
            sales: Vec::new(),
        });
        for (row, item) in lines {
            self.asked.insert(item.clone());
            self.askers.insert((row.customer.clone(), item.clone()));
        }
        for Promise { dated, part, goods } in self.maker.promises(invoice, lines)? {
            self.commands
                .push((dated, Role::Asks { order, part, goods }));
        }
        self.grown(lines.len())
    }

    /// A cancelled order: what had been handed over comes back. What the customer never got
    /// because it was not promised cannot.
    pub(super) fn cancellation(
        &mut self,
        invoice: &Invoice,
        lines: &[(&Row, Sku)],
    ) -> Result<(), CliError> {
        let Some((first, _)) = lines.first() else {
            return Ok(());
        };
        let key = |(row, item): &(&Row, Sku)| (row.customer.clone(), item.clone());
        if lines.iter().any(|line| self.askers.contains(&key(line))) {
            // Whether it was promised has to be known first.
            self.flush()?;
        }
        let mut goods = Vec::with_capacity(lines.len());
        for line in lines {
            let quantity = Quantity::units(line.0.quantity.saturating_abs());
            let never = self.never_promised.get_mut(&key(line));
            let not_there = never.map_or(Quantity::ZERO, |never| {
                let part = quantity.min(*never);
                *never = less(*never, part);
                part
            });
            let back = less(quantity, not_there);
            let tally = &mut self.tally.cancellations;
            tally.units_never_promised = sum(tally.units_never_promised, not_there);
            tally.units_back = sum(tally.units_back, back);
            if back.is_positive() {
                goods.push((line.1.clone(), back));
            }
        }
        self.tally.cancellations.count += 1;
        let commands = self.maker.take_back(invoice, first.time.moment, &goods)?;
        self.queue(commands);
        self.grown(lines.len())
    }

    /// A correction of the stock.
    pub(super) fn correction(
        &mut self,
        invoice: &Invoice,
        place: usize,
        row: &Row,
        item: &Sku,
    ) -> Result<(), CliError> {
        if row.quantity < 0 && self.asked.contains(item) {
            // Orders that came before are handed over before.
            self.flush()?;
        }
        let dated = self.maker.correction(invoice, place, row, item)?;
        let magnitude = Quantity::units(row.quantity.saturating_abs());
        let (tally, role) = if row.quantity < 0 {
            (&mut self.tally.written_off, Role::TakesAway)
        } else {
            (&mut self.tally.found, Role::Other)
        };
        tally.count += 1;
        tally.units = sum(tally.units, magnitude);
        self.commands.push((dated, role));
        self.grown(1)
    }

    fn queue(&mut self, commands: Vec<Dated>) {
        let commands = commands.into_iter();
        self.commands
            .extend(commands.map(|dated| (dated, Role::Other)));
    }

    fn grown(&mut self, lines: usize) -> Result<(), CliError> {
        self.lines += lines;
        if self.lines >= BATCH_LINES {
            self.flush()
        } else {
            Ok(())
        }
    }

    /// Applies what waits: asks for promises, then sells what was promised.
    pub(super) fn flush(&mut self) -> Result<(), CliError> {
        let (commands, roles): (Vec<_>, Vec<_>) =
            std::mem::take(&mut self.commands).into_iter().unzip();
        let outcomes = self.apply(&commands)?;
        for (outcome, role) in outcomes.iter().zip(roles) {
            match role {
                Role::Other => {}
                Role::TakesAway => self.note_cases(outcome.receipt(), OpenedBy::Fact),
                Role::Asks { order, part, goods } => {
                    self.note_cases(outcome.receipt(), OpenedBy::Promise);
                    self.answered(order, part, &goods, outcome);
                }
            }
        }
        let mut sales = Vec::new();
        let orders = std::mem::take(&mut self.orders);
        for order in &orders {
            self.tally.orders.add(order.asked, order.promised);
            for (part, goods) in &order.sales {
                let Order {
                    name, number, at, ..
                } = order;
                sales.push(self.maker.sale(name, number, *part, *at, goods)?);
            }
        }
        for outcome in self.apply(&sales)? {
            self.note_cases(outcome.receipt(), OpenedBy::Sale);
        }
        self.has_flushed = true;
        (self.lines, self.asked, self.askers) = (0, HashSet::new(), HashSet::new());
        Ok(())
    }

    /// Takes note of what was promised, and of what was not.
    fn answered(&mut self, order: usize, part: usize, goods: &[Goods], outcome: &Outcome) {
        let Some(order) = self.orders.get_mut(order) else {
            return;
        };
        let mut promised: Vec<Goods> = Vec::with_capacity(goods.len());
        let mut cuts = outcome
            .receipt()
            .map(|receipt| receipt.partly.iter().peekable());
        for (item, asked) in goods {
            // Lines that were cut come in the order of the lines, so the next cut of the same
            // quantity and name belongs to this one or to a line just like it.
            let granted = match &mut cuts {
                None => Quantity::ZERO,
                Some(cuts) => cuts
                    .next_if(|cut| is_of(cut, item, *asked))
                    .map_or(*asked, |cut| cut.granted),
            };
            order.asked = sum(order.asked, *asked);
            order.promised = sum(order.promised, granted);
            let missing = less(*asked, granted);
            if missing.is_positive() {
                let key = (order.customer.clone(), item.clone());
                let never = self.never_promised.entry(key).or_default();
                *never = sum(*never, missing);
            }
            match promised.iter_mut().find(|(known, _)| known == item) {
                Some((_, total)) => *total = sum(*total, granted),
                None if granted.is_positive() => promised.push((item.clone(), granted)),
                None => {}
            }
        }
        if !promised.is_empty() {
            order.sales.push((part, promised));
        }
    }

    fn note_cases(&mut self, receipt: Option<&Receipt>, by: OpenedBy) {
        let cases = receipt.map_or(&[][..], |receipt| &receipt.cases);
        self.tally
            .cases
            .extend(cases.iter().map(|case: &CaseNumber| (*case, by)));
    }

    /// Sends commands until each has its answer, one transaction after the other: what comes
    /// later is not sent before all that comes earlier is recorded.
    fn apply(&mut self, commands: &[Dated]) -> Result<Vec<Outcome>, CliError> {
        let mut outcomes = Vec::with_capacity(commands.len());
        for chunk in commands.chunks(TRANSACTION_COMMANDS) {
            let mut attempts = 1;
            loop {
                // The shelf looks at the clock whenever it takes the next command.
                let stream = chunk.iter().map(|dated| {
                    self.clock.set(dated.at);
                    dated.command.clone()
                });
                let answers: Result<Vec<Outcome>, Error> =
                    self.shelf.apply_each(stream).into_iter().collect();
                match answers {
                    Ok(answers) => {
                        outcomes.extend(answers);
                        break;
                    }
                    Err(error) if may_resend(&error) && attempts < ATTEMPTS_MAX => attempts += 1,
                    Err(error) => return Err(error.into()),
                }
            }
        }
        for outcome in &outcomes {
            check_conflict(outcome)?;
        }
        if let Some(sent) = &mut self.sent {
            sent.extend_from_slice(commands);
        }
        Ok(outcomes)
    }
}

/// Stops where the store has something else under a reference.
fn check_conflict(outcome: &Outcome) -> Result<(), CliError> {
    match outcome {
        Outcome::Conflict(conflict) => Err(CliError::usage(conflict).hint(
            "the store file was filled by a replay with other options or of another file; use \
             the same ones, or a new store file",
        )),
        _ => Ok(()),
    }
}

/// Whether a cut is of a line that asked for so much of an item, under any of its spellings.
fn is_of(cut: &PartlyGranted, item: &Sku, asked: Quantity) -> bool {
    cut.sku.as_str().eq_ignore_ascii_case(item.as_str()) && cut.requested == asked
}

fn may_resend(error: &Error) -> bool {
    let Error::Store(error) = error else {
        return false;
    };
    matches!(
        error,
        StoreError::Busy { .. } | StoreError::OutcomeUnknown { .. }
    )
}

/// The difference, which is never negative here.
fn less(quantity: Quantity, part: Quantity) -> Quantity {
    quantity.checked_sub(part).unwrap_or(Quantity::ZERO)
}

//! Orders: taken, picked, handed over, cancelled, put back.

use oneshelf_core::{
    Adopt, Collect, Condition, Document, Pick, PutBack, Release, Reserve, Sell, Target,
};

use super::setup::{MARKET, WEB, name, stockroom, till};
use super::stock::{Effect, Spot, Stock};
use super::world::{Happened, World, line, place, tell};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stage {
    Open,
    Picked,
    Over,
    ToPutBack,
}

/// An order of one line.
#[derive(Debug, Clone)]
pub(super) struct Order {
    source: usize,
    document: Document,
    pub(super) spot: Spot,
    pub(super) units: i64,
    pub(super) stage: Stage,
}

impl World {
    /// The web shop asks; whether there is an order, the shelf decides.
    pub(super) fn ask(&mut self) -> Result<Option<Happened>, String> {
        let spot = self.spot();
        let units = self.random.between(1, 3);
        let document = self.document()?;
        let lines = vec![line(spot.0, units)?];
        let fact = tell!(self, WEB, Vec::new(), Reserve(place(spot.1)?, lines) {
            document: Some(document.clone())
        });
        let order = Order {
            source: WEB,
            document,
            spot,
            units,
            stage: Stage::Open,
        };
        Ok(Some(Happened::Asked(fact, order)))
    }

    /// The marketplace has sold, and says so some time later.
    pub(super) fn adopt(&mut self) -> Result<Option<Happened>, String> {
        let spot = self.spot();
        let units = self.random.between(1, 3);
        let document = self.document()?;
        let lines = vec![line(spot.0, units)?];
        let fact = tell!(self, MARKET, Vec::new(), Adopt(place(spot.1)?, lines) {
            document: Some(document.clone())
        });
        self.orders.push(Order {
            source: MARKET,
            document,
            spot,
            units,
            stage: Stage::Open,
        });
        Ok(Some(Happened::Told(vec![self.told(fact)])))
    }

    /// An order that is not over goes one step further.
    pub(super) fn step(&mut self) -> Result<Option<Happened>, String> {
        let going: Vec<usize> = (self.orders.iter().enumerate())
            .filter(|(_, order)| order.stage != Stage::Over)
            .map(|(place, _)| place)
            .collect();
        if going.is_empty() {
            return Ok(None);
        }
        let which = going[self.random.place(going.len())];
        let order = self.orders[which].clone();
        let here = self.of(order.spot).shelf >= order.units;
        let (fact, stage) = match (order.stage, self.random.place(10)) {
            (Stage::Open, 0..4) if here => (self.pick(&order)?, Stage::Picked),
            (Stage::Open, 4..8) if here => (self.hand_over(&order)?, Stage::Over),
            (Stage::Open, 8..) => (self.cancel(&order)?, Stage::Over),
            (Stage::Picked, 0..7) => (self.hand_over(&order)?, Stage::Over),
            (Stage::Picked, _) => (self.cancel(&order)?, Stage::ToPutBack),
            (Stage::ToPutBack, _) => (self.put_back(&order)?, Stage::Over),
            _ => return Ok(None),
        };
        self.orders[which].stage = stage;
        Ok(Some(Happened::Told(vec![self.told(fact)])))
    }

    fn target(&self, order: &Order) -> Result<Target, String> {
        let source = name(&self.sources[order.source].name)?;
        Ok(Target::document(order.document.clone()).of_source(source))
    }

    fn pick(&mut self, order: &Order) -> Result<usize, String> {
        let (item, at) = order.spot;
        let change = Stock {
            shelf: -order.units,
            staged: order.units,
            ..Stock::default()
        };
        let effects = vec![Effect::Changed(order.spot, change)];
        let (of, lines) = (self.target(order)?, vec![line(item, order.units)?]);
        Ok(tell!(self, stockroom(at), effects, Pick(of, place(at)?, lines) {}))
    }

    fn hand_over(&mut self, order: &Order) -> Result<usize, String> {
        let (item, at) = order.spot;
        let mut change = Stock::default();
        match order.stage {
            Stage::Picked => change.staged = -order.units,
            _ => change.shelf = -order.units,
        }
        let effects = vec![Effect::Changed(order.spot, change)];
        let (of, lines) = (self.target(order)?, vec![line(item, order.units)?]);
        if self.random.chance(500) {
            let source = till(at, self.random.place(2));
            return Ok(tell!(self, source, effects, Sell(place(at)?, lines) {
                settles: Some(of)
            }));
        }
        Ok(tell!(self, stockroom(at), effects, Collect(of, place(at)?, lines) {}))
    }

    fn cancel(&mut self, order: &Order) -> Result<usize, String> {
        let of = self.target(order)?;
        Ok(tell!(self, order.source, Vec::new(), Release(of) {}))
    }

    fn put_back(&mut self, order: &Order) -> Result<usize, String> {
        let (item, at) = order.spot;
        let mut change = Stock {
            staged: -order.units,
            ..Stock::default()
        };
        let condition = if self.random.chance(700) {
            change.shelf = order.units;
            Condition::Sellable
        } else {
            change.damaged = order.units;
            Condition::Damaged
        };
        let effects = vec![Effect::Changed(order.spot, change)];
        let (of, lines) = (self.target(order)?, vec![line(item, order.units)?]);
        Ok(tell!(self, stockroom(at), effects, PutBack(of, place(at)?, lines, condition) {}))
    }
}

//! Things that happen to goods, and what goes wrong when they are told.

use oneshelf_core::{
    Adjust, Command, Condition, Count, CountLine, Grade, Inspect, Line, Receive, ReceiveTransfer,
    Reverse, Sell, Ship, TakeBack, Target, WriteOff,
};

use super::book::Payload;
use super::setup::{COUNTS_APART_SECONDS, ITEMS, PLACES, name, stockroom, till};
use super::stock::{Effect, Stock};
use super::world::{Happened, Sale, Sending, Way, World, line, place, tell, units};

/// Of a thousand facts, so many are told in two ways, twice, or by mistake.
const CONTRADICTED: u64 = 40;
const KEYED_TWICE: u64 = 30;
const MISTAKEN: u64 = 30;

impl World {
    /// The next thing that happens; nothing where it is not possible.
    pub(super) fn happen(&mut self) -> Result<Option<Happened>, String> {
        let fact = match self.random.place(100) {
            0..16 => self.receive()?,
            16..36 => self.sell()?,
            36..44 => return self.ask(),
            44..53 => return self.adopt(),
            53..69 => return self.step(),
            69..75 => self.take_back()?,
            75..79 => self.inspect()?,
            79..83 => self.write_off()?,
            83..85 => self.find()?,
            85..91 => self.count()?,
            91..95 => self.ship()?,
            _ => self.arrive()?,
        };
        fact.map(|fact| self.garble(fact).map(Happened::Told))
            .transpose()
    }

    fn receive(&mut self) -> Result<Option<usize>, String> {
        let (item, at) = self.spot();
        let count = self.random.between(2, 12);
        let document = Some(self.document()?);
        let effects = vec![Effect::shelf((item, at), count)];
        let lines = vec![line(item, count)?];
        let fact = tell!(self, stockroom(at), effects, Receive(place(at)?, lines) {
            document: document
        });
        Ok(Some(fact))
    }

    fn sell(&mut self) -> Result<Option<usize>, String> {
        let (item, at) = self.spot();
        let count = self.random.between(1, 3).min(self.of((item, at)).shelf);
        if count < 1 {
            return Ok(None);
        }
        let document = Some(self.document()?);
        let mut effects = vec![Effect::shelf((item, at), -count)];
        let mut lines = vec![line(item, count)?];
        let other = ((item + 1) % ITEMS.len(), at);
        if self.random.chance(300) && self.of(other).shelf > 0 {
            effects.push(Effect::shelf(other, -1));
            lines.push(line(other.0, 1)?);
        }
        let source = till(at, self.random.place(2));
        let fact = tell!(self, source, effects, Sell(place(at)?, lines) { document: document });
        Ok(Some(fact))
    }

    fn take_back(&mut self) -> Result<Option<usize>, String> {
        let places = self.sales.len();
        let which = self.random.place(places);
        let Some(sale) = self.sales.get_mut(which).filter(|sale| sale.left > 0) else {
            return Ok(None);
        };
        let count = self.random.between(1, sale.left);
        sale.left -= count;
        let ((item, at), reference, seller) = (sale.spot, sale.reference.clone(), sale.source);
        let of = Target::reference(reference).of_source(name(&self.sources[seller].name)?);
        let change = Stock {
            inspection: count,
            ..Stock::default()
        };
        let effects = vec![Effect::Changed((item, at), change)];
        let source = till(at, self.random.place(2));
        let lines = vec![line(item, count)?];
        let fact = tell!(self, source, effects, TakeBack(place(at)?, lines) { of: Some(of) });
        Ok(Some(fact))
    }

    fn inspect(&mut self) -> Result<Option<usize>, String> {
        let back = self.stock.iter().find(|(_, stock)| stock.inspection > 0);
        let Some((spot, count)) = back.map(|(spot, stock)| (*spot, stock.inspection)) else {
            return Ok(None);
        };
        let mut change = Stock {
            inspection: -count,
            ..Stock::default()
        };
        let grade = match self.random.place(4) {
            0 => Grade::Destroyed,
            1 => {
                change.damaged = count;
                Grade::Damaged
            }
            _ => {
                change.shelf = count;
                Grade::Sellable
            }
        };
        let effects = vec![Effect::Changed(spot, change)];
        let lines = vec![line(spot.0, count)?];
        let at = place(spot.1)?;
        Ok(Some(
            tell!(self, stockroom(spot.1), effects, Inspect(at, lines, grade) {}),
        ))
    }

    fn write_off(&mut self) -> Result<Option<usize>, String> {
        let spot = self.spot();
        let (stock, source) = (self.of(spot), stockroom(spot.1));
        let lines = vec![line(spot.0, 1)?];
        let at = place(spot.1)?;
        if stock.damaged > 0 {
            let change = Stock {
                damaged: -1,
                ..Stock::default()
            };
            let effects = vec![Effect::Changed(spot, change)];
            return Ok(Some(tell!(self, source, effects, WriteOff(at, lines) {
                condition: Some(Condition::Damaged)
            })));
        }
        if stock.shelf < 1 {
            return Ok(None);
        }
        let effects = vec![Effect::shelf(spot, -1)];
        Ok(Some(tell!(self, source, effects, WriteOff(at, lines) {})))
    }

    fn find(&mut self) -> Result<Option<usize>, String> {
        let spot = self.spot();
        let (effects, lines) = (vec![Effect::shelf(spot, 1)], vec![line(spot.0, 1)?]);
        let at = place(spot.1)?;
        Ok(Some(
            tell!(self, stockroom(spot.1), effects, Adjust(at, lines) {}),
        ))
    }

    /// Counts some of a place, or all of it; sometimes after a thief was there, whom nobody saw.
    fn count(&mut self) -> Result<Option<usize>, String> {
        let at = self.random.place(PLACES.len());
        let complete = self.random.chance(200);
        let (mut effects, mut lines) = (Vec::new(), Vec::new());
        for (item, sku) in ITEMS.iter().enumerate() {
            if !complete && self.random.chance(600) {
                continue;
            }
            let last = self.counted.get(&(item, at));
            if last.is_some_and(|last| self.now - last < COUNTS_APART_SECONDS) {
                return Ok(None);
            }
            let stolen = i64::from(self.random.chance(150));
            let seen = (self.of((item, at)).shelf - stolen).max(0);
            effects.push(Effect::Counted((item, at), seen));
            lines.push(CountLine::new(name(sku)?, units(seen)));
        }
        if lines.is_empty() {
            return Ok(None);
        }
        let counted = effects.iter().map(|effect| (effect.spot(), self.now));
        self.counted.extend(counted);
        self.tally.counts += 1;
        let fact = tell!(self, stockroom(at), effects, Count(place(at)?, lines) {
            complete: complete
        });
        Ok(Some(fact))
    }

    fn ship(&mut self) -> Result<Option<usize>, String> {
        let (item, from) = self.spot();
        let to = (from + 1 + self.random.place(PLACES.len() - 1)) % PLACES.len();
        let left = self.random.between(1, 4).min(self.of((item, from)).shelf);
        if left < 1 {
            return Ok(None);
        }
        let effects = vec![Effect::shelf((item, from), -left)];
        let (source, lines) = (stockroom(from), vec![line(item, left)?]);
        let fact = tell!(self, source, effects, Ship(place(from)?, lines, place(to)?) {});
        let reference = self.reference(fact);
        self.ways.push(Way {
            source,
            reference,
            item,
            to,
            left,
        });
        Ok(Some(fact))
    }

    /// Goods arrive, all of them or some; what never does is lost.
    fn arrive(&mut self) -> Result<Option<usize>, String> {
        let places = self.ways.len();
        let which = self.random.place(places);
        let Some(way) = self.ways.get_mut(which).filter(|way| way.left > 0) else {
            return Ok(None);
        };
        let all = self.random.chance(700);
        let count = if all {
            way.left
        } else {
            self.random.between(1, way.left)
        };
        way.left -= count;
        let (item, to, reference, sender) = (way.item, way.to, way.reference.clone(), way.source);
        let of = Target::reference(reference).of_source(name(&self.sources[sender].name)?);
        let effects = vec![Effect::shelf((item, to), count)];
        let lines = vec![line(item, count)?];
        Ok(Some(
            tell!(self, stockroom(to), effects, ReceiveTransfer(of, place(to)?, lines) {}),
        ))
    }

    fn reference(&self, fact: usize) -> oneshelf_core::Reference {
        self.book.facts[fact].payloads[0]
            .command
            .header()
            .reference
            .clone()
    }

    /// How a fact is told: plainly, in two ways, twice, or after one that never was.
    fn garble(&mut self, fact: usize) -> Result<Vec<Sending>, String> {
        let mut sendings = vec![self.told(fact)];
        if self.random.chance(CONTRADICTED) && self.contradict(fact) {
            self.tally.contradictions += 1;
            let mut other = sendings[0];
            other.payload = 1;
            other.at += self.random.between(2, 900);
            if self.random.chance(400) {
                // The wrong one goes out first.
                (sendings[0].payload, other.payload) = (1, 0);
            }
            sendings.push(other);
            return Ok(sendings);
        }
        if self.random.chance(KEYED_TWICE)
            && let Some(again) = self.key_again(fact)?
        {
            self.tally.keyed_twice += 1;
            let at = self.now + self.random.between(1, 600);
            sendings.push(Sending {
                at,
                ..self.told(again)
            });
            return Ok(sendings);
        }
        self.offer_back(fact);
        if self.random.chance(MISTAKEN) {
            sendings.extend(self.mistake()?);
        }
        Ok(sendings)
    }

    /// What was sold plainly may come back.
    fn offer_back(&mut self, fact: usize) {
        let told = &self.book.facts[fact];
        let payload = &told.payloads[0];
        if let (Command::Sell(sell), [Effect::Changed(spot, change)]) =
            (&payload.command, payload.effects.as_slice())
        {
            self.sales.push(Sale {
                source: told.source,
                reference: sell.reference.clone(),
                spot: *spot,
                left: -change.shelf,
            });
        }
    }

    /// Adds a second payload that is not true; says whether the fact can have one.
    fn contradict(&mut self, fact: usize) -> bool {
        let more = self.random.between(1, 3);
        let mut other: Payload = self.book.facts[fact].payloads[0].clone();
        let grow = |lines: &mut Vec<Line>| {
            let first = lines.first_mut();
            let sum = first.and_then(|line| {
                line.quantity = line.quantity.checked_add(units(more))?;
                Some(())
            });
            sum.is_some()
        };
        let has_grown = match &mut other.command {
            Command::Receive(command) => grow(&mut command.lines),
            Command::Sell(command) => grow(&mut command.lines),
            Command::WriteOff(command) if command.condition.is_none() => grow(&mut command.lines),
            Command::Adjust(command) => grow(&mut command.lines),
            _ => false,
        };
        match other.effects.first_mut() {
            Some(Effect::Changed(_, change)) if has_grown => {
                change.shelf += more * change.shelf.signum();
            }
            _ => return false,
        }
        self.book.facts[fact].payloads.push(other);
        true
    }

    /// The same fact under another reference, which never was.
    fn key_again(&mut self, fact: usize) -> Result<Option<usize>, String> {
        let told = &self.book.facts[fact];
        let (at, order, source) = (told.at, told.order, told.source);
        let Payload {
            mut command,
            effects,
        } = told.payloads[0].clone();
        let reference = name(&format!("again-{fact}"))?;
        match &mut command {
            Command::Receive(command) => command.reference = reference,
            Command::Sell(command) => command.reference = reference,
            _ => return Ok(None),
        }
        let again = self.add_fact(at, source, effects, command);
        self.book.facts[again].happened = false;
        self.book.facts[again].order = order;
        Ok(Some(again))
    }

    /// A receipt or sale that never was, and what takes it back later.
    fn mistake(&mut self) -> Result<Vec<Sending>, String> {
        let (item, at) = self.spot();
        let count = self.random.between(1, 4);
        self.now += 1;
        let (fact, source) = if self.random.chance(500) {
            let source = stockroom(at);
            let (from, reference, when) = self.head(source)?;
            let lines = vec![line(item, count)?];
            let command = Receive {
                occurred_at: Some(when),
                ..Receive::new(from, reference, place(at)?, lines)
            };
            let effects = vec![Effect::shelf((item, at), count)];
            (
                self.add_fact(self.now, source, effects, command.into()),
                source,
            )
        } else {
            let source = till(at, 0);
            let (from, reference, when) = self.head(source)?;
            let lines = vec![line(item, count)?];
            let command = Sell {
                occurred_at: Some(when),
                ..Sell::new(from, reference, place(at)?, lines)
            };
            let effects = vec![Effect::shelf((item, at), -count)];
            (
                self.add_fact(self.now, source, effects, command.into()),
                source,
            )
        };
        self.book.facts[fact].happened = false;
        let later = self.now + self.random.between(1, 900);
        let of = Target::reference(self.reference(fact));
        let (from, reference, _) = self.head(source)?;
        let command = Reverse {
            occurred_at: Some(self.stamp(source, later)),
            ..Reverse::new(from, reference, of)
        };
        let undone = self.add_fact(later, source, Vec::new(), command.into());
        self.book.facts[undone].reverses = Some(fact);
        let undo = Sending {
            at: later,
            fact: undone,
            payload: 0,
        };
        Ok(vec![self.told(fact), undo])
    }
}

//! The reference model of goods between locations.

use std::collections::BTreeMap;

use oneshelf_core::{
    Act, Command, Condition, ReceiveTransfer, RefusalCode, RequestTransfer, ReservationKind, Ship,
    Step,
};

use super::ahead::Ahead;
use super::promise::{Of, Promise, Way};
use super::reserve::Wanted;
use super::shop::{demand, index, place};
use super::state::Model;
use super::told::Told;
use super::values::{Amount, Name, Place, Spot, When};

impl Model {
    pub(crate) fn request(
        &mut self,
        command: &Command,
        request: &RequestTransfer,
    ) -> Result<bool, RefusalCode> {
        let wanted = Wanted {
            lines: (request.location.as_str(), &request.lines),
            kind: ReservationKind::Transfer,
            expires_at: request.expires_at,
            partial: request.partial,
            adds: request.adds,
            back_order: false,
            pickup: None,
            way: Some(Way::new(
                index(request.location.as_str()),
                index(request.to.as_str()),
            )),
        };
        self.ask(command, &wanted)
    }

    /// The transfers of a name, and the one that goods made which came before it.
    fn find_transfers(&self, name: &Name) -> Vec<usize> {
        let mut found = self.find(name);
        found.retain(|place| self.promises[*place].way.is_some());
        let early = self.waiting.get(name).and_then(|waiting| waiting.transfer);
        let early = early.map(|(place, _)| place);
        found.extend(early.filter(|early| !found.contains(early)));
        found
    }

    /// Goods that nobody has asked for make a transfer of their own.
    fn adopt_transfer(&mut self, command: &Command, name: Option<&Name>, way: Way) -> usize {
        let header = command.header();
        let place = self.promises.len();
        let when = self.when(command);
        if let Some(name) = name
            && self.may_come(name)
            && self.find(name).is_empty()
        {
            let waiting = self.waiting.entry(name.clone()).or_default();
            waiting.transfer = Some((place, when));
        }
        self.promises.push(Promise {
            made_at: self.now,
            source: header.source.to_string(),
            reference: header.reference.to_string(),
            document: header.document.map(ToString::to_string),
            kind: ReservationKind::Transfer,
            expires_at: None,
            parts: Vec::new(),
            cancelled: false,
            collected: false,
            in_spot: false,
            pickup: None,
            ahead: Vec::new(),
            told: Vec::new(),
            way: Some(way),
        });
        place
    }

    pub(crate) fn ship(&mut self, command: &Command, ship: &Ship) -> bool {
        let when = self.when(command);
        let gone = demand(ship.location.as_str(), &ship.lines);
        let of = ship.of.as_ref();
        let name = of.map(|target| Name::of(target, ship.source.as_str()));
        let found = name.as_ref().map(|name| self.find_transfers(name));
        let found = found.unwrap_or_default();
        let from = index(ship.location.as_str());
        let told = gone.clone();
        let mut gone = gone;
        for transfer in &found {
            self.take_implied(*transfer, from, &mut gone, when);
        }
        if gone.is_empty() || found.len() > 1 {
            self.retell((&found, None), Act::Ship, &told, when);
        }
        if gone.is_empty() {
            return true;
        }
        let mut live = found.iter().copied().rev();
        let live = live.find(|place| self.promises[*place].is_live());
        let known = live.or(found.last().copied());
        let last = known.unwrap_or_else(|| {
            let way = Way::new(index(ship.location.as_str()), index(ship.to.as_str()));
            self.adopt_transfer(command, name.as_ref(), way)
        });
        let early = name.as_ref().and_then(|name| self.waiting.get(name));
        let early = early.and_then(|waiting| waiting.transfer);
        let is_alone = found.len() == 1 && early.is_some_and(|(place, _)| place == found[0]);
        // Each of several requests sends what it still asks for; the last one sends the rest.
        let others = found.iter().copied().filter(|place| *place != last);
        for transfer in others.chain([last]).collect::<Vec<_>>() {
            let mut share = gone.clone();
            if transfer != last {
                for (spot, amount) in &mut share {
                    let part = self.promises[transfer].part_mut(*spot);
                    let asked = part.map_or(0, |part| part.open + part.staged);
                    *amount = asked.min(*amount);
                }
                share.retain(|_, amount| *amount > 0);
            }
            if share.is_empty() {
                continue;
            }
            for (spot, amount) in &share {
                *gone.entry(*spot).or_default() -= amount;
            }
            gone.retain(|_, amount| *amount > 0);
            let is_unasked = known.is_none() || self.learn_origin(transfer, from) || is_alone;
            self.send(ship, (transfer, share), (name.as_ref(), is_unasked), when);
            if is_unasked {
                Told::forget(&mut self.promises[transfer].told, when);
            } else if found.len() == 1 {
                self.retell((&found, None), Act::Ship, &told, when);
            }
        }
        true
    }

    /// Goods of one transfer leave.
    fn send(
        &mut self,
        ship: &Ship,
        (transfer, share): (usize, BTreeMap<Spot, Amount>),
        (name, is_unasked): (Option<&Name>, bool),
        when: When,
    ) {
        for (spot, amount) in share {
            if is_unasked {
                self.leave_unasked(name, spot, amount, when);
                self.promises[transfer].add_left(spot, amount);
            } else {
                let rest = self.leave(transfer, spot, amount, (when, true));
                self.leave_unasked(name, spot, rest, when);
            }
            self.set_out(transfer, spot.0, amount, when);
        }
        let promise = &mut self.promises[transfer];
        if let Some(way) = &mut promise.way {
            way.expected_at = ship.expected_at.or(way.expected_at);
        }
        promise.leave_spot();
    }

    /// Goods that nobody asked for leave: those picked for their request before it came, and then
    /// off the shelf.
    fn leave_unasked(&mut self, name: Option<&Name>, spot: Spot, amount: Amount, when: When) {
        let picked = name.map_or(0, |name| self.take_picked(name, spot, amount));
        self.carry(spot, Place::Holding, Place::Outside, picked, when);
        self.carry(spot, Place::Shelf, Place::Outside, amount - picked, when);
    }

    /// Goods of a request leave from where they are: picked, on the shelf, or to be put back. The
    /// rest was not asked for.
    fn leave(
        &mut self,
        transfer: usize,
        spot: Spot,
        amount: Amount,
        (when, shipped): (When, bool),
    ) -> Amount {
        let mut rest = amount;
        if let Some(part) = self.promises[transfer].part_mut(spot) {
            let staged = part.take(Of::Staged, rest);
            let open = part.take(Of::Open, rest - staged);
            rest -= staged + open;
            let unpicked = Ahead {
                shipped,
                ..Ahead::new(spot, open, when)
            };
            let over = (part.released + part.expired).min(rest);
            let back = part.take(Of::ToPutBack, over);
            let released = part.released.min(back);
            part.released -= released;
            part.expired -= back - released;
            rest -= back;
            let short = part.take(Of::Short, rest);
            rest -= short;
            part.fulfilled += staged + open + back + short;
            self.carry(spot, Place::Holding, Place::Outside, staged + back, when);
            self.carry(spot, Place::Shelf, Place::Outside, open, when);
            self.find_again(spot, short, Place::Outside, when);
            unpicked.note(&mut self.promises[transfer].ahead);
        }
        rest
    }

    /// Goods that left are on their way.
    fn set_out(&mut self, transfer: usize, item: usize, amount: Amount, when: When) {
        let mut is_late = false;
        if let Some(way) = &mut self.promises[transfer].way {
            let line = way.lines.entry(item).or_default();
            line.shipped += amount;
            is_late = line.arrived_at.is_some_and(|at| when.at < at);
        }
        self.note_difference(transfer, item, is_late);
    }

    /// A shipment says where goods came from that arrived before it.
    fn learn_origin(&mut self, transfer: usize, from: usize) -> bool {
        match &mut self.promises[transfer].way {
            Some(way) if !way.recalled && way.from == way.to && way.to != from => {
                way.from = from;
                true
            }
            _ => false,
        }
    }

    /// Takes off what left already, as its arrival said.
    fn take_implied(
        &mut self,
        transfer: usize,
        from: usize,
        gone: &mut BTreeMap<Spot, Amount>,
        when: When,
    ) {
        for (spot, rest) in gone.iter_mut().filter(|(spot, _)| spot.1 == from) {
            let way = self.promises[transfer].way.as_mut();
            let Some(way) = way.filter(|way| way.from == from) else {
                continue;
            };
            let told = way.lines.get(&spot.0).map_or(0, |line| line.implied);
            let told = told.min(*rest);
            if told > 0 {
                way.lines.entry(spot.0).or_default().implied -= told;
                *rest -= told;
                self.tell_promises(&[transfer], Step::Ship, *spot, (told, when));
            }
        }
        gone.retain(|_, rest| *rest > 0);
    }

    /// What arrived before its request left the location that is asked.
    pub(crate) fn left_before(
        &mut self,
        names: &[Name],
        way: &Way,
        asked: &BTreeMap<Spot, Amount>,
    ) {
        for name in names {
            let waiting = self.waiting.get(name);
            let early = waiting.and_then(|waiting| waiting.transfer);
            let Some((transfer, arrived)) = early else {
                continue;
            };
            let to = self.promises[transfer].way.as_ref().map(|way| way.to);
            if to != Some(way.to) {
                continue;
            }
            self.learn_origin(transfer, way.from);
            let from = self.promises[transfer].way.as_ref().map(|way| way.from);
            if from != Some(way.from) {
                continue;
            }
            for (spot, asked) in asked {
                let known = self.promises[transfer].part_mut(*spot);
                let rest = (asked - known.map_or(0, |part| part.fulfilled)).max(0);
                let lines = self.promises[transfer]
                    .way
                    .as_mut()
                    .map(|way| &mut way.lines);
                let line = lines.and_then(|lines| lines.get_mut(&spot.0));
                let Some(line) = line else { continue };
                let left = (-line.on_way()).max(0).min(rest);
                if left == 0 {
                    continue;
                }
                line.shipped += left;
                line.implied += left;
                self.carry(*spot, Place::Shelf, Place::Outside, left, arrived);
                let promise = &mut self.promises[transfer];
                promise.add_left(*spot, left);
                Ahead::new(*spot, left, arrived).note(&mut promise.ahead);
                self.note_difference(transfer, spot.0, false);
            }
        }
    }

    fn note_difference(&mut self, transfer: usize, item: usize, may_note: bool) {
        if let Some(way) = &mut self.promises[transfer].way {
            self.touched.insert((item, way.to));
            self.touched.insert((item, way.bound_for()));
            let line = way.lines.entry(item).or_default();
            line.noted = line.on_way() != 0 && (line.noted || may_note);
        }
    }

    pub(crate) fn receive_transfer(
        &mut self,
        command: &Command,
        receive: &ReceiveTransfer,
    ) -> bool {
        let here = index(receive.location.as_str());
        let name = Name::of(&receive.of, receive.source.as_str());
        let mut found = self.find_transfers(&name);
        if found.is_empty() {
            found.push(self.adopt_transfer(command, Some(&name), Way::new(here, here)));
        }
        let last = found[found.len() - 1];
        for (spot, amount) in demand(receive.location.as_str(), &receive.lines) {
            let mut rest = amount;
            for is_on_way in [true, false] {
                for transfer in &found {
                    let part = self.may_arrive(*transfer, spot, is_on_way).min(rest);
                    rest -= part;
                    if part > 0 {
                        self.arrive(command, receive, *transfer, (spot, part));
                    }
                }
            }
            if rest > 0 {
                self.arrive(command, receive, last, (spot, rest));
            }
        }
        self.retell_arrival(command, &found, here, receive);
        for transfer in found {
            let way = self.promises[transfer].way.as_ref();
            let items: Vec<usize> = way.iter().flat_map(|w| w.lines.keys()).copied().collect();
            for item in items {
                self.note_difference(transfer, item, !receive.more_to_come);
            }
        }
        true
    }

    /// Says where they were shipped that goods arrived.
    fn retell_arrival(
        &mut self,
        command: &Command,
        found: &[usize],
        here: usize,
        receive: &ReceiveTransfer,
    ) {
        let when = self.when(command);
        let Some(way) = self.promises[found[0]].way.clone() else {
            return;
        };
        let at_source = |(spot, amount): (Spot, Amount)| ((spot.0, way.from), amount);
        let arrived = demand(receive.location.as_str(), &receive.lines);
        let arrived: BTreeMap<Spot, Amount> = arrived.into_iter().map(at_source).collect();
        if way.from == way.to || way.from == here {
            for place in found {
                Told::forget(&mut self.promises[*place].told, when);
            }
        }
        self.retell((found, None), Act::Arrive, &arrived, when);
    }

    /// What is on its way of a transfer; or what was asked for, and must have left if it arrives.
    fn may_arrive(&mut self, transfer: usize, spot: Spot, is_on_way: bool) -> Amount {
        let promise = &mut self.promises[transfer];
        let Some(way) = &promise.way else { return 0 };
        if is_on_way {
            return way.on_way(spot.0);
        }
        let from = (spot.0, way.from);
        let part = promise.part_mut(from).filter(|_| from != spot);
        part.map_or(0, |part| part.open + part.staged)
    }

    fn arrive(
        &mut self,
        command: &Command,
        receive: &ReceiveTransfer,
        transfer: usize,
        (spot, amount): (Spot, Amount),
    ) {
        let when = self.when(command);
        let Some(way) = self.promises[transfer].way.clone() else {
            return;
        };
        let is_back = way.from == spot.1 && way.to != spot.1;
        let from = (spot.0, way.from);
        if !is_back {
            // What arrives has left, whether or not anybody said so.
            let unsaid = (amount - way.on_way(spot.0)).max(0);
            let part = self.promises[transfer].part_mut(from);
            let leaves = part.map_or(0, |part| part.open + part.staged).min(unsaid);
            if leaves > 0 {
                let rest = self.leave(transfer, from, leaves, (when, false));
                self.leave_unasked(None, from, rest, when);
                self.set_out(transfer, spot.0, leaves, when);
                if let Some(way) = &mut self.promises[transfer].way {
                    way.lines.entry(spot.0).or_default().implied += leaves;
                }
            }
        }
        if let Some(way) = &mut self.promises[transfer].way {
            let line = way.lines.entry(spot.0).or_default();
            if is_back {
                line.returned += amount;
            } else {
                line.received += amount;
                if !receive.more_to_come {
                    line.arrived_at = line.arrived_at.max(Some(when.at));
                }
            }
        }
        let to = place(receive.condition.unwrap_or(Condition::Sellable));
        self.carry(spot, Place::Outside, to, amount, when);
    }

    /// A person gives up what did not arrive.
    pub(crate) fn give_up(&mut self, transfer: usize, item: usize) {
        if let Some(way) = &mut self.promises[transfer].way {
            let line = way.lines.entry(item).or_default();
            line.lost += line.on_way().max(0);
            line.noted = false;
        }
    }

    /// Units on their way to a spot.
    #[must_use]
    pub fn on_way(&self, spot: Spot) -> Amount {
        let ways = self.promises.iter().flat_map(|promise| &promise.way);
        let here = ways.filter(|way| way.bound_for() == spot.1);
        here.map(|way| way.on_way(spot.0)).sum()
    }
}

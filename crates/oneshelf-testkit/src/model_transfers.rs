//! The reference model of goods between locations.

use oneshelf_core::{
    Command, Condition, ReceiveTransfer, RefusalCode, RequestTransfer, ReservationKind, Ship,
};

use crate::model::{Amount, Model, Name, Place, Spot, When};
use crate::model_promise::{Of, Part, Promise, Way};
use crate::model_promises::Wanted;
use crate::model_shop::{demand, index, place};

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
        found.extend(early.filter(|early| !found.contains(early)));
        found
    }

    /// Goods that nobody has asked for make a transfer of their own.
    fn adopt_transfer(&mut self, command: &Command, name: Option<&Name>, way: Way) -> usize {
        let header = command.header();
        let place = self.promises.len();
        if let Some(name) = name
            && self.may_come(name)
            && self.find(name).is_empty()
        {
            let waiting = self.waiting.entry(name.clone()).or_default();
            waiting.transfer = Some(place);
        }
        self.promises.push(Promise {
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
        let mut live = found.iter().copied().rev();
        let live = live.find(|place| self.promises[*place].is_live());
        let known = live.or(found.last().copied());
        let transfer = known.unwrap_or_else(|| {
            let way = Way::new(index(ship.location.as_str()), index(ship.to.as_str()));
            self.adopt_transfer(command, name.as_ref(), way)
        });
        for (spot, amount) in gone {
            if known.is_none() {
                self.carry(spot, Place::Shelf, Place::Outside, amount, when);
                let mut part = Part::new(spot, amount);
                part.fulfilled = part.take(Of::Open, amount);
                self.promises[transfer].parts.push(part);
            } else {
                self.leave(transfer, spot, amount, when);
            }
            self.set_out(transfer, spot.0, amount);
        }
        let promise = &mut self.promises[transfer];
        if let Some(way) = &mut promise.way {
            way.expected_at = ship.expected_at.or(way.expected_at);
        }
        promise.leave_spot();
        true
    }

    /// Goods of a request leave from where they are: picked, on the shelf, or to be put back.
    fn leave(&mut self, transfer: usize, spot: Spot, amount: Amount, when: When) {
        let mut rest = amount;
        if let Some(part) = self.promises[transfer].part_mut(spot) {
            let staged = part.take(Of::Staged, rest);
            let open = part.take(Of::Open, rest - staged);
            rest -= staged + open;
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
        }
        self.carry(spot, Place::Shelf, Place::Outside, rest, when);
    }

    /// Goods that left are on their way.
    fn set_out(&mut self, transfer: usize, item: usize, amount: Amount) {
        if let Some(way) = &mut self.promises[transfer].way {
            way.lines.entry(item).or_default().shipped += amount;
        }
        self.note_difference(transfer, item, false);
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
            for transfer in &found {
                let way = self.promises[*transfer].way.as_ref();
                let coming = way.map_or(0, |way| way.on_way(spot.0)).min(rest);
                let part = if *transfer == last { rest } else { coming };
                rest -= part;
                if part > 0 {
                    self.arrive(command, receive, *transfer, (spot, part));
                }
            }
        }
        for transfer in found {
            let way = self.promises[transfer].way.as_ref();
            let items: Vec<usize> = way.iter().flat_map(|w| w.lines.keys()).copied().collect();
            for item in items {
                self.note_difference(transfer, item, !receive.more_to_come);
            }
        }
        true
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
                self.leave(transfer, from, leaves, when);
                self.set_out(transfer, spot.0, leaves);
            }
        }
        if let Some(way) = &mut self.promises[transfer].way {
            let line = way.lines.entry(spot.0).or_default();
            if is_back {
                line.returned += amount;
            } else {
                line.received += amount;
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

//! What the web shop and the staff of a branch do about an order, a command each.

use oneshelf::{
    Accept, ChannelName, Collect, Condition, LocationName, Phase, Pick, PickResult, PickupTerms,
    PutBack, RefusalCode, Release, ReservationView, Reserve, Sequence, SourceName, Stage as Staged,
    Target,
};

use super::cast::name;
use super::trial::{Expect, Trial};
use crate::shared::error::CliError;
use crate::shared::output::words;

/// The most promises of one scene.
const PROMISES_MAX: usize = 1_000;

impl Trial {
    /// The web shop, as it sends.
    pub(super) fn web(&self) -> SourceName {
        SourceName::from(&self.cast.web)
    }

    /// The people of a branch, as they send.
    pub(super) fn staff(&self) -> SourceName {
        SourceName::from(&self.cast.till)
    }

    /// The web shop's promise for a document, as others name it.
    pub(super) fn of(&self, document: &str) -> Result<Target, CliError> {
        Ok(Target::document(name(document)?).of_source(self.web()))
    }

    /// Whether the policy lets a channel promise the item from a place.
    pub(super) fn may_promise(
        &self,
        channel: &ChannelName,
        place: &LocationName,
    ) -> Result<bool, CliError> {
        let answer = self.shelf.availability(&self.cast.item, place, channel)?;
        Ok(answer.not_promised.is_none())
    }

    /// Whether a place takes pickups now, by its settings and opening hours.
    pub(super) fn takes_pickups(&self, place: &LocationName) -> bool {
        let catalogue = self.shelf.catalogue();
        let place = catalogue.location_named(place);
        place.is_some_and(|place| place.pickup_times(self.now()).is_ok())
    }

    /// Whether the place takes pickups; where it does not, checks that it promises none.
    pub(super) fn pickups(&mut self) -> Result<bool, CliError> {
        let (web, place) = (self.cast.web.clone(), self.cast.place.clone());
        if self.takes_pickups(&place) {
            return Ok(true);
        }
        let mut order = self.order(&web, "order-1000", 1)?;
        order.pickup = Some(PickupTerms::default());
        let what = format!("web asks for a pickup; {place} takes none");
        self.send(what, order, Expect::Refused(RefusalCode::NoPickup))?;
        Ok(false)
    }

    /// An order of the web shop, which its customer collects where the place takes pickups.
    pub(super) fn online_order(
        &mut self,
        document: &str,
        units: i32,
        is_pickup: bool,
    ) -> Result<Reserve, CliError> {
        let web = self.cast.web.clone();
        let mut order = self.order(&web, document, units)?;
        order.pickup = is_pickup.then(PickupTerms::default);
        Ok(order)
    }

    pub(super) fn cancel(&mut self, document: &str) -> Result<Release, CliError> {
        let reference = name(&format!("{document}/cancel/{}", self.reference()?))?;
        let of = Target::document(name(document)?);
        Ok(Release::new(self.web(), reference, of))
    }

    pub(super) fn accept(&mut self, document: &str) -> Result<Accept, CliError> {
        let (reference, of) = (self.reference()?, self.of(document)?);
        Ok(Accept::new(self.staff(), reference, of))
    }

    pub(super) fn pick(
        &mut self,
        document: &str,
        place: &LocationName,
        units: i32,
        result: PickResult,
    ) -> Result<Pick, CliError> {
        let (reference, of) = (self.reference()?, self.of(document)?);
        let lines = self.lines(units);
        let mut pick = Pick::new(self.staff(), reference, of, place.clone(), lines);
        pick.result = result;
        Ok(pick)
    }

    pub(super) fn stage_in(
        &mut self,
        document: &str,
        place: &LocationName,
        spot: &str,
    ) -> Result<Staged, CliError> {
        let (reference, of) = (self.reference()?, self.of(document)?);
        let (staff, spot) = (self.staff(), name(spot)?);
        Ok(Staged::new(
            staff,
            reference,
            of,
            place.clone(),
            Vec::new(),
            spot,
        ))
    }

    pub(super) fn collect(
        &mut self,
        document: &str,
        place: &LocationName,
        units: i32,
    ) -> Result<Collect, CliError> {
        let (reference, of) = (self.reference()?, self.of(document)?);
        let lines = self.lines(units);
        Ok(Collect::new(
            self.staff(),
            reference,
            of,
            place.clone(),
            lines,
        ))
    }

    pub(super) fn put_back(
        &mut self,
        document: &str,
        place: &LocationName,
        units: i32,
        condition: Condition,
    ) -> Result<PutBack, CliError> {
        let (reference, of) = (self.reference()?, self.of(document)?);
        let (staff, lines) = (self.staff(), self.lines(units));
        Ok(PutBack::new(
            staff,
            reference,
            of,
            place.clone(),
            lines,
            condition,
        ))
    }

    /// The promise for a document, as it stands now.
    pub(super) fn promise(&self, document: &str) -> Result<ReservationView, CliError> {
        let all = self
            .shelf
            .reservations(Sequence::NONE, PROMISES_MAX, false)?;
        let is_meant = |promise: &ReservationView| {
            let known = promise.document.as_ref();
            known.is_some_and(|known| known.as_str() == document)
        };
        let found = all.into_iter().rfind(is_meant);
        found.ok_or_else(|| CliError::store(format_args!("there is no promise for {document}")))
    }

    /// Checks where the promise for a document stands.
    pub(super) fn phase(&mut self, document: &str, expected: Phase) -> Result<(), CliError> {
        let found = words(&self.promise(document)?.phase);
        self.is(format!("{document} is"), &found, &words(&expected));
        Ok(())
    }

    /// Checks what the staff of a place have to do: `put back order-1041`, a line each.
    pub(super) fn tasks(
        &mut self,
        place: &LocationName,
        expected: &[&str],
    ) -> Result<(), CliError> {
        let tasks = self.shelf.tasks(place, Sequence::NONE, PROMISES_MAX)?;
        let tasks: Vec<_> = tasks
            .iter()
            .map(|task| {
                let document = task.promise.document.as_ref().map(ToString::to_string);
                format!("{} {}", words(&task.kind), document.unwrap_or_default())
            })
            .collect();
        let text = |tasks: String| {
            if tasks.is_empty() {
                "nothing".to_owned()
            } else {
                tasks
            }
        };
        let what = format!("to do at {place}");
        self.is(what, &text(tasks.join("; ")), &text(expected.join("; ")));
        Ok(())
    }
}

//! What the staff of a shop do for a promise, in the words of a scenario's line.

use oneshelf_core::store::Reader;
use oneshelf_core::{
    Accept, Close, Collect, Collector, Command, Contact, IssueCode, LocationName, Moment, Move,
    Note, Notify, Pick, PickResult, PickupCode, Postpone, PutBack, ReceiveTransfer, Reference,
    RequestTransfer, Reservation, Sequence, Ship, SourceName, Stage, Substitute, Target,
    VerifyCode,
};

use super::words::{Parsed, Words, parse};
use crate::host::scene;

impl Words<'_> {
    pub(crate) fn shop(
        &self,
        start: Moment,
        reader: &dyn Reader,
        source: &SourceName,
        reference: &Reference,
    ) -> Parsed<Option<Command>> {
        let code = || self.code(reader, source);
        let (source, reference) = (source.clone(), reference.clone());
        Ok(Some(match self.verb {
            "accept" => Accept::new(source, reference, self.of()?).into(),
            "issue-code" => IssueCode::new(source, reference, self.of()?).into(),
            "close" => Close::new(source, reference, self.of()?).into(),
            "verify-code" => {
                let shown = code()?;
                VerifyCode::new(source, reference, self.of()?, shown).into()
            }
            "notify" => Notify {
                resend: self.has("resend"),
                ..Notify::new(source, reference, self.of()?)
            }
            .into(),
            "contact" => Contact {
                note: self.optional("note")?,
                ..Contact::new(source, reference, self.of()?)
            }
            .into(),
            "move" => Move {
                lines: self.some_lines()?,
                ..Move::new(source, reference, self.of()?, self.to()?)
            }
            .into(),
            "postpone" => Postpone {
                lines: self.some_lines()?,
                ..Postpone::new(source, reference, self.of()?)
            }
            .into(),
            "substitute" => {
                let line = self.needed("an item", self.lines()?.into_iter().next())?;
                let with = parse(self.needed("with", self.value("with"))?)?;
                let consent: Note = parse(self.needed("consent", self.value("consent"))?)?;
                let (of, place) = (self.of()?, self.place()?);
                Substitute::new(source, reference, of, place, line, with, consent).into()
            }
            "request-transfer" => RequestTransfer {
                expires_at: self.time(start, "until")?,
                partial: self.has("partial"),
                adds: self.has("adds"),
                ..RequestTransfer::new(source, reference, self.place()?, self.lines()?, self.to()?)
            }
            .into(),
            "ship" => Ship {
                of: self.target("of")?,
                expected_at: self.time(start, "expected")?,
                ..Ship::new(source, reference, self.place()?, self.lines()?, self.to()?)
            }
            .into(),
            _ => return self.step(source, reference),
        }))
    }

    /// The steps of a promise that move goods.
    fn step(&self, source: SourceName, reference: Reference) -> Parsed<Option<Command>> {
        let parts = || -> Parsed<_> { Ok((self.of()?, self.place()?, self.lines()?)) };
        Ok(Some(match self.verb {
            "pick" => {
                let (of, place, lines) = parts()?;
                Pick {
                    result: self.met(),
                    ..Pick::new(source, reference, of, place, lines)
                }
                .into()
            }
            "stage" => {
                let (of, place, lines) = parts()?;
                let spot: Note = parse(self.needed("in", self.value("in"))?)?;
                Stage::new(source, reference, of, place, lines, spot).into()
            }
            "collect" => {
                let (of, place, lines) = parts()?;
                let by = match self.value("by") {
                    None | Some("customer") => Collector::Customer,
                    Some("proxy") => Collector::Proxy,
                    Some(other) => return Err(format!("{other:?} is no collector")),
                };
                Collect {
                    by,
                    ..Collect::new(source, reference, of, place, lines)
                }
                .into()
            }
            "put-back" => {
                let (of, place, lines) = parts()?;
                let condition = self.needed("as", self.condition("as")?)?;
                PutBack::new(source, reference, of, place, lines, condition).into()
            }
            "receive-transfer" => {
                let (of, place, lines) = parts()?;
                ReceiveTransfer {
                    condition: self.condition("as")?,
                    more_to_come: self.has("more-to-come"),
                    ..ReceiveTransfer::new(source, reference, of, place, lines)
                }
                .into()
            }
            _ => return Ok(None),
        }))
    }

    fn to(&self) -> Parsed<LocationName> {
        parse(self.needed("to", self.value("to"))?)
    }

    fn met(&self) -> PickResult {
        let results = [
            ("not-found", PickResult::NotFound),
            ("wrong-count", PickResult::WrongCount),
            ("damaged", PickResult::Damaged),
            ("worn-display", PickResult::WornDisplay),
        ];
        let met = results.into_iter().find(|(word, _)| self.has(word));
        met.map_or(PickResult::Found, |(_, result)| result)
    }

    /// The code that the customer shows: the one that was issued last, the one before, or one
    /// that is certainly wrong.
    fn code(&self, reader: &dyn Reader, source: &SourceName) -> Parsed<PickupCode> {
        let promise = find_promise(reader, source, &self.of()?)?;
        let issue = promise.pickup.map_or(0, |pickup| pickup.code_issue);
        let issue = issue.saturating_sub(u32::from(self.has("old-code")));
        let right = scene::code_key().code(promise.sequence, &promise.reference, issue);
        if self.has("right-code") || self.has("old-code") {
            return Ok(right);
        }
        if !self.has("wrong-code") {
            return Err("verify-code needs right-code, old-code or wrong-code".to_owned());
        }
        let wrong = if right.to_string() == "000000" {
            "000001"
        } else {
            "000000"
        };
        parse(wrong)
    }
}

/// The promise of a name whose code its customer was told: the oldest one that is open, else the
/// latest.
fn find_promise(reader: &dyn Reader, sender: &SourceName, of: &Target) -> Parsed<Reservation> {
    let catalogue = reader.catalogue().map_err(|e| e.to_string())?;
    let source = catalogue.source_named(of.source.as_ref().unwrap_or(sender));
    let source = source.ok_or("no such source")?.id;
    let rows = reader.reservations(Sequence::NONE, usize::MAX, false);
    let is_meant = |row: &Reservation| {
        row.source == source
            && match (&of.reference, &of.document) {
                (Some(reference), _) => row.reference == *reference,
                (None, document) => row.document == *document,
            }
    };
    let mut rows = rows.map_err(|e| e.to_string())?;
    rows.retain(is_meant);
    let open = rows.iter().position(Reservation::is_open);
    let place = open.or(rows.len().checked_sub(1));
    let found = place.map(|place| rows.swap_remove(place));
    found.ok_or("no such promise".to_owned())
}

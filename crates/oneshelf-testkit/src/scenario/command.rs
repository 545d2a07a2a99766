//! From the words of a scenario's line to a command.

use oneshelf_core::store::Reader;
use oneshelf_core::{
    Adjust, Adopt, Command, Confirm, Count, Document, Expect, Extend, Heartbeat, Hold, Inspect,
    Moment, PickupTerms, Receive, Reference, Release, Reserve, Reverse, Sell, SourceName, TakeBack,
    WriteOff,
};

use super::words::{Parsed, Words, parse};

impl Words<'_> {
    /// The command, with the common fields that every one has.
    pub(crate) fn command(&self, start: Moment, reader: &dyn Reader) -> Parsed<Command> {
        let source: SourceName = parse(self.source)?;
        let reference: Reference = parse(self.reference)?;
        let found = match self.fact(start, &source, &reference)? {
            Some(command) => Some(command),
            None => match self.promise(start, &source, &reference)? {
                Some(command) => Some(command),
                None => match self.shop(start, reader, &source, &reference)? {
                    Some(command) => Some(command),
                    None => self.office(reader, &source, &reference)?,
                },
            },
        };
        let what = self.verb;
        let command = found.ok_or_else(|| format!("{what:?} is nothing that can happen"))?;
        let mut command = with_common(command, self.optional("doc")?, self.time(start, "at")?);
        command.set_source_sequence(self.optional("number")?);
        Ok(command)
    }

    /// What a source says of itself, at `now` where it does not say when.
    pub(crate) fn heartbeat(&self, start: Moment, now: Moment) -> Parsed<(SourceName, Heartbeat)> {
        let heartbeat = Heartbeat {
            at: self.time(start, "at")?.unwrap_or(now),
            last_sequence: self.optional("last")?,
            queued: self.optional("queued")?.unwrap_or(0),
        };
        Ok((parse(self.source)?, heartbeat))
    }

    fn fact(
        &self,
        start: Moment,
        source: &SourceName,
        reference: &Reference,
    ) -> Parsed<Option<Command>> {
        let (source, reference) = (source.clone(), reference.clone());
        Ok(Some(match self.verb {
            "receive" => Receive {
                condition: self.condition("as")?,
                of: self.target("of")?,
                ..Receive::new(source, reference, self.place()?, self.lines()?)
            }
            .into(),
            "sell" => Sell {
                settles: self.target("settles")?,
                ..Sell::new(source, reference, self.place()?, self.lines()?)
            }
            .into(),
            "take-back" => TakeBack {
                of: self.target("of")?,
                ..TakeBack::new(source, reference, self.place()?, self.lines()?)
            }
            .into(),
            "inspect" => {
                let (place, lines, grade) = (self.place()?, self.lines()?, self.grade()?);
                Inspect {
                    condition: self.condition("was")?,
                    ..Inspect::new(source, reference, place, lines, grade)
                }
                .into()
            }
            "write-off" => WriteOff {
                condition: self.condition("was")?,
                ..WriteOff::new(source, reference, self.place()?, self.lines()?)
            }
            .into(),
            "found" => Adjust::new(source, reference, self.place()?, self.lines()?).into(),
            "count" => Count {
                complete: self.has("complete"),
                started_at: self.time(start, "started")?,
                ..Count::new(source, reference, self.place()?, self.count_lines()?)
            }
            .into(),
            "reverse" => Reverse::new(source, reference, self.of()?).into(),
            _ => return Ok(None),
        }))
    }

    fn promise(
        &self,
        start: Moment,
        source: &SourceName,
        reference: &Reference,
    ) -> Parsed<Option<Command>> {
        let (source, reference) = (source.clone(), reference.clone());
        Ok(Some(match self.verb {
            "adopt" => Adopt {
                expires_at: self.time(start, "until")?,
                pickup: self.pickup(start)?,
                ..Adopt::new(source, reference, self.place()?, self.lines()?)
            }
            .into(),
            "hold" => Hold {
                seconds: self.optional("for")?,
                partial: self.has("partial"),
                adds: self.has("adds"),
                ..Hold::new(source, reference, self.place()?, self.lines()?)
            }
            .into(),
            "reserve" => Reserve {
                expires_at: self.time(start, "until")?,
                partial: self.has("partial"),
                adds: self.has("adds"),
                back_order: self.has("back-order"),
                pickup: self.pickup(start)?,
                ..Reserve::new(source, reference, self.place()?, self.lines()?)
            }
            .into(),
            "confirm" => Confirm {
                expires_at: self.time(start, "until")?,
                pickup: self.pickup(start)?,
                ..Confirm::new(source, reference, self.of()?)
            }
            .into(),
            "extend" => Extend {
                seconds: self.optional("for")?,
                ..Extend::new(source, reference, self.of()?)
            }
            .into(),
            "release" => Release {
                lines: self.some_lines()?,
                ..Release::new(source, reference, self.of()?)
            }
            .into(),
            "expect" => {
                let at = self.needed("expected", self.time(start, "expected")?)?;
                Expect {
                    instead_of: self.target("instead-of")?,
                    ..Expect::new(source, reference, self.place()?, self.lines()?, at)
                }
                .into()
            }
            _ => return Ok(None),
        }))
    }

    fn pickup(&self, start: Moment) -> Parsed<Option<PickupTerms>> {
        let terms = PickupTerms {
            ready_at: self.time(start, "ready")?,
            accept_by: self.time(start, "accept-by")?,
        };
        Ok(self.has("pickup").then_some(terms))
    }
}

fn with_common(
    mut command: Command,
    document: Option<Document>,
    occurred_at: Option<Moment>,
) -> Command {
    macro_rules! set {
        ($($kind:ident)*) => {
            match &mut command {
                $(Command::$kind(inner) => {
                    inner.document = document;
                    inner.occurred_at = occurred_at;
                })*
                _ => {}
            }
        };
    }
    set!(
        DefineItem DefineLocation DefineChannel DefineSource DefinePolicy DefineSafetyStock
        RetireItem RetireLocation AddAlias Receive Sell TakeBack Inspect WriteOff Adjust Count
        Reverse Adopt Pick Stage Collect PutBack Ship ReceiveTransfer Hold Reserve Confirm Extend
        Release RequestTransfer Expect Move Substitute Postpone Accept Notify IssueCode VerifyCode
        Contact Close ResolveCase CorrectClock
    );
    command
}

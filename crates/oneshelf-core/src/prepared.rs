//! Commands made ready: what can be checked without looking at the store, and the fingerprint.

use crate::answer::{Malformed, MalformedCode};
use crate::command::{
    Accept, Close, Command, Contact, IssueCode, LINES_MAX, Line, Notify, Target, VerifyCode,
};
use crate::feed::SOURCE_SEQUENCE_MAX;
use crate::id::ENGINE_NAME;
use crate::journal::{Fingerprint, fingerprint};
use crate::name::LocationName;
use crate::quantity::{LINE_UNITS_MAX, Quantity, THOUSANDTHS_PER_UNIT};

/// A command that is well formed, with its fingerprint; made on the caller's own thread.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prepared {
    command: Command,
    fingerprint: Fingerprint,
}

impl Prepared {
    /// Checks the shape of a command.
    ///
    /// # Errors
    /// [`Malformed`] names the part that is wrong, and what to do.
    pub fn new(command: impl Into<Command>) -> Result<Self, Malformed> {
        let command = command.into();
        check(&command)?;
        Ok(Self {
            fingerprint: fingerprint(&command),
            command,
        })
    }

    /// An engine command, which hosts cannot send.
    pub(crate) fn of_engine(command: impl Into<Command>) -> Self {
        let command = command.into();
        Self {
            fingerprint: fingerprint(&command),
            command,
        }
    }

    /// The command.
    #[must_use]
    pub fn command(&self) -> &Command {
        &self.command
    }

    /// Tells the same command from another one.
    #[must_use]
    pub fn fingerprint(&self) -> Fingerprint {
        self.fingerprint
    }
}

fn check(command: &Command) -> Result<(), Malformed> {
    let header = command.header();
    if header.source.as_str() == ENGINE_NAME {
        return Err(Malformed::new(
            MalformedCode::Reserved,
            "source",
            "\"engine\" is the engine's own; send under a source of yours",
        ));
    }
    check_number(header.source_sequence)?;
    match command {
        _ if command.is_of_engine() => Err(Malformed::new(
            MalformedCode::Reserved,
            "type",
            format_args!(
                "{:?} is the engine's own; hosts cannot send it",
                command.kind()
            ),
        )),
        Command::DefineItem(define) => define.check(),
        Command::DefineLocation(define) => define.check(),
        Command::DefineChannel(define) => define.check(),
        Command::DefineSource(define) => define.check(),
        Command::DefinePolicy(define) => define.check(),
        Command::DefineSafetyStock(define) => define.check(),
        Command::Receive(receive) => {
            if let Some(target) = &receive.of {
                check_reference(target, "of")?;
            }
            check_lines(&receive.lines)
        }
        Command::Adjust(adjust) => check_lines(&adjust.lines),
        Command::WriteOff(write_off) => check_lines(&write_off.lines),
        Command::Sell(sell) => {
            check_lines(&sell.lines)?;
            sell.settles
                .as_ref()
                .map_or(Ok(()), |target| check_target(target, "settles"))
        }
        Command::TakeBack(take_back) => take_back.check(),
        Command::Inspect(inspect) => inspect.check(),
        Command::Count(count) => count.check(),
        Command::Reverse(reverse) => check_reference(&reverse.of, "of"),
        Command::Adopt(adopt) => {
            check_place(adopt.pickup.is_some(), &adopt.location, &adopt.lines)?;
            check_lines(&adopt.lines)
        }
        Command::Hold(hold) => {
            check_seconds(hold.seconds)?;
            check_lines(&hold.lines)
        }
        Command::Reserve(reserve) => {
            check_place(reserve.pickup.is_some(), &reserve.location, &reserve.lines)?;
            check_lines(&reserve.lines)
        }
        Command::Confirm(confirm) => check_target(&confirm.of, "of"),
        Command::Extend(extend) => {
            check_seconds(extend.seconds)?;
            check_target(&extend.of, "of")
        }
        Command::Release(release) => {
            if let Some(lines) = &release.lines {
                check_lines(lines)?;
            }
            check_target(&release.of, "of")
        }
        _ => check_step_command(command),
    }
}

/// Checks the steps of promises, transfers and supplies; what is left has nothing to check.
fn check_step_command(command: &Command) -> Result<(), Malformed> {
    match command {
        Command::Pick(command) => check_step(&command.of, Some(&command.lines)),
        Command::Stage(command) => {
            let lines = Some(&command.lines).filter(|lines| !lines.is_empty());
            check_step(&command.of, lines)
        }
        Command::Collect(command) => check_step(&command.of, Some(&command.lines)),
        Command::PutBack(command) => check_step(&command.of, Some(&command.lines)),
        Command::ReceiveTransfer(command) => check_step(&command.of, Some(&command.lines)),
        Command::Move(command) => check_step(&command.of, command.lines.as_ref()),
        Command::Postpone(command) => check_step(&command.of, command.lines.as_ref()),
        Command::Ship(command) => {
            check_lines(&command.lines)?;
            check_ends(&command.location, &command.to)?;
            command
                .of
                .as_ref()
                .map_or(Ok(()), |target| check_target(target, "of"))
        }
        Command::RequestTransfer(command) => {
            check_lines(&command.lines)?;
            check_ends(&command.location, &command.to)
        }
        Command::Expect(command) => command.check(),
        Command::ResolveCase(command) => command.check(),
        Command::Substitute(command) => {
            check_positive(command.line.quantity, || "line.quantity".to_owned())?;
            check_step(&command.of, None)
        }
        Command::Accept(Accept { of, .. })
        | Command::Close(Close { of, .. })
        | Command::Notify(Notify { of, .. })
        | Command::Contact(Contact { of, .. })
        | Command::IssueCode(IssueCode { of, .. })
        | Command::VerifyCode(VerifyCode { of, .. }) => check_step(of, None),
        _ => Ok(()),
    }
}

/// Checks what names a promise and, where they are given, the lines of a step.
fn check_step(of: &Target, lines: Option<&Vec<Line>>) -> Result<(), Malformed> {
    if let Some(lines) = lines {
        check_lines(lines)?;
    }
    check_target(of, "of")
}

/// Checks that the lines of a pickup are at one location.
fn check_place(is_pickup: bool, location: &LocationName, lines: &[Line]) -> Result<(), Malformed> {
    let elsewhere = |line: &Line| line.location.as_ref().is_some_and(|own| own != location);
    match lines.iter().position(elsewhere) {
        Some(place) if is_pickup => Err(Malformed::new(
            MalformedCode::Fields,
            format!("lines[{place}].location"),
            "is another one than the pickup's; a pickup is collected at one location",
        )),
        _ => Ok(()),
    }
}

/// Checks the number of a message within its source.
fn check_number(number: Option<u64>) -> Result<(), Malformed> {
    match number {
        Some(number) if !(1..=SOURCE_SEQUENCE_MAX).contains(&number) => Err(Malformed::new(
            MalformedCode::Fields,
            "source_sequence",
            format_args!("is {number}; number messages from 1 to {SOURCE_SEQUENCE_MAX}"),
        )),
        _ => Ok(()),
    }
}

/// Checks that goods go somewhere else.
fn check_ends(location: &LocationName, to: &LocationName) -> Result<(), Malformed> {
    if location == to {
        let reason = "is the location that has the goods; name another one";
        return Err(Malformed::new(MalformedCode::Fields, "to", reason));
    }
    Ok(())
}

/// Checks the number of lines of a command.
pub(crate) fn check_line_count(count: usize) -> Result<(), Malformed> {
    let reason = match count {
        0 => "is empty; give at least one line".to_owned(),
        1..=LINES_MAX => return Ok(()),
        _ => format!("has {count} lines; at most {LINES_MAX} are allowed, split the command"),
    };
    Err(Malformed::new(MalformedCode::Lines, "lines", reason))
}

/// Checks that there are lines, and that each moves something.
pub(crate) fn check_lines(lines: &[Line]) -> Result<(), Malformed> {
    check_line_count(lines.len())?;
    for (place, line) in lines.iter().enumerate() {
        check_positive(line.quantity, || format!("lines[{place}].quantity"))?;
    }
    Ok(())
}

/// Checks that a quantity is more than nothing.
pub(crate) fn check_positive(
    quantity: Quantity,
    field: impl FnOnce() -> String,
) -> Result<(), Malformed> {
    if !quantity.is_positive() {
        let reason = format!("is {quantity}; give more than zero");
        return Err(Malformed::new(MalformedCode::Quantity, field(), reason));
    }
    check_not_too_many(quantity, field)
}

/// Checks that a quantity is one that somebody can mean.
pub(crate) fn check_not_too_many(
    quantity: Quantity,
    field: impl FnOnce() -> String,
) -> Result<(), Malformed> {
    if quantity.thousandths() <= LINE_UNITS_MAX * THOUSANDTHS_PER_UNIT {
        return Ok(());
    }
    let reason = format!("is {quantity}, more than {LINE_UNITS_MAX} units; check it");
    Err(Malformed::new(MalformedCode::Quantity, field(), reason))
}

fn check_seconds(seconds: Option<u32>) -> Result<(), Malformed> {
    if seconds == Some(0) {
        return Err(Malformed::new(
            MalformedCode::Time,
            "seconds",
            "is 0; give at least 1, or leave it out",
        ));
    }
    Ok(())
}

/// Checks that a target names one thing.
pub(crate) fn check_target(target: &Target, field: &str) -> Result<(), Malformed> {
    if target.reference.is_some() == target.document.is_some() {
        return Err(Malformed::new(
            MalformedCode::Fields,
            field,
            "must name either a reference or a document",
        ));
    }
    Ok(())
}

/// Checks that a target names one command.
pub(crate) fn check_reference(target: &Target, field: &str) -> Result<(), Malformed> {
    if target.reference.is_none() || target.document.is_some() {
        return Err(Malformed::new(
            MalformedCode::Fields,
            field,
            "must name a reference: a document can have many commands",
        ));
    }
    Ok(())
}

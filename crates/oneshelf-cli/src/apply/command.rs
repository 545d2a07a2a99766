//! `oneshelf apply`: commands in, answers out, a line each.

use std::fs::File;
use std::io::{self, IsTerminal};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use indicatif::ProgressBar;
use oneshelf::{Command, Error, FeedView, Heartbeat, Moment, Outcome, Shelf, SourceName};
use serde::Serialize;

use crate::apply::bad::BadLine;
use crate::apply::input::Lines;
use crate::apply::parse::{self, Message};
use crate::apply::tally::Tally;
use crate::shared::clock::SetClock;
use crate::shared::error::CliError;
use crate::shared::global::Global;
use crate::shared::key::KeyArgs;
use crate::shared::output::Out;
use crate::shared::{open, progress};

/// The most commands of one transaction; also how many answers come at once.
const BATCH_LINES_MAX: usize = 1_000;

const AFTER: &str = "\
A line is a command, or a command and the time at which it arrives:
  {\"type\":\"sell\",\"source\":\"till-3\",\"reference\":\"1001\",\"location\":\"OXFORD\",
   \"lines\":[{\"sku\":\"MUG-RED\",\"quantity\":\"1\"}]}        (on one line)
  {\"at\":\"2026-11-23T10:00:00Z\",\"command\":{..}}

A line may also be a heartbeat, with the time by its source's clock:
  {\"type\":\"heartbeat\",\"source\":\"till-3\",\"at\":\"2026-11-23T10:00:00Z\",\"queued\":0}

Every line is answered by a line, in order:
  {\"line\":1,\"outcome\":\"applied\",\"sequence\":7,\"recorded_at\":\"2026-11-23T10:00:00Z\"}
The outcome is applied, duplicate, refused, conflict or malformed; for a heartbeat, heard. Recorded
commands are answered as duplicates the next time: run the same file as often as you like. It stops
at a malformed line: the lines before it stay applied, and none after it is applied.

A verify_code command needs the key of the pickup codes: --code-key-file.

Examples:
  oneshelf --db oxford.db apply monday.jsonl > answers.jsonl
  till-export | oneshelf --db oxford.db apply --keep-going -
  oneshelf --db rehearsal.db apply --clock lines black-friday.jsonl

Exit codes: 0 everything is applied, 1 something was refused or in conflict, 2 a line was malformed,
3 the store failed, 4 the store was busy or the outcome is unknown: run it again.";

/// Apply commands from a file or standard input, one JSON object a line.
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER)]
pub(crate) struct Args {
    /// The file with the commands; - or nothing for standard input.
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,

    /// The clock that the engine uses.
    #[arg(long, value_enum, default_value_t = ClockChoice::System)]
    clock: ClockChoice,

    /// Continue after malformed lines instead of stopping at the first.
    #[arg(long)]
    keep_going: bool,

    #[command(flatten)]
    key: KeyArgs,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum ClockChoice {
    /// This machine's clock; the `at` of a line is ignored.
    System,
    /// The `at` of every line: for a rehearsal, on a store of its own.
    Lines,
}

pub(crate) fn run(args: &Args, global: &Global) -> Result<ExitCode, CliError> {
    global.not_in_the_future()?;
    let clock = match args.clock {
        ClockChoice::System => None,
        ClockChoice::Lines if global.now.is_some() => {
            return Err(CliError::usage("--clock lines and --now are both given")
                .hint("give only one of them"));
        }
        ClockChoice::Lines => Some(Arc::new(SetClock::at(Moment::MIN))),
    };
    let key = args.key.read()?;
    let (input, length) = open_input(args, global)?;
    let shelf = match &clock {
        None => open::with_clock(global, open::clock(global), key)?,
        Some(clock) => {
            let clock = Arc::clone(clock) as Arc<dyn oneshelf::Clock>;
            open::with_clock(global, clock, key)?
        }
    };
    let bar = match length {
        Some(length) => progress::bytes(global, "applying", length),
        None => progress::lines(global, "applying"),
    };
    let mut applying = Applying {
        shelf: &shelf,
        clock: clock.as_deref(),
        last_at: Moment::MIN,
        keep_going: args.keep_going,
        out: Out::new(),
        tally: Tally::default(),
        bar: progress::beside_answers(global, bar),
        in_bytes: length.is_some(),
    };
    let result = applying.all(&mut Lines::new(input));
    applying.bar.finish_and_clear();
    applying.out.flush()?;
    applying.tally.report(global);
    result?;
    Ok(applying.tally.exit_code())
}

/// The input, and how long it is where that is known.
fn open_input(args: &Args, global: &Global) -> Result<(Box<dyn io::Read>, Option<u64>), CliError> {
    let Some(path) = args.file.as_ref().filter(|path| path.as_os_str() != "-") else {
        if io::stdin().is_terminal() && !global.quiet {
            eprintln!("reading commands from the terminal, one a line; Ctrl-D ends");
        }
        return Ok((Box::new(io::stdin().lock()), None));
    };
    let doing = format!("read {}", path.display());
    let file = File::open(path).map_err(|error| CliError::io(&doing, &error))?;
    let metadata = file
        .metadata()
        .map_err(|error| CliError::io(&doing, &error))?;
    if metadata.is_dir() {
        return Err(CliError::usage(format_args!(
            "cannot {doing}: it is a folder"
        )));
    }
    let length = metadata.is_file().then_some(metadata.len());
    Ok((Box::new(file), length))
}

/// What a line was read as.
enum Read {
    Command(Waiting),
    Heartbeat(u64, Option<Moment>, SourceName, Heartbeat),
}

/// The answer to a heartbeat.
#[derive(Serialize)]
struct Heard<'a> {
    line: u64,
    outcome: &'static str,
    feed: &'a FeedView,
}

/// A command that waits for its batch.
struct Waiting {
    line: u64,
    at: Option<Moment>,
    command: Command,
}

/// The answer to a line.
#[derive(Serialize)]
struct Answered<'a> {
    line: u64,
    #[serde(flatten)]
    outcome: &'a Outcome,
}

struct Applying<'s> {
    shelf: &'s Shelf,
    /// The engine's clock, where the lines set it.
    clock: Option<&'s SetClock>,
    last_at: Moment,
    keep_going: bool,
    out: Out,
    tally: Tally,
    bar: ProgressBar,
    in_bytes: bool,
}

impl Applying<'_> {
    /// Applies every line, or those up to the first malformed one.
    fn all<R: io::Read>(&mut self, lines: &mut Lines<R>) -> Result<(), CliError> {
        let mut batch = Vec::with_capacity(BATCH_LINES_MAX);
        loop {
            let next = self.next(lines)?;
            let is_end = next.is_none();
            let alone = match next {
                Some(Ok(Read::Command(waiting))) => {
                    batch.push(waiting);
                    None
                }
                Some(other) => Some(other),
                None => None,
            };
            // Whoever writes line by line gets its answers before it sends more.
            let is_full = batch.len() == BATCH_LINES_MAX || !lines.is_ready();
            if is_end || is_full || alone.is_some() {
                self.apply(&mut batch)?;
                match alone {
                    Some(Ok(Read::Heartbeat(line, at, source, heartbeat))) => {
                        self.heartbeat(line, at, &source, heartbeat)?;
                    }
                    Some(Err(bad)) => self.malformed(&bad)?,
                    _ => {}
                }
                self.out.flush()?;
                let done = if self.in_bytes {
                    lines.bytes()
                } else {
                    lines.number()
                };
                self.bar.set_position(done);
            }
            if is_end {
                return Ok(());
            }
        }
    }

    /// The next line, or what is wrong with it; nothing at the end.
    fn next<R: io::Read>(
        &mut self,
        lines: &mut Lines<R>,
    ) -> Result<Option<Result<Read, BadLine>>, CliError> {
        let line = lines.next();
        let line = line.map_err(|error| CliError::io("read the input", &error))?;
        // Read before the borrow of the text ends.
        let parsed = match line {
            None => return Ok(None),
            Some(Ok(text)) => Ok(text.to_owned()),
            Some(Err(bad)) => Err(bad),
        };
        let number = lines.number();
        let waiting = parsed.and_then(|text| {
            let parsed = parse::parse(number, &text)?;
            if self.clock.is_some() {
                self.check_time(number, parsed.at)?;
            }
            let (line, at) = (number, parsed.at);
            Ok(match parsed.message {
                Message::Command(command) => Read::Command(Waiting { line, at, command }),
                Message::Heartbeat(source, beat) => Read::Heartbeat(line, at, source, beat),
            })
        });
        Ok(Some(waiting))
    }

    fn check_time(&mut self, line: u64, at: Option<Moment>) -> Result<(), BadLine> {
        let Some(at) = at else {
            let reason = "is missing; with --clock lines give {\"at\": TIME, \"command\": {..}}";
            return Err(BadLine::time(line, reason));
        };
        if at < self.last_at {
            let reason = format_args!(
                "is {at}, before {} of the line before; sort the lines by the time they arrive, \
                 and say when a late one happened in its occurred_at",
                self.last_at
            );
            return Err(BadLine::time(line, reason));
        }
        self.last_at = at;
        Ok(())
    }

    /// Applies what waits, and answers it in order.
    fn apply(&mut self, batch: &mut Vec<Waiting>) -> Result<(), CliError> {
        let numbers: Vec<_> = batch.iter().map(|waiting| waiting.line).collect();
        let clock = self.clock;
        let commands = batch.drain(..).map(|waiting| {
            // The shelf looks at its clock for each command when it takes it.
            if let (Some(clock), Some(at)) = (clock, waiting.at) {
                clock.set(at);
            }
            waiting.command
        });
        let answers = if self.keep_going {
            self.shelf.apply_each(commands)
        } else {
            self.shelf.apply_until_malformed(commands)
        };
        for (line, answer) in numbers.into_iter().zip(answers) {
            match answer {
                Ok(outcome) => {
                    self.tally.note(&outcome);
                    let outcome = &outcome;
                    self.out.json(&Answered { line, outcome })?;
                }
                Err(Error::Malformed(malformed)) => {
                    self.malformed(&BadLine::of(line, malformed))?;
                }
                Err(error) => {
                    return Err(CliError::from(error).at(format_args!("line {line}")));
                }
            }
        }
        Ok(())
    }

    /// Notes a heartbeat, and answers it.
    fn heartbeat(
        &mut self,
        line: u64,
        at: Option<Moment>,
        source: &SourceName,
        heartbeat: Heartbeat,
    ) -> Result<(), CliError> {
        if let (Some(clock), Some(at)) = (self.clock, at) {
            clock.set(at);
        }
        match self.shelf.heartbeat(source, heartbeat) {
            Ok(feed) => {
                self.tally.heard += 1;
                let (outcome, feed) = ("heard", &feed);
                self.out.json(&Heard {
                    line,
                    outcome,
                    feed,
                })
            }
            Err(Error::Malformed(malformed)) => self.malformed(&BadLine::of(line, malformed)),
            Err(error) => Err(CliError::from(error).at(format_args!("line {line}"))),
        }
    }

    /// Answers a malformed line; an error where that is the end.
    fn malformed(&mut self, bad: &BadLine) -> Result<(), CliError> {
        self.out.json(bad)?;
        self.tally.malformed += 1;
        if self.keep_going {
            self.bar.suspend(|| eprintln!("{bad}"));
            return Ok(());
        }
        if bad.lacks_code_key() {
            return Err(CliError::usage(bad)
                .hint("give --code-key-file FILE, and run the whole file again"));
        }
        Err(CliError::usage(bad).hint(
            "the lines before it stand; mend it and run the whole file again, what was recorded \
             answers as duplicate",
        ))
    }
}

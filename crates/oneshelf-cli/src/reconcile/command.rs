//! `oneshelf reconcile`: what is shown against what should be, and what has stood open.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use oneshelf::{
    Action, ChannelName, LocationName, Moment, OpenMatter, OpenQuestion, Proposal, SeenUpTo,
    Sequence, Shelf, ShownAs, ShownLine, ShownQuestion, ShownSummary, Verdict,
};
use serde::Serialize;

use crate::reconcile::columns::{ColumnMap, Meaning};
use crate::reconcile::file::{self, ShownFile, WrongLine};
use crate::reconcile::print;
use crate::shared::error::{CliError, EXIT_NO, EXIT_USAGE};
use crate::shared::global::Global;
use crate::shared::output::Out;
use crate::shared::{open, progress};

/// How many unreadable lines are named on standard error.
const WRONG_NAMED_MAX: usize = 20;

const AFTER: &str = "\
A file is CSV with a header, JSON objects one a line, or a JSON array of them. The inventory export
of Shopify and the item library of Square are recognised; name the columns of others with --map.
Each difference is explained (in flight, expired, withheld) or not, and commands to fix it are
proposed. Several proposals for one difference are alternatives; --json lists all of them. Without
--as-of and --sequence, changes of the last hour count as in flight; a channel that is further behind
is not up to date.

--proposals writes the first proposal for each difference, one command a line. Read the file, delete
what you do not want, and apply the rest with `oneshelf apply`. Applying a proposal twice does it once.

Without a file, --counts, --holds, --transfers and --pickups, all four reviews are made.

Examples:
  oneshelf --db oxford.db reconcile
  oneshelf --db oxford.db reconcile --channel web inventory_export.csv
  oneshelf --db oxford.db reconcile --channel web --as-of 2026-11-23T02:00:00Z export.csv
  oneshelf --db oxford.db reconcile --channel web --map sku=code,quantity=stock feed.csv
  oneshelf --db oxford.db reconcile --counts square.csv --as-of 2026-11-22T20:00:00Z
  oneshelf --db oxford.db reconcile --counts --proposals mend.jsonl
  oneshelf --db oxford.db apply mend.jsonl

Exit codes: 0 everything is equal or explained, 1 something is not, 2 the command line is wrong, or
some lines of the file are; the others were reconciled.";

/// Compare what a channel shows with what it should show, and review old open matters.
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER)]
pub(crate) struct Args {
    /// The file with what the channel shows; - for standard input.
    #[arg(value_name = "FILE", requires = "channel")]
    file: Option<PathBuf>,

    /// The channel that shows these numbers.
    #[arg(long, requires = "file")]
    channel: Option<ChannelName>,

    /// The location of lines that name none; without it, all locations together.
    #[arg(long)]
    location: Option<LocationName>,

    /// When the file was made, or its goods were counted.
    #[arg(long, value_name = "TIME", conflicts_with = "sequence")]
    as_of: Option<Moment>,

    /// The last journal entry that the channel had received.
    #[arg(long, value_name = "N")]
    sequence: Option<u64>,

    /// The columns of the file: sku=COLUMN,quantity=COLUMN,location=COLUMN.
    #[arg(long, value_name = "COLUMNS")]
    map: Option<ColumnMap>,

    /// Review counts with a variance; with a file, compare a count with the books.
    #[arg(long, value_name = "FILE", num_args = 0..=1)]
    counts: Option<Option<PathBuf>>,

    /// Review carts that have held units for more than a day.
    #[arg(long)]
    holds: bool,

    /// Review transfers that did not arrive as shipped.
    #[arg(long)]
    transfers: bool,

    /// Review picked goods that nobody will collect.
    #[arg(long)]
    pickups: bool,

    /// Include lines that are equal or explained.
    #[arg(long)]
    all: bool,

    /// Write the proposed commands to a new file.
    #[arg(long, value_name = "FILE")]
    proposals: Option<PathBuf>,
}

impl Args {
    /// The file to compare, and what its numbers are.
    fn compared(&self) -> Option<(&Path, Meaning)> {
        let counts = self.counts.as_ref().and_then(Option::as_deref);
        let file = self.file.as_deref().map(|file| (file, Meaning::Channel));
        file.or_else(|| counts.map(|file| (file, Meaning::Count)))
    }

    /// The matters to look through: those that are named; all, where nothing is.
    fn question(&self) -> Option<OpenQuestion> {
        let counts = matches!(self.counts, Some(None));
        let is_named = counts || self.holds || self.transfers || self.pickups;
        let named = OpenQuestion {
            counts,
            holds: self.holds,
            transfers: self.transfers,
            pickups: self.pickups,
            explained: self.all,
        };
        let all = OpenQuestion {
            explained: self.all,
            ..OpenQuestion::ALL
        };
        match (is_named, self.compared()) {
            (true, _) => Some(named),
            (false, None) => Some(all),
            (false, Some(_)) => None,
        }
    }

    fn shown_question(&self, meaning: Meaning) -> Result<ShownQuestion, CliError> {
        let seen = match (self.as_of, self.sequence) {
            (Some(at), _) => SeenUpTo::Moment(at),
            (None, Some(entry)) => SeenUpTo::Entry(Sequence(entry)),
            (None, None) => SeenUpTo::Unknown,
        };
        let shown_as = match (meaning, &self.channel) {
            (Meaning::Channel, Some(channel)) => ShownAs::Available {
                channel: channel.clone(),
            },
            _ if self.as_of.is_none() => {
                return Err(CliError::usage("the time of the count is missing")
                    .hint("give --as-of TIME: the end of the count"));
            }
            _ => ShownAs::OnShelf,
        };
        Ok(ShownQuestion {
            shown_as,
            location: self.location.clone(),
            seen,
        })
    }
}

/// A line of the JSON form.
#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum Listed<'a> {
    Shown(&'a ShownLine),
    Unreadable(&'a WrongLine),
    Summary(&'a ShownSummary),
    Open(&'a OpenMatter),
}

pub(crate) fn run(args: &Args, global: &Global) -> Result<ExitCode, CliError> {
    let shelf = open::existing(global)?;
    let mut proposals = Proposals::create(args.proposals.as_deref())?;
    let mut out = Out::new();
    let (mut unexplained, mut is_wrong) = (false, false);
    if let Some((path, meaning)) = args.compared() {
        let mut report = Report::new(args.all, global.json, &mut out, &mut proposals);
        (unexplained, is_wrong) = report.compare(&shelf, (path, meaning), args, global)?;
    }
    if let Some(question) = args.question() {
        let found = shelf.reconcile(question)?;
        if global.json {
            for matter in &found.matters {
                out.json(&Listed::Open(matter))?;
            }
        } else {
            print::open(&found.matters, found.as_of, &mut out)?;
        }
        for matter in &found.matters {
            proposals.note(matter.verdict, &matter.proposals)?;
        }
        unexplained |= !found.is_clean();
    }
    out.flush()?;
    proposals.finish(global)?;
    Ok(match (is_wrong, unexplained) {
        (true, _) => ExitCode::from(EXIT_USAGE),
        (false, true) => ExitCode::from(EXIT_NO),
        (false, false) => ExitCode::SUCCESS,
    })
}

/// What is told of a comparison, while it goes on.
struct Report<'r> {
    all: bool,
    json: bool,
    out: &'r mut Out,
    proposals: &'r mut Proposals,
    /// Rows of the table: those that somebody has to look at, and the others.
    unexplained: Vec<ShownLine>,
    others: Vec<ShownLine>,
    more: usize,
    failure: Option<CliError>,
}

impl<'r> Report<'r> {
    fn new(all: bool, json: bool, out: &'r mut Out, proposals: &'r mut Proposals) -> Self {
        Self {
            all,
            json,
            out,
            proposals,
            unexplained: Vec::new(),
            others: Vec::new(),
            more: 0,
            failure: None,
        }
    }

    /// Whether something is unexplained, and whether lines were unreadable.
    fn compare(
        &mut self,
        shelf: &Shelf,
        (path, meaning): (&Path, Meaning),
        args: &Args,
        global: &Global,
    ) -> Result<(bool, bool), CliError> {
        let question = args.shown_question(meaning)?;
        let bar = progress::bytes(global, "comparing", 0);
        let bar = progress::beside_answers(global, bar);
        let names = (&*shelf.catalogue(), &bar);
        let mut file = file::open(path, args.map.as_ref(), meaning, names)?;
        let summary = shelf.reconcile_shown(&question, &mut file, &mut |line| {
            if let Err(error) = self.line(line) {
                self.failure.get_or_insert(error);
            }
        });
        bar.finish_and_clear();
        let failure = self.failure.take().or_else(|| file.failure.take());
        let summary = summary?;
        if let Some(failure) = failure {
            return Err(failure);
        }
        self.end(&summary, &file, global)?;
        Ok((summary.unexplained > 0, !file.wrong.is_empty()))
    }

    fn line(&mut self, line: ShownLine) -> Result<(), CliError> {
        self.proposals.note(line.verdict, &line.proposals)?;
        if line.verdict == Verdict::Equal && !self.all {
            return Ok(());
        }
        if self.json {
            return self.out.json(&Listed::Shown(&line));
        }
        let rows = match line.verdict {
            Verdict::Unexplained => &mut self.unexplained,
            Verdict::Equal | Verdict::Explained => &mut self.others,
        };
        if rows.len() < print::ROWS_MAX {
            rows.push(line);
        } else {
            self.more += 1;
        }
        Ok(())
    }

    fn end(
        &mut self,
        summary: &ShownSummary,
        file: &ShownFile,
        global: &Global,
    ) -> Result<(), CliError> {
        if self.json {
            for wrong in &file.wrong {
                self.out.json(&Listed::Unreadable(wrong))?;
            }
            return self.out.json(&Listed::Summary(summary));
        }
        let mut rows = std::mem::take(&mut self.unexplained);
        rows.append(&mut self.others);
        let left_out = rows.len().saturating_sub(print::ROWS_MAX);
        rows.truncate(print::ROWS_MAX);
        print::shown(&rows, self.more.saturating_add(left_out), self.out)?;
        print::summary(summary, file.wrong.len() as u64, self.out)?;
        self.out.flush()?;
        if !global.quiet {
            for wrong in file.wrong.iter().take(WRONG_NAMED_MAX) {
                eprintln!("{wrong}");
            }
            if let Some(more) = file.wrong.len().checked_sub(WRONG_NAMED_MAX + 1) {
                eprintln!("and {} more; --json lists all of them", more + 1);
            }
        }
        Ok(())
    }
}

/// The file of proposed commands, where one is asked for.
struct Proposals {
    file: Option<(PathBuf, BufWriter<File>)>,
    count: u64,
}

impl Proposals {
    /// A new file: one that somebody may have reviewed already is never written over.
    fn create(path: Option<&Path>) -> Result<Self, CliError> {
        let file = path.map(|path| match File::create_new(path) {
            Ok(file) => Ok((path.to_owned(), BufWriter::new(file))),
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
                Err(CliError::usage(format_args!("{} exists", path.display()))
                    .hint("name another file, or remove it"))
            }
            Err(error) => Err(cannot_write(path, &error)),
        });
        Ok(Self {
            file: file.transpose()?,
            count: 0,
        })
    }

    /// Writes the first proposal, where it is a command.
    fn note(&mut self, verdict: Verdict, proposals: &[Proposal]) -> Result<(), CliError> {
        let (Some((path, file)), Verdict::Unexplained) = (&mut self.file, verdict) else {
            return Ok(());
        };
        let Some(Action::Apply { command }) = proposals.first().map(|first| &first.action) else {
            return Ok(());
        };
        let text = serde_json::to_string(command)
            .map_err(|error| CliError::store(format_args!("cannot write JSON: {error}")))?;
        self.count += 1;
        writeln!(file, "{text}").map_err(|error| cannot_write(path, &error))
    }

    fn finish(self, global: &Global) -> Result<(), CliError> {
        let Some((path, mut file)) = self.file else {
            return Ok(());
        };
        file.flush().map_err(|error| cannot_write(&path, &error))?;
        if !global.quiet {
            let commands = crate::shared::output::count(self.count, "command", "commands");
            eprintln!(
                "{commands} proposed in {}; review them, then: oneshelf apply {}",
                path.display(),
                path.display()
            );
        }
        Ok(())
    }
}

fn cannot_write(path: &Path, error: &std::io::Error) -> CliError {
    CliError::io(format_args!("write {}", path.display()), error)
}

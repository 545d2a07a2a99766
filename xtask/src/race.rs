//! The race: a process of each language on one store file, all of them after the same last units.
//! `docs/race.md` says what the racers do, and what has to come of it.

use std::io::{BufRead, BufReader, Write as _};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use serde_json::{Value, json};

use crate::packages::{Ran, not_run};
use crate::race_check::{Found, Sold, Tally, findings, table};
use crate::run::{cargo, finish, root};
use crate::{kotlin, python, swift};

/// What a racer's language is called, what its toolchain lacks, and how its racer is built: a
/// command that takes its arguments at the root of the checkout.
type Language = (
    &'static str,
    fn() -> Result<(), String>,
    fn(&[String]) -> Result<Command, String>,
);

const LANGUAGES: &[Language] = &[
    ("python", python::tools, python::racer),
    ("kotlin", kotlin::tools, kotlin::racer),
    ("swift", swift::tools, swift::racer),
    ("rust", || Ok(()), rust),
];

/// How many items there are, one raced for after the other.
const ITEMS: u64 = 50;

/// How many units each racer tries its hand on first: a virtual machine has to warm up.
const PRACTICE: u64 = 100;

/// Where cargo puts what is written in Rust.
const BUILT: &str = "target/release";

/// A race long enough for everybody to come to each item a hundred times.
const UNITS: u64 = 20_000;

/// With fewer it would be chance whether everybody gets to cancel something.
pub(crate) const UNITS_MIN: u64 = 8 * ITEMS;

/// Races for the given number of units, which `--units` may change.
pub(crate) fn chore(args: &[String]) -> Result<Ran, String> {
    let units = match args {
        [] => UNITS,
        [flag, number] if flag == "--units" => number.parse().unwrap_or_default(),
        _ => return Err("`race` takes nothing, or `--units N`".to_owned()),
    };
    if units < UNITS_MIN {
        return Err(format!("`--units` takes a number from {UNITS_MIN} on"));
    }
    race(units)
}

/// Builds everything, races, and says what came of it; a language that is not there comes last.
fn race(units: u64) -> Result<Ran, String> {
    // Each checkout has a place that every racer sees, also from inside of a private root.
    let place = format!("target/race/{}", std::process::id());
    let store = format!("{place}/race.db");
    let arguments = [store.clone(), ITEMS.to_string()];
    let mut racers: Vec<(&str, Command)> = Vec::new();
    let mut missing = Vec::new();
    for (name, tools, build) in LANGUAGES {
        match tools() {
            Ok(()) => racers.push((name, build(&arguments)?)),
            Err(reason) => missing.push((name, reason)),
        }
    }
    let shelf = Shelf {
        store: root().join(&store),
    };
    std::fs::create_dir_all(root().join(&place)).map_err(|e| format!("{place}: {e}"))?;
    let names: Vec<&str> = racers.iter().map(|(name, _)| *name).collect();
    shelf.fill(&names, units)?;

    let patience = Duration::from_secs(120 + units / 10);
    let tallies = run(racers, patience)?;
    let found = Found {
        is_clean: finish(shelf.command(&["verify"]).stdout(Stdio::null())).is_ok(),
        left: shelf.left()?,
        sold: shelf.sold()?,
    };
    print!("{}", table(&tallies));
    let findings = findings(units, ITEMS, &tallies, &found);
    if !findings.is_empty() {
        let findings = findings.join("; ");
        return Err(format!("race: {findings}; the store is {store}"));
    }
    std::fs::remove_dir_all(root().join(&place)).map_err(|e| format!("{place}: {e}"))?;
    println!("race: {units} units, {units} promises kept, and the store is sound");
    if missing.is_empty() {
        return Ok(Ran::Passed);
    }
    let absent = missing.iter().map(|(name, why)| format!("{name}: {why}"));
    not_run(absent.collect::<Vec<_>>().join("; "))
}

/// Starts every racer, waits until all are ready, lets them go, and hears what came of it.
fn run(racers: Vec<(&str, Command)>, patience: Duration) -> Result<Vec<Tally>, String> {
    let racers: Result<Vec<_>, String> = racers
        .into_iter()
        .map(|(name, command)| Racer::start(name, command))
        .collect();
    let mut racers = racers?;
    for racer in &mut racers {
        let line = racer.line(patience)?;
        if line != "ready" {
            return Err(format!("{} said `{line}`, not `ready`", racer.name));
        }
    }
    for racer in &mut racers {
        racer.go()?;
    }
    let end = |mut racer: Racer| {
        let line = racer.line(patience)?;
        racer.end()?;
        Tally::read(&racer.name, &line)
    };
    racers.into_iter().map(end).collect()
}

/// A process that races.
struct Racer {
    name: String,
    child: Child,
    lines: Receiver<String>,
}

impl Racer {
    fn start(name: &str, mut command: Command) -> Result<Self, String> {
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let started = command.spawn();
        let mut child = started.map_err(|e| format!("cannot start the racer of {name}: {e}"))?;
        let (sender, lines) = channel();
        if let Some(stdout) = child.stdout.take() {
            let heard = BufReader::new(stdout).lines().map_while(Result::ok);
            std::thread::spawn(move || {
                heard.map(|line| sender.send(line)).all(|sent| sent.is_ok())
            });
        }
        let name = name.to_owned();
        Ok(Self { name, child, lines })
    }

    /// Its next line. Racers that wait for one another for ever would be a finding, too.
    fn line(&mut self, patience: Duration) -> Result<String, String> {
        match self.lines.recv_timeout(patience) {
            Ok(line) => Ok(line),
            Err(RecvTimeoutError::Disconnected) => {
                self.end()?;
                Err(format!("the racer of {} ended too soon", self.name))
            }
            Err(RecvTimeoutError::Timeout) => {
                let seconds = patience.as_secs();
                Err(format!(
                    "the racer of {} said nothing in {seconds} s",
                    self.name
                ))
            }
        }
    }

    fn go(&mut self) -> Result<(), String> {
        let mut input = self.child.stdin.take().ok_or("a racer has no input")?;
        let told = input.write_all(b"go\n");
        told.map_err(|e| format!("the racer of {}: {e}", self.name))
    }

    fn end(&mut self) -> Result<(), String> {
        let wrong = |what: String| format!("the racer of {} {what}", self.name);
        let status = self.child.wait().map_err(|e| wrong(e.to_string()))?;
        let failed = || wrong(format!("ended with {status}"));
        status.success().then_some(()).ok_or_else(failed)
    }
}

impl Drop for Racer {
    fn drop(&mut self) {
        // Where the race failed in between, nobody waits for it any more.
        if !matches!(self.child.try_wait(), Ok(Some(_))) {
            let _ = self.child.kill();
            let _ = self.child.wait();
        }
    }
}

/// The store, as the `oneshelf` command sees it.
struct Shelf {
    store: PathBuf,
}

impl Shelf {
    fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(root().join(BUILT).join("oneshelf"));
        command.arg("--db").arg(&self.store).args(words);
        command
    }

    /// The channels, and as many units as are raced for, of as many items.
    fn fill(&self, racers: &[&str], units: u64) -> Result<(), String> {
        let mut apply = self.command(&["--quiet", "apply", "-"]);
        apply.stdin(Stdio::piped()).stdout(Stdio::null());
        let wrong = |e: std::io::Error| format!("cannot fill the store: {e}");
        let mut child = apply.spawn().map_err(wrong)?;
        if let Some(mut input) = child.stdin.take() {
            for command in shop(racers, units) {
                writeln!(input, "{command}").map_err(wrong)?;
            }
        }
        let status = child.wait().map_err(wrong)?;
        let failed = format!("cannot fill the store: oneshelf ended with {status}");
        status.success().then_some(()).ok_or(failed)
    }

    /// The items of which something is left.
    fn left(&self) -> Result<Vec<String>, String> {
        let atp = self.lines(&["atp", "--all", "--channel", "web", "--json"])?;
        let is_left = |level: &Value| level["on_hand"] != "0" || level["available"] != "0";
        let left = atp.iter().filter(|level| is_left(level));
        Ok(left.map(|level| level["sku"].to_string()).collect())
    }

    /// The sales in the journal, but for those of practice.
    fn sold(&self) -> Result<Sold, String> {
        let limit = u64::from(u32::MAX).to_string();
        let mut sold = Sold::new();
        for change in self.lines(&["changes", "--limit", &limit])? {
            let command = &change["command"];
            let sku = command["lines"][0]["sku"].as_str().unwrap_or_default();
            if command["type"] == "sell" && sku.starts_with("ITEM-") {
                let source = command["source"].as_str().unwrap_or_default();
                let racer = source.trim_start_matches("web-").to_owned();
                *sold.entry(racer).or_default() += 1;
            }
        }
        Ok(sold)
    }

    fn lines(&self, words: &[&str]) -> Result<Vec<Value>, String> {
        let output = self.command(words).stderr(Stdio::inherit()).output();
        let output = output.map_err(|e| format!("cannot start oneshelf: {e}"))?;
        if !output.status.success() {
            return Err(format!("oneshelf {words:?} ended with {}", output.status));
        }
        let text = String::from_utf8_lossy(&output.stdout);
        let lines = text.lines().map(serde_json::from_str);
        lines
            .collect::<Result<_, _>>()
            .map_err(|e| format!("oneshelf {words:?}: {e}"))
    }
}

/// The commands of the shop that is raced in.
fn shop(racers: &[&str], units: u64) -> Vec<Value> {
    let office = |kind: &str, name: &str| {
        let reference = format!("{kind}-{name}");
        json!({ "type": kind, "source": "office", "reference": reference })
    };
    let with = |mut command: Value, fields: Value| {
        if let (Some(command), Value::Object(fields)) = (command.as_object_mut(), fields) {
            command.extend(fields);
        }
        command
    };
    let mut commands = vec![with(
        office("define_location", "OXFORD"),
        json!({ "location": "OXFORD" }),
    )];
    let mut stock: Vec<(String, u64)> = Vec::new();
    for item in 0..ITEMS {
        let rest = u64::from(item < units % ITEMS);
        stock.push((format!("ITEM-{item}"), units / ITEMS + rest));
    }
    for racer in racers {
        stock.push((format!("PRACTICE-web-{racer}"), PRACTICE));
    }
    let own = racers.iter().map(|racer| format!("web-{racer}"));
    for channel in own.chain(["web".to_owned()]) {
        let fields = json!({ "channel": channel });
        commands.push(with(office("define_channel", &channel), fields));
    }
    for (sku, quantity) in &stock {
        commands.push(with(office("define_item", sku), json!({ "sku": sku })));
        let lines = json!([{ "sku": sku, "quantity": quantity.to_string() }]);
        let fields = json!({ "location": "OXFORD", "lines": lines });
        commands.push(with(office("receive", sku), fields));
    }
    commands
}

/// The racer of Rust, which uses the library itself; and the command that the store is made and
/// looked at with, because together they have what they share built once.
fn rust(arguments: &[String]) -> Result<Command, String> {
    let mut build = cargo();
    build.args(["build", "--release", "--locked", "--target-dir", "target"]);
    build.args(["-p", "oneshelf-cli", "-p", "oneshelf-benches"]);
    finish(build.args(["--bin", "oneshelf", "--bin", "racer"]))?;
    let mut racer = Command::new(root().join(BUILT).join("racer"));
    racer.current_dir(root()).args(arguments);
    Ok(racer)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Goal: a mistyped number never passes for a race.
    #[test]
    fn mistakes_are_refused() {
        for words in [
            &["--units"][..],
            &["--units", "399"],
            &["--units", "many"],
            &["400"],
        ] {
            let words: Vec<String> = words.iter().map(ToString::to_string).collect();
            let message = chore(&words).unwrap_err();
            assert!(message.contains("`--units"), "{words:?} said: {message}");
        }
    }

    /// Goal: there are as many units as are raced for, whatever number that is.
    #[test]
    fn the_shop_has_the_units() {
        for units in [400, 419, 20_000] {
            let received: u64 = shop(&["rust"], units)
                .iter()
                .filter(|command| command["type"] == "receive")
                .filter(|command| !command["reference"].to_string().contains("PRACTICE"))
                .filter_map(|command| {
                    command["lines"][0]["quantity"]
                        .as_str()?
                        .parse::<u64>()
                        .ok()
                })
                .sum();
            assert_eq!(received, units);
        }
    }

    /// Goal: a racer that dies or does not keep to the protocol ends the race, and is named.
    #[cfg(unix)]
    #[test]
    fn a_racer_that_fails_is_named() {
        let good = r#"{"kept":1,"cancelled":1,"refused":1,"duplicates":1,"first":1,"seconds":1.0}"#;
        for (script, expected) in [
            (format!("echo ready; read go; echo '{good}'"), ""),
            (
                format!("echo ready; read go; echo '{good}'; exit 3"),
                "exit status: 3",
            ),
            ("echo ready; read go; exit 3".to_owned(), "exit status: 3"),
            (
                "echo ready; read go; echo '{}'".to_owned(),
                "ended with `{}`",
            ),
            ("echo ready; read go".to_owned(), "ended too soon"),
            ("echo hello".to_owned(), "said `hello`"),
        ] {
            let mut racer = Command::new("sh");
            racer.arg("-c").arg(&script);
            let message = run(vec![("shell", racer)], Duration::from_secs(60)).err();
            let message = message.unwrap_or_default();
            assert_eq!(
                message.is_empty(),
                expected.is_empty(),
                "{script}: {message}"
            );
            assert!(message.contains(expected), "{script}: {message}");
        }
    }
}

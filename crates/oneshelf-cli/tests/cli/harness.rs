//! Runs the real command in a folder of its own.
#![expect(
    clippy::expect_used,
    reason = "what a test stands on: where it breaks, the test ends there"
)]

use std::ffi::OsStr;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::TempDir;

/// The time at which the rehearsals of the tests are looked at.
pub(crate) const NOW: &str = "2026-11-23T10:11:00Z";

/// A folder with a store, and the command to work on it.
pub(crate) struct Shop {
    folder: TempDir,
}

/// What a run of the command said.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Said {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl std::fmt::Display for Said {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.out)?;
        if !self.err.is_empty() {
            write!(f, "-- standard error --\n{}", self.err)?;
        }
        write!(f, "-- exit code {} --", self.code)
    }
}

impl Said {
    /// The lines of standard output, each of which must be a JSON object.
    pub(crate) fn json(&self) -> Vec<serde_json::Value> {
        let lines = self.out.lines();
        let values = lines.map(|line| serde_json::from_str(line).expect(line));
        values.collect()
    }

    /// The outcomes of the lines that were applied.
    pub(crate) fn outcomes(&self) -> Vec<(u64, String)> {
        let answers = self.json();
        let outcome = |answer: &serde_json::Value| {
            let outcome = answer["outcome"].as_str().expect("an outcome");
            (answer["line"].as_u64().expect("a line"), outcome.to_owned())
        };
        answers.iter().map(outcome).collect()
    }
}

impl Shop {
    /// An empty folder.
    pub(crate) fn new() -> Self {
        Self {
            folder: tempfile::tempdir().expect("a folder"),
        }
    }

    /// A folder with a store in which the day of `data/day.jsonl` was rehearsed.
    pub(crate) fn after_a_day() -> Self {
        Self::rehearsed("day.jsonl", 1)
    }

    /// A folder with a store in which a file of `data` was rehearsed, and nothing was refused.
    pub(crate) fn after(file: &str) -> Self {
        Self::rehearsed(file, 0)
    }

    fn rehearsed(file: &str, code: i32) -> Self {
        let shop = Self::new();
        let said = shop.run(&["apply", "--clock", "lines", "--quiet", &data(file)]);
        assert_eq!((said.code, said.err.as_str()), (code, ""), "{said}");
        shop
    }

    /// Writes a file beside the store.
    pub(crate) fn write(&self, name: &str, text: &str) {
        std::fs::write(self.path(name), text).expect("a file");
    }

    pub(crate) fn path(&self, name: &str) -> std::path::PathBuf {
        self.folder.path().join(name)
    }

    /// The command, on `shop.db`, as a test may run it anywhere.
    pub(crate) fn command<S: AsRef<OsStr>>(&self, args: &[S]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_oneshelf"));
        command
            .args(args)
            .current_dir(self.folder.path())
            .env("ONESHELF_DB", "shop.db")
            .env("COLUMNS", "100")
            .stdin(Stdio::null());
        command
    }

    pub(crate) fn run(&self, args: &[&str]) -> Said {
        let output = self.command(args).output().expect("the command starts");
        said(&output)
    }

    /// A read of the rehearsed day.
    pub(crate) fn look(&self, args: &[&str]) -> Said {
        let mut all = vec!["--now", NOW];
        all.extend(args);
        self.run(&all)
    }

    /// A run with this on standard input.
    pub(crate) fn feed(&self, args: &[&str], input: &[u8]) -> Said {
        let mut command = self.command(args);
        command.stdin(Stdio::piped());
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("the command starts");
        let mut stdin = child.stdin.take().expect("standard input");
        // A command that stops early does not read the rest.
        let _ = stdin.write_all(input);
        drop(stdin);
        said(&child.wait_with_output().expect("the command ends"))
    }
}

fn said(output: &std::process::Output) -> Said {
    Said {
        code: output.status.code().expect("an exit code"),
        out: String::from_utf8(output.stdout.clone()).expect("text"),
        err: String::from_utf8(output.stderr.clone()).expect("text"),
    }
}

/// The file of the day that the tests rehearse.
pub(crate) fn day() -> String {
    data("day.jsonl")
}

/// A file that the tests rehearse.
pub(crate) fn data(file: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data");
    let path = folder.join(file);
    path.to_str().expect("a path of text").to_owned()
}

/// The definitions of a small shop, a line each.
pub(crate) const SHOP: &str = r#"{"type":"define_location","source":"office","reference":"l1","location":"OXFORD"}
{"type":"define_channel","source":"office","reference":"c1","channel":"web"}
{"type":"define_item","source":"office","reference":"i1","sku":"MUG-RED"}
"#;

/// A line that receives mugs.
pub(crate) fn receive(reference: &str, quantity: &str) -> String {
    format!(
        r#"{{"type":"receive","source":"office","reference":"{reference}","location":"OXFORD","lines":[{{"sku":"MUG-RED","quantity":"{quantity}"}}]}}"#
    )
}

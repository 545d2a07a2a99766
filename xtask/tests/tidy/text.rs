//! Rules about files in any language.

use super::Finding;
use super::source::{File, is_word, line_of};

/// What only one machine has.
const MACHINE: &[(&str, &str)] = &[
    ("/work/", "a path of one machine"),
    ("/root/", "a path of one machine"),
    ("/home/", "a path of one machine"),
    ("/tmp/", "a path of one machine"),
    ("/Users/", "a path of one machine"),
    ("crates.io-index", "a registry's address"),
    ("index.crates.io", "a registry's address"),
];

pub(crate) fn machine_names(file: &File) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (name, what) in MACHINE {
        for (at, _) in file.text.match_indices(name) {
            // `docs/work/` or a web address ending in `/home/` is no such path.
            let before = file.text[..at].chars().next_back();
            let longer = before.is_some_and(|c| is_word(c) || c == '.' || c == '-');
            if name.starts_with('/') && longer {
                continue;
            }
            let message = format!(
                "`{name}` is {what}; write a path inside the repository, or let a test ask tempfile for a folder"
            );
            let line = line_of(&file.text, at);
            findings.push(Finding::new(file, line, "no-machine-names", name, message));
        }
    }
    findings
}

/// Where SQL may be written. One crate knows the tables, and the benchmarks
/// know those of our peers.
pub(crate) const SQL_HOMES: &[&str] = &["crates/oneshelf-sqlite/", "benches/"];

pub(crate) fn sql_files(file: &File) -> Vec<Finding> {
    let mut findings = Vec::new();
    if !SQL_HOMES.iter().any(|home| file.path.starts_with(home)) {
        let message = format!(
            "SQL lives in {} only; move it there",
            SQL_HOMES.join(" and ")
        );
        findings.push(Finding::new(file, 1, "sql-in-store", "*", message));
    }
    for (number, line) in (1..).zip(file.text.lines()) {
        let code = line.split("--").next().unwrap_or_default();
        let words: Vec<String> = code.split_whitespace().map(str::to_uppercase).collect();
        if words.first().is_some_and(|w| w == "CREATE") && words.iter().any(|w| w == "TRIGGER") {
            let message = "a trigger hides a rule from the core; decide it there and post it";
            let message = message.to_owned();
            findings.push(Finding::new(file, number, "no-triggers", "*", message));
        }
    }
    findings
}

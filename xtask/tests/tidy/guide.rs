//! The guide to adding a command or a question is followed: what it names is there, and every
//! command stands where it says.

use super::Finding;
use super::source::File;

const GUIDE: &str = "CONTRIBUTING.md";
const CORE: &str = "crates/oneshelf-core/src/";
const TABLE: &str = "crates/oneshelf-core/src/command/table.rs";
/// The folders of the two halves of a command, and what each has for it.
const HALVES: [(&str, &str); 2] = [("command/", "Document"), ("decide/", "Decide")];

pub(crate) fn check(files: &[File]) -> Vec<Finding> {
    let mut findings = Vec::new();
    if let Some(guide) = files.iter().find(|file| file.path == GUIDE) {
        findings.extend(places(guide, files));
    }
    if let Some(table) = files.iter().find(|file| file.path == TABLE) {
        findings.extend(halves(table, files));
    }
    findings
}

/// Every place that the sections "Adding ..." name is in the repository.
fn places(guide: &File, files: &[File]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut is_guide = false;
    for (number, line) in (1..).zip(guide.text.lines()) {
        if let Some(title) = line.strip_prefix("## ") {
            is_guide = title.starts_with("Adding");
        }
        let named = line.split('`').skip(1).step_by(2).filter(|_| is_guide);
        for place in named.filter(|place| place.starts_with("crates/")) {
            if !files.iter().any(|file| fits(&file.path, place)) {
                let message = format!("{place} is not there; say where it is now");
                findings.push(Finding::new(guide, number, "guide", place, message));
            }
        }
    }
    findings
}

/// Whether a path is a place or in it; capitals stand for any name.
fn fits(path: &str, place: &str) -> bool {
    let mut parts = path.split('/');
    place.split('/').all(|wanted| {
        let part = parts.next().unwrap_or_default();
        let (name, wanted) = (part.trim_end_matches(".rs"), wanted.trim_end_matches(".rs"));
        let is_any = !wanted.is_empty() && wanted.bytes().all(|byte| byte.is_ascii_uppercase());
        !part.is_empty() && (is_any || name == wanted)
    })
}

/// Every row of the table of commands has each half once.
fn halves(table: &File, files: &[File]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (number, line) in (1..).zip(table.text.lines()) {
        let Some(name) = row(line) else { continue };
        for (folder, half) in HALVES {
            let wanted = format!("impl {half} for {name} {{");
            let place = format!("{CORE}{folder}");
            let has = |file: &&File| file.path.starts_with(&place) && file.text.contains(&wanted);
            let count = files.iter().filter(has).count();
            if count != 1 {
                let message = format!("{name} has {count} `{half}` under {place}; give it one");
                findings.push(Finding::new(table, number, "guide", name, message));
            }
        }
    }
    findings
}

/// The command of a row such as `Sell = 21 "sell",`.
fn row(line: &str) -> Option<&str> {
    let (name, rest) = line.trim().split_once(" = ")?;
    let (number, kind) = rest.split_once(' ')?;
    let is_row = number.parse::<u32>().is_ok() && kind.starts_with('"') && kind.ends_with("\",");
    is_row.then_some(name)
}

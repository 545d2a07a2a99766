//! Rules about the rooms of a crate, and what may import what.

use std::collections::BTreeSet;

use super::Finding;
use super::circles::circles;
use super::floors::{Floor, House};
use super::plan::{Arrow, Part, Plan};
use super::source::File;

const ROOM_FILES_MAX: usize = 20;
const DOC_LINES_MIN: usize = 2;

/// Where the table is, for those who have to change it.
const TABLE: &str = "xtask/tests/tidy/floors.rs";

/// Everything that breaks a rule about rooms.
pub(crate) fn rooms(houses: &[House], files: &[File]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for house in houses {
        let (plan, unreadable) = Plan::read(house, files);
        findings.extend(unreadable);
        findings.extend(listed(&plan, files, &[], house.floors));
        findings.extend(sizes(&plan));
        findings.extend(docs(&plan));
        findings.extend(through_root(&plan));
        for arrow in plan.arrows() {
            findings.extend(climb(&plan, &arrow));
        }
        findings.extend(circles(&plan));
    }
    findings
}

/// The table and the tree name the same rooms.
fn listed(plan: &Plan<'_>, files: &[File], base: &[String], floors: &[Floor]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let folders = plan.folders();
    let inside = |folder: &&&[String]| folder.len() == base.len() + 1 && folder.starts_with(base);
    for folder in folders.keys().filter(inside) {
        let name = &folder[base.len()];
        let is_room = |floor: &&Floor| matches!(floor, Floor::Room(room, _) if room == name);
        match floors.iter().find(is_room) {
            Some(room) if room.inside().is_empty() => {}
            Some(room) => findings.extend(listed(plan, files, folder, room.inside())),
            None => {
                let message = format!("give the room `{name}` its place in the order of {TABLE}");
                findings.extend(about_room(plan, folder, "rooms-listed", message));
            }
        }
    }
    for floor in floors {
        let path = [base, &[floor.name().to_owned()]].concat();
        let exists = match floor {
            Floor::Room(..) => folders.contains_key(path.as_slice()),
            Floor::File(_) => plan.parts.iter().any(|part| part.path == path),
        };
        if !exists {
            let place = format!("{}{}", plan.house.src, path.join("/"));
            findings.push(Finding {
                path: TABLE.to_owned(),
                line: line_in_table(files, plan.house, floor.name()),
                rule: "rooms-listed",
                subject: floor.name().to_owned(),
                message: format!("there is no {place}; take it out of the table"),
            });
        }
    }
    findings
}

/// Where the table names something, as far as one can tell.
fn line_in_table(files: &[File], house: &House, name: &str) -> usize {
    let table = files.iter().find(|file| file.path == TABLE);
    let mut lines = (1..).zip(table.map_or("", |file| &file.text).lines());
    let mut next = |text: String| lines.find(|(_, line)| line.contains(&text));
    next(format!("\"{}\"", house.src))
        .and_then(|_| next(format!("\"{name}\"")))
        .map_or(1, |(line, _)| line)
}

/// A finding at the first line of a room's `mod.rs`, or of its first file.
fn about_room(
    plan: &Plan<'_>,
    folder: &[String],
    rule: &'static str,
    message: String,
) -> Option<Finding> {
    let inside = |part: &&Part<'_>| part.folder.starts_with(folder);
    let main = |part: &&Part<'_>| part.is_mod && part.folder == folder;
    let part = plan.parts.iter().find(main);
    let part = part.or_else(|| plan.parts.iter().find(inside))?;
    Some(Finding::new(part.file, 1, rule, &folder.join("/"), message))
}

fn sizes(plan: &Plan<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (folder, parts) in plan.folders() {
        let count = parts.iter().filter(|part| !part.is_mod).count();
        if count > ROOM_FILES_MAX {
            let name = folder.join("/");
            let message = format!(
                "`{name}` has {count} files, at most {ROOM_FILES_MAX}; give those that belong together a room of their own"
            );
            findings.extend(about_room(plan, folder, "room-size", message));
        }
    }
    findings
}

fn docs(plan: &Plan<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (folder, parts) in plan.folders() {
        let main = parts.iter().find(|part| part.is_mod);
        let text = main.map_or("", |part| &part.file.text);
        let doc = text.lines().take_while(|line| line.starts_with("//!"));
        let count = doc.filter(|line| line.len() > "//! ".len()).count();
        if count < DOC_LINES_MIN {
            let found = match main {
                Some(_) => format!("its `//!` documentation has {count} lines"),
                None => "it has no `mod.rs`".to_owned(),
            };
            let message = format!(
                "what is in `{}`? {found}; say there in {DOC_LINES_MIN} lines or more what the room is for, what comes in and what goes out",
                folder.join("/")
            );
            findings.extend(about_room(plan, folder, "room-doc", message));
        }
    }
    findings
}

/// What the root exports is for other crates. From inside, it hides where a thing lives.
fn through_root(plan: &Plan<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut seen = BTreeSet::new();
    for (from, import) in plan.imports() {
        let part = &plan.parts[from];
        let in_room = !part.folder.is_empty() || place(plan.house.floors, &part.path, 0) < TOP;
        let written = format!("crate::{}", import.path.join("::"));
        let known = plan.begins_with_module(&import.path) || import.via.is_some();
        if !in_room || known || !seen.insert((from, import.line, written.clone())) {
            continue;
        }
        let home = plan.resolve(&import.path);
        let home = home.filter(|(_, path)| plan.begins_with_module(path));
        let advice = match home {
            Some((_, path)) => format!("write `crate::{}`", path.join("::")),
            None => "name the room that it is in, or move it into one".to_owned(),
        };
        let message = format!("`{written}` goes through the crate's root; {advice}");
        let subject = import.path.first().map_or("*", String::as_str);
        findings.push(Finding::new(
            part.file,
            import.line,
            "through-root",
            subject,
            message,
        ));
    }
    findings
}

/// The place of what may import everything.
const TOP: usize = usize::MAX;

/// The place of a module in an order at this depth of its path, from 1. Own files of a room are
/// below its folders, those of the root above them.
fn place(floors: &[Floor], path: &[String], depth: usize) -> usize {
    let own = if depth == 0 { TOP } else { 0 };
    let name = path.get(depth);
    let floor = name.and_then(|name| floors.iter().position(|floor| floor.name() == name));
    floor.map_or(own, |floor| floor + 1)
}

/// An import of something that lies above, in the crate or in a room that both are in.
fn climb(plan: &Plan<'_>, arrow: &Arrow<'_>) -> Option<Finding> {
    let (from, to) = (&plan.parts[arrow.from], &plan.parts[arrow.to]);
    if to.path.is_empty() && !plan.begins_with_module(&arrow.import.path) {
        return None; // `through_root` has said so.
    }
    let mut floors = plan.house.floors;
    for depth in 0.. {
        if floors.is_empty() || unlisted(floors, from, depth) || unlisted(floors, to, depth) {
            return None;
        }
        // The `mod.rs` of a room shows what is in it.
        let shows = depth > 0 && from.is_mod && from.folder.len() == depth && arrow.import.exported;
        if !shows && place(floors, &from.path, depth) < place(floors, &to.path, depth) {
            return Some(climbing(plan, arrow, depth));
        }
        let name = from.path.get(depth)?;
        if to.path.get(depth) != Some(name) {
            return None;
        }
        floors = floors.iter().find(|floor| floor.name() == name)?.inside();
    }
    None
}

/// Whether it lies in a folder that the order does not have, which is a finding of its own.
fn unlisted(floors: &[Floor], part: &Part<'_>, depth: usize) -> bool {
    let name = part.folder.get(depth);
    name.is_some_and(|name| floors.iter().all(|floor| floor.name() != name))
}

fn climbing(plan: &Plan<'_>, arrow: &Arrow<'_>, depth: usize) -> Finding {
    let (from, to) = (&plan.parts[arrow.from], &plan.parts[arrow.to]);
    let name = |part: &Part<'_>| {
        let shown = part.path.len().min(depth + 1);
        part.path[..shown].join("::")
    };
    let written = format!("crate::{}", arrow.import.path.join("::"));
    let (low, high) = (name(from), name(to));
    let message = if high.is_empty() {
        format!("`{written}` is in the crate's root, above every room; move it into a room")
    } else if depth == 0 && place(plan.house.floors, &to.path, 0) == TOP {
        format!(
            "`{written}` is in a file without a place in {TABLE}, which no room may import; give it one, or move it into a room"
        )
    } else {
        format!(
            "`{written}` is in `{high}`, which stands above `{low}` ({TABLE}); move what both need down, or this code up"
        )
    };
    let line = arrow.import.line;
    Finding::new(from.file, line, "floors", &high, message)
}

//! Files of a room that all lead to each other.

use std::collections::{BTreeMap, BTreeSet};

use super::Finding;
use super::plan::{Arrow, Plan};

const CIRCLE_FILES_MAX: usize = 3;

/// One arrow between each two files.
type Graph<'p> = BTreeMap<usize, BTreeMap<usize, &'p Arrow<'p>>>;

/// A circle of too many files, in each room and in each folder of a room.
pub(crate) fn circles(plan: &Plan<'_>) -> Vec<Finding> {
    let arrows = plan.arrows();
    let mut findings = Vec::new();
    for folder in plan.folders().into_keys() {
        let inside = |file: usize| plan.parts[file].folder.starts_with(folder);
        let folder_below = |file: usize| plan.parts[file].folder.get(folder.len());
        let mut graph = Graph::new();
        for arrow in &arrows {
            // A `mod.rs` shows what is in its room, and needs none of it.
            let shows = plan.parts[arrow.from].is_mod && arrow.import.exported;
            let counts = !arrow.import.test && !shows;
            if counts && inside(arrow.from) && inside(arrow.to) {
                let others = graph.entry(arrow.from).or_default();
                others.entry(arrow.to).or_insert(arrow);
            }
        }
        for circle in components(&graph) {
            // One that lies in a single folder is found there.
            let deeper: BTreeSet<_> = circle.iter().map(|file| folder_below(*file)).collect();
            let here = deeper.len() > 1 || deeper.contains(&None);
            if circle.len() > CIRCLE_FILES_MAX && here {
                findings.extend(finding(plan, folder, &circle, &graph));
            }
        }
    }
    findings
}

/// The sets of files each of which leads to every other.
fn components(graph: &Graph<'_>) -> BTreeSet<BTreeSet<usize>> {
    let reached: BTreeMap<usize, BTreeSet<usize>> = graph
        .keys()
        .map(|start| (*start, reachable(graph, *start)))
        .collect();
    let leads = |from: usize, to: usize| reached.get(&from).is_some_and(|set| set.contains(&to));
    let circle = |start: &usize| {
        let ends = reached[start].iter().copied();
        ends.filter(|end| leads(*end, *start)).collect()
    };
    graph.keys().map(circle).collect()
}

fn reachable(graph: &Graph<'_>, start: usize) -> BTreeSet<usize> {
    let mut reached = BTreeSet::new();
    let mut open = vec![start];
    while let Some(file) = open.pop() {
        for next in graph.get(&file).into_iter().flat_map(BTreeMap::keys) {
            if reached.insert(*next) {
                open.push(*next);
            }
        }
    }
    reached
}

fn finding(
    plan: &Plan<'_>,
    folder: &[String],
    circle: &BTreeSet<usize>,
    graph: &Graph<'_>,
) -> Option<Finding> {
    let name = |file: usize| {
        let path = &plan.parts[file].file.path;
        path.strip_prefix(plan.house.src).unwrap_or(path)
    };
    let files: Vec<&str> = circle.iter().map(|file| name(*file)).collect();
    let inside = circle
        .iter()
        .filter_map(|from| graph.get(from))
        .flat_map(BTreeMap::values)
        .filter(|arrow| circle.contains(&arrow.to));
    let lines: Vec<String> = inside
        .clone()
        .map(|arrow| {
            let (from, to) = (name(arrow.from), name(arrow.to));
            let written = arrow.import.path.join("::");
            format!("  {from}:{} -> {to}  crate::{written}", arrow.import.line)
        })
        .collect();
    let room = folder.join("/");
    let message = format!(
        "{} files of `{room}` lead to each other, at most {CIRCLE_FILES_MAX}: {}; move what two of them need into a file below both, so that one of these arrows goes\n{}",
        files.len(),
        files.join(", "),
        lines.join("\n")
    );
    let first = inside.min_by_key(|arrow| arrow.from)?;
    let file = plan.parts[first.from].file;
    Some(Finding::new(
        file,
        first.import.line,
        "circle",
        &room,
        message,
    ))
}

//! Rules about the repository as a whole: manifests, decisions, changelog, licences.

use super::Finding;
use super::source::File;

/// Which crate of ours a crate may be built on. Dependencies point one way.
const LAYERS: &[(&str, &[&str])] = &[
    ("oneshelf-core", &[]),
    ("oneshelf-sqlite", &["oneshelf-core"]),
    ("oneshelf", &["oneshelf-core", "oneshelf-sqlite"]),
];

/// What only the crates that begin with these paths may depend on.
const TOOLS: &[(&str, &[&str])] = &[
    ("rusqlite", &["crates/oneshelf-sqlite/", "benches/"]),
    ("uniffi", &["crates/oneshelf-ffi/"]),
    ("rand", &["crates/oneshelf-testkit/", "benches/"]),
    ("getrandom", &["crates/oneshelf-testkit/", "benches/"]),
];

pub(crate) fn manifest(file: &File) -> Vec<Finding> {
    let mut findings = Vec::new();
    let (mut section, mut name) = (String::new(), String::new());
    let mut inherits = false;
    for (number, line) in (1..).zip(file.text.lines()) {
        let line = line.split('#').next().unwrap_or_default().trim();
        if let Some(header) = line.strip_prefix('[') {
            section = header.trim_end_matches(']').trim_matches('[').to_owned();
            // `[dependencies.name]` is a dependency as well.
            if let Some((parent, dependency)) = section.rsplit_once('.')
                && is_dependencies(parent)
            {
                findings.extend(dependency_allowed(file, number, &name, dependency));
            }
            continue;
        }
        let Some((key, value)) = line.split_once('=') else {
            continue;
        };
        let (key, value) = (key.trim(), value.trim());
        if section == "package" && key == "name" {
            name = value.trim_matches('"').to_owned();
        }
        inherits |= value == "true"
            && ((section == "lints" && key == "workspace")
                || (section.is_empty() && key == "lints.workspace"));
        if is_dependencies(&section) {
            let dependency = key.split('.').next().unwrap_or(key);
            findings.extend(dependency_allowed(file, number, &name, dependency));
        }
    }
    if !inherits {
        let message = "add `[lints]` with `workspace = true`, so that the rules hold here too";
        let message = message.to_owned();
        findings.push(Finding::new(file, 1, "lints-inherited", &name, message));
    }
    findings
}

/// Tests may depend on what they like.
fn is_dependencies(section: &str) -> bool {
    section == "dependencies"
        || section == "build-dependencies"
        || (section.starts_with("target.") && section.ends_with(".dependencies"))
}

fn dependency_allowed(file: &File, line: usize, name: &str, dependency: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut add = |message| {
        findings.push(Finding::new(file, line, "one-way", dependency, message));
    };
    let layer = LAYERS.iter().find(|(layer, _)| *layer == name);
    if let Some((_, below)) = layer
        && dependency.starts_with("oneshelf")
        && !below.contains(&dependency)
    {
        add(format!(
            "{name} may not depend on {dependency}, which lies above it; move the code down"
        ));
    }
    let tool = TOOLS.iter().find(|(tool, _)| *tool == dependency);
    if let Some((_, homes)) = tool
        && !homes.iter().any(|home| file.path.starts_with(home))
    {
        add(format!(
            "{dependency} is for {} only; put what needs it there",
            homes.join(" and ")
        ));
    }
    findings
}

const DECISIONS: &str = "docs/decisions/";

pub(crate) fn decisions_linked(files: &[File]) -> Vec<Finding> {
    let index_path = format!("{DECISIONS}README.md");
    let index = files.iter().find(|file| file.path == index_path);
    let index = index.map_or("", |file| file.text.as_str());
    let mut findings = Vec::new();
    for file in files.iter().filter(|f| f.has_extension("md")) {
        let Some(name) = file.path.strip_prefix(DECISIONS) else {
            continue;
        };
        if name != "README.md" && !index.contains(&format!("({name})")) {
            let message = format!("link it from {index_path}, so that it is found");
            findings.push(Finding::new(file, 1, "decisions-linked", name, message));
        }
    }
    findings
}

pub(crate) fn changelog(files: &[File]) -> Vec<Finding> {
    let complaint = |line, message: &str| Finding {
        path: "CHANGELOG.md".to_owned(),
        line,
        rule: "changelog",
        subject: "*".to_owned(),
        message: message.to_owned(),
    };
    let Some(file) = files.iter().find(|file| file.path == "CHANGELOG.md") else {
        return vec![complaint(1, "write it; a user-visible change gets a line")];
    };
    let mut headings = (1..)
        .zip(file.text.lines())
        .filter(|(_, line)| line.starts_with("## "));
    match headings.next() {
        Some((_, "## [Unreleased]")) => Vec::new(),
        Some((line, _)) => vec![complaint(line, "put `## [Unreleased]` above this")],
        None => vec![complaint(1, "add the section `## [Unreleased]`")],
    }
}

pub(crate) fn licences(files: &[File]) -> Vec<Finding> {
    ["LICENSE-MIT", "LICENSE-APACHE"]
        .into_iter()
        .filter(|name| !files.iter().any(|file| file.path == *name))
        .map(|name| Finding {
            path: name.to_owned(),
            line: 1,
            rule: "licences",
            subject: name.to_owned(),
            message: "restore it; every crate says MIT OR Apache-2.0".to_owned(),
        })
        .collect()
}

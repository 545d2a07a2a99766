//! The dependency check: licences, sources, and versions that are built twice.
//!
//! It reads what `cargo metadata` says and asks nobody else, so it works
//! offline and costs no compilation. docs/decisions/0001-dependency-check.md
//! says why it is not cargo-deny.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::licence::permitted;
use crate::policy::{Allowed, DUPLICATES, LICENCE_READ, LICENCES};
use crate::run::cargo;

/// Checks the dependencies of the workspace against [`crate::policy`].
///
/// # Errors
///
/// How many findings there are; each is printed as a line of its own.
pub(crate) fn check() -> Result<(), String> {
    let host = host()?;
    // Every platform for the terms we ship under, the host for what it builds.
    let everywhere = Graph::read(&metadata(&[])?)?;
    let here = Graph::read(&metadata(&["--filter-platform", &host])?)?;

    let mut findings = licences(&everywhere, LICENCES, LICENCE_READ);
    findings.extend(sources(&everywhere));
    findings.extend(duplicates(&here, DUPLICATES));
    for finding in &findings {
        eprintln!("  {finding}");
    }
    if findings.is_empty() {
        let count = everywhere.packages.len() - everywhere.members.len();
        eprintln!("  {count} dependencies: licences, sources and versions are in order");
        Ok(())
    } else {
        Err(format!("{} findings about dependencies", findings.len()))
    }
}

fn host() -> Result<String, String> {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = std::process::Command::new(rustc).arg("-vV").output();
    let output = output.map_err(|e| format!("cannot start rustc: {e}"))?;
    let text = String::from_utf8_lossy(&output.stdout);
    let host = text.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned)
        .ok_or_else(|| "`rustc -vV` names no host; is the toolchain whole?".to_owned())
}

/// What cargo knows of the graph, offline. A fresh machine lacks the packages
/// of other platforms, so they are fetched once when the first try fails.
fn metadata(extra: &[&str]) -> Result<Value, String> {
    let ask = || {
        let base = ["metadata", "--format-version", "1", "--all-features"];
        let mut command = cargo();
        command
            .args(base)
            .args(["--locked", "--offline"])
            .args(extra);
        command
            .output()
            .map_err(|e| format!("cannot start cargo: {e}"))
    };
    let mut output = ask()?;
    if !output.status.success() {
        eprintln!("  fetching what is not on this machine yet");
        let status = cargo().args(["fetch", "--locked"]).status();
        status.map_err(|e| format!("cannot start cargo: {e}"))?;
        output = ask()?;
    }
    if !output.status.success() {
        let reason = String::from_utf8_lossy(&output.stderr);
        return Err(format!(
            "cargo metadata failed; mend this first: {}",
            reason.trim()
        ));
    }
    serde_json::from_slice(&output.stdout)
        .map_err(|e| format!("cannot read the answer of cargo metadata: {e}"))
}

/// The part of cargo's answer that the checks need.
struct Graph {
    packages: BTreeMap<String, Package>,
    members: BTreeSet<String>,
    /// From a package to what it is built or linked with; tests are left out.
    links: BTreeMap<String, Vec<String>>,
}

struct Package {
    name: String,
    version: String,
    licence: Option<String>,
    /// Nothing for a package that is a folder on this machine.
    source: Option<String>,
    published: bool,
}

impl Package {
    fn label(&self) -> String {
        format!("{} {}", self.name, self.version)
    }
}

impl Graph {
    fn read(metadata: &Value) -> Result<Self, String> {
        let mut graph = Self {
            packages: BTreeMap::new(),
            members: list(metadata, "workspace_members")?
                .iter()
                .filter_map(|id| id.as_str().map(str::to_owned))
                .collect(),
            links: BTreeMap::new(),
        };
        for package in list(metadata, "packages")? {
            let optional = |key: &str| package[key].as_str().map(str::to_owned);
            let read = Package {
                name: text(package, "name")?,
                version: text(package, "version")?,
                licence: optional("license"),
                source: optional("source"),
                published: package["publish"].as_array().is_none_or(|p| !p.is_empty()),
            };
            graph.packages.insert(text(package, "id")?, read);
        }
        for node in list(&metadata["resolve"], "nodes")? {
            let mut links = Vec::new();
            for link in list(node, "deps")? {
                let kinds = list(link, "dep_kinds")?;
                if kinds.iter().any(|kind| kind["kind"] != "dev") {
                    links.push(text(link, "pkg")?);
                }
            }
            graph.links.insert(text(node, "id")?, links);
        }
        Ok(graph)
    }

    fn dependencies(&self) -> impl Iterator<Item = &Package> {
        let ours = |id: &String| self.members.contains(id);
        self.packages
            .iter()
            .filter(move |(id, _)| !ours(id))
            .map(|(_, package)| package)
    }

    /// Everything that the published crates are built or linked with.
    fn shipped(&self) -> Vec<&Package> {
        let published = |id: &&String| self.packages.get(*id).is_some_and(|p| p.published);
        let mut open: Vec<&String> = self.members.iter().filter(published).collect();
        let mut seen = BTreeSet::new();
        while let Some(id) = open.pop() {
            if seen.insert(id) {
                open.extend(self.links.get(id).into_iter().flatten());
            }
        }
        let known = seen.into_iter().filter_map(|id| self.packages.get(id));
        known.collect()
    }
}

fn text(value: &Value, key: &str) -> Result<String, String> {
    let found = value[key].as_str().map(str::to_owned);
    found.ok_or_else(|| format!("cargo metadata lacks the text `{key}`"))
}

fn list<'a>(value: &'a Value, key: &str) -> Result<&'a Vec<Value>, String> {
    let found = value[key].as_array();
    found.ok_or_else(|| format!("cargo metadata lacks the list `{key}`"))
}

fn licences(graph: &Graph, allowed: &[Allowed], read: &[Allowed]) -> Vec<String> {
    let named = |list: &[Allowed], name: &str| list.iter().any(|(n, _)| *n == name);
    let mut findings = Vec::new();
    for package in graph.dependencies() {
        let label = package.label();
        let Some(expression) = &package.licence else {
            if !named(read, &package.name) {
                findings.push(format!(
                    "{label} names no licence; read its licence file, then add it to LICENCE_READ in xtask/src/policy.rs or drop it"
                ));
            }
            continue;
        };
        match permitted(expression, &|name| named(allowed, name)) {
            Ok(true) => {}
            Ok(false) => findings.push(format!(
                "{label} is under `{expression}`, which is not allowed; drop it, or add the licence to LICENCES in xtask/src/policy.rs with a reason"
            )),
            Err(error) => findings.push(format!(
                "{label} has a licence that cannot be read, `{expression}`: {error}"
            )),
        }
    }
    for (name, _) in read {
        let needed = |p: &Package| p.name == *name && p.licence.is_none();
        if !graph.dependencies().any(needed) {
            findings.push(format!(
                "LICENCE_READ names {name} without need; remove that line"
            ));
        }
    }
    findings
}

fn sources(graph: &Graph) -> Vec<String> {
    let mut findings = Vec::new();
    let mut registries = BTreeSet::new();
    for package in graph.dependencies() {
        let label = package.label();
        match package.source.as_deref() {
            None => findings.push(format!(
                "{label} is a path outside the workspace; move it under crates/ or use a release"
            )),
            Some(source) if is_registry(source) => {
                registries.insert(source);
            }
            Some(source) => findings.push(format!(
                "{label} comes from {source}; use a release from the registry"
            )),
        }
    }
    if registries.len() > 1 {
        let names: Vec<&str> = registries.into_iter().collect();
        findings.push(format!(
            "packages come from several registries ({}); keep to the public one",
            names.join(", ")
        ));
    }
    findings
}

fn is_registry(source: &str) -> bool {
    source.starts_with("registry+") || source.starts_with("sparse+")
}

fn duplicates(graph: &Graph, excepted: &[Allowed]) -> Vec<String> {
    let mut versions: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for package in graph.shipped() {
        let seen = versions.entry(&package.name).or_default();
        seen.insert(&package.version);
    }
    versions.retain(|_, versions| versions.len() > 1);
    let mut findings = Vec::new();
    for (name, versions) in &versions {
        if !excepted.iter().any(|(n, _)| n == name) {
            let versions: Vec<&str> = versions.iter().copied().collect();
            findings.push(format!(
                "{name} is built in versions {}; `cargo tree -d` shows who asks for them; agree on one, or add it to DUPLICATES in xtask/src/policy.rs with a reason",
                versions.join(" and ")
            ));
        }
    }
    for (name, _) in excepted {
        if !versions.contains_key(name) {
            findings.push(format!(
                "DUPLICATES names {name} without need; remove that line"
            ));
        }
    }
    findings
}

#[cfg(test)]
#[path = "deps_tests.rs"]
mod tests;

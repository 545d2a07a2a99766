//! A crate as it stands: its folders, its modules, and where each import leads.

use std::collections::{BTreeMap, BTreeSet};

use super::Finding;
use super::floors::House;
use super::imports::{Code, Import, Module};
use super::source::File;
use super::tokens;

/// A file of the crate, as a module.
pub(crate) struct Part<'a> {
    pub(crate) file: &'a File,
    /// From the root of the crate: `["decide", "draft"]`.
    pub(crate) path: Vec<String>,
    /// The folder that it lies in: `["decide"]`.
    pub(crate) folder: Vec<String>,
    /// Whether it is the `mod.rs` of its folder.
    pub(crate) is_mod: bool,
    words: BTreeSet<String>,
}

/// A crate with rooms, read.
pub(crate) struct Plan<'a> {
    pub(crate) house: &'a House,
    pub(crate) parts: Vec<Part<'a>>,
    /// Each with the number of its file.
    modules: Vec<(usize, Module)>,
    by_path: BTreeMap<Vec<String>, usize>,
}

/// One import, with where it leads.
pub(crate) struct Arrow<'p> {
    pub(crate) import: &'p Import,
    /// The file that imports.
    pub(crate) from: usize,
    /// The file that it leads to, after every `pub use` on the way.
    pub(crate) to: usize,
}

/// How many `pub use` an import may lead through.
const HOPS_MAX: usize = 8;

impl<'a> Plan<'a> {
    /// The plan, and what could not be read.
    pub(crate) fn read(house: &'a House, files: &'a [File]) -> (Self, Vec<Finding>) {
        let mut plan = Self {
            house,
            parts: Vec::new(),
            modules: Vec::new(),
            by_path: BTreeMap::new(),
        };
        let mut findings = Vec::new();
        let inside = |file: &&File| file.path.starts_with(house.src) && file.has_extension("rs");
        let names: BTreeSet<&str> = files.iter().map(|file| file.path.as_str()).collect();
        for file in files.iter().filter(inside) {
            match tokens::read(&file.text) {
                Ok(tokens) => plan.add(file, &names, &tokens),
                Err(error) => {
                    let message = format!("cannot be read as Rust: {error}; mend it");
                    findings.push(Finding::new(file, 1, "unreadable", "*", message));
                }
            }
        }
        (plan, findings)
    }

    fn add(&mut self, file: &'a File, names: &BTreeSet<&str>, tokens: &[tokens::Token]) {
        let relative = &file.path[self.house.src.len()..];
        let relative = relative.strip_suffix(".rs").unwrap_or(relative);
        let mut path: Vec<String> = relative.split('/').map(str::to_owned).collect();
        let last = path.pop().unwrap_or_default();
        let folder = path.clone();
        let is_mod = last == "mod";
        let is_root = folder.is_empty() && (last == "lib" || last == "main");
        if !is_mod && !is_root {
            // `level_tests.rs` beside `level.rs` is its module `tests`.
            let tested = last
                .strip_suffix("_tests")
                .filter(|tested| names.contains(file.path.replace(&last, tested).as_str()));
            path.push(tested.unwrap_or(&last).to_owned());
            path.extend(tested.map(|_| "tests".to_owned()));
        }
        let test = last == "tests" || last.ends_with("_tests");
        let code = Code::read(&path, test, tokens);
        for module in code.modules {
            let at = self.modules.len();
            self.by_path.entry(module.path.clone()).or_insert(at);
            self.modules.push((self.parts.len(), module));
        }
        self.parts.push(Part {
            file,
            path,
            folder,
            is_mod,
            words: code.words,
        });
    }

    /// Every folder with its own files, `mod.rs` among them. The root is no folder.
    pub(crate) fn folders(&self) -> BTreeMap<&[String], Vec<&Part<'a>>> {
        let mut folders: BTreeMap<&[String], Vec<&Part<'a>>> = BTreeMap::new();
        for part in self.parts.iter().filter(|part| !part.folder.is_empty()) {
            for length in 1..part.folder.len() {
                folders.entry(&part.folder[..length]).or_default();
            }
            folders.entry(&part.folder).or_default().push(part);
        }
        folders
    }

    /// Whether a path from the root begins with a module of the crate.
    pub(crate) fn begins_with_module(&self, path: &[String]) -> bool {
        path.first()
            .is_some_and(|first| self.by_path.contains_key(std::slice::from_ref(first)))
    }

    /// Every import with the number of the file that has it.
    pub(crate) fn imports(&self) -> impl Iterator<Item = (usize, &Import)> {
        self.modules.iter().flat_map(|(from, module)| {
            let numbered = move |import| (*from, import);
            module.imports.iter().map(numbered)
        })
    }

    /// Every import that leads from one file to another.
    pub(crate) fn arrows(&self) -> Vec<Arrow<'_>> {
        let mut arrows = Vec::new();
        for (from, module) in &self.modules {
            for import in &module.imports {
                let via = import.via.and_then(|via| module.imports.get(via));
                let known = via.and_then(|via| self.resolve(&via.path));
                for to in self.targets(*from, module, import) {
                    // A variant of an imported enum leads nowhere else than the enum.
                    if to != *from && known.as_ref().is_none_or(|(known, _)| *known != to) {
                        let from = *from;
                        arrows.push(Arrow { import, from, to });
                    }
                }
            }
        }
        arrows
    }

    fn targets(&self, from: usize, module: &Module, import: &Import) -> Vec<usize> {
        let file = |(file, _): (usize, Vec<String>)| file;
        let base = match import.path.split_last() {
            Some((last, base)) if last == "*" => base,
            _ => return self.resolve(&import.path).map(file).into_iter().collect(),
        };
        let Some((origin, source)) = self.by_path.get(base).map(|at| &self.modules[*at]) else {
            return self.resolve(base).map(file).into_iter().collect();
        };
        // Of what it could bring, it brings what the file mentions and has from nowhere else.
        let has = |name: &String| {
            let named = |import: &Import| import.name.as_ref() == Some(name);
            module.defines.contains(name) || module.imports.iter().any(named)
        };
        let words = &self.parts[from].words;
        let brought = |name: &&String| words.contains(*name) && !has(name);
        let exported = source.imports.iter().filter(|import| import.exported);
        let mut targets: Vec<usize> = exported
            .filter_map(|import| import.name.as_ref())
            .filter(brought)
            .filter_map(|name| self.resolve(&[base, std::slice::from_ref(name)].concat()))
            .map(file)
            .collect();
        if source.defines.iter().any(|name| brought(&name)) || targets.is_empty() {
            targets.push(*origin);
        }
        targets
    }

    /// The file that a path from the root leads to, and the path by which it would be reached
    /// without a `pub use`.
    pub(crate) fn resolve(&self, path: &[String]) -> Option<(usize, Vec<String>)> {
        let mut path = path.to_vec();
        for _ in 0..HOPS_MAX {
            let known = |length: &usize| self.by_path.contains_key(&path[..*length]);
            let length = (0..=path.len()).rev().find(known)?;
            let at = *self.by_path.get(&path[..length])?;
            let (file, module) = &self.modules[at];
            let name = path.get(length);
            let onward = name
                .filter(|name| !module.defines.contains(*name))
                .and_then(|name| self.onward(module, name));
            match onward {
                Some(onward) => path = [onward.as_slice(), &path[length + 1..]].concat(),
                None => return Some((*file, path)),
            }
        }
        None
    }

    /// Where a module has a name from that it does not define.
    fn onward(&self, module: &Module, name: &String) -> Option<Vec<String>> {
        let named = |import: &&Import| import.name.as_ref() == Some(name);
        if let Some(import) = module.imports.iter().find(named) {
            return Some(import.path.clone());
        }
        let globs = module
            .imports
            .iter()
            .filter(|import| import.exported && import.path.last().is_some_and(|last| last == "*"));
        for glob in globs {
            let base = &glob.path[..glob.path.len() - 1];
            let source = self.by_path.get(base).map(|at| &self.modules[*at].1);
            let gives = |source: &Module| {
                source.defines.contains(name) || source.imports.iter().any(|i| named(&i))
            };
            if source.is_some_and(gives) {
                return Some([base, std::slice::from_ref(name)].concat());
            }
        }
        None
    }
}

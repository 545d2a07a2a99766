//! What a file takes from other files of its crate, and what it defines.

use std::collections::BTreeSet;

use proc_macro2::Delimiter;

use super::tokens::{Kind, Token};

/// A module: a file, or one that is written out inside a file.
#[derive(Debug, Default)]
pub(crate) struct Module {
    /// From the root of the crate.
    pub(crate) path: Vec<String>,
    /// The names of its own items.
    pub(crate) defines: BTreeSet<String>,
    children: BTreeSet<String>,
    pub(crate) imports: Vec<Import>,
    /// Paths that begin with a name that is no module here; a `use` may have brought it.
    loose: Vec<Import>,
}

/// A path that leads to a place in the same crate.
#[derive(Debug)]
pub(crate) struct Import {
    pub(crate) line: usize,
    /// From the root of the crate. The last name is `*` where everything is imported.
    pub(crate) path: Vec<String>,
    /// The name that a `use` gives it; none for a path in the middle of the code.
    pub(crate) name: Option<String>,
    /// Which `use` of the module brought the beginning of the path, if one did.
    pub(crate) via: Option<usize>,
    /// Whether it is a `pub use`, of any width.
    pub(crate) exported: bool,
    /// Whether only tests see it.
    pub(crate) test: bool,
}

/// Everything that the rules about rooms have to know of a file.
#[derive(Debug, Default)]
pub(crate) struct Code {
    pub(crate) modules: Vec<Module>,
    pub(crate) words: BTreeSet<String>,
}

impl Code {
    /// Reads the file of the module `path`.
    pub(crate) fn read(path: &[String], test: bool, tokens: &[Token]) -> Self {
        let mut code = Self::default();
        code.module(path.to_vec(), test, tokens);
        code
    }

    fn module(&mut self, path: Vec<String>, test: bool, tokens: &[Token]) {
        let mut module = Module {
            path,
            ..Module::default()
        };
        module.define(tokens);
        self.modules.push(module);
        let here = self.modules.len() - 1;
        self.walk(here, test, tokens);
        self.modules[here].settle();
    }

    fn walk(&mut self, here: usize, test: bool, tokens: &[Token]) {
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            at += match &token.kind {
                Kind::Attribute(inner) | Kind::Group(_, inner) => {
                    self.walk(here, test, inner);
                    1
                }
                Kind::Test(inner) => {
                    self.walk(here, true, inner);
                    1
                }
                Kind::Literal(text) => {
                    let path = path_in_literal(text);
                    self.modules[here].mention(path, token.line, test);
                    1
                }
                Kind::Word(word) => {
                    self.words.insert(word.clone());
                    self.word(here, test, tokens, at)
                }
                _ => 1,
            };
        }
    }

    /// Reads what begins with the word at `at`; says how many tokens that are.
    fn word(&mut self, here: usize, test: bool, tokens: &[Token], at: usize) -> usize {
        let rest = &tokens[at..];
        if let [word, name, body, ..] = rest
            && word.is_word("mod")
            && let Some(name) = name.word()
            && let Some(inner) = body.inside(Delimiter::Brace)
        {
            let mut path = self.modules[here].path.clone();
            path.push(name.to_owned());
            self.module(path, test, inner);
            return 3;
        }
        // `use<'a>` names what a type captures.
        if rest[0].is_word("use") && rest.get(1).is_some_and(|next| !next.is_mark('<')) {
            let length = rest.iter().position(|token| token.is_mark(';'));
            let tree = &rest[1..length.unwrap_or(rest.len())];
            let exported = is_public(&tokens[..at]);
            self.tree(here, (test, exported), &[], tree);
            return 1 + tree.len();
        }
        let inside_path = at > 0 && tokens[at - 1].is_colons();
        let begins_path = rest.get(1).is_some_and(Token::is_colons);
        if inside_path || !begins_path {
            return 1;
        }
        let mut path: Vec<String> = rest[0].word().map(str::to_owned).into_iter().collect();
        for pair in rest[1..].chunks_exact(2) {
            let [colons, name] = pair else { break };
            let (true, Some(name)) = (colons.is_colons(), name.word()) else {
                break;
            };
            path.push(name.to_owned());
        }
        let length = 2 * path.len() - 1;
        self.words.extend(path.iter().cloned());
        self.modules[here].mention(path, rest[0].line, test);
        length
    }

    /// Reads the inside of a `use`, with braces multiplied out.
    fn tree(&mut self, here: usize, how: (bool, bool), prefix: &[String], tokens: &[Token]) {
        let (test, exported) = how;
        for part in tokens.split(|token| token.is_mark(',')) {
            let mut path = prefix.to_vec();
            let mut name = None;
            let mut line = None;
            let mut rest = part.iter();
            while let Some(token) = rest.next() {
                match &token.kind {
                    Kind::Word(word) if word == "as" => {
                        name = rest.next().and_then(Token::word).map(str::to_owned);
                    }
                    Kind::Word(word) => {
                        path.push(word.clone());
                        line = Some(token.line);
                    }
                    Kind::Mark('*') => {
                        path.push("*".to_owned());
                        line = Some(token.line);
                    }
                    Kind::Group(_, inner) => {
                        self.tree(here, how, &path, inner);
                        line = None;
                    }
                    _ => {}
                }
            }
            let Some(line) = line else { continue };
            if path.len() > 1 && path.last().is_some_and(|last| last == "self") {
                path.pop();
            }
            if let Some(path) = self.modules[here].rooted(&path) {
                let name = name.or_else(|| path.last().cloned());
                self.modules[here].imports.push(Import {
                    line,
                    path,
                    name,
                    via: None,
                    exported,
                    test,
                });
            }
        }
    }
}

impl Module {
    fn define(&mut self, tokens: &[Token]) {
        const KINDS: &[&str] = &[
            "const", "enum", "fn", "mod", "static", "struct", "trait", "type", "union",
        ];
        for (at, token) in tokens.iter().enumerate() {
            if let Kind::Test(inner) = &token.kind {
                self.define(inner);
            }
            let Some(kind) = token.word() else { continue };
            let name = match kind {
                "macro_rules" => tokens.get(at + 2),
                _ if KINDS.contains(&kind) => tokens.get(at + 1),
                _ => None,
            };
            if let Some(name) = name.and_then(Token::word) {
                self.defines.insert(name.to_owned());
                if kind == "mod" {
                    self.children.insert(name.to_owned());
                }
            }
        }
    }

    /// Takes note of a path in the middle of the code.
    fn mention(&mut self, path: Vec<String>, line: usize, test: bool) {
        let rooted = self.rooted(&path);
        let home = match rooted {
            Some(_) => &mut self.imports,
            None => &mut self.loose,
        };
        home.push(Import {
            line,
            path: rooted.unwrap_or(path),
            name: None,
            via: None,
            exported: false,
            test,
        });
    }

    /// Finds out which loose paths lead on from something imported.
    fn settle(&mut self) {
        for mut loose in std::mem::take(&mut self.loose) {
            let Some((first, rest)) = loose.path.split_first() else {
                continue;
            };
            let named = |import: &Import| import.name.as_ref() == Some(first);
            if let Some(via) = self.imports.iter().position(named) {
                let mut path = self.imports[via].path.clone();
                path.extend_from_slice(rest);
                loose.path = path;
                loose.via = Some(via);
                self.imports.push(loose);
            }
        }
    }

    /// The same place from the root of the crate; none where it lies outside the crate.
    fn rooted(&self, path: &[String]) -> Option<Vec<String>> {
        let first = path.first()?;
        if first == "crate" {
            return Some(path[1..].to_vec());
        }
        let ups = path.iter().take_while(|name| *name == "super").count();
        let skipped = if first == "self" { 1 } else { ups };
        if skipped == 0 && !self.children.contains(first) {
            return None;
        }
        let kept = self.path.len().checked_sub(ups)?;
        let mut rooted = self.path[..kept].to_vec();
        rooted.extend_from_slice(&path[skipped..]);
        Some(rooted)
    }
}

/// Whether `pub`, or a narrower one, is the last thing.
fn is_public(before: &[Token]) -> bool {
    match before {
        [.., word, width] if width.inside(Delimiter::Parenthesis).is_some() => word.is_word("pub"),
        [.., word] => word.is_word("pub"),
        [] => false,
    }
}

/// Derives are told functions as text: `"crate::room::name"`. Nothing for any other text.
fn path_in_literal(literal: &str) -> Vec<String> {
    let path = literal.trim_matches('"');
    let names: Vec<String> = path.split("::").map(str::to_owned).collect();
    let starts = ["crate", "self", "super"].contains(&names[0].as_str());
    let plain = names
        .iter()
        .all(|name| name.chars().all(super::source::is_word));
    if starts && plain && names.len() > 1 {
        names
    } else {
        Vec::new()
    }
}

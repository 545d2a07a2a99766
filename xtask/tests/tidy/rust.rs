//! Rules about Rust source.

use super::Finding;
use super::source::{File, Source, find_word, is_word, line_of};
use super::text::SQL_HOMES;

const FILE_LINES_MAX: usize = 500;
const FUNCTION_LINES_MAX: usize = 70;

/// Files that are kept shorter than others, so that they stay what they are.
const SHORTER: &[(&str, usize)] = &[("crates/oneshelf-core/src/decide/dispatch.rs", 150)];

pub(crate) fn file_length(file: &File) -> Vec<Finding> {
    let special = SHORTER.iter().find(|(path, _)| *path == file.path);
    let max = special.map_or(FILE_LINES_MAX, |(_, max)| *max);
    let count = file.text.lines().count();
    if count <= max {
        return Vec::new();
    }
    let message = format!("{count} lines, at most {max}; split it by what it is about");
    vec![Finding::new(file, max + 1, "file-length", "*", message)]
}

pub(crate) fn function_length(file: &File, source: &Source) -> Vec<Finding> {
    let mut findings = Vec::new();
    for function in functions(&source.code) {
        let count = function.last - function.first + 1;
        if count > FUNCTION_LINES_MAX {
            let name = function.name;
            let message = format!(
                "`{name}` has {count} lines, at most {FUNCTION_LINES_MAX}; give its parts names"
            );
            let (line, rule) = (function.first, "function-length");
            findings.push(Finding::new(file, line, rule, name, message));
        }
    }
    findings
}

struct Function<'a> {
    name: &'a str,
    /// The line of `fn`.
    first: usize,
    /// The line of the brace that closes the body.
    last: usize,
}

/// Every function with a body, also inside others.
fn functions(code: &str) -> Vec<Function<'_>> {
    let mut found = Vec::new();
    for at in find_word(code, "fn") {
        let rest = &code[at + 2..];
        let signature = rest.trim_start();
        let name_length = signature.find(|c| !is_word(c)).unwrap_or(signature.len());
        // `fn(u8) -> u8` is a type, `fn $name` is for a macro to fill in.
        if name_length == 0 || rest.starts_with(|c: char| !c.is_whitespace()) {
            continue;
        }
        let name = &signature[..name_length];
        if let Some(end) = body_end(rest) {
            found.push(Function {
                name,
                first: line_of(code, at),
                last: line_of(code, at + 2 + end),
            });
        }
    }
    found
}

/// Where the body closes whose signature begins here; a mere declaration has none.
fn body_end(signature: &str) -> Option<usize> {
    let (mut brackets, mut braces) = (0_i32, 0_i32);
    for (at, c) in signature.char_indices() {
        match c {
            '(' | '[' => brackets += 1,
            ')' | ']' => brackets -= 1,
            '{' => braces += 1,
            '}' => {
                braces -= 1;
                if braces == 0 && brackets == 0 {
                    return Some(at);
                }
            }
            ';' if braces == 0 && brackets == 0 => return None,
            _ => {}
        }
    }
    None
}

/// Code that is not written here, and what is written instead.
const BANNED: &[(&str, &str)] = &[
    ("#[allow(", "write `#[expect(.., reason = \"..\")]`"),
    ("#![allow(", "write `#![expect(.., reason = \"..\")]`"),
    ("todo!", "finish it, or leave it out"),
    ("unimplemented!", "finish it, or leave it out"),
    ("#[ignore", "make the test fast and sure, or remove it"),
    (
        "thread::sleep",
        "move a manual clock, or wait for the event itself",
    ),
];

pub(crate) fn banned_code(file: &File, source: &Source) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (word, instead) in BANNED {
        for at in find_word(&source.code, word) {
            let message = format!("`{word}` is not used here; {instead}");
            let line = line_of(&source.code, at);
            findings.push(Finding::new(file, line, "banned-code", word, message));
        }
    }
    findings
}

pub(crate) fn ascii(file: &File) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (number, line) in (1..).zip(file.text.lines()) {
        if let Some(c) = line.chars().find(|c| !c.is_ascii()) {
            let code = u32::from(c);
            let message =
                format!("U+{code:04X} is not ASCII; write `\\u{{{code:x}}}` in a literal");
            findings.push(Finding::new(file, number, "ascii", "*", message));
        }
    }
    findings
}

pub(crate) fn ignored_doctests(file: &File) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (number, line) in (1..).zip(file.text.lines()) {
        let line = line.trim_start();
        let doc = line
            .strip_prefix("///")
            .or_else(|| line.strip_prefix("//!"));
        let fence = doc.and_then(|doc| doc.trim_start().strip_prefix("```"));
        if fence.is_some_and(|words| words.split(',').any(|word| word.trim() == "ignore")) {
            let message = "an example that is never run goes stale; let it run, or mark it `text`";
            let (message, rule) = (message.to_owned(), "ignored-doctest");
            findings.push(Finding::new(file, number, rule, "*", message));
        }
    }
    findings
}

const SQL: &[&str] = &["SELECT", "INSERT", "UPDATE", "DELETE"];

pub(crate) fn sql_strings(file: &File, source: &Source) -> Vec<Finding> {
    if SQL_HOMES.iter().any(|home| file.path.starts_with(home)) {
        return Vec::new();
    }
    let mut findings = Vec::new();
    for (line, string) in &source.strings {
        for word in SQL
            .iter()
            .filter(|word| find_word(string, word).count() > 0)
        {
            let homes = SQL_HOMES.join(" and ");
            let message =
                format!("`{word}` in a string; SQL lives in {homes} only, ask the store for it");
            findings.push(Finding::new(file, *line, "sql-in-store", word, message));
        }
    }
    findings
}

/// What the core may not reach, by full path.
const IMPURE: &[&str] = &[
    "std::fs",
    "std::net",
    "std::thread",
    "std::process",
    "std::env",
    "std::time::SystemTime",
    "std::time::Instant",
    "rand",
    "getrandom",
    "rusqlite",
    "uniffi",
];

/// Calls that read a clock by a shorter path.
const CLOCKS: &[&str] = &["SystemTime", "Instant::now", "Utc::now", "Local::now"];

pub(crate) fn pure_core(file: &File, source: &Source) -> Vec<Finding> {
    if !file.path.starts_with("crates/oneshelf-core/src/") {
        return Vec::new();
    }
    let mut hits: Vec<(usize, &str)> = Vec::new();
    for path in IMPURE {
        // In a path written out. Alone, `rand` could be anybody's variable.
        let written = if path.contains("::") {
            (*path).to_owned()
        } else {
            format!("{path}::")
        };
        hits.extend(find_word(&source.code, &written).map(|at| (line_of(&source.code, at), *path)));
    }
    for clock in CLOCKS {
        hits.extend(find_word(&source.code, clock).map(|at| (line_of(&source.code, at), *clock)));
    }
    for (line, imported) in imports(&source.code) {
        let reaches = |path: &&&str| {
            let glob = imported.strip_suffix("::*");
            let inside = imported
                .strip_prefix(**path)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with("::"));
            inside || glob.is_some_and(|base| path.starts_with(&format!("{base}::")))
        };
        hits.extend(IMPURE.iter().filter(reaches).map(|path| (line, *path)));
    }
    hits.sort_unstable();
    hits.dedup();
    let finding = |(line, path): (usize, &str)| {
        let message = format!(
            "`{path}` in the core, which does no I/O and reads no clock; take the value as an argument"
        );
        Finding::new(file, line, "pure-core", path, message)
    };
    hits.into_iter().map(finding).collect()
}

/// Every path that is imported, with braces multiplied out.
fn imports(code: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for at in find_word(code, "use") {
        let rest = &code[at + 3..];
        let tree = &rest[..rest.find(';').unwrap_or(rest.len())];
        let tree: String = tree.split_whitespace().collect::<Vec<_>>().join(" ");
        let mut paths = Vec::new();
        multiply_out("", &tree, &mut paths);
        found.extend(paths.into_iter().map(|path| (line_of(code, at), path)));
    }
    found
}

fn multiply_out(prefix: &str, tree: &str, paths: &mut Vec<String>) {
    let tree = tree.trim();
    let Some((head, inner)) = tree.split_once('{') else {
        let name = tree.split(" as ").next().unwrap_or(tree).trim();
        let path = format!("{prefix}{name}");
        let path = path.trim_start_matches("::");
        paths.push(path.strip_suffix("::self").unwrap_or(path).to_owned());
        return;
    };
    let inner = inner.rsplit_once('}').map_or(inner, |(inner, _)| inner);
    let prefix = format!("{prefix}{}", head.trim());
    let (mut depth, mut start) = (0, 0);
    for (at, c) in inner.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                multiply_out(&prefix, &inner[start..at], paths);
                start = at + 1;
            }
            _ => {}
        }
    }
    multiply_out(&prefix, &inner[start..], paths);
}

//! How Python writes names and documentation.

use std::fmt::Write as _;

/// Names that Python keeps for itself.
const KEYWORDS: &str = "and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield";

pub(super) fn docstring(out: &mut String, indent: &str, doc: &str) {
    let doc = doc.replace("[`", "``").replace("`]", "``");
    let doc = doc.replace('\\', "\\\\").replace('"', "'");
    let mut lines = doc.lines();
    let first = lines.next().unwrap_or_default();
    let _ = write!(out, "{indent}\"\"\"{first}");
    let mut is_long = false;
    for line in lines {
        is_long = true;
        let line = if line.is_empty() {
            String::new()
        } else {
            format!("{indent}{line}")
        };
        let _ = write!(out, "\n{line}");
    }
    let end = if is_long {
        format!("\n{indent}")
    } else {
        String::new()
    };
    let _ = writeln!(out, "{end}\"\"\"");
}

pub(super) fn safe(name: &str) -> String {
    if KEYWORDS.split(' ').any(|keyword| keyword == name) {
        format!("{name}_")
    } else {
        name.to_owned()
    }
}

pub(super) fn snake(name: &str) -> String {
    let mut out = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !out.is_empty() {
            out.push('_');
        }
        out.push(letter.to_ascii_lowercase());
    }
    out
}

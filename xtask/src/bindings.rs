//! The types of the packages, made from `docs/surface.schema.json`.
//!
//! One description of the engine's surface, one emitter a language: names, fields, defaults and
//! documentation are those of the Rust library, and a package cannot fall behind it unseen.

mod kotlin;
mod model;
mod python;
mod swift;

use std::path::PathBuf;

use crate::run::root;
use model::Surface;

/// A file that is made, and its text.
type Made = (&'static str, String);

/// Writes the files that are made; with `check`, says which are not as they would be made.
pub(crate) fn make(check: bool) -> Result<(), String> {
    let path = root().join("docs/surface.schema.json");
    let text = std::fs::read_to_string(&path).map_err(|e| {
        format!(
            "{}: {e}; see crates/oneshelf-ffi/tests/surface.rs",
            path.display()
        )
    })?;
    let surface = Surface::read(&text)?;
    let mut stale = Vec::new();
    for (file, text) in files(&surface) {
        let path: PathBuf = root().join(file);
        if check {
            if std::fs::read_to_string(&path).unwrap_or_default() != text {
                stale.push(file);
            }
            continue;
        }
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
        }
        std::fs::write(&path, text).map_err(|e| format!("{}: {e}", path.display()))?;
    }
    if stale.is_empty() {
        Ok(())
    } else {
        Err(format!(
            "{} out of date; run `cargo xtask bindings`",
            stale.join(", ")
        ))
    }
}

fn files(surface: &Surface) -> Vec<Made> {
    vec![
        (
            "bindings/python/python/oneshelf/_types.py",
            python::types(surface),
        ),
        (
            "bindings/python/python/oneshelf/_questions.py",
            python::questions(surface),
        ),
        (
            "bindings/kotlin/src/main/kotlin/dev/oneshelf/Types.kt",
            kotlin::types(surface),
        ),
        (
            "bindings/kotlin/src/main/kotlin/dev/oneshelf/Commands.kt",
            kotlin::commands(surface),
        ),
        (
            "bindings/kotlin/src/main/kotlin/dev/oneshelf/Questions.kt",
            kotlin::questions(surface),
        ),
        (
            "bindings/kotlin/src/test/kotlin/dev/oneshelf/Asked.kt",
            kotlin::asked(surface),
        ),
        (
            "bindings/swift/Sources/Oneshelf/Types.swift",
            swift::types(surface),
        ),
        (
            "bindings/swift/Sources/Oneshelf/Commands.swift",
            swift::commands(surface),
        ),
        (
            "bindings/swift/Sources/Oneshelf/Questions.swift",
            swift::questions(surface),
        ),
        (
            "bindings/swift/Tests/OneshelfTests/Named.swift",
            swift::named(surface),
        ),
    ]
}

//! What the packages of the other languages share: the engine's library, built once in one
//! profile, UniFFI's glue, and what is done where a language cannot be had.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use crate::run::{cargo, finish, root};

/// Where cargo puts what packages carry: the folder of their profile.
const BUILT: &str = "target/wheel";

/// The file of the engine's library.
pub(crate) fn library_name() -> String {
    let (prefix, suffix) = (std::env::consts::DLL_PREFIX, std::env::consts::DLL_SUFFIX);
    format!("{prefix}oneshelf_ffi{suffix}")
}

/// Builds the engine's library, by the very command of maturin, so that nothing is built twice.
pub(crate) fn library() -> Result<PathBuf, String> {
    let mut build = cargo();
    build.args(["rustc", "--target-dir", "target", "--profile", "wheel"]);
    build.args(["--no-default-features", "--locked"]);
    build.args(["--manifest-path", "crates/oneshelf-ffi/Cargo.toml"]);
    build.args(["--lib", "--crate-type", "cdylib"]);
    finish(&mut build)?;
    Ok(root().join(BUILT).join(library_name()))
}

/// Writes the glue of a language to `out`.
pub(crate) fn glue(library: &Path, language: &str, out: &Path) -> Result<(), String> {
    let mut generate = cargo();
    generate.args(["run", "--quiet", "--target-dir", "target"]);
    generate.args(["-p", "oneshelf-ffi", "--features", "bindgen"]);
    generate.args(["--bin", "uniffi-bindgen", "--", "generate"]);
    generate.arg(library).args(["--no-format", "-l", language]);
    generate.arg("-o").arg(out);
    finish(&mut generate)
}

/// Copies a file; what is the same stays untouched, so that nothing is made of it again.
pub(crate) fn copy(from: &Path, to: &Path) -> Result<(), String> {
    let wrong = |e: std::io::Error| format!("{}: {e}", to.display());
    let made = std::fs::read(from).map_err(|e| format!("{}: {e}", from.display()))?;
    if std::fs::read(to).is_ok_and(|found| found == made) {
        return Ok(());
    }
    if let Some(folder) = to.parent() {
        std::fs::create_dir_all(folder).map_err(wrong)?;
    }
    std::fs::write(to, made).map_err(wrong)
}

/// What Rust needs for the five calls, as an object of JSON.
pub(crate) fn overhead_in_rust() -> Result<String, String> {
    let mut rust = cargo();
    // In the profile of the library that the packages carry, so that only the language differs.
    rust.args(["run", "--profile", "wheel", "-p", "oneshelf-ffi"]);
    rust.args(["--no-default-features", "--example", "overhead"]);
    let output = rust.stderr(Stdio::inherit()).output();
    let output = output.map_err(|e| format!("cannot start cargo: {e}"))?;
    if !output.status.success() {
        return Err(format!("cargo ended with {}", output.status));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// What became of a language.
#[derive(Debug)]
pub(crate) enum Ran {
    Passed,
    /// Its toolchain cannot be had here.
    NotRun(String),
}

/// Says that a language was not run, which fails where everything has to run.
pub(crate) fn not_run(reason: String) -> Result<Ran, String> {
    if std::env::var("CI").is_ok_and(|value| value == "true") {
        return Err(format!("not run, because {reason}"));
    }
    Ok(Ran::NotRun(reason))
}

/// A chore, by its name, with its arguments.
type Chore = fn(&[String]) -> Result<Ran, String>;

/// The languages, and what they do together.
const CHORES: &[(&str, Chore)] = &[
    ("python", crate::python::chore),
    ("kotlin", crate::kotlin::chore),
    ("swift", crate::swift::chore),
    ("race", crate::race::chore),
];

/// Runs one of these chores, and says what became of it.
pub(crate) fn chore(name: &str, args: &[String]) -> Result<(), String> {
    let Some((_, chore)) = CHORES.iter().find(|(found, _)| *found == name) else {
        return Err(format!("there is no package for `{name}`"));
    };
    let (told, passed) = tell(name, || chore(args));
    println!("{told}");
    passed
}

/// Tests every package, also after one has failed, and races for a few units; gives a line for
/// each.
pub(crate) fn test() -> Vec<(String, Result<(), String>)> {
    let few = ["--units".to_owned(), crate::race::FEW.to_string()];
    let each = CHORES.iter().map(|(name, chore)| {
        println!("test: {name}");
        let args = if *name == "race" { &few[..] } else { &[] };
        tell(name, || chore(args))
    });
    each.collect()
}

/// Does it, and gives the line that says what became of it.
fn tell(name: &str, work: impl FnOnce() -> Result<Ran, String>) -> (String, Result<(), String>) {
    let start = Instant::now();
    let result = work();
    let seconds = start.elapsed().as_secs_f64();
    match result {
        Ok(Ran::Passed) => (format!("{name}: passed in {seconds:.1} s"), Ok(())),
        Ok(Ran::NotRun(reason)) => (format!("{name}: NOT RUN, because {reason}"), Ok(())),
        Err(reason) => (
            format!("{name}: FAILED: {reason}"),
            Err(format!(
                "{name} failed; repeat it with `cargo xtask {name}`"
            )),
        ),
    }
}

/// Installs packages of Debian, where that is allowed.
pub(crate) fn install(packages: &[&str]) -> Result<(), String> {
    let wanted = packages.join(" ");
    if said("apt-get", &["--version"]).is_none() || !is_root() {
        return Err(format!("`{wanted}` is missing; install it"));
    }
    let mut update = Command::new("apt-get");
    update.args(["update", "-qq"]);
    let mut install = Command::new("apt-get");
    install.env("DEBIAN_FRONTEND", "noninteractive");
    install
        .args(["install", "-y", "-qq", "--no-install-recommends"])
        .args(packages);
    finish(&mut update)
        .and_then(|()| finish(&mut install))
        .map_err(|e| format!("`{wanted}` is missing, and {e}"))
}

pub(crate) fn is_root() -> bool {
    said("id", &["-u"]).as_deref() == Some("0")
}

/// What a program writes, where it can be run and ends well.
pub(crate) fn said(program: &str, args: &[&str]) -> Option<String> {
    let mut command = Command::new(program);
    let output = command.args(args).stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    output.status.success().then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Goal: what was not run is said so, and what failed fails the whole.
    #[test]
    fn every_language_has_a_line() {
        let (line, result) = tell("swift", || {
            Ok(Ran::NotRun("there is no `swift`".to_owned()))
        });
        assert_eq!(line, "swift: NOT RUN, because there is no `swift`");
        assert_eq!(result, Ok(()));
        let (line, result) = tell("kotlin", || Err("mvn ended with 1".to_owned()));
        assert_eq!(line, "kotlin: FAILED: mvn ended with 1");
        assert!(result.unwrap_err().contains("cargo xtask kotlin"));
        let (line, result) = tell("python", || Ok(Ran::Passed));
        assert!(line.starts_with("python: passed in "));
        assert_eq!(result, Ok(()));
    }
}

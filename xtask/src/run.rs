//! Running cargo: steps with their times, and the tally of a test run.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};
use std::time::Instant;

use crate::{bindings, deps, packages};

/// The same cargo that runs us, at the root of the workspace.
pub(crate) fn cargo() -> Command {
    let program = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(program);
    command.current_dir(root());
    command
}

/// Where the system looks for libraries, which cargo adds its own folders to.
const LIBRARY_PATHS: &[&str] = &["LD_LIBRARY_PATH", "DYLD_FALLBACK_LIBRARY_PATH"];

/// A program that is no part of this workspace. It does not see the folders of cargo that this
/// program was started with: a Java would take the engine's debug build from there, instead of
/// what the package carries.
pub(crate) fn program(name: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(name);
    let ours = std::env::current_exe().unwrap_or_default();
    let ours = ours.parent().unwrap_or(&ours);
    for variable in LIBRARY_PATHS {
        if let Some(paths) = std::env::var_os(variable) {
            let others = std::env::split_paths(&paths).filter(|path| !path.starts_with(ours));
            match std::env::join_paths(others) {
                Ok(others) => command.env(variable, others),
                Err(_) => command.env_remove(variable),
            };
        }
    }
    command
}

/// The root of the workspace.
pub(crate) fn root() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here)
}

/// Runs every check, also after one has failed, and then names those that failed.
pub(crate) fn check() -> Result<(), String> {
    let mut fmt = cargo();
    fmt.args(["fmt", "--all", "--check"]);
    let mut clippy = cargo();
    clippy.args([
        "clippy",
        "--workspace",
        "--all-targets",
        "--all-features",
        "--locked",
    ]);
    clippy.args(["--", "-D", "warnings"]);
    let mut doc = cargo();
    doc.args([
        "doc",
        "--workspace",
        "--no-deps",
        "--all-features",
        "--locked",
    ]);
    doc.env("RUSTDOCFLAGS", "-D warnings");

    let results = [
        step("format", "run `cargo fmt --all`", || finish(&mut fmt)),
        step("dependencies", "see the lines above", deps::check),
        step("bindings", "run `cargo xtask bindings`", || {
            bindings::make(true)
        }),
        step("clippy", "mend what it names", || finish(&mut clippy)),
        step("docs", "mend what it names", || finish(&mut doc)),
    ];
    let failed: Vec<String> = results.into_iter().filter_map(Result::err).collect();
    if failed.is_empty() {
        eprintln!("check: everything passed");
        return Ok(());
    }
    Err(format!("check failed: {}", failed.join("; ")))
}

/// Runs one named piece of work and prints how long it took.
fn step(name: &str, remedy: &str, work: impl FnOnce() -> Result<(), String>) -> Result<(), String> {
    eprintln!("check: {name}");
    let start = Instant::now();
    let result = work();
    let seconds = start.elapsed().as_secs_f64();
    match result {
        Ok(()) => {
            eprintln!("check: {name} passed in {seconds:.1} s");
            Ok(())
        }
        Err(message) => {
            eprintln!("check: {name} FAILED in {seconds:.1} s: {message}");
            Err(format!("{name} ({remedy})"))
        }
    }
}

/// Runs a command to its end.
pub(crate) fn finish(command: &mut Command) -> Result<(), String> {
    let status = command.status().map_err(|e| not_started(command, &e))?;
    let program = command.get_program().to_string_lossy();
    let name = Path::new(&*program).file_name();
    succeeded(&name.unwrap_or_default().to_string_lossy(), status)
}

fn succeeded(program: &str, status: ExitStatus) -> Result<(), String> {
    if status.success() {
        Ok(())
    } else {
        Err(format!("{program} ended with {status}"))
    }
}

fn not_started(command: &Command, error: &std::io::Error) -> String {
    let program = command.get_program().to_string_lossy();
    format!("cannot start {program}: {error}; is it installed?")
}

/// Runs the benchmarks with the given arguments.
pub(crate) fn bench(args: &[String]) -> Result<(), String> {
    finish(cargo().args(["bench", "-p", "oneshelf-benches"]).args(args))
}

/// Runs worlds in chaos with the given arguments.
pub(crate) fn chaos(args: &[String]) -> Result<(), String> {
    let run = ["run", "--release", "--quiet", "-p", "oneshelf-chaos", "--"];
    finish(cargo().args(run).args(args))
}

/// Runs the tests, and without arguments those of the packages too; ends with a line for each that
/// says what became of it.
pub(crate) fn test(args: &[String]) -> Result<(), String> {
    let mut results = vec![test_rust(args)?];
    if args.is_empty() {
        results.extend(packages::test());
        for (line, _) in &results {
            println!("{line}");
        }
    }
    let failed: Vec<_> = results.into_iter().filter_map(|(_, r)| r.err()).collect();
    if failed.is_empty() {
        Ok(())
    } else {
        Err(failed.join("; "))
    }
}

/// Runs the tests of Rust and passes their output on; gives the line that sums them up.
fn test_rust(args: &[String]) -> Result<(String, Result<(), String>), String> {
    let start = Instant::now();
    let mut command = cargo();
    command.args(["test", "--all-features", "--no-fail-fast"]);
    if !names_package(args) {
        command.arg("--workspace");
    }
    command.args(args).stdout(Stdio::piped());
    let mut child = command.spawn().map_err(|e| not_started(&command, &e))?;

    let mut tally = Tally::default();
    if let Some(stdout) = child.stdout.take() {
        let relayed = relay(BufReader::new(stdout), std::io::stdout(), &mut tally);
        relayed.map_err(|e| format!("cannot pass on the output of the tests: {e}"))?;
    }
    let status = child
        .wait()
        .map_err(|e| format!("cannot wait for the tests: {e}"))?;

    let seconds = start.elapsed().as_secs_f64();
    let line = format!("test: {tally} in {seconds:.1} s");
    println!("{line}");
    let whole = match tally.failed {
        // A crate that does not build, or a test program that was killed.
        0 => succeeded("cargo", status).map_err(|e| format!("{e}, before all tests could run")),
        _ => Ok(()),
    };
    Ok((line, whole.and_then(|()| tally.verdict())))
}

/// Whether the arguments already choose packages, so that `--workspace` must not.
fn names_package(args: &[String]) -> bool {
    let ours = args.iter().take_while(|arg| *arg != "--");
    ours.into_iter()
        .any(|arg| arg.starts_with("-p") || arg.starts_with("--package"))
}

/// Copies lines from the tests to our own output and counts what they report.
fn relay(
    mut from: impl BufRead,
    mut to: impl Write,
    tally: &mut Tally,
) -> Result<(), std::io::Error> {
    let mut line = Vec::new();
    while from.read_until(b'\n', &mut line)? > 0 {
        to.write_all(&line)?;
        tally.count(&String::from_utf8_lossy(&line));
        line.clear();
    }
    to.flush()
}

/// The sum of the `test result:` lines of all test programs.
#[derive(Debug, Default, PartialEq)]
struct Tally {
    passed: u64,
    failed: u64,
    ignored: u64,
}

impl Tally {
    fn count(&mut self, line: &str) {
        let Some((_, result)) = line.split_once("test result: ") else {
            return;
        };
        let figures = result.split_once(". ").map_or("", |(_, figures)| figures);
        for figure in figures.split("; ") {
            let Some((number, word)) = figure.trim().split_once(' ') else {
                continue;
            };
            let number = number.parse().unwrap_or(0);
            match word {
                "passed" => self.passed += number,
                "failed" => self.failed += number,
                "ignored" => self.ignored += number,
                _ => {}
            }
        }
    }

    fn verdict(&self) -> Result<(), String> {
        if self.failed > 0 {
            return Err(format!(
                "{} tests failed; repeat one with `cargo test -p PACKAGE NAME`",
                self.failed
            ));
        }
        if self.passed == 0 {
            return Err("no test ran; check the filter".to_owned());
        }
        Ok(())
    }
}

impl std::fmt::Display for Tally {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "{} passed, {} failed, {} ignored",
            self.passed, self.failed, self.ignored
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OUTPUT: &str = "\
running 2 tests
test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 3 filtered out; finished in 0.01s
test a ... ok, says test results
test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1.00s
";

    /// Goal: the last line is the sum of all programs, and the output arrives unchanged.
    #[test]
    fn tally_sums_all_programs() {
        let (mut tally, mut copy) = (Tally::default(), Vec::new());
        relay(OUTPUT.as_bytes(), &mut copy, &mut tally).unwrap();
        assert_eq!(copy, OUTPUT.as_bytes());
        assert_eq!(tally.to_string(), "15 passed, 2 failed, 1 ignored");
        assert!(tally.verdict().unwrap_err().starts_with("2 tests failed"));
    }

    /// Goal: a run in which nothing was tested does not pass.
    #[test]
    fn an_empty_run_fails() {
        assert!(Tally::default().verdict().is_err());
    }

    /// Goal: no program of another language can load what cargo has built for this one.
    #[test]
    fn others_do_not_see_our_libraries() {
        let ours = std::env::current_exe().unwrap();
        let command = program("java");
        for (variable, paths) in command.get_envs() {
            let paths: Vec<_> = std::env::split_paths(paths.unwrap_or_default()).collect();
            let seen = paths
                .iter()
                .any(|path| path.starts_with(ours.parent().unwrap()));
            assert!(!seen, "{variable:?}: {paths:?}");
        }
        if std::env::var_os("LD_LIBRARY_PATH").is_some() {
            assert_eq!(command.get_envs().count(), 1);
        }
    }

    /// Goal: a chosen package narrows the run; a filter for test names does not.
    #[test]
    fn packages_are_recognised() {
        for (args, expected) in [
            (&["-p", "oneshelf"][..], true),
            (&["--package=oneshelf"][..], true),
            (&["last_unit"][..], false),
            (&["--", "-p"][..], false),
        ] {
            let args: Vec<String> = args.iter().map(ToString::to_string).collect();
            assert_eq!(names_package(&args), expected, "{args:?}");
        }
    }
}

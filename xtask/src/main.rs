//! The project's chores: `cargo xtask` followed by one of the words in [`HELP`].
//!
//! Plain on purpose. This program is built first on every fresh machine, so it
//! reads its own arguments and has one dependency.

mod bindings;
mod deps;
mod kotlin;
mod licence;
mod packages;
mod policy;
mod python;
mod race;
mod race_check;
mod run;
mod swift;

use std::process::ExitCode;

const HELP: &str = "\
the chores of oneshelf

usage: cargo xtask <chore> [arguments]

  test [ARGS]   run every test, doctest and package; with ARGS, `cargo test` alone
  check         formatting, clippy, documentation and dependencies
  deps          the dependency check alone: licences, duplicates, sources
  bench [ARGS]  run the benchmarks; ARGS go to `cargo bench`
  chaos [ARGS]  worlds in chaos, with a perfect observer; --help lists ARGS
  bindings [--check]
                make the types of the packages from docs/surface.schema.json
  python, kotlin, swift [overhead]
                test the package of a language, or measure what its crossing costs
  race [--units N]
                processes of all languages order the same last units of one store file
  help          this text
";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match chore(&args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("xtask: {message}");
            ExitCode::FAILURE
        }
    }
}

fn chore(args: &[String]) -> Result<(), String> {
    let (name, rest) = match args {
        [] => ("help", args),
        [name, rest @ ..] => (name.as_str(), rest),
    };
    match name {
        "test" => run::test(rest),
        "bench" => run::bench(rest),
        "chaos" => run::chaos(rest),
        "check" => alone(name, rest).and_then(|()| run::check()),
        "bindings" => match rest {
            [] => bindings::make(false),
            [flag] if flag == "--check" => bindings::make(true),
            _ => alone(name, rest),
        },
        "python" | "kotlin" | "swift" | "race" => packages::chore(name, rest),
        "deps" => alone(name, rest).and_then(|()| deps::check()),
        "help" | "--help" | "-h" => {
            print!("{HELP}");
            Ok(())
        }
        unknown => Err(format!(
            "unknown chore `{unknown}`; `cargo xtask help` lists them"
        )),
    }
}

/// Refuses arguments that a chore would otherwise silently ignore.
fn alone(name: &str, rest: &[String]) -> Result<(), String> {
    match rest.first() {
        None => Ok(()),
        Some(extra) => Err(format!(
            "`{name}` takes no arguments, found `{extra}`; leave it out"
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn args(words: &[&str]) -> Vec<String> {
        words.iter().map(ToString::to_string).collect()
    }

    /// Goal: a mistyped chore fails and points at the list; it never passes for a check.
    #[test]
    fn mistakes_are_refused() {
        for (words, part) in [
            (&["chek"][..], "unknown chore `chek`"),
            (&["check", "--fast"][..], "takes no arguments"),
            (&["deps", "all"][..], "takes no arguments"),
        ] {
            let message = chore(&args(words)).unwrap_err();
            assert!(message.contains(part), "{words:?} said: {message}");
        }
        assert_eq!(chore(&args(&["help"])), Ok(()));
    }
}

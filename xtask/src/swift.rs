//! The Swift package: the engine's library, UniFFI's glue, and a toolchain to test them with.
//!
//! A `swift` on the path is used where there is one. Elsewhere, on Debian and as root, the
//! toolchain of Debian's newer release is installed in a private root, once, outside `target/`,
//! so that clean builds stay fast. What is mounted there is seen by the command alone and goes
//! with it, however it ends.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::packages::{
    self, Ran, copy, is_root, library, library_name, not_run, overhead_in_rust, said,
};
use crate::run::{finish, program, root};

/// What Swift needs beside the base system.
const PACKAGES: &str =
    "swiftlang libc6-dev libstdc++-14-dev binutils gcc tzdata git ca-certificates";

/// Runs the last argument in the private root, with the checkout at `/checkout`.
const ENTER: &str = r#"set -eu
mkdir -p "$1/checkout"
mount -t proc proc "$1/proc"
mount --bind "$2" "$1/checkout"
exec chroot "$1" /bin/sh -c "$3""#;

/// Makes the private root. It gets its name when it is complete.
const INSTALL: &str = r#"set -eu
rm -rf "$1.part"
mkdir -p "$1.part"
debootstrap --variant=minbase trixie "$1.part" $2
mount -t proc proc "$1.part/proc"
DEBIAN_FRONTEND=noninteractive chroot "$1.part" apt-get install -y --no-install-recommends $3
umount "$1.part/proc"
mv -T "$1.part" "$1""#;

/// The packages with tests.
const TESTED: &[&str] = &["bindings/swift", "examples/swift/stockroom"];

/// How they are built.
const TESTABLE: &str = "-c release -Xswiftc -enable-testing";

/// Where `swift` is.
enum Toolchain {
    OnPath,
    Private(PathBuf),
}

/// Runs the tests, or with `overhead` measures what the crossing costs. Without a toolchain it
/// says so, and fails only where everything has to run.
pub(crate) fn chore(args: &[String]) -> Result<Ran, String> {
    let work = match args {
        [] => test,
        [word] if word == "overhead" => overhead,
        _ => return Err("`swift` takes nothing, or `overhead`".to_owned()),
    };
    let toolchain = match toolchain() {
        Ok(toolchain) => toolchain,
        Err(reason) => return not_run(reason),
    };
    glue(&library()?)?;
    work(&toolchain).map(|()| Ran::Passed)
}

fn test(toolchain: &Toolchain) -> Result<(), String> {
    for folder in TESTED {
        let words = format!("test {TESTABLE}");
        swift(toolchain, folder, "tests", &words)?;
    }
    Ok(())
}

fn overhead(toolchain: &Toolchain) -> Result<(), String> {
    println!("{}", overhead_in_rust()?);
    let words = "run -c release overhead";
    swift(toolchain, "bindings/swift", "overhead", words)
}

/// Whether there is a toolchain, or why there is none.
pub(crate) fn tools() -> Result<(), String> {
    toolchain().map(drop)
}

/// The racer of Swift, without SwiftPM around it.
pub(crate) fn racer(arguments: &[String]) -> Result<Command, String> {
    let toolchain = toolchain()?;
    glue(&library()?)?;
    let (folder, scratch) = ("bindings/swift", "racer");
    swift(
        &toolchain,
        folder,
        scratch,
        "build -c release --product racer",
    )?;
    let built = toolchain.scratch(folder, scratch).join("release/racer");
    let built = built.display().to_string();
    let words = std::iter::once(&built).chain(arguments);
    Ok(toolchain.command(".", words.cloned().collect()))
}

/// Puts the library and UniFFI's glue where the package has them; what is the same stays untouched,
/// so that it is not compiled again.
fn glue(library: &Path) -> Result<(), String> {
    let out = root().join("target/swift-glue");
    packages::glue(library, "swift", &out)?;
    let package = root().join("bindings/swift");
    copy(library, &package.join("lib").join(library_name()))?;
    let sources = package.join("Sources");
    for (file, to) in [
        ("oneshelf.swift", "OneshelfBridge/oneshelf.swift"),
        ("oneshelfFFI.h", "oneshelfFFI/oneshelfFFI.h"),
    ] {
        copy(&out.join(file), &sources.join(to))?;
    }
    Ok(())
}

/// Runs `swift` in a folder of the checkout.
fn swift(toolchain: &Toolchain, folder: &str, scratch: &str, words: &str) -> Result<(), String> {
    let scratch = toolchain.scratch(folder, scratch);
    let mut line = vec!["swift".to_owned()];
    line.extend(arguments(words, &scratch));
    finish(&mut toolchain.command(folder, line))
}

impl Toolchain {
    /// Where a package is built.
    fn scratch(&self, folder: &str, scratch: &str) -> PathBuf {
        let base = match self {
            Self::OnPath => root().join("target/swift"),
            // Each checkout has its own, because all of them are `/checkout` there.
            Self::Private(_) => {
                let checkout = root().display().to_string();
                let checkout = checkout.trim_start_matches('/').replace('/', "-");
                Path::new("/var/cache/oneshelf").join(checkout)
            }
        };
        base.join(scratch).join(folder)
    }

    /// A program and its arguments, to be run in a folder of the checkout.
    fn command(&self, folder: &str, words: Vec<String>) -> Command {
        match self {
            Self::OnPath => {
                let mut words = words.into_iter();
                let mut command = program(words.next().unwrap_or_default());
                command.current_dir(root().join(folder)).args(words);
                command
            }
            Self::Private(place) => {
                let line = format!("cd /checkout/{folder} && exec {}", words.join(" "));
                let mut command = program("unshare");
                command.args(["--mount", "sh", "-c", ENTER, "sh"]);
                command.arg(place).arg(root()).arg(line);
                command
            }
        }
    }
}

/// The options go after the subcommand, before what it is told.
fn arguments(words: &str, scratch: &Path) -> Vec<String> {
    let mut words = words.split_whitespace().map(str::to_owned);
    let mut arguments: Vec<String> = words.next().into_iter().collect();
    arguments.push("--scratch-path".to_owned());
    arguments.push(scratch.display().to_string());
    arguments.extend(words);
    arguments
}

/// A toolchain, or why there is none.
fn toolchain() -> Result<Toolchain, String> {
    let version = said("swift", &["--version"]).unwrap_or_default();
    if version.contains("Swift version") {
        return Ok(Toolchain::OnPath);
    }
    let place = cache()?.join("swift-trixie");
    if !is_root() || !Path::new("/etc/debian_version").exists() {
        return Err("there is no `swift`, and only root on Debian can install one".to_owned());
    }
    // What is in it cannot be looked for: its links are right from inside only.
    if !place.is_dir() {
        install(&place)?;
    }
    Ok(Toolchain::Private(place))
}

fn install(place: &Path) -> Result<(), String> {
    eprintln!("swift: installing a toolchain in {}", place.display());
    if said("debootstrap", &["--version"]).is_none() {
        packages::install(&["debootstrap"])?;
    }
    // From where this machine has its own packages.
    let sites = said("apt-get", &["indextargets", "--format", "$(SITE)"]).unwrap_or_default();
    let site = sites.lines().next().unwrap_or_default();
    let mut command = program("unshare");
    command.args(["--mount", "sh", "-c", INSTALL, "sh"]);
    command.arg(place).args([site, PACKAGES]);
    finish(&mut command).map_err(|e| format!("a private root cannot be made: {e}"))
}

fn cache() -> Result<PathBuf, String> {
    let base = std::env::var_os("XDG_CACHE_HOME").map(PathBuf::from);
    let home = || std::env::var_os("HOME").map(|home| PathBuf::from(home).join(".cache"));
    let base = base.or_else(home);
    let base = base.ok_or("there is no home for a toolchain; set HOME")?;
    Ok(base.join("oneshelf"))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Goal: options stand between the subcommand and what it is told.
    #[test]
    fn options_follow_the_subcommand() {
        let found = arguments("run -c release overhead", Path::new("/s"));
        let expected = "run --scratch-path /s -c release overhead";
        assert_eq!(found.join(" "), expected);
    }

    /// Goal: a mistyped word never passes for a test run.
    #[test]
    fn mistakes_are_refused() {
        let message = chore(&["overheads".to_owned()]).unwrap_err();
        assert!(message.contains("`overhead`"), "{message}");
    }
}

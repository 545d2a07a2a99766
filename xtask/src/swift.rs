//! The Swift package: the engine's library, UniFFI's glue, and a toolchain to test them with.
//!
//! A `swift` on the path is used where there is one. Elsewhere, on Debian and as root, the
//! toolchain of Debian's newer release is installed in a private root, once, outside `target/`,
//! so that clean builds stay fast. What is mounted there is seen by the command alone and goes
//! with it, however it ends.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::run::{cargo, finish, root};

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

/// Where `swift` is.
enum Toolchain {
    OnPath,
    Private(PathBuf),
}

/// Runs the tests, or with `overhead` measures what the crossing costs. Without a toolchain it
/// says so, and fails only where everything has to run.
pub(crate) fn chore(args: &[String]) -> Result<(), String> {
    let work = match args {
        [] => test,
        [word] if word == "overhead" => overhead,
        _ => return Err("`swift` takes nothing, or `overhead`".to_owned()),
    };
    let toolchain = match toolchain() {
        Ok(toolchain) => toolchain,
        Err(reason) => return not_run(&reason),
    };
    library()?;
    glue()?;
    work(&toolchain)
}

fn not_run(reason: &str) -> Result<(), String> {
    let told = format!("swift: not run, because {reason}");
    if std::env::var("CI").is_ok_and(|value| value == "true") {
        return Err(told);
    }
    println!("{told}");
    Ok(())
}

fn test(toolchain: &Toolchain) -> Result<(), String> {
    for folder in TESTED {
        let words = "test -c release -Xswiftc -enable-testing";
        swift(toolchain, folder, "tests", words)?;
    }
    println!("swift: passed");
    Ok(())
}

fn overhead(toolchain: &Toolchain) -> Result<(), String> {
    if root()
        .join("crates/oneshelf-ffi/examples/overhead.rs")
        .exists()
    {
        let mut rust = cargo();
        rust.args(["run", "--release", "--target-dir", "target"]);
        rust.args(["-p", "oneshelf-ffi", "--example", "overhead"]);
        finish(&mut rust)?;
    }
    let words = "run -c release overhead";
    swift(toolchain, "bindings/swift", "overhead", words)
}

/// The library that the package links, and the maker of the glue.
fn library() -> Result<(), String> {
    let mut build = cargo();
    build.args(["build", "--release", "--target-dir", "target"]);
    build.args(["-p", "oneshelf-ffi", "-p", "uniffi-bindgen"]);
    finish(&mut build)
}

/// Puts UniFFI's glue where the package has it; what is the same stays untouched, so that it is
/// not compiled again.
fn glue() -> Result<(), String> {
    let release = root().join("target/release");
    let out = root().join("target/swift-glue");
    let (prefix, suffix) = (std::env::consts::DLL_PREFIX, std::env::consts::DLL_SUFFIX);
    let mut generate = Command::new(release.join("uniffi-bindgen"));
    generate.current_dir(root()).arg("generate");
    generate.arg(release.join(format!("{prefix}oneshelf_ffi{suffix}")));
    generate
        .args(["--no-format", "-l", "swift", "-o"])
        .arg(&out);
    finish(&mut generate)?;
    let sources = root().join("bindings/swift/Sources");
    for (file, to) in [
        ("oneshelf.swift", "OneshelfBridge/oneshelf.swift"),
        ("oneshelfFFI.h", "oneshelfFFI/oneshelfFFI.h"),
    ] {
        copy(&out.join(file), &sources.join(to))?;
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Result<(), String> {
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

/// Runs `swift` in a folder of the checkout, with the library beside it.
fn swift(toolchain: &Toolchain, folder: &str, scratch: &str, words: &str) -> Result<(), String> {
    let mut command = match toolchain {
        Toolchain::OnPath => {
            let release = root().join("target/release");
            let scratch = root().join("target/swift").join(scratch).join(folder);
            let mut command = Command::new("swift");
            command.current_dir(root().join(folder));
            for variable in ["LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"] {
                command.env(variable, &release);
            }
            command.args(arguments(words, &release, &scratch));
            command
        }
        Toolchain::Private(place) => {
            // Each checkout has its own, because all of them are `/checkout` there.
            let checkout = root().display().to_string();
            let scratch = Path::new("/var/cache/oneshelf")
                .join(checkout.trim_start_matches('/').replace('/', "-"))
                .join(scratch)
                .join(folder);
            let words = arguments(words, Path::new("/checkout/target/release"), &scratch).join(" ");
            let line = format!(
                "cd /checkout/{folder} && LD_LIBRARY_PATH=/checkout/target/release exec swift {words}"
            );
            let mut command = Command::new("unshare");
            command.args(["--mount", "sh", "-c", ENTER, "sh"]);
            command.arg(place).arg(root()).arg(line);
            command
        }
    };
    finish(&mut command)
}

/// The options go after the subcommand, before what it is told.
fn arguments(words: &str, release: &Path, scratch: &Path) -> Vec<String> {
    let mut words = words.split_whitespace().map(str::to_owned);
    let mut arguments: Vec<String> = words.next().into_iter().collect();
    arguments.push("--scratch-path".to_owned());
    arguments.push(scratch.display().to_string());
    arguments.push("-Xlinker".to_owned());
    arguments.push(format!("-L{}", release.display()));
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
    if said("id", &["-u"]).as_deref() != Some("0") || !Path::new("/etc/debian_version").exists() {
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
        let mut apt = Command::new("apt-get");
        apt.args(["install", "-y", "--no-install-recommends", "debootstrap"]);
        finish(&mut apt).map_err(|e| format!("debootstrap cannot be installed: {e}"))?;
    }
    // From where this machine has its own packages.
    let sites = said("apt-get", &["indextargets", "--format", "$(SITE)"]).unwrap_or_default();
    let site = sites.lines().next().unwrap_or_default();
    let mut command = Command::new("unshare");
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

/// What a program writes, where it can be run and ends well.
fn said(program: &str, args: &[&str]) -> Option<String> {
    let mut command = Command::new(program);
    let output = command.args(args).stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    output.status.success().then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Goal: options stand between the subcommand and what it is told.
    #[test]
    fn options_follow_the_subcommand() {
        let found = arguments("run -c release overhead", Path::new("/l"), Path::new("/s"));
        let expected = "run --scratch-path /s -Xlinker -L/l -c release overhead";
        assert_eq!(found.join(" "), expected);
    }

    /// Goal: a mistyped word never passes for a test run.
    #[test]
    fn mistakes_are_refused() {
        let message = chore(&["overheads".to_owned()]).unwrap_err();
        assert!(message.contains("`overhead`"), "{message}");
    }
}

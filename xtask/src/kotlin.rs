//! The Kotlin package: the engine's library and UniFFI's glue in a jar, tested by Maven.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::run::{cargo, root};

/// What Maven and a Java development kit are called on Debian.
const PACKAGES: &[&str] = &["maven", "default-jdk-headless"];

/// Builds and tests the package and its example, or with `overhead` measures what its crossing
/// costs. Without Maven it says so, and fails only where everything has to run.
pub(crate) fn chore(args: &[String]) -> Result<(), String> {
    let is_overhead = match args {
        [] => false,
        [word] if word == "overhead" => true,
        _ => return Err("`kotlin` takes nothing, or `overhead`".to_owned()),
    };
    if let Err(reason) = tools() {
        let told = format!("kotlin: not run, because {reason}");
        if is_ci() {
            return Err(told);
        }
        println!("{told}");
        return Ok(());
    }
    prepare()?;
    if is_overhead {
        return overhead();
    }
    // The example takes the package from where it is installed, as its users do.
    maven("bindings/kotlin", &["install"])?;
    maven("examples/kotlin/till", &["verify"])?;
    println!("kotlin: passed");
    Ok(())
}

fn is_ci() -> bool {
    std::env::var("CI").is_ok_and(|value| value == "true")
}

/// Makes sure that there is a Maven that runs; installs it on Debian, where that is allowed.
fn tools() -> Result<(), String> {
    if answers("mvn", &["--version"]) && answers("javac", &["-version"]) {
        return Ok(());
    }
    let missing = "Maven or a Java development kit is missing";
    if !answers("apt-get", &["--version"]) || !is_root() {
        return Err(format!("{missing}; install `{}`", PACKAGES.join(" ")));
    }
    let mut update = Command::new("apt-get");
    update.arg("update");
    let mut install = Command::new("apt-get");
    install.env("DEBIAN_FRONTEND", "noninteractive");
    install
        .args(["install", "-y", "--no-install-recommends"])
        .args(PACKAGES);
    run(&mut update)
        .and_then(|()| run(&mut install))
        .map_err(|e| format!("{missing}, and {e}"))
}

fn is_root() -> bool {
    let id = Command::new("id").arg("-u").output();
    id.is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

fn answers(program: &str, args: &[&str]) -> bool {
    let mut command = Command::new(program);
    command
        .args(args)
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

/// Puts the library and the glue where `pom.xml` looks for them.
fn prepare() -> Result<(), String> {
    let mut build = cargo();
    build.args(["build", "--release", "--target-dir", "target"]);
    build.args(["-p", "oneshelf-ffi", "-p", "uniffi-bindgen"]);
    run(&mut build)?;

    let release = root().join("target/release");
    let (prefix, suffix) = (std::env::consts::DLL_PREFIX, std::env::consts::DLL_SUFFIX);
    let library = release.join(format!("{prefix}oneshelf_ffi{suffix}"));
    let out = root().join("bindings/kotlin/target");
    let mut glue = Command::new(release.join("uniffi-bindgen"));
    glue.current_dir(root()).arg("generate").arg(&library);
    glue.args(["--no-format", "-l", "kotlin", "-o"])
        .arg(out.join("glue"));
    run(&mut glue)?;

    let native = out.join("native").join(platform());
    std::fs::create_dir_all(&native).map_err(|e| format!("{}: {e}", native.display()))?;
    let to = native.join(format!("{prefix}oneshelf_ffi{suffix}"));
    strip(&library, &to)
}

/// The folder in which JNA looks for a library.
fn platform() -> String {
    let system = match std::env::consts::OS {
        "macos" => "darwin",
        "windows" => "win32",
        other => other,
    };
    let machine = match std::env::consts::ARCH {
        "x86_64" => "x86-64",
        other => other,
    };
    format!("{system}-{machine}")
}

/// Copies a library without what only debuggers read, where `strip` can do that.
fn strip(from: &Path, to: &PathBuf) -> Result<(), String> {
    let mut strip = Command::new("strip");
    strip.arg("--strip-debug").arg("-o").arg(to).arg(from);
    if strip.status().is_ok_and(|status| status.success()) {
        return Ok(());
    }
    std::fs::copy(from, to)
        .map(drop)
        .map_err(|e| format!("{}: {e}", to.display()))
}

/// The five figures, of Rust and of Kotlin.
fn overhead() -> Result<(), String> {
    let example = "crates/oneshelf-ffi/examples/overhead.rs";
    if root().join(example).is_file() {
        let mut rust = cargo();
        rust.args(["run", "--release", "--target-dir", "target"]);
        rust.args(["-p", "oneshelf-ffi", "--example", "overhead"]);
        run(&mut rust)?;
    }
    maven("bindings/kotlin", &["test", "-Dtest=Overhead"])
}

fn maven(folder: &str, goals: &[&str]) -> Result<(), String> {
    let mut maven = Command::new("mvn");
    maven.current_dir(root().join(folder)).arg("-B").args(goals);
    run(&mut maven).map_err(|e| format!("{folder}: {e}"))
}

fn run(command: &mut Command) -> Result<(), String> {
    let program = command.get_program().to_string_lossy().into_owned();
    let status = command
        .status()
        .map_err(|e| format!("cannot start {program}: {e}; is it installed?"))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("{program} ended with {status}"))
    }
}

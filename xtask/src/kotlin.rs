//! The Kotlin package: the engine's library and UniFFI's glue in a jar, tested by Maven.

use std::path::Path;
use std::process::Command;

use crate::packages::{
    Ran, copy, glue, install, library, library_name, not_run, overhead_in_rust, said,
};
use crate::run::{finish, program, root};

/// What Maven and a Java development kit are called on Debian.
const PACKAGES: &[&str] = &["maven", "default-jdk-headless"];

/// Says where the package's dependencies are.
const CLASSPATH: &str = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath";

/// Builds and tests the package and its example, or with `overhead` measures what its crossing
/// costs. Without Maven it says so, and fails only where everything has to run.
pub(crate) fn chore(args: &[String]) -> Result<Ran, String> {
    let work = match args {
        [] => test,
        [word] if word == "overhead" => overhead,
        _ => return Err("`kotlin` takes nothing, or `overhead`".to_owned()),
    };
    if let Err(reason) = tools() {
        return not_run(reason);
    }
    prepare()?;
    work().map(|()| Ran::Passed)
}

fn test() -> Result<(), String> {
    // The example takes the package from where it is installed, as its users do.
    maven("bindings/kotlin", &["install"])?;
    maven("examples/kotlin/till", &["verify"])
}

/// The five figures, of Rust and of Kotlin.
fn overhead() -> Result<(), String> {
    println!("{}", overhead_in_rust()?);
    maven("bindings/kotlin", &["test", "-Dtest=Overhead"])
}

/// The racer of Kotlin: a Java of its own, because Maven would keep its standard input.
pub(crate) fn racer(arguments: &[String]) -> Result<Command, String> {
    prepare()?;
    let package = root().join("bindings/kotlin/target");
    let list = package.join("classpath");
    let goals = [
        "-q",
        "test-compile",
        CLASSPATH,
        "-Dmdep.includeScope=runtime",
    ];
    let out = format!("-Dmdep.outputFile={}", list.display());
    maven("bindings/kotlin", &[&goals[..], &[out.as_str()]].concat())?;
    let wrong = |e: std::io::Error| format!("{}: {e}", list.display());
    let jars = std::fs::read_to_string(&list).map_err(wrong)?;
    let classes = ["classes", "test-classes"].map(|folder| package.join(folder));
    let paths = classes
        .into_iter()
        .chain(std::env::split_paths(jars.trim()));
    let paths = std::env::join_paths(paths).map_err(|e| e.to_string())?;
    let home = std::env::var_os("JAVA_HOME").map(|home| Path::new(&home).join("bin/java"));
    let mut racer = program(home.unwrap_or_else(|| "java".into()));
    racer.current_dir(root()).arg("-cp").arg(paths);
    racer.arg("dev.oneshelf.RacerKt").args(arguments);
    Ok(racer)
}

/// Makes sure that there is a Maven that runs.
pub(crate) fn tools() -> Result<(), String> {
    if said("mvn", &["--version"]).is_some() && said("javac", &["-version"]).is_some() {
        return Ok(());
    }
    install(PACKAGES)
}

/// Puts the library and the glue where `pom.xml` looks for them.
fn prepare() -> Result<(), String> {
    let library = library()?;
    let out = root().join("bindings/kotlin/target");
    glue(&library, "kotlin", &out.join("glue"))?;
    let native = out.join("native").join(platform());
    copy(&library, &native.join(library_name()))
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

fn maven(folder: &str, goals: &[&str]) -> Result<(), String> {
    let mut maven = program("mvn");
    maven
        .current_dir(root().join(folder))
        .args(["-B", "-ntp"])
        .args(goals);
    finish(&mut maven).map_err(|e| format!("{folder}: {e}"))
}

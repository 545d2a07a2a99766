//! The Python package: a wheel built by maturin, tested as it is installed.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::packages::{Ran, install, not_run, overhead_in_rust, said};
use crate::run::{finish, program, root};

/// What Python and its environments are called on Debian.
const PACKAGES: &[&str] = &["python3", "python3-venv"];

/// The oldest Python that the package is for.
const OLDEST: &str = "import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))";

/// What the tests need beside the package.
const TOOLS: &[&str] = &[
    "pytest>=9,<10",
    "mypy>=2,<3",
    "pyright>=1.1.414,<2",
    "httpx>=0.28,<1",
];

/// The example, which takes the package from where it is installed, as its users do.
const EXAMPLE: &str = "examples/python/checkout";

/// Builds the wheel and tests it in an environment of its own, or with `overhead` measures what
/// its crossing costs. Without Python it says so, and fails only where everything has to run.
pub(crate) fn chore(args: &[String]) -> Result<Ran, String> {
    let work = match args {
        [] => test,
        [word] if word == "overhead" => overhead,
        _ => return Err("`python` takes nothing, or `overhead`".to_owned()),
    };
    if let Err(reason) = tools() {
        return not_run(reason);
    }
    work(&installed()?).map(|()| Ran::Passed)
}

/// The racer of Python.
pub(crate) fn racer(arguments: &[String]) -> Result<Command, String> {
    let mut racer = program(installed()?);
    racer
        .current_dir(root())
        .arg("bindings/python/bench/racer.py");
    racer.args(arguments);
    Ok(racer)
}

/// The environment's Python, with the package as it is now.
fn installed() -> Result<PathBuf, String> {
    let wheel = wheel()?;
    let python = environment()?;
    let mut pip = pip(&python, &["install", "--force-reinstall", "--no-deps"]);
    finish(pip.arg(wheel))?;
    Ok(python)
}

fn test(python: &Path) -> Result<(), String> {
    let needs = root().join(EXAMPLE).join("requirements.txt");
    let mut tools = pip(python, &[&["install"], TOOLS].concat());
    finish(tools.arg("-r").arg(needs))?;
    for folder in ["bindings/python", EXAMPLE] {
        let mut tests = inside(python, folder);
        tests.args(["-m", "pytest", "-q", "-p", "no:cacheprovider"]);
        finish(&mut tests).map_err(|e| format!("{folder}: {e}"))?;
    }
    Ok(())
}

/// The five figures, of Rust and of Python.
fn overhead(python: &Path) -> Result<(), String> {
    let rust = overhead_in_rust()?;
    let wrong = |e: std::io::Error| format!("the measurement of Python: {e}");
    let mut command = inside(python, "bindings/python");
    command.arg("bench/overhead.py").stdin(Stdio::piped());
    let mut child = command.spawn().map_err(wrong)?;
    if let Some(mut input) = child.stdin.take() {
        input.write_all(rust.as_bytes()).map_err(wrong)?;
    }
    let status = child.wait().map_err(wrong)?;
    let failed = format!("the measurement of Python ended with {status}");
    status.success().then_some(()).ok_or(failed)
}

/// Makes sure that there is a Python that can make environments.
pub(crate) fn tools() -> Result<(), String> {
    if said("python3", &["-c", OLDEST]).is_some() {
        return Ok(());
    }
    install(PACKAGES)?;
    said("python3", &["-c", OLDEST])
        .map(drop)
        .ok_or_else(|| "the machine's Python is older than 3.11".to_owned())
}

/// Builds the wheel as `pip install bindings/python` does, and gives its place.
fn wheel() -> Result<PathBuf, String> {
    let out = root().join("target/wheels");
    // Wheels of other versions stay out of the way.
    if out.exists() {
        std::fs::remove_dir_all(&out).map_err(|e| format!("{}: {e}", out.display()))?;
    }
    let python = environment()?;
    let mut build = pip(&python, &["wheel", "--no-deps", "-w"]);
    build.arg(&out).arg(root().join("bindings/python"));
    finish(build.env("CARGO_TARGET_DIR", root().join("target")))?;
    let found = std::fs::read_dir(&out).map_err(|e| format!("{}: {e}", out.display()))?;
    let mut wheels = found.filter_map(Result::ok).map(|entry| entry.path());
    wheels
        .find(|path| path.extension().is_some_and(|end| end == "whl"))
        .ok_or_else(|| format!("no wheel in {}", out.display()))
}

/// The Python of an environment that has nothing of the machine's.
fn environment() -> Result<PathBuf, String> {
    let place = root().join("target/python");
    let python = place.join("bin/python");
    if !python.is_file() {
        finish(program("python3").args(["-m", "venv"]).arg(&place))?;
    }
    Ok(python)
}

fn pip(python: &Path, args: &[&str]) -> Command {
    let mut pip = program(python);
    pip.args(["-m", "pip", "--disable-pip-version-check", "--quiet"]);
    pip.args(args);
    pip
}

/// The environment's Python, beside the tests of a folder.
fn inside(python: &Path, folder: &str) -> Command {
    let mut command = program(python);
    command.current_dir(root().join(folder));
    command.env("PYTHONDONTWRITEBYTECODE", "1");
    command
}

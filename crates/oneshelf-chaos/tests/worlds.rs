//! A few worlds on a file, and where the switches are.

#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "without cargo's answer there is no test"
)]

use std::process::Command;

use oneshelf_chaos::Worlds;
use oneshelf_testkit::chaos::Tally;

/// Goal: the durable file ends where memory does, over restarts and killed processes.
#[test]
fn in_a_file() {
    let worlds = Worlds {
        seed: 0,
        seeds: 4,
        events: 120,
        in_file: true,
    };
    let tally = worlds.run();
    println!("{tally:?}");
    let has_met_all = |tally: &Tally| tally.restarts > tally.kills && tally.kills > 0;
    assert!(tally.as_ref().is_ok_and(has_met_all), "{tally:?}");
}

/// Goal: nothing that is built to be used can have a rule switched off. Cargo itself says with
/// which features each package is built; the last line of each listing is the control.
#[test]
fn no_rule_is_switched_off_elsewhere() {
    for package in [
        "oneshelf",
        "oneshelf-cli",
        "oneshelf-sqlite",
        "oneshelf-core",
    ] {
        let features = features_of_core(package);
        assert!(
            !features.contains("chaos-switches"),
            "{package}: {features}"
        );
    }
    let features = features_of_core("oneshelf-chaos");
    assert!(features.contains("chaos-switches"), "{features}");
}

/// With which features the core is built for a package, as it is by `cargo build -p`.
fn features_of_core(package: &str) -> String {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut tree = Command::new(cargo);
    tree.current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(["tree", "--offline", "--edges", "normal,build", "--prefix"])
        .args(["none", "--format", "{p} with {f}", "--package", package]);
    let output = tree.output().expect("cargo can be started");
    assert!(output.status.success(), "{output:?}");
    let listing = String::from_utf8_lossy(&output.stdout).into_owned();
    let is_core = |line: &&str| line.starts_with("oneshelf-core ");
    let line = listing.lines().find(is_core);
    line.unwrap_or_else(|| panic!("{package} has no core: {listing}"))
        .to_owned()
}

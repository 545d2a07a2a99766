//! What the README tells somebody to type is there.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

/// Goal: each `cargo run --example` finds its example without a package being named.
#[test]
fn examples_run_as_the_readme_says() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let readme = std::fs::read_to_string(root.join("README.md")).unwrap();
    let mut metadata = Command::new(env!("CARGO"));
    metadata.current_dir(&root);
    metadata.args(["metadata", "--no-deps", "--format-version", "1"]);
    let metadata: Value = serde_json::from_slice(&metadata.output().unwrap().stdout).unwrap();
    let usual = metadata["workspace_default_members"].as_array().unwrap();
    let packages = metadata["packages"].as_array().unwrap().iter();
    let targets = packages
        .filter(|package| usual.contains(&package["id"]))
        .flat_map(|package| package["targets"].as_array().unwrap());
    let examples: Vec<&str> = targets
        .filter(|target| target["kind"][0] == "example")
        .filter_map(|target| target["name"].as_str())
        .collect();
    let mut told = 0;
    for line in readme.lines() {
        let Some((_, named)) = line.split_once("cargo run --example ") else {
            continue;
        };
        let names = named.split(|letter: char| !(letter.is_alphanumeric() || letter == '_'));
        for name in names.filter(|name| !name.is_empty() && *name != "also") {
            assert!(examples.contains(&name), "{name} of `{line}`: {examples:?}");
            told += 1;
        }
    }
    assert!(told > 1, "the README names no examples any more");
}

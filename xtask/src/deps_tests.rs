//! The dependency check against a small invented graph.

use serde_json::json;

use super::*;

const OK: &[Allowed] = &[("MIT", "for the test")];
const NONE: &[Allowed] = &[];

fn package(id: &str, licence: Option<&str>, source: Option<&str>, publish: &Value) -> Value {
    let (name, version) = id.split_once('@').unwrap_or((id, "0.0.0"));
    json!({
        "id": id, "name": name, "version": version,
        "license": licence, "source": source, "publish": publish,
    })
}

fn link(id: &str, kind: Option<&str>) -> Value {
    json!({ "pkg": id, "dep_kinds": [{ "kind": kind, "target": null }] })
}

/// A shipped crate `app` and an unpublished `bench`, with the given dependencies.
fn graph(dependencies: &[Value], app: &[Value], bench: &[Value]) -> Graph {
    let mut packages = vec![
        package("app@1.0.0", Some("MIT"), None, &Value::Null),
        package("bench@1.0.0", Some("MIT"), None, &json!([])),
    ];
    packages.extend_from_slice(dependencies);
    let metadata = json!({
        "packages": packages,
        "workspace_members": ["app@1.0.0", "bench@1.0.0"],
        "resolve": { "nodes": [
            { "id": "app@1.0.0", "deps": app },
            { "id": "bench@1.0.0", "deps": bench },
        ]},
    });
    Graph::read(&metadata).unwrap()
}

fn crate_of(id: &str) -> Value {
    package(id, Some("MIT"), Some("registry+main"), &Value::Null)
}

#[track_caller]
fn expect(findings: &[String], parts: &[&str]) {
    assert_eq!(findings.len(), parts.len(), "{findings:#?}");
    for (finding, part) in findings.iter().zip(parts) {
        assert!(finding.contains(part), "wanted `{part}` in `{finding}`");
    }
}

/// Goal: only allowed, readable licences pass; our own crates are not asked.
#[test]
fn licences_are_checked() {
    let registry = Some("registry+main");
    let graph = graph(
        &[
            crate_of("fine@1.0.0"),
            package("copyleft@1.0.0", Some("GPL-3.0"), registry, &Value::Null),
            package("garbled@1.0.0", Some("MIT OR"), registry, &Value::Null),
            package("silent@1.0.0", None, registry, &Value::Null),
        ],
        &[],
        &[],
    );
    let wanted = ["copyleft 1.0.0 is under", "cannot be read", "no licence"];
    expect(&licences(&graph, OK, NONE), &wanted);

    let read = &[("silent", "read"), ("fine", "not needed")];
    let wanted = ["copyleft", "garbled", "names fine without need"];
    expect(&licences(&graph, OK, read), &wanted);
}

/// Goal: no git, no stray folder, no second registry.
#[test]
fn sources_are_checked() {
    let mit = Some("MIT");
    let graph = graph(
        &[
            crate_of("fine@1.0.0"),
            package("forked@1.0.0", mit, Some("git+somewhere"), &Value::Null),
            package("local@1.0.0", mit, None, &Value::Null),
            package("other@1.0.0", mit, Some("sparse+else"), &Value::Null),
        ],
        &[],
        &[],
    );
    let wanted = ["forked", "local 1.0.0 is a path", "several registries"];
    expect(&sources(&graph), &wanted);
}

/// Goal: two versions count if a shipped crate is built with both, and only then.
#[test]
fn duplicates_are_checked() {
    let both = [crate_of("twin@1.0.0"), crate_of("twin@2.0.0")];
    let (one, two) = (link("twin@1.0.0", None), link("twin@2.0.0", Some("build")));
    let shipped = graph(&both, &[one.clone(), two.clone()], &[]);
    expect(&duplicates(&shipped, NONE), &["versions 1.0.0 and 2.0.0"]);
    expect(&duplicates(&shipped, &[("twin", "for a while")]), &[]);

    let benched = graph(&both, std::slice::from_ref(&one), &[two]);
    expect(&duplicates(&benched, NONE), &[]);
    let stale = duplicates(&benched, &[("twin", "for a while")]);
    expect(&stale, &["without need"]);

    let tested = graph(&both, &[one, link("twin@2.0.0", Some("dev"))], &[]);
    expect(&duplicates(&tested, NONE), &[]);
}

/// Goal: an answer of another shape is an error, not an empty graph that passes.
#[test]
fn a_strange_answer_is_refused() {
    for strange in [json!({}), json!({ "workspace_members": [], "packages": 1 })] {
        assert!(Graph::read(&strange).is_err());
    }
}

//! A few worlds on a file, and more of them in memory.

use oneshelf_chaos::Worlds;

/// Goal: the durable file ends where memory does, over restarts.
#[test]
fn in_a_file() {
    let worlds = Worlds {
        seed: 1,
        seeds: 3,
        events: 120,
        in_file: true,
    };
    let tally = worlds.run();
    println!("{tally:?}");
    assert!(
        tally.as_ref().is_ok_and(|tally| tally.restarts > 0),
        "{tally:?}"
    );
}

/// Goal: no published crate can have a rule switched off.
#[test]
fn no_rule_is_switched_off_elsewhere() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/..");
    let mut looked_at = 0;
    for entry in std::fs::read_dir(folder).expect("the crates lie beside this one") {
        let path = entry.expect("an entry can be read").path();
        let Ok(manifest) = std::fs::read_to_string(path.join("Cargo.toml")) else {
            continue;
        };
        looked_at += 1;
        let names_it = manifest.contains("chaos-switches");
        let may = path.ends_with("oneshelf-chaos") || path.ends_with("oneshelf-core");
        assert!(!names_it || may, "{} names chaos-switches", path.display());
        assert!(
            !manifest.contains("default = ["),
            "{} has default features",
            path.display()
        );
    }
    assert!(looked_at > 4, "{looked_at} crates");
}

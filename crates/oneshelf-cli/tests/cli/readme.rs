//! What the README shows of the terminal is what the command prints.

use crate::harness::Shop;

/// Goal: the tables of the README are of this engine, to the letter.
#[test]
fn the_readme_shows_what_is_printed() {
    let readme = include_str!("../../../../README.md");
    let shop = Shop::after("trouble.jsonl");
    for args in [
        &["atp", "MUG-RED", "MUG-BLUE", "--channel", "web"][..],
        &["cases"],
    ] {
        let said = shop.look(args);
        let shown = format!("$ oneshelf {}\n{}", args.join(" "), said.out);
        assert!(
            readme.contains(shown.trim_end()),
            "not in the README:\n{shown}"
        );
    }
}

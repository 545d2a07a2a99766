//! `oneshelf reconcile` and `oneshelf promises` (R31, R37): files of channels, proposals that a
//! person reviews, and reports.

use crate::harness::{Said, Shop};

const SHOPIFY: &str = "\
Handle,Title,Option1 Name,Option1 Value,SKU,HS Code,COO,Location,Incoming (not editable),Unavailable (not editable),Committed (not editable),Available (not editable),On hand (current),On hand (new)
mug,Mug,Color,Red,MUG-RED,,,OXFORD,0,0,0,5,5,
mug,Mug,Color,Red,MUG-RED,,,YORK,0,0,0,3,3,
tea,Tea,,,TEA,,,OXFORD,0,0,0,1.5,2,
tea,Tea,,,TEA,,,YORK,0,0,0,Not stocked,,
hat,Hat,,,HAT,,,OXFORD,0,0,0,2,2,
hat,Hat,,,,,,OXFORD,0,0,0,2,2,
hat,Hat,,,HAT,,,OXFORD,0,0,0,two,2,
";

const SQUARE: &str = "\
Token,Item Name,SKU,Current Quantity OXFORD,New Quantity OXFORD,Current Quantity YORK,New Quantity YORK
t1,Mug,MUG-RED,0,,1,2
t2,Tea,TEA,1.5,2.5,,
";

fn shop(files: &[(&str, &str)]) -> Shop {
    let shop = Shop::after_a_day();
    for (name, text) in files {
        shop.write(name, text);
    }
    shop
}

fn look(shop: &Shop, line: &str) -> Said {
    shop.look(&line.split(' ').collect::<Vec<_>>())
}

/// Goal: an export of Shopify is told apart line by line; lines that say nothing are named, and
/// the rest is compared.
#[test]
fn an_export_of_shopify() {
    let shop = shop(&[("shopify.csv", SHOPIFY)]);
    let said = look(&shop, "reconcile --channel web shopify.csv");
    insta::assert_snapshot!("reconcile_shopify", said);
    let said = look(&shop, "reconcile --channel web shopify.csv --json");
    insta::assert_snapshot!("reconcile_shopify_json", said);
}

/// Goal: where nothing is amiss it says so, and the exit code too.
#[test]
fn what_is_right_is_silent() {
    let shop = shop(&[("square.csv", SQUARE)]);
    let said = look(&shop, "reconcile --channel web square.csv");
    insta::assert_snapshot!("reconcile_square", said);
}

/// Goal: the same numbers say the same in every form that they come in.
#[test]
fn every_form_says_the_same() {
    let plain = "sku,quantity,location\nMUG-RED,5,OXFORD\nTEA,1,OXFORD\n";
    let other = "\u{feff}code;n\n";
    let lines = "{\"sku\":\"MUG-RED\",\"quantity\":5,\"location\":\"OXFORD\"}\n\n{\"sku\":\"TEA\",\"quantity\":\"1\",\"location\":\"OXFORD\"}\n";
    let array = "[{\"code\":\"MUG-RED\",\"n\":5},\n{\"code\":\"TEA\",\"n\":\"1\"}]";
    let by_place = "Handle,SKU,OXFORD\nmug,MUG-RED,5\ntea,TEA,1\n";
    let shop = shop(&[
        ("plain.csv", plain),
        ("lines.jsonl", lines),
        ("array.json", array),
        ("by_place.csv", by_place),
        ("other.csv", other),
    ]);
    let verdicts = |line: &str| {
        let said = look(&shop, line);
        let shown = said.json().into_iter().filter_map(|line| {
            let shown = line.get("shown")?.clone();
            shown.get("line")?;
            let text = |field: &str| shown[field].as_str().map(str::to_owned);
            Some((text("sku"), text("shown"), text("should"), text("verdict")))
        });
        (said.code, shown.collect::<Vec<_>>())
    };
    let expected = verdicts("reconcile --json --channel web plain.csv");
    assert_eq!((expected.0, expected.1.len()), (1, 2));
    for line in [
        "reconcile --json --channel web lines.jsonl",
        "reconcile --json --channel web by_place.csv",
        "reconcile --json --channel web --location OXFORD --map sku=code,quantity=n array.json",
    ] {
        assert_eq!(verdicts(line), expected, "{line}");
    }
    let said = look(&shop, "reconcile --channel web other.csv");
    assert_eq!(said.code, 2);
    assert!(said.err.contains("has no column \"sku\""), "{said}");
}

/// Goal: what was counted becomes commands that a person reviews and applies; applied twice they
/// are done once, and then the count agrees.
#[test]
fn counts_are_reviewed_and_applied() {
    let shop = shop(&[("square.csv", SQUARE)]);
    let line = "reconcile --counts square.csv --as-of 2026-11-23T10:10:30Z --proposals new.jsonl";
    let said = look(&shop, line);
    insta::assert_snapshot!("reconcile_counts", said);
    let again = look(&shop, line);
    assert_eq!(
        (again.code, again.out.as_str()),
        (2, ""),
        "never written over: {again}"
    );
    let apply = || look(&shop, "apply --quiet new.jsonl").outcomes();
    assert_eq!(apply(), [(1, "applied".to_owned())]);
    assert_eq!(apply(), [(1, "duplicate".to_owned())]);
    let said = look(
        &shop,
        "reconcile --counts square.csv --as-of 2026-11-23T10:10:30Z",
    );
    assert_eq!(said.code, 0, "{said}");

    // The count has opened a matter of its own, with ways out of it.
    let said = look(&shop, "reconcile --counts --proposals out.jsonl");
    insta::assert_snapshot!("reconcile_open", said);
    let said = look(&shop, "apply --quiet out.jsonl");
    assert_eq!(said.outcomes(), [(1, "applied".to_owned())]);
    assert_eq!(look(&shop, "reconcile").out, "nothing has stood open\n");
}

/// Goal: what somebody has to look at is not lost behind what is explained.
#[test]
fn what_is_unexplained_comes_first() {
    let mut file = "sku,quantity,location\n".to_owned();
    // The first is equal; the others are listed again, which somebody has to look at.
    for _ in 0..1_200 {
        file.push_str("TEA,1.5,OXFORD\n");
    }
    file.push_str("MUG-RED,7,YORK\n");
    let shop = shop(&[("long.csv", &file)]);
    let said = look(&shop, "reconcile --channel web long.csv");
    assert!(
        said.out.contains("and 200 more; --json lists all of them"),
        "{said}"
    );
    let said = look(&shop, "reconcile --all --channel web long.csv");
    let first = said.out.lines().nth(2).unwrap_or_default();
    assert!(first.trim_start().starts_with('3'), "{said}");
}

/// Goal: a command line that cannot be meant is refused before anything is compared.
#[test]
fn wrong_command_lines() {
    let shop = shop(&[("square.csv", SQUARE)]);
    for (line, said) in [
        ("reconcile square.csv", "--channel"),
        ("reconcile --counts square.csv", "--as-of"),
        ("reconcile --channel web nothing.csv", "nothing.csv"),
        ("reconcile --channel shop square.csv", "channel"),
        ("reconcile --channel web --map sku square.csv", "sku=COLUMN"),
        (
            "promises --from 2026-11-24T00:00:00Z --to 2026-11-23T00:00:00Z",
            "--from is not before --to",
        ),
    ] {
        let found = look(&shop, line);
        assert_eq!(found.code, 2, "{line}");
        assert!(found.err.contains(said), "{line}\n{found}");
    }
}

/// Goal: what became of the promises of the rehearsed day.
#[test]
fn promises_of_a_day() {
    let shop = Shop::after_a_day();
    insta::assert_snapshot!("promises", look(&shop, "promises"));
    insta::assert_snapshot!(
        "promises_json",
        look(&shop, "promises --json --location YORK")
    );
    let none = look(&shop, "promises --to 2026-11-22T00:00:00Z");
    assert_eq!(none.out, "no promises\n");
}

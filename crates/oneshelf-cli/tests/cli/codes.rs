//! Pickup codes: the key comes from a file, and codes are printed for the host and checked.

use crate::harness::{Said, Shop};

const KEY_FILE: &str = "codes.key";

/// `order-1042` waits for its customer, who was told.
fn shop() -> Shop {
    let shop = Shop::after("pickups.jsonl");
    let written = std::fs::write(shop.path(KEY_FILE), b"0123456789abcdef0123456789abcdef");
    assert!(written.is_ok(), "{written:?}");
    shop
}

fn code(shop: &Shop, more: &[&str]) -> Said {
    let mut args = vec!["code", "--source", "web", "--document", "order-1042"];
    args.extend(more);
    shop.run(&args)
}

/// Somebody shows a code.
fn show(shop: &Shop, reference: &str, code: &str, args: &[&str]) -> Said {
    let line = format!(
        r#"{{"at":"2026-11-23T10:11:00Z","command":{{"type":"verify_code","source":"pos","reference":"{reference}","of":{{"source":"web","document":"order-1042"}},"code":"{code}"}}}}"#
    );
    let mut all = vec!["apply", "--clock", "lines"];
    all.extend(args);
    shop.feed(&all, format!("{line}\n").as_bytes())
}

/// Goal: what `code` prints is what `verify_code` takes, with the same key and no other; and
/// without a key it says what to do.
#[test]
fn a_code_is_printed_and_checked() {
    let shop = shop();
    let with = ["--code-key-file", KEY_FILE];
    let printed = code(&shop, &with);
    assert_eq!(printed.code, 0, "{printed}");
    let digits = printed.out.trim_end();
    assert!(digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_digit()));
    let json = code(&shop, &["--code-key-file", KEY_FILE, "--json"]);
    assert_eq!(json.json()[0]["code"], digits);

    let mut command = shop.command(&["code", "--source", "web", "--document", "order-1042"]);
    let output = command.env("ONESHELF_CODE_KEY_FILE", KEY_FILE).output();
    assert_eq!(output.unwrap().stdout, printed.out.as_bytes());

    let keyless = show(&shop, "show-1", digits, &[]);
    assert_eq!(keyless.code, 2, "{keyless}");
    assert!(
        keyless.err.contains("hint: give --code-key-file FILE"),
        "{keyless}"
    );
    std::fs::write(shop.path("other.key"), b"another key of 32 bytes, by hand").unwrap();
    let other = show(&shop, "show-2", digits, &["--code-key-file", "other.key"]);
    assert_eq!(other.code, 1, "{other}");
    assert_eq!(other.json()[0]["code"], "wrong_code", "{other}");
    let right = show(&shop, "show-3", digits, &with);
    assert_eq!(right.outcomes(), [(1, "applied".to_owned())], "{right}");
    assert!(!right.out.contains(digits), "an answer repeats no code");
}

/// Goal: what is no key is named, with how a key is made; a pickup without a code as well.
#[test]
fn what_is_no_key_is_named() {
    let shop = shop();
    for (name, bytes, expect) in [
        ("short", 15, "short: the key for pickup codes has 15 bytes"),
        ("long", 65, "long has more than 64 bytes"),
        ("huge", 1 << 20, "huge has more than 64 bytes"),
    ] {
        std::fs::write(shop.path(name), vec![7; bytes]).unwrap();
        let said = code(&shop, &["--code-key-file", name]);
        assert_eq!(said.code, 2, "{said}");
        assert!(said.err.contains(expect), "{said}");
        assert!(said.err.contains("head -c 32 /dev/urandom"), "{said}");
    }
    let missing = code(&shop, &["--code-key-file", "no-such-key"]);
    assert!(
        missing.code == 2 && missing.err.contains("no-such-key"),
        "{missing}"
    );
    let none = code(&shop, &[]);
    assert!(
        none.code == 2 && none.err.contains("ONESHELF_CODE_KEY_FILE"),
        "{none}"
    );
    let early = shop.run(&[
        "code",
        "--source",
        "web",
        "--document",
        "order-1043",
        "--code-key-file",
        KEY_FILE,
    ]);
    assert!(
        early.code == 2 && early.err.contains("has no code yet"),
        "{early}"
    );
}

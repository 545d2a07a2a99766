//! `oneshelf replay`, on files that are made here.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail tests too")]

use std::fmt::Write as _;
use std::io::{BufRead, BufReader, Write as _};
use std::os::unix::process::ExitStatusExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use oneshelf::{CaseNumber, Sequence, Shelf};
use serde_json::Value;

const HEADER: &str =
    "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";

/// One of everything, over the week in which the clocks change.
const EVERYTHING: &str = "\
100,85123A,HEART,6,2011-03-21 08:26:00,2.55,17850.0,United Kingdom
100,85123a,HEART,4,2011-03-21 08:26:00,2.55,17850.0,United Kingdom
100,POST,POSTAGE,1,2011-03-21 08:26:00,18.0,17850.0,United Kingdom
101,22423,\"STAND, 3 TIER\",5,2011-03-22 09:00:00,10.95,1.0,France
C102,85123A,HEART,-2,2011-03-22 10:00:00,2.55,17850.0,United Kingdom
103,22423,damaged,-3,2011-03-23 10:00:00,0.0,,United Kingdom
104,22423,,2,2011-03-24 10:00:00,0.0,,United Kingdom
105,22423,STAND,100,2011-03-29 10:00:00,10.95,2.0,United Kingdom
C106,22423,STAND,-100,2011-03-29 10:16:00,10.95,2.0,United Kingdom
107,85123A,HEART,8,2011-03-29 11:00:00,2.55,3.0,United Kingdom
108,85123A,HEART,1,2011-03-29 12:00:00,2.55,3.0,United Kingdom
C109,POST,POSTAGE,-1,2011-03-29 12:30:00,18.0,17850.0,United Kingdom
107,22423,STAND,1,2011-03-29 13:00:00,10.95,3.0,United Kingdom
";

struct Place {
    folder: tempfile::TempDir,
}

impl Place {
    fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn file(&self, name: &str, rows: &str) -> PathBuf {
        let path = self.path(name);
        std::fs::write(&path, format!("{HEADER}{rows}")).unwrap();
        path
    }
}

fn command(file: &Path, db: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_oneshelf"));
    command
        .arg("replay")
        .arg(file)
        .arg("--db")
        .arg(db)
        .args(args);
    command
}

fn replay(file: &Path, db: &Path, args: &[&str]) -> Output {
    command(file, db, args).output().unwrap()
}

/// The summary of a replay that must succeed.
fn summary(file: &Path, db: &Path, args: &[&str]) -> Value {
    let args: Vec<&str> = args.iter().copied().chain(["--json"]).collect();
    let output = replay(file, db, &args);
    assert!(output.status.success(), "{output:?}");
    serde_json::from_slice(&output.stdout).unwrap()
}

/// A summary without what differs from run to run.
fn timeless(mut summary: Value) -> Value {
    let object = summary.as_object_mut().unwrap();
    object.retain(|key, _| !["seconds", "lines_per_second", "new_changes"].contains(&key.as_str()));
    summary
}

/// Everything that a store says of its goods, promises and cases.
fn state(db: &Path) -> String {
    let shelf = Shelf::open(db).unwrap();
    let mut text = String::new();
    for (_, level) in shelf.levels(None, 10_000).unwrap() {
        let oneshelf::LevelView {
            sku,
            free,
            committed,
            inspection,
            on_hand,
            sequence,
            ..
        } = level;
        writeln!(
            text,
            "{sku} {free} {committed} {inspection} {on_hand} {sequence}"
        )
        .unwrap();
    }
    for promise in shelf.reservations(Sequence::NONE, 10_000, false).unwrap() {
        writeln!(text, "{promise:?}").unwrap();
    }
    for case in shelf.cases(CaseNumber(0), 10_000, false).unwrap() {
        writeln!(text, "{case:?}").unwrap();
    }
    let health = shelf.health().unwrap();
    writeln!(text, "{} {:?}", health.sequence, health.recorded_at).unwrap();
    text
}

/// Goal: every kind of invoice does what it should, to the unit; and a second time nothing.
#[test]
fn everything_is_accounted_for() {
    let place = Place::new();
    let (file, db) = (place.file("all.csv", EVERYTHING), place.path("all.db"));
    let options = ["--opening-stock", "1w"];
    let first = summary(&file, &db, &options);
    for (pointer, expect) in [
        ("/lines", Value::from(13)),
        ("/invoices", 10.into()),
        ("/first", "2011-03-21T08:26:00Z".into()),
        ("/last", "2011-03-29T12:00:00Z".into()),
        ("/orders/in_full", 3.into()),
        ("/orders/in_part", 2.into()),
        ("/orders/refused", 1.into()),
        ("/orders/units_asked", "125".into()),
        ("/orders/units_promised", "28".into()),
        ("/cancellations/count", 2.into()),
        ("/cancellations/units_back", "6".into()),
        ("/cancellations/units_never_promised", "96".into()),
        ("/written_off/units", "3".into()),
        ("/found/units", "2".into()),
        ("/left_out/lines", 2.into()),
        ("/left_out/codes/POST/lines", 2.into()),
        ("/supply/items", 2.into()),
        ("/supply/aliases", 1.into()),
        ("/supply/opening_units", "14".into()),
        ("/supply/weekly_units", "14".into()),
        ("/shortages/oversells", 0.into()),
        ("/shortages/by_written_off", 1.into()),
        ("/shortages/open", 0.into()),
        ("/verified/clean", true.into()),
    ] {
        assert_eq!(
            first.pointer(pointer),
            Some(&expect),
            "{pointer} of {first:#}"
        );
    }
    assert!(first["new_changes"].as_u64().unwrap() > 20);
    let before = state(&db);
    let second = summary(&file, &db, &options);
    assert_eq!(second["new_changes"], 0);
    assert_eq!(timeless(second), timeless(first));
    assert_eq!(state(&db), before);
    let shown = String::from_utf8(replay(&file, &db, &options).stdout).unwrap();
    for line in [
        "0 new changes",
        "oversells",
        "POST",
        "5 digits",
        "verify: ",
        "all right",
    ] {
        assert!(shown.contains(line), "{line:?} is not in\n{shown}");
    }
}

/// Goal: a compressed file is the same file.
#[test]
fn a_compressed_file_is_the_same() {
    let place = Place::new();
    let file = place.file("all.csv", EVERYTHING);
    let packed = place.path("all.csv.gz");
    let level = flate2::Compression::fast();
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), level);
    encoder.write_all(&std::fs::read(&file).unwrap()).unwrap();
    let bytes = encoder.finish().unwrap();
    std::fs::write(&packed, &bytes).unwrap();
    let (plain_db, packed_db) = (place.path("plain.db"), place.path("packed.db"));
    let plain = timeless(summary(&file, &plain_db, &[]));
    assert_eq!(timeless(summary(&packed, &packed_db, &[])), plain);
    assert_eq!(state(&packed_db), state(&plain_db));
    // Cut off in the middle, it says so, and writes nothing.
    std::fs::write(&packed, &bytes[..bytes.len() / 2]).unwrap();
    let output = replay(&packed, &place.path("cut.db"), &[]);
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    assert!(!place.path("cut.db").exists());
}

/// Goal: a wrong row stops the replay before anything is written, or is left out by name.
#[test]
fn wrong_rows_are_named() {
    let place = Place::new();
    let wrong = "\
C110,22423,STAND,4,2011-03-29 14:00:00,1.0,3.0,United Kingdom
111,22423,STAND,four,2011-03-29 14:00:00,1.0,3.0,United Kingdom
111,22423
111,22423,STAND,1,2011-03-29 14:00:00,1.0,3.0,United Kingdom
";
    let file = place.file("wrong.csv", &format!("{EVERYTHING}{wrong}"));
    let db = place.path("wrong.db");
    let output = replay(&file, &db, &[]);
    let error = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2), "{error}");
    assert!(
        error.contains("line 15: a cancellation must have a negative quantity"),
        "{error}"
    );
    assert!(error.contains("and 2 more wrong rows"), "{error}");
    assert!(!db.exists());
    let summary = summary(&file, &db, &["--keep-going"]);
    let rows: Vec<&str> = summary["wrong_rows"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(Value::as_str)
        .collect();
    assert_eq!(
        rows,
        [
            "line 15: a cancellation must have a negative quantity, not 4",
            "line 16: Quantity \"four\" is not a whole number",
            "line 17: has 2 columns where the header has 8",
        ]
    );
    assert_eq!(
        (&summary["lines"], &summary["invoices"]),
        (&17.into(), &11.into())
    );
}

/// Goal: other options on the same store are noticed, not mixed in.
#[test]
fn other_options_are_noticed() {
    let place = Place::new();
    let (file, db) = (place.file("all.csv", EVERYTHING), place.path("all.db"));
    let _ = summary(&file, &db, &["--opening-stock", "5"]);
    let output = replay(&file, &db, &["--opening-stock", "6"]);
    let error = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2), "{error}");
    assert!(error.contains("other options"), "{error}");
    let output = replay(&place.file("no.csv", ""), &place.path("no.db"), &[]);
    assert!(output.status.success(), "{output:?}");
    std::fs::write(place.path("no.csv"), "a,b\n1,2\n").unwrap();
    let output = replay(&place.path("no.csv"), &place.path("no.db"), &[]);
    assert!(String::from_utf8_lossy(&output.stderr).contains("no column InvoiceNo"));
}

/// A few thousand lines of a shop that is often out of stock, from a fixed seed.
fn busy_weeks() -> String {
    let mut seed: u64 = 20_110_321;
    let mut next = move |below: u64| {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % below
    };
    let mut rows = String::new();
    for invoice in 0..400 {
        let (week, day) = (invoice / 40, invoice / 8 % 5);
        let (month, date) = match 1 + week * 7 + day {
            march @ ..=31 => (3, march),
            april @ 32..=61 => (4, april - 31),
            may => (5, may - 61),
        };
        let (hour, customer) = (8 + invoice % 8, next(20));
        let (number, sign, price) = match next(12) {
            0 => (format!("C{}", 1_000 + invoice), "-", "1.5"),
            1 => (format!("{}", 1_000 + invoice), "-", "0"),
            // Sometimes the invoice before goes on.
            2 => (format!("{}", 998 + invoice), "", "1.5"),
            _ => (format!("{}", 1_000 + invoice), "", "1.5"),
        };
        let customer = if price == "0" {
            String::new()
        } else {
            customer.to_string()
        };
        for _ in 0..1 + next(12) {
            let code = match next(30) {
                0 => "POST".to_owned(),
                1 => format!("{}a", 20_000 + next(40)),
                n => format!("{}{}", 20_000 + next(40), if n % 2 == 0 { "A" } else { "" }),
            };
            let (quantity, minute) = (1 + next(20), invoice % 60);
            writeln!(
                rows,
                "{number},{code},X,{sign}{quantity},2011-{month:02}-{date:02} \
                 {hour:02}:{minute:02}:00,{price},{customer},United Kingdom"
            )
            .unwrap();
        }
    }
    rows
}

/// Goal: killed anywhere and run again, a replay comes to the state of one that was left alone.
#[test]
fn a_killed_replay_comes_to_the_same_end() {
    let place = Place::new();
    let file = place.file("busy.csv", &busy_weeks());
    let (whole, killed) = (place.path("whole.db"), place.path("killed.db"));
    let options = ["--opening-stock", "1w"];
    let undisturbed = summary(&file, &whole, &options);
    assert!(
        undisturbed["orders"]["in_part"].as_u64().unwrap() > 10,
        "{undisturbed:#}"
    );
    assert!(
        undisturbed["orders"]["refused"].as_u64().unwrap() > 0,
        "{undisturbed:#}"
    );
    let mut kills = 0;
    for batches in [0, 1, 2, 4, 6] {
        let args = ["--opening-stock", "1w", "--progress-lines"];
        let mut child = command(&file, &killed, &args)
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let progress = BufReader::new(child.stderr.take().unwrap());
        // The first line comes before the first batch.
        let lines: Vec<_> = progress.lines().take(1 + batches).collect();
        child.kill().unwrap();
        let status = child.wait().unwrap();
        assert_eq!(
            lines.len(),
            1 + batches,
            "ended before it was killed: {status}"
        );
        kills += usize::from(status.signal() == Some(9));
    }
    assert!(kills > 0, "every replay was done before it was killed");
    let resumed = summary(&file, &killed, &options);
    assert_eq!(timeless(resumed), timeless(undisturbed));
    assert_eq!(state(&killed), state(&whole));
}

/// Goal: through many sources, late, twice and contradicted, the goods end where they do in order,
/// and every contradiction is listed.
#[test]
fn shuffled_it_comes_to_the_same_end() {
    let place = Place::new();
    let file = place.file("busy.csv", &busy_weeks());
    let ordered = place.path("ordered.db");
    for seed in ["1", "2"] {
        let into = place.path(&format!("shuffled-{seed}.db"));
        let into = into.to_str().unwrap();
        let args = ["--opening-stock", "1w", "--shuffle-into", into];
        let args: Vec<&str> = args.into_iter().chain(["--shuffle-seed", seed]).collect();
        let summary = summary(&file, &ordered, &args);
        let shuffled = &summary["shuffled"];
        println!("seed {seed}: {shuffled:#}");
        let number = |name: &str| shuffled[name].as_u64().unwrap();
        assert_eq!((number("sources"), number("different_count")), (20, 0));
        assert!(number("levels") > 30 && number("twice") > 40);
        assert!(number("contradicted") > 2);
        assert_eq!(number("listed"), number("contradicted"));
        assert_eq!(number("kept") + number("replaced"), number("listed"));
        // The store is there to be looked at, and not overwritten.
        let output = replay(&file, &ordered, &args);
        assert_eq!(output.status.code(), Some(2), "{output:?}");
    }
    let alone = replay(&file, &ordered, &["--shuffle-seed", "1"]);
    assert_eq!(alone.status.code(), Some(2), "{alone:?}");
}

//! What has to come of a race.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::Value;

/// How many units each racer has sold.
pub(crate) type Sold = BTreeMap<String, u64>;

/// What a racer says of itself.
#[derive(Debug, Clone)]
pub(crate) struct Tally {
    pub(crate) racer: String,
    /// Promises that it kept: sales.
    pub(crate) kept: u64,
    /// Promises that it cancelled.
    pub(crate) cancelled: u64,
    /// Promises that were refused, because nothing was left.
    pub(crate) refused: u64,
    /// Commands that it sent twice.
    pub(crate) duplicates: u64,
    /// Of the orders that come to every racer, those that came to it first.
    pub(crate) first: u64,
    pub(crate) seconds: f64,
}

/// What the store says afterwards.
#[derive(Debug, Clone, Default)]
pub(crate) struct Found {
    /// Whether `verify` finds nothing.
    pub(crate) is_clean: bool,
    /// The items of which something is left.
    pub(crate) left: Vec<String>,
    /// The sales in the journal.
    pub(crate) sold: Sold,
}

/// A fair race gives nobody less than this part of an even share. Turns alternate, so that the
/// shares differ by what a language needs between two turns, and by what else a machine does.
const PART_MIN: u64 = 4;

impl Tally {
    pub(crate) fn read(racer: &str, line: &str) -> Result<Self, String> {
        let wrong = || format!("the racer of {racer} ended with `{line}`");
        let found: Value = serde_json::from_str(line).map_err(|_| wrong())?;
        let number = |name: &str| found[name].as_u64().ok_or_else(wrong);
        Ok(Self {
            racer: racer.to_owned(),
            kept: number("kept")?,
            cancelled: number("cancelled")?,
            refused: number("refused")?,
            duplicates: number("duplicates")?,
            first: number("first")?,
            seconds: found["seconds"].as_f64().ok_or_else(wrong)?,
        })
    }
}

/// What is wrong with a race for so many units of so many items.
pub(crate) fn findings(units: u64, items: u64, tallies: &[Tally], found: &Found) -> Vec<String> {
    let mut findings = Vec::new();
    let kept: u64 = tallies.iter().map(|tally| tally.kept).sum();
    if kept != units {
        findings.push(format!("{kept} promises were kept, of {units} units"));
    }
    let first: u64 = tallies.iter().map(|tally| tally.first).sum();
    if first != items {
        let what = "orders that came to every racer";
        findings.push(format!("{items} {what} were granted {first} times"));
    }
    if !found.is_clean {
        findings.push("`verify` has findings".to_owned());
    }
    if !found.left.is_empty() {
        findings.push(format!("something is left of {}", found.left.join(", ")));
    }
    for tally in tallies {
        let racer = &tally.racer;
        let sold = found.sold.get(racer).copied().unwrap_or_default();
        if sold != tally.kept {
            let kept = tally.kept;
            findings.push(format!(
                "{racer} kept {kept} promises, and the journal has {sold}"
            ));
        }
        if tally.kept * PART_MIN * (tallies.len() as u64) < units {
            findings.push(format!(
                "{racer} got {} of {units}, which is unfair",
                tally.kept
            ));
        }
        if tally.refused != items || tally.cancelled == 0 || tally.duplicates == 0 {
            findings.push(format!("{racer} did not race as it should: {tally:?}"));
        }
    }
    findings
}

/// The racers, one a line.
pub(crate) fn table(tallies: &[Tally]) -> String {
    let mut out = format!(
        "{:<8}{:>8}{:>9}{:>11}{:>12}{:>9}\n",
        "racer", "kept", "share", "cancelled", "duplicates", "seconds"
    );
    let all: u64 = tallies.iter().map(|tally| tally.kept).sum();
    for tally in tallies {
        let share = tally.kept * 1000 / all.max(1);
        // Writing to a string cannot fail.
        let _ = writeln!(
            out,
            "{:<8}{:>8}{:>5}.{} %{:>11}{:>12}{:>9.1}",
            tally.racer,
            tally.kept,
            share / 10,
            share % 10,
            tally.cancelled,
            tally.duplicates,
            tally.seconds
        );
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const UNITS: u64 = 400;
    const ITEMS: u64 = 50;

    fn race() -> (Vec<Tally>, Found) {
        let line =
            r#"{"kept":100,"cancelled":20,"refused":50,"duplicates":90,"first":10,"seconds":1.5}"#;
        let racers = ["python", "kotlin", "swift", "rust"];
        let mut tallies: Vec<Tally> = racers
            .iter()
            .filter_map(|racer| Tally::read(racer, line).ok())
            .collect();
        tallies[0].first = 20;
        let found = Found {
            is_clean: true,
            left: Vec::new(),
            sold: racers
                .iter()
                .map(|racer| (racer.to_string(), 100))
                .collect(),
        };
        (tallies, found)
    }

    type Spoil = fn(&mut Vec<Tally>, &mut Found);

    /// Goal: the check bites; whatever is wrong is found, and nothing else is.
    #[test]
    fn what_is_wrong_is_found() {
        let cases: &[(&str, Spoil)] = &[
            ("", |_, _| {}),
            ("401 promises were kept, of 400", |tallies, found| {
                tallies[1].kept += 1;
                found.sold.insert("kotlin".to_owned(), 101);
            }),
            ("399 promises were kept, of 400", |tallies, found| {
                tallies[2].kept -= 1;
                found.sold.insert("swift".to_owned(), 99);
            }),
            (
                "rust kept 100 promises, and the journal has 99",
                |_, found| {
                    found.sold.insert("rust".to_owned(), 99);
                },
            ),
            ("python got 24 of 400, which is unfair", |tallies, found| {
                (tallies[0].kept, tallies[1].kept) = (24, 176);
                found.sold.insert("python".to_owned(), 24);
                found.sold.insert("kotlin".to_owned(), 176);
            }),
            ("were granted 51 times", |tallies, _| tallies[3].first += 1),
            ("`verify` has findings", |_, found| found.is_clean = false),
            ("something is left of ITEM-7", |_, found| {
                found.left.push("ITEM-7".to_owned());
            }),
            ("swift did not race as it should", |tallies, _| {
                tallies[2].duplicates = 0;
            }),
        ];
        for (expected, spoil) in cases {
            let (mut tallies, mut found) = race();
            spoil(&mut tallies, &mut found);
            let said = findings(UNITS, ITEMS, &tallies, &found);
            assert_eq!(said.len(), usize::from(!expected.is_empty()), "{said:?}");
            assert!(said.concat().contains(expected), "{expected}: {said:?}");
        }
    }

    /// Goal: a racer that says something else is no racer.
    #[test]
    fn a_racer_has_to_say_what_came_of_it() {
        for line in ["", "ready", "{}", r#"{"kept":-1}"#] {
            assert!(Tally::read("rust", line).is_err(), "{line}");
        }
    }

    /// Goal: every racer has its line, and its share of all.
    #[test]
    fn the_table_has_the_shares() {
        let (mut tallies, _) = race();
        tallies.truncate(2);
        tallies[0].kept = 300;
        let expected = "\
racer       kept    share  cancelled  duplicates  seconds
python       300   75.0 %         20          90      1.5
kotlin       100   25.0 %         20          90      1.5
";
        assert_eq!(table(&tallies), expected);
    }
}

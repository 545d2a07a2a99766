//! What a replay did, in numbers.

use std::collections::BTreeMap;
use std::fmt;
use std::time::Duration;

use oneshelf::{CaseNumber, Moment, Quantity, Verified};
use serde::Serialize;

use super::goods::LeftOut;
use super::supply_plan::sum;

/// How many codes that are no goods a printed summary names.
const CODES_SHOWN_MAX: usize = 12;
/// How many wrong rows a printed summary names.
const WRONG_ROWS_SHOWN_MAX: usize = 10;

/// What opened a shortage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum OpenedBy {
    /// Goods were written off that were not known to be there.
    Fact,
    /// A promise: must never happen.
    Promise,
    /// A sale of more than was promised: must never happen.
    Sale,
}

/// What is counted while invoices go by.
#[derive(Debug, Default)]
pub(super) struct Tally {
    pub(super) orders: Orders,
    pub(super) cancellations: Cancellations,
    pub(super) written_off: Corrections,
    pub(super) found: Corrections,
    pub(super) supply: Supply,
    /// The cases that commands opened.
    pub(super) cases: BTreeMap<CaseNumber, OpenedBy>,
}

/// Orders, by how much of them was promised; what was promised was sold.
#[derive(Debug, Default, Clone, Serialize)]
pub(super) struct Orders {
    pub(super) in_full: u64,
    pub(super) in_part: u64,
    pub(super) refused: u64,
    pub(super) units_asked: Quantity,
    pub(super) units_promised: Quantity,
}

impl Orders {
    pub(super) fn add(&mut self, asked: Quantity, promised: Quantity) {
        if promised == asked {
            self.in_full += 1;
        } else if promised.is_positive() {
            self.in_part += 1;
        } else {
            self.refused += 1;
        }
        self.units_asked = sum(self.units_asked, asked);
        self.units_promised = sum(self.units_promised, promised);
    }

    const fn count(&self) -> u64 {
        self.in_full + self.in_part + self.refused
    }
}

#[derive(Debug, Default, Clone, Serialize)]
pub(super) struct Cancellations {
    pub(super) count: u64,
    pub(super) units_back: Quantity,
    /// Cancelled, but never handed over because it was not promised.
    pub(super) units_never_promised: Quantity,
}

#[derive(Debug, Default, Clone, Serialize)]
pub(super) struct Corrections {
    pub(super) count: u64,
    pub(super) units: Quantity,
}

/// What the file does not have.
#[derive(Debug, Default, Clone, Serialize)]
pub(super) struct Supply {
    pub(super) items: u64,
    pub(super) aliases: u64,
    pub(super) opening_units: Quantity,
    pub(super) opening_rule: String,
    pub(super) weekly_units: Quantity,
    pub(super) weekly_rule: String,
}

/// Shortages, by what opened them.
#[derive(Debug, Default, Clone, Serialize)]
pub(super) struct Shortages {
    /// Opened by a promise, or by a sale of what was promised.
    pub(super) oversells: u64,
    /// Opened by goods that were written off and not known to be there.
    pub(super) by_written_off: u64,
    /// Opened by something else in the same store.
    pub(super) others: u64,
    /// How many of all are open in the end.
    pub(super) open: u64,
    /// How many of those endanger a promise.
    pub(super) endangering: u64,
}

/// What verify said.
#[derive(Debug, Default, Serialize)]
pub(super) struct Verdict {
    pub(super) clean: bool,
    pub(super) text: String,
}

impl From<&Verified> for Verdict {
    fn from(verified: &Verified) -> Self {
        let report = verified.report.to_string();
        let lines = std::iter::once(&report).chain(&verified.storage);
        Self {
            clean: verified.is_clean(),
            text: lines.map(String::as_str).collect::<Vec<_>>().join("\n"),
        }
    }
}

/// What became of the same events when they came through many sources, late, twice and
/// contradicted.
#[derive(Debug, Default, Serialize)]
pub(super) struct Shuffled {
    /// The store that has them.
    pub(super) into: String,
    pub(super) seed: u64,
    pub(super) sources: u64,
    pub(super) messages: u64,
    /// Messages that were sent twice.
    pub(super) twice: u64,
    /// Messages that were answered as duplicates.
    pub(super) duplicates: u64,
    /// Promises that could not be made when they were asked for.
    pub(super) refused: u64,
    /// Sources of which messages are missing in the end.
    pub(super) gaps: u64,
    /// References under which something else was sent as well.
    pub(super) contradicted: u64,
    /// References that were listed as conflicts.
    pub(super) listed: u64,
    /// Contradictions that were not listed.
    pub(super) not_listed: Vec<String>,
    /// Listed, and no contradiction.
    pub(super) not_sent: Vec<String>,
    /// Resolved by keeping what came first, or by replacing it.
    pub(super) kept: u64,
    pub(super) replaced: u64,
    /// Of those kept, promises that were right the second time, when their goods had left.
    pub(super) kept_gone: u64,
    /// What could not be resolved.
    pub(super) unresolved: Vec<String>,
    /// Levels whose units on hand were compared.
    pub(super) levels: u64,
    pub(super) different_count: u64,
    /// The first of those that differ.
    pub(super) different: Vec<String>,
    pub(super) seconds: f64,
    pub(super) verified: Verdict,
}

impl Shuffled {
    /// Whether it came to the same end, and nothing was missed.
    pub(super) fn is_good(&self) -> bool {
        let lists = [&self.not_listed, &self.not_sent, &self.unresolved];
        self.different_count == 0
            && self.gaps == 0
            && self.verified.clean
            && lists.iter().all(|list| list.is_empty())
    }
}

/// A whole replay.
#[derive(Debug, Default, Serialize)]
pub(super) struct Summary {
    pub(super) lines: u64,
    pub(super) invoices: u64,
    pub(super) first: Option<Moment>,
    pub(super) last: Option<Moment>,
    /// Some of the rows that could not be read, with their lines.
    pub(super) wrong_rows: Vec<String>,
    pub(super) wrong_rows_count: u64,
    pub(super) orders: Orders,
    pub(super) cancellations: Cancellations,
    pub(super) written_off: Corrections,
    pub(super) found: Corrections,
    pub(super) goods_rule: String,
    pub(super) left_out: LeftOut,
    pub(super) supply: Supply,
    pub(super) shortages: Shortages,
    /// Entries of the journal that were not there before.
    pub(super) new_changes: u64,
    pub(super) seconds: f64,
    pub(super) lines_per_second: u64,
    pub(super) verified: Verdict,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) shuffled: Option<Shuffled>,
}

/// A whole number with its thousands set apart.
struct Grouped(String);

impl Grouped {
    fn of(number: impl fmt::Display) -> Self {
        let text = number.to_string();
        let digits = text.find('.').unwrap_or(text.len());
        let mut grouped = String::with_capacity(text.len() + text.len() / 3);
        for (place, c) in text.char_indices() {
            let left = digits.saturating_sub(place);
            if place > 0 && left > 0 && left % 3 == 0 && !grouped.ends_with('-') {
                grouped.push(',');
            }
            grouped.push(c);
        }
        Self(grouped)
    }
}

impl fmt::Display for Grouped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

/// `part` of `whole` in percent, with one decimal.
fn percent(part: u64, whole: u64) -> String {
    let Some(tenths) = part.saturating_mul(1_000).checked_div(whole) else {
        return String::new();
    };
    format!("{:>3}.{} %", tenths / 10, tenths % 10)
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (lines, invoices) = (Grouped::of(self.lines), Grouped::of(self.invoices));
        write!(f, "{lines} lines of {invoices} invoices")?;
        if let (Some(first), Some(last)) = (self.first, self.last) {
            write!(f, ", {first} to {last}")?;
        }
        writeln!(f)?;
        self.write_orders(f)?;
        self.write_others(f)?;
        self.write_supply(f)?;
        self.write_left_out(f)?;
        self.write_wrong_rows(f)?;
        self.write_shortages(f)?;
        let behind = match self.new_changes {
            0 => "0 new changes: everything was recorded before",
            _ => "entries of the journal",
        };
        row(f, "new changes", self.new_changes, "", behind)?;
        let speed = format!("in {:.2} s", self.seconds);
        row(f, "lines a second", self.lines_per_second, "", &speed)?;
        writeln!(f, "\nverify: {}", self.verified.text)?;
        self.shuffled
            .as_ref()
            .map_or(Ok(()), |shuffled| shuffled.fmt(f))
    }
}

impl Summary {
    /// Takes note of how long it took.
    pub(super) fn timed(&mut self, elapsed: Duration) {
        let micros = elapsed.as_micros().max(1);
        let rate = u128::from(self.lines) * 1_000_000 / micros;
        self.seconds = elapsed.as_secs_f64();
        self.lines_per_second = u64::try_from(rate).unwrap_or(u64::MAX);
    }

    fn write_orders(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let orders = &self.orders;
        let count = orders.count();
        row(
            f,
            "orders",
            count,
            "",
            "reserved, then sold as far as promised",
        )?;
        for (label, part) in [
            ("  in full", orders.in_full),
            ("  in part", orders.in_part),
            ("  refused", orders.refused),
        ] {
            row(f, label, part, &percent(part, count), "")?;
        }
        row(f, "units asked for", orders.units_asked, "", "")?;
        let whole = |units: Quantity| u64::try_from(units.thousandths() / 1_000).unwrap_or(0);
        let share = percent(whole(orders.units_promised), whole(orders.units_asked));
        row(f, "  promised, sold", orders.units_promised, &share, "")
    }

    fn write_others(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let back = &self.cancellations;
        row(f, "cancellations", back.count, "", "")?;
        let behind = "units, into inspection, then on the shelf";
        row(f, "  came back", back.units_back, "", behind)?;
        let behind = "units that the customer had never got, so cannot bring back";
        row(f, "  left out", back.units_never_promised, "", behind)?;
        let units = |of: &Corrections| format!("times, {} units", Grouped::of(of.units));
        row(
            f,
            "written off",
            self.written_off.count,
            "",
            &units(&self.written_off),
        )?;
        row(f, "found", self.found.count, "", &units(&self.found))
    }

    fn write_supply(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let supply = &self.supply;
        let aliases = format!(
            "and {} other spellings as aliases",
            Grouped::of(supply.aliases)
        );
        row(f, "items", supply.items, "", &aliases)?;
        row(
            f,
            "opening stock",
            supply.opening_units,
            "",
            &supply.opening_rule,
        )?;
        row(
            f,
            "replenished",
            supply.weekly_units,
            "",
            &supply.weekly_rule,
        )
    }

    fn write_left_out(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        row(
            f,
            "lines left out",
            self.left_out.lines(),
            "",
            "no goods, by this rule:",
        )?;
        for part in self.goods_rule.split("; ") {
            writeln!(f, "{:<34}{part}", "")?;
        }
        let codes = self.left_out.by_frequency();
        for (code, lines, description) in codes.iter().take(CODES_SHOWN_MAX) {
            row(f, &format!("  {code}"), lines, "", description)?;
        }
        if codes.len() > CODES_SHOWN_MAX {
            let rest = codes.iter().skip(CODES_SHOWN_MAX);
            let lines: u64 = rest.map(|(_, lines, _)| lines).sum();
            let more = format!("  {} more codes", codes.len() - CODES_SHOWN_MAX);
            row(f, &more, lines, "", "--json names them all")?;
        }
        Ok(())
    }

    fn write_wrong_rows(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.wrong_rows_count == 0 {
            return Ok(());
        }
        row(
            f,
            "WRONG ROWS",
            self.wrong_rows_count,
            "",
            "left out; the first of them:",
        )?;
        for wrong in self.wrong_rows.iter().take(WRONG_ROWS_SHOWN_MAX) {
            writeln!(f, "    {wrong}")?;
        }
        Ok(())
    }

    fn write_shortages(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shortages = &self.shortages;
        let (label, behind) = match shortages.oversells {
            0 => ("oversells", "no promise and no sale opened a shortage"),
            _ => ("OVERSELLS", "shortages opened by promises or sales"),
        };
        row(f, label, shortages.oversells, "", behind)?;
        let behind = "opened by goods written off that were not there";
        row(f, "shortages", shortages.by_written_off, "", behind)?;
        let behind = format!("{} of them endanger a promise", shortages.endangering);
        row(f, "  still open", shortages.open, "", &behind)
    }
}

fn row(
    f: &mut fmt::Formatter<'_>,
    label: &str,
    number: impl fmt::Display,
    share: &str,
    behind: &str,
) -> fmt::Result {
    let number = Grouped::of(number);
    let text = format!("  {label:<18}{number:>12}  {share:<8} {behind}");
    writeln!(f, "{}", text.trim_end())
}

impl fmt::Display for Shuffled {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (into, seed) = (&self.into, self.seed);
        writeln!(f, "\nthe same, shuffled into {into} by seed {seed}")?;
        let behind = format!("through {} sources, up to 2 hours late", self.sources);
        row(f, "messages", self.messages, "", &behind)?;
        row(f, "sent twice", self.twice, "", "")?;
        row(
            f,
            "duplicates",
            self.duplicates,
            "",
            "answered as the first time",
        )?;
        row(
            f,
            "refused",
            self.refused,
            "",
            "promises; their sales are recorded",
        )?;
        row(
            f,
            "gaps",
            self.gaps,
            "",
            "sources that lack a message in the end",
        )?;
        let behind = "under the same reference as the truth";
        row(f, "contradicted", self.contradicted, "", behind)?;
        let (kept, replaced) = (Grouped::of(self.kept), Grouped::of(self.replaced));
        let behind = format!("the first was kept {kept} times, and replaced {replaced} times");
        row(f, "  listed", self.listed, "", &behind)?;
        let behind = "of those kept: promises whose goods had left";
        row(f, "  not replaced", self.kept_gone, "", behind)?;
        for (label, list) in [
            ("NOT LISTED", &self.not_listed),
            ("LISTED WRONGLY", &self.not_sent),
            ("NOT RESOLVED", &self.unresolved),
            ("DIFFERENT", &self.different),
        ] {
            for line in list {
                row(f, label, "", "", line)?;
            }
        }
        let behind = format!(
            "of {} levels on hand; it took {:.2} s",
            self.levels, self.seconds
        );
        row(f, "different", self.different_count, "", &behind)?;
        writeln!(f, "\nverify: {}", self.verified.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_set_in_groups() {
        for (number, text) in [
            ("0", "0"),
            ("999", "999"),
            ("1000", "1,000"),
            ("-1234567", "-1,234,567"),
        ] {
            assert_eq!(Grouped::of(number).to_string(), text);
        }
        assert_eq!(Grouped::of("-123").to_string(), "-123");
        assert_eq!(Grouped::of("12345.5").to_string(), "12,345.5");
        assert_eq!(
            (percent(1, 3).as_str(), percent(1, 0).as_str()),
            (" 33.3 %", "")
        );
    }
}

//! Which codes are goods, by a rule that the summary shows.

use std::collections::BTreeMap;
use std::fmt;

use oneshelf::Sku;
use serde::Serialize;

/// The digits that the code of an article begins with.
const DIGITS: usize = 5;
/// The most letters that may follow them.
const LETTERS_MAX: usize = 3;

/// The rule that tells goods from postage, fees, vouchers and corrections of accounts.
#[derive(Debug, Clone)]
pub(super) struct GoodsRule {
    /// Codes that begin like this are goods as well; in capitals.
    prefixes: Vec<String>,
}

impl GoodsRule {
    pub(super) fn new(prefixes: &[String]) -> Self {
        let prefixes = prefixes.iter().filter(|prefix| !prefix.is_empty());
        Self {
            prefixes: prefixes.map(|prefix| prefix.to_ascii_uppercase()).collect(),
        }
    }

    /// The item that a code means; `None` where it means no goods.
    pub(super) fn item(&self, code: &str) -> Option<Sku> {
        let capitals = code.to_ascii_uppercase();
        let letters = capitals.trim_start_matches(|c: char| c.is_ascii_digit());
        let is_article = capitals.len() - letters.len() == DIGITS
            && letters.len() <= LETTERS_MAX
            && letters.bytes().all(|byte| byte.is_ascii_uppercase());
        let is_named = || {
            self.prefixes
                .iter()
                .any(|prefix| capitals.starts_with(prefix))
        };
        if is_article || is_named() {
            Sku::new(capitals).ok()
        } else {
            None
        }
    }
}

impl fmt::Display for GoodsRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "goods have a code of {DIGITS} digits and up to {LETTERS_MAX} letters"
        )?;
        if !self.prefixes.is_empty() {
            write!(
                f,
                ", or one that begins with {}",
                self.prefixes.join(" or ")
            )?;
        }
        f.write_str("; small letters are read as capitals, and become aliases of the item")
    }
}

/// What was left out because it is no goods.
#[derive(Debug, Default, Serialize)]
pub(super) struct LeftOut {
    lines: u64,
    codes: BTreeMap<String, LeftOutCode>,
}

#[derive(Debug, Serialize)]
struct LeftOutCode {
    lines: u64,
    /// What it was called when it first came.
    description: String,
}

impl LeftOut {
    pub(super) fn add(&mut self, code: &str, description: &str) {
        self.lines += 1;
        if let Some(known) = self.codes.get_mut(code) {
            known.lines += 1;
            if known.description.is_empty() {
                description.clone_into(&mut known.description);
            }
        } else {
            let description = description.to_owned();
            self.codes.insert(
                code.to_owned(),
                LeftOutCode {
                    lines: 1,
                    description,
                },
            );
        }
    }

    pub(super) const fn lines(&self) -> u64 {
        self.lines
    }

    /// Codes, lines and descriptions; the most frequent first.
    pub(super) fn by_frequency(&self) -> Vec<(&str, u64, &str)> {
        let codes = self.codes.iter();
        let mut codes: Vec<_> = codes
            .map(|(code, left)| (code.as_str(), left.lines, left.description.as_str()))
            .collect();
        codes.sort_by_key(|(code, lines, _)| (std::cmp::Reverse(*lines), *code));
        codes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Goal: goods are told from what is none, and spellings of one item are one item.
    #[test]
    fn goods_are_told_from_services() {
        let rule = GoodsRule::new(&["dcgs".to_owned(), String::new()]);
        for (code, item) in [
            ("85123A", Some("85123A")),
            ("85123a", Some("85123A")),
            ("22423", Some("22423")),
            ("15056bl", Some("15056BL")),
            ("DCGS0003", Some("DCGS0003")),
            ("POST", None),
            ("C2", None),
            ("M", None),
            ("BANK CHARGES", None),
            ("gift_0001_20", None),
            ("1234", None),
            ("123456", None),
            ("12345 A", None),
            ("22423\u{e9}", None),
        ] {
            assert_eq!(rule.item(code).as_ref().map(Sku::as_str), item, "{code}");
        }
        assert!(rule.to_string().contains("begins with DCGS"));
    }
}

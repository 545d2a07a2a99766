//! Reading SPDX licence expressions.
//!
//! Cargo's older form, `MIT/Apache-2.0`, means OR and is read as such.

/// Whether a package under this expression may be used, if `allowed` names the
/// licences that are fine. `A OR B` needs one of them, `A AND B` both;
/// `A WITH B` is one licence of that whole name.
///
/// # Errors
///
/// An expression that cannot be read, with what was found where.
pub(crate) fn permitted(expression: &str, allowed: &dyn Fn(&str) -> bool) -> Result<bool, String> {
    let spaced = expression
        .replace('(', " ( ")
        .replace(')', " ) ")
        .replace('/', " OR ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut reader = Reader {
        words: &words,
        allowed,
    };
    let result = reader.any()?;
    match reader.words {
        [] => Ok(result),
        [word, ..] => Err(format!("expected AND or OR, found `{word}`")),
    }
}

struct Reader<'a> {
    words: &'a [&'a str],
    allowed: &'a dyn Fn(&str) -> bool,
}

impl<'a> Reader<'a> {
    fn any(&mut self) -> Result<bool, String> {
        let mut result = self.all()?;
        while self.skip("OR") {
            // Both sides are always read, so that a broken right side is an error.
            result |= self.all()?;
        }
        Ok(result)
    }

    fn all(&mut self) -> Result<bool, String> {
        let mut result = self.one()?;
        while self.skip("AND") {
            result &= self.one()?;
        }
        Ok(result)
    }

    fn one(&mut self) -> Result<bool, String> {
        if self.skip("(") {
            let result = self.any()?;
            return if self.skip(")") {
                Ok(result)
            } else {
                Err("a bracket is never closed".to_owned())
            };
        }
        let name = self.name()?;
        if self.skip("WITH") {
            let exception = self.name()?;
            return Ok((self.allowed)(&format!("{name} WITH {exception}")));
        }
        Ok((self.allowed)(name))
    }

    fn name(&mut self) -> Result<&'a str, String> {
        match self.words {
            [] => Err("expected a licence, found the end".to_owned()),
            [word @ ("AND" | "OR" | "WITH" | "(" | ")"), ..] => {
                Err(format!("expected a licence, found `{word}`"))
            }
            [word, rest @ ..] => {
                self.words = rest;
                Ok(word)
            }
        }
    }

    fn skip(&mut self, expected: &str) -> bool {
        match self.words {
            [word, rest @ ..] if *word == expected => {
                self.words = rest;
                true
            }
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(expression: &str) -> Result<bool, String> {
        permitted(expression, &|name| {
            ["MIT", "Zlib", "Apache-2.0 WITH LLVM-exception"].contains(&name)
        })
    }

    /// Goal: AND binds tighter than OR, brackets win, the old slash means OR.
    #[test]
    fn expressions() {
        for (expression, expected) in [
            ("MIT", true),
            ("GPL-3.0", false),
            ("MIT OR GPL-3.0", true),
            ("GPL-3.0 OR MIT", true),
            ("MIT/GPL-3.0", true),
            ("GPL-3.0 / MIT", true),
            ("MIT AND GPL-3.0", false),
            ("MIT AND Zlib", true),
            ("GPL-3.0 AND Zlib OR MIT", true),
            ("GPL-3.0 AND (Zlib OR MIT)", false),
            ("(MIT OR GPL-3.0) AND Zlib", true),
            ("((MIT))", true),
            ("Apache-2.0 WITH LLVM-exception", true),
            ("Apache-2.0 WITH LLVM-exception OR GPL-3.0", true),
            ("Apache-2.0", false),
            ("Zlib WITH LLVM-exception", false),
        ] {
            assert_eq!(check(expression), Ok(expected), "{expression}");
        }
    }

    /// Goal: what cannot be read is an error, never a yes.
    #[test]
    fn broken_expressions() {
        for expression in [
            "",
            "OR",
            "MIT OR",
            "MIT OR AND",
            "(MIT",
            "MIT)",
            "MIT Zlib",
            "MIT WITH",
            "AND MIT",
        ] {
            assert!(check(expression).is_err(), "{expression}");
        }
    }
}

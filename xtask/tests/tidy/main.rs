//! The house rules that a machine can check, over every file of the repository.
//!
//! A finding says the file, the line, the rule and what to do. A rule that is
//! wrong for one place is excepted by name and with a reason in `exceptions.rs`.
//! CONTRIBUTING.md has the rules in prose.

mod circles;
mod exceptions;
mod field_docs;
mod floors;
mod guide;
mod imports;
mod plan;
mod repository;
mod rooms;
mod rules;
mod rust;
mod selftest;
mod selftest_rooms;
mod source;
mod text;
mod tokens;

use exceptions::{EXCEPTIONS, Exception};
use source::File;

/// Something that breaks a rule.
#[derive(Debug, PartialEq)]
struct Finding {
    path: String,
    line: usize,
    rule: &'static str,
    /// What inside the file an exception would name: a function, a word.
    subject: String,
    /// What is wrong and what to do.
    message: String,
}

impl Finding {
    fn new(file: &File, line: usize, rule: &'static str, subject: &str, message: String) -> Self {
        let (path, subject) = (file.path.clone(), subject.to_owned());
        Self {
            path,
            line,
            rule,
            subject,
            message,
        }
    }
}

impl std::fmt::Display for Finding {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self {
            path,
            line,
            rule,
            message,
            ..
        } = self;
        write!(f, "{path}:{line}: {rule}: {message}")
    }
}

/// Leaves out what is excepted, and reports exceptions that nothing needs.
fn without_exceptions(findings: &[Finding], exceptions: &[Exception]) -> Vec<String> {
    let covers = |exception: &Exception, finding: &Finding| {
        exception.rule == finding.rule
            && finding.path.starts_with(exception.path)
            && (exception.subject == "*" || exception.subject == finding.subject)
    };
    let unneeded = exceptions
        .iter()
        .filter(|e| !findings.iter().any(|f| covers(e, f)))
        .map(|e| {
            format!(
                "xtask/tests/tidy/exceptions.rs: nothing needs the exception {} for {} in {}; remove it",
                e.rule, e.subject, e.path
            )
        })
        .collect::<Vec<_>>();
    findings
        .iter()
        .filter(|f| !exceptions.iter().any(|e| covers(e, f)))
        .map(ToString::to_string)
        .chain(unneeded)
        .collect()
}

/// Goal: nobody has to remember the rules that this test knows.
#[test]
fn the_house_is_tidy() {
    let files = source::repository().expect("the files of the repository can be read");
    // A walk that finds nothing would approve of anything.
    assert!(files.iter().any(|f| f.path == "xtask/src/main.rs"));

    let lines = without_exceptions(&rules::check_all(&files), EXCEPTIONS);
    assert!(
        lines.is_empty(),
        "{} findings\n{}\n",
        lines.len(),
        lines.join("\n")
    );
}

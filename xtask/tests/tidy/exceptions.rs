//! Where a rule does not hold, and why.

/// One place that a rule leaves alone.
pub(crate) struct Exception {
    /// The rule, as findings name it.
    pub(crate) rule: &'static str,
    /// How the path begins.
    pub(crate) path: &'static str,
    /// The function or word in question, or `*` for any.
    pub(crate) subject: &'static str,
    /// Why the rule is wrong here.
    #[expect(
        dead_code,
        reason = "for people; an exception without it does not compile"
    )]
    pub(crate) reason: &'static str,
}

pub(crate) const EXCEPTIONS: &[Exception] = &[
    Exception {
        rule: "lints-inherited",
        path: "crates/oneshelf-ffi/",
        subject: "*",
        reason: "the scaffolding that UniFFI writes exports symbols, which is unsafe; the others are repeated",
    },
    Exception {
        rule: "no-machine-names",
        path: "xtask/tests/tidy/",
        subject: "*",
        reason: "the rule has to name what it forbids",
    },
    Exception {
        rule: "sql-in-store",
        path: "xtask/tests/tidy/",
        subject: "*",
        reason: "the rule has to name what it looks for",
    },
];

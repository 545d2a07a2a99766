//! What became of the lines, together.

use std::collections::{BTreeMap, BTreeSet};
use std::process::ExitCode;

use oneshelf::{CaseNumber, Outcome};
use serde::Serialize;
use serde_json::json;

use crate::shared::error::{EXIT_NO, EXIT_USAGE};
use crate::shared::global::Global;
use crate::shared::output::{count, words};

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for it so")]
fn is_zero(number: &u64) -> bool {
    *number == 0
}

/// How many lines had which outcome.
#[derive(Debug, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Tally {
    applied: u64,
    duplicate: u64,
    refused: u64,
    conflict: u64,
    pub(crate) malformed: u64,
    /// Heartbeats.
    #[serde(skip_serializing_if = "is_zero")]
    pub(crate) heard: u64,
    /// Cases that they opened.
    cases: u64,
    /// The cases of what was set aside; the same command again has the same one.
    #[serde(skip)]
    conflicts: BTreeSet<CaseNumber>,
    /// The refusals, by code.
    refusals: BTreeMap<&'static str, u64>,
}

impl Tally {
    pub(crate) fn note(&mut self, outcome: &Outcome) {
        match outcome {
            Outcome::Applied(receipt) => {
                self.applied += 1;
                self.cases += receipt.cases.len() as u64;
            }
            Outcome::Duplicate { .. } => self.duplicate += 1,
            Outcome::Refused(refusal) => {
                self.refused += 1;
                *self.refusals.entry(refusal.code.as_str()).or_default() += 1;
            }
            Outcome::Conflict(conflict) => {
                self.conflict += 1;
                if self.conflicts.insert(conflict.case) {
                    self.cases += 1;
                }
            }
        }
    }

    pub(crate) fn exit_code(&self) -> ExitCode {
        match (self.malformed, self.refused + self.conflict) {
            (0, 0) => ExitCode::SUCCESS,
            (0, _) => ExitCode::from(EXIT_NO),
            _ => ExitCode::from(EXIT_USAGE),
        }
    }

    /// Says it on standard error.
    pub(crate) fn report(&self, global: &Global) {
        if global.json {
            eprintln!("{}", json!({ "summary": self }));
        } else if !global.quiet {
            eprintln!("{}", self.summary());
        }
    }

    fn summary(&self) -> String {
        let lines = self.applied
            + self.duplicate
            + self.refused
            + self.conflict
            + self.malformed
            + self.heard;
        let mut parts = vec![format!("{} applied", self.applied)];
        if self.duplicate > 0 {
            parts.push(count(self.duplicate, "duplicate", "duplicates"));
        }
        if self.refused > 0 {
            let codes: Vec<_> = self
                .refusals
                .iter()
                .map(|(code, number)| format!("{number} {}", words(code)))
                .collect();
            parts.push(format!("{} refused ({})", self.refused, codes.join(", ")));
        }
        if self.conflict > 0 {
            parts.push(count(self.conflict, "conflict", "conflicts"));
        }
        if self.heard > 0 {
            parts.push(count(self.heard, "heartbeat", "heartbeats"));
        }
        if self.malformed > 0 {
            parts.push(format!("{} malformed", self.malformed));
        }
        let mut summary = format!("{}: {}", count(lines, "line", "lines"), parts.join(", "));
        if self.cases > 0 {
            summary.push_str("; ");
            summary.push_str(&count(self.cases, "case", "cases"));
            summary.push_str(" to look at: oneshelf cases");
        }
        summary
    }
}

//! R18 and every other step at every point of a promise's life: each command is sent in each
//! phase of each kind of promise. What came of it is compared with the state machine that the
//! engine refuses by, and written to `docs/phases.md`; `UPDATE_DOCS=1 cargo test -p oneshelf
//! --test phases` writes it again after a change.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail tests too")]

use std::fmt::Write as _;
use std::path::PathBuf;
use std::sync::Arc;

use oneshelf::{
    CodeKey, Command, Options, Outcome, Phase, RefusalCode, ReservationKind, Sequence, Shelf, Step,
    machine, possible,
};
use oneshelf_testkit::{ManualClock, MemoryStore};

mod phases_stage;
use phases_stage::{SHOP, path_to, step_command, targets};

struct Stage {
    shelf: Shelf,
    clock: Arc<ManualClock>,
}

impl Stage {
    fn new() -> Self {
        let clock = Arc::new(ManualClock::at("2026-11-23T10:00:00Z".parse().unwrap()));
        let key = CodeKey::new(b"a key of the host's own, 32 bytes").unwrap();
        let options = Options {
            clock: clock.clone(),
            code_key: Some(key),
            ..Options::default()
        };
        let shelf = Shelf::with_store(Box::new(MemoryStore::new()), options).unwrap();
        let stage = Self { shelf, clock };
        for command in SHOP {
            let outcome = stage.apply(command);
            assert!(outcome.is_applied(), "{command}\n{outcome:?}");
        }
        stage
    }

    /// Applies a command, and everything must still be true after it.
    fn apply(&self, json: &str) -> Outcome {
        let command = Command::from_json(json).unwrap();
        let outcome = self.shelf.apply(command).unwrap();
        let verified = self.shelf.verify(&mut |_, _| {}).unwrap();
        assert!(verified.is_clean(), "{json}\n{verified:?}");
        outcome
    }

    /// Brings the promise `p` of kind into a phase.
    fn reach(kind: ReservationKind, phase: Phase) -> Option<Self> {
        let stage = Self::new();
        for line in path_to(kind, phase)? {
            match line.strip_prefix("wait ") {
                Some(time) => stage.clock.set(time.parse().unwrap()),
                None => {
                    let outcome = stage.apply(line);
                    assert!(
                        outcome.is_applied(),
                        "{kind:?} {phase}: {line}\n{outcome:?}"
                    );
                }
            }
        }
        assert_eq!(stage.phase(), (kind, phase), "{kind:?} {phase}");
        Some(stage)
    }

    /// Sends a command a second time: the first answer comes again, and nothing changes.
    fn answers_again(&self, json: &str, first: &Outcome) -> Result<(), String> {
        let before = self.all();
        let again = self.apply(json);
        let is_same = match (first, &again) {
            (Outcome::Applied(receipt), Outcome::Duplicate { first, .. }) => receipt == first,
            (Outcome::Refused(refusal), Outcome::Refused(again)) => refusal == again,
            _ => false,
        };
        if !is_same {
            return Err(format!("was answered {first:?}, and again {again:?}"));
        }
        if self.all() != before {
            return Err("changed something when it was sent again".to_owned());
        }
        Ok(())
    }

    /// Everything that a command could change.
    fn all(&self) -> String {
        let shelf = &self.shelf;
        let promises = shelf.reservations(Sequence::NONE, 100, false).unwrap();
        let cases = shelf.cases(oneshelf::CaseNumber(0), 100, false).unwrap();
        let entries = shelf.changes(Sequence::NONE, 1_000).unwrap().len();
        let mut text = format!("{entries} {promises:?} {cases:?}");
        for (sku, location) in [
            ("MUG-RED", "OXFORD"),
            ("MUG-RED", "LONDON"),
            ("MUG-BLUE", "OXFORD"),
        ] {
            let (sku, location) = (sku.parse().unwrap(), location.parse().unwrap());
            write!(text, " {:?}", shelf.level(&sku, &location).unwrap()).unwrap();
        }
        text
    }

    fn phase(&self) -> (ReservationKind, Phase) {
        let all = self.shelf.reservations(Sequence::NONE, 100, false).unwrap();
        let promise = all.iter().find(|r| r.reference.as_str() == "p").unwrap();
        (promise.kind, promise.phase)
    }
}

/// What a step came to in a phase, as the table of the documentation says it.
fn try_step(kind: ReservationKind, phase: Phase, step: Step) -> Option<Result<String, String>> {
    let stage = Stage::reach(kind, phase)?;
    let of = stage
        .shelf
        .reservations(Sequence::NONE, 100, false)
        .unwrap();
    let reservation = of.iter().find(|r| r.reference.as_str() == "p").unwrap();
    let code = match stage.shelf.pickup_code(
        &"p".parse()
            .map(|reference| {
                oneshelf::Target::reference(reference).of_source("web".parse().unwrap())
            })
            .unwrap(),
    ) {
        Ok(code) => code.to_string(),
        Err(_) => "000000".to_owned(),
    };
    let json = step_command(step, reservation, &code);
    let outcome = stage.apply(&json);
    let after = stage.phase().1;
    let place = format!("{} {phase} {step}", kind.as_str());
    if let Err(why) = stage.answers_again(&json, &outcome) {
        return Some(Err(format!("{place} {why}")));
    }
    let leads_to = possible(kind, phase)
        .iter()
        .find(|(known, _)| *known == step)
        .map(|(_, phases)| *phases);
    Some(
        judge(&outcome, leads_to, (kind, phase, after), step)
            .map_err(|why| format!("{place} {why}")),
    )
}

/// The cell of the table, or what is wrong with what happened.
fn judge(
    outcome: &Outcome,
    leads_to: Option<&'static [Phase]>,
    (kind, phase, after): (ReservationKind, Phase, Phase),
    step: Step,
) -> Result<String, String> {
    let or = |is_fine: bool, why: String| if is_fine { Ok(()) } else { Err(why) };
    match (outcome, leads_to) {
        (Outcome::Applied(receipt), _) if receipt.sequence.is_none() => {
            or(
                after == phase,
                format!("changed nothing, but is {after} now"),
            )?;
            Ok("nothing".to_owned())
        }
        (Outcome::Applied(_), Some(phases)) => {
            or(
                phases.contains(&after),
                format!("led to {after}, not one of {phases:?}"),
            )?;
            Ok(if after == phase {
                "done".to_owned()
            } else {
                format!("**{after}**")
            })
        }
        (Outcome::Applied(receipt), None) => {
            or(
                step.is_fact(),
                "is not in the table, but was applied".to_owned(),
            )?;
            let is_marked = !receipt.flags.is_empty() || step == Step::Contact;
            or(is_marked, "was not flagged".to_owned())?;
            Ok(if after == phase {
                "recorded".to_owned()
            } else {
                format!("recorded: {after}")
            })
        }
        (Outcome::Refused(refusal), leads_to) => {
            or(after == phase, format!("was refused, but is {after} now"))?;
            or(!refusal.remedy.is_empty(), "has no remedy".to_owned())?;
            let is_fine = match (refusal.code, leads_to) {
                (RefusalCode::WrongPhase, None) => {
                    refusal.reason == format!("{} p is {phase}", kind.as_str())
                        && says_what_is_possible(&refusal.remedy, kind, phase)
                }
                (
                    RefusalCode::NoValidCode
                    | RefusalCode::Unavailable
                    | RefusalCode::ExpiredUnavailable,
                    Some(_),
                ) => true,
                _ => false,
            };
            or(is_fine, format!("got {refusal:?}"))?;
            Ok(match leads_to {
                Some(_) => format!("no: {}", refusal.code),
                None => "-".to_owned(),
            })
        }
        (other, _) => Err(format!("got {other:?}")),
    }
}

/// Whether a remedy lists all that is possible instead, and nothing else.
fn says_what_is_possible(remedy: &str, kind: ReservationKind, phase: Phase) -> bool {
    let listed = remedy.split("; ").find_map(|part| {
        let steps = part.strip_prefix("possible now: ")?;
        Some(steps.split(", ").collect::<Vec<_>>())
    });
    let possible = possible(kind, phase).iter();
    let possible: Vec<&str> = possible.map(|(step, _)| step.as_str()).collect();
    match listed {
        Some(listed) => listed == possible && remedy.ends_with("; under a new reference"),
        None => possible.is_empty() && !remedy.contains("possible"),
    }
}

#[test]
fn every_command_in_every_phase_has_its_own_answer() {
    let mut text = String::from(HEAD);
    let mut wrong = Vec::new();
    for kind in ReservationKind::ALL {
        write!(text, "\n## {}\n\n", kind.as_str()).unwrap();
        diagram(kind, &mut text);
        let phases: Vec<Phase> = machine(kind).iter().map(|(phase, _)| *phase).collect();
        write!(text, "\n| phase |").unwrap();
        for step in Step::ALL {
            write!(text, " {step} |").unwrap();
        }
        write!(text, "\n|---|{}\n", "---|".repeat(Step::ALL.len())).unwrap();
        for phase in phases {
            write!(text, "| {phase} |").unwrap();
            for step in Step::ALL {
                let cell = try_step(kind, phase, *step);
                let missing = || Err(format!("no way to {} {phase}", kind.as_str()));
                let cell = cell.unwrap_or_else(missing).unwrap_or_else(|why| {
                    wrong.push(why);
                    "?".to_owned()
                });
                write!(text, " {cell} |").unwrap();
            }
            text.push('\n');
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    match targets::table() {
        Ok(table) => text.push_str(&table),
        Err(why) => panic!("{why}"),
    }
    check("phases.md", &text);
}

const HEAD: &str = "# Phases and commands

Made by a test that sends every command in every phase (`crates/oneshelf/tests/phases.rs`), with
the state machines that the engine itself refuses by (`crates/oneshelf-core/src/ledger/phase_table.rs`); do
not edit.

A cell says what came of the command for all units of a promise: the phase that it led to; `done`
where the phase stayed; `nothing` where nothing was left to do; `-` where it was refused with
`wrong_phase`, naming the phase and what is possible instead; `no:` where it is possible there, but
not in this case. Facts are never refused: where a fact does not fit the phase it is `recorded`,
and flagged.
";

/// The diagram of a kind, from the table of the engine.
fn diagram(kind: ReservationKind, text: &mut String) {
    text.push_str("```mermaid\nstateDiagram-v2\n");
    for (phase, possible) in machine(kind) {
        let mut arrows: Vec<(Phase, Vec<&str>)> = Vec::new();
        for (step, phases) in *possible {
            for to in phases.iter().filter(|to| *to != phase) {
                match arrows.iter_mut().find(|(known, _)| known == to) {
                    Some((_, steps)) => steps.push(step.as_str()),
                    None => arrows.push((*to, vec![step.as_str()])),
                }
            }
        }
        for (to, steps) in arrows {
            writeln!(text, "    {phase} --> {to}: {}", steps.join(", ")).unwrap();
        }
    }
    text.push_str("```\n");
}

fn check(file: &str, expect: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../docs")
        .join(file);
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(&path, expect).unwrap();
    }
    let found = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        found == expect,
        "docs/{file} is out of date; run this test with UPDATE_DOCS=1"
    );
}

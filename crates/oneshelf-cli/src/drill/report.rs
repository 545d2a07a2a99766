//! What a drill tells: step by step for people, or as one object.

use std::fmt;

use serde::Serialize;

use super::cast::Cast;
use super::trial::Step;

/// How wide what happened is printed before its outcome.
const WHAT_WIDTH: usize = 52;

/// All drills under one policy.
#[derive(Debug, Serialize)]
pub(super) struct Report {
    pub(super) policy: String,
    pub(super) cast: Cast,
    pub(super) passed: bool,
    pub(super) drills: Vec<Drill>,
}

/// One of the six tests, with the scenes that it is made of.
#[derive(Debug, Serialize)]
pub(super) struct Drill {
    pub(super) id: &'static str,
    pub(super) title: &'static str,
    pub(super) passed: bool,
    pub(super) scenes: Vec<Scene>,
}

/// What happens on one fresh file.
#[derive(Debug, Serialize)]
pub(super) struct Scene {
    pub(super) title: &'static str,
    pub(super) passed: bool,
    pub(super) steps: Vec<Step>,
}

impl Scene {
    /// A scene passed where every step came out right.
    pub(super) fn new(title: &'static str, steps: Vec<Step>) -> Self {
        let passed = steps.iter().all(|step| step.expected.is_none());
        Self {
            title,
            passed,
            steps,
        }
    }
}

impl Drill {
    /// A drill passed where every scene did.
    pub(super) fn new(id: &'static str, title: &'static str, scenes: Vec<Scene>) -> Self {
        let passed = scenes.iter().all(|scene| scene.passed);
        Self {
            id,
            title,
            passed,
            scenes,
        }
    }
}

impl Report {
    /// The policy is ready where every drill passed.
    pub(super) fn new(policy: String, cast: Cast, drills: Vec<Drill>) -> Self {
        let passed = drills.iter().all(|drill| drill.passed);
        Self {
            policy,
            cast,
            passed,
            drills,
        }
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write_cast(f)?;
        for drill in &self.drills {
            writeln!(f, "\n{}  {}", drill.id, drill.title)?;
            for scene in &drill.scenes {
                writeln!(f, "\n  {}", scene.title)?;
                for step in &scene.steps {
                    write_step(f, step)?;
                }
            }
        }
        writeln!(f)?;
        for drill in &self.drills {
            let steps = drill.scenes.iter().flat_map(|scene| &scene.steps);
            let checks = steps.filter(|step| step.is_check).count();
            let verdict = if drill.passed { "passed" } else { "FAILED" };
            writeln!(
                f,
                "{}  {:<28}{verdict}  {checks:>3} checks",
                drill.id, drill.title
            )?;
        }
        let verdict = if self.passed {
            "ready: no unit was promised twice, and every unit is accounted for"
        } else {
            "NOT ready: look for the lines marked FAIL"
        };
        writeln!(f, "\n{verdict}")
    }
}

impl Report {
    fn write_cast(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let cast = &self.cast;
        writeln!(f, "Six tests before the launch, under {}", self.policy)?;
        let (web, place) = (&cast.web, &cast.place);
        let carts = match cast.holds {
            Some(holds) => format!("carts hold stock for {} seconds", holds.seconds),
            None => "carts hold no stock".to_owned(),
        };
        writeln!(
            f,
            "  {}, or {} instead, at {place}; {} is another branch",
            cast.item, cast.substitute, cast.other
        )?;
        writeln!(
            f,
            "  {} is the till, {web} the web shop, {} asks for other branches",
            cast.till, cast.warehouse
        )?;
        writeln!(
            f,
            "  for {web}: {carts}; {} withheld as safety stock",
            cast.withheld
        )?;
        if !cast.added.is_empty() {
            writeln!(
                f,
                "  not in the policy, so made for the drill: {}",
                cast.added.join(", ")
            )?;
        }
        Ok(())
    }
}

fn write_step(f: &mut fmt::Formatter<'_>, step: &Step) -> fmt::Result {
    let Step {
        clock,
        what,
        outcome,
        ..
    } = step;
    let mark = match (&step.expected, step.is_check) {
        (Some(_), _) => "FAIL",
        (None, true) => "ok",
        (None, false) => "",
    };
    let text = format!("  {mark:<4} {clock}  {what:<WHAT_WIDTH$}  {outcome}");
    writeln!(f, "{}", text.trim_end())?;
    if let Some(expected) = &step.expected {
        writeln!(f, "              expected: {expected}")?;
    }
    if let Some(explanation) = &step.explanation {
        for line in explanation.to_string().lines() {
            writeln!(f, "              | {line}")?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(what: &str, outcome: &str, expected: Option<&str>, is_check: bool) -> Step {
        Step {
            at: "2026-11-23T10:01:00Z".parse().unwrap(),
            clock: "10:01".to_owned(),
            what: what.to_owned(),
            outcome: outcome.to_owned(),
            is_check,
            expected: expected.map(str::to_owned),
            explanation: None,
        }
    }

    /// Goal: a step that came out wrong cannot be overlooked.
    #[test]
    fn a_failure_is_shown() {
        let steps = vec![
            step("somebody waits", "", None, false),
            step("web can promise", "1", Some("0"), true),
        ];
        let scene = Scene::new("a scene", steps);
        let drill = Drill::new("T1", "the final unit", vec![scene]);
        let cast = Cast {
            item: "MUG-RED".parse().unwrap(),
            substitute: "MUG-BLUE".parse().unwrap(),
            place: "OXFORD".parse().unwrap(),
            other: "CAMBRIDGE".parse().unwrap(),
            till: "pos".parse().unwrap(),
            web: "web".parse().unwrap(),
            warehouse: "warehouse".parse().unwrap(),
            holds: None,
            withheld: oneshelf::Quantity::ZERO,
            back_orders: false,
            added: vec!["item MUG-RED".to_owned()],
        };
        let report = Report::new("shop.jsonl".to_owned(), cast, vec![drill]);
        assert!(!report.passed);
        let text = report.to_string();
        for line in [
            "not in the policy, so made for the drill: item MUG-RED",
            "       10:01  somebody waits\n",
            "  FAIL 10:01  web can promise",
            "expected: 0",
            "T1  the final unit              FAILED    1 checks",
            "NOT ready",
        ] {
            assert!(text.contains(line), "{line:?} is not in\n{text}");
        }
    }
}

//! Steps that the phase of a promise does not allow are refused, with what it allows.

use crate::command::answer::RefusalCode;
use crate::decide::draft::Stop;
use crate::ledger::phase::Step;
use crate::ledger::phase_table::possible;
use crate::ledger::reservation::Reservation;

/// The refusal of a step that the phase of a promise does not allow: why not where that says more
/// than the phase does, and what the phase allows.
pub(crate) fn wrong_phase(reservation: &Reservation, why: Option<&str>) -> Stop {
    let possible = possible(reservation.kind, reservation.phase());
    let steps: Vec<&str> = possible.iter().map(|(step, _)| step.as_str()).collect();
    let instead = match (steps.is_empty(), why) {
        (false, _) => Some(format!(
            "possible now: {}; under a new reference",
            steps.join(", ")
        )),
        (true, Some(_)) => None,
        (true, None) => {
            Some("nothing is left to do; send another promise under a new reference".to_owned())
        }
    };
    let remedy: Vec<&str> = why.into_iter().chain(instead.as_deref()).collect();
    Stop::refused(
        RefusalCode::WrongPhase,
        format!(
            "{} {} is {}",
            reservation.kind.as_str(),
            reservation.reference,
            reservation.phase()
        ),
        remedy.join("; "),
    )
}

/// Refuses a step that the phase of a promise does not allow, and says what it allows.
pub(crate) fn check_step(reservation: &Reservation, step: Step) -> Result<(), Stop> {
    let possible = possible(reservation.kind, reservation.phase());
    match possible.iter().any(|(known, _)| *known == step) {
        true => Ok(()),
        false => Err(wrong_phase(reservation, None)),
    }
}

//! What is possible with a reservation in each of its phases: one state machine per kind.
//!
//! The tables are what the engine refuses by and what the documentation is drawn from. Facts are
//! recorded in every phase, also where a table does not list them; they are flagged then.

use Phase as P;
use Step as S;

use crate::ledger::phase::{Phase, Step};
use crate::ledger::reservation::ReservationKind;

/// The steps that are possible in a phase, each with the phases that it may lead to.
pub type Possible = &'static [(Step, &'static [Phase])];

const HOLD: &[(Phase, Possible)] = &[
    (
        P::Open,
        &[
            (S::Confirm, &[P::Open]),
            (S::Extend, &[P::Open]),
            (S::Release, &[P::Released, P::Open]),
            (S::Sell, &[P::Fulfilled, P::Open]),
        ],
    ),
    (
        P::Picked,
        &[
            (S::Confirm, &[P::Picked]),
            (S::Extend, &[P::Picked]),
            (S::Stage, &[P::Staged]),
            (S::PutBack, &[P::Open]),
            (S::Release, &[P::AwaitingPutBack]),
            (S::Sell, &[P::Fulfilled]),
        ],
    ),
    (
        P::AwaitingPutBack,
        &[(S::PutBack, &[P::Released]), (S::Sell, &[P::Fulfilled])],
    ),
    (P::Expired, &[(S::Confirm, &[P::Open])]),
    (
        P::Short,
        &[(S::Confirm, &[P::Open]), (S::Sell, &[P::Fulfilled])],
    ),
    (P::Fulfilled, &[]),
    (P::Released, &[]),
];

const ORDER: &[(Phase, Possible)] = &[
    (
        P::Waiting,
        &[
            (S::Collect, &[P::Fulfilled, P::Waiting]),
            (S::Sell, &[P::Fulfilled, P::Waiting]),
            (S::Release, &[P::Released]),
            (S::Move, &[P::Open]),
            (S::Substitute, &[P::Open]),
            (S::Contact, &[P::Waiting]),
        ],
    ),
    (
        P::Open,
        &[
            (S::Pick, &[P::Picked, P::Open, P::Short]),
            (S::Stage, &[P::Staged, P::Open]),
            (S::Collect, &[P::Fulfilled, P::Open]),
            (S::Sell, &[P::Fulfilled, P::Open]),
            (S::Release, &[P::Released, P::Open]),
            (S::Move, &[P::Open]),
            (S::Substitute, &[P::Open]),
            (S::Postpone, &[P::Waiting, P::Open]),
            (S::Contact, &[P::Open]),
        ],
    ),
    (
        P::Picked,
        &[
            (S::Stage, &[P::Staged]),
            (S::Collect, &[P::Fulfilled, P::Picked]),
            (S::Sell, &[P::Fulfilled, P::Picked]),
            (S::PutBack, &[P::Open, P::Short]),
            (S::Release, &[P::AwaitingPutBack]),
            (S::Move, &[P::Open]),
            (S::Substitute, &[P::Open]),
            (S::Contact, &[P::Picked]),
        ],
    ),
    (
        P::Staged,
        &[
            (S::Collect, &[P::Fulfilled, P::Staged]),
            (S::Sell, &[P::Fulfilled, P::Staged]),
            (S::PutBack, &[P::Open, P::Short]),
            (S::Release, &[P::AwaitingPutBack]),
            (S::Move, &[P::Open]),
            (S::Substitute, &[P::Open]),
            (S::Contact, &[P::Staged]),
        ],
    ),
    (
        P::Short,
        &[
            (S::Collect, &[P::Fulfilled, P::Short]),
            (S::Sell, &[P::Fulfilled, P::Short]),
            (S::Move, &[P::Open]),
            (S::Substitute, &[P::Open]),
            (S::Postpone, &[P::Waiting, P::Open, P::Accepted]),
            (S::Release, &[P::Released]),
            (S::Contact, &[P::Short]),
        ],
    ),
    (
        P::AwaitingPutBack,
        &[
            (S::PutBack, &[P::Released]),
            (S::Collect, &[P::Fulfilled, P::AwaitingPutBack]),
            (S::Sell, &[P::Fulfilled, P::AwaitingPutBack]),
        ],
    ),
    (P::Fulfilled, &[]),
    (P::Released, &[]),
    (P::Expired, &[]),
];

const PICKUP: &[(Phase, Possible)] = &[
    (
        P::Waiting,
        &[
            (S::Collect, &[P::Fulfilled, P::Waiting]),
            (S::Sell, &[P::Fulfilled, P::Waiting]),
            (S::Release, &[P::Released]),
            (S::Move, &[P::Open]),
            (S::Substitute, &[P::Open]),
            (S::Contact, &[P::Waiting]),
        ],
    ),
    (
        P::Open,
        &[
            (S::Accept, &[P::Accepted]),
            (S::Pick, &[P::Picked, P::Accepted, P::Short]),
            (S::Stage, &[P::Staged, P::Accepted]),
            (S::Collect, &[P::Fulfilled, P::Accepted]),
            (S::Sell, &[P::Fulfilled, P::Open]),
            (S::Release, &[P::Released, P::Open]),
            (S::Move, &[P::Open]),
            (S::Substitute, &[P::Open]),
            (S::Postpone, &[P::Waiting, P::Open]),
            (S::IssueCode, &[P::Open]),
            (S::Contact, &[P::Open]),
        ],
    ),
    (
        P::Accepted,
        &[
            (S::Pick, &[P::Picked, P::Accepted, P::Short]),
            (S::Stage, &[P::Staged, P::Accepted]),
            (S::Collect, &[P::Fulfilled, P::Accepted]),
            (S::Sell, &[P::Fulfilled, P::Accepted]),
            (S::Release, &[P::Released, P::Accepted]),
            (S::Move, &[P::Open]),
            (S::Substitute, &[P::Accepted]),
            (S::Postpone, &[P::Waiting, P::Accepted]),
            (S::IssueCode, &[P::Accepted]),
            (S::Contact, &[P::Accepted]),
        ],
    ),
    (
        P::Picked,
        &[
            (S::Stage, &[P::Staged]),
            (S::Collect, &[P::Fulfilled, P::Picked]),
            (S::Sell, &[P::Fulfilled, P::Picked]),
            (S::PutBack, &[P::Accepted, P::Short]),
            (S::Release, &[P::AwaitingPutBack]),
            (S::Move, &[P::Open]),
            (S::Substitute, &[P::Accepted]),
            (S::IssueCode, &[P::Picked]),
            (S::Contact, &[P::Picked]),
        ],
    ),
    (
        P::Staged,
        &[
            (S::Notify, &[P::Notified]),
            (S::IssueCode, &[P::Staged]),
            (S::VerifyCode, &[P::Staged]),
            (S::Collect, &[P::Fulfilled, P::Staged]),
            (S::Sell, &[P::Fulfilled, P::Staged]),
            (S::PutBack, &[P::Accepted, P::Short]),
            (S::Release, &[P::AwaitingPutBack]),
            (S::Move, &[P::Open]),
            (S::Substitute, &[P::Accepted]),
            (S::Contact, &[P::Staged]),
        ],
    ),
    (
        P::Notified,
        &[
            (S::Notify, &[P::Notified]),
            (S::IssueCode, &[P::Notified]),
            (S::VerifyCode, &[P::Notified]),
            (S::Collect, &[P::Fulfilled, P::Notified]),
            (S::Sell, &[P::Fulfilled, P::Notified]),
            (S::PutBack, &[P::Accepted, P::Short]),
            (S::Release, &[P::AwaitingPutBack]),
            (S::Move, &[P::Open]),
            (S::Substitute, &[P::Accepted]),
            (S::Contact, &[P::Notified]),
        ],
    ),
    (
        P::ExpiredInCage,
        &[
            (S::Collect, &[P::Fulfilled, P::ExpiredInCage]),
            (S::Sell, &[P::Fulfilled, P::ExpiredInCage]),
            (S::PutBack, &[P::Expired]),
            (S::VerifyCode, &[P::ExpiredInCage]),
            (S::IssueCode, &[P::ExpiredInCage]),
            (S::Release, &[P::AwaitingPutBack]),
            (S::Contact, &[P::ExpiredInCage]),
        ],
    ),
    (
        P::AwaitingPutBack,
        &[
            (S::PutBack, &[P::Released]),
            (S::Collect, &[P::Fulfilled, P::AwaitingPutBack]),
            (S::Sell, &[P::Fulfilled, P::AwaitingPutBack]),
        ],
    ),
    (
        P::Short,
        &[
            (S::Collect, &[P::Fulfilled, P::Short]),
            (S::Sell, &[P::Fulfilled, P::Short]),
            (S::Move, &[P::Open]),
            (S::Substitute, &[P::Accepted, P::Open]),
            (S::Postpone, &[P::Waiting, P::Open, P::Accepted]),
            (S::Release, &[P::Released]),
            (S::Contact, &[P::Short]),
        ],
    ),
    (P::Fulfilled, &[(S::Close, &[P::Closed])]),
    (P::Closed, &[]),
    (P::Released, &[]),
    (P::Expired, &[]),
];

const TRANSFER: &[(Phase, Possible)] = &[
    (
        P::Open,
        &[
            (S::Pick, &[P::Picked, P::Open, P::Short]),
            (S::Stage, &[P::Staged, P::Open]),
            (S::Ship, &[P::Shipped, P::Open]),
            (S::ReceiveTransfer, &[P::Fulfilled, P::Open]),
            (S::Release, &[P::Released, P::Open]),
            (S::Contact, &[P::Open]),
        ],
    ),
    (
        P::Picked,
        &[
            (S::Stage, &[P::Staged]),
            (S::Ship, &[P::Shipped, P::Picked]),
            (S::ReceiveTransfer, &[P::Fulfilled, P::Picked]),
            (S::PutBack, &[P::Open, P::Short]),
            (S::Release, &[P::AwaitingPutBack]),
            (S::Contact, &[P::Picked]),
        ],
    ),
    (
        P::Staged,
        &[
            (S::Ship, &[P::Shipped, P::Staged]),
            (S::ReceiveTransfer, &[P::Fulfilled, P::Staged]),
            (S::PutBack, &[P::Open, P::Short]),
            (S::Release, &[P::AwaitingPutBack]),
            (S::Contact, &[P::Staged]),
        ],
    ),
    (
        P::Shipped,
        &[
            (
                S::ReceiveTransfer,
                &[P::Fulfilled, P::Shipped, P::Discrepancy],
            ),
            (S::Release, &[P::Shipped]),
            (S::Contact, &[P::Shipped]),
        ],
    ),
    (
        P::Discrepancy,
        &[
            (S::ReceiveTransfer, &[P::Fulfilled, P::Discrepancy]),
            (S::Release, &[P::Discrepancy]),
            (S::Contact, &[P::Discrepancy]),
        ],
    ),
    (
        P::AwaitingPutBack,
        &[
            (S::PutBack, &[P::Released]),
            (S::Ship, &[P::Shipped, P::AwaitingPutBack]),
        ],
    ),
    (
        P::Short,
        &[(S::Release, &[P::Released]), (S::Contact, &[P::Short])],
    ),
    (P::Fulfilled, &[]),
    (P::Released, &[]),
    (P::Expired, &[]),
];

/// The state machine of a kind of promise: each of its phases, with what is possible there.
///
/// ```
/// use oneshelf_core::{Phase, ReservationKind, Step, machine};
/// let (_, possible) = machine(ReservationKind::Pickup)
///     .iter()
///     .find(|(phase, _)| *phase == Phase::Notified)
///     .ok_or("every phase is listed")?;
/// assert!(possible.iter().any(|(step, _)| *step == Step::Collect));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub const fn machine(kind: ReservationKind) -> &'static [(Phase, Possible)] {
    match kind {
        ReservationKind::Hold => HOLD,
        ReservationKind::Order => ORDER,
        ReservationKind::Pickup => PICKUP,
        ReservationKind::Transfer => TRANSFER,
    }
}

/// The steps that are possible with a kind of promise in a phase.
#[must_use]
pub fn possible(kind: ReservationKind, phase: Phase) -> Possible {
    let row = machine(kind).iter().find(|(known, _)| *known == phase);
    row.map_or(&[], |(_, possible)| possible)
}

/// Whether any phase of a kind of promise allows a step.
pub(crate) fn is_made_for(kind: ReservationKind, step: Step) -> bool {
    let rows = machine(kind).iter();
    rows.flat_map(|(_, possible)| *possible)
        .any(|(known, _)| *known == step)
}

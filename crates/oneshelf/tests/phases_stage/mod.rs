//! How a promise gets into each phase, and what each step is.

pub(crate) mod targets;

use oneshelf::{Phase, ReservationKind, ReservationView, Step};

/// A shop with two branches that do pickups, and three red mugs in each.
pub(crate) const SHOP: &[&str] = &[
    r#"{"type":"define_location","source":"office","reference":"l-1","location":"OXFORD","pickup":{"preparation_minutes":60,"accept_minutes":30,"hold_days":3}}"#,
    r#"{"type":"define_location","source":"office","reference":"l-2","location":"LONDON","pickup":{"preparation_minutes":60,"hold_days":3}}"#,
    r#"{"type":"define_channel","source":"office","reference":"c-1","channel":"web"}"#,
    r#"{"type":"define_policy","source":"office","reference":"p-1","channel":"web","holds":{"seconds":600,"seconds_max":3600},"back_orders":true}"#,
    r#"{"type":"define_item","source":"office","reference":"i-1","sku":"MUG-BLUE"}"#,
    r#"{"type":"define_item","source":"office","reference":"i-2","sku":"MUG-RED","substitutes":["MUG-BLUE"]}"#,
    r#"{"type":"receive","source":"web","reference":"r-1","location":"OXFORD","lines":[{"sku":"MUG-RED","quantity":"3"},{"sku":"MUG-BLUE","quantity":"3"}]}"#,
    r#"{"type":"receive","source":"web","reference":"r-2","location":"LONDON","lines":[{"sku":"MUG-RED","quantity":"3"}]}"#,
    r#"{"type":"expect","source":"web","reference":"e-1","location":"OXFORD","lines":[{"sku":"MUG-RED","quantity":"9"}],"expected_at":"2026-12-01T09:00:00Z"}"#,
];

const HOLD: &str = r#"{"type":"hold","source":"web","reference":"p","location":"OXFORD","lines":[{"sku":"MUG-RED","quantity":"2"}]}"#;
const ORDER: &str = r#"{"type":"reserve","source":"web","reference":"p","location":"OXFORD","lines":[{"sku":"MUG-RED","quantity":"2"}]}"#;
const PICKUP: &str = r#"{"type":"reserve","source":"web","reference":"p","location":"OXFORD","lines":[{"sku":"MUG-RED","quantity":"2"}],"pickup":{}}"#;
const TRANSFER: &str = r#"{"type":"request_transfer","source":"web","reference":"p","location":"OXFORD","to":"LONDON","lines":[{"sku":"MUG-RED","quantity":"2"}]}"#;
const ENDING_ORDER: &str = r#"{"type":"reserve","source":"web","reference":"p","location":"OXFORD","lines":[{"sku":"MUG-RED","quantity":"2"}],"expires_at":"2026-11-23T11:00:00Z"}"#;
const ENDING_PICKUP: &str = r#"{"type":"reserve","source":"web","reference":"p","location":"OXFORD","lines":[{"sku":"MUG-RED","quantity":"2"}],"expires_at":"2026-11-23T11:00:00Z","pickup":{}}"#;
const ENDING_TRANSFER: &str = r#"{"type":"request_transfer","source":"web","reference":"p","location":"OXFORD","to":"LONDON","lines":[{"sku":"MUG-RED","quantity":"2"}],"expires_at":"2026-11-23T11:00:00Z"}"#;
const EMPTY: &str = r#"{"type":"reserve","source":"web","reference":"other","location":"OXFORD","lines":[{"sku":"MUG-RED","quantity":"3"}]}"#;
const WAITING_ORDER: &str = r#"{"type":"reserve","source":"web","reference":"p","location":"OXFORD","lines":[{"sku":"MUG-RED","quantity":"2"}],"back_order":true}"#;
const WAITING_PICKUP: &str = r#"{"type":"reserve","source":"web","reference":"p","location":"OXFORD","lines":[{"sku":"MUG-RED","quantity":"2"}],"back_order":true,"pickup":{}}"#;
const RELEASE: &str =
    r#"{"type":"release","source":"web","reference":"s-release","of":{"reference":"p"}}"#;
const SELL: &str = r#"{"type":"sell","source":"web","reference":"s-sell","location":"OXFORD","lines":[{"sku":"MUG-RED","quantity":"2"}],"settles":{"reference":"p"}}"#;
const WALK_IN: &str = r#"{"type":"sell","source":"web","reference":"s-walk-in","location":"OXFORD","lines":[{"sku":"MUG-RED","quantity":"3"}]}"#;
const ACCEPT: &str =
    r#"{"type":"accept","source":"web","reference":"s-accept","of":{"reference":"p"}}"#;
const PICK: &str = r#"{"type":"pick","source":"web","reference":"s-pick","of":{"reference":"p"},"location":"OXFORD","lines":[{"sku":"MUG-RED","quantity":"2"}]}"#;
const MISS: &str = r#"{"type":"pick","source":"web","reference":"s-miss","of":{"reference":"p"},"location":"OXFORD","lines":[{"sku":"MUG-RED","quantity":"2"}],"result":"not_found"}"#;
const STAGE: &str = r#"{"type":"stage","source":"web","reference":"s-stage","of":{"reference":"p"},"location":"OXFORD","lines":[],"spot":"cage 4"}"#;
const NOTIFY: &str =
    r#"{"type":"notify","source":"web","reference":"s-notify","of":{"reference":"p"}}"#;
const COLLECT: &str = r#"{"type":"collect","source":"web","reference":"s-collect","of":{"reference":"p"},"location":"OXFORD","lines":[{"sku":"MUG-RED","quantity":"2"}]}"#;
const CLOSE: &str =
    r#"{"type":"close","source":"web","reference":"s-close","of":{"reference":"p"}}"#;
const SHIP: &str = r#"{"type":"ship","source":"web","reference":"s-ship","of":{"reference":"p"},"location":"OXFORD","to":"LONDON","lines":[{"sku":"MUG-RED","quantity":"2"}]}"#;
const ARRIVE: &str = r#"{"type":"receive_transfer","source":"web","reference":"s-arrive","of":{"reference":"p"},"location":"LONDON","lines":[{"sku":"MUG-RED","quantity":"2"}]}"#;
const ARRIVE_ONE: &str = r#"{"type":"receive_transfer","source":"web","reference":"s-arrive-1","of":{"reference":"p"},"location":"LONDON","lines":[{"sku":"MUG-RED","quantity":"1"}]}"#;

/// What happens until the promise `p` stands in a phase; nothing where there is no way.
pub(crate) fn path_to(kind: ReservationKind, phase: Phase) -> Option<Vec<&'static str>> {
    use Phase as P;
    use ReservationKind as K;
    Some(match (kind, phase) {
        (K::Hold, P::Open) => vec![HOLD],
        (K::Hold, P::Picked) => vec![HOLD, PICK],
        (K::Hold, P::AwaitingPutBack) => vec![HOLD, PICK, RELEASE],
        (K::Hold, P::Expired) => vec![HOLD, "wait 2026-11-23T10:30:00Z"],
        (K::Hold, P::Short) => vec![HOLD, WALK_IN],
        (K::Hold, P::Fulfilled) => vec![HOLD, SELL],
        (K::Hold, P::Released) => vec![HOLD, RELEASE],
        (K::Order, P::Waiting) => vec![EMPTY, WAITING_ORDER],
        (K::Order, P::Open) => vec![ORDER],
        (K::Order, P::Picked) => vec![ORDER, PICK],
        (K::Order, P::Staged) => vec![ORDER, STAGE],
        (K::Order, P::Short) => vec![ORDER, MISS],
        (K::Order, P::AwaitingPutBack) => vec![ORDER, STAGE, RELEASE],
        (K::Order, P::Fulfilled) => vec![ORDER, SELL],
        (K::Order, P::Released) => vec![ORDER, RELEASE],
        (K::Order, P::Expired) => vec![ENDING_ORDER, "wait 2026-11-23T12:00:00Z"],
        (K::Pickup, P::Waiting) => vec![EMPTY, WAITING_PICKUP],
        (K::Pickup, P::Open) => vec![PICKUP],
        (K::Pickup, P::Accepted) => vec![PICKUP, ACCEPT],
        (K::Pickup, P::Picked) => vec![PICKUP, PICK],
        (K::Pickup, P::Staged) => vec![PICKUP, STAGE],
        (K::Pickup, P::Notified) => vec![PICKUP, STAGE, NOTIFY],
        (K::Pickup, P::ExpiredInCage) => {
            vec![PICKUP, STAGE, NOTIFY, "wait 2026-11-30T12:00:00Z"]
        }
        (K::Pickup, P::AwaitingPutBack) => vec![PICKUP, STAGE, NOTIFY, RELEASE],
        (K::Pickup, P::Short) => vec![PICKUP, MISS],
        (K::Pickup, P::Fulfilled) => vec![PICKUP, STAGE, COLLECT],
        (K::Pickup, P::Closed) => vec![PICKUP, STAGE, COLLECT, CLOSE],
        (K::Pickup, P::Released) => vec![PICKUP, RELEASE],
        (K::Pickup, P::Expired) => vec![ENDING_PICKUP, "wait 2026-11-23T12:00:00Z"],
        (K::Transfer, P::Open) => vec![TRANSFER],
        (K::Transfer, P::Picked) => vec![TRANSFER, PICK],
        (K::Transfer, P::Staged) => vec![TRANSFER, STAGE],
        (K::Transfer, P::Shipped) => vec![TRANSFER, SHIP],
        (K::Transfer, P::Discrepancy) => vec![TRANSFER, SHIP, ARRIVE_ONE],
        (K::Transfer, P::AwaitingPutBack) => vec![TRANSFER, STAGE, RELEASE],
        (K::Transfer, P::Short) => vec![TRANSFER, MISS],
        (K::Transfer, P::Fulfilled) => vec![TRANSFER, SHIP, ARRIVE],
        (K::Transfer, P::Released) => vec![TRANSFER, RELEASE],
        (K::Transfer, P::Expired) => vec![ENDING_TRANSFER, "wait 2026-11-23T12:00:00Z"],
        _ => return None,
    })
}

/// A step for all units of the promise, as a command.
pub(crate) fn step_command(step: Step, promise: &ReservationView, code: &str) -> String {
    let is_transfer = promise.kind == ReservationKind::Transfer;
    let place = |location: &str, more: &str| {
        format!(
            r#"{{"type":"{step}","source":"web","reference":"try","of":{{"reference":"p"}},"location":"{location}","lines":[{{"sku":"MUG-RED","quantity":"2"}}]{more}}}"#
        )
    };
    let plain = |more: &str| {
        format!(
            r#"{{"type":"{step}","source":"web","reference":"try","of":{{"reference":"p"}}{more}}}"#
        )
    };
    match step {
        Step::Confirm
        | Step::Release
        | Step::Accept
        | Step::IssueCode
        | Step::Contact
        | Step::Close
        | Step::Postpone => plain(""),
        Step::Extend => plain(r#","seconds":900"#),
        Step::Notify => plain(r#","resend":true"#),
        Step::VerifyCode => plain(&format!(r#","code":"{code}""#)),
        Step::Move => plain(r#","to":"LONDON""#),
        Step::Substitute => plain(
            r#","location":"OXFORD","line":{"sku":"MUG-RED","quantity":"2"},"with":"MUG-BLUE","consent":"call 7""#,
        ),
        Step::Pick | Step::Collect => place("OXFORD", ""),
        Step::Stage => place("OXFORD", r#","spot":"cage 9""#),
        Step::PutBack => place("OXFORD", r#","condition":"sellable""#),
        Step::Ship => place("OXFORD", r#","to":"LONDON""#),
        Step::ReceiveTransfer if is_transfer => place("LONDON", ""),
        Step::ReceiveTransfer => place("OXFORD", ""),
        Step::Sell => r#"{"type":"sell","source":"web","reference":"try","location":"OXFORD","lines":[{"sku":"MUG-RED","quantity":"2"}],"settles":{"reference":"p"}}"#.to_owned(),
    }
}

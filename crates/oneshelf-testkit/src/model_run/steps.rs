//! Random steps: what may happen in a shop.

use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, any, prop_oneof};

/// What kind of thing happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Goods come in.
    Receive,
    /// Goods go to a customer.
    Sell,
    /// Goods go to a customer who was promised them.
    Settle,
    /// Goods come back.
    TakeBack,
    /// Goods are graded.
    Inspect,
    /// Goods are found.
    Adjust,
    /// Goods are lost.
    WriteOff,
    /// Goods are counted.
    Count,
    /// A fact did not happen.
    Reverse,
    /// A promise is taken over.
    Adopt,
    /// A cart.
    Hold,
    /// An order.
    Reserve,
    /// A cart becomes an order.
    Confirm,
    /// A cart lasts longer.
    Extend,
    /// A promise ends.
    Release,
    /// An earlier message comes again.
    Repeat,
    /// An earlier message comes again, with another content.
    Distort,
    /// The late location is defined.
    Open,
    /// What is due is journalled.
    Tick,
    /// The store is closed and opened again.
    Reopen,
    /// Goods are picked.
    Pick,
    /// A picker finds nothing, or nothing fit.
    Miss,
    /// Goods stand in their spot.
    Stage,
    /// A customer collects.
    Collect,
    /// Picked goods stand on the shelf again.
    PutBack,
    /// What stands in the holding area comes back.
    CageReturn,
    /// A location asks for goods of another.
    Request,
    /// Goods of a request leave.
    Ship,
    /// Goods leave that nobody has asked for.
    Push,
    /// Goods arrive.
    Arrive,
    /// Goods on their way are given up.
    Lose,
    /// Goods are expected.
    Expect,
    /// Goods that were expected come.
    Deliver,
    /// An order that may wait.
    BackOrder,
    /// An order that its customer collects.
    Pickup,
    /// A promise goes to another location.
    Move,
    /// Another item instead.
    Substitute,
    /// What is missing comes later.
    Postpone,
    /// A branch takes a pickup on.
    Accept,
    /// A customer is told.
    Notify,
    /// A new code.
    IssueCode,
    /// A customer is contacted.
    Contact,
    /// A pickup is done.
    Close,
    /// A night passes.
    Night,
}

/// One thing that happens; what its numbers mean depends on what there is then.
#[derive(Debug, Clone)]
pub struct Step {
    /// How many minutes after the step before.
    pub wait_minutes: u32,
    /// What.
    pub kind: Kind,
    /// Who sends it.
    pub source: usize,
    /// Item, tenths of how much, location.
    pub lines: Vec<(usize, i32, usize)>,
    /// Whether it has an order number, and which.
    pub document: Option<u8>,
    /// Which earlier thing it is about.
    pub target: usize,
    /// By how many minutes it is late.
    pub late_minutes: Option<u32>,
    /// Whatever else there is to choose.
    pub choice: u8,
}

/// Random steps, `length` of them at most.
pub fn steps(length: usize) -> impl Strategy<Value = Vec<Step>> {
    vec(step(), 1..=length)
}

fn step() -> impl Strategy<Value = Step> {
    let wait = prop_oneof![6 => Just(0_u32), 4 => 1_u32..4, 1 => 5_u32..15];
    let late = prop_oneof![2 => Just(None), 1 => (1_u32..20).prop_map(Some)];
    let document = prop_oneof![2 => Just(None), 1 => (0_u8..4).prop_map(Some)];
    let line = (0_usize..4, 1_i32..4, 0_usize..3);
    let lines = prop_oneof![
        3 => vec((0_usize..2, 1_i32..4, 0_usize..1), 1..=1),
        1 => vec(line, 1..=3),
    ];
    (
        wait,
        prop_oneof![kind(), kind_in_store()],
        0_usize..5,
        lines,
        document,
        any::<u16>(),
        late,
        any::<u8>(),
    )
        .prop_map(
            |(wait_minutes, kind, source, lines, document, target, late_minutes, choice)| Step {
                wait_minutes,
                kind,
                source,
                lines,
                document,
                target: usize::from(target),
                late_minutes,
                choice,
            },
        )
}

fn kind() -> impl Strategy<Value = Kind> {
    prop_oneof![
        16 => Just(Kind::Receive),
        6 => Just(Kind::Sell),
        5 => Just(Kind::Settle),
        3 => Just(Kind::TakeBack),
        3 => Just(Kind::Inspect),
        1 => Just(Kind::Adjust),
        2 => Just(Kind::WriteOff),
        6 => Just(Kind::Count),
        5 => Just(Kind::Reverse),
        2 => Just(Kind::Adopt),
        8 => Just(Kind::Hold),
        10 => Just(Kind::Reserve),
        4 => Just(Kind::Confirm),
        2 => Just(Kind::Extend),
        4 => Just(Kind::Release),
        2 => Just(Kind::Repeat),
        1 => Just(Kind::Distort),
        1 => Just(Kind::Open),
        1 => Just(Kind::Tick),
        1 => Just(Kind::Reopen),
    ]
}

/// What staff do about promises.
fn kind_in_store() -> impl Strategy<Value = Kind> {
    let kinds = [
        (8, Kind::Pick),
        (4, Kind::Miss),
        (5, Kind::Stage),
        (5, Kind::Collect),
        (5, Kind::PutBack),
        (1, Kind::CageReturn),
        (4, Kind::Request),
        (5, Kind::Ship),
        (1, Kind::Push),
        (5, Kind::Arrive),
        (1, Kind::Lose),
        (4, Kind::Expect),
        (3, Kind::Deliver),
        (5, Kind::BackOrder),
        (4, Kind::Pickup),
        (3, Kind::Move),
        (2, Kind::Substitute),
        (3, Kind::Postpone),
        (1, Kind::Accept),
        (2, Kind::Notify),
        (1, Kind::IssueCode),
        (1, Kind::Contact),
        (1, Kind::Close),
        (2, Kind::Night),
    ];
    let kinds = kinds.map(|(weight, kind)| (weight, Just(kind)));
    proptest::strategy::Union::new_weighted(kinds.to_vec())
}

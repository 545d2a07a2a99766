//! Rows to fill a store with, made of a number so that no two are alike.

#![expect(
    clippy::unwrap_used,
    reason = "the names and times are written here and fit"
)]

use std::sync::Arc;

use oneshelf_core::{
    Act, Ahead, Case, CaseDetail, CaseNumber, CatalogueRow, ChainHash, Channel, ChannelId, Claim,
    Closed, Command, ConflictRow, CountKey, CountRecord, CountSide, Endangered, EntryBody, Feed,
    FeedRange, Fingerprint, Heartbeat, HoldPolicy, Item, ItemId, JournalRow, KitPart, Level,
    LevelKey, LevelPostings, Line, LineParts, Link, Location, LocationId, Moment, OpeningDay,
    OpeningException, OpeningHours, OpeningInterval, Parked, ParkedFact, ParkedKey,
    ParkedSettlement, PickupSettings, Policy, Posting, PromisedKit, Quantity, Reason, Receipt,
    Receive, Reference, Refusal, RefusalCode, RefusalRow, RefusedLine, Reservation,
    ReservationKind, ReservationLine, Resolution, SafetyStock, SafetyStockKey, SafetyStockStep,
    Sequence, SideTaken, Source, SourceId, Supply, SupplyClaim, SupplyLine, Task, Weekday,
    fingerprint,
};
use oneshelf_core::{Bucket, OFFICE_SOURCE, Told};

/// The moment `seconds` after 2026-11-23T10:00:00Z.
#[must_use]
pub fn moment(seconds: u32) -> Moment {
    let ten: Moment = "2026-11-23T10:00:00Z".parse().unwrap();
    ten.plus_seconds(seconds)
}

/// The level of an item at a location.
#[must_use]
pub const fn key(item: u64, location: u64) -> LevelKey {
    LevelKey {
        item: ItemId(item),
        location: LocationId(location),
    }
}

pub(crate) fn reference(n: u64) -> Reference {
    format!("ref {n}").parse().unwrap()
}

pub(crate) fn command(n: u64) -> Command {
    let line = Line::new("MUG-RED".parse().unwrap(), Quantity::units(1));
    let location = "OXFORD".parse().unwrap();
    Receive::new(
        "office".parse().unwrap(),
        reference(n),
        location,
        vec![line],
    )
    .into()
}

pub(crate) fn entry(previous: ChainHash, n: u64) -> JournalRow {
    let command = command(n);
    let fingerprint = fingerprint(&command);
    let at = moment(u32::try_from(n).unwrap());
    let body = EntryBody {
        command,
        levels: vec![LevelPostings {
            key: key(1, 1),
            previous: Sequence(n - 1),
            postings: vec![Posting {
                from: Bucket::Outside,
                to: Bucket::Free,
                quantity: Quantity::units(1),
                reason: Reason::Receipt,
                effective_at: at,
                of: None,
            }],
        }],
        receipt: Receipt {
            sequence: Some(Sequence(n)),
            recorded_at: at,
            expires_at: None,
            partly: Vec::new(),
            parked: false,
            flags: Vec::new(),
            cases: Vec::new(),
            expected_at: None,
            ready_at: None,
        },
        source_sequence: n.is_multiple_of(2).then_some(n),
    };
    let sequence = Sequence(n);
    JournalRow::new(
        previous,
        sequence,
        OFFICE_SOURCE,
        reference(n),
        fingerprint,
        at,
        &body,
    )
}

pub(crate) fn level(n: i64) -> Level {
    Level {
        balances: std::array::from_fn(|at| Quantity::from_thousandths(n * 10 - 3 + at as i64)),
        next_expiry: (n % 2 == 0).then(|| moment(n.unsigned_abs() as u32)),
        last_sequence: (n % 3 != 0).then_some(Sequence(n.unsigned_abs())),
        counted_until: (n % 5 == 0).then(|| moment(7)),
        open_cases: n.unsigned_abs() as u32,
        waiting: Quantity::units(i32::from(n % 4 == 0)),
        unlinked: Quantity::units(i32::try_from(n).unwrap_or(0).abs()),
    }
}

pub(crate) fn claim(n: i32) -> Claim {
    Claim {
        kind: ReservationKind::ALL[n.unsigned_abs() as usize % 4],
        quantity: Quantity::units(n),
        expires_at: (n % 2 == 1).then(|| moment(60)),
        channel: ChannelId(2),
        waiting: Quantity::units(n + 1),
        staged: Quantity::units(n + 2),
        in_transit: Quantity::units(n + 3),
        due_at: (n % 3 == 1).then(|| moment(61)),
    }
}

/// Changes a line as no command does: into one that only a damaged store, or one that another
/// program has written, can have.
pub fn change_line(line: &mut ReservationLine, change: impl FnOnce(&mut LineParts)) {
    let mut parts = **line;
    change(&mut parts);
    *line = parts.into();
}

pub(crate) fn reservation(n: u64, document: Option<&str>, open: i32) -> Reservation {
    let line = |location| {
        let mut line = ReservationLine::open(key(n, location), Quantity::units(3));
        change_line(&mut line, |line| {
            line.open = Quantity::units(open);
            line.released = Quantity::units(3 - open);
        });
        line
    };
    Reservation {
        sequence: Sequence(n),
        source: SourceId(3),
        channel: ChannelId(2),
        reference: reference(n),
        document: document.map(|text| text.parse().unwrap()),
        kind: ReservationKind::Order,
        cancelled: false,
        made_at: moment(1),
        expires_at: n.is_multiple_of(2).then(|| moment(90)),
        lines: vec![line(1), line(2)],
        staged_in: None,
        contacted_at: None,
        pickup: None,
        transfer: None,
        collected: false,
        ahead: vec![ahead(n)],
        told: vec![told(n)],
        kits: vec![kit(n)],
        excess: Vec::new(),
    }
}

pub(crate) fn count(n: i32) -> CountRecord {
    CountRecord {
        started_at: moment(3),
        clock_uncertainty_seconds: 5,
        live: n % 2 == 0,
        counted: Quantity::units(n),
        variance: Quantity::units(-n),
        reversed: n % 3 == 0,
        case: (n % 2 == 1).then_some(CaseNumber(4)),
        opening: n % 5 == 0,
        sides: vec![SideTaken {
            fact: Sequence(2),
            side: CountSide::AfterCount,
            case: CaseNumber(3),
        }],
    }
}

pub(crate) fn count_key(seconds: u32, sequence: u64) -> CountKey {
    CountKey {
        counted_at: moment(seconds),
        sequence: Sequence(sequence),
    }
}

pub(crate) fn case(n: u64, level: Option<LevelKey>, is_open: bool) -> Case {
    Case {
        number: CaseNumber(n),
        item: level.map(|key| key.item),
        location: level.map(|key| key.location),
        opened_by: Sequence(n),
        opened_at: moment(2),
        detail: CaseDetail::Shortage {
            shortfall: Quantity::units(3),
            endangered: vec![Endangered {
                reservation: Sequence(9),
                quantity: Quantity::units(2),
            }],
            owed_to_nobody: Quantity::units(1),
        },
        closed: (!is_open).then(|| Closed {
            by: Sequence(n + 1),
            at: moment(5),
            resolution: Some(Resolution::Acknowledged),
            note: Some("found behind the counter".parse().unwrap()),
        }),
    }
}

fn ahead(n: u64) -> Ahead {
    Ahead {
        sequence: Sequence(n),
        key: key(3, 1),
        quantity: Quantity::units(4),
        at: moment(9),
        off_shelf_at: moment(8),
        from: Bucket::Committed,
        back_to: n.is_multiple_of(2).then_some(Bucket::Damaged),
        picked: !n.is_multiple_of(2),
        staged: false,
        case: n.is_multiple_of(2).then_some(CaseNumber(n)),
        off_shelf_by: Sequence(n + 1),
        shipped: n.is_multiple_of(2),
    }
}

fn kit(n: u64) -> PromisedKit {
    PromisedKit {
        item: ItemId(4),
        location: LocationId(1),
        quantity: Quantity::units(2),
        parts: vec![KitPart {
            item: ItemId(1),
            quantity: Quantity::from_thousandths(1_000 + i64::from(n == 2)),
        }],
    }
}

fn told(n: u64) -> Told {
    Told {
        sequence: Sequence(n),
        key: key(1, 2),
        act: if n.is_multiple_of(2) {
            Act::Pick
        } else {
            Act::HandOver
        },
        quantity: Quantity::units(3),
        at: moment(7),
        shelf: Quantity::units(-3),
    }
}

pub(crate) fn parked(n: u64) -> Parked {
    Parked {
        cancelled_by: Some(Sequence(n)),
        settled: vec![ParkedSettlement {
            sequence: Sequence(n),
            key: key(1, 2),
            quantity: Quantity::units(2),
            due_at: Some(moment(9)),
            case: Some(CaseNumber(2)),
        }],
        facts: vec![ParkedFact {
            sequence: Sequence(n),
            case: CaseNumber(n),
        }],
        returned: vec![ParkedSettlement {
            sequence: Sequence(n + 1),
            key: key(2, 1),
            quantity: Quantity::units(1),
            due_at: Some(moment(9)),
            case: Some(CaseNumber(2)),
        }],
        reversed_by: Some(Sequence(n + 2)),
        tied_as: n.is_multiple_of(2).then_some(Sequence(n + 3)),
        picked: vec![ParkedSettlement {
            sequence: Sequence(n + 4),
            key: key(1, 1),
            quantity: Quantity::units(3),
            due_at: Some(moment(9)),
            case: None,
        }],
        transfer: (!n.is_multiple_of(2)).then_some(Sequence(n + 5)),
        ahead: vec![ahead(n + 6)],
        told: vec![told(n + 7)],
        replaced_by: Some(Sequence(5)),
    }
}

pub(crate) const fn task(n: u64) -> Task {
    Task {
        prepares: n.is_multiple_of(2),
    }
}

pub(crate) fn supply(n: u64) -> Supply {
    let line = |location| SupplyLine {
        key: key(n, location),
        expected: Quantity::units(9),
        open: Quantity::units(4),
        received: Quantity::units(3),
    };
    Supply {
        sequence: Sequence(n),
        source: SourceId(3),
        reference: reference(n),
        document: (!n.is_multiple_of(2)).then(|| format!("po-{n}").parse().unwrap()),
        expected_at: moment(u32::try_from(n).unwrap()),
        lines: vec![line(1), line(2)],
    }
}

pub(crate) fn supply_claim(n: u64) -> SupplyClaim {
    SupplyClaim {
        quantity: Quantity::from_thousandths(i64::try_from(n).unwrap() * 1_001),
        expected_at: moment(u32::try_from(n).unwrap()),
    }
}

pub(crate) fn refusal(n: u64, source: u64, seconds: u32) -> RefusalRow {
    RefusalRow {
        source: SourceId(source),
        reference: reference(n),
        fingerprint: Fingerprint([n as u8; 16]),
        recorded_at: moment(seconds),
        refusal: Some(Refusal {
            code: RefusalCode::Unavailable,
            reason: "1 of MUG-RED at OXFORD was asked for".to_owned(),
            remedy: "ask for less".to_owned(),
            lines: vec![RefusedLine {
                sku: "MUG-RED".parse().unwrap(),
                location: "OXFORD".parse().unwrap(),
                requested: Quantity::units(1),
                available: Quantity::ZERO,
            }],
        }),
    }
}

pub(crate) fn conflict(n: u64) -> ConflictRow {
    ConflictRow {
        source: SourceId(3),
        reference: reference(1),
        fingerprint: Fingerprint([n as u8; 16]),
        recorded_at: moment(9),
        first: n.is_multiple_of(2).then_some(Sequence(1)),
        case: CaseNumber(n),
        command: command(n),
    }
}

/// A plain item, counted in pieces.
///
/// # Panics
/// Where the SKU is no name.
#[must_use]
pub fn item(id: u64, sku: &str) -> Item {
    Item {
        id: ItemId(id),
        sku: sku.parse().unwrap(),
        unit: "H87".to_owned(),
        decimals: 0,
        gtin: None,
        components: Vec::new(),
        provisional: false,
        retired: false,
        case: None,
        substitutes: Vec::new(),
    }
}

/// A location with all there is to say about it.
fn oxford() -> Location {
    let interval = OpeningInterval {
        from: "09:00".parse().unwrap(),
        to: "24:00".parse().unwrap(),
    };
    let hours = OpeningHours {
        weekly: vec![OpeningDay {
            day: Weekday::Monday,
            open: vec![interval],
        }],
        exceptions: vec![OpeningException {
            date: "2026-12-25".parse().unwrap(),
            open: Vec::new(),
        }],
    };
    let pickup = PickupSettings {
        preparation_minutes: 60,
        cut_off: Some("16:00".parse().unwrap()),
        accept_minutes: Some(30),
        hold_days: 3,
        pickups_max: Some(0),
    };
    Location {
        id: LocationId(1),
        name: "OXFORD".parse().unwrap(),
        time_zone: "Europe/London".to_owned(),
        retired: false,
        opening_hours: Some(hours),
        pickup: Some(pickup),
    }
}

/// A catalogue with a row of every kind.
pub(crate) fn catalogue() -> Vec<CatalogueRow> {
    let kit = Item {
        gtin: Some("4006381333931".parse().unwrap()),
        components: vec![KitPart {
            item: ItemId(1),
            quantity: Quantity::units(2),
        }],
        retired: true,
        case: Some(CaseNumber(4)),
        substitutes: vec![ItemId(1)],
        ..item(2, "GIFT-BOX")
    };
    let policy = Policy {
        version: 2,
        holds: Some(HoldPolicy {
            seconds: 600,
            seconds_max: 3_600,
        }),
        locations: Some(vec![LocationId(1)]),
        back_orders: true,
    };
    let step = SafetyStockStep {
        since: moment(0),
        quantity: Some(Quantity::units(1)),
    };
    vec![
        CatalogueRow::Item(Arc::new(item(1, "MUG-RED"))),
        CatalogueRow::Name("MUG-RED".parse().unwrap(), ItemId(1)),
        CatalogueRow::Name("red mug".parse().unwrap(), ItemId(1)),
        CatalogueRow::Item(Arc::new(kit)),
        CatalogueRow::Name("GIFT-BOX".parse().unwrap(), ItemId(2)),
        CatalogueRow::Location(Arc::new(oxford())),
        CatalogueRow::Channel(Arc::new(Channel {
            id: ChannelId(2),
            name: "web".parse().unwrap(),
            policy,
        })),
        CatalogueRow::Source(Arc::new(Source {
            id: SourceId(3),
            name: "web".parse().unwrap(),
            channel: ChannelId(2),
            clock_uncertainty_seconds: 5,
            location: Some(LocationId(1)),
            heartbeat_seconds: Some(300),
            sequenced: true,
            quantity_max: Some(Quantity::units(100)),
            late_seconds_max: Some(86_400),
            link_seconds: Some(3_600),
        })),
        CatalogueRow::SafetyStock(
            SafetyStockKey {
                channel: ChannelId(2),
                item: Some(ItemId(1)),
                location: None,
            },
            Arc::new(SafetyStock { steps: vec![step] }),
        ),
    ]
}

/// A feed with a gap, and a heartbeat.
pub(crate) fn feed(n: u64) -> Feed {
    Feed {
        since: moment(1),
        received_through: n,
        received_until: Some(moment(2)),
        above: vec![FeedRange {
            from: n + 2,
            to: n + 3,
            until: None,
        }],
        highest: n + 3,
        heard_at: Some(moment(3)),
        heartbeat: Some(Heartbeat {
            at: moment(4),
            last_sequence: Some(n),
            queued: 1,
        }),
        complete_until: Some(moment(2)),
    }
}

/// A link of an entry.
pub(crate) fn link(n: u64) -> Link {
    Link {
        waits_for: ParkedKey::Document(SourceId(3), "order-1".parse().unwrap()),
        quantity: Quantity::units(i32::try_from(n).unwrap_or(1)),
        due_at: n.is_multiple_of(2).then(|| moment(5)),
        case: Some(CaseNumber(n)),
    }
}

//! Verify: computes everything again from the postings, and says exactly what differs.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::catalogue::definitions::Catalogue;
use crate::ledger::level::Bucket;
use crate::ledger::reservation::{Claim, Task};
use crate::ledger::unmatched::Link;
use crate::store::snapshot::{Key, Slice};
use crate::store::tables::Head;
use crate::store::traits::{Reader, StoreError};
use crate::value::id::{CaseNumber, ItemId, LevelKey, LocationId, Sequence};
use crate::value::moment::Moment;
use crate::value::quantity::Quantity;
use crate::verify::transfers;

/// The most findings that a report lists. Further ones are only counted.
pub const FINDINGS_MAX: usize = 1_000;
/// How many rows are read at a time.
pub(crate) const PAGE_ROWS: usize = 1_000;

/// What `verify` found when it computed everything again.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, schemars::JsonSchema)]
pub struct VerifyReport {
    /// How many journal entries were read.
    pub entries: u64,
    /// How many levels were computed again.
    pub levels: u64,
    /// How many promises were read, live or not.
    pub reservations: u64,
    /// How many cases were read, open or not.
    pub cases: u64,
    /// What is wrong, at most 1,000 findings; empty if nothing is.
    pub findings: Vec<Finding>,
    /// How many more findings there were than are listed.
    pub findings_left_out: u64,
}

impl VerifyReport {
    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        self.findings.is_empty()
    }
}

impl fmt::Display for VerifyReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            entries,
            levels,
            reservations,
            cases,
            ..
        } = self;
        write!(
            f,
            "{entries} entries, {levels} levels, {reservations} reservations, {cases} cases: "
        )?;
        if self.is_clean() {
            return f.write_str("all right");
        }
        let count = self.findings.len() as u64 + self.findings_left_out;
        write!(f, "{count} findings")?;
        for finding in &self.findings {
            write!(f, "\n{finding}")?;
        }
        if self.findings_left_out > 0 {
            write!(f, "\nand {} more", self.findings_left_out)?;
        }
        Ok(())
    }
}

/// Something that is not as it has to be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Finding {
    /// The invariant that does not hold.
    pub what: Invariant,
    /// Where it does not hold, such as an entry, a level or a promise.
    pub place: String,
    /// What it should be, as computed again.
    pub expected: String,
    /// What it is, as stored.
    pub found: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            what,
            place,
            expected,
            found,
        } = self;
        write!(f, "{place}: {what}: expected {expected}, found {found}")
    }
}

macro_rules! invariants {
    ($($(#[$doc:meta])* $name:ident = $text:literal,)*) => {
        /// What must always be true of a store.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema)]
        #[serde(rename_all = "snake_case")]
        pub enum Invariant {
            $($(#[$doc])* $name,)*
        }

        impl fmt::Display for Invariant {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(match self { $(Self::$name => $text,)* })
            }
        }
    };
}

invariants! {
    /// Every balance is the sum of its postings, and entries of a level are linked in order.
    Levels = "levels are the sum of their postings",
    /// Held, committed, staged, in transit and waiting are what promises claim, line by line.
    Promises = "what is promised is what reservations claim",
    /// The parts of every line of a promise add up to what was requested.
    Lines = "the parts of a line add up",
    /// A negative `free` is covered by exactly one shortage.
    Shortages = "one shortage covers what free is below zero",
    /// There is one answer for each source and reference.
    References = "one reference has one answer",
    /// Sequence numbers have no gaps, recorded time does not go backwards, the hashes chain.
    Journal = "the journal is whole and in order",
    /// Postings are well formed and take effect no later than they are recorded.
    Postings = "postings are well formed",
    /// `free` rises only for a reason that allows it.
    FreeRises = "free rises only for a reason that allows it",
    /// Levels know how many cases about them are open.
    Cases = "levels know their open cases",
    /// No promise ends before its level's next expiry.
    Expiry = "no promise ends before its level says so",
    /// The variance of a count is what was posted against it.
    Counts = "the variance of a count is what was posted against it",
    /// Documents name the promises that were made for them.
    Documents = "documents name their reservations",
    /// Tasks are what promises leave to do, location by location.
    Tasks = "tasks are what reservations leave to do",
    /// The incoming units of a level are those that supplies have not delivered yet.
    Supplies = "what is to come is what supplies have not brought",
    /// What was shipped, and what came beyond it, has arrived, is lost, came back or is in transit.
    Transfers = "what was shipped has arrived, is lost, back or on its way",
    /// Links are what is parked, level by level, and what waits for too long has a case.
    Links = "links are what is parked",
    /// Only watched sources have feeds, and the ranges of a feed lie above its gaps, in order.
    Feeds = "feeds are in order",
    /// No destination is further than the journal, and deliveries are about what is there.
    Deliveries = "destinations are no further than the journal",
    /// Everything that is named is in the catalogue, and the catalogue is what the journal defined.
    Catalogue = "the catalogue is what was defined, and has what is named",
    /// A promise took only what was free, and not withheld from its channel.
    Promised = "a promise takes what is free and not withheld",
    /// No more of a fact was reversed than it had recorded.
    Undone = "what was undone was done, and once",
    /// What was handed over is found by the document of its sale and by its promise.
    Handovers = "what was handed over is found by its names",
    /// What waits for something that has not arrived comes from the entries that it names.
    Waiting = "what waits comes from what was recorded",
}

/// Computes everything again from the postings, and compares it with what is stored.
///
/// It reads one page at a time, and keeps in memory what it computed per level, what is charged to
/// counts, what is undone, and the catalogue, which is defined again from the journal. `progress`
/// is told from time to time how much is done, of how much in all.
///
/// # Errors
/// [`StoreError`] where the store cannot be read. What can be read and is wrong is a finding.
pub fn verify(
    reader: &dyn Reader,
    progress: &mut dyn FnMut(u64, u64),
) -> Result<VerifyReport, StoreError> {
    let mut check = Check::new(reader)?;
    let head = check.head;
    let total = head.sequence.0.saturating_mul(2);
    check.journal(&mut |done| progress(done, total))?;
    check.claims()?;
    check.reservations(&mut |done| progress(head.sequence.0.saturating_add(done), total))?;
    check.cases()?;
    check.counts()?;
    check.tasks()?;
    check.supplies()?;
    check.parked()?;
    check.links()?;
    check.feeds()?;
    check.levels()?;
    check.refusals()?;
    check.conflicts()?;
    check.undone()?;
    check.handovers()?;
    check.deliveries()?;
    check.moved();
    check.definitions();
    check.catalogue();
    progress(total, total);
    Ok(check.report)
}

/// What is computed of one level.
#[derive(Debug, Default)]
pub(crate) struct Computed {
    /// Per bucket, in thousandths; wide, so that nothing overflows on the way.
    pub(super) balances: [i128; 7],
    pub(super) last_sequence: Option<Sequence>,
    /// What claims say that is held and committed.
    pub(super) claimed: Promised,
    /// What the lines of reservations say.
    pub(super) reserved: Promised,
    /// Picked for promises that have not come.
    pub(super) picked_before: i128,
    /// Moved for promises and sales that have not come.
    pub(super) unlinked: i128,
    pub(super) earliest_deadline: Option<Moment>,
    pub(super) open_cases: u32,
    pub(super) shortages: Vec<Shortage>,
    pub(super) counted_at: Option<Moment>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Promised {
    pub(super) held: i128,
    pub(super) committed: i128,
    pub(super) staged: i128,
    pub(super) in_transit: i128,
    pub(super) waiting: i128,
}

impl Promised {
    pub(super) fn add(&mut self, claim: &Claim) {
        let sum = if claim.kind.bucket() == Bucket::Held {
            &mut self.held
        } else {
            &mut self.committed
        };
        *sum += wide(claim.quantity);
        self.staged += wide(claim.staged);
        self.in_transit += wide(claim.in_transit);
        self.waiting += wide(claim.waiting);
    }
}

impl fmt::Display for Promised {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "held {}, committed {}, staged {}, in transit {} and waiting {}",
            Wide(self.held),
            Wide(self.committed),
            Wide(self.staged),
            Wide(self.in_transit),
            Wide(self.waiting)
        )
    }
}

#[derive(Debug)]
pub(crate) struct Shortage {
    pub(super) case: CaseNumber,
    pub(super) shortfall: Quantity,
    pub(super) covered: i128,
}

pub(crate) const fn wide(quantity: Quantity) -> i128 {
    quantity.thousandths() as i128
}

/// Thousandths as people read them.
pub(crate) struct Wide(pub(super) i128);

impl fmt::Display for Wide {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match i64::try_from(self.0) {
            Ok(thousandths) => Quantity::from_thousandths(thousandths).fmt(f),
            Err(_) => write!(f, "{} thousandths, which do not fit", self.0),
        }
    }
}

pub(crate) struct Check<'a> {
    pub(super) reader: &'a dyn Reader,
    pub(super) catalogue: Catalogue,
    pub(super) head: Head,
    pub(super) report: VerifyReport,
    pub(super) computed: BTreeMap<LevelKey, Computed>,
    /// What was charged to the counts of a level at a moment.
    pub(super) charged: BTreeMap<(LevelKey, Moment), i128>,
    /// What reservations leave to do.
    pub(super) tasks: BTreeMap<(LocationId, Sequence), Task>,
    /// The catalogue as the journal defined it up to the entry that is being read.
    pub(super) defined: Catalogue,
    /// What came out of transit by the postings, and by what transfers say.
    pub(super) moved: BTreeMap<ItemId, transfers::Moved>,
    pub(super) recorded_moves: BTreeMap<ItemId, transfers::Moved>,
    /// What came back of sales beyond what they had sold, as cases say.
    pub(super) more_than_sold: BTreeMap<(Sequence, ItemId), i128>,
    /// The last entry that could not be read.
    pub(super) unreadable: Sequence,
    /// The links that follow from what is parked.
    pub(super) links: BTreeMap<(LevelKey, Sequence), Link>,
    /// The open cases of links.
    pub(super) unlinked: BTreeSet<CaseNumber>,
}

impl<'a> Check<'a> {
    pub(super) fn new(reader: &'a dyn Reader) -> Result<Self, StoreError> {
        Ok(Self {
            reader,
            catalogue: reader.catalogue()?,
            head: reader.head()?,
            report: VerifyReport::default(),
            computed: BTreeMap::new(),
            charged: BTreeMap::new(),
            tasks: BTreeMap::new(),
            defined: Catalogue::default(),
            moved: BTreeMap::new(),
            recorded_moves: BTreeMap::new(),
            more_than_sold: BTreeMap::new(),
            unreadable: Sequence::NONE,
            links: BTreeMap::new(),
            unlinked: BTreeSet::new(),
        })
    }

    pub(super) fn find(
        &mut self,
        what: Invariant,
        place: impl fmt::Display,
        expected: impl fmt::Display,
        found: impl fmt::Display,
    ) {
        if self.report.findings.len() >= FINDINGS_MAX {
            self.report.findings_left_out += 1;
            return;
        }
        self.report.findings.push(Finding {
            what,
            place: place.to_string(),
            expected: expected.to_string(),
            found: found.to_string(),
        });
    }

    /// Notes a finding where the two differ.
    pub(super) fn same<T: PartialEq + fmt::Display>(
        &mut self,
        what: Invariant,
        place: impl fmt::Display,
        expected: &T,
        found: &T,
    ) {
        if expected != found {
            self.find(what, place, expected, found);
        }
    }

    pub(super) fn load(&self, keys: impl Iterator<Item = Key>) -> Result<Slice, StoreError> {
        let mut slice = Slice::default();
        self.reader.load(&keys.collect::<Vec<_>>(), &mut slice)?;
        Ok(slice)
    }

    pub(super) fn level(&mut self, key: LevelKey) -> &mut Computed {
        self.computed.entry(key).or_default()
    }

    pub(super) fn item_name(&self, id: ItemId) -> String {
        match self.catalogue.item(id) {
            Some(item) => item.sku.to_string(),
            None => format!("item {id}"),
        }
    }

    pub(super) fn location_name(&self, id: LocationId) -> String {
        match self.catalogue.location(id) {
            Some(location) => location.name.to_string(),
            None => format!("location {id}"),
        }
    }

    pub(super) fn place(&self, key: LevelKey) -> String {
        format!(
            "{} at {}",
            self.item_name(key.item),
            self.location_name(key.location)
        )
    }
}

/// What may not be there, as people read it.
pub(crate) fn or_none<T: fmt::Display>(value: Option<T>) -> String {
    value.map_or_else(|| "none".to_owned(), |value| value.to_string())
}

pub(crate) fn adds<T: Ord + Copy>(so_far: &mut Option<T>, value: T, better: fn(T, T) -> T) {
    *so_far = Some(so_far.map_or(value, |so_far| better(so_far, value)));
}

pub(crate) fn reservation_place(sequence: Sequence) -> String {
    format!("reservation {sequence}")
}

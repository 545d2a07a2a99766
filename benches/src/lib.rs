//! What the benchmarks share: a shelf with stock, raw SQLite beside it, and rounds that interleave
//! the contenders, so that a busy machine slows both.

use std::error::Error;
use std::fs::File;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use oneshelf::{
    Command, Count, CountLine, DefineChannel, DefineItem, DefineLocation, Line, Outcome, Quantity,
    Reserve, Shelf,
};
use rusqlite::{Connection, params};
use tempfile::TempDir;

/// Whatever went wrong.
pub type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

/// How large an encoded reserve is, near enough: the raw contender writes as many bytes.
pub const BODY_BYTES: usize = 200;

/// A shelf in a folder of its own, with plenty of every item at one location.
pub struct Stocked {
    /// The open shelf.
    pub shelf: Shelf,
    /// How many items it has.
    pub items: usize,
    /// Its file.
    pub path: PathBuf,
    next: u64,
    _folder: TempDir,
}

impl Stocked {
    /// Makes a shelf with so many items.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn new(items: usize) -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("shelf.db");
        let shelf = Shelf::open(&path)?;
        let mut commands: Vec<Command> = vec![
            DefineLocation::new("office".parse()?, "l".parse()?, "OXFORD".parse()?).into(),
            DefineChannel::new("office".parse()?, "c".parse()?, "web".parse()?).into(),
        ];
        for item in 0..items {
            let sku = sku(item)?;
            commands
                .push(DefineItem::new("office".parse()?, format!("i{item}").parse()?, sku).into());
        }
        let all: Vec<usize> = (0..items).collect();
        for chunk in all.chunks(1_000) {
            let mut lines = Vec::with_capacity(chunk.len());
            for item in chunk {
                lines.push(CountLine::new(sku(*item)?, Quantity::units(1_000_000)));
            }
            let reference = format!("stock-{}", chunk.first().unwrap_or(&0));
            let (web, oxford) = ("web".parse()?, "OXFORD".parse()?);
            commands.push(Count::new(web, reference.parse()?, oxford, lines).into());
        }
        for answer in shelf.apply_each(commands) {
            expect_applied(&answer?)?;
        }
        Ok(Self {
            shelf,
            items,
            path,
            next: 0,
            _folder: folder,
        })
    }

    /// The next reserve of one unit, with a time-ordered reference, of a spread item.
    ///
    /// # Errors
    /// Never in practice: the names are well formed.
    pub fn reserve(&mut self) -> Result<Command> {
        self.next += 1;
        // A large odd step walks over all items before it meets one again.
        let step = self.next.wrapping_mul(2_654_435_761) as usize;
        reserve(self.next, &format!("{:012}", self.next), step % self.items)
    }

    /// The next reserve with a reference in no order.
    ///
    /// # Errors
    /// Never in practice: the names are well formed.
    pub fn reserve_unordered(&mut self) -> Result<Command> {
        self.next += 1;
        let scattered = self.next.wrapping_mul(0x9E37_79B9_7F4A_7C15);
        reserve(
            self.next,
            &format!("{scattered:016x}"),
            scattered as usize % self.items,
        )
    }

    /// The next so many reserves.
    ///
    /// # Errors
    /// Never in practice: the names are well formed.
    pub fn reserves(&mut self, count: usize) -> Result<Vec<Command>> {
        (0..count).map(|_| self.reserve()).collect()
    }
}

/// One reserve of one unit.
///
/// # Errors
/// Where the reference is not well formed.
pub fn reserve(number: u64, reference: &str, item: usize) -> Result<Command> {
    let line = Line::new(sku(item)?, Quantity::units(1));
    let reserve = Reserve {
        document: Some(format!("order-{number:012}").parse()?),
        ..Reserve::new(
            "web".parse()?,
            reference.parse()?,
            "OXFORD".parse()?,
            vec![line],
        )
    };
    Ok(reserve.into())
}

/// The name of an item.
///
/// # Errors
/// Never in practice: the name is well formed.
pub fn sku(item: usize) -> Result<oneshelf::Sku> {
    Ok(format!("ITEM-{item:06}").parse()?)
}

/// Fails where a command was not applied.
///
/// # Errors
/// Says what the answer was instead.
pub fn expect_applied(outcome: &Outcome) -> Result<()> {
    if outcome.is_applied() {
        Ok(())
    } else {
        Err(format!("{outcome:?}").into())
    }
}

/// Raw SQLite with the durable settings that oneshelf uses, and nothing but a journal: the same
/// columns, the same unique reference, rows of the same size, in order.
pub struct Raw {
    /// The open connection.
    pub connection: Connection,
    next: i64,
    _folder: TempDir,
}

impl Raw {
    /// Opens a new file.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn new() -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let connection = Connection::open(folder.path().join("raw.db"))?;
        connection.execute_batch(
            "PRAGMA journal_mode = WAL;
             PRAGMA synchronous = FULL;
             PRAGMA wal_autocheckpoint = 10000;
             CREATE TABLE journal (
                 sequence INTEGER PRIMARY KEY,
                 source_id INTEGER NOT NULL,
                 reference TEXT NOT NULL,
                 fingerprint BLOB NOT NULL,
                 recorded_at INTEGER NOT NULL,
                 body BLOB NOT NULL,
                 hash BLOB NOT NULL,
                 UNIQUE (source_id, reference)
             ) STRICT;
             CREATE TABLE grow (body BLOB);
             INSERT INTO grow VALUES (zeroblob(8000000));
             DROP TABLE grow;
             PRAGMA wal_checkpoint(PASSIVE);",
        )?;
        Ok(Self {
            connection,
            next: 0,
            _folder: folder,
        })
    }

    /// Inserts rows in order, in one transaction.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn insert(&mut self, rows: usize) -> Result<()> {
        let body = [7_u8; BODY_BYTES];
        let transaction = self.connection.transaction()?;
        {
            let mut insert = transaction.prepare_cached(
                "INSERT INTO journal \
                 (sequence, source_id, reference, fingerprint, recorded_at, body, hash) \
                 VALUES (?1, 3, ?2, ?3, ?4, ?5, ?6)",
            )?;
            for _ in 0..rows {
                self.next += 1;
                let reference = format!("{:012}", self.next);
                let (fingerprint, hash) = ([7_u8; 16], [7_u8; 32]);
                insert.execute(params![
                    self.next,
                    reference,
                    fingerprint,
                    self.next,
                    body.as_slice(),
                    hash
                ])?;
            }
        }
        transaction.commit()?;
        Ok(())
    }
}

/// How long a call takes.
///
/// # Errors
/// What the call fails with.
pub fn time(call: impl FnOnce() -> Result<()>) -> Result<Duration> {
    let start = Instant::now();
    call()?;
    Ok(start.elapsed())
}

/// The latency of making one small write durable: the floor under every commit.
///
/// # Errors
/// Where the file cannot be written.
pub fn fdatasync(folder: &Path, rounds: usize) -> Result<Duration> {
    let mut file = File::create(folder.join("fdatasync"))?;
    file.write_all(&[0; 4_096])?;
    file.sync_data()?;
    let mut times = Vec::with_capacity(rounds);
    for _ in 0..rounds {
        use std::io::Seek as _;
        file.seek(std::io::SeekFrom::Start(0))?;
        file.write_all(&[1; 4_096])?;
        times.push(time(|| Ok(file.sync_data()?))?);
    }
    times.sort_unstable();
    Ok(times.get(rounds / 2).copied().unwrap_or_default())
}

/// Ratios of rounds: how many times as fast the first contender was.
#[derive(Default)]
pub struct Ratios(Vec<f64>);

impl Ratios {
    /// Adds a round.
    pub fn push(&mut self, ratio: f64) {
        self.0.push(ratio);
    }

    /// The smallest, the median and the largest.
    #[must_use]
    pub fn summary(&self) -> (f64, f64, f64) {
        let mut sorted = self.0.clone();
        sorted.sort_by(f64::total_cmp);
        let at = |place: usize| sorted.get(place).copied().unwrap_or(f64::NAN);
        (
            at(0),
            at(sorted.len() / 2),
            at(sorted.len().saturating_sub(1)),
        )
    }
}

/// Reads one level with the columns that availability reads.
pub const LEVEL_SELECT: &str = "SELECT m.catalogue_epoch, m.clock_stopped_at, (SELECT max(sequence) FROM journal), \
     m.feed_epoch, \
     l.free, l.held, l.committed, l.staged, l.inspection, l.damaged, l.in_transit, \
     l.next_expiry, l.last_sequence, l.counted_until, l.open_cases, \
     l.waiting, l.unlinked \
     FROM meta m LEFT JOIN level l ON l.item_id = ?1 AND l.location_id = ?2";

/// The number of its columns.
pub const LEVEL_COLUMNS: usize = 17;

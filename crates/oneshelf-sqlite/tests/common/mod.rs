//! What the tests of the file share: entries to write, and programs to run beside.

use std::path::Path;
use std::process::{Command, Stdio};

use oneshelf_core::store::{Store, StoreError};
use oneshelf_core::{
    ChainHash, Changes, ChannelId, Claim, Document, Fingerprint, ItemId, JournalRow, Level,
    LevelKey, LocationId, Moment, Quantity, Reference, Reservation, ReservationKind,
    ReservationLine, Sequence, SourceId,
};
use oneshelf_sqlite::{SqliteOptions, SqliteStore};

/// Names the file to a program started by [`program`].
pub(crate) const FILE: &str = "ONESHELF_TEST_FILE";

pub(crate) fn open(path: &Path) -> SqliteStore {
    SqliteStore::open(path, &SqliteOptions::default()).unwrap()
}

pub(crate) fn key(item: u64) -> LevelKey {
    LevelKey {
        item: ItemId(item),
        location: LocationId(1),
    }
}

pub(crate) fn at(micros: i64) -> Moment {
    Moment::from_unix_micros(micros).unwrap()
}

/// What the engine saves for a plain reserve.
pub(crate) fn reserve(sequence: Sequence, source: SourceId) -> Changes {
    let n = sequence.0;
    let reference = Reference::new(format!("order-{n}/1")).unwrap();
    let key = key(n % 10 + 1);
    let reservation = Reservation {
        sequence,
        source,
        channel: ChannelId(1),
        reference: reference.clone(),
        document: Some(Document::new(format!("order-{n}")).unwrap()),
        kind: ReservationKind::Order,
        cancelled: false,
        made_at: at(n as i64),
        expires_at: None,
        lines: vec![ReservationLine::open(key, Quantity::units(1))],
        staged_in: None,
        contacted_at: None,
        pickup: None,
        transfer: None,
        collected: false,
        ahead: Vec::new(),
        told: Vec::new(),
        kits: Vec::new(),
        excess: Vec::new(),
    };
    let mut changes = Changes::default();
    changes.journal.push(JournalRow {
        sequence,
        source,
        reference,
        fingerprint: Fingerprint([n as u8; 16]),
        recorded_at: at(n as i64),
        body: vec![n as u8; 150],
        hash: ChainHash([n as u8; 32]),
    });
    let mut level = Level {
        last_sequence: Some(sequence),
        ..Level::default()
    };
    level.balances[0] = Quantity::units(-(n as i32));
    level.balances[2] = Quantity::units(n as i32);
    changes.levels.put(key, Some(level));
    let claim: Option<Claim> = reservation.claim(key);
    changes.claims.put((key, sequence), claim);
    changes.reservations.put(sequence, Some(reservation));
    changes
}

/// Writes the next entry, and says which it was.
pub(crate) fn record(store: &dyn Store, source: u64) -> Result<Sequence, StoreError> {
    let mut writer = store.write()?;
    let sequence = writer.head()?.sequence.next();
    writer.save(&reserve(sequence, SourceId(source)))?;
    writer.commit()?;
    Ok(sequence)
}

pub(crate) fn last(store: &dyn Store) -> u64 {
    store.read().unwrap().head().unwrap().sequence.0
}

/// The whole journal is there, and everything else that belongs to it.
pub(crate) fn assert_whole(store: &dyn Store) {
    let reader = store.read().unwrap();
    let journal = reader.journal(Sequence::NONE, usize::MAX).unwrap();
    let sequences: Vec<u64> = journal.iter().map(|row| row.sequence.0).collect();
    let expected: Vec<u64> = (1..=journal.len() as u64).collect();
    assert_eq!(sequences, expected, "the journal has gaps");
    let reservations = reader
        .reservations(Sequence::NONE, usize::MAX, false)
        .unwrap();
    assert_eq!(reservations.len(), journal.len());
    let claims = reader.claims(None, usize::MAX).unwrap();
    assert_eq!(claims.len(), journal.len());
    drop(reader);
    assert_eq!(store.check().unwrap(), Vec::<String>::new());
}

/// This test program again, running only one of its tests, which plays another program.
pub(crate) fn program(role: &str, file: &Path) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command
        .args(["--exact", role, "--nocapture", "--test-threads=1"])
        .env(FILE, file)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped());
    command
}

/// The file that this process was started for, where it plays another program.
pub(crate) fn file_of_role() -> Option<std::path::PathBuf> {
    std::env::var_os(FILE).map(Into::into)
}

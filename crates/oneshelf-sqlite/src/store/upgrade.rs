//! Fills the tables that are new in a file of an older format.

use oneshelf_core::find_handovers;
use oneshelf_core::store::StoreError;
use rusqlite::Connection;

use super::transaction::Rows;
use crate::connection::Session;
use crate::file::Paths;
use crate::host::{Fault, damaged, from_sqlite};
use crate::rows::handover;

/// A connection within the transaction that brings its file to the next format.
struct Upgrading<'a> {
    paths: &'a Paths,
    conn: &'a Connection,
}

impl Session for Upgrading<'_> {
    fn conn(&self) -> Result<&Connection, StoreError> {
        Ok(self.conn)
    }

    fn fault(&self, doing: &str, fault: Fault) -> StoreError {
        let db = &self.paths.db;
        match fault {
            Fault::Row(what) => damaged(db, &format!("cannot {doing}: {what}")),
            Fault::Sqlite(error) => from_sqlite(db, doing, &error),
        }
    }
}

/// Fills the table of handovers, which format 2 began.
pub(super) fn fill(paths: &Paths, conn: &Connection) -> Result<(), StoreError> {
    let session = || Upgrading { paths, conn };
    find_handovers(&Rows::of(session()), &mut |name, sequence| {
        let saved = handover::put(conn, &name, sequence);
        saved.map_err(|fault| session().fault("note what was handed over", fault))
    })
}

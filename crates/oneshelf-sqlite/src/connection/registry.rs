//! Which files this process has open, so that each is opened once.
//!
//! POSIX drops all locks that a process holds on a file when any descriptor of it is closed, and
//! SQLite's connections to one file share their view of the log. So two handles on one file share
//! its connections, and a file's header is read only while nobody has it open.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use oneshelf_core::store::StoreError;

use super::shared_file::SharedFile;
use crate::file::Paths;
use crate::file::schema::Fill;
use crate::host::SqliteOptions;

static SLOTS: Mutex<BTreeMap<PathBuf, Arc<Slot>>> = Mutex::new(BTreeMap::new());

/// One file of this process.
#[derive(Debug, Default)]
struct Slot {
    /// The open file and how many handles it has.
    open: Mutex<Option<(Arc<SharedFile>, usize)>>,
}

/// A handle's share in an open file; the last one closes it.
#[derive(Debug)]
pub(crate) struct Entry {
    slot: Option<Arc<Slot>>,
    pub(crate) shared: Arc<SharedFile>,
}

impl Entry {
    /// Joins the handles of a file, opening it for the first.
    pub(crate) fn join(
        paths: Paths,
        options: &SqliteOptions,
        fill: Fill,
    ) -> Result<Self, StoreError> {
        let slot = {
            let mut slots = SLOTS.lock().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(slots.entry(paths.db.clone()).or_default())
        };
        let mut open = slot.open.lock().unwrap_or_else(PoisonError::into_inner);
        let shared = match open.as_mut() {
            Some((shared, handles)) => {
                *handles += 1;
                Arc::clone(shared)
            }
            None => {
                let shared = Arc::new(SharedFile::open(paths, options, fill)?);
                *open = Some((Arc::clone(&shared), 1));
                shared
            }
        };
        drop(open);
        Ok(Self {
            slot: Some(slot),
            shared,
        })
    }
}

impl Drop for Entry {
    fn drop(&mut self) {
        if let Some(slot) = self.slot.take() {
            let mut open = slot.open.lock().unwrap_or_else(PoisonError::into_inner);
            if let Some((shared, handles)) = open.as_mut() {
                *handles -= 1;
                if *handles == 0 {
                    // Closed before the next handle may look at the file.
                    shared.close();
                    *open = None;
                }
            }
        }
        let mut slots = SLOTS.lock().unwrap_or_else(PoisonError::into_inner);
        slots.retain(|_, slot| Arc::strong_count(slot) > 1);
    }
}

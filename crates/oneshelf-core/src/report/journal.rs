//! What became of promises: a fold over the journal.
//!
//! From here: `replay` decides every entry again, `fold` counts what that changed, `story` is one
//! promise and `trust` the time under review; `report` has the numbers, `week` the weeks.

use crate::report::figures::{PromiseReport, ReportPeriod};
use crate::report::fold::{Fold, Step};
use crate::report::replay::Replay;
use crate::store::traits::{Reader, StoreError};
use crate::value::id::Sequence;

/// How many entries are read at a time.
const PAGE_ROWS: usize = 1_000;

/// Reports what became of the promises of a period, and what went wrong in it. It reads the journal
/// alone, so that every store with the same journal gives the same report. `progress` is told how
/// many entries are done, of how many.
///
/// # Errors
/// [`StoreError`] where the journal cannot be read.
pub fn promise_report(
    reader: &dyn Reader,
    period: ReportPeriod,
    progress: &mut dyn FnMut(u64, u64),
) -> Result<PromiseReport, StoreError> {
    let last = reader.head()?.sequence;
    let mut replay = Replay::new(reader);
    let mut fold = Fold::new(period);
    let (mut after, mut as_of, mut not_followed) = (Sequence::NONE, None, 0);
    loop {
        let rows = reader.journal(after, PAGE_ROWS)?;
        if rows.is_empty() {
            break;
        }
        for row in &rows {
            let body = row.decode().map_err(|error| StoreError::Damaged {
                reason: error.to_string(),
            })?;
            let changes = replay.decide(row, &body)?;
            let step = Step {
                row,
                body: &body,
                catalogue: &replay.catalogue,
                before: &replay.slice,
            };
            fold.moved(step);
            match &changes {
                Some(changes) => fold.changed(step, changes),
                None => not_followed += 1,
            }
            replay.keep(row, &body, changes.as_ref());
            (after, as_of) = (row.sequence, Some(row.recorded_at));
        }
        progress(after.0, last.0);
    }
    let names = (&replay.catalogue, &replay.slice);
    Ok(fold.end(names, as_of, after, not_followed))
}

//! Suspected duplicates: `oneshelf cases --suspected`.

use std::process::ExitCode;

use oneshelf::{SUSPECTED_MAX, Sequence, Shelf, SuspectedDuplicate};
use serde::Serialize;

use crate::shared::error::{CliError, EXIT_NO};
use crate::shared::global::Global;
use crate::shared::output::{Out, Sheet, words};
use crate::shared::progress;
use crate::shared::times::Zone;

#[derive(Serialize)]
struct Listed<'a> {
    suspected: &'a SuspectedDuplicate,
}

pub(crate) fn run(shelf: &Shelf, after: Sequence, global: &Global) -> Result<ExitCode, CliError> {
    let bar = progress::steps(global, "reading the journal");
    let found = shelf.suspected_duplicates(after, SUSPECTED_MAX, &mut |done, total| {
        bar.set_length(total);
        bar.set_position(done);
    });
    bar.finish_and_clear();
    let found = found?;
    let mut out = Out::new();
    if global.json {
        for suspected in &found {
            out.json(&Listed { suspected })?;
        }
    } else if found.is_empty() {
        out.line("nothing is suspected")?;
    } else {
        print(&found, &mut out)?;
    }
    out.flush()?;
    Ok(if found.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(EXIT_NO)
    })
}

fn print(found: &[SuspectedDuplicate], out: &mut Out) -> Result<(), CliError> {
    let columns = [
        "from",
        "what",
        "document",
        "first",
        "again",
        "came again (UTC)",
    ];
    let mut sheet = Sheet::new(&columns);
    for pair in found {
        sheet.row(vec![
            pair.source.to_string(),
            words(&pair.kind),
            pair.document.to_string(),
            format!("{} (entry {})", pair.first.reference, pair.first.entry),
            format!("{} (entry {})", pair.second.reference, pair.second.entry),
            Zone::UTC.show(pair.second.recorded_at),
        ]);
    }
    sheet.print(out)?;
    out.line("\nwhere the second is the same again, it is taken back by:\n")?;
    for pair in found {
        out.line(serde_json::to_string(&pair.resolve).unwrap_or_default())?;
    }
    Ok(())
}

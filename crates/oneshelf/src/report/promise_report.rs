//! What became of promises.

use oneshelf_core::{PromiseReport, ReportPeriod, promise_report};

use crate::host::Error;
use crate::shelf::Shelf;

impl Shelf {
    /// Reports what became of the promises of a period, and what went wrong in it, by location,
    /// channel and ISO week: kept, broken and rescued promises, short picks, oversells by cause,
    /// the ages of holds, and the time under review. It is computed from the whole journal and
    /// nothing else; `progress` is told how many entries are done, of how many.
    ///
    /// # Errors
    /// [`Error::Store`].
    ///
    /// # Examples
    ///
    /// ```
    /// use oneshelf::{ReportPeriod, Shelf};
    /// # let folder = tempfile::tempdir()?;
    /// # let shelf = Shelf::open(folder.path().join("oxford.db"))?;
    /// let report = shelf.promise_report(ReportPeriod::ALL, &mut |_done, _total| {})?;
    /// for week in &report.weeks {
    ///     println!("{} {}: {} of {} kept", week.location, week.week, week.count.kept, week.count.made);
    /// }
    /// assert_eq!(report.not_followed, 0);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn promise_report(
        &self,
        period: ReportPeriod,
        progress: &mut dyn FnMut(u64, u64),
    ) -> Result<PromiseReport, Error> {
        Ok(promise_report(&*self.store().read()?, period, progress)?)
    }
}

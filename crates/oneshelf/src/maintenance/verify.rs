//! Checking that everything is as the journal says it.

use oneshelf_core::{VerifyReport, verify};

use crate::host::Error;
use crate::shelf::Shelf;

/// What `verify` found, in the journal and in the file.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
pub struct Verified {
    /// The findings of the journal against what is stored.
    pub report: VerifyReport,
    /// What the storage itself finds wrong with its file, each a sentence; empty if nothing is.
    pub storage: Vec<String>,
}

impl Verified {
    /// Whether nothing is wrong, in the journal or in the file.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        self.report.is_clean() && self.storage.is_empty()
    }
}

impl Shelf {
    /// Computes everything again from the journal, compares it with what is stored, and has the
    /// storage check its own file. `progress` is told how much is done, of how much in all.
    ///
    /// # Errors
    /// [`Error::Store`] where the store cannot be read. What is wrong with it is a finding.
    ///
    /// # Examples
    ///
    /// ```
    /// # let folder = tempfile::tempdir()?;
    /// # let shelf = oneshelf::Shelf::open(folder.path().join("oxford.db"))?;
    /// let verified = shelf.verify(&mut |_done, _total| {})?;
    /// assert!(verified.is_clean());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn verify(&self, progress: &mut dyn FnMut(u64, u64)) -> Result<Verified, Error> {
        let report = verify(&*self.store().read()?, progress)?;
        let storage = self.store().check()?;
        Ok(Verified { report, storage })
    }
}

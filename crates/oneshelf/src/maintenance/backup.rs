//! Consistent copies while others go on working.

use std::path::Path;

use oneshelf_sqlite::BackupProgress;

use crate::host::Error;
use crate::shelf::Shelf;

impl Shelf {
    /// Writes a consistent copy to a new file, while others go on working.
    ///
    /// # Errors
    /// [`Error::Store`] where the target exists or cannot be written, or the store is no file.
    ///
    /// # Examples
    ///
    /// ```
    /// use oneshelf::Shelf;
    /// # let folder = tempfile::tempdir()?;
    /// # let shelf = Shelf::open(folder.path().join("oxford.db"))?;
    /// # let target = folder.path().join("copy.db");
    /// shelf.backup(&target)?;
    /// let copy = Shelf::open(&target)?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn backup(&self, target: impl AsRef<Path>) -> Result<(), Error> {
        Ok(self.store().backup(target.as_ref())?)
    }

    /// Writes a consistent copy as [`Shelf::backup`] does, and reports how far it is.
    ///
    /// # Errors
    /// As for [`Shelf::backup`].
    pub fn backup_with(
        &self,
        target: impl AsRef<Path>,
        progress: &mut dyn FnMut(BackupProgress),
    ) -> Result<(), Error> {
        match self.file() {
            Some(file) => Ok(file.backup_with(target.as_ref(), progress)?),
            None => self.backup(target),
        }
    }
}

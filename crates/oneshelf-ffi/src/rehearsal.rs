//! A bug on purpose, so that each package can test, as it is shipped, what its host would see of
//! a real one. No facade calls it.

use crate::error::ShelfError;
use crate::shelf::Shelf;

#[uniffi::export]
impl Shelf {
    /// Panics while it holds the shelf's lock. It crosses as `ask` does, and gives nothing back.
    ///
    /// # Errors
    /// [`ShelfError::Closed`]; otherwise it panics.
    #[expect(clippy::panic, reason = "the panic is what it is for")]
    pub fn rehearse_bug(&self, message: Vec<u8>) -> Result<String, ShelfError> {
        self.locked(|open| {
            if !open {
                return Err(ShelfError::closed());
            }
            panic!("{}", String::from_utf8_lossy(&message))
        })
    }
}

#[cfg(test)]
mod tests {
    use std::panic::{AssertUnwindSafe, catch_unwind};

    use crate::{OpenOptions, Shelf};

    /// Goal: a panic under the lock poisons it, and the shelf works on all the same.
    #[test]
    fn a_poisoned_lock_is_no_end() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("shop.db").display().to_string();
        let shelf = Shelf::open(path, OpenOptions::default(), None).unwrap();
        let rehearsal = || shelf.rehearse_bug(b"a rehearsal".to_vec());
        catch_unwind(AssertUnwindSafe(rehearsal)).unwrap_err();
        assert!(shelf.is_poisoned());
        shelf.ask(br#"{"ask":"health"}"#.to_vec()).unwrap();
        shelf.finish().unwrap();
        shelf.rehearse_bug(Vec::new()).unwrap_err();
    }
}

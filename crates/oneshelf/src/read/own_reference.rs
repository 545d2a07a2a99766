//! References of commands that the shelf proposes or tries out itself.

use oneshelf_core::{MalformedCode, Reference};

use crate::host::Error;

/// A reference that the shelf makes up itself.
pub(crate) fn own_reference(text: &str) -> Result<Reference, Error> {
    Reference::new(text).map_err(|error| Error::malformed(MalformedCode::Name, "reference", error))
}

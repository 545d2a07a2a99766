//! The fingerprint of a command, which tells the same command from another one.

use minicbor::Encode;
use sha2::{Digest, Sha256};

use crate::command::table::Command;

/// Tells a duplicate from a conflict: the start of the SHA-256 of the encoded command.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint(pub [u8; 16]);

/// Encodes a value; writing to memory cannot fail.
pub fn encode_into<T: Encode<()>>(value: &T, bytes: &mut Vec<u8>) {
    if let Err(never) = minicbor::encode(value, bytes) {
        let _: &minicbor::encode::Error<std::convert::Infallible> = &never;
    }
}

/// The fingerprint of a command, of all its fields, its source and reference included.
#[must_use]
pub fn fingerprint(command: &Command) -> Fingerprint {
    let mut bytes = Vec::with_capacity(128);
    encode_into(command, &mut bytes);
    let digest: [u8; 32] = Sha256::digest(&bytes).into();
    let mut fingerprint = [0; 16];
    fingerprint.copy_from_slice(digest.split_at(16).0);
    Fingerprint(fingerprint)
}

//! Hash maps of the core: fast, and the same in every run.

use std::collections::HashMap;

/// A hash map with a fixed seed. Its keys are identities and names of the host's own systems, and
/// nothing reads it in the order of its hashes.
pub type Map<K, V> = HashMap<K, V, foldhash::fast::FixedState>;

//! Which rooms a crate has, from the ground up. What is in a room is in its `mod.rs`.

/// What has a place in the order of a crate or of a room.
#[derive(Debug)]
pub(crate) enum Floor {
    /// A folder, and the order inside it. Without one its files and folders are equals; with one,
    /// its own files lie below its folders.
    Room(&'static str, &'static [Floor]),
    /// A file beside the folders. Without a place, one at the root of a crate may import
    /// everything and no room imports it; one in a room lies below the folders there.
    File(&'static str),
}

impl Floor {
    /// The folder, or the file without `.rs`.
    pub(crate) const fn name(&self) -> &'static str {
        match self {
            Self::Room(name, _) | Self::File(name) => name,
        }
    }

    /// The order inside.
    pub(crate) const fn inside(&self) -> &'static [Self] {
        match self {
            Self::Room(_, floors) => floors,
            Self::File(_) => &[],
        }
    }
}

/// A crate with rooms.
#[derive(Debug)]
pub(crate) struct House {
    /// The folder of its source, with a slash at the end.
    pub(crate) src: &'static str,
    /// Lowest first. A file imports only from its own room and from what comes before.
    pub(crate) floors: &'static [Floor],
}

/// The crates with rooms. The others are not held to the rules about rooms.
pub(crate) const HOUSES: &[House] = &[
    House {
        src: "crates/oneshelf-core/src/",
        floors: &[
            Floor::Room("value", &[]),
            Floor::Room("catalogue", &[]),
            Floor::Room("ledger", &[]),
            Floor::Room("command", &[]),
            Floor::Room("store", &[]),
            Floor::Room("decide", &[]),
            Floor::Room("batch", &[]),
            Floor::Room("read", &[]),
            Floor::Room("delivery", &[]),
            Floor::Room("report", &[]),
            Floor::Room("verify", &[]),
        ],
    },
    House {
        src: "crates/oneshelf-sqlite/src/",
        floors: &[
            Floor::Room("host", &[]),
            Floor::Room("file", &[]),
            Floor::Room("connection", &[]),
            Floor::Room("rows", &[]),
            Floor::Room("store", &[]),
        ],
    },
    House {
        src: "crates/oneshelf/src/",
        floors: &[
            Floor::Room("host", &[]),
            Floor::Room("shared", &[]),
            Floor::Room("writer", &[]),
            Floor::Room("shelf", &[]),
            Floor::Room("read", &[]),
            Floor::Room("cases", &[]),
            Floor::Room("maintenance", &[]),
            Floor::Room("reconcile", &[]),
            Floor::Room("report", &[]),
            Floor::Room("what_if", &[]),
            Floor::Room("delivery", &[]),
        ],
    },
    House {
        src: "crates/oneshelf-cli/src/",
        floors: &[
            Floor::Room("shared", &[]),
            Floor::Room("ask", &[]),
            Floor::Room("act", &[]),
            Floor::Room("apply", &[]),
            Floor::Room("reconcile", &[]),
            Floor::Room("upkeep", &[]),
            Floor::Room("drill", &[]),
            Floor::Room("replay", &[]),
        ],
    },
    House {
        src: "crates/oneshelf-testkit/src/",
        floors: &[
            Floor::File("clock"),
            Floor::File("random"),
            Floor::File("sample"),
            Floor::Room("memory", &[]),
            Floor::Room("conformance", &[]),
            Floor::Room("host", &[]),
            Floor::Room("invariants", &[]),
            Floor::Room("scenario", &[]),
            Floor::Room("model", &[]),
            Floor::Room("model_run", &[]),
            Floor::Room("chaos", &[]),
        ],
    },
];

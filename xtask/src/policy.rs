//! What the dependency check allows, and why. Every line carries its reason.

/// An SPDX licence, or a package by name, with the reason why it is fine.
pub(crate) type Allowed = (&'static str, &'static str);

/// Licences whose code a host may link and ship without giving up its own terms.
pub(crate) const LICENCES: &[Allowed] = &[
    ("MIT", "ours; asks for the notice only"),
    ("Apache-2.0", "ours; adds a patent grant"),
    (
        "Apache-2.0 WITH LLVM-exception",
        "Apache-2.0, and no notice in binaries",
    ),
    ("0BSD", "asks for nothing"),
    ("BSD-2-Clause", "asks for the notice only"),
    ("BSD-3-Clause", "the notice, and no use of names"),
    ("BlueOak-1.0.0", "MIT in plain words, with a patent grant"),
    ("BSL-1.0", "asks for the notice in source form only"),
    ("CC0-1.0", "public domain, or as near as the law lets it"),
    ("ISC", "MIT in fewer words"),
    (
        "MPL-2.0",
        "asks for the source of its own files, where they are changed; UniFFI's",
    ),
    ("Unicode-3.0", "the tables of Unicode; asks for the notice"),
    ("Unlicense", "public domain"),
    ("Zlib", "asks only not to claim authorship"),
];

/// Packages without an SPDX expression whose licence file somebody has read.
pub(crate) const LICENCE_READ: &[Allowed] = &[];

/// Packages of which the shipped crates may carry two versions for a while.
pub(crate) const DUPLICATES: &[Allowed] = &[(
    "syn",
    "runs in the compiler only, never in a host; minicbor-derive is still on version 2",
)];

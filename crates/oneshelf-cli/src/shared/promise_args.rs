//! Naming a promise on the command line.

use oneshelf::{Document, Reference, SourceName, Target};

/// Who asked for a promise, and its name.
#[derive(Debug, clap::Args)]
pub(crate) struct PromiseArgs {
    /// The source that asked for the promise.
    #[arg(long)]
    source: SourceName,

    #[command(flatten)]
    name: NameArgs,
}

/// One of the two. A group of its own: clap counts every argument beside a group as one of it.
#[derive(Debug, clap::Args)]
#[group(required = true, multiple = false)]
struct NameArgs {
    /// The reference of the promise.
    #[arg(long)]
    reference: Option<Reference>,

    /// The document of the promise.
    #[arg(long)]
    document: Option<Document>,
}

impl PromiseArgs {
    pub(crate) fn target(&self) -> Target {
        Target {
            source: Some(self.source.clone()),
            reference: self.name.reference.clone(),
            document: self.name.document.clone(),
        }
    }
}

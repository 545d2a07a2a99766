//! The chaos test for as long as one wants: many worlds, one after the other, in memory or on a
//! file. The worlds themselves are in `oneshelf_testkit::chaos`.

use std::path::{Path, PathBuf};

use oneshelf::{Error, Options, Shelf};
use oneshelf_testkit::Fault;
use oneshelf_testkit::chaos::{Backing, Chaos, InMemory, Tally, run};
use tempfile::TempDir;

/// A store in a file, which restarts and kills can hurt.
#[derive(Debug)]
pub struct InFile {
    folder: TempDir,
    /// How often its process was killed.
    kills: u32,
}

impl InFile {
    /// A new file, which is removed with this.
    ///
    /// # Errors
    /// Where the system has no place for it.
    pub fn new() -> std::io::Result<Self> {
        let folder = tempfile::tempdir()?;
        Ok(Self { folder, kills: 0 })
    }

    fn path(&self, kills: u32) -> PathBuf {
        self.folder.path().join(format!("shop-{kills}.db"))
    }
}

impl Backing for InFile {
    fn open(&mut self, options: Options) -> Result<Shelf, Error> {
        Shelf::open_with(self.path(self.kills), options)
    }

    /// What the file and its log are at this moment is what a killed process leaves; what the
    /// shelf does when it is closed does not reach the copy.
    fn kill(&mut self) -> Result<bool, String> {
        let (from, to) = (self.path(self.kills), self.path(self.kills + 1));
        for end in ["", "-wal"] {
            let name = |path: &Path| format!("{}{end}", path.display());
            std::fs::copy(name(&from), name(&to)).map_err(|error| error.to_string())?;
        }
        self.kills += 1;
        Ok(true)
    }

    fn fail(&mut self, _: Fault) -> bool {
        false
    }
}

/// Worlds to go through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Worlds {
    /// The first seed.
    pub seed: u64,
    /// How many seeds.
    pub seeds: u64,
    /// How many things happen in each.
    pub events: usize,
    /// Whether the store is a file.
    pub in_file: bool,
}

impl Worlds {
    /// Goes through the worlds one after the other, each with what it went through or what is
    /// wrong in it.
    pub fn each(self) -> impl Iterator<Item = (u64, Result<Tally, String>)> {
        let seeds = self.seed..self.seed.saturating_add(self.seeds);
        seeds.map(move |seed| (seed, self.one(seed)))
    }

    /// Goes through the worlds up to the first that is wrong, and says what they went through.
    ///
    /// # Errors
    /// What is wrong, with the seed.
    pub fn run(self) -> Result<Tally, String> {
        let mut sum = Tally::default();
        for (_, result) in self.each() {
            sum.add(&result?);
        }
        Ok(sum)
    }

    fn one(self, seed: u64) -> Result<Tally, String> {
        let events = self.events;
        let world = Chaos { seed, events };
        if self.in_file {
            let mut file = InFile::new().map_err(|error| error.to_string())?;
            run(world, &mut file)
        } else {
            run(world, &mut InMemory::default())
        }
    }
}

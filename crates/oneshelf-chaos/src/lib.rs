//! The chaos test for as long as one wants: many worlds, one after the other, in memory or on a
//! file. The worlds themselves are in `oneshelf_testkit::chaos`.

use oneshelf::{Error, Options, Shelf};
use oneshelf_testkit::Fault;
use oneshelf_testkit::chaos::{Backing, Chaos, InMemory, Tally, run};
use tempfile::TempDir;

/// A store in a file, which only restarts can hurt.
#[derive(Debug)]
pub struct InFile(TempDir);

impl InFile {
    /// A new file, which is removed with this.
    ///
    /// # Errors
    /// Where the system has no place for it.
    pub fn new() -> std::io::Result<Self> {
        tempfile::tempdir().map(Self)
    }
}

impl Backing for InFile {
    fn open(&mut self, options: Options) -> Result<Shelf, Error> {
        Shelf::open_with(self.0.path().join("shop.db"), options)
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

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
    /// Goes through the worlds, up to the first that is wrong; `progress` hears of each that was
    /// right.
    ///
    /// # Errors
    /// What is wrong, with the seed.
    pub fn run(&self, progress: &mut dyn FnMut(u64, &Tally)) -> Result<Tally, String> {
        let mut sum = Tally::default();
        for seed in self.seed..self.seed.saturating_add(self.seeds) {
            let events = self.events;
            let world = Chaos { seed, events };
            let tally = if self.in_file {
                let mut file = InFile::new().map_err(|error| error.to_string())?;
                run(world, &mut file)?
            } else {
                run(world, &mut InMemory::default())?
            };
            sum.add(&tally);
            progress(seed, &sum);
        }
        Ok(sum)
    }
}

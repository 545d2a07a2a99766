//! Which world, and what it went through.

use std::fmt;

/// Which world, and how much happens in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Chaos {
    /// Everything follows from it.
    pub seed: u64,
    /// How many things happen.
    pub events: usize,
}

/// What a run went through, so that one that met nothing does not pass for a test.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// Messages that were sent.
    pub messages: u64,
    /// Copies of them that came, the first ones too.
    pub arrivals: u64,
    /// Answers that said confirmed, each checked.
    pub confirmed: u64,
    /// Answers that said something else.
    pub doubtful: u64,
    /// Messages that contradicted another.
    pub contradictions: u64,
    /// Facts that were too close to a count.
    pub uncertain: u64,
    /// Facts that were keyed in twice.
    pub keyed_twice: u64,
    /// Counts.
    pub counts: u64,
    /// Handovers that came before their order.
    pub parked: u64,
    /// Times that the store failed.
    pub faults: u64,
    /// Times that the shelf was opened again.
    pub restarts: u64,
    /// Of these, so many after its process was killed.
    pub kills: u64,
    /// What destinations got, again or for the first time.
    pub deliveries: u64,
}

impl Tally {
    /// Adds another run.
    pub fn add(&mut self, other: &Self) {
        let Self {
            messages,
            arrivals,
            confirmed,
            doubtful,
            contradictions,
            uncertain,
            keyed_twice,
            counts,
            parked,
            faults,
            restarts,
            kills,
            deliveries,
        } = other;
        self.messages += messages;
        self.arrivals += arrivals;
        self.confirmed += confirmed;
        self.doubtful += doubtful;
        self.contradictions += contradictions;
        self.uncertain += uncertain;
        self.keyed_twice += keyed_twice;
        self.counts += counts;
        self.parked += parked;
        self.faults += faults;
        self.restarts += restarts;
        self.kills += kills;
        self.deliveries += deliveries;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} messages, {} arrivals, {} answers confirmed and {} not, {} contradictions, {} \
             uncertain, {} keyed twice, {} counts, {} parked, {} faults, {} restarts, {} \
             kills, {} deliveries",
            self.messages,
            self.arrivals,
            self.confirmed,
            self.doubtful,
            self.contradictions,
            self.uncertain,
            self.keyed_twice,
            self.counts,
            self.parked,
            self.faults,
            self.restarts,
            self.kills,
            self.deliveries
        )
    }
}

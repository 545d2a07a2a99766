//! Rules that a test can switch off, so that its checks are known to bite.
//!
//! Nothing of this is there without the feature `chaos-switches`, which no release has: every rule
//! is on then, and the compiler knows it.

#[cfg(feature = "chaos-switches")]
pub(crate) use with_switches::is_on;
#[cfg(feature = "chaos-switches")]
pub use with_switches::without;

/// A rule that can be switched off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// The same command sent again is applied once.
    Deduplication,
    /// Units that were moved for a promise before it came are linked to it.
    Links,
    /// A fact from before a count that arrives after it leaves the shelf as counted.
    CountAbsorption,
    /// Reasons make a number less than confirmed.
    Labels,
    /// A number is good for what the sources of its location vouch for.
    GoodAt,
}

#[cfg(not(feature = "chaos-switches"))]
pub(crate) const fn is_on(_: Rule) -> bool {
    true
}

#[cfg(feature = "chaos-switches")]
mod with_switches {
    use std::cell::Cell;

    use super::Rule;

    thread_local! {
        static OFF: Cell<Option<Rule>> = const { Cell::new(None) };
    }

    /// Whether the rule holds on this thread.
    pub(crate) fn is_on(rule: Rule) -> bool {
        OFF.get() != Some(rule)
    }

    /// Switches a rule off on this thread for as long as some work lasts.
    pub fn without<T>(rule: Rule, work: impl FnOnce() -> T) -> T {
        struct OnAgain(Option<Rule>);
        impl Drop for OnAgain {
            fn drop(&mut self) {
                OFF.set(self.0);
            }
        }
        let _on_again = OnAgain(OFF.replace(Some(rule)));
        work()
    }
}

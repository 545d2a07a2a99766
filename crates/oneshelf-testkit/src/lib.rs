//! What oneshelf is tested with: a store in memory and the laws that every store keeps, a clock
//! that is moved by hand, and scenarios in the words of a shop.

pub mod chaos;
mod clock;
pub mod conformance;
mod conformance_deliver;
mod conformance_feeds;
mod conformance_reopen;
mod conformance_scans;
mod conformance_shop;
mod conformance_writes;
mod host;
pub mod law_four;
mod memory;
mod memory_state;
pub mod model;
pub mod model_ahead;
mod model_facts;
mod model_maker;
mod model_maker_store;
mod model_promise;
mod model_promises;
pub mod model_run;
mod model_shop;
pub mod model_steps;
mod model_store;
mod model_supply;
mod model_told;
mod model_transfers;
mod random;
pub mod sample;
mod scenario;
mod scenario_asked;
mod scenario_command;
mod scenario_office;
mod scenario_seen;
mod scenario_shop;
mod scenario_words;
mod scenarios;
pub mod scene;

pub use clock::ManualClock;
pub use host::{DirectHost, Host};
pub use memory::{Fault, MemoryStore};
pub use random::Random;
pub use scenario::{Scenario, check_always, check_promises};
pub use scenarios::scenarios;

//! One file per document: its struct, its validation, its decision.

mod adopt;
mod case;
mod catalogue;
mod clock;
mod confirm;
mod count;
mod expire;
mod extend;
mod goods;
mod inspect;
mod policy;
mod release;
mod reserve;
pub(crate) mod reverse;
mod sell;
mod take_back;
pub(crate) mod tie;

pub use adopt::Adopt;
pub use case::ResolveCase;
pub use catalogue::{
    AddAlias, DefineChannel, DefineItem, DefineLocation, DefineSource, KitComponent, RetireItem,
    RetireLocation,
};
pub use clock::CorrectClock;
pub use confirm::Confirm;
pub use count::{Count, CountLine};
pub use expire::Expire;
pub use extend::Extend;
pub use goods::{Adjust, Receive, WriteOff};
pub use inspect::{Condition, Grade, Inspect};
pub use policy::{DefinePolicy, DefineSafetyStock};
pub use release::Release;
pub use reserve::{Hold, Reserve};
pub use reverse::Reverse;
pub use sell::Sell;
pub use take_back::TakeBack;
pub use tie::Tie;

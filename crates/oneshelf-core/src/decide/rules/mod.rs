//! Rules that apply after every command, in a fixed order.
//!
//! In: a draft in which the command itself has been decided. Out: the same draft, with counts that
//! absorb late facts, holds that give way, waiting orders that get goods, and named shortages.

pub(crate) mod back_order_allocation;
pub(crate) mod count_absorption;
pub(crate) mod hold_preemption;
pub(crate) mod late_arrival;
pub(crate) mod shortage;
pub(crate) mod source_limits;
pub(crate) mod supply_shortage;

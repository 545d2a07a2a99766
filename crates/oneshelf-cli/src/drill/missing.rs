//! T6: the last unit of a pickup is not where it should be, and what becomes of its customer.

use oneshelf::{
    AlternativeKind, ChannelName, Contact, Count, CountLine, Label, LocationName, Move, Note,
    Phase, PickResult, Quantity, RefusalCode, Target,
};

use super::alternatives::{cancel_and_tell, list, take};
use super::balances::Balances;
use super::missing_outcomes;
use super::trial::{Expect, Trial};
use crate::shared::error::CliError;

/// The order that everything is about.
pub(super) const ORDER: &str = "order-1041";

/// A walk-in customer took the unit; another branch has one.
pub(super) fn sold_to_a_walk_in(trial: &mut Trial) -> Result<(), CliError> {
    let place = trial.cast.place.clone();
    let is_pickup = last_unit_ordered(trial)?;
    trial.at(10, 5);
    let sale = trial.sale("receipt-2", 1)?;
    let what = "a walk-in customer takes that very unit";
    trial.send(what, sale, Expect::Recorded)?;
    let below = Balances {
        free: -1,
        committed: 1,
        ..Balances::default()
    };
    trial.balances(&place, below)?;
    trial.explain(&place)?;
    not_found(trial, "the sale had taken it; nobody takes it twice")?;
    let options = list(trial, is_pickup)?;
    contact(trial)?;
    let there = trial.cast.other.clone();
    match take(trial, options, AlternativeKind::OtherBranch)? {
        true => missing_outcomes::collect(trial, &there, is_pickup)?,
        false => cancel_and_tell(trial)?,
    }
    counted(trial)
}

/// Nobody sold it: it is really missing, and left the books. The customer wants nothing else.
pub(super) fn really_missing(trial: &mut Trial) -> Result<(), CliError> {
    let place = trial.cast.place.clone();
    last_unit_ordered(trial)?;
    no_way_without_stock_there(trial)?;
    not_found(
        trial,
        "it left the books: promised to nobody, sold to nobody",
    )?;
    contact(trial)?;
    cancel_and_tell(trial)?;
    trial.balances(&place, Balances::default())?;
    counted(trial)
}

/// The web shop sold the last unit of the place, as a pickup where it takes them.
pub(super) fn last_unit_ordered(trial: &mut Trial) -> Result<bool, CliError> {
    let place = trial.cast.place.clone();
    let buffer = trial.cast.buffer()?;
    trial.at(10, 0);
    trial.receive(&place, 1 + buffer)?;
    let is_pickup = trial.pickups()?;
    let order = trial.online_order(ORDER, 1, is_pickup)?;
    let what = format!("web promises the last unit, {ORDER}");
    trial.send(what, order, Expect::Promised)?;
    if is_pickup {
        let accept = trial.accept(ORDER)?;
        trial.send(format!("{place} accepts it"), accept, Expect::Recorded)?;
        trial.phase(ORDER, Phase::Accepted)?;
    }
    if buffer > 0 {
        let sale = trial.sale("receipt-1", buffer)?;
        let what = format!("the till sells {buffer}, the safety stock");
        trial.send(what, sale, Expect::Recorded)?;
    }
    let last = Balances {
        committed: 1,
        ..Balances::default()
    };
    trial.balances(&place, last)?;
    Ok(is_pickup)
}

/// The picker finds nothing: nobody is promised the unit again, and the number is not trusted.
pub(super) fn not_found(trial: &mut Trial, why: &str) -> Result<(), CliError> {
    let place = trial.cast.place.clone();
    trial.at(10, 15);
    let pick = trial.pick(ORDER, &place, 1, PickResult::NotFound)?;
    trial.send("the picker finds none", pick, Expect::Recorded)?;
    trial.tell(why);
    trial.balances(&place, Balances::default())?;
    trial.phase(ORDER, Phase::Short)?;
    trial.tasks(&place, &[&format!("missing {ORDER}")])?;
    let web = trial.cast.web.clone();
    label(trial, &web, Label::UnderReview)?;
    trial.promisable(0)?;
    trial.explain(&place)
}

fn label(trial: &mut Trial, channel: &ChannelName, expected: Label) -> Result<(), CliError> {
    let (item, place) = (&trial.cast.item, &trial.cast.place);
    let found = trial.shelf.availability(item, place, channel)?.label;
    trial.is("the number is", &found, &expected);
    Ok(())
}

/// A person counts the shelf, and the number is trusted again.
pub(super) fn counted(trial: &mut Trial) -> Result<(), CliError> {
    let place = trial.cast.place.clone();
    let reference = trial.reference()?;
    let none = CountLine::new(trial.cast.item.clone(), Quantity::ZERO);
    let count = Count::new(trial.staff(), reference, place, vec![none]);
    trial.send("a person counts the shelf: 0", count, Expect::Recorded)?;
    let web = trial.cast.web.clone();
    label(trial, &web, Label::Confirmed)
}

/// The customer is asked, and that is on record.
pub(super) fn contact(trial: &mut Trial) -> Result<(), CliError> {
    let (reference, of) = (trial.reference()?, trial.of(ORDER)?);
    let mut contact = Contact::new(trial.web(), reference, of);
    contact.note = Note::new("called, left a message").ok();
    trial.send("the customer is called", contact, Expect::Recorded)?;
    let at = trial.promise(ORDER)?.contacted_at;
    let found = at.map_or_else(|| "no".to_owned(), |at| at.to_string());
    let now = trial.now().to_string();
    trial.is("contacted, on record", &found, &now);
    Ok(())
}

/// It is reserved there before it is released here: where that cannot be, nothing is released.
fn no_way_without_stock_there(trial: &mut Trial) -> Result<(), CliError> {
    let (place, other) = (trial.cast.place.clone(), trial.cast.other.clone());
    let relocate = move_to(trial, &other)?;
    let web = trial.cast.web.clone();
    let no = match trial.may_promise(&web, &other)? {
        true => RefusalCode::Unavailable,
        false => RefusalCode::LocationNotEligible,
    };
    let what = format!("could {other} have it? there is none");
    trial.send(what, relocate, Expect::Refused(no))?;
    let here = Balances {
        committed: 1,
        ..Balances::default()
    };
    trial.balances(&place, here)
}

fn move_to(trial: &mut Trial, to: &LocationName) -> Result<Move, CliError> {
    let (reference, of): (_, Target) = (trial.reference()?, trial.of(ORDER)?);
    Ok(Move::new(trial.web(), reference, of, to.clone()))
}

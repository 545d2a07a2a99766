//! T6: the last unit of a pickup is not where it should be, and what becomes of its customer.

use oneshelf::{
    AlternativeKind, ChannelName, Contact, Count, CountLine, Label, LocationName, Move, Note,
    Phase, PickResult, Quantity, RefusalCode, Target,
};

use super::alternatives::{cancel_and_tell, list, take};
use super::elsewhere;
use super::stage::{Expect, Stage};
use super::stand::Stand;
use crate::shared::error::CliError;

/// The order that everything is about.
pub(super) const ORDER: &str = "order-1041";

/// A walk-in customer took the unit; another branch has one.
pub(super) fn sold_to_a_walk_in(stage: &mut Stage) -> Result<(), CliError> {
    let place = stage.cast.place.clone();
    let is_pickup = last_unit_ordered(stage)?;
    stage.at(10, 5);
    let sale = stage.sale("receipt-2", 1)?;
    let what = "a walk-in customer takes that very unit";
    stage.send(what, sale, Expect::Recorded)?;
    let below = Stand {
        free: -1,
        committed: 1,
        ..Stand::default()
    };
    stage.stands(&place, below)?;
    stage.explain(&place)?;
    not_found(stage, "the sale had taken it; nobody takes it twice")?;
    let options = list(stage, is_pickup)?;
    contact(stage)?;
    let there = stage.cast.other.clone();
    match take(stage, options, AlternativeKind::OtherBranch)? {
        true => elsewhere::collect(stage, &there, is_pickup)?,
        false => cancel_and_tell(stage)?,
    }
    counted(stage)
}

/// Nobody sold it: it is really missing, and left the books. The customer wants nothing else.
pub(super) fn really_missing(stage: &mut Stage) -> Result<(), CliError> {
    let place = stage.cast.place.clone();
    last_unit_ordered(stage)?;
    no_way_without_stock_there(stage)?;
    not_found(
        stage,
        "it left the books: promised to nobody, sold to nobody",
    )?;
    contact(stage)?;
    cancel_and_tell(stage)?;
    stage.stands(&place, Stand::default())?;
    counted(stage)
}

/// The web shop sold the last unit of the place, as a pickup where it takes them.
pub(super) fn last_unit_ordered(stage: &mut Stage) -> Result<bool, CliError> {
    let place = stage.cast.place.clone();
    let buffer = stage.cast.buffer()?;
    stage.at(10, 0);
    stage.receive(&place, 1 + buffer)?;
    let is_pickup = stage.pickups()?;
    let order = stage.online_order(ORDER, 1, is_pickup)?;
    let what = format!("web promises the last unit, {ORDER}");
    stage.send(what, order, Expect::Promised)?;
    if is_pickup {
        let accept = stage.accept(ORDER)?;
        stage.send(format!("{place} accepts it"), accept, Expect::Recorded)?;
        stage.phase(ORDER, Phase::Accepted)?;
    }
    if buffer > 0 {
        let sale = stage.sale("receipt-1", buffer)?;
        let what = format!("the till sells {buffer}, the safety stock");
        stage.send(what, sale, Expect::Recorded)?;
    }
    let last = Stand {
        committed: 1,
        ..Stand::default()
    };
    stage.stands(&place, last)?;
    Ok(is_pickup)
}

/// The picker finds nothing: nobody is promised the unit again, and the number is not trusted.
pub(super) fn not_found(stage: &mut Stage, why: &str) -> Result<(), CliError> {
    let place = stage.cast.place.clone();
    stage.at(10, 15);
    let pick = stage.pick(ORDER, &place, 1, PickResult::NotFound)?;
    stage.send("the picker finds none", pick, Expect::Recorded)?;
    stage.tell(why);
    stage.stands(&place, Stand::default())?;
    stage.phase(ORDER, Phase::Short)?;
    stage.tasks(&place, &[&format!("missing {ORDER}")])?;
    let web = stage.cast.web.clone();
    label(stage, &web, Label::UnderReview)?;
    stage.promisable(0)?;
    stage.explain(&place)
}

fn label(stage: &mut Stage, channel: &ChannelName, expected: Label) -> Result<(), CliError> {
    let (item, place) = (&stage.cast.item, &stage.cast.place);
    let found = stage.shelf.availability(item, place, channel)?.label;
    stage.is("the number is", &found, &expected);
    Ok(())
}

/// A person counts the shelf, and the number is trusted again.
pub(super) fn counted(stage: &mut Stage) -> Result<(), CliError> {
    let place = stage.cast.place.clone();
    let reference = stage.reference()?;
    let none = CountLine::new(stage.cast.item.clone(), Quantity::ZERO);
    let count = Count::new(stage.staff(), reference, place, vec![none]);
    stage.send("a person counts the shelf: 0", count, Expect::Recorded)?;
    let web = stage.cast.web.clone();
    label(stage, &web, Label::Confirmed)
}

/// The customer is asked, and that is on record.
pub(super) fn contact(stage: &mut Stage) -> Result<(), CliError> {
    let (reference, of) = (stage.reference()?, stage.of(ORDER)?);
    let mut contact = Contact::new(stage.web(), reference, of);
    contact.note = Note::new("called, left a message").ok();
    stage.send("the customer is called", contact, Expect::Recorded)?;
    let at = stage.promise(ORDER)?.contacted_at;
    let found = at.map_or_else(|| "no".to_owned(), |at| at.to_string());
    let now = stage.now().to_string();
    stage.is("contacted, on record", &found, &now);
    Ok(())
}

/// It is reserved there before it is released here: where that cannot be, nothing is released.
fn no_way_without_stock_there(stage: &mut Stage) -> Result<(), CliError> {
    let (place, other) = (stage.cast.place.clone(), stage.cast.other.clone());
    let relocate = move_to(stage, &other)?;
    let web = stage.cast.web.clone();
    let no = match stage.may_promise(&web, &other)? {
        true => RefusalCode::Unavailable,
        false => RefusalCode::LocationNotEligible,
    };
    let what = format!("could {other} have it? there is none");
    stage.send(what, relocate, Expect::Refused(no))?;
    let here = Stand {
        committed: 1,
        ..Stand::default()
    };
    stage.stands(&place, here)
}

fn move_to(stage: &mut Stage, to: &LocationName) -> Result<Move, CliError> {
    let (reference, of): (_, Target) = (stage.reference()?, stage.of(ORDER)?);
    Ok(Move::new(stage.web(), reference, of, to.clone()))
}

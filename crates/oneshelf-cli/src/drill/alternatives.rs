//! What the engine offers for a promise whose goods are missing, against what the policy and the
//! goods on the shelves say that it must.

use oneshelf::{
    Alternative, AlternativeKind, Command, Expect as Supply, LevelEffect, LocationName, Phase,
    Receive, Sku,
};

use super::missing::ORDER;
use super::trial::{Expect, SECONDS_PER_DAY, Trial};
use crate::ask::alternatives::effect;
use crate::shared::error::CliError;
use crate::shared::output::words;

/// Puts goods for every way out where the policy allows it, and checks that each is offered, in
/// its order and with what it would change.
pub(super) fn list(trial: &mut Trial, is_pickup: bool) -> Result<Vec<Alternative>, CliError> {
    let (place, other) = (trial.cast.place.clone(), trial.cast.other.clone());
    let (item, web) = (trial.cast.item.clone(), trial.cast.web.clone());
    let substitute = trial.cast.substitute.clone();
    let there = 1 + trial.buffer_of(&item, &other, &web)?;
    let instead = 1 + trial.buffer_of(&substitute, &place, &web)?;
    trial.receive(&other, there)?;
    receive_item(trial, &substitute, &place, instead)?;
    expect_supply(trial)?;
    let mut expected = Vec::new();
    if trial.may_promise(&web, &other)? && (!is_pickup || trial.takes_pickups(&other)) {
        let change = promised(&item, &other, there);
        expected.push((AlternativeKind::OtherBranch, change));
    }
    let change = promised(&substitute, &place, instead);
    expected.push((AlternativeKind::Substitute, change));
    let nothing = || "no unit moves".to_owned();
    if trial.cast.back_orders {
        expected.push((AlternativeKind::Later, nothing()));
    }
    expected.push((AlternativeKind::Cancel, nothing()));
    expected.push((AlternativeKind::Contact, nothing()));
    let options = offered(trial)?;
    let kinds = |kinds: Vec<AlternativeKind>| {
        let words: Vec<_> = kinds.iter().map(ToString::to_string).collect();
        words.join(", ")
    };
    let found = kinds(options.iter().map(|option| option.kind).collect());
    let all = kinds(expected.iter().map(|(kind, _)| *kind).collect());
    trial.is("what can be done, in this order", &found, &all);
    for (option, (kind, change)) in options.iter().zip(&expected) {
        let what = format!("{kind}{} would change", about(option));
        trial.is(what, &changes(&option.effects), change);
    }
    Ok(options)
}

/// What the engine offers now.
pub(super) fn offered(trial: &Trial) -> Result<Vec<Alternative>, CliError> {
    let of = trial.of(ORDER)?;
    Ok(trial.shelf.alternatives(&of)?.options)
}

fn about(option: &Alternative) -> String {
    match (&option.location, &option.substitute) {
        (Some(location), _) => format!(", {location},"),
        (None, Some(substitute)) => format!(", {substitute},"),
        (None, None) => String::new(),
    }
}

/// One unit of so many that are free is promised.
fn promised(item: &Sku, place: &LocationName, free: i32) -> String {
    let left = free - 1;
    format!("{item} at {place}: free {free} -> {left}, committed 0 -> 1")
}

fn changes(effects: &[LevelEffect]) -> String {
    if effects.is_empty() {
        return "no unit moves".to_owned();
    }
    let effects: Vec<_> = effects.iter().map(effect).collect();
    effects.join("; ")
}

/// Takes an alternative as it was offered, and says whether it was.
pub(super) fn take(
    trial: &mut Trial,
    options: Vec<Alternative>,
    kind: AlternativeKind,
) -> Result<bool, CliError> {
    let Some(option) = options.into_iter().find(|option| option.kind == kind) else {
        trial.tell(format!("the policy leaves no {}", words(&kind)));
        return Ok(false);
    };
    let mut what = format!("{kind}{} it is", about(&option));
    let mut command = option.command;
    if let Command::Substitute(substitute) = &mut command {
        substitute.consent = super::cast::name("agreed on the telephone")?;
        "the customer agrees to the substitute".clone_into(&mut what);
    }
    let expect = match kind {
        AlternativeKind::Cancel | AlternativeKind::Contact => Expect::Recorded,
        _ => Expect::Promised,
    };
    trial.send(what, command, expect)?;
    Ok(true)
}

/// The order is cancelled; what is missing is free for nobody.
pub(super) fn cancel_and_tell(trial: &mut Trial) -> Result<(), CliError> {
    let place = trial.cast.place.clone();
    let options = offered(trial)?;
    take(trial, options, AlternativeKind::Cancel)?;
    trial.phase(ORDER, Phase::Released)?;
    trial.promisable(0)?;
    trial.tasks(&place, &[])
}

/// Goods of an item are put on the shelf.
pub(super) fn receive_item(
    trial: &mut Trial,
    item: &Sku,
    place: &LocationName,
    units: i32,
) -> Result<(), CliError> {
    let source = oneshelf::SourceName::from(&trial.cast.warehouse);
    let (reference, mut lines) = (trial.reference()?, trial.lines(units));
    for line in &mut lines {
        line.sku = item.clone();
    }
    let receive = Receive::new(source, reference, place.clone(), lines);
    let what = format!("{place} receives {units} {item}");
    trial.send(what, receive, Expect::Recorded)
}

/// Goods are expected tomorrow: one more than is withheld from the web shop.
pub(super) fn expect_supply(trial: &mut Trial) -> Result<oneshelf::Reference, CliError> {
    let units = 1 + trial.cast.buffer()?;
    let source = oneshelf::SourceName::from(&trial.cast.warehouse);
    let (reference, place) = (trial.reference()?, trial.cast.place.clone());
    let at = trial.now().plus_seconds(SECONDS_PER_DAY);
    let lines = trial.lines(units);
    let supply = Supply::new(source, reference.clone(), place, lines, at);
    let what = format!("expected tomorrow: {units} more");
    trial.send(what, supply, Expect::Recorded)?;
    Ok(reference)
}

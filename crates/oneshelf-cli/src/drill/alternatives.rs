//! What the engine offers for a promise whose goods are missing, against what the policy and the
//! goods on the shelves say that it must.

use oneshelf::{
    Alternative, AlternativeKind, Command, Expect as Supply, LevelEffect, LocationName, Phase,
    Receive, Sku,
};

use super::missing::ORDER;
use super::stage::{Expect, SECONDS_PER_DAY, Stage};
use crate::ask::alternatives::effect;
use crate::shared::error::CliError;
use crate::shared::output::words;

/// Puts goods for every way out where the policy allows it, and checks that each is offered, in
/// its order and with what it would change.
pub(super) fn list(stage: &mut Stage, is_pickup: bool) -> Result<Vec<Alternative>, CliError> {
    let (place, other) = (stage.cast.place.clone(), stage.cast.other.clone());
    let (item, web) = (stage.cast.item.clone(), stage.cast.web.clone());
    let substitute = stage.cast.substitute.clone();
    let there = 1 + stage.buffer_of(&item, &other, &web)?;
    let instead = 1 + stage.buffer_of(&substitute, &place, &web)?;
    stage.receive(&other, there)?;
    receive_item(stage, &substitute, &place, instead)?;
    expect_supply(stage)?;
    let mut expected = Vec::new();
    if stage.may_promise(&web, &other)? && (!is_pickup || stage.takes_pickups(&other)) {
        let change = promised(&item, &other, there);
        expected.push((AlternativeKind::OtherBranch, change));
    }
    let change = promised(&substitute, &place, instead);
    expected.push((AlternativeKind::Substitute, change));
    let nothing = || "no unit moves".to_owned();
    if stage.cast.back_orders {
        expected.push((AlternativeKind::Later, nothing()));
    }
    expected.push((AlternativeKind::Cancel, nothing()));
    expected.push((AlternativeKind::Contact, nothing()));
    let options = offered(stage)?;
    let kinds = |kinds: Vec<AlternativeKind>| {
        let words: Vec<_> = kinds.iter().map(ToString::to_string).collect();
        words.join(", ")
    };
    let found = kinds(options.iter().map(|option| option.kind).collect());
    let all = kinds(expected.iter().map(|(kind, _)| *kind).collect());
    stage.is("what can be done, in this order", &found, &all);
    for (option, (kind, change)) in options.iter().zip(&expected) {
        let what = format!("{kind}{} would change", about(option));
        stage.is(what, &changes(&option.effects), change);
    }
    Ok(options)
}

/// What the engine offers now.
pub(super) fn offered(stage: &Stage) -> Result<Vec<Alternative>, CliError> {
    let of = stage.of(ORDER)?;
    Ok(stage.shelf.alternatives(&of)?.options)
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
    stage: &mut Stage,
    options: Vec<Alternative>,
    kind: AlternativeKind,
) -> Result<bool, CliError> {
    let Some(option) = options.into_iter().find(|option| option.kind == kind) else {
        stage.tell(format!("the policy leaves no {}", words(&kind)));
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
    stage.send(what, command, expect)?;
    Ok(true)
}

/// The order is cancelled; what is missing is free for nobody.
pub(super) fn cancel_and_tell(stage: &mut Stage) -> Result<(), CliError> {
    let place = stage.cast.place.clone();
    let options = offered(stage)?;
    take(stage, options, AlternativeKind::Cancel)?;
    stage.phase(ORDER, Phase::Released)?;
    stage.promisable(0)?;
    stage.tasks(&place, &[])
}

/// Goods of an item are put on the shelf.
pub(super) fn receive_item(
    stage: &mut Stage,
    item: &Sku,
    place: &LocationName,
    units: i32,
) -> Result<(), CliError> {
    let source = oneshelf::SourceName::from(&stage.cast.warehouse);
    let (reference, mut lines) = (stage.reference()?, stage.lines(units));
    for line in &mut lines {
        line.sku = item.clone();
    }
    let receive = Receive::new(source, reference, place.clone(), lines);
    let what = format!("{place} receives {units} {item}");
    stage.send(what, receive, Expect::Recorded)
}

/// Goods are expected tomorrow: one more than is withheld from the web shop.
pub(super) fn expect_supply(stage: &mut Stage) -> Result<oneshelf::Reference, CliError> {
    let units = 1 + stage.cast.buffer()?;
    let source = oneshelf::SourceName::from(&stage.cast.warehouse);
    let (reference, place) = (stage.reference()?, stage.cast.place.clone());
    let at = stage.now().plus_seconds(SECONDS_PER_DAY);
    let lines = stage.lines(units);
    let supply = Supply::new(source, reference.clone(), place, lines, at);
    let what = format!("expected tomorrow: {units} more");
    stage.send(what, supply, Expect::Recorded)?;
    Ok(reference)
}

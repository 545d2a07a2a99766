//! T1: three people want the final unit.

use oneshelf::{CaseAbout, RefusalCode};

use super::cancellation_in_fulfilment::request_transfer;
use super::trial::{Expect, Trial};
use crate::shared::error::CliError;
use crate::shared::output::known_as;

/// The web shop is first, the cashier second, the warehouse third.
pub(super) fn order_first(trial: &mut Trial) -> Result<(), CliError> {
    let (web, warehouse, place) = (
        trial.cast.web.clone(),
        trial.cast.warehouse.clone(),
        trial.cast.place.clone(),
    );
    let buffer = trial.cast.buffer()?;
    trial.at(10, 0);
    trial.receive(&place, 1 + buffer)?;
    trial.at(10, 1);
    let order = trial.order(&web, "order-1041", 1)?;
    trial.send(
        "web orders the final unit, order-1041",
        order.clone(),
        Expect::Promised,
    )?;
    trial.promisable(buffer)?;
    if buffer > 0 {
        let walk_in = trial.sale("receipt-1", buffer)?;
        let check = trial.shelf.check_sale(&walk_in)?;
        let what = format!("the till asks about {buffer}, the safety stock");
        let answer = if check.is_harmless() {
            "harmless"
        } else {
            "a promise is at risk"
        };
        trial.check(what, answer, "harmless", check.is_harmless());
        trial.send(format!("and sells {buffer}"), walk_in, Expect::Recorded)?;
    }
    trial.at(10, 2);
    let sale = trial.sale("receipt-2", 1)?;
    warns(trial, &sale)?;
    trial.send(
        "the goods are gone: the sale is recorded",
        sale.clone(),
        Expect::Recorded,
    )?;
    names_the_order(trial)?;
    trial.at(10, 3);
    let request = request_transfer(trial, "transfer-7")?;
    let unavailable = Expect::Refused(RefusalCode::Unavailable);
    let none_left = match trial.may_promise(&warehouse, &place)? {
        true => unavailable,
        false => Expect::Refused(RefusalCode::LocationNotEligible),
    };
    trial.send(
        "warehouse asks for one, for another branch",
        request,
        none_left,
    )?;
    let late = trial.order(&web, "order-1042", 1)?;
    trial.send("web asks again, order-1042", late, unavailable)?;
    trial.send("web repeats order-1041, unsure", order, Expect::Duplicate)?;
    trial.send("the till repeats its sale", sale, Expect::Duplicate)?;
    trial.promisable(-1)?;
    trial.explain(&place)
}

/// The cashier is first.
pub(super) fn sale_first(trial: &mut Trial) -> Result<(), CliError> {
    let (web, place) = (trial.cast.web.clone(), trial.cast.place.clone());
    let buffer = trial.cast.buffer()?;
    trial.at(10, 0);
    trial.receive(&place, 1 + buffer)?;
    trial.at(10, 1);
    let sale = trial.sale("receipt-1", 1)?;
    let check = trial.shelf.check_sale(&sale)?;
    let answer = if check.is_harmless() {
        "harmless"
    } else {
        "a promise is at risk"
    };
    trial.check(
        "the till asks about the final unit",
        answer,
        "harmless",
        check.is_harmless(),
    );
    trial.send("and sells it", sale, Expect::Recorded)?;
    trial.at(10, 2);
    let order = trial.order(&web, "order-1041", 1)?;
    let unavailable = Expect::Refused(RefusalCode::Unavailable);
    trial.send("web orders it, order-1041", order.clone(), unavailable)?;
    trial.send(
        "web repeats the order: the answer stays",
        order,
        unavailable,
    )?;
    let shortages = trial.shelf.shortages()?.len();
    trial.is("shortages", &shortages, &0);
    trial.promisable(buffer)?;
    trial.explain(&place)
}

/// The cashier was first, but the till was cut off, and its sale arrives last.
pub(super) fn sale_arrives_late(trial: &mut Trial) -> Result<(), CliError> {
    let (web, place) = (trial.cast.web.clone(), trial.cast.place.clone());
    let buffer = trial.cast.buffer()?;
    trial.at(9, 0);
    trial.receive(&place, 1 + buffer)?;
    trial.at(10, 1);
    let order = trial.order(&web, "order-1041", 1)?;
    trial.send(
        "web orders the final unit, order-1041",
        order,
        Expect::Promised,
    )?;
    trial.at(10, 30);
    let mut sale = trial.sale("receipt-1", 1 + buffer)?;
    sale.occurred_at = Some(trial.time(10, 0));
    let what = format!("the till is back; it sold {} at 10:00", 1 + buffer);
    trial.send(what, sale, Expect::Recorded)?;
    names_the_order(trial)?;
    trial.promisable(-1)
}

/// The till is warned, and with the order's own name.
fn warns(trial: &mut Trial, sale: &oneshelf::Sell) -> Result<(), CliError> {
    let check = trial.shelf.check_sale(sale)?;
    let risks: Vec<String> = check
        .at_risk
        .iter()
        .map(|risk| {
            let promise = &risk.promise;
            let name = known_as(promise.document.as_ref(), &promise.reference);
            format!("{name} would lose {}", promise.quantity)
        })
        .collect();
    let found = match risks.as_slice() {
        [] => "no warning".to_owned(),
        risks => format!("warning: {}", risks.join(", ")),
    };
    let expected = "warning: order-1041 would lose 1".to_owned();
    trial.is("the till scans that very unit", &found, &expected);
    Ok(())
}

/// One shortage, of one unit, which names the order.
fn names_the_order(trial: &mut Trial) -> Result<(), CliError> {
    let shortages: Vec<String> = trial
        .shelf
        .shortages()?
        .iter()
        .map(|case| match &case.about {
            CaseAbout::Shortage {
                shortfall,
                endangered,
                ..
            } => {
                let names: Vec<_> = endangered
                    .iter()
                    .map(|promise| known_as(promise.document.as_ref(), &promise.reference))
                    .collect();
                format!("{shortfall} short: {}", names.join(", "))
            }
            _ => "no shortage".to_owned(),
        })
        .collect();
    let found = shortages.join("; ");
    trial.is(
        "the shortage names who is endangered",
        &found,
        &"1 short: order-1041".to_owned(),
    );
    Ok(())
}

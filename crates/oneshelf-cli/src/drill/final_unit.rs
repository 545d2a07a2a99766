//! T1: three people want the final unit.

use oneshelf::{CaseAbout, RefusalCode};

use super::life::request_transfer;
use super::stage::{Expect, Stage};
use crate::shared::error::CliError;

/// The web shop is first, the cashier second, the warehouse third.
pub(super) fn order_first(stage: &mut Stage) -> Result<(), CliError> {
    let (web, warehouse, place) = (
        stage.cast.web.clone(),
        stage.cast.warehouse.clone(),
        stage.cast.place.clone(),
    );
    let buffer = stage.cast.buffer()?;
    stage.at(10, 0);
    stage.receive(&place, 1 + buffer)?;
    stage.at(10, 1);
    let order = stage.order(&web, "order-1041", 1)?;
    stage.send(
        "web orders the final unit, order-1041",
        order.clone(),
        Expect::Promised,
    )?;
    stage.promisable(buffer)?;
    if buffer > 0 {
        let walk_in = stage.sale("receipt-1", buffer)?;
        let check = stage.shelf.check_sale(&walk_in)?;
        let what = format!("the till asks about {buffer}, the safety stock");
        let answer = if check.is_harmless() {
            "harmless"
        } else {
            "a promise is at risk"
        };
        stage.check(what, answer, "harmless", check.is_harmless());
        stage.send(format!("and sells {buffer}"), walk_in, Expect::Recorded)?;
    }
    stage.at(10, 2);
    let sale = stage.sale("receipt-2", 1)?;
    warns(stage, &sale)?;
    stage.send(
        "the goods are gone: the sale is recorded",
        sale.clone(),
        Expect::Recorded,
    )?;
    names_the_order(stage)?;
    stage.at(10, 3);
    let request = request_transfer(stage, "transfer-7")?;
    let unavailable = Expect::Refused(RefusalCode::Unavailable);
    let none_left = match stage.may_promise(&warehouse, &place)? {
        true => unavailable,
        false => Expect::Refused(RefusalCode::LocationNotEligible),
    };
    stage.send(
        "warehouse asks for one, for another branch",
        request,
        none_left,
    )?;
    let late = stage.order(&web, "order-1042", 1)?;
    stage.send("web asks again, order-1042", late, unavailable)?;
    stage.send("web repeats order-1041, unsure", order, Expect::Duplicate)?;
    stage.send("the till repeats its sale", sale, Expect::Duplicate)?;
    stage.promisable(-1)?;
    stage.explain(&place)
}

/// The cashier is first.
pub(super) fn sale_first(stage: &mut Stage) -> Result<(), CliError> {
    let (web, place) = (stage.cast.web.clone(), stage.cast.place.clone());
    let buffer = stage.cast.buffer()?;
    stage.at(10, 0);
    stage.receive(&place, 1 + buffer)?;
    stage.at(10, 1);
    let sale = stage.sale("receipt-1", 1)?;
    let check = stage.shelf.check_sale(&sale)?;
    let answer = if check.is_harmless() {
        "harmless"
    } else {
        "a promise is at risk"
    };
    stage.check(
        "the till asks about the final unit",
        answer,
        "harmless",
        check.is_harmless(),
    );
    stage.send("and sells it", sale, Expect::Recorded)?;
    stage.at(10, 2);
    let order = stage.order(&web, "order-1041", 1)?;
    let unavailable = Expect::Refused(RefusalCode::Unavailable);
    stage.send("web orders it, order-1041", order.clone(), unavailable)?;
    stage.send(
        "web repeats the order: the answer stays",
        order,
        unavailable,
    )?;
    let shortages = stage.shelf.shortages()?.len();
    stage.is("shortages", &shortages, &0);
    stage.promisable(buffer)?;
    stage.explain(&place)
}

/// The cashier was first, but the till was cut off, and its sale arrives last.
pub(super) fn sale_arrives_late(stage: &mut Stage) -> Result<(), CliError> {
    let (web, place) = (stage.cast.web.clone(), stage.cast.place.clone());
    let buffer = stage.cast.buffer()?;
    stage.at(9, 0);
    stage.receive(&place, 1 + buffer)?;
    stage.at(10, 1);
    let order = stage.order(&web, "order-1041", 1)?;
    stage.send(
        "web orders the final unit, order-1041",
        order,
        Expect::Promised,
    )?;
    stage.at(10, 30);
    let mut sale = stage.sale("receipt-1", 1 + buffer)?;
    sale.occurred_at = Some(stage.time(10, 0));
    let what = format!("the till is back; it sold {} at 10:00", 1 + buffer);
    stage.send(what, sale, Expect::Recorded)?;
    names_the_order(stage)?;
    stage.promisable(-1)
}

/// The till is warned, and with the order's own name.
fn warns(stage: &mut Stage, sale: &oneshelf::Sell) -> Result<(), CliError> {
    let check = stage.shelf.check_sale(sale)?;
    let risks: Vec<String> = check
        .at_risk
        .iter()
        .map(|risk| {
            let promise = &risk.promise;
            let document = promise.document.as_ref().map(ToString::to_string);
            let name = document.unwrap_or_else(|| promise.reference.to_string());
            format!("{name} would lose {}", promise.quantity)
        })
        .collect();
    let found = match risks.as_slice() {
        [] => "no warning".to_owned(),
        risks => format!("warning: {}", risks.join(", ")),
    };
    let expected = "warning: order-1041 would lose 1".to_owned();
    stage.is("the till scans that very unit", &found, &expected);
    Ok(())
}

/// One shortage, of one unit, which names the order.
fn names_the_order(stage: &mut Stage) -> Result<(), CliError> {
    let shortages: Vec<String> = stage
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
                    .map(|promise| match &promise.document {
                        Some(document) => document.to_string(),
                        None => promise.reference.to_string(),
                    })
                    .collect();
                format!("{shortfall} short: {}", names.join(", "))
            }
            _ => "no shortage".to_owned(),
        })
        .collect();
    let found = shortages.join("; ");
    stage.is(
        "the shortage names who is endangered",
        &found,
        &"1 short: order-1041".to_owned(),
    );
    Ok(())
}

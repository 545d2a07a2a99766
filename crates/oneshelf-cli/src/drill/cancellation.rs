//! T2: orders and carts are cancelled, at every point of their life.

use oneshelf::{Command, Confirm, Hold, RefusalCode, Sell, SourceName, Target};

use super::cast::name;
use super::trial::{Expect, Trial};
use crate::shared::error::CliError;

/// How often an order is made and cancelled in a row.
const CYCLES: usize = 25;

/// A cart is given up, or runs out.
pub(super) fn carts(trial: &mut Trial) -> Result<(), CliError> {
    let (web, place) = (trial.cast.web.clone(), trial.cast.place.clone());
    let buffer = trial.cast.buffer()?;
    let source = SourceName::from(&web);
    trial.at(10, 0);
    trial.receive(&place, 1 + buffer)?;
    let hold = |trial: &mut Trial, cart: &str| -> Result<Hold, CliError> {
        let reference = name(&format!("{cart}/{}", trial.reference()?))?;
        let mut hold = Hold::new(source.clone(), reference, place.clone(), trial.lines(1));
        hold.document = Some(name(cart)?);
        Ok(hold)
    };
    let cart = hold(trial, "cart-77")?;
    let Some(holds) = trial.cast.holds else {
        let off = Expect::Refused(RefusalCode::HoldsOff);
        trial.send(
            "a cart wants to hold the unit; the policy says no",
            cart,
            off,
        )?;
        return trial.promisable(1 + buffer);
    };
    trial.send("a cart holds the unit", cart, Expect::Promised)?;
    trial.promisable(buffer)?;
    let cancel = trial.cancel("cart-77")?;
    trial.send(
        "the cart is given up before it is confirmed",
        cancel,
        Expect::Recorded,
    )?;
    trial.promisable(1 + buffer)?;
    let cart = hold(trial, "cart-78")?;
    trial.send("another cart holds it", cart, Expect::Promised)?;
    trial.explain(&place)?;
    trial.pass(holds.seconds);
    trial.tell(format!("{} seconds later nobody has paid", holds.seconds));
    trial.promisable(1 + buffer)?;
    let cancel = trial.cancel("cart-78")?;
    trial.send(
        "the cart is cancelled after it expired",
        cancel,
        Expect::NothingToDo,
    )?;
    trial.promisable(1 + buffer)?;
    let order = trial.order(&web, "order-1041", 1)?;
    trial.send("somebody else orders the unit", order, Expect::Promised)?;
    let reference = trial.reference()?;
    let paid = Confirm::new(source, reference, Target::document(name("cart-78")?));
    let gone = Expect::Refused(RefusalCode::ExpiredUnavailable);
    trial.send("the payment of the expired cart arrives", paid, gone)?;
    trial.promisable(buffer)
}

/// An order is cancelled once, twice, too early and too late.
pub(super) fn orders(trial: &mut Trial) -> Result<(), CliError> {
    let (web, place) = (trial.cast.web.clone(), trial.cast.place.clone());
    let buffer = trial.cast.buffer()?;
    trial.at(10, 0);
    trial.receive(&place, 2 + buffer)?;
    let order = trial.order(&web, "order-1041", 2)?;
    trial.send("web orders both units, order-1041", order, Expect::Promised)?;
    trial.promisable(buffer)?;
    trial.at(10, 5);
    let mut part = trial.cancel("order-1041")?;
    part.lines = Some(trial.lines(1));
    trial.send("the customer wants one less", part, Expect::Recorded)?;
    trial.promisable(1 + buffer)?;
    let cancel = trial.cancel("order-1041")?;
    trial.send("and then none", cancel.clone(), Expect::Recorded)?;
    trial.promisable(2 + buffer)?;
    trial.send("the cancel comes twice", cancel, Expect::Duplicate)?;
    let again = trial.cancel("order-1041")?;
    trial.send(
        "and once more, as another message",
        again,
        Expect::NothingToDo,
    )?;
    trial.promisable(2 + buffer)?;
    trial.at(10, 10);
    let early = trial.cancel("order-1050")?;
    trial.send("a cancel overtakes its order-1050", early, Expect::Recorded)?;
    let order = trial.order(&web, "order-1050", 1)?;
    let cancelled = Expect::Refused(RefusalCode::CancelledBefore);
    trial.send("order-1050 arrives", order, cancelled)?;
    trial.promisable(2 + buffer)?;
    unpaid(trial, buffer)?;
    handed_over(trial, buffer)?;
    trial.explain(&place)
}

/// An order that is not paid in time ends by itself; its cancel changes nothing.
fn unpaid(trial: &mut Trial, buffer: i32) -> Result<(), CliError> {
    let web = trial.cast.web.clone();
    trial.at(10, 20);
    let mut order = trial.order(&web, "order-1060", 1)?;
    order.expires_at = Some(trial.time(10, 50));
    trial.send(
        "order-1060 has to be paid by 10:50",
        order,
        Expect::Promised,
    )?;
    trial.promisable(1 + buffer)?;
    trial.at(10, 50);
    trial.promisable(2 + buffer)?;
    let cancel = trial.cancel("order-1060")?;
    trial.send(
        "it is cancelled after it expired",
        cancel,
        Expect::NothingToDo,
    )?;
    trial.promisable(2 + buffer)
}

/// What was handed over is not cancelled: it comes back as a return. And numbers stay equal.
fn handed_over(trial: &mut Trial, buffer: i32) -> Result<(), CliError> {
    let web = trial.cast.web.clone();
    trial.at(11, 0);
    let order = trial.order(&web, "order-1070", 1)?;
    trial.send("web orders one, order-1070", order, Expect::Promised)?;
    let sale = Sell {
        source: SourceName::from(&web),
        settles: Some(Target::document(name("order-1070")?)),
        ..trial.sale("shipment-1070", 1)?
    };
    trial.send("it is handed over", sale, Expect::Recorded)?;
    trial.promisable(1 + buffer)?;
    let cancel = trial.cancel("order-1070")?;
    let wrong = Expect::Refused(RefusalCode::WrongPhase);
    trial.send("it is cancelled after that", cancel, wrong)?;
    trial.promisable(1 + buffer)?;
    trial.at(11, 10);
    let mut applied = 0;
    for cycle in 0..CYCLES {
        let document = format!("order-2{cycle:03}");
        let order = trial.order(&web, &document, 1)?;
        let cancel = trial.cancel(&document)?;
        for command in [Command::from(order), cancel.into()] {
            applied += usize::from(trial.shelf.apply(command)?.is_applied());
        }
    }
    trial.is(
        format!("{CYCLES} orders, each cancelled"),
        &applied,
        &(2 * CYCLES),
    );
    trial.promisable(1 + buffer)
}

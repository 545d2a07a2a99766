//! T2: orders and carts are cancelled, at every point of their life.

use oneshelf::{Command, Confirm, Hold, RefusalCode, Sell, SourceName, Target};

use super::cast::name;
use super::stage::{Expect, Stage};
use crate::shared::error::CliError;

/// How often an order is made and cancelled in a row.
const CYCLES: usize = 25;

/// A cart is given up, or runs out.
pub(super) fn carts(stage: &mut Stage) -> Result<(), CliError> {
    let (web, place) = (stage.cast.web.clone(), stage.cast.place.clone());
    let buffer = stage.cast.buffer()?;
    let source = SourceName::from(&web);
    stage.at(10, 0);
    stage.receive(&place, 1 + buffer)?;
    let hold = |stage: &mut Stage, cart: &str| -> Result<Hold, CliError> {
        let reference = name(&format!("{cart}/{}", stage.reference()?))?;
        let mut hold = Hold::new(source.clone(), reference, place.clone(), stage.lines(1));
        hold.document = Some(name(cart)?);
        Ok(hold)
    };
    let cart = hold(stage, "cart-77")?;
    let Some(holds) = stage.cast.holds else {
        let off = Expect::Refused(RefusalCode::HoldsOff);
        stage.send(
            "a cart wants to hold the unit; the policy says no",
            cart,
            off,
        )?;
        return stage.promisable(1 + buffer);
    };
    stage.send("a cart holds the unit", cart, Expect::Promised)?;
    stage.promisable(buffer)?;
    let cancel = stage.cancel("cart-77")?;
    stage.send(
        "the cart is given up before it is confirmed",
        cancel,
        Expect::Recorded,
    )?;
    stage.promisable(1 + buffer)?;
    let cart = hold(stage, "cart-78")?;
    stage.send("another cart holds it", cart, Expect::Promised)?;
    stage.explain(&place)?;
    stage.pass(holds.seconds);
    stage.tell(format!("{} seconds later nobody has paid", holds.seconds));
    stage.promisable(1 + buffer)?;
    let cancel = stage.cancel("cart-78")?;
    stage.send(
        "the cart is cancelled after it expired",
        cancel,
        Expect::NothingToDo,
    )?;
    stage.promisable(1 + buffer)?;
    let order = stage.order(&web, "order-1041", 1)?;
    stage.send("somebody else orders the unit", order, Expect::Promised)?;
    let reference = stage.reference()?;
    let paid = Confirm::new(source, reference, Target::document(name("cart-78")?));
    let gone = Expect::Refused(RefusalCode::ExpiredUnavailable);
    stage.send("the payment of the expired cart arrives", paid, gone)?;
    stage.promisable(buffer)
}

/// An order is cancelled once, twice, too early and too late.
pub(super) fn orders(stage: &mut Stage) -> Result<(), CliError> {
    let (web, place) = (stage.cast.web.clone(), stage.cast.place.clone());
    let buffer = stage.cast.buffer()?;
    stage.at(10, 0);
    stage.receive(&place, 2 + buffer)?;
    let order = stage.order(&web, "order-1041", 2)?;
    stage.send("web orders both units, order-1041", order, Expect::Promised)?;
    stage.promisable(buffer)?;
    stage.at(10, 5);
    let mut part = stage.cancel("order-1041")?;
    part.lines = Some(stage.lines(1));
    stage.send("the customer wants one less", part, Expect::Recorded)?;
    stage.promisable(1 + buffer)?;
    let cancel = stage.cancel("order-1041")?;
    stage.send("and then none", cancel.clone(), Expect::Recorded)?;
    stage.promisable(2 + buffer)?;
    stage.send("the cancel comes twice", cancel, Expect::Duplicate)?;
    let again = stage.cancel("order-1041")?;
    stage.send(
        "and once more, as another message",
        again,
        Expect::NothingToDo,
    )?;
    stage.promisable(2 + buffer)?;
    stage.at(10, 10);
    let early = stage.cancel("order-1050")?;
    stage.send("a cancel overtakes its order-1050", early, Expect::Recorded)?;
    let order = stage.order(&web, "order-1050", 1)?;
    let cancelled = Expect::Refused(RefusalCode::CancelledBefore);
    stage.send("order-1050 arrives", order, cancelled)?;
    stage.promisable(2 + buffer)?;
    unpaid(stage, buffer)?;
    handed_over(stage, buffer)?;
    stage.explain(&place)
}

/// An order that is not paid in time ends by itself; its cancel changes nothing.
fn unpaid(stage: &mut Stage, buffer: i32) -> Result<(), CliError> {
    let web = stage.cast.web.clone();
    stage.at(10, 20);
    let mut order = stage.order(&web, "order-1060", 1)?;
    order.expires_at = Some(stage.time(10, 50));
    stage.send(
        "order-1060 has to be paid by 10:50",
        order,
        Expect::Promised,
    )?;
    stage.promisable(1 + buffer)?;
    stage.at(10, 50);
    stage.promisable(2 + buffer)?;
    let cancel = stage.cancel("order-1060")?;
    stage.send(
        "it is cancelled after it expired",
        cancel,
        Expect::NothingToDo,
    )?;
    stage.promisable(2 + buffer)
}

/// What was handed over is not cancelled: it comes back as a return. And numbers stay equal.
fn handed_over(stage: &mut Stage, buffer: i32) -> Result<(), CliError> {
    let web = stage.cast.web.clone();
    stage.at(11, 0);
    let order = stage.order(&web, "order-1070", 1)?;
    stage.send("web orders one, order-1070", order, Expect::Promised)?;
    let sale = Sell {
        source: SourceName::from(&web),
        settles: Some(Target::document(name("order-1070")?)),
        ..stage.sale("shipment-1070", 1)?
    };
    stage.send("it is handed over", sale, Expect::Recorded)?;
    stage.promisable(1 + buffer)?;
    let cancel = stage.cancel("order-1070")?;
    let wrong = Expect::Refused(RefusalCode::WrongPhase);
    stage.send("it is cancelled after that", cancel, wrong)?;
    stage.promisable(1 + buffer)?;
    stage.at(11, 10);
    let mut applied = 0;
    for cycle in 0..CYCLES {
        let document = format!("order-2{cycle:03}");
        let order = stage.order(&web, &document, 1)?;
        let cancel = stage.cancel(&document)?;
        for command in [Command::from(order), cancel.into()] {
            applied += usize::from(stage.shelf.apply(command)?.is_applied());
        }
    }
    stage.is(
        format!("{CYCLES} orders, each cancelled"),
        &applied,
        &(2 * CYCLES),
    );
    stage.promisable(1 + buffer)
}

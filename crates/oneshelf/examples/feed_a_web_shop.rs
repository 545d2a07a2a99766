//! Keeps a web shop's numbers right, whatever happens to its server:
//! `cargo run --example feed_a_web_shop`.

mod shop;

use std::collections::BTreeMap;
use std::error::Error;
use std::sync::Arc;

use oneshelf::{
    Delivery, Destination, DestinationName, DestinationShape, NotDelivered, Options, Payload, Shelf,
};
use oneshelf_testkit::ManualClock;
use shop::{explain, open, send};

/// The web shop's server, at the other end of the network.
#[derive(Default)]
struct WebShop {
    is_down: bool,
    /// What it shows, with the number of the delivery that said so.
    shown: BTreeMap<String, (u64, String)>,
}

impl WebShop {
    /// A host puts its HTTP request here.
    fn put(&mut self, delivery: &Delivery) -> Result<(), NotDelivered> {
        if self.is_down {
            return Err(NotDelivered::Unreachable("connection refused".to_owned()));
        }
        let Payload::Availability(now) = &delivery.payload else {
            return Err(NotDelivered::Failed("this shop wants numbers".to_owned()));
        };
        let place = format!("{} at {}", now.sku, now.location);
        let shown = self.shown.entry(place).or_default();
        // What arrives late or twice is not taken for news.
        if delivery.number > shown.0 {
            *shown = (delivery.number, now.available.to_string());
        }
        Ok(())
    }

    fn print(&self) {
        for (place, (number, available)) in &self.shown {
            println!("   {place}: {available} (delivery {number})");
        }
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let (folder, shelf) = open()?;
    // The clock of this example is moved by hand, so that nobody has to wait.
    let clock = ManualClock::at(shelf.health()?.now);
    let options = Options {
        clock: Arc::new(clock.clone()),
        ..Options::default()
    };
    let shelf = Shelf::open_with(folder.path().join("shop.db"), options)?;
    let name: DestinationName = "web-shop".parse()?;
    let shape = DestinationShape::Availability {
        channel: "web".parse()?,
        locations: None,
    };
    shelf.define_destination(Destination::new(name.clone(), shape))?;
    let mut web = WebShop::default();

    println!("-- the first time, everything is sent");
    shelf.deliver(&name, 100, |delivery| web.put(delivery))?;
    web.print();

    println!("-- the server is down; the tills go on, and nothing piles up");
    web.is_down = true;
    for receipt in 1..=2 {
        send(
            &shelf,
            "a mug is sold at the till",
            &format!(
                r#"{{"type":"sell","source":"pos","reference":"r-{receipt}","location":"OXFORD","lines":[{{"sku":"MUG-RED","quantity":"1"}}]}}"#
            ),
        )?;
        shelf.deliver(&name, 100, |delivery| web.put(delivery))?;
    }
    for status in shelf.destinations()? {
        println!(
            "   waiting {}, dead {}; left alone until {}",
            status.waiting,
            status.dead,
            status
                .left_alone_until
                .map_or_else(|| "now".to_owned(), |at| at.to_string())
        );
    }

    println!("-- it is back: one delivery for each number that is not right");
    web.is_down = false;
    // The shelf never sleeps; a host has a timer of its own, and asks when to come again.
    while let Some(next) = shelf.next_delivery()? {
        clock.set(next);
        shelf.deliver(&name, 100, |delivery| web.put(delivery))?;
    }
    web.print();
    explain(&shelf, "OXFORD")
}

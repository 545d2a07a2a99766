//! The racer of Rust. docs/race.md says what all racers do; `cargo xtask race` runs them.

use std::error::Error;
use std::fmt::Debug;
use std::io::stdin;
use std::time::Instant;

use oneshelf::{
    Command, Line, LocationName, Outcome, Quantity, RefusalCode, Release, Reserve, Sell, Shelf,
    SourceName, Target,
};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

const SOURCE: &str = "web-rust";

struct Racer {
    shelf: Shelf,
    source: SourceName,
    location: LocationName,
    orders: u64,
    sent: u64,
    tally: Tally,
}

#[derive(Default)]
struct Tally {
    kept: u64,
    cancelled: u64,
    refused: u64,
    duplicates: u64,
    first: u64,
}

impl Racer {
    /// Orders units of an item until there is none left.
    fn race(&mut self, sku: &str) -> Result<()> {
        let line = vec![Line::new(sku.parse()?, Quantity::units(1))];
        // One order that comes to every racer: whoever is first keeps it.
        let web: SourceName = "web".parse()?;
        let shared = self.reserve(&web, sku, &line)?;
        if matches!(self.send(&shared)?, Outcome::Applied(_)) {
            self.tally.first += 1;
            self.settle(&line, &web, sku)?;
        }
        let own = self.source.clone();
        loop {
            self.orders += 1;
            let order = format!("order-{}", self.orders);
            let reserve = self.reserve(&own, &order, &line)?;
            if matches!(self.send(&reserve)?, Outcome::Refused(_)) {
                self.tally.refused += 1;
                return Ok(());
            }
            if self.orders.is_multiple_of(5) {
                let promise = Target::document(order.parse()?);
                let reference = format!("cancel-{order}").parse()?;
                self.granted(&Release::new(own.clone(), reference, promise).into())?;
                self.tally.cancelled += 1;
            } else {
                self.settle(&line, &own, &order)?;
            }
        }
    }

    fn reserve(&self, source: &SourceName, order: &str, line: &[Line]) -> Result<Command> {
        let (location, line) = (self.location.clone(), line.to_vec());
        let mut reserve = Reserve::new(source.clone(), order.parse()?, location, line);
        reserve.document = Some(order.parse()?);
        Ok(reserve.into())
    }

    fn settle(&mut self, line: &[Line], source: &SourceName, document: &str) -> Result<()> {
        let reference = format!("sale-{source}-{document}").parse()?;
        let (location, line) = (self.location.clone(), line.to_vec());
        let mut sell = Sell::new(self.source.clone(), reference, location, line);
        let mut promise = Target::document(document.parse()?);
        promise.source = Some(source.clone());
        sell.settles = Some(promise);
        self.granted(&sell.into())?;
        self.tally.kept += 1;
        Ok(())
    }

    fn granted(&mut self, command: &Command) -> Result<()> {
        let answer = self.send(command)?;
        match answer {
            Outcome::Applied(_) => Ok(()),
            other => Err(wrong(command, &other)),
        }
    }

    /// Sends a command, every third one twice: it has one answer.
    fn send(&mut self, command: &Command) -> Result<Outcome> {
        let answer = self.answer(command)?;
        self.sent += 1;
        if self.sent.is_multiple_of(3) {
            let again = self.answer(command)?;
            if again.receipt() != answer.receipt() || matches!(again, Outcome::Applied(_)) {
                return Err(wrong(command, &(answer, again)));
            }
            self.tally.duplicates += 1;
        }
        Ok(answer)
    }

    fn answer(&self, command: &Command) -> Result<Outcome> {
        let answer = self.shelf.apply(command.clone())?;
        match &answer {
            // Nothing but a lack of units may stand against it.
            Outcome::Refused(refusal) if refusal.code != RefusalCode::Unavailable => {
                Err(wrong(command, &answer))
            }
            _ => Ok(answer),
        }
    }
}

fn wrong(command: &Command, answer: &dyn Debug) -> Box<dyn Error> {
    format!("{command:?} was answered with {answer:?}").into()
}

fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let path = arguments.next().ok_or("the store is missing")?;
    let items: u32 = arguments.next().ok_or("the items are missing")?.parse()?;
    let mut racer = Racer {
        shelf: Shelf::open(path)?,
        source: SOURCE.parse()?,
        location: "OXFORD".parse()?,
        orders: 0,
        sent: 0,
        tally: Tally::default(),
    };
    racer.race(&format!("PRACTICE-{SOURCE}"))?;
    println!("ready");
    stdin().read_line(&mut String::new())?;
    racer.tally = Tally::default();
    let start = Instant::now();
    for item in 0..items {
        racer.race(&format!("ITEM-{item}"))?;
    }
    let tally = racer.tally;
    println!(
        r#"{{"kept":{},"cancelled":{},"refused":{},"duplicates":{},"first":{},"seconds":{}}}"#,
        tally.kept,
        tally.cancelled,
        tally.refused,
        tally.duplicates,
        tally.first,
        start.elapsed().as_secs_f64()
    );
    Ok(())
}

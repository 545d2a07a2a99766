//! What the five calls cost in Rust, in microseconds for one: what the packages compare with.
//!
//! `cargo run --profile wheel -p oneshelf-ffi --example overhead` prints one object of JSON. Every
//! language measures the same work on a new store: the least of some rounds.

use std::error::Error;
use std::time::Instant;

use oneshelf::{
    ChannelName, Command, DefineChannel, DefineItem, DefineLocation, Line, LocationName, Quantity,
    Receive, Reserve, Sequence, Shelf, Sku,
};
use serde_json::{Map, Value};

const ITEMS: usize = 100;
const PAGE: usize = 1_000;

type Failed = Box<dyn Error>;

struct Bench {
    shelf: Shelf,
    skus: Vec<Sku>,
    oxford: LocationName,
    web: ChannelName,
    made: usize,
    found: Map<String, Value>,
}

impl Bench {
    fn new(folder: &std::path::Path) -> Result<Self, Failed> {
        let shelf = Shelf::open(folder.join("overhead.db"))?;
        let oxford: LocationName = "OXFORD".parse()?;
        let web: ChannelName = "web".parse()?;
        let office = || "office".parse();
        let mut shop: Vec<Command> = vec![
            DefineLocation::new(office()?, "l".parse()?, oxford.clone()).into(),
            DefineChannel::new(office()?, "c".parse()?, web.clone()).into(),
        ];
        let mut skus = Vec::new();
        for number in 0..ITEMS {
            let sku: Sku = format!("ITEM-{number}").parse()?;
            let reference = format!("i-{number}").parse()?;
            shop.push(DefineItem::new(office()?, reference, sku.clone()).into());
            let lines = vec![Line::new(sku.clone(), Quantity::units(1_000_000))];
            let reference = format!("r-{number}").parse()?;
            shop.push(Receive::new(office()?, reference, oxford.clone(), lines).into());
            skus.push(sku);
        }
        for answer in shelf.apply_each(shop) {
            if !answer?.is_applied() {
                return Err("the shop was refused".into());
            }
        }
        Ok(Self {
            shelf,
            skus,
            oxford,
            web,
            made: 0,
            found: Map::new(),
        })
    }

    fn reserves(&mut self, count: usize) -> Result<Vec<Command>, Failed> {
        let mut commands = Vec::with_capacity(count);
        for _ in 0..count {
            let number = self.made;
            self.made += 1;
            let lines = vec![Line::new(
                self.skus[number % ITEMS].clone(),
                Quantity::units(1),
            )];
            let reference = format!("order-{number}").parse()?;
            let location = self.oxford.clone();
            commands.push(Reserve::new("web".parse()?, reference, location, lines).into());
        }
        Ok(commands)
    }

    /// Keeps the least of some rounds, each of which says how long it took.
    fn least(
        &mut self,
        name: &str,
        count: u32,
        rounds: usize,
        mut round: impl FnMut(&mut Self) -> Result<f64, Failed>,
    ) -> Result<(), Failed> {
        let mut least = f64::INFINITY;
        for _ in 0..rounds {
            least = least.min(round(self)?);
        }
        let micros = least * 1e6 / f64::from(count);
        self.found.insert(name.to_owned(), micros.into());
        Ok(())
    }

    fn apply_each(&mut self, count: usize) -> Result<f64, Failed> {
        let commands = self.reserves(count)?;
        let start = Instant::now();
        for answer in self.shelf.apply_each(commands) {
            if !answer?.is_applied() {
                return Err("a promise was refused".into());
            }
        }
        Ok(start.elapsed().as_secs_f64())
    }
}

fn main() -> Result<(), Failed> {
    let folder = tempfile::tempdir()?;
    let mut bench = Bench::new(folder.path())?;
    bench.least("availability", 20_000, 8, |bench| {
        let start = Instant::now();
        for number in 0..20_000 {
            let sku = &bench.skus[number % ITEMS];
            bench.shelf.availability(sku, &bench.oxford, &bench.web)?;
        }
        Ok(start.elapsed().as_secs_f64())
    })?;
    bench.least("reserve", 2_000, 4, |bench| {
        let commands = bench.reserves(2_000)?;
        let start = Instant::now();
        for command in commands {
            if !bench.shelf.apply(command)?.is_applied() {
                return Err("a promise was refused".into());
            }
        }
        Ok(start.elapsed().as_secs_f64())
    })?;
    bench.least("apply_each_1000", 1_000, 10, |bench| {
        bench.apply_each(1_000)
    })?;
    bench.least("apply_each_100000", 100_000, 3, |bench| {
        bench.apply_each(100_000)
    })?;
    bench.least("changes_100000", 100_000, 10, |bench| {
        let start = Instant::now();
        let mut after = Sequence::NONE;
        for _ in 0..100_000 / PAGE {
            let page = bench.shelf.changes(after, PAGE)?;
            after = page.last().ok_or("there are too few changes")?.sequence;
        }
        Ok(start.elapsed().as_secs_f64())
    })?;
    println!("{:#}", Value::Object(bench.found));
    Ok(())
}

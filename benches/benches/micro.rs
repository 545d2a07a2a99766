//! What single steps cost, by criterion: `cargo bench --bench micro`.

use criterion::{Criterion, criterion_group, criterion_main};
use oneshelf::Command;
use oneshelf_benches::{Stocked, reserve, sku};
use oneshelf_core::Prepared;

fn steps(criterion: &mut Criterion) {
    let Ok(command) = reserve(1, "000000000001", 7) else {
        return;
    };
    let Ok(json) = serde_json::to_string(&command) else {
        return;
    };
    criterion.bench_function("read a reserve from JSON", |bench| {
        bench.iter(|| Command::from_json(&json).is_ok());
    });
    criterion.bench_function("prepare a reserve", |bench| {
        bench.iter(|| Prepared::new(command.clone()).is_ok());
    });
    let Ok(stocked) = Stocked::new(1_000) else {
        return;
    };
    let (Ok(item), Ok(location), Ok(channel)) = (sku(7), "OXFORD".parse(), "web".parse()) else {
        return;
    };
    criterion.bench_function("availability", |bench| {
        bench.iter(|| {
            stocked
                .shelf
                .availability(&item, &location, &channel)
                .is_ok()
        });
    });
    criterion.bench_function("explain", |bench| {
        bench.iter(|| stocked.shelf.explain(&item, &location, &channel).is_ok());
    });
}

criterion_group!(benches, steps);
criterion_main!(benches);

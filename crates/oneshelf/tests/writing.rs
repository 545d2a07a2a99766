//! Many callers, failing stores, and bugs: everybody gets an answer, and it is true.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail tests too")]

mod common;

use std::sync::Barrier;
use std::sync::atomic::Ordering;
use std::thread;

use common::{Shop, available, oxford, receive, reserve, sell};
use oneshelf::{
    Command, DefineItem, Error, MalformedCode, Options, Outcome, Quantity, Sequence, Shelf,
    StoreError,
};
use oneshelf_testkit::Fault;

const THREADS: usize = 16;

/// Runs the same on many threads that start together.
fn together<T: Send>(work: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let barrier = Barrier::new(THREADS);
    thread::scope(|scope| {
        let threads: Vec<_> = (0..THREADS)
            .map(|n| {
                let (barrier, work) = (&barrier, &work);
                scope.spawn(move || {
                    barrier.wait();
                    work(n)
                })
            })
            .collect();
        threads.into_iter().map(|t| t.join().unwrap()).collect()
    })
}

fn define(sku: &str) -> DefineItem {
    let (office, reference) = ("office".parse().unwrap(), "define-one".parse().unwrap());
    DefineItem::new(office, reference, sku.parse().unwrap())
}

fn assert_clean(shelf: &Shelf) {
    let verified = shelf.verify(&mut |_, _| {}).unwrap();
    assert!(verified.is_clean(), "{}", verified.report);
}

/// Goal: T5, many callers and one unit: one promise, and a truthful no for all others.
#[test]
fn one_unit_is_promised_once() {
    let shop = Shop::new();
    shop.receive("po-1", 1);
    let outcomes = together(|n| shop.shelf.apply(reserve(&format!("order-{n}"), 1)).unwrap());
    let applied = outcomes.iter().filter(|outcome| outcome.is_applied());
    assert_eq!(applied.count(), 1);
    let refused = outcomes
        .iter()
        .filter(|outcome| outcome.refusal().is_some());
    assert_eq!(refused.count(), THREADS - 1);
    assert_eq!(shop.available("web"), 0);
    assert_clean(&shop.shelf);
}

/// Goal: the same order retried by many at once is one order.
#[test]
fn one_reference_has_one_answer() {
    let shop = Shop::new();
    shop.receive("po-1", 10);
    let outcomes = together(|_| shop.shelf.apply(reserve("order-1", 1)).unwrap());
    let fresh = outcomes.iter().filter(|o| matches!(o, Outcome::Applied(_)));
    assert_eq!(fresh.count(), 1);
    let receipts: Vec<_> = outcomes.iter().map(|o| o.receipt().unwrap()).collect();
    assert!(receipts.iter().all(|receipt| *receipt == receipts[0]));
    assert_eq!(shop.available("web"), 9);
}

/// Goal: callers on many threads and in batches lose nothing and leave no gap.
#[test]
fn a_crowd_is_served() {
    let shop = Shop::new();
    let start = shop.shelf.health().unwrap().sequence.0;
    shop.receive("po-1", 10_000);
    together(|n| {
        for round in 0..10 {
            let name = format!("order-{n}-{round}");
            if n % 2 == 0 {
                assert!(shop.shelf.apply(reserve(&name, 1)).unwrap().is_applied());
            } else {
                let many = (0..7).map(|k| reserve(&format!("{name}-{k}"), 1));
                let answers = shop.shelf.apply_each(many);
                assert!(answers.into_iter().all(|a| a.unwrap().is_applied()));
            }
        }
    });
    let units = THREADS / 2 * 10 + THREADS / 2 * 70;
    assert_eq!(shop.available("web"), 10_000 - units as i64);
    let changes = shop.shelf.changes(Sequence(start), 10_000).unwrap();
    let sequences: Vec<_> = changes.iter().map(|change| change.sequence.0).collect();
    let expect: Vec<_> = (start + 1..=start + 1 + units as u64).collect();
    assert_eq!(sequences, expect);
    assert_clean(&shop.shelf);
}

/// Goal: a batch is one transaction, and one that changes nothing is none.
#[test]
fn many_commands_share_a_commit() {
    let (shop, knobs) = Shop::faulty();
    let commits = || knobs.commits.swap(0, Ordering::Relaxed);
    commits();
    let commands = || (0..100).map(|n| receive(&format!("po-{n}"), 1));
    assert_eq!(shop.shelf.apply_each(commands()).len(), 100);
    assert_eq!(commits(), 1);
    let again = shop.shelf.apply_each(commands());
    let duplicate = |a: &Result<_, _>| matches!(a, Ok(Outcome::Duplicate { .. }));
    assert!(again.iter().all(duplicate));
    assert_eq!(commits(), 0, "duplicates write nothing");
}

/// Goal: what is malformed, refused or a conflict stands for itself in a batch, and each answer
/// is at the place of its command.
#[test]
fn commands_of_a_batch_stand_for_themselves() {
    let shop = Shop::new();
    let commands: Vec<Command> = vec![
        receive("po-1", 2).into(),
        receive("po-2", 0).into(),
        reserve("order-1", 3).into(),
        reserve("order-2", 2).into(),
        reserve("order-2", 1).into(),
        sell("receipt-1", 1).into(),
    ];
    let answers = shop.shelf.apply_each(commands);
    let kinds: Vec<_> = answers
        .iter()
        .map(|answer| match answer {
            Ok(Outcome::Applied(_)) => "applied",
            Ok(Outcome::Refused(_)) => "refused",
            Ok(Outcome::Conflict(_)) => "conflict",
            Err(Error::Malformed(_)) => "malformed",
            _ => "other",
        })
        .collect();
    let expect = [
        "applied",
        "malformed",
        "refused",
        "applied",
        "conflict",
        "applied",
    ];
    assert_eq!(kinds, expect);
}

/// Goal: an unknown outcome is said to everybody in the batch, and sending again makes it known.
#[test]
fn an_unknown_outcome_is_found_out_by_sending_again() {
    for (fault, expect) in [
        (Fault::Save, "applied"),
        (Fault::CommitLost, "applied"),
        (Fault::CommitKept, "duplicate"),
    ] {
        let (shop, _) = Shop::faulty();
        shop.store.fail(fault, 0);
        let commands = || (0..3).map(|n| receive(&format!("po-{n}"), 1));
        for answer in shop.shelf.apply_each(commands()) {
            let unknown = matches!(answer, Err(Error::Store(StoreError::OutcomeUnknown { .. })));
            assert!(unknown, "{fault:?}: {answer:?}");
        }
        for answer in shop.shelf.apply_each(commands()) {
            let kind = match answer.unwrap() {
                Outcome::Applied(_) => "applied",
                Outcome::Duplicate { .. } => "duplicate",
                other => panic!("{other:?}"),
            };
            assert_eq!(kind, expect, "{fault:?}");
        }
        assert_eq!(shop.available("web"), 3, "{fault:?}");
        assert_clean(&shop.shelf);
    }
}

/// Goal: a catalogue that was lost with its commit is not believed in.
#[test]
fn a_lost_definition_is_not_remembered() {
    let (shop, _) = Shop::faulty();
    let define = || define("NEW");
    shop.store.fail(Fault::CommitLost, 0);
    assert!(shop.shelf.apply(define()).is_err());
    let (new, web) = ("NEW".parse().unwrap(), "web".parse().unwrap());
    let ask = || shop.shelf.availability(&new, &oxford(), &web);
    let unknown = ask().unwrap_err();
    assert!(matches!(unknown, Error::Malformed(m) if m.code == MalformedCode::UnknownItem));
    assert!(shop.shelf.apply(define()).unwrap().is_applied());
    assert!(ask().is_ok());
}

/// Goal: a bug that one command meets is that caller's error and nobody else's.
#[test]
fn a_panic_is_contained() {
    let (shop, _) = Shop::faulty();
    let names = ["po-1", "boom", "po-2"];
    let answers = shop.shelf.apply_each(names.map(|name| receive(name, 1)));
    assert!(answers[0].as_ref().unwrap().is_applied());
    let Err(Error::Internal { reason }) = &answers[1] else {
        panic!("{:?}", answers[1]);
    };
    assert!(reason.contains("this lookup was made to panic"));
    assert!(answers[2].as_ref().unwrap().is_applied());
    assert_eq!(shop.available("web"), 2);
    assert_clean(&shop.shelf);
}

/// Goal: even a panicking commit answers everybody, and the shelf works on.
#[test]
fn a_panicking_commit_is_an_unknown_outcome() {
    let (shop, knobs) = Shop::faulty();
    knobs.commit_panics.store(true, Ordering::Relaxed);
    let answers = together(|n| shop.shelf.apply(receive(&format!("po-{n}"), 1)));
    let failed = answers.iter().filter(|answer| answer.is_err()).count();
    assert!(failed >= 1);
    for answer in answers.into_iter().filter(Result::is_err) {
        let unknown = matches!(answer, Err(Error::Store(StoreError::OutcomeUnknown { .. })));
        assert!(unknown, "{answer:?}");
    }
    for n in 0..THREADS {
        shop.receive(&format!("po-{n}"), 1);
    }
    assert_eq!(shop.available("web"), THREADS as i64);
    assert_clean(&shop.shelf);
}

/// Goal: what another process writes is seen by the next write and read, names included.
#[test]
fn another_writer_is_seen() {
    let shop = Shop::new();
    let other = shop.another();
    shop.receive("po-1", 5);
    assert!(other.apply(reserve("order-1", 3)).unwrap().is_applied());
    let refused = shop.shelf.apply(reserve("order-2", 3)).unwrap();
    assert_eq!(
        refused.refusal().unwrap().lines[0].available,
        Quantity::units(2)
    );
    assert!(other.apply(define("NEW")).unwrap().is_applied());
    let new = "NEW".parse().unwrap();
    let web = "web".parse().unwrap();
    assert!(shop.shelf.availability(&new, &oxford(), &web).is_ok());
    assert_eq!(available(&other, "web"), 2);
}

/// Goal: a restart changes no answer.
#[test]
fn a_file_remembers() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("shop.db");
    {
        let shelf = Shelf::open(&path).unwrap();
        for answer in shelf.apply_each(oneshelf_testkit::scene::catalogue()) {
            assert!(answer.unwrap().is_applied());
        }
        assert!(shelf.apply(receive("po-1", 5)).unwrap().is_applied());
        assert!(
            shelf
                .apply(reserve("order-1", 6))
                .unwrap()
                .refusal()
                .is_some()
        );
        assert!(shelf.apply(reserve("order-2", 2)).unwrap().is_applied());
    }
    let shelf = Shelf::open_with(&path, Options::default()).unwrap();
    assert_eq!(available(&shelf, "web"), 3);
    assert!(shelf.apply(receive("po-9", 5)).unwrap().is_applied());
    let refused = shelf.apply(reserve("order-1", 6)).unwrap();
    assert!(
        refused.refusal().is_some(),
        "a refusal uses its reference up"
    );
    let again = shelf.apply(reserve("order-2", 2)).unwrap();
    assert!(matches!(again, Outcome::Duplicate { .. }));
    let copy = folder.path().join("copy.db");
    shelf.backup(&copy).unwrap();
    assert_eq!(available(&Shelf::open(&copy).unwrap(), "web"), 8);
    assert!(shelf.verify(&mut |_, _| {}).unwrap().is_clean());
}

/// Goal: old refusals are forgotten, and their references can be used again; nothing else is.
#[test]
fn old_refusals_are_forgotten() {
    let shop = Shop::new();
    assert!(
        shop.shelf
            .apply(reserve("order-1", 1))
            .unwrap()
            .refusal()
            .is_some()
    );
    shop.receive("po-1", 5);
    for days in [20, 20, 20, 20] {
        shop.clock.advance(days * 86_400);
        shop.receive(&format!("po-{}", shop.shelf.health().unwrap().sequence), 1);
        assert_eq!(shop.shelf.tick().unwrap().refusals_forgotten, 0);
    }
    assert_eq!(shop.shelf.refusals(0, 10).unwrap().len(), 1);
    shop.clock.advance(11 * 86_400);
    assert_eq!(shop.shelf.tick().unwrap().refusals_forgotten, 1);
    assert!(shop.shelf.refusals(0, 10).unwrap().is_empty());
    assert!(
        shop.shelf
            .apply(reserve("order-1", 1))
            .unwrap()
            .is_applied()
    );
}

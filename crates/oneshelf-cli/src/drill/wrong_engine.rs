//! Scenes on an engine that is made wrong: they have to fail.

use std::sync::Arc;

use oneshelf::{Adjust, Command, Line, Options, Quantity, Sequence, Shelf, WriteOff};

use super::cast::Parts;
use super::command::DRILLS;
use super::policy::Policy;
use super::report::Scene;
use super::trial::Trial;

/// What goes wrong with the item, once, right after a command of a kind.
#[derive(Clone, Copy)]
enum Fault {
    /// A unit is for sale that is not there.
    Phantom,
    /// A unit is taken that was not.
    Lost,
}

/// Scenes by their title, each with the command after which the engine is wrong.
const FAULTS: [(&str, &str, Fault); 19] = [
    (
        "the order comes before the cashier",
        "reserve",
        Fault::Phantom,
    ),
    ("carts", "release", Fault::Phantom),
    ("orders", "release", Fault::Lost),
    ("orders that are picked", "release", Fault::Phantom),
    ("orders that are picked", "put_back", Fault::Lost),
    ("a cancel and a pick at once", "release", Fault::Phantom),
    ("orders in the cage", "release", Fault::Phantom),
    ("pickups that nobody collects", "release", Fault::Phantom),
    ("pickups that nobody collects", "collect", Fault::Lost),
    ("money that was given back", "collect", Fault::Phantom),
    ("a transfer on its way", "release", Fault::Phantom),
    (
        "another branch, damaged, twice",
        "take_back",
        Fault::Phantom,
    ),
    ("money, and four grades", "take_back", Fault::Phantom),
    ("while somebody counts", "take_back", Fault::Phantom),
    ("of a unit in the cage", "take_back", Fault::Phantom),
    (
        "a walk-in customer took it; another branch has one",
        "pick",
        Fault::Lost,
    ),
    (
        "nobody knows where it is; the order is cancelled",
        "release",
        Fault::Phantom,
    ),
    ("another item instead", "pick", Fault::Phantom),
    ("the same, later", "receive", Fault::Lost),
];

fn trial(folder: &tempfile::TempDir) -> Trial {
    let parts = Parts {
        till: "pos".to_owned(),
        web: "web".to_owned(),
        warehouse: "warehouse".to_owned(),
    };
    let policy = Policy::read(None).unwrap();
    Trial::new(&folder.path().join("drill.db"), &policy, &parts).unwrap()
}

/// A unit more or less at the place, from somebody else.
fn fault(trial: &Trial, fault: Fault) -> Command {
    let (source, reference) = ("office".parse().unwrap(), "wrong".parse().unwrap());
    let place = trial.cast.place.clone();
    let lines = vec![Line::new(trial.cast.item.clone(), Quantity::units(1))];
    match fault {
        Fault::Phantom => Adjust::new(source, reference, place, lines).into(),
        Fault::Lost => WriteOff::new(source, reference, place, lines).into(),
    }
}

/// Whether a scene passes where, after the first command of a kind, this happens as well.
fn passes(title: &str, wrong: Option<(&'static str, Fault)>) -> bool {
    let folder = tempfile::tempdir().unwrap();
    let mut trial = trial(&folder);
    let (title, play) = DRILLS
        .iter()
        .flat_map(|(_, _, scenes)| scenes.iter())
        .find(|(known, _)| *known == title)
        .unwrap();
    let _subscription = wrong.map(|(kind, what)| {
        let options = Options {
            clock: Arc::clone(&trial.clock) as Arc<dyn oneshelf::Clock>,
            ..Options::default()
        };
        let beside = Shelf::open_with(trial.file(), options).unwrap();
        let command = fault(&trial, what);
        trial.shelf.subscribe(move |last| {
            let news = beside.changes(Sequence(last.0 - 1), 1).unwrap();
            if news.iter().any(|change| change.command.kind() == kind) {
                // A second time it is a duplicate.
                let _ = beside.apply(command.clone()).unwrap();
            }
        })
    });
    // A drill that cannot go on did not pass either.
    let played = play(&mut trial).and_then(|()| trial.verify());
    let scene = Scene::new(title, std::mem::take(&mut trial.steps));
    played.is_ok() && scene.passed
}

/// Goal: each scene tells a wrong engine from a right one.
#[test]
fn a_wrong_engine_fails_the_drill() {
    for (title, kind, fault) in FAULTS {
        assert!(passes(title, None), "{title}");
        let is_overlooked = passes(title, Some((kind, fault)));
        assert!(
            !is_overlooked,
            "{title}: a fault after {kind} is overlooked"
        );
    }
}

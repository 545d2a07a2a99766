//! Labels over locations, in explanations, in lists, and of what waits for its promise.

use oneshelf::{
    Collect, Command, DefineSource, Label, LabelReason, Line, Moment, Pick, Quantity, Receive,
    Sell, Shelf, Target,
};
use oneshelf_testkit::{ManualClock, scene};

use crate::common::{Shop, at, lines, mug, options, oxford, receive, reserve, sell};
use crate::{apply, beat, mugs, watched};

/// Goal: labels and reasons roll up over locations, with the earliest time that is good.
#[test]
fn labels_roll_up() {
    let shop = Shop::new();
    let here = DefineSource {
        location: Some("LONDON".parse().unwrap()),
        ..watched("s-1")
    };
    apply(&shop.shelf, here);
    shop.clock.set(at("10:30:00"));
    let places = [oxford(), "LONDON".parse().unwrap()];
    let web = "web".parse().unwrap();
    let totals = shop.shelf.availability_many(&[mug()], &places, &web);
    let total = totals.unwrap().remove(0);
    let labels: Vec<_> = total.locations.iter().map(|l| l.label).collect();
    assert_eq!(labels, [Label::Confirmed, Label::Delayed]);
    assert_eq!(
        (total.label, total.good_at),
        (Label::Delayed, Some(Moment::MIN))
    );
    let told = serde_json::to_value(&total.reasons).unwrap();
    let since = "2026-11-23T10:00:00Z";
    let expect = serde_json::json!(
        [{"reason": "source_silent", "source": "till-1", "since": since}]
    );
    assert_eq!(told, expect);
}

/// Goal: an explanation says up to when its number is good, where that is not now.
#[test]
fn an_explanation_says_what_it_is_good_for() {
    let shop = Shop::new();
    let why = || {
        let web = "web".parse().unwrap();
        let why = shop.shelf.explain(&mug(), &oxford(), &web).unwrap();
        why.to_string()
            .trim_end()
            .lines()
            .last()
            .unwrap()
            .to_owned()
    };
    assert!(why().ends_with("0   confirmed"), "{}", why());
    apply(&shop.shelf, watched("s-1"));
    assert!(
        why().ends_with("confirmed, nothing vouched for yet"),
        "{}",
        why()
    );
    shop.clock.set(at("10:05:00"));
    beat(&shop.shelf, "10:04:00", 0, 0);
    assert!(why().ends_with("confirmed, good at 10:04"), "{}", why());
}

/// Goal: one call lists what is not confirmed and why, page by page, with what is due but not
/// journalled.
#[test]
fn what_is_not_confirmed_is_listed() {
    let shop = Shop::new();
    apply(&shop.shelf, watched("s-1"));
    let link = DefineSource {
        sequenced: false,
        heartbeat_seconds: None,
        link_seconds: Some(600),
        name: "web".parse().unwrap(),
        channel: "web".parse().unwrap(),
        ..watched("s-2")
    };
    assert!(shop.shelf.apply(link).unwrap().is_applied());
    let early = Sell {
        source: "web".parse().unwrap(),
        settles: Some(Target::reference("order-1".parse().unwrap())),
        ..sell("early", 2)
    };
    let stock = |reference: &str, sku: &str| {
        let names = ("warehouse".parse().unwrap(), reference.parse().unwrap());
        let line = Line::new(sku.parse().unwrap(), Quantity::units(9));
        Receive::new(names.0, names.1, oxford(), vec![line])
    };
    let commands: [Command; 4] = [
        stock("po-1", "MUG-RED").into(),
        stock("po-2", "MUG-BLUE").into(),
        stock("po-3", "NEW-THING").into(),
        early.into(),
    ];
    for answer in shop.shelf.apply_each(commands) {
        assert!(answer.unwrap().is_applied());
    }
    let list = |after: Option<&str>, limit| {
        let after = after.map(|sku| sku.parse().unwrap());
        let found = shop.shelf.unconfirmed(&oxford(), after.as_ref(), limit);
        let found = found.unwrap();
        let items: Vec<_> = found
            .items
            .iter()
            .map(|item| {
                let kinds: Vec<_> = item.reasons.iter().map(LabelReason::kind).collect();
                format!("{} {} {}", item.sku, item.label, kinds.join("+"))
            })
            .collect();
        (found.label, items, found.next.map(|sku| sku.to_string()))
    };
    let (red, new) = (
        "MUG-RED estimated parked_link",
        "NEW-THING estimated provisional_item",
    );
    let all = vec![red.to_owned(), new.to_owned()];
    assert_eq!(list(None, 10), (Label::Confirmed, all, None));
    let first = (
        Label::Confirmed,
        vec![red.to_owned()],
        Some("MUG-RED".to_owned()),
    );
    assert_eq!(list(None, 1), first);
    assert_eq!(
        list(Some("MUG-RED"), 1),
        (Label::Confirmed, vec![new.to_owned()], None)
    );
    shop.clock.set(at("10:20:00"));
    let (label, items, _) = list(None, 10);
    assert_eq!(label, Label::Delayed, "the till is silent");
    assert_eq!(items[0], "MUG-RED under review parked_link+open_case");
    shop.shelf.tick().unwrap();
    let found = shop.shelf.unconfirmed(&oxford(), None, 10).unwrap();
    assert_eq!(found.items[0].cases[0].kind, "unlinked");
}

/// Goal: a conflict is about several items at once, and is listed with each.
#[test]
fn a_conflict_is_listed_with_all_its_items() {
    let shop = Shop::new();
    let stock = |sku: &str| {
        let line = Line::new(sku.parse().unwrap(), Quantity::units(9));
        Receive {
            lines: vec![line],
            ..receive("po-1", 9)
        }
    };
    assert!(shop.shelf.apply(receive("po-2", 1)).unwrap().is_applied());
    assert!(shop.shelf.apply(stock("MUG-BLUE")).unwrap().is_applied());
    assert!(!shop.shelf.apply(stock("MUG-RED")).unwrap().is_applied());
    let found = shop.shelf.unconfirmed(&oxford(), None, 10).unwrap();
    let listed = found.items.iter().map(|item| {
        let kinds: Vec<_> = item.cases.iter().map(|case| case.kind).collect();
        format!("{} {}", item.sku, kinds.join("+"))
    });
    let listed: Vec<_> = listed.collect();
    assert_eq!(listed, ["MUG-RED conflict", "MUG-BLUE conflict"]);
}

/// Goal: a pick before its order is as much of an estimate as a sale, moves on with the handover,
/// and is over once the order comes; on two handles of one file.
#[test]
fn a_pick_before_its_order_waits_for_it() {
    let folder = tempfile::tempdir().unwrap();
    let clock = ManualClock::at(scene::start());
    let open = || Shelf::open_with(folder.path().join("shop.db"), options(&clock)).unwrap();
    let (one, other) = (open(), open());
    for answer in one.apply_each(scene::catalogue()) {
        assert!(answer.unwrap().is_applied());
    }
    apply(&one, receive("po-1", 5));
    let order = || Target::reference("order-1".parse().unwrap());
    let name = |text: &str| text.parse().unwrap();
    let web = || "web".parse().unwrap();
    let pick = Pick::new(web(), name("pick-1"), order(), oxford(), lines(2));
    apply(&one, pick);
    let waits = |quantity| LabelReason::ParkedLink {
        sku: mug(),
        quantity: Quantity::units(quantity),
    };
    assert_eq!(mugs(&other).reasons, [waits(2)]);
    apply(
        &other,
        Collect::new(web(), name("collect-1"), order(), oxford(), lines(2)),
    );
    assert_eq!(mugs(&one).reasons, [waits(2)], "the same units still wait");
    // Two days later somebody has to look at it.
    clock.advance(2 * 86_400 - 1);
    assert_eq!(mugs(&one).label, Label::Estimated);
    clock.advance(1);
    for shelf in [&one, &other] {
        assert_eq!(mugs(shelf).label, Label::UnderReview);
    }
    assert_eq!(
        one.next_due().unwrap(),
        Some(at("10:00:00").plus_seconds(2 * 86_400))
    );
    assert_eq!(one.tick().unwrap().levels_expired, 1);
    assert_eq!(one.next_due().unwrap(), None);
    apply(&other, reserve("order-1", 2));
    for shelf in [&one, &other, &open()] {
        let answer = mugs(shelf);
        assert_eq!(
            (answer.label, answer.on_hand),
            (Label::Confirmed, Quantity::units(3))
        );
        assert!(shelf.verify(&mut |_, _| {}).unwrap().report.is_clean());
    }
}

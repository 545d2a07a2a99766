//! Reads the stories of `stories/*.txt`.

use oneshelf::{Clock, Moment};
use oneshelf_testkit::ManualClock;
use serde_json::Value;

use crate::play::{Happening, Script, Step};

/// The shop of the stories.
const SHOP: &[&str] = &[
    r#"{"type":"define_location","source":"office","reference":"l-1","location":"OXFORD","time_zone":"Europe/London","opening_hours":{"weekly":[{"day":"monday","open":[{"from":"09:00","to":"18:00"}]},{"day":"tuesday","open":[{"from":"09:00","to":"18:00"}]},{"day":"friday","open":[{"from":"09:00","to":"18:00"}]}],"exceptions":[]},"pickup":{"preparation_minutes":60,"cut_off":"16:00","accept_minutes":30,"hold_days":3}}"#,
    r#"{"type":"define_location","source":"office","reference":"l-2","location":"LONDON","time_zone":"Europe/London","pickup":{"preparation_minutes":120,"hold_days":3}}"#,
    r#"{"type":"define_channel","source":"office","reference":"c-1","channel":"web"}"#,
    r#"{"type":"define_channel","source":"office","reference":"c-2","channel":"pos"}"#,
    r#"{"type":"define_policy","source":"office","reference":"p-1","channel":"web","back_orders":true}"#,
    r#"{"type":"define_item","source":"office","reference":"i-1","sku":"BLUE"}"#,
    r#"{"type":"define_item","source":"office","reference":"i-2","sku":"RED","substitutes":["BLUE"]}"#,
    r#"{"type":"define_item","source":"office","reference":"i-3","sku":"BOX","components":[{"sku":"RED","quantity":"1"},{"sku":"BLUE","quantity":"2"}]}"#,
];

/// The stories of a file.
pub(crate) fn stories(file: &str) -> Vec<Script> {
    let parts = file.split("\n== ").skip(1);
    parts.map(|part| story(part.trim_end())).collect()
}

fn story(part: &str) -> Script {
    let (name, lines) = part.split_once('\n').unwrap();
    let clock = ManualClock::at("2026-11-23T09:00:00Z".parse().unwrap());
    let mut steps = Vec::new();
    let mut note = |what| {
        steps.push(Step {
            at: clock.wall(),
            monotonic_micros: clock.monotonic_micros(),
            what,
        });
    };
    for command in SHOP {
        note(Happening::Command(serde_json::from_str(command).unwrap()));
    }
    let mut number = 0;
    for line in lines.lines().filter(|line| !line.is_empty()) {
        let Some((time, what)) = line.split_once(' ') else {
            assert_eq!(line, "reopen", "{name}: what is it?");
            note(Happening::Reopen);
            continue;
        };
        clock.set(moment(time));
        let mut json: Value = serde_json::from_str(what).unwrap();
        if json.get("ask").is_some() {
            note(Happening::Question(json));
            continue;
        }
        number += 1;
        let fields = json.as_object_mut().unwrap();
        fields.entry("source").or_insert("web".into());
        let reference = format!("r-{number}");
        fields.entry("reference").or_insert(reference.into());
        note(Happening::Command(json));
    }
    Script {
        name: name.to_owned(),
        steps,
        defined: SHOP.len(),
    }
}

/// `10:01`, or of a later day `+2/10:01`.
fn moment(text: &str) -> Moment {
    let (days, time) = text.split_once('/').unwrap_or(("+0", text));
    let day = 23 + days[1..].parse::<u32>().unwrap();
    let time = match time.len() {
        5 => format!("{time}:00"),
        _ => time.to_owned(),
    };
    format!("2026-11-{day:02}T{time}Z").parse().unwrap()
}

//! The rules for buttons, selects and the newer layout components.
//! Discord: Components > Component Reference.

use std::{collections::HashSet, ops::RangeInclusive};

use serde_json::Value;

use super::{Problems, length, message::check_attachment, numbered};

const SELECTS: [u64; 5] = [3, 5, 6, 7, 8];

/// Checks a list of action rows: one select or up to five buttons in each, every `custom_id` once.
pub(super) fn check_rows(problems: &mut Problems, path: &str, rows: &Value, allowed: RangeInclusive<usize>) {
    let mut ids = HashSet::new();
    for (at, row) in numbered(path, problems.list(path, rows, allowed)) {
        if kind(row) == 1 {
            check_row(problems, &at, row, &mut ids);
        } else {
            problems.refuse(&format!("{at}.type"), "must be an action row (1)");
        }
    }
}

/// Checks the components of a components V2 message: at most 40 in all, 4000 characters of text.
pub(super) fn check_v2(problems: &mut Problems, components: &Value, files: &[String]) {
    let all = walk(components);
    if all.len() > 40 {
        problems.refuse("components", format!("must be at most 40 in all, are {}", all.len()));
    }
    let text: usize = all.iter().map(|component| length(&component["content"])).sum();
    if text > 4000 {
        problems.refuse("components", format!("texts must be at most 4000 in length together, are {text}"));
    }
    check_layout(problems, "components", components, files, &mut HashSet::new());
}

/// Every component of a message with those inside it.
pub fn walk(components: &Value) -> Vec<&Value> {
    let mut found = Vec::new();
    for component in components.as_array().into_iter().flatten() {
        found.push(component);
        found.extend(walk(&component["components"]));
        if component["accessory"].is_object() {
            found.push(&component["accessory"]);
        }
    }
    found
}

fn kind(component: &Value) -> u64 {
    component["type"].as_u64().unwrap_or(0)
}

fn check_row(problems: &mut Problems, at: &str, row: &Value, ids: &mut HashSet<String>) {
    let path = format!("{at}.components");
    let children = problems.list(&path, &row["components"], 1..=5);
    if children.len() > 1 && children.iter().any(|child| SELECTS.contains(&kind(child))) {
        problems.refuse(&path, "a row holds one select or up to five buttons");
    }
    for (at, child) in numbered(&path, children) {
        match kind(child) {
            2 => check_button(problems, &at, child, ids),
            select if SELECTS.contains(&select) => check_select(problems, &at, child, ids),
            other => problems.refuse(&format!("{at}.type"), format!("must be a button or a select, is {other}")),
        }
    }
}

fn check_button(problems: &mut Problems, at: &str, button: &Value, ids: &mut HashSet<String>) {
    problems.text(&format!("{at}.label"), &button["label"], 0..=80);
    if length(&button["label"]) == 0 && button["emoji"].is_null() {
        problems.refuse(at, "a button needs a label or an emoji");
    }
    match button["style"].as_u64() {
        Some(1..=4) if button["url"].is_null() => check_id(problems, at, button, ids),
        Some(5) if button["custom_id"].is_null() => {
            problems.text(&format!("{at}.url"), &button["url"], 1..=512);
            problems.url(&format!("{at}.url"), &button["url"], &["http", "https"]);
        }
        Some(1..=5) => problems.refuse(at, "a custom id and url cannot both be specified"),
        _ => problems.refuse(&format!("{at}.style"), format!("must be 1 to 5, is {}", button["style"])),
    }
}

fn check_select(problems: &mut Problems, at: &str, select: &Value, ids: &mut HashSet<String>) {
    check_id(problems, at, select, ids);
    problems.text(&format!("{at}.placeholder"), &select["placeholder"], 0..=150);
    let bound = |key: &str| select[key].as_u64().unwrap_or(1);
    let (least, most) = (bound("min_values"), bound("max_values"));
    if least > most || !(1..=25).contains(&most) {
        problems.refuse(at, format!("min_values {least} and max_values {most} do not fit"));
    }
    if kind(select) != 3 {
        return;
    }
    let path = format!("{at}.options");
    let options = problems.list(&path, &select["options"], 1..=25);
    if (options.len() as u64) < most {
        problems.refuse(&path, format!("max_values is {most}, options are {}", options.len()));
    }
    let mut values = HashSet::new();
    for (at, option) in numbered(&path, options) {
        problems.text(&format!("{at}.label"), &option["label"], 1..=100);
        problems.text(&format!("{at}.value"), &option["value"], 1..=100);
        problems.text(&format!("{at}.description"), &option["description"], 0..=100);
        if !values.insert(&option["value"]) {
            problems.refuse(&format!("{at}.value"), "the specified option value is already used");
        }
    }
}

/// A custom id of 1 to 100 characters, once in a message or form.
pub(super) fn check_id(problems: &mut Problems, at: &str, component: &Value, ids: &mut HashSet<String>) {
    let path = format!("{at}.custom_id");
    problems.text(&path, &component["custom_id"], 1..=100);
    if !ids.insert(component["custom_id"].to_string()) {
        problems.refuse(&path, "component custom id cannot be duplicated");
    }
}

fn check_layout(problems: &mut Problems, path: &str, components: &Value, files: &[String], ids: &mut HashSet<String>) {
    for (at, component) in numbered(path, problems.list(path, components, 0..=40)) {
        match kind(component) {
            1 => check_row(problems, &at, component, ids),
            9 => {
                check_layout(problems, &format!("{at}.components"), &component["components"], files, ids);
                match kind(&component["accessory"]) {
                    2 => check_button(problems, &format!("{at}.accessory"), &component["accessory"], ids),
                    11 => {
                        check_media(problems, &format!("{at}.accessory.media"), &component["accessory"]["media"], files)
                    }
                    _ => problems.refuse(&format!("{at}.accessory"), "must be a button or a thumbnail"),
                }
            }
            10 => _ = problems.text(&format!("{at}.content"), &component["content"], 1..=4000),
            12 => {
                let path = format!("{at}.items");
                for (at, item) in numbered(&path, problems.list(&path, &component["items"], 1..=10)) {
                    check_media(problems, &format!("{at}.media"), &item["media"], files);
                }
            }
            13 => check_media(problems, &format!("{at}.file"), &component["file"], files),
            14 => {}
            17 => check_layout(problems, &format!("{at}.components"), &component["components"], files, ids),
            other => problems.refuse(&format!("{at}.type"), format!("type {other} is not allowed here")),
        }
    }
}

fn check_media(problems: &mut Problems, at: &str, media: &Value, files: &[String]) {
    let path = format!("{at}.url");
    problems.text(&path, &media["url"], 1..=2048);
    problems.url(&path, &media["url"], &["http", "https", "attachment"]);
    check_attachment(problems, &path, &media["url"], files);
}

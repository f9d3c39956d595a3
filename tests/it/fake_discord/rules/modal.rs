//! The rules for forms ("modals").
//! Discord: Receiving and Responding > Modal; Component Reference > Text Input, Label, Action Row.

use std::collections::HashSet;

use serde_json::Value;

use super::{Problems, components::check_id, numbered};

/// Checks the data of a callback that opens a form: one to five rows, each with one field.
pub fn modal(data: &Value) -> Problems {
    let mut problems = Problems::default();
    problems.text("title", &data["title"], 1..=45);
    problems.text("custom_id", &data["custom_id"], 1..=100);
    let mut ids = HashSet::new();
    for (at, row) in numbered("components", problems.list("components", &data["components"], 1..=5)) {
        match row["type"].as_u64() {
            Some(1) => {
                let path = format!("{at}.components");
                for (at, field) in numbered(&path, problems.list(&path, &row["components"], 1..=1)) {
                    problems.text(&format!("{at}.label"), &field["label"], 1..=45);
                    check_field(&mut problems, &at, field, &mut ids);
                }
            }
            Some(18) => {
                problems.text(&format!("{at}.label"), &row["label"], 1..=45);
                problems.text(&format!("{at}.description"), &row["description"], 0..=100);
                check_field(&mut problems, &format!("{at}.component"), &row["component"], &mut ids);
            }
            Some(10) => _ = problems.text(&format!("{at}.content"), &row["content"], 1..=4000),
            _ => problems.refuse(&format!("{at}.type"), format!("must be 1, 10 or 18, is {}", row["type"])),
        }
    }
    if ids.is_empty() {
        problems.blame("components", "a form without a field");
    }
    problems
}

/// The fields of a form, each with its label, in order.
pub fn fields(modal: &Value) -> Vec<(&str, &Value)> {
    let mut fields = Vec::new();
    for row in modal["components"].as_array().into_iter().flatten() {
        let labelled = row.get("component").into_iter();
        for field in row["components"].as_array().into_iter().flatten().chain(labelled) {
            fields.push((field["label"].as_str().or(row["label"].as_str()).unwrap_or_default(), field));
        }
    }
    fields
}

/// The length of a text as a field counts it: with the spaces around it.
pub fn field_length(text: &str) -> u64 {
    text.chars().count() as u64
}

fn check_field(problems: &mut Problems, at: &str, field: &Value, ids: &mut HashSet<String>) {
    if field["type"] != 4 {
        problems.refuse(&format!("{at}.type"), format!("must be a text input (4), is {}", field["type"]));
        return;
    }
    check_id(problems, at, field, ids);
    if !matches!(field["style"].as_u64(), Some(1 | 2)) {
        problems.refuse(&format!("{at}.style"), format!("must be 1 or 2, is {}", field["style"]));
    }
    problems.text(&format!("{at}.placeholder"), &field["placeholder"], 0..=100);
    let mut bound = |key: &str, least: u64, otherwise: u64| {
        let bound = if field[key].is_null() { Some(otherwise) } else { field[key].as_u64() };
        if !bound.is_some_and(|bound| (least..=4000).contains(&bound)) {
            problems.refuse(&format!("{at}.{key}"), format!("must be {least} to 4000, is {}", field[key]));
        }
        bound.unwrap_or(otherwise)
    };
    let (least, most) = (bound("min_length", 0, 0), bound("max_length", 1, 4000));
    if least > most {
        problems.refuse(&format!("{at}.min_length"), "must not exceed max_length");
    }
    let length = field_length(field["value"].as_str().unwrap_or_default());
    if length > 4000 || !(field["value"].is_null() || field["value"].is_string()) {
        problems.refuse(&format!("{at}.value"), format!("must be a text of at most 4000 in length, has {length}"));
    } else if length > most {
        problems.blame(&format!("{at}.value"), format!("is {length} long, over max_length {most}: nobody can send it"));
    }
}

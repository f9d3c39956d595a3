//! The rules for application command definitions.
//! Discord: Interactions > Application Commands (Structure, Naming, Registering a Command).

use std::collections::HashSet;

use serde_json::Value;

use super::{Problems, message::check_choices, numbered};

/// Checks a bulk overwrite: every command, unique names, at most 100 slash, 15 user and 15 message commands.
pub fn command_list(commands: &Value) -> Problems {
    let mut problems = Problems::default();
    if !commands.is_array() {
        problems.refuse("", "a bulk overwrite is a list");
    }
    let mut seen = HashSet::new();
    for (at, command) in numbered("", commands.as_array().map_or(&[][..], Vec::as_slice)) {
        let at = at.trim_start_matches('.');
        check_command(&mut problems, at, command);
        if !seen.insert((kind(command), command["name"].to_string())) {
            problems.refuse(&format!("{at}.name"), "application command names must be unique");
        }
    }
    for (wanted, most) in [(1, 100), (2, 15), (3, 15)] {
        let count = seen.iter().filter(|(kind, _)| *kind == wanted).count();
        if count > most {
            problems.refuse("", format!("must be at most {most} commands of type {wanted}, are {count}"));
        }
    }
    problems
}

/// Checks one command definition.
pub fn command(command: &Value) -> Problems {
    let mut problems = Problems::default();
    check_command(&mut problems, "", command);
    problems
}

/// The command type: slash (1), user (2), message (3). A missing type means slash.
pub fn kind(command: &Value) -> u64 {
    command["type"].as_u64().unwrap_or(1)
}

fn join(at: &str, key: &str) -> String {
    if at.is_empty() { key.to_owned() } else { format!("{at}.{key}") }
}

fn check_command(problems: &mut Problems, at: &str, command: &Value) {
    if kind(command) == 1 {
        check_name(problems, &join(at, "name"), &command["name"]);
        problems.text(&join(at, "description"), &command["description"], 1..=100);
        check_options(problems, &join(at, "options"), &command["options"], 0);
    } else {
        problems.text(&join(at, "name"), &command["name"], 1..=32);
        if command["description"].as_str().is_some_and(|text| !text.is_empty()) {
            problems.refuse(&join(at, "description"), "context menu commands cannot have a description");
        }
        if command["options"].as_array().is_some_and(|options| !options.is_empty()) {
            problems.refuse(&join(at, "options"), "context menu commands cannot have options");
        }
    }
    for (key, most) in [("contexts", 2), ("integration_types", 1)] {
        let listed = command[key].as_array().into_iter().flatten();
        if listed.filter(|value| value.as_u64().is_none_or(|number| number > most)).count() > 0 {
            problems.refuse(&join(at, key), format!("holds a value above {most}: {}", command[key]));
        }
    }
    let size = size(command);
    if size > 8000 {
        problems.refuse(at, format!("a command must be at most 8000 in size, is {size}"));
    }
}

/// `^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$` in lower case.
fn check_name(problems: &mut Problems, path: &str, name: &Value) {
    let text = name.as_str().unwrap_or_default();
    let allowed = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '\'');
    if !(1..=32).contains(&text.chars().count()) || !text.chars().all(allowed) || text.to_lowercase() != text {
        problems.refuse(path, format!("{name} is no valid name (1 to 32 letters, digits, - or _, in lower case)"));
    }
}

fn check_options(problems: &mut Problems, path: &str, options: &Value, depth: u64) {
    let options = problems.list(path, options, 0..=25);
    let subcommands = options.iter().filter(|option| matches!(kind(option), 1 | 2)).count();
    if subcommands != 0 && subcommands != options.len() {
        problems.refuse(path, "sub-commands and other options are mutually exclusive");
    }
    let mut names = HashSet::new();
    let mut optional = false;
    for (at, option) in numbered(path, options) {
        check_name(problems, &join(&at, "name"), &option["name"]);
        problems.text(&join(&at, "description"), &option["description"], 1..=100);
        if !names.insert(option["name"].to_string()) {
            problems.refuse(&join(&at, "name"), "option names must be unique");
        }
        match option["type"].as_u64() {
            Some(nested @ (1 | 2)) => {
                if depth + nested > 2 {
                    problems.refuse(&join(&at, "type"), "sub-commands nest one group deep at most");
                }
                let inside = if nested == 1 { 2 } else { 1 };
                check_options(problems, &join(&at, "options"), &option["options"], inside);
            }
            Some(3..=11) => check_option(problems, &at, option, &mut optional),
            _ => problems.refuse(&join(&at, "type"), format!("must be 1 to 11, is {}", option["type"])),
        }
    }
}

fn check_option(problems: &mut Problems, at: &str, option: &Value, optional: &mut bool) {
    let required = option["required"].as_bool().unwrap_or(false);
    if required && *optional {
        problems.refuse(at, "required options must be placed before non-required options");
    }
    *optional |= !required;
    let choices = option["choices"].as_array().map_or(0, Vec::len);
    let suggests = option["autocomplete"].as_bool().unwrap_or(false);
    if suggests && choices > 0 {
        problems.refuse(&join(at, "autocomplete"), "may not be set when choices are present");
    }
    if (suggests || choices > 0) && !matches!(kind(option), 3 | 4 | 10) {
        problems.refuse(at, "choices and autocomplete are for strings, integers and numbers");
    }
    check_choices(problems, &join(at, "choices"), &option["choices"], kind(option));
    for (low, high) in [("min_value", "max_value"), ("min_length", "max_length")] {
        if option[low].as_f64() > option[high].as_f64() && !option[high].is_null() {
            problems.refuse(&join(at, low), format!("must not exceed {high}"));
        }
    }
}

/// Names, descriptions and values with everything inside, the longest localization of each.
fn size(part: &Value) -> usize {
    let longest = |key: &str| {
        let localized = part[format!("{key}_localizations")].as_object().into_iter().flat_map(|texts| texts.values());
        localized.chain([&part[key]]).map(super::length).max().unwrap_or(0)
    };
    let inner = ["options", "choices"].iter().flat_map(|key| part[key].as_array().into_iter().flatten());
    longest("name") + longest("description") + super::length(&part["value"]) + inner.map(size).sum::<usize>()
}

//! The rules for application command definitions.
//! Discord: Interactions > Application Commands (Structure, Naming, Registering a Command).

use std::collections::HashSet;

use serde_json::Value;

use super::{Problems, numbered, option::check_option};

/// Discord: Reference > Locales.
const LOCALES: [&str; 32] = [
    "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl", "no", "pl", "pt-BR",
    "ro", "fi", "sv-SE", "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi", "th", "zh-CN", "ja", "zh-TW", "ko",
];

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

pub(super) fn join(at: &str, key: &str) -> String {
    if at.is_empty() { key.to_owned() } else { format!("{at}.{key}") }
}

fn check_command(problems: &mut Problems, at: &str, command: &Value) {
    if kind(command) == 1 {
        check_name(problems, &join(at, "name"), &command["name"]);
        problems.text(&join(at, "description"), &command["description"], 1..=100);
        check_options(problems, &join(at, "options"), &command["options"], Depth::Command);
    } else {
        problems.text(&join(at, "name"), &command["name"], 1..=32);
        if command["description"].as_str().is_some_and(|text| !text.is_empty()) {
            problems.refuse(&join(at, "description"), "context menu commands cannot have a description");
        }
        if command["options"].as_array().is_some_and(|options| !options.is_empty()) {
            problems.refuse(&join(at, "options"), "context menu commands cannot have options");
        }
    }
    check_localizations(problems, at, command, kind(command) == 1);
    check_where(problems, at, command);
    let size = size(command);
    if size > 8000 {
        problems.refuse(at, format!("a command must be at most 8000 in size, is {size}"));
    }
}

/// Where and for whom a command is. Discord: Application Commands > Contexts, Permissions.
fn check_where(problems: &mut Problems, at: &str, command: &Value) {
    for (key, most) in [("contexts", 2), ("integration_types", 1)] {
        let Some(listed) = command[key].as_array() else { continue };
        let unique: HashSet<_> = listed.iter().filter_map(Value::as_u64).filter(|number| *number <= most).collect();
        if listed.is_empty() || unique.len() != listed.len() {
            problems.refuse(&join(at, key), format!("must hold each of 0 to {most} once at most: {}", command[key]));
        }
    }
    let permissions = &command["default_member_permissions"];
    let bits = permissions.as_str().map(str::parse::<u64>);
    if !permissions.is_null() && !matches!(bits, Some(Ok(_))) {
        let path = join(at, "default_member_permissions");
        problems.refuse(&path, format!("must be a bit set as a string of digits, is {permissions}"));
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

/// What holds a list of options.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Depth {
    Command,
    Group,
    SubCommand,
}

/// Options, or sub-commands, or groups of these. Discord: Application Commands > Subcommands and Subcommand Groups.
fn check_options(problems: &mut Problems, path: &str, options: &Value, inside: Depth) {
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
        check_localizations(problems, &at, option, true);
        if !names.insert(option["name"].to_string()) {
            problems.refuse(&join(&at, "name"), "option names must be unique");
        }
        let nested = match (option["type"].as_u64(), inside) {
            (Some(1), Depth::Command | Depth::Group) => Some(Depth::SubCommand),
            (Some(2), Depth::Command) => Some(Depth::Group),
            (Some(3..=11), Depth::Command | Depth::SubCommand) => None,
            (kind, _) => {
                problems.refuse(&join(&at, "type"), format!("an option of type {kind:?} cannot stand here"));
                continue;
            }
        };
        match nested {
            Some(nested) => {
                if ["required", "autocomplete", "choices"].iter().any(|key| !option[key].is_null()) {
                    problems.refuse(&at, "a sub-command is neither required nor completed, and has no choices");
                }
                check_options(problems, &join(&at, "options"), &option["options"], nested);
            }
            None => check_option(problems, &at, option, &mut optional),
        }
    }
}

/// Localizations keep the rules of what they localize. Discord: Application Commands > Localization.
pub(super) fn check_localizations(problems: &mut Problems, at: &str, part: &Value, is_slash: bool) {
    for key in ["name", "description"] {
        let path = join(at, &format!("{key}_localizations"));
        for (locale, text) in part[format!("{key}_localizations")].as_object().into_iter().flatten() {
            let at = join(&path, locale);
            if !LOCALES.contains(&locale.as_str()) {
                problems.refuse(&at, "is none of Discord's locales");
            }
            match key {
                "name" if is_slash => check_name(problems, &at, text),
                "name" => _ = problems.text(&at, text, 1..=32),
                _ => _ = problems.text(&at, text, 1..=100),
            }
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

//! The rules for messages and for autocomplete results.
//! Discord: Resources > Message (Embed Limits, Allowed Mentions), Interactions > Receiving and Responding.

use serde_json::Value;

use super::{COMPONENTS_V2, EMPTY_MESSAGE, Problems, components, length, numbered};

const MEDIA: &[&str] = &["http", "https", "attachment"];

/// Checks one message body: a new one, or an edit of `old`. `files` are the names of the files it will show and
/// `flags` those that the bot may set here.
pub fn message(body: &Value, old: Option<&Value>, files: &[String], flags: u64) -> Problems {
    let mut problems = Problems::default();
    if !body.is_object() {
        problems.refuse("", EMPTY_MESSAGE);
        return problems;
    }
    let effective = |key: &str| match body.get(key) {
        Some(value) => value,
        None => old.map_or(&Value::Null, |old| &old[key]),
    };
    check_flags(&mut problems, &body["flags"], flags);
    check_mentions(&mut problems, body);
    let v2 = (body["flags"].as_u64().unwrap_or(0) | old.map_or(0, |old| old["flags"].as_u64().unwrap_or(0)))
        & COMPONENTS_V2
        != 0;
    let filled =
        |key: &str| length(effective(key)) > 0 || effective(key).as_array().is_some_and(|list| !list.is_empty());
    if v2 {
        for key in ["content", "embeds", "poll"].into_iter().filter(|key| filled(key)) {
            problems.refuse(key, "cannot be used with components V2");
        }
        components::check_v2(&mut problems, &body["components"], files);
    } else {
        components::check_rows(&mut problems, "components", &body["components"], 0..=5);
    }
    problems.text("content", &body["content"], 0..=2000);
    check_embeds(&mut problems, &body["embeds"], files);
    let shown = filled("content") || filled("embeds") || filled("components") || body["poll"].is_object();
    if !shown && files.is_empty() {
        problems.refuse("", EMPTY_MESSAGE);
    }
    for (at, attachment) in numbered("attachments", problems.list("attachments", &body["attachments"], 0..=10)) {
        problems.text(&format!("{at}.description"), &attachment["description"], 0..=1024);
    }
    if files.len() > 10 {
        problems.refuse("attachments", format!("must be at most 10 files, are {}", files.len()));
    }
    problems
}

/// Checks the data of an autocomplete result (callback type 8) for an option of the given type.
pub fn autocomplete(data: &Value, option_type: u64) -> Problems {
    let mut problems = Problems::default();
    if !data["choices"].is_array() {
        problems.refuse("choices", "this field is required");
    }
    check_choices(&mut problems, "choices", &data["choices"], option_type);
    problems
}

/// Choices of an option or of an autocomplete result: at most 25, name and string value 1 to 100, type as the option's.
pub(super) fn check_choices(problems: &mut Problems, path: &str, choices: &Value, option_type: u64) {
    for (at, choice) in numbered(path, problems.list(path, choices, 0..=25)) {
        problems.text(&format!("{at}.name"), &choice["name"], 1..=100);
        let value = &choice["value"];
        match option_type {
            4 if !value.is_i64() => problems.refuse(&format!("{at}.value"), format!("{value} is no integer")),
            10 if !value.is_number() => problems.refuse(&format!("{at}.value"), format!("{value} is no number")),
            4 | 10 => {}
            _ => _ = problems.text(&format!("{at}.value"), value, 1..=100),
        }
    }
}

fn check_flags(problems: &mut Problems, flags: &Value, allowed: u64) {
    match flags.as_u64() {
        Some(set) if set & !allowed != 0 => problems.blame("flags", format!("{set} holds flags other than {allowed}")),
        None if !flags.is_null() => problems.refuse("flags", format!("must be a number, is {flags}")),
        _ => {}
    }
}

/// Our own rule, stricter than Discord: every body says itself that it pings nobody.
fn check_mentions(problems: &mut Problems, body: &Value) {
    if !body["allowed_mentions"]["parse"].as_array().is_some_and(Vec::is_empty) {
        problems.blame("allowed_mentions", format!("must hold \"parse\": [], is {}", body["allowed_mentions"]));
    }
}

fn check_embeds(problems: &mut Problems, embeds: &Value, files: &[String]) {
    let mut total = 0;
    for (at, embed) in numbered("embeds", problems.list("embeds", embeds, 0..=10)) {
        let size = check_embed(problems, &at, embed);
        for media in ["image.url", "thumbnail.url", "author.icon_url", "footer.icon_url"] {
            let (part, key) = media.split_once('.').expect("has a dot");
            let url = &embed[part][key];
            problems.url(&format!("{at}.{media}"), url, MEDIA);
            check_attachment(problems, &format!("{at}.{media}"), url, files);
        }
        if size == 0 && embed["image"].is_null() && embed["thumbnail"].is_null() {
            problems.blame(&at, "this embed shows nothing");
        }
        total += size;
    }
    if total > 6000 {
        problems.refuse("embeds", format!("all embeds together must be at most 6000 in length, are {total}"));
    }
}

/// Checks one embed's texts and returns what they count towards the sum of 6000.
fn check_embed(problems: &mut Problems, at: &str, embed: &Value) -> usize {
    let mut size = problems.text(&format!("{at}.title"), &embed["title"], 0..=256);
    size += problems.text(&format!("{at}.description"), &embed["description"], 0..=4096);
    problems.url(&format!("{at}.url"), &embed["url"], &["http", "https"]);
    problems.url(&format!("{at}.author.url"), &embed["author"]["url"], &["http", "https"]);
    for (part, key, most) in [("footer", "text", 2048), ("author", "name", 256)] {
        if !embed[part].is_null() {
            size += problems.text(&format!("{at}.{part}.{key}"), &embed[part][key], 1..=most);
        }
    }
    let path = format!("{at}.fields");
    for (at, field) in numbered(&path, problems.list(&path, &embed["fields"], 0..=25)) {
        size += problems.text(&format!("{at}.name"), &field["name"], 1..=256);
        size += problems.text(&format!("{at}.value"), &field["value"], 1..=1024);
    }
    if embed["color"].as_u64().is_some_and(|color| color > 0xFF_FF_FF) {
        problems.refuse(&format!("{at}.color"), "must be at most 16777215");
    }
    size
}

/// An `attachment://` address must name a file that comes with the message; Discord shows a hole otherwise.
pub(super) fn check_attachment(problems: &mut Problems, at: &str, url: &Value, files: &[String]) {
    if let Some(name) = url.as_str().and_then(|url| url.strip_prefix("attachment://"))
        && !files.iter().any(|file| file == name)
    {
        problems.blame(at, format!("no file {name:?} comes with the message, only {files:?}"));
    }
}

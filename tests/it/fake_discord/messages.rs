//! Messages of the bot's as Discord keeps them: checked against the rules, written, edited, with their files.
//! Discord: Resources > Message, Reference > Uploading Files.

use serde_json::{Value, json};

use super::{
    body::Body,
    payload,
    rest::Refusal,
    rules::{self, EDIT_FLAGS, EPHEMERAL},
    state::{File, Message, State},
};

/// Shown while a deferred answer is not there yet. Discord: Resources > Message > Message Flags.
pub const LOADING: u64 = 1 << 7;

/// The most bytes of a file. Discord: Reference > Uploading Files.
const MOST_BYTES: usize = 10 * 1024 * 1024;

/// Checks the body of a new message that may carry these flags, and notes what is wrong with it.
pub fn check(state: &mut State, place: &str, body: &Body, data: &Value, flags: u64) -> Result<(), Refusal> {
    let names: Vec<_> = body.files.iter().map(|(_, file)| file.name.clone()).collect();
    refuse_large(state, place, body)?;
    Refusal::unless_clean(state, place, &rules::message(data, None, &names, flags))
}

/// Puts a message that has nothing in it yet beside the others; gives its id.
pub fn store(state: &mut State, json: Value) -> String {
    let id = json["id"].as_str().expect("messages have ids").to_owned();
    state.messages.insert(id.clone(), Message { json, files: Vec::new(), deleted: false });
    id
}

/// Edits a message.
pub fn edit(state: &mut State, place: &str, message: &str, data: &Value, body: &Body) -> Result<(), Refusal> {
    let old = &state.messages[message];
    let kept = kept_files(old, data).into_iter().map(|(file, _)| file.name);
    let names: Vec<_> = kept.chain(body.files.iter().map(|(_, file)| file.name.clone())).collect();
    // A follow-up that fills a deferred answer may say "ephemeral"; the first answer has decided that.
    let allowed = EDIT_FLAGS | old.json["flags"].as_u64().unwrap_or(0) & EPHEMERAL;
    let problems = rules::message(data, Some(&old.json), &names, allowed);
    refuse_large(state, place, body)?;
    Refusal::unless_clean(state, place, &problems)?;
    write(state, message, data, body);
    state.messages.get_mut(message).expect("a known message").json["edited_timestamp"] =
        "2026-11-01T10:00:01+00:00".into();
    Ok(())
}

fn refuse_large(state: &mut State, place: &str, body: &Body) -> Result<(), Refusal> {
    let Some((_, large)) = body.files.iter().find(|(_, file)| file.bytes.len() > MOST_BYTES) else { return Ok(()) };
    state.blame(format!("{place}: {:?} has {} bytes, over {MOST_BYTES}", large.name, large.bytes.len()));
    Err(Refusal::new(413, 40005, "Request entity too large"))
}

/// The files of a message, with their attachment objects, that an edit leaves in place: all, unless it lists
/// those to keep.
fn kept_files(old: &Message, data: &Value) -> Vec<(File, Value)> {
    let listed =
        |id: &Value| data["attachments"].as_array().is_none_or(|list| list.iter().any(|kept| kept["id"] == *id));
    let attachments = old.json["attachments"].as_array().into_iter().flatten().cloned();
    old.files.iter().cloned().zip(attachments).filter(|(_, attachment)| listed(&attachment["id"])).collect()
}

/// The attachment object of a new file, with the alt text that `attachments` gives for its number.
fn attach(state: &mut State, channel: &str, number: usize, file: &File, data: &Value) -> Value {
    let mut attachment = payload::attachment(state, &file.name, &file.bytes, channel);
    let mut listed = data["attachments"].as_array().into_iter().flatten();
    let described = listed
        .find(|listed| listed["id"] == number || listed["id"].as_str().is_some_and(|id| id.parse() == Ok(number)));
    if let Some(description) = described.map(|listed| &listed["description"]).filter(|text| text.is_string()) {
        attachment["description"] = description.clone();
    }
    attachment
}

/// Writes the fields of a create or edit into the message, as Discord would show them.
pub fn write(state: &mut State, id: &str, data: &Value, body: &Body) {
    let mut files = kept_files(&state.messages[id], data);
    let channel = state.messages[id].json["channel_id"].as_str().expect("messages have channels").to_owned();
    for (number, file) in &body.files {
        let attachment = attach(state, &channel, *number, file, data);
        files.push((file.clone(), attachment));
    }
    let message = state.messages.get_mut(id).expect("a known message");
    let (files, attachments): (_, Vec<_>) = files.into_iter().unzip();
    message.files = files;
    message.json["attachments"] = attachments.into();
    for key in ["content", "embeds", "components"] {
        let Some(value) = data.get(key) else { continue };
        let empty = if key == "content" { json!("") } else { json!([]) };
        message.json[key] = if value.is_null() { empty } else { value.clone() };
        without_nulls(&mut message.json[key]);
    }
    for embed in message.json["embeds"].as_array_mut().into_iter().flatten() {
        embed["type"] = "rich".into();
    }
    let flags = message.json["flags"].as_u64().unwrap_or(0) | data["flags"].as_u64().unwrap_or(0) & EDIT_FLAGS;
    message.json["flags"] = (flags & !LOADING).into();
}

fn without_nulls(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(without_nulls),
        Value::Object(fields) => {
            fields.retain(|_, value| !value.is_null());
            fields.values_mut().for_each(without_nulls);
        }
        _ => {}
    }
}

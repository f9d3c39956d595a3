//! What the bot answers to interactions: the callback, edits of the answer, and follow-ups, each checked against
//! Discord's rules. Discord: Interactions > Receiving and Responding.

use std::time::Instant;

use serde_json::{Value, json};

use super::{
    body::Body,
    payload,
    rest::{Answer, Refusal},
    rules::{self, EDIT_FLAGS, EPHEMERAL, NEW_MESSAGE_FLAGS},
    state::{FIRST_ANSWER, File, Message, State, TOKEN_LIFE},
};

/// Shown while a deferred answer is not there yet. Discord: Resources > Message > Message Flags.
const LOADING: u64 = 1 << 7;

/// The first answer to an interaction.
pub fn callback(state: &mut State, id: &str, token: &str, body: &Body, with_response: bool) -> Answer {
    state.note_late();
    let kind = body.json["type"].as_u64().unwrap_or(0);
    let data = &body.json["data"];
    let Some(found) = state.interactions.iter().find(|found| found.id() == id && found.payload["token"] == token)
    else {
        state.blame(format!("callback: no interaction {id} with this token"));
        return Err(Refusal::new(404, 10062, "Unknown interaction"));
    };
    let (label, asked, source, option_type) =
        (found.label.clone(), found.kind(), found.source.clone(), found.option_type);
    if found.answered.is_some() {
        state.blame(format!("{label}: acknowledged twice (the second time with type {kind})"));
        return Err(Refusal::new(400, 40060, "Interaction has already been acknowledged."));
    }
    if found.late || found.age() > FIRST_ANSWER {
        return Err(Refusal::new(404, 10062, "Unknown interaction"));
    }
    let place = format!("{label}: callback type {kind}");
    let fits = match asked {
        4 => kind == 8,
        3 => matches!(kind, 4..=7),
        _ => matches!(kind, 4 | 5),
    };
    if !fits {
        state.blame(format!("{place}: not an answer to an interaction of type {asked} that the stand-in knows"));
        return Err(Refusal::new(400, 50035, "Invalid Form Body"));
    }
    let mut original = source.clone();
    match kind {
        4 => original = Some(post(state, &place, id, data, body)?),
        5 => original = Some(post_loading(state, id, data)),
        7 => edit(state, &place, source.as_deref().expect("a component has a message"), data, body)?,
        8 => Refusal::unless_clean(state, &place, &rules::autocomplete(data, option_type))?,
        _ => {}
    }
    let now = Instant::now();
    let interaction = state.interaction_mut(id);
    interaction.answered = Some((now, kind));
    interaction.settled = (!matches!(kind, 5 | 6)).then_some(now);
    interaction.original = original.clone();
    interaction.choices = data["choices"].clone();
    if !with_response {
        return Ok((204, Value::Null));
    }
    let message = original.map(|id| state.messages[&id].json.clone());
    Ok((200, json!({ "interaction": { "id": id, "type": asked }, "resource": { "type": kind, "message": message } })))
}

/// A further message after the first answer. Right after "thinking" it becomes the answer itself.
pub fn follow_up(state: &mut State, token: &str, body: &Body) -> Answer {
    let id = by_token(state, token)?;
    let interaction = state.interaction(&id);
    let place = format!("{}: follow-up", interaction.label);
    let pending = interaction
        .original
        .clone()
        .filter(|original| !state.messages[original].deleted)
        .filter(|original| state.messages[original].json["flags"].as_u64().unwrap_or(0) & LOADING != 0);
    if let Some(pending) = pending {
        edit(state, &place, &pending, &body.json, body)?;
        settle(state, &id);
        return Ok((200, state.messages[&pending].json.clone()));
    }
    let message = post(state, &place, &id, &body.json, body)?;
    state.interaction_mut(&id).followups.push(message.clone());
    settle(state, &id);
    Ok((200, state.messages[&message].json.clone()))
}

/// GET, PATCH and DELETE of `@original` or of a follow-up; `None` is an unknown route.
pub fn existing(state: &mut State, method: &str, token: &str, message: &str, body: &Body) -> Option<Answer> {
    let id = match by_token(state, token) {
        Ok(id) => id,
        Err(refusal) => return Some(Err(refusal)),
    };
    let interaction = state.interaction(&id);
    let place = format!("{}: {method} {message}", interaction.label);
    let known = match message {
        "@original" => interaction.original.clone(),
        message => interaction.followups.iter().find(|known| *known == message).cloned(),
    };
    let Some(known) = known.filter(|known| !state.messages[known].deleted) else {
        return Some(Err(Refusal::new(404, 10008, "Unknown Message")));
    };
    let done = match method {
        "GET" => Ok(()),
        "PATCH" => edit(state, &place, &known, &body.json, body),
        "DELETE" => {
            state.messages.get_mut(&known).expect("a known message").deleted = true;
            Ok(())
        }
        _ => return None,
    };
    if method != "GET" && done.is_ok() {
        settle(state, &id);
    }
    let status = if method == "DELETE" { 204 } else { 200 };
    Some(done.map(|()| (status, state.messages[&known].json.clone())))
}

fn settle(state: &mut State, id: &str) {
    state.interaction_mut(id).settled.get_or_insert(Instant::now());
}

/// The interaction a token belongs to, if it was answered and is not older than 15 minutes.
fn by_token(state: &mut State, token: &str) -> Result<String, Refusal> {
    let Some(found) = state.interactions.iter().find(|found| found.payload["token"] == token) else {
        state.blame("webhook: no interaction has this token");
        return Err(Refusal::new(404, 10015, "Unknown Webhook"));
    };
    let (id, label) = (found.id().to_owned(), found.label.clone());
    if found.answered.is_none() {
        state.blame(format!("{label}: an edit or follow-up before the first answer"));
        return Err(Refusal::new(404, 10015, "Unknown Webhook"));
    }
    if found.age() > TOKEN_LIFE {
        state.blame(format!("{label}: the token is older than 15 minutes"));
        return Err(Refusal::new(401, 50027, "Invalid Webhook Token"));
    }
    Ok(id)
}

fn post_loading(state: &mut State, id: &str, data: &Value) -> String {
    let flags = LOADING | data["flags"].as_u64().unwrap_or(0) & EPHEMERAL;
    let payload = state.interaction(id).payload.clone();
    let json = payload::reply(state, &payload, flags);
    store(state, json)
}

fn post(state: &mut State, place: &str, id: &str, data: &Value, body: &Body) -> Result<String, Refusal> {
    let names: Vec<_> = body.files.iter().map(|(_, file)| file.name.clone()).collect();
    Refusal::unless_clean(state, place, &rules::message(data, None, &names, NEW_MESSAGE_FLAGS))?;
    let payload = state.interaction(id).payload.clone();
    let forced = if state.answers_hidden { EPHEMERAL } else { 0 };
    let json = payload::reply(state, &payload, forced | data["flags"].as_u64().unwrap_or(0) & NEW_MESSAGE_FLAGS);
    let message = store(state, json);
    write(state, &message, data, body);
    Ok(message)
}

fn store(state: &mut State, json: Value) -> String {
    let id = json["id"].as_str().expect("messages have ids").to_owned();
    state.messages.insert(id.clone(), Message { json, files: Vec::new(), deleted: false });
    id
}

fn edit(state: &mut State, place: &str, message: &str, data: &Value, body: &Body) -> Result<(), Refusal> {
    let old = &state.messages[message];
    let kept = kept_files(old, data).into_iter().map(|(file, _)| file.name);
    let names: Vec<_> = kept.chain(body.files.iter().map(|(_, file)| file.name.clone())).collect();
    // A follow-up that fills a deferred answer may say "ephemeral"; the first answer has decided that.
    let allowed = EDIT_FLAGS | old.json["flags"].as_u64().unwrap_or(0) & EPHEMERAL;
    let problems = rules::message(data, Some(&old.json), &names, allowed);
    Refusal::unless_clean(state, place, &problems)?;
    write(state, message, data, body);
    state.messages.get_mut(message).expect("a known message").json["edited_timestamp"] =
        "2026-11-01T10:00:01+00:00".into();
    Ok(())
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
fn attach(state: &mut State, number: usize, file: &File, data: &Value) -> Value {
    let mut attachment = payload::attachment(state, &file.name, &file.bytes);
    let mut listed = data["attachments"].as_array().into_iter().flatten();
    let described = listed
        .find(|listed| listed["id"] == number || listed["id"].as_str().is_some_and(|id| id.parse() == Ok(number)));
    if let Some(description) = described.map(|listed| &listed["description"]).filter(|text| text.is_string()) {
        attachment["description"] = description.clone();
    }
    attachment
}

/// Writes the fields of a create or edit into the message, as Discord would show them.
fn write(state: &mut State, id: &str, data: &Value, body: &Body) {
    let mut files = kept_files(&state.messages[id], data);
    for (number, file) in &body.files {
        let attachment = attach(state, *number, file, data);
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

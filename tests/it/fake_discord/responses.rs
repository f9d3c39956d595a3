//! What the bot answers to interactions: the callback, edits of the answer, and follow-ups, each checked against
//! Discord's rules. Discord: Interactions > Receiving and Responding.

use std::time::Instant;

use serde_json::{Value, json};

use super::{
    body::Body,
    messages::{self, LOADING, edit},
    payload,
    rest::{Answer, Refusal},
    rules::{self, EPHEMERAL, NEW_MESSAGE_FLAGS},
    state::{FIRST_ANSWER, State, TOKEN_LIFE},
};

/// The first answer to an interaction.
pub fn callback(state: &mut State, id: &str, token: &str, body: &Body, with_response: bool) -> Answer {
    state.note_late();
    let kind = body.json["type"].as_u64().unwrap_or(0);
    let data = &body.json["data"];
    let Some(found) = state.find(id).filter(|found| found.payload["token"] == token) else {
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
    if !fits(kind, asked, source.is_some()) {
        state.blame(format!("{place}: not an answer to an interaction of type {asked} that the stand-in knows"));
        return Err(Refusal::new(400, 50035, "Invalid Form Body"));
    }
    let mut original = source.clone();
    match kind {
        4 => original = Some(post(state, &place, id, data, body)?),
        5 => original = Some(post_loading(state, id, data)),
        7 => edit(state, &place, source.as_deref().expect("a component has a message"), data, body)?,
        8 => Refusal::unless_clean(state, &place, &rules::autocomplete(data, option_type))?,
        9 => {
            Refusal::unless_clean(state, &place, &rules::modal(data))?;
            original = None;
        }
        _ => {}
    }
    let now = Instant::now();
    let interaction = state.interaction_mut(id);
    interaction.answered = Some((now, kind));
    interaction.settled = (!matches!(kind, 5 | 6)).then_some(now);
    interaction.original = original.clone();
    interaction.choices = data["choices"].clone();
    interaction.modal = if kind == 9 { data.clone() } else { Value::Null };
    if !with_response {
        return Ok((204, Value::Null));
    }
    let message = original.map(|id| state.messages[&id].json.clone());
    Ok((200, json!({ "interaction": { "id": id, "type": asked }, "resource": { "type": kind, "message": message } })))
}

/// Whether a callback of this type answers an interaction of that type: updates (6, 7) need the message that a
/// component stands in, also where a form came between; a form (9) cannot answer a form.
/// Discord: Receiving and Responding > Interaction Callback Type.
fn fits(callback: u64, asked: u64, from_component: bool) -> bool {
    match callback {
        4 | 5 => asked != 4,
        6 | 7 => matches!(asked, 3 | 5) && from_component,
        8 => asked == 4,
        9 => matches!(asked, 2 | 3),
        _ => false,
    }
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
    let json = payload::reply(state, id, flags);
    messages::store(state, json)
}

fn post(state: &mut State, place: &str, id: &str, data: &Value, body: &Body) -> Result<String, Refusal> {
    messages::check(state, place, body, data, NEW_MESSAGE_FLAGS)?;
    let forced = if state.answers_hidden { EPHEMERAL } else { 0 };
    let json = payload::reply(state, id, forced | data["flags"].as_u64().unwrap_or(0) & NEW_MESSAGE_FLAGS);
    let message = messages::store(state, json);
    messages::write(state, &message, data, body);
    Ok(message)
}

//! Messages that the bot writes into a channel by itself, such as the log of what moderators do.
//! Discord: Resources > Message > Create Message, Resources > Channel > Get Channel.

use serde_json::Value;

use super::{
    FakeDiscord,
    body::Body,
    messages, payload,
    rest::{Answer, Refusal},
    rules::{EPHEMERAL, NEW_MESSAGE_FLAGS},
    servers::Presence,
    shown,
    state::{File, State},
};

/// One message in a channel.
#[derive(Clone, Debug)]
pub struct Post {
    /// The message object.
    pub json: Value,
    /// Its files.
    pub files: Vec<File>,
}

impl Post {
    /// What a reader sees, as [`super::Reply::text`].
    pub fn text(&self) -> String {
        shown::text(&self.json)
    }
}

/// Answers `POST /channels/{id}/messages`. Only an answer to an interaction can be ephemeral.
pub fn post(state: &mut State, channel: &str, body: &Body) -> Answer {
    self::channel(state, channel)?;
    let place = format!("message in channel {channel}");
    let flags = NEW_MESSAGE_FLAGS & !EPHEMERAL;
    messages::check(state, &place, body, &body.json, flags)?;
    let id = state.snowflake();
    let empty =
        payload::message(&id, channel, payload::bot_user(), 0, body.json["flags"].as_u64().unwrap_or(0) & flags);
    messages::store(state, empty);
    messages::write(state, &id, &body.json, body);
    state.posts.entry(channel.to_owned()).or_default().push(id.clone());
    Ok((200, state.messages[&id].json.clone()))
}

/// Answers `GET /channels/{id}`: a channel of a server that the bot is in.
pub fn channel(state: &mut State, id: &str) -> Answer {
    let found = state.servers.iter().find_map(|server| Some((server.presence, server.channel(id)?)));
    match found {
        Some((Presence::Left, _)) => Err(Refusal::new(403, 50001, "Missing Access")),
        Some((_, channel)) => Ok((200, channel)),
        None => Err(Refusal::new(404, 10003, "Unknown Channel")),
    }
}

impl FakeDiscord {
    /// What the bot has written into this channel so far, in order.
    pub fn posts(&self, channel: &str) -> Vec<Post> {
        self.shared.with(|state| posts(state, channel))
    }

    /// Waits until the bot has written at least this many messages into this channel; gives all of them.
    pub async fn wait_for_posts(&self, channel: &str, count: usize) -> Vec<Post> {
        let enough = |state: &mut State| Some(posts(state, channel)).filter(|posts| posts.len() >= count);
        self.shared.expect(&format!("message {count} in channel {channel}"), enough).await
    }
}

fn posts(state: &State, channel: &str) -> Vec<Post> {
    let written = state.posts.get(channel).into_iter().flatten().map(|id| &state.messages[id]);
    written.map(|message| Post { json: message.json.clone(), files: message.files.clone() }).collect()
}

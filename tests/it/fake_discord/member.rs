//! A person who uses the bot: types slash commands, lets options be completed, uses the message menu.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use serde_json::{Value, json};

use super::{
    offer, payload,
    reply::Reply,
    shared::Shared,
    state::{CHANNEL, FIRST_ANSWER, Interaction, PATIENCE, State},
};

/// Discord: Topics > Permissions.
const ADMINISTRATOR: u64 = 1 << 3;
const MANAGE_GUILD: u64 = 1 << 5;
const MANAGE_MESSAGES: u64 = 1 << 13;
const ATTACH_FILES: u64 = 1 << 15;
/// View and send messages, embed links, attach files, read history, use commands.
pub(super) const MEMBER: u64 = 1 << 10 | 1 << 11 | 1 << 14 | 1 << 15 | 1 << 16 | 1 << 31;

/// Where a person is. Discord: Interactions > Interaction Context Types.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the server's channel.
    Guild,
    /// In the direct messages with the bot.
    Dm,
    /// In direct messages with others, having installed the bot for themself.
    Private,
}

impl Place {
    pub(super) fn context(self) -> u64 {
        self as u64
    }
}

/// See the module's text. Cheap to clone; several may act at the same time.
#[derive(Clone)]
pub struct Member {
    shared: Arc<Shared>,
    pub(super) id: String,
    pub(super) name: String,
    pub(super) place: Place,
    pub(super) permissions: u64,
    pub(super) locale: String,
    /// What the bot may do where they are.
    pub(super) app_permissions: u64,
}

impl Member {
    pub(super) fn new(shared: &Arc<Shared>, name: &str) -> Self {
        let id = shared.with(|state| match state.people.get(name) {
            Some(id) => id.clone(),
            None => {
                let id = state.snowflake();
                state.people.insert(name.to_owned(), id.clone());
                id
            }
        });
        let (name, locale) = (name.to_owned(), "en-US".to_owned());
        Self {
            shared: Arc::clone(shared),
            id,
            name,
            place: Place::Guild,
            permissions: MEMBER,
            locale,
            app_permissions: MEMBER,
        }
    }

    /// The same person in the direct messages with the bot.
    pub fn dm(self) -> Self {
        Self { place: Place::Dm, ..self }
    }

    /// The same person somewhere the bot is not, having installed it for themself.
    pub fn elsewhere(self) -> Self {
        Self { place: Place::Private, ..self }
    }

    /// The same person with the permission "Manage Server".
    pub fn moderator(self) -> Self {
        Self { permissions: MEMBER | MANAGE_GUILD, ..self }
    }

    /// The same person with the permission "Manage Messages".
    pub fn tidier(self) -> Self {
        Self { permissions: MEMBER | MANAGE_MESSAGES, ..self }
    }

    /// The same person with exactly these permission bits.
    pub fn permissions(self, permissions: u64) -> Self {
        Self { permissions, ..self }
    }

    /// The same person in a channel where the bot has no permission to attach files.
    pub fn where_the_bot_may_not_attach(self) -> Self {
        Self { app_permissions: MEMBER & !ATTACH_FILES, ..self }
    }

    /// The same person with their client in another language, such as `de`.
    pub fn locale(self, locale: &str) -> Self {
        Self { locale: locale.to_owned(), ..self }
    }

    pub(super) fn is_administrator(&self) -> bool {
        self.permissions & ADMINISTRATOR != 0
    }

    pub(super) fn dm_channel(&self) -> String {
        let id: u64 = self.id.parse().expect("ids are numbers");
        (id + 1_000_000_000).to_string()
    }

    pub(super) fn channel(&self) -> String {
        if self.place == Place::Guild { CHANNEL.to_owned() } else { self.dm_channel() }
    }

    /// Uses a slash command, `"role"` or with sub-commands `"knowledge list"`, and waits for the final answer.
    /// Fails the test if Discord's client would not offer this, or if no answer comes.
    pub async fn slash(&self, line: &str, options: Value) -> Reply {
        self.try_slash(line, options).await.unwrap_or_else(|why| self.shared.fail(&why))
    }

    /// Like [`Self::slash`], but gives the reason when it fails.
    pub async fn try_slash(&self, line: &str, options: Value) -> Result<Reply, String> {
        let data = self.shared.with(|state| offer::slash(state, self, line, &options))?;
        self.ask(2, format!("/{line} {options}"), data, 0, None).await
    }

    /// Uses a message command of the context menu on a message with this text.
    pub async fn message_command(&self, name: &str, text: &str) -> Reply {
        self.message_command_on(name, json!({ "content": text })).await
    }

    /// Uses a message command on a message that a bot wrote.
    pub async fn message_command_on_bot(&self, name: &str, text: &str) -> Reply {
        self.message_command_on(name, json!({ "content": text, "author": payload::other_bot() })).await
    }

    /// Uses a message command on a message with these fields.
    pub async fn message_command_on(&self, name: &str, fields: Value) -> Reply {
        let data = self.shared.with(|state| offer::on_message(state, self, name, &fields));
        let answer = match data {
            Ok(data) => self.ask(2, format!("{name:?} on {fields}"), data, 0, None).await,
            Err(why) => Err(why),
        };
        answer.unwrap_or_else(|why| self.shared.fail(&why))
    }

    /// What the bot offers, as (name, value), while `typed` stands in an option.
    pub async fn autocomplete(&self, line: &str, option: &str, typed: &str) -> Vec<(String, String)> {
        self.autocomplete_after(line, option, typed, json!({})).await
    }

    /// Like [`Self::autocomplete`], with other options filled before.
    pub async fn autocomplete_after(
        &self,
        line: &str,
        option: &str,
        typed: &str,
        others: Value,
    ) -> Vec<(String, String)> {
        let offered = self.shared.with(|state| offer::typing(state, self, line, option, typed, &others));
        let (data, kind) = offered.unwrap_or_else(|why| self.shared.fail(&why));
        let asked = self.ask(4, format!("/{line} {option}: {typed:?}…"), data, kind, None).await;
        let reply = asked.unwrap_or_else(|why| self.shared.fail(&why));
        let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        let choices = reply.choices().as_array().cloned().unwrap_or_default();
        choices.iter().map(|choice| (text(&choice["name"]), text(&choice["value"]))).collect()
    }

    /// Sends an interaction and waits until the person has seen its answer.
    pub(super) async fn ask(
        &self,
        kind: u64,
        label: String,
        data: Value,
        option_type: u64,
        source: Option<&str>,
    ) -> Result<Reply, String> {
        let id = self.shared.with(|state| self.send(state, kind, &label, data, option_type, source));
        let answered = |state: &mut State| state.interaction(&id).answered;
        if self.shared.wait_for(FIRST_ANSWER, answered).await.is_none() {
            self.shared.with(State::note_late);
            return Err(format!("{label}: no answer within 3 s"));
        }
        if self.shared.wait_for(PATIENCE, |state| state.interaction(&id).settled).await.is_none() {
            self.shared.with(|state| state.blame(format!("stuck: {label}: deferred, but the answer never came")));
            return Err(format!("{label}: the bot is \"thinking\" for ever"));
        }
        Ok(Reply::of(&self.shared, self, &id))
    }

    fn send(
        &self,
        state: &mut State,
        kind: u64,
        label: &str,
        data: Value,
        option_type: u64,
        source: Option<&str>,
    ) -> String {
        let mut payload = payload::interaction(state, self, kind, data);
        if let Some(source) = source {
            payload["message"] = state.messages[source].json.clone();
        }
        let id = payload["id"].as_str().expect("interactions have ids").to_owned();
        state.interactions.push(Interaction {
            payload: payload.clone(),
            label: label.to_owned(),
            sent: Instant::now(),
            skipped: Duration::ZERO,
            option_type,
            source: source.map(str::to_owned),
            answered: None,
            choices: Value::Null,
            original: None,
            followups: Vec::new(),
            settled: None,
            late: false,
        });
        state.dispatch("INTERACTION_CREATE", payload);
        id
    }
}

//! What a person does: types slash commands, lets options be completed, uses the menu of a message.
//! Discord: Interactions > Receiving and Responding.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::{
    member::Member,
    offer, payload,
    reply::Reply,
    state::{FIRST_ANSWER, Interaction, PATIENCE, State},
};

/// One interaction that is about to happen.
pub(super) struct Act {
    /// Its type: 2 command, 3 component, 4 autocomplete, 5 form.
    pub kind: u64,
    /// What it is called in violations.
    pub label: String,
    /// Its `data`.
    pub data: Value,
    /// The type of the option being typed, for autocomplete.
    pub option_type: u64,
    /// The message that a component stands in, also when it opened the form that is sent.
    pub source: Option<String>,
    /// The interaction that opened the form.
    pub opened_by: Option<String>,
}

impl Act {
    pub(super) fn command(label: String, data: Value) -> Self {
        Self { kind: 2, label, data, option_type: 0, source: None, opened_by: None }
    }

    pub(super) fn component(label: String, data: Value, source: &str) -> Self {
        Self { kind: 3, source: Some(source.to_owned()), ..Self::command(label, data) }
    }
}

impl Member {
    /// Uses a slash command, `"role"` or with sub-commands `"knowledge list"`, and waits for the final answer.
    /// Fails the test if Discord's client would not offer this, or if no answer comes.
    pub async fn slash(&self, line: &str, options: Value) -> Reply {
        self.try_slash(line, options).await.unwrap_or_else(|why| self.shared.fail(&why))
    }

    /// Like [`Self::slash`], but gives the reason when it fails.
    pub async fn try_slash(&self, line: &str, options: Value) -> Result<Reply, String> {
        let data = self.shared.with(|state| offer::slash(state, self, line, &options))?;
        self.ask(Act::command(format!("/{line} {}", brief(&options)), data)).await
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
            Ok(data) => self.ask(Act::command(format!("{name:?} on {}", brief(&fields)), data)).await,
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
        let reply = self.try_typing(line, option, typed, others).await.unwrap_or_else(|why| self.shared.fail(&why));
        reply.offered()
    }

    /// Like [`Self::autocomplete_after`], but gives the reason when it fails.
    pub async fn try_typing(&self, line: &str, option: &str, typed: &str, others: Value) -> Result<Reply, String> {
        let (data, kind) = self.shared.with(|state| offer::typing(state, self, line, option, typed, &others))?;
        let label = format!("/{line} {option}: {typed:?}…");
        self.ask(Act { kind: 4, option_type: kind, ..Act::command(label, data) }).await
    }

    /// Sends an interaction and waits until the person has seen its answer.
    pub(super) async fn ask(&self, act: Act) -> Result<Reply, String> {
        let label = act.label.clone();
        let id = self.shared.with(|state| send(state, self, act));
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
}

/// The beginning of what was filled in, for messages: an attached file would fill pages.
fn brief(options: &Value) -> String {
    let text = options.to_string();
    if text.chars().count() <= 200 { text } else { text.chars().take(200).chain(['…']).collect() }
}

/// Writes the interaction down and sends it to the bot; gives its id.
fn send(state: &mut State, member: &Member, act: Act) -> String {
    let id = write_down(state, member, act);
    let mut payload = state.interaction(&id).payload.clone();
    if let Some(mangle) = state.mangle {
        mangle(&mut payload);
    }
    state.dispatch("INTERACTION_CREATE", payload);
    id
}

/// Writes the interaction down; gives its id.
pub(super) fn write_down(state: &mut State, member: &Member, act: Act) -> String {
    let mut payload = payload::interaction(state, member, act.kind, act.data);
    if let Some(source) = &act.source {
        payload["message"] = state.messages[source].json.clone();
    }
    let id = payload["id"].as_str().expect("interactions have ids").to_owned();
    state.add(Interaction {
        payload,
        label: act.label,
        sent: Instant::now(),
        skipped: Duration::ZERO,
        option_type: act.option_type,
        source: act.source,
        opened_by: act.opened_by,
        answered: None,
        choices: Value::Null,
        modal: Value::Null,
        original: None,
        followups: Vec::new(),
        settled: None,
        late: false,
    });
    id
}

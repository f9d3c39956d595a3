//! What a person got to see, as one value to make assertions on, with its buttons and menus to use.

use std::{sync::Arc, time::Duration};

use serde_json::{Value, json};

use super::{
    asking::Act,
    member::Member,
    rules::{EPHEMERAL, fields, walk},
    shared::Shared,
    shown,
    state::File,
};

/// The answer to an interaction, as it stood when it was complete.
#[derive(Clone)]
pub struct Reply {
    pub(super) shared: Arc<Shared>,
    pub(super) member: Member,
    pub(super) interaction: String,
    id: Option<String>,
    json: Value,
    files: Vec<File>,
    choices: Value,
    pub(super) modal: Value,
    kind: u64,
    latency: Duration,
    complete_after: Duration,
}

impl Reply {
    pub(super) fn of(shared: &Arc<Shared>, member: &Member, interaction: &str) -> Self {
        shared.with(|state| {
            let asked = state.interaction(interaction);
            let (first, kind) = asked.answered.expect("a reply is made after the answer");
            let message = asked.original.as_ref().map(|id| &state.messages[id]);
            Self {
                shared: Arc::clone(shared),
                member: member.clone(),
                interaction: interaction.to_owned(),
                id: asked.original.clone(),
                json: message.map_or(Value::Null, |message| message.json.clone()),
                files: message.map_or_else(Vec::new, |message| message.files.clone()),
                choices: asked.choices.clone(),
                modal: asked.modal.clone(),
                kind,
                latency: first - asked.sent,
                complete_after: asked.settled.expect("a reply is made after the answer") - asked.sent,
            }
        })
    }

    /// Everything a reader sees but the buttons, joined by newlines: content, then each embed's author, title,
    /// description, field names and values, footer; texts of layout components. Of a form: its title, then each
    /// field's label and what stands in it.
    pub fn text(&self) -> String {
        if self.modal.is_object() { shown::form_text(&self.modal) } else { shown::text(&self.json) }
    }

    /// The message object.
    pub fn json(&self) -> &Value {
        &self.json
    }

    /// The embeds.
    pub fn embeds(&self) -> &[Value] {
        self.json["embeds"].as_array().map_or(&[], Vec::as_slice)
    }

    /// The embeds' titles, without those that have none.
    pub fn embed_titles(&self) -> Vec<&str> {
        self.embeds().iter().filter_map(|embed| embed["title"].as_str()).collect()
    }

    /// Whether only the person who asked sees it.
    pub fn is_private(&self) -> bool {
        self.json["flags"].as_u64().unwrap_or(0) & EPHEMERAL != 0
    }

    /// The files that came with it.
    pub fn files(&self) -> &[File] {
        &self.files
    }

    /// The labels of its buttons, in order.
    pub fn buttons(&self) -> Vec<&str> {
        self.components(2).filter_map(|button| button["label"].as_str()).collect()
    }

    /// The labels in its select menus, in order.
    pub fn menu(&self) -> Vec<&str> {
        let options = self.components(3).flat_map(|select| select["options"].as_array().into_iter().flatten());
        options.filter_map(|option| option["label"].as_str()).collect()
    }

    /// How the bot answered at first: 4 at once, 5 deferred, 6 deferred update, 7 update, 8 completion, 9 form.
    pub fn callback_type(&self) -> u64 {
        self.kind
    }

    /// From the question to the first answer, on the server's side.
    pub fn latency(&self) -> Duration {
        self.latency
    }

    /// From the question to the final answer, on the server's side.
    pub fn complete_after(&self) -> Duration {
        self.complete_after
    }

    /// The message as it stands now, after later edits; `None` if it was deleted.
    pub fn now(&self) -> Option<Value> {
        let id = self.id.as_ref()?;
        self.shared
            .with(|state| state.messages.get(id).filter(|message| !message.deleted).map(|message| message.json.clone()))
    }

    /// Waits for the `n`th (from 0) further message the bot sent on this interaction.
    pub async fn follow_up(&self, n: usize) -> Self {
        let what = format!("follow-up {n}");
        let id =
            self.shared.expect(&what, |state| state.interaction(&self.interaction).followups.get(n).cloned()).await;
        let (json, files) =
            self.shared.with(|state| (state.messages[&id].json.clone(), state.messages[&id].files.clone()));
        Self { id: Some(id), json, files, ..self.clone() }
    }

    /// The person presses the button with this label (or custom id) and gets its answer.
    pub async fn click(&self, label: &str) -> Self {
        self.click_as(&self.member, label).await
    }

    /// Like [`Self::click`], but gives the reason when it fails.
    pub async fn try_click(&self, label: &str) -> Result<Self, String> {
        self.try_click_as(&self.member, label).await
    }

    /// Somebody else presses a button of a public answer.
    pub async fn click_as(&self, member: &Member, label: &str) -> Self {
        self.try_click_as(member, label).await.unwrap_or_else(|why| self.shared.fail(&why))
    }

    async fn try_click_as(&self, member: &Member, label: &str) -> Result<Self, String> {
        let mut buttons = self.components(2);
        let wanted = buttons.find(|button| button["label"] == label || button["custom_id"] == label);
        match wanted {
            Some(button) if button["disabled"] != true && button["style"] != 5 => {
                self.press(member, label, json!({ "component_type": 2, "custom_id": button["custom_id"] })).await
            }
            Some(button) => Err(format!("nothing happens on pressing {button}")),
            None => Err(format!("no button {label:?}, only {:?}", self.buttons())),
        }
    }

    /// The person picks the option with this label (or value) from a select menu and gets its answer.
    pub async fn select(&self, label: &str) -> Self {
        self.select_as(&self.member, label).await
    }

    /// Somebody else picks from a select menu of a public answer.
    pub async fn select_as(&self, member: &Member, label: &str) -> Self {
        for select in self.components(3).filter(|select| select["disabled"] != true) {
            let mut options = select["options"].as_array().into_iter().flatten();
            if let Some(option) = options.find(|option| option["label"] == label || option["value"] == label) {
                let data =
                    json!({ "component_type": 3, "custom_id": select["custom_id"], "values": [option["value"]] });
                return self.press(member, label, data).await.unwrap_or_else(|why| self.shared.fail(&why));
            }
        }
        self.shared.fail(&format!("no menu offers {label:?}, only {:?}", self.menu()))
    }

    /// The person presses a button with this custom id, as if an older version of the bot had drawn it.
    pub async fn click_old(&self, custom_id: &str) -> Self {
        let pressed = self.press(&self.member, custom_id, json!({ "component_type": 2, "custom_id": custom_id })).await;
        pressed.unwrap_or_else(|why| self.shared.fail(&why))
    }

    /// The person picks this value from a menu with this custom id, as if an older version had drawn it.
    pub async fn select_old(&self, custom_id: &str, value: &str) -> Self {
        let data = json!({ "component_type": 3, "custom_id": custom_id, "values": [value] });
        self.press(&self.member, custom_id, data).await.unwrap_or_else(|why| self.shared.fail(&why))
    }

    /// The custom ids of its buttons and menus; of a form: its own, then those of its fields.
    pub fn custom_ids(&self) -> Vec<&str> {
        if self.modal.is_object() {
            let fields = fields(&self.modal).into_iter().map(|(_, field)| &field["custom_id"]);
            return [&self.modal["custom_id"]].into_iter().chain(fields).filter_map(Value::as_str).collect();
        }
        let components = self.components(2).chain(self.components(3));
        components.filter_map(|component| component["custom_id"].as_str()).collect()
    }

    /// What is offered while somebody types, as (name, value).
    pub fn offered(&self) -> Vec<(String, String)> {
        let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        let choices = self.choices.as_array().into_iter().flatten();
        choices.map(|choice| (text(&choice["name"]), text(&choice["value"]))).collect()
    }

    fn components(&self, kind: u64) -> impl Iterator<Item = &Value> {
        walk(&self.json["components"]).into_iter().filter(move |component| component["type"] == kind)
    }

    async fn press(&self, member: &Member, label: &str, data: Value) -> Result<Self, String> {
        let source = self.id.as_deref().expect("a reply with components is a message");
        if self.now().is_none() || (self.is_private() && member.id != self.member.id) {
            return Err(format!("{label:?} cannot be pressed by {}: the message is not there", member.name));
        }
        member.ask(Act::component(format!("{label:?} pressed"), data, source)).await
    }
}

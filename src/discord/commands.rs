//! The table of commands as Discord wants it.

use crate::answer::{CommandSpec, Input, OptionSpec};
use serde_json::{Value, json};

/// Discord's number for a slash command.
pub const CHAT_INPUT: u64 = 1;

impl CommandSpec {
    /// The body that registers the command: everywhere, which is in servers, direct messages and
    /// group chats, installed by a server or by a person; or in one server, where Discord knows no
    /// such choice.
    pub fn registration(&self, everywhere: bool) -> Value {
        // Lists have buttons for their pages.
        let shown = self.options.iter().filter(|option| option.input != Input::Page);
        let options: Vec<Value> = shown.map(OptionSpec::registration).collect();
        let mut body = json!({
            "type": CHAT_INPUT,
            "name": self.name,
            "description": self.description.to_string(),
            "options": options,
        });
        if everywhere {
            body["integration_types"] = json!([0, 1]);
            body["contexts"] = json!([0, 1, 2]);
        }
        body
    }
}

impl OptionSpec {
    fn registration(&self) -> Value {
        const STRING: u64 = 3;
        const BOOLEAN: u64 = 5;
        let kind = if self.input == Input::Flag { BOOLEAN } else { STRING };
        let mut body = json!({ "type": kind, "name": self.name, "description": self.description.to_string() });
        if self.required {
            body["required"] = json!(true);
        }
        if self.input.is_suggested() {
            body["autocomplete"] = json!(true);
        }
        if let Input::OneOf(values) = self.input {
            body["choices"] = values.iter().map(|value| json!({ "name": value, "value": value })).collect();
        }
        body
    }
}

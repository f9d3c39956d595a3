//! The table of commands as Discord wants it.

use crate::answer::{COMMANDS, CommandSpec, Input, OptionSpec, choice_name};
use crate::locale::{Language, Message};
use serde_json::{Value, json};

/// Discord's locales that a catalogue of ours serves. Its English ones take what has no localization.
const LOCALES: &[&str] = &["de", "fr", "es-ES", "es-419", "pt-BR", "hi"];

/// A message in all languages. Descriptions and choices have it; names of commands and options are the same for
/// everybody, because members of one server tell each other what to type, and answers, documents and
/// `careerbot ask` say it in the same words.
pub(super) fn localized(message: &Message) -> Value {
    let told = |locale: &&str| ((*locale).to_owned(), Value::String(message.told(Language::of(locale))));
    Value::Object(LOCALES.iter().map(told).collect())
}

fn choice(value: &str) -> Value {
    let mut choice = json!({ "name": value, "value": value });
    if let Some(name) = choice_name(value) {
        choice["name_localizations"] = localized(&name);
    }
    choice
}

/// Discord's number for a slash command.
pub const CHAT_INPUT: u64 = 1;
/// Discord's number for a command in the menu of a message.
pub const MESSAGE: u64 = 3;

/// The command that looks up an answer to the message it is used on. Like all names of commands it is the same in
/// all languages.
pub const FIND_AN_ANSWER: &str = "Find an answer";

/// The bodies that register all commands: everywhere, which is in servers, direct messages and
/// group chats, installed by a server or by a person; or in one server, where Discord knows no
/// such choice.
pub fn registrations(everywhere: bool) -> Vec<Value> {
    let message_command = json!({ "type": MESSAGE, "name": FIND_AN_ANSWER });
    let mut bodies: Vec<Value> = COMMANDS.iter().map(CommandSpec::registration).chain([message_command]).collect();
    let mut moderators = super::knowledge::registrations();
    if everywhere {
        for body in &mut bodies {
            body["integration_types"] = json!([0, 1]);
            body["contexts"] = json!([0, 1, 2]);
        }
        for body in &mut moderators {
            body["integration_types"] = json!([0]);
            body["contexts"] = json!([0]);
        }
    }
    bodies.extend(moderators);
    bodies
}

impl CommandSpec {
    fn registration(&self) -> Value {
        // Pages are turned with buttons here.
        let options = self.options.iter().filter(|option| option.input != Input::Page);
        json!({
            "type": CHAT_INPUT,
            "name": self.name,
            "description": self.description.to_string(),
            "description_localizations": localized(&self.description),
            "options": options.map(OptionSpec::registration).collect::<Vec<_>>(),
        })
    }
}

impl OptionSpec {
    fn registration(&self) -> Value {
        const STRING: u64 = 3;
        const BOOLEAN: u64 = 5;
        let kind = if self.input == Input::Flag { BOOLEAN } else { STRING };
        let mut body = json!({
            "type": kind,
            "name": self.name,
            "description": self.description.to_string(),
            "description_localizations": localized(&self.description),
        });
        if self.required {
            body["required"] = json!(true);
        }
        if self.input.is_suggested() {
            body["autocomplete"] = json!(true);
        }
        if let Input::OneOf(values) = self.input {
            body["choices"] = values.iter().map(|value| choice(value)).collect();
        }
        body
    }
}

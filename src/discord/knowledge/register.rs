//! The moderators' commands as Discord wants them.

use crate::discord::commands::{CHAT_INPUT, MESSAGE, localized};
use crate::locale::Message;
use crate::moderation::commands::{SUBCOMMANDS, Setting, Subcommand, Takes};
use serde_json::{Value, json};

/// The name of the slash command.
pub const KNOWLEDGE: &str = "knowledge";
/// The command in the menu of a message that begins an entry from it.
pub const ADD_TO_KNOWLEDGE: &str = "Add to knowledge";

/// Manage Server, as Discord writes permissions. It hides the commands from others; that others cannot use
/// them is not Discord's doing but ours.
const MANAGE_GUILD: &str = "32";

/// The bodies that register the moderators' commands, for servers only.
pub fn registrations() -> Vec<Value> {
    let description = Message::new("command-knowledge");
    let slash = json!({
        "type": CHAT_INPUT,
        "name": KNOWLEDGE,
        "description": description.to_string(),
        "description_localizations": localized(&description),
        "options": SUBCOMMANDS.iter().map(subcommand).collect::<Vec<_>>(),
        "default_member_permissions": MANAGE_GUILD,
    });
    let message = json!({ "type": MESSAGE, "name": ADD_TO_KNOWLEDGE, "default_member_permissions": MANAGE_GUILD });
    vec![slash, message]
}

fn subcommand(subcommand: &Subcommand) -> Value {
    const SUB_COMMAND: u64 = 1;
    let mut body = described(SUB_COMMAND, subcommand.name, &Message::new(subcommand.description));
    body["options"] = subcommand.options.iter().map(setting).collect();
    body
}

fn setting(setting: &Setting) -> Value {
    let kind = match setting.takes {
        Takes::FileName | Takes::Version => 3,
        Takes::Base => 5,
        Takes::Channel => 7,
        Takes::Role => 8,
        Takes::Attachment => 11,
    };
    let mut body = described(kind, setting.name, &Message::new(setting.description));
    if setting.required {
        body["required"] = json!(true);
    }
    match setting.takes {
        Takes::FileName | Takes::Version => body["autocomplete"] = json!(true),
        // Text and announcement channels.
        Takes::Channel => body["channel_types"] = json!([0, 5]),
        _ => {}
    }
    body
}

fn described(kind: u64, name: &str, description: &Message) -> Value {
    json!({
        "type": kind,
        "name": name,
        "description": description.to_string(),
        "description_localizations": localized(description),
    })
}

//! What serenity read from Discord, as the plain values that orders are made of.

use crate::locale::{Language, Message};
use crate::moderation::{Caller, Order, Shelf};
use crate::store::{PersonId, ServerId};
use serenity::model::application::{
    ActionRowComponent, CommandInteraction, ComponentInteraction, ModalInteraction, ResolvedOption, ResolvedValue,
};
use serenity::model::guild::Member;
use serenity::model::id::{GuildId, UserId};

/// What begins the custom id of a moderator's button or form; the rest is the order.
const PREFIX: &str = "1k";

/// An order's text as a custom id.
pub fn prefix(order: &str) -> String {
    format!("{PREFIX}{order}")
}

/// The order behind a custom id, with what was typed into a form.
pub fn form_of(custom_id: &str, fields: &dyn Fn(&str) -> Option<String>) -> Option<(Shelf, Order)> {
    Order::decode(custom_id.strip_prefix(PREFIX)?, fields)
}

/// Whether a custom id is one of these at all.
fn of(server: Option<GuildId>, person: UserId, member: Option<&Member>, locale: &str) -> Caller {
    Caller {
        server: server.map(|id| ServerId(id.get())),
        person: Some(PersonId(person.get())),
        permissions: member.and_then(|member| member.permissions).map(|permissions| permissions.bits()),
        roles: member.map(|member| member.roles.iter().map(|role| role.get()).collect()).unwrap_or_default(),
        language: Language::of(locale),
    }
}

/// An interaction that a moderator may have sent.
pub enum Source<'i> {
    /// A command, or typing one.
    Command(&'i CommandInteraction),
    /// A button or menu.
    Press(&'i ComponentInteraction),
    /// A filled form.
    Form(&'i ModalInteraction),
}

/// Who sent it, by what this very interaction says.
pub fn caller(source: &Source<'_>) -> Caller {
    match source {
        Source::Command(it) => of(it.guild_id, it.user.id, it.member.as_deref(), &it.locale),
        Source::Press(it) => of(it.guild_id, it.user.id, it.member.as_ref(), &it.locale),
        Source::Form(it) => of(it.guild_id, it.user.id, it.member.as_ref(), &it.locale),
    }
}

/// The sub-command of `/knowledge`, with the values of its options as plain text.
pub fn subcommand(command: &CommandInteraction) -> Option<(String, Vec<(String, String)>)> {
    let text = |value: &ResolvedValue<'_>| match value {
        ResolvedValue::String(text) => Some((*text).to_owned()),
        ResolvedValue::Boolean(flag) => Some(flag.to_string()),
        ResolvedValue::Role(role) => Some(role.id.to_string()),
        ResolvedValue::Channel(channel) => Some(channel.id.to_string()),
        _ => None,
    };
    let (name, options) = inner(command)?;
    let values = options.iter().filter_map(|option| Some((option.name.to_owned(), text(&option.value)?)));
    Some((name, values.collect()))
}

fn inner(command: &CommandInteraction) -> Option<(String, Vec<ResolvedOption<'_>>)> {
    let first = command.data.options().into_iter().next()?;
    match first.value {
        ResolvedValue::SubCommand(options) => Some((first.name.to_owned(), options)),
        _ => None,
    }
}

/// The file that was attached to the sub-command: its name, where it is, and its size in bytes.
pub fn attachment(command: &CommandInteraction) -> Option<(String, String, u32)> {
    inner(command)?.1.into_iter().find_map(|option| match option.value {
        ResolvedValue::Attachment(file) => Some((file.filename.clone(), file.url.clone(), file.size)),
        _ => None,
    })
}

/// What a form holds, by the names of its fields.
pub fn fields(form: &ModalInteraction) -> Vec<(String, String)> {
    let inputs = form.data.components.iter().flat_map(|row| &row.components);
    inputs
        .filter_map(|input| match input {
            ActionRowComponent::InputText(input) => Some((input.custom_id.clone(), input.value.clone()?)),
            _ => None,
        })
        .collect()
}

/// The order to begin an entry from a member's message.
pub fn message_entry(command: &CommandInteraction) -> Result<Order, Message> {
    let found = command.data.target_id.and_then(|id| command.data.resolved.messages.get(&id.to_message_id()));
    let message = found.ok_or(Message::new("message-without-text"))?;
    if message.content.trim().is_empty() {
        return Err(Message::new("message-without-text"));
    }
    let date = message.timestamp.date();
    Ok(Order::EntryFrom { text: message.content.clone(), credit: format!("{}, {date}", message.author.display_name()) })
}

//! What serenity read from Discord, as the plain values that the rest works with.

use super::press::{Press, Pressed, Presser};
use super::reply::{Embed, Field, Row};
use super::target::Target;
use crate::locale::Language;
use serenity::model::application::{
    CommandInteraction, ComponentInteraction, ComponentInteractionDataKind, MessageInteractionMetadata, ResolvedOption,
    ResolvedValue,
};
use serenity::model::channel::{EmbedField, Message, MessageFlags};

/// The values of a slash command's options as plain text, by name.
pub fn options(options: &[ResolvedOption<'_>]) -> Vec<(String, String)> {
    let text = |value: &ResolvedValue<'_>| match value {
        ResolvedValue::String(text) => Some((*text).to_owned()),
        ResolvedValue::Boolean(flag) => Some(flag.to_string()),
        ResolvedValue::Integer(number) => Some(number.to_string()),
        ResolvedValue::Number(number) => Some(number.to_string()),
        _ => None,
    };
    options.iter().filter_map(|option| Some((option.name.to_owned(), text(&option.value)?))).collect()
}

/// The message that a message command was used on.
pub fn target(command: &CommandInteraction) -> Option<Target> {
    let id = command.data.target_id?;
    let message = command.data.resolved.messages.get(&id.to_message_id())?;
    // A webhook of its own is how bridges post for people; a command's answer comes by its application's.
    let bridged = message.webhook_id.is_some_and(|hook| Some(hook.get()) != message.application_id.map(|id| id.get()));
    let by_bot = message.author.bot && !bridged;
    Some(Target { id: id.get(), text: message.content.clone(), by_bot })
}

impl From<&ComponentInteraction> for Press {
    fn from(interaction: &ComponentInteraction) -> Self {
        let chosen = match &interaction.data.kind {
            ComponentInteractionDataKind::StringSelect { values } => values.first().cloned(),
            _ => None,
        };
        let member = interaction.member.as_ref();
        let presser = Presser {
            id: interaction.user.id.get(),
            name: member.map_or_else(|| interaction.user.display_name(), |member| member.display_name()).to_owned(),
            permissions: member.and_then(|member| member.permissions).map(|permissions| permissions.bits()),
        };
        let server = interaction.guild_id.map_or_else(|| "@me".to_owned(), |id| id.to_string());
        Self {
            custom_id: interaction.data.custom_id.clone(),
            chosen,
            language: Language::of(&interaction.locale),
            presser,
            pressed: Pressed::from(&*interaction.message),
            channel: format!("{server}/{}", interaction.channel_id),
        }
    }
}

impl From<&Message> for Pressed {
    fn from(message: &Message) -> Self {
        let asker = match message.interaction_metadata.as_deref() {
            Some(MessageInteractionMetadata::Command(by)) => Some(by.user.id.get()),
            Some(MessageInteractionMetadata::Component(by)) => Some(by.user.id.get()),
            _ => None,
        };
        let private = message.flags.is_some_and(|flags| flags.contains(MessageFlags::EPHEMERAL));
        let rows = message.components.iter().filter_map(|row| {
            let row = serde_json::to_value(row).ok()?;
            serde_json::from_value::<Row>(row).ok()
        });
        Self { asker, private, embeds: message.embeds.iter().map(Embed::from).collect(), rows: rows.collect() }
    }
}

impl From<&serenity::model::channel::Embed> for Embed {
    fn from(embed: &serenity::model::channel::Embed) -> Self {
        let field = |field: &EmbedField| Field { name: field.name.clone(), value: field.value.clone() };
        Self {
            title: embed.title.clone().unwrap_or_default(),
            description: embed.description.clone().unwrap_or_default(),
            color: embed.colour.map_or(0, |colour| colour.0),
            fields: embed.fields.iter().map(field).collect(),
            image: None,
        }
    }
}

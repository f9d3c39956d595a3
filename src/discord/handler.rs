//! What happens to an interaction: options become a request, the request an answer, the answer a
//! reply. Answers are found on threads of their own, so that heartbeats are never late.

use super::limits::{CHOICES, PUT_OFF_AFTER};
use super::picture::illustrated;
use super::render;
use super::reply::Reply;
use super::send::{Channel, SendError};
use crate::answer::{Advisor, CommandSpec, Request};
use crate::chart::Pictures;
use crate::locale::{Language, Message};
use serenity::async_trait;
use serenity::client::{Context, EventHandler};
use serenity::model::application::{CommandInteraction, Interaction, ResolvedOption, ResolvedValue};
use serenity::model::gateway::Ready;
use serenity::model::permissions::Permissions;
use std::sync::Arc;
use tokio::sync::Semaphore;
use tokio::task::JoinHandle;
use tokio::time::timeout;

/// How many interactions are worked on at once; more are told that the bot is busy.
pub const AT_ONCE: u32 = 64;

/// Answers interactions.
pub struct Handler {
    advisor: Arc<Advisor>,
    pictures: Arc<Pictures>,
    /// One permit for each interaction being worked on. Holding all of them means that none is.
    permits: Arc<Semaphore>,
}

/// An option's value as plain text, by name.
type Options = Vec<(String, String)>;

impl Handler {
    /// A handler; `permits` has [`AT_ONCE`] permits.
    pub fn new(advisor: Arc<Advisor>, permits: Arc<Semaphore>) -> Self {
        Self { advisor, pictures: Arc::default(), permits }
    }

    async fn command(&self, channel: &Channel, command: &CommandInteraction) -> Result<(), SendError> {
        let options = read_options(&command.data.options());
        let value = |name: &str| options.iter().find(|(option, _)| option == name).map(|(_, value)| value.clone());
        let private = value("private").is_some_and(|value| value == "true");
        let request = match Request::build(&command.data.name, value) {
            Ok(request) => request,
            Err(problem) => {
                return channel.reply(&Reply::notice(super::escape::text(&problem.0.told(channel.language())))).await;
            }
        };
        // Without that permission Discord would refuse the whole answer.
        let may_attach = command.app_permissions.is_none_or(|granted| granted.contains(Permissions::ATTACH_FILES));
        let language = channel.language();
        let (advisor, pictures) = (Arc::clone(&self.advisor), Arc::clone(&self.pictures));
        let mut work = tokio::task::spawn_blocking(move || {
            let today = time::OffsetDateTime::now_utc().date();
            let page = advisor.answer(&request).page(language).dated(today);
            let reply = render::reply(&page);
            if may_attach { illustrated(reply, &page, &pictures) } else { reply }
        });
        match timeout(PUT_OFF_AFTER, &mut work).await {
            Ok(done) => channel.reply(&finished(done, channel).private(private)).await,
            Err(_) => self.answer_later(channel, work, private).await,
        }
    }

    async fn answer_later(&self, channel: &Channel, work: JoinHandle<Reply>, private: bool) -> Result<(), SendError> {
        match channel.put_off(private).await {
            // Where it is unsure whether that arrived, the answer may still find its place.
            Ok(()) | Err(SendError::Late | SendError::Unreachable) => {}
            Err(refused) => return Err(refused),
        }
        let reply = finished(work.await, channel);
        channel.fill_in(&reply.private(private)).await
    }

    async fn autocomplete(&self, channel: &Channel, command: &CommandInteraction) -> Result<(), SendError> {
        let focused = command.data.autocomplete();
        let typed = focused.as_ref().map_or("", |focused| focused.value).to_owned();
        let input = focused
            .and_then(|focused| CommandSpec::named(&command.data.name)?.option(focused.name))
            .map(|option| option.input);
        let advisor = Arc::clone(&self.advisor);
        let work = tokio::task::spawn_blocking(move || match input {
            Some(input) => advisor.suggest(input, &typed, CHOICES),
            None => Vec::new(),
        });
        channel.choices(work.await.unwrap_or_default()).await
    }
}

/// The reply, or an apology with a number that also stands in the log.
fn finished(done: Result<Reply, tokio::task::JoinError>, channel: &Channel) -> Reply {
    done.unwrap_or_else(|error| {
        let reference = channel.reference();
        tracing::error!(reference, panicked = error.is_panic(), "an answer failed");
        let message = Message::new("something-went-wrong").with("reference", reference.to_string());
        Reply::notice(message.told(channel.language()))
    })
}

fn read_options(options: &[ResolvedOption<'_>]) -> Options {
    let text = |value: &ResolvedValue<'_>| match value {
        ResolvedValue::String(text) => Some((*text).to_owned()),
        ResolvedValue::Boolean(flag) => Some(flag.to_string()),
        ResolvedValue::Integer(number) => Some(number.to_string()),
        ResolvedValue::Number(number) => Some(number.to_string()),
        _ => None,
    };
    options.iter().filter_map(|option| Some((option.name.to_owned(), text(&option.value)?))).collect()
}

#[async_trait]
impl EventHandler for Handler {
    async fn ready(&self, _: Context, ready: Ready) {
        tracing::info!(bot = %ready.user.name, "connected to Discord");
    }

    async fn interaction_create(&self, context: Context, interaction: Interaction) {
        let language = language_of(&interaction);
        let channel =
            Channel::new(Arc::clone(&context.http), interaction.id(), interaction.token().to_owned(), language);
        let Ok(_permit) = self.permits.try_acquire() else {
            if !matches!(interaction, Interaction::Autocomplete(_)) {
                let busy = Reply::notice(Message::new("busy").told(language));
                report(channel.reply(&busy).await, &channel);
            }
            return;
        };
        let sent = match &interaction {
            Interaction::Command(command) => self.command(&channel, command).await,
            Interaction::Autocomplete(command) => self.autocomplete(&channel, command).await,
            Interaction::Component(_) | Interaction::Modal(_) => {
                channel.reply(&Reply::notice(Message::new("expired").told(language))).await
            }
            _ => Ok(()),
        };
        report(sent, &channel);
    }
}

/// The language that a person set Discord to. It holds for public answers too: who asked reads first.
fn language_of(interaction: &Interaction) -> Language {
    match interaction {
        Interaction::Command(it) | Interaction::Autocomplete(it) => Language::of(&it.locale),
        Interaction::Component(it) => Language::of(&it.locale),
        Interaction::Modal(it) => Language::of(&it.locale),
        _ => Language::default(),
    }
}

fn report(sent: Result<(), SendError>, channel: &Channel) {
    if let Err(error) = sent {
        tracing::warn!(reference = channel.reference(), %error, "an answer did not reach Discord");
    }
}

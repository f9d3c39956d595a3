//! What happens to an interaction: options become a request, the request an answer, the answer a
//! reply. Answers are found on threads of their own, so that heartbeats are never late.

use super::commands::{CHAT_INPUT, FIND_AN_ANSWER};
use super::components::{View, message};
use super::limits::{CHOICES, PUT_OFF_AFTER};
use super::picture::illustrated;
use super::press::{Deed, Press, decide};
use super::received;
use super::reply::Reply;
use super::send::{Channel, Place, SendError};
use crate::answer::{CommandSpec, Request};
use crate::chart::Pictures;
use crate::library::{Library, Snapshot};
use crate::locale::{Language, Message};
use crate::store::{Owner, ServerId};
use serenity::async_trait;
use serenity::client::{Context, EventHandler};
use serenity::model::application::{CommandInteraction, ComponentInteraction, Interaction};
use serenity::model::gateway::Ready;
use serenity::model::id::GuildId;
use serenity::model::permissions::Permissions;
use std::sync::Arc;
use time::OffsetDateTime;
use tokio::sync::Semaphore;
use tokio::time::timeout;

/// How many interactions are worked on at once; more are told that the bot is busy.
pub const AT_ONCE: u32 = 64;

/// Answers interactions.
pub struct Handler {
    library: Arc<Library>,
    pictures: Arc<Pictures>,
    /// One permit for each interaction being worked on. Holding all of them means that none is.
    permits: Arc<Semaphore>,
}

impl Handler {
    /// A handler; `permits` has [`AT_ONCE`] permits.
    pub fn new(library: Arc<Library>, permits: Arc<Semaphore>) -> Self {
        Self { library, pictures: Arc::default(), permits }
    }

    /// What somebody is answered from, by where they ask. Building a server's snapshot may take a moment.
    async fn snapshot(&self, guild: Option<GuildId>) -> Arc<Snapshot> {
        let owner = guild.map_or(Owner::Base, |guild| Owner::Server(ServerId(guild.get())));
        let library = Arc::clone(&self.library);
        let found = tokio::task::spawn_blocking(move || library.snapshot(owner)).await;
        found.unwrap_or_else(|_| self.library.snapshot(Owner::Base))
    }

    async fn command(&self, channel: &Channel, command: &CommandInteraction) -> Result<(), SendError> {
        let language = channel.language();
        let asked = match u64::from(u8::from(command.data.kind)) {
            CHAT_INPUT => slash(command, language),
            _ if command.data.name == FIND_AN_ANSWER => find_an_answer(command, language),
            _ => Err(Message::new("this-command-gone")),
        };
        match asked {
            Ok((request, view)) => {
                let place = Place::New { private: view.private };
                let snapshot = self.snapshot(command.guild_id).await;
                self.answer(channel, snapshot, request, view, place, may_attach(command.app_permissions)).await
            }
            Err(why) => channel.refuse(&why).await,
        }
    }

    async fn press(&self, channel: &Channel, interaction: &ComponentInteraction) -> Result<(), SendError> {
        let press = Press::from(interaction);
        let may_attach = may_attach(interaction.app_permissions);
        let snapshot = self.snapshot(interaction.guild_id).await;
        match decide(&press, |token| snapshot.advisor.open(token)) {
            Deed::Open { request, here, view } => {
                let private = view.private;
                let place = if here { Place::Here { private } } else { Place::New { private } };
                self.answer(channel, snapshot, request, view, place, may_attach).await
            }
            Deed::Share { copy, token, marked, unmarked } => {
                let token = token.filter(|_| may_attach);
                channel.share(&self.with_chart(&snapshot, copy, token).await, &marked, &unmarked).await
            }
            Deed::Remove => channel.remove().await,
            Deed::Refuse(why) => channel.refuse(&why).await,
        }
    }

    async fn answer(
        &self,
        channel: &Channel,
        snapshot: Arc<Snapshot>,
        request: Request,
        view: View,
        place: Place,
        may_attach: bool,
    ) -> Result<(), SendError> {
        let pictures = Arc::clone(&self.pictures);
        let mut work = tokio::task::spawn_blocking(move || {
            let today = OffsetDateTime::now_utc().date();
            message(&snapshot.advisor, &request, view, today, may_attach.then_some(&*pictures))
        });
        if let Ok(done) = timeout(PUT_OFF_AFTER, &mut work).await {
            return channel.answer(place, &finished(done, channel)).await;
        }
        match channel.put_off(place).await {
            // Where it is unsure whether that arrived, the answer may still find its place.
            Ok(()) | Err(SendError::Late | SendError::Unreachable) => {}
            Err(refused) => return Err(refused),
        }
        channel.fill_in(place, &finished(work.await, channel)).await
    }

    /// The copy of an answer with its chart, which is drawn again: what Discord keeps for one person is not for others.
    async fn with_chart(&self, snapshot: &Arc<Snapshot>, copy: Reply, token: Option<String>) -> Reply {
        let Some(request) = token.and_then(|token| snapshot.advisor.open(&token)) else {
            return copy;
        };
        let (snapshot, pictures, plain) = (Arc::clone(snapshot), Arc::clone(&self.pictures), copy.clone());
        let work = tokio::task::spawn_blocking(move || {
            // Only the chart is taken over, and that is the same in all languages.
            let page = snapshot.advisor.answer(&request).page(Language::default());
            illustrated(copy, &page, &pictures)
        });
        work.await.unwrap_or(plain)
    }

    async fn autocomplete(&self, channel: &Channel, command: &CommandInteraction) -> Result<(), SendError> {
        let focused = command.data.autocomplete();
        let typed = focused.as_ref().map_or("", |focused| focused.value).to_owned();
        let option = focused.and_then(|focused| CommandSpec::named(&command.data.name)?.option(focused.name));
        let snapshot = self.snapshot(command.guild_id).await;
        let work = tokio::task::spawn_blocking(move || {
            option.map(|option| snapshot.advisor.suggest(option.input, &typed, CHOICES)).unwrap_or_default()
        });
        channel.choices(work.await.unwrap_or_default()).await
    }
}

/// Whether the bot may attach files. Without that permission Discord would refuse the whole answer.
fn may_attach(granted: Option<Permissions>) -> bool {
    granted.is_none_or(|granted| granted.contains(Permissions::ATTACH_FILES))
}

/// What a slash command asks, or why it asks nothing.
fn slash(command: &CommandInteraction, language: Language) -> Result<(Request, View), Message> {
    let options = received::options(&command.data.options());
    let value = |name: &str| options.iter().find(|(option, _)| option == name).map(|(_, value)| value.clone());
    let private = value("private").is_some_and(|value| value == "true");
    let request = Request::build(&command.data.name, value).map_err(|problem| problem.0)?;
    Ok((request, View { language, private, ..View::default() }))
}

/// What a message asks that somebody points at. The answer is for them alone, until they share it.
fn find_an_answer(command: &CommandInteraction, language: Language) -> Result<(Request, View), Message> {
    let target = received::target(command).unwrap_or_default();
    let request = target.request()?;
    Ok((request, View { language, private: true, message: Some(target.id), ..View::default() }))
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
                report(channel.refuse(&Message::new("busy")).await, &channel);
            }
            return;
        };
        let sent = match &interaction {
            Interaction::Command(command) => self.command(&channel, command).await,
            Interaction::Autocomplete(command) => self.autocomplete(&channel, command).await,
            Interaction::Component(pressed) => self.press(&channel, pressed).await,
            Interaction::Modal(_) => channel.refuse(&Message::new("expired")).await,
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

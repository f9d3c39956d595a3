//! What happens to an interaction: options become a request, the request an answer, the answer a
//! reply. Answers are found on threads of their own, so that heartbeats are never late.

use super::commands::{CHAT_INPUT, FIND_AN_ANSWER};
use super::components::{View, drawn};
use super::knowledge::{ADD_TO_KNOWLEDGE, Fetcher, KNOWLEDGE};
use super::limits::CHOICES;
use super::moderate::Moderating;
use super::picture::illustrated;
use super::press::{Deed, Press, decide};
use super::received;
use super::reception::Clerk;
use super::reply::Reply;
use super::rest::Rest;
use super::send::{Channel, Place, SendError};
use crate::answer::{CommandSpec, Request};
use crate::chart::Pictures;
use crate::library::Library;
use crate::locale::{Language, Message};
use crate::metrics::Metrics;
use crate::moderation::{Desk, Ledger, Note};
use crate::store::{Owner, PersonId, ServerId, Vote};
use serenity::model::application::{
    AuthorizingIntegrationOwner, AuthorizingIntegrationOwners, CommandInteraction, ComponentInteraction, Interaction,
};
use serenity::model::id::GuildId;
use serenity::model::permissions::Permissions;
use std::sync::Arc;
use time::OffsetDateTime;
use tokio::sync::Semaphore;
use tokio::task::JoinError;
use tokio::time::timeout_at;

/// What answers are made from and written down in, for all connections.
pub struct Office {
    /// The knowledge as it stands.
    pub library: Arc<Library>,
    /// What moderators do with it.
    pub desk: Arc<Desk>,
    /// What is noted in passing.
    pub ledger: Ledger,
    /// What is counted.
    pub metrics: Arc<Metrics>,
}

/// Answers interactions.
pub struct Handler {
    office: Arc<Office>,
    pictures: Arc<Pictures>,
    moderating: Moderating,
    /// One permit for each answer being found or drawn. More at once than there are processors would be no faster, and
    /// would take the processor from what sends answers.
    thinkers: Arc<Semaphore>,
}

/// What is asked, and where.
struct Asked {
    request: Request,
    view: View,
    place: Place,
    owner: Owner,
    may_attach: bool,
}

impl Handler {
    /// A handler.
    pub fn new(office: Arc<Office>, fetcher: Fetcher, rest: Arc<Rest>) -> Self {
        let pictures = Arc::<Pictures>::default();
        let moderating = Moderating::new(Arc::clone(&office.desk), Arc::clone(&pictures), fetcher, rest);
        let thinkers = std::thread::available_parallelism().map_or(2, |processors| processors.get().max(2));
        Self { office, pictures, moderating, thinkers: Arc::new(Semaphore::new(thinkers)) }
    }

    async fn command(&self, channel: &Channel, command: &CommandInteraction) -> Result<(), SendError> {
        let language = channel.language();
        let asked = match (u64::from(u8::from(command.data.kind)), command.data.name.as_str()) {
            (_, KNOWLEDGE | ADD_TO_KNOWLEDGE) => return self.moderating.command(channel, command).await,
            (CHAT_INPUT, _) => slash(command, language),
            (_, FIND_AN_ANSWER) => find_an_answer(command, language),
            _ => Err(Message::new("this-command-gone")),
        };
        match asked {
            Ok((request, view)) => {
                let place = Place::New { private: view.private };
                let owner = owner(command.guild_id, &command.authorizing_integration_owners);
                let may_attach = may_attach(command.app_permissions);
                self.show(channel, Asked { request, view, place, owner, may_attach }).await
            }
            Err(why) => channel.refuse(&why).await,
        }
    }

    async fn press(&self, channel: &Channel, interaction: &ComponentInteraction) -> Result<(), SendError> {
        if let Some(sent) = self.moderating.press(channel, interaction).await {
            return sent;
        }
        let owner = owner(interaction.guild_id, &interaction.authorizing_integration_owners);
        let may_attach = may_attach(interaction.app_permissions);
        let (press, library) = (Press::from(interaction), Arc::clone(&self.office.library));
        let decided = tokio::task::spawn_blocking(move || {
            let snapshot = library.snapshot(owner);
            decide(&press, |token| snapshot.advisor.open(token))
        });
        match decided.await.unwrap_or_else(|error| Deed::Refuse(channel.apology(&error))) {
            Deed::Open { request, here, view } => {
                let private = view.private;
                let place = if here { Place::Here { private } } else { Place::New { private } };
                self.show(channel, Asked { request, view, place, owner, may_attach }).await
            }
            Deed::Share { copy, token, marked, unmarked } => {
                let token = token.filter(|_| may_attach);
                channel.share(&self.with_chart(copy, token, owner).await, &marked, &unmarked).await
            }
            Deed::Remove => channel.remove().await,
            Deed::Vote { helpful, token } => {
                let by = PersonId(interaction.user.id.get());
                channel.refuse(&self.vote(owner, by, helpful, token).await).await
            }
            Deed::Refuse(why) => channel.refuse(&why).await,
        }
    }

    async fn show(&self, channel: &Channel, asked: Asked) -> Result<(), SendError> {
        let Asked { request, view, place, owner, may_attach } = asked;
        let (office, pictures) = (Arc::clone(&self.office), Arc::clone(&self.pictures));
        let work = self.think(move || {
            let today = OffsetDateTime::now_utc().date();
            let snapshot = office.library.snapshot(owner);
            let pictures = may_attach.then_some(&*pictures);
            let (reply, answer, files) = drawn(&snapshot.advisor, &request, view, today, pictures);
            office.ledger.note(Note::of(owner, &snapshot.advisor, &request, &answer, files, today));
            reply
        });
        tokio::pin!(work);
        if let Ok(done) = timeout_at(channel.put_off_at(), &mut work).await {
            return channel.answer(place, &finished(done, channel)).await;
        }
        match channel.put_off(place).await {
            // Where it is unsure whether that arrived, the answer may still find its place.
            Ok(()) | Err(SendError::Late | SendError::Unreachable) => {}
            Err(refused) => return Err(refused),
        }
        channel.fill_in(place, &finished(work.await, channel)).await
    }

    /// Does what takes the processor for a while, on a thread of its own, once it is its turn.
    async fn think<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, JoinError> {
        // Never closed, so that there always is a permit in the end.
        let permit = Arc::clone(&self.thinkers).acquire_owned().await;
        tokio::task::spawn_blocking(move || {
            let _until_done = permit;
            work()
        })
        .await
    }

    /// The copy of an answer with its chart, which is drawn again: what Discord keeps for one person is not for others.
    async fn with_chart(&self, copy: Reply, token: Option<String>, owner: Owner) -> Reply {
        let Some(token) = token else { return copy };
        let (office, pictures, plain) = (Arc::clone(&self.office), Arc::clone(&self.pictures), copy.clone());
        let work = self.think(move || {
            let snapshot = office.library.snapshot(owner);
            let Some(request) = snapshot.advisor.open(&token) else { return copy };
            // Only the chart is taken over, and that is the same in all languages.
            let page = snapshot.advisor.answer(&request).page(Language::default());
            illustrated(copy, &page, &pictures)
        });
        work.await.unwrap_or(plain)
    }

    /// Counts a vote, and gives what its sender is told.
    async fn vote(&self, owner: Owner, by: PersonId, helpful: bool, token: String) -> Message {
        let office = Arc::clone(&self.office);
        let work = tokio::task::spawn_blocking(move || {
            let snapshot = office.library.snapshot(owner);
            let heading = snapshot
                .advisor
                .open(&token)
                .map(|request| snapshot.advisor.answer(&request).page(Language::default()).title);
            let vote = Vote { passage: token, heading: heading.unwrap_or_default(), by, helpful };
            office.desk.store().vote(owner, &vote)
        });
        match work.await {
            Ok(Ok(_)) => Message::new("vote-counted"),
            Ok(Err(error)) => {
                tracing::error!(%error, "a vote could not be counted");
                Message::new("vote-lost")
            }
            Err(_) => Message::new("vote-lost"),
        }
    }

    async fn autocomplete(&self, channel: &Channel, command: &CommandInteraction) -> Result<(), SendError> {
        if command.data.name == KNOWLEDGE {
            return channel.choices(self.moderating.offered(command).await).await;
        }
        let focused = command.data.autocomplete();
        let typed = focused.as_ref().map_or("", |focused| focused.value).to_owned();
        let option = focused.and_then(|focused| CommandSpec::named(&command.data.name)?.option(focused.name));
        let library = Arc::clone(&self.office.library);
        let owner = owner(command.guild_id, &command.authorizing_integration_owners);
        let work = tokio::task::spawn_blocking(move || {
            let snapshot = library.snapshot(owner);
            option.map(|option| snapshot.advisor.suggest(option.input, &typed, CHOICES)).unwrap_or_default()
        });
        let names = work.await.unwrap_or_default();
        channel.choices(names.into_iter().map(|name| (name.clone(), name)).collect()).await
    }
}

/// Whose knowledge somebody is answered from: the server's that installed the bot, else the base that all share. A person
/// who installed it for themself brings no server's additions along.
fn owner(server: Option<GuildId>, installed: &AuthorizingIntegrationOwners) -> Owner {
    let by_server = installed.0.iter().any(|by| matches!(by, AuthorizingIntegrationOwner::GuildInstall(Some(_))));
    match server {
        Some(id) if by_server || installed.0.is_empty() => Owner::Server(ServerId(id.get())),
        _ => Owner::Base,
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
fn finished(done: Result<Reply, JoinError>, channel: &Channel) -> Reply {
    done.unwrap_or_else(|error| Reply::notice(channel.apology(&error).told(channel.language())))
}

impl Clerk for Handler {
    async fn answer(self: Arc<Self>, channel: Channel, interaction: Interaction) -> Result<(), SendError> {
        match &interaction {
            Interaction::Command(command) => self.command(&channel, command).await,
            Interaction::Autocomplete(command) => self.autocomplete(&channel, command).await,
            Interaction::Component(pressed) => self.press(&channel, pressed).await,
            Interaction::Modal(form) => self.moderating.submit(&channel, form).await,
            _ => Ok(()),
        }
    }
}

//! What happens to a moderator's interaction: it becomes an order, the order is carried out on a thread of its own,
//! and what comes of it is told to the moderator alone.

use super::knowledge::{self, Fetcher, Logbook, Source};
use super::limits::CHOICES;
use super::picture::illustrated;
use super::render;
use super::reply::Reply;
use super::rest::Rest;
use super::send::{Channel, Place, SendError};
use crate::answer::Page;
use crate::chart::Pictures;
use crate::locale::Message;
use crate::moderation::commands::{Attached, SUBCOMMANDS, order};
use crate::moderation::{Carried, Desk, Moderator, Order, Outcome, Record, Refusal, Shelf, Told};
use serenity::model::application::{
    CommandInteraction, ComponentInteraction, ComponentInteractionDataKind, ModalInteraction,
};
use std::sync::Arc;
use time::OffsetDateTime;
use tokio::time::timeout_at;

/// A moderator's message of its own.
const NEW: Place = Place::New { private: true };
/// In place of what a button was pressed on, which only the moderator sees.
const HERE: Place = Place::Here { private: true };

/// Answers moderators.
pub struct Moderating {
    desk: Arc<Desk>,
    pictures: Arc<Pictures>,
    fetcher: Fetcher,
    rest: Arc<Rest>,
    logbook: Logbook,
}

/// An order on its way.
struct Job {
    by: Moderator,
    shelf: Shelf,
    order: Order,
    place: Place,
    /// Whether Discord was told already that the answer takes a moment.
    put_off: bool,
}

impl Moderating {
    /// Answers by this desk.
    pub fn new(desk: Arc<Desk>, pictures: Arc<Pictures>, fetcher: Fetcher, rest: Arc<Rest>) -> Self {
        Self { desk, pictures, fetcher, rest, logbook: Logbook::default() }
    }

    /// A slash command, or the command in a message's menu.
    pub async fn command(&self, channel: &Channel, command: &CommandInteraction) -> Result<(), SendError> {
        let by = match self.admit(&Source::Command(command)).await {
            Ok(by) => by,
            Err(refusal) => return channel.refuse(&refusal.0).await,
        };
        if command.data.name == knowledge::ADD_TO_KNOWLEDGE {
            return match knowledge::message_entry(command) {
                Ok(order) => {
                    self.carry(channel, Job { by, shelf: Shelf::Own, order, place: NEW, put_off: false }).await
                }
                Err(why) => channel.refuse(&why).await,
            };
        }
        let Some((name, values)) = knowledge::subcommand(command) else {
            return channel.refuse(&Message::new("this-command-gone")).await;
        };
        let value = |name: &str| values.iter().find(|(option, _)| option == name).map(|(_, value)| value.clone());
        let attached = knowledge::attachment(command);
        let put_off = attached.is_some();
        let mut file = None;
        if let Some((name, address, size)) = attached {
            // Fetching may take longer than Discord waits.
            channel.put_off(NEW).await?;
            match self.fetcher.fetch(&address, size).await {
                Ok(bytes) => file = Some(Attached { name, bytes }),
                Err(error) => {
                    tracing::info!(reference = channel.reference(), %error, "an attachment was not taken");
                    return channel.fill_in(NEW, &channel.notice(&error.message())).await;
                }
            }
        }
        match order(&name, value, file) {
            Ok((shelf, order)) => self.carry(channel, Job { by, shelf, order, place: NEW, put_off }).await,
            Err(why) if put_off => channel.fill_in(NEW, &channel.notice(&why)).await,
            Err(why) => channel.refuse(&why).await,
        }
    }

    /// A button or a menu. Gives nothing where it is none of a moderator's.
    pub async fn press(&self, channel: &Channel, press: &ComponentInteraction) -> Option<Result<(), SendError>> {
        let id = match &press.data.kind {
            ComponentInteractionDataKind::StringSelect { values } => values.first().unwrap_or(&press.data.custom_id),
            _ => &press.data.custom_id,
        };
        let (shelf, order) = knowledge::form_of(id, &|_| None)?;
        Some(match self.admit(&Source::Press(press)).await {
            Ok(by) => self.carry(channel, Job { by, shelf, order, place: HERE, put_off: false }).await,
            Err(refusal) => channel.refuse(&refusal.0).await,
        })
    }

    /// A filled form.
    pub async fn submit(&self, channel: &Channel, form: &ModalInteraction) -> Result<(), SendError> {
        let fields = knowledge::fields(form);
        let field = |name: &str| fields.iter().find(|(field, _)| field == name).map(|(_, text)| text.clone());
        let Some((shelf, order)) = knowledge::form_of(&form.data.custom_id, &field) else {
            return channel.refuse(&Message::new("expired")).await;
        };
        let place = if form.message.is_some() { HERE } else { NEW };
        match self.admit(&Source::Form(form)).await {
            Ok(by) => self.carry(channel, Job { by, shelf, order, place, put_off: false }).await,
            Err(refusal) => channel.refuse(&refusal.0).await,
        }
    }

    /// What is offered while a moderator types; nothing to anybody else.
    pub async fn offered(&self, command: &CommandInteraction) -> Vec<(String, String)> {
        let Ok(by) = self.admit(&Source::Command(command)).await else { return Vec::new() };
        let Some((name, values)) = knowledge::subcommand(command) else { return Vec::new() };
        let Some(focused) = command.data.autocomplete() else { return Vec::new() };
        let settings = SUBCOMMANDS.iter().find(|it| it.name == name).map_or(&[][..], |it| it.options);
        let Some(setting) = settings.iter().find(|it| it.name == focused.name) else { return Vec::new() };
        let base = values.iter().any(|(name, value)| name == "base" && value == "true");
        let shelf = if base { Shelf::Base } else { Shelf::Own };
        let (desk, typed) = (Arc::clone(&self.desk), focused.value.to_owned());
        let work = tokio::task::spawn_blocking(move || desk.offered(by, shelf, setting.takes, &typed, CHOICES));
        work.await.unwrap_or_default()
    }

    async fn admit(&self, source: &Source<'_>) -> Result<Moderator, Refusal> {
        let (desk, caller) = (Arc::clone(&self.desk), knowledge::caller(source));
        let work = tokio::task::spawn_blocking(move || desk.admit(&caller));
        work.await.unwrap_or_else(|_| Err("not-a-moderator".into()))
    }

    async fn carry(&self, channel: &Channel, job: Job) -> Result<(), SendError> {
        let Job { by, shelf, order, place, mut put_off } = job;
        let desk = Arc::clone(&self.desk);
        let mut work = tokio::task::spawn_blocking(move || desk.carry_out(by, shelf, order, OffsetDateTime::now_utc()));
        let done = match put_off {
            true => work.await,
            false => match timeout_at(channel.put_off_at(), &mut work).await {
                Ok(done) => done,
                Err(_) => {
                    put_off = true;
                    channel.put_off(place).await?;
                    work.await
                }
            },
        };
        let carried: Carried = done.unwrap_or_else(|error| Err(Refusal(channel.apology(&error))));
        match carried {
            Ok(Outcome::Form(_)) if put_off => self.say(channel, place, true, &Message::new("busy")).await,
            Ok(Outcome::Form(form)) => channel.open_form(&knowledge::form(&form, by.language)).await,
            Ok(Outcome::Told(told)) => self.tell(channel, by, place, put_off, *told).await,
            Err(Refusal(why)) => self.say(channel, place, put_off, &why).await,
        }
    }

    /// Says why nothing was done. What the moderator was looking at stays.
    async fn say(&self, channel: &Channel, place: Place, put_off: bool, why: &Message) -> Result<(), SendError> {
        match (put_off, place) {
            (false, _) => channel.refuse(why).await,
            (true, Place::Here { .. }) => channel.follow_up(&channel.notice(why)).await,
            (true, Place::New { .. }) => channel.fill_in(place, &channel.notice(why)).await,
        }
    }

    async fn tell(
        &self,
        channel: &Channel,
        by: Moderator,
        place: Place,
        put_off: bool,
        told: Told,
    ) -> Result<(), SendError> {
        let reply = knowledge::reply(&told, by.language);
        // The change is made: its record must not be lost because an answer was.
        let answered = if put_off { channel.fill_in(place, &reply).await } else { channel.answer(place, &reply).await };
        let heard = match &told.record {
            Some(record) => self.record(by, record).await,
            None => true,
        };
        answered?;
        if let Some(card) = told.card {
            channel.follow_up(&self.card(card).await).await?;
        }
        if heard { Ok(()) } else { channel.follow_up(&channel.notice(&Message::new("log-refused"))).await }
    }

    /// An answer as members would get it, under a line that says so.
    async fn card(&self, page: Page) -> Reply {
        let pictures = Arc::clone(&self.pictures);
        let saying = Message::new("as-members-see-it").told(page.language);
        let plain = render::reply(&page).saying(&saying).private(true);
        let drawn = plain.clone();
        let work = tokio::task::spawn_blocking(move || illustrated(drawn, &page, &pictures));
        work.await.unwrap_or(plain)
    }

    /// Tells the server's log channel, if it has one. Gives false where that failed.
    async fn record(&self, by: Moderator, record: &Record) -> bool {
        let desk = Arc::clone(&self.desk);
        let settings = tokio::task::spawn_blocking(move || desk.store().settings(by.server)).await;
        match settings {
            Ok(Ok(settings)) => match settings.log_channel {
                Some(id) => self.logbook.write(&self.rest, id, record).await,
                None => true,
            },
            _ => false,
        }
    }
}

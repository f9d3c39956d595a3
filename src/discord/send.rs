//! The one way to answer an interaction: within its deadline, with quick retries where the network
//! or Discord failed, and with errors that name no token.

use super::escape;
use super::limits::{FIRST_ANSWER, PUT_OFF_AFTER};
use super::press::NOT_SHARED;
use super::reply::{EPHEMERAL, Redrawn, Reply};
use crate::locale::{Language, Message};
use serde::Serialize;
use serde_json::Value;
use serenity::builder::CreateAttachment;
use serenity::http::{Http, HttpError};
use serenity::model::channel::MessageFlags;
use serenity::model::id::InteractionId;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::task::JoinError;
use tokio::time::{Instant, sleep, timeout_at};

/// Discord's code for an interaction that was answered already: after a retry, our first try arrived.
const ALREADY_ACKNOWLEDGED: isize = 40060;
/// How long to wait before trying again, and how often.
const PAUSES: [Duration; 2] = [Duration::from_millis(150), Duration::from_millis(400)];
/// How long to wait where Discord asks for patience; serenity does not say how long Discord asked.
const PATIENCE: Duration = Duration::from_millis(1_000);

/// Who is to be answered, and until when.
#[derive(Clone)]
pub struct Channel {
    http: Arc<Http>,
    id: InteractionId,
    token: String,
    arrived: Instant,
    language: Language,
    progress: Arc<Mutex<Progress>>,
}

/// How far an answer has come.
#[derive(Debug, Default)]
struct Progress {
    /// How long the first answer took.
    first_answer: Option<Duration>,
    /// Where an answer is due that was put off.
    due: Option<Place>,
}

/// What Discord calls the kinds of first answers.
#[derive(Debug, Clone, Copy)]
enum Callback {
    Message = 4,
    PutOff = 5,
    PutOffUpdate = 6,
    Update = 7,
    Choices = 8,
    Form = 9,
}

/// Where an answer is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In a message of its own.
    New {
        /// Only for the person who asked.
        private: bool,
    },
    /// In place of what the message showed that a button was pressed on.
    Here {
        /// Whether only one person sees that message.
        private: bool,
    },
}

impl Place {
    /// Whether a reply may stand here: what is for one person never becomes public.
    fn suits(self, reply: &Reply) -> bool {
        let (Self::New { private } | Self::Here { private }) = self;
        private || !reply.is_private()
    }
}

#[derive(Serialize)]
struct CallbackBody<T> {
    #[serde(rename = "type")]
    kind: u8,
    data: T,
}

#[derive(Serialize)]
struct Flags {
    flags: u64,
}

impl Flags {
    fn private(private: bool) -> Self {
        Self { flags: if private { EPHEMERAL } else { 0 } }
    }
}

#[derive(Serialize)]
struct Choices {
    choices: Vec<Choice>,
}

/// One entry to pick while typing.
#[derive(Serialize)]
struct Choice {
    name: String,
    value: String,
}

/// Why an answer did not reach Discord, without its address, which holds a token.
#[derive(Debug, thiserror::Error)]
pub enum SendError {
    /// Discord refused it.
    #[error("Discord answered {status} (code {code})")]
    Refused {
        /// HTTP status.
        status: u16,
        /// Discord's own code; 0 if it gave none.
        code: isize,
    },
    /// It did not get there.
    #[error("no connection to Discord")]
    Unreachable,
    /// Time ran out.
    #[error("no answer from Discord in time")]
    Late,
}

impl SendError {
    /// Whether somebody else, with the same token, answered before this bot did.
    pub fn means_another_instance(&self) -> bool {
        matches!(self, Self::Refused { code: ALREADY_ACKNOWLEDGED, .. })
    }
}

impl Channel {
    /// A channel to an interaction that has just arrived.
    pub fn new(http: Arc<Http>, id: InteractionId, token: String, language: Language) -> Self {
        Self { http, id, token, arrived: Instant::now(), language, progress: Arc::default() }
    }

    /// From when on an answer is better put off than waited for.
    pub fn put_off_at(&self) -> Instant {
        self.arrived + PUT_OFF_AFTER
    }

    /// How long Discord took to take the first answer, from when the interaction arrived; nothing if it did not yet.
    pub fn first_answer(&self) -> Option<Duration> {
        self.progress().first_answer
    }

    /// Says to the person alone why there is no answer, or will be none in place of the one put off. Says nothing where
    /// they have their answer.
    pub async fn give_up(&self, why: &Message) -> Result<(), SendError> {
        let Progress { first_answer, due } = *self.progress();
        match (first_answer, due) {
            (None, _) => self.refuse(why).await,
            // What they look at stays.
            (Some(_), Some(Place::Here { .. })) => self.follow_up(&self.notice(why)).await,
            (Some(_), Some(place)) => self.fill_in(place, &self.notice(why)).await,
            (Some(_), None) => Ok(()),
        }
    }

    fn progress(&self) -> MutexGuard<'_, Progress> {
        self.progress.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A number for the log and the person alike: the interaction's id, which tells nothing else.
    pub fn reference(&self) -> u64 {
        self.id.get()
    }

    /// The language of whoever is to be answered.
    pub fn language(&self) -> Language {
        self.language
    }

    /// Says something to the person alone. What they typed may stand in it, and formats nothing.
    pub async fn refuse(&self, why: &Message) -> Result<(), SendError> {
        self.reply(&self.notice(why)).await
    }

    /// A message that says something to the person alone.
    pub fn notice(&self, message: &Message) -> Reply {
        Reply::notice(escape::text(&message.told(self.language)))
    }

    /// An apology for work that broke off, with a number that also stands in the log.
    pub fn apology(&self, error: &JoinError) -> Message {
        tracing::error!(reference = self.reference(), panicked = error.is_panic(), "an answer failed");
        self.regret()
    }

    /// The apology alone.
    pub fn regret(&self) -> Message {
        Message::new("something-went-wrong").with("reference", self.reference().to_string())
    }

    /// Answers with a form to fill in.
    pub async fn open_form(&self, form: &Value) -> Result<(), SendError> {
        self.call_back(Callback::Form, form, &[]).await
    }

    /// Says one thing more.
    pub async fn follow_up(&self, reply: &Reply) -> Result<(), SendError> {
        let files = files(reply);
        attempts(after_first_answer(), || async {
            self.http.create_followup_message(&self.token, reply, files.clone()).await.map(|_| ())
        })
        .await
    }

    /// Answers with a message.
    pub async fn reply(&self, reply: &Reply) -> Result<(), SendError> {
        self.call_back(Callback::Message, reply, &files(reply)).await
    }

    /// Answers at once. What does not suit the place becomes a private message of its own.
    pub async fn answer(&self, place: Place, reply: &Reply) -> Result<(), SendError> {
        let kind = match place {
            Place::Here { .. } if place.suits(reply) => Callback::Update,
            _ => Callback::Message,
        };
        self.call_back(kind, reply, &files(reply)).await
    }

    /// Says that the answer takes a moment. Whether it will be private is settled here.
    pub async fn put_off(&self, place: Place) -> Result<(), SendError> {
        match place {
            Place::New { private } => self.call_back(Callback::PutOff, &Flags::private(private), &[]).await?,
            Place::Here { .. } => self.call_back(Callback::PutOffUpdate, &Flags::private(false), &[]).await?,
        }
        self.progress().due = Some(place);
        Ok(())
    }

    /// Gives an answer that was put off. What does not suit the place becomes a private message of its own:
    /// a public “thinking” cannot be made private any more, so it is taken away first.
    pub async fn fill_in(&self, place: Place, reply: &Reply) -> Result<(), SendError> {
        if place.suits(reply) {
            self.edit(reply, files(reply)).await?;
        } else {
            if matches!(place, Place::New { .. }) {
                self.delete().await?;
            }
            self.follow_up(reply).await?;
        }
        self.progress().due = None;
        Ok(())
    }

    /// Removes the message that a button was pressed on.
    pub async fn remove(&self) -> Result<(), SendError> {
        self.call_back(Callback::PutOffUpdate, &Flags::private(false), &[]).await?;
        self.delete().await
    }

    /// Posts a copy for all of the private message that a button was pressed on. A follow-up needs no permission
    /// of the bot's own, so that this works in servers, direct messages and where a person installed the bot for
    /// themself; it cannot be a reply to a member's message, and so names it by a link. Where only the person
    /// may see what the bot says, Discord makes the copy private, and they are told.
    pub async fn share(&self, copy: &Reply, marked: &Redrawn, unmarked: &Redrawn) -> Result<(), SendError> {
        self.call_back(Callback::Update, marked, &[]).await?;
        // Not tried again: the first try may have arrived, and nobody wants to share twice.
        let posted = self.http.create_followup_message(&self.token, copy, files(copy)).await;
        let hidden = |flags: Option<MessageFlags>| flags.is_some_and(|flags| flags.contains(MessageFlags::EPHEMERAL));
        let error = match posted {
            Ok(message) if !hidden(message.flags) => return Ok(()),
            Ok(_) => None,
            Err(error) => Some(SendError::from(error)),
        };
        self.edit(unmarked, Vec::new()).await?;
        let told = self.http.create_followup_message(&self.token, &self.notice(&NOT_SHARED), Vec::new()).await;
        error.map_or_else(|| told.map(|_| ()).map_err(SendError::from), Err)
    }

    async fn edit(&self, body: &impl Serialize, files: Vec<CreateAttachment>) -> Result<(), SendError> {
        attempts(after_first_answer(), || async {
            self.http.edit_original_interaction_response(&self.token, body, files.clone()).await.map(|_| ())
        })
        .await
    }

    async fn delete(&self) -> Result<(), SendError> {
        attempts(after_first_answer(), || self.http.delete_original_interaction_response(&self.token)).await
    }

    /// Offers entries while somebody types, each with what is shown and what is meant.
    pub async fn choices(&self, entries: Vec<(String, String)>) -> Result<(), SendError> {
        let fit = |text: &String| super::limits::fit(text, super::limits::CHOICE);
        let choices = entries
            .iter()
            .take(super::limits::CHOICES)
            .map(|(name, value)| Choice { name: fit(name), value: fit(value) });
        self.call_back(Callback::Choices, &Choices { choices: choices.collect() }, &[]).await
    }

    async fn call_back(
        &self,
        kind: Callback,
        data: &impl Serialize,
        files: &[CreateAttachment],
    ) -> Result<(), SendError> {
        let body = CallbackBody { kind: kind as u8, data };
        let send = || self.http.create_interaction_response(self.id, &self.token, &body, files.to_vec());
        attempts(self.arrived + FIRST_ANSWER, send).await?;
        self.progress().first_answer.get_or_insert_with(|| self.arrived.elapsed());
        Ok(())
    }
}

/// Until when something may be sent after the first answer.
fn after_first_answer() -> Instant {
    Instant::now() + super::limits::PUT_OFF_ANSWER
}

/// The contents of a reply's files. Their names and descriptions stand in the reply's own JSON.
fn files(reply: &Reply) -> Vec<CreateAttachment> {
    reply.attachments.iter().map(|file| CreateAttachment::bytes(file.bytes.to_vec(), file.filename.clone())).collect()
}

/// Tries until it works, is refused for good, or the deadline is over.
async fn attempts<F: Future<Output = serenity::Result<()>>>(
    deadline: Instant,
    send: impl Fn() -> F,
) -> Result<(), SendError> {
    let mut pauses = PAUSES.into_iter();
    let mut first = true;
    loop {
        let error = match timeout_at(deadline, send()).await {
            Ok(Ok(())) => return Ok(()),
            Ok(Err(error)) => SendError::from(error),
            Err(_) => return Err(SendError::Late),
        };
        let pause = match &error {
            SendError::Refused { code: ALREADY_ACKNOWLEDGED, .. } if !first => return Ok(()),
            SendError::Refused { status: 429, .. } => pauses.next().map(|_| PATIENCE),
            SendError::Refused { status: 500.., .. } | SendError::Unreachable => pauses.next(),
            _ => None,
        };
        match pause.filter(|pause| Instant::now() + *pause < deadline) {
            Some(pause) => sleep(pause).await,
            None => return Err(error),
        }
        first = false;
    }
}

impl From<serenity::Error> for SendError {
    fn from(error: serenity::Error) -> Self {
        match error {
            serenity::Error::Http(HttpError::UnsuccessfulRequest(response)) => {
                Self::Refused { status: response.status_code.as_u16(), code: response.error.code }
            }
            _ => Self::Unreachable,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::discord::reply::Embed;
    use axum::{Json, Router, extract::Request, http::StatusCode, response::IntoResponse};
    use serde_json::json;
    use serenity::http::HttpBuilder;
    use std::sync::Mutex;

    /// What was sent: `POST callback 5`, `DELETE @original`.
    type Sent = Arc<Mutex<Vec<String>>>;

    async fn take(sent: Sent, request: Request) -> axum::response::Response {
        let (head, body) = request.into_parts();
        let body = axum::body::to_bytes(body, 1 << 20).await.expect("a body");
        let body: Value = serde_json::from_slice(&body).unwrap_or_default();
        let flags = body["flags"].as_u64().or(body["data"]["flags"].as_u64()).unwrap_or(0);
        let place = head.uri.path().rsplit('/').next().unwrap_or_default();
        sent.lock().expect("a lock").push(format!("{} {place} {} {flags}", head.method, body["type"]));
        if place == "callback" || head.method == "DELETE" {
            return StatusCode::NO_CONTENT.into_response();
        }
        let user = json!({ "id": "1", "username": "bot", "discriminator": "0", "avatar": null });
        Json(json!({
            "id": "5", "channel_id": "6", "author": user, "content": "", "timestamp": "2026-11-01T10:00:00+00:00",
            "edited_timestamp": null, "tts": false, "mention_everyone": false, "mentions": [], "mention_roles": [],
            "attachments": [], "embeds": [], "pinned": false, "type": 19, "flags": flags,
        }))
        .into_response()
    }

    /// A channel to something that takes whatever Discord would.
    async fn channel() -> (Channel, Sent) {
        let sent = Sent::default();
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let base = format!("http://{}", listener.local_addr().expect("an address"));
        let server = Router::new().fallback({
            let sent = Arc::clone(&sent);
            move |request| take(Arc::clone(&sent), request)
        });
        tokio::spawn(async move { axum::serve(listener, server).await });
        let http = HttpBuilder::new("").proxy(base).ratelimiter_disabled(true).build();
        http.set_application_id(9.into());
        (Channel::new(Arc::new(http), InteractionId::new(7), "token".to_owned(), Language::English), sent)
    }

    async fn sent(place: Place, reply: &Reply) -> Vec<String> {
        let (channel, sent) = channel().await;
        channel.put_off(place).await.expect("put off");
        channel.fill_in(place, reply).await.expect("filled in");
        let sent = sent.lock().expect("a lock");
        sent.clone()
    }

    #[tokio::test]
    async fn an_answer_that_was_put_off_stands_where_it_was_promised() {
        let reply = Reply::embeds(vec![Embed::default()]);
        let private = reply.clone().private(true);
        for (place, reply, expected) in [
            (Place::New { private: false }, &reply, ["POST callback 5 0", "PATCH @original null 0"]),
            (Place::New { private: true }, &private, ["POST callback 5 64", "PATCH @original null 64"]),
            (Place::Here { private: false }, &reply, ["POST callback 6 0", "PATCH @original null 0"]),
        ] {
            assert_eq!(sent(place, reply).await, expected, "{place:?}");
        }
    }

    #[tokio::test]
    async fn what_turned_out_to_be_for_one_person_never_becomes_public() {
        let private = Reply::notice("nothing on that");
        for (place, expected) in [
            (
                Place::New { private: false },
                &["POST callback 5 0", "DELETE @original null 0", "POST token null 64"][..],
            ),
            (Place::Here { private: false }, &["POST callback 6 0", "POST token null 64"]),
        ] {
            assert_eq!(sent(place, &private).await, expected, "{place:?}");
        }
        let (channel, sent) = channel().await;
        channel.answer(Place::Here { private: false }, &private).await.expect("answered");
        assert_eq!(*sent.lock().expect("a lock"), ["POST callback 4 64"]);
    }
}

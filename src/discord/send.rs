//! The one way to answer an interaction: within its deadline, with quick retries where the network
//! or Discord failed, and with errors that name no token.

use super::limits::FIRST_ANSWER;
use super::reply::{EPHEMERAL, Reply};
use crate::locale::Language;
use serde::Serialize;
use serenity::builder::CreateAttachment;
use serenity::http::{Http, HttpError};
use serenity::model::id::InteractionId;
use std::sync::Arc;
use std::time::Duration;
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
    deadline: Instant,
    language: Language,
}

/// What Discord calls the kinds of first answers.
#[derive(Debug, Clone, Copy)]
enum Callback {
    Message = 4,
    PutOff = 5,
    Choices = 8,
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

impl Channel {
    /// A channel to an interaction that has just arrived.
    pub fn new(http: Arc<Http>, id: InteractionId, token: String, language: Language) -> Self {
        Self { http, id, token, deadline: Instant::now() + FIRST_ANSWER, language }
    }

    /// A number for the log and the person alike: the interaction's id, which tells nothing else.
    pub fn reference(&self) -> u64 {
        self.id.get()
    }

    /// The language of whoever is to be answered.
    pub fn language(&self) -> Language {
        self.language
    }

    /// Answers with a message.
    pub async fn reply(&self, reply: &Reply) -> Result<(), SendError> {
        self.call_back(Callback::Message, reply, &files(reply)).await
    }

    /// Says that the answer takes a moment. Whether it will be private is settled here.
    pub async fn put_off(&self, private: bool) -> Result<(), SendError> {
        self.call_back(Callback::PutOff, &Flags { flags: if private { EPHEMERAL } else { 0 } }, &[]).await
    }

    /// Offers entries while somebody types.
    pub async fn choices(&self, names: Vec<String>) -> Result<(), SendError> {
        let fit = |name: &String| super::limits::fit(name, super::limits::CHOICE);
        let choices =
            names.iter().take(super::limits::CHOICES).map(|name| Choice { name: fit(name), value: fit(name) });
        self.call_back(Callback::Choices, &Choices { choices: choices.collect() }, &[]).await
    }

    /// Fills in an answer that was put off.
    pub async fn fill_in(&self, reply: &Reply) -> Result<(), SendError> {
        let until = Instant::now() + super::limits::PUT_OFF_ANSWER;
        let files = files(reply);
        attempts(until, || async {
            self.http.edit_original_interaction_response(&self.token, reply, files.clone()).await.map(|_| ())
        })
        .await
    }

    async fn call_back(
        &self,
        kind: Callback,
        data: &impl Serialize,
        files: &[CreateAttachment],
    ) -> Result<(), SendError> {
        let body = CallbackBody { kind: kind as u8, data };
        let send = || self.http.create_interaction_response(self.id, &self.token, &body, files.to_vec());
        attempts(self.deadline, send).await
    }
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

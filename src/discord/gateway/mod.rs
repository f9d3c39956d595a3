//! The connection over which Discord tells what people do.
//!
//! It is kept here and not by a library, because it must never wait without a deadline, never begin more sessions than
//! Discord allows, and go on with a session wherever that is possible. serenity 0.12 begins a new one after a silence,
//! does so at Discord's general address, and repeats some refusals for ever; twilight-gateway 0.18 waits without end for
//! a hello or a goodbye that does not come, and connects again without a pause where the other side takes a connection
//! and closes it. What is left to write is small: interactions need no intent and no other payload.
//!
//! `mod.rs` connects again and again, `connection.rs` keeps one connection, `heart.rs` beats, `ended.rs` says what follows
//! from an end, `pauses.rs` and `starts.rs` how long to wait, `socket.rs` and `payload.rs` are what it is all said with.

mod connection;
mod ended;
mod heart;
mod link;
mod pauses;
mod payload;
mod socket;
mod starts;

pub use link::Link;
pub use pauses::Pauses;
pub use starts::Starts;

use super::RunError;
use super::rest::Rest;
use super::send::SendError;
use super::sparing::Sparing;
use crate::settings::Token;
use connection::{Connection, Outcome};
use ended::{Ended, Next};
use serde_json::Value;
use serenity::model::gateway::SessionStartLimit;
use socket::{Socket, Unopened};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;
use tokio::time::sleep;

/// With so few sessions left for the day each one is waited for.
const FEW: u64 = 50;
const BEFORE_ONE_OF_FEW: Duration = Duration::from_secs(15 * 60);
/// After so many failures at the address of the session, Discord's general one is tried in turn.
const AT_ITS_ADDRESS: u32 = 2;

/// How connections come and go, told of now and then.
static TOLD: Sparing = Sparing::new();

/// A session, which outlives its connections.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    id: String,
    /// Where to go on with it.
    address: String,
    /// The number of the last event seen.
    seen: u64,
}

/// Whether the bot was asked to stop.
#[derive(Debug, Clone)]
pub struct Stop(watch::Receiver<bool>);

impl Stop {
    /// Something to stop with, and to be stopped by.
    pub fn pair() -> (watch::Sender<bool>, Self) {
        let (stop, asked) = watch::channel(false);
        (stop, Self(asked))
    }

    /// Done once the bot was asked, or nobody is left to ask.
    pub async fn asked(&mut self) {
        let _ = self.0.wait_for(|asked| *asked).await;
    }
}

/// The bot's end of the gateway.
pub struct Gateway {
    pub rest: Arc<Rest>,
    pub token: Token,
    /// Whether a connection without encryption is good enough: to a test server or a proxy that the operator chose.
    pub plain: bool,
    pub starts: Starts,
    pub link: Arc<Link>,
}

/// Why there is no connection.
#[derive(Debug, thiserror::Error)]
enum NotConnected {
    #[error(transparent)]
    Asking(#[from] SendError),
    #[error(transparent)]
    Opening(#[from] Unopened),
}

/// Where the next connection goes.
#[derive(Default)]
struct Course {
    session: Option<Session>,
    /// Discord's general address, once it is known.
    general: Option<String>,
    /// Failures in a row.
    failed: u32,
}

impl Gateway {
    /// Stays connected until asked to stop, and gives each interaction to `take`, which must not wait.
    ///
    /// # Errors
    /// What trying again cannot mend.
    pub async fn stay(&self, take: &mut (impl FnMut(Value) + Send), mut stop: Stop) -> Result<(), RunError> {
        let (mut course, mut pauses) = (Course::default(), Pauses::default());
        loop {
            let opened = tokio::select! {
                opened = self.open(&mut course) => opened,
                () = stop.asked() => return Ok(()),
            };
            let pause = match opened {
                Ok(socket) => {
                    let (token, starts, link) = (&self.token, &self.starts, &*self.link);
                    let connection = Connection { socket, token, starts, link, live_since: None };
                    let Outcome { ended, held } = connection.keep(&mut course.session, take, &mut stop).await;
                    if ended == Ended::Asked {
                        return Ok(());
                    }
                    match self.after(ended, held, &mut course, &mut pauses) {
                        Ok(pause) => pause,
                        Err(fatal) => return Err(fatal),
                    }
                }
                Err(error) => {
                    course.failed += 1;
                    let pause = pauses.after_failure();
                    tracing::warn!(%error, seconds = pause.as_secs(), "not connected to Discord, trying again");
                    pause
                }
            };
            tokio::select! {
                () = sleep(pause) => {}
                () = stop.asked() => return Ok(()),
            }
        }
    }

    /// What to do after a connection: how long to wait before the next.
    fn after(
        &self,
        ended: Ended,
        held: Option<Duration>,
        course: &mut Course,
        pauses: &mut Pauses,
    ) -> Result<Duration, RunError> {
        let next = ended.next();
        let mut pause = match held {
            Some(held) => pauses.after_connection(held),
            None => pauses.after_failure(),
        };
        course.failed = if held.is_some() { 0 } else { course.failed + 1 };
        if let Next::GiveUp(error) = next {
            self.link.down();
            return Err(error);
        }
        if next == Next::Anew && course.session.take().is_some() {
            self.link.down();
            pause = pause.max(Pauses::before_another_session());
        }
        if let Some(left_out) = TOLD.turn(ended.why()) {
            let resuming = course.session.is_some();
            tracing::info!(
                why = ended.why(),
                code = ended.code(),
                resuming,
                left_out,
                "the connection to Discord ended"
            );
        }
        Ok(pause)
    }

    /// Opens a connection: for the session if there is one, else once a new one may begin.
    async fn open(&self, course: &mut Course) -> Result<Socket, NotConnected> {
        let elsewhere = course.failed > AT_ITS_ADDRESS && course.failed % 2 == 1;
        let address = match (&course.session, &course.general) {
            (Some(_), Some(general)) if elsewhere => general.clone(),
            (Some(session), _) => session.address.clone(),
            (None, _) => {
                let general = self.admitted().await?;
                course.general.insert(general).clone()
            }
        };
        Ok(Socket::open(&address, self.plain).await?)
    }

    /// Waits until a new session may begin, and gives Discord's general address.
    async fn admitted(&self) -> Result<String, SendError> {
        let pause = self.starts.pause().await;
        if !pause.is_zero() {
            tracing::warn!(
                seconds = pause.as_secs(),
                "many starts in a short time: waiting before the next, because Discord takes the token away after 1,000 a day"
            );
            sleep(pause).await;
        }
        let gateway = self.rest.noted(self.rest.get_bot_gateway().await)?;
        if gateway.shards > 1 {
            tracing::info!(advised = gateway.shards, "Discord advises more connections than the one that this bot has");
        }
        let pause = before_one_of(&gateway.session_start_limit);
        if !pause.is_zero() {
            let left = gateway.session_start_limit.remaining;
            tracing::warn!(
                left,
                seconds = pause.as_secs(),
                "Discord allows few more starts today: waiting before this one"
            );
            sleep(pause).await;
        }
        Ok(gateway.url)
    }
}

/// How long to wait for one of the sessions that Discord still allows.
fn before_one_of(limit: &SessionStartLimit) -> Duration {
    let reset = Duration::from_millis(limit.reset_after);
    match limit.remaining {
        0 => reset,
        1..FEW => BEFORE_ONE_OF_FEW.min(reset),
        _ => Duration::ZERO,
    }
}

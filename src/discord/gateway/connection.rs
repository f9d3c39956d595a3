//! One connection: from Discord's hello until it ends. No wait in it is without a deadline.

use super::ended::Ended;
use super::heart::{Heart, Pulse};
use super::link::Link;
use super::pauses::chance;
use super::payload::{Ready, Said, heartbeat, identify, resume};
use super::socket::{Incoming, Socket};
use super::starts::Starts;
use super::{Session, Stop, TOLD};
use crate::settings::Token;
use serde::Deserialize;
use serde_json::Value;
use std::time::Duration;
use tokio::time::{Instant, sleep_until, timeout};

/// How long Discord may take to say hello, and then to begin or go on with a session.
const HELLO: Duration = Duration::from_secs(10);
const READY: Duration = Duration::from_secs(60);
/// How a connection is closed whose session is gone on with; 1000 would end the session.
const KEEP: u16 = 4000;
/// How it is closed for good.
const END: u16 = 1000;

/// An open connection.
pub struct Connection<'a> {
    pub socket: Socket,
    pub token: &'a Token,
    pub starts: &'a Starts,
    pub link: &'a Link,
    /// When the connection had a session, if it got that far.
    pub live_since: Option<Instant>,
}

/// How a connection went.
pub struct Outcome {
    /// How it ended.
    pub ended: Ended,
    /// How long it had a session; nothing if it never had.
    pub held: Option<Duration>,
}

impl Connection<'_> {
    /// Keeps the connection until it ends. Interactions are given to `take`; `session` is what to go on with next time.
    pub async fn keep(
        mut self,
        session: &mut Option<Session>,
        take: &mut (impl FnMut(Value) + Send),
        stop: &mut Stop,
    ) -> Outcome {
        let ended = match self.greet(session, stop).await {
            Ok(heart) => self.listen(heart, session, take, stop).await,
            Err(ended) => ended,
        };
        let held = self.live_since.map(|since| since.elapsed());
        match ended {
            Ended::Asked => self.socket.close(END).await,
            Ended::Lost | Ended::Closed(_) => {}
            // The next connection does not wait for this goodbye, which may not even be heard.
            Ended::Silent | Ended::Reconnect | Ended::InvalidSession { .. } | Ended::Nonsense => {
                tokio::spawn(self.socket.close(KEEP));
            }
        }
        Outcome { ended, held }
    }

    /// Waits for hello, then begins a session or goes on with one.
    async fn greet(&mut self, session: &Option<Session>, stop: &mut Stop) -> Result<Heart, Ended> {
        let said = tokio::select! {
            () = stop.asked() => return Err(Ended::Asked),
            said = timeout(HELLO, self.hear()) => said.unwrap_or(Err(Ended::Silent))?,
        };
        let Said::Hello(interval) = said else { return Err(Ended::Nonsense) };
        let first = match session {
            Some(session) => resume(self.token, session),
            None => {
                self.starts.note().await;
                identify(self.token)
            }
        };
        if !self.socket.send(&first).await {
            return Err(Ended::Lost);
        }
        Ok(Heart::new(interval, chance(), Instant::now()))
    }

    async fn listen(
        &mut self,
        mut heart: Heart,
        session: &mut Option<Session>,
        take: &mut (impl FnMut(Value) + Send),
        stop: &mut Stop,
    ) -> Ended {
        let ready_by = Instant::now() + READY;
        loop {
            let said = tokio::select! {
                () = stop.asked() => return Ended::Asked,
                () = sleep_until(ready_by), if self.live_since.is_none() => return Ended::Silent,
                () = sleep_until(heart.next()) => match heart.pulse() {
                    Pulse::Beat => Said::BeatNow,
                    Pulse::Dead => return Ended::Silent,
                },
                said = self.hear() => match said {
                    Ok(said) => said,
                    Err(ended) => return ended,
                },
            };
            match said {
                Said::BeatNow => {
                    if !self.socket.send(&heartbeat(session.as_ref())).await {
                        return Ended::Lost;
                    }
                    heart.sent(Instant::now());
                }
                Said::Acknowledged => {
                    heart.acknowledged();
                    self.link.heard(Instant::now());
                }
                Said::Event { name, number, data } => {
                    if let Err(ended) = self.note(&name, number, data, heart.interval(), session, take) {
                        return ended;
                    }
                }
                Said::Reconnect => return Ended::Reconnect,
                Said::InvalidSession { resumable } => return Ended::InvalidSession { resumable },
                Said::Hello(_) | Said::Else => {}
            }
        }
    }

    /// Takes an event in.
    fn note(
        &mut self,
        name: &str,
        number: u64,
        data: Value,
        interval: Duration,
        session: &mut Option<Session>,
        take: &mut impl FnMut(Value),
    ) -> Result<(), Ended> {
        match name {
            "READY" => {
                let ready = Ready::deserialize(data).map_err(|_| Ended::Nonsense)?;
                tracing::info!(bot = %ready.user.name, "connected to Discord");
                *session = Some(ready.session(number));
                self.live(interval);
            }
            "RESUMED" => {
                if let Some(left_out) = TOLD.turn("resumed") {
                    tracing::info!(left_out, "connected to Discord again, nothing was missed");
                }
                self.live(interval);
            }
            "INTERACTION_CREATE" => take(data),
            _ => {}
        }
        if let Some(session) = session {
            session.seen = number;
        }
        Ok(())
    }

    fn live(&mut self, interval: Duration) {
        let now = Instant::now();
        self.link.up(interval, now);
        self.live_since = Some(now);
    }

    /// The next that Discord says. What is no payload is passed over.
    async fn hear(&mut self) -> Result<Said, Ended> {
        loop {
            match self.socket.receive().await {
                Incoming::Text(text) => match Said::read(&text) {
                    Some(said) => return Ok(said),
                    None => tracing::warn!(bytes = text.len(), "Discord sent what is no payload of its gateway"),
                },
                Incoming::Closed(Some(code)) => return Err(Ended::Closed(code)),
                Incoming::Closed(None) | Incoming::Lost => return Err(Ended::Lost),
                // The same would come again with the session.
                Incoming::TooLarge => return Err(Ended::Nonsense),
            }
        }
    }
}

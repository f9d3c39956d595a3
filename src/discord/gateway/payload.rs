//! What goes over the connection (documentation, "Gateway > Payloads" and "Opcodes and Status Codes").

use super::Session;
use crate::settings::Token;
use serde::Deserialize;
use serde_json::{Value, json};
use std::time::Duration;

const DISPATCH: u64 = 0;
const HEARTBEAT: u64 = 1;
const IDENTIFY: u64 = 2;
const RESUME: u64 = 6;
const RECONNECT: u64 = 7;
const INVALID_SESSION: u64 = 9;
const HELLO: u64 = 10;
const ACKNOWLEDGED: u64 = 11;

/// What Discord says.
#[derive(Debug, PartialEq)]
pub enum Said {
    /// Something happened.
    Event {
        /// What, such as `INTERACTION_CREATE`.
        name: String,
        /// Its number in the session.
        number: u64,
        /// All about it.
        data: Value,
    },
    /// The first words, with how often heartbeats are wanted.
    Hello(Duration),
    /// A heartbeat is wanted at once.
    BeatNow,
    /// A heartbeat arrived.
    Acknowledged,
    /// Connect anew, and go on with the session.
    Reconnect,
    /// The session is of no use; whether it may be gone on with all the same.
    InvalidSession {
        /// Whether to try that.
        resumable: bool,
    },
    /// Something that this bot has no use for.
    Else,
}

#[derive(Deserialize)]
struct Payload {
    op: u64,
    #[serde(default)]
    d: Value,
    #[serde(default)]
    s: Option<u64>,
    #[serde(default)]
    t: Option<String>,
}

#[derive(Deserialize)]
struct Hello {
    heartbeat_interval: u64,
}

/// The first event of a session.
#[derive(Debug, Deserialize)]
pub struct Ready {
    session_id: String,
    resume_gateway_url: String,
    /// The bot's own account.
    pub user: Account,
}

/// An account.
#[derive(Debug, Deserialize)]
pub struct Account {
    /// Its name.
    #[serde(rename = "username")]
    pub name: String,
}

impl Said {
    /// Reads a payload; nothing where it is none.
    pub fn read(text: &str) -> Option<Self> {
        let Payload { op, d, s, t } = serde_json::from_str(text).ok()?;
        Some(match op {
            DISPATCH => Self::Event { name: t?, number: s?, data: d },
            HEARTBEAT => Self::BeatNow,
            RECONNECT => Self::Reconnect,
            INVALID_SESSION => Self::InvalidSession { resumable: d == Value::Bool(true) },
            HELLO => Self::Hello(Duration::from_millis(Hello::deserialize(d).ok()?.heartbeat_interval)),
            ACKNOWLEDGED => Self::Acknowledged,
            _ => Self::Else,
        })
    }
}

impl Ready {
    /// The session that begins with it.
    pub fn session(&self, number: u64) -> Session {
        Session { id: self.session_id.clone(), address: self.resume_gateway_url.clone(), seen: number }
    }
}

/// Begins a session. No intent is asked for: interactions come without any.
pub fn identify(token: &Token) -> Value {
    let me = env!("CARGO_PKG_NAME");
    let properties = json!({ "os": std::env::consts::OS, "browser": me, "device": me });
    json!({ "op": IDENTIFY, "d": { "token": token.expose(), "intents": 0, "properties": properties } })
}

/// Goes on with a session after what was seen of it.
pub fn resume(token: &Token, session: &Session) -> Value {
    json!({ "op": RESUME, "d": { "token": token.expose(), "session_id": session.id, "seq": session.seen } })
}

/// A heartbeat, with what was seen of the session.
pub fn heartbeat(session: Option<&Session>) -> Value {
    json!({ "op": HEARTBEAT, "d": session.map(|session| session.seen) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn payloads_are_read_and_others_are_not() {
        let event = Said::Event { name: "X".to_owned(), number: 7, data: json!({ "a": 1 }) };
        for (text, said) in [
            (r#"{"op":0,"t":"X","s":7,"d":{"a":1}}"#, Some(event)),
            (
                r#"{"op":10,"d":{"heartbeat_interval":41250,"_trace":[]},"s":null,"t":null}"#,
                Some(Said::Hello(Duration::from_millis(41_250))),
            ),
            (r#"{"op":1}"#, Some(Said::BeatNow)),
            (r#"{"op":7,"d":null}"#, Some(Said::Reconnect)),
            (r#"{"op":9,"d":true}"#, Some(Said::InvalidSession { resumable: true })),
            (r#"{"op":9,"d":null}"#, Some(Said::InvalidSession { resumable: false })),
            (r#"{"op":11}"#, Some(Said::Acknowledged)),
            (r#"{"op":99,"d":[]}"#, Some(Said::Else)),
            (r#"{"op":10,"d":{}}"#, None),
            (r#"{"op":10,"d":{"heartbeat_interval":-1}}"#, None),
            (r#"{"op":0,"t":"X","s":null}"#, None),
            (r#"{"op":-1}"#, None),
            ("[]", None),
            ("{", None),
            ("", None),
        ] {
            assert_eq!(Said::read(text), said, "{text}");
        }
    }
}

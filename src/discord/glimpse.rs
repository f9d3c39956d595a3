//! The least that must be known of an interaction to answer it at all, also where the rest cannot be read.

use crate::locale::Language;
use serde_json::Value;
use serenity::model::id::InteractionId;

/// Discord's numbers for kinds of interactions (documentation, "Interaction Object > Interaction Type").
const COMMAND: u64 = 2;
const COMPONENT: u64 = 3;
const AUTOCOMPLETE: u64 = 4;
const FORM: u64 = 5;

/// See the file's text.
#[derive(Clone)]
pub struct Glimpse {
    /// Its id, unique for ever.
    pub id: InteractionId,
    /// The token to answer it with.
    pub token: String,
    /// Its kind, as it is counted.
    pub kind: &'static str,
    /// The language of whoever is to be answered.
    pub language: Language,
    /// Who that is.
    pub person: u64,
    /// In which server.
    pub server: Option<u64>,
}

impl Glimpse {
    /// What can be seen in a payload; nothing where it cannot be answered.
    pub fn of(payload: &Value) -> Option<Self> {
        let id = |value: &Value| value.as_str()?.parse::<u64>().ok().filter(|id| *id > 0);
        let user = if payload["user"].is_object() { &payload["user"] } else { &payload["member"]["user"] };
        Some(Self {
            id: InteractionId::new(id(&payload["id"])?),
            token: payload["token"].as_str().filter(|token| !token.is_empty())?.to_owned(),
            kind: match payload["type"].as_u64()? {
                COMMAND => "command",
                COMPONENT => "press",
                AUTOCOMPLETE => "typing",
                FORM => "form",
                _ => "unknown",
            },
            language: Language::of(payload["locale"].as_str().unwrap_or_default()),
            person: id(&user["id"]).unwrap_or(0),
            server: id(&payload["guild_id"]),
        })
    }

    /// Whether somebody is typing, and wants entries to choose from rather than words.
    pub fn is_typing(&self) -> bool {
        self.kind == "typing"
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_can_be_answered_is_seen_and_nothing_else_is_needed() {
        let seen = Glimpse::of(&json!({ "id": "7", "token": "t", "type": 99, "locale": "de" })).expect("a glimpse");
        assert_eq!((seen.id.get(), seen.kind, seen.language, seen.person), (7, "unknown", Language::German, 0));
        let member =
            json!({ "id": "7", "token": "t", "type": 4, "guild_id": "3", "member": { "user": { "id": "5" } } });
        let seen = Glimpse::of(&member).expect("a glimpse");
        assert_eq!((seen.person, seen.server, seen.is_typing()), (5, Some(3), true));
        for payload in [
            json!({}),
            json!(null),
            json!({ "id": 7, "token": "t", "type": 2 }),
            json!({ "id": "0", "token": "t", "type": 2 }),
            json!({ "id": "7", "token": "", "type": 2 }),
            json!({ "id": "7", "token": "t" }),
        ] {
            assert!(Glimpse::of(&payload).is_none(), "{payload}");
        }
    }
}

//! What is asked: commands of all kinds in turn, with names as people type them, each by another member.

use serde_json::{Value, json};

/// The bot's application.
pub const APP: &str = "1290000000000000001";
const SERVER: &str = "1290000000000000002";
const CHANNEL: &str = "1290000000000000003";

const QUESTIONS: [&str; 8] = [
    "how much do prompt engineers make",
    "can i get into ai without a degree",
    "mle pay senior austin",
    "what does an ai ethics officer do",
    "which certifications help for mlops",
    "is seattle better than austin",
    "how long does it take from data analyst to ml engineer",
    "best pizza in town",
];
const ROLES: [&str; 5] = ["prompt enginer", "mle", "AI Ethics Officer", "data scientist", "ml ops"];

/// Makes interactions, one after the other.
#[derive(Default)]
pub struct Asker {
    made: u64,
}

impl Asker {
    /// The next one, with its id.
    pub fn next(&mut self) -> (u64, Value) {
        self.made += 1;
        let id = 1_300_000_000_000_000_000 + self.made;
        let turn = self.made as usize;
        let role = ROLES[turn % ROLES.len()];
        let (name, options) = match turn % 10 {
            0 | 1 => ("role", json!([option("name", role)])),
            2 | 3 => ("salary", json!([option("role", role)])),
            4 => ("compare", json!([option("first", role), option("second", "prompt engineer")])),
            5 => ("market", json!([])),
            _ => ("ask", json!([option("question", QUESTIONS[turn / 10 % QUESTIONS.len()])])),
        };
        let data = json!({ "id": "1290000000000000009", "name": name, "type": 1, "options": options });
        (id, interaction(id, turn as u64, data))
    }
}

fn option(name: &str, value: &str) -> Value {
    json!({ "name": name, "type": 3, "value": value })
}

/// A slash command in a server (Discord's documentation, "Interactions > Interaction Object").
fn interaction(id: u64, person: u64, data: Value) -> Value {
    let person = (1_280_000_000_000_000_000 + person % 100_000).to_string();
    json!({
        "id": id.to_string(), "application_id": APP, "type": 2, "data": data, "version": 1,
        "token": format!("load-{id}"), "entitlements": [], "app_permissions": "51200", "locale": "en-US",
        "guild_locale": "en-US", "attachment_size_limit": 10_485_760, "context": 0,
        "guild_id": SERVER, "guild": { "id": SERVER, "locale": "en-US", "features": [] }, "channel_id": CHANNEL,
        "channel": { "id": CHANNEL, "type": 0, "name": "general", "permissions": "51200", "flags": 0 },
        "authorizing_integration_owners": { "0": SERVER },
        "member": {
            "user": { "id": person, "username": "ann", "global_name": "Ann", "discriminator": "0", "avatar": null },
            "nick": null, "avatar": null, "roles": [], "joined_at": "2026-01-01T00:00:00+00:00", "premium_since": null,
            "deaf": false, "mute": false, "pending": false, "flags": 0, "permissions": "51200",
            "communication_disabled_until": null,
        },
    })
}

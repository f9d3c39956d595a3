//! The objects that Discord sends: users, messages, interactions and READY, with every field the real ones carry
//! that a client library insists on. Discord: Resources, Interactions > Interaction Object, Gateway Events > Ready.

use serde_json::{Value, json};

use super::{
    member::{Member, Place},
    state::{APP, CHANNEL, GUILD, State},
};

const UPLOAD_LIMIT: u64 = 10 * 1024 * 1024;
const TIME: &str = "2026-11-01T10:00:00.000000+00:00";

/// A user object.
pub fn user(id: &str, name: &str, bot: bool) -> Value {
    json!({
        "id": id, "username": name, "global_name": if bot { None } else { Some(name) },
        "discriminator": if bot { "0001" } else { "0" }, "avatar": null, "bot": bot, "system": false, "banner": null,
        "accent_color": null, "public_flags": 0, "flags": 0, "avatar_decoration_data": null,
    })
}

/// The bot's own user.
pub fn bot_user() -> Value {
    let mut user = user(APP, "careerbot", true);
    for (key, value) in [("mfa_enabled", json!(true)), ("verified", json!(true)), ("email", json!(null))] {
        user[key] = value;
    }
    user["locale"] = "en-US".into();
    user
}

/// The bot's application.
pub fn application() -> Value {
    json!({
        "id": APP, "name": "careerbot", "icon": null, "description": "", "summary": "", "bot": bot_user(),
        "bot_public": true, "bot_require_code_grant": false, "verify_key": "0".repeat(64), "flags": 0,
        "rpc_origins": [],
        "owner": user("1290000000000000004", "olive", false), "team": null, "tags": [], "redirect_uris": [],
        "integration_types_config": { "0": {}, "1": {} }, "approximate_guild_count": 1,
    })
}

/// The first event of a session.
pub fn ready(address: &str, session: &str, shard: &Value) -> Value {
    json!({
        "v": 10, "user": bot_user(), "guilds": [{ "id": GUILD, "unavailable": true }], "session_id": session,
        "resume_gateway_url": format!("ws://{address}"), "shard": shard, "application": { "id": APP, "flags": 0 },
        "session_type": "normal", "user_settings": {}, "private_channels": [], "presences": [], "relationships": [],
    })
}

/// A message without anything in it.
pub fn message(id: &str, channel: &str, author: Value, kind: u64, flags: u64) -> Value {
    json!({
        "id": id, "type": kind, "channel_id": channel, "author": author, "content": "", "embeds": [], "components": [],
        "attachments": [], "mentions": [], "mention_roles": [], "mention_everyone": false, "timestamp": TIME,
        "edited_timestamp": null, "flags": flags, "pinned": false, "tts": false,
    })
}

/// The author of messages that a program wrote.
pub fn other_bot() -> Value {
    user("1290000000000000006", "otherbot", true)
}

/// A file that a person or the bot attached, kept where its address says.
pub fn attachment(state: &mut State, name: &str, bytes: &[u8]) -> Value {
    let id = state.snowflake();
    let path = format!("/attachments/{CHANNEL}/{id}/{}", name.replace(' ', "_"));
    let url = format!("http://{}{path}", state.address);
    state.uploads.insert(path, bytes.to_vec());
    json!({
        "id": id, "filename": name, "size": bytes.len(), "url": url, "proxy_url": url,
        "content_type": if name.ends_with(".png") { "image/png" } else { "text/markdown; charset=utf-8" },
    })
}

/// An interaction of the given kind: 2 command, 3 component, 4 autocomplete.
pub fn interaction(state: &mut State, member: &Member, kind: u64, data: Value) -> Value {
    let id = state.snowflake();
    let person = user(&member.id, &member.name, false);
    let mut payload = json!({
        "id": id, "application_id": APP, "type": kind, "data": data, "version": 1,
        "token": format!("{}{id}", "aW50ZXJhY3Rpb24".repeat(12)), "entitlements": [],
        "app_permissions": member.app_permissions.to_string(), "locale": member.locale,
        "entitlement_sku_ids": [], "attachment_size_limit": UPLOAD_LIMIT, "context": member.place.context(),
    });
    match member.place {
        Place::Guild => {
            payload["guild_id"] = GUILD.into();
            payload["guild_locale"] = "en-US".into();
            payload["guild"] = json!({ "id": GUILD, "locale": "en-US", "features": [] });
            payload["member"] = json!({
                "user": person, "nick": null, "avatar": null, "banner": null, "roles": [], "joined_at": TIME,
                "premium_since": null, "deaf": false, "mute": false, "pending": false, "flags": 0,
                "communication_disabled_until": null, "permissions": member.permissions.to_string(),
            });
            payload["authorizing_integration_owners"] = json!({ "0": GUILD });
            payload["channel"] = channel(CHANNEL, 0, Some("general"), member.permissions);
        }
        Place::Dm => {
            payload["user"] = person;
            payload["authorizing_integration_owners"] = json!({ "0": "0" });
            payload["channel"] = channel(&member.dm_channel(), 1, None, member.permissions);
        }
        Place::Private => {
            payload["user"] = person;
            payload["authorizing_integration_owners"] = json!({ "1": member.id });
            payload["channel"] = channel(&member.dm_channel(), 3, None, member.permissions);
        }
    }
    payload["channel_id"] = payload["channel"]["id"].clone();
    payload
}

fn channel(id: &str, kind: u64, name: Option<&str>, permissions: u64) -> Value {
    let mut channel = json!({
        "id": id, "type": kind, "permissions": permissions.to_string(), "last_message_id": null, "flags": 0,
    });
    match name {
        Some(name) => channel["name"] = name.into(),
        None => channel["recipients"] = json!([]),
    }
    channel
}

/// The message that answers an interaction, before the bot's fields are written into it.
pub fn reply(state: &mut State, interaction: &Value, flags: u64) -> Value {
    let id = state.snowflake();
    let kind = match (interaction["type"].as_u64(), interaction["data"]["type"].as_u64()) {
        (Some(2), Some(3)) => 23,
        (Some(2), _) => 20,
        _ => 19,
    };
    let channel = interaction["channel_id"].as_str().expect("interactions have channels");
    let mut reply = message(&id, channel, bot_user(), kind, flags);
    let asker = if interaction["user"].is_null() { &interaction["member"]["user"] } else { &interaction["user"] };
    reply["webhook_id"] = APP.into();
    reply["application_id"] = APP.into();
    reply["interaction_metadata"] = json!({
        "id": interaction["id"], "type": interaction["type"], "user": asker,
        "authorizing_integration_owners": interaction["authorizing_integration_owners"],
    });
    if interaction["message"].is_object() {
        reply["interaction_metadata"]["interacted_message_id"] = interaction["message"]["id"].clone();
        reply["message_reference"] =
            json!({ "type": 0, "channel_id": channel, "message_id": interaction["message"]["id"] });
    }
    if interaction["type"] == 2 {
        reply["interaction"] =
            json!({ "id": interaction["id"], "type": 2, "name": interaction["data"]["name"], "user": asker });
    }
    reply
}

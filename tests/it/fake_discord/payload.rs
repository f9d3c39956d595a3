//! The objects that Discord sends: users, messages, interactions and READY, with every field the real ones carry
//! that a client library insists on. Discord: Resources, Interactions > Interaction Object, Gateway Events > Ready.

use serde_json::{Value, json};

use super::{
    member::{Member, Place},
    servers::Presence,
    state::{APP, INTERACTION_TOKENS, State},
    upload,
};

const UPLOAD_LIMIT: u64 = 10 * 1024 * 1024;
/// Where a session is to be gone on with: the address of the gateway that READY gives is another than the general one.
pub const RESUME_PATH: &str = "/resume";
/// When everything here happens.
pub const TIME: &str = "2026-11-01T10:00:00.000000+00:00";

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
        "integration_types_config": { "0": {}, "1": {} }, "approximate_guild_count": 2,
    })
}

/// The first event of a session.
pub fn ready(state: &State, session: &str, shard: &Value) -> Value {
    let address = &state.address;
    let joined = state.servers.iter().filter(|server| server.presence != Presence::Left);
    let guilds: Value = joined.map(|server| json!({ "id": server.id, "unavailable": true })).collect();
    json!({
        "v": 10, "user": bot_user(), "guilds": guilds, "session_id": session,
        "resume_gateway_url": format!("ws://{address}{RESUME_PATH}"), "shard": shard, "application": { "id": APP, "flags": 0 },
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

/// The attachment object of a file that the bot attached to a message in this channel.
pub fn attachment(state: &mut State, name: &str, bytes: &[u8], channel: &str) -> Value {
    upload::attach(name, bytes).put(state, Some(channel))
}

/// A member object without the user. Discord: Resources > Guild > Guild Member Object.
pub fn member(roles: &[String]) -> Value {
    json!({
        "nick": null, "avatar": null, "banner": null, "roles": roles, "joined_at": TIME, "premium_since": null,
        "pending": false, "flags": 0, "communication_disabled_until": null, "avatar_decoration_data": null,
    })
}

/// An interaction of the given kind: 2 command, 3 component, 4 autocomplete, 5 form.
pub fn interaction(state: &mut State, member: &Member, kind: u64, data: Value) -> Value {
    let id = state.snowflake();
    let person = user(&member.id, &member.name, false);
    let mut payload = json!({
        "id": id, "application_id": APP, "type": kind, "data": data, "version": 1,
        "token": format!("{}{id}", INTERACTION_TOKENS.repeat(12)), "entitlements": [],
        "app_permissions": member.app_permissions.to_string(), "locale": member.locale,
        "entitlement_sku_ids": [], "attachment_size_limit": UPLOAD_LIMIT, "context": member.place.context(),
    });
    match member.place {
        Place::Guild => {
            payload["guild_id"] = member.server.clone().into();
            payload["guild_locale"] = "en-US".into();
            payload["guild"] = json!({ "id": member.server, "locale": "en-US", "features": [] });
            payload["member"] = self::member(&member.roles);
            for (key, value) in [
                ("user", person),
                ("deaf", false.into()),
                ("mute", false.into()),
                ("permissions", member.permissions.to_string().into()),
            ] {
                payload["member"][key] = value;
            }
            payload["authorizing_integration_owners"] =
                if member.own_install { json!({ "1": member.id }) } else { json!({ "0": member.server }) };
            payload["channel"] = channel(&member.channel(), 0, Some("general"), member.permissions);
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
pub fn reply(state: &mut State, interaction: &str, flags: u64) -> Value {
    let id = state.snowflake();
    let opener = state.interaction(interaction).opened_by.as_ref().map(|id| metadata(&state.interaction(id).payload));
    let interaction = state.interaction(interaction).payload.clone();
    let kind = match (interaction["type"].as_u64(), interaction["data"]["type"].as_u64()) {
        (Some(2), Some(3)) => 23,
        (Some(2), _) => 20,
        (Some(5), _) if interaction["message"].is_null() => 20,
        _ => 19,
    };
    let channel = interaction["channel_id"].as_str().expect("interactions have channels");
    let mut reply = message(&id, channel, bot_user(), kind, flags);
    reply["webhook_id"] = APP.into();
    reply["application_id"] = APP.into();
    reply["interaction_metadata"] = metadata(&interaction);
    if interaction["type"] == 5 {
        // A form without an opener is one that the test made up.
        let opener = opener.unwrap_or_else(|| metadata(&json!({ "id": id, "type": 2, "user": asker(&interaction) })));
        reply["interaction_metadata"]["triggering_interaction_metadata"] = opener;
    }
    if interaction["message"].is_object() {
        reply["message_reference"] =
            json!({ "type": 0, "channel_id": channel, "message_id": interaction["message"]["id"] });
    }
    if interaction["type"] == 2 {
        let (name, user) = (&interaction["data"]["name"], asker(&interaction));
        reply["interaction"] = json!({ "id": interaction["id"], "type": 2, "name": name, "user": user });
    }
    reply
}

fn asker(interaction: &Value) -> &Value {
    if interaction["user"].is_null() { &interaction["member"]["user"] } else { &interaction["user"] }
}

/// Discord: Resources > Message > Message Interaction Metadata Object.
fn metadata(interaction: &Value) -> Value {
    let mut owners = interaction["authorizing_integration_owners"].clone();
    if owners.is_null() {
        owners = json!({});
    }
    let mut metadata = json!({
        "id": interaction["id"], "type": interaction["type"], "user": asker(interaction),
        "authorizing_integration_owners": owners,
    });
    if interaction["type"] == 3 {
        metadata["interacted_message_id"] = interaction["message"]["id"].clone();
    }
    metadata
}

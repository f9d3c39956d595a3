//! The servers ("guilds") that the bot is in, with their channels and roles, and how the bot comes and goes.
//! Discord: Resources > Guild, Events > Gateway Events > Guild Create, Guild Delete.

use serde_json::{Value, json};

use super::{FakeDiscord, payload, state::State};

/// The server that members are in if nothing else is said.
pub const GUILD: &str = "1290000000000000002";
/// Another server that the bot is in.
pub const OTHER: &str = "1290000000000000007";

/// Lists of a guild object that are empty here.
const EMPTY: [&str; 10] = [
    "emojis",
    "features",
    "stickers",
    "voice_states",
    "members",
    "threads",
    "presences",
    "stage_instances",
    "guild_scheduled_events",
    "soundboard_sounds",
];
/// Fields of a guild object that are null here.
const ABSENT: [&str; 13] = [
    "icon",
    "splash",
    "discovery_splash",
    "banner",
    "description",
    "vanity_url_code",
    "application_id",
    "afk_channel_id",
    "system_channel_id",
    "rules_channel_id",
    "public_updates_channel_id",
    "safety_alerts_channel_id",
    "widget_channel_id",
];

/// How the bot stands to a server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// It is in.
    Joined,
    /// It is in, but the server cannot be reached for a while.
    Unavailable,
    /// It was removed.
    Left,
}

/// One server. Channels and roles are pairs of an id and a name.
#[derive(Clone, Debug)]
pub struct Server {
    pub id: &'static str,
    pub channels: Vec<(String, String)>,
    pub roles: Vec<(String, String)>,
    pub presence: Presence,
}

impl Server {
    /// The servers as a test finds them: each with one channel and the role that everybody has.
    pub fn all() -> Vec<Self> {
        let server = |id: &'static str, channel: &str| Self {
            id,
            channels: vec![(channel.to_owned(), "general".to_owned())],
            roles: vec![(id.to_owned(), "@everyone".to_owned())],
            presence: Presence::Joined,
        };
        vec![server(GUILD, "1290000000000000003"), server(OTHER, "1290000000000000008")]
    }

    fn name(&self) -> String {
        format!("server {}", self.id)
    }

    /// The channel that members are in.
    pub fn general(&self) -> &str {
        &self.channels[0].0
    }

    /// The role object of a role that this server has.
    pub fn role(&self, id: &str) -> Option<Value> {
        let (position, (id, name)) = self.roles.iter().enumerate().find(|(_, (known, _))| known == id)?;
        Some(json!({
            "id": id, "name": name, "color": 0, "colors": { "primary_color": 0 }, "hoist": false, "icon": null,
            "unicode_emoji": null, "position": position, "permissions": "0", "managed": false, "mentionable": false,
            "flags": 0,
        }))
    }

    /// The channel object of a text channel that this server has.
    pub fn channel(&self, id: &str) -> Option<Value> {
        let (position, (id, name)) = self.channels.iter().enumerate().find(|(_, (known, _))| known == id)?;
        Some(json!({
            "id": id, "type": 0, "guild_id": self.id, "name": name, "position": position, "flags": 0,
            "permission_overwrites": [], "nsfw": false, "rate_limit_per_user": 0, "topic": null, "parent_id": null,
            "last_message_id": null, "last_pin_timestamp": null,
        }))
    }

    /// What GUILD_CREATE carries.
    fn object(&self) -> Value {
        let ids = |list: &[(String, String)]| list.iter().map(|(id, _)| id.clone()).collect::<Vec<_>>();
        let channels: Vec<_> = ids(&self.channels).iter().filter_map(|id| self.channel(id)).collect();
        let roles: Vec<_> = ids(&self.roles).iter().filter_map(|id| self.role(id)).collect();
        let mut server = json!({
            "id": self.id, "name": self.name(), "owner_id": "1290000000000000004",
            "roles": roles, "channels": channels, "afk_timeout": 300, "verification_level": 1,
            "default_message_notifications": 0, "explicit_content_filter": 0, "mfa_level": 0, "nsfw_level": 0,
            "premium_tier": 0, "premium_subscription_count": 0, "system_channel_flags": 0,
            "preferred_locale": "en-US", "joined_at": payload::TIME, "member_count": 2,
        });
        for key in ["large", "unavailable", "widget_enabled", "premium_progress_bar_enabled"] {
            server[key] = false.into();
        }
        for key in EMPTY {
            server[key] = json!([]);
        }
        for key in ABSENT {
            server[key] = Value::Null;
        }
        server
    }

    /// The event that tells a bot that asked for such events (intent GUILDS, bit 0) how it stands to this server.
    fn event(&self) -> (&'static str, Value) {
        match self.presence {
            Presence::Joined => ("GUILD_CREATE", self.object()),
            Presence::Unavailable => ("GUILD_DELETE", json!({ "id": self.id, "unavailable": true })),
            Presence::Left => ("GUILD_DELETE", json!({ "id": self.id })),
        }
    }
}

impl State {
    /// The server with this id.
    pub fn server(&mut self, id: &str) -> &mut Server {
        self.servers.iter_mut().find(|server| server.id == id).expect("one of the stand-in's servers")
    }

    /// Tells the bot about the servers that it is in, as right after READY.
    pub fn dispatch_servers(&mut self) {
        let events: Vec<_> =
            self.servers.iter().filter(|it| it.presence != Presence::Left).map(Server::event).collect();
        for (event, data) in events {
            self.dispatch_guild(event, data);
        }
    }

    /// The servers that the bot is in, as `GET /users/@me/guilds` lists them in pages, by id.
    /// Discord: Resources > User > Get Current User Guilds.
    pub fn server_list(&self, query: &str) -> Value {
        let asked = |name: &str| query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='));
        let number = |text: Option<&str>, otherwise: u64| text.and_then(|text| text.parse().ok()).unwrap_or(otherwise);
        let (after, limit) = (number(asked("after"), 0), number(asked("limit"), 200));
        let joined = self.servers.iter().filter(|server| server.presence != Presence::Left);
        let further = joined.filter(|server| number(Some(server.id), 0) > after).take(limit as usize);
        let object = |server: &Server| {
            json!({
                "id": server.id, "name": server.name(), "icon": null, "banner": null, "owner": false,
                "permissions": "0", "features": [],
            })
        };
        further.map(object).collect()
    }

    fn dispatch_guild(&mut self, event: &str, data: Value) {
        if self.sessions.last().is_some_and(|session| session.intents & 1 != 0) {
            self.dispatch(event, data);
        }
    }

    fn set_presence(&mut self, server: &str, presence: Presence) {
        let server = self.server(server);
        server.presence = presence;
        let (event, data) = server.event();
        self.dispatch_guild(event, data);
    }
}

impl FakeDiscord {
    /// The id of the role with this name in the server, which is made if it is not there yet.
    pub fn role(&self, name: &str) -> String {
        self.role_in(GUILD, name)
    }

    /// The same for any server.
    pub fn role_in(&self, server: &str, name: &str) -> String {
        self.named(server, name, |server| &mut server.roles)
    }

    /// The id of the text channel with this name in the server, which is made if it is not there yet.
    pub fn channel(&self, name: &str) -> String {
        self.channel_in(GUILD, name)
    }

    /// The same for any server.
    pub fn channel_in(&self, server: &str, name: &str) -> String {
        self.named(server, name, |server| &mut server.channels)
    }

    fn named(&self, server: &str, name: &str, list: fn(&mut Server) -> &mut Vec<(String, String)>) -> String {
        self.shared.with(|state| {
            let fresh = state.snowflake();
            let list = list(state.server(server));
            if let Some((id, _)) = list.iter().find(|(_, known)| known == name) {
                return id.clone();
            }
            list.push((fresh.clone(), name.to_owned()));
            fresh
        })
    }

    /// The bot is removed from a server: GUILD_DELETE without `unavailable`.
    pub fn remove_from(&self, server: &str) {
        self.shared.with(|state| state.set_presence(server, Presence::Left));
    }

    /// A server cannot be reached: GUILD_DELETE with `unavailable`.
    pub fn lose(&self, server: &str) {
        self.shared.with(|state| state.set_presence(server, Presence::Unavailable));
    }

    /// A server can be reached again, or the bot is added to it: GUILD_CREATE.
    pub fn add_to(&self, server: &str) {
        self.shared.with(|state| state.set_presence(server, Presence::Joined));
    }
}

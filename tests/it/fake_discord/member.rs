//! A person who uses the bot: who they are, where, and what they may do there. What they do is in `asking`.

use std::sync::Arc;

use serde_json::Value;

use super::{payload, servers::GUILD, shared::Shared};

/// Discord: Topics > Permissions.
const ADMINISTRATOR: u64 = 1 << 3;
const MANAGE_GUILD: u64 = 1 << 5;
const MANAGE_MESSAGES: u64 = 1 << 13;
const ATTACH_FILES: u64 = 1 << 15;
/// View and send messages, embed links, attach files, read history, use commands.
pub(super) const MEMBER: u64 = 1 << 10 | 1 << 11 | 1 << 14 | 1 << 15 | 1 << 16 | 1 << 31;

/// Where a person is. Discord: Interactions > Interaction Context Types.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the server's channel.
    Guild,
    /// In the direct messages with the bot.
    Dm,
    /// In direct messages with others, having installed the bot for themself.
    Private,
}

impl Place {
    pub(super) fn context(self) -> u64 {
        self as u64
    }
}

/// See the module's text. Cheap to clone; several may act at the same time.
#[derive(Clone)]
pub struct Member {
    pub(super) shared: Arc<Shared>,
    pub(super) id: String,
    pub(super) name: String,
    pub(super) place: Place,
    /// The server they are in, and the channel there.
    pub(super) server: String,
    pub(super) guild_channel: String,
    /// Their roles there.
    pub(super) roles: Vec<String>,
    pub(super) permissions: u64,
    pub(super) locale: String,
    /// What the bot may do where they are.
    pub(super) app_permissions: u64,
    /// Whether the bot is here only because they installed it for themself.
    pub(super) own_install: bool,
    /// Whether they get to use commands that their client would not offer them.
    pub(super) forced: bool,
}

impl Member {
    pub(super) fn new(shared: &Arc<Shared>, name: &str) -> Self {
        let id = shared.with(|state| match state.people.get(name) {
            Some(id) => id.clone(),
            None => {
                let id = state.snowflake();
                state.people.insert(name.to_owned(), id.clone());
                id
            }
        });
        Self {
            shared: Arc::clone(shared),
            id,
            name: name.to_owned(),
            place: Place::Guild,
            server: GUILD.to_owned(),
            guild_channel: shared.with(|state| state.server(GUILD).general().to_owned()),
            roles: Vec::new(),
            permissions: MEMBER,
            locale: "en-US".to_owned(),
            app_permissions: MEMBER,
            own_install: false,
            forced: false,
        }
    }

    /// Their id.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Their user object, as the author of a message or to look for in one.
    pub fn user(&self) -> Value {
        payload::user(&self.id, &self.name, false)
    }

    /// The same person in this server ([`super::OTHER`], for one), without a role or more rights than anybody there.
    pub fn in_server(self, server: &str) -> Self {
        let guild_channel = self.shared.with(|state| state.server(server).general().to_owned());
        let (place, server) = (Place::Guild, server.to_owned());
        Self { place, server, guild_channel, roles: Vec::new(), permissions: MEMBER, ..self }
    }

    /// The same person where they are, with the bot there only because they installed it for themself. Discord:
    /// Receiving and Responding > Authorizing Integration Owners Object.
    pub fn with_own_install(self) -> Self {
        Self { own_install: true, ..self }
    }

    /// The same person with this role too, in the server they are in.
    pub fn with_role(mut self, role: &str) -> Self {
        self.roles.push(role.to_owned());
        self
    }

    /// The same person using commands that their client would not offer them, as an administrator can arrange in
    /// "Server Settings > Integrations": what Discord was told at the registration protects nothing.
    /// Discord: Application Commands > Permissions.
    pub fn force(self) -> Self {
        Self { forced: true, ..self }
    }

    /// The same person in the direct messages with the bot.
    pub fn dm(self) -> Self {
        Self { place: Place::Dm, ..self }
    }

    /// The same person somewhere the bot is not, having installed it for themself.
    pub fn elsewhere(self) -> Self {
        Self { place: Place::Private, ..self }
    }

    /// The same person with the permission "Manage Server".
    pub fn moderator(self) -> Self {
        Self { permissions: MEMBER | MANAGE_GUILD, ..self }
    }

    /// The same person with the permission "Manage Messages".
    pub fn tidier(self) -> Self {
        Self { permissions: MEMBER | MANAGE_MESSAGES, ..self }
    }

    /// The same person with exactly these permission bits.
    pub fn permissions(self, permissions: u64) -> Self {
        Self { permissions, ..self }
    }

    /// The same person in a channel where the bot has no permission to attach files.
    pub fn where_the_bot_may_not_attach(self) -> Self {
        Self { app_permissions: MEMBER & !ATTACH_FILES, ..self }
    }

    /// The same person with their client in another language, such as `de`.
    pub fn locale(self, locale: &str) -> Self {
        Self { locale: locale.to_owned(), ..self }
    }

    pub(super) fn is_administrator(&self) -> bool {
        self.permissions & ADMINISTRATOR != 0
    }

    pub(super) fn dm_channel(&self) -> String {
        let id: u64 = self.id.parse().expect("ids are numbers");
        (id + 1_000_000_000).to_string()
    }

    pub(super) fn channel(&self) -> String {
        if self.place == Place::Guild { self.guild_channel.clone() } else { self.dm_channel() }
    }
}

//! Who may change a server's knowledge, decided from what the present interaction says and what the server's
//! moderators have set, by one function. What is unknown allows nothing.

use super::{Desk, Moderator, Refusal};
use crate::locale::Language;
use crate::store::{PersonId, ServerId, ServerSettings};

/// Discord's permission bits, by "Topics > Permissions".
const ADMINISTRATOR: u64 = 1 << 3;
const MANAGE_GUILD: u64 = 1 << 5;

/// Who gives an order, as the interaction that carries it says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Caller {
    /// Where; absent in direct messages and group chats.
    pub server: Option<ServerId>,
    /// Who; absent if Discord did not say.
    pub person: Option<PersonId>,
    /// What they may do in the channel; absent outside of servers.
    pub permissions: Option<u64>,
    /// The ids of their roles in the server.
    pub roles: Vec<u64>,
    /// What they read.
    pub language: Language,
}

/// Whether somebody may change a server's knowledge: with Manage Server, or with the role that was set for it.
pub fn may_moderate(caller: &Caller, settings: &ServerSettings) -> bool {
    let has_role = settings.moderator_role.is_some_and(|role| caller.roles.contains(&role));
    caller.server.is_some() && (manages_server(caller) || has_role)
}

fn manages_server(caller: &Caller) -> bool {
    caller.permissions.is_some_and(|bits| bits & (MANAGE_GUILD | ADMINISTRATOR) != 0)
}

impl Desk {
    /// Admits somebody to the desk, or says why not. Asked at every step, whatever was allowed before.
    pub fn admit(&self, caller: &Caller) -> Result<Moderator, Refusal> {
        let (Some(server), Some(person)) = (caller.server, caller.person) else {
            return Err("moderation-in-servers".into());
        };
        let settings = self.store().settings(server).unwrap_or_else(|error| {
            tracing::error!(%error, "the settings of a server cannot be read; only Manage Server counts");
            ServerSettings::default()
        });
        if !may_moderate(caller, &settings) {
            tracing::info!(server = server.0, "somebody without the right tried a moderator's command");
            return Err("not-a-moderator".into());
        }
        Ok(Moderator { server, person, manages_server: manages_server(caller), language: caller.language })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_manage_server_or_the_role_set_for_it_opens_the_desk() {
        let server = Some(ServerId(1));
        let role = ServerSettings { moderator_role: Some(5), ..ServerSettings::default() };
        let others = !(MANAGE_GUILD | ADMINISTRATOR);
        for (server, permissions, roles, settings, allowed) in [
            (server, None, vec![], ServerSettings::default(), false),
            (server, Some(0), vec![5], ServerSettings::default(), false),
            (server, Some(others), vec![6], role, false),
            (server, Some(0), vec![6, 5], role, true),
            (server, None, vec![5], role, true),
            (server, Some(MANAGE_GUILD), vec![], ServerSettings::default(), true),
            (server, Some(ADMINISTRATOR), vec![], role, true),
            (None, Some(MANAGE_GUILD), vec![5], role, false),
        ] {
            let caller = Caller { server, permissions, roles, person: Some(PersonId(2)), ..Caller::default() };
            assert_eq!(may_moderate(&caller, &settings), allowed, "{caller:?}");
        }
    }

    #[test]
    fn each_single_permission_but_two_opens_nothing() {
        for bit in 0..64 {
            let caller = Caller { server: Some(ServerId(1)), permissions: Some(1 << bit), ..Caller::default() };
            assert_eq!(may_moderate(&caller, &ServerSettings::default()), bit == 3 || bit == 5, "bit {bit}");
        }
    }
}

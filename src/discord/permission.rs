//! Who may do what to an answer, decided from what this very interaction says and nothing older.

/// Discord's permission bits, by "Topics > Permissions".
const ADMINISTRATOR: u64 = 1 << 3;
const MANAGE_MESSAGES: u64 = 1 << 13;

/// Whether a person may remove a public answer: who asked for it, and who may delete messages in
/// this channel. `permissions` are those of the person in the channel; in direct messages Discord gives
/// none. What is unknown allows nothing.
pub fn may_remove(person: u64, permissions: Option<u64>, asker: Option<u64>) -> bool {
    asker == Some(person) || permissions.is_some_and(|bits| bits & (MANAGE_MESSAGES | ADMINISTRATOR) != 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_asker_and_moderators_may_remove() {
        let others = !(MANAGE_MESSAGES | ADMINISTRATOR);
        for (permissions, asker, allowed) in [
            (None, Some(1), true),
            (Some(0), Some(1), true),
            (None, Some(2), false),
            (None, None, false),
            (Some(0), None, false),
            (Some(others), Some(2), false),
            (Some(MANAGE_MESSAGES), Some(2), true),
            (Some(MANAGE_MESSAGES), None, true),
            (Some(ADMINISTRATOR), Some(2), true),
        ] {
            assert_eq!(may_remove(1, permissions, asker), allowed, "{permissions:?} {asker:?}");
        }
    }
}

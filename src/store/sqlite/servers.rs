//! What is kept of whole servers, of people and of the bot itself: settings, leaving, forgetting.

use super::values::{At, Bits, Day};
use super::votes::{self, Voters};
use crate::store::{DRAFT_DAYS, GAP_DAYS, GRACE_DAYS, Owner, PersonId, ServerId, ServerSettings, StoreError};
use rusqlite::{Connection, OptionalExtension, Transaction, params};
use time::{Duration, OffsetDateTime};

/// All that an owner has, in the order in which it may be deleted. Votes go with their passages.
const OWNED: [&str; 7] = ["documents", "versions", "numbers", "drafts", "gaps", "passages", "uses"];

pub(super) fn all(database: &Connection) -> Result<Vec<ServerId>, StoreError> {
    let owners = OWNED.map(|table| format!("UNION SELECT owner FROM {table} WHERE owner <> 0"));
    let mut statement = database.prepare(&format!("SELECT server FROM servers {} ORDER BY 1", owners.join(" ")))?;
    let rows = statement.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(super) fn settings(database: &Connection, server: ServerId) -> Result<ServerSettings, StoreError> {
    let mut statement = database.prepare_cached("SELECT moderator_role, log_channel FROM servers WHERE server = ?1")?;
    let found = statement.query_row([server], |row| {
        Ok(ServerSettings {
            moderator_role: row.get::<_, Option<Bits>>(0)?.map(|id| id.0),
            log_channel: row.get::<_, Option<Bits>>(1)?.map(|id| id.0),
        })
    });
    Ok(found.optional()?.unwrap_or_default())
}

pub(super) fn set_settings(
    database: &Transaction<'_>,
    server: ServerId,
    settings: &ServerSettings,
) -> Result<(), StoreError> {
    database
        .prepare_cached(
            "INSERT INTO servers (server, moderator_role, log_channel) VALUES (?1, ?2, ?3)
             ON CONFLICT DO UPDATE SET moderator_role = excluded.moderator_role, log_channel = excluded.log_channel",
        )?
        .execute(params![server, settings.moderator_role.map(Bits), settings.log_channel.map(Bits)])?;
    Ok(())
}

pub(super) fn note(database: &Connection, key: &str) -> Result<Option<String>, StoreError> {
    let mut statement = database.prepare_cached("SELECT value FROM notes WHERE key = ?1")?;
    Ok(statement.query_row([key], |row| row.get(0)).optional()?)
}

pub(super) fn set_note(database: &Transaction<'_>, key: &str, value: &str) -> Result<(), StoreError> {
    database
        .prepare_cached(
            "INSERT INTO notes (key, value) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET value = excluded.value",
        )?
        .execute([key, value])?;
    Ok(())
}

/// The first removal counts, if it is told twice.
pub(super) fn left(database: &Transaction<'_>, server: ServerId, at: OffsetDateTime) -> Result<(), StoreError> {
    database
        .prepare_cached(
            "INSERT INTO servers (server, left_at) VALUES (?1, ?2)
             ON CONFLICT DO UPDATE SET left_at = coalesce(left_at, excluded.left_at)",
        )?
        .execute(params![server, At(at)])?;
    Ok(())
}

pub(super) fn present(database: &Transaction<'_>, server: ServerId) -> Result<(), StoreError> {
    database.prepare_cached("UPDATE servers SET left_at = NULL WHERE server = ?1")?.execute([server])?;
    Ok(())
}

pub(super) fn clean_up(database: &Transaction<'_>, now: OffsetDateTime) -> Result<Vec<ServerId>, StoreError> {
    let ago = |days: i64| now.saturating_sub(Duration::days(days));
    database.execute("DELETE FROM drafts WHERE at <= ?1", [At(ago(DRAFT_DAYS))])?;
    database.execute("DELETE FROM gaps WHERE last <= ?1", [Day(ago(GAP_DAYS).date())])?;
    let mut statement = database.prepare("SELECT server FROM servers WHERE left_at <= ?1")?;
    let gone = statement.query_map([At(ago(GRACE_DAYS))], |row| row.get(0))?.collect::<Result<Vec<ServerId>, _>>()?;
    for server in &gone {
        forget(database, *server)?;
    }
    Ok(gone)
}

/// Whether there was something to forget.
pub(super) fn forget(database: &Transaction<'_>, server: ServerId) -> Result<bool, StoreError> {
    let mut gone = database.execute("DELETE FROM servers WHERE server = ?1", [server])?;
    for table in OWNED {
        gone += database.execute(&format!("DELETE FROM {table} WHERE owner = ?1"), [Owner::Server(server)])?;
    }
    Ok(gone > 0)
}

/// Whether there was something to forget.
pub(super) fn forget_person(database: &Transaction<'_>, voters: &Voters, person: PersonId) -> Result<bool, StoreError> {
    let votes = votes::forget(database, voters, person)?;
    let drafts = database.execute("DELETE FROM drafts WHERE person = ?1", [person])?;
    let versions = database.execute("UPDATE versions SET person = ?2 WHERE person = ?1", [person, PersonId::NOBODY])?;
    Ok(votes + drafts + versions > 0)
}

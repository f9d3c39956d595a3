//! Files as they stand, and their history. A text is kept once, in the version that brought it.

use super::fault::is_damage;
use super::limit;
use super::values::{At, Bits};
use crate::store::{
    Change, Document, MOST_BYTES, MOST_DOCUMENTS, MOST_HISTORY_BYTES, MOST_VERSIONS, Owner, StoreError, Version,
};
use rusqlite::{Connection, OptionalExtension, Row, Transaction, ffi, params};
use siphasher::sip::SipHasher24;

/// What a version without a text takes on disk, roughly; so that removals count, too.
const BYTES_OF_VERSION: u64 = 256;

const DOCUMENT: &str = "SELECT name, number, person, at, sum, text FROM documents JOIN versions USING (owner, name)
    WHERE owner = ?1 AND number = version";

pub(super) fn all(database: &Connection, owner: Owner) -> Result<Vec<Document>, StoreError> {
    let mut statement = database.prepare_cached(&format!("{DOCUMENT} ORDER BY name"))?;
    let rows = statement.query_map([owner], |row| {
        document(row).map(Some).or_else(|error| {
            if !is_damage(&error) {
                return Err(error);
            }
            let name: String = row.get("name")?;
            tracing::error!(
                ?owner,
                name,
                "the text of a file is damaged and is not used; restore an earlier version of it, or publish it anew"
            );
            Ok(None)
        })
    })?;
    Ok(rows.filter_map(Result::transpose).collect::<Result<_, _>>()?)
}

pub(super) fn one(database: &Connection, owner: Owner, name: &str) -> Result<Option<Document>, StoreError> {
    let mut statement = database.prepare_cached(&format!("{DOCUMENT} AND name = ?2"))?;
    Ok(statement.query_row(params![owner, name], document).optional()?)
}

fn document(row: &Row<'_>) -> rusqlite::Result<Document> {
    Ok(Document {
        name: row.get("name")?,
        version: row.get::<_, Bits>("number")?.0,
        text: sound_text(row)?.unwrap_or_default(),
        by: row.get("person")?,
        at: row.get::<_, At>("at")?.0,
    })
}

/// A text as it was published, or an error.
fn sound_text(row: &Row<'_>) -> rusqlite::Result<Option<String>> {
    // Bytes that a disk changed need not be text at all.
    let bytes: Option<Vec<u8>> = row.get_ref("text")?.as_bytes_or_null()?.map(<[u8]>::to_vec);
    let damaged = || rusqlite::Error::SqliteFailure(ffi::Error::new(ffi::SQLITE_CORRUPT), None);
    if sum(bytes.as_deref()) != row.get::<_, Bits>("sum")?.0 {
        return Err(damaged());
    }
    bytes.map(String::from_utf8).transpose().map_err(|_| damaged())
}

fn sum(text: Option<&[u8]>) -> u64 {
    SipHasher24::new().hash(text.unwrap_or_default())
}

pub(super) fn publish(database: &Transaction<'_>, owner: Owner, change: &Change) -> Result<u64, StoreError> {
    let standing = database
        .prepare_cached("SELECT version FROM documents WHERE owner = ?1 AND name = ?2")?
        .query_row(params![owner, change.name], |row| row.get::<_, Bits>(0))
        .optional()?
        .map(|version| version.0);
    // A file of the base may stand in the folder only.
    let nothing_to_remove = change.text.is_none() && standing.is_none() && owner != Owner::Base;
    if standing != change.seen || nothing_to_remove {
        return Err(StoreError::Conflict { name: change.name.clone() });
    }
    let number = next_number(database, owner)?;
    let bytes = change.text.as_ref().map_or(0, String::len) as u64;
    database
        .prepare_cached(
            "INSERT INTO versions (owner, number, name, action, person, at, bytes, sum, text)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        )?
        .execute(params![
            owner,
            Bits(number),
            change.name,
            change.action,
            change.by,
            At(change.at),
            Bits(bytes),
            Bits(sum(change.text.as_ref().map(String::as_bytes))),
            change.text
        ])?;
    if change.text.is_some() {
        database
            .prepare_cached(
                "INSERT INTO documents (owner, name, version) VALUES (?1, ?2, ?3)
                 ON CONFLICT DO UPDATE SET version = excluded.version",
            )?
            .execute(params![owner, change.name, Bits(number)])?;
        refuse_too_much(database, owner)?;
    } else {
        database
            .prepare_cached("DELETE FROM documents WHERE owner = ?1 AND name = ?2")?
            .execute(params![owner, change.name])?;
    }
    shorten_history(database, owner, &change.name)?;
    Ok(number)
}

fn next_number(database: &Transaction<'_>, owner: Owner) -> Result<u64, StoreError> {
    let mut statement = database.prepare_cached(
        "INSERT INTO numbers (owner, last) VALUES (?1, 1) ON CONFLICT DO UPDATE SET last = last + 1 RETURNING last",
    )?;
    Ok(statement.query_row([owner], |row| row.get::<_, Bits>(0))?.0)
}

/// The change is made by now, and is taken back if this fails. The base is the operator's own and has no limit here.
fn refuse_too_much(database: &Transaction<'_>, owner: Owner) -> Result<(), StoreError> {
    if owner == Owner::Base {
        return Ok(());
    }
    let (files, bytes) = database
        .prepare_cached(
            "SELECT count(*), coalesce(sum(bytes), 0)
             FROM documents JOIN versions ON versions.owner = documents.owner AND number = version
             WHERE documents.owner = ?1",
        )?
        .query_row([owner], |row| Ok((row.get::<_, Bits>(0)?.0, row.get::<_, Bits>(1)?.0)))?;
    if files > MOST_DOCUMENTS as u64 {
        return Err(StoreError::Full(format!(
            "this server has its {MOST_DOCUMENTS} files already; remove one first, or put several articles into one file"
        )));
    }
    if bytes > MOST_BYTES {
        return Err(StoreError::Full(format!(
            "this server's files would take {} KB, and it has {} KB; shorten or remove something first",
            bytes.div_ceil(1024),
            MOST_BYTES / 1024
        )));
    }
    Ok(())
}

/// Drops the oldest versions of one file beyond the most, then the oldest of all that stand no longer beyond their bytes.
fn shorten_history(database: &Transaction<'_>, owner: Owner, name: &str) -> Result<(), StoreError> {
    database
        .prepare_cached(
            "DELETE FROM versions WHERE owner = ?1 AND name = ?2 AND number <= (
                SELECT number FROM versions WHERE owner = ?1 AND name = ?2 ORDER BY number DESC LIMIT 1 OFFSET ?3)",
        )?
        .execute(params![owner, name, limit(MOST_VERSIONS)])?;
    database
        .prepare_cached(
            "DELETE FROM versions WHERE owner = ?1 AND number IN (
                SELECT number FROM (
                    SELECT number, sum(bytes + ?2) OVER (ORDER BY number DESC) AS newer
                    FROM versions
                    WHERE owner = ?1 AND number NOT IN (SELECT version FROM documents WHERE owner = ?1))
                WHERE newer > ?3)",
        )?
        .execute(params![owner, Bits(BYTES_OF_VERSION), Bits(MOST_HISTORY_BYTES)])?;
    Ok(())
}

pub(super) fn history(
    database: &Connection,
    owner: Owner,
    name: Option<&str>,
    before: Option<u64>,
    most: usize,
) -> Result<Vec<Version>, StoreError> {
    let of_file = if name.is_some() { "AND name = ?2" } else { "AND ?2 IS NULL" };
    let mut statement = database.prepare_cached(&format!(
        "SELECT number, name, action, person, at FROM versions
         WHERE owner = ?1 {of_file} AND number < ?3 ORDER BY number DESC LIMIT ?4"
    ))?;
    let before = before.map_or(i64::MAX, |before| i64::try_from(before).unwrap_or(i64::MAX));
    let rows = statement.query_map(params![owner, name, before, limit(most)], |row| entry(row, None))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(super) fn version(database: &Connection, owner: Owner, number: u64) -> Result<Option<Version>, StoreError> {
    let mut statement = database.prepare_cached(
        "SELECT number, name, action, person, at, sum, text FROM versions WHERE owner = ?1 AND number = ?2",
    )?;
    let version = statement.query_row(params![owner, Bits(number)], |row| entry(row, sound_text(row)?));
    Ok(version.optional()?)
}

fn entry(row: &Row<'_>, text: Option<String>) -> rusqlite::Result<Version> {
    Ok(Version {
        number: row.get::<_, Bits>("number")?.0,
        name: row.get("name")?,
        action: row.get("action")?,
        by: row.get("person")?,
        at: row.get::<_, At>("at")?.0,
        text,
    })
}

//! What was asked: questions that found no good answer, and the files that answers came from. Both without who asked.

use super::limit;
use super::values::{Bits, Day};
use crate::store::{AskedInVain, GAP_CHARS, Gap, MOST_GAPS, Owner, StoreError, Use};
use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};

pub(super) fn count(database: &Transaction<'_>, asked: &AskedInVain) -> Result<(), StoreError> {
    let key = cut(&asked.key);
    let known = database
        .prepare_cached(
            "UPDATE gaps SET asked = asked + 1, last = max(last, ?3), open = 1 WHERE owner = ?1 AND key = ?2",
        )?
        .execute(params![asked.owner, key, Day(asked.on)])?;
    if known > 0 {
        return Ok(());
    }
    make_room(database, asked.owner)?;
    database
        .prepare_cached("INSERT INTO gaps (owner, key, question, asked, last, open) VALUES (?1, ?2, ?3, 1, ?4, 1)")?
        .execute(params![asked.owner, key, cut(&asked.question), Day(asked.on)])?;
    Ok(())
}

fn cut(text: &str) -> &str {
    text.char_indices().nth(GAP_CHARS).map_or(text, |(end, _)| &text[..end])
}

/// Closed ones go first, then those asked least, then those asked longest ago. The new one always finds room: otherwise
/// nothing new would be heard of once the old ones were all asked twice.
fn make_room(database: &Transaction<'_>, owner: Owner) -> Result<(), StoreError> {
    database
        .prepare_cached(
            "DELETE FROM gaps WHERE id IN (
                SELECT id FROM gaps WHERE owner = ?1 ORDER BY open, asked, last, id
                LIMIT max(0, (SELECT count(*) FROM gaps WHERE owner = ?1) - ?2 + 1))",
        )?
        .execute(params![owner, limit(MOST_GAPS)])?;
    Ok(())
}

pub(super) fn open(database: &Connection, owner: Owner, most: usize) -> Result<Vec<Gap>, StoreError> {
    let mut statement = database.prepare_cached(
        "SELECT id, question, asked, last FROM gaps WHERE owner = ?1 AND open = 1
         ORDER BY asked DESC, last DESC, id LIMIT ?2",
    )?;
    let rows = statement.query_map(params![owner, limit(most)], gap)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(super) fn one(database: &Connection, owner: Owner, id: u64) -> Result<Option<Gap>, StoreError> {
    let mut statement = database
        .prepare_cached("SELECT id, question, asked, last FROM gaps WHERE owner = ?1 AND id = ?2 AND open = 1")?;
    Ok(statement.query_row(params![owner, Bits(id)], gap).optional()?)
}

fn gap(row: &Row<'_>) -> rusqlite::Result<Gap> {
    Ok(Gap {
        id: row.get::<_, Bits>("id")?.0,
        question: row.get("question")?,
        asked: row.get::<_, Bits>("asked")?.0,
        last: row.get::<_, Day>("last")?.0,
    })
}

pub(super) fn close(database: &Transaction<'_>, owner: Owner, id: u64) -> Result<(), StoreError> {
    let mut statement = database.prepare_cached("UPDATE gaps SET open = 0 WHERE owner = ?1 AND id = ?2")?;
    statement.execute(params![owner, Bits(id)])?;
    Ok(())
}

pub(super) fn count_use(database: &Transaction<'_>, used: &Use) -> Result<(), StoreError> {
    database
        .prepare_cached(
            "INSERT INTO uses (owner, file, times, last) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT DO UPDATE SET times = times + excluded.times, last = max(last, excluded.last)",
        )?
        .execute(params![used.owner, used.file, Bits(used.times), Day(used.on)])?;
    Ok(())
}

pub(super) fn uses(database: &Connection, owner: Owner) -> Result<Vec<Use>, StoreError> {
    let mut statement = database.prepare_cached("SELECT file, times, last FROM uses WHERE owner = ?1 ORDER BY file")?;
    let rows = statement.query_map([owner], |row| {
        Ok(Use {
            owner,
            file: row.get("file")?,
            times: row.get::<_, Bits>("times")?.0,
            on: row.get::<_, Day>("last")?.0,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

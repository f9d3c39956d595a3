//! Texts that wait for their authors.

use super::limit;
use super::values::{At, Bits};
use crate::store::{Draft, DraftId, MOST_BYTES, MOST_DRAFTS, Owner, StoreError};
use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};

pub(super) fn keep(database: &Transaction<'_>, draft: &Draft) -> Result<DraftId, StoreError> {
    if draft.text.len() as u64 > MOST_BYTES {
        return Err(StoreError::Full(format!("a text has at most {} KB; shorten it first", MOST_BYTES / 1024)));
    }
    database
        .prepare_cached(
            "INSERT INTO drafts (owner, name, seen, action, person, at, gap, text)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?
        .execute(params![
            draft.owner,
            draft.name,
            draft.seen.map(Bits),
            draft.action,
            draft.by,
            At(draft.at),
            draft.gap.map(Bits),
            draft.text
        ])?;
    let id = DraftId(database.last_insert_rowid().cast_unsigned());
    database
        .prepare_cached(
            "DELETE FROM drafts WHERE owner = ?1 AND id <= (
                SELECT id FROM drafts WHERE owner = ?1 ORDER BY id DESC LIMIT 1 OFFSET ?2)",
        )?
        .execute(params![draft.owner, limit(MOST_DRAFTS)])?;
    Ok(id)
}

pub(super) fn one(database: &Connection, owner: Owner, id: DraftId) -> Result<Option<Draft>, StoreError> {
    let mut statement = database.prepare_cached("SELECT * FROM drafts WHERE owner = ?1 AND id = ?2")?;
    Ok(statement.query_row(params![owner, Bits(id.0)], draft).optional()?)
}

fn draft(row: &Row<'_>) -> rusqlite::Result<Draft> {
    Ok(Draft {
        owner: row.get("owner")?,
        name: row.get("name")?,
        seen: row.get::<_, Option<Bits>>("seen")?.map(|version| version.0),
        action: row.get("action")?,
        text: row.get("text")?,
        by: row.get("person")?,
        at: row.get::<_, At>("at")?.0,
        gap: row.get::<_, Option<Bits>>("gap")?.map(|gap| gap.0),
    })
}

pub(super) fn drop(database: &Transaction<'_>, owner: Owner, id: DraftId) -> Result<(), StoreError> {
    let mut statement = database.prepare_cached("DELETE FROM drafts WHERE owner = ?1 AND id = ?2")?;
    statement.execute(params![owner, Bits(id.0)])?;
    Ok(())
}

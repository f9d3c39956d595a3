//! Votes on answers: one of each person for each passage, without who voted.

use super::limit;
use super::values::Bits;
use crate::store::{Owner, PersonId, StoreError, Tally, Vote};
use rusqlite::{Connection, Row, ToSql, Transaction, params};
use siphasher::sip128::SipHasher24;

/// Makes of a person what stands for their vote.
pub(super) struct Voters {
    key: [u8; 16],
}

impl Voters {
    /// Reads the key that was made with the database.
    pub(super) fn read(database: &Connection) -> Result<Self, StoreError> {
        Ok(Self { key: database.query_row("SELECT key FROM vote_key", [], |row| row.get(0))? })
    }

    /// Another value for each passage, so that nobody sees what else the same person voted on.
    fn voter(&self, person: PersonId, passage: i64) -> [u8; 16] {
        let mut bytes = [0; 16];
        bytes[..8].copy_from_slice(&person.0.to_le_bytes());
        bytes[8..].copy_from_slice(&passage.to_le_bytes());
        SipHasher24::new_with_key(&self.key).hash(&bytes).as_bytes()
    }
}

pub(super) fn count(
    database: &Transaction<'_>,
    voters: &Voters,
    owner: Owner,
    vote: &Vote,
) -> Result<Tally, StoreError> {
    let passage: i64 = database
        .prepare_cached(
            "INSERT INTO passages (owner, passage, heading) VALUES (?1, ?2, ?3)
             ON CONFLICT DO UPDATE SET heading = excluded.heading RETURNING id",
        )?
        .query_row(params![owner, vote.passage, vote.heading], |row| row.get(0))?;
    database
        .prepare_cached(
            "INSERT INTO votes (passage, voter, helpful) VALUES (?1, ?2, ?3)
             ON CONFLICT DO UPDATE SET helpful = excluded.helpful",
        )?
        .execute(params![passage, voters.voter(vote.by, passage), vote.helpful])?;
    let counted = tallies(database, "passages.id = ?1", &[&passage])?;
    counted.into_iter().next().ok_or_else(|| StoreError::Failed("a vote was not found again".to_owned()))
}

pub(super) fn all(database: &Connection, owner: Owner, most: usize) -> Result<Vec<Tally>, StoreError> {
    tallies(database, "owner = ?1", &[&owner, &limit(most)])
}

/// Tallies of those passages that `which` chooses; `?2` of the values, if there is one, is how many at most.
fn tallies(database: &Connection, which: &str, values: &[&dyn ToSql]) -> Result<Vec<Tally>, StoreError> {
    let most = if values.len() > 1 { "LIMIT ?2" } else { "" };
    let mut statement = database.prepare_cached(&format!(
        "SELECT passages.passage, heading, sum(helpful) AS helpful, sum(1 - helpful) AS unhelpful
         FROM passages JOIN votes ON votes.passage = passages.id WHERE {which} GROUP BY passages.id
         ORDER BY unhelpful DESC, helpful, passages.passage {most}"
    ))?;
    let rows = statement.query_map(values, tally)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn tally(row: &Row<'_>) -> rusqlite::Result<Tally> {
    Ok(Tally {
        passage: row.get("passage")?,
        heading: row.get("heading")?,
        helpful: row.get::<_, Bits>("helpful")?.0,
        unhelpful: row.get::<_, Bits>("unhelpful")?.0,
    })
}

/// Deletes a person's votes. Gives how many there were.
pub(super) fn forget(database: &Transaction<'_>, voters: &Voters, person: PersonId) -> Result<usize, StoreError> {
    let mut passages = database.prepare("SELECT id FROM passages")?;
    let passages = passages.query_map([], |row| row.get(0))?.collect::<Result<Vec<i64>, _>>()?;
    let mut statement = database.prepare("DELETE FROM votes WHERE passage = ?1 AND voter = ?2")?;
    let mut gone = 0;
    for passage in passages {
        gone += statement.execute(params![passage, voters.voter(person, passage)])?;
    }
    database.execute("DELETE FROM passages WHERE id NOT IN (SELECT passage FROM votes)", [])?;
    Ok(gone)
}

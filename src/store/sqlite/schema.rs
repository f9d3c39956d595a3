//! The formats of the database, and the way from each to the next.

use rusqlite::{Connection, TransactionBehavior};

/// Marks the file as a careerbot's: "crbt" in ASCII.
pub(super) const APPLICATION_ID: i64 = 0x6372_6274;

/// What leads from each format to the next. Its length is the newest format known here.
pub(super) const STEPS: &[&str] = &[include_str!("format-1.sql")];

/// The format of a database, and whose it is; both 0 where it is new.
pub(super) struct Stamp {
    pub application: i64,
    pub format: i64,
}

pub(super) fn stamp(connection: &Connection) -> rusqlite::Result<Stamp> {
    Ok(Stamp {
        application: connection.pragma_query_value(None, "application_id", |row| row.get(0))?,
        format: connection.pragma_query_value(None, "user_version", |row| row.get(0))?,
    })
}

/// The newest format that these steps lead to.
pub(super) fn newest(steps: &[&str]) -> i64 {
    i64::try_from(steps.len()).unwrap_or(i64::MAX)
}

/// Takes an older format to the newest in one transaction: all of it or nothing. Gives the format it was.
pub(super) fn migrate(connection: &mut Connection, steps: &[&str]) -> rusqlite::Result<i64> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let from = stamp(&transaction)?.format;
    let pending = usize::try_from(from).ok().and_then(|from| steps.get(from..)).unwrap_or_default();
    if !pending.is_empty() {
        for step in pending {
            transaction.execute_batch(step)?;
        }
        transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
        transaction.pragma_update(None, "user_version", newest(steps))?;
    }
    transaction.commit()?;
    Ok(from)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIRST: &str = "CREATE TABLE kept (word TEXT) STRICT; INSERT INTO kept VALUES ('old');";
    const SECOND: &str = "ALTER TABLE kept ADD COLUMN length INTEGER; UPDATE kept SET length = length(word);";

    fn kept(connection: &Connection) -> rusqlite::Result<(String, i64)> {
        connection.query_row("SELECT word, length FROM kept", [], |row| Ok((row.get(0)?, row.get(1)?)))
    }

    #[test]
    fn an_old_format_is_taken_on_with_what_it_holds() {
        let mut connection = Connection::open_in_memory().expect("a database");
        assert_eq!(migrate(&mut connection, &[FIRST]), Ok(0));
        assert_eq!(migrate(&mut connection, &[FIRST, SECOND]), Ok(1));
        assert_eq!(migrate(&mut connection, &[FIRST, SECOND]), Ok(2), "nothing is done twice");
        assert_eq!(kept(&connection), Ok(("old".to_owned(), 3)));
        assert_eq!(stamp(&connection).expect("a stamp").application, APPLICATION_ID);
    }

    #[test]
    fn a_step_that_fails_changes_nothing() {
        let mut connection = Connection::open_in_memory().expect("a database");
        migrate(&mut connection, &[FIRST]).expect("the first format");
        let broken = "DROP TABLE kept; SELECT no_such_function();";
        assert!(migrate(&mut connection, &[FIRST, SECOND, broken]).is_err());
        assert_eq!(stamp(&connection).expect("a stamp").format, 1);
        let words: i64 = connection.query_row("SELECT count(*) FROM kept", [], |row| row.get(0)).expect("the table");
        assert_eq!(words, 1);
    }
}

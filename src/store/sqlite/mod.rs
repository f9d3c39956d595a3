//! The store in one SQLite file under `DATA_DIR`, used by one process at a time.

mod documents;
mod drafts;
mod fault;
mod folder;
mod gaps;
mod open;
mod schema;
mod servers;
mod values;
mod votes;

use super::{
    AskedInVain, Change, Document, Draft, DraftId, Gap, Owner, PersonId, ServerId, ServerSettings, Store, StoreError,
    Tally, Use, Version, Vote,
};
use folder::Opened;
use rusqlite::{Connection, Transaction, TransactionBehavior};
use std::fs::File;
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};
use time::OffsetDateTime;

/// A [`Store`] in a SQLite database. A change is on disk once its call has returned `Ok`.
pub struct Sqlite {
    /// One for all: changes are rare and reads short.
    connection: Mutex<Connection>,
    voters: votes::Voters,
    /// Absent in memory. Dropped after the connection, so that nobody else begins before it is closed.
    place: Option<Place>,
}

/// Where the database stands.
struct Place {
    opened: Opened,
    /// Held for as long as this is open.
    lock: File,
}

impl Drop for Place {
    /// Closing the file would do, unless a process that is just being started has it, too, for a moment.
    fn drop(&mut self) {
        let _ = self.lock.unlock();
    }
}

impl Sqlite {
    /// Opens the store of a folder, and makes both where they are missing. The folder is this process's own until the
    /// store is dropped. It must be on a local disk.
    ///
    /// # Errors
    /// [`StoreError::InUse`], [`StoreError::Newer`], [`StoreError::Unusable`] and [`StoreError::DiskFull`]; files are as
    /// they were then. A damaged database is no error: it is kept under another name, and an empty one is begun.
    pub fn open(data_dir: &Path) -> Result<Self, StoreError> {
        let lock = folder::take(data_dir)?;
        let connection = open::open(data_dir)?;
        let voters = votes::Voters::read(&connection)?;
        let opened = Opened::note(data_dir)?;
        Ok(Self { connection: Mutex::new(connection), voters, place: Some(Place { opened, lock }) })
    }

    /// A store that is gone once it is dropped.
    pub fn in_memory() -> Result<Self, StoreError> {
        let connection = open::open_in_memory()?;
        let voters = votes::Voters::read(&connection)?;
        Ok(Self { connection: Mutex::new(connection), voters, place: None })
    }

    /// Whether there is a store in this folder.
    pub fn is_in(data_dir: &Path) -> bool {
        data_dir.join(folder::FILE).exists()
    }

    /// A panic elsewhere leaves no half of a change behind: its transaction was taken back.
    fn connection(&self) -> MutexGuard<'_, Connection> {
        self.connection.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn read<T>(&self, work: impl FnOnce(&Connection) -> Result<T, StoreError>) -> Result<T, StoreError> {
        work(&self.connection())
    }

    /// All of what `work` does, or nothing.
    fn write<T>(&self, work: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError>) -> Result<T, StoreError> {
        let mut connection = self.connection();
        if let Some(place) = &self.place {
            place.opened.check()?;
        }
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let done = work(&transaction)?;
        transaction.commit()?;
        Ok(done)
    }

    /// Makes what was deleted unreadable: empties the log of changes, which still has it, and gives the room back. If that
    /// fails, it is done with a later change, at the latest when the store is dropped.
    fn wipe(&self) {
        let connection = self.connection();
        let wiped = drain(&connection, "PRAGMA incremental_vacuum")
            .and_then(|()| drain(&connection, "PRAGMA wal_checkpoint(TRUNCATE)"));
        if let Err(error) = wiped {
            tracing::warn!(%error, "what was deleted is gone, but its room on disk is not free yet");
        }
    }
}

/// Runs a statement to its end, whatever rows it gives.
fn drain(connection: &Connection, sql: &str) -> rusqlite::Result<()> {
    let mut statement = connection.prepare(sql)?;
    let mut rows = statement.query([])?;
    while rows.next()?.is_some() {}
    Ok(())
}

/// A limit that no table reaches stands for none.
fn limit(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

impl Store for Sqlite {
    fn documents(&self, owner: Owner) -> Result<Vec<Document>, StoreError> {
        self.read(|database| documents::all(database, owner))
    }

    fn document(&self, owner: Owner, name: &str) -> Result<Option<Document>, StoreError> {
        self.read(|database| documents::one(database, owner, name))
    }

    fn publish(&self, owner: Owner, change: &Change) -> Result<u64, StoreError> {
        self.write(|database| documents::publish(database, owner, change))
    }

    fn history(
        &self,
        owner: Owner,
        name: Option<&str>,
        before: Option<u64>,
        limit: usize,
    ) -> Result<Vec<Version>, StoreError> {
        self.read(|database| documents::history(database, owner, name, before, limit))
    }

    fn version(&self, owner: Owner, number: u64) -> Result<Option<Version>, StoreError> {
        self.read(|database| documents::version(database, owner, number))
    }

    fn servers(&self) -> Result<Vec<ServerId>, StoreError> {
        self.read(servers::all)
    }

    fn keep_draft(&self, draft: &Draft) -> Result<DraftId, StoreError> {
        self.write(|database| drafts::keep(database, draft))
    }

    fn draft(&self, owner: Owner, id: DraftId) -> Result<Option<Draft>, StoreError> {
        self.read(|database| drafts::one(database, owner, id))
    }

    fn drop_draft(&self, owner: Owner, id: DraftId) -> Result<(), StoreError> {
        self.write(|database| drafts::drop(database, owner, id))
    }

    fn count_gaps(&self, asked: &[AskedInVain]) -> Result<(), StoreError> {
        self.write(|database| asked.iter().try_for_each(|asked| gaps::count(database, asked)))
    }

    fn gaps(&self, owner: Owner, limit: usize) -> Result<Vec<Gap>, StoreError> {
        self.read(|database| gaps::open(database, owner, limit))
    }

    fn gap(&self, owner: Owner, id: u64) -> Result<Option<Gap>, StoreError> {
        self.read(|database| gaps::one(database, owner, id))
    }

    fn close_gaps(&self, owner: Owner, ids: &[u64]) -> Result<(), StoreError> {
        self.write(|database| ids.iter().try_for_each(|id| gaps::close(database, owner, *id)))
    }

    fn vote(&self, owner: Owner, vote: &Vote) -> Result<Tally, StoreError> {
        self.write(|database| votes::count(database, &self.voters, owner, vote))
    }

    fn votes(&self, owner: Owner, limit: usize) -> Result<Vec<Tally>, StoreError> {
        self.read(|database| votes::all(database, owner, limit))
    }

    fn count_uses(&self, uses: &[Use]) -> Result<(), StoreError> {
        self.write(|database| uses.iter().try_for_each(|used| gaps::count_use(database, used)))
    }

    fn uses(&self, owner: Owner) -> Result<Vec<Use>, StoreError> {
        self.read(|database| gaps::uses(database, owner))
    }

    fn settings(&self, server: ServerId) -> Result<ServerSettings, StoreError> {
        self.read(|database| servers::settings(database, server))
    }

    fn set_settings(&self, server: ServerId, settings: &ServerSettings) -> Result<(), StoreError> {
        self.write(|database| servers::set_settings(database, server, settings))
    }

    fn value(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.read(|database| servers::note(database, key))
    }

    fn set_value(&self, key: &str, value: &str) -> Result<(), StoreError> {
        self.write(|database| servers::set_note(database, key, value))
    }

    fn server_left(&self, server: ServerId, at: OffsetDateTime) -> Result<(), StoreError> {
        self.write(|database| servers::left(database, server, at))
    }

    fn server_present(&self, server: ServerId) -> Result<(), StoreError> {
        self.write(|database| servers::present(database, server))
    }

    fn clean_up(&self, now: OffsetDateTime) -> Result<Vec<ServerId>, StoreError> {
        let gone = self.write(|database| servers::clean_up(database, now))?;
        self.wipe();
        Ok(gone)
    }

    fn forget_server(&self, server: ServerId) -> Result<bool, StoreError> {
        let found = self.write(|database| servers::forget(database, server))?;
        self.wipe();
        Ok(found)
    }

    fn forget_person(&self, person: PersonId) -> Result<bool, StoreError> {
        let found = self.write(|database| servers::forget_person(database, &self.voters, person))?;
        self.wipe();
        Ok(found)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Action;

    const OWNER: Owner = Owner::Server(ServerId(1));

    fn change(name: String, text: &str) -> Change {
        let (text, at) = (Some(text.to_owned()), OffsetDateTime::UNIX_EPOCH);
        Change { name, seen: None, action: Action::Added, text, by: PersonId(2), at }
    }

    #[test]
    fn a_panic_in_a_change_takes_it_back_and_the_next_one_works() {
        let store = Sqlite::in_memory().expect("a store");
        let panics = std::panic::AssertUnwindSafe(|| {
            store.write(|database| -> Result<(), StoreError> {
                documents::publish(database, OWNER, &change("half.md".to_owned(), "half"))?;
                panic!("in the middle of a change");
            })
        });
        assert!(std::panic::catch_unwind(panics).is_err());
        store.publish(OWNER, &change("whole.md".to_owned(), "whole")).expect("published");
        let names: Vec<_> = store.documents(OWNER).expect("documents").into_iter().map(|file| file.name).collect();
        assert_eq!(names, ["whole.md"]);
    }

    #[test]
    fn a_full_disk_is_told_as_such_and_is_no_longer_full_once_there_is_room() {
        let store = Sqlite::in_memory().expect("a store");
        let allow = |pages: i64| {
            let pragma = format!("PRAGMA max_page_count = {pages}");
            drain(&store.connection(), &pragma).expect("a limit");
        };
        allow(100);
        let large = "x".repeat(20_000);
        let mut files = (0..100).map(|number| store.publish(OWNER, &change(number.to_string(), &large)));
        let error = files.find_map(Result::err).expect("a limit");
        assert!(matches!(error, StoreError::DiskFull), "{error:?}");
        let before = store.documents(OWNER).expect("documents").len();
        allow(1_000);
        store.publish(OWNER, &change("after".to_owned(), &large)).expect("room");
        assert_eq!(before + 1, store.documents(OWNER).expect("documents").len());
    }
}

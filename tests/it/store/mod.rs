//! What must last, through the store's interface: over a folder on disk, with other processes, kills and full disks.

mod documents;
mod full;
mod kill;
mod leaving;
mod opening;
mod process;
mod said;
mod setting_aside;

use std::path::Path;

use careerbot::store::{
    Action, AskedInVain, Change, Draft, Gap, Owner, PersonId, ServerId, Sqlite, Store, StoreError, Vote,
};
use time::{Date, OffsetDateTime};

pub const HERE: Owner = Owner::Server(ServerId(1_100_000_000_000_000_001));
pub const THERE: Owner = Owner::Server(ServerId(1_100_000_000_000_000_002));
pub const ANN: PersonId = PersonId(200_000_000_000_000_001);
/// Above what the database holds as a number with a sign.
pub const BOB: PersonId = PersonId(u64::MAX - 1);

/// A store that is gone with the test.
pub fn in_memory() -> Sqlite {
    Sqlite::in_memory().expect("a store in memory")
}

/// A store in a folder.
pub fn open(folder: &Path) -> Sqlite {
    Sqlite::open(folder).expect("a store")
}

/// Days after an arbitrary one.
pub fn day(number: i64) -> OffsetDateTime {
    OffsetDateTime::from_unix_timestamp(1_795_000_000 + number * 86_400).expect("a moment")
}

pub fn date(number: i64) -> Date {
    day(number).date()
}

/// A new file by Ann.
pub fn added(name: &str, text: &str) -> Change {
    Change {
        name: name.to_owned(),
        seen: None,
        action: Action::Added,
        text: Some(text.to_owned()),
        by: ANN,
        at: day(0),
    }
}

/// Another text for a file by Bob.
pub fn edited(name: &str, seen: u64, text: &str) -> Change {
    Change { seen: Some(seen), action: Action::Edited, by: BOB, at: day(1), ..added(name, text) }
}

/// A file that goes.
pub fn removed(name: &str, seen: u64) -> Change {
    Change { seen: Some(seen), action: Action::Removed, text: None, at: day(2), ..added(name, "") }
}

/// A file that comes back as it was.
pub fn restored(name: &str, seen: Option<u64>, text: &str) -> Change {
    Change { seen, action: Action::Restored, at: day(3), ..added(name, text) }
}

pub fn draft(owner: Owner, name: &str, at: OffsetDateTime) -> Draft {
    let text = "# Draft\n".to_owned();
    Draft { owner, name: name.to_owned(), seen: Some(3), action: Action::Edited, text, by: BOB, at, gap: Some(9) }
}

/// A question that is the same as others with this key.
pub fn asked(owner: Owner, key: &str, question: &str, on: i64) -> AskedInVain {
    AskedInVain { owner, key: key.to_owned(), question: question.to_owned(), on: date(on) }
}

pub fn vote(passage: &str, by: PersonId, helpful: bool) -> Vote {
    Vote { passage: passage.to_owned(), heading: format!("About {passage}"), by, helpful }
}

/// Question and count of each open gap, in their order.
pub fn gaps(store: &Sqlite, owner: Owner) -> Vec<(String, u64)> {
    let gaps = store.gaps(owner, usize::MAX).expect("gaps");
    gaps.into_iter().map(|Gap { question, asked, .. }| (question, asked)).collect()
}

/// Name and text of each file, in their order.
pub fn texts(store: &Sqlite, owner: Owner) -> Vec<(String, String)> {
    let documents = store.documents(owner).expect("documents");
    documents.into_iter().map(|document| (document.name, document.text)).collect()
}

#[track_caller]
pub fn assert_conflict(result: Result<u64, StoreError>, file: &str) {
    assert!(matches!(&result, Err(StoreError::Conflict { name }) if name == file), "{result:?}");
}

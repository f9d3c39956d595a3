//! What must last: each server's own additions with their history, drafts, questions that found no good answer,
//! votes and settings. Base knowledge stays plain files and is not kept here, only its history is.
//!
//! [`Store`] is the interface, in plain values and blocking calls.
//! Whoever calls is on a thread that may block. [`Sqlite`] keeps it in one file.

mod sqlite;

pub use sqlite::Sqlite;

use std::fmt;
use time::OffsetDateTime;

/// A server's id as Discord gives it ("guild").
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ServerId(pub u64);

/// A person's id as Discord gives it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonId(pub u64);

impl PersonId {
    /// Stands in histories for somebody who was forgotten. Discord gives this id to nobody.
    pub const NOBODY: Self = Self(0);
}

/// Whose knowledge something belongs to. Comes from where a request was made, never from a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Owner {
    /// The folder that everybody is answered from.
    Base,
    /// One server's own additions.
    Server(ServerId),
}

/// What happened to a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// It is new.
    Added,
    /// Its text was replaced.
    Edited,
    /// It was taken away; its last text stays in the history.
    Removed,
    /// An earlier version was put back.
    Restored,
}

/// One change of one file, as it was published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// Its number, counted over all files of its owner; never used twice, until the owner is forgotten.
    pub number: u64,
    /// The file's name, such as `prompt-engineer.md`.
    pub name: String,
    /// What happened.
    pub action: Action,
    /// Who did it; [`PersonId::NOBODY`] once that person was forgotten.
    pub by: PersonId,
    /// When, to the second.
    pub at: OffsetDateTime,
    /// The text from then on; absent where the file was removed.
    pub text: Option<String>,
}

/// A file as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Its name, made by the bot: lower-case letters, digits and hyphens, and `.md`.
    pub name: String,
    /// The number of the [`Version`] it stands in.
    pub version: u64,
    /// Its text.
    pub text: String,
    /// Who changed it last; [`PersonId::NOBODY`] once that person was forgotten.
    pub by: PersonId,
    /// When.
    pub at: OffsetDateTime,
}

/// A change that is to be published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The file's name.
    pub name: String,
    /// The version that whoever changes it has seen; absent where the file is to be new. If another one stands there
    /// by now, nothing is published.
    pub seen: Option<u64>,
    /// What happens.
    pub action: Action,
    /// The new text; absent where the file is removed.
    pub text: Option<String>,
    /// Who does it.
    pub by: PersonId,
    /// When.
    pub at: OffsetDateTime,
}

/// A text that waits for its author to publish or to discard it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Whose knowledge it is for.
    pub owner: Owner,
    /// The file's name.
    pub name: String,
    /// The version it was begun from; absent for a new file.
    pub seen: Option<u64>,
    /// Add, edit or restore.
    pub action: Action,
    /// The text.
    pub text: String,
    /// Who wrote it.
    pub by: PersonId,
    /// When. Drafts are dropped after [`DRAFT_DAYS`].
    pub at: OffsetDateTime,
    /// The gap it is to close, if it was begun from one.
    pub gap: Option<u64>,
}

/// A draft's number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct DraftId(pub u64);

/// A question that found no good answer. Nothing tells who asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// Its number.
    pub id: u64,
    /// As it was first asked, cut to [`GAP_CHARS`].
    pub question: String,
    /// How often it was asked, in these or like words.
    pub asked: u64,
    /// When it was asked last; only the day is kept.
    pub last: time::Date,
}

/// How often an answer was found helpful and how often not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// The key of the passage, as in a button.
    pub passage: String,
    /// The heading that the passage had when it was voted on last.
    pub heading: String,
    /// 👍
    pub helpful: u64,
    /// 👎
    pub unhelpful: u64,
}

/// What the moderators of a server have set.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ServerSettings {
    /// Members with this role may change the server's knowledge, beside those with Manage Server.
    pub moderator_role: Option<u64>,
    /// The channel that is told who changed what.
    pub log_channel: Option<u64>,
}

/// How long a draft is kept, in days.
pub const DRAFT_DAYS: i64 = 7;
/// How long an open or closed gap is kept after it was asked last, in days.
pub const GAP_DAYS: i64 = 180;
/// How long the additions of a server are kept after the bot was removed from it, in days.
pub const GRACE_DAYS: i64 = 30;
/// The most characters of a question that are kept.
pub const GAP_CHARS: usize = 200;
/// The most open gaps of one owner; the least asked, oldest one gives way.
pub const MOST_GAPS: usize = 1_000;
/// The most files of one server.
pub const MOST_DOCUMENTS: usize = 500;
/// The most bytes of all present files of one server.
pub const MOST_BYTES: u64 = 16 * 1024 * 1024;
/// The most versions kept of one file; older ones are dropped.
pub const MOST_VERSIONS: usize = 50;
/// The most bytes of all texts of one owner that stand no longer; the oldest are dropped.
pub const MOST_HISTORY_BYTES: u64 = 64 * 1024 * 1024;
/// The most drafts of one owner; the oldest gives way.
pub const MOST_DRAFTS: usize = 100;

/// Why something was not kept. Nothing of it is there then.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Somebody changed the file in between.
    #[error("`{name}` was changed by somebody else in the meantime")]
    Conflict {
        /// The file.
        name: String,
    },
    /// The server has no room left.
    #[error("{0}")]
    Full(String),
    /// The disk has no room left.
    #[error("nothing was saved, because the disk is full; make room and try again")]
    DiskFull,
    /// Another process uses the folder.
    #[error("{path} is used by another careerbot{process}; stop that one first, or give each its own DATA_DIR")]
    InUse {
        /// The folder.
        path: String,
        /// Which process, as ` (process 4711)`; empty where it is not known.
        process: String,
    },
    /// A newer bot wrote it.
    #[error(
        "{path} was written by a newer careerbot (format {found}, this one knows {known}); nothing was changed: run the newer one, or give this one another DATA_DIR"
    )]
    Newer {
        /// The file.
        path: String,
        /// Its format.
        found: i64,
        /// The newest format known here.
        known: i64,
    },
    /// The folder or file cannot be used.
    #[error("{path} cannot be used: {why}")]
    Unusable {
        /// What.
        path: String,
        /// Why, and what to do.
        why: String,
    },
    /// Anything else that went wrong below.
    #[error("the store failed: {0}")]
    Failed(String),
}

/// What must last, for all servers. Every call is one transaction: once it has returned `Ok`, it survives a kill and a
/// loss of power.
pub trait Store: Send + Sync {
    /// All files of an owner as they stand, by name. Base files are not here, only what was published through the bot.
    fn documents(&self, owner: Owner) -> Result<Vec<Document>, StoreError>;
    /// One file as it stands.
    fn document(&self, owner: Owner, name: &str) -> Result<Option<Document>, StoreError>;
    /// Publishes a change, unless the file was changed since `change.seen`. Gives the new version's number.
    fn publish(&self, owner: Owner, change: &Change) -> Result<u64, StoreError>;
    /// The latest versions, newest first, of one file or of all, without their texts from before `before` on.
    fn history(
        &self,
        owner: Owner,
        name: Option<&str>,
        before: Option<u64>,
        limit: usize,
    ) -> Result<Vec<Version>, StoreError>;
    /// One version with its text.
    fn version(&self, owner: Owner, number: u64) -> Result<Option<Version>, StoreError>;
    /// Servers that anything is kept of. Those that the bot is no longer in were left while it did not run.
    fn servers(&self) -> Result<Vec<ServerId>, StoreError>;

    /// Keeps a draft until it is published or discarded.
    fn keep_draft(&self, draft: &Draft) -> Result<DraftId, StoreError>;
    /// A draft of this owner. Another owner's is not found.
    fn draft(&self, owner: Owner, id: DraftId) -> Result<Option<Draft>, StoreError>;
    /// Forgets a draft; nothing happens if there is none.
    fn drop_draft(&self, owner: Owner, id: DraftId) -> Result<(), StoreError>;

    /// Counts questions that found no good answer, each under a key that is the same for like questions.
    fn count_gaps(&self, asked: &[AskedInVain]) -> Result<(), StoreError>;
    /// Open gaps, most frequent first.
    fn gaps(&self, owner: Owner, limit: usize) -> Result<Vec<Gap>, StoreError>;
    /// One open gap.
    fn gap(&self, owner: Owner, id: u64) -> Result<Option<Gap>, StoreError>;
    /// Closes gaps. They open again when they are asked anew after that.
    fn close_gaps(&self, owner: Owner, ids: &[u64]) -> Result<(), StoreError>;

    /// Counts a vote; one person has one vote for each passage, and the last one stands.
    fn vote(&self, owner: Owner, vote: &Vote) -> Result<Tally, StoreError>;
    /// Votes by passage, those with the most 👎 first.
    fn votes(&self, owner: Owner, limit: usize) -> Result<Vec<Tally>, StoreError>;

    /// Counts how often answers came from a file.
    fn count_uses(&self, uses: &[Use]) -> Result<(), StoreError>;
    /// How often answers came from each file, and when last, by file.
    fn uses(&self, owner: Owner) -> Result<Vec<Use>, StoreError>;

    /// What a server's moderators have set.
    fn settings(&self, server: ServerId) -> Result<ServerSettings, StoreError>;
    /// Changes that.
    fn set_settings(&self, server: ServerId, settings: &ServerSettings) -> Result<(), StoreError>;

    /// A small value of the bot's own, such as when it connected.
    fn value(&self, key: &str) -> Result<Option<String>, StoreError>;
    /// Keeps such a value.
    fn set_value(&self, key: &str, value: &str) -> Result<(), StoreError>;

    /// Notes that the bot was removed from a server (a server that is only unavailable was not left).
    fn server_left(&self, server: ServerId, at: OffsetDateTime) -> Result<(), StoreError>;
    /// Notes that the bot is in a server, again or still.
    fn server_present(&self, server: ServerId) -> Result<(), StoreError>;
    /// Deletes what is past its time: servers left [`GRACE_DAYS`] ago, old drafts, gaps. Gives the servers deleted.
    fn clean_up(&self, now: OffsetDateTime) -> Result<Vec<ServerId>, StoreError>;
    /// Deletes all that is kept for a server, at once. Gives whether there was anything.
    fn forget_server(&self, server: ServerId) -> Result<bool, StoreError>;
    /// Deletes what is kept of a person: votes, drafts, and their id in histories. Gives whether there was anything.
    fn forget_person(&self, person: PersonId) -> Result<bool, StoreError>;
}

/// A question that found no good answer, for [`Store::count_gaps`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedInVain {
    /// Where it was asked.
    pub owner: Owner,
    /// The same for questions of like words.
    pub key: String,
    /// The question.
    pub question: String,
    /// When.
    pub on: time::Date,
}

/// How often answers came from a file. Nothing tells who asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Use {
    /// Where it was asked.
    pub owner: Owner,
    /// The file.
    pub file: String,
    /// How often.
    pub times: u64,
    /// When last.
    pub on: time::Date,
}

/// A vote on an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vote {
    /// The key of the passage.
    pub passage: String,
    /// Its heading.
    pub heading: String,
    /// Who votes. Kept only as a keyed hash, with a key that never leaves the store.
    pub by: PersonId,
    /// 👍 or 👎
    pub helpful: bool,
}

impl fmt::Display for ServerId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Display for PersonId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

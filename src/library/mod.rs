//! The knowledge while it changes: a folder of files that everybody is answered from, and each server's own additions
//! on top of it. Whoever asks gets a complete [`Snapshot`] and never waits for a change; a change builds the next
//! snapshot aside and swaps it in.
//!
//! `folder.rs` compares the folder with what serves, `servers.rs` keeps what servers have of their own, `publish.rs`
//! makes a change that lasts, `watch.rs` notices changes of the folder. Calls block and belong on threads that may.

mod folder;
mod publish;
mod servers;
mod snapshot;
mod stamp;
mod watch;

pub use folder::{HeldBack, Refreshed};
pub use publish::Editable;
pub use snapshot::{FileState, Snapshot};
pub use watch::{Pace, Watcher};

use crate::knowledge::LoadError;
use crate::search::SearchError;
use crate::store::{Owner, Store, StoreError};
use arc_swap::ArcSwap;
use fnv::FnvHasher;
use folder::{Difference, Folder};
use servers::Servers;
use std::hash::Hasher;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// A file must have been still for so long before it is read.
const STILL_FOR: Duration = Duration::from_millis(250);
/// Files that never come to rest hold up the others no longer than this.
const PATIENCE: Duration = Duration::from_secs(5);

/// The name under which an owner's file stands in articles and among the files of a snapshot.
pub fn file_of(owner: Owner, name: &str) -> String {
    match owner {
        Owner::Base => name.to_owned(),
        Owner::Server(_) => servers::addition_file(name),
    }
}

/// Whether a file of an article is a server's own.
pub fn is_addition(file: &str) -> bool {
    servers::is_addition(file)
}

/// What tells one text of a base file from another, in place of a version: those files change without us too.
pub fn content_key(text: &str) -> u64 {
    let mut hasher = FnvHasher::default();
    hasher.write(text.as_bytes());
    hasher.finish()
}

/// Why there is no snapshot.
#[derive(Debug, thiserror::Error)]
pub enum LibraryError {
    /// The folder cannot be read.
    #[error(transparent)]
    Unreadable(#[from] LoadError),
    /// The indexes could not be built.
    #[error(transparent)]
    Search(#[from] SearchError),
    /// The additions could not be read.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// No file may have this name.
    #[error("`{0}` cannot be the name of a file; use lower-case letters, digits and hyphens, and .md at the end")]
    Name(String),
}

/// The folder and the additions, and what people are answered from.
pub struct Library {
    /// Whoever changes the base holds this; whoever asks does not.
    folder: Mutex<Folder>,
    base: ArcSwap<Snapshot>,
    servers: Servers,
    store: Option<Arc<dyn Store>>,
    /// The number of the last snapshot.
    number: AtomicU64,
    /// For how long a file must have been still before it is read.
    still_for: Duration,
    /// What was said last of the folder as a whole, so that it is said once.
    told: Mutex<Option<String>>,
}

impl Library {
    /// Reads the folder and builds the first snapshot. `store` is absent in a terminal.
    pub fn open(folder: &Path, store: Option<Arc<dyn Store>>) -> Result<Self, LibraryError> {
        Self::open_with(folder, store, STILL_FOR)
    }

    /// The same, with another time for which a file must have been still before it is read.
    pub fn open_with(root: &Path, store: Option<Arc<dyn Store>>, still_for: Duration) -> Result<Self, LibraryError> {
        publish::remove_leftovers(root);
        let folder = Folder::open(root, still_for)?;
        let base = Snapshot::build(None, folder.articles(), folder.states(), 1)?;
        let servers = Servers::new(store.as_deref())?;
        Ok(Self {
            folder: Mutex::new(folder),
            base: ArcSwap::from_pointee(base),
            servers,
            store,
            number: AtomicU64::new(1),
            still_for,
            told: Mutex::default(),
        })
    }

    /// What members of a server are answered from, or everybody elsewhere. A server without additions shares the
    /// base. Never waits for a change of the base, but may build a server's snapshot: call it on a thread that may block.
    pub fn snapshot(&self, owner: Owner) -> Arc<Snapshot> {
        match owner {
            Owner::Base => self.base.load_full(),
            Owner::Server(server) => self.server_snapshot(server),
        }
    }

    /// What lasts, if anything does.
    pub fn store(&self) -> Option<&Arc<dyn Store>> {
        self.store.as_ref()
    }

    /// The folder.
    pub fn root(&self) -> PathBuf {
        self.lock_folder().root().to_owned()
    }

    /// Compares the folder with what serves, by content, and swaps in what changed. Waits for files that are being
    /// written, up to some seconds. `force`: also where more than half of the files would go.
    pub fn refresh(&self, force: bool) -> Refreshed {
        self.bring_up_to_date(true, force)
    }

    /// The same; `thorough` compares by content also where size and times are the same.
    fn bring_up_to_date(&self, thorough: bool, force: bool) -> Refreshed {
        let begun = Instant::now();
        loop {
            let mut folder = self.lock_folder();
            let survey = match folder.survey(thorough) {
                Ok(survey) => survey,
                Err(error) => return self.lost_sight(&folder, &error),
            };
            let is_patient = begun.elapsed() < PATIENCE;
            if let Some(rest) = survey.unsettled.filter(|_| is_patient) {
                drop(folder);
                std::thread::sleep(rest);
                continue;
            }
            let difference = folder.read(survey);
            if difference.is_moving && is_patient {
                drop(folder);
                std::thread::sleep(self.still_for);
                continue;
            }
            return self.take(&mut folder, difference, force);
        }
    }

    /// The folder itself cannot be read, so everything stays as it is.
    fn lost_sight(&self, folder: &Folder, error: &LoadError) -> Refreshed {
        self.tell_once(format!("{error}; all that was read before is used until then"));
        Refreshed { held_back: Some(folder.all()), ..Refreshed::default() }
    }

    fn take(&self, folder: &mut Folder, difference: Difference, force: bool) -> Refreshed {
        if let Some(held_back) = folder.accident(&difference).filter(|_| !force) {
            self.tell_once(format!(
                "{} of {} knowledge files are gone from {}, which looks like an accident: they are used until they are back. If it is meant, send the process SIGHUP (kill -HUP) or restart it",
                held_back.removed,
                held_back.of,
                folder.root().display()
            ));
            return Refreshed { held_back: Some(held_back), ..Refreshed::default() };
        }
        if self.told.lock().unwrap_or_else(PoisonError::into_inner).take().is_some() {
            tracing::info!("the knowledge folder is as it was, or the change was taken over");
        }
        if difference.is_nothing() {
            return folder.take(difference);
        }
        let mut next = folder.clone();
        let refreshed = next.take(difference);
        match self.base_of(&next) {
            Ok(snapshot) => {
                self.swap_in(snapshot);
                *folder = next;
            }
            // The folder is compared again later, and finds the same difference.
            Err(error) => {
                tracing::error!(%error, "the changed knowledge could not be indexed; the earlier one is used");
                return Refreshed::default();
            }
        }
        for problem in &refreshed.problems {
            tracing::warn!("{problem}");
        }
        for file in &refreshed.kept {
            tracing::warn!(file, "the new text of this file is not used; its last good version is, until it is mended");
        }
        if refreshed.is_change() {
            let Refreshed { added, changed, removed, .. } = &refreshed;
            tracing::info!(
                added = added.len(),
                changed = changed.len(),
                removed = removed.len(),
                "the knowledge changed"
            );
        }
        refreshed
    }

    fn base_of(&self, folder: &Folder) -> Result<Snapshot, SearchError> {
        let before = self.base.load();
        Snapshot::build(Some(&before.advisor), folder.articles(), folder.states(), self.next_number())
    }

    /// Indexes all anew where so much has changed since that was last done that each change takes long. What is asked
    /// and published meanwhile is not held up.
    fn gather(&self) {
        let base = self.base.load_full();
        if !base.advisor.is_scattered() {
            return;
        }
        let gathered = Snapshot::build(None, base.advisor.knowledge().articles.clone(), base.files.clone(), 0);
        let folder = self.lock_folder();
        let next = gathered.and_then(|gathered| {
            if Arc::ptr_eq(&base, &self.base.load()) {
                return Ok(Snapshot { number: self.next_number(), ..gathered });
            }
            Snapshot::build(Some(&gathered.advisor), folder.articles(), folder.states(), self.next_number())
        });
        match next {
            Ok(next) => self.swap_in(next),
            Err(error) => tracing::warn!(%error, "the knowledge could not be indexed anew; changes take longer"),
        }
    }

    /// Answers from this from now on. Whoever still uses the last one keeps it; else letting go of it takes a moment, for
    /// which nobody needs to wait.
    fn swap_in(&self, snapshot: Snapshot) {
        let last = self.base.swap(Arc::new(snapshot));
        let _ = std::thread::Builder::new().spawn(move || drop(last));
    }

    fn next_number(&self) -> u64 {
        self.number.fetch_add(1, Ordering::Relaxed) + 1
    }

    fn tell_once(&self, text: String) {
        let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        if told.as_ref() != Some(&text) {
            tracing::error!("{text}");
            *told = Some(text);
        }
    }

    fn lock_folder(&self) -> MutexGuard<'_, Folder> {
        self.folder.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

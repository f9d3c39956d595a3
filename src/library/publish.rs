//! Changes that moderators make: built first, then made to last, then swapped in, so that what was said to be published
//! is there in the next answer and after a kill or a loss of power.

use super::servers::addition_file;
use super::{Library, LibraryError, Snapshot, content_key};
use crate::knowledge::parse;
use crate::store::{Action, Change, Owner, PersonId, Store, StoreError};
use std::fs::File;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A file is written under a name that begins and ends so before it takes its place. Hidden files are never read.
const TEMPORARY: (&str, &str) = (".careerbot-", ".tmp");
/// The longest name, with its ending.
const MAX_NAME: usize = 80;

/// A file as its owner may edit it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Editable {
    /// Its text.
    pub text: Arc<str>,
    /// What [`Change::seen`] must be for a change of it.
    pub seen: Option<u64>,
}

impl Library {
    /// The snapshot as it would be with this text as the owner's file, or without that file; nothing is kept.
    pub fn preview(&self, owner: Owner, name: &str, text: Option<&str>) -> Result<Snapshot, LibraryError> {
        match owner {
            Owner::Server(server) if is_own_name(name) => self.server_preview(server, name, text),
            Owner::Base if is_own_name(name) || self.lock_folder().has(name) => {
                let mut next = self.lock_folder().clone();
                let path = next.path(name);
                next.put(name, &path, text.map(|text| (text, parse(name, text))));
                Ok(self.base_of(&next)?)
            }
            _ => Err(LibraryError::Name(name.to_owned())),
        }
    }

    /// Publishes a change: builds the snapshot with it, keeps it, and swaps the snapshot in. Gives the version's number.
    pub fn publish(&self, owner: Owner, change: &Change) -> Result<u64, StoreError> {
        let store = self.store.as_ref().ok_or_else(|| StoreError::Failed("there is none".to_owned()))?;
        let text = change.text.as_deref();
        match owner {
            Owner::Server(server) if is_own_name(&change.name) => {
                self.publish_for_server(server, &change.name, text, || store.publish(owner, change))
            }
            Owner::Base => self.publish_to_base(change, &**store),
            Owner::Server(_) => Err(StoreError::Failed(LibraryError::Name(change.name.clone()).to_string())),
        }
    }

    fn publish_to_base(&self, change: &Change, store: &dyn Store) -> Result<u64, StoreError> {
        let name = &change.name;
        let mut folder = self.lock_folder();
        let is_there = folder.has(name);
        if !is_own_name(name) && !is_there {
            return Err(StoreError::Failed(LibraryError::Name(name.clone()).to_string()));
        }
        let path = target(folder.root(), name)?;
        let before = std::fs::read(&path).ok();
        let present = before.as_deref().map(String::from_utf8_lossy);
        // Also what somebody changed in the folder a moment ago must not be lost.
        if present.as_deref().map(content_key) != change.seen {
            return Err(StoreError::Conflict { name: name.clone() });
        }
        let text = change.text.as_deref();
        let mut next = folder.clone();
        next.put(name, &path, text.map(|text| (text, parse(name, text))));
        let snapshot = self.base_of(&next).map_err(|error| StoreError::Failed(error.to_string()))?;
        let seen = note_folder(store, change, present.as_deref())?;
        replace(&path, text.map(str::as_bytes)).map_err(|error| not_written(&path, &error))?;
        let number = store.publish(Owner::Base, &Change { seen, ..change.clone() }).inspect_err(|_| {
            // Without its history nothing was published.
            if let Err(error) = replace(&path, before.as_deref()) {
                tracing::error!(%error, file = name, "an unpublished change could not be taken back; it will be picked up");
            }
        })?;
        next.note_written(name, &path);
        *folder = next;
        self.swap_in(snapshot);
        Ok(number)
    }

    /// A file's text as its owner may edit it.
    pub fn text(&self, owner: Owner, name: &str) -> Option<Editable> {
        let file = match owner {
            Owner::Base => name.to_owned(),
            Owner::Server(_) => addition_file(name),
        };
        let text = Arc::clone(&self.snapshot(owner).file(owner, &file)?.text);
        let seen = match (owner, &self.store) {
            (Owner::Base, _) => Some(content_key(&text)),
            (Owner::Server(_), None) => None,
            (Owner::Server(_), Some(store)) => store
                .document(owner, name)
                .unwrap_or_else(|error| {
                    tracing::error!(%error, "a file's version cannot be read");
                    None
                })
                .map(|document| document.version),
        };
        Some(Editable { text, seen })
    }
}

/// Takes what was changed in the folder without us into the history, so that it can be put back. Gives the version that
/// stands there then.
fn note_folder(store: &dyn Store, change: &Change, present: Option<&str>) -> Result<Option<u64>, StoreError> {
    let kept = store.document(Owner::Base, &change.name)?;
    let version = kept.as_ref().map(|document| document.version);
    let action = match (&kept, present) {
        (None, None) => return Ok(None),
        (Some(kept), Some(text)) if kept.text == text => return Ok(version),
        (None, Some(_)) => Action::Added,
        (Some(_), Some(_)) => Action::Edited,
        (Some(_), None) => Action::Removed,
    };
    let text = present.map(str::to_owned);
    let found = Change { seen: version, action, text, by: PersonId::NOBODY, ..change.clone() };
    let number = store.publish(Owner::Base, &found)?;
    Ok(present.map(|_| number))
}

/// Whether the bot itself could have made this name: a plain one, and no path.
fn is_own_name(name: &str) -> bool {
    let stem = name.strip_suffix(".md").unwrap_or_default();
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    !stem.is_empty() && name.len() <= MAX_NAME && stem.chars().all(plain) && stem != "readme"
}

/// Where a file is to be written: behind its link, where it is one. Never outside of the folder.
fn target(root: &Path, name: &str) -> Result<PathBuf, StoreError> {
    let unusable = |error: io::Error| not_written(&root.join(name), &error);
    let root = root.canonicalize().map_err(unusable)?;
    let path = root.join(name);
    match path.canonicalize() {
        Ok(real) if real.starts_with(&root) => Ok(real),
        Err(error) if error.kind() == io::ErrorKind::NotFound && !name.contains('/') => Ok(path),
        Ok(_) => Err(not_written(&path, &io::Error::other("it leads out of the knowledge folder"))),
        Err(error) => Err(unusable(error)),
    }
}

fn not_written(path: &Path, error: &io::Error) -> StoreError {
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => StoreError::DiskFull,
        _ => StoreError::Unusable {
            path: path.display().to_string(),
            why: format!("{error}; see that the bot may write into the knowledge folder"),
        },
    }
}

/// Puts a file into its place whole, or takes it away; what was there before is there until then. On disk when it returns.
fn replace(path: &Path, content: Option<&[u8]>) -> io::Result<()> {
    let folder = path.parent().ok_or_else(|| io::Error::other("it has no folder"))?;
    match content {
        Some(content) => {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let temporary = folder.join(format!("{}{name}{}", TEMPORARY.0, TEMPORARY.1));
            let written = write(&temporary, content).and_then(|()| std::fs::rename(&temporary, path));
            if written.is_err() {
                let _ = std::fs::remove_file(&temporary);
            }
            written?;
        }
        None => match std::fs::remove_file(path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        },
    }
    File::open(folder)?.sync_all()
}

fn write(path: &Path, content: &[u8]) -> io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(content)?;
    file.sync_all()
}

/// Removes what a kill in the middle of writing has left, in all folders. The bot alone writes such files.
pub(super) fn remove_leftovers(folder: &Path) {
    let is_leftover = |name: &str| name.starts_with(TEMPORARY.0) && name.ends_with(TEMPORARY.1);
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        // Links are not followed.
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            remove_leftovers(&entry.path());
        } else if entry.file_name().to_str().is_some_and(is_leftover)
            && let Err(error) = std::fs::remove_file(entry.path())
        {
            tracing::warn!(%error, file = %entry.path().display(), "a left-over file cannot be removed");
        }
    }
}

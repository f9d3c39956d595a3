//! What servers have on top of the base. A server's snapshot is built when somebody there asks, and again when the base
//! or the additions have changed since; those asked for last are kept.

use super::Library;
use super::snapshot::{FileState, Snapshot};
use crate::answer::Advisor;
use crate::knowledge::{Article, Parsed, Problem, parse};
use crate::search::SearchError;
use crate::store::{Owner, ServerId, Store, StoreError};
use lru::LruCache;
use std::collections::HashSet;
use std::num::NonZeroUsize;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// So many servers' snapshots are kept at most, and at least,
const MOST_SNAPSHOTS: usize = 64;
const LEAST_SNAPSHOTS: usize = 4;
/// and as many in between as have so many passages together: each takes about 1.5 kB beside the index that all share.
const MOST_PASSAGES: usize = 400_000;
/// In front of the names of files that are a server's own.
const FOLDER: &str = "additions/";

/// One file of a server.
#[derive(Clone)]
pub(super) struct Addition {
    /// Without the folder.
    name: String,
    text: Arc<str>,
    article: Arc<Article>,
    problems: Vec<Problem>,
}

impl Addition {
    pub fn new(name: &str, text: &str) -> Self {
        let Parsed { article, problems } = parse(&addition_file(name), text);
        Self { name: name.to_owned(), text: text.into(), article: Arc::new(article), problems }
    }
}

/// The name under which a server's file stands in articles.
pub(super) fn addition_file(name: &str) -> String {
    format!("{FOLDER}{name}")
}

/// Whether a file stands there.
pub(super) fn is_addition(file: &str) -> bool {
    file.starts_with(FOLDER)
}

/// Some files with this one as it is to be, or without it.
pub(super) fn with_change(additions: &[Addition], name: &str, text: Option<&str>) -> Vec<Addition> {
    let mut changed: Vec<Addition> = additions.iter().filter(|file| file.name != name).cloned().collect();
    changed.extend(text.map(|text| Addition::new(name, text)));
    changed.sort_by(|one, other| one.name.cmp(&other.name));
    changed
}

/// A server's snapshot with what it was built from.
struct Built {
    /// The number of the base below it.
    base: u64,
    additions: Vec<Addition>,
    snapshot: Arc<Snapshot>,
}

/// Whoever builds a server's snapshot holds it; others who ask there wait for that one.
#[derive(Default)]
pub(super) struct Slot(Mutex<Option<Built>>);

/// What is kept of servers.
pub(super) struct Servers {
    slots: Mutex<LruCache<ServerId, Arc<Slot>>>,
    /// Servers that may have additions. All others share the base.
    with_additions: Mutex<HashSet<ServerId>>,
}

impl Servers {
    pub fn new(store: Option<&dyn Store>) -> Result<Self, StoreError> {
        let servers = store.map_or(Ok(Vec::new()), Store::servers)?;
        Ok(Self { slots: Mutex::new(LruCache::unbounded()), with_additions: Mutex::new(servers.into_iter().collect()) })
    }

    fn slot(&self, server: ServerId) -> Arc<Slot> {
        Arc::clone(self.slots().get_or_insert(server, Arc::default))
    }

    fn slots(&self) -> MutexGuard<'_, LruCache<ServerId, Arc<Slot>>> {
        self.slots.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Keeps no more snapshots than fit beside a base.
    fn make_room(&self, base: &Snapshot) {
        let passages = base.advisor.knowledge().articles.iter().map(|article| article.passages.len()).sum::<usize>();
        let most = (MOST_PASSAGES / passages.max(1)).clamp(LEAST_SNAPSHOTS, MOST_SNAPSHOTS);
        if let Some(most) = NonZeroUsize::new(most) {
            self.slots().resize(most);
        }
    }

    fn with_additions(&self) -> MutexGuard<'_, HashSet<ServerId>> {
        self.with_additions.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Slot {
    fn lock(&self) -> MutexGuard<'_, Option<Built>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Library {
    pub(super) fn server_snapshot(&self, server: ServerId) -> Arc<Snapshot> {
        let base = self.base.load_full();
        if !self.servers.with_additions().contains(&server) {
            return base;
        }
        let slot = self.servers.slot(server);
        let mut built = slot.lock();
        if let Some(built) = built.as_ref().filter(|built| built.base == base.number) {
            return Arc::clone(&built.snapshot);
        }
        match self.additions(server, &built).and_then(|additions| Ok(self.build_on(&base, server, additions)?)) {
            Ok(new) => {
                if new.additions.is_empty() {
                    self.servers.with_additions().remove(&server);
                }
                let snapshot = Arc::clone(&new.snapshot);
                *built = Some(new);
                snapshot
            }
            Err(error) => {
                tracing::error!(%server, %error, "the server's additions cannot be used; it is answered without the latest");
                built.as_ref().map_or(base, |built| Arc::clone(&built.snapshot))
            }
        }
    }

    /// A server's files, from memory or from the store.
    fn additions(&self, server: ServerId, built: &Option<Built>) -> Result<Vec<Addition>, super::LibraryError> {
        match (built, &self.store) {
            (Some(built), _) => Ok(built.additions.clone()),
            (None, Some(store)) => {
                let documents = store.documents(Owner::Server(server))?;
                Ok(documents.iter().map(|document| Addition::new(&document.name, &document.text)).collect())
            }
            (None, None) => Ok(Vec::new()),
        }
    }

    fn build_on(&self, base: &Arc<Snapshot>, server: ServerId, additions: Vec<Addition>) -> Result<Built, SearchError> {
        self.servers.make_room(base);
        let snapshot = match additions.is_empty() {
            true => Arc::clone(base),
            false => Arc::new(self.snapshot_of(base, server, &additions)?),
        };
        Ok(Built { base: base.number, additions, snapshot })
    }

    fn snapshot_of(&self, base: &Snapshot, server: ServerId, additions: &[Addition]) -> Result<Snapshot, SearchError> {
        let before: &Advisor = &base.advisor;
        let mut articles = before.knowledge().articles.clone();
        articles.extend(additions.iter().map(|file| Arc::clone(&file.article)));
        let state = |file: &Addition| FileState {
            file: addition_file(&file.name),
            owner: Owner::Server(server),
            problems: file.problems.clone(),
            outdated: false,
            text: Arc::clone(&file.text),
        };
        let files = base.files.iter().cloned().chain(additions.iter().map(state)).collect();
        Snapshot::build(Some(before), articles, files, self.next_number())
    }

    /// A server's snapshot as it would be after a change.
    pub(super) fn server_preview(
        &self,
        server: ServerId,
        name: &str,
        text: Option<&str>,
    ) -> Result<Snapshot, super::LibraryError> {
        let base = self.base.load_full();
        let slot = self.servers.slot(server);
        let additions = self.additions(server, &slot.lock())?;
        Ok(self.snapshot_of(&base, server, &with_change(&additions, name, text))?)
    }

    /// Makes a change of a server's files last, and answers from it from then on.
    pub(super) fn publish_for_server(
        &self,
        server: ServerId,
        name: &str,
        text: Option<&str>,
        keep: impl FnOnce() -> Result<u64, StoreError>,
    ) -> Result<u64, StoreError> {
        let failed = |error: super::LibraryError| StoreError::Failed(error.to_string());
        let slot = self.servers.slot(server);
        let mut built = slot.lock();
        let base = self.base.load_full();
        let additions = with_change(&self.additions(server, &built).map_err(failed)?, name, text);
        let next = self.build_on(&base, server, additions).map_err(|error| failed(error.into()))?;
        let number = keep()?;
        if next.additions.is_empty() {
            self.servers.with_additions().remove(&server);
        } else {
            self.servers.with_additions().insert(server);
        }
        *built = Some(next);
        // So many other servers may have been asked in meanwhile that this one's place was lost.
        self.servers.slots().put(server, Arc::clone(&slot));
        Ok(number)
    }

    /// Reads a server's additions from the store again: they were deleted, or brought back, without the library.
    pub fn forget_server(&self, server: ServerId) -> Result<(), StoreError> {
        let kept = self.store.as_ref().map_or(Ok(Vec::new()), |store| store.documents(Owner::Server(server)))?;
        self.servers.slots().pop(&server);
        if kept.is_empty() {
            self.servers.with_additions().remove(&server);
        } else {
            self.servers.with_additions().insert(server);
        }
        Ok(())
    }
}

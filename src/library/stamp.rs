//! When a file changed last, and whether it has been still since.

use std::collections::HashMap;
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

/// What changes when a file does, without reading it. The time of the last change of state cannot be set back, as that
/// of the last modification can.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stamp {
    length: u64,
    modified: (i64, i64),
    changed: (i64, i64),
    place: (u64, u64),
}

impl Stamp {
    /// The stamp of the file at a path, if there is one.
    pub fn of(path: &Path) -> Option<Self> {
        let metadata = path.metadata().ok()?;
        Some(Self {
            length: metadata.len(),
            modified: (metadata.mtime(), metadata.mtime_nsec()),
            changed: (metadata.ctime(), metadata.ctime_nsec()),
            place: (metadata.dev(), metadata.ino()),
        })
    }

    /// Whether the file was left alone for so long, by the clock of whoever keeps it. A time in the future proves nothing.
    fn is_older_than(self, time: Duration) -> bool {
        let (seconds, nanoseconds) = self.modified.max(self.changed);
        let since_epoch = u64::try_from(seconds).ok().zip(u32::try_from(nanoseconds).ok());
        let last = since_epoch.map(|(seconds, nanoseconds)| UNIX_EPOCH + Duration::new(seconds, nanoseconds));
        last.and_then(|last| SystemTime::now().duration_since(last).ok()).is_some_and(|age| age >= time)
    }
}

/// What differs from what is served, and since when it has looked as it does.
#[derive(Clone)]
pub(super) struct Settling {
    /// How long a file must be still before it is read.
    still_for: Duration,
    /// An absent stamp is that of a file that is gone.
    seen: HashMap<String, (Option<Stamp>, Instant)>,
}

impl Settling {
    pub fn new(still_for: Duration) -> Self {
        Self { still_for, seen: HashMap::new() }
    }

    /// How long to wait until the file with this stamp will have been still for long enough; nothing if it has been.
    pub fn unsettled(&mut self, name: &str, stamp: Option<Stamp>) -> Option<Duration> {
        if self.still_for.is_zero() || stamp.is_some_and(|stamp| stamp.is_older_than(self.still_for)) {
            return None;
        }
        let since = match self.seen.get(name) {
            Some((seen, since)) if *seen == stamp => *since,
            _ => {
                let now = Instant::now();
                self.seen.insert(name.to_owned(), (stamp, now));
                now
            }
        };
        self.still_for.checked_sub(since.elapsed()).filter(|rest| !rest.is_zero())
    }

    /// The file is what is served, or is no more.
    pub fn forget(&mut self, name: &str) {
        self.seen.remove(name);
    }
}

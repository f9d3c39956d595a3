//! Notices that the folder has changed. File events are hints, which are missing on some file systems and lost in new
//! folders; comparing the folder with what serves is the truth, and happens now and then without any hint.

use super::Library;
use notify::{RecommendedWatcher, RecursiveMode, Watcher as _};
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::time::{Duration, Instant};

/// When the folder is looked at.
#[derive(Debug, Clone, Copy)]
pub struct Pace {
    /// Whether file events are listened to.
    pub events: bool,
    /// After an event, so long nothing more must happen,
    pub debounce: Duration,
    /// or so long must have gone by.
    pub ceiling: Duration,
    /// From one comparison by sizes and times to the next; more where it takes long.
    pub glance_every: Duration,
    /// From one comparison by content to the next.
    pub compare_every: Duration,
}

impl Default for Pace {
    fn default() -> Self {
        Self {
            events: true,
            debounce: Duration::from_millis(300),
            ceiling: Duration::from_secs(5),
            glance_every: Duration::from_secs(2),
            compare_every: Duration::from_secs(30),
        }
    }
}

/// Glances take at most one part in so many of a core.
const GLANCE_SHARE: u32 = 100;

/// Keeps a library up to date with its folder, until it is dropped.
pub struct Watcher {
    stop: Arc<AtomicBool>,
    wake: SyncSender<()>,
}

impl Watcher {
    /// Starts to watch, on a thread of its own.
    pub fn start(library: Arc<Library>) -> Self {
        Self::start_with(library, Pace::default())
    }

    /// The same, at another pace.
    pub fn start_with(library: Arc<Library>, pace: Pace) -> Self {
        // One hint waiting is as good as many.
        let (wake, hints) = sync_channel(1);
        let stop = Arc::new(AtomicBool::new(false));
        let watch = Watch { library, pace, hints, wake: wake.clone(), armed: None, told: false };
        let stopped = Arc::clone(&stop);
        std::thread::spawn(move || watch.run(&stopped));
        Self { stop, wake }
    }
}

impl Drop for Watcher {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
        let _ = self.wake.try_send(());
    }
}

struct Watch {
    library: Arc<Library>,
    pace: Pace,
    hints: Receiver<()>,
    wake: SyncSender<()>,
    armed: Option<Armed>,
    /// Whether it was said that there are no events.
    told: bool,
}

/// Listens to the events of one folder.
struct Armed {
    _watcher: RecommendedWatcher,
    /// Device and inode: another folder under the same name has others.
    folder: (u64, u64),
}

impl Watch {
    fn run(mut self, stopped: &AtomicBool) {
        let mut compared = Instant::now();
        let mut pause = self.pace.glance_every;
        loop {
            self.arm();
            let wait = pause.min(self.pace.compare_every.saturating_sub(compared.elapsed()));
            if self.hints.recv_timeout(wait) == Ok(()) {
                self.come_to_rest();
            }
            if stopped.load(Ordering::Relaxed) {
                return;
            }
            let begun = Instant::now();
            let thorough = compared.elapsed() >= self.pace.compare_every;
            if !self.library.bring_up_to_date(thorough, false).is_change() && !thorough {
                pause = self.pace.glance_every.max(begun.elapsed() * GLANCE_SHARE);
            }
            if thorough {
                compared = Instant::now();
            }
            self.library.gather();
        }
    }

    /// Waits until there were no events for a moment.
    fn come_to_rest(&self) {
        let begun = Instant::now();
        while begun.elapsed() < self.pace.ceiling {
            if self.hints.recv_timeout(self.pace.debounce) == Err(RecvTimeoutError::Timeout) {
                return;
            }
        }
    }

    /// Listens to the folder that is there now, which may be another one than before.
    fn arm(&mut self) {
        let root = self.library.root();
        let Some(folder) = root.metadata().ok().map(|metadata| (metadata.dev(), metadata.ino())) else {
            self.armed = None;
            return;
        };
        let armed = self.armed.as_ref().is_some_and(|armed| armed.folder == folder);
        if armed || !self.pace.events || self.told {
            return;
        }
        match self.listen(&root) {
            Ok(watcher) => self.armed = Some(Armed { _watcher: watcher, folder }),
            Err(error) => {
                self.told = true;
                tracing::warn!(
                    %error,
                    "no file events (a limit such as fs.inotify.max_user_watches may be too low); changes of the knowledge are noticed by looking now and then"
                );
            }
        }
    }

    fn listen(&self, root: &Path) -> notify::Result<RecommendedWatcher> {
        let wake = self.wake.clone();
        let hint = move |event: notify::Result<notify::Event>| {
            // Reading a file is an event too, and the answer to an event is reading files.
            if event.is_ok_and(|event| event.kind.is_access()) {
                return;
            }
            let _ = wake.try_send(());
        };
        let mut watcher = notify::recommended_watcher(hint)?;
        watcher.watch(&root.canonicalize().map_err(notify::Error::io)?, RecursiveMode::Recursive)?;
        Ok(watcher)
    }
}

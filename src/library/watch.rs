//! Notices that the folder has changed.

use super::Library;
use std::sync::Arc;
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::time::Duration;

/// When the folder is looked at.
#[derive(Debug, Clone, Copy)]
pub struct Pace {
    /// From one complete comparison by content to the next.
    pub compare_every: Duration,
}

impl Default for Pace {
    fn default() -> Self {
        Self { compare_every: Duration::from_secs(30) }
    }
}

/// Keeps a library up to date with its folder, until it is dropped.
pub struct Watcher {
    /// Its end tells the thread.
    _stop: Sender<()>,
}

impl Watcher {
    /// Starts to watch.
    pub fn start(library: Arc<Library>) -> Self {
        Self::start_with(library, Pace::default())
    }

    /// The same, at another pace.
    pub fn start_with(library: Arc<Library>, pace: Pace) -> Self {
        let (stop, stopped) = channel();
        std::thread::spawn(move || {
            while stopped.recv_timeout(pace.compare_every) == Err(RecvTimeoutError::Timeout) {
                library.refresh(false);
            }
        });
        Self { _stop: stop }
    }
}

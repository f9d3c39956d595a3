//! Tells a container's health check that the bot is connected: a file that is written again and
//! again while it is. A distroless image has no other tool to ask with.

use super::gateway::Link;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};
use tokio::time::Instant;

const FILE: &str = "health";
const EVERY: Duration = Duration::from_secs(5);
/// A file older than this means that the bot is not well.
const STALE: Duration = Duration::from_secs(30);

/// Writes the file while the bot is connected and takes it away while it is not, until dropped.
pub async fn keep_telling(folder: PathBuf, link: Arc<Link>) {
    let mut told = false;
    // What an earlier process wrote says nothing about this one.
    let mut connected = true;
    loop {
        let before = std::mem::replace(&mut connected, link.is_up(Instant::now()));
        let file = folder.join(FILE);
        let done = match (before, connected) {
            (_, true) => off_thread(move || std::fs::write(file, "connected\n")).await,
            (true, false) => off_thread(move || remove(&file)).await,
            (false, false) => Ok(()),
        };
        if let Err(error) = done
            && !std::mem::replace(&mut told, true)
        {
            tracing::warn!(folder = %folder.display(), %error, "cannot write the health file; `careerbot healthcheck` will say unhealthy. Make DATA_DIR writable to mend that");
        }
        tokio::time::sleep(EVERY).await;
    }
}

/// A disk that hangs must hold nothing else up.
async fn off_thread(work: impl FnOnce() -> io::Result<()> + Send + 'static) -> io::Result<()> {
    tokio::task::spawn_blocking(work).await.unwrap_or_else(|error| Err(io::Error::other(error)))
}

fn remove(file: &Path) -> io::Result<()> {
    match std::fs::remove_file(file) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        done => done,
    }
}

/// Whether the bot that uses this folder was connected lately.
pub fn is_healthy(folder: &Path) -> bool {
    let written = std::fs::metadata(folder.join(FILE)).and_then(|file| file.modified());
    written.is_ok_and(|written| SystemTime::now().duration_since(written).is_ok_and(|age| age < STALE))
}

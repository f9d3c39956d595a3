//! Tells a container's health check that the bot is connected: a file that is written again and
//! again while the gateway answers heartbeats. A distroless image has no other tool to ask with.

use serenity::gateway::{ConnectionStage, ShardManager};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

const FILE: &str = "health";
const EVERY: Duration = Duration::from_secs(15);
/// A file older than this means that the bot is not well.
const STALE: Duration = Duration::from_secs(90);

/// Writes the file while the gateway is connected, until dropped.
pub async fn keep_telling(folder: PathBuf, shards: Arc<ShardManager>) {
    let mut told = false;
    // What an earlier process wrote says nothing about this one.
    let _ = std::fs::remove_file(folder.join(FILE));
    loop {
        if is_connected(&shards).await
            && let Err(error) = tell(&folder)
            && !std::mem::replace(&mut told, true)
        {
            tracing::warn!(folder = %folder.display(), %error, "cannot write the health file; `careerbot healthcheck` will say unhealthy. Make DATA_DIR writable to mend that");
        }
        tokio::time::sleep(EVERY).await;
    }
}

async fn is_connected(shards: &ShardManager) -> bool {
    let runners = shards.runners.lock().await;
    !runners.is_empty() && runners.values().all(|runner| runner.stage == ConnectionStage::Connected)
}

fn tell(folder: &Path) -> io::Result<()> {
    std::fs::create_dir_all(folder)?;
    std::fs::write(folder.join(FILE), "connected\n")
}

/// Whether the bot that uses this folder was connected lately.
pub fn is_healthy(folder: &Path) -> bool {
    let written = std::fs::metadata(folder.join(FILE)).and_then(|file| file.modified());
    written.is_ok_and(|written| SystemTime::now().duration_since(written).is_ok_and(|age| age < STALE))
}

//! Notices an input that takes too long, and leaves a trace of one that ends the process: a stack that overflows
//! cannot be caught, so each input is written down before it is tried.

use std::fs::{self, File};
use std::os::unix::fs::FileExt;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, LazyLock};
use std::thread;
use std::time::{Duration, Instant};

/// From here on an input hangs.
const HANGS: Duration = Duration::from_secs(if cfg!(debug_assertions) { 120 } else { 20 });

static BEGUN: LazyLock<Instant> = LazyLock::new(Instant::now);

/// What one thread is at.
pub struct Watch {
    file: File,
    path: PathBuf,
    /// When the present input was begun, in milliseconds; 0 between two.
    since: Arc<AtomicU64>,
    over: Arc<AtomicBool>,
}

impl Watch {
    /// Watches a thread that works on a target.
    pub fn new(target: &str, thread: u64) -> Self {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("fuzz");
        fs::create_dir_all(&folder).expect("a folder for traces");
        let path = folder.join(format!("{target}-{thread}"));
        let file = File::create(&path).expect("a file for the trace");
        let watch = Self { file, path, since: Arc::default(), over: Arc::default() };
        let (since, over, path) = (Arc::clone(&watch.since), Arc::clone(&watch.over), watch.path.clone());
        thread::spawn(move || {
            while !over.load(Ordering::Relaxed) {
                thread::sleep(Duration::from_millis(200));
                let since = since.load(Ordering::Relaxed);
                if since > 0 && now().saturating_sub(since) > HANGS.as_millis() as u64 {
                    println!("an input takes more than {HANGS:?}; it is in {}", path.display());
                    std::process::exit(1);
                }
            }
        });
        watch
    }

    /// Does the work on an input, and tells how long it took.
    pub fn timed<T>(&self, input: &[u8], work: impl FnOnce() -> T) -> (T, Duration) {
        self.file.set_len(input.len() as u64).and_then(|()| self.file.write_all_at(input, 0)).expect("a trace");
        self.since.store(now().max(1), Ordering::Relaxed);
        let begun = Instant::now();
        let done = work();
        let took = begun.elapsed();
        self.since.store(0, Ordering::Relaxed);
        (done, took)
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.over.store(true, Ordering::Relaxed);
        let _ = fs::remove_file(&self.path);
    }
}

fn now() -> u64 {
    BEGUN.elapsed().as_millis() as u64
}

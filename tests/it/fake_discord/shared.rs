//! The state with its lock: the server thread and the test share it, and wait for each other's changes.

use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

use tokio::sync::watch;

use super::state::{PATIENCE, State};

/// The state with its lock and the signal that it changed.
pub struct Shared {
    state: Mutex<State>,
    changed: watch::Sender<()>,
}

impl Shared {
    /// Puts a state behind its lock.
    pub fn new(state: State) -> Arc<Self> {
        Arc::new(Self { state: Mutex::new(state), changed: watch::Sender::new(()) })
    }

    /// Looks at the state or changes it, and wakes whoever waits.
    pub fn with<T>(&self, act: impl FnOnce(&mut State) -> T) -> T {
        // A test that failed while holding the lock must not hide behind "poisoned".
        let result = act(&mut self.state.lock().unwrap_or_else(|poisoned| poisoned.into_inner()));
        self.changed.send_replace(());
        result
    }

    /// Waits until `look` finds something, or returns `None` when `limit` is over.
    pub async fn wait_for<T>(&self, limit: Duration, mut look: impl FnMut(&mut State) -> Option<T>) -> Option<T> {
        let end = tokio::time::Instant::now() + limit;
        let mut changes = self.changed.subscribe();
        loop {
            let found = look(&mut self.state.lock().unwrap_or_else(|poisoned| poisoned.into_inner()));
            if found.is_some() {
                return found;
            }
            tokio::time::timeout_at(end, changes.changed()).await.ok()?.ok()?;
        }
    }

    /// Waits like [`Self::wait_for`] and fails the test with the bot's log when nothing comes.
    pub async fn expect<T>(&self, what: &str, look: impl FnMut(&mut State) -> Option<T>) -> T {
        let found = self.wait_for(PATIENCE, look).await;
        found.unwrap_or_else(|| self.fail(&format!("{what} did not come within {} s", PATIENCE.as_secs())))
    }

    /// Fails the test with what was found and the bot's log.
    pub fn fail(&self, what: &str) -> ! {
        let (violations, log) = self.with(|state| (state.violations.join("\n"), state.log()));
        panic!("{what}\n--- violations ---\n{violations}\n--- the bot's log ---\n{log}")
    }
}

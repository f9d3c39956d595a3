//! How often the bot may begin a new session. Discord gives 1,000 a day and takes the token away after that, which a
//! bot that falls and is started again all night reaches by itself. So each one is written down before it begins, and
//! those that follow each other closely must keep growing distances.

use crate::store::Store;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use time::OffsetDateTime;
use tokio::time::timeout;

/// Where starts are kept, as seconds since 1970.
const KEY: &str = "starts";
/// So many sessions in a row begin without waiting.
const FREE: u32 = 5;
/// The distance that the next one must keep from the one before; it doubles from start to start.
const FIRST_PAUSE: i64 = 60;
/// The largest distance. At that pace a whole day has fewer than 110 starts.
const LONGEST_PAUSE: i64 = 15 * 60;
/// A session that lasted longer than this ends the row: it is no part of a trouble before it.
const ROW: i64 = 20 * 60;
/// Starts remembered: more than matter.
const REMEMBERED: usize = 32;
/// How long the store may take. A disk that hangs must not keep the bot from Discord.
const STORE: Duration = Duration::from_secs(5);

/// The sessions begun lately, by this process and those before it.
pub struct Starts {
    store: Arc<dyn Store>,
    /// What is known without the store, oldest first.
    known: Arc<Mutex<Vec<i64>>>,
}

impl Starts {
    /// Keeps starts in a store.
    pub fn new(store: Arc<dyn Store>) -> Self {
        Self { store, known: Arc::default() }
    }

    /// How long to wait before the next session may begin.
    pub async fn pause(&self) -> Duration {
        let (store, known) = (Arc::clone(&self.store), Arc::clone(&self.known));
        let reading = tokio::task::spawn_blocking(move || match store.value(KEY) {
            Ok(text) => *lock(&known) = read(&text.unwrap_or_default()),
            Err(error) => tracing::warn!(%error, "when the bot started last cannot be read"),
        });
        // Where reading failed, what this process knows must do.
        let _ = timeout(STORE, reading).await;
        let seconds = pause(&lock(&self.known), OffsetDateTime::now_utc().unix_timestamp());
        Duration::from_secs(seconds.unsigned_abs())
    }

    /// Writes down that a session begins now.
    pub async fn note(&self) {
        let text = {
            let mut known = lock(&self.known);
            known.push(OffsetDateTime::now_utc().unix_timestamp());
            let surplus = known.len().saturating_sub(REMEMBERED);
            known.drain(..surplus);
            write(&known)
        };
        let store = Arc::clone(&self.store);
        let writing = tokio::task::spawn_blocking(move || store.set_value(KEY, &text));
        match timeout(STORE, writing).await {
            Ok(Ok(Ok(()))) => {}
            Ok(Ok(Err(error))) => tracing::warn!(%error, "that the bot starts cannot be written down"),
            Ok(Err(_)) | Err(_) => tracing::warn!("that the bot starts is not written down yet: the disk is slow"),
        }
    }
}

fn lock(known: &Mutex<Vec<i64>>) -> MutexGuard<'_, Vec<i64>> {
    known.lock().unwrap_or_else(PoisonError::into_inner)
}

fn read(text: &str) -> Vec<i64> {
    text.split(' ').filter_map(|number| number.parse().ok()).collect()
}

fn write(starts: &[i64]) -> String {
    starts.iter().map(i64::to_string).collect::<Vec<_>>().join(" ")
}

/// Seconds to wait after these starts, oldest first. A start that lies in the future, because the clock was set back,
/// counts as now, so that the wait has an end.
fn pause(starts: &[i64], now: i64) -> i64 {
    let (mut row, mut later) = (0_u32, now);
    for at in starts.iter().rev().map(|at| *at.min(&now)) {
        if later - at > ROW {
            break;
        }
        (row, later) = (row + 1, at);
    }
    let Some(doublings) = row.checked_sub(FREE) else { return 0 };
    let distance = (FIRST_PAUSE << doublings.min(10)).min(LONGEST_PAUSE);
    let last = starts.last().map_or(now, |at| *at.min(&now));
    (last + distance - now).max(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How many sessions begin within this time when each ends at once, and the longest pause between two.
    fn starts_within(seconds: i64) -> (usize, i64) {
        let (mut starts, mut now, mut longest) = (Vec::new(), 1_000_000, 0);
        let end = now + seconds;
        loop {
            let wait = pause(&starts[starts.len().saturating_sub(REMEMBERED)..], now);
            longest = longest.max(wait);
            now += wait;
            if now >= end {
                return (starts.len(), longest);
            }
            starts.push(now);
            now += 2;
        }
    }

    #[test]
    fn a_bot_that_falls_at_once_starts_ever_more_seldom() {
        assert_eq!(starts_within(55).0, 5);
        assert_eq!(starts_within(600).0, 8);
        let (a_day, longest) = starts_within(24 * 3_600);
        assert!(a_day < 110, "{a_day}");
        assert_eq!(longest, LONGEST_PAUSE - 2);
    }

    #[test]
    fn a_few_starts_and_sessions_that_lasted_cost_no_time() {
        assert_eq!(pause(&[], 1_000), 0);
        assert_eq!(pause(&[996, 997, 998, 999], 1_000), 0);
        assert_eq!(pause(&[995, 996, 997, 998, 999], 1_000), 59);
        assert_eq!(pause(&[995, 996, 997, 998, 999], 1_059), 0);
        // One an hour, and the sixth of a row after a session of half an hour.
        assert_eq!(pause(&(0..30).map(|hour| hour * 3_600).collect::<Vec<_>>(), 29 * 3_600 + 5), 0);
        assert_eq!(pause(&[1, 2, 3, 4, 5, 2_000], 2_001), 0);
    }

    #[test]
    fn a_clock_that_was_set_back_and_nonsense_in_the_store_delay_but_never_lock_out() {
        let future = [90_001, 90_002, 90_003, 90_004, 90_005, 90_006, 90_007, 90_008, 90_009, 90_010];
        assert!((1..=LONGEST_PAUSE).contains(&pause(&future, 1_000)));
        assert_eq!(read("12 x  34 -5 99999999999999999999"), [12, 34, -5]);
        assert_eq!(read(&write(&[1, 2])), [1, 2]);
    }
}

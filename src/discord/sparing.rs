//! Says the same thing once in a while only, and how often it was left unsaid.

use std::collections::HashMap;
use std::sync::{LazyLock, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// The while.
const WHILE: Duration = Duration::from_secs(10);

/// What was said lately, by its cause.
pub struct Sparing(LazyLock<Mutex<HashMap<&'static str, (Instant, u64)>>>);

impl Sparing {
    /// Nothing was said yet.
    pub const fn new() -> Self {
        Self(LazyLock::new(Mutex::default))
    }

    /// Whether it may be said now: how often it was left unsaid since the last time, or nothing while it is too early.
    pub fn turn(&self, cause: &'static str) -> Option<u64> {
        self.turn_at(cause, Instant::now())
    }

    fn turn_at(&self, cause: &'static str, now: Instant) -> Option<u64> {
        let mut said = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match said.get_mut(cause) {
            Some((at, left_out)) if now.saturating_duration_since(*at) < WHILE => {
                *left_out += 1;
                None
            }
            found => {
                let left_out = found.map_or(0, |(_, left_out)| *left_out);
                said.insert(cause, (now, 0));
                Some(left_out)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cause_is_told_once_in_a_while_with_what_was_left_out() {
        let (sparing, start) = (Sparing::new(), Instant::now());
        assert_eq!(sparing.turn_at("a", start), Some(0));
        assert_eq!([sparing.turn_at("a", start), sparing.turn_at("a", start)], [None, None]);
        assert_eq!(sparing.turn_at("b", start), Some(0), "another cause");
        assert_eq!(sparing.turn_at("a", start + WHILE), Some(2));
        assert_eq!(sparing.turn_at("a", start + WHILE * 2), Some(0));
    }
}

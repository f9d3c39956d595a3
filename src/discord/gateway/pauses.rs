//! How long to wait before connecting again: hardly at all after a connection that held, ever longer while none does.
//! Each pause has a share of chance in it, so that the bots that lost Discord together do not come back together.

use std::hash::{BuildHasher, RandomState};
use std::time::Duration;

/// Before going on with a session whose connection held.
const AT_ONCE: Duration = Duration::from_millis(250);
/// The same where the connection had held for less than [`HELD`].
const SOON: Duration = Duration::from_millis(700);
/// The first of the growing pauses, and the last.
const FIRST: Duration = Duration::from_secs(1);
const LONGEST: Duration = Duration::from_secs(60);
/// How long a connection holds that is no part of a trouble.
const HELD: Duration = Duration::from_secs(5);
/// Before a new session where Discord ended the one before (documentation, "Gateway > Resuming": one to five seconds).
const ANEW: (Duration, Duration) = (Duration::from_secs(1), Duration::from_secs(5));

/// The pauses of one bot.
#[derive(Debug, Default)]
pub struct Pauses {
    /// Attempts in a row that led to nothing.
    failed: u32,
}

impl Pauses {
    /// After an attempt that did not lead to a session.
    pub fn after_failure(&mut self) -> Duration {
        let longest = (FIRST * 2_u32.saturating_pow(self.failed)).min(LONGEST);
        self.failed = (self.failed + 1).min(6);
        between(longest * 3 / 4, longest, chance())
    }

    /// After a connection that held for this long.
    pub fn after_connection(&mut self, held: Duration) -> Duration {
        self.failed = 0;
        if held < HELD { between(AT_ONCE, SOON, chance()) } else { between(Duration::ZERO, AT_ONCE, chance()) }
    }

    /// Before a new session in place of one that Discord ended.
    pub fn before_another_session() -> Duration {
        between(ANEW.0, ANEW.1, chance())
    }
}

fn between(shortest: Duration, longest: Duration, share: f64) -> Duration {
    shortest + (longest - shortest).mul_f64(share)
}

/// Something from 0 to 1. Not for secrets: the keys with which the standard library seeds its maps are chance enough.
pub fn chance() -> f64 {
    let bits = RandomState::new().hash_one(0_u8) >> 11;
    bits as f64 / (1_u64 << 53) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_to_a_minute_and_begin_anew_after_a_connection() {
        let mut pauses = Pauses::default();
        for seconds in [1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000, 60_000] {
            let pause = pauses.after_failure().as_millis();
            assert!((seconds * 3 / 4..=seconds).contains(&pause), "{pause} of {seconds}");
        }
        assert!(pauses.after_connection(Duration::from_secs(60)) <= AT_ONCE);
        assert!(pauses.after_connection(Duration::from_millis(1)) < Duration::from_secs(1));
        assert!(pauses.after_failure() <= FIRST);
    }

    #[test]
    fn ten_minutes_without_discord_take_at_most_twenty_attempts() {
        for _ in 0..100 {
            let mut pauses = Pauses::default();
            let mut passed = pauses.after_connection(LONGEST);
            let mut attempts = 0;
            while passed < Duration::from_secs(600) {
                attempts += 1;
                passed += pauses.after_failure();
            }
            assert!(attempts <= 20, "{attempts}");
        }
    }

    #[test]
    fn no_two_bots_wait_the_same_time() {
        let pauses: std::collections::BTreeSet<Duration> = (0..50).map(|_| Pauses::default().after_failure()).collect();
        assert!(pauses.len() > 40, "{pauses:?}");
        assert!((0..1_000).map(|_| chance()).all(|share| (0.0..1.0).contains(&share)));
    }
}

//! How fast one person, and one server, may ask. Token buckets: a few at once are free, then they fill again slowly.
//! Kept in memory for those seen last; after a restart everybody starts afresh.

use lru::LruCache;
use std::hash::Hash;
use std::num::NonZeroUsize;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// So many people and servers are remembered; whoever was not seen for the longest time is forgotten.
const REMEMBERED: NonZeroUsize = NonZeroUsize::new(10_000).expect("it is not zero");
/// The window in which a person's allowance is renewed.
const WINDOW: Duration = Duration::from_secs(10);
/// A server may ask as much as so many of its members.
const SERVER: u32 = 20;
/// Typing asks for entries far more often than commands are sent.
const TYPING: u32 = 6;

/// Whether an interaction is worked on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Go on.
    Welcome,
    /// Too fast; say so.
    TooFast,
    /// Too fast, and told so already.
    Silenced,
}

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pull {
    /// A command, a press or a form.
    Command,
    /// Entries while typing.
    Typing,
}

/// The allowances of all.
pub struct Pace {
    /// Commands of one person in a window; 0 means no limit.
    allowed: u32,
    people: Mutex<LruCache<(u64, bool), Bucket>>,
    servers: Mutex<LruCache<u64, Bucket>>,
}

#[derive(Debug, Clone, Copy)]
struct Bucket {
    left: f64,
    at: Instant,
    told: bool,
}

impl Pace {
    /// Allows every person so many commands in ten seconds; 0 means no limit.
    pub fn new(allowed: u32) -> Self {
        Self { allowed, people: Mutex::new(LruCache::new(REMEMBERED)), servers: Mutex::new(LruCache::new(REMEMBERED)) }
    }

    /// Whether somebody may go on. Each call counts.
    pub fn admit(&self, person: u64, server: Option<u64>, pull: Pull, now: Instant) -> Verdict {
        if self.allowed == 0 {
            return Verdict::Welcome;
        }
        let typing = pull == Pull::Typing;
        let own = if typing { self.allowed.saturating_mul(TYPING) } else { self.allowed };
        let verdict = draw(&self.people, (person, typing), own, now);
        match server.filter(|_| verdict == Verdict::Welcome) {
            Some(server) => draw(&self.servers, server, self.allowed.saturating_mul(SERVER), now),
            None => verdict,
        }
    }
}

/// Takes one from a bucket that fills up to `most` within a window.
fn draw<K: Hash + Eq>(buckets: &Mutex<LruCache<K, Bucket>>, key: K, most: u32, now: Instant) -> Verdict {
    let most = f64::from(most);
    let mut buckets = buckets.lock().unwrap_or_else(PoisonError::into_inner);
    let bucket = buckets.get_or_insert_mut(key, || Bucket { left: most, at: now, told: false });
    let passed = now.saturating_duration_since(bucket.at);
    bucket.left = (bucket.left + most * passed.as_secs_f64() / WINDOW.as_secs_f64()).min(most);
    bucket.at = now;
    if bucket.left >= 1.0 {
        bucket.left -= 1.0;
        bucket.told = false;
        return Verdict::Welcome;
    }
    if std::mem::replace(&mut bucket.told, true) { Verdict::Silenced } else { Verdict::TooFast }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_fast_person_is_told_once_and_holds_up_nobody() {
        let (pace, now) = (Pace::new(5), Instant::now());
        let asked = |person, after| pace.admit(person, Some(1), Pull::Command, now + Duration::from_millis(after));
        let verdicts: Vec<Verdict> = (0..8).map(|_| asked(1, 0)).collect();
        assert_eq!(verdicts[..5], [Verdict::Welcome; 5]);
        assert_eq!(verdicts[5..], [Verdict::TooFast, Verdict::Silenced, Verdict::Silenced]);
        assert_eq!(asked(2, 0), Verdict::Welcome);
        assert_eq!([asked(1, 2_000), asked(1, 2_000)], [Verdict::Welcome, Verdict::TooFast]);
        assert_eq!(asked(1, 60_000), Verdict::Welcome);
    }

    #[test]
    fn a_server_has_a_limit_of_its_own_and_typing_another() {
        let (pace, now) = (Pace::new(5), Instant::now());
        let asked = |person| pace.admit(person, Some(1), Pull::Command, now);
        let welcome = (0..200).filter(|person| asked(*person) == Verdict::Welcome).count();
        assert_eq!(welcome, 100);
        assert_eq!(pace.admit(999, Some(2), Pull::Command, now), Verdict::Welcome);
        let typed = (0..40).filter(|_| pace.admit(7, None, Pull::Typing, now) == Verdict::Welcome).count();
        assert_eq!(typed, 30);
        assert_eq!(Pace::new(0).admit(1, None, Pull::Command, now), Verdict::Welcome);
    }

    #[test]
    fn a_clock_that_goes_back_and_many_people_cost_nothing() {
        let (pace, now) = (Pace::new(5), Instant::now() + Duration::from_secs(100));
        assert_eq!(pace.admit(1, None, Pull::Command, now), Verdict::Welcome);
        assert_eq!(pace.admit(1, None, Pull::Command, now - Duration::from_secs(50)), Verdict::Welcome);
        for person in 0..20_000 {
            pace.admit(person, Some(person), Pull::Command, now);
        }
        assert!(pace.people.lock().expect("a lock").len() <= REMEMBERED.get());
    }
}

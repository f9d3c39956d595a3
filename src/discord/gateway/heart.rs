//! When to send heartbeats, and when to give a connection up.
//!
//! Discord wants a heartbeat at least once in its interval. One is sent every three quarters of it, and the last quarter
//! (a second at least) is left for the acknowledgement: a connection that falls silent is noticed within one interval of
//! its last acknowledgement, and ten seconds of a slow network are forgiven.

use std::time::Duration;
use tokio::time::Instant;

/// Intervals are taken to be within these; Discord's own is 41.25 seconds.
const SHORTEST: Duration = Duration::from_millis(100);
const LONGEST: Duration = Duration::from_secs(120);
/// The least time left for an acknowledgement.
const PATIENCE: Duration = Duration::from_secs(1);

/// The rhythm of one connection.
#[derive(Debug)]
pub struct Heart {
    interval: Duration,
    /// When the next beat is due.
    due: Instant,
    /// When the beat was sent that is not acknowledged yet.
    waiting_since: Option<Instant>,
}

/// What is to be done now.
#[derive(Debug, PartialEq, Eq)]
pub enum Pulse {
    /// Send a heartbeat.
    Beat,
    /// Give the connection up.
    Dead,
}

impl Heart {
    /// Starts beating. The first beat comes after a share of the interval, 0 to 1, so that not all bots that were cut
    /// off together beat together.
    pub fn new(interval: Duration, share: f64, now: Instant) -> Self {
        let interval = interval.clamp(SHORTEST, LONGEST);
        let due = now + period(interval).mul_f64(share.clamp(0.0, 1.0));
        Self { interval, due, waiting_since: None }
    }

    /// How often Discord wants beats.
    pub fn interval(&self) -> Duration {
        self.interval
    }

    /// When [`Self::pulse`] is to be asked next.
    pub fn next(&self) -> Instant {
        let patience = (self.interval / 4).max(PATIENCE);
        self.waiting_since.map_or(self.due, |since| since + patience)
    }

    /// What is to be done once [`Self::next`] is there.
    pub fn pulse(&self) -> Pulse {
        if self.waiting_since.is_some() { Pulse::Dead } else { Pulse::Beat }
    }

    /// A heartbeat was sent.
    pub fn sent(&mut self, now: Instant) {
        self.due = now + period(self.interval);
        self.waiting_since.get_or_insert(now);
    }

    /// A heartbeat was acknowledged.
    pub fn acknowledged(&mut self) {
        self.waiting_since = None;
    }
}

fn period(interval: Duration) -> Duration {
    interval * 3 / 4
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn silence_is_noticed_within_an_interval_of_the_last_acknowledgement() {
        for interval in [40_000, 4_000, 1_000, 200].map(Duration::from_millis) {
            let start = Instant::now();
            let mut heart = Heart::new(interval, 0.0, start);
            assert_eq!((heart.next(), heart.pulse()), (start, Pulse::Beat));
            heart.sent(start);
            heart.acknowledged();
            let second = heart.next();
            assert_eq!((second - start, heart.pulse()), (interval * 3 / 4, Pulse::Beat));
            heart.sent(second);
            assert_eq!(heart.pulse(), Pulse::Dead);
            let patience = (interval / 4).max(PATIENCE);
            assert_eq!(heart.next() - start, interval * 3 / 4 + patience);
            assert!(heart.next() - start <= interval + PATIENCE);
        }
    }

    #[test]
    fn nonsense_of_an_interval_neither_spins_nor_sleeps_for_ever() {
        let now = Instant::now();
        let fastest = Heart::new(Duration::ZERO, 1.0, now);
        let slowest = Heart::new(Duration::from_millis(u64::MAX), 7.0, now);
        assert!(fastest.next() > now);
        assert!(slowest.next() - now <= LONGEST);
    }
}

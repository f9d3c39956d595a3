//! How the connection is, for whoever asks from outside.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::time::Instant;

/// How the connection is.
#[derive(Debug, Default)]
pub struct Link(Mutex<State>);

#[derive(Debug, Default)]
struct State {
    /// Whether there is a session that events come in.
    session: bool,
    /// When Discord last showed that it hears us, and how often it wants to be shown the same.
    heard: Option<(Instant, Duration)>,
}

impl Link {
    /// A session began or goes on, with heartbeats in this interval.
    pub fn up(&self, interval: Duration, now: Instant) {
        *self.lock() = State { session: true, heard: Some((now, interval)) };
    }

    /// A heartbeat was acknowledged.
    pub fn heard(&self, now: Instant) {
        if let Some((at, _)) = &mut self.lock().heard {
            *at = now;
        }
    }

    /// The session is over.
    pub fn down(&self) {
        self.lock().session = false;
    }

    /// Whether the bot is connected: it has a session, and its last heartbeat was acknowledged less than two and a half
    /// intervals ago. A connection that is being replaced does not count as gone until then.
    pub fn is_up(&self, now: Instant) -> bool {
        let state = self.lock();
        let fresh = |(at, interval): (Instant, Duration)| now.saturating_duration_since(at) < interval * 5 / 2;
        state.session && state.heard.is_some_and(fresh)
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn up_means_a_session_and_an_acknowledgement_in_two_and_a_half_intervals() {
        let (link, start, interval) = (Link::default(), Instant::now(), Duration::from_secs(10));
        let after = |seconds| link.is_up(start + Duration::from_secs(seconds));
        assert!(!after(0));
        link.heard(start);
        assert!(!after(0), "not before there is a session");
        link.up(interval, start);
        assert_eq!([after(0), after(24), after(25)], [true, true, false]);
        link.heard(start + interval);
        assert_eq!([after(34), after(35)], [true, false]);
        link.down();
        assert!(!after(11));
    }
}

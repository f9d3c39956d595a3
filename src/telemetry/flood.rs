//! Keeps a cause that repeats itself from filling the disk: of the lines from one place in the source only the first few
//! of a while are written, and the number of those left out is told afterwards.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use tracing::callsite::Identifier;
use tracing::{Event, Metadata};
use tracing_subscriber::layer::{Context, Filter};

/// The while.
const WHILE: Duration = Duration::from_secs(10);
/// Lines from one place that are written in it.
const FIRST: u64 = 20;

/// A filter that lets the first lines of a while through.
#[derive(Clone, Default)]
pub struct Flood {
    places: Arc<Mutex<HashMap<Identifier, Place>>>,
}

/// What came from one place in the source.
struct Place {
    since: Instant,
    lines: u64,
    name: &'static str,
}

/// Lines that were left out.
#[derive(Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// How many.
    pub lines: u64,
    /// Where they came from: a file and line of the source.
    pub from: &'static str,
}

impl Flood {
    /// Whether a line from this place may be written now.
    fn admits(&self, metadata: &'static Metadata<'static>, now: Instant) -> bool {
        let mut places = self.lock();
        let place = places.entry(metadata.callsite()).or_insert(Place { since: now, lines: 0, name: metadata.name() });
        place.lines += 1;
        place.lines <= FIRST
    }

    /// Begins another while for all places whose while is over, and gives what was left out there.
    pub fn turn(&self, now: Instant) -> Vec<LeftOut> {
        let mut left_out = Vec::new();
        self.lock().retain(|_, place| {
            if now.saturating_duration_since(place.since) < WHILE {
                return true;
            }
            if place.lines > FIRST {
                left_out.push(LeftOut { lines: place.lines - FIRST, from: place.name });
            }
            false
        });
        left_out
    }

    /// Tells what was left out, again and again, on a thread of its own.
    pub fn keep_telling(self) {
        let tell = move || loop {
            std::thread::sleep(WHILE);
            for LeftOut { lines, from } in self.turn(Instant::now()) {
                tracing::warn!(lines, from, "lines like others before them were left out");
            }
        };
        // Without the thread each place is written its first lines and no more.
        let _ = std::thread::Builder::new().name("log".to_owned()).spawn(tell);
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<Identifier, Place>> {
        self.places.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<S> Filter<S> for Flood {
    fn enabled(&self, _: &Metadata<'_>, _: &Context<'_, S>) -> bool {
        true
    }

    fn event_enabled(&self, event: &Event<'_>, _: &Context<'_, S>) -> bool {
        self.admits(event.metadata(), Instant::now())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tracing_subscriber::layer::SubscriberExt;
    use tracing_subscriber::{Layer, Registry};

    #[derive(Clone, Default)]
    struct Counted(Arc<Mutex<usize>>);

    impl<S: tracing::Subscriber> Layer<S> for Counted {
        fn on_event(&self, _: &Event<'_>, _: Context<'_, S>) {
            *self.0.lock().expect("a lock") += 1;
        }
    }

    #[test]
    fn a_cause_that_repeats_itself_is_cut_and_told_of() {
        let (flood, counted) = (Flood::default(), Counted::default());
        let subscriber = Registry::default().with(counted.clone().with_filter(flood.clone()));
        tracing::subscriber::with_default(subscriber, || {
            for _ in 0..1_000 {
                tracing::warn!("the same again");
            }
            tracing::warn!("something else");
        });
        assert_eq!(*counted.0.lock().expect("a lock"), FIRST as usize + 1);
        assert_eq!(flood.turn(Instant::now()), []);
        let told = flood.turn(Instant::now() + WHILE);
        assert_eq!(told.iter().map(|left_out| left_out.lines).collect::<Vec<_>>(), [1_000 - FIRST]);
        assert!(told[0].from.contains("flood.rs"), "{told:?}");
    }
}

//! What the bot counts about itself, for whoever runs it: in the text format of Prometheus, with no name, id or text of
//! anybody in it.

pub mod server;

use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::{Registry, Unit};
use std::time::Duration;

/// One thing that is counted apart from others of its kind.
#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
pub struct Kind {
    /// Its name.
    pub kind: &'static str,
}

/// The upper ends of the classes of times, in seconds. Discord waits three.
const CLASSES: [f64; 10] = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.0, 3.0];

/// All counts.
pub struct Metrics {
    registry: Registry,
    /// Interactions by what they are: `command`, `press`, `typing`, `form`.
    pub interactions: Family<Kind, Counter>,
    /// What became of them: `answered`, `busy`, `too_fast`, `failed`, `repeated`, `unreadable`, `dropped` (too many even
    /// for a notice), `unfinished` (when the bot was stopped).
    pub outcomes: Family<Kind, Counter>,
    /// From when an interaction arrived to when its first answer was taken by Discord, in seconds.
    pub first_answer: Histogram,
    /// Interactions being worked on.
    pub at_work: Gauge,
    /// Changes of the knowledge's snapshot since the start.
    pub reloads: Counter,
}

impl Default for Metrics {
    fn default() -> Self {
        let mut registry = Registry::with_prefix("careerbot");
        let (interactions, outcomes) = (Family::default(), Family::default());
        let (first_answer, at_work, reloads) = (Histogram::new(CLASSES), Gauge::default(), Counter::default());
        registry.register("interactions", "Interactions by what they are", interactions.clone());
        registry.register("outcomes", "What became of interactions", outcomes.clone());
        registry.register_with_unit("first_answer", "Time to the first answer", Unit::Seconds, first_answer.clone());
        registry.register("at_work", "Interactions being worked on", at_work.clone());
        registry.register("reloads", "Changes of the knowledge since the start", reloads.clone());
        Self { registry, interactions, outcomes, first_answer, at_work, reloads }
    }
}

impl Metrics {
    /// Counts an interaction.
    pub fn interaction(&self, kind: &'static str) {
        self.interactions.get_or_create(&Kind { kind }).inc();
    }

    /// Counts what became of one.
    pub fn outcome(&self, kind: &'static str) {
        self.outcomes.get_or_create(&Kind { kind }).inc();
    }

    /// Counts a first answer that Discord took.
    pub fn answered_after(&self, time: Duration) {
        self.first_answer.observe(time.as_secs_f64());
    }

    /// All counts in the text format of Prometheus.
    pub fn text(&self) -> String {
        let mut text = String::new();
        // Writing into a string does not fail.
        let _ = encode(&mut text, &self.registry);
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_counted_stands_in_the_text() {
        let metrics = Metrics::default();
        metrics.interaction("command");
        metrics.interaction("command");
        metrics.outcome("busy");
        metrics.answered_after(Duration::from_millis(30));
        let text = metrics.text();
        for line in [
            "careerbot_interactions_total{kind=\"command\"} 2",
            "careerbot_outcomes_total{kind=\"busy\"} 1",
            "careerbot_first_answer_seconds_bucket{le=\"0.05\"} 1",
            "careerbot_first_answer_seconds_bucket{le=\"0.025\"} 0",
            "careerbot_at_work 0",
            "# EOF",
        ] {
            assert!(text.contains(line), "{line} in {text}");
        }
    }
}

//! One interaction: what the bot was sent, and what became of it.

use std::time::{Duration, Instant};

use serde_json::Value;

/// One interaction and what became of it.
#[derive(Debug)]
pub struct Interaction {
    /// What the bot was sent.
    pub payload: Value,
    /// What it is called in violations.
    pub label: String,
    /// When the bot was sent it.
    pub sent: Instant,
    /// How much older the test has made it.
    pub skipped: Duration,
    /// The type of the option being typed, for autocomplete.
    pub option_type: u64,
    /// The message a button was pressed on, also where that opened the form that is sent.
    pub source: Option<String>,
    /// The interaction that opened the form that is sent.
    pub opened_by: Option<String>,
    /// When the first answer came, and its callback type.
    pub answered: Option<(Instant, u64)>,
    /// The choices of an autocomplete result.
    pub choices: Value,
    /// The form that was opened.
    pub modal: Value,
    /// The message that answers, also while it still says "thinking".
    pub original: Option<String>,
    /// Further messages, in order.
    pub followups: Vec<String>,
    /// When the person saw the answer itself.
    pub settled: Option<Instant>,
    /// Whether "no answer in 3 s" has been noted.
    pub late: bool,
}

impl Interaction {
    /// Its id.
    pub fn id(&self) -> &str {
        self.payload["id"].as_str().expect("interactions have ids")
    }

    /// How old it is by the test's clock.
    pub fn age(&self) -> Duration {
        self.sent.elapsed() + self.skipped
    }

    /// Its type: 2 command, 3 component, 4 autocomplete, 5 form.
    pub fn kind(&self) -> u64 {
        self.payload["type"].as_u64().expect("interactions have types")
    }
}

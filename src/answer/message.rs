//! **Find an answer**: a message of a member, read for a question.

use super::{Advisor, Answer};

impl Advisor {
    pub(super) fn message(&self, text: &str) -> Answer {
        self.ask(text)
    }
}

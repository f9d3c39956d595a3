//! How sure an answer may be: the chance that the best passage answers a question, from signals that
//! separate answerable questions from foreign ones.
//!
//! The weights are those of a logistic regression over the tuning questions of `tests/questions`:
//! `cargo run --release --example calibrate` fits them anew and prints them, with what each
//! threshold would refuse and keep. Nothing of the part kept aside goes into it.

use super::Advisor;
use super::understand::{Understanding, Word, WordUse};
use crate::search::Candidate;

/// What speaks for and against a passage as the answer to a question. Every signal lies between
/// 0 and 1; shares are weighted by how rare a word is in the knowledge.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Signals {
    /// The share of all words of the question that stand in the passage.
    pub covered: f32,
    /// The share of them that stand in its best wording.
    pub titled: f32,
    /// The share of the words of its best wording that the question has.
    pub whole: f32,
    /// The share of the question's telling words that stand in the passage as they are.
    pub exact: f32,
    /// The share that stands there as they are or in other words.
    pub spoken: f32,
    /// Whether all of them stand there in one way or the other.
    pub complete: f32,
    /// The share of the question's telling words that the knowledge does not have.
    pub unknown: f32,
    /// How many telling words stand in the passage, up to four, as a share of that.
    pub telling: f32,
    /// Whether the question has a word that nearly all passages have, and so speaks of their matter.
    pub matter: f32,
    /// How many kinds of things are wanted, up to two, as a share of that.
    pub wants: f32,
}

/// From so many telling words in the passage on, more of them say nothing more.
const ENOUGH: usize = 4;

/// The weights of the signals, in the order of [`Signals::values`], and before them the bias.
const WEIGHTS: [f32; 11] = [-3.46, 0.71, -0.71, 2.46, 1.28, 0.78, 1.58, -3.06, 2.71, 0.71, 0.07];

impl Signals {
    /// The signals in a fixed order.
    pub fn values(&self) -> [f32; 10] {
        [
            self.covered,
            self.titled,
            self.whole,
            self.exact,
            self.spoken,
            self.complete,
            self.unknown,
            self.telling,
            self.matter,
            self.wants,
        ]
    }

    /// The chance that the passage answers the question, 0 to 1.
    pub fn confidence(&self) -> f32 {
        let [bias, weights @ ..] = WEIGHTS;
        let sum: f32 = bias + self.values().iter().zip(weights).map(|(value, weight)| value * weight).sum::<f32>();
        1.0 / (1.0 + (-sum).exp())
    }
}

impl Advisor {
    /// The signals for a passage.
    pub(super) fn signals(&self, understood: &Understanding, candidate: &Candidate) -> Signals {
        let telling: Vec<(&Word, f32)> = understood
            .words
            .iter()
            .filter(|word| word.used != WordUse::Function)
            .map(|word| (word, self.index.rarity(&word.text)))
            .collect();
        let all = telling.iter().map(|(_, rarity)| rarity).sum::<f32>().max(f32::EPSILON);
        let share = |fits: &dyn Fn(&Word) -> bool| {
            telling.iter().filter(|(word, _)| fits(word)).map(|(_, rarity)| rarity).sum::<f32>() / all
        };
        let spoken = telling.iter().filter(|(word, _)| !self.is_common(word) && self.speaks_of(candidate, word));
        Signals {
            covered: candidate.covered,
            titled: candidate.titled,
            whole: candidate.whole,
            exact: share(&|word| self.index.holds(candidate.id, &word.text)),
            spoken: share(&|word| self.speaks_of(candidate, word)),
            complete: f32::from(u8::from(telling.iter().all(|(word, _)| self.speaks_of(candidate, word)))),
            unknown: share(&|word| !word.known),
            telling: spoken.count().min(ENOUGH) as f32 / ENOUGH as f32,
            matter: if telling.iter().any(|(word, _)| word.known && self.is_common(word)) { 1.0 } else { 0.0 },
            wants: understood.wants.len().min(2) as f32 / 2.0,
        }
    }

    /// The signals of the best passage for a question, for calibration: absent where no passage
    /// shares a word with it, or where roles and places decide the answer.
    pub fn calibration(&self, question: &str) -> Option<(Signals, String)> {
        let understood = self.understand(question);
        let candidates = self.rank_passages(&understood);
        if self.structured(&understood, &candidates).is_some() {
            return None;
        }
        let best = candidates.first()?;
        Some((self.signals(&understood, best), self.excerpt(best.id, &[], &understood).text))
    }
}

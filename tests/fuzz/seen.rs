//! What the code did with an input, as far as it can be told from outside: which problems it found, of what kind an answer
//! was, how much it holds. An input that shows something new is worth changing further.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

/// What was seen of one input.
#[derive(Default)]
pub struct Seen {
    traits: Vec<u64>,
    /// What was looked at, such as replies; an input may give many.
    pub looked_at: u64,
}

impl Seen {
    /// Notes something about the input.
    pub fn note(&mut self, what: impl Hash) {
        let mut hasher = DefaultHasher::new();
        what.hash(&mut hasher);
        self.traits.push(hasher.finish());
    }

    /// Notes a count, as far as it makes a difference.
    pub fn count(&mut self, what: &str, count: usize) {
        self.note((what, usize::BITS - count.leading_zeros()));
    }

    /// Notes a sentence without what differs from one input to the next: what is quoted, and numbers.
    pub fn sentence(&mut self, text: &str) {
        let begins: String = text.chars().take_while(|c| *c != '`').collect();
        let ends: String = text.chars().rev().take_while(|c| *c != '`').take(60).collect();
        let plain = |text: String| text.replace(|c: char| c.is_ascii_digit(), "");
        self.note((plain(begins), plain(ends)));
    }
}

/// What was ever seen.
#[derive(Default)]
pub struct Known(HashSet<u64>);

impl Known {
    /// Takes in what was seen of one input, and says whether any of it is new.
    pub fn learn(&mut self, seen: &Seen) -> bool {
        // All of them are noted, not only up to the first new one.
        seen.traits.iter().filter(|one| self.0.insert(**one)).count() > 0
    }
}

//! Finds the known word that an unknown one is a slip of. Only words that nothing knows are
//! replaced: making every word tolerant costs more right answers than it saves.

use super::typos::{Near, Typos};
use std::collections::HashMap;

/// Known words and how often each is used.
pub struct Speller {
    /// By first letter; a slip in the first letter alone is too rare to look for.
    words: HashMap<char, Vec<String>>,
    counts: HashMap<String, u32>,
    typos: Typos,
}

impl Speller {
    /// Knows these folded words; a word given twice counts twice.
    pub fn new(words: impl IntoIterator<Item = String>) -> Self {
        let mut counts: HashMap<String, u32> = HashMap::new();
        for word in words {
            *counts.entry(word).or_default() += 1;
        }
        let mut by_letter: HashMap<char, Vec<String>> = HashMap::new();
        for word in counts.keys() {
            if let Some(first) = word.chars().next() {
                by_letter.entry(first).or_default().push(word.clone());
            }
        }
        Self { words: by_letter, counts, typos: Typos::new() }
    }

    /// Whether this very word is known.
    pub fn knows(&self, word: &str) -> bool {
        self.counts.contains_key(word)
    }

    /// The known word that this one is a slip of: the nearest, the most used among equals.
    pub fn correct(&self, word: &str) -> Option<&str> {
        if self.knows(word) || word.chars().any(|c| c.is_ascii_digit()) {
            return None;
        }
        let near = self.typos.near(word)?;
        let mut letters = word.chars();
        let first = letters.next()?;
        let same_letter = self.best(&near, first, u8::MAX);
        // Swapped first letters: the word is filed under its second one.
        let swapped = letters.next().and_then(|second| self.best(&near, second, 1));
        same_letter.into_iter().chain(swapped).min_by_key(|(distance, _)| *distance).map(|(_, word)| word)
    }

    fn best(&self, near: &Near, first: char, most: u8) -> Option<(u8, &str)> {
        let known = self.words.get(&first)?;
        known
            .iter()
            .filter_map(|word| {
                near.distance(word).filter(|distance| *distance <= most).map(|distance| (distance, word.as_str()))
            })
            .min_by_key(|(distance, word)| (*distance, std::cmp::Reverse(self.counts.get(*word).copied()), *word))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_unknown_words_are_corrected() {
        let known = ["engineer", "engineer", "engineers", "ethics", "layer", "wrong", "work"];
        let speller = Speller::new(known.map(str::to_owned));
        assert_eq!(speller.correct("enginer"), Some("engineer"));
        assert_eq!(speller.correct("etichs"), Some("ethics"));
        assert_eq!(speller.correct("wrok"), Some("work"));
        assert_eq!(speller.correct("engineer"), None);
        assert_eq!(speller.correct("cat"), None);
        assert_eq!(speller.correct("2nd"), None);
    }
}

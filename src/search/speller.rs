//! Finds the known word that an unknown one is a slip of. Only words that nothing knows are
//! replaced: making every word tolerant costs more right answers than it saves.

use super::typos::{Near, Typos};
use std::collections::{HashMap, HashSet};

/// Known words and how often each is used.
pub struct Speller {
    /// By first letter; a slip in the first letter alone is too rare to look for.
    words: HashMap<char, Vec<String>>,
    counts: HashMap<String, u32>,
    /// Words of names, for which two slips are forgiven. In running text two slips turn one
    /// ordinary word into another too often: `weather` into `whether`.
    names: HashSet<String>,
    typos: Typos,
}

impl Speller {
    /// Knows these folded words, with how often each is used, and the words of these names.
    pub fn new(words: impl IntoIterator<Item = (String, u32)>, names: impl IntoIterator<Item = String>) -> Self {
        let names: HashSet<String> = names.into_iter().collect();
        let mut counts: HashMap<String, u32> = HashMap::new();
        for (word, count) in words.into_iter().chain(names.iter().map(|name| (name.clone(), 1))) {
            *counts.entry(word).or_default() += count;
        }
        let mut by_letter: HashMap<char, Vec<String>> = HashMap::new();
        for word in counts.keys() {
            if let Some(first) = word.chars().next() {
                by_letter.entry(first).or_default().push(word.clone());
            }
        }
        Self { words: by_letter, counts, names, typos: Typos::new() }
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
        let Some(near) = self.typos.near(word) else {
            return self.unswapped(word);
        };
        let mut letters = word.chars();
        let first = letters.next()?;
        let same_letter = self.best(&near, word, first);
        // Swapped first letters: the word is filed under its second one.
        let swapped = letters
            .next()
            .and_then(|second| self.best(&near, word, second))
            .filter(|(distance, known)| *distance == 1 && known.chars().nth(1) == Some(first));
        // Names are few, and worth a look even where the first letter is wrong.
        let name =
            || self.names.iter().filter(|name| near.distance(name) == Some(1) && !other_ending(word, name)).min();
        let best = same_letter.into_iter().chain(swapped).min_by_key(|(distance, _)| *distance).map(|(_, word)| word);
        best.or_else(|| name().map(String::as_str))
    }

    /// In short words only two swapped letters are undone: anything else may be a word of its own.
    fn unswapped(&self, word: &str) -> Option<&str> {
        let letters: Vec<char> = word.chars().collect();
        (letters.len() >= 3).then_some(())?;
        (0..letters.len() - 1).find_map(|at| {
            let mut swapped = letters.clone();
            swapped.swap(at, at + 1);
            let swapped: String = swapped.into_iter().collect();
            self.counts.get_key_value(&swapped).map(|(known, _)| known.as_str())
        })
    }

    fn best(&self, near: &Near, typed: &str, first: char) -> Option<(u8, &str)> {
        let known = self.words.get(&first)?;
        known
            .iter()
            .filter_map(|word| near.distance(word).map(|distance| (distance, word.as_str())))
            .filter(|(distance, word)| {
                let one_slip = *distance <= 1 && !other_ending(typed, word);
                one_slip || (self.names.contains(*word) && same_ends(typed, word) && forgives_two(typed, word))
            })
            .min_by_key(|(distance, word)| (*distance, std::cmp::Reverse(self.counts.get(*word).copied()), *word))
    }
}

/// Whether two words differ in their last letter only, as `teacher` and `teaches` do: forms of one
/// word, and no slip.
fn other_ending(one: &str, other: &str) -> bool {
    let last = |word: &str| word.char_indices().last().map_or(0, |(at, _)| at);
    one.chars().count() == other.chars().count() && one[..last(one)] == other[..last(other)]
}

/// Two slips are forgiven in long words, and where they only change the order of the letters.
fn forgives_two(one: &str, other: &str) -> bool {
    let sorted = |word: &str| {
        let mut letters: Vec<char> = word.chars().collect();
        letters.sort_unstable();
        letters
    };
    one.chars().count() >= 8 || sorted(one) == sorted(other)
}

/// Slips seldom hit the first or last letter.
fn same_ends(one: &str, other: &str) -> bool {
    one.chars().next() == other.chars().next() && one.chars().last() == other.chars().last()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_unknown_words_are_corrected() {
        let known = [
            ("engineer", 9),
            ("engine", 2),
            ("layer", 1),
            ("wrong", 1),
            ("whether", 1),
            ("working", 1),
            ("teaches", 1),
        ];
        let speller = Speller::new(known.map(|(word, count)| (word.to_owned(), count)), ["ethics".to_owned()]);
        assert_eq!(speller.correct("enginer"), Some("engineer"));
        assert_eq!(speller.correct("etichs"), Some("ethics"));
        assert_eq!(speller.correct("wokring"), Some("working"));
        assert_eq!(speller.correct("engineer"), None);
        assert_eq!(speller.correct("weather"), None);
        assert_eq!(speller.correct("teacher"), None);
        assert_eq!(speller.correct("cat"), None);
        assert_eq!(speller.correct("2nd"), None);
    }
}

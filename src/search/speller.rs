//! Finds the known word that an unknown one is a slip of. Only words that nothing knows are
//! replaced: making every word tolerant costs more right answers than it saves.

use super::typos::{Near, tolerance};
use std::collections::HashSet;

/// A known word.
struct Known {
    word: String,
    /// How often it is used.
    count: u32,
}

/// Known words and how often each is used.
pub struct Speller {
    /// In alphabetical order.
    words: Vec<Known>,
    /// Words of names, for which two slips are forgiven. In running text two slips turn one
    /// ordinary word into another too often: `weather` into `whether`.
    names: Vec<Known>,
}

impl Speller {
    /// Knows these folded words, with how often each is used, and the words of these names.
    pub fn new(words: impl IntoIterator<Item = (String, u32)>, names: impl IntoIterator<Item = String>) -> Self {
        let names: HashSet<String> = names.into_iter().collect();
        let counted = words.into_iter().chain(names.iter().map(|name| (name.clone(), 1)));
        let mut words: Vec<Known> = counted.map(|(word, count)| Known { word, count }).collect();
        words.sort_unstable_by(|one, other| one.word.cmp(&other.word));
        words.dedup_by(|next, kept| {
            let same = next.word == kept.word;
            kept.count += if same { next.count } else { 0 };
            same
        });
        let is_name = |known: &&Known| names.contains(&known.word);
        let names = words.iter().filter(is_name).map(|known| Known { word: known.word.clone(), ..*known }).collect();
        Self { words, names }
    }

    /// Whether this very word is known.
    pub fn knows(&self, word: &str) -> bool {
        self.known(word).is_some()
    }

    fn known(&self, word: &str) -> Option<&str> {
        let at = self.words.binary_search_by(|known| known.word.as_str().cmp(word)).ok()?;
        Some(&self.words[at].word)
    }

    /// The known word that this one is a slip of: the nearest, the most used among equals. A slip in
    /// the first letter alone is too rare to look for, but in names.
    pub fn correct(&self, word: &str) -> Option<&str> {
        if self.knows(word) || word.chars().any(|c| c.is_ascii_digit()) {
            return None;
        }
        let slips = tolerance(word);
        let Some(near) = Near::words(word, slips.min(1)) else {
            return self.unswapped(word);
        };
        let mut letters = word.chars();
        let (first, second) = (letters.next()?, letters.next()?);
        let one_slip = |start: &str| {
            let found = near.among(beginning_with(&self.words, start), |known| &known.word);
            best(found.into_iter().filter(|known| !other_ending(word, &known.word)))
        };
        one_slip(&first.to_string())
            .or_else(|| one_slip(&format!("{second}{first}")))
            .or_else(|| self.name_with_two(word).filter(|_| slips > 1))
            .or_else(|| {
                let found = near.among(&self.names, |name| &name.word);
                found.into_iter().map(|name| name.word.as_str()).find(|name| !other_ending(word, name))
            })
    }

    /// The word of a name that is two slips away.
    fn name_with_two(&self, word: &str) -> Option<&str> {
        let start = word.chars().next()?.to_string();
        let names = beginning_with(&self.names, &start).iter();
        let mut names = names.filter(|name| same_ends(word, &name.word) && forgives_two(word, &name.word)).peekable();
        names.peek()?;
        let near = Near::words(word, 2)?;
        best(names.filter(|name| near.distance(&name.word).is_some()))
    }

    /// In short words only two swapped letters are undone: anything else may be a word of its own.
    fn unswapped(&self, word: &str) -> Option<&str> {
        let letters: Vec<char> = word.chars().collect();
        (letters.len() >= 3).then_some(())?;
        (0..letters.len() - 1).find_map(|at| {
            let mut swapped = letters.clone();
            swapped.swap(at, at + 1);
            self.known(&swapped.into_iter().collect::<String>())
        })
    }
}

/// Those of some sorted words that begin so.
fn beginning_with<'a>(sorted: &'a [Known], start: &str) -> &'a [Known] {
    let from = sorted.partition_point(|known| known.word.as_str() < start);
    let len = sorted[from..].partition_point(|known| known.word.starts_with(start));
    &sorted[from..from + len]
}

/// The most used of some words, the first of equals.
fn best<'a>(found: impl Iterator<Item = &'a Known>) -> Option<&'a str> {
    found.min_by_key(|known| std::cmp::Reverse(known.count)).map(|known| known.word.as_str())
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

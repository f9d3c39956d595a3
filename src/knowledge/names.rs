//! Names and what they stand for, looked up by words: in other files, in sentences, in questions.

use super::words::{name_key, singular, word_spans};
use std::collections::{HashMap, HashSet};
use std::ops::Range;

/// A table of names. Case, accents, plurals and punctuation make no difference.
#[derive(Debug, Clone)]
pub struct Names<T> {
    by_key: HashMap<String, T>,
    /// The first words of all names: most words of a text begin none.
    starts: HashSet<String>,
    /// Words in the longest name.
    longest: usize,
}

impl<T> Default for Names<T> {
    fn default() -> Self {
        Self { by_key: HashMap::new(), starts: HashSet::new(), longest: 0 }
    }
}

/// A name found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention<T> {
    /// What the name stands for.
    pub value: T,
    /// Where it stands, in bytes.
    pub span: Range<usize>,
}

impl<T: Copy + PartialEq> Names<T> {
    /// Adds a name unless it is taken or empty. Returns what has the name now, if anything.
    pub fn add(&mut self, name: &str, value: T) -> Option<T> {
        self.add_key(&name_key(name), value)
    }

    /// The same for a name as it is compared ([`name_key`]).
    pub fn add_key(&mut self, key: &str, value: T) -> Option<T> {
        if key.is_empty() {
            return None;
        }
        if let Some(taken) = self.by_key.get(key) {
            return Some(*taken);
        }
        self.longest = self.longest.max(key.split(' ').count());
        let start = key.split(' ').next().unwrap_or_default();
        if !self.starts.contains(start) {
            self.starts.insert(start.to_owned());
        }
        self.by_key.insert(key.to_owned(), value);
        Some(value)
    }

    /// What exactly this name stands for.
    pub fn get(&self, name: &str) -> Option<T> {
        self.by_key.get(&name_key(name)).copied()
    }

    /// Changes what all names stand for.
    pub fn map(&mut self, mut change: impl FnMut(T) -> T) {
        for value in self.by_key.values_mut() {
            *value = change(*value);
        }
    }

    /// All names in a text, the longest first where they overlap, in the order of the text.
    pub fn mentions(&self, text: &str) -> Vec<Mention<T>> {
        let (spans, words): (Vec<Range<usize>>, Vec<String>) =
            word_spans(text).into_iter().map(|(span, word)| (span, singular(&word))).unzip();
        let key = words.join(" ");
        let found = self.met_in(&key).into_iter();
        found
            .map(|(value, words)| Mention { value, span: spans[words.start].start..spans[words.end - 1].end })
            .collect()
    }

    /// What the names stand for that a key holds, as [`Self::mentions`] finds them in its text.
    pub fn mentioned_in_key(&self, key: &str) -> Vec<T> {
        self.met_in(key).into_iter().map(|(value, _)| value).collect()
    }

    /// The names in a key, with the places of their words.
    fn met_in(&self, key: &str) -> Vec<(T, Range<usize>)> {
        let starts = std::iter::once(0).chain(key.match_indices(' ').map(|(at, _)| at + 1));
        let starts: Vec<usize> = starts.filter(|at| *at < key.len()).collect();
        let end = |word: usize| starts.get(word + 1).map_or(key.len(), |next| next - 1);
        let mut found = Vec::new();
        let mut at = 0;
        while at < starts.len() {
            if !self.starts.contains(&key[starts[at]..end(at)]) {
                at += 1;
                continue;
            }
            let last = (at + self.longest).min(starts.len());
            let hit = (at..last).rev().find_map(|to| Some((*self.by_key.get(&key[starts[at]..end(to)])?, to + 1)));
            match hit {
                Some((value, next)) => {
                    found.push((value, at..next));
                    at = next;
                }
                None => at += 1,
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_name_is_found() {
        let mut names = Names::default();
        names.add("AI Product Manager", 1);
        names.add("Generative AI Product Manager", 2);
        assert_eq!(names.add("AI product managers", 3), Some(1));
        let text = "Generative-AI product managers and an AI Product Manager";
        let found: Vec<_> = names.mentions(text).into_iter().map(|it| (it.value, &text[it.span])).collect();
        assert_eq!(found, [(2, "Generative-AI product managers"), (1, "AI Product Manager")]);
    }
}

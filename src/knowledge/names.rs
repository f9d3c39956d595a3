//! Names and what they stand for, looked up by words: in other files, in sentences, in questions.

use super::words::{name_key, singular, word_spans};
use std::collections::HashMap;
use std::ops::Range;

/// A table of names. Case, accents, plurals and punctuation make no difference.
#[derive(Debug, Clone)]
pub struct Names<T> {
    by_key: HashMap<String, T>,
    /// Words in the longest name.
    longest: usize,
}

impl<T> Default for Names<T> {
    fn default() -> Self {
        Self { by_key: HashMap::new(), longest: 0 }
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
        let key = name_key(name);
        if key.is_empty() {
            return None;
        }
        self.longest = self.longest.max(key.split(' ').count());
        Some(*self.by_key.entry(key).or_insert(value))
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
        let words: Vec<(Range<usize>, String)> =
            word_spans(text).into_iter().map(|(span, word)| (span, singular(&word))).collect();
        let mut found = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let longest = self.longest.min(words.len() - at);
            let hit = (1..=longest).rev().find_map(|len| {
                let key = words[at..at + len].iter().map(|(_, word)| word.as_str()).collect::<Vec<_>>().join(" ");
                self.by_key.get(&key).map(|value| (len, *value))
            });
            match hit {
                Some((len, value)) => {
                    found.push(Mention { value, span: words[at].0.start..words[at + len - 1].0.end });
                    at += len;
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

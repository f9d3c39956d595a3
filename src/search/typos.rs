//! Known words near a word: one letter wrong, missing, surplus or swapped; two in long words.

use levenshtein_automata::{DFA, Distance, LevenshteinAutomatonBuilder};

/// Longer words are nobody's slip, and an automaton for one of thousands of letters costs seconds.
const LONGEST: usize = 32;

/// Builds the automata once; building the tables is the costly part.
pub(super) struct Typos {
    one: LevenshteinAutomatonBuilder,
    two: LevenshteinAutomatonBuilder,
}

impl Typos {
    pub fn new() -> Self {
        Self { one: LevenshteinAutomatonBuilder::new(1, true), two: LevenshteinAutomatonBuilder::new(2, true) }
    }

    /// How many letters may be wrong in a word: none in short ones, which would meet too many others.
    pub fn tolerance(word: &str) -> u8 {
        match word.chars().count() {
            0..=4 => 0,
            5 => 1,
            6..=LONGEST => 2,
            _ => 0,
        }
    }

    /// The automaton that accepts words near this one, if its length allows any slip.
    pub fn near(&self, word: &str) -> Option<Near> {
        match Self::tolerance(word) {
            0 => None,
            1 => Some(Near { whole: self.one.build_dfa(word), prefix: self.one.build_prefix_dfa(word) }),
            _ => Some(Near { whole: self.two.build_dfa(word), prefix: self.two.build_prefix_dfa(word) }),
        }
    }
}

/// Words near one word.
pub(super) struct Near {
    whole: DFA,
    prefix: DFA,
}

impl Near {
    /// How many letters differ, if few enough do.
    pub fn distance(&self, word: &str) -> Option<u8> {
        exact(&self.whole, word)
    }

    /// The same for the start of a longer word.
    pub fn prefix_distance(&self, word: &str) -> Option<u8> {
        exact(&self.prefix, word)
    }
}

fn exact(automaton: &DFA, word: &str) -> Option<u8> {
    match automaton.eval(word) {
        Distance::Exact(distance) => Some(distance),
        Distance::AtLeast(_) => None,
    }
}

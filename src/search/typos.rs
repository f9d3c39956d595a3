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

    /// The words near this one, if its length allows any slip.
    pub fn near(&self, word: &str) -> Option<Near> {
        self.within(Self::tolerance(word), word)
    }

    /// The same within a name, where the other words of the name vouch for a short one.
    pub fn near_in_name(&self, word: &str) -> Option<Near> {
        let short = word.chars().count() == 4;
        self.within(if short { 1 } else { Self::tolerance(word) }, word)
    }

    fn within(&self, slips: u8, word: &str) -> Option<Near> {
        let builder = match slips {
            0 => return None,
            1 => &self.one,
            _ => &self.two,
        };
        Some(Near { whole: builder.build_dfa(word), prefix: builder.build_prefix_dfa(word) })
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

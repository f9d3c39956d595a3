//! Known words near a word: one letter wrong, missing, surplus or swapped; two in long words.

use levenshtein_automata::{DFA, Distance, LevenshteinAutomatonBuilder, SINK_STATE};
use std::sync::LazyLock;

/// Longer words are nobody's slip, and an automaton for one of thousands of letters costs seconds.
const LONGEST: usize = 32;

/// The tables that automata are built from take long to make and are the same for all words.
static ONE: LazyLock<LevenshteinAutomatonBuilder> = LazyLock::new(|| LevenshteinAutomatonBuilder::new(1, true));
static TWO: LazyLock<LevenshteinAutomatonBuilder> = LazyLock::new(|| LevenshteinAutomatonBuilder::new(2, true));

/// How many letters may be wrong in a word: none in short ones, which would meet too many others.
pub(super) fn tolerance(word: &str) -> u8 {
    match word.chars().count() {
        0..=4 => 0,
        5 => 1,
        6..=LONGEST => 2,
        _ => 0,
    }
}

/// The same within a name, where the other words of the name vouch for a short one.
pub(super) fn tolerance_in_name(word: &str) -> u8 {
    if word.chars().count() == 4 { 1 } else { tolerance(word) }
}

/// The words near one word.
pub(super) struct Near(DFA);

impl Near {
    /// Words with so many slips, if any may be in the word.
    pub fn words(word: &str, slips: u8) -> Option<Self> {
        Some(Self(builder(slips)?.build_dfa(word)))
    }

    /// Words that begin so.
    pub fn beginnings(word: &str, slips: u8) -> Option<Self> {
        Some(Self(builder(slips)?.build_prefix_dfa(word)))
    }

    /// How many letters differ, if few enough do.
    pub fn distance(&self, word: &str) -> Option<u8> {
        match self.0.eval(word) {
            Distance::Exact(distance) => Some(distance),
            Distance::AtLeast(_) => None,
        }
    }

    /// Those of some sorted words that are near. Words that begin alike are followed together, and
    /// left together as soon as their beginning is too far away, so that only a small part of a
    /// large vocabulary is looked at.
    pub fn among<'a, T>(&self, sorted: &'a [T], text: impl Fn(&T) -> &str) -> Vec<&'a T> {
        let mut near = Vec::new();
        // The states after each byte of the beginning that the last word shared with the next one.
        let mut states = vec![self.0.initial_state()];
        let mut last: &[u8] = &[];
        let mut at = 0;
        while let Some(item) = sorted.get(at) {
            let word = text(item).as_bytes();
            let shared = word.iter().zip(last).take_while(|(one, other)| one == other).count();
            states.truncate(shared + 1);
            let dead = (states.len() - 1..word.len()).find(|place| {
                let state = self.0.transition(states[*place], word[*place]);
                states.push(state);
                state == SINK_STATE
            });
            match dead {
                Some(place) => {
                    let beginning = &word[..=place];
                    at += sorted[at..].partition_point(|other| text(other).as_bytes().starts_with(beginning));
                }
                None => {
                    if matches!(self.0.distance(states[word.len()]), Distance::Exact(_)) {
                        near.push(item);
                    }
                    at += 1;
                }
            }
            last = word;
        }
        near
    }
}

fn builder(slips: u8) -> Option<&'static LevenshteinAutomatonBuilder> {
    match slips {
        0 => None,
        1 => Some(&ONE),
        _ => Some(&TWO),
    }
}

//! Ranks names against what somebody typed: titles while typing, and the title meant by a slip.
//!
//! A name's score is the share of the typed words it explains and the share of its own words that
//! were typed, both weighted by how rare a word is among all names: `engineer` says little, `prompt`
//! says nearly all. A word counts fully when it is the same, less as a beginning, less with a slip.

use super::typos::{Near, tolerance_in_name};
use crate::knowledge::words::{name_key, singular, words};
use std::collections::HashMap;

/// How much a typed word counts that is only the beginning of a name's word.
const PREFIX: f32 = 0.9;
/// The same where only the last letter is missing.
const NEARLY: f32 = 0.95;
/// How much a typed word counts that has one slip; two slips count this much squared.
const SLIP: f32 = 0.75;
/// How much of the score is the share of typed words explained; the rest is the share of the name.
const TYPED_SHARE: f32 = 0.7;

/// How a name was met, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum NameMatch {
    /// The same words.
    Exact,
    /// The name, or each of its words up to the last, starts with what was typed.
    Prefix,
    /// All that was typed stands in the name, without a slip.
    Words,
    /// Some of it, or with slips.
    Loose,
}

/// One name that was met.
#[derive(Debug, Clone, PartialEq)]
pub struct NameHit<T> {
    /// What the name stands for.
    pub value: T,
    /// How it was met.
    pub how: NameMatch,
    /// Whether every typed word is a whole word of the name.
    pub whole_words: bool,
    /// Whether every typed word has its counterpart in the name and the other way round, so that
    /// only slips tell them apart.
    pub complete: bool,
    /// The place of the name among those the index was built from.
    pub name: usize,
    /// The share of typed words explained, 0 to 1, by rarity.
    pub typed: f32,
    /// The share of the name's words that were typed, 0 to 1, by rarity.
    pub named: f32,
}

impl<T> NameHit<T> {
    fn score(&self) -> f32 {
        TYPED_SHARE * self.typed + (1.0 - TYPED_SHARE) * self.named
    }
}

struct Entry<T> {
    value: T,
    key: String,
    /// Word numbers.
    words: Vec<usize>,
}

/// An index over names.
pub struct NameIndex<T> {
    entries: Vec<Entry<T>>,
    vocabulary: Vec<String>,
    /// How rare each word is among names.
    rarity: Vec<f32>,
    /// Whether slips are forgiven.
    tolerant: bool,
}

impl<T: Copy + Eq + std::hash::Hash> NameIndex<T> {
    /// Builds the index. Several names may stand for the same value.
    pub fn new<'a>(names: impl IntoIterator<Item = (&'a str, T)>) -> Self {
        Self::of_keys(names.into_iter().map(|(name, value)| (name_key(name), value)))
    }

    /// The same for names as they are compared ([`name_key`]).
    pub fn of_keys(keys: impl IntoIterator<Item = (impl Into<String>, T)>) -> Self {
        let mut numbers: HashMap<String, usize> = HashMap::new();
        let mut counts: Vec<f32> = Vec::new();
        let mut entries = Vec::new();
        for (key, value) in keys {
            let key: String = key.into();
            if key.is_empty() {
                continue;
            }
            let mut words = Vec::new();
            for word in key.split(' ') {
                let number = match numbers.get(word) {
                    Some(number) => *number,
                    None => {
                        numbers.insert(word.to_owned(), counts.len());
                        counts.push(0.0);
                        counts.len() - 1
                    }
                };
                if !words.contains(&number) {
                    words.push(number);
                    counts[number] += 1.0;
                }
            }
            entries.push(Entry { value, key, words });
        }
        let total = entries.len() as f32;
        let rarity = counts.iter().map(|count| (1.0 + total / count).ln()).collect();
        let mut vocabulary = vec![String::new(); numbers.len()];
        for (word, number) in numbers {
            vocabulary[number] = word;
        }
        Self { entries, vocabulary, rarity, tolerant: true }
    }

    /// The same index without tolerance for slips, which is much faster: for words that are spelt
    /// right already.
    pub fn without_slips(self) -> Self {
        Self { tolerant: false, ..self }
    }

    /// The best names for what was typed, each value once, best first.
    pub fn find(&self, typed: &str, limit: usize) -> Vec<NameHit<T>> {
        let key = name_key(typed);
        let typed_words = words(typed);
        if typed_words.is_empty() {
            return Vec::new();
        }
        let matches: Vec<Vec<f32>> = typed_words.iter().map(|word| self.either_number(word)).collect();
        let unknown = (1.0 + self.entries.len() as f32).ln();
        let weights: Vec<f32> = matches.iter().map(|row| self.typed_weight(row, unknown)).collect();
        let mut best: HashMap<T, NameHit<T>> = HashMap::new();
        for (order, entry) in self.entries.iter().enumerate() {
            let Some(hit) = self.hit(order, entry, &key, &matches, &weights) else {
                continue;
            };
            if best.get(&entry.value).is_none_or(|other| rank(&hit) > rank(other)) {
                best.insert(entry.value, hit);
            }
        }
        let mut hits: Vec<NameHit<T>> = best.into_values().collect();
        hits.sort_by(|one, other| {
            let by_rank = rank(other).partial_cmp(&rank(one)).unwrap_or(std::cmp::Ordering::Equal);
            by_rank.then(one.name.cmp(&other.name))
        });
        hits.truncate(limit);
        hits
    }

    /// For each known word, how well the typed word matches it as it is or in the singular: with a
    /// slip in it, `mlps` is no plural.
    fn either_number(&self, typed: &str) -> Vec<f32> {
        let one = singular(typed);
        let matches = self.word_matches(&one);
        if one == typed {
            return matches;
        }
        matches.into_iter().zip(self.word_matches(typed)).map(|(one, many)| one.max(many)).collect()
    }

    /// For each known word, how well the typed word matches it.
    fn word_matches(&self, typed: &str) -> Vec<f32> {
        let slips = if self.tolerant { tolerance_in_name(typed) } else { 0 };
        let near = Near::words(typed, slips).zip(Near::beginnings(typed, slips));
        let slipped = |distance: u8| SLIP.powi(i32::from(distance));
        self.vocabulary
            .iter()
            .map(|word| {
                if word == typed {
                    return 1.0;
                }
                if word.starts_with(typed) {
                    let nearly = word.len() == typed.len() + 1 && typed.len() > 3;
                    return if nearly { NEARLY } else { PREFIX };
                }
                let Some((whole, beginning)) = &near else {
                    return 0.0;
                };
                match (whole.distance(word), beginning.distance(word)) {
                    (Some(distance), _) => slipped(distance),
                    (None, Some(distance)) => slipped(distance) * PREFIX,
                    (None, None) => 0.0,
                }
            })
            .collect()
    }

    /// A typed word weighs as much as the rarest word it may mean; an unknown one as much as a
    /// word that stands in one name only.
    fn typed_weight(&self, row: &[f32], unknown: f32) -> f32 {
        row.iter()
            .zip(&self.rarity)
            .filter(|(matched, _)| **matched > 0.0)
            .map(|(_, rarity)| *rarity)
            .reduce(f32::max)
            .unwrap_or(unknown)
    }

    fn hit(
        &self,
        name: usize,
        entry: &Entry<T>,
        key: &str,
        matches: &[Vec<f32>],
        weights: &[f32],
    ) -> Option<NameHit<T>> {
        let all: f32 = weights.iter().sum();
        let mut explained = 0.0;
        let mut covered = vec![0.0_f32; entry.words.len()];
        let (mut every, mut sure, mut whole_words, mut whole_typed) = (true, true, true, true);
        for (row, weight) in matches.iter().zip(weights) {
            let best = entry
                .words
                .iter()
                .enumerate()
                .map(|(at, word)| (at, row[*word]))
                .max_by(|one, other| one.1.total_cmp(&other.1));
            let (at, matched) = best?;
            every &= matched > 0.0;
            sure &= matched >= PREFIX;
            whole_words &= matched >= 1.0;
            whole_typed &= is_whole(matched);
            explained += weight * matched;
            covered[at] = covered[at].max(matched);
        }
        if explained <= 0.0 {
            return None;
        }
        let name_weight: f32 = entry.words.iter().map(|word| self.rarity[*word]).sum();
        let named: f32 = entry.words.iter().zip(&covered).map(|(word, covered)| self.rarity[*word] * covered).sum();
        let how = if entry.key == key {
            NameMatch::Exact
        } else if entry.key.starts_with(key) {
            NameMatch::Prefix
        } else if every && sure {
            NameMatch::Words
        } else {
            NameMatch::Loose
        };
        let complete = covered.iter().all(|covered| is_whole(*covered)) && whole_typed;
        Some(NameHit {
            value: entry.value,
            how,
            whole_words,
            complete,
            name,
            typed: explained / all,
            named: named / name_weight,
        })
    }
}

/// Whether a match is of whole words, with slips or without, and not of a beginning.
fn is_whole(matched: f32) -> bool {
    let whole = [1.0, NEARLY, SLIP, SLIP * SLIP];
    whole.iter().any(|whole| (matched - whole).abs() < f32::EPSILON)
}

/// Better matches first; among equals the better score.
fn rank<T>(hit: &NameHit<T>) -> (std::cmp::Reverse<NameMatch>, f32) {
    (std::cmp::Reverse(hit.how), hit.score())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TITLES: [&str; 6] = [
        "Prompt Engineer",
        "AI Ethics Officer",
        "AI Ethics Specialist",
        "Machine Learning Engineer",
        "AI Product Manager",
        "Data Scientist (AI)",
    ];

    fn find(typed: &str) -> Vec<&'static str> {
        let index = NameIndex::new(TITLES.iter().enumerate().map(|(at, title)| (*title, at)));
        index.find(typed, 3).into_iter().map(|hit| TITLES[hit.value]).collect()
    }

    #[test]
    fn beginnings_words_and_slips_are_met() {
        assert_eq!(find("prom")[0], "Prompt Engineer");
        assert_eq!(find("prompt enginer")[0], "Prompt Engineer");
        assert_eq!(find("enigneer prompt")[0], "Prompt Engineer");
        assert_eq!(find("ethics spec")[0], "AI Ethics Specialist");
        assert_eq!(find("machin lerning")[0], "Machine Learning Engineer");
        assert_eq!(find("ai product managers")[0], "AI Product Manager");
        assert!(find("???").is_empty());
        assert!(find("zzzzzz").is_empty());
    }

    #[test]
    fn a_slip_is_complete_and_a_part_is_not() {
        let index = NameIndex::new(TITLES.iter().enumerate().map(|(at, title)| (*title, at)));
        assert!(index.find("ai ethic oficer", 1)[0].complete);
        assert!(!index.find("engineer", 1)[0].complete);
        assert!(!index.find("underwater prompt basket engineer", 1)[0].complete);
    }
}

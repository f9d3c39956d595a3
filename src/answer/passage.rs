//! Finds the passage that answers a question, and says how sure that is.
//!
//! tantivy's ranking proposes passages; each is then judged by what a reader would look at:
//!
//! - *covered*: the share of the question's words that stand anywhere in the passage,
//! - *titled*: the share of them that stand in its best wording (heading or *Also asked*),
//! - *whole*: the share of that wording's words that the question has.
//!
//! All shares are weighted by how rare a word is, so `recession` counts and `ai` hardly does.
//! *Confidence* is the weighted mean of the three. It is 1 for a question put in a wording of its
//! passage and near 0 for one that shares only common words with it. The two thresholds between
//! "answer", "not sure" and "nothing on that" were chosen on the questions in `tests/questions`
//! (the tuning part); the test that reads them prints the accuracy they give.

use super::Advisor;
use super::function_words::is_function_word;
use super::understand::{Understanding, WordUse};
use crate::knowledge::Passage;
use crate::knowledge::words::words;
use crate::search::{Hit, PassageId, Query, QueryWord};
use std::collections::HashSet;

/// How many passages tantivy proposes.
const PROPOSED: usize = 30;
/// How much function words count beside content words, in proposing and in judging.
const FUNCTION_WEIGHT: f32 = 0.3;
/// How much other words for a word count, in proposing and in judging.
const SYNONYM_WEIGHT: f32 = 0.5;
/// How much of the order among proposed passages is tantivy's; the rest is confidence.
const PROPOSAL_SHARE: f32 = 0.25;
/// The shares of covered, titled and whole in the confidence.
const SHARES: [f32; 3] = [0.5, 0.3, 0.2];

/// A passage with how well it fits.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Candidate {
    pub id: PassageId,
    /// 0 to 1; see the top of this file.
    pub confidence: f32,
    /// For ordering among the candidates of one question.
    pub score: f32,
}

/// A question's word as it is looked for.
struct Wanted {
    stem: String,
    synonyms: Vec<String>,
    weight: f32,
}

impl Advisor {
    /// The passages that fit a question, best first, at most two of one section.
    pub(super) fn rank_passages(&self, understood: &Understanding, limit: usize) -> Vec<Candidate> {
        let hits = self.index.find(&self.query(understood), PROPOSED).unwrap_or_else(|error| {
            tracing::error!(%error, "a search failed");
            Vec::new()
        });
        let Some(best) = hits.first().map(|hit| hit.score) else {
            return Vec::new();
        };
        let wanted = self.wanted(understood);
        let mut candidates: Vec<Candidate> = hits
            .iter()
            .map(|hit| {
                let confidence = self.confidence(hit, &wanted);
                let proposal = hit.score / best;
                Candidate {
                    id: hit.passage,
                    confidence,
                    score: PROPOSAL_SHARE * proposal + (1.0 - PROPOSAL_SHARE) * confidence,
                }
            })
            .collect();
        candidates.sort_by(|one, other| other.score.total_cmp(&one.score).then(one.id.cmp(&other.id)));
        self.at_most_two_a_section(candidates, limit)
    }

    fn at_most_two_a_section(&self, candidates: Vec<Candidate>, limit: usize) -> Vec<Candidate> {
        let section = |id: PassageId| (id.article, self.passage(id).section);
        let mut kept: Vec<Candidate> = Vec::new();
        for candidate in candidates {
            let same = kept.iter().filter(|other| section(other.id) == section(candidate.id)).count();
            if same < 2 && kept.len() < limit {
                kept.push(candidate);
            }
        }
        kept
    }

    pub(super) fn passage(&self, id: PassageId) -> &Passage {
        &self.knowledge.article(id.article).passages[id.at]
    }

    fn query(&self, understood: &Understanding) -> Query {
        let mut query = Query::default();
        for word in &understood.words {
            let weight = if word.used == WordUse::Function { FUNCTION_WEIGHT } else { 1.0 };
            query.words.push(QueryWord { word: word.text.clone(), weight });
            for synonym in self.synonyms_of(&word.text) {
                query.words.push(QueryWord { word: synonym.clone(), weight: weight * SYNONYM_WEIGHT });
            }
        }
        query.words.sort_by(|one, other| other.weight.total_cmp(&one.weight));
        query
    }

    fn synonyms_of(&self, word: &str) -> &[String] {
        self.synonyms.get(&self.index.stem(word)).map_or(&[], Vec::as_slice)
    }

    fn wanted(&self, understood: &Understanding) -> Vec<Wanted> {
        let wanted = understood.words.iter().map(|word| {
            let weight = if word.used == WordUse::Function { FUNCTION_WEIGHT * 0.5 } else { 1.0 };
            Wanted {
                stem: self.index.stem(&word.text),
                synonyms: self.synonyms_of(&word.text).iter().map(|synonym| self.index.stem(synonym)).collect(),
                weight: weight * self.index.rarity(&word.text),
            }
        });
        wanted.collect()
    }

    fn confidence(&self, hit: &Hit, wanted: &[Wanted]) -> f32 {
        let passage = self.passage(hit.passage);
        let body = self.stems(
            passage
                .trail
                .iter()
                .chain([&passage.heading, &passage.text])
                .chain(&passage.also_asked)
                .map(String::as_str),
        );
        let all: f32 = wanted.iter().map(|word| word.weight).sum();
        let share = |stems: &HashSet<String>| {
            wanted.iter().map(|word| word.weight * word.matched(stems)).sum::<f32>() / all.max(f32::EPSILON)
        };
        let covered = share(&body);
        let best = std::iter::once(&passage.heading)
            .chain(&passage.also_asked)
            .map(|wording| {
                let stems = self.stems([wording.as_str()].into_iter());
                let whole = self.share_of_wording(wording, wanted);
                SHARES[1] * share(&stems) + SHARES[2] * whole
            })
            .fold(0.0, f32::max);
        SHARES[0] * covered + best
    }

    fn stems<'a>(&self, texts: impl Iterator<Item = &'a str>) -> HashSet<String> {
        texts.flat_map(words).map(|word| self.index.stem(&word)).collect()
    }

    /// The share of a wording's words that the question has.
    fn share_of_wording(&self, wording: &str, wanted: &[Wanted]) -> f32 {
        let (mut had, mut all) = (0.0, 0.0);
        for word in words(wording) {
            let stem = self.index.stem(&word);
            let weight = self.index.rarity(&word) * if is_function_word(&word) { FUNCTION_WEIGHT * 0.5 } else { 1.0 };
            let matched = wanted.iter().any(|wanted| wanted.stem == stem || wanted.synonyms.contains(&stem));
            all += weight;
            had += if matched { weight } else { 0.0 };
        }
        if all > 0.0 { had / all } else { 0.0 }
    }
}

impl Wanted {
    /// 1 where the word stands among these, less where only another word for it does.
    fn matched(&self, stems: &HashSet<String>) -> f32 {
        if stems.contains(&self.stem) {
            1.0
        } else if self.synonyms.iter().any(|synonym| stems.contains(synonym)) {
            0.7
        } else {
            0.0
        }
    }
}

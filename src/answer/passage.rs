//! Finds the passages that answer a question, and says how sure that is.
//!
//! tantivy's ranking proposes passages; each is then judged by what a reader would look at:
//!
//! - *covered*: the share of the question's words that stand anywhere in the passage,
//! - *titled*: the share of them that stand in its best wording (heading or *Also asked*),
//! - *whole*: the share of that wording's words that the question has.
//!
//! All shares are weighted by how rare a word is, so `recession` counts and `ai` hardly does; a
//! word that the knowledge does not have weighs most. *Confidence* is the weighted mean of the
//! three. It is 1 for a question put in a wording of its passage and near 0 for one that shares only
//! common words with it. The thresholds between "answer", "not sure" and "nothing on that" (in
//! `ask.rs`) were chosen on the tuning part of `tests/questions`; the test that reads them prints
//! the accuracy they give.

use super::Advisor;
use super::function_words::is_function_word;
use super::understand::{Understanding, WordUse};
use crate::knowledge::words::words;
use crate::knowledge::{Passage, PassageKind};
use crate::search::{PassageId, Query, QueryWord};
use std::collections::HashSet;

/// How many passages tantivy proposes.
const PROPOSED: usize = 60;
/// How much function words count beside others in proposing; measured.
const FUNCTION_WEIGHT: f32 = 0.3;
/// How much they count in judging.
const FUNCTION_SHARE: f32 = 0.1;
/// How much words that only tell what is wanted count in judging.
const WANT_SHARE: f32 = 0.5;
/// How much other words for a word count, in proposing and in judging.
const SYNONYM_WEIGHT: f32 = 0.4;
const SYNONYM_SHARE: f32 = 0.7;
/// How much of the order among proposed passages is tantivy's; the rest is confidence.
const PROPOSAL_SHARE: f32 = 0.25;
/// The shares of covered, titled and whole in the confidence.
const SHARES: [f32; 3] = [0.5, 0.3, 0.2];
/// The confidence in a role by what its profile covers alone.
const ROLE_SHARE: f32 = 0.6;
/// From this share on in both directions, two wordings are the same.
const SAME: f32 = 0.95;

/// A passage with how well it fits.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Candidate {
    pub id: PassageId,
    /// 0 to 1; see the top of this file.
    pub confidence: f32,
    /// The share of the question's words that stand in the passage.
    pub covered: f32,
    /// The share of them that stand in its best wording.
    pub titled: f32,
    /// Whether the question is its heading, but for words that say nothing.
    pub is_heading: bool,
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
    /// The passages that fit a question, best first.
    pub(super) fn rank_passages(&self, understood: &Understanding) -> Vec<Candidate> {
        let hits = self.index.find(&self.query(understood), PROPOSED).unwrap_or_else(|error| {
            tracing::error!(%error, "a search failed");
            Vec::new()
        });
        let Some(best) = hits.first().map(|hit| hit.score) else {
            return Vec::new();
        };
        let wanted = self.wanted(understood);
        let mut candidates: Vec<Candidate> =
            hits.iter().map(|hit| self.judge(hit.passage, hit.score / best, &wanted)).collect();
        candidates.sort_by(|one, other| other.score.total_cmp(&one.score).then(one.id.cmp(&other.id)));
        candidates
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
            let share = match word.used {
                WordUse::Function => FUNCTION_SHARE,
                WordUse::Want => WANT_SHARE,
                _ => 1.0,
            };
            Wanted {
                stem: self.index.stem(&word.text),
                synonyms: self.synonyms_of(&word.text).iter().map(|synonym| self.index.stem(synonym)).collect(),
                weight: share * self.index.rarity(&word.text),
            }
        });
        wanted.collect()
    }

    fn judge(&self, id: PassageId, proposal: f32, wanted: &[Wanted]) -> Candidate {
        let passage = self.passage(id);
        let texts = passage.trail.iter().chain([&passage.heading, &passage.text]).chain(&passage.also_asked);
        let body: HashSet<String> = texts.flat_map(|text| self.stems(text)).collect();
        let all: f32 = wanted.iter().map(|word| word.weight).sum::<f32>().max(f32::EPSILON);
        let share =
            |stems: &HashSet<String>| wanted.iter().map(|word| word.weight * word.matched(stems)).sum::<f32>() / all;
        let covered = share(&body);
        let (titled, whole) = std::iter::once(&passage.heading)
            .chain(&passage.also_asked)
            .map(|wording| (share(&self.stems(wording).collect()), self.share_of_wording(wording, wanted)))
            .max_by(|one, other| {
                (SHARES[1] * one.0 + SHARES[2] * one.1).total_cmp(&(SHARES[1] * other.0 + SHARES[2] * other.1))
            })
            .unwrap_or((0.0, 0.0));
        let heading: HashSet<String> = self.stems(&passage.heading).collect();
        let is_heading = share(&heading) >= SAME && self.share_of_wording(&passage.heading, wanted) >= SAME;
        let mut confidence = SHARES[0] * covered + SHARES[1] * titled + SHARES[2] * whole;
        if passage.kind == PassageKind::Role {
            // A role's heading is its title; who describes the role does not know it.
            confidence = confidence.max(ROLE_SHARE * covered);
        }
        Candidate {
            id,
            confidence,
            covered,
            titled,
            is_heading,
            score: PROPOSAL_SHARE * proposal + (1.0 - PROPOSAL_SHARE) * confidence,
        }
    }

    fn stems(&self, text: &str) -> impl Iterator<Item = String> {
        words(text).into_iter().map(|word| self.index.stem(&word))
    }

    /// The share of a wording's words that the question has.
    fn share_of_wording(&self, wording: &str, wanted: &[Wanted]) -> f32 {
        let (mut had, mut all) = (0.0, 0.0);
        for word in words(wording) {
            let stem = self.index.stem(&word);
            let weight = self.index.rarity(&word) * if is_function_word(&word) { FUNCTION_SHARE } else { 1.0 };
            let matched = wanted.iter().any(|wanted| wanted.stem == stem || wanted.synonyms.contains(&stem));
            all += weight;
            had += if matched { weight } else { 0.0 };
        }
        if all > 0.0 { had / all } else { 0.0 }
    }

    /// The passages of one kind, with their order kept.
    pub(super) fn of_kind(&self, candidates: &[Candidate], kind: PassageKind) -> Vec<Candidate> {
        candidates.iter().filter(|candidate| self.passage(candidate.id).kind == kind).cloned().collect()
    }
}

impl Wanted {
    /// 1 where the word stands among these, less where only another word for it does.
    fn matched(&self, stems: &HashSet<String>) -> f32 {
        if stems.contains(&self.stem) {
            1.0
        } else if self.synonyms.iter().any(|synonym| stems.contains(synonym)) {
            SYNONYM_SHARE
        } else {
            0.0
        }
    }
}

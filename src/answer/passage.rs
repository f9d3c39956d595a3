//! A question's words as the search wants them, and the passages it gives.

use super::Advisor;
use super::understand::{Understanding, Word, WordUse};
use crate::knowledge::{Passage, PassageKind};
use crate::search::{Candidate, FUNCTION_SHARE, PassageId, Query, QueryWord, is_function_word};

/// How many passages the index proposes for judging.
const PROPOSED: usize = 40;
/// How much function words count beside others in proposing; measured.
const FUNCTION_WEIGHT: f32 = 0.3;
/// How much words that only tell what is wanted count in proposing and in judging.
const WANT_WEIGHT: f32 = 0.5;
const WANT_SHARE: f32 = 0.7;

impl Advisor {
    /// The passages that fit a question, best first.
    pub(super) fn rank_passages(&self, understood: &Understanding) -> Vec<Candidate> {
        let query = Query { words: understood.words.iter().map(|word| self.query_word(word)).collect() };
        self.index.rank(&query, PROPOSED).unwrap_or_else(|error| {
            tracing::error!(%error, "a search failed");
            Vec::new()
        })
    }

    fn query_word(&self, word: &Word) -> QueryWord {
        let (weight, share) = match word.used {
            WordUse::Function => (FUNCTION_WEIGHT, FUNCTION_SHARE),
            // `how` and `much` say what is wanted only together.
            WordUse::Want if is_function_word(&word.text) => (FUNCTION_WEIGHT, FUNCTION_SHARE),
            WordUse::Want => (WANT_WEIGHT, WANT_SHARE),
            _ => (1.0, 1.0),
        };
        let synonyms = self.other_words(word).cloned().collect();
        QueryWord { word: word.text.clone(), synonyms, weight, share }
    }

    /// Other words for a word of a question.
    pub(super) fn other_words<'a>(&'a self, word: &'a Word) -> impl Iterator<Item = &'a String> {
        self.synonyms.get(&*self.index.stem(&word.text)).into_iter().flatten().chain(&word.phrase)
    }

    pub(super) fn passage(&self, id: PassageId) -> &Passage {
        &self.knowledge.article(id.article).passages[id.at]
    }

    /// The passages of one kind, with their order kept.
    pub(super) fn of_kind(&self, candidates: &[Candidate], kind: PassageKind) -> Vec<Candidate> {
        candidates.iter().filter(|candidate| self.passage(candidate.id).kind == kind).cloned().collect()
    }
}

//! What leads an answer, and what stands near a text: for whoever keeps the knowledge and wants to see what a new
//! article changes.

use super::understand::{Understanding, Want, WordUse};
use super::{Advisor, Answer};
use crate::knowledge::words::words;
use crate::knowledge::{Article, Passage};
use crate::locale::Language;
use crate::search::PassageId;
use serde::Serialize;
use std::collections::BTreeSet;

/// More words than this tell like questions apart no better.
const KEY_WORDS: usize = 12;

/// What an answer comes from first of all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Lead {
    /// The answer's title.
    pub title: String,
    /// The knowledge file.
    pub file: String,
    /// The first line there that was used, 1-based.
    pub line: usize,
}

impl Answer {
    /// Whether it answers what was asked: not "nothing on that", and not "which of these".
    pub fn is_good(&self) -> bool {
        !matches!(self, Self::None(_) | Self::Unsure(_))
    }

    /// What it comes from first of all; nothing where it answers nothing or has no source.
    pub fn lead(&self) -> Option<Lead> {
        let page = self.page(Language::English);
        let source = page.sources.first().filter(|_| self.is_good())?;
        Some(Lead { file: source.file.clone(), line: source.lines.first().copied().unwrap_or(1), title: page.title })
    }
}

impl Advisor {
    /// The passages that stand nearest to a text, best first, with their articles.
    pub fn near(&self, text: &str) -> Vec<(&Article, &Passage)> {
        let candidates = self.rank_passages(&self.understand(text));
        candidates.into_iter().map(|found| self.with_article(found.id)).collect()
    }

    /// The passage that has this heading or other wording, with its article. Case, accents and punctuation make no
    /// difference.
    pub fn passage_worded(&self, wording: &str) -> Option<(&Article, &Passage)> {
        self.wordings.get(wording).map(|id| self.with_article(id))
    }

    /// Whether all words of a text stand anywhere in the articles.
    pub fn speaks_of_all(&self, text: &str) -> bool {
        words(text).iter().all(|word| self.index.knows(word) || self.is_in_a_name(word))
    }

    /// A key that is the same for like questions: what they are about, without the words that hold a sentence
    /// together, in one order. What is wanted counts as what it means: `what does … make` and `salary of …` are alike.
    pub fn question_key(&self, question: &str) -> String {
        let understood = self.understand(question);
        // `what does …` asks what something is only where it asks for nothing else.
        let alone = understood.wants.len() == 1;
        let wants = understood.wants.iter().filter(|want| alone || **want != Want::Definition);
        let wants = wants.map(|want| want.name().to_owned());
        let about = self.stems(&understood, |used| !matches!(used, WordUse::Function | WordUse::Want));
        let mut key: BTreeSet<String> = about.into_iter().chain(wants).collect();
        if key.is_empty() {
            key = self.stems(&understood, |_| true);
        }
        key.into_iter().take(KEY_WORDS).collect::<Vec<_>>().join(" ")
    }

    fn stems(&self, understood: &Understanding, counts: impl Fn(WordUse) -> bool) -> BTreeSet<String> {
        let words = understood.words.iter().filter(|word| counts(word.used));
        words.map(|word| self.index.stem(&word.text).into_owned()).collect()
    }

    fn is_in_a_name(&self, word: &str) -> bool {
        self.title_words.contains_key(&*self.index.stem(word)) || self.knowledge.place_names.get(word).is_some()
    }

    fn with_article(&self, id: PassageId) -> (&Article, &Passage) {
        (self.knowledge.article(id.article), self.passage(id))
    }
}

//! Which words of a question an answer or a passage speaks of, and which words tell anything.

use super::page::{Content, Page, Rich};
use super::understand::{Understanding, Word};
use super::{Advisor, Answer};
use crate::knowledge::words::words;
use crate::locale::Language;
use crate::search::{Candidate, is_function_word};
use fnv::{FnvHashSet, FnvHasher};
use std::hash::Hasher;

/// Words less rare than this stand in most passages and tell nothing.
const COMMON: f32 = 1.0;
/// Words less rare than this stand in many.
const USUAL: f32 = 2.0;

/// The stems of the words of a text, and which of those that say something stand beside one another.
#[derive(Default)]
pub(super) struct Spoken {
    stems: FnvHashSet<u64>,
    /// Whether it tells anything in percent.
    pub has_share: bool,
    pairs: FnvHashSet<(u64, u64)>,
}

impl Spoken {
    pub fn has(&self, stem: &str) -> bool {
        self.stems.contains(&hashed(stem))
    }

    pub fn has_pair(&self, one: &str, other: &str) -> bool {
        self.pairs.contains(&(hashed(one), hashed(other)))
    }
}

/// A stem as a number, which is quicker to keep than text.
fn hashed(stem: &str) -> u64 {
    let mut hasher = FnvHasher::default();
    hasher.write(stem.as_bytes());
    hasher.finish()
}

impl Advisor {
    /// The words that a question is about and an answer does not speak of.
    pub(super) fn left_out<'a>(&self, understood: &'a Understanding, answer: &Answer) -> Vec<&'a Word> {
        let spoken = self.spoken(answer);
        let speaks_of = |word: &Word| {
            std::iter::once(&word.text).chain(self.other_words(word)).any(|word| spoken.has(&self.index.stem(word)))
        };
        understood.content().filter(|word| !self.is_common(word) && !speaks_of(word)).collect()
    }

    /// What an answer shows, word by word.
    pub(super) fn spoken(&self, answer: &Answer) -> Spoken {
        // The words of questions are English, whatever the reader's language.
        let page = answer.page(Language::English);
        let mut spoken = Spoken::default();
        for text in page_texts(&page) {
            spoken.has_share |= text.contains('%');
            let mut before: Option<u64> = None;
            for word in words(text) {
                let stem = hashed(&self.index.stem(&word));
                spoken.stems.insert(stem);
                if !is_function_word(&word) {
                    spoken.pairs.extend(before.replace(stem).map(|before| (before, stem)));
                }
            }
        }
        spoken
    }

    /// Whether a passage holds a word or another word for it.
    pub(super) fn speaks_of(&self, candidate: &Candidate, word: &Word) -> bool {
        std::iter::once(&word.text).chain(self.other_words(word)).any(|word| self.index.holds(candidate.id, word))
    }

    /// Whether a word stands in so many passages that a profile may do without it: `experience`,
    /// `background`.
    pub(super) fn is_usual(&self, word: &Word) -> bool {
        word.known && self.index.rarity(&word.text) < USUAL
    }

    pub(super) fn is_common(&self, word: &Word) -> bool {
        self.index.rarity(&word.text) < COMMON
    }
}

fn page_texts(page: &Page) -> impl Iterator<Item = &str> {
    let content = page.sections.iter().flat_map(|section| &section.content);
    let texts = content.flat_map(|content| match content {
        Content::Prose(Rich { text, .. }) => vec![text.as_str()],
        Content::Items(items) => items.iter().map(|item| item.text.as_str()).collect(),
        Content::Figures(table) => {
            table.context.iter().chain(table.rows.iter().map(|row| &row.about)).map(String::as_str).collect()
        }
    });
    let headings = page.sections.iter().filter_map(|section| section.heading.as_deref());
    std::iter::once(page.title.as_str()).chain(headings).chain(texts)
}

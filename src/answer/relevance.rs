//! Whether an answer is about what was asked. The words that a question is about must stand in the
//! answer; words that no file knows, or an occupation that no source treats, mean that the question
//! belongs elsewhere, however many of its other words occur here.

use super::page::{Content, Page, Rich};
use super::understand::{Understanding, Want, Word, WordUse};
use super::{Advisor, Answer};
use crate::knowledge::words::words;
use crate::knowledge::{PassageKind, RoleId};
use crate::locale::Language;
use crate::search::Candidate;
use std::collections::HashSet;

/// Words less rare than this stand in most passages and tell nothing.
const COMMON: f32 = 1.0;
/// Words less rare than this stand in many.
const USUAL: f32 = 2.0;

impl Advisor {
    /// The words that a question is about and an answer does not speak of.
    pub(super) fn left_out<'a>(&self, understood: &'a Understanding, answer: &Answer) -> Vec<&'a Word> {
        // The words of questions are English, whatever the reader's language.
        let page = answer.page(Language::English);
        let spoken: HashSet<_> = page_texts(&page).flat_map(words).map(|word| self.index.stem(&word)).collect();
        let speaks_of = |word: &Word| {
            std::iter::once(&word.text)
                .chain(self.other_words(word))
                .any(|word| spoken.contains(&self.index.stem(word)))
        };
        understood.content().filter(|word| !self.is_common(word) && !speaks_of(word)).collect()
    }

    /// Whether a question is about something that the knowledge does not treat, though some of its
    /// words occur in a passage.
    pub(super) fn asks_elsewhere(&self, understood: &Understanding, best: &Candidate) -> bool {
        let unknown = understood.content().filter(|word| !word.known).count();
        let tells = |word: &&Word| matches!(word.used, WordUse::Content | WordUse::Want) && word.known;
        let known = understood.words.iter().filter(tells).filter(|word| !self.is_common(word)).count();
        if unknown > 0 && unknown >= known {
            return true;
        }
        let about = understood.words.iter().filter(|word| matches!(word.used, WordUse::Content | WordUse::Place));
        let mut telling = about.filter(|word| !self.is_common(word)).peekable();
        if telling.peek().is_some() && !telling.any(|word| self.speaks_of(best, word)) {
            return true;
        }
        // Pay of, or a way into, something that is no role here is the wrong place for a guess.
        let (pay, way_in) = (understood.wants(Want::Pay), understood.wants(Want::WayIn));
        let pay_of_role = pay && self.passage(best.id).kind == PassageKind::Role && !understood.wants(Want::Role);
        understood.roles.is_empty() && (pay_of_role || (unknown > 0 && (pay || way_in)))
    }

    /// Whether anything in a question besides its places tells that work is meant: something wanted, a
    /// comparison, or a word that nearly all passages have.
    pub(super) fn is_about_work(&self, understood: &Understanding) -> bool {
        let work = [Want::Pay, Want::Role, Want::Skills, Want::WayIn, Want::Demand, Want::Comparison];
        work.into_iter().any(|want| understood.wants(want))
            || understood.content().any(|word| word.known && self.is_common(word))
    }

    /// Whether a passage's headings or wordings name one of these roles.
    pub(super) fn is_about(&self, candidate: &Candidate, roles: &[RoleId]) -> bool {
        let passage = self.passage(candidate.id);
        let texts = passage.trail.iter().chain([&passage.heading]).chain(&passage.also_asked);
        let mut named = texts.flat_map(|text| self.knowledge.role_names.mentions(text));
        named.any(|mention| roles.contains(&mention.value))
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

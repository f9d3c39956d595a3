//! A passage as an answer: its text with the question's words marked, where it stands, what else
//! is close.

use super::cite::Sources;
use super::page::{Content, Page, Rich, Step};
use super::request::Request;
use super::token::PassageKey;
use super::understand::{Understanding, WordUse};
use super::{Advisor, Answer, Nothing, wording};
use crate::knowledge::words::word_spans;
use crate::knowledge::{Passage, PassageKind};
use crate::locale::{Language, Message};
use crate::search::Candidate;
use crate::search::PassageId;
use serde::Serialize;
use std::collections::HashSet;
use std::ops::Range;

/// How many other passages are named beside an answer.
pub(super) const RUNNERS_UP: usize = 4;
/// A section is shown whole up to this many characters, and filled up with its sub-sections where
/// it has less than the second number.
const WHOLE: usize = 2_600;
const SHORT: usize = 400;
/// Words more frequent than this say nothing and are not marked.
const MARK_FROM_RARITY: f32 = 2.0;

const ALSO_CLOSE: Message = Message::new("also-close");

/// A passage that answers a question.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Excerpt {
    /// The heading it stands under.
    pub heading: String,
    /// The headings above that one, outermost first.
    pub trail: Vec<String>,
    /// What it says.
    pub text: String,
    /// Where words of the question stand in the text, in bytes.
    #[serde(skip)]
    pub marks: Vec<Range<usize>>,
    /// Headings of the passages that fit next best.
    pub runners_up: Vec<Step>,
    /// The article.
    pub sources: Sources,
    /// What leads to it again.
    #[serde(skip)]
    pub key: PassageKey,
}

/// A passage beside an answer of another kind.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CitedPassage {
    /// Its heading.
    pub heading: String,
    /// What it says.
    pub text: String,
    /// The source's number.
    pub source: usize,
}

impl Advisor {
    pub(super) fn excerpt(&self, best: PassageId, others: &[Candidate], understood: &Understanding) -> Excerpt {
        let passage = self.passage(best);
        let text = self.full_text(best);
        let mut sources = Sources::default();
        sources.cite(&self.knowledge, best.article, passage.line);
        let mut runners_up = self.headings(others);
        let key = self.passage_key(best);
        runners_up.retain(|step| step.label != passage.heading && step.request != Request::Passage { key });
        runners_up.truncate(RUNNERS_UP);
        Excerpt {
            heading: self.heading(best),
            trail: passage.trail.clone(),
            marks: self.marks(&text, understood),
            text,
            runners_up,
            sources,
            key,
        }
    }

    pub(super) fn cited_passage(&self, id: PassageId, sources: &mut Sources) -> CitedPassage {
        let passage = self.passage(id);
        CitedPassage {
            heading: passage.heading.clone(),
            text: self.full_text(id),
            source: sources.cite(&self.knowledge, id.article, passage.line),
        }
    }

    /// A passage's whole section where that is not too long, with its sub-sections where the section
    /// itself says little.
    fn full_text(&self, id: PassageId) -> String {
        let passage = self.passage(id);
        if matches!(passage.kind, PassageKind::TableRow | PassageKind::Item) {
            return passage.text.clone();
        }
        let passages = &self.knowledge.article(id.article).passages;
        let of_section = |other: &&Passage| other.section == passage.section && other.kind == passage.kind;
        let pieces: Vec<&str> = passages.iter().filter(of_section).map(|piece| piece.text.as_str()).collect();
        let mut text = pieces.join("\n");
        if text.chars().count() > WHOLE {
            return passage.text.clone();
        }
        if text.chars().count() < SHORT {
            let below = |other: &&Passage| {
                other.section > passage.section
                    && !matches!(other.kind, PassageKind::TableRow | PassageKind::Item)
                    && other.trail.len() > passage.trail.len()
                    && other.trail.contains(&passage.heading)
            };
            for child in passages.iter().filter(below) {
                if text.chars().count() + child.text.chars().count() > WHOLE {
                    break;
                }
                text.push_str(&format!("\n\n{}\n{}", child.heading, child.text));
            }
        }
        text
    }

    /// Where the telling words of the question stand in a text.
    fn marks(&self, text: &str, understood: &Understanding) -> Vec<Range<usize>> {
        let telling = understood
            .words
            .iter()
            .filter(|word| word.used != WordUse::Function && self.index.rarity(&word.text) >= MARK_FROM_RARITY);
        let stems: HashSet<_> = telling.map(|word| self.index.stem(&word.text)).collect();
        word_spans(text)
            .into_iter()
            .filter(|(_, word)| stems.contains(&self.index.stem(word)))
            .map(|(span, _)| span)
            .collect()
    }

    /// Headings, each once, of at most two passages of one section.
    pub(super) fn headings(&self, candidates: &[Candidate]) -> Vec<Step> {
        let mut headings: Vec<Step> = Vec::new();
        let mut sections = Vec::new();
        for Candidate { id, .. } in candidates {
            let section = (id.article, self.passage(*id).section);
            let step = self.passage_step(*id);
            let crowded = sections.iter().filter(|other| **other == section).count() >= 2;
            if !crowded && !headings.iter().any(|other| other.label == step.label) && headings.len() <= RUNNERS_UP {
                sections.push(section);
                headings.push(step);
            }
        }
        headings
    }

    /// A passage as something to choose.
    pub(super) fn passage_step(&self, id: PassageId) -> Step {
        Step::new(self.heading(id), Request::Passage { key: self.passage_key(id) })
    }

    /// A passage that was chosen; what is close to it is found by its own heading.
    pub(super) fn chosen_passage(&self, key: PassageKey) -> Answer {
        let Some(id) = self.passage_of(key) else {
            return Answer::None(Nothing { message: wording::GONE, nearest: Vec::new() });
        };
        let understood = self.understand(&self.passage(id).heading);
        let others = self.rank_passages(&understood);
        Answer::Ask(self.excerpt(id, &others, &understood))
    }

    /// A passage's heading, with the table it stands in where it is a row.
    fn heading(&self, id: PassageId) -> String {
        let passage = self.passage(id);
        match (passage.kind, passage.trail.last()) {
            (PassageKind::TableRow | PassageKind::Item, Some(section)) => format!("{}: {section}", passage.heading),
            _ => passage.heading.clone(),
        }
    }
}

impl Excerpt {
    pub(super) fn page(&self, language: Language) -> Page {
        let mut page = Page::titled(language, self.heading.clone());
        page.say(Rich { text: self.text.clone(), marks: self.marks.clone() });
        if !self.trail.is_empty() {
            let heading = Message::new("where-it-stands").told(language);
            page.push(Some(&heading), Content::Prose(self.trail.join(" › ").into()));
        }
        page.list(&ALSO_CLOSE, self.runners_up.iter().map(|step| step.label.clone()));
        page.offer(&ALSO_CLOSE, self.runners_up.clone());
        page.sources = self.sources.told(language);
        page.is_passage = true;
        page
    }
}

//! `/ask`: a free question. What was understood decides the shape of the answer: pay of a role, a
//! comparison, a place, one aspect of a role, or the passage that answers. A structured answer has
//! to account for all that the question is about; otherwise the best passage is shown instead.

use super::cite::Sources;
use super::page::{Content, Page, Rich};
use super::passage::Candidate;
use super::role::Aspect;
use super::understand::{Understanding, Want, WordUse};
use super::{Advisor, Answer, Nothing, Unsure};
use crate::knowledge::PassageKind;
use crate::knowledge::words::words;
use crate::search::PassageId;
use serde::Serialize;
use std::collections::HashSet;

/// From this confidence on, a passage is shown as the answer.
const ANSWER: f32 = 0.5;
/// From this confidence on, passages are offered to choose from.
const OFFER: f32 = 0.4;
/// A passage this sure beats a structured answer that leaves words unexplained.
const SURE: f32 = 0.8;
/// How many other passages are named beside an answer.
const RUNNERS_UP: usize = 4;

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
    pub marks: Vec<std::ops::Range<usize>>,
    /// Headings of the passages that fit next best.
    pub runners_up: Vec<String>,
    /// The article.
    pub sources: Sources,
}

impl Advisor {
    pub(super) fn ask(&self, question: &str) -> Answer {
        let understood = self.understand(question);
        if understood.words.is_empty() {
            return Answer::None(Nothing { message: "There is no question in that. Ask in your own words, for example: how much do prompt engineers make?".to_owned(), nearest: self.topics() });
        }
        let candidates = self.rank_passages(&understood, RUNNERS_UP + 1);
        let confidence = candidates.first().map_or(0.0, |best| best.confidence);
        if let Some(answer) = self.structured(&understood) {
            let leftover = self.leftover(&understood, &answer);
            if leftover <= 0.0 || confidence < SURE {
                return answer;
            }
        }
        match candidates.first() {
            Some(best) if best.confidence >= ANSWER => self.show(best, &candidates, &understood),
            Some(best) if best.confidence >= OFFER => Answer::Unsure(Unsure {
                message: "I am not sure what answers that.".to_owned(),
                choices: self.headings(&candidates),
            }),
            _ => Answer::None(Nothing { message: "I have nothing on that.".to_owned(), nearest: self.topics() }),
        }
    }

    /// The answer that the recognised roles, places and wants call for, if they call for one.
    fn structured(&self, understood: &Understanding) -> Option<Answer> {
        let Understanding { roles, places, level, .. } = understood;
        match (roles.as_slice(), places.as_slice()) {
            ([], []) => None,
            ([], places) => Some(Answer::Market(self.market(places))),
            ([role], places) => {
                let pays = understood.wants(Want::Pay) || level.is_some() || !places.is_empty();
                if pays {
                    let place = places.first().map(|id| (Some(*id), String::new()));
                    return Some(Answer::Salary(self.salary_sheet(*role, None, *level, place)));
                }
                Some(Answer::Role(self.role_card(*role, None, aspect(understood))))
            }
            (roles, _) => Some(Answer::Compare(self.comparison(roles, *level))),
        }
    }

    /// The share of what the question is about, by rarity, that an answer does not speak of.
    fn leftover(&self, understood: &Understanding, answer: &Answer) -> f32 {
        let page = answer.page();
        let spoken: HashSet<String> =
            page_texts(&page).flat_map(|text| words(text)).map(|word| self.index.stem(&word)).collect();
        let weight = |text: &str| self.index.rarity(text);
        let about = understood.words.iter().filter(|word| word.used != WordUse::Function);
        let all: f32 = about.map(|word| weight(&word.text)).sum();
        let left: f32 = understood
            .content()
            .filter(|word| !spoken.contains(&self.index.stem(&word.text)))
            .map(|word| weight(&word.text))
            .sum();
        if all > 0.0 { left / all } else { 0.0 }
    }

    fn show(&self, best: &Candidate, candidates: &[Candidate], understood: &Understanding) -> Answer {
        let passage = self.passage(best.id);
        if passage.kind == PassageKind::Role
            && let Some(id) = self.knowledge.role_names.get(&passage.heading)
        {
            return Answer::Role(self.role_card(id, None, aspect(understood)));
        }
        let mut sources = Sources::default();
        sources.cite(&self.knowledge, best.id.article, passage.line);
        Answer::Ask(Excerpt {
            heading: passage.heading.clone(),
            trail: passage.trail.clone(),
            text: passage.text.clone(),
            marks: self.marks(&passage.text, understood),
            runners_up: self.headings(&candidates[1..]),
            sources,
        })
    }

    /// Where words of the question, function words left out, stand in a text.
    fn marks(&self, text: &str, understood: &Understanding) -> Vec<std::ops::Range<usize>> {
        let stems: HashSet<String> = understood
            .words
            .iter()
            .filter(|word| word.used != WordUse::Function)
            .map(|word| self.index.stem(&word.text))
            .collect();
        crate::knowledge::words::word_spans(text)
            .into_iter()
            .filter(|(_, word)| stems.contains(&self.index.stem(word)))
            .map(|(span, _)| span)
            .collect()
    }

    fn headings(&self, candidates: &[Candidate]) -> Vec<String> {
        let mut headings: Vec<String> = Vec::new();
        for Candidate { id, .. } in candidates {
            let heading = self.heading(*id);
            if !headings.contains(&heading) {
                headings.push(heading);
            }
        }
        headings
    }

    /// A passage's heading, with the table it stands in where it is a row.
    fn heading(&self, id: PassageId) -> String {
        let passage = self.passage(id);
        match (passage.kind, passage.trail.last()) {
            (PassageKind::TableRow, Some(table)) => format!("{}: {table}", passage.heading),
            _ => passage.heading.clone(),
        }
    }

    /// What there is to ask about: the titles of the articles.
    fn topics(&self) -> Vec<String> {
        let articles = self.knowledge.articles.iter().filter(|article| !article.passages.is_empty());
        articles.map(|article| article.title.clone()).take(RUNNERS_UP).collect()
    }
}

/// The part of a role that is asked for, if the question asks for one part only.
fn aspect(understood: &Understanding) -> Option<Aspect> {
    let wants = |want| understood.wants(want);
    if wants(Want::WayIn) || wants(Want::Time) || wants(Want::Certifications) {
        Some(Aspect::WayIn)
    } else if wants(Want::Skills) {
        Some(Aspect::Skills)
    } else if wants(Want::Demand) {
        Some(Aspect::Demand)
    } else {
        None
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

impl Excerpt {
    pub(super) fn page(&self) -> Page {
        let mut page = Page::titled(self.heading.clone());
        page.say(Rich { text: self.text.clone(), marks: self.marks.clone() });
        if !self.trail.is_empty() {
            page.push(Some("Where it stands"), Content::Prose(self.trail.join(" › ").into()));
        }
        page.list("Also close", self.runners_up.clone());
        page.sources = self.sources.list().to_vec();
        page
    }
}

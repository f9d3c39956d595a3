//! `/ask`: a free question. What was understood decides the shape of the answer: pay of a role, a
//! comparison, a place, one aspect of a role, roles that fit a description, or the passage that
//! answers. A structured answer has to account for all that the question is about; otherwise the
//! best passage is shown instead, or nothing.

use super::excerpt::RUNNERS_UP;
use super::page::{Content, Page, Rich};
use super::role::Aspect;
use super::understand::{Understanding, Want, Word, WordUse};
use super::{Advisor, Answer, Nothing, Unsure};
use crate::knowledge::PassageKind;
use crate::knowledge::words::words;
use crate::search::Candidate;
use std::collections::HashSet;

/// From this confidence on, a passage is shown as the answer.
const ANSWER: f32 = 0.45;
/// From this confidence on, passages are offered to choose from.
const OFFER: f32 = 0.36;

/// What a structured answer leaves out of the question.
struct Leftover {
    /// The share by rarity, 0 to 1.
    share: f32,
    /// Words that stand nowhere in the knowledge.
    unknown: Vec<String>,
}

impl Advisor {
    pub(super) fn ask(&self, question: &str) -> Answer {
        let understood = self.understand(question);
        if understood.words.is_empty() {
            let message =
                "There is no question in that. Ask in your own words, for example: how much do prompt engineers make?";
            return Answer::None(Nothing { message: message.to_owned(), nearest: self.topics() });
        }
        let candidates = self.rank_passages(&understood);
        let answer = self.structured(&understood, &candidates);
        answer
            .or_else(|| self.found_role(&understood, &candidates))
            .unwrap_or_else(|| self.passage_answer(&understood, &candidates))
    }

    /// The answer that the recognised roles, places and wants call for, if it accounts for the
    /// question better than the best passage does.
    fn structured(&self, understood: &Understanding, candidates: &[Candidate]) -> Option<Answer> {
        let answer = self.recognised(understood, candidates)?;
        let leftover = self.leftover(understood, &answer);
        let best = candidates.first();
        // A question that stands in the knowledge word for word has its own answer there.
        if best.is_some_and(|best| best.is_heading && self.passage(best.id).kind == PassageKind::Faq) {
            return None;
        }
        if leftover.share <= 0.0 {
            return Some(answer);
        }
        // A place alone is no topic: rain or hotels there are somebody else's questions.
        let sure = best.is_some_and(|best| best.confidence >= ANSWER);
        if understood.roles.is_empty() && (sure || !leftover.unknown.is_empty()) {
            return None;
        }
        let passage_covers =
            best.is_some_and(|best| best.confidence >= ANSWER && self.covers_leftover(understood, &answer, best));
        (!passage_covers).then_some(answer)
    }

    fn recognised(&self, understood: &Understanding, candidates: &[Candidate]) -> Option<Answer> {
        let Understanding { roles, places, level, .. } = understood;
        match (roles.as_slice(), places.as_slice()) {
            ([], []) => {
                let moves =
                    understood.wants(Want::WayIn) || understood.wants(Want::Role) || understood.wants(Want::Time);
                let origins = if moves { self.origins.named_in(&understood.joined()) } else { Vec::new() };
                (!origins.is_empty()).then(|| Answer::Path(self.paths(&origins)))
            }
            ([], places) => Some(Answer::Market(self.market(places))),
            ([role], places) => {
                let pays = understood.wants(Want::Pay) || level.is_some() || !places.is_empty();
                if pays {
                    let place = places.first().map(|id| (Some(*id), String::new()));
                    return Some(Answer::Salary(self.salary_sheet(*role, None, *level, place)));
                }
                let aspect = aspect(understood);
                let mut card = self.role_card(*role, None, aspect);
                let is_text =
                    |other: &&Candidate| matches!(self.passage(other.id).kind, PassageKind::Faq | PassageKind::Text);
                let text = candidates.iter().find(is_text);
                if let Some(text) = text.filter(|text| aspect.is_some() && text.confidence >= OFFER) {
                    card.passage = Some(self.cited_passage(text.id, &mut card.sources));
                }
                Some(Answer::Role(card))
            }
            (roles, _) => Some(Answer::Compare(self.comparison(roles, *level))),
        }
    }

    /// What the question is about, by rarity, and an answer does not speak of.
    fn leftover(&self, understood: &Understanding, answer: &Answer) -> Leftover {
        let spoken = self.spoken(answer);
        let weight = |word: &Word| self.index.rarity(&word.text);
        let about = understood.words.iter().filter(|word| word.used != WordUse::Function);
        let all: f32 = about.map(weight).sum();
        let left: Vec<&Word> =
            understood.content().filter(|word| !spoken.contains(&self.index.stem(&word.text))).collect();
        Leftover {
            share: if all > 0.0 { left.iter().map(|word| weight(word)).sum::<f32>() / all } else { 0.0 },
            unknown: left.iter().filter(|word| !word.known).map(|word| word.text.clone()).collect(),
        }
    }

    /// Whether a passage speaks of what an answer leaves out.
    fn covers_leftover(&self, understood: &Understanding, answer: &Answer, best: &Candidate) -> bool {
        let spoken = self.spoken(answer);
        let passage = self.passage(best.id);
        let texts = passage.trail.iter().chain([&passage.heading, &passage.text]).chain(&passage.also_asked);
        let stems: HashSet<String> = texts.flat_map(|text| words(text)).map(|word| self.index.stem(&word)).collect();
        let left = understood.content().map(|word| self.index.stem(&word.text)).filter(|stem| !spoken.contains(stem));
        left.into_iter().any(|stem| stems.contains(&stem))
    }

    /// The stems of all that an answer shows.
    fn spoken(&self, answer: &Answer) -> HashSet<String> {
        let page = answer.page();
        page_texts(&page).flat_map(words).map(|word| self.index.stem(&word)).collect()
    }

    /// A role that fits a description, where the question looks for one and no passage is better.
    fn found_role(&self, understood: &Understanding, candidates: &[Candidate]) -> Option<Answer> {
        let looks_for_role =
            understood.roles.is_empty() && understood.wants(Want::Role) && understood.content().next().is_some();
        if !looks_for_role || understood.wants(Want::Pay) {
            return None;
        }
        let roles = self.role_candidates(candidates);
        let best = roles.first()?;
        let other = candidates
            .iter()
            .filter(|other| self.passage(other.id).kind != PassageKind::Role)
            .map(|other| other.covered)
            .fold(0.0, f32::max);
        let fits =
            best.covered >= 0.4 && best.covered >= other - 0.1 || best.confidence >= ANSWER && best.covered >= other;
        if fits { self.found_roles(&roles, understood) } else { None }
    }

    fn passage_answer(&self, understood: &Understanding, candidates: &[Candidate]) -> Answer {
        let nothing =
            || Answer::None(Nothing { message: "I have nothing on that.".to_owned(), nearest: self.topics() });
        let Some(best) = candidates.first() else {
            return nothing();
        };
        if self.asks_elsewhere(understood, best) {
            return nothing();
        }
        let passage = self.passage(best.id);
        if best.confidence >= ANSWER {
            if passage.kind == PassageKind::Role
                && let Some(id) = self.knowledge.role_names.get(&passage.heading)
            {
                return Answer::Role(self.role_card(id, None, aspect(understood)));
            }
            return Answer::Ask(self.excerpt(best.id, &candidates[1..], understood));
        }
        if best.confidence >= OFFER && best.titled >= 0.2 {
            return Answer::Unsure(Unsure {
                message: "I am not sure what answers that.".to_owned(),
                choices: self.headings(candidates),
            });
        }
        nothing()
    }

    /// Whether a question is about something that the knowledge does not treat, though some of its
    /// words occur there.
    fn asks_elsewhere(&self, understood: &Understanding, best: &Candidate) -> bool {
        let weight = |known: bool| {
            let words = understood.content().filter(|word| word.known == known);
            words.map(|word| self.index.rarity(&word.text)).sum::<f32>()
        };
        let unknown = weight(false);
        if unknown > 0.0 && unknown >= weight(true) {
            return true;
        }
        // Pay of, or a way into, something that is no role here is the wrong place for a guess.
        let about_an_occupation = understood.wants(Want::Pay) || understood.wants(Want::WayIn);
        let is_role = self.passage(best.id).kind == PassageKind::Role;
        understood.roles.is_empty()
            && about_an_occupation
            && (unknown > 0.0 || (is_role && understood.wants(Want::Pay)))
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

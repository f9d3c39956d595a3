//! `/ask`: a free question. What was understood decides the shape of the answer: pay of a role, a
//! comparison, a place, one aspect of a role, roles that fit a description, or the passage that
//! answers. Whether an answer accounts for the question is judged in `relevance.rs`.

use super::excerpt::RUNNERS_UP;
use super::page::Step;
use super::request::Request;
use super::role::Aspect;
use super::understand::{Understanding, Want};
use super::{Advisor, Answer, Nothing, Unsure};
use crate::knowledge::PassageKind;
use crate::locale::Message;
use crate::search::{Candidate, PassageId};

/// From this confidence on, a passage is shown as the answer. This and the next threshold were
/// chosen on the tuning part of `tests/questions`; the test that reads it prints what they give.
pub(super) const ANSWER: f32 = 0.45;
/// From this confidence on, passages are offered to choose from, or shown beside an answer.
const OFFER: f32 = 0.36;
/// From this chance on that it answers the question (see `confidence.rs`), a passage is shown.
const SURE_ENOUGH: f32 = 0.6;
/// From this chance on, it is offered among others.
const HALF_SURE: f32 = 0.55;
/// From this confidence on, passages are named as the nearest there is to a question without an answer.
const NEAR: f32 = 0.2;
/// A passage this sure answers even where a part of the question could be a role.
const SURE: f32 = 0.75;
/// How much less of a question a role may cover than another passage when a role is looked for.
const ROLE_ALLOWANCE: f32 = 0.1;
/// The least that a role must cover to be found where nothing says that a role is looked for.
const DESCRIBED: f32 = 0.55;
/// The least that a role must cover to be found by its description.
const ROLE_COVERS: f32 = 0.4;

impl Advisor {
    pub(super) fn ask(&self, question: &str) -> Answer {
        let understood = self.understand(question);
        if understood.words.is_empty() {
            return Answer::None(Nothing { message: Message::new("no-question"), nearest: self.topics() });
        }
        let candidates = self.rank_passages(&understood);
        if let Some(entry) = self.entry(question, &understood, &candidates) {
            return self.show_passage(entry, &understood, &candidates);
        }
        let decided = self.superlative(&understood).or_else(|| self.structured(&understood, &candidates));
        if let Some(answer) = decided {
            return answer;
        }
        let Some(best) = candidates.first() else {
            return self.nothing(&[]);
        };
        if !understood.possible_roles.is_empty() && best.confidence < SURE {
            return Answer::Unsure(self.several_roles(question, &understood.possible_roles, Request::role));
        }
        if let Some(answer) = self.found_role(&understood, &candidates) {
            return answer;
        }
        if best.confidence < ANSWER
            && let Some(answer) = self.described_role(&understood, &candidates)
        {
            return answer;
        }
        if self.asks_elsewhere(&understood, best) {
            return self.nothing(&candidates);
        }
        self.passage_answer(best, &understood, &candidates)
    }

    /// The passage in whose knowledge file a question stands word for word: as its heading, or as
    /// another wording of it. Pay of a role that is named is better told by figures than by a wording.
    fn entry(&self, question: &str, understood: &Understanding, candidates: &[Candidate]) -> Option<PassageId> {
        let is_faq = |id: &PassageId| self.passage(*id).kind == PassageKind::Faq;
        let heading = candidates.iter().filter(|other| other.is_heading).map(|other| other.id).find(is_faq);
        let figures = understood.wants(Want::Pay) && !understood.roles.is_empty();
        let wording = || self.wordings.get(question).filter(|id| is_faq(id) || !figures);
        heading.or_else(wording)
    }

    /// The answer that the recognised roles, places and wants call for, if it accounts for the
    /// question better than the best passage does.
    pub(super) fn structured(&self, understood: &Understanding, candidates: &[Candidate]) -> Option<Answer> {
        let answer = self.recognised(understood, candidates)?;
        let text = self.text_among(candidates);
        // Two things are compared, and only one of them is a role.
        let one_side =
            understood.roles.len() == 1 && understood.wants(Want::Comparison) && !understood.wants(Want::Pay);
        if let (true, Some(text)) = (one_side, text) {
            return Some(Answer::Ask(self.excerpt(text.id, candidates, understood)));
        }
        // Who names two things to compare has said enough.
        let places = understood.places.len() > 1 && self.is_about_work(understood);
        if understood.roles.len() > 1 || (understood.roles.is_empty() && places) {
            return Some(answer);
        }
        let left = self.left_out(understood, &answer);
        if left.is_empty() {
            return Some(answer);
        }
        let sure_text = text.is_some_and(|text| text.confidence >= ANSWER);
        if understood.roles.is_empty() {
            // A place alone is no topic: rain or hotels there are somebody else's questions.
            // So is the pay of a job there that no source knows.
            let about_work = self.is_about_work(understood) && !understood.wants(Want::Pay);
            return (about_work && !sure_text).then_some(answer);
        }
        let best = candidates.first().filter(|best| best.confidence >= ANSWER);
        // Beside a role that was named, a passage counts only if it is about that role.
        // Beside its figures a profile says nothing better; a text may.
        let better = best.is_some_and(|best| {
            let says_more = !matches!(answer, Answer::Salary(_)) || self.passage(best.id).kind != PassageKind::Role;
            says_more
                && self.is_about(best, &understood.roles)
                && left.iter().any(|word| self.index.holds(best.id, &word.text))
        });
        (!better).then(|| answer.with_not_mentioned(understood.places_like(&left)))
    }

    fn recognised(&self, understood: &Understanding, candidates: &[Candidate]) -> Option<Answer> {
        let Understanding { roles, places, level, .. } = understood;
        match (roles.as_slice(), places.as_slice()) {
            ([], []) => {
                let moves = [Want::WayIn, Want::Role, Want::Time].into_iter().any(|want| understood.wants(want));
                let origins = if moves { self.origins.named_in(&understood.joined()) } else { Vec::new() };
                let paths = (!origins.is_empty()).then(|| Answer::Path(self.paths(&origins)))?;
                // `who does marketing with chatgpt` names a job's work, and no starting point.
                let leaves = understood.wants(Want::WayIn) || understood.wants(Want::Time);
                (leaves || self.left_out(understood, &paths).is_empty()).then_some(paths)
            }
            ([], places) => Some(Answer::Market(self.market(places))),
            ([role], places) => {
                // A level alone asks for its pay; beside a want of another kind it only describes the person.
                let pay = understood.wants(Want::Pay) || (level.is_some() && aspect(understood).is_none());
                if pay || !places.is_empty() {
                    let place = places.first().map(|id| (Some(*id), String::new()));
                    return Some(Answer::Salary(self.salary_sheet(*role, None, *level, place)));
                }
                let aspect = aspect(understood);
                let mut card = self.role_card(*role, None, aspect);
                let text = aspect.and_then(|_| self.text_among(candidates));
                card.passage = text.map(|text| self.cited_passage(text.id, &mut card.sources));
                Some(Answer::Role(card))
            }
            (roles, _) => Some(Answer::Compare(self.comparison(roles, *level))),
        }
    }

    /// The best running text among the candidates, if it fits at all.
    fn text_among<'a>(&self, candidates: &'a [Candidate]) -> Option<&'a Candidate> {
        let is_text = |other: &&Candidate| matches!(self.passage(other.id).kind, PassageKind::Faq | PassageKind::Text);
        candidates.iter().find(is_text).filter(|text| text.confidence >= OFFER)
    }

    /// A role that fits a description, where the question looks for one and no passage is better.
    fn found_role(&self, understood: &Understanding, candidates: &[Candidate]) -> Option<Answer> {
        let looks_for_role = understood.roles.is_empty() && understood.wants(Want::Role);
        if !looks_for_role || understood.content().next().is_none() {
            return None;
        }
        let roles = self.role_candidates(understood, candidates);
        let best = roles.first().filter(|best| !self.asks_elsewhere(understood, best))?;
        let others = || candidates.iter().filter(|other| self.passage(other.id).kind != PassageKind::Role);
        let other = others().map(|other| other.covered).fold(0.0, f32::max);
        let surer =
            others().any(|other| other.confidence > best.confidence && other.covered >= best.covered - ROLE_ALLOWANCE);
        // `makes` may be about money or about making.
        let least = if understood.wants(Want::Pay) { SURE } else { ROLE_COVERS };
        let fits = best.covered >= least && best.covered >= other - ROLE_ALLOWANCE && !surer;
        if fits { self.found_roles(&roles, understood) } else { None }
    }

    /// A role whose profile holds nearly all that a question without other signs is about: `aviation
    /// background`, `what is hipaa good for`.
    fn described_role(&self, understood: &Understanding, candidates: &[Candidate]) -> Option<Answer> {
        let roles = self.role_candidates(understood, candidates);
        let best = roles.first().filter(|best| best.covered >= DESCRIBED)?;
        let mut about = understood.content().filter(|word| !self.is_usual(word)).peekable();
        let plain = understood.roles.is_empty() && understood.places.is_empty() && !understood.wants(Want::Pay);
        let whole = about.peek().is_some() && about.all(|word| word.known && self.speaks_of(best, word));
        if plain && whole { self.found_roles(&roles, understood) } else { None }
    }

    fn passage_answer(&self, best: &Candidate, understood: &Understanding, candidates: &[Candidate]) -> Answer {
        let confidence = self.signals(understood, best).confidence();
        if confidence >= SURE_ENOUGH {
            return self.show_passage(best.id, understood, candidates);
        }
        if confidence >= HALF_SURE {
            let message = Message::new("not-sure");
            return Answer::Unsure(Unsure { message, choices: self.headings(candidates) });
        }
        self.nothing(candidates)
    }

    /// A passage as the answer; a profile as the card of its role.
    fn show_passage(&self, id: PassageId, understood: &Understanding, candidates: &[Candidate]) -> Answer {
        let passage = self.passage(id);
        let role = self.knowledge.role_names.get(&passage.heading).filter(|_| passage.kind == PassageKind::Role);
        match role {
            Some(role) => Answer::Role(self.role_card(role, None, aspect(understood))),
            None => Answer::Ask(self.excerpt(id, candidates, understood)),
        }
    }

    fn nothing(&self, candidates: &[Candidate]) -> Answer {
        let near: Vec<Candidate> = candidates.iter().filter(|near| near.confidence >= NEAR).cloned().collect();
        let nearest = if near.is_empty() { self.topics() } else { self.headings(&near) };
        Answer::None(Nothing { message: Message::new("nothing-on-that"), nearest })
    }

    /// What there is to ask about: the titles of the articles.
    fn topics(&self) -> Vec<Step> {
        let articles = self.knowledge.articles.iter().filter(|article| !article.passages.is_empty());
        let titles = articles.map(|article| article.title.clone()).take(RUNNERS_UP);
        titles.map(|title| Step::new(title.clone(), Request::Faq { topic: Some(title), page: 1 })).collect()
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

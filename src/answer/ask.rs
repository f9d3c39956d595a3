//! `/ask`: a free question. Several answers are proposed (`proposals.rs`), the chance of each is judged (`evidence.rs`),
//! and the likeliest is given if it is likely enough that the question has an answer here at all.

use super::excerpt::RUNNERS_UP;
use super::page::Step;
use super::proposals::{Draft, Proposal, Reading, aspect};
use super::request::Request;
use super::understand::{Understanding, Want};
use super::{Advisor, Answer, Nothing, Signals, Unsure, evidence};
use crate::knowledge::PassageKind;
use crate::locale::Message;
use crate::search::{Candidate, PassageId, is_function_word};

/// From this chance on that one of the proposed answers is right, the likeliest is given. This and the next threshold
/// are chosen by what `examples/calibrate.rs` prints.
const SURE_ENOUGH: f32 = 0.7;
/// From this chance on, there is something to choose from.
const HALF_SURE: f32 = 0.66;
/// A passage that fits a question less than this is not named as near to it.
const NEAR: f32 = 0.2;

/// The proposals for a question, the likeliest first.
pub(super) struct Judged {
    pub proposals: Vec<(Proposal, Signals, f32)>,
    /// The chance that none of them is right.
    pub none: f32,
}

impl Advisor {
    pub(super) fn ask(&self, question: &str) -> Answer {
        let understood = self.understand(question);
        if understood.words.is_empty() {
            return Answer::None(Nothing { message: Message::new("no-question"), nearest: self.topics() });
        }
        // `who are you` and `thanks` ask for nothing that could be found.
        if understood.words.iter().all(|word| is_function_word(&word.text)) {
            return self.nothing(&[]);
        }
        let candidates = self.rank_passages(&understood);
        if let Some(entry) = self.entry(question, &understood, &candidates) {
            return self.show_passage(entry, &understood, &candidates);
        }
        let judged = self.judged(&understood, &candidates);
        let chance = 1.0 - judged.none;
        match judged.proposals.into_iter().next() {
            Some((best, ..)) if chance >= SURE_ENOUGH => self.carry_out(best, &understood, &candidates),
            _ if !understood.possible_roles.is_empty() => {
                Answer::Unsure(self.several_roles(question, &understood.possible_roles, Request::role))
            }
            Some(_) if chance >= HALF_SURE => {
                Answer::Unsure(Unsure { message: Message::new("not-sure"), choices: self.headings(&candidates) })
            }
            _ => self.nothing(&candidates),
        }
    }

    /// All answers that a question may have, with their chances.
    pub(super) fn judged(&self, understood: &Understanding, candidates: &[Candidate]) -> Judged {
        let best = candidates.first().map_or(1.0, |best| best.score).max(f32::EPSILON);
        let proposals = self.proposals(understood, candidates).into_iter();
        let signalled: Vec<(Proposal, Signals)> = proposals
            .map(|proposal| {
                let signals = self.signals(understood, &proposal, best);
                (proposal, signals)
            })
            .collect();
        let sums: Vec<f32> = signalled.iter().map(|(_, signals)| signals.sum()).collect();
        let (chances, none) = evidence::chances(&sums);
        let mut proposals: Vec<(Proposal, Signals, f32)> = signalled
            .into_iter()
            .zip(chances)
            .map(|((proposal, signals), chance)| (proposal, signals, chance))
            .collect();
        proposals.sort_by(|one, other| other.2.total_cmp(&one.2));
        Judged { proposals, none }
    }

    /// The proposals for a question with their signals, for calibration. Empty where the question stands in the
    /// knowledge word for word, which needs no judgement.
    pub fn calibration(&self, question: &str) -> Vec<(Signals, Answer)> {
        let understood = self.understand(question);
        let candidates = self.rank_passages(&understood);
        if self.entry(question, &understood, &candidates).is_some() {
            return Vec::new();
        }
        let proposals = self.judged(&understood, &candidates).proposals.into_iter();
        proposals.map(|(proposal, signals, _)| (signals, self.carry_out(proposal, &understood, &candidates))).collect()
    }

    /// The passage in whose knowledge file a question stands word for word: as its heading, or as another wording of it.
    /// Pay of a role that is named is better told by figures than by a wording.
    fn entry(&self, question: &str, understood: &Understanding, candidates: &[Candidate]) -> Option<PassageId> {
        let is_faq = |id: &PassageId| self.passage(*id).kind == PassageKind::Faq;
        let heading = candidates.iter().filter(|other| other.is_heading).map(|other| other.id).find(is_faq);
        let figures = understood.wants(Want::Pay) && !understood.roles.is_empty();
        let wording = || self.wordings.get(question).filter(|id| is_faq(id) || !figures);
        heading.or_else(wording)
    }

    fn carry_out(&self, proposal: Proposal, understood: &Understanding, candidates: &[Candidate]) -> Answer {
        match proposal.draft {
            Draft::Passage(passage) => Answer::Ask(self.excerpt(passage.id, candidates, understood)),
            Draft::Made(answer) if matches!(proposal.reading, Reading::PayOfNamed | Reading::NamedRole) => {
                let left = self.left_out(understood, &answer);
                answer.with_not_mentioned(understood.places_like(&left))
            }
            Draft::Made(answer) => *answer,
        }
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
        let near: Vec<Candidate> = candidates.iter().filter(|near| near.fit >= NEAR).cloned().collect();
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

//! `ask --explain`: what was understood of a question, and which passages were considered. In English, as all that
//! serves those who write knowledge.

use super::page::{Content, Page, Rich};
use super::proposals::{Draft, Proposal};
use super::understand::{Understanding, Word, WordUse};
use super::{Advisor, Signals};
use crate::locale::Language;
use crate::search::Candidate;

/// A signal that adds less than this is not listed.
const TELLING: f32 = 0.05;
/// How many answers and passages are listed.
const LISTED: usize = 8;

impl Advisor {
    /// How a question was read, and how well each of the best passages fits it.
    pub fn explain(&self, question: &str) -> Page {
        let understood = self.understand(question);
        let mut page = Page::titled(Language::English, "How this was understood");
        page.list_below("Words", understood.words.iter().map(|word| self.word_line(word)));
        page.list_below("Recognised", self.recognised_lines(&understood));
        let candidates = self.rank_passages(&understood);
        let judged = self.judged(&understood, &candidates);
        let none = Rich::from(format!("none of these: {:.2}", judged.none));
        let likeliest = judged.proposals.iter().take(LISTED).map(|judged| Rich::from(self.proposal_line(judged)));
        page.push(Some("Answers considered, with their chances"), Content::Items(likeliest.chain([none]).collect()));
        let lines = candidates.iter().take(LISTED).map(|candidate| Rich::from(self.candidate_line(candidate)));
        page.push(Some("Passages considered"), Content::Items(lines.collect()));
        page.say("The fit is made of the shares covered (words of the question that stand in the passage), titled (in its best wording) and whole (words of that wording that the question has), weighted by rarity.");
        page
    }

    fn word_line(&self, word: &Word) -> String {
        let used = match word.used {
            WordUse::Function => "holds the sentence together",
            WordUse::Want => "tells what is wanted",
            WordUse::Role => "names a role",
            WordUse::Place => "names a place",
            WordUse::Level => "names a level",
            WordUse::Content => "what it is about",
        };
        let slip = if word.corrected { ", corrected" } else { "" };
        let unknown = if word.known { "" } else { ", unknown" };
        let aside = if word.aside { ", beside the question" } else { "" };
        format!("{}: {used}{slip}{unknown}{aside}, rarity {:.1}", word.text, self.index.rarity(&word.text))
    }

    fn recognised_lines(&self, understood: &Understanding) -> Vec<String> {
        let knowledge = &self.knowledge;
        let roles = understood.roles.iter().map(|id| format!("role: {}", knowledge.role(*id).title));
        let places = understood.places.iter().map(|id| format!("place: {}", knowledge.place(*id).name));
        let level = understood.level.map(|level| format!("level: {}", level.name()));
        let skills = understood.skills.iter().map(|skill| format!("skill: {skill}"));
        let wants = understood.wants.iter().map(|want| format!("wanted: {}", want.name()));
        roles.chain(places).chain(level).chain(skills).chain(wants).collect()
    }

    /// An answer, its chance, and what each signal adds to its sum.
    fn proposal_line(&self, (proposal, signals, chance): &(Proposal, Signals, f32)) -> String {
        let title = match &proposal.draft {
            Draft::Made(answer) => answer.page(Language::English).title,
            Draft::Passage(candidate) => self.passage(candidate.id).heading.clone(),
        };
        let told =
            signals.parts().filter(|(_, part)| part.abs() >= TELLING).map(|(name, part)| format!("{name} {part:+.1}"));
        let told: Vec<String> = told.collect();
        format!("{} — {title}: {chance:.2}, sum {:.1} ({})", proposal.reading.name(), signals.sum(), told.join(", "))
    }

    fn candidate_line(&self, candidate: &Candidate) -> String {
        let article = &self.knowledge.article(candidate.id.article).file;
        let passage = self.passage(candidate.id);
        let Candidate { fit, covered, titled, whole, score, .. } = candidate;
        format!(
            "{} ({article}:{}): fit {fit:.2} (covered {covered:.2}, titled {titled:.2}, whole {whole:.2}), score {score:.2}",
            passage.heading, passage.line
        )
    }
}

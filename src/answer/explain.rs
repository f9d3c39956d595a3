//! `ask --explain`: what was understood of a question, and which passages were considered. In English, as all that
//! serves those who write knowledge.

use super::Advisor;
use super::page::{Content, Page, Rich};
use super::understand::{Understanding, Word, WordUse};
use crate::locale::Language;
use crate::search::Candidate;

/// How many passages are listed.
const LISTED: usize = 8;

impl Advisor {
    /// How a question was read, and how well each of the best passages fits it.
    pub fn explain(&self, question: &str) -> Page {
        let understood = self.understand(question);
        let mut page = Page::titled(Language::English, "How this was understood");
        page.list_below("Words", understood.words.iter().map(|word| self.word_line(word)));
        page.list_below("Recognised", self.recognised_lines(&understood));
        let candidates = self.rank_passages(&understood);
        let lines = candidates.iter().take(LISTED).map(|candidate| Rich::from(self.candidate_line(candidate)));
        page.push(Some("Passages considered"), Content::Items(lines.collect()));
        page.say("Confidence is made of the shares covered (words of the question that stand in the passage), titled (in its best wording) and whole (words of that wording that the question has), weighted by rarity.");
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
        format!("{}: {used}{slip}{unknown}, rarity {:.1}", word.text, self.index.rarity(&word.text))
    }

    fn recognised_lines(&self, understood: &Understanding) -> Vec<String> {
        let knowledge = &self.knowledge;
        let roles = understood.roles.iter().map(|id| format!("role: {}", knowledge.role(*id).title));
        let places = understood.places.iter().map(|id| format!("place: {}", knowledge.place(*id).name));
        let level = understood.level.map(|level| format!("level: {}", level.name()));
        let wants = understood.wants.iter().map(|want| format!("wanted: {}", want.name()));
        roles.chain(places).chain(level).chain(wants).collect()
    }

    fn candidate_line(&self, candidate: &Candidate) -> String {
        let article = &self.knowledge.article(candidate.id.article).file;
        let passage = self.passage(candidate.id);
        let Candidate { confidence, covered, titled, whole, score, .. } = candidate;
        format!(
            "{} ({article}:{}): confidence {confidence:.2} (covered {covered:.2}, titled {titled:.2}, whole {whole:.2}), score {score:.2}",
            passage.heading, passage.line
        )
    }
}

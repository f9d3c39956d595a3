//! What was understood of one file, as a moderator can check it: roles with their labels, questions, and each figure
//! with its meaning.

use super::finding::shortened;
use crate::answer::figure_in_words;
use crate::knowledge::{ArticleId, Knowledge, PayFigure};
use crate::locale::{Language, Message};
use serde::Serialize;

/// More of a title or question than this is cut, in characters.
const MAX_CHARS: usize = 150;

/// What one file holds.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Understood {
    /// Its title.
    pub title: String,
    /// Its role profiles.
    pub roles: Vec<ReadRole>,
    /// The questions that it answers under headings of their own.
    pub questions: Vec<String>,
    /// Its pay figures.
    pub figures: Vec<ReadFigure>,
    /// Rows about ways from one field into another.
    pub transitions: usize,
    /// Rows about places.
    pub places: usize,
    /// Rows of vocabulary.
    pub vocabulary: usize,
    /// Everything in it that can be found and shown.
    pub passages: usize,
}

/// A role profile as it was read.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ReadRole {
    /// Its title.
    pub title: String,
    /// Its other names.
    pub also_called: Vec<String>,
    /// Its labels, as written.
    pub labels: Vec<String>,
    /// 1-based line of its heading.
    pub line: usize,
}

/// A pay figure as it was read.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ReadFigure {
    /// The role that it is for; absent where it is about all roles of a place.
    pub role: Option<String>,
    /// All that the source says of it.
    #[serde(flatten)]
    pub pay: PayFigure,
}

impl Understood {
    /// What the knowledge took from a file; nothing for a file that is not there.
    pub fn of(knowledge: &Knowledge, file: &str) -> Self {
        // Articles stand by file name.
        let Ok(at) = knowledge.articles.binary_search_by(|article| article.file.as_str().cmp(file)) else {
            return Self::default();
        };
        let article = &knowledge.articles[at];
        let roles = article.profiles.iter().map(|profile| ReadRole {
            title: profile.title.clone(),
            also_called: profile.also_called.clone(),
            labels: profile.facts.iter().map(|fact| fact.name.clone()).collect(),
            line: profile.line,
        });
        let figures = knowledge.figures.iter().filter(|figure| figure.article == ArticleId(at));
        let title = |role| knowledge.role(role).title.clone();
        Self {
            title: article.title.clone(),
            roles: roles.collect(),
            questions: article.questions().map(|passage| passage.heading.clone()).collect(),
            figures: figures.map(|it| ReadFigure { role: it.role.map(title), pay: it.pay.clone() }).collect(),
            transitions: article.transitions.len(),
            places: article.places.len(),
            vocabulary: article.vocabulary.len(),
            passages: article.passages.len(),
        }
    }

    /// Whether nothing in it could answer or help to understand anybody.
    pub fn is_empty(&self) -> bool {
        self.passages == 0 && self.vocabulary == 0
    }

    /// How much of each there is, what there is none of left out.
    pub(super) fn counts(&self) -> Vec<Message> {
        let counts = [
            ("count-roles", self.roles.len()),
            ("count-questions", self.questions.len()),
            ("count-figures", self.figures.len()),
            ("count-transitions", self.transitions),
            ("count-places", self.places),
            ("count-vocabulary", self.vocabulary),
            ("count-passages", self.passages),
        ];
        let counts = counts.into_iter().filter(|(_, count)| *count > 0);
        counts.map(|(id, count)| Message::new(id).with("count", count)).collect()
    }
}

impl Understood {
    /// Roles and figures in English, each with its line.
    pub fn lines(&self) -> impl Iterator<Item = (usize, String)> {
        let roles = self.roles.iter().map(|role| (role.line, role.described(Language::English)));
        roles.chain(self.figures.iter().map(|figure| (figure.pay.line, figure.described(Language::English))))
    }
}

impl ReadRole {
    /// `AI Support Trainer: also called helpdesk trainer · What they do · Key skills`.
    fn described(&self, language: Language) -> String {
        let names = (!self.also_called.is_empty()).then(|| {
            let names = shortened(&self.also_called.join(", "), MAX_CHARS);
            Message::new("review-also-called").with("names", names).told(language)
        });
        let parts: Vec<String> = names.into_iter().chain(self.labels.iter().cloned()).collect();
        shortened(&format!("{}: {}", self.title, parts.join(" · ")), MAX_CHARS)
    }

    /// The same with its line in front.
    pub(super) fn told(&self, language: Language) -> String {
        format!("{}: {}", self.line, self.described(language))
    }
}

impl ReadFigure {
    /// `AI Support Trainer: €38,000 – €46,000, base, a year, entry, in Berlin`.
    fn described(&self, language: Language) -> String {
        let role = self.role.clone().unwrap_or_else(|| Message::new("all-roles").told(language));
        shortened(&format!("{role}: {}", figure_in_words(&self.pay).told(language)), MAX_CHARS)
    }

    /// The same with its line in front.
    pub(super) fn told(&self, language: Language) -> String {
        format!("{}: {}", self.pay.line, self.described(language))
    }
}

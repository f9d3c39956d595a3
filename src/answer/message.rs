//! **Find an answer**: a message of a member, read for a question among whatever else it says.

use super::lookup::shortened_to;
use super::request::{MAX_COMPARED, Request};
use super::{Advisor, Answer, Nothing, Unsure};
use crate::knowledge::RoleId;
use crate::knowledge::words::words;
use crate::locale::Message;
use unicode_segmentation::UnicodeSegmentation;

/// More of a message than this is not read; Discord lets people write 4,000 characters.
const MAX_CHARS: usize = 4_000;
/// More sentences than this are not asked.
const MAX_SENTENCES: usize = 24;
/// More roles than this are not offered to choose from.
const MAX_ROLES: usize = 10;
/// Words that open a question.
const OPENERS: &[&str] = &[
    "how", "what", "whats", "which", "who", "whose", "where", "when", "why", "can", "could", "do", "does", "did", "is",
    "are", "am", "was", "should", "shall", "will", "would", "has", "have", "any", "anyone", "anybody",
];

impl Advisor {
    /// The answer to the first question of a message that has one, asked about the roles that the
    /// rest of the message names where it names none itself. A message without such a question is
    /// answered by the roles it speaks of.
    pub(super) fn message(&self, text: &str) -> Answer {
        let text = shortened_to(text, MAX_CHARS);
        let sentences = sentences(&text);
        let roles = self.roles_of(&sentences);
        let questions = sentences.iter().filter(|sentence| sentence.trim_end().ends_with('?'));
        for question in questions {
            let question = without_lead_in(question);
            let whole = self.with_roles(question, &roles);
            let answer = self.ask(whole.as_deref().unwrap_or(question));
            if !matches!(answer, Answer::None(_) | Answer::Unsure(_)) {
                return answer;
            }
        }
        // A question without its mark, and nothing else around it.
        if let [only] = sentences.as_slice()
            && roles.len() <= MAX_COMPARED
            && (!roles.is_empty() || self.asks_something(only))
            && let answer = self.ask(only)
            && !matches!(answer, Answer::None(_))
        {
            return answer;
        }
        match roles.as_slice() {
            [] => Answer::None(Nothing { message: Message::new("no-question-in-message"), nearest: Vec::new() }),
            [only] => Answer::Role(self.role_card(*only, None, None)),
            ids if ids.len() <= MAX_COMPARED => Answer::Compare(self.comparison(ids, None)),
            ids => Answer::Unsure(Unsure {
                message: Message::new("message-of-many-roles").with("count", ids.len()),
                choices: self.title_steps(&ids[..ids.len().min(MAX_ROLES)], Request::role),
            }),
        }
    }

    /// The roles that sentences name in full, each once, in order.
    fn roles_of(&self, sentences: &[String]) -> Vec<RoleId> {
        let mut roles: Vec<RoleId> = Vec::new();
        for sentence in sentences {
            let expanded = self.knowledge.vocabulary.expand(sentence);
            for mention in self.knowledge.role_names.mentions(&expanded) {
                if !roles.contains(&mention.value) {
                    roles.push(mention.value);
                }
            }
        }
        roles
    }

    /// Whether a sentence without a question mark is a question all the same.
    fn asks_something(&self, sentence: &str) -> bool {
        opens_question(sentence) || !self.understand(sentence).wants.is_empty()
    }

    /// `How much does it pay?` behind a sentence about a role asks about that role.
    fn with_roles(&self, question: &str, roles: &[RoleId]) -> Option<String> {
        let understood = self.understand(question);
        let about = understood.roles.is_empty() && understood.possible_roles.is_empty() && !understood.wants.is_empty();
        if !about || roles.is_empty() || roles.len() > MAX_COMPARED {
            return None;
        }
        // What the question is about by itself needs no role.
        let own = understood.content().filter(|word| word.known).count();
        (own == 0).then(|| format!("{} {}", question.trim_end_matches(['?', ' ']), self.titles(roles).join(" or ")))
    }
}

/// `anyway, thanks all, can I work in AI?` from `can` on.
fn without_lead_in(question: &str) -> &str {
    let cuts = question.match_indices([',', ';', ':', '–', '—', '…']).map(|(at, mark)| at + mark.len());
    let starts = std::iter::once(0).chain(cuts);
    starts.map(|at| question[at..].trim_start()).find(|rest| opens_question(rest)).unwrap_or(question)
}

fn opens_question(clause: &str) -> bool {
    words(clause).first().is_some_and(|first| OPENERS.contains(&first.as_str()))
}

/// The sentences of a text, line by line, without quotes of others and without what is not said.
fn sentences(text: &str) -> Vec<String> {
    let lines = text.lines().map(|line| line.trim().trim_start_matches(['>', '-', '*', '#', ' ']));
    let parts = lines.flat_map(|line| line.unicode_sentences());
    let said = parts.map(str::trim).filter(|part| part.chars().any(char::is_alphanumeric));
    said.map(str::to_owned).take(MAX_SENTENCES).collect()
}

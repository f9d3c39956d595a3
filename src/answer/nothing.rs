//! "I have nothing on that" and "which one do you mean": answers, not errors.

use super::page::{Page, Step};
use super::request::Request;
use super::{Advisor, wording};
use crate::knowledge::RoleId;
use crate::locale::{Language, Message};
use serde::Serialize;

const NEAREST: Message = Message::new("nearest");

/// Nothing was found; what is nearest.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Nothing {
    /// What could not be answered, as a sentence.
    pub message: Message,
    /// Titles, questions or topics that are nearest, each something that can be asked.
    pub nearest: Vec<Step>,
}

/// Several things could be meant.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Unsure {
    /// What is unclear, as a sentence.
    pub message: Message,
    /// What to choose from, best first.
    pub choices: Vec<Step>,
}

impl Advisor {
    /// What to say of a name that no role has; `request` is what was asked, with the nearest title in
    /// the name's place.
    pub(super) fn unknown_role(&self, asked: &str, nearest: &[RoleId], request: impl Fn(String) -> Request) -> Nothing {
        let message = if crate::knowledge::words::words(asked).is_empty() {
            Message::new("name-a-role")
        } else {
            wording::unknown_role(&super::lookup::quoted(asked))
        };
        Nothing { message, nearest: self.title_steps(nearest, request) }
    }

    /// The same for a name that several roles could have.
    pub(super) fn several_roles(&self, asked: &str, choices: &[RoleId], request: impl Fn(String) -> Request) -> Unsure {
        let message = wording::several_roles(&super::lookup::quoted(asked));
        Unsure { message, choices: self.title_steps(choices, request) }
    }

    pub(super) fn title_steps(&self, ids: &[RoleId], request: impl Fn(String) -> Request) -> Vec<Step> {
        self.titles(ids).into_iter().map(|title| Step::new(title.clone(), request(title))).collect()
    }

    pub(super) fn titles(&self, ids: &[RoleId]) -> Vec<String> {
        ids.iter().map(|id| self.knowledge.role(*id).title.clone()).collect()
    }
}

impl Nothing {
    pub(super) fn page(&self, language: Language) -> Page {
        let mut page = Page { private: true, ..Page::titled(language, Message::new("nothing-title").told(language)) };
        page.tell(&self.message);
        page.list(&NEAREST, self.nearest.iter().map(|step| step.label.clone()));
        page.tell_below(&Message::new("what-i-know").told(language), &Message::new("help-lists-articles"));
        page.offer(&NEAREST, self.nearest.clone());
        page
    }
}

impl Unsure {
    pub(super) fn page(&self, language: Language) -> Page {
        let mut page = Page { private: true, ..Page::titled(language, Message::new("which-one").told(language)) };
        page.tell(&self.message);
        page.list(&wording::DID_YOU_MEAN, self.choices.iter().map(|step| step.label.clone()));
        page.offer(&wording::DID_YOU_MEAN, self.choices.clone());
        page
    }
}

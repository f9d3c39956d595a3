//! `/help`: what can be asked, what there is to answer from, and how to add to it.

use super::Advisor;
use super::commands::{COMMANDS, CommandSpec};
use super::page::{Content, Page, Rich};
use crate::locale::{Language, Message};
use serde::Serialize;

/// What the bot can do and what it knows.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Help {
    /// One for each article.
    pub articles: Vec<ArticleSummary>,
    /// How many roles are known.
    pub roles: usize,
    /// How many pay figures are known.
    pub figures: usize,
}

/// What one article holds.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ArticleSummary {
    /// Its title.
    pub title: String,
    /// Author and date.
    pub byline: String,
    /// How many questions it answers under headings of their own.
    pub questions: usize,
    /// How many passages it has.
    pub passages: usize,
}

impl Advisor {
    pub(super) fn help(&self) -> Help {
        let knowledge = &self.knowledge;
        let articles = knowledge.articles.iter().filter(|article| !article.passages.is_empty());
        Help {
            articles: articles
                .map(|article| ArticleSummary {
                    title: article.title.clone(),
                    byline: article.byline(),
                    questions: article.questions().count(),
                    passages: article.passages.len(),
                })
                .collect(),
            roles: knowledge.roles.len(),
            figures: knowledge.figures.len(),
        }
    }
}

impl Help {
    pub(super) fn page(&self, language: Language) -> Page {
        let mut page = Page { private: true, ..Page::titled(language, "careerbot") };
        page.tell(&Message::new("help-intro"));
        let line = |spec: &CommandSpec| format!(" — {}", spec.description.told(language));
        let commands = COMMANDS.iter().map(|spec| Rich::opening(spec.example, &line(spec)));
        page.push(Some(&Message::new("help-ask-me").told(language)), Content::Items(commands.collect()));
        let articles = self.articles.iter().map(|article| {
            let byline = if article.byline.is_empty() { String::new() } else { format!(" ({})", article.byline) };
            let held = match article.questions {
                0 => Message::new("article-passages"),
                count => Message::new("article-questions-and-passages").with("questions", count),
            };
            let held = held.with("passages", article.passages);
            format!("{}{byline}: {}", article.title, held.told(language))
        });
        let heading = Message::new("help-articles");
        page.list(&heading, articles);
        let in_all = Message::new("help-in-all").with("roles", self.roles).with("figures", self.figures);
        page.tell_below(&heading.told(language), &in_all);
        page.tell_below(&Message::new("help-add").told(language), &Message::new("help-add-how"));
        page
    }
}

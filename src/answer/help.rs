//! `/help`: what can be asked, what there is to answer from, and how to add to it.

use super::Advisor;
use super::commands::COMMANDS;
use super::page::{Content, Page, Rich};
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
    pub(super) fn page(&self) -> Page {
        let mut page = Page { private: true, ..Page::titled("careerbot") };
        page.say("I answer career questions from articles that people wrote. Every figure and passage comes with its source, and nothing is made up.");
        let commands = COMMANDS.iter().map(|spec| Rich::opening(spec.example, &format!(" — {}", spec.description)));
        page.push(Some("Ask me"), Content::Items(commands.collect()));
        let articles = self.articles.iter().map(|article| {
            let byline = if article.byline.is_empty() { String::new() } else { format!(" ({})", article.byline) };
            let questions = match article.questions {
                0 => String::new(),
                1 => "1 question, ".to_owned(),
                count => format!("{count} questions, "),
            };
            format!("{}{byline}: {questions}{} passages", article.title, article.passages)
        });
        page.list("What I answer from", articles);
        page.push(
            Some("What I answer from"),
            Content::Prose(format!("{} roles and {} pay figures in all.", self.roles, self.figures).into()),
        );
        page.push(
            Some("Add to it"),
            Content::Prose(
                "A Markdown file in the knowledge folder is all it takes; its README.md shows how to write one.".into(),
            ),
        );
        page
    }
}

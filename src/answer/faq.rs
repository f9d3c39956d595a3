//! `/faq`: the questions that the articles answer under headings of their own, to browse or search.

use super::cite::Sources;
use super::lookup::{quoted, shortened};
use super::page::{Page, Pager, Rich, Step};
use super::request::Request;
use super::{Advisor, Answer, Nothing};
use crate::knowledge::words::name_key;
use crate::knowledge::{ArticleId, PassageKind};
use crate::locale::{Language, Message};
use crate::search::PassageId;
use serde::Serialize;
use std::collections::HashSet;

/// How many questions a page has.
const ON_PAGE: usize = 10;
/// A question that fits a topic less than this (see `search/judge.rs`) has nothing to do with it.
const NEAR: f32 = 0.2;
/// How many questions a search gives at most.
const MAX_FOUND: usize = 50;

/// Questions that the articles answer.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FaqSheet {
    /// What was searched for, or the article asked for.
    pub topic: Option<String>,
    /// How many questions there are on all pages.
    pub total: usize,
    /// Those on this page, by article, or the best first where they were searched for.
    pub questions: Vec<FaqEntry>,
    /// Articles, to narrow the list to one.
    pub articles: Vec<Step>,
    /// This page among the others.
    #[serde(skip)]
    pub pager: Option<Pager>,
    /// The articles.
    pub sources: Sources,
}

/// A question.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FaqEntry {
    /// As its heading puts it.
    pub question: Step,
    /// The title of its article.
    pub article: String,
    /// The source's number.
    pub source: usize,
}

impl Advisor {
    pub(super) fn faq(&self, topic: Option<&str>, page: usize) -> Answer {
        let topic = topic.map(shortened).filter(|topic| !name_key(topic).is_empty());
        let found = match &topic {
            None => self.questions(|_| true),
            Some(topic) => {
                let key = name_key(topic);
                let exact = self.questions(|id| name_key(&self.passage(id).heading) == key);
                if let Some(id) = exact.first() {
                    return self.chosen_passage(self.passage_key(*id));
                }
                let of_article = self.questions(|id| name_key(&self.knowledge.article(id.article).title) == key);
                if of_article.is_empty() { self.questions_on(topic) } else { of_article }
            }
        };
        if found.is_empty() {
            let message = match &topic {
                Some(topic) => Message::new("no-question-about").with("topic", quoted(topic)),
                None => Message::new("no-questions"),
            };
            return Answer::None(Nothing { message, nearest: self.faq_articles() });
        }
        let request = |page| Request::Faq { topic: topic.clone(), page };
        let (pager, shown) = Pager::over(found.len(), ON_PAGE, page, request);
        let mut sources = Sources::default();
        let questions = found[shown].iter().map(|id| FaqEntry {
            question: self.passage_step(*id),
            article: self.knowledge.article(id.article).title.clone(),
            source: sources.cite(&self.knowledge, id.article, self.passage(*id).line),
        });
        Answer::Faq(FaqSheet {
            total: found.len(),
            questions: questions.collect(),
            articles: if topic.is_none() { self.faq_articles() } else { Vec::new() },
            topic,
            pager,
            sources,
        })
    }

    /// The questions of all articles for which something holds, in order.
    fn questions(&self, wanted: impl Fn(PassageId) -> bool) -> Vec<PassageId> {
        let articles = self.knowledge.articles.iter().enumerate();
        let mut sections = HashSet::new();
        let all = articles.flat_map(|(number, article)| {
            let id = move |at| PassageId { article: ArticleId(number), at };
            article.passages.iter().enumerate().map(move |(at, passage)| (id(at), passage))
        });
        // A long answer is cut into passages under one heading.
        all.filter(|(id, passage)| {
            passage.kind == PassageKind::Faq && wanted(*id) && sections.insert((id.article, passage.section))
        })
        .map(|(id, _)| id)
        .collect()
    }

    /// The questions that have to do with a topic, best first.
    fn questions_on(&self, topic: &str) -> Vec<PassageId> {
        let understood = self.understand(topic);
        let candidates = self.of_kind(&self.rank_passages(&understood), PassageKind::Faq);
        let mut sections = HashSet::new();
        let near = candidates.into_iter().filter(|it| it.fit >= NEAR).map(|it| it.id);
        near.filter(|id| sections.insert((id.article, self.passage(*id).section))).take(MAX_FOUND).collect()
    }

    fn faq_articles(&self) -> Vec<Step> {
        let articles = self.knowledge.articles.iter().filter(|article| article.questions().next().is_some());
        let step = |title: String| Step::new(title.clone(), Request::Faq { topic: Some(title), page: 1 });
        articles.map(|article| step(article.title.clone())).collect()
    }
}

impl FaqSheet {
    pub(super) fn page(&self, language: Language) -> Page {
        let title = match &self.topic {
            Some(topic) => Message::new("questions-about").with("topic", quoted(topic)),
            None => Message::new("questions-i-answer"),
        };
        let mut page = Page::titled(language, title.told(language));
        for entry in &self.questions {
            let item = Rich::from(format!("{} [{}]", entry.question.label, entry.source));
            page.item(Some(&entry.article), item);
        }
        page.offer(&Message::new("read-the-answer"), self.questions.iter().map(|entry| entry.question.clone()));
        page.offer(&Message::new("only-one-article"), self.articles.clone());
        page.pager = self.pager.clone();
        page.sources = self.sources.told(language);
        page
    }
}

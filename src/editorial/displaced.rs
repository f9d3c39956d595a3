//! Which present answers a draft would displace: the same questions are put to the knowledge as it is and as it would
//! be, and what leads the answers is compared.
//!
//! Asked are the wordings of the present passages that stand nearest to the new ones, and the roles that the draft
//! speaks of; so the work is bounded by the draft and not by the size of the knowledge.

use super::understood::Understood;
use crate::answer::{Advisor, Lead, Request};
use crate::knowledge::{Article, PassageKind};
use crate::locale::Message;
use serde::Serialize;

/// So many passages of a draft are looked at, its questions and profiles first.
const LOOKED_AT: usize = 30;
/// So many present passages near each of them are asked for.
const NEAREST: usize = 4;
/// So many wordings of each of those.
const WORDINGS: usize = 2;
/// No more questions than this are asked.
const MOST_QUESTIONS: usize = 80;
/// No more roles than this.
const MOST_ROLES: usize = 20;

/// An answer that members get now and would not get any more.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Displaced {
    /// What is asked: a question, or a line such as `/salary prompt engineer`.
    pub question: String,
    /// What leads the answer now.
    pub before: Lead,
    /// What would lead it; absent where there would be no good answer.
    pub after: Option<Lead>,
}

impl Displaced {
    pub(super) fn told(&self) -> Message {
        let place = |lead: &Lead| format!("{} ({}:{})", lead.title, lead.file, lead.line);
        let message = match &self.after {
            Some(after) => Message::new("displaced-by").with("new", place(after)),
            None => Message::new("displaced-by-nothing"),
        };
        message.with("question", &self.question).with("old", place(&self.before))
    }
}

/// The answers whose lead changes, those that a draft takes over first.
pub(super) fn displaced(before: &Advisor, after: &Advisor, file: &str, understood: &Understood) -> Vec<Displaced> {
    let article = after.knowledge().articles.iter().find(|article| article.file == file);
    let mut asked: Vec<Request> = Vec::new();
    for request in article.into_iter().flat_map(|article| questions_near(before, article)) {
        if !asked.contains(&request) {
            asked.push(request);
        }
        if asked.len() == MOST_QUESTIONS {
            break;
        }
    }
    asked.extend(role_requests(before, understood));
    let mut found: Vec<Displaced> = asked.iter().filter_map(|request| changed(before, after, file, request)).collect();
    found.sort_by_key(|it| it.after.as_ref().is_none_or(|lead| lead.file != file));
    found
}

/// The wordings of present passages that stand near those of an article.
fn questions_near<'a>(before: &'a Advisor, article: &'a Article) -> impl Iterator<Item = Request> + 'a {
    let passages = || article.passages.iter();
    let first = passages().filter(|it| matches!(it.kind, PassageKind::Faq | PassageKind::Role));
    let then = passages().filter(|it| it.kind == PassageKind::Text);
    first.chain(then).take(LOOKED_AT).flat_map(move |passage| {
        let near = before.near(&passage.heading).into_iter();
        let asked = |kind| matches!(kind, PassageKind::Faq | PassageKind::Text);
        let near = near.filter(move |(other, passage)| other.file != article.file && asked(passage.kind)).take(NEAREST);
        near.flat_map(|(_, passage)| {
            let wordings = std::iter::once(&passage.heading).chain(&passage.also_asked).take(WORDINGS);
            wordings.map(|wording| Request::Ask { question: wording.clone() })
        })
    })
}

/// Card and pay of the present roles that a draft has profiles or figures of.
fn role_requests(before: &Advisor, understood: &Understood) -> Vec<Request> {
    let titles = understood.roles.iter().map(|role| &role.title);
    let paid = understood.figures.iter().filter_map(|figure| figure.role.as_ref());
    let mut known: Vec<String> = Vec::new();
    for name in titles.chain(paid) {
        let title = before.knowledge().role_names.get(name).map(|id| before.knowledge().role(id).title.clone());
        known.extend(title.filter(|title| !known.contains(title)));
        if known.len() == MOST_ROLES {
            break;
        }
    }
    let both =
        |title: String| [Request::role(title.clone()), Request::Salary { role: title, level: None, location: None }];
    known.into_iter().flat_map(both).collect()
}

fn changed(before: &Advisor, after: &Advisor, file: &str, request: &Request) -> Option<Displaced> {
    let old = before.answer(request).lead().filter(|lead| lead.file != file)?;
    let new = after.answer(request).lead();
    let same = new.as_ref().is_some_and(|new| new.file == old.file && new.title == old.title);
    let question = match request {
        Request::Ask { question } => question.clone(),
        other => other.line().unwrap_or_default(),
    };
    (!same).then_some(Displaced { question, before: old, after: new })
}

//! What is known already: the same question, the same role, a name that stands for another role.

use super::finding::{Finding, FindingKind};
use crate::answer::Advisor;
use crate::knowledge::words::name_key;
use crate::knowledge::{Article, Knowledge, Passage, PassageKind, RoleId};
use crate::locale::Message;
use std::collections::HashMap;

/// What a file repeats that other files, or it itself, have already.
pub(super) fn of_file(before: &Advisor, after: &Knowledge, file: &str) -> Vec<Finding> {
    let Some(article) = after.articles.iter().find(|article| article.file == file) else {
        return Vec::new();
    };
    let elsewhere = |wording: &str| {
        let (other, passage) = before.passage_worded(wording)?;
        (other.file != file).then(|| place(other, passage.line))
    };
    let mut own: HashMap<String, usize> = HashMap::new();
    let mut found = Vec::new();
    for question in article.questions() {
        let within = |wording: &str| own.get(&name_key(wording)).map(|line| place(article, *line));
        let taken = wordings(question).find_map(|it| Some((it, within(it).or_else(|| elsewhere(it))?)));
        if let Some((wording, place)) = taken {
            found.push(question_finding(article, question, wording, place));
        }
        for wording in wordings(question) {
            own.entry(name_key(wording)).or_insert(question.line);
        }
    }
    let profiles = article.profiles.iter().filter_map(|profile| {
        let id = before.knowledge().role_names.get(&profile.title)?;
        role_finding(before.knowledge(), id, (file, profile.line), &profile.title)
    });
    found.extend(profiles);
    found
}

/// Questions that several files answer, each told at the later one.
pub(super) fn all(knowledge: &Knowledge) -> Vec<Finding> {
    let mut met: HashMap<String, (&Article, usize)> = HashMap::new();
    let mut found = Vec::new();
    for article in &knowledge.articles {
        for question in article.questions() {
            let taken = wordings(question).find_map(|wording| {
                let (other, line) = met.get(&name_key(wording))?;
                ((other.file.as_str(), *line) != (article.file.as_str(), question.line))
                    .then(|| (wording, place(other, *line)))
            });
            found.extend(taken.map(|(wording, place)| question_finding(article, question, wording, place)));
            for wording in wordings(question) {
                met.entry(name_key(wording)).or_insert((article, question.line));
            }
        }
    }
    found
}

fn wordings(question: &Passage) -> impl Iterator<Item = &str> {
    debug_assert_eq!(question.kind, PassageKind::Faq);
    std::iter::once(&question.heading).chain(&question.also_asked).map(String::as_str)
}

fn place(article: &Article, line: usize) -> String {
    format!("{}:{line}", article.file)
}

fn question_finding(article: &Article, question: &Passage, wording: &str, place: String) -> Finding {
    let what = Message::new("duplicate-question").with("question", wording).with("place", place);
    let at = (article.file.as_str(), question.line);
    Finding::warning(FindingKind::Duplicate, at, what, Message::new("duplicate-question-fix"))
}

/// A profile of a role that another file describes, or whose title is another role's name.
fn role_finding(known: &Knowledge, id: RoleId, at: (&str, usize), title: &str) -> Option<Finding> {
    let role = known.role(id);
    let (article, profile) = known.profiles(id).find(|(article, _)| known.article(*article).file != at.0)?;
    let place = place(known.article(article), profile.line);
    let (what, fix) = if name_key(&role.title) == name_key(title) {
        (Message::new("duplicate-role"), Message::new("duplicate-role-fix"))
    } else {
        (Message::new("duplicate-name").with("role", &role.title), Message::new("duplicate-name-fix"))
    };
    Some(Finding::warning(FindingKind::Duplicate, at, what.with("name", title).with("place", place), fix))
}

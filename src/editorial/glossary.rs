//! Rows of the glossary, and other names of roles, that lead nowhere or elsewhere.

use super::finding::{Finding, FindingKind};
use crate::answer::{Advisor, meanings};
use crate::knowledge::words::{name_key, words};
use crate::knowledge::{Article, Level, VocabularyKind, VocabularyRow};
use crate::locale::Message;

/// Rows whose words stand in no article, and rows about levels or meanings that there are none of.
pub(super) fn dead_rows(advisor: &Advisor) -> Vec<Finding> {
    let articles = advisor.knowledge().articles.iter();
    articles.flat_map(|article| article.vocabulary.iter().filter_map(|row| dead_row(advisor, article, row))).collect()
}

fn dead_row(advisor: &Advisor, article: &Article, row: &VocabularyRow) -> Option<Finding> {
    let (what, fix) = match row.kind {
        VocabularyKind::Level if Level::from_name(&row.key.to_lowercase()).is_none() => {
            unknown_key(row, Level::ALL.map(Level::name).join(", "))
        }
        VocabularyKind::Meaning if !meanings().any(|name| name == row.key.to_lowercase()) => {
            unknown_key(row, meanings().collect::<Vec<_>>().join(", "))
        }
        VocabularyKind::Level | VocabularyKind::Meaning => return None,
        VocabularyKind::ShortForm if advisor.speaks_of_all(&row.forms.join(" ")) => return None,
        VocabularyKind::Word | VocabularyKind::Place if leads_anywhere(advisor, row) => return None,
        _ => (Message::new("glossary-dead").with("word", &row.key), Message::new("glossary-dead-fix")),
    };
    Some(Finding::warning(FindingKind::Glossary, (&article.file, row.line), what, fix))
}

fn unknown_key(row: &VocabularyRow, choices: String) -> (Message, Message) {
    let fix = Message::new("glossary-unknown-fix").with("choices", choices);
    (Message::new("glossary-unknown").with("word", &row.key), fix)
}

/// Whether any side of a row stands in the articles: each side is looked for when the other is asked for.
fn leads_anywhere(advisor: &Advisor, row: &VocabularyRow) -> bool {
    std::iter::once(&row.key).chain(&row.forms).any(|form| advisor.speaks_of_all(form))
}

/// Names of roles that a short form turns into another role's name before anybody looks for them.
pub(super) fn stray_aliases(advisor: &Advisor) -> Vec<Finding> {
    let knowledge = advisor.knowledge();
    let mut found = Vec::new();
    for article in &knowledge.articles {
        for profile in &article.profiles {
            let own = knowledge.role_names.get(&profile.title);
            for alias in &profile.also_called {
                let read = knowledge.vocabulary.expand(alias);
                let meant = knowledge.role_names.get(&read).filter(|id| Some(*id) != own && is_other(alias, &read));
                found.extend(meant.map(|meant| {
                    let what = Message::new("alias-astray")
                        .with("alias", alias)
                        .with("role", &profile.title)
                        .with("meant", &knowledge.role(meant).title);
                    let place = (article.file.as_str(), profile.line);
                    Finding::warning(FindingKind::Alias, place, what, Message::new("alias-astray-fix"))
                }));
            }
        }
    }
    found
}

fn is_other(alias: &str, read: &str) -> bool {
    !words(read).is_empty() && name_key(alias) != name_key(read)
}

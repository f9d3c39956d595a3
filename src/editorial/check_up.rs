//! All articles as they stand: what a moderator should look at, worst first.

use super::finding::{Finding, FindingKind, Lists};
use super::{contradictions, duplicates, glossary, mentions};
use crate::answer::{Advisor, Page};
use crate::knowledge::{ArticleId, Knowledge, Problem};
use crate::locale::{Language, Message};
use crate::store::Use;
use std::collections::HashSet;
use time::Date;

/// So many findings of a kind are shown.
const SHOWN: usize = 6;

/// How the knowledge stands.
#[derive(Debug, Clone, PartialEq)]
pub struct CheckUp {
    /// How many articles there are.
    pub files: usize,
    /// Worst first: errors, then kind by kind.
    pub findings: Vec<Finding>,
}

/// Checks the articles as they stand on a day. `problems` are those of reading the files; `uses` says how often answers
/// came from each, and where nothing was counted yet, nothing is said of it.
pub fn check_up(advisor: &Advisor, problems: &[Problem], uses: &[Use], today: Date) -> CheckUp {
    let knowledge = advisor.knowledge();
    let told: HashSet<&Problem> = problems.iter().collect();
    let joint = knowledge.problems.iter().filter(|problem| !told.contains(problem));
    let mut findings: Vec<Finding> = problems.iter().chain(joint).map(Finding::from).collect();
    findings.extend(knowledge.articles.iter().flat_map(|article| mentions::of(article)));
    findings.extend(contradictions::all(knowledge));
    findings.extend(stale(knowledge, today));
    findings.extend(glossary::stray_aliases(advisor));
    findings.extend(duplicates::all(knowledge));
    findings.extend(glossary::dead_rows(advisor));
    findings.extend(unused(knowledge, uses));
    findings.sort_by_key(|finding| (!finding.is_error(), finding.kind));
    CheckUp { files: knowledge.articles.len(), findings }
}

/// Articles with figures that are more than a year old.
fn stale(knowledge: &Knowledge, today: Date) -> Vec<Finding> {
    let mut found = Vec::new();
    for (at, article) in knowledge.articles.iter().enumerate() {
        let Some(published) = article.published.filter(|published| published.is_over_a_year_before(today)) else {
            continue;
        };
        // Figures stand by file.
        let start = knowledge.figures.partition_point(|figure| figure.article < ArticleId(at));
        let own = knowledge.figures[start..].iter().take_while(|figure| figure.article == ArticleId(at));
        let (count, line) = own.fold((0, None), |(count, line), figure| (count + 1, line.or(Some(figure.pay.line))));
        if let Some(line) = line {
            let what = Message::new("figures-stale").with("count", count).with("date", published.to_string());
            let place = (article.file.as_str(), line);
            found.push(Finding::warning(FindingKind::Stale, place, what, Message::new("figures-stale-fix")));
        }
    }
    found
}

/// Files that no answer ever came from, once answers are counted.
fn unused(knowledge: &Knowledge, uses: &[Use]) -> Vec<Finding> {
    let used: HashSet<&str> = uses.iter().filter(|it| it.times > 0).map(|it| it.file.as_str()).collect();
    let articles = knowledge.articles.iter().filter(|article| !article.passages.is_empty() && !used.is_empty());
    let unused = articles.filter(|article| !used.contains(article.file.as_str()));
    unused
        .map(|article| {
            let (what, fix) = (Message::new("file-unused"), Message::new("file-unused-fix"));
            Finding::warning(FindingKind::Unused, (&article.file, 1), what, fix)
        })
        .collect()
}

impl CheckUp {
    /// How many findings are errors.
    pub fn errors(&self) -> usize {
        self.findings.iter().filter(|finding| finding.is_error()).count()
    }

    /// For moderators alone, worst first.
    pub fn page(&self, language: Language) -> Page {
        let title = Message::new("check-title").told(language);
        let mut page = Page { private: true, ..Page::titled(language, title) };
        let files = Message::new("count-files").with("count", self.files);
        if self.findings.is_empty() {
            page.tell(&Message::new("check-clean").with("files", files));
        } else {
            let summary = Message::new("check-summary")
                .with("errors", Message::new("count-errors").with("count", self.errors()))
                .with("remarks", Message::new("count-remarks").with("count", self.findings.len() - self.errors()));
            page.tell(&summary.with("files", files));
        }
        let mut lists = Lists::on(&mut page);
        for kind in FindingKind::ALL {
            let of_kind = self.findings.iter().filter(|finding| finding.kind == kind);
            lists.add(&kind.heading(), of_kind.map(|finding| finding.told(None, language)), SHOWN);
        }
        page
    }
}

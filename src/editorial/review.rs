//! What would come of a draft, for the moderator who is to publish it.

use super::displaced::{Displaced, displaced};
use super::finding::{Finding, FindingKind, Lists, shortened};
use super::understood::Understood;
use super::{contradictions, duplicates, gaps, mentions, template};
use crate::answer::{Advisor, Page, Request};
use crate::knowledge::{Article, Parsed, Problem, Severity, parse};
use crate::locale::{Language, Message};
use crate::store::Gap;
use std::collections::HashSet;
use std::sync::LazyLock;

/// So many findings of a kind are shown.
const SHOWN: usize = 6;
/// So many roles, figures and questions of what was understood.
const SHOWN_UNDERSTOOD: usize = 8;
/// More of a line than this is cut, in characters.
const MAX_CHARS: usize = 200;

/// What would come of a draft.
#[derive(Debug, Clone, PartialEq)]
pub struct Review {
    /// The file that it would be.
    pub file: String,
    /// What was understood of it.
    pub understood: Understood,
    /// Problems, contradictions and duplicates, worst first.
    pub findings: Vec<Finding>,
    /// Present answers that would change their lead.
    pub displaced: Vec<Displaced>,
    /// The open gaps that it would close, by number.
    pub gaps_closed: Vec<u64>,
    /// The questions of those gaps.
    pub questions_closed: Vec<String>,
    /// The card of its first role as members would see it, to be asked of the knowledge with the draft in it.
    pub card: Option<Request>,
}

/// Reviews a draft: the knowledge as it is, and as it would be with the draft as `file`, with the problems that were
/// found in that file's text. `gaps` are the open ones, most frequent first.
pub fn review(before: &Advisor, after: &Advisor, file: &str, problems: &[Problem], gaps: &[Gap]) -> Review {
    let understood = Understood::of(after.knowledge(), file);
    let mut findings: Vec<Finding> = problems.iter().map(Finding::from).collect();
    // What is wrong over several files may be told of another one, though the draft brought it about.
    let told: HashSet<&Problem> = problems.iter().collect();
    let known: HashSet<&Problem> = before.knowledge().problems.iter().collect();
    let joint = after.knowledge().problems.iter().filter(|it| it.file == file || !known.contains(it));
    findings.extend(joint.filter(|problem| !told.contains(problem)).map(Finding::from));
    let article = after.knowledge().articles.iter().find(|article| article.file == file);
    findings.extend(article.into_iter().flat_map(|article| left_from_template(article)));
    findings.extend(article.into_iter().flat_map(|article| mentions::of(article)));
    findings.extend(contradictions::of_file(after.knowledge(), file));
    findings.extend(duplicates::of_file(before, after.knowledge(), file));
    findings.sort_by_key(|finding| (!finding.is_error(), finding.kind));
    let closed = gaps::closed(before, after, gaps);
    Review {
        file: file.to_owned(),
        displaced: displaced(before, after, file, &understood),
        gaps_closed: closed.iter().map(|gap| gap.id).collect(),
        questions_closed: closed.iter().map(|gap| gap.question.clone()).collect(),
        card: understood.roles.first().map(|role| Request::role(role.title.clone())),
        understood,
        findings,
    }
}

/// Whether a text may be published, by what reading it has brought: no error, and something usable in it. What other
/// articles say brings remarks and no errors, so that this is the verdict of [`Review::is_publishable`] too.
pub fn is_publishable(read: &Parsed) -> bool {
    let Parsed { article, problems } = read;
    let usable = !article.passages.is_empty() || !article.vocabulary.is_empty();
    let sound = problems.iter().all(|problem| problem.severity != Severity::Error);
    usable && sound && left_from_template(article).is_empty()
}

/// The review of what cannot be used at all, such as an attachment that is no text.
pub fn refusal(problem: &Problem) -> Review {
    Review {
        file: problem.file.clone(),
        understood: Understood::default(),
        findings: vec![Finding::from(problem)],
        displaced: Vec::new(),
        gaps_closed: Vec::new(),
        questions_closed: Vec::new(),
        card: None,
    }
}

/// Headings that still stand as in the template: its examples are nobody's knowledge.
fn left_from_template(article: &Article) -> Vec<Finding> {
    static TEMPLATE: LazyLock<HashSet<String>> = LazyLock::new(|| {
        headings(&parse("template.md", template()).article).map(|(heading, _)| heading.to_owned()).collect()
    });
    let left = headings(article).filter(|(heading, _)| TEMPLATE.contains(*heading));
    left.map(|(heading, line)| {
        let (what, fix) = (Message::new("template-left").with("heading", heading), Message::new("template-left-fix"));
        let place = (article.file.as_str(), line);
        Finding { severity: Severity::Error, ..Finding::warning(FindingKind::Problem, place, what, fix) }
    })
    .collect()
}

/// The headings of roles and questions, with their lines.
fn headings(article: &Article) -> impl Iterator<Item = (&str, usize)> {
    let roles = article.profiles.iter().map(|profile| (profile.title.as_str(), profile.line));
    roles.chain(article.questions().map(|question| (question.heading.as_str(), question.line)))
}

impl Review {
    /// Whether it may be published: no error, and something usable in it.
    pub fn is_publishable(&self) -> bool {
        !self.understood.is_empty() && self.errors() == 0
    }

    fn errors(&self) -> usize {
        self.findings.iter().filter(|finding| finding.is_error()).count()
    }

    /// For the moderator alone, what decides first.
    pub fn page(&self, language: Language) -> Page {
        let title = Message::new("review-title").with("file", &self.file);
        let mut page = Page { private: true, ..Page::titled(language, title.told(language)) };
        self.tell_verdict(&mut page);
        let told = |finding: &Finding| finding.told(Some(&self.file), language);
        let of = |kind, error| self.findings.iter().filter(move |it| it.kind == kind && it.is_error() == error);
        let mut lists = Lists::on(&mut page);
        lists.add(&Message::new("review-to-mend"), of(FindingKind::Problem, true).map(told), SHOWN);
        for kind in FindingKind::ALL {
            let heading = if kind == FindingKind::Problem { Message::new("review-remarks") } else { kind.heading() };
            lists.add(&heading, of(kind, false).map(told), SHOWN);
        }
        let line = |message: Message| shortened(&message.told(language), MAX_CHARS);
        let displaced = self.displaced.iter().map(|it| line(it.told()));
        lists.add(&Message::new("review-displaced"), displaced, SHOWN);
        let closed = self.questions_closed.iter().map(|question| shortened(question, MAX_CHARS));
        lists.add(&Message::new("review-gaps"), closed, SHOWN);
        self.tell_understood(&mut lists, language);
        page
    }

    fn tell_verdict(&self, page: &mut Page) {
        let remarks = self.findings.len();
        let verdict = match (self.errors(), self.understood.is_empty(), remarks) {
            (0, true, _) => Message::new("review-nothing"),
            (0, false, 0) => Message::new("review-sound"),
            (0, false, remarks) => Message::new("review-with-remarks").with("count", remarks),
            (errors, ..) => Message::new("review-errors").with("count", errors),
        };
        page.tell(&verdict);
        if self.understood.is_empty() {
            page.tell(&Message::new("review-template"));
        } else {
            let counts = Message::list(self.understood.counts());
            page.tell(&Message::new("review-understood").with("counts", counts));
        }
    }

    fn tell_understood(&self, lists: &mut Lists<'_>, language: Language) {
        let roles = self.understood.roles.iter().map(|role| role.told(language));
        lists.add(&Message::new("review-roles"), roles, SHOWN_UNDERSTOOD);
        let figures = self.understood.figures.iter().map(|figure| figure.told(language));
        lists.add(&Message::new("review-figures"), figures, SHOWN_UNDERSTOOD);
        let questions = self.understood.questions.iter().map(|question| shortened(question, MAX_CHARS));
        lists.add(&Message::new("review-questions"), questions, SHOWN_UNDERSTOOD);
    }
}

//! One thing to know about one line of one file, and what to do about it.

use crate::answer::Page;
use crate::knowledge::{Problem, Severity};
use crate::locale::{Language, Message};
use serde::Serialize;
use std::fmt;

/// More than this of what was found is cut, in characters.
const MAX_FOUND: usize = 200;

/// More than this of what to do is cut, in characters.
const MAX_ADVICE: usize = 200;

/// What a finding is about, worst first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FindingKind {
    /// Something in a file cannot be used, or looks unintended.
    Problem,
    /// Two figures for the same measure.
    Contradiction,
    /// Figures more than a year old.
    Stale,
    /// Another name of a role that leads elsewhere.
    Alias,
    /// A question or role that another file treats already.
    Duplicate,
    /// A row of the glossary that leads nowhere.
    Glossary,
    /// A file that no answer came from.
    Unused,
}

impl FindingKind {
    /// All kinds, worst first.
    pub const ALL: [Self; 7] =
        [Self::Problem, Self::Contradiction, Self::Stale, Self::Alias, Self::Duplicate, Self::Glossary, Self::Unused];

    pub(super) fn heading(self) -> Message {
        Message::new(match self {
            Self::Problem => "findings-problems",
            Self::Contradiction => "findings-contradictions",
            Self::Stale => "findings-stale",
            Self::Alias => "findings-aliases",
            Self::Duplicate => "findings-duplicates",
            Self::Glossary => "findings-glossary",
            Self::Unused => "findings-unused",
        })
    }
}

/// One thing to know about one line of one file.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Finding {
    /// What it is about.
    pub kind: FindingKind,
    /// The file's name, relative to the knowledge folder.
    pub file: String,
    /// 1-based line in that file.
    pub line: usize,
    /// An error keeps a draft from being published.
    pub severity: Severity,
    /// What it is, in one clause. Problems of the parser are told in English in all languages.
    pub what: Message,
    /// What to do, in one clause.
    pub fix: Message,
}

impl Finding {
    pub(super) fn warning(kind: FindingKind, place: (&str, usize), what: Message, fix: Message) -> Self {
        let (file, line) = place;
        Self { kind, file: file.to_owned(), line, severity: Severity::Warning, what, fix }
    }

    /// Whether it is an error.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    /// `bees.md, line 5: …; …`, without the file where the reader knows which one is meant.
    pub(super) fn told(&self, known_file: Option<&str>, language: Language) -> String {
        let message = match known_file {
            Some(file) if file == self.file => Message::new("finding-in-line").with("line", self.line.to_string()),
            _ => Message::new("finding-in-file").with("place", format!("{}:{}", self.file, self.line)),
        };
        let part = |text: &Message, most| Message::written(shortened(&text.told(language), most));
        message.with("what", part(&self.what, MAX_FOUND)).with("fix", part(&self.fix, MAX_ADVICE)).told(language)
    }
}

impl From<&Problem> for Finding {
    fn from(problem: &Problem) -> Self {
        Self {
            kind: FindingKind::Problem,
            file: problem.file.clone(),
            line: problem.line,
            severity: problem.severity,
            what: Message::written(&problem.what),
            fix: Message::written(&problem.fix),
        }
    }
}

impl fmt::Display for Finding {
    /// As problems are written: `bees.md:5: warning: …; …`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (what, fix) = (self.what.to_string(), self.fix.to_string());
        Problem { file: self.file.clone(), line: self.line, severity: self.severity, what, fix }.fmt(f)
    }
}

/// A text cut to so many characters, on one line.
pub(super) fn shortened(text: &str, most: usize) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match text.char_indices().nth(most) {
        Some(_) => text.chars().take(most.saturating_sub(1)).chain(['…']).collect(),
        None => text,
    }
}

/// How much room there is for lists. One message of Discord holds 6,000 characters; the rest is for headings, and for the
/// marks that keep text from being read as formatting.
const ROOM: usize = 4_000;

/// Lays lists out below each other, as long as there is room. Every list shows at least one line, and says how many
/// more there are.
pub(super) struct Lists<'a> {
    page: &'a mut Page,
    room: usize,
}

impl<'a> Lists<'a> {
    pub fn on(page: &'a mut Page) -> Self {
        Self { page, room: ROOM }
    }

    /// Adds a list of which at most so many lines are shown.
    pub fn add(&mut self, heading: &Message, lines: impl IntoIterator<Item = String>, most: usize) {
        let mut shown: Vec<String> = Vec::new();
        let mut more = 0;
        for line in lines {
            let size = line.chars().count();
            if shown.is_empty() || (more == 0 && shown.len() < most && size <= self.room) {
                self.room = self.room.saturating_sub(size);
                shown.push(line);
            } else {
                more += 1;
            }
        }
        if more > 0 {
            shown.push(Message::new("and-more").with("count", more).told(self.page.language));
        }
        self.page.list(heading, shown);
    }
}

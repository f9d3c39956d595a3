//! What is wrong in a knowledge file, where, and what to write instead. Problems are collected
//! while parsing goes on; nothing here stops a file from being used.

use serde::Serialize;
use std::fmt;

/// How much a problem costs the reader of the bot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Everything is used, but something looks unintended.
    Warning,
    /// Something in the file could not be used and is left out of answers.
    Error,
}

/// One finding about one line of one file.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Problem {
    /// The file's name, relative to the knowledge folder.
    pub file: String,
    /// 1-based line in that file.
    pub line: usize,
    /// Whether something was left out.
    pub severity: Severity,
    /// What is wrong, in one clause.
    pub what: String,
    /// What to write instead, in one clause.
    pub fix: String,
}

/// The most characters of a text that a problem quotes, and of a problem.
const MOST_QUOTED: usize = 80;
const MOST_TOLD: usize = 400;

impl Problem {
    /// A problem. What it quotes from the file is cut, so that a log line or a reply can hold it.
    pub(super) fn new(
        file: &str,
        line: usize,
        severity: Severity,
        what: impl Into<String>,
        fix: impl Into<String>,
    ) -> Self {
        Self { file: file.to_owned(), line, severity, what: told(what.into()), fix: told(fix.into()) }
    }
}

/// A sentence on one line, of bearable length: what stands between backquotes is cut first.
fn told(text: String) -> String {
    if text.len() <= MOST_QUOTED && !text.contains(char::is_control) {
        return text;
    }
    let text = text.replace(char::is_control, " ");
    let quoted = text.split('`').enumerate();
    let parts = quoted.map(|(place, part)| if place % 2 == 1 { cut(part, MOST_QUOTED) } else { part.to_owned() });
    cut(&parts.collect::<Vec<_>>().join("`"), MOST_TOLD)
}

fn cut(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        None => text.to_owned(),
        Some(_) => text.chars().take(most - 1).chain(['…']).collect(),
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let severity = match self.severity {
            Severity::Warning => "warning",
            Severity::Error => "error",
        };
        write!(f, "{}:{}: {severity}: {}; {}", self.file, self.line, self.what, self.fix)
    }
}

/// More problems of one file than this help nobody to mend it.
const MAX_PROBLEMS: usize = 200;

/// Collects the problems of one file.
#[derive(Debug)]
pub(super) struct Problems {
    file: String,
    found: Vec<Problem>,
    /// How many were found beyond [`MAX_PROBLEMS`], and how bad the worst of them is.
    more: Option<(usize, Severity)>,
}

impl Problems {
    pub fn new(file: &str) -> Self {
        Self { file: file.to_owned(), found: Vec::new(), more: None }
    }

    pub fn error(&mut self, line: usize, what: impl Into<String>, fix: impl Into<String>) {
        self.add(Severity::Error, line, what, fix);
    }

    pub fn warn(&mut self, line: usize, what: impl Into<String>, fix: impl Into<String>) {
        self.add(Severity::Warning, line, what, fix);
    }

    fn add(&mut self, severity: Severity, line: usize, what: impl Into<String>, fix: impl Into<String>) {
        if self.found.len() < MAX_PROBLEMS {
            self.found.push(Problem::new(&self.file, line, severity, what, fix));
        } else {
            let (count, worst) = self.more.unwrap_or((0, severity));
            self.more = Some((count + 1, worst.max(severity)));
        }
    }

    pub fn into_vec(mut self) -> Vec<Problem> {
        self.found.sort_by_key(|problem| problem.line);
        if let (Some((count, severity)), Some(last)) = (self.more, self.found.last()) {
            let (what, fix) = (format!("{count} more problems were found"), "mend those above first".to_owned());
            self.found.push(Problem { what, fix, severity, ..last.clone() });
        }
        self.found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_fits_on_a_line_and_says_its_end() {
        let what = |text: &str| Problem::new("a.md", 1, Severity::Error, text, "mend it").what;
        assert_eq!(what("`a\tb` is unclear"), "`a b` is unclear");
        assert_eq!(what(&format!("`{}` is unclear", "x".repeat(70_000))), format!("`{}…` is unclear", "x".repeat(79)));
        assert_eq!(what(&"é".repeat(500)).chars().count(), MOST_TOLD);
    }
}

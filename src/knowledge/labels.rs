//! The labels a writer may put in front of a line, in bold, plain, or as a sub-heading:
//!
//! ```text
//! What they do: …        **Key skills:**        #### How to break in
//! ```
//!
//! Labels are the grammar of a knowledge file, so their spellings live here and not in a file.

use super::markdown::Line;
use super::words::words;
use levenshtein_automata::{Distance, LevenshteinAutomatonBuilder};
use serde::Serialize;
use std::sync::LazyLock;

/// What a labelled part of a section holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Label {
    /// The work itself.
    WhatTheyDo,
    /// A pay figure, or a list of them.
    Pay,
    /// Skills, as a list or in a sentence.
    Skills,
    /// How to get into the role.
    WayIn,
    /// Other names of the role, separated by commas.
    AlsoCalled,
    /// Other wordings of a heading, separated by `|`. Indexed, never shown.
    AlsoAsked,
    /// Who the pay figures of this section and its sub-sections are credited to.
    Credit,
    /// Base or total, for the pay figures of this section and its sub-sections.
    Basis,
    /// The place the pay figures of this section and its sub-sections are for.
    Place,
    /// The level the pay figures of this section and its sub-sections are for.
    Level,
    /// The currency of pay figures that do not name one.
    Currency,
    /// The period of pay figures that do not name one.
    Period,
    /// Any other label of a role profile, shown under the writer's own name for it.
    Other,
}

/// Folded spellings of each label. The first is the one that a writer is advised to use.
const SPELLINGS: &[(Label, &[&str])] = &[
    (
        Label::WhatTheyDo,
        &[
            "what they do",
            "what you do",
            "what youll do",
            "what it is",
            "responsibilities",
            "the role",
            "the job",
            "role overview",
            "overview",
            "about the role",
            "duties",
            "job description",
            "summary",
        ],
    ),
    (
        Label::Pay,
        &[
            "salary range",
            "salary",
            "salaries",
            "pay",
            "pay range",
            "compensation",
            "salary and compensation",
            "earnings",
            "wage",
            "average salary",
            "median salary",
            "typical salary",
            "annual salary",
            "base salary",
            "total compensation",
            "expected salary",
            "salary expectations",
            "average pay",
            "typical pay",
            "hourly rate",
            "hourly pay",
            "day rate",
            "what it pays",
        ],
    ),
    (
        Label::Skills,
        &[
            "key skills",
            "skills",
            "skills needed",
            "required skills",
            "core skills",
            "skill set",
            "skills required",
            "what you need",
            "what you need to know",
        ],
    ),
    (
        Label::WayIn,
        &[
            "how to break in",
            "how to get in",
            "how to get there",
            "getting started",
            "how to get started",
            "how to get into it",
            "way in",
            "how to start",
            "how to become one",
            "entry routes",
            "breaking in",
            "path in",
            "how to enter",
        ],
    ),
    (
        Label::AlsoCalled,
        &["also called", "also known as", "aka", "other names", "other titles", "alternative titles", "aliases"],
    ),
    (Label::AlsoAsked, &["also asked", "other ways to ask", "also asked as", "asked as"]),
    (Label::Credit, &["credit", "source", "figures from", "salary source", "data from"]),
    (Label::Basis, &["basis", "pay basis"]),
    (Label::Place, &["place", "location", "region", "country"]),
    (Label::Level, &["level", "experience level", "seniority"]),
    (Label::Currency, &["currency"]),
    (Label::Period, &["period", "pay period"]),
];

/// The longest unknown label, in words, that is still taken for one.
const MAX_LABEL_WORDS: usize = 5;

impl Label {
    /// The label with this spelling, whatever its case and punctuation.
    pub(super) fn from_spelling(text: &str) -> Option<Self> {
        let key = words(text).join(" ");
        SPELLINGS.iter().find(|(_, spellings)| spellings.contains(&key.as_str())).map(|(label, _)| *label)
    }

    /// The spelling a writer is advised to use.
    pub(super) fn spelling(self) -> &'static str {
        SPELLINGS.iter().find(|(label, _)| *label == self).map_or("", |(_, spellings)| spellings[0])
    }

    /// Whether a section with this label describes a role.
    pub(super) fn describes_role(self) -> bool {
        matches!(self, Self::WhatTheyDo | Self::Skills | Self::WayIn | Self::AlsoCalled)
    }

    /// Whether this label says something about all pay figures of its section.
    pub(super) fn qualifies_pay(self) -> bool {
        matches!(self, Self::Credit | Self::Basis | Self::Place | Self::Level | Self::Currency | Self::Period)
    }
}

/// A label found at the start of a line, and what follows it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Labelled {
    pub label: Label,
    /// The label as written, without its colon.
    pub name: String,
    pub rest: String,
    pub line: usize,
}

/// Reads `Label: rest`. Known labels, and slips of them, count in any type; unknown ones only in bold
/// or italic.
pub(super) fn labelled(line: &Line) -> Option<Labelled> {
    let (name, rest) = split_label(line)?;
    let emphasised = line.emphasised >= name.len();
    let label = match Label::from_spelling(name) {
        Some(label) => label,
        // A plain label that is only misspelt is kept apart too, and reported where it matters.
        None if (emphasised || nearest(name).is_some()) && words(name).len() <= MAX_LABEL_WORDS => Label::Other,
        None => return None,
    };
    Some(Labelled { label, name: name.trim().to_owned(), rest: rest.trim().to_owned(), line: line.line })
}

/// `Label: rest`, `**Label:** rest` or a bold line of its own without a colon.
fn split_label(line: &Line) -> Option<(&str, &str)> {
    if let Some((name, rest)) = line.text.split_once(':') {
        // `9:30` and `https://` are no labels.
        if !name.trim().is_empty() && !rest.starts_with("//") {
            return Some((name, rest));
        }
    }
    let whole_line = line.emphasised > 0 && line.emphasised == line.text.len();
    (whole_line && Label::from_spelling(&line.text).is_some()).then_some((&line.text[..], ""))
}

/// Two slips; building the tables is slow, so it is done once.
static SLIPS: LazyLock<LevenshteinAutomatonBuilder> = LazyLock::new(|| LevenshteinAutomatonBuilder::new(2, true));

/// The known label that was probably meant by a misspelt one: one or two letters off.
pub(super) fn nearest(name: &str) -> Option<Label> {
    let key = words(name).join(" ");
    if !(6..=40).contains(&key.len()) {
        return None;
    }
    let automaton = SLIPS.build_dfa(&key);
    SPELLINGS
        .iter()
        .find(|(_, spellings)| {
            spellings.iter().any(|spelling| matches!(automaton.eval(spelling), Distance::Exact(1..=2)))
        })
        .map(|(label, _)| *label)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str, emphasised: usize) -> Line {
        Line { line: 1, text: text.to_owned(), emphasised }
    }

    #[test]
    fn labels_are_read_in_every_shape() {
        let found = |text: &str, emphasised| labelled(&line(text, emphasised)).map(|it| (it.label, it.rest));
        assert_eq!(found("Salary range: $1", 0), Some((Label::Pay, "$1".to_owned())));
        assert_eq!(found("KEY SKILLS:", 11), Some((Label::Skills, String::new())));
        assert_eq!(found("Key skills", 10), Some((Label::Skills, String::new())));
        assert_eq!(found("Works with: all", 11), Some((Label::Other, "all".to_owned())));
        assert_eq!(found("Works with: all", 0), None);
        assert_eq!(found("See https://x.org", 0), None);
    }

    #[test]
    fn a_misspelt_label_is_recognised_as_such() {
        assert_eq!(nearest("Salery range"), Some(Label::Pay));
        assert_eq!(nearest("Works with"), None);
    }
}

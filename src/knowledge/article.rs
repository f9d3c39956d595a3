//! What one knowledge file holds, once parsed.

use super::labels::Label;
use super::pay::PayFigure;
use super::vocabulary::VocabularyRow;
use serde::Serialize;
use std::fmt;
use time::{Date, Month};

/// One article: one file.
#[derive(Debug, Clone, PartialEq)]
pub struct Article {
    /// The file's name, relative to the knowledge folder, with `/` between folders.
    pub file: String,
    /// From the front matter, else the first heading, else the file's name.
    pub title: String,
    /// Who wrote it, if the file says.
    pub author: Option<String>,
    /// Where it appeared, if the file says.
    pub site: Option<String>,
    /// Its address, if the file says; always http or https.
    pub url: Option<String>,
    /// When it appeared, if the file says.
    pub published: Option<Published>,
    /// Its role profiles, in order.
    pub profiles: Vec<RoleProfile>,
    /// Pay figures that name their role, or that are about all roles.
    pub figures: Vec<PayFigure>,
    /// Sentences with pay whose role is still to be found among all roles of the knowledge.
    pub(super) sentences: Vec<PaySentence>,
    /// Numbers of job postings per role.
    pub postings: Vec<Postings>,
    /// What tables say about places.
    pub places: Vec<PlaceRow>,
    /// List items such as `Seattle: headquarters of …`, before it is known which names are places.
    pub(super) named_items: Vec<PlaceRow>,
    /// What stands in columns of roles: titles, whatever they look like.
    pub(super) titles: Vec<String>,
    /// Names in lists of pay, which are roles unless they are places.
    pub(super) listed_titles: Vec<String>,
    /// Places that no table describes and that figures are for.
    pub(super) named_places: Vec<String>,
    /// Ways from one field into a role.
    pub transitions: Vec<Transition>,
    /// Rows of glossary tables.
    pub vocabulary: Vec<VocabularyRow>,
    /// Everything that can be searched and shown, in order.
    pub passages: Vec<Passage>,
}

impl Article {
    /// Author and date as one short text: `Kartik Daware Jain, 2026`.
    pub fn byline(&self) -> String {
        let by = self.author.as_deref().or(self.site.as_deref());
        let date = self.published.map(|published| published.to_string());
        let parts: Vec<&str> = by.into_iter().chain(date.as_deref()).collect();
        parts.join(", ")
    }

    /// What a table says about a place, or, behind all of these, what a list item says whose name is that of a place.
    pub fn place_row(&self, at: usize) -> &PlaceRow {
        match at.checked_sub(self.places.len()) {
            Some(item) => &self.named_items[item],
            None => &self.places[at],
        }
    }

    /// How much of each kind it holds, to tell whether another version of it has lost something.
    pub fn holdings(&self) -> [usize; 7] {
        let pay = self.figures.len() + self.sentences.len();
        let tables = [self.postings.len(), self.places.len(), self.transitions.len(), self.vocabulary.len()];
        let [postings, places, transitions, vocabulary] = tables;
        [self.profiles.len(), pay, postings, places, transitions, vocabulary, self.passages.len()]
    }

    /// The number of questions the article answers under headings of their own.
    pub fn questions(&self) -> impl Iterator<Item = &Passage> {
        self.passages.iter().filter(|passage| passage.kind == PassageKind::Faq)
    }
}

/// A date of publication, as exact as the source gives it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Published {
    year: i32,
    month: Option<Month>,
    day: Option<u8>,
}

impl Published {
    /// Reads `2026-03-23`, `2026-03` or `2026`.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.trim().split('-');
        let year = parts.next().filter(|year| year.len() == 4)?.parse().ok()?;
        let month = parts.next().map(|month| month.parse::<u8>().ok().and_then(|it| Month::try_from(it).ok()));
        let day = parts.next().map(|day| day.parse::<u8>().ok());
        let (month, day) = match (month, day) {
            (None, None) => (None, None),
            (Some(month), None) => (Some(month?), None),
            (Some(month), Some(day)) => (Some(month?), Some(day?)),
            (None, Some(_)) => return None,
        };
        Date::from_calendar_date(year, month.unwrap_or(Month::January), day.unwrap_or(1)).ok()?;
        parts.next().is_none().then_some(Self { year, month, day })
    }

    /// Whether more than a year lies between it and a day, however late in its year or month it was.
    pub fn is_over_a_year_before(self, today: Date) -> bool {
        let month = self.month.unwrap_or(Month::December);
        let day = self.day.unwrap_or_else(|| month.length(self.year));
        (self.year + 1, u8::from(month), day) < (today.year(), u8::from(today.month()), today.day())
    }
}

impl fmt::Display for Published {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{:02}", u8::from(month))?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        Ok(())
    }
}

impl Serialize for Published {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// What a source says about one role under a heading of its own.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RoleProfile {
    /// The heading, without its number.
    pub title: String,
    /// Other names of the role.
    pub also_called: Vec<String>,
    /// The labelled parts, in order, names and pay left out.
    pub facts: Vec<Fact>,
    /// 1-based line of the heading.
    pub line: usize,
}

impl RoleProfile {
    /// The facts under one label.
    pub fn facts(&self, label: Label) -> impl Iterator<Item = &Fact> {
        self.facts.iter().filter(move |fact| fact.label == label)
    }
}

/// One labelled part of a role profile: a text, a list, or both.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Fact {
    /// What kind of part it is.
    pub label: Label,
    /// The label as the writer put it.
    pub name: String,
    /// Running text; may be empty.
    pub text: String,
    /// List items; may be empty.
    pub items: Vec<String>,
    /// 1-based line of the label.
    pub line: usize,
}

/// A sentence that states pay, before its role is known.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct PaySentence {
    pub text: String,
    /// Where in the sentence the amount stands, in bytes.
    pub amount_at: usize,
    /// The role profile it stands in, if any.
    pub profile: Option<String>,
    /// Everything but the title.
    pub figure: PayFigure,
}

/// How many postings a source counts for a role.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Postings {
    /// The role's title as the source writes it.
    pub title: String,
    /// The count as written, such as `45,200`.
    pub count: String,
    /// The column's name, such as `Active postings`.
    pub measure: String,
    /// 1-based line.
    pub line: usize,
}

/// One row of a table about places.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PlaceRow {
    /// The place as written.
    pub place: String,
    /// Column names with their cells, empty cells left out.
    pub measures: Vec<(String, String)>,
    /// 1-based line.
    pub line: usize,
}

/// One way from a field or role into a role.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Transition {
    /// Where it starts, such as `Developer`.
    pub from: String,
    /// The role it leads to.
    pub to: String,
    /// Column names with their cells: timeline, certifications, prerequisites.
    pub details: Vec<(String, String)>,
    /// 1-based line.
    pub line: usize,
}

/// A piece of an article that can be found and shown by itself.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Passage {
    /// What it was in the file.
    pub kind: PassageKind,
    /// The heading it stands under, or the first cell of a table row.
    pub heading: String,
    /// The headings above that one, outermost first.
    pub trail: Vec<String>,
    /// Other wordings of the heading, to be indexed and not shown.
    pub also_asked: Vec<String>,
    /// What it says, line by line; list items start with `- `.
    pub text: String,
    /// 1-based line of the heading or row.
    pub line: usize,
    /// The same number for all passages of one section.
    pub section: usize,
    /// The heading and then the other wordings, as names are compared ([`super::words::name_key`]).
    #[serde(skip)]
    pub keys: Vec<String>,
}

/// What a passage was in its file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PassageKind {
    /// A question and its answer.
    Faq,
    /// A role profile.
    Role,
    /// A list item with a bold start.
    Item,
    /// One row of a table.
    TableRow,
    /// Any other text.
    Text,
}

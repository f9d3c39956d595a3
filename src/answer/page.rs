//! How an answer is laid out, before anybody decides how it looks: titles, paragraphs, lists,
//! aligned figures and sources. Both renderers, Discord and terminal, draw the same pages, so each
//! answer is laid out once.

use super::chart::Chart;
use super::request::Request;
use crate::knowledge::Published;
use crate::locale::{Language, Message};
use serde::{Serialize, Serializer};
use std::ops::Range;
use time::Date;

const OVER_A_YEAR_OLD: Message = Message::new("over-a-year-old");

/// One answer, laid out.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Page {
    /// The language of its fixed words.
    pub language: Language,
    /// What it is about.
    pub title: String,
    /// From the most to the least important.
    pub sections: Vec<Section>,
    /// The articles that figures and texts refer to by number.
    pub sources: Vec<Source>,
    /// Whether it is only for the person who asked, such as "nothing found".
    pub private: bool,
    /// Where the answer leads on, the most wanted first; at most [`Page::MAX_STEPS`].
    pub steps: Vec<Step>,
    /// Choices that swap the answer in place.
    pub menus: Vec<Menu>,
    /// Where the page is one of several.
    pub pager: Option<Pager>,
    /// Whether it shows a passage, of which people can say whether it helped.
    pub is_passage: bool,
    /// A picture of its figures, where there are any that can be drawn.
    pub chart: Option<Chart>,
}

/// Where an answer leads on: a short label and the request behind it.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// What the reader sees.
    pub label: String,
    /// What is asked.
    pub request: Request,
}

impl Step {
    /// A step.
    pub fn new(label: impl Into<String>, request: Request) -> Self {
        Self { label: label.into(), request }
    }
}

impl Serialize for Step {
    /// As its label, which is all that a reader sees.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.label)
    }
}

/// A choice that swaps the answer in place: runners-up, "did you mean", related questions, columns
/// to rank by.
#[derive(Debug, Clone, PartialEq)]
pub struct Menu {
    /// What is chosen: `Related questions`.
    pub prompt: String,
    /// Best first; never empty.
    pub entries: Vec<Step>,
}

/// One page among several.
#[derive(Debug, Clone, PartialEq)]
pub struct Pager {
    /// From 1.
    pub page: usize,
    /// How many there are.
    pub pages: usize,
    /// The page before, if any.
    pub previous: Option<Request>,
    /// The page behind, if any.
    pub next: Option<Request>,
}

impl Pager {
    /// The pager of a list of this many entries, and the entries' places on the page wanted; beyond
    /// the last page, the last one. There is no pager where all entries fit on one page.
    pub(super) fn over(
        entries: usize,
        on_page: usize,
        wanted: usize,
        request: impl Fn(usize) -> Request,
    ) -> (Option<Self>, Range<usize>) {
        let pages = entries.div_ceil(on_page).max(1);
        let page = wanted.clamp(1, pages);
        let shown = (page - 1) * on_page..(page * on_page).min(entries);
        let pager = Self {
            page,
            pages,
            previous: (page > 1).then(|| request(page - 1)),
            next: (page < pages).then(|| request(page + 1)),
        };
        (Some(pager).filter(|_| pages > 1), shown)
    }
}

/// A heading and what stands below it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Section {
    /// Absent for the opening.
    pub heading: Option<String>,
    /// In order.
    pub content: Vec<Content>,
}

/// One piece of a section.
#[derive(Debug, Clone, PartialEq)]
pub enum Content {
    /// Running text; blank lines part paragraphs, lines that start with `- ` are list items.
    Prose(Rich),
    /// A list.
    Items(Vec<Rich>),
    /// Pay figures of one source, one below the other.
    Figures(FigureTable),
}

/// Text with matched words marked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Rich {
    /// The text, without any markup.
    pub text: String,
    /// What to mark, in bytes, in order and without overlap.
    pub marks: Vec<Range<usize>>,
}

impl Rich {
    /// Text that opens with something marked.
    pub fn opening(marked: &str, rest: &str) -> Self {
        Self { text: format!("{marked}{rest}"), marks: std::iter::once(0..marked.len()).collect() }
    }
}

impl<T: Into<String>> From<T> for Rich {
    fn from(text: T) -> Self {
        Self { text: text.into(), marks: Vec::new() }
    }
}

/// Pay figures of one source that have their circumstances in common.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct FigureTable {
    /// The source, where the table before it had another one: `[1] Careers of 2026 (Ada, 2026)`.
    pub source: Option<String>,
    /// What holds for all rows: place, employer, credit, basis, period.
    pub context: Vec<String>,
    /// The figures.
    pub rows: Vec<FigureRow>,
}

/// One pay figure as it is shown.
#[derive(Debug, Clone, PartialEq)]
pub struct FigureRow {
    /// The money: `$95,000 – $335,000`.
    pub amount: String,
    /// Base, total, or not stated; empty where the table's context says it for all rows.
    pub basis: String,
    /// Level and whatever else is the row's own.
    pub about: String,
}

/// An article that an answer refers to.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Source {
    /// The number that texts and figures refer to, from 1.
    pub number: usize,
    /// The article's title.
    pub title: String,
    /// Author and date.
    pub byline: String,
    /// When it appeared, if that is stated.
    #[serde(skip)]
    pub published: Option<Published>,
    /// Its address, if the file gives one.
    pub url: Option<String>,
    /// The knowledge file.
    pub file: String,
    /// The 1-based lines that were used.
    pub lines: Vec<usize>,
}

impl Source {
    /// Number, title and byline: `[1] Careers of 2026 (Ada, 2026)`.
    pub fn caption(&self) -> String {
        let byline = if self.byline.is_empty() { String::new() } else { format!(" ({})", self.byline) };
        format!("[{}] {}{byline}", self.number, self.title)
    }

    /// File and lines: `ai-jobs-guide.md:187,192`.
    pub fn place(&self) -> String {
        let lines = self.lines.iter().map(ToString::to_string).collect::<Vec<_>>().join(",");
        format!("{}:{lines}", self.file)
    }
}

impl Page {
    /// A row of buttons has so many.
    pub const MAX_STEPS: usize = 5;
    /// A menu has so many entries.
    pub const MAX_ENTRIES: usize = 25;

    /// A page with a title and nothing else yet.
    pub fn titled(language: Language, title: impl Into<String>) -> Self {
        Self { language, title: title.into(), ..Self::default() }
    }

    /// The page as it is on a day: what comes from articles more than a year old says so, beside the
    /// figures and among the sources.
    pub fn dated(mut self, today: Date) -> Self {
        for source in &mut self.sources {
            if source.published.is_some_and(|published| published.is_over_a_year_before(today)) {
                let before = source.caption();
                source.byline.push_str(&format!(", {}", OVER_A_YEAR_OLD.told(self.language)));
                let after = source.caption();
                let content = self.sections.iter_mut().flat_map(|section| &mut section.content);
                for piece in content {
                    if let Content::Figures(FigureTable { source: Some(caption), .. }) = piece
                        && *caption == before
                    {
                        caption.clone_from(&after);
                    }
                }
            }
        }
        self
    }

    /// Adds text under no heading.
    pub fn say(&mut self, text: impl Into<Rich>) {
        self.push(None, Content::Prose(text.into()));
    }

    /// Adds a message under no heading, in the page's language.
    pub fn tell(&mut self, message: &Message) {
        self.say(message.told(self.language));
    }

    /// Adds a message as text below a heading.
    pub fn tell_below(&mut self, heading: &str, message: &Message) {
        self.push(Some(heading), Content::Prose(message.told(self.language).into()));
    }

    /// Adds a piece below a heading; pieces with the same heading in a row share it.
    pub fn push(&mut self, heading: Option<&str>, content: Content) {
        match self.sections.last_mut() {
            Some(last) if last.heading.as_deref() == heading => last.content.push(content),
            _ => self.sections.push(Section { heading: heading.map(str::to_owned), content: vec![content] }),
        }
    }

    /// Adds pay figures, table by table.
    pub fn figures(&mut self, heading: Option<&str>, tables: Vec<FigureTable>) {
        for table in tables {
            self.push(heading, Content::Figures(table));
        }
    }

    /// Adds a list below a heading in the page's language, unless it is empty.
    pub fn list(&mut self, heading: &Message, items: impl IntoIterator<Item = String>) {
        self.list_below(&heading.told(self.language), items);
    }

    /// Adds a list below a heading, unless it is empty.
    pub fn list_below(&mut self, heading: &str, items: impl IntoIterator<Item = String>) {
        let items: Vec<Rich> = items.into_iter().map(Rich::from).collect();
        if !items.is_empty() {
            self.push(Some(heading), Content::Items(items));
        }
    }

    /// Adds one item; items with the same heading in a row share a list.
    pub fn item(&mut self, heading: Option<&str>, item: Rich) {
        if let Some(last) = self.sections.last_mut().filter(|last| last.heading.as_deref() == heading)
            && let Some(Content::Items(items)) = last.content.last_mut()
        {
            items.push(item);
        } else {
            self.push(heading, Content::Items(vec![item]));
        }
    }

    /// Adds a step, as long as there is room for one.
    pub fn lead(&mut self, label: impl Into<String>, request: Request) {
        if self.steps.len() < Self::MAX_STEPS {
            self.steps.push(Step::new(label, request));
        }
    }

    /// Adds a step with a label in the page's language.
    pub fn lead_to(&mut self, label: &Message, request: Request) {
        self.lead(label.told(self.language), request);
    }

    /// Adds a menu, unless it would be empty.
    pub fn offer(&mut self, prompt: &Message, entries: impl IntoIterator<Item = Step>) {
        let entries: Vec<Step> = entries.into_iter().take(Self::MAX_ENTRIES).collect();
        if !entries.is_empty() {
            self.menus.push(Menu { prompt: prompt.told(self.language), entries });
        }
    }
}

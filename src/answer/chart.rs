//! A chart as a plain value: what is shown and what it says, before anybody decides how it is
//! drawn. All its amounts are taken over from figures of the sources; none is worked out.

use crate::knowledge::{Basis, Currency, Period};
use crate::locale::Language;
use serde::Serialize;
use unicode_segmentation::UnicodeSegmentation;

/// The language of charts. Their font has no Devanagari, and a picture is kept once for all who read it.
pub(super) const CHART: Language = Language::English;

/// More bars than this are not drawn, so that a picture stays one that somebody looks at.
pub const MOST_BARS: usize = 40;

/// The most characters of an alt text: Discord's limit for the description of an attachment.
pub const ALT_TEXT: usize = 1_024;

/// Bars on one axis.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Chart {
    /// What it is about.
    pub title: String,
    /// What all bars are measured in.
    pub axis: Axis,
    /// In order; none is empty.
    pub groups: Vec<BarGroup>,
    /// Sentences on what was left out.
    pub notes: Vec<String>,
}

/// What bars are measured in.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Axis {
    /// Money for a time.
    Money {
        /// The currency of all bars.
        currency: Currency,
        /// The time, unless no source states it.
        period: Period,
        /// Whether each bar's source states the period, rather than some of them.
        stated_by_all: bool,
    },
    /// Numbers that need no more than their name.
    Number {
        /// The measure, such as `AI job postings`.
        name: String,
        /// Whether they are parts of a hundred.
        percent: bool,
    },
}

/// Bars that belong together.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct BarGroup {
    /// What they are about: a role, a source. Absent where the heading before still holds.
    pub heading: Option<String>,
    /// What else holds for all of them: source, place, employer. May be empty.
    pub context: String,
    /// In order.
    pub bars: Vec<Bar>,
}

/// One figure.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Bar {
    /// What it is the figure of: a level, a place.
    pub label: String,
    /// The figure as it is written in the answer.
    pub figure: String,
    /// Where it lies on the axis.
    pub extent: Extent,
    /// What an amount of pay counts; absent for other numbers.
    pub basis: Option<Basis>,
}

/// A number on the axis, in hundredths of the axis's unit.
pub type Hundredths = i64;

/// Where a bar lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Extent {
    /// From low to high.
    Range {
        /// Lower end.
        low: Hundredths,
        /// Upper end.
        high: Hundredths,
        /// The source says that it goes on above.
        open: bool,
    },
    /// The source gives a minimum only.
    AtLeast(Hundredths),
    /// The source gives a maximum only.
    AtMost(Hundredths),
    /// One amount.
    Single(Hundredths),
    /// One number, to be drawn from zero: ranked by its length.
    FromZero(Hundredths),
}

impl Extent {
    /// The smallest number it shows.
    pub fn lower(self) -> Hundredths {
        match self {
            Self::Range { low: at, .. } | Self::AtLeast(at) | Self::AtMost(at) | Self::Single(at) => at,
            Self::FromZero(at) => at.min(0),
        }
    }

    /// The largest number it shows.
    pub fn upper(self) -> Hundredths {
        match self {
            Self::Range { high: at, .. } | Self::AtLeast(at) | Self::AtMost(at) | Self::Single(at) => at,
            Self::FromZero(at) => at,
        }
    }

    /// Whether it goes on above without a known end.
    pub fn is_open_above(self) -> bool {
        matches!(self, Self::Range { open: true, .. } | Self::AtLeast(_))
    }
}

impl Axis {
    /// The unit in words: `USD, a year`.
    pub fn name(&self) -> String {
        match self {
            Self::Money { currency, period: Period::NotStated, .. } => {
                format!("{}, period not stated", currency.code())
            }
            Self::Money { currency, period, stated_by_all } => {
                let hedge = if *stated_by_all { "" } else { " where a period is stated" };
                format!("{}, {}{hedge}", currency.code(), super::wording::period(*period).told(CHART))
            }
            Self::Number { name, .. } => name.clone(),
        }
    }
}

impl Chart {
    /// All bars, in order.
    pub fn bars(&self) -> impl Iterator<Item = &Bar> {
        self.groups.iter().flat_map(|group| &group.bars)
    }

    /// Keeps the first [`MOST_BARS`] bars and notes how many were left out.
    pub(super) fn bounded(mut self) -> Self {
        let count = self.bars().count();
        let mut room = MOST_BARS;
        for group in &mut self.groups {
            group.bars.truncate(room);
            room -= group.bars.len();
        }
        self.groups.retain(|group| !group.bars.is_empty());
        if count > MOST_BARS {
            let more = count - MOST_BARS;
            self.notes.push(match more {
                1 => "1 more figure is in the answer and not drawn here.".to_owned(),
                _ => format!("{more} more figures are in the answer and not drawn here."),
            });
        }
        self
    }

    /// What the picture shows, in words, for those who cannot see it; never longer than
    /// [`ALT_TEXT`]. Details give way to figures where there are many.
    pub fn alt_text(&self) -> String {
        let full = self.told(true);
        if length(&full) <= ALT_TEXT {
            return full;
        }
        let brief = self.told(false);
        if length(&brief) <= ALT_TEXT {
            return brief;
        }
        self.told_in_part()
    }

    fn opening(&self) -> String {
        format!("Bar chart: {} ({}).", clipped(&self.title, 120), clipped(&self.axis.name(), 80))
    }

    fn told(&self, details: bool) -> String {
        let mut text = self.opening();
        for group in &self.groups {
            let head: Vec<&str> = group.heading.iter().map(String::as_str).chain([group.context.as_str()]).collect();
            let head: Vec<&str> = head.into_iter().filter(|part| !part.is_empty()).collect();
            let bars: Vec<String> = group.bars.iter().map(|bar| bar.told(details)).collect();
            let head = match head.join(", ") {
                head if head.is_empty() || !details => String::new(),
                head => format!("{head}: "),
            };
            text.push_str(&format!(" {head}{}.", bars.join("; ")));
        }
        for note in &self.notes {
            text.push_str(&format!(" {note}"));
        }
        text
    }

    /// As many bars as fit.
    fn told_in_part(&self) -> String {
        let mut text = self.opening();
        let bars: Vec<&Bar> = self.bars().collect();
        for (at, bar) in bars.iter().enumerate() {
            let told = format!(" {};", bar.told(false));
            let rest = format!(" and {} more, listed in the answer.", bars.len() - at);
            if length(&text) + length(&told) + length(&rest) > ALT_TEXT {
                text.push_str(&rest);
                return text;
            }
            text.push_str(&told);
        }
        text
    }
}

impl Bar {
    fn told(&self, details: bool) -> String {
        let basis = match self.basis {
            Some(basis) if details => format!(" ({})", super::wording::basis(basis).told(CHART)),
            _ => String::new(),
        };
        let most = if details { 200 } else { 40 };
        format!("{} {}{basis}", clipped(&self.label, most), clipped(&self.figure, 80)).trim().to_owned()
    }
}

/// The length in UTF-16 units: never less than Discord counts.
fn length(text: &str) -> usize {
    text.encode_utf16().count()
}

/// The first graphemes of a text, as many as fit with a mark that some are missing.
fn clipped(text: &str, most: usize) -> String {
    if length(text) <= most {
        return text.to_owned();
    }
    let mut cut = String::new();
    for grapheme in text.graphemes(true) {
        if length(&cut) + length(grapheme) >= most {
            break;
        }
        cut.push_str(grapheme);
    }
    format!("{}…", cut.trim_end())
}

//! The messages that answers share, and names for levels, bases and periods. What they say in each language stands in the
//! catalogues under `locales/`.

use crate::knowledge::{Amount, Basis, Level, Period, TypedAmountError, Years};
use crate::locale::{Language, Message};

pub(super) const SOURCES_DIFFER: Message = Message::new("sources-differ");
pub(super) const MIXED_BASES: Message = Message::new("mixed-bases");
pub(super) const MIXED_CURRENCIES: Message = Message::new("mixed-currencies");
pub(super) const MIXED_PERIODS: Message = Message::new("mixed-periods");
pub(super) const PAY: Message = Message::new("pay-by-source");
pub(super) const WHAT_THEY_DO: Message = Message::new("what-they-do");
pub(super) const SKILLS: Message = Message::new("key-skills");
pub(super) const WAY_IN: Message = Message::new("how-to-break-in");
pub(super) const FROM_OTHER_FIELDS: Message = Message::new("from-other-fields");
pub(super) const OPENINGS: Message = Message::new("openings");
pub(super) const NEAR_TITLES: Message = Message::new("near-titles");
pub(super) const RELATED_QUESTIONS: Message = Message::new("related-questions");
pub(super) const TO_CARD: Message = Message::new("about-the-role");
pub(super) const TO_PAY: Message = Message::new("pay");
pub(super) const TO_SKILLS: Message = Message::new("skills");
pub(super) const TO_WAY_IN: Message = Message::new("way-in");
pub(super) const GONE: Message = Message::new("passage-gone");
pub(super) const COMPARE_WITH: Message = Message::new("compare-with");
pub(super) const DID_YOU_MEAN: Message = Message::new("did-you-mean");
pub(super) const BEFORE_YOU_COMPARE: Message = Message::new("before-you-compare");
pub(super) const NOT_COMPARED: Message = Message::new("not-compared");
pub(super) const ANOTHER_LEVEL: Message = Message::new("another-level");
pub(super) const ALL_LEVELS: Message = Message::new("all-levels");
pub(super) const OPEN_A_ROLE: Message = Message::new("open-a-role");
pub(super) const LEVEL_NOT_STATED: Message = Message::new("level-not-stated");
pub(super) const AVERAGE: Message = Message::new("average");

pub(super) fn level(level: Level) -> Message {
    Message::new(match level {
        Level::Entry => "level-entry",
        Level::Mid => "level-mid",
        Level::Senior => "level-senior",
    })
}

/// As it stands beside a figure.
pub(super) fn short_level(level: Level) -> Message {
    Message::new(match level {
        Level::Entry => "level-entry-short",
        Level::Mid => "level-mid-short",
        Level::Senior => "level-senior-short",
    })
}

/// `, senior level` behind a title; nothing for no level.
pub(super) fn and_level(level: Option<Level>, language: Language) -> String {
    level.map(|level| format!(", {}", self::level(level).told(language))).unwrap_or_default()
}

pub(super) fn basis(basis: Basis) -> Message {
    Message::new(match basis {
        Basis::Base => "basis-base",
        Basis::Total => "basis-total",
        Basis::NotStated => "basis-not-stated",
    })
}

/// As a sentence says it.
pub(super) fn basis_in_full(basis: Basis) -> Message {
    Message::new(match basis {
        Basis::Base => "basis-base-full",
        Basis::Total => "basis-total-full",
        Basis::NotStated => "basis-not-stated-full",
    })
}

/// As it stands in a column.
pub(super) fn short_basis(basis: Basis) -> Message {
    Message::new(match basis {
        Basis::Base => "basis-base-short",
        Basis::Total => "basis-total-short",
        Basis::NotStated => "basis-not-stated-short",
    })
}

/// Nothing where the period is not stated.
pub(super) fn period(period: Period) -> Message {
    Message::new(match period {
        Period::Year => "period-year",
        Period::Month => "period-month",
        Period::Week => "period-week",
        Period::Day => "period-day",
        Period::Hour => "period-hour",
        Period::NotStated => return Message::written(""),
    })
}

pub(super) fn years(years: Years) -> Message {
    let from = usize::from(years.from);
    match years.to {
        Some(to) => Message::new("years").with("from", from).with("to", usize::from(to)),
        None => Message::new("years-and-more").with("from", from),
    }
}

pub(super) fn amount(amount: &Amount) -> Message {
    match (amount.low, amount.high) {
        (None, Some(high)) => {
            let high = Amount { low: Some(high), high: None, ..*amount };
            Message::new("up-to").with("amount", high.to_string())
        }
        _ => Message::written(amount.to_string()),
    }
}

/// Why an amount that was typed cannot be used.
pub(super) fn no_amount(why: TypedAmountError) -> Message {
    match why {
        TypedAmountError::Unreadable(why) => Message::new("amount-unreadable").with("why", why),
        TypedAmountError::Missing => Message::new("amount-missing"),
        TypedAmountError::Range => Message::new("amount-is-range"),
        TypedAmountError::Implausible => Message::new("amount-implausible"),
    }
}

pub(super) fn compare_with(title: &str) -> Message {
    Message::new("compare-with-role").with("role", title)
}

pub(super) fn understood_as(asked: &str, title: &str) -> Message {
    Message::new("understood-as").with("asked", asked).with("title", title)
}

pub(super) fn not_mentioned(title: &str, words: &[String]) -> Message {
    Message::new("not-mentioned").with("title", title).with("words", words.join(", "))
}

/// `Active postings: 45,200`, with the source's own title where that is another one.
pub(super) fn postings(measure: &str, count: &str, own_title: Option<&str>) -> Message {
    let message = match own_title {
        Some(title) => Message::new("postings-as").with("title", title),
        None => Message::new("postings"),
    };
    message.with("measure", measure).with("count", count)
}

pub(super) fn see_role(title: &str) -> Message {
    Message::new("see-role").with("role", title)
}

pub(super) fn no_figure(title: &str) -> Message {
    Message::new("no-figure").with("role", title)
}

pub(super) fn no_figure_at(title: &str, level: Level) -> Message {
    Message::new("no-figure-at-level").with("role", title).with("level", self::level(level))
}

pub(super) fn no_figure_in(title: &str, place: &str) -> Message {
    Message::new("no-figure-in-place").with("role", title).with("place", place)
}

pub(super) fn unknown_place(place: &str) -> Message {
    Message::new("unknown-place").with("place", place)
}

pub(super) fn near_title(title: &str) -> Message {
    Message::new("near-title").with("title", title)
}

pub(super) fn unknown_role(asked: &str) -> Message {
    Message::new("unknown-role").with("asked", asked)
}

pub(super) fn several_roles(asked: &str) -> Message {
    Message::new("several-roles").with("asked", asked)
}

/// That there are more entries than are shown.
pub(super) fn and_more(count: usize) -> Message {
    Message::new("and-more").with("count", count)
}

/// As it opens a line.
pub(super) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

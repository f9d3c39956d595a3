//! The sentences and names that answers are made of, together, so that their tone is one.

use crate::knowledge::{Basis, Level, Period};

pub(super) const SOURCES_DIFFER: &str = "The sources differ; each figure is its own source's.";
pub(super) const MIXED_BASES: &str =
    "Base salary and total compensation are different measures and are not comparable.";
pub(super) const MIXED_CURRENCIES: &str =
    "These figures are in different currencies and are not comparable as they stand.";
pub(super) const MIXED_PERIODS: &str = "These figures are for different periods and are not comparable as they stand.";
pub(super) const PAY: &str = "Pay, as each source states it";
pub(super) const WHAT_THEY_DO: &str = "What they do";
pub(super) const SKILLS: &str = "Key skills";
pub(super) const WAY_IN: &str = "How to break in";
pub(super) const FROM_OTHER_FIELDS: &str = "Coming from another field";
pub(super) const OPENINGS: &str = "Openings";
pub(super) const NEAR_TITLES: &str = "Not the same role";
pub(super) const RELATED_QUESTIONS: &str = "Related questions";
pub(super) const TO_CARD: &str = "About the role";
pub(super) const TO_PAY: &str = "Pay";
pub(super) const TO_SKILLS: &str = "Skills";
pub(super) const TO_WAY_IN: &str = "Way in";
pub(super) const GONE: &str = "That passage is no longer in the articles. Please ask again.";
pub(super) const COMPARE_WITH: &str = "Compare with";
pub(super) const DID_YOU_MEAN: &str = "Did you mean";

pub(super) fn level(level: Level) -> &'static str {
    match level {
        Level::Entry => "entry level",
        Level::Mid => "mid level",
        Level::Senior => "senior level",
    }
}

pub(super) fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Base => "base",
        Basis::Total => "total compensation",
        Basis::NotStated => "basis not stated",
    }
}

/// As a sentence says it.
pub(super) fn basis_in_full(basis: Basis) -> &'static str {
    match basis {
        Basis::Base => "base salary",
        Basis::Total => "total compensation",
        Basis::NotStated => "pay whose basis is not stated",
    }
}

/// As it stands in a column.
pub(super) fn short_basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Base => "base",
        Basis::Total => "total",
        Basis::NotStated => "not stated",
    }
}

pub(super) fn period(period: Period) -> &'static str {
    match period {
        Period::Year => "a year",
        Period::Month => "a month",
        Period::Week => "a week",
        Period::Day => "a day",
        Period::Hour => "an hour",
        Period::NotStated => "",
    }
}

pub(super) fn understood_as(asked: &str, title: &str) -> String {
    format!("“{asked}” is understood as {title}.")
}

pub(super) fn not_mentioned(title: &str, words: &[String]) -> String {
    format!("No source here speaks of {title} together with: {}.", words.join(", "))
}

/// `Active postings: 45,200`, with the source's own title where that is another one.
pub(super) fn postings(measure: &str, count: &str, own_title: Option<&str>) -> String {
    let title = own_title.map(|title| format!(" (as “{title}”)")).unwrap_or_default();
    format!("{measure}{title}: {count}")
}

pub(super) fn see_role(title: &str) -> String {
    format!("For what they do say: /role {title}")
}

pub(super) fn no_figure(title: &str) -> String {
    format!("No source here gives a pay figure for {title}.")
}

pub(super) fn no_figure_at(title: &str, level: Level) -> String {
    format!("No source here gives a figure for {title} at {}.", self::level(level))
}

pub(super) fn no_figure_in(title: &str, place: &str) -> String {
    format!("No source here joins {title} with {place}. Each by itself:")
}

pub(super) fn unknown_place(place: &str) -> String {
    format!("No source here says anything about pay in {place}. What they say without that place:")
}

pub(super) fn near_title(title: &str) -> String {
    format!("{title} is a different role, with figures of its own: /salary {title}")
}

pub(super) fn unknown_role(asked: &str) -> String {
    format!("I have nothing on a role called “{asked}”.")
}

pub(super) fn several_roles(asked: &str) -> String {
    format!("“{asked}” could be one of several roles. Which one do you mean?")
}

/// As it opens a line.
pub(super) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

//! What the words around an amount say about it: level, years, basis, period, employer, place,
//! credit. Each reader takes a text and gives what is stated there, or nothing.

use super::currency::Currency;
use super::money::{Found, Money, scan};
use super::pay::{Amount, Basis, Level, Minor, Period, Years};
use super::words::{beginning, fold, singular, words};

/// Everything that a heading, a labelled line, a sentence or a cell says about pay.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct PayContext {
    pub level: Option<Level>,
    pub years: Option<Years>,
    pub place: Option<String>,
    pub employer: Option<String>,
    pub basis: Option<Basis>,
    pub period: Option<Period>,
    pub currency: Option<Currency>,
    pub credit: Option<String>,
    pub average: bool,
    /// Anything else the source ties to the figure, in its own words.
    pub note: Option<String>,
}

impl PayContext {
    /// What a text says by itself. Named places are found later, among all places of the
    /// knowledge, because a place cannot be told from other names by its words alone.
    pub fn of(text: &str) -> Self {
        Self {
            level: level(text),
            years: years(text),
            place: market(text),
            employer: employer(text),
            basis: basis(text),
            period: period(text),
            currency: None,
            credit: credit(text),
            average: words(text).iter().any(|word| word.starts_with("averag") || word == "avg"),
            note: extra(text),
        }
    }

    /// This context, completed by a wider one where it says nothing itself.
    pub fn within(self, wider: &Self) -> Self {
        // Years belong to the level they stand beside.
        let years =
            if self.level.is_some() && self.level != wider.level { self.years } else { self.years.or(wider.years) };
        Self {
            years,
            level: self.level.or(wider.level),
            place: self.place.or_else(|| wider.place.clone()),
            employer: self.employer.or_else(|| wider.employer.clone()),
            basis: self.basis.or(wider.basis),
            period: self.period.or(wider.period),
            currency: self.currency.or(wider.currency),
            credit: self.credit.or_else(|| wider.credit.clone()),
            average: self.average || wider.average,
            note: self.note.or_else(|| wider.note.clone()),
        }
    }
}

/// Words of a title or heading that name a level.
const LEVEL_WORDS: &[(&str, Level)] = &[
    ("entry", Level::Entry),
    ("junior", Level::Entry),
    ("jr", Level::Entry),
    ("graduate", Level::Entry),
    ("mid", Level::Mid),
    ("intermediate", Level::Mid),
    ("middle", Level::Mid),
    ("senior", Level::Senior),
    ("sr", Level::Senior),
];

/// The level that a text names, if it names exactly one.
pub(super) fn level(text: &str) -> Option<Level> {
    let mut found = words(text)
        .into_iter()
        .filter_map(|word| LEVEL_WORDS.iter().find(|(name, _)| *name == word).map(|(_, level)| *level));
    let first = found.next()?;
    found.all(|other| other == first).then_some(first)
}

/// A title without the level in front of it, and that level: `Junior ML Engineer`.
pub fn split_level(title: &str) -> Option<(Level, &str)> {
    let (first, rest) = title.trim().split_once(' ')?;
    let first = first.trim_end_matches('.');
    let rest = rest.trim_start();
    let rest = ["level ", "Level "].iter().find_map(|word| rest.strip_prefix(word)).unwrap_or(rest);
    let first = fold(first);
    let first = first.split('-').next().unwrap_or_default();
    let (_, level) = LEVEL_WORDS.iter().find(|(name, _)| *name == first)?;
    Some((*level, rest))
}

/// `(0-2 years)`, `3 to 5 years`, `6+ yrs`.
pub(super) fn years(text: &str) -> Option<Years> {
    scan(text).into_iter().find_map(|(span, found)| {
        let Found::Money(Money { low, high, plus, currency: None, scaled: false }) = found else {
            return None;
        };
        let after = words(beginning(&text[span.end..], AFTER));
        let unit = after.first()?;
        let years = ["year", "years", "yr", "yrs", "y"].contains(&unit.as_str());
        let from = u8::try_from(low / 100).ok()?;
        let to = high.map(|high| u8::try_from(high / 100)).transpose().ok()?;
        (years && (plus || to.is_some())).then_some(Years { from, to })
    })
}

/// Base or total, if the text says one of them and not the other.
pub(super) fn basis(text: &str) -> Option<Basis> {
    let words = words(text);
    let pair = |first: &str, second: &[&str]| {
        words.windows(2).any(|two| two[0] == first && second.iter().any(|word| two[1].starts_with(word)))
    };
    // A customer base is no pay.
    const OTHER_BASES: &[&str] = &["customer", "user", "client", "fan", "code", "knowledge", "skill", "home"];
    let other = |at: usize| at > 0 && OTHER_BASES.contains(&words[at - 1].as_str());
    let base = words.iter().enumerate().any(|(at, word)| word == "base" && !other(at));
    let total = pair("total", &["comp", "pay", "package", "salar", "reward", "earning"])
        || words.iter().any(|word| word == "tc" || word == "ote")
        || pair("with", &["equity", "stock"])
        || pair("including", &["equity", "stock"])
        || words == ["total"];
    match (base, total) {
        (true, false) => Some(Basis::Base),
        (false, true) => Some(Basis::Total),
        _ => None,
    }
}

/// The period that the text names.
pub(super) fn period(text: &str) -> Option<Period> {
    let text = format!(
        " {} ",
        fold(text)
            .replace('/', " / ")
            .replace("p.a.", " pa ")
            .replace("0pa", "0 pa")
            .replace("kpa", "k pa")
            .replace([',', ';', '.', '(', ')', ':'], " ")
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    );
    const PERIODS: &[(Period, &[&str])] = &[
        (Period::Hour, &["hour", "hr", "h", "hourly"]),
        (Period::Day, &["day", "daily"]),
        (Period::Week, &["week", "wk", "weekly"]),
        (Period::Month, &["month", "mo", "monthly"]),
        (Period::Year, &["year", "yr", "annum", "annually", "yearly", "annual", "pa", "lpa"]),
    ];
    let says = |word: &str| {
        let adverb = word.ends_with("ly") || matches!(word, "annual" | "pa" | "lpa");
        let shapes = [
            format!(" per {word}"),
            format!(" a {word}"),
            format!(" an {word}"),
            format!(" / {word}"),
            format!(" each {word}"),
        ];
        (adverb && text.contains(&format!(" {word} ")))
            || shapes.iter().any(|shape| {
                text.match_indices(shape.as_str())
                    .any(|(at, _)| !text[at + shape.len()..].starts_with(char::is_alphanumeric))
            })
    };
    PERIODS.iter().find(|(_, words)| words.iter().any(|word| says(word))).map(|(period, _)| *period)
}

/// `at Series B and later companies`, `at large tech companies (Google, Meta)`.
fn employer(text: &str) -> Option<String> {
    const EMPLOYERS: &[&str] = &[
        "companies",
        "company",
        "startups",
        "startup",
        "start-ups",
        "labs",
        "lab",
        "firms",
        "firm",
        "employers",
        "agencies",
        "banks",
        "hospitals",
        "consultancies",
    ];
    let lower = text.to_lowercase();
    for (at, _) in lower.match_indices("at ") {
        if at > 0 && lower[..at].ends_with(char::is_alphanumeric) {
            continue;
        }
        let phrase = beginning(text.get(at + 3..)?, PHRASE);
        let clause = phrase.split([',', ';', '.', ':', '$', '€', '£', '₹']).next().unwrap_or_default();
        let before_bracket = clause.split('(').next().unwrap_or_default();
        let Some(end) = EMPLOYERS.iter().filter_map(|word| word_end(before_bracket, word)).min() else {
            continue;
        };
        let bracket = phrase[end..].trim_start();
        if bracket.starts_with('(')
            && let Some(close) = phrase[end..].find(')')
        {
            return Some(phrase[..end + close + 1].to_owned());
        }
        return Some(phrase[..end].to_owned());
    }
    None
}

/// `in major tech markets`: a place that is described and not named.
fn market(text: &str) -> Option<String> {
    const KINDS: &[&str] = &["markets", "hubs", "cities", "metros", "regions"];
    let text = format!(" {text}");
    let lower = text.to_lowercase();
    lower.match_indices(" in ").find_map(|(at, found)| {
        let phrase = beginning(text.get(at + found.len()..)?, PHRASE);
        let clause = phrase.split([',', ';', '.', ':', '(', '$']).next().unwrap_or_default();
        let end = KINDS.iter().filter_map(|word| word_end(clause, word)).min()?;
        Some(phrase[..end].to_owned())
    })
}

/// `plus meaningful equity`: what comes on top of the amount.
fn extra(text: &str) -> Option<String> {
    let (_, rest) = text.split_once(" plus ")?;
    let end = rest.find([',', ';', '.', '(', '$']).unwrap_or(rest.len());
    let extra = rest[..end].trim();
    (!extra.is_empty()).then(|| format!("plus {extra}"))
}

/// Where a whole word ends in a text.
fn word_end(text: &str, word: &str) -> Option<usize> {
    let lower = text.to_lowercase();
    (lower.len() == text.len()).then_some(())?;
    lower.match_indices(word).map(|(at, _)| (at, at + word.len())).find_map(|(at, end)| {
        let alone = !lower[..at].ends_with(char::is_alphanumeric) && !lower[end..].starts_with(char::is_alphanumeric);
        alone.then_some(end)
    })
}

/// Whom the text credits: `according to Bloomberg`.
fn credit(text: &str) -> Option<String> {
    let lower = text.to_lowercase();
    let start = lower.find("according to ")? + "according to ".len();
    let rest = text.get(start..)?;
    let end = rest
        .char_indices()
        .find(|(at, c)| {
            matches!(c, ',' | ';' | ':' | ')' | '(' | '$')
                || (*c == '.' && !rest[at + 1..].starts_with(char::is_alphanumeric))
        })
        .map_or(rest.len(), |(at, _)| at);
    let name = rest[..end].trim();
    let name = name.strip_suffix(" data").unwrap_or(name);
    (!name.is_empty()).then(|| name.to_owned())
}

/// An amount as pay, with what the words right before and behind it make of it: `over`, `up to`,
/// `and up`.
pub(super) fn amount(money: &Money, before: &str, after: &str, currency: Currency) -> Amount {
    let before = words(last_words(before)).join(" ");
    let after = words(beginning(after, AFTER)).join(" ");
    // The longest phrase decides: `no less than` is not `less than`.
    let longest = |phrases: &[&str]| {
        let stands = |phrase: &&&str| before == **phrase || before.ends_with(&format!(" {phrase}"));
        phrases.iter().filter(stands).map(|phrase| phrase.len()).max().unwrap_or(0)
    };
    let single = money.high.is_none() && !money.plus;
    let below = single && longest(BELOW) > longest(ABOVE);
    let above = single && longest(ABOVE) > longest(BELOW);
    let goes_on = GOES_ON.iter().any(|phrase| after == *phrase || after.starts_with(&format!("{phrase} ")));
    Amount {
        low: (!below).then_some(Minor(money.low)),
        high: if below { Some(Minor(money.low)) } else { money.high.map(Minor) },
        open_ended: money.plus || above || (goes_on && !below),
        currency,
    }
}

/// Words before an amount that make it a lower or an upper end, and words behind it that leave it open.
const ABOVE: &[&str] = &[
    "over",
    "above",
    "exceed",
    "exceeds",
    "exceeding",
    "more than",
    "greater than",
    "higher than",
    "no less than",
    "not less than",
    "at least",
    "north of",
    "upwards of",
    "starting at",
    "starting from",
    "starts at",
    "clear",
    "clearing",
];
const BELOW: &[&str] = &[
    "up to",
    "under",
    "below",
    "as much as",
    "less than",
    "lower than",
    "no more than",
    "not more than",
    "at most",
    "maximum of",
];
const GOES_ON: &[&str] = &["and up", "or more", "and above", "and more", "upwards"];
/// As much as these phrases and `years` need, in characters.
pub(super) const AFTER: usize = 32;
/// The longest description of a place or an employer, in characters.
const PHRASE: usize = 200;

/// The last few words of a text.
fn last_words(text: &str) -> &str {
    let start = text.trim_end().rmatch_indices(' ').nth(3).map_or(0, |(at, _)| at);
    &text[start..]
}

/// Words for pay, and words for other uses of money.
const PAY_WORDS: &[&str] = &[
    "salary",
    "pay",
    "paid",
    "paying",
    "earn",
    "earning",
    "earned",
    "compensation",
    "comp",
    "wage",
    "base",
    "package",
    "income",
    "make",
    "making",
    "average",
    "averaging",
    "averaged",
    "remuneration",
    "tc",
    "clear",
    "clearing",
    "exceed",
];
const OTHER_MONEY: &[&str] = &[
    "invest",
    "invested",
    "investment",
    "investing",
    "funding",
    "fund",
    "raised",
    "revenue",
    "budget",
    "tuition",
    "fee",
    "grant",
    "price",
    "priced",
    "cost",
    "costing",
    "valuation",
    "rent",
    "exam",
];

/// Whether a text has one of these words, in singular or plural.
fn has(text: &str, wanted: &[&str]) -> bool {
    words(text).iter().any(|word| wanted.contains(&word.as_str()) || wanted.contains(&singular(word).as_str()))
}

/// Whether a sentence speaks of pay at all, and not of investments, prices or fees.
pub(super) fn speaks_of_pay(text: &str) -> bool {
    has(text, PAY_WORDS) && !speaks_of_other_money(text)
}

/// Whether a sentence or column name is about money that is nobody's pay. What living costs is said
/// beside pay often enough.
pub(super) fn speaks_of_other_money(text: &str) -> bool {
    has(&text.to_lowercase().replace("cost of living", "").replace("living costs", ""), OTHER_MONEY)
}

/// The level of a heading: a level by itself, with its years, or followed by `level`.
pub(super) fn heading_level(heading: &str) -> Option<Level> {
    let found = level(heading)?;
    let words = words(heading);
    let named = ["level", "career", "salary", "pay"].iter().any(|name| words.iter().any(|word| word == name));
    (named || words.len() == 1 || years(heading).is_some()).then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_and_years_are_read_from_headings() {
        assert_eq!(level("Mid-Level (3-5 years)"), Some(Level::Mid));
        assert_eq!(level("From junior to senior"), None);
        assert_eq!(years("Entry level (0-2 years)"), Some(Years { from: 0, to: Some(2) }));
        assert_eq!(years("Senior (6+ yrs)"), Some(Years { from: 6, to: None }));
        assert_eq!(years("paid within 2 years"), None);
        assert_eq!(split_level("Sr. ML Engineer"), Some((Level::Senior, "ML Engineer")));
        assert_eq!(split_level("Mid-level Data Scientist"), Some((Level::Mid, "Data Scientist")));
        assert_eq!(split_level("ML Engineer"), None);
    }

    #[test]
    fn basis_and_period_are_only_what_is_said() {
        assert_eq!(basis("$120k-$160k base"), Some(Basis::Base));
        assert_eq!(basis("over $400,000 total compensation"), Some(Basis::Total));
        assert_eq!(basis("total comp, not just base"), None);
        assert_eq!(basis("$95,000"), None);
        for (text, expected) in [
            ("annually", Period::Year),
            ("per hour", Period::Hour),
            ("$45/hr", Period::Hour),
            ("₹80,000 a month", Period::Month),
            ("€500/day", Period::Day),
            ("£40,000 p.a.", Period::Year),
            ("£40kpa", Period::Year),
        ] {
            assert_eq!(period(text), Some(expected), "{text}");
        }
        assert_eq!(period("$95,000 with a yearning for hours"), None);
    }

    #[test]
    fn employers_and_credits_are_taken_in_the_sources_words() {
        let context =
            PayContext::of("AI PMs earn $1 at large tech companies (Google, Meta), according to Levels.fyi data.");
        assert_eq!(context.employer.as_deref(), Some("large tech companies (Google, Meta)"));
        assert_eq!(context.credit.as_deref(), Some("Levels.fyi"));
        assert_eq!(
            PayContext::of("at Series B and later companies").employer.as_deref(),
            Some("Series B and later companies")
        );
        assert_eq!(PayContext::of("look at this").employer, None);
    }
}

//! An amount as a person types it in passing: `150k`, `€70.000`, `150 000 usd`, `12 lpa a year`. More
//! forgiving than the reader of articles, because the answer shows how it was read.

use super::currency::Currency;
use super::money::{Found, Money, scan};
use super::pay::{Basis, Minor, Period};
use super::pay_words;

/// Money that somebody was offered, with what was said of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TypedAmount {
    /// How much.
    pub amount: Minor,
    /// In which currency, if that was said.
    pub currency: Option<Currency>,
    /// For which time, if that was said.
    pub period: Option<Period>,
    /// Base or total, if that was said.
    pub basis: Option<Basis>,
}

/// Words for currencies, in the singular and the plural.
const WORDS: &[(&str, &str)] = &[
    ("dollar", "USD"),
    ("dollars", "USD"),
    ("bucks", "USD"),
    ("euro", "EUR"),
    ("euros", "EUR"),
    ("pounds", "GBP"),
    ("quid", "GBP"),
    ("rupees", "INR"),
    ("yen", "JPY"),
    ("francs", "CHF"),
];

/// What is wrong with an amount that was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TypedAmountError {
    /// It is no number that can be read, and why.
    Unreadable(String),
    /// There is none.
    Missing,
    /// There are two ends.
    Range,
    /// Nobody is paid so little or so much.
    Implausible,
}

impl TypedAmount {
    /// Reads the amount.
    pub fn read(text: &str) -> Result<Self, TypedAmountError> {
        let plain = plain(text);
        let found: Vec<Found> = scan(&plain).into_iter().map(|(_, found)| found).collect();
        let money = |found: &&Found| matches!(found, Found::Money(money) if money.currency.is_some() || money.scaled);
        let best = found.iter().find(money).or(found.first());
        let amount: &Money = match best {
            Some(Found::Money(money)) => money,
            Some(Found::Unreadable(why)) => return Err(TypedAmountError::Unreadable(why.to_string())),
            None => return Err(TypedAmountError::Missing),
        };
        if amount.high.is_some() {
            return Err(TypedAmountError::Range);
        }
        if !amount.is_plausible_pay() {
            return Err(TypedAmountError::Implausible);
        }
        Ok(Self {
            amount: Minor(amount.low),
            currency: amount.currency.or_else(|| counted_in_lakhs(text)),
            period: pay_words::period(text),
            basis: pay_words::basis(text),
        })
    }
}

/// Lakhs and crores are counted in rupees.
fn counted_in_lakhs(text: &str) -> Option<Currency> {
    let text = text.to_lowercase();
    let says = ["lpa", "lakh", "lac", "crore"].iter().any(|word| text.contains(word));
    says.then(|| Currency::from_code("INR")).flatten()
}

/// The text with numbers written in the one way that articles use.
fn plain(text: &str) -> String {
    let spaced = text.replace(['\u{a0}', '\u{202f}', '\u{2009}'], " ").replace(['\'', '’', '_'], "");
    let words: Vec<String> = spaced.split_whitespace().map(plain_word).collect();
    let mut out = String::new();
    for (at, word) in words.iter().enumerate() {
        // `150 000` is one number.
        let group = |word: &str| {
            word.len() >= 3
                && word.bytes().take(3).all(|b| b.is_ascii_digit())
                && !word[3..].starts_with(|c: char| c.is_ascii_digit())
        };
        let before = at.checked_sub(1).map(|at| words[at].as_str()).unwrap_or_default();
        let number = before.trim_start_matches(|c: char| !c.is_alphanumeric());
        let joins = group(word) && !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit());
        if !joins && at > 0 {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

fn plain_word(word: &str) -> String {
    let name = word.trim_matches(|c: char| !c.is_alphabetic()).to_lowercase();
    if let Some((_, code)) = WORDS.iter().find(|(known, _)| *known == name) {
        return (*code).to_owned();
    }
    let upper = word.to_uppercase();
    if Currency::from_code(&upper).is_some() {
        return upper;
    }
    // `150000usd`
    let letters = word.trim_start_matches(|c: char| !c.is_ascii_alphabetic());
    if letters.len() < word.len() && Currency::from_code(&letters.to_uppercase()).is_some() {
        return format!("{} {}", thousands(&word[..word.len() - letters.len()]), letters.to_uppercase());
    }
    thousands(word)
}

/// `€70.000` without its full stops: nobody is paid thousandths.
fn thousands(word: &str) -> String {
    let start = word.find(|c: char| c.is_ascii_digit()).unwrap_or(word.len());
    let end = word[start..].find(|c: char| !(c.is_ascii_digit() || c == '.')).map_or(word.len(), |at| start + at);
    let number = word[start..end].trim_end_matches('.');
    let (mut groups, rest) = (number.split('.'), &word[start + number.len()..]);
    let first = groups.next().is_some_and(|group| (1..=3).contains(&group.len()));
    let others: Vec<&str> = groups.collect();
    let scaled = rest.starts_with(|c: char| c.is_alphabetic());
    if !first || scaled || others.is_empty() || others.iter().any(|group| group.len() != 3) {
        return word.to_owned();
    }
    // Decimals behind a comma belong to the same way of writing.
    let cents = rest.strip_prefix(',').filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let rest = cents.map_or_else(|| rest.to_owned(), |cents| format!(".{cents}"));
    format!("{}{}{rest}", &word[..start], number.replace('.', ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_as_people_write_them() {
        for (text, units, code, period) in [
            ("150k", 150_000, None, None),
            ("$150,000", 150_000, Some("USD"), None),
            ("€70.000", 70_000, Some("EUR"), None),
            ("70.000,00 €", 70_000, Some("EUR"), None),
            ("150 000 usd", 150_000, Some("USD"), None),
            ("150000usd", 150_000, Some("USD"), None),
            ("1.250.000 rupees", 1_250_000, Some("INR"), None),
            ("12 lpa", 1_200_000, Some("INR"), Some(Period::Year)),
            ("₹12,00,000", 1_200_000, Some("INR"), None),
            ("95'000 chf", 95_000, Some("CHF"), None),
            ("$45.50 an hour", 45, Some("USD"), Some(Period::Hour)),
            ("5000 euros per month", 5_000, Some("EUR"), Some(Period::Month)),
            ("about 120 k base", 120_000, None, None),
            ("£35K", 35_000, Some("GBP"), None),
        ] {
            let read = TypedAmount::read(text).unwrap_or_else(|why| panic!("{text}: {why:?}"));
            let seen = (read.amount.0 / 100, read.currency.map(Currency::code), read.period);
            assert_eq!(seen, (units, code, period), "{text}");
        }
        assert_eq!(TypedAmount::read("180k total comp").map(|it| it.basis), Ok(Some(Basis::Total)));
    }

    #[test]
    fn what_is_no_amount_is_said() {
        for text in ["", "a lot", "-5", "$0", "140-160k", "$12O,000", "1e309", "9999999999999999"] {
            assert!(TypedAmount::read(text).is_err(), "{text}: {:?}", TypedAmount::read(text));
        }
    }
}

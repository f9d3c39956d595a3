//! Reads one pay figure where one is expected: a table cell, a `Salary range:` line, a list item.
//! Running sentences are read in `sentences.rs`.

use super::currency::Currency;
use super::money::{Found, Money, scan};
use super::pay::{Amount, Basis, PayFigure, Period};
use super::pay_words::{self, PayContext};
use super::words::{beginning, words};
use std::ops::Range;

/// What a cell may hold instead of a figure.
const BLANKS: &[&str] = &["", "n/a", "na", "none", "unknown", "not stated", "varies", "tbd", "?", "-", "–", "—"];

/// What is wrong with a cell, and what to write.
#[derive(Debug, PartialEq)]
pub(super) struct Unreadable {
    pub what: String,
    pub fix: String,
}

/// Reads the one figure of a text. `Ok(None)` where the text gives none, in words or not at all.
pub(super) fn figure(
    text: &str,
    title: Option<&str>,
    context: &PayContext,
    line: usize,
) -> Result<Option<PayFigure>, Unreadable> {
    let bare = text.trim().to_lowercase();
    if BLANKS.contains(&bare.as_str()) || !bare.contains(|c: char| c.is_numeric()) {
        return Ok(None);
    }
    let refuse = |what: String| Unreadable {
        what: format!("`{}` cannot be read as pay: {what}", text.trim()),
        fix: "write one figure such as $95,000 - $120,000, €45k base or ₹12,00,000 a year".to_owned(),
    };
    let mut amounts = Vec::new();
    let mut numbers = Vec::new();
    for (span, found) in scan(text) {
        match found {
            Found::Unreadable(why) => return Err(refuse(why)),
            Found::Money(money) if money.currency.is_some() || money.scaled => amounts.push((span, money)),
            // A share is no amount, and years belong to a level.
            Found::Money(_) if is_share_or_years(&text[span.end..]) => {}
            Found::Money(money) => numbers.push((span, money)),
        }
    }
    // A bare number is an amount only where the currency is known from elsewhere.
    if amounts.is_empty() && context.currency.is_some() {
        amounts = std::mem::take(&mut numbers);
    }
    if !amounts.is_empty() && !numbers.is_empty() {
        return Err(refuse("another number stands beside the amount".to_owned()));
    }
    let (span, money) = match amounts.as_slice() {
        [] => return Err(refuse("it names no currency".to_owned())),
        [one] => one.clone(),
        _ => return Err(refuse("it holds more than one amount".to_owned())),
    };
    let currency = currency_of(&money, context).ok_or_else(|| refuse("it names no currency".to_owned()))?;
    if !money.is_plausible_pay() {
        return Err(refuse("the amount is no one's pay".to_owned()));
    }
    let own = PayContext::of(text).within(context);
    Ok(Some(assemble(title, &money, text, &span, currency, own, line)))
}

/// The currency of an amount: its own, where a `Currency:` line may say whose dollars a bare `$` means.
pub(super) fn currency_of(money: &Money, context: &PayContext) -> Option<Currency> {
    match (money.currency, context.currency) {
        (Some(own), Some(stated)) => Some(own.agree(stated).unwrap_or(own)),
        (own, stated) => own.or(stated),
    }
}

/// The pay that a cell states by itself, without its table; `None` where it states none or not with
/// certainty.
pub fn pay_in(cell: &str) -> Option<(Amount, Basis)> {
    let figure = figure(cell, None, &PayContext::default(), 0).ok()??;
    Some((figure.amount, figure.basis))
}

fn is_share_or_years(after: &str) -> bool {
    let after = beginning(after, pay_words::AFTER);
    let unit = words(after).into_iter().next().unwrap_or_default();
    after.trim_start().starts_with('%') || ["year", "years", "yr", "yrs", "y", "percent"].contains(&unit.as_str())
}

/// Puts a figure together from its money, which stands at `span` of the text, and all that is known
/// of it.
pub(super) fn assemble(
    title: Option<&str>,
    money: &Money,
    text: &str,
    span: &Range<usize>,
    currency: Currency,
    context: PayContext,
    line: usize,
) -> PayFigure {
    PayFigure {
        title: title.map(str::to_owned),
        level: context.level,
        years: context.years,
        place: context.place,
        employer: context.employer,
        amount: pay_words::amount(money, &text[..span.start], &text[span.end..], currency),
        average: context.average,
        period: context.period.unwrap_or(Period::NotStated),
        basis: context.basis.unwrap_or(Basis::NotStated),
        credit: context.credit,
        note: context.note,
        line,
    }
}

/// Whether a text starts with an amount of money in a currency, as the value of a list item does.
pub(super) fn starts_with_money(text: &str) -> bool {
    let text = text.trim_start();
    scan(text).first().is_some_and(|(span, found)| {
        span.start == 0
            && match found {
                Found::Money(money) => money.currency.is_some(),
                Found::Unreadable(_) => text.starts_with(|c: char| !c.is_alphanumeric()),
            }
    })
}

/// Whether any amount of money with a currency stands in the text.
pub(super) fn holds_money(text: &str) -> bool {
    scan(text)
        .iter()
        .any(|(_, found)| matches!(found, Found::Money(money) if money.currency.is_some() && money.is_plausible_pay()))
}

/// What the name of a list item or a column says about its figure: level, basis, and, for what is
/// left, a note in the writer's own words.
pub(super) fn qualifier(name: &str) -> PayContext {
    let mut context = PayContext::of(name);
    const SAID: &[&str] = &[
        "level",
        "entry",
        "junior",
        "mid",
        "intermediate",
        "senior",
        "years",
        "year",
        "yrs",
        "yr",
        "experience",
        "of",
        "base",
        "total",
        "comp",
        "compensation",
        "salary",
        "pay",
        "range",
        "annual",
        "average",
        "avg",
        "mean",
        "annually",
        "yearly",
        "monthly",
        "weekly",
        "daily",
        "hourly",
        "month",
        "week",
        "day",
        "hour",
        "rate",
        "rates",
        "wage",
        "wages",
        "role",
        "roles",
        "the",
        "usd",
        "in",
        "per",
        "a",
    ];
    let left =
        words(name).into_iter().any(|word| !SAID.contains(&word.as_str()) && !word.chars().all(|c| c.is_ascii_digit()));
    if left {
        context.note = Some(without_currency(name));
    }
    // As a column's name; in a sentence it is more often a verb.
    context.average |= words(name).iter().any(|word| word == "mean");
    context.currency = name
        .split(|c: char| !c.is_ascii_alphabetic())
        .find_map(Currency::from_code)
        .or_else(|| ['€', '£', '₹'].iter().find(|sign| name.contains(**sign)).and_then(|sign| sign_currency(*sign)));
    context
}

/// A name without the currency in brackets behind it: `Germany (EUR)`.
fn without_currency(name: &str) -> String {
    let bare = name.trim();
    let bracket = bare.strip_suffix([')', ']']).and_then(|rest| rest.rsplit_once(['(', '[']));
    let is_currency = |text: &str| match text.trim() {
        "€" | "£" | "₹" | "$" => true,
        text => Currency::from_code(text).is_some(),
    };
    match bracket {
        Some((name, inside)) if !name.trim().is_empty() && is_currency(inside) => name.trim().to_owned(),
        _ => bare.to_owned(),
    }
}

fn sign_currency(sign: char) -> Option<Currency> {
    Currency::from_code(match sign {
        '€' => "EUR",
        '£' => "GBP",
        _ => "INR",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, context: &PayContext) -> String {
        match figure(text, Some("X"), context, 1) {
            Ok(Some(figure)) => format!("{} {:?} {:?}", figure.amount, figure.basis, figure.period),
            Ok(None) => "none".to_owned(),
            Err(problem) => problem.what,
        }
    }

    #[test]
    fn cells_are_read_or_refused() {
        let plain = PayContext::default();
        assert_eq!(read("$120k-$160k base", &plain), "$120,000 – $160,000 Base NotStated");
        assert_eq!(read("over $400,000 total compensation a year", &plain), "$400,000+ Total Year");
        assert_eq!(read("Up to £60,000", &plain), "up to £60,000 NotStated NotStated");
        assert_eq!(read("competitive", &plain), "none");
        assert_eq!(read("—", &plain), "none");
        assert_eq!(read("120k", &plain), "`120k` cannot be read as pay: it names no currency");
        assert_eq!(read("80-60k", &plain), "`80-60k` cannot be read as pay: the range runs from high to low");
        assert_eq!(read("$1 or $2", &plain), "`$1 or $2` cannot be read as pay: it holds more than one amount");
        for unsure in ["€95 000", "$95,000/120,000"] {
            assert!(read(unsure, &plain).contains("another number"), "{unsure}: {}", read(unsure, &plain));
        }
        assert_eq!(read("no less than $150,000", &plain), "$150,000+ NotStated NotStated");
        assert_eq!(read("no more than $50,000", &plain), "up to $50,000 NotStated NotStated");
        assert_eq!(read("$50,000 and up", &plain), "$50,000+ NotStated NotStated");
        let canadian = PayContext { currency: Currency::from_code("CAD"), ..PayContext::default() };
        assert_eq!(read("$95,000", &canadian), "C$95,000 NotStated NotStated");
        assert_eq!(read("-5", &plain), "`-5` cannot be read as pay: an amount cannot be negative");
        let euro = PayContext { currency: Currency::from_code("EUR"), ..PayContext::default() };
        assert_eq!(read("45,000 - 60,000", &euro), "€45,000 – €60,000 NotStated NotStated");
    }

    #[test]
    fn names_qualify_their_figures() {
        assert_eq!(qualifier("Entry level (0-2 years)").note, None);
        assert_eq!(qualifier("Total compensation").basis, Some(Basis::Total));
        assert_eq!(qualifier("Berlin").note.as_deref(), Some("Berlin"));
        assert_eq!(qualifier("Pay (EUR)").currency, Currency::from_code("EUR"));
        assert_eq!(qualifier("Germany (EUR)").note.as_deref(), Some("Germany"));
        assert_eq!(qualifier("Salary (yearly)").note, None);
    }
}

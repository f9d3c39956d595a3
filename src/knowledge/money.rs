//! Amounts of money in text.
//!
//! ```text
//! money    = amount [ [ "/" unit ] ("-" | "–" | "—" | "to" | "and") amount ] [ "+" ]
//! amount   = [ currency ] number [ "k" | "m" | "lakh" | "crore" | … ] [ currency ]
//! currency = "$" | "€" | "£" | "₹" | … | ISO 4217 code
//! number   = digits, western (95,000) or Indian (12,00,000) commas, up to two decimals
//! ```
//!
//! What could be read in two ways (`1.234,56`, `95.000`, `80-60k`, `12O,000`) is reported and
//! never guessed. Amounts are whole hundredths of the currency unit, so nothing is rounded.

use super::currency::{self, Currency};
use std::ops::Range;

/// Above this many hundredths (a thousand million units) an amount is no one's pay.
const MAX_MINOR: u64 = 100_000_000_000;

/// An amount or a range.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Money {
    /// Hundredths of the currency unit; the only amount if `high` is missing.
    pub low: u64,
    pub high: Option<u64>,
    /// Written with a plus: `$300,000+`.
    pub plus: bool,
    pub currency: Option<Currency>,
    /// Whether `k`, `lakh` or the like was written, which tells money from a mere number.
    pub scaled: bool,
}

/// Something that looks like money.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Found {
    Money(Money),
    /// Why it cannot be read with certainty, as a clause.
    Unreadable(String),
}

/// Everything in the text that looks like an amount of money or, without a currency, like a
/// number, in order, with its place in bytes.
pub(super) fn scan(text: &str) -> Vec<(Range<usize>, Found)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        let inside_word = text[..at].chars().next_back().is_some_and(char::is_alphanumeric);
        match (!inside_word).then(|| money(rest)).flatten() {
            Some((len, what)) => {
                let minus =
                    text[..at].strip_suffix(['-', '−']).is_some_and(|before| !before.ends_with(char::is_alphanumeric));
                let what = match what {
                    Found::Money(_) if minus => Found::Unreadable("an amount cannot be negative".to_owned()),
                    what => what,
                };
                found.push((at..at + len, what));
                at += len;
            }
            None => at += rest.chars().next().map_or(1, char::len_utf8),
        }
    }
    found
}

/// An amount or range at the start of the text, and its length.
fn money(text: &str) -> Option<(usize, Found)> {
    let (mut len, first) = amount(text)?;
    let first = match first {
        Ok(amount) => amount,
        Err(why) => return Some((len, Found::Unreadable(why))),
    };
    let mut second = None;
    // `$85/hr - $140/hr` names its unit twice.
    let unit = unit(&text[len..]).filter(|unit| range_word(&text[len + unit..]).is_some()).unwrap_or(0);
    if let Some(gap) = range_word(&text[len + unit..]).map(|gap| unit + gap)
        && let Some((more, amount)) = amount(&text[len + gap..])
    {
        len += gap + more;
        match amount {
            Ok(amount) => second = Some(amount),
            Err(why) => return Some((len, Found::Unreadable(why))),
        }
    }
    let plus = text[len..].starts_with('+');
    len += usize::from(plus);
    Some((len, range(first, second, plus)))
}

fn range(mut first: Amount, second: Option<Amount>, plus: bool) -> Found {
    let Some(second) = second else {
        return Found::Money(Money {
            low: first.minor,
            high: None,
            plus,
            currency: first.currency,
            scaled: first.scale > 1,
        });
    };
    // `$95-130k` means 95k; `$95-$130k` too.
    if first.scale == 1 && second.scale > 1 && first.minor < 100_000 {
        first.minor = first.minor.saturating_mul(second.scale);
    }
    let currency = match (first.currency, second.currency) {
        (Some(one), Some(other)) => match one.agree(other).or_else(|| other.agree(one)) {
            Some(currency) => Some(currency),
            None => return Found::Unreadable("the two ends are in different currencies".to_owned()),
        },
        (one, other) => one.or(other),
    };
    if first.minor > second.minor {
        return Found::Unreadable("the range runs from high to low".to_owned());
    }
    Found::Money(Money {
        low: first.minor,
        high: Some(second.minor),
        plus,
        currency,
        scaled: first.scale > 1 || second.scale > 1,
    })
}

/// The length of the time that an amount is paid for, where it stands right behind it: `/hr`.
fn unit(text: &str) -> Option<usize> {
    let word = text.strip_prefix('/')?;
    let end = word.find(|c: char| !c.is_alphabetic()).unwrap_or(word.len());
    let known = ["h", "hr", "hour", "d", "day", "wk", "week", "mo", "month", "yr", "year"];
    known.contains(&word[..end].to_lowercase().as_str()).then_some(1 + end)
}

/// The length of what may stand between the two ends of a range.
fn range_word(text: &str) -> Option<usize> {
    let trimmed = text.trim_start_matches([' ', '\u{a0}', '\u{202f}']);
    let gap = text.len() - trimmed.len();
    let mark = ["-", "–", "—", "−", "‑"]
        .iter()
        .find(|mark| trimmed.starts_with(**mark))
        .copied()
        .or_else(|| ["to ", "and "].into_iter().find(|word| gap > 0 && trimmed.starts_with(word)))?;
    let after = &trimmed[mark.len()..];
    let space = after.len() - after.trim_start_matches([' ', '\u{a0}', '\u{202f}']).len();
    Some(gap + mark.len() + space)
}

struct Amount {
    minor: u64,
    scale: u64,
    currency: Option<Currency>,
}

/// One amount at the start of the text. `None` where there is no number; an error where there is
/// one that means money but cannot be read with certainty.
fn amount(text: &str) -> Option<(usize, Result<Amount, String>)> {
    let (prefix, before) = currency::prefix(text).map_or((0, None), |(len, it)| (len, Some(it)));
    let number = &text[prefix..];
    if !number.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let written = number.find(|c: char| !(c.is_ascii_digit() || matches!(c, ',' | '.' | '\''))).unwrap_or(number.len());
    // A comma or full stop at the end belongs to the sentence.
    let digits = number[..written].trim_end_matches([',', '.', '\'']);
    let mut len = prefix + digits.len();
    let (scale_len, scale) = match scale(&text[len..]) {
        Some(found) => found,
        None if text[len..].starts_with(char::is_alphanumeric) && !is_per_year(&text[len..]) => {
            // `401k` is money, `12O,000` a slip, `3x` and `10th` neither.
            let word =
                text[len..].find(|c: char| !(c.is_alphanumeric() || c == ',')).map_or(text.len(), |end| len + end);
            let slip = before.is_some() || text[len..word].contains(|c: char| c.is_ascii_digit());
            return slip.then(|| (word, Err(format!("`{}` mixes letters and digits", &text[prefix..word]))));
        }
        None => (0, 1),
    };
    len += scale_len;
    let after = currency::suffix(&text[len..]);
    len += after.map_or(0, |(more, _)| more);
    let currency = match (before, after.map(|(_, it)| it)) {
        (Some(before), Some(after)) => match before.agree(after) {
            Some(currency) => Some(currency),
            None => return Some((len, Err("it names two currencies".to_owned()))),
        },
        (before, after) => before.or(after),
    };
    let amount = number_in_hundredths(digits, scale).map(|minor| Amount { minor, scale, currency });
    Some((len, amount))
}

/// Whether `pa`, for each year, is written right behind an amount.
fn is_per_year(text: &str) -> bool {
    text.strip_prefix("pa").is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

/// A word or letter that multiplies the number before it.
fn scale(text: &str) -> Option<(usize, u64)> {
    const SCALES: &[(&str, u64)] = &[
        ("k", 1_000),
        ("lakhs", 100_000),
        ("lakh", 100_000),
        ("lacs", 100_000),
        ("lac", 100_000),
        ("lpa", 100_000),
        ("l", 100_000),
        ("million", 1_000_000),
        ("mn", 1_000_000),
        ("m", 1_000_000),
        ("crores", 10_000_000),
        ("crore", 10_000_000),
        ("cr", 10_000_000),
        ("thousand", 1_000),
        ("billion", 1_000_000_000),
        ("bn", 1_000_000_000),
        ("b", 1_000_000_000),
    ];
    let trimmed = text.trim_start_matches([' ', '\u{a0}']);
    let gap = text.len() - trimmed.len();
    let end = trimmed.find(|c: char| !c.is_alphabetic()).unwrap_or(trimmed.len());
    let word = trimmed[..end].to_lowercase();
    // A lone letter after a space is a word of the sentence, but for `120 k`.
    let (name, factor) = SCALES.iter().find(|(name, _)| *name == word)?;
    (gap == 0 || name.len() > 1 || *name == "k").then_some((gap + end, *factor))
}

fn number_in_hundredths(digits: &str, scale: u64) -> Result<u64, String> {
    let unsure = || format!("`{digits}` can be read in more than one way");
    let (whole, decimals) = match digits.split_once('.') {
        Some((whole, decimals)) => (whole, decimals),
        None => (digits, ""),
    };
    let plain_decimals = decimals.len() <= 2 || (scale > 1 && decimals.len() <= 3);
    if digits.contains('\'') || !plain_decimals || decimals.contains([',', '.']) || !grouped(whole) {
        return Err(unsure());
    }
    let too_large = || format!("`{digits}` is too large to be pay");
    let whole: u64 = whole.replace(',', "").parse().map_err(|_| too_large())?;
    let fraction: u64 = format!("{decimals:0<3}").parse().map_err(|_| unsure())?;
    let thousandths = whole.checked_mul(1_000).and_then(|it| it.checked_add(fraction));
    let minor = thousandths.and_then(|it| it.checked_mul(scale)).map(|it| it / 10);
    minor.filter(|minor| *minor <= MAX_MINOR * 1_000).ok_or_else(too_large)
}

/// Whether commas, if any, stand where western or Indian writing puts them.
fn grouped(whole: &str) -> bool {
    let groups: Vec<&str> = whole.split(',').collect();
    let [first, middle @ .., last] = groups.as_slice() else {
        return true;
    };
    if groups.len() == 1 {
        return true;
    }
    let western = (1..=3).contains(&first.len()) && middle.iter().all(|group| group.len() == 3);
    let indian = (1..=2).contains(&first.len()) && middle.iter().all(|group| group.len() == 2);
    last.len() == 3 && (western || indian)
}

impl Money {
    /// Whether the amount is small enough to be somebody's pay.
    pub fn is_plausible_pay(&self) -> bool {
        self.high.unwrap_or(self.low) <= MAX_MINOR && self.low > 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a text reads as: `low[-high][+] CODE`, or `?` and the reason.
    fn read(text: &str) -> String {
        let texts = scan(text).into_iter().map(|(_, found)| match found {
            Found::Money(money) => {
                let high = money.high.map(|high| format!("-{}", high / 100)).unwrap_or_default();
                let plus = if money.plus { "+" } else { "" };
                let code = money.currency.map_or("none", Currency::code);
                format!("{}{high}{plus} {code}", money.low / 100)
            }
            Found::Unreadable(why) => format!("? {why}"),
        });
        texts.collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn amounts_and_ranges_are_read() {
        for (text, expected) in [
            ("$95,000 - $335,000 annually", "95000-335000 USD"),
            ("$120k-$160k base", "120000-160000 USD"),
            ("$120-160k", "120000-160000 USD"),
            ("over $400,000 total", "400000 USD"),
            ("clearing $300,000+.", "300000+ USD"),
            ("$150,000 – $300,000+", "150000-300000+ USD"),
            ("between €45,000 and €60,000", "45000-60000 EUR"),
            ("£35k to £50k", "35000-50000 GBP"),
            ("₹12,00,000 - ₹18,00,000", "1200000-1800000 INR"),
            ("₹12-18 LPA", "1200000-1800000 INR"),
            ("INR 12 lakh", "1200000 INR"),
            ("95,000 CHF", "95000 CHF"),
            ("$95k USD base", "95000 USD"),
            ("C$95,000", "95000 CAD"),
            ("$95,000 - $120,000 CAD", "95000-120000 CAD"),
            ("$120 k", "120000 USD"),
            ("$45.50/hr", "45 USD"),
            ("$2.3 billion", "2300000000 USD"),
            ("Rs. 5,00,000", "500000 INR"),
            ("$85/hr - $140/hr", "85-140 USD"),
            ("$40K/yr–$60K/yr", "40000-60000 USD"),
            ("£40,000pa", "40000 GBP"),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_unsure_is_said() {
        for text in [
            "€1.234,56",
            "€95.000",
            "$80k-60k",
            "$12O,000",
            "$1,23,4",
            "$100k-€120k",
            "$1e309",
            "-$5",
            "$99999999999999999999",
            "$9'500",
        ] {
            assert!(read(text).starts_with('?'), "{text}: {}", read(text));
        }
    }

    #[test]
    fn ordinary_numbers_and_words_are_no_money() {
        assert_eq!(read("3x faster, 10th, B2B, GPT-4o"), "");
        assert_eq!(read("a 2-3 year plan"), "2-3 none");
        assert_eq!(read("−3%"), "? an amount cannot be negative");
    }
}

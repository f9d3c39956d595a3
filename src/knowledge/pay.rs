//! What a pay figure is: a typed record in which everything that the source does not state is
//! absent, so that nothing is ever filled in by guessing.

use super::currency::Currency;
use serde::{Serialize, Serializer};
use std::fmt;

/// A career level, as the three bands that pay tables use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// The first years.
    Entry,
    /// The middle years.
    Mid,
    /// Experienced, lead and above.
    Senior,
}

impl Level {
    /// All levels, lowest first.
    pub const ALL: [Self; 3] = [Self::Entry, Self::Mid, Self::Senior];

    /// The name in lower case, as the `level` option of commands takes it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Entry => "entry",
            Self::Mid => "mid",
            Self::Senior => "senior",
        }
    }

    /// The level with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.name() == name)
    }
}

/// Years of experience that a source gives for a level: `0-2`, or `6+`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Years {
    /// First year of the band.
    pub from: u8,
    /// Last year of the band; absent in `6+`.
    pub to: Option<u8>,
}

impl fmt::Display for Years {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.to {
            Some(to) => write!(f, "{}-{to} years", self.from),
            None => write!(f, "{}+ years", self.from),
        }
    }
}

/// What an amount counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// Base salary only.
    Base,
    /// Total compensation: base, equity and bonuses.
    Total,
    /// The source does not say.
    NotStated,
}

/// The time an amount is paid for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Period {
    /// Per year.
    Year,
    /// Per month.
    Month,
    /// Per week.
    Week,
    /// Per day.
    Day,
    /// Per hour.
    Hour,
    /// The source does not say.
    NotStated,
}

/// An amount in hundredths of its currency's unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Minor(pub u64);

impl Serialize for Minor {
    /// As a number of whole units, with decimals only where there are any.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0.is_multiple_of(100) {
            serializer.serialize_u64(self.0 / 100)
        } else {
            serializer.serialize_f64(self.0 as f64 / 100.0)
        }
    }
}

/// The two ends of a pay figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Amount {
    /// Lower end; absent where a source says only "up to".
    pub low: Option<Minor>,
    /// Upper end; absent where a source says only "over" or gives a single amount.
    pub high: Option<Minor>,
    /// The source says that pay goes above the last amount given: `$300,000+`, `over $400,000`.
    pub open_ended: bool,
    /// The currency of both ends.
    pub currency: Currency,
}

impl fmt::Display for Amount {
    /// `$95,000 – $335,000`, `$300,000+`, `up to €60,000`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let money = |minor: Minor| format!("{}{}", self.currency.sign(), grouped(minor, self.currency));
        let plus = if self.open_ended { "+" } else { "" };
        let text = match (self.low, self.high) {
            (Some(low), Some(high)) => format!("{} – {}{plus}", money(low), money(high)),
            (Some(low), None) => format!("{}{plus}", money(low)),
            (None, Some(high)) => format!("up to {}{plus}", money(high)),
            (None, None) => String::new(),
        };
        f.pad(&text)
    }
}

/// Thousands in groups of three; in rupees the groups after the first are of two, as in India.
fn grouped(minor: Minor, currency: Currency) -> String {
    let whole = (minor.0 / 100).to_string();
    let later = if currency.code() == "INR" { 2 } else { 3 };
    let mut out = Vec::new();
    for (place, digit) in whole.bytes().rev().enumerate() {
        if place == 3 || (place > 3 && (place - 3).is_multiple_of(later)) {
            out.push(b',');
        }
        out.push(digit);
    }
    out.reverse();
    let mut text: String = out.into_iter().map(char::from).collect();
    if !minor.0.is_multiple_of(100) {
        text.push_str(&format!(".{:02}", minor.0 % 100));
    }
    text
}

/// One statement about pay, with everything its source says of it and nothing else.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PayFigure {
    /// The role's title as the source writes it. Absent where a figure is about all roles of its
    /// article, such as the average pay of a place.
    pub title: Option<String>,
    /// The level, if stated.
    pub level: Option<Level>,
    /// The years of experience of that level, if stated.
    pub years: Option<Years>,
    /// The place, in the source's words, if stated.
    pub place: Option<String>,
    /// The kind of employer, in the source's words, if stated.
    pub employer: Option<String>,
    /// The money.
    pub amount: Amount,
    /// Whether the source calls the figure an average.
    pub average: bool,
    /// The time it is paid for.
    pub period: Period,
    /// What it counts.
    pub basis: Basis,
    /// Whom the article credits for the figure, if anybody.
    pub credit: Option<String>,
    /// Anything else the source ties to the figure, in its own words, such as a column's name.
    pub note: Option<String>,
    /// 1-based line in the article's file.
    pub line: usize,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amount(low: u64, high: u64, code: &str) -> String {
        Amount {
            low: Some(Minor(low)),
            high: Some(Minor(high)),
            open_ended: false,
            currency: Currency::from_code(code).expect("a known code"),
        }
        .to_string()
    }

    #[test]
    fn amounts_are_written_as_their_readers_write_them() {
        assert_eq!(amount(9_500_000, 33_500_000, "USD"), "$95,000 – $335,000");
        assert_eq!(amount(120_000_000, 1_800_000_000, "INR"), "₹12,00,000 – ₹1,80,00,000");
        assert_eq!(amount(4_550, 6_000, "CHF"), "CHF 45.50 – CHF 60");
    }
}

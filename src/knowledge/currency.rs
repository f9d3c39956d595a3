//! Currencies by ISO 4217 code, and the signs people write for them.

use serde::{Serialize, Serializer};

/// A currency. A bare `$` is taken for US dollars unless a code beside it or a
/// `Currency:` line says otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Currency(&'static str);

/// ISO 4217 code, and the sign it is shown with where that is unmistakable.
const KNOWN: &[(&str, &str)] = &[
    ("USD", "$"),
    ("EUR", "€"),
    ("GBP", "£"),
    ("INR", "₹"),
    ("JPY", ""),
    ("CNY", ""),
    ("CAD", "C$"),
    ("AUD", "A$"),
    ("NZD", "NZ$"),
    ("SGD", "S$"),
    ("HKD", "HK$"),
    ("CHF", ""),
    ("SEK", ""),
    ("NOK", ""),
    ("DKK", ""),
    ("PLN", ""),
    ("CZK", ""),
    ("HUF", ""),
    ("RON", ""),
    ("BRL", "R$"),
    ("MXN", ""),
    ("ZAR", ""),
    ("AED", ""),
    ("SAR", ""),
    ("ILS", "₪"),
    ("TRY", "₺"),
    ("KRW", "₩"),
    ("PHP", "₱"),
    ("NGN", "₦"),
    ("KES", ""),
    ("PKR", ""),
    ("BDT", ""),
    ("IDR", ""),
    ("MYR", ""),
    ("THB", "฿"),
    ("VND", "₫"),
    ("TWD", ""),
    ("ARS", ""),
    ("CLP", ""),
    ("COP", ""),
    ("EGP", ""),
    ("UAH", "₴"),
];

/// Other ways to write a currency in front of an amount; longer ones first.
const PREFIXES: &[(&str, &str)] = &[
    ("US$", "USD"),
    ("HK$", "HKD"),
    ("NZ$", "NZD"),
    ("CA$", "CAD"),
    ("AU$", "AUD"),
    ("C$", "CAD"),
    ("A$", "AUD"),
    ("S$", "SGD"),
    ("R$", "BRL"),
    ("Rs.", "INR"),
    ("Rs", "INR"),
];

impl Currency {
    /// What a bare `$` is taken for.
    pub const US_DOLLAR: Self = Self("USD");

    /// The ISO 4217 code.
    pub fn code(self) -> &'static str {
        self.0
    }

    /// The currency with this code, in capital letters.
    pub fn from_code(code: &str) -> Option<Self> {
        KNOWN.iter().find(|(known, _)| *known == code).map(|(known, _)| Self(known))
    }

    /// The sign in front of an amount, or the code and a space where no sign is unmistakable.
    pub fn sign(self) -> String {
        let (code, sign) = KNOWN.iter().find(|(code, _)| *code == self.0).copied().unwrap_or((self.0, ""));
        if sign.is_empty() { format!("{code} ") } else { sign.to_owned() }
    }

    /// The currency of an amount that is marked twice, such as `$95k CAD`; `None` if the marks
    /// contradict each other.
    pub(super) fn agree(self, code: Self) -> Option<Self> {
        let dollars = self.0 == "USD" && code.sign().ends_with('$');
        (self == code || dollars).then_some(code)
    }
}

impl Serialize for Currency {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0)
    }
}

/// A currency at the start of the text, directly before a number; with its length, spaces included.
pub(super) fn prefix(text: &str) -> Option<(usize, Currency)> {
    let sign = PREFIXES
        .iter()
        .filter_map(|(sign, code)| Some((*sign, Currency::from_code(code)?)))
        .chain(KNOWN.iter().filter(|(_, sign)| !sign.is_empty()).map(|(code, sign)| (*sign, Currency(code))))
        .find(|(sign, _)| text.starts_with(sign))
        .map(|(sign, currency)| (sign.len(), currency));
    let (len, currency) = sign.or_else(|| code(text))?;
    let rest = &text[len..];
    let space = rest.len() - rest.trim_start_matches([' ', '\u{a0}', '\u{202f}']).len();
    rest[space..].starts_with(|c: char| c.is_ascii_digit()).then_some((len + space, currency))
}

/// A currency directly behind a number, with its length.
pub(super) fn suffix(text: &str) -> Option<(usize, Currency)> {
    let trimmed = text.trim_start_matches([' ', '\u{a0}', '\u{202f}']);
    let gap = text.len() - trimmed.len();
    let euro = trimmed.starts_with('€').then(|| ('€'.len_utf8(), Currency("EUR")));
    let (len, currency) = euro.or_else(|| code(trimmed))?;
    Some((gap + len, currency))
}

fn code(text: &str) -> Option<(usize, Currency)> {
    let code = text.get(..3)?;
    let whole_word = !text[3..].starts_with(char::is_alphabetic);
    whole_word.then(|| Currency::from_code(code)).flatten().map(|it| (3, it))
}

//! Cells of tables as numbers: to be ranked and to be worked with, never to be shown.

use crate::knowledge::words::words;

/// The number in a cell.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Measured {
    /// The number, or the lower end of a range.
    pub low: f64,
    /// The upper end of a range.
    pub high: Option<f64>,
    /// `$`, `%` or another sign; cells with different ones cannot be ranked together.
    pub unit: String,
}

/// The first number or range of a cell such as `18,500`, `+32%`, `$185k base`, `65-85 (varies)`.
pub(super) fn measured(cell: &str) -> Option<Measured> {
    let start = cell.find(|c: char| c.is_ascii_digit())?;
    let before = cell[..start].trim_end();
    // Behind a word, a number may be anything: `top 3`, `since 2024`.
    let sign = before.chars().next_back().filter(|c| !c.is_alphanumeric());
    if !before.is_empty()
        && sign.is_none()
        && before.split_whitespace().next_back().is_some_and(|word| word.chars().count() > 3)
    {
        return None;
    }
    let negative = matches!(sign, Some('-' | '−' | '–')) || before.ends_with(['-', '−']);
    let (low, rest) = number(&cell[start..])?;
    let low = if negative { -low } else { low };
    let (high, rest) = upper_end(rest).map_or((None, rest), |(high, rest)| (Some(high), rest));
    let low = match high {
        // `95-130k` means 95k.
        Some(high) if low < 1_000.0 && high >= 1_000.0 && low * 1_000.0 <= high => low * 1_000.0,
        _ => low,
    };
    let unit = match rest.trim_start().chars().next() {
        Some('%') => "%".to_owned(),
        _ => unit(before, rest),
    };
    Some(Measured { low, high, unit })
}

fn unit(before: &str, after: &str) -> String {
    // An ISO code says more than a sign that several countries use.
    let code = |text: &str| {
        text.split(|c: char| !c.is_alphanumeric())
            .find(|word| word.len() == 3 && word.chars().all(|c| c.is_ascii_uppercase()))
            .map(str::to_owned)
    };
    let sign = before.chars().next_back().filter(|c| !c.is_alphanumeric() && !"+-−–~(<>≈".contains(*c));
    match (code(before).or_else(|| code(after)), sign) {
        (Some(code), Some('$')) if code == "USD" => "$".to_owned(),
        (Some(code), Some(_)) => code,
        (_, Some(sign)) => sign.to_string(),
        (_, None) => String::new(),
    }
}

fn upper_end(rest: &str) -> Option<(f64, &str)> {
    let rest = rest.trim_start();
    let rest = ["-", "–", "—", "−", "to "].iter().find_map(|dash| rest.strip_prefix(dash))?;
    number(rest.trim_start_matches([' ', '+', '$', '€', '£', '₹']))
}

/// A number at the start of a text, with thousands and millions written out, and what follows it.
fn number(text: &str) -> Option<(f64, &str)> {
    let end = text.find(|c: char| !(c.is_ascii_digit() || matches!(c, ',' | '.'))).unwrap_or(text.len());
    let digits = text[..end].trim_end_matches([',', '.']);
    let value: f64 = digits.replace(',', "").parse().ok()?;
    let rest = &text[digits.len()..];
    let word: String = rest.trim_start().chars().take_while(|c| c.is_alphabetic()).collect::<String>().to_lowercase();
    let factor = match word.as_str() {
        "k" | "thousand" => 1e3,
        "m" | "mn" | "million" => 1e6,
        "bn" | "billion" => 1e9,
        "lakh" | "lpa" => 1e5,
        "crore" => 1e7,
        _ => return Some((value, rest)),
    };
    let gap = rest.len() - rest.trim_start().len();
    Some((value * factor, &rest[gap + word.len()..]))
}

/// Whether a column holds an index of the cost of living.
pub(super) fn is_cost_of_living(column: &str) -> bool {
    let words = words(column);
    let has = |wanted: &str| words.iter().any(|word| word == wanted);
    (has("cost") || has("costs")) && has("living")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_read_as_numbers() {
        let read = |cell: &str| measured(cell).map(|it| (it.low, it.high, it.unit));
        for (cell, low, high, unit) in [
            ("18,500", 18_500.0, None, ""),
            ("+32%", 32.0, None, "%"),
            ("-8% net income", -8.0, None, "%"),
            ("+10-20% net income", 10.0, Some(20.0), "%"),
            ("$185k base", 185_000.0, None, "$"),
            ("$95k USD base", 95_000.0, None, "$"),
            ("$95k CAD", 95_000.0, None, "CAD"),
            ("€95-130k", 95_000.0, Some(130_000.0), "€"),
            ("100 (baseline)", 100.0, None, ""),
            ("65-85 (varies)", 65.0, Some(85.0), ""),
            ("14,000+", 14_000.0, None, ""),
        ] {
            assert_eq!(read(cell), Some((low, high, unit.to_owned())), "{cell}");
        }
        for cell in ["Baseline", "", "No state tax", "growing since 2024", "…"] {
            assert_eq!(read(cell), None, "{cell}");
        }
    }
}

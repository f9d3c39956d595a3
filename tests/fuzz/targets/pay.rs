//! Amounts of money: no text may be read as another amount than the one that stands there.

use std::hash::{DefaultHasher, Hash, Hasher};

use careerbot::answer::Request;
use careerbot::knowledge::{Amount, PayFigure, TypedAmount, parse};
use careerbot::locale::Language;

use super::articles::{assert_amount, assert_sound};
use crate::chance::Chance;
use crate::seen::Seen;

/// A text as pay, in all places where an article may state it; and as an offer.
pub fn money(input: &[u8], seen: &mut Seen) {
    let text = String::from_utf8_lossy(input);
    let line = text.replace(['\n', '\r'], " ");
    let article = format!(
        "# A\n\n## Tester\n**What they do:** They test.\n\n**Salary range:** {line}\n\n## Painter\nPainters earn {line}.\n\n\
         **Salary range:**\n\n- Senior: {line}\n- {line}\n\n| Role | Senior | Pay |\n|---|---|---|\n| Smith | {line} | {line} |\n"
    );
    let parsed = parse("a.md", &article);
    assert_sound(&article, &parsed, seen);
    for figure in &parsed.article.figures {
        assert_stated(&line, &figure.amount);
    }
    typed(&line, seen);
    written(input, seen);
}

/// No digit of an amount may be one that the text does not have. Markup and escapes could hide some from this.
fn assert_stated(text: &str, amount: &Amount) {
    if text.contains(['&', '<', '[', '\\', '`', '*', '_', '~', '|', '!']) {
        return;
    }
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    for end in [amount.low, amount.high].into_iter().flatten() {
        let told = end.0.to_string();
        let told = told.trim_end_matches('0');
        assert!(digits.contains(told), "{told} of {amount} does not stand in {text:?}");
    }
}

/// What a member types into `/offer`.
fn typed(text: &str, seen: &mut Seen) {
    let read = TypedAmount::read(text);
    match &read {
        Ok(amount) => {
            assert!((1..=100_000_000_000).contains(&amount.amount.0), "{amount:?}");
            seen.note((amount.currency, amount.period, amount.basis));
        }
        Err(why) => seen.note(std::mem::discriminant(why)),
    }
    assert_eq!(TypedAmount::read(&format!(" {text} ")), read);
    if text.len() < 60 {
        let offer = Request::Offer {
            role: "prompt engineer".to_owned(),
            amount: text.to_owned(),
            level: None,
            location: None,
            basis: None,
        };
        let answer = super::SMALL.answer(&offer);
        seen.note(answer.kind());
        seen.count("sections", answer.page(Language::English).sections.len());
    }
}

/// An amount whose value is known, written in one of the ways of people, is read as this value or not at all.
fn written(input: &[u8], seen: &mut Seen) {
    let mut hasher = DefaultHasher::new();
    input.hash(&mut hasher);
    let mut chance = Chance::new(hasher.finish());
    let (low, high) = {
        let low = 1 + chance.below(400);
        (low, low + chance.below(300))
    };
    let (sign, code) =
        *chance.of(&[("$", "USD"), ("€", "EUR"), ("£", "GBP"), ("₹", "INR"), ("CHF ", "CHF"), ("C$", "CAD")]);
    let dash = *chance.of(&["-", " - ", "–", " – ", " to ", " and "]);
    let (text, unit) = match chance.below(7) {
        0 => (format!("{sign}{low},000{dash}{sign}{high},000"), 100_000),
        1 => (format!("{sign}{low}k{dash}{sign}{high}k"), 100_000),
        2 => (format!("{sign}{low}K{dash}{high}K"), 100_000),
        3 => (format!("{sign}{low}000{dash}{sign}{high}000"), 100_000),
        4 => (format!("{sign}{low} lakh{dash}{sign}{high} lakh"), 10_000_000),
        5 => (format!("{low},000{dash}{high},000 {code}"), 100_000),
        _ => (format!("{sign}{low}.{:02}{dash}{sign}{high}.{:02}", 25, 75), 100),
    };
    let cents = if unit == 100 { (25, 75) } else { (0, 0) };
    let expected = (low as u64 * unit + cents.0, high as u64 * unit + cents.1);
    let lead = *chance.of(&["", "about ", "average ", "between "]);
    let end = *chance.of(&["", " base", " a year", " total compensation", "."]);
    let article = format!("# A\n\n## Tester\n**What they do:** They test.\n\n**Salary range:** {lead}{text}{end}\n");
    let figures = parse("a.md", &article).article.figures;
    for PayFigure { amount, .. } in &figures {
        assert_amount(amount);
        let ends = (amount.low.map(|it| it.0), amount.high.map(|it| it.0));
        let single = expected.0 == expected.1 && ends == (Some(expected.0), None);
        assert!(single || ends == (Some(expected.0), Some(expected.1)), "{lead}{text}{end}: {amount}");
        assert_eq!(amount.currency.code(), code, "{lead}{text}{end}");
    }
    seen.count("written and read", figures.len());
}

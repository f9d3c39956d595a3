//! Finds pay in running sentences. A sentence's role is found later, when all roles are known.

use super::article::PaySentence;
use super::currency::Currency;
use super::money::{Found, Money, scan};
use super::pay_cells::assemble;
use super::pay_words::{PayContext, speaks_of_pay};
use super::problem::Problems;
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// The pay figures of a text, one for each amount in a sentence that speaks of pay.
pub(super) fn pay_sentences(
    text: &str,
    line: usize,
    profile: Option<&str>,
    wider: &PayContext,
    problems: &mut Problems,
) -> Vec<PaySentence> {
    let mut found = Vec::new();
    for sentence in text.split_sentence_bounds().filter(|sentence| speaks_of_pay(sentence)) {
        let amounts = amounts(sentence, line, problems);
        for (place, (span, money, currency)) in amounts.iter().enumerate() {
            // With several amounts, each has the words up to the next one to itself.
            let clause = clause(sentence, &amounts, place);
            let context = PayContext::of(&sentence[clause.clone()]);
            let context = if amounts.len() == 1 { PayContext::of(sentence) } else { context };
            let before = &sentence[..span.start];
            found.push(PaySentence {
                text: sentence.trim().to_owned(),
                amount_at: span.start.saturating_sub(sentence.len() - sentence.trim_start().len()),
                profile: profile.map(str::to_owned),
                figure: assemble(None, money, before, *currency, context.within(wider), line),
            });
        }
    }
    found
}

fn amounts(sentence: &str, line: usize, problems: &mut Problems) -> Vec<(Range<usize>, Money, Currency)> {
    let mut amounts = Vec::new();
    for (span, found) in scan(sentence) {
        match found {
            Found::Money(money) if money.is_plausible_pay() => {
                if let Some(currency) = money.currency {
                    amounts.push((span, money, currency));
                }
            }
            Found::Money(_) => {}
            Found::Unreadable(why) => {
                let written = &sentence[span];
                // A bare number in a sentence, such as a version or a score, is not meant as money.
                if !written.starts_with(|c: char| c.is_ascii_digit()) {
                    problems.error(
                        line,
                        format!("`{written}` cannot be read as pay: {why}"),
                        "write an amount such as $95,000 or €45k",
                    );
                }
            }
        }
    }
    amounts
}

/// The part of a sentence that belongs to one of its amounts: from the end of the amount before it
/// up to the start of the next one.
fn clause(sentence: &str, amounts: &[(Range<usize>, Money, Currency)], place: usize) -> Range<usize> {
    let start = place.checked_sub(1).map_or(0, |before| amounts[before].0.end);
    let end = amounts.get(place + 1).map_or(sentence.len(), |next| next.0.start);
    start..end
}

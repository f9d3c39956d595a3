//! Finds pay in running sentences. A sentence's role is found later, when all roles are known.

use super::article::PaySentence;
use super::currency::Currency;
use super::money::{Found, Money, scan};
use super::pay_cells::{assemble, currency_of};
use super::pay_words::{PayContext, basis, period, speaks_of_pay};
use super::problem::Problems;
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// What is longer is no sentence, and takes long to look through.
const MAX_SENTENCE_BYTES: usize = 2_000;

/// The pay figures of a text, one for each amount in a sentence that speaks of pay.
pub(super) fn pay_sentences(
    text: &str,
    line: usize,
    profile: Option<&str>,
    wider: &PayContext,
    problems: &mut Problems,
) -> Vec<PaySentence> {
    // Cutting sentences takes long, and most texts have no number at all.
    if !text.contains(char::is_numeric) {
        return Vec::new();
    }
    let mut found = Vec::new();
    let sentences = text.split_sentence_bounds().filter(|sentence| sentence.len() <= MAX_SENTENCE_BYTES);
    for sentence in sentences.filter(|sentence| speaks_of_pay(sentence)) {
        let amounts = amounts(sentence, line, problems);
        let [(span, money, currency)] = amounts.as_slice() else {
            if !amounts.is_empty() {
                let what = "the sentence states more than one amount of pay, and which words belong to which is unsure";
                problems.warn(line, what, "write one sentence for each figure, or a table");
            }
            continue;
        };
        let around = around(sentence, span);
        let context = PayContext { basis: basis(around), period: period(around), ..PayContext::of(sentence) };
        let currency = currency_of(money, wider).unwrap_or(*currency);
        found.push(PaySentence {
            text: sentence.trim().to_owned(),
            amount_at: span.start.saturating_sub(sentence.len() - sentence.trim_start().len()),
            profile: profile.map(str::to_owned),
            figure: assemble(None, money, sentence, span, currency, context.within(wider), line),
        });
    }
    found
}

/// An amount with the few words around it, which alone say what it counts and for how long:
/// `a customer base` and `two days a week` elsewhere in the sentence do not.
fn around<'a>(sentence: &'a str, span: &Range<usize>) -> &'a str {
    const WORDS: usize = 5;
    let before = sentence[..span.start].rmatch_indices(' ').nth(WORDS).map_or(0, |(at, _)| at);
    let after = sentence[span.end..].match_indices(' ').nth(WORDS).map_or(sentence.len(), |(at, _)| span.end + at);
    &sentence[before..after]
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

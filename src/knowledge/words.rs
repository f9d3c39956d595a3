//! How words are compared everywhere: lower case, without accents, cut at anything that is not a
//! letter or a digit, plural endings removed. Role titles, labels and questions all pass through here.

use std::ops::Range;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Longer words are compared by their beginning: no language needs more, and some characters unfold
/// into many.
const MAX_WORD_CHARS: usize = 48;

/// Lower case, compatibility-decomposed, without combining marks: `Zürich` becomes `zurich`.
pub fn fold(text: &str) -> String {
    text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect()
}

/// The folded words of a text, in order. `C++` and `C#` keep their marks, `A/B` is cut in two,
/// and an apostrophe ends a word whose possessive `s` is dropped.
pub fn words(text: &str) -> Vec<String> {
    word_spans(text).into_iter().map(|(_, word)| word).collect()
}

/// The folded words of a text with their places in bytes.
pub fn word_spans(text: &str) -> Vec<(Range<usize>, String)> {
    let mut spans = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        let inside =
            c.is_alphanumeric() || matches!(c, '+' | '#' | '\'' | '’') || (!c.is_ascii() && is_combining_mark(c));
        match (inside, start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                let word = folded_word(&text[from..at]);
                if !word.is_empty() {
                    spans.push((from..at, word));
                }
                start = None;
            }
            _ => {}
        }
    }
    spans
}

/// The folded words of a text that are written as names are, with a capital letter within a sentence or a digit among
/// letters, and those that are not. A word that opens a sentence or an item tells nothing.
pub fn names_and_others(text: &str) -> (Vec<String>, Vec<String>) {
    let (mut names, mut others) = (Vec::new(), Vec::new());
    for (span, word) in word_spans(text) {
        let mut before = text[..span.start].chars().rev();
        let within = before.next() == Some(' ')
            && before.next().is_some_and(|c| c.is_alphanumeric() || matches!(c, ',' | ';' | ')' | '/' | '(' | '&'));
        let written = &text[span];
        let mixed = written.contains(|c: char| c.is_ascii_digit()) && written.contains(char::is_alphabetic);
        if mixed || (within && written.contains(char::is_uppercase)) {
            names.push(word);
        } else if !written.contains(char::is_uppercase) {
            others.push(word);
        }
    }
    (names, others)
}

/// The first so many characters of a text. What is asked once for each word of a text must not read all that follows,
/// or a long line of numbers takes minutes.
pub(super) fn beginning(text: &str, chars: usize) -> &str {
    text.char_indices().nth(chars).map_or(text, |(end, _)| &text[..end])
}

/// One word, folded, without the marks that are no part of it.
fn folded_word(word: &str) -> String {
    // Nearly all words are plain, and need no more than this.
    if word.len() <= MAX_WORD_CHARS && word.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return word.to_ascii_lowercase();
    }
    let word = fold(&word.chars().take(MAX_WORD_CHARS).collect::<String>()).replace('’', "'");
    let word = word.strip_suffix("'s").unwrap_or(&word).replace('\'', "");
    trim_marks(&word).to_owned()
}

/// The hyphenated words of a text in one piece: `on-site` gives `onsite` besides its words `on` and `site`, so that both
/// ways to write it meet.
pub fn compounds(text: &str) -> Vec<String> {
    if !text.contains('-') {
        return Vec::new();
    }
    let compounds =
        text.split_whitespace().filter(|word| word.trim_matches(|c: char| !c.is_alphanumeric()).contains('-'));
    let joined = compounds.flat_map(|word| words(&word.replace('-', "")));
    joined.filter(|word| word.chars().all(char::is_alphabetic)).collect()
}

/// Drops `+` and `#` where they are no part of a name such as `c++` or `c#`.
fn trim_marks(word: &str) -> &str {
    let bare = word.trim_matches(['+', '#']);
    if bare.len() == 1 && word.starts_with(bare) && !bare.chars().all(|c| c.is_ascii_digit()) { word } else { bare }
}

/// The singular of a folded English word, by its ending only: `engineers`, `companies`, `boxes`.
/// Good enough to compare two words; not meant to be shown.
pub fn singular(word: &str) -> String {
    let keep = |end: usize, tail: &str| format!("{}{tail}", &word[..word.len() - end]);
    if word.len() <= 3 || !word.ends_with('s') {
        return word.to_owned();
    }
    if word.ends_with("ies") && word.len() > 4 {
        return keep(3, "y");
    }
    if ["sses", "shes", "ches", "xes"].iter().any(|end| word.ends_with(end)) {
        return keep(2, "");
    }
    // `ethics`, `analysis`, `status` and `process` are not plurals.
    if ["ss", "us", "is", "ics", "ops"].iter().any(|end| word.ends_with(end)) {
        return word.to_owned();
    }
    keep(1, "")
}

/// A name as it is compared: folded singular words joined by one space.
pub fn name_key(text: &str) -> String {
    words(text).iter().map(|word| singular(word)).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_folded_and_cut() {
        assert_eq!(words("Zürich’s AI/ML jobs, C++!"), ["zurich", "ai", "ml", "jobs", "c++"]);
        assert_eq!(words("$300,000+ a year"), ["300", "000", "a", "year"]);
        assert!(words(" — ?! ").is_empty());
        assert_eq!(compounds("an on-site job, 2-3 days"), ["onsite"]);
    }

    #[test]
    fn plurals_meet_their_singular() {
        assert_eq!(name_key("Machine-Learning Engineers"), "machine learning engineer");
        assert_eq!(name_key("AI Ethics Officers"), "ai ethics officer");
        assert_eq!(name_key("MLOps companies"), "mlops company");
        assert_eq!(name_key("data analysis"), "data analysis");
    }
}

//! The clauses of a question. People tell of themselves before they ask: `my mum is a nurse, what could she earn
//! coordinating ai in a hospital?` What stands beside the question helps to find an answer, and need not be in it.

use std::ops::Range;

/// Words that open a question wherever they stand.
const ASKING: [&str; 11] = ["how", "what", "whats", "which", "who", "whos", "whose", "where", "wheres", "when", "why"];
/// Words that open a question at the beginning of a clause.
const OPENING: [&str; 21] = [
    "can", "could", "do", "does", "did", "is", "isnt", "are", "arent", "am", "was", "should", "shall", "will", "would",
    "has", "have", "any", "anyone", "anybody", "tell",
];
/// So many words at the beginning of a clause may be its opening one: `so is it ...`.
const BEGINNING: usize = 2;

/// For each word of a question, whether it stands beside what is asked: in a clause that asks nothing, where another
/// clause does. `words` are the places and texts of the words.
pub(super) fn asides(question: &str, words: &[(Range<usize>, String)]) -> Vec<bool> {
    let clauses = clauses(question, words);
    let asks: Vec<bool> = clauses.iter().map(|clause| asks(question, words, clause)).collect();
    let any = asks.contains(&true);
    clauses.iter().zip(asks).flat_map(|(clause, asks)| vec![any && !asks; clause.len()]).collect()
}

/// The words of each clause: cut where punctuation and a space, or a new line, stand between two words.
fn clauses(question: &str, words: &[(Range<usize>, String)]) -> Vec<Range<usize>> {
    let mut clauses: Vec<Range<usize>> = Vec::new();
    for at in 0..words.len() {
        let cut = at == 0 || {
            let ((before, word), (after, _)) = (&words[at - 1], &words[at]);
            ends_clause(&question[before.end..after.start], word)
        };
        match clauses.last_mut() {
            Some(last) if !cut => last.end = at + 1,
            _ => clauses.push(at..at + 1),
        }
    }
    clauses
}

fn ends_clause(between: &str, before: &str) -> bool {
    // The full stop of `the U.S. market` ends nothing.
    let is_letter = before.chars().count() == 1;
    let mark = |c: char| match c {
        '.' => !is_letter,
        ',' | ';' | ':' | '?' | '!' | '(' | ')' | '–' | '—' | '…' => true,
        _ => false,
    };
    between.contains('\n')
        || between.contains(" - ")
        || (between.contains(mark) && between.contains(char::is_whitespace))
}

fn asks(question: &str, words: &[(Range<usize>, String)], clause: &Range<usize>) -> bool {
    let end = words.get(clause.end).map_or(question.len(), |next| next.0.start);
    let marked = question[words[clause.end - 1].0.end..end].contains('?');
    let mut texts = words[clause.clone()].iter().map(|(_, text)| text.as_str()).enumerate();
    marked || texts.any(|(at, text)| ASKING.contains(&text) || (at < BEGINNING && OPENING.contains(&text)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::knowledge::words::word_spans;

    #[track_caller]
    fn beside(question: &str, expected: &str) {
        let words = word_spans(question);
        let asides = asides(question, &words);
        let found: Vec<&str> =
            words.iter().zip(&asides).filter(|(_, aside)| **aside).map(|((_, word), _)| word.as_str()).collect();
        assert_eq!(found.join(" "), expected, "{question}");
    }

    #[test]
    fn what_is_told_beside_a_question_is_an_aside() {
        beside("my mum is a nurse, what could she earn in a hospital", "my mum is a nurse");
        beside("quantum research, what does it pay?? asking for a friend", "quantum research asking for a friend");
        beside("Canadian here. how is Toronto", "canadian here");
    }

    #[test]
    fn a_question_of_one_clause_or_without_an_asking_word_has_none() {
        beside("prompt engineer, salary, senior", "");
        beside("what does an engineer in the U.S. make", "");
        beside("mlops w/o a degree", "");
        beside("", "");
    }
}

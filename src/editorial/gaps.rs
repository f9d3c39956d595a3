//! Questions that found no good answer: which are alike, and which have one now.

use crate::answer::{Advisor, Request};
use crate::store::Gap;

/// No more open gaps than this are tried for one draft; they come with the most frequent first.
const MOST_TRIED: usize = 200;

/// A key that is the same for like questions.
pub fn gap_key(advisor: &Advisor, question: &str) -> String {
    advisor.question_key(question)
}

/// Whether a question has a good answer, so that a gap closes.
pub fn answers(advisor: &Advisor, question: &str) -> bool {
    advisor.answer(&Request::Ask { question: question.to_owned() }).is_good()
}

/// The open gaps that a draft would close.
pub(super) fn closed<'a>(before: &Advisor, after: &Advisor, gaps: &'a [Gap]) -> Vec<&'a Gap> {
    let tried = gaps.iter().take(MOST_TRIED);
    tried.filter(|gap| answers(after, &gap.question) && !answers(before, &gap.question)).collect()
}

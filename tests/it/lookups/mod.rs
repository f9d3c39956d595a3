//! Every look-up as a story: given this knowledge, when asked this, the reply is that.

mod compare;
mod extreme;
mod lists;
mod market;
mod message;
mod offer;
mod onward;
mod path;
mod skills;
mod suggestions;
mod tokens;

use careerbot::answer::{Advisor, Answer, Request};

use crate::bot::{Asked, text};

/// Fails unless the reply to a line holds all of these; gives the reply.
fn told(advisor: &Advisor, line: &str, expected: &[&str]) -> String {
    let (text, _) = advisor.asked(line);
    for said in expected {
        assert!(text.contains(said), "{line}: no {said:?} in\n{text}");
    }
    text
}

/// The kind of the reply to a line and its text.
fn kind(advisor: &Advisor, line: &str) -> (&'static str, String) {
    let (text, answer) = advisor.asked(line);
    (answer.kind(), text)
}

/// The reply to a request that cannot be typed.
fn replied(advisor: &Advisor, request: &Request) -> (Answer, String) {
    let answer = advisor.answer(request);
    let text = text(&answer);
    (answer, text)
}

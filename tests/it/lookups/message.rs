//! **Find an answer**: a message of the chat, read for a question among other talk.

use careerbot::answer::{Answer, Request};
use careerbot::locale::Language;

use super::replied;
use crate::bot::shipped;

fn message(text: &str) -> (Answer, String) {
    replied(shipped(), &Request::Message { text: text.to_owned() })
}

#[test]
fn a_question_is_found_among_chatter() {
    let (answer, text) = message(
        "hey everyone, hope you had a great weekend!! my cat is still sick :(\nanyway, can I work in AI without a PhD? \
         thanks in advance, you rock",
    );
    assert!(answer.kind() == "ask" && text.contains("PhD") && text.contains("bachelor"), "{text}");
}

#[test]
fn a_question_is_about_the_role_that_the_message_names() {
    let (answer, text) =
        message("I was told to look into prompt engineering jobs as a prompt engineer. How much does it pay?");
    assert!(answer.kind() == "salary" && text.starts_with("Pay: Prompt Engineer"), "{text}");
}

#[test]
fn several_roles_are_compared_or_offered_to_choose_from() {
    let (answer, text) =
        message("Torn between an offer as a prompt engineer and one as an ML engineer, so hard to say.");
    assert!(answer.kind() == "compare" && text.starts_with("Prompt Engineer / Machine Learning Engineer"), "{text}");
    let (answer, text) = message(
        "My team: a prompt engineer, two data scientists (AI), an AI product manager, an AI ethics officer and an MLOps engineer.",
    );
    assert_eq!(answer.kind(), "unsure", "{text}");
    assert_eq!(answer.page(Language::English).menus[0].entries.len(), 5, "{text}");
}

#[test]
fn a_message_without_a_question_is_answered_by_the_role_it_speaks_of() {
    let (answer, text) = message("Just got hired as an AI Compliance Manager, so happy!");
    assert!(answer.kind() == "role" && text.starts_with("AI Compliance Manager"), "{text}");
}

#[test]
fn chatter_has_no_answer() {
    for text in ["good morning all", "lol", "", "😀😀😀", "my cat is sick again. brb", "who wants pizza? I do!"] {
        let (answer, shown) = message(text);
        assert!(answer.kind() == "none" && answer.page(Language::English).private, "{text}: {shown}");
    }
    let (answer, _) = message(&"words upon words. ".repeat(400));
    assert_eq!(answer.kind(), "none");
}

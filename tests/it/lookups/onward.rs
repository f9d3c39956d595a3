//! Answers lead on: every step and every choice is a request that is answered, and can be typed or pressed.

use careerbot::answer::{Menu, Page, Request, Step};
use careerbot::locale::Language;

use super::replied;
use crate::bot::{Asked, shipped};

/// All requests that a page leads to.
fn steps(page: &Page) -> Vec<&Step> {
    page.steps.iter().chain(page.menus.iter().flat_map(|menu| &menu.entries)).collect()
}

fn labels(page: &Page) -> Vec<&str> {
    steps(page).into_iter().map(|step| step.label.as_str()).collect()
}

const LINES: [&str; 14] = [
    "/role prompt engineer",
    "/role ai ethics",
    "/role ai ethics officer",
    "/salary mle level:senior location:austin",
    "/ask do i need a degree for ai",
    "/compare mle vs ai research scientist",
    "/path to:mle from:nurse",
    "/path from:marketing",
    "/skills python",
    "/market",
    "/market austin",
    "/roles sort:pay page:2",
    "/faq",
    "/offer role:prompt engineer amount:150k level:mid",
];

#[test]
fn every_step_leads_somewhere_and_can_be_pressed() {
    for line in LINES {
        let (_, answer) = shipped().asked(line);
        let page = answer.page(Language::English);
        assert!(!steps(&page).is_empty(), "{line} leads nowhere");
        assert!(
            page.steps.len() <= Page::MAX_STEPS && page.menus.iter().all(|it| it.entries.len() <= Page::MAX_ENTRIES)
        );
        for step in steps(&page) {
            let (answer, text) = replied(shipped(), &step.request);
            assert!(!matches!(answer.kind(), "none"), "{line} → {}: {text}", step.label);
            assert!(shipped().token(&step.request).is_some(), "{line} → {step:?} cannot be pressed");
        }
    }
}

#[test]
fn what_can_be_typed_leads_to_the_same_answer() {
    for line in LINES {
        let (_, answer) = shipped().asked(line);
        for step in steps(&answer.page(Language::English)) {
            let Some(line) = step.request.line() else { continue };
            assert_eq!(Request::parse(&line).as_ref(), Ok(&step.request), "{line}");
        }
    }
}

#[test]
fn a_card_leads_to_pay_skills_way_in_and_a_comparison() {
    let (_, answer) = shipped().asked("/role ai ethics officer");
    let page = answer.page(Language::English);
    assert_eq!(labels(&page)[..4], ["Pay", "Skills", "Way in", "Compare with AI Ethics Specialist"]);
    let (_, skills) = replied(shipped(), &page.steps[1].request);
    assert!(skills.contains("Policy development experience") && !skills.contains("How to break in\n"), "{skills}");
}

#[test]
fn runners_up_swap_the_answer() {
    let (_, answer) = shipped().asked("/ask how long does it take to move into ai?");
    let menu: Menu =
        answer.page(Language::English).menus.into_iter().find(|menu| menu.prompt == "Also close").expect("runners-up");
    for step in menu.entries {
        let (answer, text) = replied(shipped(), &step.request);
        assert!(answer.kind() == "ask" && text.starts_with(&step.label), "{}: {text}", step.label);
    }
}

#[test]
fn a_terminal_shows_steps_as_lines_that_can_be_typed() {
    let (text, _) = shipped().asked("/role prompt engineer");
    assert!(text.contains("- Pay: /salary Prompt Engineer\n"), "{text}");
    let (text, _) = shipped().asked("/role ai ethics");
    assert!(text.contains("- AI Ethics Officer: /role AI Ethics Officer"), "{text}");
    assert_eq!(text.matches("AI Ethics Officer").count(), 2, "choices are drawn once: {text}");
}

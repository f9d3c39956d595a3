//! What is offered while somebody types: useful before the first letter, best first after it, and at once.

use std::fmt::Write;
use std::time::{Duration, Instant};

use careerbot::answer::Input;

use crate::bot::{knowledge, shipped};

fn first(input: Input, typed: &str) -> String {
    shipped().suggest(input, typed, 25).into_iter().next().unwrap_or_default()
}

#[test]
fn beginnings_words_other_names_and_slips_are_met() {
    for (input, typed, expected) in [
        (Input::Role, "prom", "Prompt Engineer"),
        (Input::Role, "aipm", "AI Product Manager"),
        (Input::Role, "enigneer prompt", "Prompt Engineer"),
        (Input::Place, "nyc", "New York"),
        (Input::Place, "san f", "San Francisco"),
        (Input::Place, "silicon", "San Francisco"),
        (Input::City, "autsin", "Austin"),
        (Input::Skill, "pyth", "Python"),
        (Input::Skill, "k8s", "Kubernetes"),
        (Input::From, "programmer", "Developer"),
        (Input::From, "market", "Marketing"),
        (Input::Topic, "phd", "Is work in AI possible without a PhD?"),
        (Input::Topic, "do i need a doctorate", "Is work in AI possible without a PhD?"),
        (Input::Column, "growth", "Growth over two years"),
        (Input::Column, "living", "Cost of living index"),
    ] {
        assert_eq!(first(input, typed), expected, "{input:?} {typed:?}");
    }
}

#[test]
fn something_useful_is_offered_before_anything_is_typed() {
    for input in [Input::Role, Input::Place, Input::City, Input::Skill, Input::From, Input::Topic, Input::Column] {
        for typed in ["", "  ", "?!", "🦄"] {
            let offered = shipped().suggest(input, typed, 25);
            assert!(offered.len() > 3 && offered.len() <= 25, "{input:?}: {offered:?}");
        }
    }
    assert_eq!(first(Input::Role, ""), "AI Product Manager", "the sources say most about it");
}

#[test]
fn nothing_is_offered_for_free_text() {
    for input in [Input::Text, Input::Flag, Input::Page, Input::OneOf(&["a"])] {
        assert!(shipped().suggest(input, "a", 25).is_empty(), "{input:?}");
    }
}

#[test]
fn five_thousand_names_are_searched_at_once() {
    let kinds = ["Engineer", "Manager", "Analyst", "Designer", "Officer"];
    let mut text = "# Roles\n".to_owned();
    for number in 0..5_000 {
        let (kind, other) = (kinds[number % 5], number / 5);
        let _ =
            write!(text, "\n## Field{other} {kind}\n**What they do:** Work.\n\n**Key skills:** Tool{number}, Python\n");
    }
    let advisor = knowledge(&[("roles.md", &text)]);
    for (input, typed) in
        [(Input::Role, "feild77 enginer"), (Input::Role, ""), (Input::Skill, "tol1234"), (Input::Skill, "")]
    {
        let start = Instant::now();
        assert!(!advisor.suggest(input, typed, 25).is_empty(), "{input:?} {typed:?}");
        // A frame is 16 ms; a build without optimisation on a busy machine is some twenty times slower.
        assert!(start.elapsed() < Duration::from_millis(320), "{input:?} {typed:?}: {:?}", start.elapsed());
    }
}

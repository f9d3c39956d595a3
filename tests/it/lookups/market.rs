//! `/market`: one place with its figures labelled, or all of them ranked by a column.

use careerbot::answer::Advisor;

use super::{kind, told};
use crate::bot::{knowledge, shipped};

const CITIES: &str = "# Cities\n
## Openings\n
| Place | Openings | Growth |\n|---|---|---|\n| Boomtown | 18,500 | +32% |\n| Nestville | 9,100 | -4% |\n| Faraway | 120 | |\n
## Pay\n
| Market | Average salary | Benefits |\n|---|---|---|
| Boomtown | $165,000 | sun |\n| Nestville | $95k | rain |\n| Overseas | €120,000 | sea |\n";

fn cities() -> Advisor {
    knowledge(&[("cities.md", CITIES)])
}

fn order(text: &str, names: &[&str]) -> bool {
    let at: Vec<usize> = names.iter().map(|name| text.find(&format!("- {name}:")).unwrap_or(usize::MAX)).collect();
    at.is_sorted() && at.last() != Some(&usize::MAX)
}

#[test]
fn one_place_shows_each_figure_with_what_it_is() {
    told(&cities(), "/market boomtown", &["Openings: 18,500 [1]", "Growth: +32% [1]", "Average salary: $165,000 [1]"]);
    told(shipped(), "/market nyc", &["New York", "AI job postings: 15,800 [1]"]);
}

#[test]
fn without_a_place_all_are_ranked_by_the_column_that_most_have() {
    let text = told(&cities(), "/market", &["Places by: Openings", "Overseas"]);
    assert!(order(&text, &["Boomtown", "Nestville", "Faraway"]), "{text}");
    assert!(text.contains("1 place without a figure: Overseas."), "{text}");
}

#[test]
fn any_column_can_be_chosen_and_numbers_are_compared_as_numbers() {
    let text = told(&cities(), "/market sort:growth", &["Places by: Growth", "Nestville: -4% [1]"]);
    assert!(order(&text, &["Boomtown", "Nestville"]), "{text}");
    let text = told(&cities(), "/market sort:salary", &["Places by: Average salary", "Not ranked"]);
    assert!(order(&text, &["Boomtown", "Nestville", "Overseas"]), "euros are not ranked among dollars: {text}");
    let (kind, text) = kind(&cities(), "/market sort:benefits");
    assert!(kind == "none" && text.contains("/market sort:Growth"), "{text}");
}

#[test]
fn an_unknown_place_names_those_that_are_known() {
    let (kind, text) = kind(&cities(), "/market atlantis");
    assert!(kind == "none" && text.contains("“atlantis”") && text.contains("/market Boomtown"), "{text}");
}

#[test]
fn knowledge_without_places_says_so() {
    let advisor = knowledge(&[("a.md", "# A\n\n## Hawker\n**What they do:** Fly.\n")]);
    let (kind, text) = kind(&advisor, "/market");
    assert!(kind == "none" && text.contains("No article here has a table of numbers about places."), "{text}");
}

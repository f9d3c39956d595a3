//! `/path`: by destination, by origin, or both; what no source describes is said.

use careerbot::answer::{Advisor, Answer};
use careerbot::locale::Language;

use super::{kind, told};
use crate::bot::{Asked, knowledge, shipped};

const WAYS: &str = "# Ways\n
## Hawker\n**What they do:** Fly hawks.\n\n**How to break in:** Ask a falconer.\n
## Eagler\n**What they do:** Fly eagles.\n
## Transitions\n
| Transition path | Timeline | Key certifications | Prerequisites |\n|---|---|---|---|
| Gardener → Hawker | 3-6 months | Falconry licence | Patience |\n| Gardener → Eagler | 2 years | none | Courage |
| Baker → Hawker | 9 months | Falconry licence | Sleep |\n
## How long does it take to become a Hawker?\n\nIt depends.\n";

const OTHER: &str = "# Other\n
| Transition path | Timeline |\n|---|---|\n| Gardener → Hawker | 12 months |\n";

fn ways() -> Advisor {
    knowledge(&[("a.md", WAYS), ("b.md", OTHER)])
}

#[test]
fn a_destination_lists_every_way_with_each_sources_own_figures() {
    told(
        &ways(),
        "/path hawker",
        &[
            "Gardener → Hawker",
            "Timeline: 3-6 months [1]",
            "Timeline: 12 months [2]",
            "Prerequisites: Patience [1]",
            "Baker → Hawker",
            "The sources differ",
            "How to break in\nAsk a falconer. [1]",
            "/salary Hawker",
        ],
    );
    let (_, answer) = ways().asked("/path hawker");
    let menus = answer.page(Language::English).menus;
    assert!(menus.iter().any(|menu| menu.entries.iter().any(|it| it.label.starts_with("How long does"))), "{menus:?}");
}

#[test]
fn an_origin_lists_where_it_leads() {
    let text = told(&ways(), "/path from gardener", &["Gardener → Hawker", "Gardener → Eagler", "/path to:Eagler"]);
    assert!(!text.contains("Baker"), "{text}");
}

#[test]
fn both_ends_give_that_way_and_name_others_from_the_same_start() {
    let text =
        told(&ways(), "/path gardener to hawker", &["From gardener to Hawker", "From the same start", "Eagler [1]"]);
    assert!(!text.contains("Baker → Hawker\n"), "{text}");
}

#[test]
fn a_way_that_no_source_describes_is_said_and_what_is_known_follows() {
    let (text, answer) = ways().asked("/path to:eagler from:baker");
    assert!(text.contains("No source here describes the way from “baker” to Eagler."), "{text}");
    assert!(text.contains("Gardener → Eagler") && text.contains("Baker → Hawker [1]"), "{text}");
    assert!(matches!(answer, Answer::Path(_)));
    told(&ways(), "/path to:eagler from:astronaut", &["Starting points the sources know", "from:Baker"]);
    let (kind, text) = kind(&ways(), "/path from:astronaut");
    assert!(kind == "none" && text.contains("“astronaut”") && text.contains("/path from:Gardener"), "{text}");
}

#[test]
fn an_origin_in_other_words_or_with_a_slip_is_understood() {
    told(shipped(), "/path to:mle from:programmer", &["Developer → ML Engineer", "Timeline: 4-8 months"]);
    told(shipped(), "/path to:ai pm from:busines", &["Business → AI Product Manager"]);
}

#[test]
fn an_unclear_destination_is_asked_back_and_keeps_the_origin() {
    let (kind, text) = kind(shipped(), "/path to:ai ethics from:marketing");
    assert!(kind == "unsure" && text.contains("/path to:AI Ethics Specialist from:marketing"), "{text}");
}

//! `/compare`: only like is set beside like, and the rest says why it is not.

use careerbot::answer::{Advisor, Answer};

use super::{kind, told};
use crate::bot::{Asked, knowledge, shipped};

const BIRDS: &str = "---\npublished: 2026-01\n---\n# Birds\n
## Hawker\n**What they do:** Fly hawks.\n\n**Key skills:**\n\n- Falconry\n- Strong patience\n- First aid
\n**How to break in:** Ask a falconer.\n
## Eagler\n**What they do:** Fly eagles.\n\n**Key skills:** Falconry and climbing\n
## Owler\n**What they do:** Keep owls.\n
## Pay\n
| Role | Entry level | Senior level |\n|---|---|---|
| Hawker | $40k-$50k base | $90k-$120k total comp |\n| Eagler | $45k-$60k base | €80k-€95k base |\n
## Openings\n
| Role | Active postings |\n|---|---|\n| Hawker | 120 |\n";

fn birds() -> Advisor {
    knowledge(&[("birds.md", BIRDS)])
}

/// The part of a text between a heading and the next blank line.
fn part<'t>(text: &'t str, heading: &str) -> &'t str {
    let start = text.find(heading).unwrap_or_else(|| panic!("no {heading:?} in\n{text}"));
    text[start..].split("\n\n").next().unwrap_or_default()
}

#[test]
fn pay_stands_side_by_side_only_on_the_same_measure() {
    let text = told(&birds(), "/compare hawker vs eagler", &["Hawker / Eagler"]);
    let entry = part(&text, "Pay side by side: base, entry level, USD");
    assert!(entry.contains("$40,000 – $50,000") && entry.contains("$45,000 – $60,000"), "{entry}");
    let left = part(&text, "Not compared");
    assert!(left.contains("same basis, level, currency and period"), "{left}");
    assert!(left.contains("Hawker: total compensation, senior level, USD"), "{left}");
    assert!(left.contains("Eagler: base, senior level, EUR"), "{left}");
    assert!(part(&text, "Hawker: other pay").contains("birds.md") || text.contains("$90,000 – $120,000"));
    assert_eq!(text.matches("Pay side by side").count(), 1, "{text}");
}

#[test]
fn skills_ways_in_and_openings_stand_beside_each_other() {
    let text = told(&birds(), "/compare hawker, eagler", &["Hawker: Active postings: 120 [1]", "Ask a falconer. [1]"]);
    assert!(part(&text, "Skills in common").contains("- Falconry"), "{text}");
    let own = part(&text, "Hawker: skills of its own");
    assert!(own.contains("Strong patience") && !own.contains("Falconry"), "{own}");
}

#[test]
fn a_role_without_pay_says_so() {
    told(&birds(), "/compare hawker and owler", &["No source here gives a pay figure for Owler."]);
}

#[test]
fn the_same_role_twice_is_said_kindly_and_leads_on() {
    let (kind, text) = kind(&birds(), "/compare hawker vs Hawkers");
    assert_eq!(kind, "unsure");
    assert!(text.contains("Both names mean Hawker") && text.contains("/compare first:Hawker second:Eagler"), "{text}");
    told(&birds(), "/compare hawker, hawker, owler", &["Hawker / Owler", "Hawker was named twice."]);
}

#[test]
fn a_name_that_nobody_has_is_named_and_the_other_is_kept() {
    let (kind, text) = kind(shipped(), "/compare prompt engineer vs ai ethics");
    assert_eq!(kind, "unsure");
    assert!(text.contains("“ai ethics”") && text.contains("first:prompt engineer second:AI Ethics Officer"), "{text}");
    let (kind, text) = super::kind(shipped(), "/compare mle vs underwater welder");
    assert!(kind == "none" && text.contains("“underwater welder”"), "{text}");
}

#[test]
fn names_without_a_separator_are_told_apart() {
    told(shipped(), "/compare prompt engineer mle", &["Prompt Engineer / Machine Learning Engineer"]);
    let (kind, text) = kind(shipped(), "/compare prompt engineer");
    assert!(kind == "unsure" && text.contains("With which role shall I compare Prompt Engineer?"), "{text}");
}

#[test]
fn near_titles_are_told_apart_in_words() {
    told(shipped(), "/compare ai ethics officer vs ai ethics specialist", &["sound alike and are different roles"]);
}

#[test]
fn every_pair_of_shipped_roles_compares_like_with_like() {
    let titles: Vec<&str> = shipped().knowledge().roles.iter().map(|role| role.title.as_str()).collect();
    for (one, other) in titles.iter().zip(titles.iter().cycle().skip(7)) {
        let (_, answer) = shipped().asked(&format!("/compare first:{one} second:{other}"));
        let Answer::Compare(comparison) = answer else { panic!("{one} and {other}: {answer:?}") };
        for measure in &comparison.measures {
            let first = &measure.figures[0].1.pay;
            let same = measure.figures.iter().all(|(_, it)| {
                (it.pay.basis, it.pay.level, it.pay.amount.currency)
                    == (first.basis, first.level, first.amount.currency)
            });
            assert!(same && measure.figures.iter().any(|it| it.0 != measure.figures[0].0), "{measure:?}");
        }
    }
}

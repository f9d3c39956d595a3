//! `/offer`: an amount beside each source's range, honest about what cannot be held against it.

use careerbot::answer::{Advisor, Answer};

use super::{kind, told};
use crate::bot::{Asked, knowledge};

const PAY: &str = "---\nauthor: Ada\npublished: 2026\n---\n# Pay\n
## Hawker\n**What they do:** Fly hawks.\n
## Eagler\n**What they do:** Fly eagles.\n
## Table\n
| Role | Entry level | Mid level | Senior level |\n|---|---|---|---|
| Hawker | $90k-$120k base | $120k-$150k base | $200k-$300k total comp |
| Eagler | €50k-€60k base | €80,000+ base | |\n
## Cities\n
| Market | Cost of living index |\n|---|---|\n| Boomtown | 100 (baseline) |\n| Nestville | 73 |\n| Anywhere | 65-85 |\n| Silentville | |\n";

fn pay() -> Advisor {
    knowledge(&[("pay.md", PAY)])
}

#[test]
fn an_amount_stands_in_a_third_of_each_range() {
    for (amount, said) in [
        ("$125,000", "In the lower third of $120,000 – $150,000"),
        ("$135k", "In the middle third of $120,000 – $150,000"),
        ("149000 usd", "In the upper third of $120,000 – $150,000"),
        ("$120k", "At the lower end of $120,000 – $150,000"),
        ("$150k", "At the upper end of $120,000 – $150,000"),
        ("$110k", "Below $120,000 – $150,000, by $10,000"),
        ("$180k", "Above $120,000 – $150,000, by $30,000"),
    ] {
        let line = format!("/offer role:hawker amount:{amount} level:mid basis:base");
        told(&pay(), &line, &[said, "worked out", "[1] Pay — Ada, 2026 (pay.md:"]);
    }
}

#[test]
fn open_ends_are_said_to_be_open() {
    told(&pay(), "/offer role:eagler amount:€95.000 level:mid", &["Within €80,000+, which has no upper end"]);
    told(&pay(), "/offer role:eagler amount:€70.000 level:mid", &["Below €80,000+, by €10,000"]);
}

#[test]
fn base_is_never_held_against_total() {
    let line = "/offer role:hawker amount:$210k level:senior basis:base";
    let text = told(&pay(), line, &["Not compared", "it is total compensation, the offer base salary"]);
    assert!(!text.contains("third of"), "{text}");
    let text =
        told(&pay(), "/offer role:hawker amount:$210k", &["If it is base salary", "If it is total compensation"]);
    assert!(text.contains("base salary or total compensation was not said"), "{text}");
}

#[test]
fn another_currency_or_period_is_refused_and_says_why() {
    let text = told(&pay(), "/offer role:hawker amount:€70.000 level:entry", &["it is in USD, the offer in EUR"]);
    assert!(!text.contains("third of") && !text.contains("by €"), "{text}");
    told(&pay(), "/offer role:hawker amount:$9,000 a month level:entry", &["it is a year, the offer a month"]);
}

#[test]
fn what_was_not_said_is_assumed_aloud() {
    told(&pay(), "/offer eagler 55k", &["€55,000 a year as Eagler", "read as EUR", "read as pay for a year"]);
}

#[test]
fn a_place_with_an_index_shows_what_the_amount_comes_to_elsewhere() {
    let text = told(
        &pay(),
        "/offer role:hawker amount:$146,000 level:mid location:nestville",
        &["Worked out: cost of living", "Boomtown, index 100 (baseline): about $200,000 = $146,000 × 100 / 73"],
    );
    assert!(text.contains("No source states these amounts") && text.contains("Left out"), "{text}");
    told(
        &pay(),
        "/offer role:hawker amount:$1k location:atlantis",
        &["No source here says anything about pay in atlantis"],
    );
}

#[test]
fn what_is_no_amount_is_said_kindly() {
    for (amount, said) in
        [("a lot", "There is no amount in that"), ("90-120k", "That is a range"), ("-5", "cannot be negative")]
    {
        let (kind, text) = kind(&pay(), &format!("/offer role:hawker amount:{amount}"));
        assert!(kind == "none" && text.contains(said) && text.contains("For example: 150k"), "{text}");
    }
}

#[test]
fn a_role_without_figures_borrows_none() {
    let advisor = knowledge(&[("pay.md", &format!("{PAY}\n## Hawker Trainer\n**What they do:** Train.\n"))]);
    let (text, answer) = advisor.asked("/offer role:hawker trainer amount:$100k");
    let Answer::Offer(sheet) = answer else { panic!("{text}") };
    assert!(
        sheet.standings.is_empty() && text.contains("No source here gives a pay figure for Hawker Trainer"),
        "{text}"
    );
}

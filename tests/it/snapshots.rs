//! How answers look, on Discord and in a terminal, over a small knowledge of this file's own, so that a change
//! of looks is seen and a change of knowledge is not. `INSTA_UPDATE=always cargo test snapshots` accepts new looks.

use careerbot::answer::Request;
use careerbot::discord::{View, message, registrations};
use careerbot::locale::Language;
use careerbot::terminal::{Style, draw};
use insta::assert_snapshot;
use serde::Serialize;

use crate::bot::{Asked, knowledge, today};

const CAREERS: &str = "---
title: Careers of this year
author: Ada Example
published: 2026-03-23
url: https://example.org/careers
---

# Careers of this year

## Prompt Engineer
*Also called:* prompt designer

**What they do:** They write prompts for models and test them.

**Salary range:** $95,000 - $335,000 annually, according to Bloomberg.

**Key skills:**

- Clear writing
- Python

**How to break in:** Publish what you try.

## AI Product Manager
*Also called:* AI PM

**What they do:** They lead products that AI powers.

**Salary range:** $140,000 - $220,000 annually

**Works with:** Engineers and customers.

## Generative AI Product Manager

**What they do:** They lead products that generate.

## Frequently asked questions

### Do prompt engineers need Python?
*Also asked:* is coding needed to write prompts

No, but it helps.
";

const GUIDE: &str = "---
title: Guide to AI jobs
site: guide.example
published: 2026
---

# Guide to AI jobs

## Pay by role and level
*Place:* tech hubs including Seattle and Austin

| Role | Entry level (0-2 years) | Senior level (6+ years) |
|---|---|---|
| Machine Learning Engineer | $120k-$160k base | $250k-$350k total comp |
| Prompt Engineer | $95k-$130k base | $200k-$280k total comp |

## Pay elsewhere
*Credit:* Survey
*Basis:* total compensation

### Senior level (6+ years)

- Senior Machine Learning Engineer: $180,000 - $350,000+

## What living costs

| Market | Average AI salary | Cost of living index |
|---|---|---|
| Austin | $158k base | 73 |
| Seattle | $168k base | 85 |

## Ways in

| Transition path | Timeline | Prerequisites |
|---|---|---|
| Writer → Prompt Engineer | 3-6 months | Writing |
";

const GLOSSARY: &str = "# Words

| Short form | Means |
|---|---|
| ml | machine learning |
| mle | machine learning engineer |
";

fn json(value: &impl Serialize) -> String {
    serde_json::to_string_pretty(value).expect("JSON")
}

/// Compares what a line is answered with, in both renderers, with the snapshots of this name.
fn check(name: &str, line: &str) {
    let advisor = knowledge(&[("careers.md", CAREERS), ("glossary.md", GLOSSARY), ("guide.md", GUIDE)]);
    assert_snapshot!(format!("{name}_terminal"), advisor.asked(line).0, line);
    let request = Request::parse(line).expect("a request");
    assert_snapshot!(
        format!("{name}_discord"),
        json(&message(&advisor, &request, View::default(), today(), None)),
        line
    );
}

#[test]
fn role() {
    check("role", "/role prompt engineer");
}

#[test]
fn salary() {
    check("salary", "/salary ai pm");
}

#[test]
fn salary_at_a_level_in_a_place() {
    check("salary_in_place", "/salary mle level:senior location:Austin");
}

#[test]
fn salary_in_german() {
    let advisor = knowledge(&[("careers.md", CAREERS), ("glossary.md", GLOSSARY), ("guide.md", GUIDE)]);
    let request = Request::parse("/salary mle level:senior location:Austin").expect("a request");
    let page = advisor.answer(&request).page(Language::German);
    let view = View { language: Language::German, ..View::default() };
    let name = "salary_german";
    assert_snapshot!(format!("{name}_terminal"), draw(&page, Style::Plain));
    assert_snapshot!(format!("{name}_discord"), json(&message(&advisor, &request, view, today(), None)));
}

#[test]
fn salary_without_a_figure() {
    check("no_figure", "/salary generative ai product manager");
}

#[test]
fn look_ups() {
    for (name, line) in [
        ("compare", "/compare prompt engineer vs mle"),
        ("path", "/path prompt engineer"),
        ("skills", "/skills python"),
        ("market", "/market austin"),
        ("ranking", "/market"),
        ("roles_by_pay", "/roles sort:pay"),
        ("faq", "/faq"),
        ("offer", "/offer role:prompt engineer amount:$120k location:austin"),
    ] {
        check(name, line);
    }
}

#[test]
fn help() {
    check("help", "/help");
}

#[test]
fn unknown_role() {
    check("unknown", "/role underwater basket weaver");
}

#[test]
fn several_roles() {
    check("several", "/role product");
}

#[test]
fn commands() {
    let all = registrations(true);
    assert_snapshot!("commands", json(&all));
}

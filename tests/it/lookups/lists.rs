//! `/roles` and `/faq`: lists in pages.

use careerbot::answer::{Advisor, Answer, Request, RoleSort};
use careerbot::knowledge::Level;
use careerbot::locale::Language;

use super::{kind, replied, told};
use crate::bot::{Asked, knowledge, shipped};

const BIRDS: &str = "# Birds\n
## Hawker\n**What they do:** Fly.\n
## Eagler\n**What they do:** Soar.\n
## Owler\n**What they do:** Watch.\n
## Gooser\n**What they do:** Honk.\n
| Role | Entry level | Senior level |\n|---|---|---|
| Hawker | $40k-$50k base | |\n| Eagler | $30k-$80k base | $300k total comp |\n| Owler | €90k-€95k base | |\n
| Role | Openings |\n|---|---|\n| Owler | 1,200 |\n| Hawker | 900 |\n";

fn birds() -> Advisor {
    knowledge(&[("birds.md", BIRDS)])
}

fn order(text: &str, names: &[&str]) {
    let at: Vec<usize> = names.iter().map(|name| text.find(&format!("- {name}")).unwrap_or(usize::MAX)).collect();
    assert!(at.is_sorted() && !at.contains(&usize::MAX), "{names:?}: {text}");
}

#[test]
fn roles_are_listed_by_name_pay_or_openings() {
    order(&told(&birds(), "/roles", &["4 roles, by name"]), &["Eagler", "Gooser", "Hawker", "Owler"]);
    let pay = told(
        &birds(),
        "/roles sort:pay",
        &[
            "Base, entry level, USD",
            "Base, entry level, EUR",
            "No pay figure",
            "Eagler — $30,000 – $80,000",
            "1 more figure",
        ],
    );
    order(&pay, &["Eagler", "Hawker", "Owler", "Gooser"]);
    let openings = told(&birds(), "/roles sort:openings", &["Openings: 1,200 [1]", "no source counts its openings"]);
    order(&openings, &["Owler", "Hawker", "Eagler", "Gooser"]);
}

#[test]
fn a_level_keeps_those_that_have_figures_at_it() {
    let text = told(&birds(), "/roles sort:pay level:senior", &["1 role at senior level", "Eagler — $300,000"]);
    assert!(!text.contains("Hawker"), "{text}");
    told(&birds(), "/roles level:mid", &["No source here gives a figure for any role at that level."]);
}

#[test]
fn every_role_stands_on_exactly_one_page() {
    for (sort, level) in RoleSort::ALL.into_iter().flat_map(|sort| [(sort, None), (sort, Some(Level::Senior))]) {
        let mut next = Some(Request::Roles { sort, level, page: 1 });
        let mut seen = Vec::new();
        while let Some(request) = next {
            let Answer::Directory(directory) = shipped().answer(&request) else { panic!("no list") };
            assert!(directory.roles.len() <= 10);
            seen.extend(directory.roles.iter().map(|entry| entry.role.clone()));
            next = directory.pager.and_then(|pager| pager.next);
        }
        let total = seen.len();
        seen.sort();
        seen.dedup();
        assert_eq!(seen.len(), total, "{sort:?}");
        assert!(level.is_some() || total == shipped().knowledge().roles.len(), "{sort:?}");
    }
}

#[test]
fn a_page_beyond_the_last_is_the_last() {
    let (_, answer) = shipped().asked("/roles page:99999");
    let pager = answer.page(Language::English).pager.expect("several pages");
    assert!(pager.page == pager.pages && pager.next.is_none() && pager.previous.is_some(), "{pager:?}");
}

#[test]
fn questions_are_browsed_by_article_and_lead_to_their_answers() {
    let (text, answer) = shipped().asked("/faq");
    assert!(text.contains("AI Jobs 2026") && text.contains("next page: /faq page:2"), "{text}");
    let menu = answer.page(Language::English).menus.into_iter().next().expect("a menu");
    for step in menu.entries {
        let (answer, text) = replied(shipped(), &step.request);
        assert!(answer.kind() == "ask" && text.starts_with(&step.label), "{}: {text}", step.label);
    }
}

#[test]
fn questions_are_searched_by_topic_and_opened_by_their_words() {
    told(shipped(), "/faq doctorate", &["Is work in AI possible without a PhD?"]);
    let (kind, text) = kind(shipped(), "/faq Is work in AI possible without a PhD?");
    assert!(kind == "ask" && text.contains("bachelor"), "{text}");
    told(shipped(), "/faq AI Jobs 2026: Complete Career Guide for 2026 Success", &["Which AI jobs are most in demand"]);
    let (kind, text) = super::kind(shipped(), "/faq quantum chromodynamics of cheese");
    assert!(kind == "none" && text.contains("/faq AI Jobs 2026"), "{text}");
}

#[test]
fn figures_of_old_articles_say_so_on_the_day_they_are_read() {
    let old = BIRDS.replacen("# Birds", "---\nauthor: Ada\npublished: 2024-05\n---\n# Birds", 1);
    let advisor = knowledge(&[("birds.md", &old)]);
    let page = |day: time::Date| {
        let page = advisor.answer(&Request::salary("hawker")).page(Language::English).dated(day);
        careerbot::terminal::draw(&page, careerbot::terminal::Style::Plain)
    };
    let day = |year, month| time::Date::from_calendar_date(year, month, 1).expect("a day");
    assert!(!page(day(2025, time::Month::May)).contains("over a year old"));
    let text = page(day(2025, time::Month::June));
    assert!(text.matches("Ada, 2024-05, over a year old").count() == 2, "beside figures and below: {text}");
    assert!(told(&birds(), "/salary hawker", &[]).contains("date not stated"));
}

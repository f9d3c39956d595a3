//! Whatever the knowledge holds, the buttons and menus of a reply keep every limit of Discord: how many, how long,
//! nothing empty, no id and no value twice.

use std::collections::HashSet;

use careerbot::answer::{Menu, Page, Pager, Request, Step};
use careerbot::discord::{Component, Entry, View, dress, message, reply};
use careerbot::locale::Language;
use proptest::prelude::*;
use serde_json::Value;

use crate::bot::{knowledge, today};
use crate::limits::cases;

fn length(text: &str) -> usize {
    text.trim().chars().count()
}

/// Fails unless Discord would take these buttons and menus.
fn assert_kept(reply: &Value) {
    let rows = reply["components"].as_array().expect("rows");
    assert!(rows.len() <= 5, "{} rows", rows.len());
    let mut ids = HashSet::new();
    for row in rows {
        let components = row["components"].as_array().expect("components");
        let menus = components.iter().filter(|component| component["type"] == 3).count();
        assert!((1..=5).contains(&components.len()) && (menus == 0 || components.len() == 1), "{row}");
        for component in components {
            let id = component["custom_id"].as_str().expect("an id");
            assert!((1..=100).contains(&id.chars().count()) && ids.insert(id), "{id}");
            let fits = |key: &str, most| component[key].as_str().is_none_or(|it| (1..=most).contains(&length(it)));
            assert!(fits("label", 80) && fits("placeholder", 150), "{component}");
            assert_entries_kept(component);
        }
    }
}

fn assert_entries_kept(menu: &Value) {
    let Some(entries) = menu["options"].as_array() else { return };
    assert!((1..=25).contains(&entries.len()), "{menu}");
    let mut values = HashSet::new();
    for entry in entries {
        let (label, value) = (entry["label"].as_str().expect("a label"), entry["value"].as_str().expect("a value"));
        assert!((1..=100).contains(&length(label)) && (1..=100).contains(&value.len()), "{entry}");
        assert!(values.insert(value), "twice: {value}");
    }
}

fn label() -> impl Strategy<Value = String> {
    prop_oneof![
        ".{0,200}",
        Just(String::new()),
        Just(" \n\t".to_owned()),
        Just("\u{202e}".to_owned()),
        Just("\u{200b}".to_owned()),
        Just("word ".repeat(60)),
        Just("👨‍👩‍👧‍👦".repeat(30)),
    ]
}

/// A question whose words are its token; some are too long for one, and some are alike.
fn step() -> impl Strategy<Value = Step> {
    let token = prop_oneof![4 => "[ab]{1,3}", 1 => "[a-z]{80}", 1 => "[a-z]{120}", 1 => Just(String::new())];
    (label(), token).prop_map(|(label, question)| Step { label, request: Request::Ask { question } })
}

fn page() -> impl Strategy<Value = Page> {
    let steps = |most: usize| prop::collection::vec(step(), 0..most);
    let menu = (label(), steps(40)).prop_map(|(prompt, entries)| Menu { prompt, entries });
    let turn = || prop::option::of(step().prop_map(|step| step.request));
    let pager = (any::<usize>(), any::<usize>(), turn(), turn()).prop_map(|(page, pages, previous, next)| Pager {
        page,
        pages,
        previous,
        next,
    });
    (steps(9), prop::collection::vec(menu, 0..7), prop::option::of(pager), any::<bool>()).prop_map(
        |(steps, menus, pager, private)| Page { private, steps, menus, pager, ..Page::titled(Language::English, "T") },
    )
}

fn view() -> impl Strategy<Value = View> {
    let menu = prop::option::of(Just(Component::menu("Choose", vec![Entry::new("A", "1ea".to_owned())])));
    (any::<bool>(), any::<Option<u64>>(), prop::option::of("[ab]{1,80}"), menu)
        .prop_map(|(private, message, back, menu)| View { private, message, back, menu, ..View::default() })
}

fn token(request: &Request) -> Option<String> {
    match request {
        Request::Ask { question } if !question.is_empty() => Some(question.clone()),
        _ => None,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..cases(200) })]

    #[test]
    fn any_page_keeps_the_limits(page in page(), asked in step(), view in view()) {
        let reply = dress(reply(&page), &page, token(&asked.request), view, &token);
        assert_kept(&serde_json::to_value(&reply).expect("JSON"));
    }
}

/// Knowledge of many roles with this title, each with many skills and a question.
fn extreme(title: &str, roles: usize, skills: usize) -> String {
    let skills: String = (0..skills).map(|at| format!("- {title} skill {at}\n")).collect();
    let role = |at: usize| {
        format!(
            "## {title} {at}\n**What they do:** They {title}.\n\n**Key skills:**\n\n{skills}\n\
             **Salary range:** $1{at:02},000 - $2{at:02},000 base\n\n## What of {title} {at} and its {title}?\n\nIt is {title}.\n\n"
        )
    };
    format!("# A\n\n{}", (0..roles).map(role).collect::<String>())
}

#[test]
fn extreme_knowledge_keeps_the_limits() {
    for (title, roles, skills) in [
        ("Tester", 60, 3),
        ("Tester", 2, 300),
        (&*format!("Tester of {}", "very wordy things ".repeat(20)), 30, 3),
        ("👩‍🚀 Tester 🏳️‍🌈", 10, 10),
        ("مهندس الذكاء", 10, 10),
        ("Tester @everyone `x` <@1>", 10, 3),
    ] {
        let advisor = knowledge(&[("a.md", &extreme(title, roles, skills))]);
        let role = advisor.knowledge().roles[0].title.clone();
        let other = advisor.knowledge().roles[1].title.clone();
        for line in [
            format!("/role {role}"),
            format!("/salary {role}"),
            format!("/compare first:{role} second:{other}"),
            format!("/skills {title} skill 1"),
            format!("/path to:{role}"),
            format!("/offer role:{role} amount:150k"),
            format!("what of {title}?"),
            title.to_owned(),
            "/role tester".to_owned(),
            "/roles".to_owned(),
            "/roles sort:pay page:2".to_owned(),
            "/faq".to_owned(),
            "/market".to_owned(),
        ] {
            let request = Request::parse(&line).expect("a request");
            let view = View { private: line.len() % 2 == 0, ..View::default() };
            assert_kept(&serde_json::to_value(message(&advisor, &request, view, today(), None)).expect("JSON"));
        }
    }
}

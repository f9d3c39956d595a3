//! What a moderator is told about the articles as they stand, and which questions are alike.

use careerbot::editorial::{CheckUp, answers, check_up, gap_key};
use careerbot::locale::Language;
use careerbot::store::{Owner, Use};
use careerbot::terminal::{Style, draw};
use time::{Date, Month};

use crate::bot::{shipped, today};
use crate::editorial::{BIRDS, File, GLOSSARY, advisor, assert_says};
use crate::limits::assert_kept;

fn checked(files: &[File], uses: &[Use], on: Date) -> CheckUp {
    let (advisor, problems) = advisor(files);
    check_up(&advisor, &problems, uses, on)
}

#[test]
fn a_check_up_tells_what_is_worst_first() {
    let other = "# Other\n\n## Falconry teacher\n\n**What they do:** Teach.\n\n| Role | Base salary |\n|---|---|\n\
                 | Falconer | $20,000 |\n| Teacher | $4O,000 |\n\n## Falcon permit?\n\nAsk the office. Data scientists count birds.\n\n\
                 ## Data Scientist\n\n**What they do:** Count.\n";
    let files = [("birds.md", BIRDS), ("glossary.md", GLOSSARY), ("other.md", other)];
    let uses = [Use { owner: Owner::Base, file: "birds.md".to_owned(), times: 4, on: today() }];
    let checked = checked(&files, &uses, today());
    let lines: Vec<String> = checked.findings.iter().map(ToString::to_string).collect();
    let starts = [
        "other.md:10: error: ",
        "other.md:9: warning: Falconer: $20,000, base",
        "birds.md:14: warning: 1 pay figure of 2024-05 is more than a year old; ",
        "birds.md:8: warning: “ds”, a name of Falconer, is read as Data Scientist in questions; ",
        "other.md:12: warning: “Falcon permit?” already has an answer at birds.md:20; ",
        "glossary.md:6: warning: no article uses the words of “xq”; ",
        "glossary.md:11: warning: no article uses the words of “zither”; ",
        "glossary.md:15: warning: “boss” is not known here; write one of these: entry, mid, senior",
        "other.md:1: warning: no answer has come from this file yet; ",
    ];
    assert_eq!(lines.len(), starts.len(), "{lines:#?}");
    for (line, start) in lines.iter().zip(starts) {
        assert!(line.starts_with(start), "{start} is not {line}");
    }
    let page = checked.page(Language::English);
    assert_kept(&page);
    assert_says(
        &draw(&page, Style::Plain),
        &[
            "1 mistake and 8 remarks in 3 files.",
            "Problems in files",
            "contradict",
            "Old figures",
            "Files that no answer",
        ],
    );
}

#[test]
fn of_uses_nothing_is_said_before_any_were_counted_and_of_young_figures_neither() {
    let young = Date::from_calendar_date(2025, Month::May, 1).expect("a day");
    let checked = checked(&[("birds.md", BIRDS)], &[], young);
    assert_eq!(checked.findings, []);
    assert!(draw(&checked.page(Language::English), Style::Plain).contains("Nothing to fix in 1 file."));
}

#[test]
fn the_shipped_articles_need_no_more_than_a_remark_or_two() {
    let checked = check_up(shipped(), &[], &[], today());
    assert!(checked.errors() == 0 && checked.findings.len() <= 3, "{:#?}", checked.findings);
}

#[test]
fn like_questions_have_one_key_and_others_another() {
    let key = |question: &str| gap_key(shipped(), question);
    for alike in [
        ["How do I get into blockchain?", "how to get into blockchain", "pls how can i get into Blockchain"],
        [
            "what does a mle make",
            "How much do machine learning engineers earn?",
            "salary of a Machine-Learning Engineer",
        ],
    ] {
        assert!(alike.iter().all(|other| key(other) == key(alike[0])), "{:?}", alike.map(key));
    }
    assert_ne!(key("how do I get into blockchain"), key("how do I get into gardening"));
    assert_ne!(key("salary of a prompt engineer"), key("skills of a prompt engineer"));
    for odd in ["", "???", "the of and", "🦀", &"word ".repeat(5_000)] {
        assert!(key(odd).len() < 1_000, "{odd}");
    }
    assert!(answers(shipped(), "what does a prompt engineer do"));
    assert!(!answers(shipped(), "best pizza in town"));
}

//! Whatever the knowledge holds, a reply keeps every limit of Discord, shows nothing empty, pings nobody, and
//! says when it had to leave something out.

use careerbot::answer::{Advisor, Content, FigureRow, FigureTable, Page, Request, Rich, Section, Source};
use careerbot::discord::reply;
use careerbot::knowledge::{Knowledge, parse};
use careerbot::locale::Language;
use proptest::prelude::*;
use serde_json::Value;

use crate::bot::{Asked, knowledge};
use crate::parsing_any::PIECES;
use crate::shown::{Meaning, meanings};

fn length(value: &Value) -> usize {
    value.as_str().map_or(0, |text| text.chars().count())
}

/// The texts of a reply with the most characters that each may have.
fn texts(reply: &Value) -> Vec<(&str, usize)> {
    let embeds = reply["embeds"].as_array().into_iter().flatten();
    let mut found: Vec<(&Value, usize)> = vec![(&reply["content"], 2_000)];
    for embed in embeds {
        found.extend([(&embed["title"], 256), (&embed["description"], 4_096), (&embed["footer"]["text"], 2_048)]);
        for field in embed["fields"].as_array().into_iter().flatten() {
            found.extend([(&field["name"], 256), (&field["value"], 1_024)]);
            assert!(length(&field["name"]) > 0 && length(&field["value"]) > 0, "an empty field: {field}");
        }
    }
    found.into_iter().filter_map(|(text, most)| Some((text.as_str()?, most))).collect()
}

/// Whether Discord could read a mention in a text.
fn mentions(text: &str) -> bool {
    meanings(text).iter().any(|meaning| matches!(meaning, Meaning::Mention(_)))
}

/// Fails unless Discord would take this message and show all of it as text.
pub fn assert_kept(page: &Page) -> Value {
    let reply = serde_json::to_value(reply(page)).expect("a reply is JSON");
    let texts = texts(&reply);
    for (text, most) in &texts {
        assert!(text.chars().count() <= *most, "{} of {most} characters: {text}", text.chars().count());
        assert!(!mentions(text), "a mention: {text}");
        assert!(text.matches("```").count().is_multiple_of(2), "an open code block: {text}");
    }
    let shown = texts.iter().map(|(text, _)| text.trim().chars().count());
    assert!((1..=6_000).contains(&shown.clone().sum::<usize>()), "{} characters in all", shown.sum::<usize>());
    let fields = reply["embeds"][0]["fields"].as_array().map_or(0, Vec::len);
    assert!(fields <= 25, "{fields} fields");
    assert_eq!(reply["allowed_mentions"]["parse"], Value::Array(Vec::new()));
    reply
}

/// So many generated inputs, or as many as `REPLY_CASES` says: a million in the nightly job.
pub fn cases(otherwise: u32) -> ProptestConfig {
    let number = std::env::var("REPLY_CASES").ok();
    let number = number.map(|number| number.parse().expect("REPLY_CASES is a number"));
    ProptestConfig::with_cases(number.unwrap_or(otherwise))
}

/// Texts that have broken bots before.
#[rustfmt::skip]
const NASTY: &[&str] = &[
    "@everyone",
    "<@123>",
    "<@&9>",
    "<#5>",
    "</help:1>",
    "```",
    "`",
    "**",
    "__",
    "||",
    "> ",
    "# ",
    "[a](https://b.example)",
    "https://c.example/@everyone",
    "\u{202e}gnp.exe",
    "مهندس الذكاء",
    "👨‍👩‍👧‍👦",
    "🏳️‍🌈",
    "नमस्ते",
    "\u{200b}",
    "\n",
    "\n\n",
    "- ",
    "\\",
];

fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => prop::sample::select(NASTY).prop_map(str::to_owned),
        4 => prop::sample::select(&["prompt", "engineer", "pay", "of", "a"][..]).prop_map(str::to_owned),
        1 => Just("w".repeat(1_000)),
        1 => Just("word ".repeat(300)),
    ];
    prop::collection::vec(piece, 1..6).prop_map(|pieces| pieces.join(" "))
}

fn table() -> impl Strategy<Value = FigureTable> {
    // Amounts and bases are written by us; all else is somebody's text.
    let amount = "(CHF |[$€₹])[1-9],[0-9]{2},[0-9]{3}( – [$€][0-9]{3},000)?[+]?";
    let basis = prop::sample::select(&["", "base", "total", "not stated"][..]).prop_map(str::to_owned);
    let row = (amount, basis, text()).prop_map(|(amount, basis, about)| FigureRow { amount, basis, about });
    (prop::option::of(text()), prop::collection::vec(text(), 0..5), prop::collection::vec(row, 1..20))
        .prop_map(|(source, context, rows)| FigureTable { source, context, rows })
}

fn section() -> impl Strategy<Value = Section> {
    let content = prop_oneof![
        text().prop_map(|text| Content::Prose(text.into())),
        prop::collection::vec(text(), 0..20)
            .prop_map(|items| Content::Items(items.into_iter().map(Rich::from).collect())),
        table().prop_map(Content::Figures),
    ];
    let heading = prop::option::of(text().prop_map(|text| format!("H {text}")));
    (heading, prop::collection::vec(content, 0..4)).prop_map(|(heading, content)| Section { heading, content })
}

fn page() -> impl Strategy<Value = Page> {
    let source = (text(), text(), prop::option::of("https://[a-z]{1,300}\\.example"), 0..900_usize).prop_map(
        |(title, byline, url, lines)| Source {
            number: 1,
            title,
            byline,
            published: None,
            url,
            file: "a.md".into(),
            lines: (1..lines).collect(),
        },
    );
    let sections = prop::collection::vec(section(), 0..8);
    let title = text().prop_map(|text| format!("T {text}"));
    (title, sections, prop::collection::vec(source, 0..9), any::<bool>())
        .prop_map(|(title, sections, sources, private)| Page { title, sections, sources, private, ..Page::default() })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, max_shrink_iters: 500, ..cases(200) })]

    #[test]
    fn any_page_keeps_the_limits(page in page()) {
        assert_kept(&page);
    }
}

/// Answers over a file, one of each command for what stands in it.
fn answers(text: &str) -> Vec<Page> {
    let article = parse("a.md", text).article;
    let headings: Vec<String> = article.passages.iter().map(|passage| passage.heading.clone()).collect();
    let advisor = Advisor::new(Knowledge::new(vec![article])).expect("an index");
    let titles = advisor.knowledge().roles.iter().map(|role| role.title.clone());
    let roles = titles.flat_map(|title| [Request::role(&title), Request::salary(title)]);
    let questions = headings.into_iter().map(|question| Request::Ask { question });
    let requests: Vec<Request> = roles.chain(questions).chain([Request::Help]).take(12).collect();
    requests.iter().map(|request| advisor.answer(request).page(Language::English)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..cases(60) })]

    #[test]
    fn any_soup_can_be_answered_from(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..80)) {
        for page in answers(&pieces.concat()) {
            assert_kept(&page);
        }
    }
}

/// Knowledge of one role with this title, skills and pay figures.
fn extreme(title: &str, skills: usize, figures: usize, word: &str) -> String {
    let skills: String = (0..skills).map(|at| format!("- {word} {at} @everyone <@1> ``` **x**\n")).collect();
    let pay: String = (0..figures).map(|at| format!("- {word} {at}: $1{at:02},000 - $2{at:02},000 base\n")).collect();
    format!(
        "---\ntitle: {word} @here\nauthor: <@42>\nurl: https://d.example/{}\n---\n# A\n\n## {title}\n\
         **What they do:** {word} ```code @everyone.\n\n**Key skills:**\n\n{skills}\n**Salary range:**\n\n{pay}\n\
         ## What of @everyone and {word}?\n\n{word} <#7> [x](https://e.example).\n",
        "p".repeat(400)
    )
}

#[test]
fn extreme_knowledge_keeps_the_limits() {
    for (title, skills, figures, word) in [
        ("Tester of things", 300, 90, "plain"),
        (&*format!("{}tester", "wordy ".repeat(60)), 3, 3, "plain"),
        ("Tester @everyone `x` <@1>", 40, 30, "مهندس الذكاء الاصطناعي"),
        ("👩‍🚀 Tester 🏳️‍🌈", 30, 10, "👨‍👩‍👧‍👦"),
        ("Tester", 5, 2, &*"w".repeat(1_000)),
    ] {
        let advisor = knowledge(&[("a.md", &extreme(title, skills, figures, word))]);
        let role = &advisor.knowledge().roles[0].title.clone();
        for line in [
            &format!("/role name:{role}"),
            &format!("/salary role:{role}"),
            &format!("/salary role:{role} level:senior location:@everyone"),
            &format!("what of {word}"),
            "/role @everyone <@1> ```",
            "/help",
        ] {
            assert_kept(&advisor.asked(line).1.page(Language::English));
        }
    }
}

/// Fails if a reply leaves out a figure without saying that something is missing.
fn assert_whole_or_said(count: usize, remark: &str) {
    let row = |at: usize| FigureRow {
        amount: format!("${},000 – $999,000", 100 + at),
        basis: "not stated".to_owned(),
        about: format!("senior, 6+ years{remark}"),
    };
    let context = vec!["in major tech hubs including San Francisco, Seattle, New York and Austin".to_owned()];
    let table = FigureTable { source: None, context, rows: (0..count).map(row).collect() };
    let mut page = Page::titled(Language::English, "T");
    page.figures(Some("Pay"), vec![table]);
    let reply = assert_kept(&page).to_string();
    let missing = (0..count).filter(|at| !reply.contains(&format!("${},000", 100 + at))).count();
    assert!(missing == 0 || reply.contains("longer than Discord shows"), "{missing} of {count} are missing: {reply}");
}

#[test]
fn figures_that_are_left_out_are_said_to_be() {
    for count in [1, 11, 12, 13, 90, 300] {
        assert_whole_or_said(count, "");
    }
}

#[test]
fn figures_with_long_remarks_that_are_left_out_are_said_to_be() {
    assert_whole_or_said(12, ", average, a remark of the source that is long");
}

#[test]
fn short_pages_are_shown_whole() {
    let mut page = Page::titled(Language::English, "Title");
    page.say("Opening.");
    page.push(Some("More"), Content::Items(vec!["one".to_owned().into(), "two".to_owned().into()]));
    let reply = assert_kept(&page);
    assert_eq!(reply["embeds"][0]["title"], "Title");
    assert_eq!(reply["embeds"][0]["description"], "Opening.");
    assert_eq!(reply["embeds"][0]["fields"][0]["value"], "- one\n- two");
    assert_eq!(reply["embeds"][0]["fields"].as_array().map(Vec::len), Some(1));
}

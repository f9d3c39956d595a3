//! Free questions: those of the articles get their own answer first, in the wording of the knowledge and in
//! that of the articles; what nobody wrote about is not answered with something else.

use careerbot::answer::{Answer, Request};
use careerbot::knowledge::PassageKind;
use careerbot::locale::Language;

use crate::bot::{knowledge, shipped, text};

fn ask(question: &str) -> (String, Answer) {
    let answer = shipped().answer(&Request::Ask { question: question.to_owned() });
    (text(&answer), answer)
}

/// The first words of a passage, which show that it is the one.
fn opening(text: &str) -> String {
    text.lines().next().unwrap_or_default().chars().take(60).collect()
}

/// Whether an answer is this passage, or a table or card that is made of what the passage says.
fn answers_with(answer: &Answer, shown: &str, heading: &str, passage: &str) -> bool {
    match answer {
        Answer::Ask(excerpt) => excerpt.heading == heading && shown.contains(&opening(passage)),
        Answer::Salary(sheet) => {
            let figures = sheet.groups.iter().flat_map(|group| &group.figures);
            figures.filter(|figure| passage.replace(" to ", " – ").contains(&figure.pay.amount.to_string())).count() > 1
        }
        _ => false,
    }
}

#[test]
fn the_questions_of_all_articles_get_their_own_answer() {
    let mut wrong = Vec::new();
    for article in &shipped().knowledge().articles {
        for passage in article.passages.iter().filter(|passage| passage.kind == PassageKind::Faq) {
            let (shown, answer) = ask(&passage.heading);
            if !answers_with(&answer, &shown, &passage.heading, &passage.text) {
                wrong.push(format!("{} → {}", passage.heading, answer.page(Language::English).title));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Questions as the articles put them, with texts that only the right answer holds.
const AS_THE_ARTICLES_ASK: [(&str, &[&str]); 18] = [
    ("What does an AI product manager do?", &["which AI features"]),
    ("What skills do you need to be an AI product manager?", &["Data literacy", "Product sense"]),
    ("How much do AI product managers earn?", &["$180,000", "$350,000", "$400,000", "frontier AI labs"]),
    ("How do I transition from a traditional PM to an AI PM?", &["First month", "fast.ai", "Third month"]),
    ("Which companies are hiring AI product managers in 2026?", &["Anthropic", "Workday", "Linear"]),
    ("Do you need a computer science degree for AI jobs 2026?", &["alternative paths", "bootcamps"]),
    ("What programming languages are essential for AI careers?", &["over 80%", "JavaScript", "SQL"]),
    ("How long does it take to transition into AI from another field?", &["6-18 months", "ethics consulting"]),
    ("Are AI jobs recession-proof?", &["more resilient in economic downturns"]),
    ("What's the difference between AI and machine learning job requirements?", &["interchangeably"]),
    ("Can you work in AI without a PhD?", &["bachelor's or master's", "research scientist"]),
    ("What industries hire the most AI professionals beyond tech companies?", &["automotive and retail"]),
    ("What are the highest-demand AI jobs currently available?", &["over 45,000 active job postings"]),
    ("What do AI jobs pay and how do you negotiate salaries?", &["$165,000-$220,000", "talent shortage"]),
    ("Should you pursue remote AI work or on-site positions?", &["60%", "25%", "15%"]),
    ("How can non-technical professionals transition into AI careers?", &["transferable skills", "6-18 months"]),
    ("Where are AI jobs located beyond Silicon Valley?", &["Austin, Miami, New York and Seattle"]),
    ("How do you prepare for AI job interviews?", &["4-6 rounds"]),
];

#[test]
fn the_questions_of_all_articles_are_answered_in_the_articles_wording() {
    let missing = AS_THE_ARTICLES_ASK.iter().flat_map(|(question, wanted)| {
        let (shown, answer) = ask(question);
        let refused = matches!(answer, Answer::None(_) | Answer::Unsure(_));
        let missing = wanted.iter().filter(move |wanted| refused || !shown.contains(**wanted));
        missing.map(move |wanted| format!("{question} → {} without {wanted:?}", answer.page(Language::English).title))
    });
    let missing: Vec<String> = missing.collect();
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn an_answer_shows_its_source_and_the_runners_up() {
    let (shown, answer) = ask("Can you work in AI without a PhD?");
    let Answer::Ask(excerpt) = answer else { panic!("{shown}") };
    assert!(
        !excerpt.runners_up.is_empty() && excerpt.runners_up.iter().all(|step| step.label != excerpt.heading),
        "{excerpt:?}"
    );
    let [source] = excerpt.sources.list() else { panic!("{excerpt:?}") };
    assert!(shown.contains(&source.title) && shown.contains(&source.place()), "{shown}");
}

#[test]
fn other_wordings_are_searched_and_not_shown() {
    let advisor = knowledge(&[(
        "a.md",
        "# Birds\n\nOf birds.\n\n## How high do falcons climb?\n*Also asked:* maximum altitude of raptors\n\n\
         They reach the clouds.\n\n## What do falcons eat?\n\nThey eat mice.\n",
    )]);
    let answer = advisor.answer(&Request::Ask { question: "maximum altitude of raptors".to_owned() });
    let shown = text(&answer);
    assert!(shown.contains("reach the clouds") && !shown.contains("raptors"), "{shown}");
}

#[test]
fn pay_asked_in_a_sentence_is_the_pay_of_that_role_level_and_place() {
    let (shown, answer) = ask("what does a senior ML engineer earn in Austin?");
    let Answer::Salary(sheet) = answer else { panic!("{shown}") };
    assert_eq!(sheet.role, "Machine Learning Engineer");
    assert_eq!(sheet.level.map(|level| level.name()), Some("senior"));
    assert_eq!(sheet.place.map(|place| place.name).as_deref(), Some("Austin"));
}

#[test]
fn what_nobody_wrote_about_is_said_to_be_unknown() {
    for question in [
        "what is the best pizza in town",
        "who won the world cup",
        "how do I change a bicycle tyre",
        "write me a poem about autumn",
        "qwertz uiop",
    ] {
        let (shown, answer) = ask(question);
        assert!(matches!(answer, Answer::None(_) | Answer::Unsure(_)), "{question}: {shown}");
        assert!(answer.page(Language::English).private && !shown.contains('$'), "{question}: {shown}");
    }
}

#[test]
fn nothing_that_can_be_typed_is_too_much() {
    let long = "how much do prompt engineers make ".repeat(180);
    let words = (0..1_000).map(|at| format!("w{at}")).collect::<Vec<_>>().join(" ");
    for question in [
        "",
        "   ",
        "???",
        "$$$",
        "🦀🦀🦀",
        "مهندس",
        "機械学習エンジニア",
        "\u{202e}\u{0}",
        "a AND (b OR \"c",
        "*:*",
        &long,
        &words,
        &"x".repeat(6_000),
    ] {
        for request in [
            Request::Ask { question: question.to_owned() },
            Request::role(question.to_owned()),
            Request::Salary { role: question.to_owned(), level: None, location: Some(question.to_owned()) },
        ] {
            let answer = shipped().answer(&request);
            assert!(!answer.page(Language::English).title.is_empty() && text(&answer).len() < 20_000, "{question:?}");
        }
    }
}

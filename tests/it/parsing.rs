//! Markdown text → articles, roles and problems: what a writer may write, and what is said of mistakes.
//! Pay has `parsing_pay.rs`, generated text `parsing_any.rs`; nothing here reads a disk.

use careerbot::knowledge::{Article, Label, Parsed, PassageKind, parse};

/// The article of a sound file.
fn article(text: &str) -> Article {
    let Parsed { article, problems } = parse("a.md", text);
    assert!(problems.is_empty(), "{problems:#?}");
    article
}

/// The problems of a file, as `check` prints them.
fn problems(text: &str) -> Vec<String> {
    parse("a.md", text).problems.iter().map(ToString::to_string).collect()
}

/// Fails unless there is one problem, on this line, that says all of this.
#[track_caller]
fn assert_problem(text: &str, start: &str, says: &[&str]) {
    let found = problems(text);
    let [problem] = found.as_slice() else { panic!("one problem, not {found:#?}") };
    assert!(problem.starts_with(start), "{problem}");
    for said in says {
        assert!(problem.contains(said), "{said:?} is not said: {problem}");
    }
}

/// The parts of the only role of a file, as `Label: text | item | item`.
fn role(text: &str) -> Vec<String> {
    let article = article(text);
    let [profile] = article.profiles.as_slice() else { panic!("one role, not {:?}", article.profiles) };
    let fact = |label: Label, text: &str, items: &[String]| {
        let texts = std::iter::once(text.to_owned()).chain(items.iter().cloned()).filter(|text| !text.is_empty());
        format!("{label:?}: {}", texts.collect::<Vec<_>>().join(" | "))
    };
    let facts = profile.facts.iter().map(|it| fact(it.label, &it.text, &it.items));
    std::iter::once(profile.title.clone()).chain(facts).collect()
}

const FALCONER: [&str; 4] =
    ["Falconer", "WhatTheyDo: They fly falcons.", "Skills: Patience | Gloves", "WayIn: Ask one."];

#[test]
fn labels_may_be_bold() {
    let text = "# A\n\n## Falconer\n**What they do:** They fly falcons.\n\n**Key skills:**\n\n- Patience\n- Gloves\n\n\
                **How to break in:** Ask one.\n";
    assert_eq!(role(text), FALCONER);
}

#[test]
fn labels_may_be_plain() {
    let text = "# A\n\n## Falconer\nWhat they do: They fly falcons.\nKey skills:\n- Patience\n- Gloves\n\n\
                How to break in: Ask one.\n";
    assert_eq!(role(text), FALCONER);
}

#[test]
fn labels_may_be_headings() {
    let text = "# A\n\n## Falconer\n\n### What they do\n\nThey fly falcons.\n\n### Key skills\n\n- Patience\n- Gloves\n\n\
                ### How to break in\n\nAsk one.\n";
    assert_eq!(role(text), FALCONER);
}

#[test]
fn labels_may_be_list_items() {
    let text = "# A\n\n## Falconer\n- **What they do:** They fly falcons.\n- **Key skills:** Patience, Gloves\n\
                - **How to break in:** Ask one.\n";
    let role = role(text);
    assert_eq!(role[1], FALCONER[1]);
    assert_eq!(role[2], "Skills: Patience, Gloves");
    assert_eq!(role[3], FALCONER[3]);
}

#[test]
fn line_ends_and_a_byte_order_mark_change_nothing() {
    let text =
        "---\ntitle: T\n---\n\n## Falconer\n*Also called:* hawker\n\n**Salary range:** $50,000\n\n## Why?\n\nSo.\n";
    let plain = article(text);
    assert_eq!(plain.profiles[0].also_called, ["hawker"]);
    for other in [text.replace('\n', "\r\n"), text.replace('\n', "\r"), format!("\u{feff}{text}")] {
        assert_eq!(article(&other), plain);
    }
}

#[test]
fn a_pasted_text_without_any_care_works() {
    let article = article(
        "Jobs with birds\n\nPeople ask me about this a lot.\n\n## 1. Falconer\nAlso known as: hawker; bird handler.\n\
         What they do: They fly falcons.\nSalary: $50k-$60k\n\n## How do I begin?\nFind a mentor.\n",
    );
    assert_eq!(article.title, "Falconer");
    assert_eq!(article.profiles[0].title, "Falconer");
    assert_eq!(article.profiles[0].also_called, ["hawker", "bird handler"]);
    assert_eq!(article.figures.len(), 1);
    assert_eq!(article.questions().count(), 1);
}

#[test]
fn the_title_comes_from_front_matter_then_heading_then_file() {
    assert_eq!(article("---\ntitle: One\n---\n# Two\n\nText.\n").title, "One");
    assert_eq!(article("# Two\n\nText.\n").title, "Two");
    assert_eq!(parse("birds/my-notes.md", "Text.\n").article.title, "my notes");
}

#[test]
fn front_matter_says_who_wrote_it_and_unknown_keys_are_ignored() {
    let article = article(
        "---\ntitle: T\nauthor: Ada\ndate: 2026-05\nurl: https://example.org\ntags: [a, b]\nlayout: {x: 1}\n---\n# H\n\nText.\n",
    );
    assert_eq!(article.byline(), "Ada, 2026-05");
    assert_eq!(article.url.as_deref(), Some("https://example.org"));
}

#[test]
fn broken_front_matter_costs_only_itself() {
    let text = "---\ntitle: C: a language\n---\n# C\n\n## Falconer\n**What they do:** They fly.\n";
    assert_problem(text, "a.md:2: error", &["---", "quotes"]);
    let article = parse("a.md", text).article;
    assert_eq!((article.title.as_str(), article.profiles.len()), ("C", 1));
}

#[test]
fn a_wrong_date_or_address_costs_only_itself() {
    let text = "---\ntitle: T\npublished: soon\n---\n# H\n\nText.\n";
    assert_problem(text, "a.md:", &["published: soon", "2026-03-23"]);
    assert_eq!(parse("a.md", text).article.title, "T");
    assert_problem("---\nurl: javascript:x\n---\n# H\n\nText.\n", "a.md:", &["url", "https://"]);
}

#[test]
fn questions_and_their_other_wordings_are_told_from_text() {
    let article = article("# T\n\n## How high do they fly?\n*Also asked:* top height | how far up\n\nHigh.\n");
    let question = article.questions().next().expect("a question");
    assert_eq!(question.heading, "How high do they fly?");
    assert_eq!(question.also_asked, ["top height", "how far up"]);
    assert_eq!((question.text.as_str(), question.line), ("High.", 3));
}

#[test]
fn passages_carry_the_headings_above_them() {
    let article = article("# Top\n\n## Birds\n\n### Wings\n\nThey flap.\n\n## Fish\n\nThey swim.\n");
    let trails: Vec<_> = article.passages.iter().map(|it| (it.heading.as_str(), it.trail.join(" > "))).collect();
    assert!(trails.iter().any(|(heading, trail)| *heading == "Wings" && trail.ends_with("Birds")), "{trails:?}");
    assert!(trails.iter().all(|(heading, trail)| *heading != "Fish" || !trail.contains("Birds")), "{trails:?}");
}

#[test]
fn a_table_without_pay_is_read_row_by_row() {
    let article = article("# T\n\n| Bird | Size |\n|---|---|\n| Kite | 60 cm |\n| Eagle | 90 cm |\n");
    let rows = article.passages.iter().filter(|it| it.kind == PassageKind::TableRow);
    let texts: Vec<_> = rows.map(|it| (it.heading.as_str(), it.line)).collect();
    assert_eq!(texts, [("Kite", 5), ("Eagle", 6)]);
}

#[test]
fn transitions_are_read_from_paths_and_from_two_columns() {
    let text = "# T\n\n| Transition path | Timeline |\n|---|---|\n| Baker → Falconer | 2 months |\n\n\
                | From | To |\n|---|---|\n| Cook | Falconer |\n";
    let ways: Vec<_> =
        article(text).transitions.into_iter().map(|it| format!("{} {} {:?}", it.from, it.to, it.details)).collect();
    assert_eq!(ways, ["Baker Falconer [(\"Timeline\", \"2 months\")]", "Cook Falconer []"]);
}

#[test]
fn mistakes_in_structure_are_reported_where_they_stand() {
    assert_problem("# T\n\n## Why?\n\n## Because\n\nText.\n", "a.md:3:", &["answer"]);
    assert_problem("# T\n\n## Hawk\n**Key skills:**\n\n**What they do:** Fly.\n", "a.md:4:", &["Key skills"]);
    assert_problem(
        "# T\n\n## Hawk\n**What they do:** A\n\n**Kye skills:** B\n",
        "a.md:6:",
        &["Kye skills", "Key skills"],
    );
    assert_problem("# T\n\n## Hawk\n**What they do:** A\n\n## Hawk\n**What they do:** B\n", "a.md:6:", &["Hawk", "3"]);
    assert_problem("", "a.md:1:", &["no text"]);
}

#[test]
fn a_file_of_nonsense_yields_what_is_sound() {
    let nonsense =
        "|||\n---\n- [ ](\n```\n# \n**:** $$$ \u{202e}\u{0}\u{fffd}\n> > >\n| a |\n|-|\n| b | c | d |\n$-5k to to\n";
    let text = format!("{nonsense}\n```\n\n## Falconer\n**What they do:** They fly.\n\n{nonsense}");
    let parsed = parse("a.md", &text);
    assert!(parsed.article.profiles.iter().any(|profile| profile.title == "Falconer"), "{:?}", parsed.article.profiles);
}

//! The catalogues agree with each other and with the source; German members are answered in German; no language
//! breaks a limit of Discord.

use careerbot::answer::{COMMANDS, Request};
use careerbot::discord::reply;
use careerbot::locale::{Language, Message};
use careerbot::terminal::{Style, draw};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crate::bot::shipped;
use crate::discord::online;
use crate::limits::assert_kept;

/// Each message of a catalogue with the names of its arguments.
type Catalogue = BTreeMap<String, BTreeSet<String>>;

fn catalogue(path: &Path) -> Catalogue {
    let text = std::fs::read_to_string(path).expect("a catalogue");
    let resource = fluent_syntax::parser::parse(text.as_str())
        .unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", path.display()));
    let mut messages = Catalogue::new();
    for entry in &resource.body {
        if let Entry::Message(message) = entry {
            let mut arguments = BTreeSet::new();
            note_arguments(message.value.as_ref().expect("a text"), &mut arguments);
            let twice = messages.insert(message.id.name.to_owned(), arguments);
            assert!(twice.is_none(), "{}: {} stands there twice", path.display(), message.id.name);
        }
    }
    messages
}

fn note_arguments(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        match element {
            PatternElement::Placeable { expression: Expression::Inline(inline) } => note_argument(inline, found),
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                note_argument(selector, found);
                variants.iter().for_each(|variant| note_arguments(&variant.value, found));
            }
            PatternElement::TextElement { .. } => {}
        }
    }
}

fn note_argument(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.insert(id.name.to_owned());
        }
        // How Fluent writes a space at an edge, or nothing at all.
        InlineExpression::StringLiteral { .. } => {}
        other => panic!("not an argument: {other:?}"),
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn english() -> Catalogue {
    catalogue(&root().join("locales/en-US.ftl"))
}

#[test]
fn every_catalogue_has_the_same_messages_with_the_same_arguments() {
    for name in ["de", "fr", "es-ES", "pt-BR", "hi"] {
        let other = catalogue(&root().join(format!("locales/{name}.ftl")));
        for (id, arguments) in &english() {
            assert_eq!(other.get(id), Some(arguments), "{id} in {name}.ftl");
        }
        assert_eq!(other.len(), english().len(), "{name}.ftl has messages that English lacks");
    }
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    entries.flat_map(|path| if path.is_dir() { sources(&path) } else { vec![path] }).collect()
}

#[test]
fn every_message_is_used_and_every_used_message_is_there() {
    let texts = sources(&root().join("src")).into_iter().map(|path| std::fs::read_to_string(path).expect("a source"));
    let text: String = texts.collect();
    let english = english();
    for id in english.keys() {
        assert!(text.contains(&format!("\"{id}\"")), "{id} is said nowhere; remove it from the catalogues");
    }
    for used in text.split("Message::new(\"").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(english.contains_key(used), "{used} is in no catalogue");
    }
}

#[test]
fn what_is_in_no_catalogue_is_said_by_its_name_and_breaks_nothing() {
    for language in Language::ALL {
        assert_eq!(Message::new("no-such-message").told(language), "no-such-message");
        assert!(Message::new("no-figure").told(language).contains("role"), "a missing argument shows its name");
        let german_quotes = Message::new("understood-as").with("asked", "{ $x }").with("title", "a\u{2068}b");
        assert!(german_quotes.told(language).contains("{ $x }"), "arguments are not read as messages");
    }
}

#[test]
fn counts_choose_singular_and_plural() {
    let told = |count: usize| Message::new("more-figures").with("count", count).told(Language::German);
    assert_eq!([told(1), told(2)], ["1 weitere Zahl", "2 weitere Zahlen"]);
}

/// A line for each kind of answer.
const LINES: &[&str] = &[
    "/role prompt engineer",
    "/role ai ethics",
    "/role promt enginer",
    "/role underwater basket weaver",
    "/salary prompt engineer",
    "/salary role:mle level:senior location:Austin",
    "/salary role:prompt engineer level:entry location:Atlantis",
    "/ask can I work in AI without a degree?",
    "/ask what pays best",
    "/ask cheapest city",
    "/ask qwertz uiop",
    "/compare prompt engineer vs ml engineer",
    "/compare ml engineer",
    "/path to:ml engineer from:developer",
    "/path from:teacher",
    "/path to:prompt engineer from:astronaut",
    "/skills Python",
    "/skills juggling",
    "/market Austin",
    "/market",
    "/market Atlantis",
    "/roles",
    "/roles sort:pay level:senior",
    "/roles sort:openings",
    "/faq",
    "/faq salary",
    "/offer role:prompt engineer amount:150k level:mid location:Austin",
    "/offer role:prompt engineer amount:lots",
    "/offer role:ml engineer amount:€70.000 basis:base",
    "/help",
];

#[test]
fn every_kind_of_answer_keeps_the_limits_in_every_language() {
    for line in LINES {
        let request = Request::parse(line).expect("a request");
        let answer = shipped().answer(&request);
        let english = answer.page(Language::English);
        for language in Language::ALL {
            let page = answer.page(language);
            assert_kept(&page);
            assert_eq!(page.sources.len(), english.sources.len(), "{line}");
            assert_eq!((page.steps.len(), page.menus.len()), (english.steps.len(), english.menus.len()), "{line}");
            let text = draw(&page, Style::Plain);
            assert!(!text.contains("{ $") && !text.contains("{$"), "{line}: {text}");
            assert_eq!(language == Language::English, page == english, "{line} is the same in {language:?}");
        }
    }
}

#[test]
fn descriptions_and_choices_fit_into_discords_lists_in_every_language() {
    for language in Language::ALL {
        for command in COMMANDS {
            let options = command.options.iter().map(|option| &option.description);
            for description in options.chain([&command.description]) {
                let text = description.told(language);
                assert!((1..=100).contains(&text.chars().count()), "{} characters: {text}", text.chars().count());
            }
        }
    }
}

#[test]
fn a_salary_page_in_german_is_german() {
    let request = Request::parse("/salary role:prompt engineer level:senior").expect("a request");
    let page = shipped().answer(&request).page(Language::German);
    let text = draw(&page, Style::Plain);
    for said in ["Gehalt: Prompt Engineer", "Quellen\n", "Über den Beruf", "Eine andere Stufe"] {
        assert!(text.contains(said), "{said} in {text}");
    }
    assert!(serde_json::to_string(&reply(&page)).expect("JSON").contains("\"Quellen\""));
}

#[tokio::test]
async fn members_are_answered_in_their_language_in_public_and_in_private() {
    let (discord, _bot) = online().await;
    let ben = discord.member("ben").locale("de");
    for private in [true, false] {
        let reply = ben.slash("salary", json!({ "role": "prompt engineer", "private": private })).await;
        assert!(
            reply.text().contains("Gehalt: Prompt Engineer") && reply.text().contains("Quellen"),
            "{}",
            reply.text()
        );
    }
    let refused = ben.slash("role", json!({ "name": "underwater basket weaver" })).await;
    assert!(refused.is_private() && refused.text().contains("Dazu habe ich nichts"), "{}", refused.text());
    let ines = discord.member("ines").locale("es-419");
    assert!(ines.slash("help", json!({})).await.text().contains("Pregúntame"));
    let ken = discord.member("ken").locale("ja");
    assert!(ken.slash("help", json!({})).await.text().contains("Ask me"), "Japanese falls back to English");
    discord.assert_clean();
}

#[tokio::test]
async fn buttons_and_refusals_are_in_the_language_of_whoever_presses() {
    let (discord, _bot) = online().await;
    let (ann, ben) = (discord.member("ann"), discord.member("ben").locale("de"));
    let card = ann.slash("role", json!({ "name": "prompt engineer" })).await;
    assert!(card.buttons().contains(&"Remove"), "{:?}", card.buttons());
    let refused = card.click_as(&ben, "Remove").await;
    assert!(refused.is_private() && refused.text().contains("Nachrichten verwalten"), "{}", refused.text());
    let own = card.click_as(&ben, "Pay").await;
    assert!(own.is_private() && own.text().contains("Gehalt: Prompt Engineer"), "{}", own.text());
    assert!(own.buttons().contains(&"Teilen"), "{:?}", own.buttons());
    let copy = own.click("Teilen").await.follow_up(0).await;
    assert!(copy.text().contains("teilt eine Antwort") && copy.buttons().contains(&"Entfernen"), "{}", copy.text());
    discord.assert_clean();
}

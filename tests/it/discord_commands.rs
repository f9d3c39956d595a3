//! What members type into commands: completion while they type, and bad input, which is answered clearly,
//! quickly, without a ping and without a link that a stranger put there.

use std::time::Duration;

use serde_json::{Value, json};

use crate::bot::shipped;
use crate::discord::online;
use crate::fake_discord::{Bot, BotOptions, FakeDiscord, Member, Reply};

/// The names that are offered while this stands in an option.
async fn offered(member: &Member, option: (&str, &str), typed: &str) -> Vec<String> {
    let offered = member.autocomplete(option.0, option.1, typed).await;
    assert!(offered.len() <= 25 && offered.iter().all(|(name, value)| name == value), "{offered:?}");
    offered.into_iter().map(|(name, _)| name).collect()
}

const ROLES: [(&str, &str); 2] = [("role", "name"), ("salary", "role")];

/// By beginning, word, other name and with a slip.
async fn roles_are_offered(ann: &Member) {
    for option in ROLES {
        for (typed, expected) in [
            ("prompt en", "Prompt Engineer"),
            ("PROMPT", "Prompt Engineer"),
            ("promt enginer", "Prompt Engineer"),
            ("mle", "Machine Learning Engineer"),
            ("ai pm", "AI Product Manager"),
            ("chatbot des", "Conversational AI Designer"),
            ("deepfake", "Deepfake Detection Specialist"),
        ] {
            assert_eq!(offered(ann, option, typed).await.first().map(String::as_str), Some(expected), "{typed}");
        }
        let ethics = offered(ann, option, "ai ethics").await;
        for title in ["AI Ethics Officer", "AI Ethics Specialist"] {
            assert!(ethics.iter().any(|it| it == title), "{ethics:?}");
        }
    }
}

async fn something_is_offered_before_anything_is_typed(ann: &Member) {
    for option in ROLES {
        let names = offered(ann, option, "").await;
        assert_eq!(names.len(), 25);
        let roles = &shipped().knowledge().roles;
        assert!(names.iter().all(|name| roles.iter().any(|role| role.title == *name)), "{names:?}");
    }
    let places = offered(ann, ("salary", "location"), "").await;
    assert!(places.iter().any(|place| place == "Austin"), "{places:?}");
}

async fn places_are_offered_beside_a_role(ann: &Member) {
    for (typed, expected) in [("aus", "Austin"), ("sf", "San Francisco"), ("seatle", "Seattle"), ("nyc", "New York")] {
        let others = json!({ "role": "Prompt Engineer", "level": "senior" });
        let offered = ann.autocomplete_after("salary", "location", typed, others).await;
        assert_eq!(offered.first().map(|(name, _)| name.as_str()), Some(expected), "{typed}: {offered:?}");
    }
}

async fn what_is_offered_is_understood_when_picked(ann: &Member) {
    for letter in ["", "a", "m", "e", "n"] {
        for title in offered(ann, ("role", "name"), letter).await {
            let reply = ann.slash("role", json!({ "name": title, "private": true })).await;
            assert_eq!(reply.embed_titles(), [title.as_str()]);
        }
    }
}

#[tokio::test]
async fn options_are_completed_while_somebody_types() {
    let (discord, _bot) = online().await;
    let ann = discord.member("ann");
    roles_are_offered(&ann).await;
    something_is_offered_before_anything_is_typed(&ann.clone().dm()).await;
    places_are_offered_beside_a_role(&ann).await;
    what_is_offered_is_understood_when_picked(&ann).await;
    discord.assert_clean();
}

/// What people and machines put where a name is asked for.
fn bad_input() -> Vec<String> {
    let fixed = [
        " ",
        "?",
        "?!*_~|>#-",
        "...",
        "$$$",
        "0",
        "-1",
        "مهندس",
        "機械学習エンジニア",
        "инженер",
        "🦀🦀🦀",
        "👨‍👩‍👧‍👦",
        "@everyone",
        "@here prompt engineer",
        "<@1290000000000000005>",
        "<@&1290000000000000006> <#1290000000000000003>",
        "```rust\nfn main() {}\n```",
        "`prompt engineer`",
        "**bold** ||spoiler|| > quote\n# head",
        "\u{202e}reenigne\u{202c}",
        "' OR 1=1 --",
        "{{7*7}}",
        "a AND (b OR \"c",
        "../../etc/passwd",
        "\u{0}\u{7}\u{1b}[31m",
        "null",
        "true",
    ];
    let long = ["x".repeat(6_000), "prompt engineer ".repeat(375), "@everyone ".repeat(600), "\u{301}".repeat(6_000)];
    fixed.into_iter().map(str::to_owned).chain(long).collect()
}

/// Every command with this where text is taken.
fn filled(text: &str) -> Vec<(&'static str, Value)> {
    vec![
        ("role", json!({ "name": text })),
        ("salary", json!({ "role": text })),
        ("salary", json!({ "role": "prompt engineer", "location": text })),
        ("ask", json!({ "question": text })),
        ("ask", json!({ "question": format!("how much do {text} earn?").chars().take(6_000).collect::<String>() })),
    ]
}

fn assert_harmless(reply: &Reply, asked: &Value) {
    let text = reply.text();
    assert!(text.chars().count() > 10, "{asked}: {text}");
    assert!(!text.contains("@everyone") && !text.contains("@here") && !text.contains("<@1"), "{asked}: {text}");
    assert!(reply.complete_after() < Duration::from_secs(2), "{asked}: {:?}", reply.complete_after());
}

#[tokio::test]
async fn bad_input_to_any_command_is_answered_clearly_and_pings_nobody() {
    let (discord, _bot) = online().await;
    let ann = discord.member("ann");
    for text in bad_input() {
        for (command, options) in filled(&text.chars().take(6_000).collect::<String>()) {
            let reply = ann.slash(command, options.clone()).await;
            assert_harmless(&reply, &options);
        }
        offered(&ann, ("role", "name"), &text).await;
        offered(&ann, ("salary", "location"), &text).await;
    }
    discord.assert_clean();
}

/// Whether a reader could press a link to this host: its address stands there outside of code.
fn is_pressable(text: &str, host: &str) -> bool {
    let outside: String = text.split('`').step_by(2).collect();
    outside.contains(&format!("://{host}"))
}

#[tokio::test]
async fn a_link_that_somebody_typed_cannot_be_pressed() {
    let (discord, _bot) = online().await;
    let ann = discord.member("ann");
    for link in
        ["https://evil.example/x", "[prompt engineer](https://evil.example)", "prompt engineer http://evil.example"]
    {
        for (command, options) in filled(link) {
            let reply = ann.slash(command, options.clone()).await;
            assert!(!is_pressable(&reply.text(), "evil.example"), "/{command} {options}: {}", reply.text());
        }
    }
    discord.assert_clean();
}

/// The options that are completed, as (command, option), and a value for each other option that is needed.
fn completed_options(discord: &FakeDiscord) -> Vec<(String, String, Value)> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let mut found = Vec::new();
    for command in discord.commands() {
        let options = command["options"].as_array().cloned().unwrap_or_default();
        for option in options.iter().filter(|option| option["autocomplete"] == true) {
            let needed = options.iter().filter(|it| it["required"] == true && it["name"] != option["name"]);
            let others = needed.map(|it| {
                let value = if it["name"] == "amount" { "150k" } else { "Prompt Engineer" };
                (text(&it["name"]), json!(value))
            });
            found.push((text(&command["name"]), text(&option["name"]), Value::Object(others.collect())));
        }
    }
    found
}

#[tokio::test]
async fn every_marked_option_is_completed_and_what_is_offered_is_understood() {
    let (discord, _bot) = online().await;
    let ann = discord.member("ann");
    let options = completed_options(&discord);
    assert!(options.len() >= 12, "{options:?}");
    for (command, option, others) in options {
        let offered = offered(&ann, (&command, &option), "").await;
        assert!(!offered.is_empty(), "/{command} {option} offers nothing before typing");
        for value in [offered.first(), offered.last()].into_iter().flatten() {
            let mut filled = others.clone();
            filled[option.as_str()] = json!(value);
            let reply = ann.slash(&command, filled.clone()).await;
            assert!(!reply.embed_titles().contains(&"Nothing on that"), "/{command} {filled}: {}", reply.text());
        }
    }
    discord.assert_clean();
}

#[tokio::test]
async fn a_title_that_is_cut_while_typing_is_understood_when_picked() {
    let title = format!("Tester of {}things", "very wordy and rather long ".repeat(8));
    let folder = tempfile::tempdir().expect("a folder");
    let file = format!("# A\n\n## {title}\n**What they do:** They test.\n\n## Baker\n**What they do:** They bake.\n");
    std::fs::write(folder.path().join("a.md"), file).expect("a file");
    let discord = FakeDiscord::start().await;
    let _bot = Bot::start(&discord, BotOptions::default().knowledge(folder.path())).await;
    let ann = discord.member("ann");
    let picked = &offered(&ann, ("role", "name"), "tester").await[0];
    assert!(picked.chars().count() <= 100 && picked.ends_with('…'), "{picked}");
    for name in [picked.as_str(), picked.trim_end_matches('…')] {
        let reply = ann.slash("role", json!({ "name": name })).await;
        assert!(reply.text().contains("They test."), "{}", reply.text());
    }
    discord.assert_clean();
}

//! Where answers lead on: buttons, menus and pages, pressed by the person who asked and by others, after a restart,
//! after the knowledge changed, and with ids that no version of the bot ever made.

use serde_json::{Value, json};

use crate::discord::online;
use crate::fake_discord::{Bot, BotOptions, FakeDiscord, Member, Reply};

/// The first answer to an interaction in a message of its own, and in place of what the message showed.
pub const NEW: u64 = 4;
pub const UPDATE: u64 = 7;
/// The same, with the content to follow: what a slow machine gets.
const UPDATE_LATER: u64 = 6;

/// Buttons that do something with the answer itself.
const OWN: [&str; 6] = ["Share", "Shared", "Remove", "Back", "Helpful", "Not helpful"];

/// The labels of the buttons that lead on.
pub fn steps(reply: &Reply) -> Vec<String> {
    reply.buttons().into_iter().filter(|label| !OWN.contains(label)).map(str::to_owned).collect()
}

fn title(reply: &Reply) -> String {
    reply.embed_titles().join(" ")
}

/// Every look-up that leads on.
fn lookups() -> Vec<(&'static str, Value)> {
    vec![
        ("role", json!({ "name": "Prompt Engineer" })),
        ("role", json!({ "name": "AI Ethics Officer" })),
        ("salary", json!({ "role": "Machine Learning Engineer", "level": "senior" })),
        ("salary", json!({ "role": "Machine Learning Engineer", "location": "Austin" })),
        ("ask", json!({ "question": "Can you work in AI without a PhD?" })),
        ("ask", json!({ "question": "how much do prompt engineers make" })),
        ("compare", json!({ "first": "Prompt Engineer", "second": "Machine Learning Engineer" })),
        ("path", json!({ "to": "Machine Learning Engineer" })),
        ("skills", json!({ "skill": "Python" })),
        ("market", json!({})),
        ("market", json!({ "city": "Austin" })),
        ("roles", json!({})),
        ("roles", json!({ "sort": "pay" })),
        ("faq", json!({})),
        ("offer", json!({ "role": "Prompt Engineer", "amount": "150k" })),
    ]
}

/// Fails unless a press changed this very message into an answer with sources or an overview.
fn assert_swapped(pressed: &Reply, label: &str, from: &Reply) {
    assert!([UPDATE, UPDATE_LATER].contains(&pressed.callback_type()), "{label} on {}", from.text());
    assert_eq!(pressed.json()["id"], from.json()["id"], "{label}");
    assert_eq!(pressed.is_private(), from.is_private(), "{label}");
    assert!(
        !title(pressed).contains("Nothing on that"),
        "{label} of {} leads nowhere: {}",
        title(from),
        pressed.text()
    );
}

#[tokio::test]
async fn everything_that_can_be_pressed_leads_to_an_answer() {
    let (discord, _bot) = online().await;
    let ann = discord.member("ann");
    let mut pressed = 0;
    for (command, mut options) in lookups() {
        options["private"] = json!(true);
        let first = ann.slash(command, options.clone()).await;
        assert!(first.is_private(), "/{command} {options}");
        for label in steps(&first) {
            assert_swapped(&first.click(&label).await, &label, &first);
            pressed += 1;
        }
        for label in first.menu() {
            assert_swapped(&first.select(label).await, label, &first);
            pressed += 1;
        }
    }
    assert!(pressed > 30, "only {pressed} buttons and entries");
    discord.assert_clean();
}

/// A public answer that leads on.
async fn role_card(member: &Member) -> Reply {
    member.slash("role", json!({ "name": "Prompt Engineer" })).await
}

#[tokio::test]
async fn who_asked_goes_on_in_the_same_message_and_back() {
    let (discord, _bot) = online().await;
    for ann in [discord.member("ann"), discord.member("ann").dm(), discord.member("ann").elsewhere()] {
        let card = role_card(&ann).await;
        assert!(!card.is_private() && !card.buttons().contains(&"Back"));
        let label = &steps(&card)[0];
        let next = card.click(label).await;
        assert_swapped(&next, label, &card);
        assert_ne!(next.text(), card.text());
        let back = next.click("Back").await;
        assert_eq!((back.text(), back.buttons()), (card.text(), card.buttons()));
    }
    discord.assert_clean();
}

#[tokio::test]
async fn somebody_else_gets_a_private_answer_of_their_own() {
    let (discord, _bot) = online().await;
    let (ann, ben) = (discord.member("ann"), discord.member("ben").tidier());
    let card = role_card(&ann).await;
    let before = card.now();
    let label = &steps(&card)[0];
    let own = card.click_as(&ben, label).await;
    assert_eq!((own.callback_type(), own.is_private()), (NEW, true));
    assert_eq!(own.text(), card.click(label).await.text(), "the same answer");
    card.click(label).await.click("Back").await;
    if let Some(entry) = card.menu().first() {
        assert!(card.select_as(&ben, entry).await.is_private());
    }
    let further = own.click(&steps(&own)[0]).await;
    assert_swapped(&further, "a step", &own);
    let text = |message: Option<Value>| message.map(|message| message["embeds"].clone());
    assert_eq!(text(card.now()), text(before), "the asker's message stays");
    discord.assert_clean();
}

#[tokio::test]
async fn pages_are_turned_in_place() {
    let (discord, _bot) = online().await;
    let ann = discord.member("ann");
    for command in ["roles", "faq"] {
        let first = ann.slash(command, json!({})).await;
        let next = |reply: &Reply| {
            reply.buttons().iter().find(|label| label.starts_with("Next page")).map(ToString::to_string)
        };
        let mut page = first.clone();
        let mut pages = 1;
        while let Some(label) = next(&page) {
            let turned = page.click(&label).await;
            assert_swapped(&turned, &label, &page);
            assert_ne!(turned.text(), page.text());
            (page, pages) = (turned, pages + 1);
        }
        assert!(pages > 1, "/{command} has one page only");
        let previous = page.buttons().into_iter().find(|label| label.starts_with("Previous page")).map(str::to_owned);
        assert!(page.click(&previous.expect("a way back")).await.text() != page.text());
    }
    discord.assert_clean();
}

#[tokio::test]
async fn what_was_meant_is_chosen_from_a_menu_and_can_be_chosen_again() {
    let (discord, _bot) = online().await;
    let ann = discord.member("ann");
    let unsure = ann.slash("role", json!({ "name": "ai ethics" })).await;
    assert!(unsure.is_private() && !unsure.buttons().contains(&"Share"), "{:?}", unsure.buttons());
    let entries: Vec<String> = unsure.menu().iter().map(ToString::to_string).collect();
    let officer = unsure.select("AI Ethics Officer").await;
    assert_eq!((title(&officer), officer.is_private()), ("AI Ethics Officer".to_owned(), true));
    assert!(officer.buttons().contains(&"Share"));
    assert!(entries.iter().all(|entry| officer.menu().contains(&entry.as_str())), "{:?}", officer.menu());
    assert_eq!(title(&officer.select("AI Ethics Specialist").await), "AI Ethics Specialist");
    discord.assert_clean();
}

#[tokio::test]
async fn a_question_leads_through_its_runners_up_and_back_to_the_first_answer() {
    let (discord, _bot) = online().await;
    for question in ["Can you work in AI without a PhD?", "how do I negotiate my salary?"] {
        let first = discord.member("ann").slash("ask", json!({ "question": question })).await;
        let runners_up: Vec<String> = first.menu().iter().map(ToString::to_string).collect();
        assert!(runners_up.len() > 1, "{}", first.text());
        let mut at = first.clone();
        for entry in &runners_up {
            let next = at.select(entry).await;
            assert_swapped(&next, entry, &at);
            assert!(runners_up.iter().all(|entry| next.menu().contains(&entry.as_str())), "{:?}", next.menu());
            at = next;
        }
    }
    let first = discord.member("ann").slash("ask", json!({ "question": "Can you work in AI without a PhD?" })).await;
    let next = first.select(first.menu()[0]).await;
    assert_eq!(title(&next.click("Back").await), title(&first));
    discord.assert_clean();
}

#[tokio::test]
async fn buttons_work_after_a_restart() {
    let (discord, mut bot) = online().await;
    let ann = discord.member("ann");
    let card = role_card(&ann).await;
    let private = ann.slash("salary", json!({ "role": "mle", "private": true })).await;
    bot.terminate().await;
    let _again = Bot::start(&discord, BotOptions::default()).await;
    for reply in [card, private] {
        for label in steps(&reply) {
            assert_swapped(&reply.click(&label).await, &label, &reply);
        }
    }
    discord.assert_clean();
}

#[tokio::test]
async fn what_has_gone_is_said_kindly_and_to_the_person_alone() {
    let (discord, mut bot) = online().await;
    let ann = discord.member("ann");
    let card = role_card(&ann).await;
    bot.terminate().await;
    let other = tempfile::tempdir().expect("a folder");
    std::fs::write(other.path().join("a.md"), "# A\n\n## Baker\n**What they do:** They bake.\n").expect("a file");
    let _again = Bot::start(&discord, BotOptions::default().knowledge(other.path())).await;
    for label in steps(&card) {
        let gone = card.click(&label).await;
        assert_eq!((gone.callback_type(), gone.is_private()), (NEW, true), "{label}");
        assert!(gone.text().contains("no longer") && gone.text().contains("/role"), "{label}: {}", gone.text());
    }
    assert_eq!(card.now().map(|message| message["embeds"].clone()), Some(card.json()["embeds"].clone()));
    discord.assert_clean();
}

#[tokio::test]
async fn ids_that_nobody_made_are_answered_kindly() {
    let (discord, _bot) = online().await;
    let ann = discord.member("ann");
    let card = role_card(&ann).await;
    let long = "1o".to_owned() + &"x".repeat(98);
    for id in
        ["vote:up", "1", "1o", "0oabc", "9oabc", "1z", "1otoken", "1m0", "1s", "1s.", "1xzz.y", "1o\u{e9}", "🦀", &long]
    {
        let reply = card.click_old(id).await;
        assert!(reply.callback_type() == NEW && reply.is_private(), "{id}: {}", reply.text());
        let reply = card.select_old("1m0", id).await;
        assert!(reply.callback_type() == NEW && reply.is_private(), "{id}: {}", reply.text());
    }
    assert!(card.now().is_some());
    discord.assert_clean();
}

/// No two buttons or menus of one message have the same id, and ids are short.
#[tokio::test]
async fn custom_ids_are_few_short_and_unique() {
    let discord = FakeDiscord::start().await;
    let _bot = Bot::start(&discord, BotOptions::default()).await;
    for (command, options) in lookups() {
        let reply = discord.member("ann").slash(command, options).await;
        let ids = reply.custom_ids();
        assert!(ids.iter().all(|id| id.is_ascii() && id.len() <= 100), "{ids:?}");
        assert!(ids.iter().enumerate().all(|(at, id)| !ids[..at].contains(id)), "{ids:?}");
    }
    discord.assert_clean();
}

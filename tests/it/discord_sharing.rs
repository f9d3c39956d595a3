//! What can be done with an answer itself: sharing a private one, removing a public one, and looking up an answer to
//! somebody's message.

use serde_json::json;

use crate::discord::online;
use crate::discord_components::{NEW, UPDATE, steps};
use crate::fake_discord::{Member, Reply};

const FIND: &str = "Find an answer";

async fn private_card(member: &Member) -> Reply {
    member.slash("role", json!({ "name": "Prompt Engineer", "private": true })).await
}

#[tokio::test]
async fn a_private_answer_is_shared_as_it_was_seen() {
    let (discord, _bot) = online().await;
    let ann = discord.member("ann **@everyone**");
    for ann in [ann.clone(), ann.clone().dm(), ann.elsewhere()] {
        for (command, options) in
            [("salary", json!({ "role": "mle" })), ("ask", json!({ "question": "do I need a PhD?" }))]
        {
            let mut options = options.clone();
            options["private"] = json!(true);
            let private = ann.slash(command, options).await;
            let pressed = private.click("Share").await;
            assert_eq!(pressed.callback_type(), UPDATE);
            assert!(pressed.buttons().contains(&"Shared") && !pressed.buttons().contains(&"Share"));
            assert_eq!(pressed.embeds(), private.embeds(), "the private one stays");
            let copy = pressed.follow_up(0).await;
            assert!(!copy.is_private());
            assert_eq!(copy.embeds(), private.embeds());
            assert!(copy.text().starts_with("ann \\*\\*@\u{200b}everyone\\*\\* shares an answer"), "{}", copy.text());
            assert!(copy.buttons().contains(&"Remove") && !copy.buttons().contains(&"Share"), "{:?}", copy.buttons());
            assert_eq!((steps(&copy), copy.menu()), (steps(&private), private.menu()));
            if let Some(step) = steps(&copy).first() {
                let next = copy.click(step).await;
                assert!(next.callback_type() == UPDATE && next.text().contains("shares an answer"), "{}", next.text());
            }
        }
    }
    discord.assert_clean();
}

#[tokio::test]
async fn an_answer_that_nobody_may_see_is_not_called_shared() {
    let (discord, _bot) = online().await;
    let private = private_card(&discord.member("ann").elsewhere()).await;
    discord.hide_answers();
    let pressed = private.click("Share").await;
    let told = pressed.follow_up(1).await;
    assert!(told.is_private() && told.text().contains("could not post"), "{}", told.text());
    let now = pressed.now().expect("the private answer is there");
    assert_eq!(now["components"], private.json()["components"], "it can be tried again");
    discord.assert_clean();
}

#[tokio::test]
async fn a_public_answer_is_removed_by_who_asked_or_may_tidy_up() {
    let (discord, _bot) = online().await;
    let ann = discord.member("ann");
    const ADMINISTRATOR: u64 = 1 << 3;
    for remover in [
        ann.clone(),
        ann.clone().permissions(0),
        discord.member("mo").tidier(),
        discord.member("ad").permissions(ADMINISTRATOR),
    ] {
        let card = ann.slash("role", json!({ "name": "Prompt Engineer" })).await;
        let pressed = card.click_as(&remover, "Remove").await;
        assert!(pressed.now().is_none() && card.now().is_none());
    }
    for alone in [ann.clone().dm(), ann.elsewhere()] {
        let card = alone.slash("role", json!({ "name": "Prompt Engineer" })).await;
        assert!(card.click("Remove").await.now().is_none());
    }
    discord.assert_clean();
}

#[tokio::test]
async fn nobody_else_removes_an_answer() {
    let (discord, _bot) = online().await;
    let card = discord.member("ann").slash("role", json!({ "name": "Prompt Engineer" })).await;
    const ALL_BUT: u64 = !(1 << 3 | 1 << 13) & ((1 << 50) - 1);
    for stranger in
        [discord.member("sam"), discord.member("sam").permissions(0), discord.member("mod").permissions(ALL_BUT)]
    {
        let refused = card.click_as(&stranger, "Remove").await;
        assert_eq!((refused.callback_type(), refused.is_private()), (NEW, true));
        assert!(refused.text().contains("the person who asked"), "{}", refused.text());
    }
    let group = discord.member("ann").elsewhere().slash("role", json!({ "name": "Prompt Engineer" })).await;
    assert!(group.click_as(&discord.member("sam").elsewhere(), "Remove").await.is_private());
    assert!(card.now().is_some() && group.now().is_some());
    discord.assert_clean();
}

#[tokio::test]
async fn what_was_shared_is_removed_by_who_shared_it() {
    let (discord, _bot) = online().await;
    let copy = private_card(&discord.member("ann")).await.click("Share").await.follow_up(0).await;
    assert!(copy.click_as(&discord.member("sam"), "Remove").await.is_private() && copy.now().is_some());
    assert!(copy.click("Remove").await.now().is_none());
    discord.assert_clean();
}

#[tokio::test]
async fn an_answer_to_a_message_is_private_and_shared_with_a_link_to_it() {
    let (discord, _bot) = online().await;
    let ann = discord.member("ann");
    for (ann, server) in [(ann.clone(), discord.guild_id()), (ann.clone().dm(), "@me"), (ann.elsewhere(), "@me")] {
        let found = ann.message_command(FIND, "hey <@1290000000000000005>, what do prompt engineers do all day?").await;
        assert!(found.is_private() && found.text().contains("Prompt Engineer"), "{}", found.text());
        let further = found.click(&steps(&found)[0]).await;
        let copy = further.click("Share").await.follow_up(0).await;
        let link = format!("https://discord.com/channels/{server}/");
        assert!(!copy.is_private() && copy.text().contains(&link), "{}", copy.text());
        let message = copy.text().split('/').nth(6).and_then(|id| id.split(')').next()?.parse::<u64>().ok());
        assert!(message.is_some_and(|id| id > 1 << 32), "{}", copy.text());
    }
    discord.assert_clean();
}

#[tokio::test]
async fn a_message_without_a_question_is_answered_kindly() {
    let (discord, _bot) = online().await;
    let ann = discord.member("ann");
    for text in ["", "🦀🦀", "<@1290000000000000005>", "https://pictures.example/cat.png"] {
        let reply = ann.message_command(FIND, text).await;
        assert!(reply.is_private() && reply.text().contains("no text"), "{text}: {}", reply.text());
    }
    assert!(ann.message_command_on_bot(FIND, "what do prompt engineers earn?").await.text().contains("by a bot"));
    let bridged = json!({ "content": "what do prompt engineers earn?", "webhook_id": "1290000000000000077" });
    assert!(ann.message_command_on(FIND, bridged).await.text().contains("Prompt Engineer"));
    let chatter = ann.message_command(FIND, "lol ok brb").await;
    assert!(chatter.is_private() && !chatter.buttons().contains(&"Share"), "{}", chatter.text());
    for text in ["x".repeat(4_000), "@everyone ".repeat(400), "`".repeat(4_000), "prompt engineer ".repeat(250)] {
        assert!(ann.message_command(FIND, &text).await.is_private());
    }
    discord.assert_clean();
}

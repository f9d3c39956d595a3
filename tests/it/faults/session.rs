//! Sessions that end, that may not begin, and events that come twice or cannot be read.

use std::time::{Duration, Instant};

use serde_json::json;

use super::{assert_answers, knowledge, online, told};
use crate::fake_discord::{Bot, BotOptions, FakeDiscord};

#[tokio::test]
async fn row_99_an_ended_session_is_replaced_after_a_moment() {
    let (discord, bot, _folder) = online().await;
    let ann = discord.member("ann");
    for (times, code) in [(2, None), (3, Some(4007)), (4, Some(4009))] {
        let ended = Instant::now();
        match code {
            Some(code) => discord.close_with(code).await,
            None => discord.invalid_session().await,
        }
        discord.wait_identified(times).await;
        let took = ended.elapsed();
        assert!((1_000..6_000).contains(&took.as_millis()), "{code:?}: {took:?}");
        assert_answers(&ann).await;
    }
    assert_eq!(discord.logins().1, 0, "an ended session is not asked for again: {}", bot.log());
    discord.invalid_session_for_now().await;
    discord.wait_resumed(1).await;
    assert_answers(&ann).await;
    assert_eq!(discord.logins(), (4, 1));
    discord.assert_clean();
}

#[tokio::test]
async fn row_17_a_bot_that_falls_again_and_again_keeps_its_token() {
    let (discord, folder, data) = (FakeDiscord::start().await, knowledge(), tempfile::tempdir().expect("a folder"));
    let options = BotOptions::default().knowledge(folder.path()).data(data.path());
    for _ in 0..5 {
        drop(Bot::start(&discord, options.clone()).await);
    }
    for _ in 0..3 {
        let mut bot = Bot::begin(&discord, options.clone());
        bot.wait_for_log("many starts in a short time: waiting").await;
        let (code, took) = bot.terminate().await;
        assert_eq!(code, Some(0), "{}", bot.log());
        assert!(took < Duration::from_secs(1), "waiting ends at once: {took:?}");
        drop(Bot::begin(&discord, options.clone()));
    }
    told("G11, sessions begun in 11 starts within a minute", discord.logins().0);
    assert_eq!(discord.logins().0, 5);
    discord.assert_clean();
}

#[tokio::test]
async fn row_17_the_last_starts_of_a_day_are_waited_for() {
    for left in [0, 20] {
        let (discord, folder) = (FakeDiscord::start().await, knowledge());
        discord.set_starts_left(left);
        let mut bot = Bot::begin(&discord, BotOptions::default().knowledge(folder.path()));
        bot.wait_for_log("Discord allows few more starts today").await;
        let (code, took) = bot.terminate().await;
        assert_eq!((code, discord.connects()), (Some(0), 0), "{}", bot.log());
        assert!(took < Duration::from_secs(1), "{took:?}");
    }
}

#[tokio::test]
async fn row_95_an_interaction_that_comes_twice_is_answered_once() {
    let (discord, _bot, _folder) = online().await;
    let ann = discord.member("ann");
    for round in 1..=10 {
        assert_answers(&ann).await;
        discord.repeat_last_event().await;
        if round % 5 == 0 {
            discord.drop_connections().await;
            discord.wait_resumed(round / 5).await;
            discord.repeat_last_event().await;
        }
    }
    assert_answers(&ann).await;
    assert_eq!(discord.requests("POST", "/callback"), 11);
    discord.assert_clean();
}

#[tokio::test]
async fn row_33_what_cannot_be_read_is_counted_told_once_and_answered_kindly() {
    let (discord, bot, _folder) = online().await;
    let ann = discord.member("ann");
    discord.mangle_interactions(|payload| {
        payload["type"] = json!(77);
        payload["data"]["secret"] = json!("hunter2");
    });
    for _ in 0..5 {
        let reply = ann.slash("role", json!({ "name": "falconer" })).await;
        assert!(reply.is_private() && reply.text().contains("went wrong"), "{}", reply.text());
    }
    discord.mangle_interactions(|payload| payload["channel_id"] = json!({ "no": "id" }));
    assert!(ann.slash("role", json!({ "name": "falconer" })).await.text().contains("went wrong"));
    discord.mangle_interactions(|payload| payload["token"] = json!(null));
    discord.dispatch("INTERACTION_CREATE", json!({}));
    discord.dispatch("INTERACTION_CREATE", json!("nothing"));
    discord.dispatch("SOMETHING_NEW", json!([1, 2]));
    discord.stop_mangling();
    assert_answers(&ann).await;
    let log = bot.log();
    assert_eq!(log.matches("cannot be read").count(), 1, "{log}");
    assert!(!log.contains("hunter2"), "{log}");
    discord.assert_clean();
}

#[tokio::test]
async fn row_32_two_bots_with_one_token_are_told_in_one_line() {
    let (discord, first, folder) = online().await;
    discord.share_token();
    let second = Bot::start(&discord, BotOptions::default().knowledge(folder.path())).await;
    let ann = discord.member("ann");
    for _ in 0..10 {
        assert_answers(&ann).await;
    }
    let log = || format!("{}{}", first.log(), second.log());
    let begun = Instant::now();
    while !log().contains("another careerbot runs with the same token") && begun.elapsed() < Duration::from_secs(5) {
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    let told = log().matches("another careerbot runs with the same token").count();
    assert!((1..=2).contains(&told), "{}", log());
    assert!(!log().contains("did not reach Discord"), "{}", log());
    let violations = discord.take_violations();
    assert!(violations.iter().all(|it| it.contains("acknowledged twice")), "{violations:?}");
}

#[tokio::test]
async fn row_47_no_intent_is_asked_for() {
    let (discord, _bot, _folder) = online().await;
    assert_eq!(discord.intents(), Some(0));
}

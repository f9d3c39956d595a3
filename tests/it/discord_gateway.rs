//! The bot while the connection to Discord fails: dropped and ended sessions, requests that go wrong, and being
//! told to stop. Whatever happens, the next question is answered, and no secret stands in the log.

use std::time::Duration;

use serde_json::json;

use crate::discord::online;
use crate::fake_discord::{Bot, BotOptions, FakeDiscord, Fault, Member, TOKEN};

async fn assert_answers(member: &Member) {
    let reply = member.slash("role", json!({ "name": "prompt engineer" })).await;
    assert_eq!(reply.embed_titles(), ["Prompt Engineer"]);
}

#[tokio::test]
async fn a_dropped_connection_is_resumed_and_questions_are_answered() {
    let (discord, mut bot) = online().await;
    let ann = discord.member("ann");
    assert_answers(&ann).await;
    discord.drop_connections().await;
    discord.wait_resumed(1).await;
    assert_answers(&ann).await;
    discord.send_reconnect().await;
    discord.wait_resumed(2).await;
    assert_answers(&ann).await;
    assert_eq!(discord.logins().0, 1, "one session all the time");
    assert_eq!(bot.terminate().await.0, Some(0));
    discord.assert_clean();
}

#[tokio::test]
async fn an_ended_session_is_replaced_by_a_new_one() {
    let (discord, _bot) = online().await;
    discord.invalid_session().await;
    discord.wait_identified(2).await;
    assert_answers(&discord.member("ann")).await;
    discord.assert_clean();
}

#[tokio::test]
async fn failed_answers_are_sent_again_in_time() {
    let (discord, _bot) = online().await;
    let ann = discord.member("ann");
    for fault in [
        Fault::status("POST", "/callback", 502),
        Fault::status("POST", "/callback", 500).times(2),
        Fault::rate_limit("POST", "/callback", Duration::from_millis(700)),
        Fault::delay("POST", "/callback", Duration::from_millis(1_200)),
    ] {
        discord.fail_next(fault);
        assert_answers(&ann).await;
    }
    discord.assert_clean();
}

#[tokio::test]
async fn an_answer_that_cannot_be_sent_costs_only_itself() {
    let (discord, bot) = online().await;
    let ann = discord.member("ann");
    discord.fail_next(Fault::status("POST", "/callback", 404));
    assert!(ann.try_slash("role", json!({ "name": "prompt engineer" })).await.is_err());
    assert_eq!(discord.requests("POST", "/callback"), 1, "404 is final");
    bot.wait_for_log("did not reach Discord").await;
    discord.take_violations();
    assert_answers(&ann).await;
    discord.assert_clean();
}

#[tokio::test]
async fn sigterm_ends_the_bot_quickly_and_well() {
    let (discord, mut bot) = online().await;
    assert_answers(&discord.member("ann")).await;
    let (code, took) = bot.terminate().await;
    assert_eq!(code, Some(0), "{}", bot.log());
    assert!(took < Duration::from_secs(5), "{took:?}");
    discord.assert_clean();
}

#[tokio::test]
async fn no_secret_stands_in_the_log_at_any_level() {
    let discord = FakeDiscord::start().await;
    let options = BotOptions::default().env("RUST_LOG", "trace").env("LOG_FORMAT", "json");
    let mut bot = Bot::start(&discord, options).await;
    let ann = discord.member("ann");
    assert_answers(&ann).await;
    ann.autocomplete("role", "name", "prompt").await;
    discord.fail_next(Fault::status("POST", "/callback", 502).times(9));
    assert!(ann.try_slash("ask", json!({ "question": "my very own question" })).await.is_err());
    discord.drop_connections().await;
    discord.wait_resumed(1).await;
    bot.terminate().await;
    let log = bot.log();
    for secret in [TOKEN, TOKEN.rsplit('.').next().unwrap_or(TOKEN), "aW50ZXJhY3Rpb24", "my very own question"] {
        assert!(!log.contains(secret), "{secret} in {log}");
    }
    for line in log.lines() {
        assert!(serde_json::from_str::<serde_json::Value>(line).is_ok(), "no JSON: {line}");
    }
    assert_eq!(discord.take_violations().len(), 1, "only the answer that could not be sent");
}

#[tokio::test]
async fn a_token_that_is_reset_while_the_bot_runs_ends_it() {
    let (discord, mut bot) = online().await;
    discord.refuse_token();
    discord.close_with(4004).await;
    bot.wait_for_log("DISCORD_TOKEN").await;
    let (code, _) = bot.terminate().await;
    assert_eq!(code, Some(78), "{}", bot.log());
    assert_eq!(discord.logins().0, 1, "not tried again");
}

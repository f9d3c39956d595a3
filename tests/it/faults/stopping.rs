//! The bot ends: because Discord does not want it, or because it is asked to.

use std::collections::BTreeSet;
use std::time::Duration;

use serde_json::json;

use super::{assert_answers, knowledge, online, told};
use crate::fake_discord::{Bot, BotOptions, Delivery, FakeDiscord, Fault, Outage, attach};

/// Close codes after which trying again makes matters worse, each with words of the sentence about it.
const FATAL: [(u16, &str); 6] = [
    (4004, "refuses the token"),
    (4010, "close code 4010"),
    (4011, "2,500"),
    (4012, "close code 4012"),
    (4013, "close code 4013"),
    (4014, "close code 4014"),
];

#[tokio::test]
async fn row_18_fatal_close_codes_end_the_bot_with_a_sentence() {
    let mut sentences = BTreeSet::new();
    for (code, words) in FATAL {
        let (discord, mut bot, _folder) = online().await;
        discord.close_with(code).await;
        assert_eq!(bot.ended().await, Some(78), "{code}: {}", bot.log());
        let last = bot.log().lines().last().unwrap_or_default().to_owned();
        assert!(last.starts_with("careerbot: ") && last.contains(words), "{code}: {last}");
        assert_eq!((discord.logins(), discord.connects()), ((1, 0), 1), "{code} is not tried again");
        sentences.insert(last);
        discord.assert_clean();
    }
    assert_eq!(sentences.len(), FATAL.len());
}

#[tokio::test]
async fn row_19_the_first_refusal_of_the_token_is_the_last_request() {
    let (discord, mut bot, _folder) = online().await;
    let mo = discord.member("mo").moderator();
    let channel = discord.channel("log");
    mo.slash("knowledge log", json!({ "channel": channel })).await;
    let preview = mo.slash("knowledge add", json!({ "file": attach("owls.md", super::BIRDS) })).await;
    discord.refuse_token();
    preview.click("Publish").await;
    assert_eq!(bot.ended().await, Some(78), "{}", bot.log());
    let last = bot.log().lines().last().unwrap_or_default().to_owned();
    assert!(last.contains("refuses the token"), "{last}");
    let refused = discord.requests("POST", "/channels/");
    told("G12, requests refused with 401", refused);
    assert_eq!(refused, 1);
    discord.assert_clean();
}

#[tokio::test]
async fn row_04_work_in_flight_is_finished_before_the_end() {
    let (discord, mut bot, _folder) = online().await;
    let ann = discord.member("ann");
    discord.fail_next(Fault::delay("POST", "/callback", Duration::from_millis(1_500)));
    let asking = assert_answers(&ann);
    let stopping = async {
        while discord.requests("POST", "/callback") == 0 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        bot.terminate().await
    };
    let ((), (code, took)) = tokio::join!(asking, stopping);
    assert_eq!(code, Some(0), "{}", bot.log());
    assert!((1_000..4_000).contains(&took.as_millis()), "{took:?}");
    assert!(bot.log().contains("unfinished=0"), "{}", bot.log());
    discord.assert_clean();
}

#[tokio::test]
async fn row_04_whose_work_takes_too_long_is_told_so() {
    let (discord, mut bot, _folder) = online().await;
    let mo = discord.member("mo").moderator();
    let slow = attach("owls.md", super::BIRDS).delivered(Delivery::Slow);
    let adding = mo.slash("knowledge add", json!({ "file": slow }));
    let stopping = async {
        while discord.requests("POST", "/callback") == 0 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        bot.terminate().await
    };
    let (reply, (code, took)) = tokio::join!(adding, stopping);
    assert!(reply.is_private() && reply.text().contains("restarted"), "{}", reply.text());
    assert_eq!(code, Some(0), "{}", bot.log());
    told("G16, stop with work that does not end", took);
    assert!(took < Duration::from_secs(8), "{took:?}");
    assert!(bot.log().contains("unfinished=1"), "{}", bot.log());
    discord.assert_clean();
}

#[tokio::test]
async fn row_04_the_bot_stops_quickly_in_any_state() {
    for state in ["online", "resuming", "gateway mute", "no Discord at all"] {
        let (discord, folder) = (FakeDiscord::start().await, knowledge());
        let options = BotOptions::default().knowledge(folder.path());
        if state == "no Discord at all" {
            discord.fail_next(Fault::status("GET", "applications/@me", 503).times(usize::MAX));
        }
        let mut bot = Bot::begin(&discord, options);
        match state {
            "no Discord at all" => bot.wait_for_log("cannot be reached").await,
            _ => bot.wait_for_log("connected to Discord").await,
        }
        match state {
            "resuming" => discord.set_outage(Outage::Refusing),
            "gateway mute" => discord.set_outage(Outage::Mute),
            _ => {}
        }
        if matches!(state, "resuming" | "gateway mute") {
            discord.drop_connections().await;
            tokio::time::sleep(Duration::from_millis(800)).await;
        }
        let (code, took) = bot.terminate().await;
        told(&format!("G16, stop while {state}"), took);
        assert_eq!(code, Some(0), "{state}: {}", bot.log());
        assert!(took < Duration::from_secs(3), "{state}: {took:?}");
    }
}

#[tokio::test]
async fn row_75_the_bot_ends_well_as_the_first_process_of_a_container() {
    let container = ["unshare", "--user", "--map-root-user", "--pid", "--fork", "--kill-child"];
    let may = std::process::Command::new(container[0]).args(&container[1..]).arg("true").output();
    if !may.is_ok_and(|output| output.status.success()) {
        return told("left out", "`unshare` may not make a space of processes here");
    }
    let (discord, folder) = (FakeDiscord::start().await, knowledge());
    let options = BotOptions::default().knowledge(folder.path()).through(&container);
    let mut bot = Bot::start(&discord, options).await;
    assert_answers(&discord.member("ann")).await;
    Bot::terminate_process(bot.child().expect("the bot"));
    assert_eq!(bot.ended().await, Some(0), "{}", bot.log());
    assert!(bot.log().contains("stopped"), "{}", bot.log());
    discord.assert_clean();
}

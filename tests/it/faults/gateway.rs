//! The gateway drops, closes, falls silent, or is not there: the session is gone on with wherever Discord allows it.

use std::time::{Duration, Instant};

use serde_json::json;

use super::{assert_answers, beating, knowledge, online, told};
use crate::fake_discord::{Bot, BotOptions, FakeDiscord, Outage};

/// How long the bot may take to be back after a drop.
const BACK: Duration = Duration::from_secs(1);

#[tokio::test]
async fn row_28_a_drop_in_the_middle_of_a_question_costs_nothing() {
    const ROUNDS: usize = 20;
    let (discord, bot, _folder) = online().await;
    let ann = discord.member("ann");
    let mut slowest = Duration::ZERO;
    for round in 1..=ROUNDS {
        let asked = Instant::now();
        let drop = async {
            match round % 3 {
                0 => discord.send_reconnect().await,
                1 => discord.drop_connections().await,
                _ => discord.close_with(4000).await,
            }
            discord.wait_resumed(round).await;
            asked.elapsed()
        };
        let ((), took) = tokio::join!(assert_answers(&ann), drop);
        slowest = slowest.max(took);
    }
    told("G10, slowest resume after a drop", slowest);
    assert!(slowest < BACK, "{slowest:?}\n{}", bot.log());
    assert_eq!(discord.logins(), (1, ROUNDS), "one session all the time");
    assert_eq!(discord.connects_to_resume(), ROUNDS, "each time at the address to resume at");
    assert_eq!(discord.requests("POST", "/callback"), ROUNDS, "each question answered once");
    discord.assert_clean();
}

#[tokio::test]
async fn row_31_a_silent_connection_is_noticed_in_one_interval_and_resumed() {
    let interval = Duration::from_secs(2);
    let (discord, bot, _folder) = beating(interval).await;
    let ann = discord.member("ann");
    assert_answers(&ann).await;
    let silent = Instant::now();
    discord.stop_acks();
    let (gone, code) = discord.wait_farewell(1).await;
    let noticed = gone - silent;
    assert!(noticed <= interval + Duration::from_secs(1), "{noticed:?}");
    assert!(!matches!(code, Some(1000 | 1001)), "{code:?} would end the session");
    discord.resume_acks();
    discord.wait_resumed(1).await;
    told("G10, silent connection noticed after, with heartbeats every 2 s", noticed);
    told("G10, and resumed after", silent.elapsed());
    assert_answers(&ann).await;
    assert_eq!(discord.logins().0, 1, "{}", bot.log());
    discord.assert_clean();
}

#[tokio::test]
async fn row_31_what_is_asked_meanwhile_is_answered_after_the_resume() {
    let (discord, _bot, _folder) = online().await;
    let ann = discord.member("ann");
    discord.drop_connections().await;
    assert_answers(&ann).await;
    assert_eq!(discord.logins(), (1, 1));
    discord.assert_clean();
}

#[tokio::test]
async fn row_31_heartbeats_are_sent_when_they_are_wanted() {
    let (discord, bot, _folder) = beating(Duration::from_secs(1)).await;
    discord.want_heartbeat().await;
    tokio::time::sleep(Duration::from_secs(4)).await;
    assert_answers(&discord.member("ann")).await;
    assert_eq!((discord.logins(), discord.connects()), ((1, 0), 1), "{}", bot.log());
    discord.assert_clean();
}

#[tokio::test]
async fn row_49_an_outage_is_waited_out_with_growing_pauses_and_few_lines() {
    let (discord, bot, _folder) = online().await;
    let (lines, before) = (bot.log().lines().count(), bot.processor_time());
    discord.set_outage(Outage::Refusing);
    discord.drop_connections().await;
    tokio::time::sleep(Duration::from_secs(10)).await;
    let (attempts, written) = (discord.connects() - 1, bot.log().lines().count() - lines);
    let busy = (bot.processor_time() - before).as_secs_f64() / 10.0;
    discord.set_outage(Outage::None);
    let over = Instant::now();
    discord.wait_resumed(1).await;
    told("row 49, attempts, lines and share of a core in an outage of 10 s", (attempts, written, busy));
    told("row 49, back after", over.elapsed());
    assert!((3..=8).contains(&attempts), "{attempts}\n{}", bot.log());
    assert!(written <= 10, "{}", bot.log());
    assert!(busy < 0.05, "{busy}");
    assert_answers(&discord.member("ann")).await;
    assert_eq!(discord.logins().0, 1, "the session was gone on with");
    discord.assert_clean();
}

#[tokio::test]
async fn row_73_a_gateway_that_takes_connections_and_says_nothing_is_left() {
    let (discord, bot, _folder) = online().await;
    discord.set_outage(Outage::Mute);
    discord.drop_connections().await;
    tokio::time::sleep(Duration::from_secs(1)).await;
    discord.set_outage(Outage::None);
    let waited = Instant::now();
    discord.wait_resumed(1).await;
    assert!(waited.elapsed() < Duration::from_secs(13), "{}", bot.log());
    assert_answers(&discord.member("ann")).await;
    discord.assert_clean();
}

#[tokio::test]
async fn row_82_a_close_without_a_code_is_no_reason_to_spin() {
    let (discord, bot, _folder) = online().await;
    let (before, closed) = (bot.processor_time(), Instant::now());
    discord.close_without_a_code().await;
    discord.wait_resumed(1).await;
    assert!(closed.elapsed() < BACK, "{:?}", closed.elapsed());
    tokio::time::sleep(Duration::from_secs(3)).await;
    let busy = bot.processor_time() - before;
    told("row 82, processor time in the 3 s after", busy);
    assert!(busy < Duration::from_millis(300), "{busy:?}");
    assert_eq!((discord.logins(), discord.connects()), ((1, 1), 2));
    assert_answers(&discord.member("ann")).await;
    discord.assert_clean();
}

#[tokio::test]
async fn row_36_the_health_check_says_whether_discord_is_heard() {
    let (discord, folder, data) = (FakeDiscord::start().await, knowledge(), tempfile::tempdir().expect("a folder"));
    discord.set_heartbeat_interval(Duration::from_secs(1));
    let options = BotOptions::default().knowledge(folder.path()).data(data.path());
    let _bot = Bot::start(&discord, options).await;
    let healthy = || careerbot::discord::is_healthy(data.path());
    let becomes = async |wanted: bool| {
        let begun = Instant::now();
        while healthy() != wanted {
            assert!(begun.elapsed() < Duration::from_secs(15), "healthy: {}", healthy());
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        begun.elapsed()
    };
    becomes(true).await;
    discord.set_outage(Outage::Mute);
    discord.stop_acks();
    told("row 36, unhealthy after", becomes(false).await);
    discord.set_outage(Outage::None);
    discord.resume_acks();
    told("row 36, healthy again after", becomes(true).await);
    assert_eq!(discord.logins().0, 1);
}

#[tokio::test]
async fn row_20_an_outage_of_servers_is_nobodys_leaving() {
    let (discord, bot, _folder) = online().await;
    let requests = discord.requests("GET", "/") + discord.requests("POST", "/");
    for number in 0..2_000 {
        let id = (1_290_000_000_000_100_000_u64 + number).to_string();
        discord.dispatch("GUILD_DELETE", json!({ "id": id, "unavailable": true }));
        discord.dispatch("GUILD_CREATE", json!({ "id": id, "name": "back", "unavailable": false }));
    }
    assert_answers(&discord.member("ann")).await;
    let after = discord.requests("GET", "/") + discord.requests("POST", "/");
    assert_eq!(after - requests, 1, "the answer, and nothing for any server");
    assert_eq!((discord.logins(), discord.connects()), ((1, 0), 1), "{}", bot.log());
    discord.assert_clean();
}

//! The bot's start: which commands it registers where, what it writes when it starts again, and what it says
//! when its settings are wrong.

use careerbot::answer::COMMANDS;
use serde_json::{Value, json};

use crate::fake_discord::{APP, Bot, BotOptions, Exit, FakeDiscord, Fault, TOKEN, run_to_exit};

/// Changes the registered commands behind the bot's back.
async fn request(discord: &FakeDiscord, method: reqwest::Method, path: &str, body: &Value) {
    let url = format!("{}/api/v10/applications/{APP}/commands{path}", discord.url());
    let request = reqwest::Client::new().request(method, url).header("Authorization", format!("Bot {TOKEN}"));
    let request = request.header("Content-Type", "application/json").body(body.to_string());
    let status = request.send().await.expect("the stand-in answers").status();
    assert!(status.is_success(), "{status}");
}

fn names(discord: &FakeDiscord) -> Vec<String> {
    let mut names: Vec<String> =
        discord.commands().iter().map(|it| it["name"].as_str().unwrap_or_default().to_owned()).collect();
    names.sort_unstable();
    names
}

fn wanted() -> Vec<String> {
    let slash = COMMANDS.iter().map(|command| command.name.to_owned());
    let others = ["Find an answer", "Add to knowledge", "knowledge"].map(str::to_owned);
    let mut names: Vec<String> = slash.chain(others).collect();
    names.sort_unstable();
    names
}

async fn start(discord: &FakeDiscord) -> Bot {
    Bot::start(discord, BotOptions::default()).await
}

#[tokio::test]
async fn commands_are_registered_once_and_only_differences_are_written() {
    let discord = FakeDiscord::start().await;
    drop(start(&discord).await);
    assert_eq!((names(&discord), discord.command_writes()), (wanted(), wanted().len()));
    let before = discord.commands();

    drop(start(&discord).await);
    assert_eq!(
        (discord.commands(), discord.command_writes()),
        (before.clone(), wanted().len()),
        "a restart writes nothing"
    );

    let id = discord.command("role").expect("it is registered")["id"].as_str().expect("an id").to_owned();
    request(&discord, reqwest::Method::PATCH, &format!("/{id}"), &json!({ "description": "changed" })).await;
    request(&discord, reqwest::Method::POST, "", &json!({ "name": "old", "description": "gone" })).await;
    request(&discord, reqwest::Method::POST, "", &json!({ "name": "launch", "type": 4 })).await;
    let written = discord.command_writes();
    drop(start(&discord).await);
    assert_eq!(discord.command_writes() - written, 2, "one repaired, one removed");
    let role = |commands: &[Value]| commands.iter().find(|it| it["name"] == "role").map(|it| it["description"].clone());
    assert_eq!(role(&discord.commands()), role(&before));
    assert_eq!(names(&discord).len(), wanted().len() + 1, "what another program registered stays");
    assert!(discord.command("launch").is_some() && discord.command("old").is_none());
    discord.assert_clean();
}

#[tokio::test]
async fn commands_can_be_registered_in_one_server_only() {
    let discord = FakeDiscord::start().await;
    let guild = discord.guild_id();
    let _bot = Bot::start(&discord, BotOptions::default().env("DISCORD_GUILD_ID", guild)).await;
    assert_eq!(names(&discord), wanted());
    assert!(discord.commands().iter().all(|command| command["guild_id"] == guild), "{:?}", discord.commands());
    assert!(!discord.member("ann").slash("help", json!({})).await.text().is_empty());
    discord.assert_clean();
}

#[tokio::test]
async fn commands_ask_for_no_more_than_they_need() {
    let discord = FakeDiscord::start().await;
    let _bot = start(&discord).await;
    for command in discord.commands() {
        if ["knowledge", "Add to knowledge"].contains(&command["name"].as_str().unwrap_or_default()) {
            assert_eq!((&command["contexts"], &command["integration_types"]), (&json!([0]), &json!([0])));
            assert_eq!(command["default_member_permissions"], "32", "hidden from members without Manage Server");
            continue;
        }
        assert_eq!((&command["contexts"], &command["integration_types"]), (&json!([0, 1, 2]), &json!([0, 1])));
        if command["type"] == 3 {
            continue;
        }
        let private = command["options"].as_array().into_iter().flatten().find(|option| option["name"] == "private");
        assert_eq!(private.expect("an option to see it alone")["type"], 5, "{command}");
    }
    discord.assert_clean();
}

#[tokio::test]
async fn a_discord_that_is_ill_for_a_moment_is_tried_again() {
    let discord = FakeDiscord::start().await;
    discord.fail_next(Fault::status("GET", "applications/@me", 503));
    discord.fail_next(Fault::status("POST", "/commands", 500));
    let bot = start(&discord).await;
    bot.wait_for_log("up to date").await;
    assert_eq!(names(&discord), wanted());
    discord.assert_clean();
}

/// Fails unless the bot ended at once, with the code for wrong settings and one sentence that says all of this.
#[track_caller]
fn assert_refused(exit: &Exit, says: &[&str]) {
    assert_eq!(exit.code, Some(78), "{}", exit.log);
    let last = exit.log.lines().last().unwrap_or_default();
    for said in says {
        assert!(last.contains(said), "{said:?} in {}", exit.log);
    }
    assert!(!exit.log.contains("panicked") && !exit.log.contains(TOKEN), "{}", exit.log);
}

#[tokio::test]
async fn wrong_settings_are_told_in_one_sentence_before_anything_is_sent() {
    let discord = FakeDiscord::start().await;
    let with = |name, value| BotOptions::default().env(name, value);
    for (options, says) in [
        (BotOptions::default().without("DISCORD_TOKEN"), &["DISCORD_TOKEN", "not set", ".env"][..]),
        (with("DISCORD_TOKEN", "   "), &["DISCORD_TOKEN", "not set"]),
        (with("DISCORD_TOKEN", "hunter2"), &["DISCORD_TOKEN", "does not look like"]),
        (with("DISCORD_API_URL", "localhost"), &["DISCORD_API_URL", "http"]),
        (with("DISCORD_GUILD_ID", "my server"), &["DISCORD_GUILD_ID", "number"]),
        (with("KNOWLEDGE_DIR", "/nowhere"), &["/nowhere", "KNOWLEDGE_DIR"]),
    ] {
        let exit = run_to_exit(&discord.url(), options).await;
        assert_refused(&exit, says);
        assert_eq!(exit.log.lines().count(), 1, "{}", exit.log);
        assert!(!exit.log.contains("hunter2"), "{}", exit.log);
    }
    assert_eq!(discord.requests("GET", "/"), 0, "nothing was sent");
}

#[tokio::test]
async fn a_folder_without_knowledge_is_told() {
    let discord = FakeDiscord::start().await;
    let folder = tempfile::tempdir().expect("a temporary folder");
    let exit = run_to_exit(&discord.url(), BotOptions::default().knowledge(folder.path())).await;
    assert_refused(&exit, &["KNOWLEDGE_DIR"]);
    assert_eq!(discord.requests("GET", "/"), 0, "nothing was sent");
}

#[tokio::test]
async fn a_refused_token_is_told_and_not_tried_again() {
    let discord = FakeDiscord::start().await;
    discord.refuse_token();
    let exit = run_to_exit(&discord.url(), BotOptions::default()).await;
    assert_refused(&exit, &["refuses the token", "reset", "DISCORD_TOKEN"]);
    assert_eq!(discord.requests("GET", "/"), 1, "one request");
    assert_eq!(discord.logins().0, 0);
    discord.assert_clean();
}

#[tokio::test]
async fn knowledge_with_a_mistake_starts_with_what_is_sound() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).expect("a file");
    write("good.md", "# Birds\n\n## Falconer\n**What they do:** They fly falcons.\n");
    write("bad.md", "# Bad\n\n| Role | Entry |\n|---|---|\n| Trainer | $12O,000 |\n");
    let discord = FakeDiscord::start().await;
    let bot = Bot::start(&discord, BotOptions::default().knowledge(folder.path())).await;
    let reply = discord.member("ann").slash("role", json!({ "name": "falconer" })).await;
    assert!(reply.text().contains("fly falcons"), "{}", reply.text());
    assert!(bot.log().contains("bad.md:5: error: "), "{}", bot.log());
    discord.assert_clean();
}

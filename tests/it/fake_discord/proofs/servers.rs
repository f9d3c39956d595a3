//! Servers that come and go, and messages that the bot writes by itself.

use serde_json::{Value, json};
use serenity::all::{GuildCreateEvent, GuildDeleteEvent};

use super::{Puppet, said};
use crate::fake_discord::{Fault, OTHER, payload, servers::GUILD};

/// The events that the puppet was sent since the last look: name and data.
fn events(puppet: &Puppet) -> Vec<(String, Value)> {
    puppet.discord.shared.with(|state| {
        let events = std::mem::take(&mut state.sessions.last_mut().expect("a session").events);
        events
            .into_iter()
            .map(|event| (event["t"].as_str().unwrap_or_default().to_owned(), event["d"].clone()))
            .collect()
    })
}

#[tokio::test]
async fn a_bot_is_told_when_it_loses_a_server_and_when_it_is_removed() {
    let puppet = Puppet::online(json!([{ "name": "add", "description": "d" }])).await;
    let discord = &puppet.discord;
    discord.shared.with(|state| state.dispatch_servers());
    let created = events(&puppet);
    assert_eq!(created.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), ["GUILD_CREATE"; 2]);
    for (_, data) in &created {
        let read: GuildCreateEvent = serde_json::from_value(data.clone()).expect("a server that can be read");
        assert!(!read.guild.unavailable && read.guild.channels.len() == 1);
    }
    let ann = discord.member("ann").in_server(OTHER);
    for unavailable in [true, false] {
        if unavailable {
            discord.lose(OTHER)
        } else {
            discord.remove_from(OTHER)
        }
        let [(name, data)] = &events(&puppet)[..] else { panic!("one event") };
        let read: GuildDeleteEvent = serde_json::from_value(data.clone()).expect("an event that can be read");
        assert_eq!((name.as_str(), read.guild.id.to_string().as_str()), ("GUILD_DELETE", OTHER));
        assert_eq!(data["unavailable"] == true, unavailable);
        assert!(ann.try_slash("add", json!({})).await.is_err_and(|why| why.contains("not in server")));
    }
    let ready = discord.shared.with(|state| payload::ready(state, "s", &json!([0, 1])));
    assert_eq!(ready["guilds"], json!([{ "id": GUILD, "unavailable": true }]));
    let (_, listed) = puppet.send("GET", "users/@me/guilds?limit=200", &json!({})).await;
    assert_eq!((listed.as_array().map(Vec::len), &listed[0]["id"]), (Some(1), &json!(GUILD)));
    let (_, rest) = puppet.send("GET", &format!("users/@me/guilds?after={GUILD}"), &json!({})).await;
    assert_eq!(rest, json!([]));
    discord.add_to(OTHER);
    assert_eq!(events(&puppet)[0].0, "GUILD_CREATE");
    puppet.when(ann.slash("add", json!({})), said("here")).await;

    discord.shared.with(|state| state.sessions.last_mut().expect("a session").intents = 0);
    events(&puppet);
    discord.remove_from(OTHER);
    assert!(events(&puppet).is_empty(), "a bot that did not ask is not told");
    discord.assert_clean();
}

#[tokio::test]
async fn messages_in_a_channel_are_checked_and_collected() {
    let puppet = Puppet::online(json!([])).await;
    let discord = &puppet.discord;
    let channel = discord.channel("log");
    let path = format!("channels/{channel}/messages");
    let body = said("ann added notes.md")["data"].clone();
    assert_eq!(puppet.send("POST", &path, &body).await.0, 200);
    let (status, message) = puppet.upload(&path, &body, "old.md", b"# Old".to_vec()).await;
    assert_eq!((status, &message["attachments"][0]["filename"]), (200, &json!("old.md")));
    let posts = discord.wait_for_posts(&channel, 2).await;
    assert_eq!((posts[0].text().as_str(), posts[1].files[0].bytes.as_slice()), ("ann added notes.md", &b"# Old"[..]));
    assert!(
        discord.posts("1").is_empty() && puppet.send("GET", &format!("channels/{channel}"), &json!({})).await.0 == 200
    );
    discord.assert_clean();

    let hidden = json!({ "content": "x", "flags": 64, "allowed_mentions": { "parse": [] } });
    puppet.send("POST", &path, &hidden).await;
    assert!(discord.take_violations()[0].contains("flags"));
    let empty = json!({ "allowed_mentions": { "parse": [] } });
    assert_eq!(puppet.send("POST", &path, &empty).await, (400, json!(50006)));
    assert_eq!(puppet.upload(&path, &body, "big.md", vec![b'x'; 10 * 1024 * 1024 + 1]).await, (413, json!(40005)));
    assert_eq!(discord.take_violations().len(), 2);
}

#[tokio::test]
async fn a_channel_may_be_gone_or_closed_to_the_bot() {
    let puppet = Puppet::online(json!([])).await;
    let discord = &puppet.discord;
    let channel = discord.channel_in(OTHER, "log");
    let path = format!("channels/{channel}/messages");
    let body = said("x")["data"].clone();
    discord.fail_next(Fault::missing_permissions("POST", "/messages"));
    assert_eq!(puppet.send("POST", &path, &body).await, (403, json!(50013)));
    assert_eq!(puppet.send("POST", &path, &body).await.0, 200);
    assert_eq!(puppet.send("POST", "channels/1/messages", &body).await, (404, json!(10003)));
    discord.remove_from(OTHER);
    assert_eq!(puppet.send("POST", &path, &body).await, (403, json!(50001)));
    discord.assert_clean();
}

//! What a client offers and sends: sub-commands, options that name a person, role, channel or file, and who sees a
//! command at all.

use serde_json::{Value, json};
use serenity::all::{Interaction, ResolvedOption, ResolvedValue};

use super::{Puppet, said};
use crate::fake_discord::{OTHER, attach};

fn command() -> Value {
    let option = |name: &str, kind: u64| json!({ "name": name, "description": "d", "type": kind });
    let mut numbered = option("number", 4);
    numbered["max_value"] = 9.into();
    let mut name = option("name", 3);
    name["autocomplete"] = true.into();
    let add = [option("file", 11), option("who", 6), option("role", 8), option("log", 7), numbered, name];
    json!([{
        "name": "knowledge", "description": "d", "default_member_permissions": "32", "contexts": [0],
        "options": [
            { "name": "add", "description": "d", "type": 1, "options": add },
            { "name": "gaps", "description": "d", "type": 2,
              "options": [{ "name": "list", "description": "d", "type": 1 }] },
        ],
    }, { "name": "Add to knowledge", "type": 3 }])
}

fn read(payload: &Value) -> serenity::all::CommandInteraction {
    match serde_json::from_value(payload.clone()) {
        Ok(Interaction::Command(read)) => read,
        other => panic!("{other:?}: {payload}"),
    }
}

#[tokio::test]
async fn options_of_a_sub_command_bring_what_they_name() {
    let puppet = Puppet::online(command()).await;
    let discord = &puppet.discord;
    let (role, channel, ben) = (discord.role("editors"), discord.channel("log"), discord.member("ben"));
    assert_eq!((role.clone(), channel.clone()), (discord.role("editors"), discord.channel("log")));
    let ann = discord.member("ann").moderator().with_role(&role);
    let options = json!({
        "file": attach("notes.md", "# Notes").declared_size(3), "who": ben.id(), "role": role, "log": channel, "number": 4,
    });
    let asked = async {
        let payload = puppet.asked().await;
        puppet.answer(&[said("ok")]).await;
        payload
    };
    let (_, payload) = tokio::join!(ann.slash("knowledge add", options), asked);
    assert_eq!(payload["member"]["roles"], json!([role]));
    let read = read(&payload);
    let [ResolvedOption { name: "add", value: ResolvedValue::SubCommand(given), .. }] = &read.data.options()[..] else {
        panic!("{payload}")
    };
    for option in given {
        match &option.value {
            ResolvedValue::Attachment(file) => assert_eq!((file.filename.as_str(), file.size), ("notes.md", 3)),
            ResolvedValue::User(user, Some(_)) => assert_eq!(user.name, "ben"),
            ResolvedValue::Role(role) => assert_eq!(role.name, "editors"),
            ResolvedValue::Channel(channel) => assert_eq!(channel.name.as_deref(), Some("log")),
            ResolvedValue::Integer(number) => assert_eq!(*number, 4),
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(given.len(), 5);
    let typed = ann.autocomplete_after("knowledge add", "name", "no", json!({ "number": 4 }));
    let choices = json!({ "type": 8, "data": { "choices": [{ "name": "Notes", "value": "notes.md" }] } });
    assert_eq!(puppet.when(typed, choices).await, [("Notes".to_owned(), "notes.md".to_owned())]);
    discord.assert_clean();
}

#[tokio::test]
async fn a_client_refuses_what_is_not_there() {
    let puppet = Puppet::online(command()).await;
    let ann = puppet.discord.member("ann").moderator();
    let elsewhere = puppet.discord.role_in(OTHER, "editors");
    for (line, options, why) in [
        ("knowledge", json!({}), "needs a sub-command"),
        ("knowledge gaps", json!({}), "needs a sub-command"),
        ("knowledge burn", json!({}), "no sub-command"),
        ("knowledge add", json!({ "role": elsewhere }), "no role"),
        ("knowledge add", json!({ "log": "1" }), "no channel"),
        ("knowledge add", json!({ "who": "1" }), "nobody"),
        ("knowledge add", json!({ "file": "notes.md" }), "takes attach"),
        ("knowledge add", json!({ "number": 10 }), "does not take"),
    ] {
        let refused = ann.try_slash(line, options.clone()).await.err();
        assert!(refused.as_ref().is_some_and(|said| said.contains(why)), "/{line} {options}: {refused:?}");
    }
}

#[tokio::test]
async fn a_command_is_shown_to_those_with_its_permissions_unless_forced() {
    let puppet = Puppet::online(command()).await;
    let discord = &puppet.discord;
    let (ann, line) = (discord.member("ann"), "knowledge gaps list");
    let role = discord.role("editors");
    for member in [ann.clone(), ann.clone().with_role(&role), ann.clone().moderator().in_server(OTHER)] {
        assert!(member.try_slash(line, json!({})).await.is_err_and(|why| why.contains("only offered")));
        assert_eq!(puppet.when(member.force().slash(line, json!({})), said("no")).await.text(), "no");
    }
    assert!(ann.clone().moderator().dm().try_slash(line, json!({})).await.is_err_and(|why| why.contains("Dm")));
    puppet.when(ann.clone().in_server(OTHER).moderator().slash(line, json!({})), said("yes")).await;
    let last = discord.shared.with(|state| state.interactions.last().expect("one").payload.clone());
    assert_eq!((&last["guild_id"], &last["data"]["options"][0]["name"]), (&json!(OTHER), &json!("gaps")));
    assert_ne!(last["channel_id"], json!(ann.channel()));
    let own = ann.clone().moderator().with_own_install();
    assert!(own.try_slash(line, json!({})).await.is_err_and(|why| why.contains("not offered")));
    puppet.when(own.force().slash(line, json!({})), said("yes")).await;
    let own = discord.shared.with(|state| state.interactions.last().expect("one").payload.clone());
    assert_eq!(own["authorizing_integration_owners"], json!({ "1": ann.id() }));
    read(&last);
    discord.assert_clean();
}

#[tokio::test]
async fn a_message_has_its_author_time_and_files() {
    let puppet = Puppet::online(command()).await;
    let ben = puppet.discord.member("ben");
    let fields = json!({
        "content": "a good answer", "author": ben.user(), "timestamp": "2026-10-01T08:00:00.000000+00:00",
        "attachments": [attach("more.txt", "more")],
    });
    let ann = puppet.discord.member("ann");
    let used = ann.message_command_on("Add to knowledge", fields);
    let asked = async {
        let payload = puppet.asked().await;
        puppet.answer(&[said("ok")]).await;
        payload
    };
    let (_, payload) = tokio::join!(used, asked);
    let read = read(&payload);
    let message = read.data.resolved.messages.values().next().expect("the message");
    assert_eq!((message.author.name.as_str(), message.timestamp.unix_timestamp()), ("ben", 1_790_841_600));
    let file = reqwest::get(&message.attachments[0].url).await.expect("an answer").text().await.expect("a text");
    assert_eq!(file, "more");
    puppet.discord.assert_clean();
}

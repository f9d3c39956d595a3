//! Each server has its own additions: no other server, direct message or own install ever sees them.

use serde_json::json;

use super::{OWLS, OWLS_FILE, Scene, knows_owls, named, publish};
use crate::fake_discord::{Member, OTHER};

/// Everything that a moderator and a member of another place can see, as one text.
async fn everything(moderator: &Member, member: &Member) -> String {
    let mut texts = Vec::new();
    for command in ["list", "history", "gaps", "check", "export"] {
        let reply = moderator.slash(&format!("knowledge {command}"), json!({})).await;
        texts.push(reply.text());
        texts.extend(reply.files().iter().map(|file| String::from_utf8_lossy(&file.bytes).into_owned()));
    }
    for (option, command) in [("name", "knowledge show"), ("version", "knowledge restore")] {
        texts.extend(moderator.autocomplete(command, option, "").await.into_iter().map(|(name, _)| name));
    }
    texts.push(super::role(member, "Owl Keeper").await.text());
    texts.push(super::ask(member, "Do owls need a licence?").await.text());
    texts.join("\n")
}

#[tokio::test]
async fn two_servers_never_see_each_others_additions() {
    let scene = Scene::begin().await;
    let here = scene.moderator();
    let (there, member) = (here.clone().in_server(OTHER).moderator(), scene.member().in_server(OTHER));
    publish(&here, "owls.md", OWLS).await;
    assert!(knows_owls(&scene.member()).await && !knows_owls(&member).await);
    let seen = everything(&there, &member).await;
    for secret in ["owls.md", "licence of its own", "warm at night", "$70,000"] {
        assert!(!seen.contains(secret), "{secret} in {seen}");
    }
    let offered = member.autocomplete("role", "name", "owl").await;
    assert!(!offered.iter().any(|(name, _)| name == "Owl Keeper"), "{offered:?}");
    for command in ["show", "edit", "remove"] {
        let refused = there.slash(&format!("knowledge {command}"), named(OWLS_FILE)).await;
        assert!(refused.is_private() && refused.text().contains("no file called"), "{}", refused.text());
    }

    // The same name in the other server is another file.
    publish(&there, "owls.md", &OWLS.replace("warm at night", "awake all day")).await;
    assert!(super::role(&member, "Owl Keeper").await.text().contains("awake all day"));
    assert!(super::role(&scene.member(), "Owl Keeper").await.text().contains("warm at night"));
    scene.discord.assert_clean();
}

#[tokio::test]
async fn a_draft_of_one_server_cannot_be_published_in_another() {
    let scene = Scene::begin().await;
    let here = scene.moderator();
    let draft = super::hand_in(&here, "owls.md", OWLS).await;
    let there = here.clone().in_server(OTHER).moderator();
    let listed = there.slash("knowledge list", json!({})).await;
    for id in draft.custom_ids() {
        let refused = listed.click_old(id).await;
        assert!(refused.text().contains("draft is gone"), "{id}: {}", refused.text());
    }
    assert!(!knows_owls(&scene.member().in_server(OTHER)).await);
    super::press_publish(&draft).await;
    scene.discord.assert_clean();
}

#[tokio::test]
async fn direct_messages_and_own_installs_see_the_base_only() {
    let scene = Scene::begin().await;
    publish(&scene.moderator(), "owls.md", OWLS).await;
    let ann = scene.member();
    for member in [ann.clone().dm(), ann.clone().elsewhere(), ann.clone().with_own_install()] {
        assert!(!knows_owls(&member).await);
        assert!(super::role(&member, "Falconer").await.text().contains("fly falcons"));
    }
    for member in [ann.clone().dm(), ann.elsewhere()] {
        let refused = member.force().slash("knowledge list", json!({})).await;
        assert!(refused.is_private() && refused.text().contains("in a server"), "{}", refused.text());
    }
    scene.discord.assert_clean();
}

#[tokio::test]
async fn an_outage_or_a_removal_loses_nothing_at_once() {
    let scene = Scene::begin().await;
    publish(&scene.moderator(), "owls.md", OWLS).await;
    let home = scene.discord.guild_id();
    scene.discord.lose(home);
    scene.discord.add_to(home);
    assert!(knows_owls(&scene.member()).await);
    scene.discord.remove_from(home);
    let scene = scene.crash().await;
    scene.discord.add_to(home);
    assert!(knows_owls(&scene.member()).await, "kept through the grace period");
    scene.discord.assert_clean();
}

//! Who may change the knowledge: Manage Server, or the role set for it; asked again at every step, whatever Discord
//! shows to whom.

use serde_json::json;

use super::{OWLS, OWLS_FILE, Scene, hand_in, knows_owls, named, press_publish, publish};
use crate::fake_discord::{Member, OTHER, Reply, attach};

const NO_RIGHT: &str = "Only members with";

#[track_caller]
fn assert_refused(reply: &Reply, what: &str) {
    assert!(reply.is_private() && reply.text().contains(NO_RIGHT), "{what}: {}", reply.text());
    assert!(reply.files().is_empty() && reply.modal().is_none() && reply.buttons().is_empty(), "{what}");
}

async fn every_command_is_refused(member: &Member, role: &str, channel: &str) {
    let forced = member.clone().force();
    for (command, options) in [
        ("add", json!({})),
        ("add", json!({ "file": attach("owls.md", OWLS) })),
        ("edit", named(OWLS_FILE)),
        ("list", json!({})),
        ("show", named(OWLS_FILE)),
        ("remove", named(OWLS_FILE)),
        ("restore", json!({ "version": "1" })),
        ("history", json!({})),
        ("check", json!({})),
        ("gaps", json!({})),
        ("template", json!({})),
        ("export", json!({})),
        ("access", json!({ "role": role })),
        ("log", json!({ "channel": channel })),
    ] {
        assert_refused(&forced.slash(&format!("knowledge {command}"), options).await, command);
    }
    assert!(forced.autocomplete("knowledge show", "name", "").await.is_empty());
    assert!(forced.autocomplete("knowledge restore", "version", "").await.is_empty());
    assert_refused(&forced.message_command("Add to knowledge", "Owls are fine.").await, "Add to knowledge");
}

#[tokio::test]
async fn a_member_without_the_right_is_refused_at_every_command() {
    let scene = Scene::begin().await;
    publish(&scene.moderator(), "owls.md", OWLS).await;
    let (role, channel) = (scene.discord.role("editors"), scene.discord.channel("log"));
    let offered = scene.member().try_slash("knowledge list", json!({})).await;
    assert!(offered.is_err(), "Discord does not show it either");
    const ALL_BUT: u64 = !(1 << 3 | 1 << 5) & ((1 << 50) - 1);
    let foreign = scene.discord.role_in(OTHER, "editors");
    for member in [scene.member(), scene.member().with_role(&foreign), scene.member().permissions(ALL_BUT)] {
        every_command_is_refused(&member, &role, &channel).await;
    }
    assert!(scene.discord.posts(&channel).is_empty() && knows_owls(&scene.member()).await);
    scene.discord.assert_clean();
}

#[tokio::test]
async fn old_buttons_and_forms_of_a_former_moderator_are_refused() {
    let scene = Scene::begin().await;
    let (mo, former) = (scene.moderator(), scene.discord.member("mo"));
    publish(&mo, "owls.md", OWLS).await;
    let preview = hand_in(&mo, "owls.md", &OWLS.replace("warm", "cold")).await;
    let mut steps = vec![preview];
    for (command, options) in
        [("remove", named(OWLS_FILE)), ("show", named(OWLS_FILE)), ("list", json!({})), ("history", json!({}))]
    {
        steps.push(mo.slash(&format!("knowledge {command}"), options).await);
    }
    let forms = [mo.slash("knowledge add", json!({})).await, mo.slash("knowledge edit", named(OWLS_FILE)).await];
    for reply in &steps {
        for label in reply.buttons() {
            assert_refused(&reply.click_as(&former, label).await, label);
        }
        for entry in reply.menu() {
            assert_refused(&reply.select_as(&former, entry).await, entry);
        }
    }
    let entry = [("Question or role", "Are owls fine?"), ("Answer", "No.")];
    assert_refused(&former.submit(&forms[0], &entry).await, "the form of an entry");
    assert_refused(&former.submit(&forms[1], &[("Text", "# Nothing\n")]).await, "the form of a text");
    assert!(super::role(&scene.member(), "Owl Keeper").await.text().contains("warm at night"));
    scene.discord.assert_clean();
}

#[tokio::test]
async fn ids_taken_from_a_moderators_message_open_nothing_to_others() {
    let scene = Scene::begin().await;
    let mo = scene.moderator();
    publish(&mo, "owls.md", OWLS).await;
    let asked = mo.slash("knowledge remove", named(OWLS_FILE)).await;
    let form = mo.slash("knowledge edit", named(OWLS_FILE)).await;
    let own = super::role(&scene.member(), "Falconer").await;
    for id in asked.custom_ids() {
        assert_refused(&own.click_old(id).await, id);
        assert_refused(&own.select_old(id, id).await, id);
    }
    let (id, field) = (form.custom_ids()[0], form.custom_ids()[1]);
    assert_refused(&scene.member().submit_old(id, &[(field, "# Nothing\n")]).await, "a forged form");
    assert!(knows_owls(&scene.member()).await);
    scene.discord.assert_clean();
}

#[tokio::test]
async fn a_role_may_moderate_once_it_was_set_and_no_longer_than_that() {
    let scene = Scene::begin().await;
    let mo = scene.moderator();
    let role = scene.discord.role("editors");
    let editor = scene.discord.member("ed").with_role(&role).force();
    every_command_is_refused(&editor, &role, &scene.discord.channel("log")).await;
    let set = mo.slash("knowledge access", json!({ "role": role })).await;
    assert!(set.is_private() && set.text().contains(&format!("<@&{role}>")), "{}", set.text());
    press_publish(&hand_in(&editor, "owls.md", OWLS).await).await;
    let refused = editor.slash("knowledge access", json!({ "role": role })).await;
    assert!(refused.text().contains("Manage Server"), "only those with Manage Server say who: {}", refused.text());
    assert_refused(&editor.clone().in_server(OTHER).with_role(&role).slash("knowledge list", json!({})).await, "there");

    let preview = hand_in(&editor, "owls.md", &OWLS.replace("warm", "cold")).await;
    set.click("Take it back from the role").await;
    assert_refused(&preview.click("Publish").await, "Publish");
    assert!(super::role(&scene.member(), "Owl Keeper").await.text().contains("warm at night"));
    scene.discord.assert_clean();
}

//! The files that all servers share: changed from Discord only by servers that the operator trusts.

use serde_json::json;

use super::{BASE, OWLS, Scene, knows_owls, press_publish, role};
use crate::fake_discord::{OTHER, attach};

#[tokio::test]
async fn only_a_trusted_server_changes_what_all_share() {
    let scene = Scene::with(&[("TRUSTED_GUILD_IDS", OTHER)]).await;
    let (here, there) = (scene.moderator(), scene.moderator().in_server(OTHER).moderator());
    let owls = || json!({ "file": attach("owls.md", OWLS), "base": true });
    for options in [owls(), json!({ "base": true })] {
        let refused = here.slash("knowledge add", options).await;
        assert!(refused.is_private() && refused.text().contains("trusts this server"), "{}", refused.text());
    }
    press_publish(&there.slash("knowledge add", owls()).await).await;
    let ann = scene.member();
    for member in [ann.clone(), ann.clone().in_server(OTHER), ann.clone().dm(), ann.elsewhere()] {
        assert!(knows_owls(&member).await);
    }
    let written = std::fs::read_to_string(scene.knowledge.path().join("owls.md")).expect("a plain file");
    assert_eq!(written, OWLS);

    let form = there.slash("knowledge edit", json!({ "name": "birds.md", "base": true })).await;
    press_publish(&form.submit(&[("Text", &BASE.replace("$60,000", "$66,000"))]).await).await;
    assert!(role(&scene.member(), "Falconer").await.text().contains("$66,000"));
    let history = there.slash("knowledge history", json!({ "base": true })).await;
    assert!(history.text().contains("birds.md") && history.text().contains("owls.md"), "{}", history.text());
    scene.discord.assert_clean();
}

#[tokio::test]
async fn a_file_put_into_the_folder_is_picked_up_and_a_broken_one_costs_nothing() {
    let scene = Scene::begin().await;
    std::fs::write(scene.knowledge.path().join("owls.md"), OWLS).expect("a file");
    for _ in 0..50 {
        if role(&scene.member(), "Owl Keeper").await.text().contains("keep owls warm") {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    assert!(knows_owls(&scene.member()).await);
    std::fs::write(scene.knowledge.path().join("owls.md"), b"---\ntitle: [").expect("a file");
    scene.bot.wait_for_log("owls.md").await;
    assert!(knows_owls(&scene.member()).await, "the last good version serves");
    scene.discord.assert_clean();
}

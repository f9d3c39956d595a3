//! What is told to others: the log channel, the export, and the check-up.

use std::io::Read;

use careerbot::knowledge::load;
use serde_json::json;

use super::{OWLS, OWLS_FILE, Scene, hand_in, named, press_publish, publish};
use crate::fake_discord::Fault;

#[tokio::test]
async fn the_log_channel_is_told_who_did_what_with_the_texts() {
    let scene = Scene::begin().await;
    let mo = scene.moderator();
    let channel = scene.discord.channel("log");
    let set = mo.slash("knowledge log", json!({ "channel": channel })).await;
    assert!(set.text().contains(&format!("<#{channel}>")), "{}", set.text());
    publish(&mo, "owls.md", OWLS).await;
    let edited = OWLS.replace("warm", "dry");
    publish(&mo, "owls.md", &edited).await;
    mo.slash("knowledge remove", named(OWLS_FILE)).await.click("Remove").await;
    let posts = scene.discord.wait_for_posts(&channel, 3).await;
    for (post, (word, texts)) in
        posts.iter().zip([("added", vec![OWLS]), ("edited", vec![OWLS, &edited]), ("removed", vec![edited.as_str()])])
    {
        let text = post.text();
        assert!(text.contains(word) && text.contains(mo.id()) && text.contains("owls.md"), "{text}");
        let attached: Vec<_> = post.files.iter().map(|file| String::from_utf8_lossy(&file.bytes)).collect();
        assert_eq!(attached, texts, "{text}");
    }
    set.click("Stop writing there").await;
    publish(&mo, "owls.md", OWLS).await;
    assert_eq!(scene.discord.posts(&channel).len(), 3);
    scene.discord.assert_clean();
}

#[tokio::test]
async fn a_log_channel_that_refuses_holds_nothing_up() {
    let scene = Scene::begin().await;
    let mo = scene.moderator();
    let channel = scene.discord.channel("log");
    mo.slash("knowledge log", json!({ "channel": channel })).await;
    scene.discord.fail_next(Fault::missing_permissions("POST", "/channels/").times(9));
    let published = publish(&mo, "owls.md", OWLS).await;
    let told = published.follow_up(0).await;
    assert!(told.is_private() && told.text().contains("log channel"), "{}", told.text());
    assert!(super::knows_owls(&scene.member()).await && scene.discord.posts(&channel).is_empty());
    scene.discord.assert_clean();
}

#[tokio::test]
async fn an_export_can_be_dropped_into_a_knowledge_folder() {
    let scene = Scene::begin().await;
    let mo = scene.moderator();
    publish(&mo, "owls.md", OWLS).await;
    let export = mo.slash("knowledge export", json!({})).await;
    let [archive] = export.files() else { panic!("one file: {}", export.text()) };
    assert!(export.is_private() && archive.name.ends_with(".zip"), "{}", archive.name);
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&archive.bytes)).expect("an archive");
    let folder = tempfile::tempdir().expect("a folder");
    for at in 0..archive.len() {
        let mut packed = archive.by_index(at).expect("a file");
        let name = packed.enclosed_name().expect("a name without tricks");
        let mut text = String::new();
        packed.read_to_string(&mut text).expect("a text");
        std::fs::create_dir_all(folder.path().join(&name).parent().expect("a folder")).expect("a folder");
        std::fs::write(folder.path().join(name), text).expect("a file");
    }
    let (knowledge, problems) = load(folder.path()).expect("knowledge").into_knowledge();
    assert!(problems.is_empty(), "{problems:?}");
    assert_eq!(knowledge.roles.iter().map(|role| role.title.as_str()).collect::<Vec<_>>(), ["Owl Keeper"]);
    scene.discord.assert_clean();
}

#[tokio::test]
async fn a_preview_and_a_check_up_name_what_contradicts_what_is_known() {
    let scene = Scene::begin().await;
    let mo = scene.moderator();
    let other = "# More birds\n\n## Falconer\n**What they do:** They fly falcons far.\n\n\
                 **Salary range:** $150,000 - $160,000 base a year\n";
    let preview = hand_in(&mo, "more.md", other).await;
    assert!(preview.text().contains("birds.md") && preview.text().contains("$50,000"), "{}", preview.text());
    press_publish(&preview).await;
    let check = mo.slash("knowledge check", json!({})).await;
    assert!(check.is_private() && check.text().contains("contradict"), "{}", check.text());
    scene.discord.assert_clean();
}

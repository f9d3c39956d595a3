//! Attachments that are no knowledge: each is refused kindly, with what to do, in time, and leaves nothing behind.

use std::time::Duration;

use serde_json::json;

use super::{OWLS, Scene, knows_owls};
use crate::fake_discord::{CANARY, Delivery, Reply, Upload, attach};

async fn handed_in(scene: &Scene, upload: Upload) -> Reply {
    let reply = scene.moderator().slash("knowledge add", json!({ "file": upload })).await;
    assert!(reply.is_private() && !reply.buttons().contains(&"Publish"), "{upload:.300?}: {}", reply.text());
    reply
}

async fn nothing_is_left(scene: &Scene) {
    assert!(!knows_owls(&scene.member()).await);
    let listed = scene.moderator().slash("knowledge list", json!({})).await;
    assert!(listed.text().contains("no additions"), "{}", listed.text());
    let history = scene.moderator().slash("knowledge history", json!({})).await;
    assert!(history.text().contains("Nothing was changed yet"), "{}", history.text());
}

#[tokio::test]
async fn a_file_that_does_not_arrive_is_told() {
    let scene = Scene::begin().await;
    let owls = attach("owls.md", OWLS);
    for delivery in [Delivery::Gone, Delivery::Moved, Delivery::Slow, Delivery::Endless, Delivery::Cut] {
        let reply = handed_in(&scene, owls.clone().delivered(delivery)).await;
        assert!(reply.complete_after() < Duration::from_secs(15), "{delivery:?}: {:?}", reply.complete_after());
        assert!(!reply.text().is_empty(), "{delivery:?}");
    }
    assert_eq!(scene.discord.requests("GET", CANARY), 0, "no redirect is followed");
    nothing_is_left(&scene).await;
    scene.discord.assert_clean();
}

#[tokio::test]
async fn the_size_that_counts_is_that_of_what_came() {
    let scene = Scene::begin().await;
    let mut large = OWLS.to_owned();
    large.push_str(&"It is long. ".repeat(100_000));
    for upload in [attach("owls.md", &large), attach("owls.md", &large).declared_size(10)] {
        let reply = handed_in(&scene, upload).await;
        assert!(reply.text().contains("1 MiB"), "{}", reply.text());
    }
    let fetched = scene.discord.requests("GET", "/ephemeral-attachments/");
    handed_in(&scene, attach("owls.md", OWLS).declared_size(30 * 1024 * 1024)).await;
    assert_eq!(scene.discord.requests("GET", "/ephemeral-attachments/"), fetched, "not even fetched");
    nothing_is_left(&scene).await;
    scene.discord.assert_clean();
}

#[tokio::test]
async fn content_decides_what_a_file_is() {
    let scene = Scene::begin().await;
    for upload in [
        attach("owls.md", b""),
        attach("owls.md", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01"),
        attach("owls.md", OWLS.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>()),
        attach("owls.md", b"# Caf\xe9\n\n## Barista\n**What they do:** Coffee.\n"),
        attach("owls.md", "---\ntitle: Owls\n\n# Owls\n"),
        attach("owls.md", "---\ntitle: Owls\ntitle: Owls\n---\n# Owls\n"),
        attach("owls.md", OWLS).delivered(Delivery::Gzip),
    ] {
        let reply = handed_in(&scene, upload).await;
        assert!(reply.text().contains("owls.md"), "it names the file: {}", reply.text());
    }
    nothing_is_left(&scene).await;

    for upload in [
        attach("owls.png", OWLS).content_type("image/png"),
        attach("owls", format!("\u{feff}{}", OWLS.replace('\n', "\r\n"))),
        attach("owls.txt", OWLS.replace('\n', "\r")),
    ] {
        let reply = scene.moderator().slash("knowledge add", json!({ "file": upload })).await;
        assert!(reply.buttons().contains(&"Publish"), "{}", reply.text());
        reply.click("Discard").await;
    }
    scene.discord.assert_clean();
}

#[tokio::test]
async fn a_name_is_no_path() {
    let scene = Scene::begin().await;
    let mo = scene.moderator();
    for name in ["../../etc/passwd", "..\\..\\owls.md", "/owls.md", "owls\u{202e}dm.", "@everyone.md", "CON.md", "ö"] {
        let preview = mo.slash("knowledge add", json!({ "file": attach(name, OWLS) })).await;
        super::press_publish(&preview).await;
        let listed = mo.slash("knowledge list", json!({})).await;
        assert!(listed.text().contains("owls.md") && !listed.text().contains(".."), "{name}: {}", listed.text());
    }
    let names: Vec<_> = std::fs::read_dir(scene.knowledge.path()).expect("the folder").collect();
    assert_eq!(names.len(), 1, "the shared folder is as it was");
    scene.discord.assert_clean();
}

//! The file server: each way a file is delivered, and addresses without their signature.

use std::time::{Duration, Instant};

use serde_json::json;

use super::{Puppet, text};
use crate::fake_discord::{CANARY, Delivery, Upload, attach};

/// Puts a file on the server and fetches it.
async fn fetched(puppet: &Puppet, upload: &Upload) -> reqwest::Response {
    let object = puppet.discord.shared.with(|state| upload.put(state, None));
    puppet.http.get(text(&object["url"])).send().await.expect("an answer")
}

#[tokio::test]
async fn a_file_is_delivered_as_the_story_says() {
    let puppet = Puppet::online(json!([])).await;
    let notes = attach("my notes.md", "# Notes");
    let plain = fetched(&puppet, &notes).await;
    assert_eq!(plain.headers()["content-type"], "text/markdown; charset=utf-8");
    assert_eq!((plain.status().as_u16(), plain.text().await.expect("a body").as_str()), (200, "# Notes"));

    let gone = fetched(&puppet, &notes.clone().delivered(Delivery::Gone)).await;
    assert_eq!(gone.status(), 404);
    assert!(gone.text().await.expect("a body").contains("no longer available"));

    let moved = fetched(&puppet, &notes.clone().delivered(Delivery::Moved)).await;
    let place = moved.headers()["location"].to_str().expect("an address").to_owned();
    assert_eq!((moved.status().as_u16(), puppet.discord.requests("GET", CANARY)), (302, 0));
    assert!(place.starts_with("http://localhost:"), "{place}");
    puppet.http.get(place).send().await.expect("an answer");
    assert_eq!(puppet.discord.requests("GET", CANARY), 1);

    let cut = fetched(&puppet, &notes.clone().delivered(Delivery::Cut)).await;
    assert!(cut.content_length() == Some(7) && cut.bytes().await.is_err());

    let endless = notes.clone().delivered(Delivery::Endless);
    let mut endless = fetched(&puppet, &endless).await;
    let mut read = 0;
    while read < 3_000_000 {
        read += endless.chunk().await.expect("no end").expect("no end").len();
    }

    let start = Instant::now();
    let slow = fetched(&puppet, &attach("a.md", "ab").content_type("image/png").delivered(Delivery::Slow)).await;
    assert_eq!(slow.headers()["content-type"], "image/png");
    assert_eq!(slow.text().await.expect("a body"), "ab");
    assert!(start.elapsed() >= Duration::from_secs(2));
}

#[tokio::test]
async fn a_file_can_come_compressed() {
    let puppet = Puppet::online(json!([])).await;
    for text in [String::new(), "# Notes".to_owned(), "long ".repeat(30_000)] {
        let packed = fetched(&puppet, &attach("a.md", &text).delivered(Delivery::Gzip)).await;
        assert_eq!(packed.headers()["content-encoding"], "gzip");
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("a.gz");
        std::fs::write(&file, packed.bytes().await.expect("a body")).expect("written");
        let read = std::process::Command::new("gzip").arg("-dc").arg(&file).output().expect("gzip runs");
        assert!(read.status.success() && read.stdout == text.as_bytes(), "{:?}", read.stderr);
    }
}

#[tokio::test]
async fn an_address_without_its_signature_leads_nowhere() {
    let puppet = Puppet::online(json!([])).await;
    let object = puppet.discord.shared.with(|state| attach("../a b.md", "x").declared_size(9).put(state, Some("7")));
    let url = text(&object["url"]);
    assert_eq!((&object["filename"], &object["size"]), (&json!("../a b.md"), &json!(9)));
    assert!(url.contains("/attachments/7/") && url.contains("/..a_b.md?ex="), "{url}");
    let bare = url.split('?').next().expect("a path");
    assert_eq!(puppet.http.get(url).send().await.expect("an answer").status(), 200);
    assert_eq!(puppet.http.get(bare).send().await.expect("an answer").status(), 404);
    puppet.discord.assert_clean();
}

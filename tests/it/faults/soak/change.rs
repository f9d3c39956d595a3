//! What happens to the knowledge in a soak: in its folder, and by a moderator. Each ends with something new, which is
//! waited for.

use std::time::{Duration, Instant};

use serde_json::json;

use super::kind::Kind::{self, *};
use super::trouble::Trouble;
use crate::fake_discord::attach;

impl Trouble<'_> {
    pub(super) async fn knowledge(&mut self, kind: Kind) -> Instant {
        let files = &self.scene.files;
        let (mut over, number) = (Instant::now(), self.number);
        match kind {
            FileHalf => files.write_half(number + 1_000_000),
            FileGarbage => files.write_garbage(),
            FileEmptied => files.empty(),
            FileRemoved => {
                files.remove_changing();
                self.until("ornithologist", "I have nothing", over).await;
            }
            FileAdded => {
                files.write(
                    "herons.md",
                    &format!("# Herons\n\n## Heron Painter\n**What they do:** They paint {number} herons.\n"),
                );
                self.until("heron painter", &format!("paint {number} herons"), over).await;
                files.remove("herons.md");
                over = Instant::now();
                self.until("heron painter", "I have nothing", over).await;
                return over;
            }
            FilesTouched => files.touch_all(),
            FolderAway => files.take_away(),
            HangUp => self.scene.bot.hang_up(),
            _ => {}
        }
        // Long enough to be read as it is, or not.
        if !matches!(kind, FileReplaced | FileRemoved) {
            self.pause(100, 1_200).await;
            let reply = self.ann.slash("role", json!({ "name": "ornithologist" })).await;
            assert!(reply.text().contains("count birds"), "{kind:?}: {}\n{}", reply.text(), self.scene.bot.log());
        }
        if kind == FolderAway {
            self.scene.files.put_back();
        }
        over = Instant::now();
        let said =
            if self.chance.one_in(2) { self.scene.files.change(number) } else { self.scene.files.replace(number) };
        self.until("ornithologist", &said, over).await;
        over
    }

    pub(super) async fn moderator(&mut self, kind: Kind) -> Instant {
        let (number, mo) = (self.number, &self.mo);
        let listed = mo.slash("knowledge list", json!({})).await.text();
        let over = Instant::now();
        if kind == TakeBack && listed.contains("owls.md") {
            let asked = mo.slash("knowledge remove", json!({ "name": "owls.md" })).await;
            let removed = asked.click("Remove").await;
            assert!(removed.text().contains("is removed"), "{}", removed.text());
            self.until("owl keeper", "I have nothing", over).await;
        } else {
            let text = format!("# Owls\n\n## Owl Keeper\n**What they do:** They keep {number} owls warm at night.\n");
            let preview = mo.slash("knowledge add", json!({ "file": attach("owls.md", text) })).await;
            let published = preview.click("Publish").await;
            assert!(published.text().contains("is published"), "{}", published.text());
            self.until("owl keeper", &format!("keep {number} owls"), over).await;
        }
        over
    }

    /// Asks for a role until this is said of it. Each time there is an answer.
    async fn until(&self, role: &str, said: &str, since: Instant) {
        loop {
            let reply = self.ann.slash("role", json!({ "name": role })).await;
            if reply.text().contains(said) {
                return;
            }
            let log = || self.scene.bot.log();
            assert!(since.elapsed() < Duration::from_secs(20), "{said:?} is not in {}\n{}", reply.text(), log());
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }
}

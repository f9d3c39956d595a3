//! Moderators keep the knowledge from inside Discord: stories over the stand-in, with buttons pressed by their labels.

mod attachments;
mod base;
mod flow;
mod gaps;
mod record;
mod rights;
mod servers;
mod serving;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::fake_discord::{Bot, BotOptions, FakeDiscord, Member, Reply, attach};

/// What all servers share in these stories.
const BASE: &str = "# Birds\n\n## Falconer\n**What they do:** They fly falcons.\n\n\
                    **Salary range:** $50,000 - $60,000 base a year\n";
/// An addition without a fault; it becomes `owls.md`.
const OWLS: &str = "# Owls\n\n## Owl Keeper\n**What they do:** They keep owls warm at night.\n\n\
                    **Salary range:** $70,000 - $80,000 base a year\n\n\
                    ## Do owls need a licence?\n\nYes, every owl needs a licence of its own.\n";
/// The same with its pay the wrong way round, in line 6.
const OWLS_WITH_A_FAULT: &str = "# Owls\n\n## Owl Keeper\n**What they do:** They keep owls warm at night.\n\n\
                                 **Salary range:** $90,000 - $80,000 base a year\n\n\
                                 ## Do owls need a licence?\n\nYes, every owl needs a licence of its own.\n";
const OWLS_FILE: &str = "owls.md";

/// A Discord with a bot of little knowledge, whose data outlive it.
struct Scene {
    discord: FakeDiscord,
    bot: Bot,
    knowledge: TempDir,
    data: TempDir,
    settings: Vec<(&'static str, String)>,
}

impl Scene {
    async fn begin() -> Self {
        Self::with(&[]).await
    }

    async fn with(settings: &[(&'static str, &str)]) -> Self {
        let discord = FakeDiscord::start().await;
        let (knowledge, data) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
        std::fs::write(knowledge.path().join("birds.md"), BASE).expect("a file");
        let settings: Vec<_> = settings.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
        let bot = Bot::start(&discord, options(&knowledge, &data, &settings)).await;
        Self { discord, bot, knowledge, data, settings }
    }

    /// Kills the bot (SIGKILL) and starts another on the same data.
    async fn crash(self) -> Self {
        let Self { discord, bot, knowledge, data, settings } = self;
        drop(bot);
        let bot = Bot::start(&discord, options(&knowledge, &data, &settings)).await;
        Self { discord, bot, knowledge, data, settings }
    }

    /// Somebody with "Manage Server".
    fn moderator(&self) -> Member {
        self.discord.member("mo").moderator()
    }

    /// Somebody without.
    fn member(&self) -> Member {
        self.discord.member("ann")
    }
}

fn options(knowledge: &TempDir, data: &TempDir, settings: &[(&'static str, String)]) -> BotOptions {
    let options = BotOptions::default().knowledge(knowledge.path()).data(data.path());
    settings.iter().fold(options, |options, (name, value)| options.env(name, value))
}

/// Hands in a file and gets the preview, which only the moderator sees.
async fn hand_in(moderator: &Member, name: &str, text: &str) -> Reply {
    let preview = moderator.slash("knowledge add", json!({ "file": attach(name, text) })).await;
    assert!(preview.is_private(), "{}", preview.text());
    preview
}

/// Hands in a file and publishes it.
async fn publish(moderator: &Member, name: &str, text: &str) -> Reply {
    let published = hand_in(moderator, name, text).await.click("Publish").await;
    assert!(published.is_private() && published.text().contains("is published"), "{}", published.text());
    published
}

/// Presses "Publish" on a preview.
async fn press_publish(preview: &Reply) {
    let published = preview.click("Publish").await;
    assert!(published.text().contains("is published"), "{}", published.text());
}

/// A member's `/role`.
async fn role(member: &Member, name: &str) -> Reply {
    member.slash("role", json!({ "name": name })).await
}

/// A member's `/ask`.
async fn ask(member: &Member, question: &str) -> Reply {
    member.slash("ask", json!({ "question": question })).await
}

/// Whether a member is answered from the addition.
async fn knows_owls(member: &Member) -> bool {
    let (card, answer) = (role(member, "Owl Keeper").await.text(), ask(member, "Do owls need a licence?").await.text());
    let known = card.contains("keep owls warm");
    assert_eq!(answer.contains("of its own"), known, "{card}\n{answer}");
    known
}

/// The text of a reply's only file with this ending.
fn file(reply: &Reply, ending: &str) -> String {
    let found: Vec<_> = reply.files().iter().filter(|file| file.name.ends_with(ending)).collect();
    assert_eq!(found.len(), 1, "{ending} among {:?}", reply.files().iter().map(|it| &it.name).collect::<Vec<_>>());
    String::from_utf8(found[0].bytes.clone()).expect("a text")
}

/// Options of a sub-command that is about one file.
fn named(name: &str) -> Value {
    json!({ "name": name })
}

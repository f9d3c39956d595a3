//! What breaks bots like this one, made to happen. Each test's name begins with the number of its fault in the list that
//! the project keeps (`g10` is a figure of that list); a fault that takes more than one has more than one test.
//!
//! Not made to happen here: a slow or failing name service (73), which needs a network of its own. The deadline that
//! covers it is the one that `row_73` meets with a gateway that says nothing.

mod burst;
mod gateway;
mod many_files;
mod session;
mod soak;
mod stopping;

use serde_json::json;
use std::time::Duration;
use tempfile::TempDir;

use crate::fake_discord::{Bot, BotOptions, FakeDiscord, Member};

/// What the bot knows in these stories; little, so that it starts quickly.
const BIRDS: &str = "# Birds\n\n## Falconer\n**What they do:** They fly falcons.\n\n\
                     **Salary range:** $50,000 - $60,000 base a year\n";

/// A folder with little knowledge.
fn knowledge() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("birds.md"), BIRDS).expect("a file");
    folder
}

/// A Discord with a running bot, and the folder it answers from.
async fn online() -> (FakeDiscord, Bot, TempDir) {
    beating(Duration::from_millis(41_250)).await
}

/// The same with heartbeats in this interval.
async fn beating(interval: Duration) -> (FakeDiscord, Bot, TempDir) {
    let (discord, folder) = (FakeDiscord::start().await, knowledge());
    discord.set_heartbeat_interval(interval);
    let bot = Bot::start(&discord, BotOptions::default().knowledge(folder.path())).await;
    (discord, bot, folder)
}

/// Asks, and looks at the answer.
async fn assert_answers(member: &Member) {
    let reply = member.slash("role", json!({ "name": "falconer" })).await;
    assert!(reply.text().contains("fly falcons"), "{}", reply.text());
}

/// Tells a figure that a test measured; `--nocapture` shows it.
#[allow(clippy::print_stderr, reason = "figures are for whoever runs the tests")]
fn told(figure: &str, value: impl std::fmt::Debug) {
    eprintln!("{figure}: {value:?}");
}

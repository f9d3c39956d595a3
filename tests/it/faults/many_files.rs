//! Many files: all of them replaced while people ask, and read again after a kill.
//!
//! `KNOWLEDGE_FILES=10000 cargo test --release --test it many_files -- --nocapture` has as many as the figures name.

use std::fs::{create_dir, rename};
use std::os::unix::fs::symlink;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use serde_json::json;
use tokio::task::JoinSet;

use super::told;
use crate::fake_discord::{Bot, BotOptions, FakeDiscord, Member};

/// People who ask at the same time, each again as soon as they have an answer.
const PEOPLE: usize = 4;
/// How long a new text may take until it is answered from; a build without optimisation is slow.
const SEARCHABLE: Duration = Duration::from_secs(if cfg!(debug_assertions) { 20 } else { 6 });

fn number_of_files() -> usize {
    std::env::var("KNOWLEDGE_FILES").map_or(300, |number| number.parse().expect("KNOWLEDGE_FILES is a number"))
}

/// A role that no other number has, and that no slip makes of another.
fn role(number: usize) -> String {
    const SYLLABLES: [&str; 10] = ["ba", "cho", "du", "fi", "gle", "ka", "mo", "nu", "pri", "ste"];
    let digits = format!("{number:04}");
    let name: String = digits.bytes().map(|digit| SYLLABLES[usize::from(digit - b'0')]).collect();
    format!("{name} keeper")
}

/// Makes a folder of many files, each with a role that works in this way.
fn write(folder: &Path, way: &str) {
    create_dir(folder).expect("a folder");
    for number in 0..number_of_files() {
        let role = role(number);
        let text = format!(
            "# Place {number}\n\n## {role}\n**What they do:** They look after place {number} in the {way} way.\n\n\
             **Salary range:** $50,000 - $60,000 base a year\n"
        );
        std::fs::write(folder.join(format!("{number}.md")), text).expect("a file");
    }
}

/// Compares two roles, each from a file of its own, on and on. Gives how often, and when the blue way was first seen.
async fn compare_on(member: Member, over: Arc<AtomicBool>) -> (usize, Option<Instant>) {
    let (mut times, mut blue_since) = (0, None);
    while !over.load(Ordering::SeqCst) {
        let (first, second) = (times * 7 % number_of_files(), (times * 13 + 1) % number_of_files());
        let options = json!({ "first": role(first), "second": role(second) });
        let text = member.slash("compare", options).await.text();
        let [red, blue] = ["in the red way", "in the blue way"].map(|way| text.matches(way).count());
        assert!(red + blue > usize::from(first != second), "{text}");
        assert!(red == 0 || blue == 0, "of two snapshots at once: {text}");
        assert!(red == 0 || blue_since.is_none(), "back to the last snapshot: {text}");
        if blue > 0 {
            blue_since.get_or_insert(Instant::now());
        }
        times += 1;
    }
    (times, blue_since)
}

/// Has people ask while all files are replaced; how long it took until somebody, and until everybody, saw the new ones.
async fn assert_swaps(discord: &FakeDiscord, bot: &Bot, how: &str, swap: impl FnOnce()) {
    let over = Arc::<AtomicBool>::default();
    let mut people = JoinSet::new();
    for number in 0..PEOPLE {
        people.spawn(compare_on(discord.member(&format!("member {number}")), Arc::clone(&over)));
    }
    let begun = Instant::now();
    tokio::time::sleep(Duration::from_millis(500)).await;
    swap();
    let swapped = Instant::now();
    let ann = discord.member("ann");
    while !ann.slash("role", json!({ "name": role(0) })).await.text().contains("in the blue way") {
        assert!(swapped.elapsed() < SEARCHABLE, "{:?}\n{}", swapped.elapsed(), bot.log());
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    told(&format!("G8, {how}: {} files are answered from after", number_of_files()), swapped.elapsed());
    tokio::time::sleep(Duration::from_millis(500)).await;
    over.store(true, Ordering::SeqCst);
    let people = people.join_all().await;
    let asked: usize = people.iter().map(|(times, _)| times).sum();
    told("G8, asked a second meanwhile", asked as f64 / begun.elapsed().as_secs_f64());
    assert!(people.iter().all(|(_, blue_since)| blue_since.is_some()), "{}", bot.log());
    discord.assert_clean();
}

#[tokio::test]
async fn g8_all_files_are_swapped_while_people_ask() {
    let (discord, place) = (FakeDiscord::start().await, tempfile::tempdir().expect("a folder"));
    let path = |name: &str| place.path().join(name);
    write(&path("red"), "red");
    write(&path("blue"), "blue");
    symlink("red", path("current")).expect("a link");
    let bot = Bot::start(&discord, BotOptions::default().knowledge(path("current"))).await;
    assert_swaps(&discord, &bot, "by a link", || {
        symlink("blue", path("next")).expect("a link");
        rename(path("next"), path("current")).expect("swapped");
    })
    .await;
}

#[tokio::test]
async fn g8_the_folder_is_renamed_while_people_ask() {
    let (discord, place) = (FakeDiscord::start().await, tempfile::tempdir().expect("a folder"));
    let path = |name: &str| place.path().join(name);
    write(&path("current"), "red");
    write(&path("next"), "blue");
    let bot = Bot::start(&discord, BotOptions::default().knowledge(path("current"))).await;
    assert_swaps(&discord, &bot, "by two new names", || {
        rename(path("current"), path("last")).expect("renamed");
        rename(path("next"), path("current")).expect("renamed");
    })
    .await;
}

#[tokio::test]
async fn g10_after_a_kill_the_bot_is_back_in_seconds() {
    let [place, data] = [(); 2].map(|()| tempfile::tempdir().expect("a folder"));
    write(&place.path().join("current"), "red");
    let discord = FakeDiscord::start().await;
    let options = BotOptions::default().knowledge(place.path().join("current")).data(data.path());
    drop(Bot::start(&discord, options.clone()).await);
    let killed = Instant::now();
    let bot = Bot::begin(&discord, options);
    discord.wait_identified(2).await;
    let identified = killed.elapsed();
    let reply = discord.member("ann").slash("role", json!({ "name": role(7) })).await;
    assert!(reply.text().contains("in the red way"), "{}\n{}", reply.text(), bot.log());
    let files = number_of_files();
    told(&format!("G10, kill -9 to identified and to the first answer, {files} files"), (identified, killed.elapsed()));
    discord.assert_clean();
}

//! People ask on and on while one fault follows the other, and nothing of it is left behind: nobody whom no fault touched
//! goes without the right answer, the bot is back within seconds, and memory, descriptors, threads and log stay as small
//! as they were.
//!
//! ```sh
//! cargo test --test it soak -- --nocapture                                # each fault once
//! SOAK_MINUTES=30 cargo test --release --test it soak -- --nocapture      # for so long, a fault every 2 s
//! SOAK_SEED=17 SOAK_MINUTES=30 SOAK_EVERY=5 cargo test ...                # other chance, another pace
//! ```
//!
//! `people.rs` asks, `trouble.rs` makes faults and `change.rs` those of the knowledge, `state.rs` looks at the process.

#[path = "../../../fuzz/chance.rs"]
mod chance;
mod change;
mod files;
mod kind;
mod people;
mod state;
mod trouble;

use std::sync::Arc;
use std::time::{Duration, Instant};

use tempfile::TempDir;
use tokio::task::JoinSet;

use super::told;
use crate::fake_discord::{Bot, BotOptions, FakeDiscord, INTERACTION_TOKENS, TOKEN};
use chance::Chance;
use files::Files;
use kind::{Kind, deck};
use people::{Calm, Tally};
use trouble::Trouble;

/// How many ask, each a few times a second.
const PEOPLE: u64 = 6;
/// The most of a log, however long the run.
const LOG: usize = 10 << 20;
/// The share of memory that a long run may add.
const DRIFT: f64 = 0.03;
/// The share that a run may add that is not long. It tells a gross leak only: caches of pictures and of connections are
/// still being filled, and of few samples those right after a burst count much.
const DRIFT_AT_FIRST: f64 = 1.0;
/// From so many minutes on a run is long.
const LONG: f64 = 20.0;

/// What is asked of a run.
struct Plan {
    seed: u64,
    /// Absent where each fault is made once.
    minutes: Option<f64>,
    every: Duration,
}

impl Plan {
    fn from_env() -> Self {
        let number = |name: &str| -> Option<f64> {
            let text = std::env::var(name).ok()?;
            Some(text.parse().unwrap_or_else(|_| panic!("{name} is a number, not {text:?}")))
        };
        let minutes = number("SOAK_MINUTES");
        let every = number("SOAK_EVERY").unwrap_or(if minutes.is_some() { 2.0 } else { 0.3 });
        let seed = number("SOAK_SEED").map_or(1, |seed| seed as u64);
        Self { seed, minutes, every: Duration::from_secs_f64(every) }
    }

    /// The faults in order: all kinds in ever new order, and now and then those that cost too much to come often.
    fn faults(&self) -> Vec<Kind> {
        let mut chance = Chance::new(self.seed);
        let Some(minutes) = self.minutes else {
            let mut faults = deck(&mut chance);
            faults.insert(chance.below(faults.len()), Kind::SessionEnds);
            return faults;
        };
        let number = (minutes * 60.0 / self.every.as_secs_f64()) as usize;
        let mut faults = Vec::new();
        for round in 0.. {
            if faults.len() >= number {
                break;
            }
            faults.extend(deck(&mut chance));
            // Who meets a gateway that says nothing waits for it ten seconds.
            faults.extend((round % 5 == 2).then_some(Kind::GatewayMute));
        }
        faults.truncate(number);
        // Five sessions in a row may begin without a pause.
        for quarter in 1..=3 {
            faults.insert(number * quarter / 4, Kind::SessionEnds);
        }
        faults
    }
}

/// A Discord and a bot with a folder that may be written to.
struct Scene {
    discord: FakeDiscord,
    bot: Bot,
    files: Files,
    calm: Arc<Calm>,
    _folders: [TempDir; 2],
}

impl Scene {
    async fn begin() -> Self {
        let [folder, data] = [(); 2].map(|()| tempfile::tempdir().expect("a folder"));
        let (discord, files) = (FakeDiscord::start().await, Files::in_folder(&folder.path().join("knowledge")));
        discord.set_heartbeat_interval(Duration::from_secs(1));
        let options = BotOptions::default().knowledge(files.folder()).data(data.path());
        // Watched over, and never reached.
        let options = allocator().iter().fold(options, |options, (name, value)| options.env(name, value));
        let bot = Bot::start(&discord, options.env("MEMBER_LIMIT", "100000")).await;
        Self { discord, bot, files, calm: Arc::default(), _folders: [folder, data] }
    }
}

/// What the container tells the C library about memory.
fn allocator() -> Vec<(String, String)> {
    let file = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/Dockerfile")).expect("the Dockerfile");
    let settings = file.split_whitespace().filter(|word| word.starts_with("MALLOC_"));
    let settings = settings.filter_map(|word| word.split_once('='));
    let settings: Vec<_> = settings.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    assert!(!settings.is_empty(), "the Dockerfile sets none");
    settings
}

#[tokio::test]
async fn g9_soak_with_all_faults_leaves_nothing_behind() {
    let (plan, begun) = (Plan::from_env(), Instant::now());
    told("G9, SOAK_SEED", plan.seed);
    let scene = Scene::begin().await;
    let mut people = JoinSet::new();
    for number in 0..PEOPLE {
        let member = scene.discord.member(&format!("member {number}"));
        people.spawn(people::ask_on(member, Arc::clone(&scene.calm), Chance::new(plan.seed << 8 | number)));
    }
    let (faults, mut trouble) = (plan.faults(), Trouble::new(&scene, Chance::new(!plan.seed)));
    let mut samples = Vec::new();
    let mut ticks = tokio::time::interval(plan.every);
    for kind in &faults {
        ticks.tick().await;
        trouble.make(*kind).await;
        samples.push(state::Sample::of(&scene.bot));
        scene.discord.forget_long_ago();
        if let Some(ended) = people.try_join_next() {
            panic!("after {kind:?}, somebody ended with {:?}\n{}", ended.map(|_| ()), scene.bot.log());
        }
    }
    let took = begun.elapsed();
    scene.calm.end();
    let tally = people.join_all().await.into_iter().fold(Tally::default(), Tally::with);
    told("G9, faults, minutes", (faults.len(), took.as_secs_f64() / 60.0));
    trouble.judge(&tally);
    state::judge_samples(&samples, plan.minutes.filter(|minutes| *minutes >= LONG).map_or(DRIFT_AT_FIRST, |_| DRIFT));
    judge_log(&scene.bot.log(), faults.len());
    stop(scene).await;
}

/// Nothing is repeated without end, and nothing secret is told.
fn judge_log(log: &str, faults: usize) {
    let (times, line) = state::most_repeated(log);
    told("G9, bytes and lines of the log", (log.len(), log.lines().count()));
    told("G9, the line of it that came most often", (times, &line));
    assert!(log.len() < LOG, "{}", log.len());
    assert!(times <= faults * 3 + 20, "{times} times: {line}");
    assert!(!log.contains(TOKEN) && !log.contains(INTERACTION_TOKENS), "a secret is in the log\n{log}");
}

async fn stop(mut scene: Scene) {
    let (code, took) = scene.bot.terminate().await;
    told("G16, stop after all that", took);
    assert_eq!(code, Some(0), "{}", scene.bot.log());
    assert!(scene.bot.log().contains("unfinished=0"), "{}", scene.bot.log());
    scene.discord.assert_clean();
}

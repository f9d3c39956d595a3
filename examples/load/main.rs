//! How many questions the bot answers in time: starts the bot against a stand-in for Discord on this machine, sends it
//! interactions over a real websocket at a steady rate and in a burst, and measures until the first answer arrives over
//! real HTTP.
//!
//! `cargo build --release && cargo run --release --example load -- --rate 1000 --seconds 60 --burst 5000`
//!
//! The stand-in shares the machine with the bot, so that the figures are a lower bound. It checks nothing but arrival;
//! `tests/it/fake_discord` is the one that checks what arrives.

#![allow(clippy::print_stdout, reason = "the figures are for reading")]

mod asked;
mod bot;
mod stand_in;

use asked::Asker;
use bot::Bot;
use clap::Parser;
use stand_in::{Outcome, StandIn};
use std::path::PathBuf;
use std::time::Duration;
use tokio::time::{Instant, interval, sleep};

/// Discord waits so long for the first answer.
const LATE: Duration = Duration::from_secs(3);

/// What is asked of the bot.
#[derive(Parser)]
struct Options {
    /// Interactions a second.
    #[arg(long, default_value_t = 200)]
    rate: u32,
    /// For so many seconds.
    #[arg(long, default_value_t = 10)]
    seconds: u64,
    /// Interactions at once, after that; 0 for none.
    #[arg(long, default_value_t = 1000)]
    burst: usize,
    /// People who ask at the same time, each of whom waits for the answer before asking again; instead of a rate.
    #[arg(long)]
    people: Option<usize>,
    /// The bot's program.
    #[arg(long, default_value = "target/release/careerbot")]
    bot: PathBuf,
    /// The folder of articles.
    #[arg(long, default_value = "knowledge")]
    knowledge: PathBuf,
}

#[tokio::main]
async fn main() {
    let options = Options::parse();
    let stand_in = StandIn::start().await;
    let bot = Bot::start(&options.bot, &options.knowledge, &stand_in.url());
    stand_in.wait_for_bot().await;
    let mut asker = Asker::default();
    warm_up(&stand_in, &mut asker).await;
    println!(
        "{:>8} {:>7} {:>8} {:>8} {:>8} {:>8} {:>5} {:>6} {:>8}  bot",
        "", "asked", "p50", "p99", "slowest", "a second", "late", "busy", "no answer"
    );
    match options.people {
        Some(people) => together(&stand_in, &mut asker, people, options.seconds, &bot).await,
        None => steadily(&stand_in, &mut asker, options.rate, options.seconds, &bot).await,
    }
    if options.burst > 0 {
        at_once(&stand_in, &mut asker, options.burst, &bot).await;
    }
}

/// Charts that are drawn once, and threads that are started once, are no part of the figures.
async fn warm_up(stand_in: &StandIn, asker: &mut Asker) {
    for _ in 0..200 {
        stand_in.send(asker.next());
        sleep(Duration::from_millis(10)).await;
    }
    stand_in.wait_until_answered(LATE).await;
    stand_in.outcomes();
}

async fn steadily(stand_in: &StandIn, asker: &mut Asker, rate: u32, seconds: u64, bot: &Bot) {
    let begun = Instant::now();
    // Every 5 ms as many as are due, because timers are no finer than that.
    let mut ticks = interval(Duration::from_millis(5));
    let mut sent = 0;
    while begun.elapsed() < Duration::from_secs(seconds) {
        ticks.tick().await;
        let due = (begun.elapsed().as_secs_f64() * f64::from(rate)) as u64;
        while sent < due {
            stand_in.send(asker.next());
            sent += 1;
        }
    }
    let took = begun.elapsed();
    stand_in.wait_until_answered(LATE).await;
    report("steadily", &stand_in.outcomes(), took, bot);
}

async fn together(stand_in: &StandIn, asker: &mut Asker, people: usize, seconds: u64, bot: &Bot) {
    let begun = Instant::now();
    while begun.elapsed() < Duration::from_secs(seconds) {
        while stand_in.waiting() < people {
            stand_in.send(asker.next());
        }
        stand_in.wait_for_an_answer().await;
    }
    let took = begun.elapsed();
    stand_in.wait_until_answered(LATE).await;
    report("together", &stand_in.outcomes(), took, bot);
}

async fn at_once(stand_in: &StandIn, asker: &mut Asker, burst: usize, bot: &Bot) {
    let begun = Instant::now();
    for _ in 0..burst {
        stand_in.send(asker.next());
    }
    stand_in.wait_until_answered(LATE).await;
    report("at once", &stand_in.outcomes(), begun.elapsed(), bot);
}

fn report(name: &str, outcomes: &[Outcome], took: Duration, bot: &Bot) {
    let mut times: Vec<Duration> = outcomes.iter().filter_map(|outcome| outcome.after).collect();
    times.sort_unstable();
    let at = |share: f64| times.get(((times.len() as f64 * share) as usize).min(times.len().saturating_sub(1)));
    let milliseconds =
        |time: Option<&Duration>| time.map_or("-".to_owned(), |time| format!("{:.1} ms", time.as_secs_f64() * 1e3));
    println!(
        "{name:>8} {:>7} {:>8} {:>8} {:>8} {:>8.0} {:>5} {:>6} {:>8}  {}",
        outcomes.len(),
        milliseconds(at(0.5)),
        milliseconds(at(0.99)),
        milliseconds(times.last()),
        times.len() as f64 / took.as_secs_f64(),
        times.iter().filter(|time| **time > LATE).count(),
        outcomes.iter().filter(|outcome| outcome.busy).count(),
        outcomes.iter().filter(|outcome| outcome.after.is_none()).count(),
        bot.state()
    );
}

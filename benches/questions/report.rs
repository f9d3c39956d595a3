//! A table with one line for each size: memory, building, and how long questions take.

use super::MEMORY;
use super::plain::Plain;
use careerbot::answer::{Advisor, Request};
use careerbot::knowledge::{Article, Knowledge};
use std::hint::black_box;
use std::time::{Duration, Instant};

/// How often each question is asked.
const ROUNDS: usize = 5;

/// Knowledge that is ready to be asked, and what it took to get there.
pub struct Row {
    pub advisor: Advisor,
    name: String,
    passages: usize,
    /// What people read, in bytes.
    text: usize,
    /// What articles and indexes hold, and what building them took at most, in bytes.
    held: usize,
    peak: usize,
    built_in: Duration,
}

pub fn header() {
    println!(
        "{:>8} {:>9} {:>8} {:>8} {:>9} {:>8}   {:>17} {:>17} {:>6}",
        "sections", "passages", "text", "built in", "memory", "peak", "answer p50 / p99", "plain p50 / p99", "ratio"
    );
}

/// Builds everything over these articles. Their own memory is counted by copying them.
pub fn build(name: &str, articles: Vec<Article>) -> Row {
    let passages = || articles.iter().flat_map(|article| &article.passages);
    let (count, text) = (passages().count(), passages().map(|it| it.heading.len() + it.text.len()).sum());
    let before = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    let copy = articles.clone();
    let start = Instant::now();
    let advisor = Advisor::new(Knowledge::new(copy)).expect("an index");
    Row {
        advisor,
        name: name.to_owned(),
        passages: count,
        text,
        built_in: start.elapsed(),
        held: MEMORY.current_usage() - before,
        peak: MEMORY.peak_usage() - before,
    }
}

impl Row {
    /// Asks all questions, each by itself, of us and of plain tantivy in turn, and prints the line.
    pub fn answer(&self, questions: &[Request], plain: &Plain) {
        let (mut ours, mut theirs) = (Vec::new(), Vec::new());
        for round in 0..=ROUNDS {
            for question in questions {
                let answered = timed(|| self.advisor.answer(question));
                let found = timed(|| plain.find(question));
                // The first round only fills caches.
                if round > 0 {
                    ours.push(answered);
                    theirs.push(found);
                }
            }
        }
        ours.sort_unstable();
        theirs.sort_unstable();
        let megabytes = |bytes: usize| format!("{:.1} MB", bytes as f64 / 1e6);
        println!(
            "{:>8} {:>9} {:>8} {:>8} {:>9} {:>8}   {:>17} {:>17} {:>6.2}",
            self.name,
            self.passages,
            megabytes(self.text),
            format!("{:.2} s", self.built_in.as_secs_f64()),
            megabytes(self.held),
            megabytes(self.peak),
            format!("{} / {}", shown(at(&ours, 50)), shown(at(&ours, 99))),
            format!("{} / {}", shown(at(&theirs, 50)), shown(at(&theirs, 99))),
            at(&ours, 50).as_secs_f64() / at(&theirs, 50).as_secs_f64(),
        );
    }
}

fn timed<T>(work: impl FnOnce() -> T) -> Duration {
    let start = Instant::now();
    black_box(work());
    start.elapsed()
}

/// The time that so many percent stay below.
fn at(sorted: &[Duration], percent: usize) -> Duration {
    sorted[(sorted.len() * percent / 100).min(sorted.len() - 1)]
}

fn shown(time: Duration) -> String {
    format!("{:.3} ms", time.as_secs_f64() * 1e3)
}

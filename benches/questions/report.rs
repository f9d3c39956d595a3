//! A table with one line for each size: how long building and questions take.

use super::plain::Plain;
use careerbot::answer::{Advisor, Request};
use careerbot::knowledge::{Article, Knowledge};
use std::hint::black_box;
use std::time::{Duration, Instant};

/// How often each question is asked. Its fastest time counts, because what is slower is the machine's
/// other work.
const ROUNDS: usize = 5;

/// Knowledge that is ready to be asked, and what it took to get there.
pub struct Row {
    pub advisor: Advisor,
    name: String,
    passages: usize,
    /// What people read, in bytes.
    text: usize,
    built_in: Duration,
}

pub fn header() {
    println!(
        "{:>8} {:>9} {:>8} {:>8}   {:>19} {:>19} {:>6}",
        "sections", "passages", "text", "built in", "answer p50 / p99", "plain p50 / p99", "ratio"
    );
}

/// Builds everything over these articles.
pub fn build(name: &str, articles: Vec<Article>) -> Row {
    let passages = || articles.iter().flat_map(|article| &article.passages);
    let (count, text) = (passages().count(), passages().map(|it| it.heading.len() + it.text.len()).sum());
    let start = Instant::now();
    let advisor = Advisor::new(Knowledge::new(articles)).expect("an index");
    Row { advisor, name: name.to_owned(), passages: count, text, built_in: start.elapsed() }
}

impl Row {
    /// Asks all questions, each by itself, of us and of plain tantivy in turn, and prints the line.
    pub fn answer(&self, questions: &[Request], plain: &Plain) {
        let (mut ours, mut theirs) = (Vec::new(), Vec::new());
        for question in questions {
            let rounds = (0..ROUNDS).map(|_| (timed(|| self.advisor.answer(question)), timed(|| plain.find(question))));
            let (answered, found): (Vec<Duration>, Vec<Duration>) = rounds.unzip();
            ours.extend(answered.into_iter().min());
            theirs.extend(found.into_iter().min());
        }
        ours.sort_unstable();
        theirs.sort_unstable();
        println!(
            "{:>8} {:>9} {:>8} {:>8}   {:>19} {:>19} {:>6.2}",
            self.name,
            self.passages,
            format!("{:.1} MB", self.text as f64 / 1e6),
            format!("{:.2} s", self.built_in.as_secs_f64()),
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

//! How long it takes until a change of one file among many is answered from: published, and written into the folder.
//!
//! `cargo bench --bench reload`; `FILES=1000,10000` chooses other numbers than 10,000 files of about 2 kB.

#![allow(clippy::print_stdout, reason = "the figures are for reading")]

#[path = "questions/corpus.rs"]
#[allow(dead_code, reason = "only files are needed here")]
mod corpus;

use careerbot::answer::Request;
use careerbot::library::Library;
use careerbot::store::Owner;
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

/// How often each change is made; the times of all are shown.
const ROUNDS: usize = 5;

fn main() {
    let sizes = std::env::var("FILES").unwrap_or_else(|_| "10000".to_owned());
    sizes.split(',').filter_map(|size| size.trim().parse().ok()).for_each(measure);
}

fn measure(count: usize) {
    let folder = tempfile::tempdir().expect("a folder");
    let files = corpus::files(count);
    let bytes: usize = files.iter().map(|(_, text)| text.len()).sum();
    for (name, text) in &files {
        write(folder.path(), name, text);
    }
    println!("{count} files, {:.1} MB", bytes as f64 / 1e6);
    let (library, opened) = timed(|| Library::open(folder.path(), None).expect("the folder"));
    println!("{:<42} {:>8}", "opened", shown(opened));
    println!("{:<42} {:>8}", "nothing changed", shown(timed(|| library.refresh(false)).1));
    for round in 0..ROUNDS {
        let question = format!("where does the zyxglorp{round} dance");
        let text = format!("# Zyxglorp{round}\n\n## Where does the zyxglorp{round} dance?\n\nOn the roof.\n");
        let (snapshot, previewed) = timed(|| library.preview(Owner::Base, "new.md", Some(&text)).expect("a preview"));
        let (_, answered) = timed(|| black_box(snapshot.advisor.answer(&Request::Ask { question: question.clone() })));
        println!("{:<42} {:>8}", format!("built with one more file, {}", round + 1), shown(previewed));
        println!("{:<42} {:>8}", "  answered from it", shown(answered));
    }
}

fn write(folder: &Path, name: &str, text: &str) {
    let path = folder.join(name);
    std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    std::fs::write(path, text).expect("a file");
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let done = work();
    (done, start.elapsed())
}

fn shown(time: Duration) -> String {
    format!("{:.0} ms", time.as_secs_f64() * 1e3)
}

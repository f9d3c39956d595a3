//! The memory that the knowledge and its indexes hold, and the most that building them takes, over the
//! shipped articles and generated sections, by the allocator's own count.
//!
//! `cargo bench --bench memory`; `SECTIONS=1000,10000` chooses other sizes than 1,000, 10,000 and 100,000.

#![allow(clippy::print_stdout, reason = "the figures are for reading")]

#[path = "questions/corpus.rs"]
#[allow(dead_code, reason = "nothing is asked here")]
mod corpus;

use careerbot::answer::Advisor;
use careerbot::knowledge::Knowledge;
use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

fn main() {
    println!("{:>8} {:>8} {:>9} {:>9} {:>13}", "sections", "text", "held", "peak", "held by text");
    let sizes = std::env::var("SECTIONS").unwrap_or_else(|_| "1000,10000,100000".to_owned());
    let sizes = sizes.split(',').filter_map(|size| size.trim().parse().ok());
    std::iter::once(0).chain(sizes).for_each(measure);
}

/// Counts over the shipped articles and this many generated sections.
fn measure(generated: usize) {
    let articles = corpus::with_generated(generated);
    let passages = articles.iter().flat_map(|article| &article.passages);
    let text: usize = passages.map(|passage| passage.heading.len() + passage.text.len()).sum();
    let before = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    // The copy counts what the articles themselves hold.
    let advisor = Advisor::new(Knowledge::new(articles.clone())).expect("an index");
    let (held, peak) = (MEMORY.current_usage() - before, MEMORY.peak_usage() - before);
    let name = if generated == 0 { "shipped".to_owned() } else { generated.to_string() };
    let megabytes = |bytes: usize| format!("{:.1} MB", bytes as f64 / 1e6);
    println!(
        "{name:>8} {:>8} {:>9} {:>9} {:>13.1}",
        megabytes(text),
        megabytes(held),
        megabytes(peak),
        held as f64 / text as f64
    );
    drop(advisor);
}

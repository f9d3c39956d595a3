//! One question through understanding, search and answer: over the shipped knowledge, and over
//! generated sections in addition, beside a plain tantivy query for the same words over the same
//! passages. Both run in turn, so that our own cost shows as a ratio on any machine.
//!
//! `cargo bench --bench questions` prints a line for each size and then lets criterion time the same;
//! `-- none` at the end leaves criterion out. `SECTIONS=1000,10000` chooses other sizes than 1,000, 10,000
//! and 100,000 generated sections.
//!
//! The lines show, for all tuning questions of `tests/questions`, each timed by itself, the time that
//! half of them (p50) and all but one in a hundred (p99) stay below, and how long it takes to build
//! all indexes. `cargo bench --bench memory` shows what they hold.

#![allow(clippy::print_stdout, reason = "the figures are for reading")]

mod corpus;
mod plain;
mod report;

use careerbot::answer::{Advisor, Request};
use careerbot::knowledge::{Article, Knowledge};
use criterion::{BenchmarkId, Criterion};
use plain::Plain;
use std::hint::black_box;

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    let questions = corpus::questions();
    report::header();
    measure(&mut criterion, 0, &questions);
    let sizes = std::env::var("SECTIONS").unwrap_or_else(|_| "1000,10000,100000".to_owned());
    for size in sizes.split(',').filter_map(|size| size.trim().parse().ok()) {
        measure(&mut criterion, size, &questions);
    }
    criterion.final_summary();
}

/// Measures everything over the shipped articles and this many generated sections.
fn measure(criterion: &mut Criterion, generated: usize, questions: &[Request]) {
    let name = if generated == 0 { "shipped".to_owned() } else { generated.to_string() };
    let articles: Vec<Article> = corpus::with_generated(generated);
    let plain = Plain::new(&articles);
    let row = report::build(&name, articles);
    row.answer(questions, &plain);
    time(criterion, &name, questions, &row.advisor, &plain);
    if generated == 0 {
        criterion.bench_function("building/shipped", |bencher| {
            bencher.iter(|| Advisor::new(Knowledge::new(corpus::shipped())).expect("an index"));
        });
    }
}

/// Lets criterion time the same questions, one after the other.
fn time(criterion: &mut Criterion, name: &str, questions: &[Request], advisor: &Advisor, plain: &Plain) {
    let mut group = criterion.benchmark_group("questions");
    group.bench_function(BenchmarkId::new("answered", name), |bencher| {
        let mut questions = questions.iter().cycle();
        bencher.iter(|| black_box(advisor.answer(questions.next().expect("a cycle"))));
    });
    group.bench_function(BenchmarkId::new("plain tantivy", name), |bencher| {
        let mut questions = questions.iter().cycle();
        bencher.iter(|| black_box(plain.find(questions.next().expect("a cycle"))));
    });
    group.finish();
}

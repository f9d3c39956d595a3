//! One question through understanding, search and answer: over the shipped knowledge and over
//! generated articles of 1,000, 10,000 and 100,000 sections, each beside a plain tantivy query for
//! the same words over the same passages, so that our own cost shows as a ratio in one run. Also the
//! time to build everything.
//!
//! `cargo bench` runs all of it; `cargo bench -- shipped` the first part. `SECTIONS=1000,10000`
//! chooses other sizes.

#![allow(missing_docs, reason = "criterion's macros make undocumented functions")]

use careerbot::answer::{Advisor, Request};
use careerbot::knowledge::words::words;
use careerbot::knowledge::{Article, Knowledge, load, parse};
use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use std::hint::black_box;
use std::path::Path;
use tantivy::collector::TopDocs;
use tantivy::query::{BooleanQuery, Occur, Query, TermQuery};
use tantivy::schema::{Field, IndexRecordOption, STORED, Schema, TEXT};
use tantivy::{Index, IndexReader, TantivyDocument, Term};

/// Questions of all kinds, in people's words.
const QUESTIONS: &[&str] = &[
    "how much do prompt ppl make",
    "mlops vs mle pay mid",
    "can i get into ai w/o a degree",
    "which roles need kubernetes",
    "austin or seattle",
    "are ai jobs recession proof",
    "how long from developer to ml engineer",
    "who spots fake videos",
    "how many interview rounds are there",
    "how much does a plumber make",
];

fn shipped() -> Vec<Article> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("knowledge");
    let files = load(&folder).expect("the shipped knowledge").files;
    files.into_iter().filter_map(|file| file.article).collect()
}

/// Small numbers that look random and are the same in every run (xorshift).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit as u64) as usize
    }
}

/// The shipped articles and generated ones, together this many sections. Words come from the shipped
/// texts, common ones more often, and each section has a number of its own.
fn with_generated(sections: usize) -> Vec<Article> {
    let mut articles = shipped();
    let texts = articles.iter().flat_map(|article| &article.passages).flat_map(|passage| words(&passage.text));
    let vocabulary: Vec<String> = texts.collect();
    let mut numbers = Numbers(0x9e37_79b9_7f4a_7c15);
    let mut sentence = |count: usize| {
        (0..count).map(|_| vocabulary[numbers.below(vocabulary.len())].as_str()).collect::<Vec<_>>().join(" ")
    };
    for file in 0..sections.div_ceil(100) {
        let mut text = format!("# Article {file}\n");
        for section in 0..100.min(sections - file * 100) {
            text.push_str(&format!("\n## {} {file} {section}\n\n{}.\n", sentence(5), sentence(60)));
        }
        articles.push(parse(&format!("generated-{file}.md"), &text).article);
    }
    articles
}

/// All passages in a plain index of one field.
struct Plain {
    reader: IndexReader,
    field: Field,
}

impl Plain {
    fn new(knowledge: &Knowledge) -> Self {
        let mut schema = Schema::builder();
        let field = schema.add_text_field("text", TEXT | STORED);
        let index = Index::create_in_ram(schema.build());
        let mut writer = index.writer_with_num_threads(1, 50_000_000).expect("a writer");
        for passage in knowledge.articles.iter().flat_map(|article| &article.passages) {
            let mut document = TantivyDocument::default();
            document.add_text(field, format!("{} {}", passage.heading, passage.text));
            writer.add_document(document).expect("an added document");
        }
        writer.commit().expect("a commit");
        Self { reader: index.reader().expect("a reader"), field }
    }

    fn find(&self, question: &str) -> usize {
        let term = |word: String| -> (Occur, Box<dyn Query>) {
            let term = Term::from_field_text(self.field, &word);
            (Occur::Should, Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs)))
        };
        let query = BooleanQuery::new(words(question).into_iter().map(term).collect());
        let found = self.reader.searcher().search(&query, &TopDocs::with_limit(10).order_by_score());
        found.expect("a search").len()
    }
}

fn measure(criterion: &mut Criterion, name: &str, articles: &[Article]) {
    let plain = Plain::new(&Knowledge::new(articles.to_vec()));
    let advisor = Advisor::new(Knowledge::new(articles.to_vec())).expect("an index");
    let mut group = criterion.benchmark_group("questions");
    group.bench_function(BenchmarkId::new("answered", name), |bencher| {
        let mut questions = QUESTIONS.iter().cycle();
        bencher.iter(|| {
            let question = (*questions.next().expect("a cycle")).to_owned();
            black_box(advisor.answer(&Request::Ask { question }))
        });
    });
    group.bench_function(BenchmarkId::new("plain tantivy", name), |bencher| {
        let mut questions = QUESTIONS.iter().cycle();
        bencher.iter(|| black_box(plain.find(questions.next().expect("a cycle"))));
    });
    group.finish();
}

fn questions(criterion: &mut Criterion) {
    measure(criterion, "shipped", &shipped());
    let sizes = std::env::var("SECTIONS").unwrap_or_else(|_| "1000,10000,100000".to_owned());
    for size in sizes.split(',').filter_map(|size| size.trim().parse::<usize>().ok()) {
        measure(criterion, &size.to_string(), &with_generated(size));
    }
}

fn building(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("building");
    group.sample_size(10);
    for (name, articles) in [("shipped", shipped()), ("10000", with_generated(10_000))] {
        group.bench_function(name, |bencher| {
            bencher.iter(|| Advisor::new(Knowledge::new(articles.clone())).expect("an index"));
        });
    }
    group.finish();
}

criterion_group!(benches, questions, building);
criterion_main!(benches);

//! What is tried, target by target.

mod articles;
mod ids;
mod pay;
mod questions;
pub mod replies;
mod start;
mod tables;

use std::sync::LazyLock;
use std::time::Duration;

use careerbot::answer::Advisor;
use careerbot::knowledge::{Knowledge, load, parse};

use crate::corpus;
use crate::run::Target;
use crate::tokens::{ANY, ARTICLE, DISCORD, FRONT_MATTER, IDS, MARKDOWN, PAY, QUESTION};

/// What the issue asks of every parser.
const SLOW: Duration = Duration::from_millis(100);

/// What a member can type: Discord gives an option 6,000 characters.
const TYPED: usize = 6_000;

fn no_seeds() -> Vec<Vec<u8>> {
    Vec::new()
}

#[test]
fn decode() {
    let (seeds, check) = (corpus::articles, articles::decode);
    Target { name: "decode", cases: 300, most: 80_000, slow: SLOW, tokens: &[ANY, MARKDOWN], seeds, check }.run();
}

#[test]
fn front_matter() {
    let tokens = &[ANY, FRONT_MATTER, FRONT_MATTER];
    let check = articles::front_matter;
    Target { name: "front_matter", cases: 800, most: 12_000, slow: SLOW, tokens, seeds: no_seeds, check }.run();
}

#[test]
fn markdown() {
    let tokens = &[ANY, DISCORD, MARKDOWN, MARKDOWN, ARTICLE, ARTICLE, FRONT_MATTER, PAY];
    let (seeds, check) = (corpus::articles, articles::markdown);
    Target { name: "markdown", cases: 120, most: 60_000, slow: SLOW, tokens, seeds, check }.run();
}

#[test]
fn money() {
    let tokens = &[PAY, PAY, PAY, ANY];
    Target { name: "money", cases: 150, most: 2_000, slow: SLOW, tokens, seeds: no_seeds, check: pay::money }.run();
}

#[test]
fn tables() {
    let tokens = &[PAY, PAY, ARTICLE, MARKDOWN, ANY];
    Target { name: "tables", cases: 200, most: 20_000, slow: SLOW, tokens, seeds: no_seeds, check: tables::tables }
        .run();
}

#[test]
fn questions() {
    let tokens = &[QUESTION, QUESTION, PAY, ANY, DISCORD];
    let (seeds, check) = (questions::asked, questions::questions);
    Target { name: "questions", cases: 30, most: TYPED, slow: SLOW, tokens, seeds, check }.run();
}

#[test]
fn names() {
    let tokens = &[QUESTION, ARTICLE, ANY];
    let (seeds, check) = (questions::asked, questions::names);
    Target { name: "names", cases: 8, most: TYPED, slow: SLOW, tokens, seeds, check }.run();
}

#[test]
fn custom_ids() {
    let tokens = &[IDS, IDS, IDS, ANY];
    Target {
        name: "custom_ids",
        cases: 5_000,
        most: 300,
        slow: SLOW,
        tokens,
        seeds: ids::sound,
        check: ids::custom_ids,
    }
    .run();
}

#[test]
fn settings() {
    let tokens = &[start::WORDS, start::WORDS, IDS, ANY];
    Target { name: "settings", cases: 600, most: 1_000, slow: SLOW, tokens, seeds: no_seeds, check: start::settings }
        .run();
}

/// Each input is a file of knowledge, of which some dozen things are asked.
#[test]
fn replies() {
    let tokens = &[DISCORD, DISCORD, DISCORD, ANY, ARTICLE, MARKDOWN, PAY];
    let slow = Duration::from_secs(2);
    Target { name: "replies", cases: 8, most: 6_000, slow, tokens, seeds: no_seeds, check: replies::replies }.run();
}

/// What people ask who know nothing of each other's servers: the shipped articles.
static SHIPPED: LazyLock<Advisor> = LazyLock::new(|| {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("knowledge");
    let (knowledge, _) = load(&folder).expect("the shipped knowledge").into_knowledge();
    Advisor::new(knowledge).expect("an index")
});

/// A little of everything.
static SMALL: LazyLock<Advisor> = LazyLock::new(|| {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/natural");
    let files = corpus::read(&folder).into_iter().enumerate();
    let articles = files.map(|(number, (_, bytes))| {
        parse(&format!("{number}.md"), std::str::from_utf8(&bytes).expect("UTF-8")).article
    });
    Advisor::new(Knowledge::new(articles.collect())).expect("an index")
});

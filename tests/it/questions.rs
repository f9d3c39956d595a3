//! How many questions of real people are answered right, by type, over the shipped knowledge.
//!
//! The tuning files of `tests/questions` may be looked at while working on the search; those kept aside are only ever
//! measured. `cargo test --test it questions -- --nocapture` prints both tables and the misses of the first. A test fails
//! when accuracy falls below what was reached.

#![allow(clippy::print_stdout, reason = "the accuracy is for reading")]

use careerbot::answer::{Advisor, Answer, Request};
use careerbot::knowledge::load;
use careerbot::locale::Language;
use careerbot::terminal::{Style, draw};
use std::collections::BTreeMap;
use std::path::Path;

#[path = "../questions/question.rs"]
mod question;

use question::{KEPT_ASIDE, Question, TUNING, questions};

fn advisor() -> Advisor {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("knowledge");
    let (knowledge, _) = load(&folder).expect("the shipped knowledge").into_knowledge();
    Advisor::new(knowledge).expect("an index")
}

fn is_right(question: &Question, answer: &Answer) -> bool {
    if question.kind == "out_of_scope" {
        return matches!(answer, Answer::None(_));
    }
    let refused = matches!(answer, Answer::None(_) | Answer::Unsure(_));
    let text = draw(&answer.page(Language::English), Style::Plain);
    // Where no figure is known, saying nothing at all is right too.
    question.fits(&text) && !refused || (refused && question.kind == "no_figure")
}

/// Right and all answers by type, and the questions answered wrongly.
fn measure(files: &[&str]) -> (BTreeMap<String, (usize, usize)>, Vec<String>) {
    let advisor = advisor();
    let mut table: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    let mut misses = Vec::new();
    for question in files.iter().flat_map(|file| questions(file)) {
        let answer = advisor.answer(&Request::Ask { question: question.ask.clone() });
        let right = is_right(&question, &answer);
        let cell = table.entry(question.kind.clone()).or_default();
        cell.0 += usize::from(right);
        cell.1 += 1;
        if !right {
            let title = answer.page(Language::English).title;
            misses.push(format!(
                "{:16} {} → {title} (wanted {:?} {:?} not {:?})",
                question.kind, question.ask, question.all, question.any, question.none
            ));
        }
    }
    (table, misses)
}

/// Checks the accuracy over some files against what was reached, in percent by type.
fn check(files: &[&str], show_misses: bool, reached: &[(&str, usize)]) {
    let (table, misses) = measure(files);
    let (right, all) = table.values().fold((0, 0), |sum, cell| (sum.0 + cell.0, sum.1 + cell.1));
    println!("{}: {right} of {all} right", files.join(", "));
    for (kind, (right, all)) in &table {
        println!("  {kind:16} {right:3} of {all:3}  {:3} %", right * 100 / all);
    }
    if show_misses {
        println!("{}", misses.join("\n"));
    }
    for (kind, floor) in reached {
        let (right, all) = table[*kind];
        assert!(right * 100 >= floor * all, "{kind}: {right} of {all} right, {floor} % were reached before");
    }
}

#[test]
fn tuning_questions_are_answered_as_well_as_ever() {
    let reached = [
        ("city", 90),
        ("comparison", 92),
        ("definition", 95),
        ("exact", 99),
        ("fragment", 95),
        ("near_title", 97),
        ("no_figure", 99),
        ("out_of_scope", 95),
        ("paraphrase", 79),
        ("pay", 91),
        ("pay_constrained", 99),
        ("skill", 94),
        ("transition", 90),
        ("typo", 92),
    ];
    check(&TUNING, true, &reached);
}

#[test]
fn kept_aside_questions_are_answered_as_well_as_ever() {
    let reached = [
        ("city", 82),
        ("comparison", 90),
        ("definition", 92),
        ("exact", 99),
        ("fragment", 88),
        ("near_title", 99),
        ("no_figure", 99),
        ("out_of_scope", 96),
        ("paraphrase", 71),
        ("pay", 81),
        ("pay_constrained", 99),
        ("skill", 88),
        ("transition", 87),
        ("typo", 92),
    ];
    check(&KEPT_ASIDE, false, &reached);
}

#[test]
fn every_signal_has_the_weight_of_its_name() {
    for question in ["how much do prompt engineers make", "who spots fake videos", "austin or seattle"] {
        for (signals, _) in advisor().calibration(question) {
            let named = signals.values.iter().map(|(name, _)| name);
            assert!(named.eq(signals.weights().iter().map(|(name, _)| name)), "run the calibration: {signals:?}");
        }
    }
}

/// `QUESTIONS=FILE cargo test --test it questions_of_ones_own -- --nocapture` measures a set of one's own.
#[test]
fn questions_of_ones_own_are_measured() {
    let Ok(file) = std::env::var("QUESTIONS") else { return };
    check(&[&file], true, &[]);
}

//! Fits the weights of `answer::Signals` to the tuning questions by logistic regression, and prints
//! them with what each threshold would refuse and keep. Questions that roles and places decide are
//! left out, as are those whose right passage is not the one ranked first.
//!
//! `cargo run --release --example calibrate`

#![allow(clippy::print_stdout, reason = "the weights are for reading")]

use careerbot::answer::{Advisor, Signals};
use careerbot::knowledge::load;
use std::path::Path;

#[path = "../tests/questions/question.rs"]
mod question;

/// Steps of gradient descent, their length, and how strongly weights are drawn to zero.
const STEPS: usize = 1_500;
const RATE: f64 = 1.0;
const DECAY: f64 = 0.002;
/// Every so many questions one is left out of the fit and used to judge it.
const FOLDS: usize = 4;

/// A question's signals, with a leading 1 for the bias, and whether its passage answers it.
struct Example {
    values: Vec<f64>,
    right: bool,
    foreign: bool,
}

fn examples(advisor: &Advisor) -> Vec<Example> {
    let files = ["tuning.json", "tuning_more.json", "tuning_third.json"];
    let questions = files.into_iter().flat_map(question::questions);
    let examples = questions.filter_map(|question| {
        let (signals, text) = advisor.calibration(&question.ask)?;
        let foreign = question.kind == "out_of_scope";
        let right = !foreign && question.fits(&text);
        (right || foreign).then(|| Example { values: values(&signals), right, foreign })
    });
    examples.collect()
}

fn values(signals: &Signals) -> Vec<f64> {
    std::iter::once(1.0).chain(signals.values().map(f64::from)).collect()
}

fn sum(weights: &[f64], example: &Example) -> f64 {
    weights.iter().zip(&example.values).map(|(weight, value)| weight * value).sum()
}

fn chance(sum: f64) -> f64 {
    1.0 / (1.0 + (-sum).exp())
}

fn fit<'a>(examples: impl Iterator<Item = &'a Example> + Clone) -> Vec<f64> {
    let count = examples.clone().count() as f64;
    let mut weights = vec![0.0; examples.clone().next().map_or(0, |example| example.values.len())];
    for _ in 0..STEPS {
        let mut gradient = vec![0.0; weights.len()];
        for example in examples.clone() {
            let error = chance(sum(&weights, example)) - f64::from(u8::from(example.right));
            for (slope, value) in gradient.iter_mut().zip(&example.values) {
                *slope += error * value / count;
            }
        }
        for (weight, slope) in weights.iter_mut().zip(gradient) {
            *weight -= RATE * (slope + DECAY * *weight);
        }
    }
    weights
}

fn main() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("knowledge");
    let (knowledge, _) = load(&folder).expect("the shipped knowledge").into_knowledge();
    let examples = examples(&Advisor::new(knowledge).expect("an index"));
    let mut judged: Vec<(f64, &Example)> = Vec::new();
    for fold in 0..FOLDS {
        let rest = examples.iter().enumerate().filter(|(at, _)| at % FOLDS != fold).map(|(_, example)| example);
        let weights = fit(rest);
        let left_out = examples.iter().skip(fold).step_by(FOLDS);
        judged.extend(left_out.map(|example| (chance(sum(&weights, example)), example)));
    }
    println!("threshold   foreign refused   right kept   (each question judged by a fit without it)");
    for threshold in [0.3, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.8] {
        let share = |of: &dyn Fn(&Example) -> bool, kept: bool| {
            let all: Vec<_> = judged.iter().filter(|(_, example)| of(example)).collect();
            let fits = all.iter().filter(|(chance, _)| (*chance >= threshold) == kept).count();
            100.0 * fits as f64 / all.len() as f64
        };
        println!("{threshold:9.2} {:15.1} % {:10.1} %", share(&|it| it.foreign, false), share(&|it| it.right, true));
    }
    let weights: Vec<String> = fit(examples.iter()).iter().map(|weight| format!("{weight:.2}")).collect();
    println!("{} questions; weights: {}", examples.len(), weights.join(", "));
}

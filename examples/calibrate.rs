//! Fits the weights of the signals of answers (`src/answer/evidence.rs`) to the tuning questions, writes them to
//! `src/answer/weights.rs`, and prints what each threshold would refuse and keep. Questions that stand in the knowledge
//! word for word need no judgement and are left out.
//!
//! `cargo run --release --example calibrate`

#![allow(clippy::print_stdout, reason = "the figures are for reading")]

use careerbot::answer::{Advisor, Signals};
use careerbot::knowledge::load;
use careerbot::locale::Language;
use careerbot::terminal::{Style, draw};
use std::path::Path;

#[path = "../tests/questions/question.rs"]
mod question;

/// Steps of gradient descent by Adam (Kingma and Ba, 2015), their length, and how strongly weights are drawn to zero.
const STEPS: i32 = 1_500;
const LENGTH: f64 = 0.03;
const DECAY: f64 = 0.0001;
/// Every so many questions one is left out of a fit and judged by it.
const FOLDS: usize = 5;

/// A proposed answer.
struct Proposed {
    signals: Signals,
    right: bool,
}

/// A question with its proposed answers.
struct Example {
    proposed: Vec<Proposed>,
    foreign: bool,
}

/// The weights of answers that are put together, and of passages.
#[derive(Clone, Default)]
struct Weights([Vec<f64>; 2]);

impl Weights {
    fn of(&self, signals: &Signals) -> &Vec<f64> {
        &self.0[usize::from(!signals.is_made)]
    }

    fn of_mut(&mut self, signals: &Signals) -> &mut Vec<f64> {
        &mut self.0[usize::from(!signals.is_made)]
    }

    fn sum(&self, signals: &Signals) -> f64 {
        self.of(signals).iter().zip(&signals.values).map(|(weight, (_, value))| weight * f64::from(*value)).sum()
    }

    fn each(&mut self) -> impl Iterator<Item = &mut f64> {
        self.0.iter_mut().flatten()
    }
}

fn main() -> std::io::Result<()> {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (knowledge, _) = load(&project.join("knowledge")).expect("the shipped knowledge").into_knowledge();
    let examples = examples(&Advisor::new(knowledge).expect("an index"));
    let judged: Vec<(&Example, Judgement)> = (0..FOLDS).flat_map(|fold| judged_by_others(&examples, fold)).collect();
    println!("threshold   foreign refused   answered right   (each question judged by a fit without it)");
    for threshold in [0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85] {
        let share = |foreign: bool, good: &dyn Fn(&Judgement) -> bool| {
            let all: Vec<_> = judged.iter().filter(|(example, _)| example.foreign == foreign).collect();
            100.0 * all.iter().filter(|(_, judgement)| good(judgement)).count() as f64 / all.len() as f64
        };
        let refused = share(true, &|it| it.answered < threshold);
        println!(
            "{threshold:9.2} {refused:15.1} % {:14.1} %",
            share(false, &|it| it.answered >= threshold && it.right)
        );
    }
    let weights = fit(examples.iter());
    std::fs::write(project.join("src/answer/weights.rs"), file(&weights, &examples))
}

fn examples(advisor: &Advisor) -> Vec<Example> {
    let examples = question::tuning().map(|question| {
        let foreign = question.kind == "out_of_scope";
        let proposed = advisor.calibration(&question.ask).into_iter().map(|(signals, answer)| {
            let text = draw(&answer.page(Language::English), Style::Plain);
            Proposed { signals, right: !foreign && question.fits(&text) }
        });
        Example { proposed: proposed.collect(), foreign }
    });
    examples.filter(|example| !example.proposed.is_empty()).collect()
}

/// What a fit makes of a question.
struct Judgement {
    /// The chance that it has an answer.
    answered: f64,
    /// Whether the likeliest answer is right.
    right: bool,
}

fn judged_by_others(examples: &[Example], fold: usize) -> impl Iterator<Item = (&Example, Judgement)> {
    let others = examples.iter().enumerate().filter(move |(at, _)| at % FOLDS != fold).map(|(_, example)| example);
    let weights = fit(others);
    examples.iter().skip(fold).step_by(FOLDS).map(move |example| {
        let chances = chances(&weights, example, |_| true);
        let likeliest = chances.iter().zip(&example.proposed).max_by(|one, other| one.0.total_cmp(other.0));
        let right = likeliest.is_some_and(|(_, proposed)| proposed.right);
        (example, Judgement { answered: chances.iter().sum(), right })
    })
}

/// The chance of each proposed answer beside those that count, and beside *none* where that counts.
fn chances(weights: &Weights, example: &Example, counts: impl Fn(Option<&Proposed>) -> bool) -> Vec<f64> {
    let powers = example
        .proposed
        .iter()
        .map(|proposed| if counts(Some(proposed)) { weights.sum(&proposed.signals).exp() } else { 0.0 });
    let powers: Vec<f64> = powers.collect();
    let none = if counts(None) { 1.0 } else { 0.0 };
    let all = none + powers.iter().sum::<f64>();
    powers.into_iter().map(|power| power / all.max(f64::MIN_POSITIVE)).collect()
}

/// The weights that make right answers, and none for foreign questions, most likely.
fn fit<'a>(examples: impl Iterator<Item = &'a Example>) -> Weights {
    let can_be_right = |example: &&Example| example.foreign || example.proposed.iter().any(|proposed| proposed.right);
    let examples: Vec<&Example> = examples.filter(can_be_right).collect();
    let mut weights = Weights::default();
    for proposed in examples.iter().flat_map(|example| &example.proposed) {
        *weights.of_mut(&proposed.signals) = vec![0.0; proposed.signals.values.len()];
    }
    let (mut mean, mut spread) = (weights.clone(), weights.clone());
    for step in 1..=STEPS {
        let mut slopes = slopes(&weights, &examples);
        let moments = mean.each().zip(spread.each());
        for ((weight, slope), (mean, spread)) in weights.each().zip(slopes.each()).zip(moments) {
            *mean = 0.9 * *mean + 0.1 * *slope;
            *spread = 0.999 * *spread + 0.001 * *slope * *slope;
            let (mean, spread) = (*mean / (1.0 - 0.9_f64.powi(step)), *spread / (1.0 - 0.999_f64.powi(step)));
            *weight -= LENGTH * mean / (spread.sqrt() + 1e-8);
        }
    }
    weights
}

fn slopes(weights: &Weights, examples: &[&Example]) -> Weights {
    let mut slopes = weights.clone();
    slopes.each().for_each(|slope| *slope *= 2.0 * DECAY);
    for example in examples {
        let now = chances(weights, example, |_| true);
        let wanted = chances(weights, example, |it| it.map_or(example.foreign, |proposed| proposed.right));
        for ((proposed, now), wanted) in example.proposed.iter().zip(now).zip(wanted) {
            let error = (now - wanted) / examples.len() as f64;
            let slopes = slopes.of_mut(&proposed.signals).iter_mut();
            slopes.zip(&proposed.signals.values).for_each(|(slope, (_, value))| *slope += error * f64::from(*value));
        }
    }
    slopes
}

/// The source file with the weights.
fn file(weights: &Weights, examples: &[Example]) -> String {
    let mut text =
        "//! Written by `examples/calibrate.rs`, in the order of the signals of `evidence.rs`. Do not edit.\n"
            .to_owned();
    for (name, is_made) in [("OF_ANSWERS", true), ("OF_PASSAGES", false)] {
        let mut proposed = examples.iter().flat_map(|example| &example.proposed);
        let Some(one) = proposed.find(|proposed| proposed.signals.is_made == is_made) else { continue };
        let weights = weights.of(&one.signals);
        text += &format!("\npub(super) const {name}: [(&str, f32); {}] = [\n", weights.len());
        for (weight, (signal, _)) in weights.iter().zip(&one.signals.values) {
            text += &format!("    (\"{signal}\", {weight:.2}),\n");
        }
        text += "];\n";
    }
    text
}

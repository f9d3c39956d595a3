//! What speaks for and against a proposed answer, and how likely it makes it.
//!
//! A question has one of the proposed answers, or none. Each proposal gets a sum of weighted signals, *none* has the sum
//! zero, and the chances are in the proportion of the exponentials of the sums (McFadden's conditional logit model).
//! `cargo run --release --example calibrate` fits the weights to the tuning questions of `tests/questions`, writes
//! `weights.rs` and prints what each threshold would refuse and keep. Nothing of the parts kept aside goes into it.

use super::proposals::{Draft, Proposal, Reading};
use super::relevance::Spoken;
use super::understand::{Understanding, Want, Word, WordUse};
use super::weights::{OF_ANSWERS, OF_PASSAGES};
use super::{Advisor, Answer};
use crate::search::{Candidate, is_function_word};

/// How much a word that an answer does not speak of counts where it stands beside what is asked.
const ASIDE: f32 = 0.25;
/// From so many words on, more of them say nothing more.
const ENOUGH: f32 = 4.0;
/// From so many phrases on, more of them say nothing more.
const MANY_PHRASES: f32 = 3.0;
/// From so many names on, more of them say nothing more.
const MANY_NAMES: f32 = 2.0;
/// From so many wants on, more of them say nothing more.
const MANY_WANTS: usize = 3;
/// No word counts as rarer than this.
const RAREST: f32 = 8.0;

/// What speaks for and against a proposal: names and values between 0 and 1, in a fixed order. Shares are weighted by how
/// rare words are.
#[derive(Debug, Clone, PartialEq)]
pub struct Signals {
    /// Whether the answer is put together; else it is a passage, which has other signals.
    pub is_made: bool,
    /// By name.
    pub values: Vec<(&'static str, f32)>,
}

impl Signals {
    /// The weighted sum; that of *no answer* is zero.
    pub fn sum(&self) -> f32 {
        self.parts().map(|(_, part)| part).sum()
    }

    /// What each signal adds to the sum.
    pub fn parts(&self) -> impl Iterator<Item = (&'static str, f32)> {
        self.values.iter().zip(self.weights()).map(|((name, value), (_, weight))| (*name, value * weight))
    }

    /// The names and weights that belong to the values, in their order.
    pub fn weights(&self) -> &'static [(&'static str, f32)] {
        if self.is_made { &OF_ANSWERS } else { &OF_PASSAGES }
    }
}

/// The chance of each of some sums, and of none of them.
pub(super) fn chances(sums: &[f32]) -> (Vec<f32>, f32) {
    let most = sums.iter().copied().fold(0.0, f32::max);
    let all: f32 = (-most).exp() + sums.iter().map(|sum| (sum - most).exp()).sum::<f32>();
    (sums.iter().map(|sum| (sum - most).exp() / all).collect(), (-most).exp() / all)
}

impl Advisor {
    /// What speaks for and against a proposal; `best` is the score of the passage ranked first.
    pub(super) fn signals(&self, understood: &Understanding, proposal: &Proposal, best: f32) -> Signals {
        let mut values = vec![("always", 1.0)];
        values.extend(About::new(self, understood, proposal).signals());
        let is_made = match &proposal.draft {
            Draft::Made(answer) => {
                values.extend(signals_of_answer(understood, answer, proposal));
                true
            }
            Draft::Passage(candidate) => {
                values.extend(self.signals_of_passage(understood, candidate, proposal.reading, best));
                false
            }
        };
        Signals { is_made, values }
    }

    fn signals_of_passage(
        &self,
        understood: &Understanding,
        passage: &Candidate,
        reading: Reading,
        best: f32,
    ) -> [(&'static str, f32); 9] {
        let is_named = |word: &&Word| word.used == WordUse::Place;
        let misses_place = understood.words.iter().filter(is_named).any(|word| !self.speaks_of(passage, word));
        let has_figure = self.passage(passage.id).text.contains(|c: char| c.is_ascii_digit());
        let both = (passage.titled + passage.whole).max(f32::EPSILON);
        [
            ("covered, squared", passage.covered.powi(2)),
            ("titled, squared", passage.titled.powi(2)),
            ("whole, squared", passage.whole.powi(2)),
            ("titled and whole", 2.0 * passage.titled * passage.whole / both),
            ("score beside the best", passage.score / best),
            ("a mere row", flag(reading == Reading::Row)),
            ("place not mentioned", flag(misses_place)),
            ("wants", understood.wants.len().min(MANY_WANTS) as f32 / MANY_WANTS as f32),
            ("pay without a figure", flag(understood.wants(Want::Pay) && !has_figure)),
        ]
    }
}

/// Kinds of answers that the other signals judge too well or too badly.
const JUDGED_APART: [Reading; 8] = [
    Reading::PayOfNamed,
    Reading::PayOfDescribed,
    Reading::DescribedRole,
    Reading::FittingRoles,
    Reading::Skill,
    Reading::Comparison,
    Reading::Places,
    Reading::Ranking,
];

fn signals_of_answer(
    understood: &Understanding,
    answer: &Answer,
    proposal: &Proposal,
) -> impl Iterator<Item = (&'static str, f32)> {
    let Understanding { roles, places, level, .. } = understood;
    // Who names a level and wants nothing else wants its pay.
    let pay_of_level: &[Want] = if level.is_some() { &[Want::Pay] } else { &[] };
    let wants = if understood.wants.is_empty() { pay_of_level } else { &understood.wants };
    let suited = wants.iter().filter(|want| suits(answer, **want)).count();
    let half_compared = roles.len() < 2 && places.len() < 2 && understood.wants(Want::Comparison);
    let squared = |of: &dyn Fn(&Candidate) -> f32| proposal.found_by.as_ref().map_or(0.0, of).powi(2);
    let signals = [
        ("suited wants", suited as f32 / wants.len().max(1) as f32),
        ("no want suited", flag(!wants.is_empty() && suited == 0)),
        ("half compared", flag(half_compared)),
        ("a role is named", flag(!roles.is_empty())),
        ("description covered, squared", squared(&|role| role.covered)),
        ("description whole, squared", squared(&|role| role.whole)),
    ];
    let reading = proposal.reading;
    signals.into_iter().chain(JUDGED_APART.into_iter().map(move |other| (other.name(), flag(reading == other))))
}

/// Whether an answer of this kind tells what is wanted.
fn suits(answer: &Answer, want: Want) -> bool {
    match want {
        Want::Pay => matches!(answer, Answer::Salary(_) | Answer::Extremes(_) | Answer::Compare(_) | Answer::Market(_)),
        Want::Skills => matches!(answer, Answer::Role(_) | Answer::Roles(_) | Answer::Skills(_) | Answer::Compare(_)),
        Want::WayIn | Want::Time | Want::Certifications => matches!(answer, Answer::Role(_) | Answer::Path(_)),
        Want::Demand => matches!(answer, Answer::Role(_) | Answer::Market(_) | Answer::Ranking(_)),
        Want::Comparison => matches!(answer, Answer::Compare(_) | Answer::Market(_) | Answer::Ranking(_)),
        Want::Definition => matches!(answer, Answer::Role(_)),
        Want::Role => matches!(
            answer,
            Answer::Role(_) | Answer::Roles(_) | Answer::Skills(_) | Answer::Path(_) | Answer::Extremes(_)
        ),
        Want::Most | Want::Least => matches!(answer, Answer::Extremes(_) | Answer::Ranking(_)),
        Want::Place => matches!(answer, Answer::Market(_) | Answer::Ranking(_)),
        // Whether it has one is a signal of its own.
        Want::Share => false,
    }
}

/// How much of a question an answer speaks of, in the rarity of words.
#[derive(Default)]
struct About {
    spoken: f32,
    left: f32,
    /// What is left that the knowledge does not have.
    unknown: f32,
    /// How many words are spoken of.
    count: f32,
    /// How many pairs of neighbours in the question are neighbours there.
    phrases: f32,
    /// How many words are spoken of that the knowledge writes as names, besides those of roles and places.
    names: f32,
    /// How rare the rarest word is that is left.
    rarest: f32,
    /// Whether the question has a word that nearly all passages have, and so speaks of their matter.
    matter: bool,
    /// The share of words that the knowledge does not have, among those that say what the question is about.
    strange: f32,
    /// Whether a share is wanted and told, or wanted and not told.
    share_told: bool,
    share_not_told: bool,
    is_placed: bool,
    is_skilled: bool,
    /// Whether the pay of a job or a way into it is asked, and no role was recognised.
    of_no_role: bool,
}

impl About {
    fn new(advisor: &Advisor, understood: &Understanding, proposal: &Proposal) -> Self {
        let spoken = match &proposal.draft {
            Draft::Made(answer) => advisor.spoken(answer),
            Draft::Passage(_) => Spoken::default(),
        };
        // A role's profile is found by its other wordings, too, which its card does not show.
        let found = proposal.found();
        let has = |word: &str| {
            found.is_some_and(|found| advisor.index.holds(found.id, word)) || spoken.has(&advisor.index.stem(word))
        };
        let has_share = match &proposal.draft {
            Draft::Made(_) => spoken.has_share,
            Draft::Passage(candidate) => advisor.passage(candidate.id).text.contains('%'),
        };
        let has_pair = |one: &str, other: &str| {
            found.is_some_and(|found| advisor.index.holds_pair(found.id, one, other))
                || spoken.has_pair(&advisor.index.stem(one), &advisor.index.stem(other))
        };
        let telling: Vec<&Word> = understood.words.iter().filter(|word| !is_function_word(&word.text)).collect();
        let phrases = telling
            .windows(2)
            .filter(|pair| pair.iter().any(|word| !advisor.is_common(word)) && has_pair(&pair[0].text, &pair[1].text));
        let mut about = Self {
            strange: strange(understood),
            phrases: phrases.count() as f32,
            is_skilled: !understood.skills.is_empty(),
            share_told: understood.wants(Want::Share) && has_share,
            share_not_told: understood.wants(Want::Share) && !has_share,
            is_placed: !understood.places.is_empty(),
            of_no_role: understood.roles.is_empty() && (understood.wants(Want::Pay) || understood.wants(Want::WayIn)),
            ..Self::default()
        };
        // An answer of the kind that is wanted need not say so.
        let is_wanted = match &proposal.draft {
            Draft::Made(answer) => understood.wants.iter().all(|want| suits(answer, *want)),
            Draft::Passage(_) => false,
        };
        for word in understood.words.iter().filter(|word| word.used != WordUse::Function) {
            if word.known && advisor.is_common(word) {
                about.matter = true;
                continue;
            }
            let spoken = proposal.treats(word)
                || (word.used == WordUse::Want && is_wanted)
                || std::iter::once(&word.text).chain(advisor.other_words(word)).any(|word| has(word));
            about.add(word, advisor.index.rarity(&word.text), spoken);
            if spoken && word.used == WordUse::Content && advisor.index.is_name(&word.text) {
                about.names += 1.0;
            }
        }
        about
    }

    fn add(&mut self, word: &Word, rarity: f32, spoken: bool) {
        if spoken {
            self.spoken += rarity;
            self.count += 1.0;
            return;
        }
        let share = match word.used {
            // What is wanted need not be said in so many words.
            WordUse::Want => return,
            _ if word.aside => ASIDE,
            _ => 1.0,
        };
        self.left += rarity * share;
        self.unknown += if word.known { 0.0 } else { rarity * share };
        self.rarest = self.rarest.max(rarity * share);
    }

    fn signals(&self) -> [(&'static str, f32); 15] {
        let all = (self.spoken + self.left).max(f32::EPSILON);
        [
            ("explained, squared", (self.spoken / all).powi(2)),
            ("all explained", flag(self.left == 0.0)),
            ("left and unknown", self.unknown / all),
            ("words spoken of", self.count.min(ENOUGH) / ENOUGH),
            ("phrases spoken of", self.phrases.min(MANY_PHRASES) / MANY_PHRASES),
            ("names spoken of", self.names.min(MANY_NAMES) / MANY_NAMES),
            ("a name and nothing left", flag(self.names > 0.0 && self.left == 0.0)),
            ("rarest word left", self.rarest.min(RAREST) / RAREST),
            ("of no role", flag(self.of_no_role && self.left > 0.0)),
            ("of this matter", flag(self.matter)),
            ("strange words", self.strange),
            ("a share told", flag(self.share_told)),
            ("a share not told", flag(self.share_not_told)),
            ("a skill is named", flag(self.is_skilled)),
            ("a place is named", flag(self.is_placed)),
        ]
    }
}

fn strange(understood: &Understanding) -> f32 {
    let all = understood.content().count().max(1);
    understood.content().filter(|word| !word.known).count() as f32 / all as f32
}

fn flag(is: bool) -> f32 {
    f32::from(u8::from(is))
}

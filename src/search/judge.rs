//! Judges proposed passages by what a reader would look at:
//!
//! - *covered*: the share of the question's words that stand anywhere in the passage,
//! - *titled*: the share of them that stand in its best wording (heading or *Also asked*),
//! - *whole*: the share of that wording's words that the question has.
//!
//! All shares are weighted by how rare a word is, so `recession` counts and `ai` hardly does; a
//! word that the knowledge does not have weighs most. The *fit* is the weighted mean of the
//! three. It is 1 for a question put in a wording of its passage and near 0 for one that shares only
//! common words with it.

use super::index::{Hit, LivePart, PassageId, SearchIndex};
use super::query::Query;
use crate::knowledge::PassageKind;

/// What the order among proposed passages is made of: the proposal's own score, covered, titled and
/// whole. Chosen on half of the tuning questions and checked on the other half; the order asks for
/// coverage more than the fit does, because all that is proposed shares some words.
const ORDER: [f32; 4] = [0.25, 0.55, 0.12, 0.08];
/// The shares of covered, titled and whole in the fit.
const SHARES: [f32; 3] = [0.5, 0.3, 0.2];
/// The fit of a described passage by what it covers alone.
const DESCRIBED_SHARE: f32 = 0.6;
/// How much another word for a word counts.
const SYNONYM_SHARE: f32 = 0.7;
/// From this share on in both directions, two wordings are the same.
const SAME: f32 = 0.95;
/// How much a question's entry or a role's profile is put before other passages that fit as well, and
/// a single row or item behind them: its heading is a name, soon met and saying little.
const WHOLE_ANSWER: f32 = 0.03;
const MERE_ROW: f32 = -0.08;

/// A word of an indexed text: its number, and how much it counts beside words of the same rarity when a wording is
/// compared with a question.
pub(super) type WeightedWord = (u32, f32);

/// The words of one passage, as numbers.
#[derive(Debug, Default)]
pub(super) struct PassageWords {
    /// All of them, sorted, each once.
    pub all: Vec<u32>,
    /// Neighbours among those that say something, as `part::pair` numbers them, sorted.
    pub pairs: Vec<u32>,
    /// Those of each wording, the heading first.
    pub wordings: Vec<Vec<WeightedWord>>,
    /// Whether people who look for the passage describe it rather than name it, as with roles.
    pub described: bool,
    /// How much it is put before others, or behind them.
    pub preference: f32,
}

/// A passage with how well it fits.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate {
    /// Which one.
    pub id: PassageId,
    /// 0 to 1; see the top of this file.
    pub fit: f32,
    /// The share of the question's words that stand in the passage.
    pub covered: f32,
    /// The share of them that stand in its best wording.
    pub titled: f32,
    /// The share of that wording's words that the question has.
    pub whole: f32,
    /// Whether the question is its heading, but for words that say nothing.
    pub is_heading: bool,
    /// For ordering among the candidates of one question.
    pub score: f32,
}

/// A question's word as it is looked for.
struct Wanted {
    /// Absent where nothing knows the word.
    word: Option<u32>,
    synonyms: Vec<u32>,
    weight: f32,
}

impl SearchIndex {
    /// Judges what the index proposes for a query, best first.
    pub(super) fn judge(&self, query: &Query, hits: &[Hit]) -> Vec<Candidate> {
        let Some(best) = hits.first().map(|hit| hit.score) else {
            return Vec::new();
        };
        let wanted: Vec<Vec<Wanted>> = self.parts().iter().map(|live| self.wanted(query, live)).collect();
        let judged = |hit: &Hit| {
            let (part, words) = self.words_of(hit.passage);
            judge(hit, hit.score / best, words, &wanted[part], &self.parts()[part].rarities)
        };
        let mut candidates: Vec<Candidate> = hits.iter().map(judged).collect();
        candidates.sort_by(|one, other| other.score.total_cmp(&one.score).then(one.id.cmp(&other.id)));
        candidates
    }

    /// The question's words as a part numbers them.
    fn wanted(&self, query: &Query, live: &LivePart) -> Vec<Wanted> {
        let number = |word: &String| live.part.lexicon.number(word);
        let wanted = query.words.iter().map(|word| Wanted {
            word: number(&word.word),
            synonyms: word.synonyms.iter().filter_map(number).collect(),
            weight: word.share * self.rarity(&word.word),
        });
        wanted.collect()
    }
}

fn judge(hit: &Hit, proposal: f32, passage: &PassageWords, wanted: &[Wanted], rarities: &[f32]) -> Candidate {
    let all: f32 = wanted.iter().map(|word| word.weight).sum::<f32>().max(f32::EPSILON);
    // Wordings have no words that the passage does not have.
    let wanted: Vec<Wanted> = wanted.iter().filter_map(|word| word.within(&passage.all)).collect();
    let covered = share(&wanted, |_| true) / all;
    let shares = |wording: &[WeightedWord]| {
        (
            share(&wanted, |word| wording.iter().any(|(other, _)| *other == word)) / all,
            whole(wording, &wanted, rarities),
        )
    };
    let weigh = |of: (f32, f32)| SHARES[1] * of.0 + SHARES[2] * of.1;
    let fits = passage.wordings.iter().map(|wording| shares(wording));
    let (titled, whole) = fits.max_by(|one, other| weigh(*one).total_cmp(&weigh(*other))).unwrap_or_default();
    let heading = passage.wordings.first().map(|wording| shares(wording)).unwrap_or_default();
    let mut fit = SHARES[0] * covered + weigh((titled, whole));
    if passage.described {
        fit = fit.max(DESCRIBED_SHARE * covered);
    }
    Candidate {
        id: hit.passage,
        fit,
        covered,
        titled,
        whole,
        is_heading: heading.0 >= SAME && heading.1 >= SAME,
        score: order([proposal, covered, titled, whole]) + passage.preference,
    }
}

fn order(shares: [f32; 4]) -> f32 {
    shares.iter().zip(ORDER).map(|(share, weight)| share * weight).sum()
}

/// How much a passage of this kind is put before others, or behind them.
pub(super) fn preference(kind: PassageKind) -> f32 {
    match kind {
        PassageKind::Faq | PassageKind::Role => WHOLE_ANSWER,
        PassageKind::TableRow | PassageKind::Item => MERE_ROW,
        PassageKind::Text => 0.0,
    }
}

/// What the question's words weigh together that a text has.
fn share(wanted: &[Wanted], has: impl Fn(u32) -> bool) -> f32 {
    wanted.iter().map(|word| word.weight * word.matched(&has)).sum()
}

/// The share of a wording's words that the question has.
fn whole(wording: &[WeightedWord], wanted: &[Wanted], rarities: &[f32]) -> f32 {
    let matched = |word: u32| wanted.iter().any(|wanted| wanted.word == Some(word) || wanted.synonyms.contains(&word));
    let weight = |(word, share): &WeightedWord| share * rarities[*word as usize];
    let all: f32 = wording.iter().map(weight).sum();
    let had: f32 = wording.iter().filter(|(word, _)| matched(*word)).map(weight).sum();
    if all > 0.0 { had / all } else { 0.0 }
}

impl Wanted {
    /// What of it stands among some sorted words, if anything does.
    fn within(&self, sorted: &[u32]) -> Option<Self> {
        let has = |word: &u32| sorted.binary_search(word).is_ok();
        let word = self.word.filter(has);
        let synonyms: Vec<u32> = self.synonyms.iter().copied().filter(has).collect();
        (word.is_some() || !synonyms.is_empty()).then_some(Self { word, synonyms, weight: self.weight })
    }

    /// 1 where the word itself stands there, less where only another word for it does.
    fn matched(&self, has: impl Fn(u32) -> bool) -> f32 {
        if self.word.is_some_and(&has) {
            1.0
        } else if self.synonyms.iter().any(|synonym| has(*synonym)) {
            SYNONYM_SHARE
        } else {
            0.0
        }
    }
}

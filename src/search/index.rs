//! The passages in an inverted index in memory, built from the knowledge and never changed.
//!
//! It is made of parts (`part.rs`): the bulk, and a small one for articles that are new since the bulk was built. So the
//! next version of the knowledge shares the bulk, in which articles that are gone are passed over, and indexes again only
//! what differs. All that is counted to weigh words is counted over both parts and without what is gone, so that what
//! is found, and its scores, are those of an index built at once.

use super::best::Best;
use super::judge::{Candidate, PassageWords};
use super::lexicon::{Frequency, Lexicon, Totals};
use super::part::{Fields, Part, pair};
use super::query::{Query, QueryWord};
use crate::knowledge::{Article, ArticleId, Knowledge};
use std::borrow::Cow;
use std::collections::HashSet;
use std::sync::Arc;
use tantivy::Term;
use tantivy::query::{
    Bm25StatisticsProvider, BooleanQuery, BoostQuery, EnableScoring, Occur, Query as IndexQuery, TermQuery,
};
use tantivy::schema::{Field, IndexRecordOption};

/// How much another word for a word counts beside it; measured.
const SYNONYM_WEIGHT: f32 = 0.4;
/// The most different stems that a question is looked for by: those that tell most, by their weight and
/// rarity. With the next limit this leaves the accuracy on the tuning questions as it was, and
/// cuts the time over 100,000 sections to less than half.
const MAX_STEMS: usize = 8;
/// A stem that tells less than this share of what the first one tells is not looked for; the judge
/// knows of it all the same.
const TELLS_LITTLE: f32 = 0.1;
/// For each passage wanted, at most so many documents are asked for.
const MANY_WORDINGS: f32 = 4.0;
/// Among fewer passages than this, a word that stands in all of them may be rare all the same.
const FEW_PASSAGES: u64 = 100;
/// How much a word counts that stands nowhere.
const UNKNOWN_RARITY: f32 = 4.5;
/// Where more than one article in so many would be outside of the bulk, all are indexed anew.
const BULK_SHARE: usize = 4;
/// Articles outside of the bulk are indexed again with each change. From so many on, the bulk is better built anew.
const MANY_OUTSIDE: usize = 200;

/// A passage by its article and its place there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PassageId {
    /// The article.
    pub article: ArticleId,
    /// The place in [`crate::knowledge::Article::passages`].
    pub at: usize,
}

/// A passage that was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// Which one.
    pub passage: PassageId,
    /// The score of its best wording; only comparable within one query.
    pub score: f32,
}

/// Why an index could not be built or read.
#[derive(Debug, thiserror::Error)]
#[error("the search index failed: {0}")]
pub struct SearchError(#[from] tantivy::TantivyError);

/// The index over one knowledge.
pub struct SearchIndex {
    /// The bulk first.
    parts: Vec<LivePart>,
    /// Where each article is: its part, and its place there.
    homes: Vec<(usize, usize)>,
    totals: Totals,
    /// How many documents there are for one passage, up to [`MANY_WORDINGS`].
    wordings: f32,
    /// Whether the bulk was indexed with other short forms, so that all of it must be looked through with each change.
    other_forms: bool,
}

/// A part as it stands in one knowledge.
pub(super) struct LivePart {
    pub part: Arc<Part>,
    /// What each of its articles is in the knowledge, if it is in it.
    now: Vec<Option<ArticleId>>,
    /// What the others add to the counts of the part.
    gone: Lexicon,
    /// In how many documents of all parts each of its stems stands.
    frequencies: Vec<Frequency>,
    /// How rare each of its stems is.
    pub rarities: Vec<f32>,
}

impl SearchIndex {
    /// Builds the index over all passages.
    pub fn build(knowledge: &Knowledge) -> Result<Self, SearchError> {
        let bulk = Part::build(knowledge.articles.clone(), &knowledge.vocabulary)?;
        Ok(Self::of_parts(vec![(Arc::new(bulk), HashSet::new())], knowledge))
    }

    /// The same, sharing the bulk of an earlier one as far as it has the same articles.
    pub fn after(before: &Self, knowledge: &Knowledge) -> Result<Self, SearchError> {
        let bulk = &before.parts[0].part;
        let affected = bulk.affected_by(&knowledge.vocabulary);
        let in_bulk = |article: &Arc<Article>| bulk.place(article).is_some_and(|place| !affected.contains(&place));
        let outside: Vec<Arc<Article>> =
            knowledge.articles.iter().filter(|article| !in_bulk(article)).cloned().collect();
        let inside = knowledge.articles.len() - outside.len();
        if outside.len() * BULK_SHARE > inside || inside * 2 < bulk.articles.len() {
            return Self::build(knowledge);
        }
        let mut parts = vec![(Arc::clone(bulk), affected)];
        if !outside.is_empty() {
            parts.push((Arc::new(Part::build(outside, &knowledge.vocabulary)?), HashSet::new()));
        }
        Ok(Self::of_parts(parts, knowledge))
    }

    /// Whether so much is outside of the bulk that building all anew would make the next change faster.
    pub fn is_scattered(&self) -> bool {
        let outside = self.parts.iter().skip(1).map(|live| live.part.articles.len()).sum::<usize>();
        let gone = self.parts[0].now.iter().filter(|now| now.is_none()).count();
        outside.max(gone) > MANY_OUTSIDE || self.other_forms
    }

    /// Puts parts together, each without some of its articles.
    fn of_parts(parts: Vec<(Arc<Part>, HashSet<usize>)>, knowledge: &Knowledge) -> Self {
        let mut now: Vec<Vec<Option<ArticleId>>> =
            parts.iter().map(|(part, _)| vec![None; part.articles.len()]).collect();
        let mut homes = Vec::with_capacity(knowledge.articles.len());
        for (number, article) in knowledge.articles.iter().enumerate() {
            let home = parts.iter().enumerate().find_map(|(at, (part, without))| {
                let place = part.place(article).filter(|place| !without.contains(place))?;
                Some((at, place))
            });
            // Each article is in one of the parts.
            let (at, place) = home.unwrap_or_default();
            now[at][place] = Some(ArticleId(number));
            homes.push((at, place));
        }
        let live = |((part, _), now): ((Arc<Part>, _), Vec<Option<ArticleId>>)| {
            let gone = now.iter().enumerate().filter(|(_, now)| now.is_none()).map(|(place, _)| place);
            let gone = part.counts_of(gone);
            let stems = part.lexicon.stems();
            let gone_of = |stem: &str| gone.stem_number(stem).map(|number| gone.frequency(number)).unwrap_or_default();
            let frequencies = stems.map(|(stem, frequency)| frequency.without(gone_of(stem))).collect();
            LivePart { part, now, gone, frequencies, rarities: Vec::new() }
        };
        let mut parts: Vec<LivePart> = parts.into_iter().zip(now).map(live).collect();
        add_up(&mut parts);
        let totals = parts.iter().map(|live| live.part.lexicon.totals().without(live.gone.totals()));
        let totals = totals.fold(Totals::default(), Totals::with);
        let count = knowledge.articles.iter().map(|article| article.passages.len()).sum::<usize>().max(1);
        let wordings = (totals.documents as f32 / count as f32).clamp(1.0, MANY_WORDINGS);
        let other_forms = parts[0].part.short_forms != knowledge.vocabulary.short_forms;
        let mut built = Self { parts, homes, totals, wordings, other_forms };
        for at in 0..built.parts.len() {
            let frequencies = &built.parts[at].frequencies;
            built.parts[at].rarities =
                frequencies.iter().map(|frequency| built.rarity_of(frequency.passages)).collect();
        }
        built
    }

    /// The best passages for a query, each once, best first.
    pub fn find(&self, query: &Query, limit: usize) -> Result<Vec<Hit>, SearchError> {
        let stems = self.stems(query);
        if stems.is_empty() {
            return Ok(Vec::new());
        }
        // A passage is met by as many of its wordings as fit; the more documents are asked for, the
        // less can be pruned.
        let mut best = Best::new((limit as f32 * self.wordings).ceil() as usize);
        for LivePart { part, now, .. } in &self.parts {
            let Some(segment) = part.segment() else {
                continue;
            };
            let statistics = Statistics::new(&stems, self.totals, part.fields);
            let scoring = EnableScoring::enabled_from_statistics_provider(&statistics, &part.searcher);
            let weight = BooleanQuery::new(terms(&stems, part.fields)).weight(scoring)?;
            let threshold = best.threshold();
            let mut meet = |document, score| {
                if let Some((article, at)) = part.passage(document)
                    && let Some(article) = now[article]
                {
                    best.meet(score, PassageId { article, at });
                }
                best.threshold()
            };
            weight.for_each_pruning(threshold, segment, &mut meet)?;
        }
        let mut met = HashSet::new();
        let hits = best.into_sorted().filter(|(_, passage)| met.insert(*passage));
        Ok(hits.map(|(score, passage)| Hit { passage, score }).take(limit).collect())
    }

    /// The stems to look for, those first that can tell most, with their weights and frequencies.
    fn stems(&self, query: &Query) -> Vec<(Cow<'_, str>, f32, Frequency)> {
        let mut stems: Vec<(Cow<'_, str>, f32, Frequency)> = Vec::new();
        let mut add = |word: &str, weight: f32| {
            let Some(frequency) = self.frequency(word) else {
                return;
            };
            let stem = self.stem(word);
            match stems.iter_mut().find(|(other, ..)| *other == stem) {
                Some((_, sum, _)) => *sum += weight,
                None => stems.push((stem, weight, frequency)),
            }
        };
        for QueryWord { word, synonyms, weight, .. } in query.words.iter().take(Query::MAX_WORDS) {
            add(word, *weight);
            synonyms.iter().for_each(|synonym| add(synonym, weight * SYNONYM_WEIGHT));
        }
        let tells =
            |(_, weight, frequency): &(Cow<'_, str>, f32, Frequency)| weight * self.rarity_of(frequency.passages);
        stems.sort_by(|one, other| tells(other).total_cmp(&tells(one)));
        let least = stems.first().map_or(0.0, tells) * TELLS_LITTLE;
        stems.retain(|stem| tells(stem) >= least);
        stems.truncate(MAX_STEMS);
        stems
    }

    /// The stem of a folded word, as the index holds it.
    pub fn stem<'a>(&'a self, word: &str) -> Cow<'a, str> {
        self.parts[0].part.lexicon.stem(word)
    }

    /// In how many documents a form of a word stands, if in any.
    fn frequency(&self, word: &str) -> Option<Frequency> {
        let found = self.parts.iter().find_map(|live| {
            let number = live.part.lexicon.number(word)?;
            Some(live.frequencies[number as usize])
        });
        found.filter(|frequency| frequency.all > 0)
    }

    /// How rare a word is: 0 for one that stands everywhere, higher for rarer ones. A word that
    /// stands nowhere counts as much as one of middling rarity: it may be anything.
    pub fn rarity(&self, word: &str) -> f32 {
        match self.frequency(word) {
            Some(frequency) => self.rarity_of(frequency.passages),
            None => UNKNOWN_RARITY.min(self.rarity_of(0)),
        }
    }

    fn rarity_of(&self, count: u32) -> f32 {
        let (count, total) = (count as f32, self.totals.passages.max(FEW_PASSAGES) as f32);
        (1.0 + (total - count + 0.5) / (count + 0.5)).ln()
    }

    /// Whether passages write a word as a name, and never otherwise: `Qiskit`, `HIPAA`.
    pub fn is_name(&self, word: &str) -> bool {
        let counts = self.parts.iter().map(|live| {
            let ((names, others), (no_names, no_others)) = (live.part.lexicon.writing(word), live.gone.writing(word));
            (names - no_names, others - no_others)
        });
        let (names, others) = counts.fold((0, 0), |sum, part| (sum.0 + part.0, sum.1 + part.1));
        names > 0 && others == 0
    }

    /// Whether a word stands in any passage, in any form.
    pub fn knows(&self, word: &str) -> bool {
        self.frequency(word).is_some()
    }

    /// All words of all passages, not stemmed, with the number of wordings they stand in. A word comes once for each
    /// part that has it.
    pub fn words(&self) -> impl Iterator<Item = (&str, u32)> {
        self.parts.iter().flat_map(|LivePart { part, gone, .. }| {
            let left = |(word, count): (_, u32)| (word, count - gone.form_count(word));
            part.lexicon.words().map(left).filter(|(_, count)| *count > 0)
        })
    }

    /// The part that a passage is indexed in, and its words there.
    pub(super) fn words_of(&self, id: PassageId) -> (usize, &PassageWords) {
        let (part, place) = self.homes[id.article.0];
        (part, &self.parts[part].part.passages[place][id.at])
    }

    pub(super) fn parts(&self) -> &[LivePart] {
        &self.parts
    }

    /// Whether a word, in any form, stands in a passage, its headings or its wordings.
    pub fn holds(&self, id: PassageId, word: &str) -> bool {
        let (part, words) = self.words_of(id);
        let number = self.parts[part].part.lexicon.number(word);
        number.is_some_and(|number| words.all.binary_search(&number).is_ok())
    }

    /// Whether two words, in any form, stand beside one another in a passage, its headings or its wordings; words that
    /// say nothing may stand between.
    pub fn holds_pair(&self, id: PassageId, one: &str, other: &str) -> bool {
        let (part, words) = self.words_of(id);
        let lexicon = &self.parts[part].part.lexicon;
        let pair = lexicon.number(one).zip(lexicon.number(other)).map(|(one, other)| pair(one, other));
        pair.is_some_and(|pair| words.pairs.binary_search(&pair).is_ok())
    }

    /// The best passages for a query, proposed by the index and judged, best first.
    pub fn rank(&self, query: &Query, proposed: usize) -> Result<Vec<Candidate>, SearchError> {
        Ok(self.judge(query, &self.find(query, proposed)?))
    }
}

/// Makes the frequencies of each part those of all parts.
fn add_up(parts: &mut [LivePart]) {
    let own: Vec<Vec<Frequency>> = parts.iter().map(|live| live.frequencies.clone()).collect();
    for at in 1..parts.len() {
        let (before, rest) = parts.split_at_mut(at);
        let small = &mut rest[0];
        for (number, (stem, _)) in small.part.lexicon.stems().enumerate() {
            for (live, theirs) in before.iter_mut().zip(&own) {
                if let Some(other) = live.part.lexicon.stem_number(stem) {
                    let other = other as usize;
                    small.frequencies[number] = small.frequencies[number].with(theirs[other]);
                    live.frequencies[other] = live.frequencies[other].with(own[at][number]);
                }
            }
        }
    }
}

/// Each stem once in both fields.
fn terms(stems: &[(Cow<'_, str>, f32, Frequency)], fields: Fields) -> Vec<(Occur, Box<dyn IndexQuery>)> {
    let terms = stems.iter().flat_map(|(stem, weight, _)| {
        [fields.title, fields.all].map(|field| {
            let query = TermQuery::new(Term::from_field_text(field, stem), IndexRecordOption::WithFreqs);
            (Occur::Should, Box::new(BoostQuery::new(Box::new(query), *weight)) as Box<dyn IndexQuery>)
        })
    });
    terms.collect()
}

/// What tantivy weighs terms by, counted over all parts.
struct Statistics {
    totals: Totals,
    title: Field,
    frequencies: Vec<(Term, u32)>,
}

impl Statistics {
    fn new(stems: &[(Cow<'_, str>, f32, Frequency)], totals: Totals, fields: Fields) -> Self {
        let frequencies = stems.iter().flat_map(|(stem, _, frequency)| {
            [(fields.title, frequency.title), (fields.all, frequency.all)]
                .map(|(field, count)| (Term::from_field_text(field, stem), count))
        });
        Self { totals, title: fields.title, frequencies: frequencies.collect() }
    }
}

impl Bm25StatisticsProvider for Statistics {
    fn total_num_tokens(&self, field: Field) -> tantivy::Result<u64> {
        Ok(if field == self.title { self.totals.title_words } else { self.totals.words })
    }

    fn total_num_docs(&self) -> tantivy::Result<u64> {
        Ok(self.totals.documents)
    }

    fn doc_freq(&self, term: &Term) -> tantivy::Result<u64> {
        Ok(self.frequencies.iter().find(|(known, _)| known == term).map_or(0, |(_, count)| u64::from(*count)))
    }
}

//! The passages in an inverted index in memory, built from the knowledge and never changed.
//!
//! Each wording of a passage (its heading, each *Also asked*) is a document of its own, and a
//! passage scores as its best wording does: measured on public question sets, this beats adding
//! all wordings into one text. A document has two fields, both asked for in one flat union of
//! terms, which keeps tantivy's pruning on:
//!
//! | field   | holds                                  |
//! |---------|----------------------------------------|
//! | `title` | the wording, stemmed                   |
//! | `all`   | wording, headings and text, stemmed    |

use super::function_words::{FUNCTION_SHARE, is_function_word};
use super::judge::{Candidate, PassageWords, WeightedWord, preference};
use super::lexicon::{Lexicon, analyzer};
use super::query::{Query, QueryWord};
use crate::knowledge::Vocabulary;
use crate::knowledge::words::words_and_compounds;
use crate::knowledge::{ArticleId, Knowledge, Passage, PassageKind};
use std::borrow::Cow;
use std::collections::HashSet;
use tantivy::collector::TopDocs;
use tantivy::columnar::Column;
use tantivy::query::{BooleanQuery, BoostQuery, Occur, TermQuery};
use tantivy::schema::{FAST, Field, IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use tantivy::{Index, IndexWriter, ReloadPolicy, Searcher, TantivyDocument, Term};

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
/// More wordings of one passage than this are not looked for; each is a document of its own.
const MAX_WORDINGS: usize = 32;
/// How much a word counts that stands nowhere.
const UNKNOWN_RARITY: f32 = 4.5;
/// The name of the analyzer that cuts at spaces and stems.
const STEMMED: &str = "stemmed";
/// The field with each document's place among all: merged segments may come in another order.
const ORDER: &str = "order";
/// Memory for building, in bytes, as far as it is needed: with more of it, fewer segments are merged.
const WRITER_BYTES: usize = 100_000_000;

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

struct Fields {
    title: Field,
    all: Field,
}

/// The index over one knowledge.
pub struct SearchIndex {
    searcher: Searcher,
    fields: Fields,
    /// The passage of each document.
    documents: Vec<PassageId>,
    /// Where each document of the one segment stands among `documents`.
    order: Column<u64>,
    lexicon: Lexicon,
    /// How many documents there are for one passage, up to [`MANY_WORDINGS`].
    wordings: f32,
    /// The words of each passage, by article and place.
    passages: Vec<Vec<PassageWords>>,
}

impl SearchIndex {
    /// Builds the index over all passages.
    pub fn build(knowledge: &Knowledge) -> Result<Self, SearchError> {
        let (schema, fields, number) = schema();
        let index = Index::create_in_ram(schema);
        index.tokenizers().register(STEMMED, analyzer());
        let writer = index.writer_with_num_threads::<TantivyDocument>(1, WRITER_BYTES)?;
        let vocabulary = &knowledge.vocabulary;
        let mut documents = Vec::new();
        let mut lexicon = Lexicon::new();
        let mut passages: Vec<Vec<PassageWords>> = Vec::new();
        for (article_at, article) in knowledge.articles.iter().enumerate() {
            let mut of_article = Vec::new();
            for (at, passage) in article.passages.iter().enumerate() {
                let body = body(passage, vocabulary);
                let titles: Vec<String> = wordings(passage).map(|title| indexed(title, vocabulary)).collect();
                of_article.push(read_passage(&mut lexicon, passage, &body, &titles));
                for title in titles {
                    let all = format!("{title} {body}");
                    lexicon.count(&all);
                    let mut document = TantivyDocument::default();
                    document.add_text(fields.title, title);
                    document.add_text(fields.all, all);
                    document.add_u64(number, documents.len() as u64);
                    writer.add_document(document)?;
                    documents.push(PassageId { article: ArticleId(article_at), at });
                }
            }
            passages.push(of_article);
        }
        finish(&index, writer)?;
        let searcher = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?.searcher();
        let order = match searcher.segment_readers() {
            [segment, ..] => segment.fast_fields().u64(ORDER)?,
            [] => Column::build_empty_column(0),
        };
        let count = passages.iter().map(Vec::len).sum::<usize>().max(1);
        let wordings = (documents.len() as f32 / count as f32).clamp(1.0, MANY_WORDINGS);
        let mut built = Self { searcher, fields, documents, order, lexicon, wordings, passages };
        built.weigh_wordings();
        Ok(built)
    }

    /// The best passages for a query, each once, best first.
    pub fn find(&self, query: &Query, limit: usize) -> Result<Vec<Hit>, SearchError> {
        let terms = self.terms(query);
        if terms.is_empty() {
            return Ok(Vec::new());
        }
        // A passage is met by as many of its wordings as fit; the more documents are asked for, the
        // less can be pruned.
        let enough = (limit as f32 * self.wordings).ceil() as usize;
        let collector = TopDocs::with_limit(enough).order_by_score();
        let mut hits: Vec<Hit> = Vec::new();
        let mut met = HashSet::new();
        for (score, address) in self.searcher.search(&BooleanQuery::new(terms), &collector)? {
            let document = self.order.first(address.doc_id).and_then(|at| self.documents.get(at as usize));
            if let Some(passage) = document.filter(|passage| met.insert(**passage)) {
                hits.push(Hit { passage: *passage, score });
            }
        }
        hits.truncate(limit);
        Ok(hits)
    }

    /// The terms to look for: each stem once in both fields, those first that can tell most.
    fn terms(&self, query: &Query) -> Vec<(Occur, Box<dyn tantivy::query::Query>)> {
        let mut stems: Vec<(u32, f32)> = Vec::new();
        let mut add = |word: &str, weight: f32| {
            let Some(number) = self.number(word) else {
                return;
            };
            match stems.iter_mut().find(|(other, _)| *other == number) {
                Some((_, sum)) => *sum += weight,
                None => stems.push((number, weight)),
            }
        };
        for QueryWord { word, synonyms, weight, .. } in query.words.iter().take(Query::MAX_WORDS) {
            add(word, *weight);
            synonyms.iter().for_each(|synonym| add(synonym, weight * SYNONYM_WEIGHT));
        }
        let tells = |(number, weight): &(u32, f32)| weight * self.rarity_of(self.lexicon.frequency(*number));
        stems.sort_by(|one, other| tells(other).total_cmp(&tells(one)));
        let least = stems.first().map_or(0.0, tells) * TELLS_LITTLE;
        stems.retain(|stem| tells(stem) >= least);
        stems.truncate(MAX_STEMS);
        let fields = [self.fields.title, self.fields.all];
        let terms = stems.iter().flat_map(|(number, weight)| {
            fields.map(|field| {
                let term = Term::from_field_text(field, self.lexicon.text(*number));
                let query = TermQuery::new(term, IndexRecordOption::WithFreqs);
                (Occur::Should, Box::new(BoostQuery::new(Box::new(query), *weight)) as Box<dyn tantivy::query::Query>)
            })
        });
        terms.collect()
    }

    /// The stem of a folded word, as the index holds it.
    pub fn stem(&self, word: &str) -> Cow<'_, str> {
        self.lexicon.stem(word)
    }

    /// How rare a word is: 0 for one that stands everywhere, higher for rarer ones. A word that
    /// stands nowhere counts as much as one of middling rarity: it may be anything.
    pub fn rarity(&self, word: &str) -> f32 {
        match self.number(word) {
            Some(number) => self.rarity_of(self.lexicon.frequency(number)),
            None => UNKNOWN_RARITY.min(self.rarity_of(0)),
        }
    }

    fn rarity_of(&self, count: u32) -> f32 {
        let (count, total) = (count as f32, self.documents.len() as f32);
        (1.0 + (total - count + 0.5) / (count + 0.5)).ln()
    }

    /// Whether a word stands in any passage, in any form.
    pub fn knows(&self, word: &str) -> bool {
        self.number(word).is_some()
    }

    /// All words of all passages, not stemmed, with the number of wordings they stand in.
    pub fn words(&self) -> impl Iterator<Item = (&str, u32)> {
        self.lexicon.words()
    }

    /// The number of a word's stem, if any passage has it.
    pub(super) fn number(&self, word: &str) -> Option<u32> {
        self.lexicon.number(word)
    }

    pub(super) fn words_of(&self, id: PassageId) -> &PassageWords {
        &self.passages[id.article.0][id.at]
    }

    /// Whether a word, in any form, stands in a passage, its headings or its wordings.
    pub fn holds(&self, id: PassageId, word: &str) -> bool {
        self.number(word).is_some_and(|number| self.words_of(id).all.binary_search(&number).is_ok())
    }

    /// The best passages for a query, proposed by the index and judged, best first.
    pub fn rank(&self, query: &Query, proposed: usize) -> Result<Vec<Candidate>, SearchError> {
        Ok(self.judge(query, &self.find(query, proposed)?))
    }

    /// Weighs the words of all wordings, which takes knowing how rare each one is.
    fn weigh_wordings(&mut self) {
        let mut passages = std::mem::take(&mut self.passages);
        for (word, weight) in passages.iter_mut().flatten().flat_map(|passage| &mut passage.wordings).flatten() {
            *weight *= self.rarity_of(self.lexicon.frequency(*word));
        }
        self.passages = passages;
    }
}

/// Writes what is left, all into one segment: a query looks at each segment anew.
fn finish(index: &Index, mut writer: IndexWriter) -> Result<(), SearchError> {
    writer.commit()?;
    let segments = index.searchable_segment_ids()?;
    if segments.len() > 1 {
        writer.merge(&segments).wait()?;
    }
    Ok(writer.wait_merging_threads()?)
}

fn schema() -> (Schema, Fields, Field) {
    let mut builder = Schema::builder();
    let indexing = |tokenizer: &str| {
        TextFieldIndexing::default().set_tokenizer(tokenizer).set_index_option(IndexRecordOption::WithFreqs)
    };
    let text = |tokenizer| TextOptions::default().set_indexing_options(indexing(tokenizer));
    let fields = Fields {
        title: builder.add_text_field("title", text(STEMMED)),
        all: builder.add_text_field("all", text(STEMMED)),
    };
    let number = builder.add_u64_field(ORDER, FAST);
    (builder.build(), fields, number)
}

/// A passage's heading, then its other wordings.
pub(super) fn wordings(passage: &Passage) -> impl Iterator<Item = &str> {
    std::iter::once(passage.heading.as_str()).chain(passage.also_asked.iter().map(String::as_str)).take(MAX_WORDINGS)
}

/// What all wordings of a passage share: headings and text, folded.
fn body(passage: &Passage, vocabulary: &Vocabulary) -> String {
    let texts = passage.trail.iter().chain([&passage.heading, &passage.text]);
    texts.map(|text| indexed(text, vocabulary)).collect::<Vec<_>>().join(" ")
}

/// A text's words as they are indexed: hyphenated ones also in one piece, and short forms written
/// out, as they are in questions.
fn indexed(text: &str, vocabulary: &Vocabulary) -> String {
    let mut words = words_and_compounds(text);
    let expanded = vocabulary.expand(text);
    words.retain(|word| vocabulary.expansion(std::slice::from_ref(word)).is_none());
    let had: HashSet<&str> = words.iter().map(String::as_str).collect();
    let missing: Vec<String> = expanded.split(' ').filter(|word| !had.contains(word)).map(str::to_owned).collect();
    words.extend(missing);
    words.join(" ")
}

fn read_passage(lexicon: &mut Lexicon, passage: &Passage, body: &str, titles: &[String]) -> PassageWords {
    let share = |word: &str| if is_function_word(word) { FUNCTION_SHARE } else { 1.0 };
    let mut all: Vec<u32> = body.split_ascii_whitespace().map(|word| lexicon.learn(word)).collect();
    let wordings: Vec<Vec<WeightedWord>> = titles
        .iter()
        .map(|title| title.split_ascii_whitespace().map(|word| (lexicon.learn(word), share(word))).collect())
        .collect();
    all.extend(wordings.iter().flatten().map(|(word, _)| *word));
    all.sort_unstable();
    all.dedup();
    all.shrink_to_fit();
    PassageWords { all, wordings, described: passage.kind == PassageKind::Role, preference: preference(passage.kind) }
}

//! The passages in an inverted index in memory, built from the knowledge and never changed.
//!
//! Each wording of a passage (its heading, each *Also asked*) is a document of its own, and a
//! passage scores as its best wording does: measured on public question sets, this beats adding
//! all wordings into one text. A document has three fields, all asked for in one flat union of
//! terms, which keeps tantivy's pruning on:
//!
//! | field   | holds                                  | weight |
//! |---------|----------------------------------------|--------|
//! | `title` | the wording, stemmed                   | 1.0    |
//! | `all`   | wording, headings and text, stemmed    | 1.0    |
//! | `grams` | four-letter pieces of the title words  | 0.2    |

use super::query::{Query, QueryWord};
use crate::knowledge::words::words;
use crate::knowledge::{ArticleId, Knowledge, Passage};
use std::collections::{HashMap, HashSet};
use tantivy::collector::TopDocs;
use tantivy::query::{BooleanQuery, BoostQuery, Occur, TermQuery};
use tantivy::schema::{FAST, Field, IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use tantivy::tokenizer::{Language, Stemmer, TextAnalyzer, WhitespaceTokenizer};
use tantivy::{DocId, Index, IndexReader, ReloadPolicy, SegmentReader, TantivyDocument, Term};

/// Weight of the four-letter pieces beside whole words; measured.
const GRAM_WEIGHT: f32 = 0.2;
/// Letters in a piece.
const GRAM: usize = 4;
/// The name of the analyzer that cuts at spaces and stems.
const STEMMED: &str = "stemmed";
/// Memory for building, in bytes; tantivy wants at least 15 MB for each thread.
const WRITER_BYTES: usize = 30_000_000;

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
    /// That wording, as a place in heading, then *Also asked*.
    pub wording: usize,
}

/// Why an index could not be built or read.
#[derive(Debug, thiserror::Error)]
#[error("the search index failed: {0}")]
pub struct SearchError(#[from] tantivy::TantivyError);

struct Fields {
    title: Field,
    all: Field,
    grams: Field,
}

/// The index over one knowledge.
pub struct SearchIndex {
    reader: IndexReader,
    fields: Fields,
    analyzer: TextAnalyzer,
    /// For each document: its passage and wording.
    documents: Vec<(PassageId, usize)>,
    /// In how many documents each stem stands.
    frequencies: HashMap<String, u32>,
    words: HashSet<String>,
}

impl SearchIndex {
    /// Builds the index over all passages.
    pub fn build(knowledge: &Knowledge) -> Result<Self, SearchError> {
        let (schema, fields, number) = schema();
        let index = Index::create_in_ram(schema);
        index.tokenizers().register(STEMMED, analyzer());
        let mut writer = index.writer_with_num_threads::<TantivyDocument>(1, WRITER_BYTES)?;
        let mut documents = Vec::new();
        let mut seen = Seen::new();
        for (article_at, article) in knowledge.articles.iter().enumerate() {
            for (at, passage) in article.passages.iter().enumerate() {
                let body = body(passage);
                for (wording, title) in wordings(passage).enumerate() {
                    let title = words(title).join(" ");
                    let all = format!("{title} {body}");
                    seen.read(&all);
                    let mut document = TantivyDocument::default();
                    document.add_text(fields.grams, grams(&title).collect::<Vec<_>>().join(" "));
                    document.add_text(fields.title, title);
                    document.add_text(fields.all, all);
                    document.add_u64(number, documents.len() as u64);
                    writer.add_document(document)?;
                    documents.push((PassageId { article: ArticleId(article_at), at }, wording));
                }
            }
        }
        writer.commit()?;
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        Ok(Self { reader, fields, analyzer: analyzer(), documents, frequencies: seen.frequencies, words: seen.words })
    }

    /// The best passages for a query, each once, best first.
    pub fn find(&self, query: &Query, limit: usize) -> Result<Vec<Hit>, SearchError> {
        let terms = self.terms(query);
        if terms.is_empty() {
            return Ok(Vec::new());
        }
        let searcher = self.reader.searcher();
        let query = BooleanQuery::new(terms);
        // A passage may be met by several of its wordings.
        let collector = TopDocs::with_limit(limit * 6).order_by_score();
        let mut hits: Vec<Hit> = Vec::new();
        let mut columns = HashMap::new();
        for (score, address) in searcher.search(&query, &collector)? {
            let column = match columns.entry(address.segment_ord) {
                std::collections::hash_map::Entry::Occupied(known) => known.into_mut(),
                std::collections::hash_map::Entry::Vacant(new) => {
                    new.insert(numbers(searcher.segment_reader(address.segment_ord))?)
                }
            };
            let Some((passage, wording)) =
                column.first(address.doc_id as DocId).and_then(|at| self.documents.get(at as usize))
            else {
                continue;
            };
            if !hits.iter().any(|hit| hit.passage == *passage) {
                hits.push(Hit { passage: *passage, score, wording: *wording });
            }
        }
        hits.truncate(limit);
        Ok(hits)
    }

    fn terms(&self, query: &Query) -> Vec<(Occur, Box<dyn tantivy::query::Query>)> {
        let mut terms: Vec<(Occur, Box<dyn tantivy::query::Query>)> = Vec::new();
        let mut add = |field: Field, text: &str, weight: f32| {
            let term = TermQuery::new(Term::from_field_text(field, text), IndexRecordOption::WithFreqs);
            terms.push((Occur::Should, Box::new(BoostQuery::new(Box::new(term), weight))));
        };
        for QueryWord { word, weight } in query.words.iter().take(Query::MAX_WORDS) {
            let stem = self.stem(word);
            add(self.fields.title, &stem, *weight);
            add(self.fields.all, &stem, *weight);
            for gram in grams(word) {
                add(self.fields.grams, &gram, weight * GRAM_WEIGHT);
            }
        }
        terms
    }

    /// The stem of a folded word, as the index holds it.
    pub fn stem(&self, word: &str) -> String {
        let mut analyzer = self.analyzer.clone();
        let mut stream = analyzer.token_stream(word);
        stream.next().map_or_else(|| word.to_owned(), |token| token.text.clone())
    }

    /// How rare a word is: 0 for one that stands everywhere, higher for rarer ones, highest for one
    /// that stands nowhere.
    pub fn rarity(&self, word: &str) -> f32 {
        let count = self.frequencies.get(&self.stem(word)).copied().unwrap_or(0) as f32;
        let total = self.documents.len() as f32;
        (1.0 + (total - count + 0.5) / (count + 0.5)).ln()
    }

    /// Whether a word stands in any passage, in any form.
    pub fn knows(&self, word: &str) -> bool {
        self.frequencies.contains_key(&self.stem(word))
    }

    /// All words of all passages, not stemmed, each once.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(String::as_str)
    }
}

fn numbers(segment: &SegmentReader) -> Result<tantivy::columnar::Column<u64>, SearchError> {
    Ok(segment.fast_fields().u64("number")?)
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
        grams: builder.add_text_field("grams", text("whitespace")),
    };
    let number = builder.add_u64_field("number", FAST);
    (builder.build(), fields, number)
}

fn analyzer() -> TextAnalyzer {
    TextAnalyzer::builder(WhitespaceTokenizer::default()).filter(Stemmer::new(Language::English)).build()
}

/// A passage's heading, then its other wordings.
pub(super) fn wordings(passage: &Passage) -> impl Iterator<Item = &str> {
    std::iter::once(passage.heading.as_str()).chain(passage.also_asked.iter().map(String::as_str))
}

/// What all wordings of a passage share: headings and text, folded.
fn body(passage: &Passage) -> String {
    let texts = passage.trail.iter().chain([&passage.heading, &passage.text]);
    texts.flat_map(|text| words(text)).collect::<Vec<_>>().join(" ")
}

/// The four-letter pieces of folded words, with their ends marked: `^wor`, `word`, `ord$`.
fn grams(text: &str) -> impl Iterator<Item = String> {
    text.split(' ').filter(|word| word.len() >= 3).flat_map(|word| {
        let marked: Vec<char> = format!("^{word}$").chars().collect();
        marked.windows(GRAM).map(|piece| piece.iter().collect::<String>()).collect::<Vec<_>>()
    })
}

/// What stands in the index, by word.
struct Seen {
    analyzer: TextAnalyzer,
    frequencies: HashMap<String, u32>,
    words: HashSet<String>,
}

impl Seen {
    fn new() -> Self {
        Self { analyzer: analyzer(), frequencies: HashMap::new(), words: HashSet::new() }
    }

    /// Counts the words of one document, each once.
    fn read(&mut self, text: &str) {
        let mut stems = HashSet::new();
        for word in text.split(' ').filter(|word| !word.is_empty()) {
            if let Some(token) = self.analyzer.token_stream(word).next() {
                stems.insert(token.text.clone());
            }
            if !self.words.contains(word) {
                self.words.insert(word.to_owned());
            }
        }
        for stem in stems {
            *self.frequencies.entry(stem).or_default() += 1;
        }
    }
}

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
use super::judge::{Candidate, PassageWords, preference};
use super::query::{Query, QueryWord};
use crate::knowledge::Vocabulary;
use crate::knowledge::words::words_and_compounds;
use crate::knowledge::{ArticleId, Knowledge, Passage, PassageKind};
use std::collections::{HashMap, HashSet};
use tantivy::collector::TopDocs;
use tantivy::query::{BooleanQuery, BoostQuery, Occur, TermQuery};
use tantivy::schema::{FAST, Field, IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use tantivy::tokenizer::{Language, Stemmer, TextAnalyzer, WhitespaceTokenizer};
use tantivy::{DocId, Index, IndexReader, ReloadPolicy, SegmentReader, TantivyDocument, Term};

/// How much another word for a word counts beside it; measured.
const SYNONYM_WEIGHT: f32 = 0.4;
/// More wordings of one passage than this are not looked for; each is a document of its own.
const MAX_WORDINGS: usize = 32;
/// How much a word counts that stands nowhere.
const UNKNOWN_RARITY: f32 = 4.5;
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
    reader: IndexReader,
    fields: Fields,
    analyzer: TextAnalyzer,
    /// The passage of each document.
    documents: Vec<PassageId>,
    /// Each stem's number.
    numbers: HashMap<String, u32>,
    /// In how many documents the stem with each number stands.
    frequencies: Vec<u32>,
    /// All words, not stemmed, with the number of documents they stand in.
    words: HashMap<String, u32>,
    /// The words of each passage, by article and place.
    passages: Vec<Vec<PassageWords>>,
}

impl SearchIndex {
    /// Builds the index over all passages.
    pub fn build(knowledge: &Knowledge) -> Result<Self, SearchError> {
        let (schema, fields, number) = schema();
        let index = Index::create_in_ram(schema);
        index.tokenizers().register(STEMMED, analyzer());
        let mut writer = index.writer_with_num_threads::<TantivyDocument>(1, WRITER_BYTES)?;
        let vocabulary = &knowledge.vocabulary;
        let mut documents = Vec::new();
        let mut seen = Seen::default();
        let mut passages: Vec<Vec<PassageWords>> = Vec::new();
        for (article_at, article) in knowledge.articles.iter().enumerate() {
            let mut of_article = Vec::new();
            for (at, passage) in article.passages.iter().enumerate() {
                let body = body(passage, vocabulary);
                of_article.push(seen.read_passage(passage, &body, vocabulary));
                for title in wordings(passage) {
                    let title = indexed(title, vocabulary);
                    let all = format!("{title} {body}");
                    seen.count(&all);
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
        writer.commit()?;
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        let mut built = Self {
            reader,
            fields,
            analyzer: analyzer(),
            documents,
            numbers: seen.numbers,
            frequencies: seen.frequencies,
            words: seen.words,
            passages,
        };
        built.weigh_wordings();
        Ok(built)
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
        let collector = TopDocs::with_limit(limit * 4).order_by_score();
        let mut hits: Vec<Hit> = Vec::new();
        let mut columns = HashMap::new();
        for (score, address) in searcher.search(&query, &collector)? {
            let column = match columns.entry(address.segment_ord) {
                std::collections::hash_map::Entry::Occupied(known) => known.into_mut(),
                std::collections::hash_map::Entry::Vacant(new) => {
                    new.insert(numbers(searcher.segment_reader(address.segment_ord))?)
                }
            };
            let Some(passage) = column.first(address.doc_id as DocId).and_then(|at| self.documents.get(at as usize))
            else {
                continue;
            };
            if !hits.iter().any(|hit| hit.passage == *passage) {
                hits.push(Hit { passage: *passage, score });
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
        let mut words: Vec<(&str, f32)> = Vec::new();
        for QueryWord { word, synonyms, weight, .. } in &query.words {
            words.push((word, *weight));
            words.extend(synonyms.iter().map(|synonym| (synonym.as_str(), weight * SYNONYM_WEIGHT)));
        }
        // The words of the question before other words for them.
        words.sort_by(|one, other| other.1.total_cmp(&one.1));
        for (word, weight) in words.into_iter().take(Query::MAX_WORDS) {
            let stem = self.stem(word);
            add(self.fields.title, &stem, weight);
            add(self.fields.all, &stem, weight);
        }
        terms
    }

    /// The stem of a folded word, as the index holds it.
    pub fn stem(&self, word: &str) -> String {
        let mut analyzer = self.analyzer.clone();
        let mut stream = analyzer.token_stream(word);
        stream.next().map_or_else(|| word.to_owned(), |token| token.text.clone())
    }

    /// How rare a word is: 0 for one that stands everywhere, higher for rarer ones. A word that
    /// stands nowhere counts as much as one of middling rarity: it may be anything.
    pub fn rarity(&self, word: &str) -> f32 {
        match self.number(word) {
            Some(number) => self.rarity_of(self.frequencies[number as usize]),
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
        self.words.iter().map(|(word, count)| (word.as_str(), *count))
    }

    /// The number of a word's stem, if any passage has it.
    pub(super) fn number(&self, word: &str) -> Option<u32> {
        self.numbers.get(&self.stem(word)).copied()
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
        let rarities: Vec<f32> = self.frequencies.iter().map(|count| self.rarity_of(*count)).collect();
        let words = self.passages.iter_mut().flatten().flat_map(|passage| &mut passage.wordings).flatten();
        for (word, weight) in words {
            *weight *= rarities[*word as usize];
        }
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
    };
    let number = builder.add_u64_field("number", FAST);
    (builder.build(), fields, number)
}

fn analyzer() -> TextAnalyzer {
    TextAnalyzer::builder(WhitespaceTokenizer::default()).filter(Stemmer::new(Language::English)).build()
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

/// What stands in the index, by word.
struct Seen {
    analyzer: TextAnalyzer,
    numbers: HashMap<String, u32>,
    frequencies: Vec<u32>,
    words: HashMap<String, u32>,
    /// The number of each word's stem, because stemming is slow.
    stems: HashMap<String, u32>,
}

impl Default for Seen {
    fn default() -> Self {
        Self {
            analyzer: analyzer(),
            numbers: HashMap::new(),
            frequencies: Vec::new(),
            words: HashMap::new(),
            stems: HashMap::new(),
        }
    }
}

impl Seen {
    fn number(&mut self, word: &str) -> u32 {
        if let Some(number) = self.stems.get(word) {
            return *number;
        }
        let stem = self.analyzer.token_stream(word).next().map_or_else(|| word.to_owned(), |token| token.text.clone());
        let next = self.frequencies.len() as u32;
        let number = *self.numbers.entry(stem).or_insert(next);
        if number == next {
            self.frequencies.push(0);
        }
        self.stems.insert(word.to_owned(), number);
        number
    }

    /// Counts the words of one document, each once.
    fn count(&mut self, text: &str) {
        let distinct: HashSet<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
        let mut numbers = HashSet::new();
        for word in distinct {
            *self.words.entry(word.to_owned()).or_default() += 1;
            numbers.insert(self.number(word));
        }
        for number in numbers {
            self.frequencies[number as usize] += 1;
        }
    }

    fn read_passage(&mut self, passage: &Passage, body: &str, vocabulary: &Vocabulary) -> PassageWords {
        let mut all: Vec<u32> = body.split(' ').filter(|word| !word.is_empty()).map(|word| self.number(word)).collect();
        let wordings: Vec<Vec<(u32, f32)>> = wordings(passage)
            .map(|wording| {
                indexed(wording, vocabulary)
                    .split(' ')
                    .filter(|word| !word.is_empty())
                    .map(|word| (self.number(word), if is_function_word(word) { FUNCTION_SHARE } else { 1.0 }))
                    .collect()
            })
            .collect();
        all.extend(wordings.iter().flatten().map(|(word, _)| *word));
        all.sort_unstable();
        all.dedup();
        PassageWords {
            all,
            wordings,
            described: passage.kind == PassageKind::Role,
            preference: preference(passage.kind),
        }
    }
}

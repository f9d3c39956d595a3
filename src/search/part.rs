//! A part of the index: some articles, indexed together and never changed. The index over a knowledge is made of one
//! part for nearly all articles and a small one for what has changed since that was built (see `index.rs`).
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
use super::index::SearchError;
use super::judge::{PassageWords, WeightedWord, preference};
use super::lexicon::Lexicon;
use crate::knowledge::words::{compounds, names_and_others, words};
use crate::knowledge::{Article, Passage, PassageKind, Vocabulary};
use crate::parallel;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use tantivy::columnar::Column;
use tantivy::schema::{FAST, Field, IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use tantivy::tokenizer::WhitespaceTokenizer;
use tantivy::{Index, IndexWriter, ReloadPolicy, Searcher, SegmentReader, TantivyDocument};

/// More wordings of one passage than this are not looked for; each is a document of its own.
const MAX_WORDINGS: usize = 32;
/// The name of the analyzer that cuts at spaces; what it gets is stemmed already.
const AT_SPACES: &str = "at spaces";
/// The field with each document's place among all: merged segments may come in another order.
const ORDER: &str = "order";
/// Memory for building, in bytes, as far as it is needed: with more of it, fewer segments are merged.
const WRITER_BYTES: usize = 100_000_000;
/// So many articles are read ahead of being indexed.
const AHEAD: usize = 512;

/// The fields of a document.
#[derive(Clone, Copy)]
pub(super) struct Fields {
    pub title: Field,
    pub all: Field,
    order: Field,
}

/// Some articles, indexed.
pub(super) struct Part {
    /// Its articles.
    pub articles: Vec<Arc<Article>>,
    /// Their places among these, by address: none can come into another's place in memory while this part holds it.
    places: HashMap<usize, usize>,
    pub searcher: Searcher,
    pub fields: Fields,
    /// Where each document of the one segment stands among `documents`.
    order: Column<u64>,
    /// The passage of each document: the article's place here, and the passage's place in it.
    documents: Vec<(u32, u32)>,
    pub lexicon: Lexicon,
    /// The words of each passage, by article and place.
    pub passages: Vec<Vec<PassageWords>>,
    /// The short forms that were written out.
    pub short_forms: HashMap<String, String>,
}

impl Part {
    /// Indexes these articles. The passages of all of them are numbered anew.
    pub fn build(articles: Vec<Arc<Article>>, vocabulary: &Vocabulary) -> Result<Self, SearchError> {
        let (schema, fields) = schema();
        let index = Index::create_in_ram(schema);
        index.tokenizers().register(AT_SPACES, WhitespaceTokenizer::default());
        let writer = index.writer_with_num_threads::<TantivyDocument>(1, WRITER_BYTES)?;
        let mut documents: Vec<(u32, u32)> = Vec::new();
        let mut lexicon = Lexicon::new();
        let mut passages: Vec<Vec<PassageWords>> = Vec::with_capacity(articles.len());
        for ahead in articles.chunks(AHEAD) {
            for (article, texts) in ahead.iter().zip(parallel::map(ahead, |article| texts(article, vocabulary))) {
                let mut of_article = Vec::with_capacity(texts.len());
                for (at, (passage, texts)) in article.passages.iter().zip(texts).enumerate() {
                    let words = Words::read(&mut lexicon, &texts);
                    words.count(&mut lexicon);
                    of_article.push(words.of_passage(&lexicon, passage, &texts.body, &texts.wordings));
                    let body = lexicon.stemmed(&words.body);
                    for wording in &words.wordings {
                        let title = lexicon.stemmed(wording);
                        let mut document = TantivyDocument::default();
                        document.add_text(fields.all, format!("{title} {body}"));
                        document.add_text(fields.title, title);
                        document.add_u64(fields.order, documents.len() as u64);
                        writer.add_document(document)?;
                        documents.push((passages.len() as u32, at as u32));
                    }
                }
                passages.push(of_article);
            }
        }
        finish(&index, writer)?;
        let searcher = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?.searcher();
        let order = match searcher.segment_readers() {
            [segment, ..] => segment.fast_fields().u64(ORDER)?,
            [] => Column::build_empty_column(0),
        };
        let places = articles.iter().enumerate().map(|(at, article)| (address(article), at)).collect();
        let short_forms = vocabulary.short_forms.clone();
        Ok(Self { articles, places, searcher, fields, order, documents, lexicon, passages, short_forms })
    }

    /// The place of an article here.
    pub fn place(&self, article: &Arc<Article>) -> Option<usize> {
        self.places.get(&address(article)).copied()
    }

    /// The one segment; there is none without documents.
    pub fn segment(&self) -> Option<&SegmentReader> {
        self.searcher.segment_readers().first()
    }

    /// The article and passage of one of the segment's documents, by their places here.
    pub fn passage(&self, document: u32) -> Option<(usize, usize)> {
        let (article, at) = *self.documents.get(self.order.first(document)? as usize)?;
        Some((article as usize, at as usize))
    }

    /// The articles whose words are read differently with other short forms.
    pub fn affected_by(&self, vocabulary: &Vocabulary) -> HashSet<usize> {
        let (old, new) = (&self.short_forms, &vocabulary.short_forms);
        let differs = |form: &&String| old.get(*form) != new.get(*form);
        let changed = old.keys().chain(new.keys()).filter(differs);
        let changed = Vocabulary::with_short_forms(changed.map(|form| (form.clone(), String::new())));
        if changed.short_forms.is_empty() {
            return HashSet::new();
        }
        let affected = parallel::map(&self.articles, |article| {
            let texts = article
                .passages
                .iter()
                .flat_map(|it| it.trail.iter().chain(&it.also_asked).chain([&it.heading, &it.text]));
            texts.into_iter().any(|text| changed.shortens(text))
        });
        affected.iter().enumerate().filter(|(_, affected)| **affected).map(|(at, _)| at).collect()
    }

    /// What some of the articles add to the counts of words.
    pub fn counts_of(&self, places: impl Iterator<Item = usize>) -> Lexicon {
        let vocabulary = Vocabulary::with_short_forms(self.short_forms.clone());
        let mut counted = Lexicon::new();
        for place in places {
            for texts in texts(&self.articles[place], &vocabulary) {
                Words::read(&mut counted, &texts).count(&mut counted);
            }
        }
        counted
    }
}

fn address(article: &Arc<Article>) -> usize {
    Arc::as_ptr(article).addr()
}

/// What is indexed of a passage.
struct Texts {
    /// What all its wordings share: headings and text.
    body: String,
    /// Its heading, then its other wordings.
    wordings: Vec<String>,
    /// The words of the text that are written as names are, and those that are not.
    names: Vec<String>,
    plain: Vec<String>,
}

/// The same as numbers of words.
struct Words {
    body: Vec<u32>,
    wordings: Vec<Vec<u32>>,
    names: Vec<u32>,
    plain: Vec<u32>,
}

impl Words {
    fn read(lexicon: &mut Lexicon, texts: &Texts) -> Self {
        Self {
            body: lexicon.learn(&texts.body),
            wordings: texts.wordings.iter().map(|wording| lexicon.learn(wording)).collect(),
            names: lexicon.learn(&texts.names.join(" ")),
            plain: lexicon.learn(&texts.plain.join(" ")),
        }
    }

    /// Counts the passage, and one document for each wording.
    fn count(&self, lexicon: &mut Lexicon) {
        lexicon.count_passage();
        lexicon.count_writing(&self.names, &self.plain);
        self.wordings.iter().for_each(|wording| lexicon.count(wording, &self.body));
    }

    fn of_passage(&self, lexicon: &Lexicon, passage: &Passage, body: &str, texts: &[String]) -> PassageWords {
        let share = |word: &str| if is_function_word(word) { FUNCTION_SHARE } else { 1.0 };
        let weighted = |(forms, text): (&Vec<u32>, &String)| -> Vec<WeightedWord> {
            forms
                .iter()
                .zip(text.split_ascii_whitespace())
                .map(|(form, word)| (lexicon.stem_of(*form), share(word)))
                .collect()
        };
        let mut all: Vec<u32> =
            self.wordings.iter().flatten().chain(&self.body).map(|form| lexicon.stem_of(*form)).collect();
        all.sort_unstable();
        all.dedup();
        all.shrink_to_fit();
        PassageWords {
            all,
            wordings: self.wordings.iter().zip(texts).map(weighted).collect(),
            described: passage.kind == PassageKind::Role,
            pairs: self.pairs(lexicon, body, texts),
            preference: preference(passage.kind),
        }
    }
}

impl Words {
    /// The pairs of neighbours among the words that say something, sorted.
    fn pairs(&self, lexicon: &Lexicon, body: &str, wordings: &[String]) -> Vec<u32> {
        let all = self.wordings.iter().zip(wordings.iter().map(String::as_str)).chain([(&self.body, body)]);
        let mut pairs: Vec<u32> = all
            .flat_map(|(forms, text)| {
                let words = forms.iter().zip(text.split_ascii_whitespace());
                let telling: Vec<u32> =
                    words.filter(|(_, word)| !is_function_word(word)).map(|(form, _)| lexicon.stem_of(*form)).collect();
                telling.windows(2).map(|words| pair(words[0], words[1])).collect::<Vec<u32>>()
            })
            .collect();
        pairs.sort_unstable();
        pairs.dedup();
        pairs.shrink_to_fit();
        pairs
    }
}

/// Two words beside one another, as a number that other pairs hardly ever have.
pub(super) fn pair(one: u32, other: u32) -> u32 {
    one.wrapping_mul(0x9E37_79B1).rotate_left(13) ^ other.wrapping_mul(0x85EB_CA6B)
}

fn texts(article: &Article, vocabulary: &Vocabulary) -> Vec<Texts> {
    let texts = |passage: &Passage| {
        let body = passage.trail.iter().chain([&passage.heading, &passage.text]);
        let body = body.map(|text| indexed(text, vocabulary)).collect::<Vec<_>>().join(" ");
        let wordings = wordings(passage).map(|wording| indexed(wording, vocabulary)).collect();
        let (names, plain) = names_and_others(&passage.text);
        Texts { body, wordings, names, plain }
    };
    article.passages.iter().map(texts).collect()
}

/// A passage's heading, then its other wordings.
fn wordings(passage: &Passage) -> impl Iterator<Item = &str> {
    std::iter::once(passage.heading.as_str()).chain(passage.also_asked.iter().map(String::as_str)).take(MAX_WORDINGS)
}

/// A text's words as they are indexed: hyphenated ones also in one piece, and short forms written
/// out, as they are in questions.
fn indexed(text: &str, vocabulary: &Vocabulary) -> String {
    let plain = words(text);
    let others = compounds(text);
    let is_short = |word: &&String| vocabulary.expansion(std::slice::from_ref(*word)).is_some();
    let mut all: Vec<&str> = plain.iter().chain(&others).filter(|word| !is_short(word)).map(String::as_str).collect();
    let had: HashSet<&str> = all.iter().copied().collect();
    let expanded = vocabulary.expand_words(&plain);
    all.extend(expanded.iter().flat_map(|words| words.split(' ')).filter(|word| !had.contains(word)));
    all.join(" ")
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

fn schema() -> (Schema, Fields) {
    let mut builder = Schema::builder();
    let indexing = TextFieldIndexing::default().set_tokenizer(AT_SPACES).set_index_option(IndexRecordOption::WithFreqs);
    let text = TextOptions::default().set_indexing_options(indexing);
    let fields = Fields {
        title: builder.add_text_field("title", text.clone()),
        all: builder.add_text_field("all", text),
        order: builder.add_u64_field(ORDER, FAST),
    };
    (builder.build(), fields)
}

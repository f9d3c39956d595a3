//! The words of some passages, as numbers: the forms of a word share one, that of their stem.

use std::borrow::Cow;
use std::collections::HashMap;
use tantivy::tokenizer::{Language, Stemmer, TextAnalyzer, WhitespaceTokenizer};

/// Cuts at spaces and stems.
fn analyzer() -> TextAnalyzer {
    TextAnalyzer::builder(WhitespaceTokenizer::default()).filter(Stemmer::new(Language::English)).build()
}

/// A word as it stands in passages.
struct Form {
    /// The number of its stem.
    stem: u32,
    /// In how many documents it stands.
    count: u32,
    /// The last document that it was met in.
    last: u64,
    /// How often it is written as names are, and how often not.
    as_name: u32,
    plainly: u32,
}

/// In how many documents a form of a stem stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Frequency {
    /// In their field `title`.
    pub title: u32,
    /// In their field `all`.
    pub all: u32,
    /// In how many passages it stands, however many wordings these have.
    pub passages: u32,
}

impl Frequency {
    pub fn with(self, other: Self) -> Self {
        Self { title: self.title + other.title, all: self.all + other.all, passages: self.passages + other.passages }
    }

    pub fn without(self, other: Self) -> Self {
        Self { title: self.title - other.title, all: self.all - other.all, passages: self.passages - other.passages }
    }
}

struct Stem {
    text: String,
    frequency: Frequency,
    /// The last document that it was met in, in either field.
    last: (u64, u64),
    /// The last passage that it was met in.
    last_passage: u64,
}

/// How many documents there are, and how many words in them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Totals {
    pub documents: u64,
    pub passages: u64,
    /// In their field `title`.
    pub title_words: u64,
    /// In their field `all`.
    pub words: u64,
}

impl Totals {
    pub fn with(self, other: Self) -> Self {
        Self {
            documents: self.documents + other.documents,
            passages: self.passages + other.passages,
            title_words: self.title_words + other.title_words,
            words: self.words + other.words,
        }
    }

    pub fn without(self, other: Self) -> Self {
        Self {
            documents: self.documents - other.documents,
            passages: self.passages - other.passages,
            title_words: self.title_words - other.title_words,
            words: self.words - other.words,
        }
    }
}

/// The words that are known, looked up by form first, because stemming is slow.
pub(super) struct Lexicon {
    analyzer: TextAnalyzer,
    form_numbers: HashMap<String, u32>,
    forms: Vec<Form>,
    numbers: HashMap<String, u32>,
    stems: Vec<Stem>,
    totals: Totals,
}

impl Lexicon {
    pub fn new() -> Self {
        Self {
            analyzer: analyzer(),
            form_numbers: HashMap::new(),
            forms: Vec::new(),
            numbers: HashMap::new(),
            stems: Vec::new(),
            totals: Totals::default(),
        }
    }

    /// The numbers of a text's words, in this form. New words get new numbers.
    pub fn learn(&mut self, text: &str) -> Vec<u32> {
        text.split_ascii_whitespace().map(|word| self.learn_form(word)).collect()
    }

    fn learn_form(&mut self, word: &str) -> u32 {
        if let Some(form) = self.form_numbers.get(word) {
            return *form;
        }
        let text = self.cut(word);
        let next = self.stems.len() as u32;
        let stem = *self.numbers.entry(text).or_insert_with_key(|text| {
            self.stems.push(Stem {
                text: text.clone(),
                frequency: Frequency::default(),
                last: (0, 0),
                last_passage: 0,
            });
            next
        });
        let form = self.forms.len() as u32;
        self.forms.push(Form { stem, count: 0, last: 0, as_name: 0, plainly: 0 });
        self.form_numbers.insert(word.to_owned(), form);
        form
    }

    /// The number of the stem of a word that was learnt.
    pub fn stem_of(&self, form: u32) -> u32 {
        self.forms[form as usize].stem
    }

    /// The stems of words that were learnt, with spaces between.
    pub fn stemmed(&self, forms: &[u32]) -> String {
        let mut text = String::new();
        for form in forms {
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(&self.stems[self.stem_of(*form) as usize].text);
        }
        text
    }

    /// Counts a passage: what is counted from now on are its documents.
    pub fn count_passage(&mut self) {
        self.totals.passages += 1;
    }

    /// Counts how words are written: as names are, and otherwise.
    pub fn count_writing(&mut self, names: &[u32], others: &[u32]) {
        names.iter().for_each(|form| self.forms[*form as usize].as_name += 1);
        others.iter().for_each(|form| self.forms[*form as usize].plainly += 1);
    }

    /// How often a word is written as names are, and how often not.
    pub fn writing(&self, word: &str) -> (u32, u32) {
        self.form(word).map_or((0, 0), |form| (form.as_name, form.plainly))
    }

    /// Counts a document of words that were learnt, each once: those of its title and the others.
    pub fn count(&mut self, title: &[u32], body: &[u32]) {
        self.totals.documents += 1;
        self.totals.title_words += title.len() as u64;
        self.totals.words += (title.len() + body.len()) as u64;
        let document = self.totals.documents;
        for form in title {
            let stem = &mut self.stems[self.forms[*form as usize].stem as usize];
            if stem.last.0 != document {
                stem.last.0 = document;
                stem.frequency.title += 1;
            }
        }
        for form in title.iter().chain(body) {
            let form = &mut self.forms[*form as usize];
            if form.last != document {
                form.last = document;
                form.count += 1;
            }
            let stem = &mut self.stems[form.stem as usize];
            if stem.last.1 != document {
                stem.last.1 = document;
                stem.frequency.all += 1;
            }
            if stem.last_passage != self.totals.passages {
                stem.last_passage = self.totals.passages;
                stem.frequency.passages += 1;
            }
        }
    }

    /// The number of a word's stem, if any passage has it.
    pub fn number(&self, word: &str) -> Option<u32> {
        match self.form(word) {
            Some(form) => Some(form.stem),
            None => self.numbers.get(&self.cut(word)).copied(),
        }
    }

    /// The stem of a folded word, as the index holds it.
    pub fn stem<'a>(&'a self, word: &str) -> Cow<'a, str> {
        match self.form(word) {
            Some(form) => Cow::Borrowed(&self.stems[form.stem as usize].text),
            None => Cow::Owned(self.cut(word)),
        }
    }

    /// All stems, by number, with the documents they stand in.
    pub fn stems(&self) -> impl ExactSizeIterator<Item = (&str, Frequency)> {
        self.stems.iter().map(|stem| (stem.text.as_str(), stem.frequency))
    }

    /// In how many documents the stem with a number stands.
    pub fn frequency(&self, number: u32) -> Frequency {
        self.stems[number as usize].frequency
    }

    /// The number of a stem, if any passage has it.
    pub fn stem_number(&self, stem: &str) -> Option<u32> {
        self.numbers.get(stem).copied()
    }

    /// In how many documents a word stands in this very form.
    pub fn form_count(&self, word: &str) -> u32 {
        self.form(word).map_or(0, |form| form.count)
    }

    /// How much was counted.
    pub fn totals(&self) -> Totals {
        self.totals
    }

    /// All words as they stand in passages, with the number of documents they stand in.
    pub fn words(&self) -> impl Iterator<Item = (&str, u32)> {
        self.form_numbers.iter().map(|(word, form)| (word.as_str(), self.forms[*form as usize].count))
    }

    fn form(&self, word: &str) -> Option<&Form> {
        self.form_numbers.get(word).map(|form| &self.forms[*form as usize])
    }

    fn cut(&self, word: &str) -> String {
        let mut analyzer = self.analyzer.clone();
        let mut stream = analyzer.token_stream(word);
        stream.next().map_or_else(|| word.to_owned(), |token| token.text.clone())
    }
}

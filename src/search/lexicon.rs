//! All words of all passages, as numbers: the forms of a word share one, that of their stem.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use tantivy::tokenizer::{Language, Stemmer, TextAnalyzer, WhitespaceTokenizer};

/// Cuts at spaces and stems.
pub(super) fn analyzer() -> TextAnalyzer {
    TextAnalyzer::builder(WhitespaceTokenizer::default()).filter(Stemmer::new(Language::English)).build()
}

/// A word as it stands in passages.
struct Form {
    /// The number of its stem.
    stem: u32,
    /// In how many documents it stands.
    count: u32,
}

/// A stem and in how many documents a form of it stands.
struct Stem {
    text: String,
    count: u32,
}

/// The words that are known, looked up by form first, because stemming is slow.
pub(super) struct Lexicon {
    analyzer: TextAnalyzer,
    forms: HashMap<String, Form>,
    numbers: HashMap<String, u32>,
    stems: Vec<Stem>,
}

impl Lexicon {
    pub fn new() -> Self {
        Self { analyzer: analyzer(), forms: HashMap::new(), numbers: HashMap::new(), stems: Vec::new() }
    }

    /// Counts the words of one document, each once.
    pub fn count(&mut self, text: &str) {
        let distinct: HashSet<&str> = text.split_ascii_whitespace().collect();
        let mut stems = HashSet::new();
        for word in distinct {
            stems.insert(self.learn(word));
            if let Some(form) = self.forms.get_mut(word) {
                form.count += 1;
            }
        }
        for stem in stems {
            self.stems[stem as usize].count += 1;
        }
    }

    /// The number of a word's stem, a new one if need be.
    pub fn learn(&mut self, word: &str) -> u32 {
        if let Some(form) = self.forms.get(word) {
            return form.stem;
        }
        let text = self.cut(word);
        let next = self.stems.len() as u32;
        let stem = *self.numbers.entry(text).or_insert_with_key(|text| {
            self.stems.push(Stem { text: text.clone(), count: 0 });
            next
        });
        self.forms.insert(word.to_owned(), Form { stem, count: 0 });
        stem
    }

    /// The number of a word's stem, if any passage has it.
    pub fn number(&self, word: &str) -> Option<u32> {
        match self.forms.get(word) {
            Some(form) => Some(form.stem),
            None => self.numbers.get(&self.cut(word)).copied(),
        }
    }

    /// The stem of a folded word, as the index holds it.
    pub fn stem(&self, word: &str) -> Cow<'_, str> {
        match self.forms.get(word) {
            Some(form) => Cow::Borrowed(&self.stems[form.stem as usize].text),
            None => Cow::Owned(self.cut(word)),
        }
    }

    /// The stem with a number.
    pub fn text(&self, number: u32) -> &str {
        &self.stems[number as usize].text
    }

    /// In how many documents the stem with a number stands.
    pub fn frequency(&self, number: u32) -> u32 {
        self.stems[number as usize].count
    }

    /// All words as they stand in passages, with the number of documents they stand in.
    pub fn words(&self) -> impl Iterator<Item = (&str, u32)> {
        self.forms.iter().map(|(word, form)| (word.as_str(), form.count))
    }

    fn cut(&self, word: &str) -> String {
        let mut analyzer = self.analyzer.clone();
        let mut stream = analyzer.token_stream(word);
        stream.next().map_or_else(|| word.to_owned(), |token| token.text.clone())
    }
}

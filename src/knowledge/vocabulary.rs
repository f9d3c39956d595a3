//! Vocabulary that moderators keep in files: short forms, other words for the same thing, names
//! of levels and places, and the words that tell what a person wants to know.
//!
//! | first column        | second column  | holds                                             |
//! |---------------------|----------------|---------------------------------------------------|
//! | Short form          | Means          | `ml` → `machine learning`                         |
//! | Word                | Also said as   | `salary` ← `pay, wage`                            |
//! | Level               | Also said as   | `entry` ← `junior, new grad`                      |
//! | Place               | Also said as   | `New York` ← `NYC`                                |
//! | Meaning             | Words          | `pay` ← `how much, earn`                          |

use super::words::words;
use std::collections::{HashMap, HashSet};

/// What a vocabulary table is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VocabularyKind {
    /// Short forms and what they stand for.
    ShortForm,
    /// Words and other words for the same thing.
    Word,
    /// Levels and words for them.
    Level,
    /// Places and other names for them.
    Place,
    /// What can be wanted, and the words that tell.
    Meaning,
}

/// One row of a vocabulary table.
#[derive(Debug, Clone, PartialEq)]
pub struct VocabularyRow {
    /// What its table is about.
    pub kind: VocabularyKind,
    /// The first cell.
    pub key: String,
    /// The second cell, cut at commas.
    pub forms: Vec<String>,
    /// 1-based line.
    pub line: usize,
}

/// The kind of a table with these column names, if it is a vocabulary table.
pub(super) fn table_kind(header: &[String]) -> Option<VocabularyKind> {
    let header: Vec<String> = header.iter().map(|name| words(name).join(" ")).collect();
    let [first, second] = header.as_slice() else {
        return None;
    };
    match (first.as_str(), second.as_str()) {
        ("short form" | "abbreviation" | "acronym", "means" | "stands for" | "meaning") => {
            Some(VocabularyKind::ShortForm)
        }
        ("word", "also said as") => Some(VocabularyKind::Word),
        ("level", "also said as") => Some(VocabularyKind::Level),
        ("place", "also said as") => Some(VocabularyKind::Place),
        ("meaning", "words") => Some(VocabularyKind::Meaning),
        _ => None,
    }
}

/// All vocabulary of a knowledge folder, keyed by folded words.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Vocabulary {
    /// Short forms and what they stand for, in folded words.
    pub short_forms: HashMap<String, String>,
    /// Words and other words for the same thing.
    pub synonyms: Vec<(String, Vec<String>)>,
    /// Levels (`entry`, `mid`, `senior`) and words for them.
    pub levels: Vec<(String, Vec<String>)>,
    /// Places and other names for them.
    pub places: Vec<(String, Vec<String>)>,
    /// What can be wanted (`pay`, `skills`, …) and the words that tell.
    pub meanings: Vec<(String, Vec<String>)>,
    /// The first words of short forms of two words.
    pair_starts: HashSet<String>,
}

impl Vocabulary {
    /// A text's folded words with short forms written out: `ml eng` is `machine learning engineer`.
    pub fn expand(&self, text: &str) -> String {
        self.expand_words(&words(text)).join(" ")
    }

    /// The same for folded words: each one, or what a short form stands for, which may be several.
    pub fn expand_words<'a>(&'a self, words: &'a [String]) -> Vec<&'a str> {
        let mut out: Vec<&str> = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let (len, meaning) = self.expansion(&words[at..]).unwrap_or((1, &words[at]));
            out.push(meaning);
            at += len;
        }
        out
    }

    /// What the first words stand for, if they are a short form, and how many words it has: one, or
    /// two as in `w/o` and `gen ai`.
    pub fn expansion<T: AsRef<str>>(&self, words: &[T]) -> Option<(usize, &str)> {
        let pair = match words {
            [one, other, ..] if self.pair_starts.contains(one.as_ref()) => {
                self.short_forms.get(&format!("{} {}", one.as_ref(), other.as_ref())).map(|meaning| (2, meaning))
            }
            _ => None,
        };
        let single = || words.first().and_then(|word| self.short_forms.get(word.as_ref())).map(|meaning| (1, meaning));
        pair.or_else(single).map(|(len, meaning)| (len, meaning.as_str()))
    }

    /// A vocabulary of short forms only.
    pub fn with_short_forms(short_forms: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut vocabulary = Self::default();
        for (form, meaning) in short_forms {
            vocabulary.add_short_form(form, meaning);
        }
        vocabulary
    }

    /// Whether a text holds a short form.
    pub fn shortens(&self, text: &str) -> bool {
        let words = words(text);
        (0..words.len()).any(|at| self.expansion(&words[at..]).is_some())
    }

    fn add_short_form(&mut self, form: String, meaning: String) {
        if let Some((first, _)) = form.split_once(' ') {
            self.pair_starts.insert(first.to_owned());
        }
        self.short_forms.entry(form).or_insert(meaning);
    }

    pub(super) fn add(&mut self, row: &VocabularyRow) {
        let forms = row.forms.clone();
        match row.kind {
            VocabularyKind::ShortForm => {
                let meaning = words(&forms.join(" ")).join(" ");
                self.add_short_form(words(&row.key).join(" "), meaning);
            }
            VocabularyKind::Word => self.synonyms.push((row.key.clone(), forms)),
            VocabularyKind::Level => self.levels.push((row.key.to_lowercase(), forms)),
            VocabularyKind::Place => self.places.push((row.key.clone(), forms)),
            VocabularyKind::Meaning => self.meanings.push((row.key.to_lowercase(), forms)),
        }
    }
}

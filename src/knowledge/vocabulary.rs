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
use std::collections::HashMap;

/// What a vocabulary table is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum VocabularyKind {
    ShortForm,
    Word,
    Level,
    Place,
    Meaning,
}

/// One row of a vocabulary table.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct VocabularyRow {
    pub kind: VocabularyKind,
    /// The first cell.
    pub key: String,
    /// The second cell, cut at commas.
    pub forms: Vec<String>,
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
}

impl Vocabulary {
    /// A text's folded words with short forms written out: `ml eng` is `machine learning engineer`.
    pub fn expand(&self, text: &str) -> String {
        let expand = |word: String| self.expansion(&word).map_or(word, str::to_owned);
        words(text).into_iter().map(expand).collect::<Vec<_>>().join(" ")
    }

    /// What a folded word stands for, if it is a short form.
    pub fn expansion(&self, word: &str) -> Option<&str> {
        self.short_forms.get(word).map(String::as_str)
    }

    pub(super) fn add(&mut self, row: &VocabularyRow) {
        let forms = row.forms.clone();
        match row.kind {
            VocabularyKind::ShortForm => {
                // Only single words are looked up; longer ones belong into *Also called* lines.
                let meaning = words(&forms.join(" ")).join(" ");
                self.short_forms.entry(words(&row.key).join(" ")).or_insert(meaning);
            }
            VocabularyKind::Word => self.synonyms.push((row.key.clone(), forms)),
            VocabularyKind::Level => self.levels.push((row.key.to_lowercase(), forms)),
            VocabularyKind::Place => self.places.push((row.key.clone(), forms)),
            VocabularyKind::Meaning => self.meanings.push((row.key.to_lowercase(), forms)),
        }
    }
}

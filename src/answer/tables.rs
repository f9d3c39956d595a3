//! What an [`Advisor`](super::Advisor) looks things up in, built from the knowledge once.

use super::market::{self, Column};
use super::mentions::Mentions;
use super::path::Origins;
use super::suggest::Suggestions;
use super::token::{Keys, Kind};
use super::understand::Want;
use crate::knowledge::words::words;
use crate::knowledge::{ArticleId, Knowledge, Level, Names, PassageKind, RoleId};
use crate::search::{NameIndex, PassageId, SearchIndex, Speller, all_function_words, is_function_word};
use std::collections::HashMap;

/// Phrases, and the words that each one stands for.
#[derive(Default)]
pub(super) struct Phrases {
    /// Places in `meanings`.
    pub names: Names<usize>,
    pub meanings: Vec<Vec<String>>,
}

/// What is looked up by names, for which no index of words is needed.
pub(super) struct ByName {
    pub role_index: NameIndex<RoleId>,
    pub joined_roles: HashMap<String, RoleId>,
    pub wordings: Names<PassageId>,
    pub origins: Origins,
    pub mentions: Mentions,
    pub columns: Vec<Column>,
    pub suggestions: Suggestions,
    pub keys: Keys,
}

impl ByName {
    pub fn new(knowledge: &Knowledge, names: &[(String, RoleId)]) -> Self {
        let mut joined_roles = HashMap::new();
        for (name, id) in names {
            joined_roles.entry(words(name).concat()).or_insert(*id);
        }
        let (origins, columns) = (Origins::new(knowledge), market::columns(knowledge));
        let column_names: Vec<String> = columns.iter().map(|column| column.name.clone()).collect();
        let mut keys = Keys::new(knowledge);
        keys.add(Kind::Origin, origins.labels().iter().map(String::as_str));
        keys.add(Kind::Column, column_names.iter().map(String::as_str));
        Self {
            role_index: NameIndex::new(names.iter().map(|(name, id)| (name.as_str(), *id))),
            joined_roles,
            wordings: wordings(knowledge),
            mentions: Mentions::new(knowledge),
            suggestions: Suggestions::new(knowledge, &origins, &column_names),
            origins,
            columns,
            keys,
        }
    }
}

pub(super) fn title_words(knowledge: &Knowledge, index: &SearchIndex) -> HashMap<String, String> {
    let words = knowledge.roles.iter().flat_map(|role| words(&role.title));
    words.map(|word| (index.stem(&word).into_owned(), word)).collect()
}

/// Titles, then aliases, so that a title comes first among equals.
pub(super) fn role_names(knowledge: &Knowledge) -> Vec<(String, RoleId)> {
    let roles = || knowledge.roles.iter().enumerate();
    let titles = roles().map(|(at, role)| (role.title.clone(), RoleId(at)));
    let aliases = roles().flat_map(|(at, role)| role.aliases.iter().map(move |alias| (alias.clone(), RoleId(at))));
    titles.chain(aliases).collect()
}

/// Knows the words of passages, names and vocabulary, and those that hold English together.
pub(super) fn speller(knowledge: &Knowledge, index: &SearchIndex, names: &[(String, RoleId)]) -> Speller {
    let vocabulary = &knowledge.vocabulary;
    let tables = [&vocabulary.synonyms, &vocabulary.levels, &vocabulary.meanings];
    let phrases = tables.into_iter().flatten().flat_map(|(word, forms)| std::iter::once(word).chain(forms));
    let short_forms = vocabulary.short_forms.iter().flat_map(|(form, meaning)| [form, meaning]);
    let places = vocabulary.places.iter().flat_map(|(place, forms)| std::iter::once(place).chain(forms));
    let names =
        names.iter().map(|(name, _)| name).chain(knowledge.places.iter().map(|place| &place.name)).chain(places);
    let vocabulary =
        phrases.chain(short_forms).flat_map(|text| words(text)).chain(all_function_words().map(str::to_owned));
    let known = vocabulary.map(|word| (word, 1)).chain(index.words().map(|(word, count)| (word.to_owned(), count)));
    Speller::new(known, names.flat_map(|name| words(name)))
}

pub(super) fn level_names(knowledge: &Knowledge) -> Names<Level> {
    let mut names = Names::default();
    for level in Level::ALL {
        names.add(level.name(), level);
        names.add(&format!("{} level", level.name()), level);
    }
    for (name, forms) in &knowledge.vocabulary.levels {
        if let Some(level) = Level::from_name(name) {
            for form in forms {
                names.add(form, level);
            }
        }
    }
    names
}

/// Headings before other wordings, and the questions of an article before its other passages.
fn wordings(knowledge: &Knowledge) -> Names<PassageId> {
    let mut names = Names::default();
    let passages = || {
        let articles = knowledge.articles.iter().enumerate();
        articles.flat_map(|(number, article)| {
            let passages = article.passages.iter().enumerate();
            passages.map(move |(at, passage)| (PassageId { article: ArticleId(number), at }, passage))
        })
    };
    for (id, passage) in passages().filter(|(_, passage)| passage.kind == PassageKind::Faq) {
        names.add_key(passage.keys.first().map_or("", String::as_str), id);
    }
    for (id, passage) in passages() {
        for key in passage.keys.iter().skip(1) {
            names.add_key(key, id);
        }
    }
    names
}

pub(super) fn wants(knowledge: &Knowledge) -> Names<Want> {
    let mut names = Names::default();
    for (name, forms) in &knowledge.vocabulary.meanings {
        if let Some(want) = Want::from_name(name) {
            for form in forms {
                names.add(form, want);
            }
        }
    }
    names
}

/// What a row's forms stand for, where they or the row's word are phrases.
pub(super) fn phrases(knowledge: &Knowledge) -> Phrases {
    let mut phrases = Phrases::default();
    for (word, forms) in &knowledge.vocabulary.synonyms {
        let mut meaning = words(word);
        let is_phrase = meaning.len() > 1;
        meaning.retain(|word| !is_function_word(word));
        let number = phrases.meanings.len();
        for form in forms.iter().filter(|form| is_phrase || words(form).len() > 1) {
            phrases.names.add(form, number);
        }
        phrases.meanings.push(meaning);
    }
    phrases
}

/// The other words for each word, by stem: a row's word stands for its forms and they for it. Single
/// words only; see [`Phrases`] for the others.
pub(super) fn synonyms(knowledge: &Knowledge, index: &SearchIndex) -> HashMap<String, Vec<String>> {
    let mut found: HashMap<String, Vec<String>> = HashMap::new();
    for (word, forms) in &knowledge.vocabulary.synonyms {
        for form in forms {
            let (one, other) = (words(word).join(" "), words(form).join(" "));
            if one.contains(' ') || other.contains(' ') {
                continue;
            }
            found.entry(index.stem(&one).into_owned()).or_default().push(other.clone());
            found.entry(index.stem(&other).into_owned()).or_default().push(one);
        }
    }
    found
}

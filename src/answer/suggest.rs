//! What to offer while somebody types an option: best first, by beginning, words, other names and
//! with slips; before anything is typed, what is most useful.

use super::Advisor;
use super::commands::Input;
use super::lookup::shortened;
use super::path::Origins;
use crate::knowledge::words::{name_key, words};
use crate::knowledge::{Knowledge, PlaceId, RoleId};
use crate::search::NameIndex;
use std::collections::HashSet;
use std::hash::Hash;

/// The least share of what was typed that an offered name must explain.
const EXPLAINED: f32 = 0.5;

/// Indexes that only serve typing.
pub(super) struct Suggestions {
    /// Roles that the sources say most about first.
    popular: Vec<RoleId>,
    /// Places by all their names.
    places: NameIndex<PlaceId>,
    /// Those that tables tell of, most first.
    cities: Vec<PlaceId>,
    origins: NameIndex<usize>,
    columns: NameIndex<usize>,
    /// Articles with questions, then questions.
    topics: Vec<String>,
    topic_index: NameIndex<usize>,
}

impl Suggestions {
    pub fn new(knowledge: &Knowledge, origins: &Origins, columns: &[String]) -> Self {
        let told = |id: &RoleId| {
            let role = knowledge.role(*id);
            std::cmp::Reverse(role.figures.len() + role.profiles.len() + role.postings.len())
        };
        let mut popular: Vec<RoleId> = (0..knowledge.roles.len()).map(RoleId).collect();
        popular.sort_by_key(told);
        let measures = |id: &PlaceId| {
            let rows = knowledge.place(*id).rows.iter();
            let measures = rows.map(|(article, at)| knowledge.article(*article).place_row(*at).measures.len());
            std::cmp::Reverse(measures.sum::<usize>())
        };
        let ids = (0..knowledge.places.len()).map(PlaceId);
        let mut cities: Vec<PlaceId> = ids.filter(|id| !knowledge.place(*id).rows.is_empty()).collect();
        cities.sort_by_key(measures);
        let (topics, names) = topics(knowledge);
        Self {
            popular,
            places: place_index(knowledge),
            cities,
            origins: NameIndex::new(origins.names().map(|(name, at)| (name.as_str(), *at))),
            columns: NameIndex::new(columns.iter().enumerate().map(|(at, name)| (name.as_str(), at))),
            topic_index: NameIndex::of_keys(names),
            topics,
        }
    }
}

fn place_index(knowledge: &Knowledge) -> NameIndex<PlaceId> {
    let own = knowledge.places.iter().map(|place| &place.name);
    let others = knowledge.vocabulary.places.iter().flat_map(|(_, forms)| forms);
    let names = own.chain(others).filter_map(|name| Some((name.as_str(), knowledge.place_names.get(name)?)));
    NameIndex::new(names)
}

/// Titles of articles with questions and the questions, and the keys of all names that mean one of them: questions
/// are found by their other wordings too.
fn topics(knowledge: &Knowledge) -> (Vec<String>, Vec<(String, usize)>) {
    let asking = knowledge.articles.iter().filter(|article| article.questions().next().is_some());
    let mut topics: Vec<String> = asking.map(|article| article.title.clone()).collect();
    let mut keys: Vec<(String, usize)> = topics.iter().enumerate().map(|(at, title)| (name_key(title), at)).collect();
    let mut met: HashSet<&str> = HashSet::new();
    let titles: HashSet<String> = topics.iter().cloned().collect();
    for passage in knowledge.articles.iter().flat_map(|article| article.questions()) {
        if !titles.contains(&passage.heading) && met.insert(&passage.heading) {
            keys.extend(passage.keys.iter().map(|key| (key.clone(), topics.len())));
            topics.push(passage.heading.clone());
        }
    }
    (topics, keys)
}

impl Advisor {
    /// Values to offer for an option, for what was typed so far, best first.
    pub fn suggest(&self, input: Input, typed: &str, limit: usize) -> Vec<String> {
        let typed = shortened(typed);
        match input {
            Input::Role => self.suggest_roles(&typed, limit),
            Input::Place => self.suggest_places(&typed, limit),
            Input::City => self.suggest_cities(&typed, limit),
            Input::Column => self.suggest_columns(&typed, limit),
            Input::Skill => self.suggest_skills(&typed, limit),
            Input::From => self.suggest_origins(&typed, limit),
            Input::Topic => self.suggest_topics(&typed, limit),
            Input::Text | Input::Page | Input::OneOf(_) | Input::Flag => Vec::new(),
        }
    }

    /// Titles of roles; before anything is typed, those that the sources say most about.
    pub fn suggest_roles(&self, typed: &str, limit: usize) -> Vec<String> {
        let found = if words(typed).is_empty() {
            self.suggestions.popular.iter().take(limit).copied().collect()
        } else {
            self.ranked(&self.role_index, typed, limit)
        };
        self.titles(&found)
    }

    /// All places.
    pub fn suggest_places(&self, typed: &str, limit: usize) -> Vec<String> {
        let found = if words(typed).is_empty() {
            (0..self.knowledge.places.len()).map(PlaceId).take(limit).collect()
        } else {
            self.places_for(typed, limit)
        };
        self.place_names_of(&found)
    }

    /// Places that tables tell of.
    pub(super) fn suggest_cities(&self, typed: &str, limit: usize) -> Vec<String> {
        let mut found =
            if words(typed).is_empty() { self.suggestions.cities.clone() } else { self.places_for(typed, usize::MAX) };
        found.retain(|id| !self.knowledge.place(*id).rows.is_empty());
        found.truncate(limit);
        self.place_names_of(&found)
    }

    /// Columns of the tables about places.
    pub(super) fn suggest_columns(&self, typed: &str, limit: usize) -> Vec<String> {
        let found = if words(typed).is_empty() {
            (0..self.columns.len()).take(limit).collect()
        } else {
            self.ranked(&self.suggestions.columns, typed, limit)
        };
        found.into_iter().map(|at: usize| self.columns[at].name.clone()).collect()
    }

    fn suggest_origins(&self, typed: &str, limit: usize) -> Vec<String> {
        let labels = self.origins.labels();
        let found = if words(typed).is_empty() {
            (0..labels.len()).take(limit).collect()
        } else {
            self.ranked(&self.suggestions.origins, typed, limit)
        };
        found.into_iter().map(|at: usize| labels[at].clone()).collect()
    }

    fn suggest_topics(&self, typed: &str, limit: usize) -> Vec<String> {
        let found = if words(typed).is_empty() {
            (0..self.suggestions.topics.len()).take(limit).collect()
        } else {
            self.ranked(&self.suggestions.topic_index, typed, limit)
        };
        found.into_iter().map(|at: usize| self.suggestions.topics[at].clone()).collect()
    }

    fn places_for(&self, typed: &str, limit: usize) -> Vec<PlaceId> {
        let mut found: Vec<PlaceId> = self.knowledge.place_names.get(typed).into_iter().collect();
        for id in self.ranked(&self.suggestions.places, typed, limit) {
            if !found.contains(&id) {
                found.push(id);
            }
        }
        found.truncate(limit);
        found
    }

    fn place_names_of(&self, ids: &[PlaceId]) -> Vec<String> {
        ids.iter().map(|id| self.knowledge.place(*id).name.clone()).collect()
    }

    /// What the best names stand for, each once. Short forms are beginnings too: `ml` may start
    /// `mlops`, or mean machine learning.
    pub(super) fn ranked<T: Copy + Eq + Hash>(&self, index: &NameIndex<T>, typed: &str, limit: usize) -> Vec<T> {
        let expanded = self.knowledge.vocabulary.expand(typed);
        let readings = [typed.to_owned(), expanded];
        let mut found: Vec<T> = Vec::new();
        let differ = words(&readings[0]).join(" ") != readings[1];
        for reading in readings.iter().take(if differ { 2 } else { 1 }) {
            for hit in index.find(reading, limit).into_iter().filter(|hit| hit.typed >= EXPLAINED) {
                if !found.contains(&hit.value) {
                    found.push(hit.value);
                }
            }
        }
        found.truncate(limit);
        found
    }
}

//! The skills that profiles ask for: which roles ask for one, and short names to choose from.
//!
//! An item such as `Cloud platforms (AWS, Azure, GCP)` names four skills, and `Strong written
//! communication` names written communication. A skill is met wherever all its words, or other words for them,
//! stand in one item.

use super::Advisor;
use crate::knowledge::words::{name_key, words};
use crate::knowledge::{ArticleId, Knowledge, Label, Names, RoleId};
use crate::parallel;
use crate::search::{NameIndex, SearchIndex, is_function_word};
use std::collections::HashMap;

/// Words that open an item and say how well one must know something, not what.
const OPENERS: &[&str] = &[
    "strong",
    "deep",
    "solid",
    "good",
    "basic",
    "related",
    "advanced",
    "excellent",
    "proven",
    "working",
    "expert",
    "in-depth",
    "understanding",
    "knowledge",
    "proficiency",
    "experience",
    "familiarity",
    "expertise",
    "ability",
    "fluency",
    "skills",
    "command",
    "background",
    "of",
    "with",
    "in",
    "to",
    "the",
    "a",
    "an",
    "and",
    "or",
];
/// Words that close an item in the same way.
const CLOSERS: &[&str] = &[
    "skills",
    "skill",
    "knowledge",
    "expertise",
    "experience",
    "basics",
    "fundamentals",
    "preferred",
    "required",
    "background",
    "etc",
    "field",
    "more",
    "proficiency",
    "desirable",
    "helpful",
    "recommended",
    "understanding",
];
/// A name of more words is a sentence, and no use to choose from.
const MAX_NAME_WORDS: usize = 4;

/// A skill that more roles ask for says nothing about them.
const TELLING: usize = 50;

/// One item of a profile.
struct Item {
    role: RoleId,
    article: ArticleId,
    line: usize,
    text: String,
    /// Its folded words with short forms written out, joined.
    key: String,
    /// The skills it names, as they are shown and by their keys.
    names: Vec<(String, String)>,
}

/// A role that asks for a skill, in its source's words.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct SkillUse {
    pub role: RoleId,
    pub article: ArticleId,
    pub line: usize,
    pub text: String,
}

/// One item of a role's profiles, with the keys of the skills it names.
pub(super) struct RoleSkill {
    pub article: ArticleId,
    pub line: usize,
    pub text: String,
    pub keys: Vec<String>,
}

/// A name to choose from.
struct SkillName {
    shown: String,
    /// How many items have it as one of their names.
    items: usize,
}

/// All skills of all profiles.
pub(super) struct SkillIndex {
    items: Vec<Item>,
    /// The items in which each stem stands.
    by_stem: HashMap<String, Vec<usize>>,
    /// The most used first.
    names: Vec<SkillName>,
    by_key: HashMap<String, usize>,
    /// The roles that ask for the skill with each key.
    roles: HashMap<String, Vec<RoleId>>,
    typed: NameIndex<usize>,
    /// The names as questions may have them, with their places among `names`.
    mentioned: Names<usize>,
}

impl SkillIndex {
    pub fn new(knowledge: &Knowledge, index: &SearchIndex) -> Self {
        let items = items(knowledge);
        let mut by_stem: HashMap<String, Vec<usize>> = HashMap::new();
        let mut roles: HashMap<String, Vec<RoleId>> = HashMap::new();
        for (at, item) in items.iter().enumerate() {
            for stem in words(&item.text)
                .iter()
                .map(String::as_str)
                .chain(item.key.split_ascii_whitespace())
                .map(|word| index.stem(word))
            {
                push_new(&mut by_stem, &stem, at);
            }
            for (_, key) in &item.names {
                push_new(&mut roles, key, item.role);
            }
        }
        let names = names(&items);
        let by_key = names.iter().enumerate().map(|(at, name)| (expanded_key(knowledge, &name.shown), at)).collect();
        let typed = NameIndex::new(names.iter().enumerate().map(|(at, name)| (name.shown.as_str(), at)));
        let mut mentioned = Names::default();
        for (at, name) in names.iter().enumerate() {
            mentioned.add(&name.shown, at);
        }
        Self { items, by_stem, names, by_key, roles, typed, mentioned }
    }

    /// The names in a text, in its order.
    pub fn mentioned_in(&self, text: &str) -> Vec<String> {
        self.mentioned.mentions(text).into_iter().map(|mention| self.names[mention.value].shown.clone()).collect()
    }

    /// The names to choose from, the most used first.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(|name| name.shown.as_str())
    }
}

/// Adds a value to those of a key, unless it is the last one there.
fn push_new<T: PartialEq>(found: &mut HashMap<String, Vec<T>>, key: &str, value: T) {
    match found.get_mut(key) {
        Some(values) if values.last() == Some(&value) => {}
        Some(values) => values.push(value),
        None => drop(found.insert(key.to_owned(), vec![value])),
    }
}

fn items(knowledge: &Knowledge) -> Vec<Item> {
    let roles: Vec<RoleId> = (0..knowledge.roles.len()).map(RoleId).collect();
    parallel::map(&roles, |id| items_of(knowledge, *id)).into_iter().flatten().collect()
}

fn items_of(knowledge: &Knowledge, id: RoleId) -> Vec<Item> {
    let facts = knowledge
        .profiles(id)
        .flat_map(|(article, profile)| profile.facts(Label::Skills).map(move |fact| (article, fact)));
    let texts = facts.flat_map(|(article, fact)| {
        let sentence = Some(&fact.text).filter(|text| !text.is_empty());
        fact.items.iter().chain(sentence).map(move |text| (article, fact.line, text))
    });
    let item = |(article, line, text): (ArticleId, usize, &String)| Item {
        role: id,
        article,
        line,
        text: text.clone(),
        key: expanded_key(knowledge, text),
        names: names_in(text).into_iter().map(|name| (name.clone(), expanded_key(knowledge, &name))).collect(),
    };
    texts.map(item).collect()
}

fn expanded_key(knowledge: &Knowledge, text: &str) -> String {
    name_key(&knowledge.vocabulary.expand(text))
}

/// The names that items give, each once, the most used first, then by name.
fn names(items: &[Item]) -> Vec<SkillName> {
    let mut found: HashMap<&str, SkillName> = HashMap::new();
    for (name, key) in items.iter().flat_map(|item| &item.names).filter(|(_, key)| !key.is_empty()) {
        found.entry(key).or_insert_with(|| SkillName { shown: name.clone(), items: 0 }).items += 1;
    }
    let mut names: Vec<SkillName> = found.into_values().collect();
    names.sort_by(|one, other| other.items.cmp(&one.items).then_with(|| one.shown.cmp(&other.shown)));
    names
}

/// The skills that an item names: `Python, R and SQL` names three.
fn names_in(item: &str) -> Vec<String> {
    let pieces = item.split(['(', ')', ',', ';']);
    let pieces = pieces.flat_map(|piece| piece.split(" and ")).flat_map(|piece| piece.split(" or "));
    pieces.filter_map(bare_name).collect()
}

fn bare_name(piece: &str) -> Option<String> {
    let mut parts: Vec<&str> =
        piece.split_whitespace().map(|word| word.trim_matches(['.', ':', '"', '“', '”'])).collect();
    let is_in = |list: &[&str], word: &str| list.contains(&word.to_lowercase().as_str());
    while parts.len() > 1 && is_in(OPENERS, parts[0]) {
        parts.remove(0);
    }
    while parts.len() > 1 && parts.last().is_some_and(|word| is_in(CLOSERS, word)) {
        parts.pop();
    }
    let telling = parts
        .iter()
        .any(|word| !is_in(OPENERS, word) && !is_in(CLOSERS, word) && word.chars().any(char::is_alphabetic));
    if !telling || parts.len() > MAX_NAME_WORDS {
        return None;
    }
    let name = parts.join(" ");
    let mut letters = name.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect())
}

impl Advisor {
    /// How a skill is named, and the roles that ask for it, each once: those that name it by itself
    /// or word for word first.
    pub(super) fn skill_uses(&self, typed: &str) -> (String, Vec<SkillUse>) {
        let key = expanded_key(&self.knowledge, typed);
        let shown = self.skills.by_key.get(&key).map(|at| self.skills.names[*at].shown.clone());
        let shown = shown.unwrap_or_else(|| super::lookup::quoted(typed));
        let mut found: Vec<(bool, &Item)> = Vec::new();
        for at in self.items_with(&key) {
            let item = &self.skills.items[at];
            let whole = format!(" {} ", item.key).contains(&format!(" {key} "));
            found.push((!whole, item));
        }
        found.sort_by_key(|(loose, item)| (*loose, item.role));
        let mut uses: Vec<SkillUse> = Vec::new();
        for (_, item) in found {
            if !uses.iter().any(|other| other.role == item.role) {
                let Item { role, article, line, text, .. } = item;
                uses.push(SkillUse { role: *role, article: *article, line: *line, text: text.clone() });
            }
        }
        (shown, uses)
    }

    /// What a role's profiles ask for.
    pub(super) fn skills_of(&self, id: RoleId) -> Vec<RoleSkill> {
        let items = items_of(&self.knowledge, id).into_iter();
        let skill = |Item { article, line, text, names, .. }: Item| {
            let keys = names.into_iter().map(|(_, key)| key).collect();
            RoleSkill { article, line, text, keys }
        };
        items.map(skill).collect()
    }

    /// The roles that share most skills with this one.
    pub(super) fn roles_with_like_skills(&self, id: RoleId) -> Vec<RoleId> {
        let mut shared: HashMap<RoleId, usize> = HashMap::new();
        for key in self.skills_of(id).iter().flat_map(|skill| &skill.keys) {
            let with = self.skills.roles.get(key).filter(|with| with.len() <= TELLING);
            for other in with.into_iter().flatten().filter(|other| **other != id) {
                *shared.entry(*other).or_default() += 1;
            }
        }
        let mut roles: Vec<(RoleId, usize)> = shared.into_iter().collect();
        roles.sort_by_key(|(role, count)| (std::cmp::Reverse(*count), *role));
        roles.into_iter().map(|(role, _)| role).collect()
    }

    /// How the skill with a key is shown.
    pub(super) fn skill_name(&self, key: &str) -> String {
        self.skills.by_key.get(key).map_or_else(|| key.to_owned(), |at| self.skills.names[*at].shown.clone())
    }

    /// The items in which every telling word of a key, or another word for it, stands.
    fn items_with(&self, key: &str) -> Vec<usize> {
        let all = || key.split(' ').filter(|word| !word.is_empty());
        // `R` is a language here, and a lone letter elsewhere.
        let says = |word: &str| !is_function_word(word);
        let any = all().any(says);
        let telling = all().filter(|word| !any || says(word));
        let mut common: Option<Vec<usize>> = None;
        for word in telling {
            let others = self.synonyms.get(self.index.stem(word).as_ref()).into_iter().flatten();
            let forms = std::iter::once(word).chain(others.map(String::as_str));
            let mut places: Vec<usize> = forms
                .filter_map(|form| self.skills.by_stem.get(self.index.stem(form).as_ref()))
                .flatten()
                .copied()
                .collect();
            places.sort_unstable();
            places.dedup();
            common = Some(match common {
                Some(before) => before.into_iter().filter(|at| places.binary_search(at).is_ok()).collect(),
                None => places,
            });
        }
        common.unwrap_or_default()
    }

    /// Skills for what was typed so far; the most asked for before anything is typed.
    pub(super) fn suggest_skills(&self, typed: &str, limit: usize) -> Vec<String> {
        if words(typed).is_empty() {
            return self.skills.names().take(limit).map(str::to_owned).collect();
        }
        let found = self.ranked(&self.skills.typed, typed, limit);
        found.into_iter().map(|at: usize| self.skills.names[at].shown.clone()).collect()
    }
}

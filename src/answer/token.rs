//! A request as a short text, for buttons and menus that outlive restarts and reloads without any
//! session: all that a press needs stands in the button itself.
//!
//! ```text
//! token  = kind { "." field }
//! field  = hash | "~" text in base64url | letters and digits | nothing
//! ```
//!
//! Names are hashes of their folded words, so that a title of sixty words fits, and a token means
//! the same after a restart. What no file names any more cannot be opened again.

use super::Advisor;
use super::lookup::RoleLookup;
use super::request::{Request, RoleSort};
use super::role::Aspect;
use crate::knowledge::words::name_key;
use crate::knowledge::{ArticleId, Basis, Knowledge, Level, PlaceId, RoleId};
use crate::search::PassageId;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use fnv::{FnvHashMap, FnvHasher};
use std::collections::HashMap;
use std::hash::Hasher;

/// The most characters of a token; Discord gives buttons 100, and some are the bot's own.
pub const TOKEN_CHARS: usize = 80;

/// A passage by its file, headings and order, which stay the same while these do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct PassageKey(u64);

/// What can be named in a token, by hash.
#[derive(Default)]
pub(super) struct Keys {
    roles: HashMap<u64, RoleId>,
    places: HashMap<u64, PlaceId>,
    /// Skills, starting points and columns, each with its kind in front.
    words: HashMap<u64, String>,
    articles: HashMap<u64, ArticleId>,
    passages: FnvHashMap<PassageKey, PassageId>,
    /// By article and place.
    passage_keys: Vec<Vec<PassageKey>>,
}

/// Names that stand for themselves.
#[derive(Debug, Clone, Copy)]
pub(super) enum Kind {
    Skill,
    Origin,
    Column,
}

impl Keys {
    pub fn new(knowledge: &Knowledge) -> Self {
        let mut keys = Self::default();
        for (at, role) in knowledge.roles.iter().enumerate() {
            keys.roles.entry(hash(&[&name_key(&role.title)])).or_insert(RoleId(at));
        }
        for (at, place) in knowledge.places.iter().enumerate() {
            keys.places.entry(hash(&[&name_key(&place.name)])).or_insert(PlaceId(at));
        }
        let mut met: FnvHashMap<u64, usize> = FnvHashMap::default();
        for (number, article) in knowledge.articles.iter().enumerate() {
            keys.articles.entry(hash(&[&name_key(&article.title)])).or_insert(ArticleId(number));
            let mut of_article = Vec::with_capacity(article.passages.len());
            for (at, passage) in article.passages.iter().enumerate() {
                let above = passage.trail.last().map_or("", String::as_str);
                let name = hash(&[&article.file, above, &passage.heading]);
                let count = met.entry(name).or_insert(0);
                let key = PassageKey(hash(&[&article.file, above, &passage.heading, &count.to_string()]));
                *count += 1;
                keys.passages.entry(key).or_insert(PassageId { article: ArticleId(number), at });
                of_article.push(key);
            }
            keys.passage_keys.push(of_article);
        }
        keys
    }

    /// Makes names known that stand for themselves.
    pub fn add<'a>(&mut self, kind: Kind, names: impl IntoIterator<Item = &'a str>) {
        for name in names {
            self.words.entry(word_hash(kind, name)).or_insert_with(|| name.to_owned());
        }
    }

    fn word(&self, kind: Kind, name: &str) -> Option<u64> {
        let hash = word_hash(kind, name);
        // Another spelling of the name would come back as the known one.
        (self.words.get(&hash)? == name).then_some(hash)
    }
}

fn word_hash(kind: Kind, name: &str) -> u64 {
    let kind = match kind {
        Kind::Skill => "skill",
        Kind::Origin => "origin",
        Kind::Column => "column",
    };
    hash(&[kind, &name_key(name)])
}

/// The same on every machine and in every version, which the standard library does not promise of its own.
fn hash(parts: &[&str]) -> u64 {
    let mut hasher = FnvHasher::default();
    for part in parts {
        hasher.write(part.as_bytes());
        hasher.write_u8(0);
    }
    hasher.finish()
}

fn written(hash: u64) -> String {
    URL_SAFE_NO_PAD.encode(hash.to_be_bytes())
}

fn text_field(text: &str) -> String {
    format!("~{}", URL_SAFE_NO_PAD.encode(text))
}

fn read_text(field: &str) -> Option<String> {
    let bytes = URL_SAFE_NO_PAD.decode(field.strip_prefix('~')?).ok()?;
    String::from_utf8(bytes).ok().filter(|text| !text.is_empty())
}

fn read_hash(field: &str) -> Option<u64> {
    let bytes = URL_SAFE_NO_PAD.decode(field).ok()?;
    Some(u64::from_be_bytes(bytes.try_into().ok()?))
}

fn level_field(level: Option<Level>) -> &'static str {
    level.map_or("", |level| &level.name()[..1])
}

fn read_level(field: &str) -> Option<Option<Level>> {
    if field.is_empty() {
        return Some(None);
    }
    Level::ALL.into_iter().find(|level| level.name()[..1] == *field).map(Some)
}

const ASPECTS: [(&str, Option<Aspect>); 5] = [
    ("", None),
    ("w", Some(Aspect::Work)),
    ("s", Some(Aspect::Skills)),
    ("i", Some(Aspect::WayIn)),
    ("d", Some(Aspect::Demand)),
];

const BASES: [(&str, Option<Basis>); 4] =
    [("", None), ("b", Some(Basis::Base)), ("t", Some(Basis::Total)), ("n", Some(Basis::NotStated))];

fn letter<T: PartialEq + Copy>(table: &[(&'static str, T)], value: T) -> &'static str {
    table.iter().find(|(_, other)| *other == value).map_or("", |(letter, _)| *letter)
}

fn meaning<T: Copy>(table: &[(&'static str, T)], letter: &str) -> Option<T> {
    table.iter().find(|(other, _)| *other == letter).map(|(_, value)| *value)
}

impl Advisor {
    /// The request as at most [`TOKEN_CHARS`] characters of `[A-Za-z0-9._~-]`. `None` where it cannot
    /// be put in so few, as a free question, or names a role that is not known.
    pub fn token(&self, request: &Request) -> Option<String> {
        let fields: Vec<String> = match request {
            Request::Role { name, aspect } => {
                vec!["r".to_owned(), self.role_field(name)?.0, letter(&ASPECTS, *aspect).to_owned()]
            }
            Request::Salary { role, level, location } => {
                let (role, own_level) = self.role_field(role)?;
                vec!["s".to_owned(), role, level_field(level.or(own_level)).to_owned(), self.place_field(location)]
            }
            Request::Compare { roles } => {
                let fields: Option<Vec<String>> =
                    roles.iter().map(|role| self.role_field(role).map(|it| it.0)).collect();
                std::iter::once("c".to_owned()).chain(fields?).collect()
            }
            Request::Path { to, from } => {
                vec!["p".to_owned(), self.end_field(to, None), self.end_field(from, Some(Kind::Origin))]
            }
            Request::Skills { skill } => vec!["k".to_owned(), self.word_field(Kind::Skill, Some(skill))],
            Request::Market { city, sort } => {
                vec!["m".to_owned(), self.place_field(city), self.word_field(Kind::Column, sort.as_ref())]
            }
            Request::Roles { sort, level, page } => {
                vec!["l".to_owned(), sort.name()[..1].to_owned(), level_field(*level).to_owned(), page.to_string()]
            }
            Request::Faq { topic, page } => vec!["f".to_owned(), self.topic_field(topic.as_deref()), page.to_string()],
            Request::Offer { role, amount, level, location, basis } => {
                let (role, own_level) = self.role_field(role)?;
                let level = level_field(level.or(own_level)).to_owned();
                let basis = letter(&BASES, *basis).to_owned();
                vec!["o".to_owned(), role, text_field(amount), level, self.place_field(location), basis]
            }
            Request::Passage { key } => vec!["q".to_owned(), written(key.0)],
            Request::Help => vec!["h".to_owned()],
            Request::Ask { .. } | Request::Message { .. } => return None,
        };
        Some(fields.join(".")).filter(|token| token.len() <= TOKEN_CHARS)
    }

    /// The request again. `None` for what is no token, and for what names something that is no
    /// longer known.
    pub fn open(&self, token: &str) -> Option<Request> {
        if token.len() > TOKEN_CHARS {
            return None;
        }
        let fields: Vec<&str> = token.split('.').collect();
        let request = match fields.as_slice() {
            ["r", role, aspect] => Request::Role { name: self.role_named(role)?, aspect: meaning(&ASPECTS, aspect)? },
            ["s", role, level, place] => Request::Salary {
                role: self.role_named(role)?,
                level: read_level(level)?,
                location: self.place_named(place)?,
            },
            ["c", roles @ ..] if (1..=super::request::MAX_COMPARED).contains(&roles.len()) => {
                let roles: Option<Vec<String>> = roles.iter().map(|role| self.role_named(role)).collect();
                Request::Compare { roles: roles? }
            }
            ["p", to, from] => {
                let (to, from) = (self.end_named(to, None)?, self.end_named(from, Some(Kind::Origin))?);
                (to.is_some() || from.is_some()).then_some(Request::Path { to, from })?
            }
            ["k", skill] => Request::Skills { skill: self.word_named(Kind::Skill, skill)?? },
            ["m", place, column] => {
                Request::Market { city: self.place_named(place)?, sort: self.word_named(Kind::Column, column)? }
            }
            ["l", sort, level, page] => Request::Roles {
                sort: RoleSort::ALL.into_iter().find(|it| it.name()[..1] == **sort)?,
                level: read_level(level)?,
                page: page.parse().ok().filter(|page| *page > 0)?,
            },
            ["f", topic, page] => {
                Request::Faq { topic: self.topic_named(topic)?, page: page.parse().ok().filter(|page| *page > 0)? }
            }
            ["o", role, amount, level, place, basis] => Request::Offer {
                role: self.role_named(role)?,
                amount: read_text(amount)?,
                level: read_level(level)?,
                location: self.place_named(place)?,
                basis: meaning(&BASES, basis)?,
            },
            ["q", passage] => {
                let key = PassageKey(read_hash(passage)?);
                self.keys.passages.contains_key(&key).then_some(Request::Passage { key })?
            }
            ["h"] => Request::Help,
            _ => return None,
        };
        Some(request)
    }

    /// The key of a passage, for requests that lead to it.
    pub(super) fn passage_key(&self, id: PassageId) -> PassageKey {
        let key = self.keys.passage_keys.get(id.article.0).and_then(|keys| keys.get(id.at));
        key.copied().unwrap_or(PassageKey(0))
    }

    /// The passage with a key, if it is still there.
    pub(super) fn passage_of(&self, key: PassageKey) -> Option<PassageId> {
        self.keys.passages.get(&key).copied()
    }

    fn role_field(&self, name: &str) -> Option<(String, Option<Level>)> {
        let (lookup, level) = self.find_role(name);
        let (RoleLookup::Exact(id) | RoleLookup::Close(id)) = lookup else {
            return None;
        };
        Some((written(hash(&[&name_key(&self.knowledge.role(id).title)])), level))
    }

    fn role_named(&self, field: &str) -> Option<String> {
        let id = self.keys.roles.get(&read_hash(field)?)?;
        Some(self.knowledge.role(*id).title.clone())
    }

    fn place_field(&self, name: &Option<String>) -> String {
        let Some(name) = name else {
            return String::new();
        };
        match self.knowledge.place_names.get(name) {
            Some(id) => written(hash(&[&name_key(&self.knowledge.place(id).name)])),
            None => text_field(name),
        }
    }

    fn place_named(&self, field: &str) -> Option<Option<String>> {
        optional(field, |hash| Some(self.knowledge.place(*self.keys.places.get(&hash)?).name.clone()))
    }

    fn word_field(&self, kind: Kind, name: Option<&String>) -> String {
        name.map_or_else(String::new, |name| self.keys.word(kind, name).map_or_else(|| text_field(name), written))
    }

    fn word_named(&self, kind: Kind, field: &str) -> Option<Option<String>> {
        let of_kind = |name: &&String| word_hash(kind, name) == read_hash(field).unwrap_or_default();
        optional(field, |hash| self.keys.words.get(&hash).filter(of_kind).cloned())
    }

    /// One end of a way: a starting point where `kind` says so, else a role, else whatever was typed.
    fn end_field(&self, name: &Option<String>, kind: Option<Kind>) -> String {
        let Some(name) = name else {
            return String::new();
        };
        if let Some(hash) = kind.and_then(|kind| self.keys.word(kind, name)) {
            return written(hash);
        }
        match self.knowledge.role_names.get(name) {
            Some(id) => written(hash(&[&name_key(&self.knowledge.role(id).title)])),
            None => text_field(name),
        }
    }

    fn end_named(&self, field: &str, kind: Option<Kind>) -> Option<Option<String>> {
        optional(field, |hash| {
            let origin = kind.and_then(|_| self.keys.words.get(&hash).cloned());
            origin.or_else(|| Some(self.knowledge.role(*self.keys.roles.get(&hash)?).title.clone()))
        })
    }

    fn topic_field(&self, topic: Option<&str>) -> String {
        let Some(topic) = topic else {
            return String::new();
        };
        let hash = hash(&[&name_key(topic)]);
        let known = self.keys.articles.get(&hash).is_some_and(|id| self.knowledge.article(*id).title == topic);
        if known { written(hash) } else { text_field(topic) }
    }

    fn topic_named(&self, field: &str) -> Option<Option<String>> {
        optional(field, |hash| Some(self.knowledge.article(*self.keys.articles.get(&hash)?).title.clone()))
    }
}

/// A field that may be empty, a text, or a hash that must be known: `None` where it is neither.
fn optional(field: &str, known: impl Fn(u64) -> Option<String>) -> Option<Option<String>> {
    if field.is_empty() {
        Some(None)
    } else if field.starts_with('~') {
        read_text(field).map(Some)
    } else {
        known(read_hash(field)?).map(Some)
    }
}

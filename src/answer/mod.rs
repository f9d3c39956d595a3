//! Answers: a [`Request`] in, an [`Answer`] out. Plain values, synchronous, without Discord, disk or
//! clock. "Nothing found" is an answer.
//!
//! [`Advisor`] holds one immutable snapshot of the knowledge with its indexes; each command has a
//! file that finds its answer and lays it out as a [`Page`].

mod commands;
mod line;
mod page;
mod request;
mod token;

mod again;
mod ask;
mod chart;
mod chart_pay;
mod chart_ranking;
mod cite;
mod compare;
mod confidence;
mod directory;
mod excerpt;
mod explain;
mod extremes;
mod faq;
mod finder;
mod help;
mod living_costs;
mod lookup;
mod market;
mod measure;
mod mentions;
mod message;
mod nothing;
mod offer;
mod passage;
mod path;
mod pay_measure;
mod relevance;
mod role;
mod salary;
mod skill_index;
mod skills;
mod suggest;
mod understand;
mod wording;

pub use chart::{ALT_TEXT, Axis, Bar, BarGroup, Chart, Extent, Hundredths, MOST_BARS};
pub use cite::{CitedFigure, Sources};
pub use commands::{COMMANDS, CommandSpec, Input, OptionSpec, choice_name};
pub use compare::{ComparedMeasure, ComparedRole, Comparison};
pub use confidence::Signals;
pub use directory::{DirectoryEntry, Listed, RoleDirectory};
pub use excerpt::{CitedPassage, Excerpt};
pub use extremes::{ExtremeMeasure, Extremes};
pub use faq::{FaqEntry, FaqSheet};
pub use finder::{FoundRole, RoleList};
pub use help::{ArticleSummary, Help};
pub use living_costs::{Conversion, Conversions};
pub use market::{MarketRanking, MarketSheet, PlaceFacts, RankedPlace};
pub use nothing::{Nothing, Unsure};
pub use offer::{NotCompared, OfferSheet, Standing};
pub use page::{Content, FigureRow, FigureTable, Menu, Page, Pager, Rich, Section, Source, Step};
pub use path::{CitedTransition, PathSheet};
pub use request::{BadRequest, MAX_COMPARED, Request, RoleSort};
pub use role::{Aspect, CitedCount, CitedFact, CitedText, CitedWay, RoleCard};
pub use salary::{AskedPlace, FigureGroup, Fit, SalarySheet};
pub use skills::{SkillSheet, SkilledRole};
pub use token::{PassageKey, TOKEN_CHARS};

use crate::knowledge::words::words;
use crate::knowledge::{ArticleId, Knowledge, Level, Names, PassageKind, PlaceId, RoleId};
use crate::locale::Language;
use crate::parallel;
use crate::search::{NameIndex, PassageId, SearchError, SearchIndex, Speller, all_function_words, is_function_word};
use market::Column;
use mentions::RoleMentions;
use path::Origins;
use serde::Serialize;
use skill_index::SkillIndex;
use std::collections::HashMap;
use suggest::Suggestions;
use token::{Keys, Kind};
use understand::Want;

/// What the bot says to a request.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Answer {
    /// All that is known of a role, or one aspect of it.
    Role(RoleCard),
    /// Pay of a role.
    Salary(SalarySheet),
    /// Two or three roles side by side.
    Compare(Comparison),
    /// What is known of places.
    Market(MarketSheet),
    /// All places by one column.
    Ranking(MarketRanking),
    /// Roles that fit a description or ask for a skill.
    Roles(RoleList),
    /// All roles, in pages.
    Directory(RoleDirectory),
    /// The roles at the upper or lower end of pay.
    Extremes(Extremes),
    /// The roles that ask for a skill.
    Skills(SkillSheet),
    /// Ways from one field or role into another.
    Path(PathSheet),
    /// Questions that the articles answer.
    Faq(FaqSheet),
    /// Where an offer stands.
    Offer(OfferSheet),
    /// A passage that answers a question.
    Ask(Excerpt),
    /// What the bot can do and what it knows.
    Help(Help),
    /// Several things could be meant.
    Unsure(Unsure),
    /// Nothing fits.
    None(Nothing),
}

impl Answer {
    /// The kind in one word, as machine-readable output gives it.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Role(_) => "role",
            Self::Salary(_) => "salary",
            Self::Compare(_) => "compare",
            Self::Market(_) | Self::Ranking(_) => "market",
            Self::Roles(_) | Self::Directory(_) | Self::Extremes(_) => "roles",
            Self::Skills(_) => "skills",
            Self::Faq(_) => "faq",
            Self::Offer(_) => "offer",
            Self::Path(_) => "path",
            Self::Ask(_) => "ask",
            Self::Help(_) => "help",
            Self::Unsure(_) => "unsure",
            Self::None(_) => "none",
        }
    }

    /// The same answer, saying which words of the question it does not speak of.
    fn with_not_mentioned(mut self, words: Vec<String>) -> Self {
        match &mut self {
            Self::Role(card) => card.not_mentioned = words,
            Self::Salary(sheet) => sheet.not_mentioned = words,
            _ => {}
        }
        self
    }

    /// The answer laid out in a language, for any renderer.
    pub fn page(&self, language: Language) -> Page {
        match self {
            Self::Role(card) => card.page(language),
            Self::Salary(sheet) => sheet.page(language),
            Self::Compare(comparison) => comparison.page(language),
            Self::Market(sheet) => sheet.page(language),
            Self::Ranking(ranking) => ranking.page(language),
            Self::Roles(list) => list.page(language),
            Self::Directory(directory) => directory.page(language),
            Self::Extremes(extremes) => extremes.page(language),
            Self::Skills(sheet) => sheet.page(language),
            Self::Faq(sheet) => sheet.page(language),
            Self::Offer(sheet) => sheet.page(language),
            Self::Path(sheet) => sheet.page(language),
            Self::Ask(excerpt) => excerpt.page(language),
            Self::Help(help) => help.page(language),
            Self::Unsure(unsure) => unsure.page(language),
            Self::None(nothing) => nothing.page(language),
        }
    }
}

/// One snapshot of the knowledge, ready to answer. Never changes; a reload builds a new one.
pub struct Advisor {
    knowledge: Knowledge,
    index: SearchIndex,
    speller: Speller,
    /// Titles and aliases.
    role_index: NameIndex<RoleId>,
    /// Titles alone, to tell near titles.
    role_title_index: NameIndex<RoleId>,
    /// Titles and aliases without spaces.
    joined_roles: HashMap<String, RoleId>,
    /// The words of titles, by stem.
    title_words: HashMap<String, String>,
    place_index: NameIndex<PlaceId>,
    level_names: Names<Level>,
    /// Passages by all their wordings.
    wordings: Names<PassageId>,
    wants: Names<Want>,
    origins: Origins,
    mentions: RoleMentions,
    skills: SkillIndex,
    /// The columns of tables about places.
    columns: Vec<Column>,
    suggestions: Suggestions,
    keys: Keys,
    /// Other words for a word, by stem.
    synonyms: HashMap<String, Vec<String>>,
    /// Other words where one side is a phrase.
    phrases: Phrases,
}

/// Phrases, and the words that each one stands for.
#[derive(Default)]
struct Phrases {
    /// Places in `meanings`.
    names: Names<usize>,
    meanings: Vec<Vec<String>>,
}

impl Advisor {
    /// Builds all indexes over the knowledge.
    pub fn new(knowledge: Knowledge) -> Result<Self, SearchError> {
        Self::with_index(knowledge, SearchIndex::build)
    }

    /// The same, sharing with an earlier advisor what has not changed. The answers are those of a new one.
    pub fn after(before: &Self, knowledge: Knowledge) -> Result<Self, SearchError> {
        Self::with_index(knowledge, |knowledge| SearchIndex::after(&before.index, knowledge))
    }

    /// Whether so much has changed since all was indexed that doing so again would make the next change faster.
    pub fn is_scattered(&self) -> bool {
        self.index.is_scattered()
    }

    fn with_index(
        knowledge: Knowledge,
        index: impl FnOnce(&Knowledge) -> Result<SearchIndex, SearchError>,
    ) -> Result<Self, SearchError> {
        let names: Vec<(String, RoleId)> = role_names(&knowledge);
        let (by_name, by_word) = parallel::both(
            || ByName::new(&knowledge, &names),
            || {
                let index = index(&knowledge)?;
                let (skills, speller) = (SkillIndex::new(&knowledge, &index), speller(&knowledge, &index, &names));
                Ok::<_, SearchError>((skills, speller, index))
            },
        );
        let (skills, speller, index) = by_word?;
        let ByName { role_index, joined_roles, wordings, origins, mentions, columns, suggestions, mut keys } = by_name;
        keys.add(Kind::Skill, skills.names());
        let titles = knowledge.roles.iter().enumerate().map(|(at, role)| (role.title.as_str(), RoleId(at)));
        let places = knowledge.places.iter().enumerate().map(|(at, place)| (place.name.as_str(), PlaceId(at)));
        Ok(Self {
            speller,
            role_index,
            role_title_index: NameIndex::new(titles).without_slips(),
            title_words: title_words(&knowledge, &index),
            joined_roles,
            place_index: NameIndex::new(places),
            level_names: level_names(&knowledge),
            wordings,
            wants: wants(&knowledge),
            suggestions,
            origins,
            mentions,
            skills,
            columns,
            keys,
            synonyms: synonyms(&knowledge, &index),
            phrases: phrases(&knowledge),
            index,
            knowledge,
        })
    }

    /// What the answers come from.
    pub fn knowledge(&self) -> &Knowledge {
        &self.knowledge
    }

    /// Answers a request. Always gives an answer, also to nonsense.
    pub fn answer(&self, request: &Request) -> Answer {
        match request {
            Request::Role { name, aspect } => self.role(name, *aspect),
            Request::Salary { role, level, location } => self.salary(role, *level, location.as_deref()),
            Request::Ask { question } => self.ask(question),
            Request::Compare { roles } => self.compare(roles),
            Request::Path { to, from } => self.path(to.as_deref(), from.as_deref()),
            Request::Skills { skill } => self.skills(skill),
            Request::Market { city, sort } => self.market_of(city.as_deref(), sort.as_deref()),
            Request::Roles { sort, level, page } => self.directory(*sort, *level, *page),
            Request::Faq { topic, page } => self.faq(topic.as_deref(), *page),
            Request::Offer { role, amount, level, location, basis } => {
                self.offer(role, amount, *level, location.as_deref(), *basis)
            }
            Request::Passage { key } => self.chosen_passage(*key),
            Request::Message { text } => self.message(text),
            Request::Help => Answer::Help(self.help()),
        }
    }
}

/// What is looked up by names, for which no index of words is needed.
struct ByName {
    role_index: NameIndex<RoleId>,
    joined_roles: HashMap<String, RoleId>,
    wordings: Names<PassageId>,
    origins: Origins,
    mentions: RoleMentions,
    columns: Vec<Column>,
    suggestions: Suggestions,
    keys: Keys,
}

impl ByName {
    fn new(knowledge: &Knowledge, names: &[(String, RoleId)]) -> Self {
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
            mentions: RoleMentions::new(knowledge),
            suggestions: Suggestions::new(knowledge, &origins, &column_names),
            origins,
            columns,
            keys,
        }
    }
}

fn title_words(knowledge: &Knowledge, index: &SearchIndex) -> HashMap<String, String> {
    let words = knowledge.roles.iter().flat_map(|role| words(&role.title));
    words.map(|word| (index.stem(&word).into_owned(), word)).collect()
}

/// Titles, then aliases, so that a title comes first among equals.
fn role_names(knowledge: &Knowledge) -> Vec<(String, RoleId)> {
    let roles = || knowledge.roles.iter().enumerate();
    let titles = roles().map(|(at, role)| (role.title.clone(), RoleId(at)));
    let aliases = roles().flat_map(|(at, role)| role.aliases.iter().map(move |alias| (alias.clone(), RoleId(at))));
    titles.chain(aliases).collect()
}

/// Knows the words of passages, names and vocabulary, and those that hold English together.
fn speller(knowledge: &Knowledge, index: &SearchIndex, names: &[(String, RoleId)]) -> Speller {
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

fn level_names(knowledge: &Knowledge) -> Names<Level> {
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

fn wants(knowledge: &Knowledge) -> Names<Want> {
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
fn phrases(knowledge: &Knowledge) -> Phrases {
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
fn synonyms(knowledge: &Knowledge, index: &SearchIndex) -> HashMap<String, Vec<String>> {
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

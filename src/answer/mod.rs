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
mod clauses;
mod compare;
mod directory;
mod evidence;
mod excerpt;
mod explain;
mod extremes;
mod faq;
mod finder;
mod help;
mod lead;
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
mod proposals;
mod relevance;
mod role;
mod salary;
mod skill_index;
mod skills;
mod suggest;
mod tables;
mod understand;
mod weights;
mod wording;

pub use chart::{ALT_TEXT, Axis, Bar, BarGroup, Chart, Extent, Hundredths, MOST_BARS};
pub use cite::{CitedFigure, Sources, figure_in_words};
pub use commands::{COMMANDS, CommandSpec, Input, OptionSpec, choice_name};
pub use compare::{ComparedMeasure, ComparedRole, Comparison};
pub use directory::{DirectoryEntry, Listed, RoleDirectory};
pub use evidence::Signals;
pub use excerpt::{CitedPassage, Excerpt};
pub use extremes::{ExtremeMeasure, Extremes};
pub use faq::{FaqEntry, FaqSheet};
pub use finder::{FoundRole, RoleList};
pub use help::{ArticleSummary, Help};
pub use lead::Lead;
pub use living_costs::{Conversion, Conversions};
pub use market::{MarketRanking, MarketSheet, PlaceFacts, RankedPlace};
pub use nothing::{Nothing, Unsure};
pub use offer::{NotCompared, OfferSheet, Standing};
pub use page::{Content, FigureRow, FigureTable, Menu, Page, Pager, Rich, Section, Source, Step};
pub use path::{CitedTransition, PathSheet};
pub use proposals::Reading;
pub use request::{BadRequest, MAX_COMPARED, Request, RoleSort, unlinked};
pub use role::{Aspect, CitedCount, CitedFact, CitedText, CitedWay, RoleCard};
pub use salary::{AskedPlace, FigureGroup, Fit, SalarySheet};
pub use skills::{SkillSheet, SkilledRole};
pub use token::{PassageKey, TOKEN_CHARS};
pub use understand::meanings;

use crate::knowledge::{Knowledge, Level, Names, PlaceId, RoleId};
use crate::locale::Language;
use crate::parallel;
use crate::search::{NameIndex, PassageId, SearchError, SearchIndex, Speller};
use market::Column;
use mentions::Mentions;
use path::Origins;
use serde::Serialize;
use skill_index::SkillIndex;
use std::collections::HashMap;
use suggest::Suggestions;
use tables::{ByName, Phrases};
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
    mentions: Mentions,
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
        let names: Vec<(String, RoleId)> = tables::role_names(&knowledge);
        let (by_name, by_word) = parallel::both(
            || ByName::new(&knowledge, &names),
            || {
                let index = index(&knowledge)?;
                let (skills, speller) =
                    (SkillIndex::new(&knowledge, &index), tables::speller(&knowledge, &index, &names));
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
            title_words: tables::title_words(&knowledge, &index),
            joined_roles,
            place_index: NameIndex::new(places),
            level_names: tables::level_names(&knowledge),
            wordings,
            wants: tables::wants(&knowledge),
            suggestions,
            origins,
            mentions,
            skills,
            columns,
            keys,
            synonyms: tables::synonyms(&knowledge, &index),
            phrases: tables::phrases(&knowledge),
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

//! `/path`: ways from one field or role into another: time, certifications, prerequisites, in each
//! source's own figures, and the next steps into the role.

use super::cite::Sources;
use super::lookup::{RoleLookup, quoted};
use super::page::{Content, Page, Rich, Step};
use super::request::Request;
use super::role::{CitedFact, lay_out_fact};
use super::{Advisor, Answer, Nothing, wording};
use crate::knowledge::words::name_key;
use crate::knowledge::{ArticleId, Knowledge, Label, Names, RoleId, split_level};
use crate::locale::{Language, Message};
use serde::Serialize;

/// A transition's article and its place there.
type TransitionId = (ArticleId, usize);

/// Starting points that are named where one is not known, and destinations in a menu.
const NAMED: usize = 12;
/// How many ways are described; more are counted.
const MAX_WAYS: usize = 20;

const STARTING_POINTS: Message = Message::new("starting-points");

/// Starting points of transitions by name.
#[derive(Default)]
pub(super) struct Origins {
    names: Names<usize>,
    /// The same with the other words for them.
    wide: Names<usize>,
    /// As the first source writes them.
    labels: Vec<String>,
    /// Labels, then other words for them.
    all_names: Vec<(String, usize)>,
    /// For each starting point, its transitions.
    transitions: Vec<Vec<TransitionId>>,
}

impl Origins {
    pub fn new(knowledge: &Knowledge) -> Self {
        let mut origins = Self::default();
        for (number, article) in knowledge.articles.iter().enumerate() {
            for (at, transition) in article.transitions.iter().enumerate() {
                // `Writers/Marketers` are two.
                for name in transition.from.split('/') {
                    let next = origins.transitions.len();
                    let Some(origin) = origins.names.add(name, next) else {
                        continue;
                    };
                    if origin == next {
                        origins.transitions.push(Vec::new());
                        origins.labels.push(name.trim().to_owned());
                    }
                    origins.transitions[origin].push((ArticleId(number), at));
                }
            }
        }
        origins.all_names = origins.labels.iter().cloned().enumerate().map(|(at, label)| (label, at)).collect();
        origins.add_other_words(knowledge);
        origins
    }

    /// `Developer` is also said as `programmer`: a row's word stands for its forms and they for it.
    fn add_other_words(&mut self, knowledge: &Knowledge) {
        self.wide = self.names.clone();
        for (word, forms) in &knowledge.vocabulary.synonyms {
            let pairs = forms.iter().flat_map(|form| [(word, form), (form, word)]);
            for (known, other) in pairs {
                if let Some(origin) = self.names.get(known)
                    && self.wide.add(other, origin) == Some(origin)
                {
                    self.all_names.push((other.clone(), origin));
                }
            }
        }
    }

    /// The transitions that start from what a text names.
    pub fn named_in(&self, text: &str) -> Vec<TransitionId> {
        self.names.mentions(text).into_iter().flat_map(|mention| self.transitions[mention.value].clone()).collect()
    }

    /// The starting points that a text names, also in other words.
    fn meant_by(&self, text: &str) -> Vec<usize> {
        let mut found: Vec<usize> = self.wide.mentions(text).into_iter().map(|mention| mention.value).collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    /// All names and other words for starting points, with the place of each among the labels.
    pub fn names(&self) -> impl Iterator<Item = &(String, usize)> {
        self.all_names.iter()
    }

    /// As the sources write them.
    pub fn labels(&self) -> &[String] {
        &self.labels
    }
}

/// Ways from one field or role into another.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PathSheet {
    /// Where one starts, in the sources' words, if that was asked for.
    pub from: Option<String>,
    /// The role to get into, if that was asked for.
    pub to: Option<String>,
    /// What is missing, as sentences.
    pub remarks: Vec<Message>,
    /// The ways that were asked for.
    pub ways: Vec<CitedTransition>,
    /// Other ways from the same start.
    pub others: Vec<CitedTransition>,
    /// How to break into the role, as its profiles say.
    pub steps_in: Vec<CitedFact>,
    /// Where one could start, where the start asked for is not known.
    pub origins: Vec<String>,
    /// Questions that the sources answer about the role.
    pub questions: Vec<Step>,
    /// The articles.
    pub sources: Sources,
}

/// A way as one source describes it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CitedTransition {
    /// Where it starts, in the source's words.
    pub from: String,
    /// Where it leads, in the source's words.
    pub to: String,
    /// The title of that role.
    pub role: String,
    /// Timeline, certifications, prerequisites, as name and text.
    pub details: Vec<(String, String)>,
    /// The source's number.
    pub source: usize,
}

impl Advisor {
    pub(super) fn path(&self, to: Option<&str>, from: Option<&str>) -> Answer {
        let role = match to.map(|to| (to, self.find_role(to).0)) {
            None => None,
            Some((_, RoleLookup::Exact(id) | RoleLookup::Close(id))) => Some(id),
            Some((to, RoleLookup::Several(ids))) => {
                let from = from.map(str::to_owned);
                let request = |title: String| Request::Path { to: Some(title), from: from.clone() };
                return Answer::Unsure(self.several_roles(to, &ids, request));
            }
            Some((to, RoleLookup::Unknown(nearest))) => {
                let from = from.map(str::to_owned);
                let request = |title: String| Request::Path { to: Some(title), from: from.clone() };
                return Answer::None(self.unknown_role(to, &nearest, request));
            }
        };
        let origins = from.map(|from| self.find_origins(from)).unwrap_or_default();
        match (role, from) {
            (None, Some(from)) if origins.is_empty() => Answer::None(self.unknown_origin(from)),
            (None, _) => Answer::Path(self.paths(&self.starting_at(&origins))),
            (Some(id), from) => Answer::Path(self.path_to(id, to.unwrap_or_default(), from, &origins)),
        }
    }

    fn find_origins(&self, typed: &str) -> Vec<usize> {
        let typed = super::lookup::shortened(typed);
        let expanded = self.knowledge.vocabulary.expand(&typed);
        [typed.clone(), expanded, self.corrected(&typed)]
            .iter()
            .map(|text| self.origins.meant_by(text))
            .find(|found| !found.is_empty())
            .unwrap_or_default()
    }

    fn starting_at(&self, origins: &[usize]) -> Vec<TransitionId> {
        let mut ids: Vec<TransitionId> =
            origins.iter().flat_map(|origin| self.origins.transitions[*origin].clone()).collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    fn unknown_origin(&self, typed: &str) -> Nothing {
        let message = Message::new("unknown-origin").with("from", quoted(typed));
        let origins = self.origins.labels.iter().take(NAMED).cloned();
        let nearest =
            origins.map(|from| Step::new(from.clone(), Request::Path { to: None, from: Some(from) })).collect();
        Nothing { message, nearest }
    }

    /// Where some transitions lead.
    pub(super) fn paths(&self, transitions: &[TransitionId]) -> PathSheet {
        let mut sources = Sources::default();
        let remarks = more_ways(transitions.len()).into_iter().collect();
        let ways = self.cited(transitions, &mut sources);
        let mut from: Vec<String> = Vec::new();
        for way in &ways {
            if !from.contains(&way.from) {
                from.push(way.from.clone());
            }
        }
        PathSheet {
            from: Some(from.join(", ")),
            to: None,
            remarks,
            ways,
            others: Vec::new(),
            steps_in: Vec::new(),
            origins: Vec::new(),
            questions: Vec::new(),
            sources,
        }
    }

    fn cited(&self, transitions: &[TransitionId], sources: &mut Sources) -> Vec<CitedTransition> {
        let cite = |(article, at): &TransitionId| {
            let transition = &self.knowledge.article(*article).transitions[*at];
            CitedTransition {
                from: transition.from.clone(),
                to: transition.to.clone(),
                role: self.title_of(&transition.to),
                details: transition.details.clone(),
                source: sources.cite(&self.knowledge, *article, transition.line),
            }
        };
        transitions.iter().take(MAX_WAYS).map(cite).collect()
    }

    /// The title of the role that a source names.
    fn title_of(&self, name: &str) -> String {
        let names = &self.knowledge.role_names;
        let id = names.get(name).or_else(|| names.get(split_level(name)?.1));
        id.map_or_else(|| name.to_owned(), |id| self.knowledge.role(id).title.clone())
    }

    fn path_to(&self, id: RoleId, typed: &str, from: Option<&str>, origins: &[usize]) -> PathSheet {
        let knowledge = &self.knowledge;
        let title = knowledge.role(id).title.clone();
        let mut remarks = Vec::new();
        if matches!(self.find_role(typed).0, RoleLookup::Close(_)) {
            remarks.push(wording::understood_as(&quoted(typed), &title));
        }
        let all = knowledge.role(id).ways_in.clone();
        let starting = self.starting_at(origins);
        let (asked, elsewhere): (Vec<TransitionId>, Vec<TransitionId>) =
            starting.iter().partition(|way| all.contains(way));
        let ways = match from {
            Some(from) if asked.is_empty() => {
                let from = quoted(from);
                remarks.push(Message::new("no-way-from-to").with("from", from).with("to", &title));
                if !all.is_empty() {
                    remarks.push(Message::new("other-ways-to").with("to", &title));
                }
                all
            }
            Some(_) => asked,
            None => all,
        };
        if from.is_none() && ways.is_empty() {
            remarks.push(Message::new("no-way-to").with("to", &title));
        }
        remarks.extend(more_ways(ways.len()));
        let mut sources = Sources::default();
        let ways = self.cited(&ways, &mut sources);
        let mut steps_in = Vec::new();
        for (article, profile) in knowledge.profiles(id) {
            for fact in profile.facts(Label::WayIn) {
                steps_in.push(CitedFact::new(fact, sources.cite(knowledge, article, fact.line)));
            }
        }
        let others = if from.is_some() { self.cited(&elsewhere, &mut sources) } else { Vec::new() };
        let unknown = from.is_some() && origins.is_empty();
        PathSheet {
            from: from.map(quoted),
            to: Some(title),
            remarks,
            ways,
            others,
            steps_in,
            origins: if unknown { self.origins.labels.iter().take(NAMED).cloned().collect() } else { Vec::new() },
            questions: self.questions_about(id),
            sources,
        }
    }
}

/// A remark where not all ways are shown.
fn more_ways(ways: usize) -> Option<Message> {
    (ways > MAX_WAYS).then(|| Message::new("first-ways").with("shown", MAX_WAYS).with("count", ways))
}

impl PathSheet {
    fn title(&self) -> Message {
        match (&self.from, &self.to) {
            (Some(from), Some(to)) => Message::new("from-to").with("from", from).with("to", to),
            (None, Some(to)) => Message::new("ways-to").with("to", to),
            (from, None) => Message::new("ways-from").with("from", from.as_deref().unwrap_or_default()),
        }
    }

    pub(super) fn page(&self, language: Language) -> Page {
        let mut page = Page::titled(language, self.title().told(language));
        self.remarks.iter().for_each(|remark| page.tell(remark));
        for way in &self.ways {
            let heading = format!("{} → {}", way.from, way.to);
            let details =
                way.details.iter().map(|(name, text)| Rich::opening(name, &format!(": {text} [{}]", way.source)));
            let details: Vec<Rich> = details.collect();
            if details.is_empty() {
                let text = Message::new("way-without-details").told(language);
                page.push(Some(&heading), Content::Prose(format!("{text} [{}]", way.source).into()));
            } else {
                page.push(Some(&heading), Content::Items(details));
            }
        }
        if self.sources_differ() {
            page.tell_below(&wording::BEFORE_YOU_COMPARE.told(language), &wording::SOURCES_DIFFER);
        }
        for fact in &self.steps_in {
            lay_out_fact(&mut page, fact, &wording::WAY_IN.told(language));
        }
        page.list(
            &Message::new("from-the-same-start"),
            self.others.iter().map(|way| format!("{} → {} [{}]", way.from, way.to, way.source)),
        );
        page.list(&STARTING_POINTS, self.origins.clone());
        self.lead_on(&mut page);
        page.sources = self.sources.told(language);
        page
    }

    /// Whether two sources describe the same way.
    fn sources_differ(&self) -> bool {
        let ends = |way: &CitedTransition| (name_key(&way.from), name_key(&way.to));
        self.ways.iter().enumerate().any(|(at, one)| {
            self.ways[..at]
                .iter()
                .any(|other| other.source != one.source && ends(other) == ends(one) && other.details != one.details)
        })
    }

    fn lead_on(&self, page: &mut Page) {
        if let Some(to) = &self.to {
            page.lead_to(&wording::TO_CARD, Request::role(to));
            page.lead_to(&wording::TO_PAY, Request::salary(to));
            if self.from.is_some() {
                page.lead_to(&Message::new("all-ways-in"), Request::Path { to: Some(to.clone()), from: None });
            }
        }
        let mut onward: Vec<Step> = Vec::new();
        for way in self.ways.iter().chain(&self.others) {
            let step = match &self.to {
                Some(to) if *to == way.role => {
                    Step::new(way.from.clone(), Request::Path { to: None, from: Some(way.from.clone()) })
                }
                _ => Step::new(way.role.clone(), Request::Path { to: Some(way.role.clone()), from: None }),
            };
            if !onward.contains(&step) {
                onward.push(step);
            }
        }
        let unknown = self
            .origins
            .iter()
            .map(|from| Step::new(from.clone(), Request::Path { to: self.to.clone(), from: Some(from.clone()) }));
        page.offer(&Message::new("other-ways"), onward);
        page.offer(&STARTING_POINTS, unknown);
        page.offer(&wording::RELATED_QUESTIONS, self.questions.clone());
    }
}

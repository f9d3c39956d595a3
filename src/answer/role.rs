//! `/role`: all that the sources say of one role, each statement beside its source.

use super::cite::{CitedFigure, Sources, caution, tables};
use super::excerpt::CitedPassage;
use super::lookup::RoleLookup;
use super::page::{Content, Page, Rich, Step};
use super::request::Request;
use super::{Advisor, Answer, wording};
use crate::knowledge::words::name_key;
use crate::knowledge::{ArticleId, Fact, Label, Postings, RoleId, Transition};
use crate::locale::{Language, Message};
use serde::Serialize;

/// How many related questions a card names.
const MAX_QUESTIONS: usize = 4;

/// One part of a role that a question may be about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Aspect {
    /// What the work is.
    Work,
    /// Skills.
    Skills,
    /// How to get in, from where, in what time.
    WayIn,
    /// How many openings there are.
    Demand,
}

/// Everything known of a role, or the aspect that was asked for.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RoleCard {
    /// The role's title.
    pub role: String,
    /// What was typed, where it was not the title or an alias.
    pub understood_from: Option<String>,
    /// Words of the question that no source here speaks of in this connection.
    pub not_mentioned: Vec<String>,
    /// Only this part was asked for.
    pub aspect: Option<Aspect>,
    /// Its other names.
    pub also_called: Vec<String>,
    /// Labelled parts of its profiles, in order.
    pub facts: Vec<CitedFact>,
    /// Pay, by source.
    pub figures: Vec<CitedFigure>,
    /// Ways in from other fields.
    pub ways_in: Vec<CitedWay>,
    /// Openings: counts with what they count.
    pub openings: Vec<CitedCount>,
    /// The passage that fits the question best, beside one aspect.
    pub passage: Option<CitedPassage>,
    /// Titles that are easily mixed up with this one.
    pub near_titles: Vec<String>,
    /// Titles to compare it with.
    #[serde(skip)]
    pub related: Vec<String>,
    /// Questions that the sources answer about it.
    pub questions: Vec<Step>,
    /// The articles.
    pub sources: Sources,
}

/// A labelled part of a profile.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CitedFact {
    /// What kind of part it is.
    pub label: Label,
    /// Its name in the source.
    pub name: String,
    /// Running text; may be empty.
    pub text: String,
    /// List items; may be empty.
    pub items: Vec<String>,
    /// The source's number.
    pub source: usize,
}

impl CitedFact {
    pub(super) fn new(fact: &Fact, source: usize) -> Self {
        let Fact { label, name, text, items, .. } = fact.clone();
        Self { label, name, text, items, source }
    }
}

/// A way into a role.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CitedWay {
    /// Where it starts.
    pub from: String,
    /// Timeline, certifications, prerequisites, as name and text.
    pub details: Vec<(String, String)>,
    /// The source's number.
    pub source: usize,
}

/// A short statement.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CitedText {
    /// The statement.
    pub text: String,
    /// The source's number.
    pub source: usize,
}

/// How many openings a source counts.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CitedCount {
    /// The count with what it counts.
    pub text: Message,
    /// The source's number.
    pub source: usize,
}

impl Advisor {
    pub(super) fn role(&self, name: &str, aspect: Option<Aspect>) -> Answer {
        let request = |name| Request::Role { name, aspect };
        match self.find_role(name).0 {
            RoleLookup::Exact(id) => Answer::Role(self.role_card(id, None, aspect)),
            RoleLookup::Close(id) => Answer::Role(self.role_card(id, Some(name), aspect)),
            RoleLookup::Several(ids) => Answer::Unsure(self.several_roles(name, &ids, request)),
            RoleLookup::Unknown(nearest) => Answer::None(self.unknown_role(name, &nearest, request)),
        }
    }

    /// The card of a role, or one aspect of it.
    pub(super) fn role_card(&self, id: RoleId, understood_from: Option<&str>, aspect: Option<Aspect>) -> RoleCard {
        let knowledge = &self.knowledge;
        let role = knowledge.role(id);
        let mut sources = Sources::default();
        let wanted = |part: Aspect| aspect.is_none_or(|aspect| aspect == part);
        let mut card = RoleCard {
            role: role.title.clone(),
            understood_from: understood_from.map(super::lookup::quoted),
            not_mentioned: Vec::new(),
            aspect,
            also_called: role.aliases.clone(),
            facts: Vec::new(),
            figures: Vec::new(),
            ways_in: Vec::new(),
            openings: Vec::new(),
            passage: None,
            near_titles: self.titles(&self.near_titles(id)),
            related: self.titles(&self.related_roles(id)),
            questions: self.questions_about(id),
            sources: Sources::default(),
        };
        for (article, profile) in knowledge.profiles(id) {
            for fact in profile.facts.iter().filter(|fact| wanted(aspect_of(fact.label))) {
                card.facts.push(CitedFact::new(fact, sources.cite(knowledge, article, fact.line)));
            }
        }
        if aspect.is_none() {
            card.figures =
                knowledge.figures(id).map(|figure| CitedFigure::new(knowledge, figure, &mut sources)).collect();
        }
        if wanted(Aspect::WayIn) {
            card.ways_in = self.cited_ways(id, &mut sources);
        }
        if wanted(Aspect::Demand) {
            card.openings = self.cited_openings(id, &mut sources);
        }
        card.sources = sources;
        card
    }

    /// The ways into a role from other fields.
    pub(super) fn cited_ways(&self, id: RoleId, sources: &mut Sources) -> Vec<CitedWay> {
        let cite = |(article, way): (ArticleId, &Transition)| CitedWay {
            from: way.from.clone(),
            details: way.details.clone(),
            source: sources.cite(&self.knowledge, article, way.line),
        };
        self.knowledge.ways_in(id).map(cite).collect()
    }

    /// How many openings each source counts for a role.
    pub(super) fn cited_openings(&self, id: RoleId, sources: &mut Sources) -> Vec<CitedCount> {
        let title = &self.knowledge.role(id).title;
        let cite = |(article, postings): (ArticleId, &Postings)| CitedCount {
            text: wording::postings(&postings.measure, &postings.count, own_title(&postings.title, title)),
            source: sources.cite(&self.knowledge, article, postings.line),
        };
        self.knowledge.postings(id).map(cite).collect()
    }

    /// Questions of all articles that name this role.
    pub(super) fn questions_about(&self, id: RoleId) -> Vec<Step> {
        self.mentions.questions(id).map(|id| self.passage_step(id)).take(MAX_QUESTIONS).collect()
    }
}

/// The title in a source, where it is not the one on the page.
fn own_title<'a>(title: &'a str, shown: &str) -> Option<&'a str> {
    (name_key(title) != name_key(shown)).then_some(title)
}

fn aspect_of(label: Label) -> Aspect {
    match label {
        Label::Skills => Aspect::Skills,
        Label::WayIn => Aspect::WayIn,
        _ => Aspect::Work,
    }
}

impl RoleCard {
    pub(super) fn page(&self, language: Language) -> Page {
        let mut page = Page::titled(language, self.role.clone());
        if let Some(asked) = &self.understood_from {
            page.tell(&wording::understood_as(asked, &self.role));
        }
        if !self.not_mentioned.is_empty() {
            page.tell(&wording::not_mentioned(&self.role, &self.not_mentioned));
        }
        if self.aspect.is_none() && !self.also_called.is_empty() {
            page.tell(&Message::new("also-called").with("names", self.also_called.join(", ")));
        }
        self.lay_out_facts(&mut page, Label::WhatTheyDo, &wording::WHAT_THEY_DO);
        if self.aspect.is_none() {
            self.lay_out_pay(&mut page);
        }
        self.lay_out_facts(&mut page, Label::Skills, &wording::SKILLS);
        self.lay_out_facts(&mut page, Label::WayIn, &wording::WAY_IN);
        page.list(&wording::FROM_OTHER_FIELDS, self.ways_in.iter().map(CitedWay::line));
        page.list(
            &wording::OPENINGS,
            self.openings.iter().map(|it| format!("{} [{}]", it.text.told(language), it.source)),
        );
        for fact in self.facts.iter().filter(|fact| fact.label == Label::Other) {
            lay_out_fact(&mut page, fact, &fact.name);
        }
        if self.aspect == Some(Aspect::Demand) && self.openings.is_empty() {
            page.tell(&Message::new("no-openings-counted").with("role", &self.role));
        }
        if let Some(passage) = &self.passage {
            page.push(Some(&passage.heading), Content::Prose(format!("{} [{}]", passage.text, passage.source).into()));
        }
        if self.aspect.is_some() && page.sections.is_empty() {
            page.tell(&Message::new("nothing-more-on-role").with("role", &self.role));
        }
        page.list(&wording::NEAR_TITLES, self.near_titles.clone());
        page.list(&wording::RELATED_QUESTIONS, self.questions.iter().map(|step| step.label.clone()));
        page.sources = self.sources.told(language);
        self.lead_on(&mut page);
        page
    }

    fn lead_on(&self, page: &mut Page) {
        let part = |aspect| Request::Role { name: self.role.clone(), aspect: Some(aspect) };
        if self.aspect.is_some() {
            page.lead_to(&wording::TO_CARD, Request::role(&self.role));
        }
        page.lead_to(&wording::TO_PAY, Request::salary(&self.role));
        if self.aspect != Some(Aspect::Skills) {
            page.lead_to(&wording::TO_SKILLS, part(Aspect::Skills));
        }
        page.lead_to(&wording::TO_WAY_IN, Request::Path { to: Some(self.role.clone()), from: None });
        let compare = |title: &String| Request::Compare { roles: vec![self.role.clone(), title.clone()] };
        if let Some(title) = self.related.first() {
            page.lead_to(&wording::compare_with(title), compare(title));
        }
        page.offer(&wording::RELATED_QUESTIONS, self.questions.clone());
        page.offer(&wording::COMPARE_WITH, self.related.iter().map(|title| Step::new(title, compare(title))));
        page.offer(&wording::NEAR_TITLES, self.near_titles.iter().map(|title| Step::new(title, Request::role(title))));
    }

    fn lay_out_facts(&self, page: &mut Page, label: Label, heading: &Message) {
        let heading = heading.told(page.language);
        for fact in self.facts.iter().filter(|fact| fact.label == label) {
            lay_out_fact(page, fact, &heading);
        }
    }

    fn lay_out_pay(&self, page: &mut Page) {
        let heading = wording::PAY.told(page.language);
        if self.figures.is_empty() {
            page.tell_below(&heading, &wording::no_figure(&self.role));
            return;
        }
        page.figures(Some(&heading), tables(&self.figures, &self.sources, Some(&self.role), page.language));
        if let Some(caution) = caution(&self.figures) {
            page.tell_below(&heading, &caution);
        }
    }
}

/// One fact below a heading, with its source's number.
pub(super) fn lay_out_fact(page: &mut Page, fact: &CitedFact, heading: &str) {
    let mark = format!(" [{}]", fact.source);
    if !fact.text.is_empty() {
        page.push(Some(heading), Content::Prose(format!("{}{mark}", fact.text).into()));
    }
    if let Some((last, items)) = fact.items.split_last() {
        let last = format!("{last}{mark}");
        let items = items.iter().cloned().chain([last]).map(Rich::from).collect();
        page.push(Some(heading), Content::Items(items));
    }
}

impl CitedWay {
    pub(super) fn line(&self) -> String {
        let details: Vec<String> =
            self.details.iter().map(|(name, text)| format!("{}: {text}", name.to_lowercase())).collect();
        if details.is_empty() {
            format!("{} [{}]", self.from, self.source)
        } else {
            format!("{} — {} [{}]", self.from, details.join("; "), self.source)
        }
    }
}

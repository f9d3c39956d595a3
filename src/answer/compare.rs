//! Two or three roles side by side: each source's figures, the work, shared skills.

use super::cite::{CitedFigure, Sources, caution, tables};
use super::lookup::RoleLookup;
use super::page::{Content, Page};
use super::request::Request;
use super::role::CitedFact;
use super::wording;
use super::{Advisor, Answer, Nothing};
use crate::knowledge::words::name_key;
use crate::knowledge::{Label, Level, RoleId};
use serde::Serialize;

/// How many roles are compared at once.
pub(super) const MAX_ROLES: usize = 3;

/// Roles side by side.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Comparison {
    /// The level asked for.
    pub level: Option<Level>,
    /// In the order of the question.
    pub roles: Vec<ComparedRole>,
    /// Skills that the sources name for all of them.
    pub shared_skills: Vec<String>,
    /// A passage of the sources that compares them.
    pub passage: Option<CitedFact>,
    /// The articles.
    pub sources: Sources,
}

/// One side of a comparison.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ComparedRole {
    /// The role's title.
    pub role: String,
    /// Its figures, at the level asked for.
    pub figures: Vec<CitedFigure>,
    /// What its profiles say.
    pub facts: Vec<CitedFact>,
}

impl Advisor {
    pub(super) fn compare(&self, names: &[String]) -> Answer {
        let mut ids = Vec::new();
        for (at, name) in names.iter().enumerate() {
            let request = |title| {
                let mut roles = names.to_vec();
                roles[at] = title;
                Request::Compare { roles }
            };
            match self.find_role(name).0 {
                RoleLookup::Exact(id) | RoleLookup::Close(id) => ids.push(id),
                RoleLookup::Several(several) => return Answer::Unsure(self.several_roles(name, &several, request)),
                RoleLookup::Unknown(nearest) => return Answer::None(self.unknown_role(name, &nearest, request)),
            }
        }
        if ids.len() < 2 {
            let message = "Please name two roles to compare.".to_owned();
            return Answer::None(Nothing { message, nearest: Vec::new() });
        }
        Answer::Compare(self.comparison(&ids, None))
    }

    pub(super) fn comparison(&self, ids: &[RoleId], level: Option<Level>) -> Comparison {
        let knowledge = &self.knowledge;
        let ids = &ids[..ids.len().min(MAX_ROLES)];
        let mut sources = Sources::default();
        let roles: Vec<ComparedRole> = ids
            .iter()
            .map(|id| {
                let figures = knowledge.figures(*id).filter(|figure| level.is_none() || figure.pay.level == level);
                let figures = figures.map(|figure| CitedFigure::new(knowledge, figure, &mut sources)).collect();
                let mut facts = Vec::new();
                for (article, profile) in knowledge.profiles(*id) {
                    for fact in
                        profile.facts.iter().filter(|fact| matches!(fact.label, Label::WhatTheyDo | Label::Skills))
                    {
                        let source = sources.cite(knowledge, article, fact.line);
                        facts.push(CitedFact::new(fact, source));
                    }
                }
                ComparedRole { role: knowledge.role(*id).title.clone(), figures, facts }
            })
            .collect();
        let passage = self.comparing_passage(ids, &mut sources);
        Comparison { level, shared_skills: shared_skills(&roles), roles, passage, sources }
    }

    /// A passage whose heading names all the roles.
    fn comparing_passage(&self, ids: &[RoleId], sources: &mut Sources) -> Option<CitedFact> {
        let knowledge = &self.knowledge;
        let passages = knowledge
            .articles
            .iter()
            .enumerate()
            .flat_map(|(at, article)| article.passages.iter().map(move |passage| (at, passage)));
        let names_all = |heading: &str| {
            let mentions = knowledge.role_names.mentions(heading);
            ids.iter().all(|id| mentions.iter().any(|mention| mention.value == *id))
        };
        let (at, passage) = passages.into_iter().find(|(_, passage)| names_all(&passage.heading))?;
        Some(CitedFact {
            label: Label::Other,
            name: passage.heading.clone(),
            text: passage.text.clone(),
            items: Vec::new(),
            source: sources.cite(knowledge, crate::knowledge::ArticleId(at), passage.line),
        })
    }
}

fn shared_skills(roles: &[ComparedRole]) -> Vec<String> {
    let skills = |role: &ComparedRole| {
        role.facts
            .iter()
            .filter(|fact| fact.label == Label::Skills)
            .flat_map(|fact| fact.items.clone())
            .collect::<Vec<_>>()
    };
    let Some((first, others)) = roles.split_first() else {
        return Vec::new();
    };
    let everywhere =
        |skill: &String| others.iter().all(|role| skills(role).iter().any(|other| name_key(other) == name_key(skill)));
    let mut shared: Vec<String> = skills(first).into_iter().filter(everywhere).collect();
    shared.dedup();
    shared
}

impl Comparison {
    pub(super) fn page(&self) -> Page {
        let titles: Vec<&str> = self.roles.iter().map(|side| side.role.as_str()).collect();
        let mut page = Page::titled(titles.join(" / "));
        for side in &self.roles {
            let heading = match self.level {
                Some(level) => format!("{}: pay at {}", side.role, wording::level(level)),
                None => format!("{}: pay", side.role),
            };
            match (side.figures.is_empty(), self.level) {
                (true, Some(level)) => {
                    page.push(Some(&heading), Content::Prose(wording::no_figure_at(&side.role, level).into()))
                }
                (true, None) => page.push(Some(&heading), Content::Prose(wording::no_figure(&side.role).into())),
                (false, _) => page.figures(Some(&heading), tables(&side.figures, &self.sources, Some(&side.role))),
            }
        }
        let all: Vec<CitedFigure> = self.roles.iter().flat_map(|side| side.figures.clone()).collect();
        if let Some(caution) = caution(&all) {
            page.push(Some("Before you compare"), Content::Prose(caution.into()));
        }
        for side in &self.roles {
            for fact in side.facts.iter().filter(|fact| fact.label == Label::WhatTheyDo) {
                let heading = format!("{}: the work", side.role);
                page.push(Some(&heading), Content::Prose(format!("{} [{}]", fact.text, fact.source).into()));
            }
        }
        page.list("Skills in common", self.shared_skills.clone());
        if let Some(passage) = &self.passage {
            page.push(Some(&passage.name), Content::Prose(format!("{} [{}]", passage.text, passage.source).into()));
        }
        page.sources = self.sources.list().to_vec();
        for side in &self.roles {
            page.lead(&side.role, Request::role(&side.role));
        }
        page
    }
}

//! Roles found by what they do or ask for: "which roles need Kubernetes", "who spots fake videos".

use super::cite::Sources;
use super::page::{Content, Page, Rich};
use super::understand::{Understanding, WordUse};
use super::{Advisor, Answer};
use crate::knowledge::words::words;
use crate::knowledge::{Fact, PassageKind, RoleId, RoleProfile};
use crate::locale::{Language, Message};
use crate::search::Candidate;
use crate::search::PassageId;
use serde::Serialize;
use std::borrow::Cow;
use std::collections::HashSet;

/// How many roles are listed.
const MAX_ROLES: usize = 8;
/// Roles this close to the best one, in shares of the words covered, are listed beside it.
const AS_GOOD: f32 = 0.85;

/// Roles that fit a description or ask for a skill.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RoleList {
    /// Best first.
    pub roles: Vec<FoundRole>,
    /// The articles.
    pub sources: Sources,
}

/// A role and the part of its profile that fits.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FoundRole {
    /// The role's title.
    pub role: String,
    /// The label of the part that fits.
    pub label: String,
    /// What that part says.
    pub text: String,
    /// The source's number.
    pub source: usize,
}

impl Advisor {
    /// The role passages that fit a question: those first that speak of most of what it is about.
    pub(super) fn role_candidates(&self, understood: &Understanding, candidates: &[Candidate]) -> Vec<Candidate> {
        let mut roles = self.of_kind(candidates, PassageKind::Role);
        let spoken_of = |role: &Candidate| understood.content().filter(|word| self.speaks_of(role, word)).count();
        roles.sort_by(|one, other| spoken_of(other).cmp(&spoken_of(one)).then(other.fit.total_cmp(&one.fit)));
        roles
    }

    /// The roles among the candidates that cover about as much as the best one: a card where it is
    /// one, a list where there are several.
    pub(super) fn found_roles(&self, candidates: &[Candidate], understood: &Understanding) -> Option<Answer> {
        let best = candidates.first()?;
        let as_good = candidates
            .iter()
            .filter(|other| other.fit >= best.fit * AS_GOOD && other.covered >= best.covered * AS_GOOD);
        let mut found: Vec<(RoleId, PassageId)> = Vec::new();
        for candidate in as_good {
            if let Some(id) = self.knowledge.role_names.get(&self.passage(candidate.id).heading)
                && !found.iter().any(|(other, _)| *other == id)
            {
                found.push((id, candidate.id));
            }
        }
        if let [(id, _)] = found.as_slice() {
            return Some(Answer::Role(self.role_card(*id, None, None)));
        }
        let about: HashSet<_> = understood
            .words
            .iter()
            .filter(|word| word.used == WordUse::Content)
            .map(|word| self.index.stem(&word.text))
            .collect();
        let mut sources = Sources::default();
        let roles = found.into_iter().take(MAX_ROLES).filter_map(|(id, passage)| {
            let article = self.knowledge.article(passage.article);
            let profile = article.profiles.iter().find(|profile| profile.line == self.passage(passage).line)?;
            let (fact, text) = self.part_about(profile, &about)?;
            Some(FoundRole {
                role: self.knowledge.role(id).title.clone(),
                label: fact.name.clone(),
                text: text.to_owned(),
                source: sources.cite(&self.knowledge, passage.article, fact.line),
            })
        });
        let roles: Vec<FoundRole> = roles.collect();
        (!roles.is_empty()).then_some(Answer::Roles(RoleList { roles, sources }))
    }

    /// The item or text of a profile that holds most of these stems.
    fn part_about<'a>(&self, profile: &'a RoleProfile, about: &HashSet<Cow<str>>) -> Option<(&'a Fact, &'a str)> {
        let parts = profile.facts.iter().flat_map(|fact| {
            fact.items
                .iter()
                .chain(Some(&fact.text).filter(|text| !text.is_empty()))
                .map(move |text| (fact, text.as_str()))
        });
        let held = |text: &str| {
            words(text)
                .iter()
                .map(|word| self.index.stem(word))
                .filter(|stem| about.contains(stem))
                .collect::<HashSet<_>>()
                .len()
        };
        // Of equally good parts, the shortest says it best.
        parts.max_by_key(|(_, text)| (held(text), std::cmp::Reverse(text.len())))
    }
}

impl RoleList {
    pub(super) fn page(&self, language: Language) -> Page {
        let mut page = Page::titled(language, Message::new("roles-that-fit").told(language));
        let items = self.roles.iter().map(|found| {
            let why = format!(" — {}: {} [{}]", found.label.to_lowercase(), found.text, found.source);
            Rich::opening(&found.role, &why)
        });
        page.push(None, Content::Items(items.collect()));
        page.tell(&Message::new("more-on-found-roles"));
        page.sources = self.sources.told(language);
        page
    }
}

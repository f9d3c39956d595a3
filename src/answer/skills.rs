//! `/skills`: the roles whose profiles ask for a skill, in the words of the sources.

use super::cite::Sources;
use super::page::{Content, Page, Rich, Step};
use super::request::Request;
use super::skill_index::SkillUse;
use super::{Advisor, Answer, Nothing, wording};
use crate::locale::{Language, Message};
use serde::Serialize;

/// How many roles are listed.
const MAX_ROLES: usize = 25;
/// How many other skills are named where one is not known.
const NEAREST: usize = 6;

/// The roles that ask for a skill.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SkillSheet {
    /// The skill as the sources name it, or as it was asked for.
    pub skill: String,
    /// Those that name it by itself first.
    pub roles: Vec<SkilledRole>,
    /// How many more there are.
    pub more: usize,
    /// The articles.
    pub sources: Sources,
}

/// A role and how its profile puts the skill.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SkilledRole {
    /// The role's title.
    pub role: String,
    /// The source's own words.
    pub text: String,
    /// The source's number.
    pub source: usize,
}

impl Advisor {
    pub(super) fn skills(&self, typed: &str) -> Answer {
        let typed = super::lookup::shortened(typed);
        let (skill, uses) = self.skill_uses(&typed);
        if uses.is_empty() {
            let message = Message::new("unknown-skill").with("skill", super::lookup::quoted(&typed));
            let near = self.suggest_skills(&typed, NEAREST);
            let nearest = if near.is_empty() { self.suggest_skills("", NEAREST) } else { near };
            let nearest =
                nearest.into_iter().map(|skill| Step::new(skill.clone(), Request::Skills { skill })).collect();
            return Answer::None(Nothing { message, nearest });
        }
        let mut sources = Sources::default();
        let more = uses.len().saturating_sub(MAX_ROLES);
        let roles = uses.into_iter().take(MAX_ROLES).map(|SkillUse { role, article, line, text }| SkilledRole {
            role: self.knowledge.role(role).title.clone(),
            text,
            source: sources.cite(&self.knowledge, article, line),
        });
        Answer::Skills(SkillSheet { skill, roles: roles.collect(), more, sources })
    }
}

impl SkillSheet {
    pub(super) fn page(&self, language: Language) -> Page {
        let title = Message::new("roles-asking-for").with("skill", &self.skill);
        let mut page = Page::titled(language, title.told(language));
        let items =
            self.roles.iter().map(|found| Rich::opening(&found.role, &format!(" — {} [{}]", found.text, found.source)));
        page.push(None, Content::Items(items.collect()));
        if self.more > 0 {
            page.tell(&wording::and_more(self.more));
        }
        page.offer(
            &wording::OPEN_A_ROLE,
            self.roles.iter().map(|it| Step::new(it.role.clone(), Request::role(&it.role))),
        );
        page.sources = self.sources.told(language);
        page
    }
}

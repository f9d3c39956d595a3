//! `/roles`: all roles, in pages, by name, pay or openings.

use super::cite::Sources;
use super::page::{Content, Page, Pager, Rich, Step};
use super::request::{Request, RoleSort};
use super::{Advisor, Answer, wording};
use crate::knowledge::{Level, RoleId};
use serde::Serialize;

/// How many roles a page has.
const ON_PAGE: usize = 10;

/// One page of the list of all roles.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RoleDirectory {
    /// In which order, by name.
    pub sort: &'static str,
    /// Only roles with figures at this level.
    pub level: Option<Level>,
    /// How many roles there are on all pages.
    pub total: usize,
    /// Those on this page.
    pub roles: Vec<DirectoryEntry>,
    /// This page among the others.
    #[serde(skip)]
    pub pager: Option<Pager>,
    /// The articles.
    pub sources: Sources,
}

/// One role in the list.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DirectoryEntry {
    /// Its title.
    pub role: String,
    /// What it is listed with: how often it is described, its pay or its openings.
    pub text: String,
}

impl Advisor {
    pub(super) fn directory(&self, sort: RoleSort, level: Option<Level>, page: usize) -> Answer {
        let at_level = |id: &RoleId| level.is_none() || self.knowledge.figures(*id).any(|it| it.pay.level == level);
        let ids: Vec<RoleId> = (0..self.knowledge.roles.len()).map(RoleId).filter(at_level).collect();
        let request = |page| Request::Roles { sort, level, page };
        let (pager, shown) = Pager::over(ids.len(), ON_PAGE, page, request);
        let sources = Sources::default();
        let roles = ids[shown].iter().map(|id| {
            let role = self.knowledge.role(*id);
            let figures = role.figures.len();
            DirectoryEntry { role: role.title.clone(), text: format!("{figures} pay figures") }
        });
        Answer::Directory(RoleDirectory {
            sort: sort.name(),
            level,
            total: ids.len(),
            roles: roles.collect(),
            pager,
            sources,
        })
    }
}

impl RoleDirectory {
    pub(super) fn page(&self) -> Page {
        let level = self.level.map(|level| format!(", {}", wording::level(level))).unwrap_or_default();
        let mut page = Page::titled(format!("All {} roles by {}{level}", self.total, self.sort));
        let items = self.roles.iter().map(|entry| Rich::opening(&entry.role, &format!(" — {}", entry.text)));
        page.push(None, Content::Items(items.collect()));
        page.offer("Open a role", self.roles.iter().map(|it| Step::new(it.role.clone(), Request::role(&it.role))));
        page.pager = self.pager.clone();
        page.sources = self.sources.list().to_vec();
        page
    }
}

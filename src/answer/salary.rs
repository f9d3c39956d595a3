//! `/salary`: each source's figures for a role side by side, narrowed to a level and a place.

use super::chart::{CHART, Chart};
use super::chart_pay::{PayPart, pay_chart};
use super::cite::{CitedFigure, Sources, caution, tables};
use super::lookup::RoleLookup;
use super::page::{Content, Page, Step};
use super::request::Request;
use super::{Advisor, Answer, wording};
use crate::knowledge::words::name_key;
use crate::knowledge::{Amount, Figure, Level, PlaceId, RoleId};
use crate::locale::{Language, Message};
use serde::Serialize;

/// What the sources say about the pay of a role.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SalarySheet {
    /// The role's title.
    pub role: String,
    /// What was typed, where it was not the title or an alias.
    pub understood_from: Option<String>,
    /// Words of the question that no source here speaks of in this connection.
    pub not_mentioned: Vec<String>,
    /// The level asked for.
    pub level: Option<Level>,
    /// The place asked for.
    pub place: Option<AskedPlace>,
    /// The role's figures that fit what was asked, the best fit first.
    pub groups: Vec<FigureGroup>,
    /// Other levels that the sources have figures for, where the asked one has none.
    pub other_levels: Vec<Level>,
    /// All levels that the sources have figures for.
    #[serde(skip)]
    pub levels: Vec<Level>,
    /// Titles to compare it with.
    #[serde(skip)]
    pub related: Vec<String>,
    /// Titles easily mixed up with this one that have figures of their own.
    pub near_titles: Vec<String>,
    /// The articles.
    pub sources: Sources,
}

/// A place as it was asked for.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AskedPlace {
    /// Its name, or what was typed where no source knows it.
    pub name: String,
    /// What was typed, where it was another name or had a slip.
    pub understood_from: Option<String>,
    /// Whether a source knows it.
    pub known: bool,
}

/// Figures that fit in the same way.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FigureGroup {
    /// How they fit.
    pub fit: Fit,
    /// The figures.
    pub figures: Vec<CitedFigure>,
}

/// How figures fit what was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Fit {
    /// The role, at the level and in the place asked for.
    Asked,
    /// The role, for other places or without a place.
    OtherPlaces,
    /// The role, without a level.
    LevelNotStated,
    /// All roles together, in the place asked for.
    AllRoles,
}

impl Advisor {
    pub(super) fn salary(&self, role: &str, level: Option<Level>, location: Option<&str>) -> Answer {
        let (lookup, own_level) = self.find_role(role);
        let level = level.or(own_level);
        let request = |role| Request::Salary { role, level, location: location.map(str::to_owned) };
        let asked = location.map(|typed| (self.find_place(typed), super::lookup::quoted(typed)));
        match lookup {
            RoleLookup::Exact(id) => Answer::Salary(self.salary_sheet(id, None, level, asked)),
            RoleLookup::Close(id) => Answer::Salary(self.salary_sheet(id, Some(role), level, asked)),
            RoleLookup::Several(ids) => Answer::Unsure(self.several_roles(role, &ids, request)),
            RoleLookup::Unknown(nearest) => Answer::None(self.unknown_role(role, &nearest, request)),
        }
    }

    pub(super) fn salary_sheet(
        &self,
        id: RoleId,
        understood_from: Option<&str>,
        level: Option<Level>,
        place: Option<(Option<PlaceId>, String)>,
    ) -> SalarySheet {
        let knowledge = &self.knowledge;
        let all: Vec<&Figure> = knowledge.figures(id).collect();
        let at_level: Vec<&Figure> =
            all.iter().copied().filter(|figure| level.is_none() || figure.pay.level == level).collect();
        let place_id = place.as_ref().and_then(|(id, _)| *id);
        let mut groups: Vec<(Fit, Vec<&Figure>)> = Vec::new();
        if place.is_some() {
            let (here, elsewhere): (Vec<&Figure>, Vec<&Figure>) = at_level
                .iter()
                .copied()
                .partition(|figure| place_id.is_some_and(|place| self.is_for_place(figure, place)));
            groups.push((Fit::Asked, here));
            groups.push((Fit::OtherPlaces, elsewhere));
        } else {
            groups.push((Fit::Asked, at_level.clone()));
        }
        if at_level.is_empty() {
            groups
                .push((Fit::LevelNotStated, all.iter().copied().filter(|figure| figure.pay.level.is_none()).collect()));
        }
        if let Some(place) = place_id {
            groups.push((
                Fit::AllRoles,
                knowledge
                    .figures
                    .iter()
                    .filter(|figure| figure.role.is_none() && figure.place == Some(place))
                    .collect(),
            ));
        }
        let mut sources = Sources::default();
        let groups = groups
            .into_iter()
            .filter(|(_, figures)| !figures.is_empty())
            .map(|(fit, figures)| FigureGroup {
                fit,
                figures: figures.into_iter().map(|figure| CitedFigure::new(knowledge, figure, &mut sources)).collect(),
            })
            .collect();
        let stated = |level: &Level| all.iter().any(|figure| figure.pay.level == Some(*level));
        SalarySheet {
            role: knowledge.role(id).title.clone(),
            understood_from: understood_from.map(super::lookup::quoted),
            not_mentioned: Vec::new(),
            level,
            place: place.map(|(id, typed)| self.asked_place(id, typed)),
            groups,
            other_levels: if at_level.is_empty() {
                Level::ALL.into_iter().filter(stated).collect()
            } else {
                Vec::new()
            },
            levels: Level::ALL.into_iter().filter(stated).collect(),
            related: self.titles(&self.related_roles(id)),
            near_titles: self
                .near_titles(id)
                .into_iter()
                .filter(|near| !knowledge.role(*near).figures.is_empty())
                .map(|near| knowledge.role(near).title.clone())
                .collect(),
            sources,
        }
    }

    fn asked_place(&self, id: Option<PlaceId>, typed: String) -> AskedPlace {
        let Some(id) = id else {
            return AskedPlace { name: typed, understood_from: None, known: false };
        };
        let name = self.knowledge.place(id).name.clone();
        let other = !typed.is_empty() && name_key(&typed) != name_key(&name);
        AskedPlace { name, understood_from: other.then_some(typed), known: true }
    }

    /// Whether a figure's place is this one, or names it among others.
    pub(super) fn is_for_place(&self, figure: &Figure, place: PlaceId) -> bool {
        let named = figure.pay.place.as_deref().unwrap_or_default();
        figure.place == Some(place)
            || self.knowledge.place_names.mentions(named).iter().any(|mention| mention.value == place)
    }
}

impl SalarySheet {
    /// Whether any figure of the role itself is on the sheet.
    fn has_own_figures(&self) -> bool {
        self.groups.iter().any(|group| group.fit != Fit::AllRoles)
    }

    fn fits(&self, fit: Fit) -> bool {
        self.groups.iter().any(|group| group.fit == fit)
    }

    fn title(&self, language: Language) -> String {
        let mut title = Message::new("pay-of").with("role", &self.role).told(language);
        title.push_str(&wording::and_level(self.level, language));
        if let Some(place) = self.place.as_ref().filter(|place| place.known) {
            title.push_str(&format!(", {}", place.name));
        }
        title
    }

    pub(super) fn page(&self, language: Language) -> Page {
        let mut page = Page::titled(language, self.title(language));
        if let Some(asked) = &self.understood_from {
            page.tell(&wording::understood_as(asked, &self.role));
        }
        if !self.not_mentioned.is_empty() {
            page.tell(&wording::not_mentioned(&self.role, &self.not_mentioned));
        }
        if let Some(AskedPlace { name, understood_from: Some(typed), .. }) = &self.place {
            page.tell(&wording::understood_as(typed, name));
        }
        self.say_what_is_missing(&mut page);
        for group in &self.groups {
            let heading = self.heading(group.fit, language);
            let role = (group.fit != Fit::AllRoles).then_some(self.role.as_str());
            page.figures(heading.as_deref(), tables(&group.figures, &self.sources, role, language));
            if let Some(caution) = caution(&group.figures) {
                page.push(heading.as_deref(), Content::Prose(caution.told(language).into()));
            }
        }
        if !self.has_own_figures() {
            page.list(&wording::NEAR_TITLES, self.near_titles.iter().map(|it| wording::near_title(it).told(language)));
        } else if !self.near_titles.is_empty() {
            page.list(&wording::NEAR_TITLES, self.near_titles.clone());
        }
        page.sources = self.sources.told(language);
        self.lead_on(&mut page);
        page.chart = self.chart();
        page
    }

    /// A picture of all its figures.
    pub fn chart(&self) -> Option<Chart> {
        let parts = self.groups.iter().map(|group| PayPart::by_source(self.heading(group.fit, CHART), &group.figures));
        pay_chart(self.title(CHART), parts, &self.sources)
    }

    fn lead_on(&self, page: &mut Page) {
        page.lead_to(&wording::TO_CARD, Request::role(&self.role));
        if let Some(title) = self.related.first() {
            let roles = vec![self.role.clone(), title.clone()];
            page.lead_to(&wording::compare_with(title), Request::Compare { roles });
        }
        let location = || self.place.as_ref().filter(|place| place.known).map(|place| place.name.clone());
        let first = self.groups.first().and_then(|group| group.figures.first());
        if let Some(amount) = first.and_then(|figure| figure.pay.amount.low) {
            // An amount that a source names, so that nobody has to think of one.
            let amount =
                Amount { low: Some(amount), high: None, open_ended: false, ..self.groups[0].figures[0].pay.amount };
            let request = Request::Offer {
                role: self.role.clone(),
                amount: amount.to_string(),
                level: self.level,
                location: location(),
                basis: None,
            };
            page.lead_to(&Message::new("how-good-is").with("amount", amount.to_string()), request);
        }
        let levels = self.levels.iter().copied().map(Some).chain([None]).filter(|level| *level != self.level);
        let levels: Vec<Option<Level>> = levels.collect();
        let role = &self.role;
        let language = page.language;
        page.offer(
            &wording::ANOTHER_LEVEL,
            levels.into_iter().map(|level| {
                let label = level.map_or(wording::ALL_LEVELS, wording::level).told(language);
                Step::new(label, Request::Salary { role: role.clone(), level, location: location() })
            }),
        );
        page.offer(
            &wording::NEAR_TITLES,
            self.near_titles.iter().map(|title| Step::new(title, Request::salary(title))),
        );
    }

    fn say_what_is_missing(&self, page: &mut Page) {
        if !self.has_own_figures() && self.other_levels.is_empty() {
            page.tell(&wording::no_figure(&self.role));
            page.tell(&wording::see_role(&self.role));
        } else if let Some(level) = self.level.filter(|_| !self.fits(Fit::Asked) && !self.fits(Fit::OtherPlaces)) {
            page.tell(&wording::no_figure_at(&self.role, level));
            if !self.other_levels.is_empty() {
                let levels = self.other_levels.iter().map(|level| wording::level(*level));
                let both = |first, last| Message::new("both").with("first", first).with("last", last);
                if let Some(levels) = levels.reduce(both) {
                    page.tell(&Message::new("figures-at-levels").with("levels", levels));
                }
            }
        }
        match &self.place {
            Some(place) if !place.known => page.tell(&wording::unknown_place(&place.name)),
            Some(place) if !self.fits(Fit::Asked) && self.has_own_figures() => {
                page.tell(&wording::no_figure_in(&self.role, &place.name))
            }
            _ => {}
        }
    }

    fn heading(&self, fit: Fit, language: Language) -> Option<String> {
        let place = self.place.as_ref().map_or("", |place| &place.name);
        let heading = match fit {
            Fit::Asked if self.place.is_some() => Message::new("role-in-place").with("place", place),
            Fit::Asked => return None,
            Fit::OtherPlaces => Message::new("role-other-places"),
            Fit::LevelNotStated => Message::new("role-level-not-stated"),
            Fit::AllRoles => return Some(Message::new("all-roles-in-place").with("place", place).told(language)),
        };
        Some(heading.with("role", &self.role).told(language))
    }
}

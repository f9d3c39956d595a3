//! Two or three roles side by side. Pay is set side by side only where it is the same measure: basis,
//! level, currency and period. What has no counterpart stands below by itself, and why is said.

use super::chart::{CHART, Chart};
use super::chart_pay::{PayPart, pay_chart};
use super::cite::{CitedFigure, Sources, tables};
use super::lookup::{RoleLookup, quoted};
use super::page::{Content, FigureRow, FigureTable, Page, Rich, Step};
use super::pay_measure::PayMeasure;
use super::request::{MAX_COMPARED, Request};
use super::role::{CitedCount, CitedFact, CitedText, CitedWay};
use super::{Advisor, Answer, Nothing, Unsure, wording};
use crate::knowledge::{Basis, Figure, Label, Level, RoleId};
use crate::locale::{Language, Message};
use serde::Serialize;

/// Roles side by side.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Comparison {
    /// The level asked for.
    pub level: Option<Level>,
    /// How names were understood and what could not be compared, as sentences.
    pub remarks: Vec<Message>,
    /// In the order of the question.
    pub roles: Vec<ComparedRole>,
    /// Pay that is the same measure for at least two of the roles.
    pub measures: Vec<ComparedMeasure>,
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
    /// Its figures without a counterpart.
    pub figures: Vec<CitedFigure>,
    /// What its profiles say of the work and how to get in.
    pub facts: Vec<CitedFact>,
    /// Skills that the other roles do not share, in the source's words.
    pub own_skills: Vec<CitedText>,
    /// Ways in from other fields.
    pub ways_in: Vec<CitedWay>,
    /// Openings: counts with what they count.
    pub openings: Vec<CitedCount>,
}

/// One measure of pay and the figures of it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ComparedMeasure {
    /// What the figures have in common: level, basis, currency, period.
    pub name: Message,
    /// The title of each figure's role, with the figure.
    pub figures: Vec<(String, CitedFigure)>,
}

impl Advisor {
    pub(super) fn compare(&self, names: &[String]) -> Answer {
        let names = match names {
            [only] => self.names_in(only),
            names => names.to_vec(),
        };
        let mut ids: Vec<RoleId> = Vec::new();
        let mut remarks = Vec::new();
        for (at, name) in names.iter().enumerate() {
            let request = |title| {
                let mut roles = names.clone();
                roles[at] = title;
                Request::Compare { roles }
            };
            let (lookup, _) = self.find_role(name);
            let id = match lookup {
                RoleLookup::Exact(id) | RoleLookup::Close(id) => id,
                RoleLookup::Several(several) => return Answer::Unsure(self.several_roles(name, &several, request)),
                RoleLookup::Unknown(nearest) => return Answer::None(self.unknown_role(name, &nearest, request)),
            };
            let title = &self.knowledge.role(id).title;
            if matches!(lookup, RoleLookup::Close(_)) {
                remarks.push(wording::understood_as(&quoted(name), title));
            }
            if !ids.contains(&id) {
                ids.push(id);
            } else if names.len() > 2 {
                remarks.push(Message::new("named-twice").with("role", title));
            }
        }
        match ids.as_slice() {
            [] => Answer::None(Nothing { message: Message::new("name-two-roles"), nearest: Vec::new() }),
            [only] => Answer::Unsure(self.one_role_to_compare(*only, names.len() > 1)),
            ids => {
                let mut comparison = self.comparison(ids, None);
                comparison.remarks.splice(0..0, remarks);
                Answer::Compare(comparison)
            }
        }
    }

    /// The roles that one text names, where nobody put a separator between them.
    fn names_in(&self, text: &str) -> Vec<String> {
        let text = self.knowledge.vocabulary.expand(&super::lookup::shortened(text));
        let named = self.knowledge.role_names.mentions(&text).into_iter().map(|mention| mention.value);
        let mut ids: Vec<RoleId> = Vec::new();
        named.for_each(|id| {
            if !ids.contains(&id) {
                ids.push(id)
            }
        });
        ids.truncate(MAX_COMPARED);
        if ids.len() < 2 { vec![text] } else { self.titles(&ids) }
    }

    fn one_role_to_compare(&self, id: RoleId, named_twice: bool) -> Unsure {
        let title = self.knowledge.role(id).title.clone();
        let message = Message::new(if named_twice { "compare-one-named-twice" } else { "compare-one" });
        let message = message.with("role", &title);
        let request = |other: String| Request::Compare { roles: vec![title.clone(), other] };
        Unsure { message, choices: self.title_steps(&self.related_roles(id), request) }
    }

    /// Roles side by side, at one level or all.
    pub(super) fn comparison(&self, ids: &[RoleId], level: Option<Level>) -> Comparison {
        let knowledge = &self.knowledge;
        let ids = &ids[..ids.len().min(MAX_COMPARED)];
        let mut sources = Sources::default();
        let figures = |id: RoleId| knowledge.figures(id).filter(|figure| level.is_none() || figure.pay.level == level);
        let common = common_measures(
            &ids.iter().map(|id| figures(*id).map(|figure| PayMeasure::of(&figure.pay)).collect()).collect::<Vec<_>>(),
        );
        let measures = common.iter().map(|wanted| {
            let of_role = |id: &RoleId| {
                let these: Vec<&Figure> =
                    figures(*id).filter(|figure| PayMeasure::of(&figure.pay) == *wanted).collect();
                let title = knowledge.role(*id).title.clone();
                these.into_iter().map(move |figure| (title.clone(), figure))
            };
            let these = ids.iter().flat_map(of_role);
            let these = these.map(|(title, figure)| (title, CitedFigure::new(knowledge, figure, &mut sources)));
            ComparedMeasure { name: wanted.name(), figures: these.collect() }
        });
        let measures: Vec<ComparedMeasure> = measures.collect();
        let mut roles = Vec::new();
        for id in ids {
            let alone = figures(*id).filter(|figure| !common.contains(&PayMeasure::of(&figure.pay)));
            let alone = alone.map(|figure| CitedFigure::new(knowledge, figure, &mut sources)).collect();
            roles.push(self.compared_role(*id, alone, &mut sources));
        }
        let shared_skills = self.part_skills(ids, &mut roles, &mut sources);
        let mut remarks = Vec::new();
        for (id, side) in ids.iter().zip(&roles) {
            if figures(*id).next().is_none() {
                let none = level.map(|level| wording::no_figure_at(&side.role, level));
                remarks.push(none.unwrap_or_else(|| wording::no_figure(&side.role)));
            }
        }
        let with_pay = ids.iter().filter(|id| figures(**id).next().is_some()).count();
        if measures.is_empty() && with_pay > 1 {
            remarks.push(Message::new("no-common-measure"));
        }
        for (at, id) in ids.iter().enumerate() {
            for near in self.near_titles(*id).iter().filter(|near| ids[..at].contains(near)) {
                let (one, other) = (&knowledge.role(*near).title, &knowledge.role(*id).title);
                remarks.push(Message::new("sound-alike").with("one", one).with("other", other));
            }
        }
        let passage = self.comparing_passage(ids, &mut sources);
        Comparison { level, remarks, roles, measures, shared_skills, passage, sources }
    }

    fn compared_role(&self, id: RoleId, figures: Vec<CitedFigure>, sources: &mut Sources) -> ComparedRole {
        let knowledge = &self.knowledge;
        let mut facts = Vec::new();
        for (article, profile) in knowledge.profiles(id) {
            for fact in profile.facts.iter().filter(|fact| matches!(fact.label, Label::WhatTheyDo | Label::WayIn)) {
                facts.push(CitedFact::new(fact, sources.cite(knowledge, article, fact.line)));
            }
        }
        let (ways_in, openings) = (self.cited_ways(id, sources), self.cited_openings(id, sources));
        let role = knowledge.role(id).title.clone();
        ComparedRole { role, figures, facts, own_skills: Vec::new(), ways_in, openings }
    }

    /// Parts the skills of roles: gives those that all share, and notes for each role the others.
    fn part_skills(&self, ids: &[RoleId], roles: &mut [ComparedRole], sources: &mut Sources) -> Vec<String> {
        let of_roles: Vec<Vec<_>> = ids.iter().map(|id| self.skills_of(*id)).collect();
        let has =
            |skills: &[super::skill_index::RoleSkill], key: &String| skills.iter().any(|it| it.keys.contains(key));
        let Some((first, others)) = of_roles.split_first() else {
            return Vec::new();
        };
        let keys = first.iter().flat_map(|skill| &skill.keys);
        let mut shared: Vec<&String> = Vec::new();
        for key in keys.filter(|key| others.iter().all(|skills| has(skills, key))) {
            if !shared.contains(&key) {
                shared.push(key);
            }
        }
        for (side, skills) in roles.iter_mut().zip(&of_roles) {
            let own = skills.iter().filter(|skill| !skill.keys.iter().any(|key| shared.contains(&key)));
            let cite = |skill: &super::skill_index::RoleSkill| CitedText {
                text: skill.text.clone(),
                source: sources.cite(&self.knowledge, skill.article, skill.line),
            };
            side.own_skills = own.map(cite).collect();
        }
        shared.into_iter().map(|key| self.skill_name(key)).collect()
    }

    /// A passage whose heading names all the roles.
    fn comparing_passage(&self, ids: &[RoleId], sources: &mut Sources) -> Option<CitedFact> {
        let id = self.mentions.naming_all(ids)?;
        let passage = self.passage(id);
        Some(CitedFact {
            label: Label::Other,
            name: passage.heading.clone(),
            text: passage.text.clone(),
            items: Vec::new(),
            source: sources.cite(&self.knowledge, id.article, passage.line),
        })
    }
}

/// The measures that at least two roles have.
fn common_measures(of_roles: &[Vec<PayMeasure>]) -> Vec<PayMeasure> {
    let mut common: Vec<PayMeasure> = Vec::new();
    for wanted in of_roles.iter().flatten() {
        let roles = of_roles.iter().filter(|measures| measures.contains(wanted)).count();
        if roles > 1 && !common.contains(wanted) {
            common.push(*wanted);
        }
    }
    common.sort_by_key(PayMeasure::order);
    common
}

impl ComparedRole {
    /// An entry of the catalogues about this role.
    fn heading(&self, id: &'static str, language: Language) -> String {
        Message::new(id).with("role", &self.role).told(language)
    }

    /// The kinds of pay that no other role here has.
    fn without_counterpart(&self, language: Language) -> Option<String> {
        let mut kinds: Vec<String> = Vec::new();
        for kind in self.figures.iter().map(|figure| PayMeasure::of(&figure.pay).name().told(language)) {
            if !kinds.contains(&kind) {
                kinds.push(kind);
            }
        }
        (!kinds.is_empty()).then(|| format!("{}: {}", self.role, kinds.join("; ")))
    }
}

impl Comparison {
    pub(super) fn page(&self, language: Language) -> Page {
        let mut page = Page::titled(language, self.title(language));
        self.remarks.iter().for_each(|remark| page.tell(remark));
        self.lay_out_pay(&mut page);
        for side in &self.roles {
            for fact in side.facts.iter().filter(|fact| fact.label == Label::WhatTheyDo) {
                let heading = side.heading("work-of", language);
                super::role::lay_out_fact(&mut page, fact, &heading);
            }
        }
        page.list(&Message::new("skills-in-common"), self.shared_skills.clone());
        for side in &self.roles {
            let heading = side.heading("own-skills-of", language);
            page.list_below(&heading, side.own_skills.iter().map(|it| format!("{} [{}]", it.text, it.source)));
        }
        for side in &self.roles {
            let text = |it: &CitedCount| format!(": {} [{}]", it.text.told(language), it.source);
            let openings = side.openings.iter().map(|it| Rich::opening(&side.role, &text(it)));
            openings.for_each(|item| page.item(Some(&wording::OPENINGS.told(language)), item));
        }
        for side in &self.roles {
            let heading = side.heading("how-to-break-in-of", language);
            for fact in side.facts.iter().filter(|fact| fact.label == Label::WayIn) {
                super::role::lay_out_fact(&mut page, fact, &heading);
            }
            page.list_below(&heading, side.ways_in.iter().map(CitedWay::line));
        }
        if let Some(passage) = &self.passage {
            page.push(Some(&passage.name), Content::Prose(format!("{} [{}]", passage.text, passage.source).into()));
        }
        self.lead_on(&mut page);
        page.sources = self.sources.told(language);
        page.chart = self.chart();
        page
    }

    fn title(&self, language: Language) -> String {
        let titles: Vec<&str> = self.roles.iter().map(|side| side.role.as_str()).collect();
        format!("{}{}", titles.join(" / "), wording::and_level(self.level, language))
    }

    /// A picture of the pay that can be compared, measure by measure, and then of the rest.
    pub fn chart(&self) -> Option<Chart> {
        let compared = self.measures.iter().map(|measure| {
            let figures = measure.figures.iter().map(|(role, figure)| (role.as_str(), figure));
            PayPart::by_role(measure.name.told(CHART), figures.collect())
        });
        let others = self.roles.iter().map(|side| {
            let alone = self.measures.is_empty();
            let heading = if alone { side.role.clone() } else { side.heading("other-pay-of", CHART) };
            PayPart::by_source(Some(heading), &side.figures)
        });
        let title = Message::new("pay-of").with("role", self.title(CHART)).told(CHART);
        pay_chart(title, compared.chain(others), &self.sources)
    }

    fn lay_out_pay(&self, page: &mut Page) {
        let language = page.language;
        for measure in &self.measures {
            let heading = Message::new("pay-side-by-side").with("measure", measure.name.clone()).told(language);
            // Said once where it holds for all of them.
            let mut around = measure.figures.iter().map(|(_, figure)| figure.surroundings(language));
            let first = around.next().unwrap_or_default();
            let context = if around.all(|other| other == first) { first } else { Vec::new() };
            let rows = measure.figures.iter().map(|(role, figure)| {
                let about = figure.described_in_measure(role, !context.is_empty(), language);
                let about = if about.is_empty() { String::new() } else { format!(", {about}") };
                let about = format!("[{}] {role}{about}", figure.source);
                FigureRow { amount: wording::amount(&figure.pay.amount).told(language), basis: String::new(), about }
            });
            let rows = rows.collect();
            let table = FigureTable { source: None, context, rows };
            page.push(Some(&heading), Content::Figures(table));
        }
        if self.measures.iter().any(|measure| measure.figures.iter().any(|(_, it)| it.pay.basis == Basis::NotStated)) {
            let heading = wording::BEFORE_YOU_COMPARE.told(language);
            page.tell_below(&heading, &Message::new("unstated-basis-may-differ"));
        }
        let without: Vec<String> = self.roles.iter().filter_map(|side| side.without_counterpart(language)).collect();
        if !without.is_empty() {
            page.tell_below(&wording::NOT_COMPARED.told(language), &Message::new("only-same-measure"));
            page.list(&wording::NOT_COMPARED, without);
        }
        for side in self.roles.iter().filter(|side| !side.figures.is_empty()) {
            let heading = side.heading("other-pay-of", language);
            page.figures(Some(&heading), tables(&side.figures, &self.sources, Some(&side.role), language));
        }
    }

    fn lead_on(&self, page: &mut Page) {
        let language = page.language;
        for side in &self.roles {
            page.lead(side.role.clone(), Request::role(&side.role));
        }
        let pay =
            self.roles.iter().map(|side| Step::new(side.heading("pay-of", language), Request::salary(&side.role)));
        let ways = self.roles.iter().map(|side| {
            let request = Request::Path { to: Some(side.role.clone()), from: None };
            Step::new(side.heading("way-in-of", language), request)
        });
        page.offer(&Message::new("more-on-one"), pay.chain(ways));
    }
}

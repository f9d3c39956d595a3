//! `/roles`: all roles, in pages, by name, pay or openings. Pay and openings are ranked one measure at
//! a time, so that a base salary never stands above a total, nor dollars above euros.

use super::chart::Chart;
use super::chart_pay::{PayPart, pay_chart};
use super::cite::CitedFigure;
use super::cite::Sources;
use super::page::{Page, Pager, Rich, Step};
use super::pay_measure::PayMeasure;
use super::request::{Request, RoleSort};
use super::{Advisor, Answer, wording};
use crate::knowledge::words::name_key;
use crate::knowledge::{Figure, Level, RoleId};
use serde::Serialize;
use std::collections::HashMap;

/// How many roles a page has.
const ON_PAGE: usize = 10;

/// One page of the list of all roles.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RoleDirectory {
    /// In which order.
    #[serde(serialize_with = "by_name")]
    pub sort: RoleSort,
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
    /// The measure by which it is ranked here; absent in a list by name.
    pub measure: Option<String>,
    /// What it is listed with: a pay figure or openings, with its source's number.
    pub text: String,
    /// The pay figure it is ranked by.
    #[serde(skip)]
    pub figure: Option<CitedFigure>,
}

fn by_name<S: serde::Serializer>(sort: &RoleSort, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(sort.name())
}

/// A role with the number it is ranked by.
struct Ranked {
    role: RoleId,
    /// The place of the measure among all measures; roles without one come last.
    measure: usize,
    /// The number within the measure: the upper end where there is one.
    number: (u64, u64),
    /// The figure or the place among the role's postings.
    at: Option<usize>,
}

impl Advisor {
    pub(super) fn directory(&self, sort: RoleSort, level: Option<Level>, page: usize) -> Answer {
        let at_level = |id: &RoleId| level.is_none() || self.knowledge.figures(*id).any(|it| it.pay.level == level);
        let ids: Vec<RoleId> = (0..self.knowledge.roles.len()).map(RoleId).filter(at_level).collect();
        let (mut ranked, measures) = match sort {
            RoleSort::Openings => self.by_openings(&ids),
            RoleSort::Name | RoleSort::Pay => self.by_pay(&ids, level),
        };
        if sort != RoleSort::Name {
            ranked.sort_by_key(|it| (it.measure, std::cmp::Reverse(it.number), it.role));
        }
        let request = |page| Request::Roles { sort, level, page };
        let (pager, shown) = Pager::over(ranked.len(), ON_PAGE, page, request);
        let mut sources = Sources::default();
        let roles = ranked[shown].iter().map(|it| {
            let text = match sort {
                RoleSort::Openings => self.openings_text(it, &mut sources),
                RoleSort::Pay => self.pay_text(it, false, &mut sources),
                RoleSort::Name => self.pay_text(it, true, &mut sources),
            };
            let none = if sort == RoleSort::Pay { "No pay figure" } else { "Openings not counted" };
            let measure = measures.get(it.measure).cloned().unwrap_or_else(|| none.to_owned());
            let measure = (sort != RoleSort::Name).then_some(measure);
            let figure = it.at.filter(|_| sort == RoleSort::Pay).map(|at| &self.knowledge.figures[at]);
            let figure = figure.map(|figure| CitedFigure::new(&self.knowledge, figure, &mut sources));
            DirectoryEntry { role: self.knowledge.role(it.role).title.clone(), measure, text, figure }
        });
        let roles = roles.collect();
        Answer::Directory(RoleDirectory { sort, level, total: ids.len(), roles, pager, sources })
    }

    /// Each role with its highest figure in the measure that most roles have.
    fn by_pay(&self, ids: &[RoleId], level: Option<Level>) -> (Vec<Ranked>, Vec<String>) {
        let figures = |id: RoleId| {
            let at = self.knowledge.role(id).figures.iter().copied();
            at.map(|at| (at, &self.knowledge.figures[at]))
                .filter(move |(_, it)| level.is_none() || it.pay.level == level)
        };
        let kinds = ids.iter().map(|id| figures(*id).map(|(_, it)| PayMeasure::of(&it.pay)).collect());
        let (order, measures) = most_common_first(kinds);
        let ranked = ids.iter().map(|id| {
            let place = |figure: &Figure| order.get(&PayMeasure::of(&figure.pay)).copied().unwrap_or(usize::MAX);
            let number = |figure: &Figure| {
                let amount = &figure.pay.amount;
                let low = amount.low.map_or(0, |low| low.0);
                (amount.high.map_or(low, |high| high.0), low)
            };
            let best = figures(*id).min_by_key(|(at, it)| (place(it), std::cmp::Reverse(number(it)), *at));
            match best {
                Some((at, it)) => Ranked { role: *id, measure: place(it), number: number(it), at: Some(at) },
                None => Ranked { role: *id, measure: usize::MAX, number: (0, 0), at: None },
            }
        });
        (ranked.collect(), measures.iter().map(PayMeasure::name).collect())
    }

    fn by_openings(&self, ids: &[RoleId]) -> (Vec<Ranked>, Vec<String>) {
        let kinds =
            ids.iter().map(|id| self.knowledge.postings(*id).map(|(_, it)| name_key(&it.measure)).collect::<Vec<_>>());
        let (order, keys) = most_common_first(kinds);
        let mut names: HashMap<String, String> = HashMap::new();
        let ranked = ids.iter().map(|id| {
            let postings = self.knowledge.postings(*id).enumerate().map(|(at, (_, postings))| {
                let key = name_key(&postings.measure);
                let place = order.get(&key).copied().unwrap_or(usize::MAX);
                names.entry(key).or_insert_with(|| postings.measure.clone());
                let count = super::measure::measured(&postings.count).map_or(0, |count| count.low as u64);
                Ranked { role: *id, measure: place, number: (count, 0), at: Some(at) }
            });
            let best = postings.min_by_key(|it| (it.measure, std::cmp::Reverse(it.number)));
            best.unwrap_or(Ranked { role: *id, measure: usize::MAX, number: (0, 0), at: None })
        });
        let ranked: Vec<Ranked> = ranked.collect();
        (ranked, keys.into_iter().map(|key| names.remove(&key).unwrap_or(key)).collect())
    }

    fn pay_text(&self, ranked: &Ranked, with_basis: bool, sources: &mut Sources) -> String {
        let Some(figure) = ranked.at.map(|at| &self.knowledge.figures[at]) else {
            return "no pay figure".to_owned();
        };
        let role = self.knowledge.role(ranked.role);
        let cited = CitedFigure::new(&self.knowledge, figure, sources);
        let basis = with_basis.then(|| wording::basis(figure.pay.basis).to_owned());
        let about = Some(cited.described(&role.title)).filter(|about| !about.is_empty());
        let about: Vec<String> = basis.into_iter().chain(about).collect();
        let about = if about.is_empty() { String::new() } else { format!(" ({})", about.join(", ")) };
        let others = match role.figures.len() - 1 {
            0 => String::new(),
            1 => "; 1 more figure".to_owned(),
            count => format!("; {count} more figures"),
        };
        format!("{}{about} [{}]{others}", figure.pay.amount, cited.source)
    }

    fn openings_text(&self, ranked: &Ranked, sources: &mut Sources) -> String {
        let postings = ranked.at.and_then(|at| self.knowledge.postings(ranked.role).nth(at));
        match postings {
            Some((article, postings)) => {
                let source = sources.cite(&self.knowledge, article, postings.line);
                format!("{}: {} [{source}]", postings.measure, postings.count)
            }
            None => "no source counts its openings".to_owned(),
        }
    }
}

/// The kinds that roles have, those that most roles have first, each with its place.
fn most_common_first<K: Clone + Eq + std::hash::Hash>(
    kinds: impl Iterator<Item = Vec<K>>,
) -> (HashMap<K, usize>, Vec<K>) {
    let mut met: Vec<K> = Vec::new();
    let mut counts: HashMap<K, usize> = HashMap::new();
    for of_role in kinds {
        for (at, kind) in of_role.iter().enumerate() {
            if !of_role[..at].contains(kind) {
                let count = counts.entry(kind.clone()).or_insert(0);
                if *count == 0 {
                    met.push(kind.clone());
                }
                *count += 1;
            }
        }
    }
    met.sort_by_key(|kind| std::cmp::Reverse(counts[kind]));
    (met.iter().cloned().enumerate().map(|(place, kind)| (kind, place)).collect(), met)
}

impl RoleDirectory {
    fn title(&self) -> String {
        let level = self.level.map(|level| format!(" at {}", wording::level(level))).unwrap_or_default();
        let count = if self.total == 1 { "1 role".to_owned() } else { format!("{} roles", self.total) };
        format!("{count}{level}, by {}", self.sort.name())
    }

    /// A picture of the pay on this page, one measure at a time.
    pub fn chart(&self) -> Option<Chart> {
        let parts = self.roles.chunk_by(|one, other| one.measure == other.measure).map(|entries| {
            let figures = entries.iter().filter_map(|it| Some((it.role.as_str(), it.figure.as_ref()?)));
            PayPart::by_role(entries.first().and_then(|it| it.measure.clone()).unwrap_or_default(), figures.collect())
        });
        pay_chart(self.title(), parts, &self.sources)
    }

    pub(super) fn page(&self) -> Page {
        let mut page = Page::titled(self.title());
        match self.sort {
            RoleSort::Pay => page.say(
                "Ranked one measure at a time, by the upper end of each range. Figures under different headings are not comparable.",
            ),
            RoleSort::Openings => page.say("Most openings first, as the sources count them."),
            RoleSort::Name => {}
        }
        if self.roles.is_empty() {
            page.say("No source here gives a figure for any role at that level.");
        }
        for entry in &self.roles {
            let heading = entry.measure.as_deref().map(wording::capitalised);
            page.item(heading.as_deref(), Rich::opening(&entry.role, &format!(" — {}", entry.text)));
        }
        self.lead_on(&mut page);
        page.pager = self.pager.clone();
        page.sources = self.sources.list().to_vec();
        page.chart = self.chart();
        page
    }

    fn lead_on(&self, page: &mut Page) {
        for sort in RoleSort::ALL.into_iter().filter(|sort| *sort != self.sort) {
            page.lead(format!("By {}", sort.name()), Request::Roles { sort, level: self.level, page: 1 });
        }
        page.offer("Open a role", self.roles.iter().map(|it| Step::new(it.role.clone(), Request::role(&it.role))));
        let levels = Level::ALL.into_iter().map(Some).chain([None]).filter(|level| *level != self.level);
        let sort = self.sort;
        page.offer(
            "Only one level",
            levels.map(|level| {
                let label = level.map_or("all levels", wording::level);
                Step::new(label, Request::Roles { sort, level, page: 1 })
            }),
        );
    }
}

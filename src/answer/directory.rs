//! `/roles`: all roles, in pages, by name, pay or openings. Pay and openings are ranked one measure at
//! a time, so that a base salary never stands above a total, nor dollars above euros.

use super::chart::{CHART, Chart};
use super::chart_pay::{PayPart, pay_chart};
use super::cite::{CitedFigure, Sources};
use super::page::{Page, Pager, Rich, Step};
use super::pay_measure::PayMeasure;
use super::request::{Request, RoleSort};
use super::role::CitedCount;
use super::{Advisor, Answer, wording};
use crate::knowledge::words::name_key;
use crate::knowledge::{Figure, Level, RoleId};
use crate::locale::{Language, Message};
use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};
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
#[derive(Debug, Clone, PartialEq)]
pub struct DirectoryEntry {
    /// Its title.
    pub role: String,
    /// The measure by which it is ranked here; absent in a list by name.
    pub measure: Option<Message>,
    /// What it is listed with.
    pub listed: Listed,
}

/// What a role is listed with.
#[derive(Debug, Clone, PartialEq)]
pub enum Listed {
    /// A pay figure, and how many more the role has.
    Pay(CitedFigure, usize),
    /// Openings.
    Openings(CitedCount),
    /// Nothing, which is said.
    Nothing(Message),
}

impl Serialize for DirectoryEntry {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut entry = serializer.serialize_struct("DirectoryEntry", 3)?;
        entry.serialize_field("role", &self.role)?;
        entry.serialize_field("measure", &self.measure)?;
        entry.serialize_field("text", &self.text(Language::English))?;
        entry.end()
    }
}

fn by_name<S: Serializer>(sort: &RoleSort, serializer: S) -> Result<S::Ok, S::Error> {
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
            let listed = match sort {
                RoleSort::Openings => self.listed_openings(it, &mut sources),
                RoleSort::Name | RoleSort::Pay => self.listed_pay(it, &mut sources),
            };
            let none = Message::new(if sort == RoleSort::Pay { "group-without-pay" } else { "group-without-openings" });
            let measure = measures.get(it.measure).cloned().unwrap_or(none);
            let measure = (sort != RoleSort::Name).then_some(measure);
            DirectoryEntry { role: self.knowledge.role(it.role).title.clone(), measure, listed }
        });
        let roles = roles.collect();
        Answer::Directory(RoleDirectory { sort, level, total: ids.len(), roles, pager, sources })
    }

    /// Each role with its highest figure in the measure that most roles have.
    fn by_pay(&self, ids: &[RoleId], level: Option<Level>) -> (Vec<Ranked>, Vec<Message>) {
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

    fn by_openings(&self, ids: &[RoleId]) -> (Vec<Ranked>, Vec<Message>) {
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
        (ranked, keys.into_iter().map(|key| Message::written(names.remove(&key).unwrap_or(key))).collect())
    }

    fn listed_pay(&self, ranked: &Ranked, sources: &mut Sources) -> Listed {
        let more = self.knowledge.role(ranked.role).figures.len().saturating_sub(1);
        match ranked.at.map(|at| &self.knowledge.figures[at]) {
            Some(figure) => Listed::Pay(CitedFigure::new(&self.knowledge, figure, sources), more),
            None => Listed::Nothing(Message::new("without-pay")),
        }
    }

    fn listed_openings(&self, ranked: &Ranked, sources: &mut Sources) -> Listed {
        match ranked.at.and_then(|at| self.knowledge.postings(ranked.role).nth(at)) {
            Some((article, postings)) => {
                let source = sources.cite(&self.knowledge, article, postings.line);
                Listed::Openings(CitedCount {
                    text: wording::postings(&postings.measure, &postings.count, None),
                    source,
                })
            }
            None => Listed::Nothing(Message::new("without-openings")),
        }
    }
}

impl DirectoryEntry {
    /// What it is listed with, and its source's number. Where no heading says what a figure counts, it does so itself.
    pub fn text(&self, language: Language) -> String {
        match &self.listed {
            Listed::Pay(figure, more) => {
                let basis = self.measure.is_none().then(|| wording::basis(figure.pay.basis).told(language));
                let about = Some(figure.described(&self.role, language)).filter(|about| !about.is_empty());
                let about: Vec<String> = basis.into_iter().chain(about).collect();
                let about = if about.is_empty() { String::new() } else { format!(" ({})", about.join(", ")) };
                let more = (*more > 0).then(|| Message::new("more-figures").with("count", *more).told(language));
                let more = more.map(|more| format!("; {more}")).unwrap_or_default();
                format!("{}{about} [{}]{more}", wording::amount(&figure.pay.amount).told(language), figure.source)
            }
            Listed::Openings(count) => format!("{} [{}]", count.text.told(language), count.source),
            Listed::Nothing(message) => message.told(language),
        }
    }
}

fn order(sort: RoleSort) -> Message {
    Message::new(match sort {
        RoleSort::Name => "order-name",
        RoleSort::Pay => "order-pay",
        RoleSort::Openings => "order-openings",
    })
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
    fn title(&self, language: Language) -> String {
        let title = match self.level {
            Some(level) => Message::new("roles-at-level-by").with("level", wording::level(level)),
            None => Message::new("roles-by"),
        };
        title.with("count", self.total).with("order", order(self.sort)).told(language)
    }

    /// A picture of the pay on this page, one measure at a time.
    pub fn chart(&self) -> Option<Chart> {
        if self.sort != RoleSort::Pay {
            return None;
        }
        let parts = self.roles.chunk_by(|one, other| one.measure == other.measure).map(|entries| {
            let figures = entries.iter().filter_map(|it| match &it.listed {
                Listed::Pay(figure, _) => Some((it.role.as_str(), figure)),
                _ => None,
            });
            let measure = entries.first().and_then(|it| it.measure.as_ref()).map(|measure| measure.told(CHART));
            PayPart::by_role(measure.unwrap_or_default(), figures.collect())
        });
        pay_chart(self.title(CHART), parts, &self.sources)
    }

    pub(super) fn page(&self, language: Language) -> Page {
        let mut page = Page::titled(language, self.title(language));
        match self.sort {
            RoleSort::Pay => page.tell(&Message::new("ranked-by-upper-end")),
            RoleSort::Openings => page.tell(&Message::new("most-openings-first")),
            RoleSort::Name => {}
        }
        if self.roles.is_empty() {
            page.tell(&Message::new("no-role-at-level"));
        }
        for entry in &self.roles {
            let heading = entry.measure.as_ref().map(|measure| wording::capitalised(&measure.told(language)));
            let text = format!(" — {}", entry.text(language));
            page.item(heading.as_deref(), Rich::opening(&entry.role, &text));
        }
        self.lead_on(&mut page);
        page.pager = self.pager.clone();
        page.sources = self.sources.told(language);
        page.chart = self.chart();
        page
    }

    fn lead_on(&self, page: &mut Page) {
        for sort in RoleSort::ALL.into_iter().filter(|sort| *sort != self.sort) {
            page.lead_to(
                &Message::new("by-order").with("order", order(sort)),
                Request::Roles { sort, level: self.level, page: 1 },
            );
        }
        page.offer(
            &wording::OPEN_A_ROLE,
            self.roles.iter().map(|it| Step::new(it.role.clone(), Request::role(&it.role))),
        );
        let levels = Level::ALL.into_iter().map(Some).chain([None]).filter(|level| *level != self.level);
        let (sort, language) = (self.sort, page.language);
        page.offer(
            &Message::new("only-one-level"),
            levels.map(|level| {
                let label = level.map_or(wording::ALL_LEVELS, wording::level).told(language);
                Step::new(label, Request::Roles { sort, level, page: 1 })
            }),
        );
    }
}

//! `/market`: what the sources say about places: openings, growth, average pay, cost of living. One
//! place with all that is known of it, or all places ranked by one column.

use super::chart::{CHART, Chart};
use super::chart_ranking::ranking;
use super::cite::Sources;
use super::excerpt::CitedPassage;
use super::lookup::quoted;
use super::measure::{Measured, measured};
use super::page::{Content, Page, Rich, Step};
use super::request::Request;
use super::{Advisor, Answer, Nothing, wording};
use crate::knowledge::words::name_key;
use crate::knowledge::{Knowledge, PlaceId};
use crate::locale::{Language, Message};
use serde::Serialize;
use std::collections::{HashMap, HashSet};

/// How many places a ranking shows, and how many are named that it cannot rank.
const MAX_RANKED: usize = 25;
const MAX_NAMED: usize = 12;
/// How many passages stand beside the figures of one place.
const MAX_PASSAGES: usize = 2;

/// One or more places side by side.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MarketSheet {
    /// In the order of the question.
    pub places: Vec<PlaceFacts>,
    /// What was typed, where it was another name or had a slip.
    pub understood_from: Option<String>,
    /// Passages under a heading that names the place, where there is one place.
    pub passages: Vec<CitedPassage>,
    /// The columns by which all places can be ranked.
    #[serde(skip)]
    pub columns: Vec<String>,
    /// The articles.
    pub sources: Sources,
}

/// What is known of one place.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PlaceFacts {
    /// Its name.
    pub place: String,
    /// Measure, value, and the source's number.
    pub measures: Vec<(String, String, usize)>,
    /// Measures that other places have, and this one has not.
    pub not_given: Vec<String>,
}

/// All places by one column.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MarketRanking {
    /// The column, in the source's words.
    pub column: String,
    /// Whether the lowest comes first, and not the highest.
    pub lowest_first: bool,
    /// In order.
    pub ranked: Vec<RankedPlace>,
    /// How many more there are.
    pub more: usize,
    /// Places whose cell is no number, or one in another unit.
    pub unranked: Vec<RankedPlace>,
    /// Whether a cell is a range, which is ranked by its lower end.
    pub has_ranges: bool,
    /// Places of the tables without a cell in this column.
    pub missing: Vec<String>,
    /// All columns that hold numbers.
    #[serde(skip)]
    pub columns: Vec<String>,
    /// The articles.
    pub sources: Sources,
}

/// A place's cell.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RankedPlace {
    /// The place.
    pub place: String,
    /// The cell as the source writes it.
    pub value: String,
    /// The source's number.
    pub source: usize,
}

/// A column of tables about places.
pub(super) struct Column {
    /// In the words of the first table that has it.
    pub name: String,
    /// In how many places it holds a number.
    places: usize,
}

/// The columns of all tables about places that hold numbers, those that most places have first.
pub(super) fn columns(knowledge: &Knowledge) -> Vec<Column> {
    let mut columns: Vec<Column> = Vec::new();
    let mut numbers: HashMap<String, usize> = HashMap::new();
    for place in &knowledge.places {
        let rows = place.rows.iter().map(|(article, at)| knowledge.article(*article).place_row(*at));
        let mut met = HashSet::new();
        for (name, cell) in rows.flat_map(|row| &row.measures) {
            let key = name_key(name);
            if measured(cell).is_some() && met.insert(key.clone()) {
                let next = columns.len();
                let at = *numbers.entry(key).or_insert(next);
                if at == next {
                    columns.push(Column { name: name.clone(), places: 0 });
                }
                columns[at].places += 1;
            }
        }
    }
    columns.sort_by_key(|column| std::cmp::Reverse(column.places));
    columns
}

/// A cell and all that is needed to rank it.
struct Cell {
    shown: RankedPlace,
    number: Option<Measured>,
}

impl Advisor {
    pub(super) fn market_of(&self, city: Option<&str>, sort: Option<&str>) -> Answer {
        let Some(city) = city else {
            return self.place_ranking(sort, false);
        };
        match self.find_place(city) {
            Some(id) => {
                let mut sheet = self.market(&[id]);
                let known = self.knowledge.place_names.get(city).is_some();
                sheet.understood_from = (!known).then(|| quoted(city));
                Answer::Market(sheet)
            }
            None => {
                let message = Message::new("unknown-market").with("place", quoted(city));
                Answer::None(Nothing { message, nearest: self.place_steps() })
            }
        }
    }

    fn place_steps(&self) -> Vec<Step> {
        let step = |city: String| Step::new(city.clone(), Request::Market { city: Some(city), sort: None });
        self.suggest_cities("", MAX_NAMED).into_iter().map(step).collect()
    }

    /// What is known of some places.
    pub(super) fn market(&self, ids: &[PlaceId]) -> MarketSheet {
        let knowledge = &self.knowledge;
        let mut sources = Sources::default();
        let places = ids
            .iter()
            .map(|id| {
                let place = knowledge.place(*id);
                let mut measures = Vec::new();
                for (article, at) in &place.rows {
                    let row = knowledge.article(*article).place_row(*at);
                    let source = sources.cite(knowledge, *article, row.line);
                    measures.extend(row.measures.iter().map(|(name, cell)| (name.clone(), cell.clone(), source)));
                }
                let has = |column: &String| measures.iter().any(|(name, ..)| name_key(name) == name_key(column));
                let not_given = self.column_names().into_iter().filter(|column| !has(column)).collect();
                PlaceFacts { place: place.name.clone(), measures, not_given }
            })
            .collect();
        let passages = if let [id] = ids { self.passages_about(*id, &mut sources) } else { Vec::new() };
        MarketSheet { places, understood_from: None, passages, columns: self.column_names(), sources }
    }

    fn passages_about(&self, id: PlaceId, sources: &mut Sources) -> Vec<CitedPassage> {
        self.mentions.about_place(id).take(MAX_PASSAGES).map(|id| self.cited_passage(id, sources)).collect()
    }

    fn column_names(&self) -> Vec<String> {
        self.columns.iter().map(|column| column.name.clone()).collect()
    }

    /// All places by a column, or by the one that most places have.
    pub(super) fn place_ranking(&self, sort: Option<&str>, lowest_first: bool) -> Answer {
        let column = match sort {
            Some(typed) => self.find_column(typed),
            None => self.columns.first(),
        };
        let Some(column) = column else {
            let message = match sort {
                Some(typed) if !self.columns.is_empty() => Message::new("unknown-column").with("column", quoted(typed)),
                _ => Message::new("no-place-tables"),
            };
            return Answer::None(Nothing { message, nearest: column_steps(&self.column_names()) });
        };
        Answer::Ranking(self.ranked_by(&column.name, lowest_first))
    }

    fn find_column(&self, typed: &str) -> Option<&Column> {
        let names = self.suggest_columns(typed, 1);
        let name = names.first()?;
        self.columns.iter().find(|column| column.name == *name)
    }

    fn ranked_by(&self, column: &str, lowest_first: bool) -> MarketRanking {
        let mut sources = Sources::default();
        let (mut cells, missing) = self.cells(column, &mut sources);
        // Numbers of one unit only: dollars and euros have no common order.
        let mut units: HashMap<String, usize> = HashMap::new();
        for number in cells.iter().filter_map(|cell| cell.number.as_ref()) {
            *units.entry(number.unit.clone()).or_default() += 1;
        }
        let unit = units.into_iter().max_by(|one, other| one.1.cmp(&other.1).then_with(|| other.0.cmp(&one.0)));
        let unit = unit.map(|(unit, _)| unit).unwrap_or_default();
        for cell in &mut cells {
            cell.number.take_if(|number| number.unit != unit);
        }
        let (mut ranked, unranked): (Vec<Cell>, Vec<Cell>) = cells.into_iter().partition(|cell| cell.number.is_some());
        let low = |cell: &Cell| cell.number.as_ref().map_or(0.0, |number| number.low);
        ranked.sort_by(|one, other| low(other).total_cmp(&low(one)));
        if lowest_first {
            ranked.reverse();
        }
        let has_ranges = ranked.iter().any(|cell| cell.number.as_ref().is_some_and(|number| number.high.is_some()));
        let more = ranked.len().saturating_sub(MAX_RANKED);
        MarketRanking {
            column: column.to_owned(),
            lowest_first,
            ranked: ranked.into_iter().take(MAX_RANKED).map(|cell| cell.shown).collect(),
            more,
            unranked: unranked.into_iter().map(|cell| cell.shown).collect(),
            has_ranges,
            missing,
            columns: self.column_names(),
            sources,
        }
    }

    /// The cells of a column over all places, and the places that have none.
    fn cells(&self, column: &str, sources: &mut Sources) -> (Vec<Cell>, Vec<String>) {
        let knowledge = &self.knowledge;
        let key = name_key(column);
        let mut cells = Vec::new();
        let mut missing = Vec::new();
        for place in knowledge.places.iter().filter(|place| !place.rows.is_empty()) {
            let before = cells.len();
            for (article, at) in &place.rows {
                let row = knowledge.article(*article).place_row(*at);
                for (_, cell) in row.measures.iter().filter(|(name, _)| name_key(name) == key) {
                    let source = sources.cite(knowledge, *article, row.line);
                    let shown = RankedPlace { place: place.name.clone(), value: cell.clone(), source };
                    cells.push(Cell { shown, number: measured(cell) });
                }
            }
            if cells.len() == before {
                missing.push(place.name.clone());
            }
        }
        (cells, missing)
    }
}

fn column_steps(columns: &[String]) -> Vec<Step> {
    let step = |sort: &String| Step::new(sort.clone(), Request::Market { city: None, sort: Some(sort.clone()) });
    columns.iter().map(step).collect()
}

impl MarketSheet {
    pub(super) fn page(&self, language: Language) -> Page {
        let names: Vec<&str> = self.places.iter().map(|facts| facts.place.as_str()).collect();
        let mut page = Page::titled(language, names.join(" / "));
        if let (Some(asked), [facts]) = (&self.understood_from, self.places.as_slice()) {
            page.tell(&wording::understood_as(asked, &facts.place));
        }
        for facts in &self.places {
            // The title names a place by itself.
            let heading = Some(facts.place.as_str()).filter(|_| self.places.len() > 1);
            if facts.measures.is_empty() {
                let text = Message::new("place-without-table").with("place", &facts.place).told(language);
                page.push(heading, Content::Prose(text.into()));
            }
            let items = facts
                .measures
                .iter()
                .map(|(name, cell, source)| Rich::opening(name, &format!(": {cell} [{source}]")))
                .collect::<Vec<_>>();
            if !items.is_empty() {
                page.push(heading, Content::Items(items));
                let lacks = Message::new("place-lacks").with("measures", facts.not_given.join(", "));
                let lacks = Some(lacks).filter(|_| !facts.not_given.is_empty());
                lacks.iter().for_each(|lacks| page.push(heading, Content::Prose(lacks.told(language).into())));
            }
        }
        for passage in &self.passages {
            page.push(Some(&passage.heading), Content::Prose(format!("{} [{}]", passage.text, passage.source).into()));
        }
        page.lead_to(&Message::new("all-places"), Request::Market { city: None, sort: None });
        page.offer(&Message::new("rank-all-places-by"), column_steps(&self.columns));
        page.sources = self.sources.told(language);
        page.chart = self.chart();
        page
    }

    /// A picture that ranks its places by the first column with numbers for two of them or more.
    pub fn chart(&self) -> Option<Chart> {
        let columns = self.places.iter().flat_map(|facts| facts.measures.iter().map(|(name, ..)| name));
        let cells = |column: &str| {
            let of_place = |facts: &PlaceFacts| {
                let cells = facts.measures.iter().filter(|(name, ..)| name_key(name) == name_key(column));
                let place = facts.place.clone();
                cells
                    .map(move |(_, value, source)| RankedPlace {
                        place: place.clone(),
                        value: value.clone(),
                        source: *source,
                    })
                    .collect::<Vec<_>>()
            };
            self.places.iter().flat_map(of_place).collect::<Vec<_>>()
        };
        columns.into_iter().find_map(|column| ranking(column, column, &cells(column)))
    }
}

impl MarketRanking {
    pub(super) fn page(&self, language: Language) -> Page {
        let mut page = Page::titled(language, self.title(language));
        let first = if self.lowest_first { "lowest" } else { "highest" };
        let order = Message::new("ranked-in-order").with("first", first).told(language);
        let range = Some(Message::new("ranges-by-lower-end").told(language)).filter(|_| self.has_ranges);
        page.say(std::iter::once(order).chain(range).collect::<Vec<_>>().join(" "));
        let lines = self.ranked.iter().map(|it| Rich::opening(&it.place, &format!(": {} [{}]", it.value, it.source)));
        page.push(None, Content::Items(lines.collect()));
        if self.more > 0 {
            page.tell(&wording::and_more(self.more));
        }
        let others = self.unranked.iter().take(MAX_RANKED);
        page.list(&Message::new("not-ranked"), others.map(|it| format!("{}: {} [{}]", it.place, it.value, it.source)));
        if !self.missing.is_empty() {
            let named = self.missing.iter().take(MAX_NAMED).cloned().collect::<Vec<_>>().join(", ");
            let named = if self.missing.len() > MAX_NAMED {
                Message::new("named-and-more").with("names", named)
            } else {
                Message::written(named)
            };
            let text = Message::new("places-without-figure").with("count", self.missing.len()).with("places", named);
            page.tell_below(&Message::new("without-a-figure").told(language), &text);
        }
        let others = self.columns.iter().filter(|column| name_key(column) != name_key(&self.column));
        page.offer(&Message::new("rank-by"), column_steps(&others.cloned().collect::<Vec<_>>()));
        let cities = self.ranked.iter().chain(&self.unranked).map(|it| it.place.clone());
        let mut met = HashSet::new();
        let cities = cities.filter(|city| met.insert(city.clone()));
        page.offer(
            &Message::new("open-a-place"),
            cities.map(|city| Step::new(city.clone(), Request::Market { city: Some(city), sort: None })),
        );
        page.sources = self.sources.told(language);
        page.chart = self.chart();
        page
    }

    /// A picture of the ranking.
    pub fn chart(&self) -> Option<Chart> {
        let cells: Vec<RankedPlace> = self.ranked.iter().chain(&self.unranked).cloned().collect();
        ranking(&self.title(CHART), &self.column, &cells)
    }

    fn title(&self, language: Language) -> String {
        Message::new("places-by").with("column", &self.column).told(language)
    }
}

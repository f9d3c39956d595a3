//! What the sources say about places: openings, growth, average pay, cost of living.

use super::cite::Sources;
use super::lookup::quoted;
use super::page::{Page, Step};
use super::request::Request;
use super::{Advisor, Answer, Nothing};
use crate::knowledge::words::name_key;
use crate::knowledge::{Knowledge, PlaceId};
use serde::Serialize;

/// One or more places side by side.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MarketSheet {
    /// In the order of the question.
    pub places: Vec<PlaceFacts>,
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
}

/// The names of the columns of all tables about places, each once, in the order of the files.
pub(super) fn columns(knowledge: &Knowledge) -> Vec<String> {
    let mut columns: Vec<String> = Vec::new();
    let mut met = std::collections::HashSet::new();
    let rows = knowledge.articles.iter().flat_map(|article| &article.places);
    for (name, _) in rows.flat_map(|row| &row.measures) {
        if met.insert(name_key(name)) {
            columns.push(name.clone());
        }
    }
    columns
}

impl Advisor {
    pub(super) fn market_of(&self, city: Option<&str>, _sort: Option<&str>) -> Answer {
        let Some(city) = city else {
            let places = (0..self.knowledge.places.len()).map(PlaceId);
            let known: Vec<PlaceId> = places.filter(|id| !self.knowledge.place(*id).rows.is_empty()).collect();
            return Answer::Market(self.market(&known));
        };
        match self.find_place(city) {
            Some(id) => Answer::Market(self.market(&[id])),
            None => {
                let message = format!("No source here says anything about “{}”.", quoted(city));
                let step = |city: String| Step::new(city.clone(), Request::Market { city: Some(city), sort: None });
                let nearest = self.suggest_places("", 12).into_iter().map(step).collect();
                Answer::None(Nothing { message, nearest })
            }
        }
    }

    pub(super) fn market(&self, ids: &[PlaceId]) -> MarketSheet {
        let knowledge = &self.knowledge;
        let mut sources = Sources::default();
        let places = ids
            .iter()
            .map(|id| {
                let place = knowledge.place(*id);
                let mut measures = Vec::new();
                for (article, at) in &place.rows {
                    let row = &knowledge.article(*article).places[*at];
                    let source = sources.cite(knowledge, *article, row.line);
                    measures.extend(row.measures.iter().map(|(name, cell)| (name.clone(), cell.clone(), source)));
                }
                PlaceFacts { place: place.name.clone(), measures }
            })
            .collect();
        MarketSheet { places, sources }
    }
}

impl MarketSheet {
    pub(super) fn page(&self) -> Page {
        let names: Vec<&str> = self.places.iter().map(|facts| facts.place.as_str()).collect();
        let mut page = Page::titled(names.join(" / "));
        for facts in &self.places {
            if facts.measures.is_empty() {
                page.push(
                    Some(&facts.place),
                    super::page::Content::Prose(
                        format!(
                            "No source here has a table about {}. Its pay by role: /salary with that location.",
                            facts.place
                        )
                        .into(),
                    ),
                );
            }
            page.list(
                &facts.place,
                facts.measures.iter().map(|(name, cell, source)| format!("{name}: {cell} [{source}]")),
            );
        }
        page.sources = self.sources.list().to_vec();
        page
    }
}

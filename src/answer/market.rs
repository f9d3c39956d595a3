//! What the sources say about places: openings, growth, average pay, cost of living.

use super::Advisor;
use super::cite::Sources;
use super::page::Page;
use crate::knowledge::PlaceId;
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

impl Advisor {
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

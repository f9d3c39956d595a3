//! What an amount in one place is worth in another, by the cost of living index of one source: worked
//! out, with its inputs, and never shown as a source's figure.

use super::Advisor;
use super::cite::Sources;
use super::measure::{is_cost_of_living, measured};
use super::offer::Offered;
use super::page::{Content, Page, Rich};
use crate::knowledge::{ArticleId, Minor, PlaceId};
use crate::locale::Message;
use serde::Serialize;

/// How many other places are shown.
const MAX_PLACES: usize = 10;

/// An amount in other places.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Conversions {
    /// The place of the offer.
    pub place: String,
    /// Its index as the source writes it.
    pub index: String,
    /// The name of the column.
    pub column: String,
    /// The offer.
    pub amount: String,
    /// Other places of the same table, the dearest first.
    pub places: Vec<Conversion>,
    /// Places whose index is no single number.
    pub left_out: Vec<String>,
    /// The source's number.
    pub source: usize,
}

/// An amount in another place.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Conversion {
    /// The place.
    pub place: String,
    /// Its index as the source writes it.
    pub index: String,
    /// Worked out, rounded to whole units.
    pub amount: String,
    /// How it was worked out: `$150,000 × 85 / 73`.
    pub working: String,
}

/// A place's index as one source gives it.
struct Index {
    place: PlaceId,
    article: ArticleId,
    line: usize,
    column: String,
    cell: String,
    /// Absent for a range.
    value: Option<f64>,
}

impl Advisor {
    fn indices(&self) -> Vec<Index> {
        let mut found = Vec::new();
        for (at, place) in self.knowledge.places.iter().enumerate() {
            for (article, row) in &place.rows {
                let row = self.knowledge.article(*article).place_row(*row);
                for (column, cell) in row.measures.iter().filter(|(column, _)| is_cost_of_living(column)) {
                    let single = measured(cell).filter(|it| it.high.is_none() && it.low > 0.0);
                    found.push(Index {
                        place: PlaceId(at),
                        article: *article,
                        line: row.line,
                        column: column.clone(),
                        cell: cell.clone(),
                        value: single.map(|it| it.low),
                    });
                }
            }
        }
        found
    }

    /// The offer in the places whose index the same source gives.
    pub(super) fn conversions(&self, offered: &Offered, place: PlaceId, sources: &mut Sources) -> Option<Conversions> {
        let indices = self.indices();
        let here = indices.iter().find(|index| index.place == place && index.value.is_some())?;
        let own = here.value?;
        let others =
            indices.iter().filter(|it| it.place != place && it.article == here.article && it.column == here.column);
        let (mut known, ranges): (Vec<&Index>, Vec<&Index>) = others.partition(|other| other.value.is_some());
        known.sort_by(|one, other| other.value.unwrap_or(0.0).total_cmp(&one.value.unwrap_or(0.0)));
        known.truncate(MAX_PLACES);
        let source = sources.cite(&self.knowledge, here.article, here.line);
        let name = |index: &Index| self.knowledge.place(index.place).name.clone();
        let places = known.into_iter().map(|other| {
            sources.cite(&self.knowledge, other.article, other.line);
            let value = other.value.unwrap_or(own);
            // Whole units: the index is not exact enough for more.
            let worth = (offered.amount.0 as f64 / 100.0 * value / own).round();
            Conversion {
                place: name(other),
                index: other.cell.clone(),
                amount: offered.money(Minor((worth as u64).saturating_mul(100))),
                working: format!("{} × {value} / {own}", offered.money(offered.amount)),
            }
        });
        Some(Conversions {
            place: name(here),
            index: here.cell.clone(),
            column: here.column.clone(),
            amount: offered.money(offered.amount),
            places: places.collect(),
            left_out: ranges.into_iter().map(|other| format!("{}: {}", name(other), other.cell)).collect(),
            source,
        })
    }
}

impl Conversions {
    pub(super) fn lay_out(&self, page: &mut Page) {
        let language = page.language;
        let heading = &Message::new("cost-of-living").told(language);
        let Self { place, index, column, amount, source, .. } = self;
        if self.places.is_empty() {
            let text = Message::new("no-other-index").with("place", place).told(language);
            let text = format!("{text} [{source}]");
            page.push(Some(heading), Content::Prose(text.into()));
            return;
        }
        let text = Message::new("worth-elsewhere").with("amount", amount).with("place", place).with("column", column);
        page.tell_below(heading, &text.with("index", index).with("source", *source));
        let lines = self.places.iter().map(|it| {
            let text = Message::new("worth-in-place").with("place", &it.place).with("index", &it.index);
            Rich::from(text.with("amount", &it.amount).with("working", &it.working).told(language))
        });
        page.push(Some(heading), Content::Items(lines.collect()));
        if !self.left_out.is_empty() {
            let text = Message::new("left-out-without-index").with("places", self.left_out.join("; "));
            page.tell_below(heading, &text);
        }
    }
}

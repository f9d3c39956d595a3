//! Numbers the articles that an answer uses, and lays out its pay figures beside them.

use super::page::{FigureRow, Source};
use super::wording;
use crate::knowledge::{ArticleId, Basis, Figure, Knowledge, PayFigure, Period};
use serde::Serialize;

/// The articles used so far, numbered in the order of their first use.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Sources(Vec<Source>);

impl Sources {
    /// Notes that a line of an article is used, and gives the article's number.
    pub fn cite(&mut self, knowledge: &Knowledge, id: ArticleId, line: usize) -> usize {
        let article = knowledge.article(id);
        let at = self.0.iter().position(|source| source.file == article.file).unwrap_or_else(|| {
            self.0.push(Source {
                number: self.0.len() + 1,
                title: article.title.clone(),
                byline: article.byline(),
                url: article.url.clone(),
                file: article.file.clone(),
                lines: Vec::new(),
            });
            self.0.len() - 1
        });
        let source = &mut self.0[at];
        if let Err(place) = source.lines.binary_search(&line) {
            source.lines.insert(place, line);
        }
        source.number
    }

    /// The articles, by number.
    pub fn list(&self) -> &[Source] {
        &self.0
    }
}

/// A pay figure and the number of its source.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CitedFigure {
    /// The figure.
    #[serde(flatten)]
    pub pay: PayFigure,
    /// Its article's number among the sources of the answer.
    pub source: usize,
}

impl CitedFigure {
    pub(super) fn new(knowledge: &Knowledge, figure: &Figure, sources: &mut Sources) -> Self {
        Self { pay: figure.pay.clone(), source: sources.cite(knowledge, figure.article, figure.pay.line) }
    }

    /// The figure as a row. `role` is the title on the page; another title of the source is shown.
    pub(super) fn row(&self, role: Option<&str>) -> FigureRow {
        let pay = &self.pay;
        let level = pay.level.map(|level| match pay.years {
            Some(years) => format!("{}, {years}", wording::level(level)),
            None => wording::level(level).to_owned(),
        });
        let own_title = pay.title.as_deref().filter(|title| role.is_some_and(|role| !same_title(title, role)));
        let about = [
            level,
            pay.average.then(|| "average".to_owned()),
            pay.employer.clone(),
            pay.place.clone(),
            pay.note.clone(),
            own_title.map(|title| format!("as “{title}”")),
            pay.credit.as_ref().map(|credit| format!("credited to {credit}")),
        ];
        let period = match pay.period {
            Period::NotStated => String::new(),
            period => format!(" {}", wording::period(period)),
        };
        FigureRow {
            amount: format!("{}{period}", pay.amount),
            basis: wording::basis(pay.basis).to_owned(),
            about: about.into_iter().flatten().chain([format!("[{}]", self.source)]).collect(),
        }
    }
}

fn same_title(one: &str, other: &str) -> bool {
    use crate::knowledge::words::name_key;
    name_key(one) == name_key(other)
}

/// What a reader must know before comparing these figures: that sources differ, or that base and
/// total, currencies or periods stand side by side.
pub(super) fn caution(figures: &[CitedFigure]) -> Option<&'static str> {
    let mixed = |key: fn(&PayFigure) -> String| {
        let first = figures.first().map(|figure| key(&figure.pay));
        figures.iter().any(|figure| Some(key(&figure.pay)) != first)
    };
    let states = |basis: Basis| figures.iter().any(|figure| figure.pay.basis == basis);
    if mixed(|pay| pay.amount.currency.code().to_owned()) {
        return Some(wording::MIXED_CURRENCIES);
    }
    // A period that is not stated contradicts nothing.
    let mut periods = figures.iter().map(|figure| figure.pay.period).filter(|period| *period != Period::NotStated);
    let first = periods.next();
    if periods.any(|period| Some(period) != first) {
        return Some(wording::MIXED_PERIODS);
    }
    if states(Basis::Base) && states(Basis::Total) {
        return Some(wording::MIXED_BASES);
    }
    let differ = figures.iter().enumerate().any(|(at, one)| {
        figures[..at].iter().any(|other| {
            one.source != other.source && one.pay.level == other.pay.level && one.pay.amount != other.pay.amount
        })
    });
    differ.then_some(wording::SOURCES_DIFFER)
}

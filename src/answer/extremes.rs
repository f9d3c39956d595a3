//! The best and the least paid roles, and the places with most or least of something: answers to
//! questions such as "what pays best" and "cheapest city". Pay is ranked one measure at a time, as in
//! `/roles`, because a base salary and a total have no common order.

use super::cite::{CitedFigure, Sources};
use super::page::{Page, Rich};
use super::pay_measure::PayMeasure;
use super::request::{Request, RoleSort};
use super::understand::{Understanding, Want, WordUse};
use super::{Advisor, Answer, wording};
use crate::knowledge::words::words;
use crate::knowledge::{Figure, Level, RoleId};
use crate::locale::{Language, Message};
use serde::Serialize;
use std::collections::HashMap;

/// How many roles are named for each measure.
const NAMED: usize = 3;
/// How many measures are shown.
const MEASURES: usize = 8;

/// The roles at one end of each measure of pay.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Extremes {
    /// Whether these are the lowest figures.
    pub lowest: bool,
    /// Only figures at this level.
    pub level: Option<Level>,
    /// The measure with the most extreme figure first.
    pub measures: Vec<ExtremeMeasure>,
    /// The articles.
    pub sources: Sources,
}

/// The roles at one end of a measure.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ExtremeMeasure {
    /// Basis, level, currency and period.
    pub measure: Message,
    /// Title and figure, the most extreme first.
    pub roles: Vec<(String, CitedFigure)>,
}

impl Advisor {
    /// The ranking that a superlative asks for, where nothing else in the question asks for more.
    pub(super) fn superlative(&self, understood: &Understanding) -> Option<Answer> {
        let lowest = understood.wants(Want::Least);
        let named = !understood.roles.is_empty() || !understood.places.is_empty();
        if named || !(lowest || understood.wants(Want::Most)) {
            return None;
        }
        let mut left = understood.content().filter(|word| !self.is_usual(word)).peekable();
        if understood.wants(Want::Place) {
            let column = self.column_about(understood)?;
            return left.all(|word| word.known).then(|| self.place_ranking(Some(&column), lowest));
        }
        if understood.wants(Want::Pay) && left.peek().is_none() {
            return self.extremes(understood.level, lowest).map(Answer::Extremes);
        }
        None
    }

    /// The column of the tables about places whose name a question speaks of most.
    fn column_about(&self, understood: &Understanding) -> Option<String> {
        let asked = understood.words.iter().filter(|word| word.used != WordUse::Function);
        let asked: Vec<(Vec<String>, f32)> = asked
            .map(|word| {
                let forms = std::iter::once(&word.text).chain(self.other_words(word));
                (forms.map(|form| self.index.stem(form).into_owned()).collect(), self.index.rarity(&word.text))
            })
            .collect();
        let spoken = |column: &str| {
            let stems: Vec<String> = words(column).iter().map(|word| self.index.stem(word).into_owned()).collect();
            let met = asked.iter().filter(|(forms, _)| forms.iter().any(|form| stems.contains(form)));
            met.map(|(_, rarity)| rarity).sum::<f32>()
        };
        let scored = self.columns.iter().map(|column| (spoken(&column.name), &column.name));
        let best = scored.reduce(|best, other| if other.0 > best.0 { other } else { best })?;
        (best.0 > 0.0).then(|| best.1.clone())
    }

    fn extremes(&self, level: Option<Level>, lowest: bool) -> Option<Extremes> {
        let mut measures: HashMap<PayMeasure, Vec<(RoleId, &Figure)>> = HashMap::new();
        for role in (0..self.knowledge.roles.len()).map(RoleId) {
            for figure in self.knowledge.figures(role).filter(|it| level.is_none() || it.pay.level == level) {
                measures.entry(PayMeasure::of(&figure.pay)).or_default().push((role, figure));
            }
        }
        let mut measures: Vec<(PayMeasure, Vec<(RoleId, &Figure)>)> = measures.into_iter().collect();
        for (_, figures) in &mut measures {
            figures.sort_by_key(|(role, figure)| (rank(figure, lowest), *role));
            let mut met: Vec<RoleId> = Vec::new();
            figures.retain(|(role, _)| {
                !met.contains(role) && met.len() < NAMED && {
                    met.push(*role);
                    true
                }
            });
        }
        measures.sort_by_key(|(measure, figures)| (rank(figures[0].1, lowest), measure.order()));
        let mut sources = Sources::default();
        let cited = measures.into_iter().take(MEASURES).map(|(measure, figures)| ExtremeMeasure {
            measure: measure.name(),
            roles: figures
                .into_iter()
                .map(|(role, figure)| {
                    (self.knowledge.role(role).title.clone(), CitedFigure::new(&self.knowledge, figure, &mut sources))
                })
                .collect(),
        });
        let measures: Vec<ExtremeMeasure> = cited.collect();
        (!measures.is_empty()).then_some(Extremes { lowest, level, measures, sources })
    }
}

/// For sorting: highest upper ends first, or lowest lower ends. An end that is not stated counts as
/// the other one.
fn rank(figure: &Figure, lowest: bool) -> i128 {
    let ends = [figure.pay.amount.low, figure.pay.amount.high].map(|end| end.map(|end| i128::from(end.0)));
    match (ends, lowest) {
        ([low, high], true) => low.or(high).unwrap_or(i128::MAX),
        ([low, high], false) => -high.or(low).unwrap_or(0),
    }
}

impl Extremes {
    pub(super) fn page(&self, language: Language) -> Page {
        let title = match self.level {
            Some(level) => Message::new("pay-extremes-at-level").with("level", wording::level(level)),
            None => Message::new("pay-extremes"),
        };
        let title = title.with("end", if self.lowest { "lowest" } else { "highest" });
        let mut page = Page::titled(language, title.told(language));
        page.tell(&Message::new("each-measure-by-itself"));
        for ExtremeMeasure { measure, roles } in &self.measures {
            for (role, figure) in roles {
                let about = Some(figure.described(role, language)).filter(|about| !about.is_empty());
                let about = about.map(|about| format!(" ({about})")).unwrap_or_default();
                let amount = wording::amount(&figure.pay.amount).told(language);
                let text = format!(" — {amount}{about} [{}]", figure.source);
                page.item(Some(&measure.told(language)), Rich::opening(role, &text));
            }
        }
        page.lead_to(
            &Message::new("all-roles-by-pay"),
            Request::Roles { sort: RoleSort::Pay, level: self.level, page: 1 },
        );
        page.sources = self.sources.told(language);
        page
    }
}

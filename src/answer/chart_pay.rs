//! Charts of pay. Figures in another currency or for another period than most are named in a note,
//! because one axis cannot hold them; base and total are told apart by how a bar is filled.

use super::chart::{Axis, Bar, BarGroup, CHART, Chart, Extent, Hundredths};
use super::cite::{CitedFigure, Sources, runs};
use super::{pay_measure, wording};
use crate::knowledge::{Amount, Currency, Minor, Period};

/// So many figures that were left out are named; more are counted.
const NAMED: usize = 3;

/// Figures that stand together in an answer.
pub(super) struct PayPart<'a> {
    heading: Option<String>,
    figures: Figures<'a>,
}

enum Figures<'a> {
    BySource(&'a [CitedFigure]),
    ByRole(Vec<(&'a str, &'a CitedFigure)>),
}

impl<'a> PayPart<'a> {
    /// Figures of one role, to be shown source by source. There is no heading where the chart's title
    /// says it all.
    pub fn by_source(heading: Option<String>, figures: &'a [CitedFigure]) -> Self {
        Self { heading, figures: Figures::BySource(figures) }
    }

    /// Figures of one measure, each with its role's title, to be shown in their order.
    pub fn by_role(measure: String, figures: Vec<(&'a str, &'a CitedFigure)>) -> Self {
        Self { heading: Some(measure), figures: Figures::ByRole(figures) }
    }
}

/// A bar before it is known whether the axis can hold it.
struct Draft<'a> {
    label: String,
    figure: &'a CitedFigure,
}

struct DraftGroup<'a> {
    heading: Option<String>,
    context: String,
    /// Figures that tell their circumstances themselves, so that more of them may follow.
    singles: bool,
    drafts: Vec<Draft<'a>>,
}

/// The figures of an answer; `None` where there is nothing to draw.
pub(super) fn pay_chart<'a>(
    title: String,
    parts: impl IntoIterator<Item = PayPart<'a>>,
    sources: &Sources,
) -> Option<Chart> {
    let groups = parts.into_iter().flat_map(|part| match part.figures {
        Figures::BySource(figures) => by_source(part.heading, figures, sources),
        Figures::ByRole(figures) => vec![by_role(part.heading, &figures)],
    });
    from_drafts(title, groups.collect())
}

fn by_role<'a>(heading: Option<String>, figures: &[(&str, &'a CitedFigure)]) -> DraftGroup<'a> {
    // Said once where it holds for all of them.
    let first = figures.first().map(|(_, figure)| figure.surroundings(CHART)).unwrap_or_default();
    let shared = figures.len() > 1 && figures.iter().all(|(_, figure)| figure.surroundings(CHART) == first);
    let draft = |(role, figure): &(&str, &'a CitedFigure)| {
        let own = if shared { Vec::new() } else { figure.surroundings(CHART) };
        let said: Vec<String> = std::iter::once((*role).to_owned()).chain(own).collect();
        Draft { label: format!("[{}] {}", figure.source, said.join(", ")), figure }
    };
    let context = if shared { first.join(", ") } else { String::new() };
    DraftGroup { heading, context, singles: true, drafts: figures.iter().map(draft).collect() }
}

/// A group for each source and circumstance. A figure by itself tells its circumstances in its label.
fn by_source<'a>(heading: Option<String>, figures: &'a [CitedFigure], sources: &Sources) -> Vec<DraftGroup<'a>> {
    let mut groups: Vec<DraftGroup> = Vec::new();
    let mut source = None;
    let has_heading = heading.is_some();
    let mut heading = heading;
    for run in runs(figures) {
        let Some(first) = run.first() else { continue };
        let same_source = source == Some(first.source);
        source = Some(first.source);
        let caption = (!same_source).then(|| caption(first.source, sources));
        let surroundings = first.surroundings(CHART).join(", ");
        let alone = run.len() == 1;
        // Under a heading of its own, the source is a remark; else it is the heading.
        let (own_heading, remark) = match heading.take() {
            Some(given) => (Some(given), caption),
            None if has_heading => (None, caption),
            None => (caption, None),
        };
        let context = [remark.unwrap_or_default(), if alone { String::new() } else { surroundings.clone() }];
        let context = joined(&context);
        let drafts: Vec<Draft> = run
            .iter()
            .map(|figure| Draft { label: label(figure, if alone { &surroundings } else { "" }), figure })
            .collect();
        match groups.last_mut() {
            Some(last) if alone && last.singles && own_heading.is_none() && context.is_empty() => {
                last.drafts.extend(drafts)
            }
            _ => groups.push(DraftGroup { heading: own_heading, context, singles: alone, drafts }),
        }
    }
    groups
}

fn joined(parts: &[String]) -> String {
    parts.iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(" · ")
}

/// Number and byline, which is shorter than the title and holds the date; both stand in full under
/// the answer.
fn caption(number: usize, sources: &Sources) -> String {
    let sources = sources.told(CHART);
    let source = sources.iter().find(|source| source.number == number);
    let name = source.map(|source| if source.byline.is_empty() { &source.title } else { &source.byline });
    format!("[{number}] {}", name.map_or("", String::as_str)).trim().to_owned()
}

fn label(figure: &CitedFigure, surroundings: &str) -> String {
    let pay = &figure.pay;
    let level = pay.level.map(|level| match pay.years {
        Some(years) => format!("{}, {years}", wording::level(level).told(CHART)),
        None => wording::level(level).told(CHART),
    });
    let average = pay.average.then(|| wording::AVERAGE.told(CHART));
    let around = Some(surroundings.to_owned()).filter(|text| !text.is_empty());
    let said: Vec<String> = [level, average, around, pay.note.clone()].into_iter().flatten().collect();
    if said.is_empty() { wording::LEVEL_NOT_STATED.told(CHART) } else { said.join(", ") }
}

fn from_drafts(title: String, drafts: Vec<DraftGroup>) -> Option<Chart> {
    let all: Vec<&CitedFigure> = drafts.iter().flat_map(|group| &group.drafts).map(|draft| draft.figure).collect();
    let unit = most_frequent(all.iter().map(|figure| Unit::of(figure)))?;
    let drawn: Vec<&CitedFigure> = all.iter().copied().filter(|figure| unit.holds(figure)).collect();
    let stated_by_all = drawn.iter().all(|figure| figure.pay.period != Period::NotStated);
    let period = drawn.iter().map(|figure| figure.pay.period).find(|period| *period != Period::NotStated);
    let axis = Axis::Money { currency: unit.currency, period: period.unwrap_or(Period::NotStated), stated_by_all };
    let left_out: Vec<&CitedFigure> = all.iter().copied().filter(|figure| !unit.holds(figure)).collect();
    let mut groups: Vec<BarGroup> = Vec::new();
    // A heading whose first figures are left out goes to the next ones below it.
    let mut heading = None;
    for group in drafts {
        heading = group.heading.or(heading);
        let bars: Vec<Bar> =
            group.drafts.iter().filter(|draft| unit.holds(draft.figure)).filter_map(Draft::bar).collect();
        if !bars.is_empty() {
            groups.push(BarGroup { heading: heading.take(), context: group.context, bars });
        }
    }
    let chart = Chart { title, axis, groups, notes: note(&left_out).into_iter().collect() };
    (!chart.groups.is_empty()).then(|| chart.bounded())
}

impl Draft<'_> {
    fn bar(&self) -> Option<Bar> {
        let pay = &self.figure.pay;
        Some(Bar {
            label: self.label.clone(),
            figure: pay.amount.to_string(),
            extent: extent(&pay.amount)?,
            basis: Some(pay.basis),
        })
    }
}

/// Where an amount lies; `None` where it has no end at all.
pub(super) fn extent(amount: &Amount) -> Option<Extent> {
    let at = |minor: Minor| Hundredths::try_from(minor.0).ok();
    match (amount.low, amount.high) {
        (Some(low), Some(high)) => Some(Extent::Range { low: at(low)?, high: at(high)?, open: amount.open_ended }),
        (Some(low), None) if amount.open_ended => Some(Extent::AtLeast(at(low)?)),
        (Some(low), None) => Some(Extent::Single(at(low)?)),
        (None, Some(high)) => Some(Extent::AtMost(at(high)?)),
        (None, None) => None,
    }
}

/// What one axis can hold.
#[derive(Clone, Copy, PartialEq)]
struct Unit {
    currency: Currency,
    period: Period,
}

impl Unit {
    fn of(figure: &CitedFigure) -> Self {
        Self { currency: figure.pay.amount.currency, period: pay_measure::period(&figure.pay) }
    }

    fn holds(&self, figure: &CitedFigure) -> bool {
        Self::of(figure) == *self
    }
}

/// The value that occurs most often; the first of equals.
pub(super) fn most_frequent<T: PartialEq + Copy>(values: impl Iterator<Item = T>) -> Option<T> {
    let mut counts: Vec<(T, usize)> = Vec::new();
    for value in values {
        match counts.iter_mut().find(|(known, _)| *known == value) {
            Some((_, count)) => *count += 1,
            None => counts.push((value, 1)),
        }
    }
    let most = counts.iter().map(|(_, count)| *count).max()?;
    counts.into_iter().find(|(_, count)| *count == most).map(|(value, _)| value)
}

fn note(left_out: &[&CitedFigure]) -> Option<String> {
    let named: Vec<String> = left_out.iter().take(NAMED).map(|figure| named(figure)).collect();
    let more = left_out.len().saturating_sub(NAMED);
    let more = if more > 0 { format!(", and {more} more") } else { String::new() };
    (!named.is_empty()).then(|| format!("Not on this axis (other currency or period): {}{more}.", named.join("; ")))
}

fn named(figure: &CitedFigure) -> String {
    let pay = &figure.pay;
    let period = match pay.period {
        Period::NotStated => String::new(),
        period => format!(" {}", wording::period(period).told(CHART)),
    };
    let level = wording::and_level(pay.level, CHART);
    format!("{}{period}{level} [{}]", pay.amount, figure.source)
}

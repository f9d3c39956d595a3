//! Figures that contradict each other: the same role, level, place, employer, basis, currency and period, and another
//! amount. Where sources only measure different things there is no contradiction.

use super::finding::{Finding, FindingKind};
use crate::answer::figure_in_words;
use crate::knowledge::words::name_key;
use crate::knowledge::{Amount, Basis, Currency, Figure, Knowledge, Level, Period, PlaceId, RoleId};
use crate::locale::{Argument, Message};
use std::collections::HashMap;

/// A figure is held against so many others of its measure.
const MOST_OF_A_MEASURE: usize = 50;

/// What two figures must share to say the same thing.
#[derive(PartialEq, Eq, Hash)]
struct Measure {
    role: Option<RoleId>,
    level: Option<Level>,
    /// Where they stand for a level.
    years: Option<(u8, Option<u8>)>,
    place: Option<Result<PlaceId, String>>,
    employer: Option<String>,
    /// Whatever else the source ties to it, such as a column's name.
    note: Option<String>,
    average: bool,
    basis: Basis,
    currency: Currency,
    period: Period,
}

impl Measure {
    fn of(figure: &Figure) -> Self {
        let pay = &figure.pay;
        let named = pay.place.as_deref().map(|place| figure.place.ok_or_else(|| name_key(place)));
        Self {
            role: figure.role,
            level: pay.level,
            years: pay.years.filter(|_| pay.level.is_none()).map(|years| (years.from, years.to)),
            place: named,
            employer: pay.employer.as_deref().map(name_key),
            note: pay.note.as_deref().map(name_key),
            average: pay.average,
            basis: pay.basis,
            currency: pay.amount.currency,
            // What states no period is pay of a year, as all such sources mean it.
            period: if pay.period == Period::NotStated { Period::Year } else { pay.period },
        }
    }
}

/// Figures of one file that contradict others, in it or elsewhere.
pub(super) fn of_file(knowledge: &Knowledge, file: &str) -> Vec<Finding> {
    let is_own = |figure: &Figure| knowledge.article(figure.article).file == file;
    found(knowledge, |one, other| match (is_own(one), is_own(other)) {
        (true, _) => Some((one, other)),
        (false, true) => Some((other, one)),
        (false, false) => None,
    })
}

/// All figures that contradict one in an earlier file, or another one of their own.
pub(super) fn all(knowledge: &Knowledge) -> Vec<Finding> {
    found(knowledge, |one, other| Some((other, one)))
}

/// Contradictions among all figures, those whose amounts have nothing in common first. `told` chooses which of two
/// figures is told of and which it contradicts.
fn found<'a>(
    knowledge: &'a Knowledge,
    told: impl Fn(&'a Figure, &'a Figure) -> Option<(&'a Figure, &'a Figure)>,
) -> Vec<Finding> {
    let mut by_measure: HashMap<Measure, Vec<&Figure>> = HashMap::new();
    let mut pairs: Vec<(&Figure, &Figure)> = Vec::new();
    // Figures stand by file and line, so that the result is always in the same order.
    for figure in knowledge.figures.iter().filter(|figure| figure.role.is_some() || figure.place.is_some()) {
        let others = by_measure.entry(Measure::of(figure)).or_default();
        let pair = others.iter().filter(|other| contradict(other, figure)).find_map(|other| told(other, figure));
        pairs.extend(pair);
        if others.len() < MOST_OF_A_MEASURE {
            others.push(figure);
        }
    }
    pairs.sort_by_key(|(one, other)| overlap(&one.pay.amount, &other.pay.amount));
    pairs.into_iter().map(|(one, other)| finding(knowledge, one, other)).collect()
}

/// Whether two figures for one measure say different things. One article may set several surveys side by side.
fn contradict(one: &Figure, other: &Figure) -> bool {
    let surveys = one.article == other.article && one.pay.credit != other.pay.credit;
    one.pay.amount != other.pay.amount && !surveys
}

/// Whether two amounts have anything in common.
fn overlap(one: &Amount, other: &Amount) -> bool {
    let low = |amount: &Amount| amount.low.map_or(0, |low| low.0);
    let high = |amount: &Amount| match (amount.open_ended, amount.high.or(amount.low)) {
        (false, Some(high)) => high.0,
        _ => u64::MAX,
    };
    low(one) <= high(other) && low(other) <= high(one)
}

fn finding(knowledge: &Knowledge, one: &Figure, other: &Figure) -> Finding {
    let about: Argument = match one.role {
        Some(role) => knowledge.role(role).title.as_str().into(),
        None => Message::new("all-roles").into(),
    };
    let file = |figure: &Figure| knowledge.article(figure.article).file.as_str();
    let what = Message::new("contradiction")
        .with("role", about)
        .with("here", figure_in_words(&one.pay))
        .with("there", figure_in_words(&other.pay))
        .with("place", format!("{}:{}", file(other), other.pay.line));
    let place = (file(one), one.pay.line);
    Finding::warning(FindingKind::Contradiction, place, what, Message::new("contradiction-fix"))
}

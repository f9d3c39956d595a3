//! Charts that rank places by one column of the sources' tables. What cannot be drawn is named.

use super::chart::{Axis, Bar, BarGroup, Chart, Extent, Hundredths};
use super::chart_pay::most_frequent;
use super::market::RankedPlace;
use super::measure::{Measured, measured};
use crate::knowledge::{Period, pay_in};

/// So many places that cannot be drawn are named; more are counted.
const NAMED: usize = 4;

/// The places in the order of their numbers, the highest first; `None` where fewer than two have one.
pub(super) fn ranking(title: &str, column: &str, cells: &[RankedPlace]) -> Option<Chart> {
    let numbers: Vec<Option<Measured>> = cells.iter().map(|cell| measured(&cell.value)).collect();
    let unit = most_frequent(numbers.iter().flatten().map(|number| number.unit.as_str()))?.to_owned();
    let numbers = numbers.into_iter().map(|number| number.filter(|number| number.unit == unit));
    let (mut drawn, mut left_out) = (Vec::new(), Vec::new());
    for (cell, number) in cells.iter().zip(numbers) {
        match number.and_then(|number| Some((number.low, bar(cell, &number)?))) {
            Some(it) => drawn.push(it),
            None => left_out.push(cell),
        }
    }
    if drawn.len() < 2 {
        return None;
    }
    drawn.sort_by(|one, other| other.0.total_cmp(&one.0));
    let bars = drawn.into_iter().map(|(_, bar)| bar).collect();
    let groups = vec![BarGroup { heading: None, context: String::new(), bars }];
    let axis = axis(column, &unit, cells);
    Some(Chart { title: title.to_owned(), axis, groups, notes: note(&left_out).into_iter().collect() }.bounded())
}

fn bar(cell: &RankedPlace, number: &Measured) -> Option<Bar> {
    let low = hundredths(number.low)?;
    let extent = match number.high {
        Some(high) => Extent::Range { low, high: hundredths(high).filter(|high| *high >= low)?, open: false },
        None => Extent::FromZero(low),
    };
    let basis = pay_in(&cell.value).map(|(_, basis)| basis);
    Some(Bar { label: format!("[{}] {}", cell.source, cell.place), figure: cell.value.clone(), extent, basis })
}

/// The number, if it is small enough to be drawn.
fn hundredths(number: f64) -> Option<Hundredths> {
    (number.abs() < 1e15).then(|| (number * 100.0).round() as Hundredths)
}

fn axis(column: &str, unit: &str, cells: &[RankedPlace]) -> Axis {
    let of_unit = |cell: &&RankedPlace| measured(&cell.value).is_some_and(|number| number.unit == unit);
    match cells.iter().filter(of_unit).find_map(|cell| pay_in(&cell.value)) {
        Some((amount, _)) => Axis::Money { currency: amount.currency, period: Period::NotStated, stated_by_all: false },
        None if unit.is_empty() => Axis::Number { name: column.to_owned(), percent: false },
        None => Axis::Number { name: format!("{column} ({unit})"), percent: unit == "%" },
    }
}

fn note(left_out: &[&RankedPlace]) -> Option<String> {
    let named: Vec<String> = left_out.iter().take(NAMED).map(|it| format!("{} ({})", it.place, it.value)).collect();
    let more = left_out.len().saturating_sub(NAMED);
    let more = if more > 0 { format!(", and {more} more") } else { String::new() };
    (!named.is_empty()).then(|| format!("Not on this axis: {}{more}.", named.join("; ")))
}

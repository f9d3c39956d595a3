//! From numbers to pixels: an axis with round ticks.

use crate::answer::{Axis, Chart, Extent};
use crate::knowledge::Currency;

/// An axis: which numbers it runs between, and where it is drawn.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Scale {
    low: f64,
    high: f64,
    step: f64,
    /// Pixels of its two ends.
    left: f32,
    right: f32,
}

/// An axis is cut into no more steps than this, give or take one at its ends, even where there is room.
const MOST_STEPS: f64 = 8.0;

/// Pixels that a step needs, so that its name has room.
const STEP: f32 = 75.0;

/// Pixels between the end of an axis and the end of its strip.
const INSET: f32 = 32.0;

/// Numbers below this share of the highest are near zero, and the axis starts at zero.
const NEAR_ZERO: f64 = 0.3;

/// How far an open end reaches beyond its last number, as a share of all numbers shown.
const OPEN_END: f64 = 0.12;

impl Scale {
    /// An axis that holds all bars of a chart. Its ends keep off the ends of the strip, so that the
    /// outermost ticks can be named where they stand; but a zero is the end itself.
    pub fn of(chart: &Chart, left: f32, right: f32) -> Self {
        let (low, high) = bounds(chart);
        let room = f64::from((right - left) / STEP).clamp(1.0, MOST_STEPS);
        let step = round_step((high - low) / room);
        let (low, high) = ((low / step).floor() * step, (high / step).ceil() * step);
        let inset = |end: f64| if end == 0.0 { 0.0 } else { INSET };
        Self { low, high, step, left: left + inset(low), right: right - inset(high) }
    }

    /// Where a number lies.
    pub fn x(&self, hundredths: i64) -> f32 {
        self.at(hundredths as f64 / 100.0)
    }

    fn at(&self, value: f64) -> f32 {
        let share = (value - self.low) / (self.high - self.low);
        self.left + (self.right - self.left) * share as f32
    }

    /// Where the ticks stand.
    pub fn ticks(&self) -> Vec<f32> {
        self.numbers().map(|number| self.at(number as f64 * self.step)).collect()
    }

    /// Every tick that is a multiple of so many steps, and what it says.
    pub fn named_ticks(&self, axis: &Axis, every: i64) -> Vec<(f32, String)> {
        let named = self.numbers().filter(|number| number % every == 0).map(|number| number as f64 * self.step);
        named.map(|value| (self.at(value), tick(value, axis))).collect()
    }

    /// The ticks as multiples of the step.
    fn numbers(&self) -> impl Iterator<Item = i64> {
        let first = (self.low / self.step).round() as i64;
        let count = ((self.high - self.low) / self.step).round() as i64;
        first..=first + count.min(MOST_STEPS as i64 * 2)
    }
}

/// The numbers that the axis must hold, with room for open ends.
fn bounds(chart: &Chart) -> (f64, f64) {
    let extents = || chart.bars().map(|bar| bar.extent);
    let unit = |hundredths: i64| hundredths as f64 / 100.0;
    let low = extents().map(Extent::lower).min().map_or(0.0, unit);
    let high = extents().map(Extent::upper).max().map_or(1.0, unit);
    let from_zero = extents().any(|extent| matches!(extent, Extent::FromZero(_)));
    // A number by itself is seen against zero.
    let low = if high > low { low } else { low.min(0.0) };
    let span = if high > low { high - low } else { 1.0 };
    let open_below = extents().any(|extent| matches!(extent, Extent::AtMost(_)));
    let near_zero = (0.0..=high * NEAR_ZERO).contains(&low);
    let start = match () {
        () if from_zero => low.min(0.0),
        () if near_zero => 0.0,
        () if open_below => (low - span * 2.0 * OPEN_END).max(0.0),
        () => (low - span * OPEN_END).max(0.0),
    };
    let open = |extent: Extent| unit(extent.upper()) + if extent.is_open_above() { span * OPEN_END } else { 0.0 };
    let end = extents().map(open).fold(high, f64::max);
    let end = if from_zero { end.max(0.0) } else { end };
    (start, if end > start { end } else { start + 1.0 })
}

/// The next larger of 1, 2 and 5 times a power of ten.
fn round_step(rough: f64) -> f64 {
    let power = 10_f64.powf(rough.max(0.01).log10().floor());
    let step = [1.0, 2.0, 5.0, 10.0].into_iter().find(|factor| factor * power >= rough * 0.999);
    step.unwrap_or(10.0) * power
}

fn tick(value: f64, axis: &Axis) -> String {
    match axis {
        Axis::Money { currency, .. } => format!("{}{}", currency.sign(), short(value, *currency)),
        Axis::Number { percent: true, .. } => format!("{}%", decimal(value)),
        Axis::Number { .. } => scaled(value, &[(1e9, "bn"), (1e6, "m"), (1e3, "k")]),
    }
}

/// Rupees are counted in lakh and crore, all else in thousands and millions.
fn short(value: f64, currency: Currency) -> String {
    if currency.code() == "INR" {
        return scaled(value, &[(1e7, "Cr"), (1e5, "L"), (1e3, "k")]);
    }
    scaled(value, &[(1e9, "bn"), (1e6, "m"), (1e3, "k")])
}

fn scaled(value: f64, scales: &[(f64, &str)]) -> String {
    let scale = scales.iter().find(|(factor, _)| value.abs() >= *factor);
    scale.map_or_else(|| decimal(value), |(factor, name)| format!("{}{name}", decimal(value / factor)))
}

/// At most two decimals, and none that are zero.
fn decimal(value: f64) -> String {
    let rounded = (value * 100.0).round() / 100.0;
    // No minus before a zero.
    format!("{}", if rounded == 0.0 { 0.0 } else { rounded })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_round() {
        for (rough, step) in [(1.0, 1.0), (1.2, 2.0), (37_000.0, 50_000.0), (0.3, 0.5), (51.0, 100.0)] {
            assert_eq!(round_step(rough), step, "{rough}");
        }
    }

    #[test]
    fn ticks_are_short_as_their_readers_write_them() {
        let money = |code: &str| Axis::Money {
            currency: Currency::from_code(code).expect("a known code"),
            period: crate::knowledge::Period::Year,
            stated_by_all: true,
        };
        assert_eq!(tick(150_000.0, &money("USD")), "$150k");
        assert_eq!(tick(2_500_000.0, &money("INR")), "₹25L");
        assert_eq!(tick(1_500_000.0, &money("JPY")), "JPY 1.5m");
        assert_eq!(tick(-20.0, &Axis::Number { name: String::new(), percent: true }), "-20%");
    }
}

//! The marks on the axis: bars, points and open ends. What an amount counts is told by filling, so
//! that it can be read without colours: base is solid, total is hatched, not stated is hollow.

use super::scale::Scale;
use crate::answer::{Bar, Extent};
use crate::knowledge::Basis;
use std::fmt::Write;

/// The panel behind everything: light on Discord's dark theme, and a shade off its light one.
pub(super) const PANEL: &str = "#f8fafc";
/// The strip on which a bar lies.
const TRACK: &str = "#e5eaf2";
const BASE: &str = "#1d5fd1";
const TOTAL: &str = "#b4460f";
const TOTAL_TINT: &str = "#fbdcc8";
const NOT_STATED: &str = "#4a5568";

/// How far an open end runs on, in heights of a bar.
const RUN_ON: f32 = 2.5;
/// Half the diagonal of a point, in heights of a bar.
const POINT: f32 = 0.58;
/// The narrowest bar in pixels.
const NARROWEST: f32 = 8.0;
/// From one stroke of a hatching to the next, in pixels; half of it is the stroke.
const HATCH: f32 = 12.0;
/// Width and height of a bar in the legend.
const SWATCH: (f32, f32) = (36.0, 24.0);

/// Fill, edge and the edge's width.
fn filling(basis: Option<Basis>) -> (&'static str, &'static str, f32) {
    match basis {
        Some(Basis::Base) | None => (BASE, BASE, 0.0),
        Some(Basis::Total) => (TOTAL_TINT, TOTAL, 2.5),
        Some(Basis::NotStated) => ("#ffffff", NOT_STATED, 3.0),
    }
}

/// The strip on which a bar lies.
#[derive(Debug, Clone, Copy)]
pub(super) struct Strip {
    /// Its two ends in pixels.
    pub left: f32,
    pub right: f32,
    /// Its upper edge.
    pub y: f32,
    /// How high it and its bar are.
    pub height: f32,
}

impl Strip {
    fn middle(self) -> f32 {
        self.y + self.height / 2.0
    }

    /// The strip of an example in the legend.
    fn example(x: f32, y: f32) -> Self {
        Self { left: x, right: x + SWATCH.0, y, height: SWATCH.1 }
    }
}

/// An empty strip, notched at the ticks.
pub(super) fn track(out: &mut String, strip: Strip, ticks: &[f32]) {
    let Strip { left, right, y, height } = strip;
    let width = right - left;
    let _ = write!(out, r#"<rect x="{left}" y="{y:.1}" width="{width}" height="{height}" fill="{TRACK}"/>"#);
    let inner = ticks.iter().filter(|x| **x > left + 1.0 && **x < right - 1.0);
    let notches: String = inner.map(|x| format!("M{x:.1} {y:.1}v{height}")).collect();
    if !notches.is_empty() {
        let _ = write!(out, r#"<path d="{notches}" stroke="{PANEL}" stroke-width="3"/>"#);
    }
}

/// One figure on its strip.
pub(super) fn mark(out: &mut String, bar: &Bar, scale: &Scale, strip: Strip) {
    let basis = bar.basis;
    match bar.extent {
        Extent::Range { low, high, open: false } => body(out, scale.x(low), scale.x(high), strip, basis),
        Extent::Range { low, high, open: true } => open_above(out, scale.x(low), scale.x(high), strip, basis),
        Extent::AtLeast(low) => open_above(out, scale.x(low), scale.x(low), strip, basis),
        Extent::AtMost(high) => open_below(out, scale.x(high), strip, basis),
        Extent::Single(at) => point(out, scale.x(at), strip, basis),
        Extent::FromZero(at) => {
            let (zero, end) = (scale.x(0), scale.x(at));
            body(out, zero.min(end), zero.max(end), strip, basis);
        }
    }
}

/// A small example of a filling, for the legend.
pub(super) fn swatch(out: &mut String, x: f32, y: f32, basis: Basis) {
    body(out, x, x + SWATCH.0, Strip::example(x, y), Some(basis));
}

/// An example of a single amount.
pub(super) fn swatch_point(out: &mut String, x: f32, y: f32) {
    point(out, x + SWATCH.0 / 2.0, Strip::example(x, y), Some(Basis::NotStated));
}

/// An example of an end that no source gives.
pub(super) fn swatch_arrow(out: &mut String, x: f32, y: f32, above: bool) {
    let strip = Strip::example(x, y);
    let (from, to) = (x + 2.0, x + SWATCH.0 - 2.0);
    if above { arrow(out, from, to, strip, NOT_STATED) } else { arrow(out, to, from, strip, NOT_STATED) }
}

/// A bar between two places.
fn body(out: &mut String, from: f32, to: f32, strip: Strip, basis: Option<Basis>) {
    let (fill, edge, line) = filling(basis);
    let (from, to) = if to - from < NARROWEST {
        let middle = (from + to) / 2.0;
        (middle - NARROWEST / 2.0, middle + NARROWEST / 2.0)
    } else {
        (from, to)
    };
    // The edge lies inside, so that a bar ends where its number is.
    let (x, y, width, height) = (from + line / 2.0, strip.y + line / 2.0, to - from - line, strip.height - line);
    if line == 0.0 {
        let _ = write!(
            out,
            r#"<rect x="{x:.1}" y="{y:.1}" width="{width:.1}" height="{height:.1}" rx="3" fill="{fill}"/>"#
        );
        return;
    }
    let edged = format!(r#"rx="3" stroke="{edge}" stroke-width="{line}""#);
    let _ =
        write!(out, r#"<rect x="{x:.1}" y="{y:.1}" width="{width:.1}" height="{height:.1}" fill="{fill}" {edged}/>"#);
    if basis == Some(Basis::Total) {
        let strokes = hatching(x, y, width, height);
        let _ = write!(out, r#"<path d="{strokes}" fill="{edge}"/>"#);
    }
}

/// Slanting strokes over a box, cut off at its sides. Drawn one by one: a pattern takes the renderer
/// ten times as long.
fn hatching(left: f32, top: f32, width: f32, height: f32) -> String {
    let (right, stroke) = (left + width, HATCH / 2.0);
    let count = ((width + height) / HATCH).ceil() as usize;
    let strokes = (0..count).map(|number| {
        // Where the stroke stands at the lower edge; at the upper edge it is as far to the right as the box is high.
        let foot = left - height + number as f32 * HATCH;
        // Both slants, cut where they meet a side.
        let slant = |foot: f32| {
            let along =
                |x: f32| (x.clamp(left, right), top + height - (x.clamp(left, right) - foot).clamp(0.0, height));
            (along(foot), along(foot + height))
        };
        let ((x1, y1), (x2, y2)) = slant(foot);
        let ((x3, y3), (x4, y4)) = slant(foot + stroke);
        format!("M{x1:.1} {y1:.1}L{x2:.1} {y2:.1}L{x4:.1} {y4:.1}L{x3:.1} {y3:.1}Z")
    });
    strokes.collect()
}

/// A bar that is known up to `known`, from where an arrow runs on.
fn open_above(out: &mut String, from: f32, known: f32, strip: Strip, basis: Option<Basis>) {
    let end = (known + RUN_ON * strip.height).min(strip.right - 3.0);
    arrow(out, known, end, strip, filling(basis).1);
    body(out, from, known, strip, basis);
}

fn open_below(out: &mut String, high: f32, strip: Strip, basis: Option<Basis>) {
    let start = (high - RUN_ON * strip.height).max(strip.left + 3.0);
    arrow(out, high, start, strip, filling(basis).1);
    body(out, high, high, strip, basis);
}

/// An arrow along the middle of a strip.
fn arrow(out: &mut String, from: f32, to: f32, strip: Strip, colour: &str) {
    let (y, half) = (strip.middle(), strip.height / 3.0);
    let back = to - half * 1.1 * (to - from).signum();
    let _ = write!(
        out,
        r#"<path d="M{from:.1} {y:.1}L{to:.1} {y:.1}M{back:.1} {:.1}L{to:.1} {y:.1}L{back:.1} {:.1}" fill="none" stroke="{colour}" stroke-width="3.5" stroke-linecap="round" stroke-linejoin="round"/>"#,
        y - half,
        y + half
    );
}

fn point(out: &mut String, x: f32, strip: Strip, basis: Option<Basis>) {
    let (fill, edge, line) = filling(basis);
    let (y, half) = (strip.middle(), POINT * strip.height);
    let _ = write!(
        out,
        r#"<path d="M{:.1} {y:.1}L{x:.1} {:.1}L{:.1} {y:.1}L{x:.1} {:.1}Z" fill="{fill}" stroke="{edge}" stroke-width="{}" stroke-linejoin="round"/>"#,
        x - half,
        y - half,
        x + half,
        y + half,
        line.max(2.0)
    );
}

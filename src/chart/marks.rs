//! The marks on the axis: bars, points and open ends. What an amount counts is told by filling, so
//! that it can be read without colours: base is solid, total is hatched, not stated is hollow.

use super::scale::Scale;
use crate::answer::{Bar, Extent};
use crate::knowledge::Basis;
use std::fmt::Write;

/// Height of a bar in pixels.
pub(super) const BAR: f32 = 24.0;
/// The panel behind everything: light on Discord's dark theme, and a shade off its light one.
pub(super) const PANEL: &str = "#f8fafc";
/// The strip on which a bar lies.
const TRACK: &str = "#e5eaf2";
const BASE: &str = "#1d5fd1";
const TOTAL: &str = "#b4460f";
const TOTAL_TINT: &str = "#fbdcc8";
const NOT_STATED: &str = "#4a5568";

/// How far a bar with an open end runs on, in pixels.
const RUN_ON: f32 = 72.0;
/// Half the diagonal of a point.
const POINT: f32 = 14.0;
/// The narrowest bar.
const NARROWEST: f32 = 8.0;

/// Patterns and gradients that marks refer to.
pub(super) fn definitions() -> String {
    // A bar vanishes into its strip.
    let fade = |name: &str, far: u8, near: u8| {
        format!(
            r#"<linearGradient id="{name}" x1="{far}" x2="{near}"><stop offset="0.2" stop-color="{TRACK}"/><stop offset="1" stop-color="{TRACK}" stop-opacity="0"/></linearGradient>"#
        )
    };
    format!(
        r#"<defs><pattern id="hatch" width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="9" height="9" fill="{TOTAL_TINT}"/><rect width="4.5" height="9" fill="{TOTAL}"/></pattern>{}{}</defs>"#,
        fade("fade-above", 1, 0),
        fade("fade-below", 0, 1),
    )
}

/// Fill, edge and the edge's width.
fn filling(basis: Option<Basis>) -> (&'static str, &'static str, f32) {
    match basis {
        Some(Basis::Base) | None => (BASE, BASE, 0.0),
        Some(Basis::Total) => ("url(#hatch)", TOTAL, 2.5),
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
}

/// An empty strip, notched at the ticks.
pub(super) fn track(out: &mut String, strip: Strip, ticks: &[f32]) {
    let Strip { left, right, y } = strip;
    let width = right - left;
    let _ = write!(out, r#"<rect x="{left}" y="{y:.1}" width="{width}" height="{BAR}" rx="5" fill="{TRACK}"/>"#);
    let inner = ticks.iter().filter(|x| **x > left + 1.0 && **x < right - 1.0);
    let notches: String = inner.map(|x| format!("M{x:.1} {y:.1}v{BAR}")).collect();
    if !notches.is_empty() {
        let _ = write!(out, r#"<path d="{notches}" stroke="{PANEL}" stroke-width="3"/>"#);
    }
}

/// One figure on its strip.
pub(super) fn mark(out: &mut String, bar: &Bar, scale: &Scale, strip: Strip) {
    let (basis, y) = (bar.basis, strip.y);
    match bar.extent {
        Extent::Range { low, high, open: false } => body(out, scale.x(low), scale.x(high), y, basis),
        Extent::Range { low, high, open: true } => open_above(out, scale.x(low), scale.x(high), strip, basis),
        Extent::AtLeast(low) => open_above(out, scale.x(low), scale.x(low), strip, basis),
        Extent::AtMost(high) => open_below(out, scale.x(high), strip, basis),
        Extent::Single(at) => point(out, scale.x(at), y + BAR / 2.0, basis),
        Extent::FromZero(at) => {
            let (zero, end) = (scale.x(0), scale.x(at));
            body(out, zero.min(end), zero.max(end), y, basis);
        }
    }
}

/// A small example of a filling, for the legend.
pub(super) fn swatch(out: &mut String, x: f32, y: f32, width: f32, basis: Option<Basis>) {
    body(out, x, x + width, y, basis);
}

/// An example of a single amount.
pub(super) fn swatch_point(out: &mut String, x: f32, y: f32) {
    let _ =
        write!(out, r#"<path d="{}" fill="none" stroke="{NOT_STATED}" stroke-width="3"/>"#, diamond(x, y, POINT - 2.0));
}

/// An example of an end that no source gives.
pub(super) fn swatch_arrow(out: &mut String, x: f32, y: f32, above: bool) {
    arrow(out, x, y, NOT_STATED, if above { 1.0 } else { -1.0 });
}

fn body(out: &mut String, from: f32, to: f32, y: f32, basis: Option<Basis>) {
    let (fill, edge, line) = filling(basis);
    let (from, to) = if to - from < NARROWEST {
        let middle = (from + to) / 2.0;
        (middle - NARROWEST / 2.0, middle + NARROWEST / 2.0)
    } else {
        (from, to)
    };
    // The edge lies inside, so that a bar ends where its number is.
    let (x, top, width, height) = (from + line / 2.0, y + line / 2.0, to - from - line, BAR - line);
    let _ = write!(
        out,
        r#"<rect x="{x:.1}" y="{top}" width="{width:.1}" height="{height}" rx="4" fill="{fill}" stroke="{edge}" stroke-width="{line}"/>"#
    );
}

/// A bar that is known up to `known` and fades out from there, with an arrow at its end.
fn open_above(out: &mut String, from: f32, known: f32, strip: Strip, basis: Option<Basis>) {
    let end = (known + RUN_ON).min(strip.right);
    body(out, from, end, strip.y, basis);
    // Of a bar that only starts somewhere, the start stays visible.
    fade(out, "fade-above", known.max(from + 10.0), end, strip.y);
    arrow(out, end - 4.0, strip.y + BAR / 2.0, filling(basis).1, 1.0);
}

fn open_below(out: &mut String, high: f32, strip: Strip, basis: Option<Basis>) {
    let start = (high - RUN_ON).max(strip.left);
    body(out, start, high, strip.y, basis);
    fade(out, "fade-below", start, high - 10.0, strip.y);
    arrow(out, start + 4.0, strip.y + BAR / 2.0, filling(basis).1, -1.0);
}

fn fade(out: &mut String, name: &str, from: f32, to: f32, y: f32) {
    let width = (to - from).max(0.0);
    let _ = write!(out, r#"<rect x="{from:.1}" y="{y}" width="{width:.1}" height="{BAR}" fill="url(#{name})"/>"#);
}

/// An arrow's head with its tip here; `way` is 1 to the right and -1 to the left.
fn arrow(out: &mut String, x: f32, y: f32, colour: &str, way: f32) {
    let (back, half) = (-9.0 * way, 8.0);
    let _ = write!(
        out,
        r#"<path d="M{:.1} {:.1}L{x:.1} {y:.1}L{:.1} {:.1}" fill="none" stroke="{colour}" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/>"#,
        x + back,
        y - half,
        x + back,
        y + half
    );
}

fn point(out: &mut String, x: f32, y: f32, basis: Option<Basis>) {
    let (fill, edge, line) = filling(basis);
    let _ = write!(
        out,
        r#"<path d="{}" fill="{fill}" stroke="{edge}" stroke-width="{}" stroke-linejoin="round"/>"#,
        diamond(x, y, POINT),
        line.max(2.0)
    );
}

fn diamond(x: f32, y: f32, half: f32) -> String {
    format!("M{:.1} {y:.1}L{x:.1} {:.1}L{:.1} {y:.1}L{x:.1} {:.1}Z", x - half, y - half, x + half, y + half)
}

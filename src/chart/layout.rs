//! Where everything on a chart stands. Sizes are made for a phone, where the picture is shown at less
//! than half its width.

use super::density::{Density, SMALL, TITLE, UNIT};
use super::marks::{self, PANEL, Strip};
use super::scale::Scale;
use super::text::{FAMILY, Type, escaped, legible};
use crate::answer::{Axis, Bar, BarGroup, Chart, Extent};
use crate::knowledge::Basis;
use std::fmt::Write;

const WIDTH: f32 = 800.0;
const MARGIN: f32 = 36.0;
const RIGHT: f32 = WIDTH - MARGIN;
const INNER: f32 = WIDTH - 2.0 * MARGIN;
/// Between a label, a bar and the figure on the same line.
const GAP: f32 = 16.0;
/// A label beside its bar takes at most this.
const LABEL_COLUMN: f32 = 250.0;
/// A figure beside its bar takes at most this.
const FIGURE_COLUMN: f32 = 250.0;
/// A chart taller than this gets the ticks below the bars, too.
const TALL: f32 = 1_000.0;

/// The chart as SVG. All text is escaped; nothing in it refers to anything outside.
pub fn svg(chart: &Chart) -> String {
    let drawn = |density| Sheet::drawn(chart, density);
    let mut sheets = Density::wider().map(drawn);
    let sheet = sheets.find(|sheet| sheet.y <= sheet.density.tallest).unwrap_or_else(|| drawn(Density::CLOSEST));
    let height = sheet.y.ceil();
    let (title, told) = (escaped(&legible(&chart.title)), escaped(&legible(&chart.alt_text())));
    format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}" viewBox="0 0 {WIDTH} {height}" font-family="{FAMILY}, sans-serif" role="img"><title>{title}</title><desc>{told}</desc><rect width="{WIDTH}" height="{height}" fill="{PANEL}"/>{}</svg>"#,
        sheet.out
    )
}

/// A drawing that grows downwards.
struct Sheet {
    out: String,
    /// Where the next thing starts, in pixels from the top.
    y: f32,
    density: Density,
    /// Where bars lie: from here to there.
    left: f32,
    right: f32,
}

impl Sheet {
    fn drawn(chart: &Chart, density: Density) -> Self {
        let (left, right) = if density.beside { columns(chart, density) } else { (MARGIN, RIGHT) };
        let mut sheet = Self { out: String::new(), y: MARGIN, density, left, right };
        sheet.paragraph(TITLE, &chart.title, 2);
        // A ranking is titled by what it measures.
        if chart.axis.name() != chart.title {
            sheet.paragraph(UNIT, &chart.axis.name(), 2);
        }
        sheet.y += 10.0;
        sheet.legend(chart);
        let scale = Scale::of(chart, left, right);
        sheet.ticks(&scale, &chart.axis);
        for group in &chart.groups {
            sheet.group(group, &scale);
        }
        if sheet.y > TALL {
            sheet.ticks(&scale, &chart.axis);
        }
        sheet.y += 6.0;
        for note in &chart.notes {
            sheet.paragraph(SMALL, note, 4);
        }
        sheet.y += MARGIN - 10.0;
        sheet
    }

    /// Writes one line; `anchor` is `start`, `middle` or `end`. The line is as high as its type.
    fn write(&mut self, kind: Type, anchor: &str, x: f32, top: f32, class: &str, text: &str) {
        let weight = if kind.bold { r#" font-weight="600""# } else { "" };
        let base = top + kind.size * 0.95;
        let _ = write!(
            self.out,
            r#"<text class="{class}" x="{x:.1}" y="{base:.1}" font-size="{}" fill="{}" text-anchor="{anchor}"{weight}>{}</text>"#,
            kind.size,
            kind.colour,
            escaped(text)
        );
    }

    /// Writes text in as many lines as it needs, up to a number.
    fn paragraph(&mut self, kind: Type, text: &str, lines: usize) {
        for line in kind.wrap(&legible(text), INNER, lines) {
            self.write(kind, "start", MARGIN, self.y, "text", &line);
            self.y += kind.size * 1.3;
        }
    }

    /// What the fillings and marks mean; only those that occur.
    fn legend(&mut self, chart: &Chart) {
        let mut x = MARGIN;
        let mut entry = |sheet: &mut Self, name: &str, draw: &dyn Fn(&mut String, f32, f32)| {
            let width = 46.0 + SMALL.width(name);
            if x > MARGIN && x + width > WIDTH - MARGIN {
                x = MARGIN;
                sheet.y += 38.0;
            }
            draw(&mut sheet.out, x, sheet.y);
            sheet.write(SMALL, "start", x + 46.0, sheet.y, "legend", name);
            x += width + 28.0;
        };
        let has = |what: &dyn Fn(&Bar) -> bool| chart.bars().any(what);
        let mut any = false;
        for (basis, name) in [
            (Basis::Base, "base salary"),
            (Basis::Total, "total compensation"),
            (Basis::NotStated, "base or total not stated"),
        ] {
            if has(&|bar| bar.basis == Some(basis)) {
                entry(self, name, &|out, x, y| marks::swatch(out, x, y + 2.0, basis));
                any = true;
            }
        }
        if has(&|bar| matches!(bar.extent, Extent::Single(_))) {
            entry(self, "single amount", &|out, x, y| marks::swatch_point(out, x, y + 2.0));
            any = true;
        }
        if has(&|bar| bar.extent.is_open_above()) {
            entry(self, "no upper end given", &|out, x, y| marks::swatch_arrow(out, x, y + 2.0, true));
            any = true;
        }
        if has(&|bar| matches!(bar.extent, Extent::AtMost(_))) {
            entry(self, "no lower end given", &|out, x, y| marks::swatch_arrow(out, x, y + 2.0, false));
            any = true;
        }
        if any {
            self.y += 46.0;
        }
    }

    /// Names the ticks: all of them, or every second, fifth … where they would run into each other.
    fn ticks(&mut self, scale: &Scale, axis: &Axis) {
        let kind = if self.density.beside { self.density.context() } else { SMALL };
        let place = |(x, name): (f32, String)| {
            // The outermost names stay near their axis.
            let half = kind.width(&name) / 2.0;
            (x.clamp(self.left + half, (self.right - half).max(self.left + half)), half, name)
        };
        let choices = [1, 2, 5, 10].map(|every| scale.named_ticks(axis, every).into_iter().map(place));
        let choices = choices.map(Iterator::collect::<Vec<_>>);
        let apart = |names: &&Vec<(f32, f32, String)>| {
            names.windows(2).all(|two| two[0].0 + two[0].1 + kind.size * 0.7 < two[1].0 - two[1].1)
        };
        for (x, _, name) in choices.iter().find(apart).unwrap_or(&choices[3]) {
            self.write(kind, "middle", *x, self.y, "tick", name);
        }
        self.y += kind.size * 1.3 + 6.0;
    }

    fn group(&mut self, group: &BarGroup, scale: &Scale) {
        let density = self.density;
        let has_text = group.heading.is_some() || !group.context.is_empty();
        if has_text {
            self.y += density.group_gap;
        }
        if !self.heading_on_one_line(group) {
            if let Some(heading) = &group.heading {
                self.paragraph(density.heading(), heading, density.lines);
            }
            self.paragraph(density.context(), &group.context, density.lines);
        }
        if has_text || !density.beside {
            self.y += density.gap / 2.0 - 1.0;
        }
        for bar in &group.bars {
            if density.beside { self.bar_beside(bar, scale) } else { self.bar_below(bar, scale) }
        }
    }

    /// Where a chart is set closely, what else holds for a group stands behind its heading, if both fit.
    fn heading_on_one_line(&mut self, group: &BarGroup) -> bool {
        let (heading, context) = (self.density.heading(), self.density.context());
        let (Some(name), false) = (&group.heading, group.context.is_empty() || !self.density.beside) else {
            return false;
        };
        let (name, said) = (legible(name), legible(&group.context));
        let start = MARGIN + heading.width(&name) + GAP;
        let fits = start + context.width(&said) <= RIGHT;
        if fits {
            self.write(heading, "start", MARGIN, self.y, "text", &name);
            let lower = heading.size - context.size;
            self.write(context, "start", start, self.y + lower, "text", &said);
            self.y += heading.size * 1.3;
        }
        fits
    }

    /// Label and figure on a line, and their bar below it.
    fn bar_below(&mut self, bar: &Bar, scale: &Scale) {
        let (kind, label) = (self.density.figure(), self.density.label());
        let figure = kind.fit(&legible(&bar.figure), INNER * 0.6);
        let room = INNER - kind.width(&figure) - GAP;
        self.write(kind, "end", RIGHT, self.y, "figure", &figure);
        for line in label.wrap(&legible(&bar.label), room, self.density.lines) {
            self.write(label, "start", MARGIN, self.y, "label", &line);
            self.y += label.size * 1.24;
        }
        self.y += 5.0;
        self.mark(bar, scale, self.y);
        self.y += self.density.bar + self.density.gap;
    }

    /// Label, bar and figure on one line. A label of two lines has them on both sides of the middle.
    fn bar_beside(&mut self, bar: &Bar, scale: &Scale) {
        let (kind, label) = (self.density.figure(), self.density.label());
        let lines = label.wrap(&legible(&bar.label), self.left - GAP - MARGIN, self.density.lines);
        let line = label.size * 1.16;
        let height = (line * lines.len() as f32).max(line);
        for (number, text) in lines.iter().enumerate() {
            self.write(label, "start", MARGIN, self.y + line * number as f32, "label", text);
        }
        let middle = self.y + height / 2.0 + label.size * 0.04;
        let figure = kind.fit(&legible(&bar.figure), RIGHT - GAP - self.right);
        self.write(kind, "end", RIGHT, middle - line / 2.0, "figure", &figure);
        self.mark(bar, scale, (middle - self.density.bar / 2.0).round());
        self.y += height + self.density.gap;
    }

    fn mark(&mut self, bar: &Bar, scale: &Scale, y: f32) {
        let strip = Strip { left: self.left, right: self.right, y, height: self.density.bar };
        marks::track(&mut self.out, strip, &scale.ticks());
        marks::mark(&mut self.out, bar, scale, strip);
    }
}

/// Where bars lie between their labels and figures: each has the room that the widest needs, up to a share.
fn columns(chart: &Chart, density: Density) -> (f32, f32) {
    let widest = |kind: Type, text: fn(&Bar) -> &str| {
        chart.bars().map(|bar| kind.width(&legible(text(bar)))).fold(0.0, f32::max).ceil()
    };
    let label = widest(density.label(), |bar| &bar.label).min(LABEL_COLUMN);
    let figure = widest(density.figure(), |bar| &bar.figure).min(FIGURE_COLUMN);
    (MARGIN + label + GAP, RIGHT - figure - GAP)
}

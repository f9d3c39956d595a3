//! Where everything on a chart stands. Sizes are made for a phone, where the picture is shown at less
//! than half its width: labels stand above their bars, which have the whole width for themselves.

use super::marks::{self, BAR, PANEL, Strip};
use super::scale::Scale;
use super::text::{FAMILY, Type, escaped, legible};
use crate::answer::{Axis, Bar, BarGroup, Chart, Extent};
use crate::knowledge::Basis;
use std::fmt::Write;

const WIDTH: f32 = 800.0;
const MARGIN: f32 = 36.0;
const INNER: f32 = WIDTH - 2.0 * MARGIN;
/// Between a label and the figure on the same line.
const GAP: f32 = 24.0;
/// More bars than this get the ticks below them, too.
const TALL: usize = 8;

const INK: &str = "#131a26";
const GREY: &str = "#4a5568";
const TITLE: Type = Type { size: 38.0, bold: true, colour: INK };
const UNIT: Type = Type { size: 25.0, bold: false, colour: GREY };
const HEADING: Type = Type { size: 28.0, bold: true, colour: INK };
const CONTEXT: Type = Type { size: 23.0, bold: false, colour: GREY };
const LABEL: Type = Type { size: 25.0, bold: false, colour: INK };
const FIGURE: Type = Type { size: 25.0, bold: true, colour: INK };
const SMALL: Type = Type { size: 23.0, bold: false, colour: GREY };

/// The chart as SVG. All text is escaped; nothing in it refers to anything outside.
pub fn svg(chart: &Chart) -> String {
    let mut sheet = Sheet { out: marks::definitions(), y: MARGIN };
    sheet.paragraph(TITLE, &chart.title, 2);
    // A ranking is titled by what it measures.
    if chart.axis.name() != chart.title {
        sheet.paragraph(UNIT, &chart.axis.name(), 2);
    }
    sheet.y += 10.0;
    sheet.legend(chart);
    let scale = Scale::of(chart, MARGIN, WIDTH - MARGIN);
    sheet.ticks(&scale, &chart.axis);
    for group in &chart.groups {
        sheet.group(group, &scale);
    }
    if chart.bars().count() > TALL {
        sheet.ticks(&scale, &chart.axis);
    }
    sheet.y += 6.0;
    for note in &chart.notes {
        sheet.paragraph(SMALL, note, 4);
    }
    let height = (sheet.y + MARGIN - 10.0).ceil();
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
}

impl Sheet {
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
                entry(self, name, &|out, x, y| marks::swatch(out, x, y + 2.0, 36.0, Some(basis)));
                any = true;
            }
        }
        if has(&|bar| matches!(bar.extent, Extent::Single(_))) {
            entry(self, "single amount", &|out, x, y| marks::swatch_point(out, x + 18.0, y + 14.0));
            any = true;
        }
        if has(&|bar| bar.extent.is_open_above()) {
            entry(self, "no upper end given", &|out, x, y| marks::swatch_arrow(out, x + 26.0, y + 14.0, true));
            any = true;
        }
        if has(&|bar| matches!(bar.extent, Extent::AtMost(_))) {
            entry(self, "no lower end given", &|out, x, y| marks::swatch_arrow(out, x + 12.0, y + 14.0, false));
            any = true;
        }
        if any {
            self.y += 46.0;
        }
    }

    /// Names the ticks: all of them, or every second, fifth … where they would run into each other.
    fn ticks(&mut self, scale: &Scale, axis: &Axis) {
        let place = |(x, name): (f32, String)| {
            // The outermost names stay inside the margins.
            let half = SMALL.width(&name) / 2.0;
            (x.clamp(MARGIN + half, (WIDTH - MARGIN - half).max(MARGIN + half)), half, name)
        };
        let choices = [1, 2, 5, 10].map(|every| scale.named_ticks(axis, every).into_iter().map(place));
        let choices = choices.map(Iterator::collect::<Vec<_>>);
        let apart = |names: &&Vec<(f32, f32, String)>| {
            names.windows(2).all(|two| two[0].0 + two[0].1 + SMALL.size * 0.7 < two[1].0 - two[1].1)
        };
        for (x, _, name) in choices.iter().find(apart).unwrap_or(&choices[3]) {
            self.write(SMALL, "middle", *x, self.y, "tick", name);
        }
        self.y += SMALL.size * 1.3 + 6.0;
    }

    fn group(&mut self, group: &BarGroup, scale: &Scale) {
        if let Some(heading) = &group.heading {
            self.y += 12.0;
            self.paragraph(HEADING, heading, 2);
        }
        if group.heading.is_none() && !group.context.is_empty() {
            self.y += 6.0;
        }
        self.paragraph(CONTEXT, &group.context, 2);
        self.y += 8.0;
        for bar in &group.bars {
            self.bar(bar, scale);
        }
    }

    fn bar(&mut self, bar: &Bar, scale: &Scale) {
        let figure = FIGURE.fit(&legible(&bar.figure), INNER * 0.6);
        let room = INNER - FIGURE.width(&figure) - GAP;
        self.write(FIGURE, "end", WIDTH - MARGIN, self.y, "figure", &figure);
        for line in LABEL.wrap(&legible(&bar.label), room, 2) {
            self.write(LABEL, "start", MARGIN, self.y, "label", &line);
            self.y += LABEL.size * 1.24;
        }
        self.y += 5.0;
        let strip = Strip { left: MARGIN, right: WIDTH - MARGIN, y: self.y };
        marks::track(&mut self.out, strip, &scale.ticks());
        marks::mark(&mut self.out, bar, scale, strip);
        self.y += BAR + 18.0;
    }
}

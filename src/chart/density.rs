//! How closely a chart is set. Discord shows a picture only so high before it is opened, so that a
//! tall one becomes narrow and its letters small: the more there is to show, the closer it is set.

use super::text::Type;

const INK: &str = "#131a26";
const GREY: &str = "#4a5568";

/// Sizes in pixels of everything that is repeated from bar to bar.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Density {
    /// A chart may grow to this height; beyond it, the next closer density is taken.
    pub tallest: f32,
    /// Label, bar and figure stand on one line. Else the label and the figure stand above the bar,
    /// which has the whole width for itself.
    pub beside: bool,
    /// A label, and what holds for a group, may have so many lines.
    pub lines: usize,
    /// Type of labels and figures.
    size: f32,
    /// Height of a bar.
    pub bar: f32,
    /// Between two bars.
    pub gap: f32,
    /// Above a group.
    pub group_gap: f32,
}

/// From the widest to the closest. In the first, a chart is no taller than wide.
const DENSITIES: [Density; 4] = [
    Density { tallest: 800.0, beside: false, lines: 2, size: 25.0, bar: 24.0, gap: 18.0, group_gap: 12.0 },
    Density { tallest: 1_000.0, beside: false, lines: 2, size: 23.0, bar: 14.0, gap: 10.0, group_gap: 8.0 },
    Density { tallest: 1_100.0, beside: true, lines: 2, size: 22.0, bar: 22.0, gap: 9.0, group_gap: 10.0 },
    Density { tallest: 2_000.0, beside: true, lines: 2, size: 20.0, bar: 18.0, gap: 6.0, group_gap: 8.0 },
];

impl Density {
    /// The closest, for all that is too tall in any other: what would need a second line is cut.
    pub const CLOSEST: Self =
        Self { tallest: f32::INFINITY, beside: true, lines: 1, size: 20.0, bar: 18.0, gap: 6.0, group_gap: 8.0 };

    /// All others, from the widest to the closest.
    pub fn wider() -> impl Iterator<Item = Self> {
        DENSITIES.into_iter()
    }

    /// The name of a group.
    pub fn heading(self) -> Type {
        Type { size: if self.beside { self.size } else { self.size + 3.0 }, bold: true, colour: INK }
    }

    /// What else holds for a group.
    pub fn context(self) -> Type {
        Type { size: self.size - 2.0, bold: false, colour: GREY }
    }

    /// What a bar is the figure of.
    pub fn label(self) -> Type {
        Type { size: self.size, bold: false, colour: INK }
    }

    /// A bar's figure.
    pub fn figure(self) -> Type {
        Type { size: self.size, bold: true, colour: INK }
    }
}

/// The chart's title.
pub(super) const TITLE: Type = Type { size: 38.0, bold: true, colour: INK };
/// What is measured.
pub(super) const UNIT: Type = Type { size: 25.0, bold: false, colour: GREY };
/// Legend, ticks and notes.
pub(super) const SMALL: Type = Type { size: 23.0, bold: false, colour: GREY };

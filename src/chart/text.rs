//! The font of the charts, how wide its text is, and text that fits.

use resvg::usvg::fontdb::{Database, Source};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};
use std::sync::{Arc, LazyLock};
use unicode_segmentation::UnicodeSegmentation;

/// The family name inside the font files.
pub(super) const FAMILY: &str = "Inter";

static REGULAR: &[u8] = include_bytes!("../../assets/fonts/Inter-Regular.ttf");
static SEMI_BOLD: &[u8] = include_bytes!("../../assets/fonts/Inter-SemiBold.ttf");

/// The fonts as the renderer wants them, loaded once.
pub(super) static FONTS: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut fonts = Database::new();
    for data in [REGULAR, SEMI_BOLD] {
        fonts.load_font_source(Source::Binary(Arc::new(data)));
    }
    Arc::new(fonts)
});

/// A way to write.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Type {
    /// Pixels.
    pub size: f32,
    /// Semi-bold or regular.
    pub bold: bool,
    /// As CSS wants it.
    pub colour: &'static str,
}

/// How wide letters are in a type of one pixel: a font is asked once for those that nearly all texts
/// consist of.
struct Widths {
    font: Option<FontRef<'static>>,
    ascii: [f32; 128],
}

impl Widths {
    fn of(data: &'static [u8]) -> Self {
        let font = FontRef::new(data).ok();
        let ascii = std::array::from_fn(|code| font.as_ref().map_or(0.0, |font| advance(font, char::from(code as u8))));
        Self { font, ascii }
    }

    fn of_char(&self, c: char) -> f32 {
        let known = self.ascii.get(c as usize).copied();
        known.unwrap_or_else(|| self.font.as_ref().map_or(0.0, |font| advance(font, c)))
    }
}

/// Zero for what the font has no letter form for.
fn advance(font: &FontRef<'_>, c: char) -> f32 {
    let glyph = font.charmap().map(c);
    let metrics = font.glyph_metrics(Size::new(1.0), LocationRef::default());
    glyph.and_then(|glyph| metrics.advance_width(glyph)).unwrap_or(0.0)
}

static WIDTHS: LazyLock<[Widths; 2]> = LazyLock::new(|| [Widths::of(REGULAR), Widths::of(SEMI_BOLD)]);

impl Type {
    /// The width of a text in pixels, without kerning, which makes it a little narrower.
    pub fn width(self, text: &str) -> f32 {
        let widths = &WIDTHS[usize::from(self.bold)];
        text.chars().map(|c| widths.of_char(c)).sum::<f32>() * self.size
    }

    /// The text, cut with `…` where it is wider than this.
    pub fn fit(self, text: &str, width: f32) -> String {
        if self.width(text) <= width {
            return text.to_owned();
        }
        let mut cut = String::new();
        let mut room = width - self.width("…");
        for grapheme in text.graphemes(true) {
            room -= self.width(grapheme);
            if room < 0.0 {
                break;
            }
            cut.push_str(grapheme);
        }
        // A word is cut only where the last space is far away.
        if let Some(space) = cut.rfind(' ')
            && cut.len() - space < 14
            && space > 0
        {
            cut.truncate(space);
        }
        format!("{}…", cut.trim_end_matches([' ', ',', '(', '·']))
    }

    /// The text in lines that fit, cut with `…` where it needs more lines than this.
    pub fn wrap(self, text: &str, width: f32, lines: usize) -> Vec<String> {
        let mut wrapped: Vec<String> = Vec::new();
        let mut words = text.split_whitespace().peekable();
        while words.peek().is_some() && wrapped.len() + 1 < lines {
            let mut line = String::new();
            while let Some(word) = words.peek() {
                let longer = if line.is_empty() { (*word).to_owned() } else { format!("{line} {word}") };
                if !line.is_empty() && self.width(&longer) > width {
                    break;
                }
                line = longer;
                words.next();
            }
            wrapped.push(self.fit(&line, width));
        }
        let rest = words.collect::<Vec<_>>().join(" ");
        if !rest.is_empty() {
            wrapped.push(self.fit(&rest, width));
        }
        wrapped
    }
}

/// Text as the font can write it: one line, without what has no letter form in the font, such as
/// pictographs, and without marks that turn the direction of what follows.
pub(super) fn legible(text: &str) -> String {
    let Ok(font) = FontRef::new(REGULAR) else { return String::new() };
    let letters = font.charmap();
    // Asking the font takes long beside the letters that every font has.
    let has = |c: char| c.is_ascii_graphic() || letters.map(c).is_some_and(|glyph| glyph.to_u32() != 0);
    let known = |c: &char| c.is_whitespace() || has(*c);
    let kept: String = text.chars().filter(known).map(|c| if c.is_control() { ' ' } else { c }).collect();
    let kept = kept.split_whitespace().collect::<Vec<_>>().join(" ");
    // Nothing left of a text: say that there was one.
    if kept.is_empty() && !text.trim().is_empty() { "…".to_owned() } else { kept }
}

/// Escaped for XML.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&apos;"),
            c => out.push(c),
        }
    }
    out
}

//! Draws a page as text, with colours where the output is a terminal.

use crate::answer::{Content, FigureRow, FigureTable, Page, Rich, Source};
use unicode_segmentation::UnicodeSegmentation;

/// With or without ANSI colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Bold titles, dim sources, marked words.
    Colour,
    /// Text only.
    Plain,
}

const BOLD: &str = "\u{1b}[1m";
const DIM: &str = "\u{1b}[2m";
const UNDERLINE: &str = "\u{1b}[4m";
const RESET: &str = "\u{1b}[0m";

impl Style {
    fn paint(self, code: &str, text: &str) -> String {
        match self {
            Self::Colour => format!("{code}{text}{RESET}"),
            Self::Plain => text.to_owned(),
        }
    }
}

/// The page as lines of text, without a line break at the end.
pub fn draw(page: &Page, style: Style) -> String {
    let mut lines = vec![style.paint(BOLD, &printable(&page.title))];
    for section in &page.sections {
        lines.push(String::new());
        if let Some(heading) = &section.heading {
            lines.push(style.paint(BOLD, &printable(heading)));
        }
        for content in &section.content {
            match content {
                Content::Prose(text) => lines.push(rich(text, style)),
                Content::Items(items) => lines.extend(items.iter().map(|item| format!("- {}", rich(item, style)))),
                Content::Figures(table) => lines.extend(figures(table, style)),
            }
        }
    }
    if !page.sources.is_empty() {
        lines.push(String::new());
        lines.push(style.paint(BOLD, "Sources"));
        lines.extend(page.sources.iter().map(|it| style.paint(DIM, &printable(&source(it)))));
    }
    lines.join("\n")
}

fn source(source: &Source) -> String {
    let byline = if source.byline.is_empty() { String::new() } else { format!(" — {}", source.byline) };
    let url = source.url.as_ref().map(|url| format!(" — {url}")).unwrap_or_default();
    format!("[{}] {}{byline}{url} ({})", source.number, source.title, source.place())
}

/// One source's figures with their amounts and bases in columns.
fn figures(table: &FigureTable, style: Style) -> Vec<String> {
    let width = |text: &str| text.graphemes(true).count();
    let widest = |of: fn(&FigureRow) -> &str| table.rows.iter().map(|row| width(of(row))).max().unwrap_or(0);
    let (amounts, bases) = (widest(|row| &row.amount), widest(|row| &row.basis));
    let pad = |text: &str, to: usize| format!("{text}{}", " ".repeat(to.saturating_sub(width(text))));
    let mut lines: Vec<String> = table.source.iter().map(|source| printable(source)).collect();
    if !table.context.is_empty() {
        lines.push(style.paint(DIM, &printable(&format!("  {}", table.context.join(", ")))));
    }
    lines.extend(table.rows.iter().map(|row| {
        let gap = if bases > 0 { "  " } else { "" };
        let amount = style.paint(BOLD, &pad(&row.amount, amounts));
        format!("    {amount}{gap}{}  {}", pad(&row.basis, bases), printable(&row.about)).trim_end().to_owned()
    }));
    lines
}

fn rich(text: &Rich, style: Style) -> String {
    if style == Style::Plain {
        return printable(&text.text);
    }
    let mut out = String::new();
    let mut at = 0;
    for mark in &text.marks {
        let (Some(before), Some(marked)) = (text.text.get(at..mark.start), text.text.get(mark.clone())) else {
            break;
        };
        out.push_str(&printable(before));
        out.push_str(&style.paint(UNDERLINE, &printable(marked)));
        at = mark.end;
    }
    out.push_str(&printable(text.text.get(at..).unwrap_or_default()));
    out
}

/// Text without control characters, so that nothing anybody typed steers the terminal.
pub(super) fn printable(text: &str) -> String {
    text.chars().map(|c| if c.is_control() && c != '\n' { ' ' } else { c }).collect()
}

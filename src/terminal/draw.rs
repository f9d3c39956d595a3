//! Draws a page as text, with colours where the output is a terminal.

use crate::answer::{Content, FigureRow, FigureTable, Menu, Page, Request, Rich, Section, Source, Step};
use crate::locale::Message;
use unicode_segmentation::UnicodeSegmentation;

/// With or without ANSI colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Bold titles, dim sources, marked words.
    Colour,
    /// Text only.
    Plain,
}

/// How many choices of a menu are drawn; all of them can be found by typing.
const MENU_LINES: usize = 6;

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
    for section in page.sections.iter().filter(|section| !is_repeated(section, page)) {
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
    lines.extend(onward(page, style));
    if !page.sources.is_empty() {
        lines.push(String::new());
        lines.push(style.paint(BOLD, &told(page, "sources")));
        lines.extend(page.sources.iter().map(|it| style.paint(DIM, &printable(&source(it)))));
    }
    lines.join("\n")
}

/// Whether a section is a menu's choices, which are drawn as lines that can be typed.
fn is_repeated(section: &Section, page: &Page) -> bool {
    let names = |menu: &Menu| section.heading.as_ref() == Some(&menu.prompt);
    let typed = |menu: &Menu| menu.entries.iter().all(|entry| entry.request.line().is_some());
    page.menus.iter().any(|menu| names(menu) && typed(menu))
}

/// Where the answer leads on, as lines that can be typed.
fn onward(page: &Page, style: Style) -> Vec<String> {
    let mut lines = Vec::new();
    let mut block = |heading: &str, entries: Vec<String>| {
        if !entries.is_empty() {
            lines.extend([String::new(), style.paint(BOLD, &printable(heading))]);
            lines.extend(entries);
        }
    };
    let typed = |step: &Step| step.request.line().map(|line| printable(&format!("- {}: {line}", step.label)));
    for menu in &page.menus {
        let all: Vec<String> = menu.entries.iter().filter_map(typed).collect();
        let shown = if all.len() > MENU_LINES { MENU_LINES - 1 } else { all.len() };
        let more = (all.len() > shown).then(|| {
            let more = Message::new("and-more-choices").with("count", all.len() - shown);
            format!("  {}", more.told(page.language))
        });
        block(&menu.prompt, all.iter().take(shown).cloned().chain(more).collect());
    }
    block(&told(page, "go-on-with"), page.steps.iter().filter_map(typed).collect());
    if let Some(pager) = &page.pager {
        let turn = |id, to: &Option<Request>| Some(format!("- {}: {}", told(page, id), to.as_ref()?.line()?));
        let turns = [turn("next-page", &pager.next), turn("previous-page", &pager.previous)];
        let heading = Message::new("page-of").with("page", pager.page).with("pages", pager.pages).told(page.language);
        block(&heading, turns.into_iter().flatten().collect());
    }
    lines
}

/// An entry of the catalogues in the page's language.
fn told(page: &Page, id: &'static str) -> String {
    Message::new(id).told(page.language)
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

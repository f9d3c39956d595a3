//! Draws a page as a Discord embed. Pure; every limit of Discord holds whatever the page holds.
//!
//! What does not fit is left out from the end, because pages put the most important first, and the
//! reply says so. Sources are never left out.

use super::escape;
use super::limits::{EMBED_DESCRIPTION, EMBED_FIELDS, EMBED_TITLE, EMBED_TOTAL, FIELD_NAME, FIELD_VALUE, fit, length};
use super::reply::{Embed, Field, Reply};
use crate::answer::{Content, FigureRow, FigureTable, Page, Rich, Section, Source};
use crate::locale::{Language, Message};
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// The edge of every reply; told from others by nothing but this bot's name.
const COLOUR: u32 = 0x2F_6F_DE;
/// What stands under an answer that was cut.
const CUT: Message = Message::new("answer-cut");
/// A phone shows so many columns of a code block.
const COLUMNS: usize = 40;
const SOURCES: Message = Message::new("sources");
const MORE: Message = Message::new("more");

/// The page as a message.
pub fn reply(page: &Page) -> Reply {
    let mut embed = Embed { title: fit(&escape::text(&page.title), EMBED_TITLE), color: COLOUR, ..Embed::default() };
    let sources = source_fields(&page.sources, page.language);
    let reserved: usize = sources.iter().map(size).sum::<usize>() + size(&cut_field(page.language));
    let mut room = EMBED_TOTAL.saturating_sub(length(&embed.title) + reserved);
    let mut cut = false;
    for section in &page.sections {
        let pieces = pieces(section);
        if section.heading.is_none() && embed.fields.is_empty() {
            cut |= !add_to_description(&mut embed, &pieces, &mut room);
        } else {
            let heading = section.heading.clone().unwrap_or_else(|| MORE.told(page.language));
            let slots = (EMBED_FIELDS - 1).saturating_sub(embed.fields.len() + sources.len());
            cut |= !add_fields(&mut embed, &heading, &pieces, &mut room, slots);
        }
    }
    if cut {
        embed.fields.push(cut_field(page.language));
    }
    embed.fields.extend(sources);
    Reply::embeds(vec![embed]).private(page.private)
}

fn size(field: &Field) -> usize {
    length(&field.name) + length(&field.value)
}

fn cut_field(language: Language) -> Field {
    Field { name: "…".to_owned(), value: CUT.told(language) }
}

fn add_to_description(embed: &mut Embed, pieces: &[String], room: &mut usize) -> bool {
    for piece in pieces {
        // Figures and their remarks belong together; paragraphs are parted.
        let joint = if is_figure(piece) && embed.description.ends_with(|c: char| c != '.') { "\n" } else { "\n\n" };
        let gap = if embed.description.is_empty() { 0 } else { joint.len() };
        let most = EMBED_DESCRIPTION.saturating_sub(length(&embed.description) + gap).min(room.saturating_sub(gap));
        if most < 50 && length(piece) > most {
            return false;
        }
        let text = fit_piece(piece, most);
        *room = room.saturating_sub(length(&text) + gap);
        if gap > 0 {
            embed.description.push_str(joint);
        }
        embed.description.push_str(&text);
        if text != *piece {
            return false;
        }
    }
    true
}

/// Whether a piece is a pay figure without its source above it.
fn is_figure(piece: &str) -> bool {
    piece.starts_with('`') || piece.starts_with('*') && !piece.starts_with("**")
}

/// Adds a section as one field, or as several where its pieces do not fit into one.
fn add_fields(embed: &mut Embed, heading: &str, pieces: &[String], room: &mut usize, slots: usize) -> bool {
    let mut values: Vec<String> = Vec::new();
    for piece in pieces.iter().flat_map(|piece| split(piece, FIELD_VALUE)) {
        match values.last_mut() {
            Some(last) if length(last) + 1 + length(&piece) <= FIELD_VALUE => {
                last.push('\n');
                last.push_str(&piece);
            }
            _ => values.push(piece),
        }
    }
    for (number, value) in values.iter().enumerate() {
        let name = if number == 0 { heading.to_owned() } else { format!("{heading} ({})", number + 1) };
        let name = fit(&escape::text(&name), FIELD_NAME);
        let most = room.saturating_sub(length(&name)).min(FIELD_VALUE);
        // A field of a few words is worse than none.
        if number >= slots || (length(value) > most && most < 200) {
            return false;
        }
        let text = fit_piece(value, most);
        let whole = text == *value;
        *room = room.saturating_sub(length(&name) + length(&text));
        embed.fields.push(Field { name, value: text });
        if !whole {
            return false;
        }
    }
    true
}

/// The content of a section as Markdown, piece by piece; no piece is empty.
fn pieces(section: &Section) -> Vec<String> {
    let pieces = section.content.iter().flat_map(|content| match content {
        Content::Prose(text) => vec![rich(text)],
        Content::Items(items) => {
            vec![items.iter().map(|item| format!("- {}", rich(item))).collect::<Vec<_>>().join("\n")]
        }
        Content::Figures(table) => figures(table),
    });
    pieces.map(|piece| piece.trim().to_owned()).filter(|piece| !piece.is_empty()).collect()
}

/// Escaped text with its marks in bold.
fn rich(text: &Rich) -> String {
    let mut out = String::new();
    let mut at = 0;
    for mark in &text.marks {
        let (Some(before), Some(marked)) = (text.text.get(at..mark.start), text.text.get(mark.clone())) else {
            break;
        };
        // Inside a web address, marks would break it.
        if word_around(&text.text, mark).contains("://") {
            continue;
        }
        out.push_str(&escape::text(before));
        out.push_str(&format!("**{}**", escape::text(marked)));
        at = mark.end;
    }
    out.push_str(&escape::text(text.text.get(at..).unwrap_or_default()));
    out
}

/// What stands between the spaces around a range.
fn word_around<'t>(text: &'t str, range: &Range<usize>) -> &'t str {
    let start = text[..range.start].rfind(char::is_whitespace).unwrap_or(0);
    let end = text[range.end..].find(char::is_whitespace).map_or(text.len(), |length| range.end + length);
    &text[start..end]
}

/// One source's figures: what they have in common, then an aligned block. Narrow enough for a phone.
fn figures(table: &FigureTable) -> Vec<String> {
    let mut head = Vec::new();
    if let Some(source) = &table.source {
        head.push(format!("**{}**", escape::text(&fit(source, 200))));
    }
    // A figure by itself needs no column to stand in.
    if let [row] = table.rows.as_slice() {
        head.push(line(row, &table.context));
        return vec![head.join("\n")];
    }
    if !table.context.is_empty() {
        head.push(format!("*{}*", escape::text(&fit(&table.context.join(", "), 300))));
    }
    let head = Some(head.join("\n")).filter(|head| !head.is_empty());
    head.into_iter().chain(blocks(&table.rows)).collect()
}

/// A figure and all that is said of it, as running text.
fn line(row: &FigureRow, context: &[String]) -> String {
    let said = [&row.about].into_iter().chain([&row.basis]).chain(context).filter(|text| !text.is_empty());
    let said = fit(&said.cloned().collect::<Vec<_>>().join(", "), 300);
    format!("`{}` {}", escape::code(&narrow(&row.amount)), escape::text(&said))
}

/// The rows in columns, in as many code blocks as they need: a block that a field cannot hold would be
/// cut. Where a phone would break the columns, each row is a line of text instead.
fn blocks(rows: &[FigureRow]) -> Vec<String> {
    let lines = aligned(rows);
    if lines.iter().any(|line| width(line) > COLUMNS) {
        return rows.iter().map(|row| line(row, &[])).collect();
    }
    let whole = format!("```\n{}\n```", lines.join("\n"));
    if length(&whole) <= FIELD_VALUE || rows.len() < 2 {
        return vec![whole];
    }
    let (first, second) = rows.split_at(rows.len() / 2);
    [blocks(first), blocks(second)].concat()
}

/// No spaces around the dash, because columns are scarce.
fn narrow(amount: &str) -> String {
    amount.replace(" – ", "–")
}

fn width(text: &str) -> usize {
    text.graphemes(true).count()
}

/// The rows with their cells one below the other.
fn aligned(rows: &[FigureRow]) -> Vec<String> {
    let amount = |row: &FigureRow| narrow(&row.amount);
    let amounts = rows.iter().map(|row| width(&amount(row))).max().unwrap_or(0);
    let bases = rows.iter().map(|row| width(&row.basis)).max().unwrap_or(0);
    let pad = |text: &str, to: usize| format!("{text}{}", " ".repeat(to.saturating_sub(width(text))));
    rows.iter()
        .map(|row| {
            let basis = if bases > 0 { format!("  {}", pad(&row.basis, bases)) } else { String::new() };
            let about = row.about.replace(" years", " y");
            escape::code(&format!("{}{basis}  {about}", pad(&amount(row), amounts))).trim_end().to_owned()
        })
        .collect()
}

/// Cuts a piece into parts that fit, between lines where it can.
fn split(piece: &str, limit: usize) -> Vec<String> {
    if length(piece) <= limit {
        return vec![piece.to_owned()];
    }
    if piece.contains("```") {
        return vec![fit_piece(piece, limit)];
    }
    let mut parts: Vec<String> = Vec::new();
    for line in piece.split('\n') {
        let mut line = line;
        while length(line) > limit {
            let head = fit(line, limit);
            let taken = head.strip_suffix('…').unwrap_or(&head).len();
            if taken == 0 {
                // One endless character cannot be cut kindly, and is no text.
                line = "";
            } else {
                parts.push(head);
                line = line[taken..].trim_start();
            }
        }
        match parts.last_mut() {
            Some(last) if length(last) + 1 + length(line) <= limit => {
                last.push('\n');
                last.push_str(line);
            }
            _ => parts.push(line.to_owned()),
        }
    }
    parts.retain(|part| !part.trim().is_empty());
    parts
}

/// Cuts a piece, closing the code block that the cut would leave open.
fn fit_piece(piece: &str, limit: usize) -> String {
    if length(piece) <= limit {
        return piece.to_owned();
    }
    let cut = fit(piece, limit.saturating_sub(4));
    if cut.matches("```").count() % 2 == 1 { format!("{cut}\n```") } else { cut }
}

fn source_fields(sources: &[Source], language: Language) -> Vec<Field> {
    if sources.is_empty() {
        return Vec::new();
    }
    let mut value = String::new();
    let each = (FIELD_VALUE / sources.len()).saturating_sub(1);
    for source in sources {
        let title = match &source.url {
            // An address under another address looks like a trick, and Discord does not show it as a link.
            Some(url) if !url.contains([')', '(', ' ', '<', '>']) && !source.title.contains("://") => {
                format!("[{}]({url})", escape::text(&source.title))
            }
            _ => escape::text(&source.title),
        };
        let byline =
            if source.byline.is_empty() { String::new() } else { format!(" — {}", escape::text(&source.byline)) };
        let full = format!("\\[{}\\] {title}{byline} · {}", source.number, escape::text(&source.place()));
        let short = format!("\\[{}\\] {} · {}", source.number, escape::text(&source.title), escape::text(&source.file));
        let line = if length(&full) <= each { full } else { fit(&short, each) };
        if !value.is_empty() {
            value.push('\n');
        }
        value.push_str(&line);
    }
    vec![Field { name: SOURCES.told(language), value: fit(&value, FIELD_VALUE) }]
}

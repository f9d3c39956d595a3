//! Cuts a section into the passages that are searched and shown.

use super::article::{Passage, PassageKind};
use super::labels::Label;
use super::markdown::{Line, Table};
use super::sections::{Part, Section, same_heading};
use super::tables::details;
use super::vocabulary::table_kind;
use super::words::name_key;

/// Where a passage is cut, in characters: about what a person reads in one go, and well below
/// what one Discord embed takes.
const MAX_CHARS: usize = 1_200;

/// A list item with less to say below its bold start is not worth a passage of its own.
const MIN_ITEM_WORDS: usize = 5;

/// The passages of one section: its text in pieces, then list items with a bold start, then table rows.
pub(super) fn of_section(section: &Section, number: usize, article_title: &str) -> Vec<Passage> {
    let kind = match section {
        section if section.is_question() => PassageKind::Faq,
        section if section.is_profile() && !section.title.is_empty() => PassageKind::Role,
        _ => PassageKind::Text,
    };
    // The article's title says nothing in a trail: it stands beside every answer as the source.
    let trail: Vec<String> =
        section.trail.iter().filter(|title| !same_heading(title, article_title)).cloned().collect();
    let heading = if section.title.is_empty() { article_title } else { &section.title };
    let passage = |kind, heading: &str, text: String, line| Passage {
        kind,
        heading: heading.to_owned(),
        trail: trail.clone(),
        also_asked: Vec::new(),
        text,
        line,
        section: number,
        keys: Vec::new(),
    };
    let mut found: Vec<Passage> =
        pieces(&section.parts).into_iter().map(|text| passage(kind, heading, text, section.line)).collect();
    if let Some(first) = found.first_mut() {
        first.also_asked = also_asked(section);
    }
    for item in section.parts.iter().filter_map(list_of).flatten() {
        if let Some((lead, text)) = lead(item) {
            let mut item_passage = passage(PassageKind::Item, lead, text.to_owned(), item.line);
            item_passage.trail.push(heading.to_owned());
            found.push(item_passage);
        }
    }
    for table in section.parts.iter().filter_map(table_of) {
        for row in table.rows.iter().filter(|row| !row.cells.is_empty()) {
            let lines: Vec<String> =
                details(row, &table.header, 1).into_iter().map(|(name, cell)| format!("- {name}: {cell}")).collect();
            let mut row_passage = passage(PassageKind::TableRow, &row.cells[0], lines.join("\n"), row.line);
            row_passage.trail.push(heading.to_owned());
            found.push(row_passage);
        }
    }
    found.retain(|passage| !passage.text.is_empty());
    for passage in &mut found {
        passage.keys = std::iter::once(&passage.heading).chain(&passage.also_asked).map(|it| name_key(it)).collect();
    }
    found
}

fn list_of(part: &Part) -> Option<&[Line]> {
    match part {
        Part::List(items) => Some(items),
        _ => None,
    }
}

/// The bold start of a list item, where it is a small heading of its own, of several words: `**Choose the moment.** Bring …`
fn lead(item: &Line) -> Option<(&str, &str)> {
    let (lead, text) = item.text.split_at_checked(item.emphasised)?;
    let lead = lead.trim_end_matches(['.', ':', ' ']);
    let text = text.trim_start_matches(['.', ':', ' ']);
    (lead.contains(' ') && text.split_whitespace().count() >= MIN_ITEM_WORDS).then_some((lead, text))
}

fn table_of(part: &Part) -> Option<&Table> {
    match part {
        Part::Table(table) if table_kind(&table.header).is_none() => Some(table),
        _ => None,
    }
}

/// Other wordings of the heading: the *Also asked* line, and the other names of a role.
fn also_asked(section: &Section) -> Vec<String> {
    let wordings = section.labels().flat_map(|(label, items)| {
        let bars: &[char] = match label.label {
            Label::AlsoAsked => &['|'],
            Label::AlsoCalled => &['|', ',', ';'],
            _ => return Vec::new(),
        };
        let lines = std::iter::once(&label.rest).chain(items.iter().map(|item| &item.text));
        lines.flat_map(|line| line.split(bars)).map(|wording| wording.trim().to_owned()).collect()
    });
    wordings.filter(|wording| !wording.is_empty()).collect()
}

/// The text of a section, cut between blocks or lines where it grows too long.
fn pieces(parts: &[Part]) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let mut push = |text: &str, gap: &str| {
        let Some(last) = pieces.last_mut() else {
            return;
        };
        if last.is_empty() {
            last.push_str(text);
        } else if last.chars().count() + text.chars().count() > MAX_CHARS {
            pieces.push(text.to_owned());
        } else {
            last.push_str(gap);
            last.push_str(text);
        }
    };
    for part in parts {
        match part {
            Part::Text(lines) => push(&joined(lines), "\n\n"),
            Part::Code(text) => push(&format!("```\n{text}\n```"), "\n\n"),
            Part::List(items) => push_items(items, &mut push),
            Part::Table(table) => push_rows(table, &mut push),
            Part::Labelled { label, .. } if matches!(label.label, Label::AlsoAsked | Label::AlsoCalled) => {}
            Part::Labelled { label, items } => {
                push(format!("{}: {}", label.name, label.rest).trim_end(), "\n\n");
                push_items(items, &mut push);
            }
        }
    }
    pieces
}

fn push_items(items: &[Line], push: &mut impl FnMut(&str, &str)) {
    for (place, item) in items.iter().enumerate() {
        push(&format!("- {}", item.text), if place == 0 { "\n\n" } else { "\n" });
    }
}

/// A table as a list, one row a line: tables do not fit a chat window.
fn push_rows(table: &Table, push: &mut impl FnMut(&str, &str)) {
    for (place, row) in table.rows.iter().enumerate() {
        let cells: Vec<String> =
            details(row, &table.header, 1).into_iter().map(|(name, cell)| format!("{name}: {cell}")).collect();
        let first = row.cells.first().map_or("", String::as_str);
        push(&format!("- {first} — {}", cells.join("; ")), if place == 0 { "\n\n" } else { "\n" });
    }
}

fn joined(lines: &[Line]) -> String {
    lines.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join(" ")
}

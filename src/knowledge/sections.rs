//! Cuts blocks into sections: a heading, the headings above it, and what stands below it up to the
//! next heading, with labelled parts told apart from plain text.

use super::labels::{Label, Labelled, labelled};
use super::markdown::{Block, BlockKind, Line, Table};
use super::words::words;
use std::collections::{HashMap, HashSet};

/// What stands below one heading.
#[derive(Debug)]
pub(super) struct Section {
    pub level: u8,
    /// The heading without a leading number; empty for text above the first heading.
    pub title: String,
    pub line: usize,
    /// The headings above, outermost first.
    pub trail: Vec<String>,
    pub parts: Vec<Part>,
}

#[derive(Debug)]
pub(super) enum Part {
    /// A paragraph.
    Text(Vec<Line>),
    List(Vec<Line>),
    Table(Table),
    Code(String),
    /// A label, the text beside and below it, and the list that follows it.
    Labelled {
        label: Labelled,
        items: Vec<Line>,
    },
}

impl Section {
    pub fn is_question(&self) -> bool {
        self.title.trim_end().ends_with('?')
    }

    pub fn labels(&self) -> impl Iterator<Item = (&Labelled, &[Line])> {
        self.parts.iter().filter_map(|part| match part {
            Part::Labelled { label, items } => Some((label, items.as_slice())),
            _ => None,
        })
    }

    /// A section with labels such as *What they do* is a role profile.
    pub fn is_profile(&self) -> bool {
        let pay = |label: Label| label == Label::Pay && !self.is_question();
        self.labels().any(|(found, _)| found.label.describes_role() || pay(found.label))
    }
}

/// Cuts the blocks of a document, front matter left out, into sections.
pub(super) fn sections(blocks: Vec<Block>) -> Vec<Section> {
    let label_headings = label_headings(&blocks);
    let mut trail: Vec<(u8, String)> = Vec::new();
    let mut sections = vec![Section { level: 0, title: String::new(), line: 1, trail: Vec::new(), parts: Vec::new() }];
    let mut under_label = false;
    for (at, block) in blocks.into_iter().enumerate() {
        if let BlockKind::Heading { level, text } = &block.kind
            && !label_headings.contains(&at)
        {
            trail.retain(|(above, _)| above < level);
            let title = without_number(text).to_owned();
            let above = trail.iter().map(|(_, title)| title.clone()).collect();
            trail.push((*level, title.clone()));
            sections.push(Section { level: *level, title, line: block.line, trail: above, parts: Vec::new() });
            under_label = false;
            continue;
        }
        if let Some(section) = sections.last_mut() {
            section.add(block, &mut under_label);
        }
    }
    sections
}

/// Headings that are labels of the section around them, by place in `blocks`. One such heading may
/// be the title of an ordinary section ("Skills"); two under the same heading make a role profile.
fn label_headings(blocks: &[Block]) -> HashSet<usize> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    let mut parents: Vec<(u8, usize)> = Vec::new();
    for (at, block) in blocks.iter().enumerate() {
        let BlockKind::Heading { level, text } = &block.kind else {
            continue;
        };
        parents.retain(|(parent, _)| parent < level);
        let label = Label::from_spelling(text).filter(|label| label.describes_role() || *label == Label::Pay);
        match (label, parents.last()) {
            (Some(_), Some((_, parent))) => found.push((*parent, at)),
            _ => parents.push((*level, at)),
        }
    }
    let mut siblings: HashMap<usize, usize> = HashMap::new();
    for (parent, _) in &found {
        *siblings.entry(*parent).or_default() += 1;
    }
    found.iter().filter(|(parent, _)| siblings[parent] >= 2).map(|(_, at)| *at).collect()
}

/// `3. Data Scientist` and `3) Data Scientist` are headings about data scientists.
fn without_number(heading: &str) -> &str {
    let rest = heading.trim_start_matches(|c: char| c.is_ascii_digit());
    let numbered = rest.len() < heading.len() && rest.starts_with(['.', ')']) && rest[1..].starts_with(' ');
    if numbered { rest[1..].trim() } else { heading.trim() }
}

impl Section {
    fn add(&mut self, block: Block, under_label: &mut bool) {
        match block.kind {
            BlockKind::Heading { text, .. } => {
                let label = Label::from_spelling(&text).unwrap_or(Label::Other);
                self.parts.push(Part::Labelled {
                    label: Labelled { label, name: text, rest: String::new(), line: block.line },
                    items: Vec::new(),
                });
                *under_label = true;
            }
            BlockKind::Paragraph(lines) => self.add_paragraph(lines, under_label),
            BlockKind::List(items) => self.add_list(items),
            BlockKind::Table(table) => self.parts.push(Part::Table(table)),
            BlockKind::Code(text) => self.parts.push(Part::Code(text)),
            BlockKind::FrontMatter(_) => {}
        }
    }

    /// A paragraph may hold several labelled lines, one under the other.
    fn add_paragraph(&mut self, lines: Vec<Line>, under_label: &mut bool) {
        let mut plain = Vec::new();
        let mut opened = false;
        for line in lines {
            if let Some(label) = labelled(&line) {
                self.flush(&mut plain);
                self.parts.push(Part::Labelled { label, items: Vec::new() });
                (opened, *under_label) = (true, false);
            } else if let Some(rest) = self.open_label(opened || *under_label) {
                if !rest.is_empty() {
                    rest.push(' ');
                }
                rest.push_str(&line.text);
            } else {
                plain.push(line);
            }
        }
        self.flush(&mut plain);
    }

    fn flush(&mut self, plain: &mut Vec<Line>) {
        if !plain.is_empty() {
            self.parts.push(Part::Text(std::mem::take(plain)));
        }
    }

    /// The text of the last label, if a paragraph goes on with it: on the line below, under a label
    /// that is a heading, or below a label that has nothing beside it yet.
    fn open_label(&mut self, goes_on: bool) -> Option<&mut String> {
        match self.parts.last_mut() {
            Some(Part::Labelled { label, items }) if items.is_empty() && (goes_on || label.rest.is_empty()) => {
                Some(&mut label.rest)
            }
            _ => None,
        }
    }

    fn add_list(&mut self, list: Vec<Line>) {
        let known = |line: &Line| labelled(line).filter(|it| it.label != Label::Other);
        if list.iter().any(|item| known(item).is_some()) {
            for item in list {
                match known(&item) {
                    Some(label) => self.parts.push(Part::Labelled { label, items: Vec::new() }),
                    None => self.add_items(vec![item]),
                }
            }
        } else {
            self.add_items(list);
        }
    }

    fn add_items(&mut self, list: Vec<Line>) {
        match self.parts.last_mut() {
            Some(Part::Labelled { label, items })
                if label.label != Label::AlsoAsked && !label.label.qualifies_pay() =>
            {
                items.extend(list)
            }
            _ => self.parts.push(Part::List(list)),
        }
    }
}

/// Whether two headings say the same.
pub(super) fn same_heading(one: &str, other: &str) -> bool {
    words(one) == words(other)
}

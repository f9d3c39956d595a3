//! Markdown text as a flat list of blocks with line numbers. This is the only file that knows
//! pulldown-cmark; `parse.rs` gives the blocks their meaning.

use super::decode::visible;
use super::problem::Problems;
use pulldown_cmark::{Event, HeadingLevel, MetadataBlockKind, Options, Parser, Tag, TagEnd};
use std::ops::Range;

/// One block of a document.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Block {
    /// 1-based line on which the block starts.
    pub line: usize,
    pub kind: BlockKind,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) enum BlockKind {
    /// The text between two `---` lines at the top.
    FrontMatter(String),
    Heading {
        level: u8,
        text: String,
    },
    Paragraph(Vec<Line>),
    List(Vec<Line>),
    Table(Table),
    Code(String),
}

/// One source line of a paragraph, or one list item, without Markdown's marks.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Line {
    pub line: usize,
    pub text: String,
    /// How many bytes at the start were bold or italic: a label, if a colon belongs to it.
    pub emphasised: usize,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) struct Table {
    pub header: Vec<String>,
    pub rows: Vec<Row>,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) struct Row {
    pub line: usize,
    /// As many cells as the header has.
    pub cells: Vec<String>,
    /// How many cells the writer wrote; GFM pads short rows and drops surplus cells silently.
    pub written: usize,
}

/// Tables with more columns are nobody's writing.
const MAX_COLUMNS: usize = 100;

/// Tags that bring programs or other pages with them. All tags are left out; these are not there by accident.
const ACTIVE_TAGS: &[&str] = &["script", "iframe", "object", "embed", "applet", "form", "link", "meta", "base"];

/// Cuts Markdown text into blocks. Any text is Markdown, so this cannot fail; what cannot be meant is reported.
pub(super) fn blocks(text: &str, problems: &mut Problems) -> Vec<Block> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let mut reader = Reader::new(text, problems);
    for (event, range) in Parser::new_ext(text, options).into_offset_iter() {
        reader.read(event, range);
    }
    reader.blocks
}

struct Reader<'a> {
    source: &'a str,
    problems: &'a mut Problems,
    /// Byte offset of each line's start.
    line_starts: Vec<usize>,
    blocks: Vec<Block>,
    /// Lines of the paragraph or list item being read.
    lines: Vec<Line>,
    /// Finished items of the outermost list, and how deep we are inside it.
    items: Vec<Line>,
    list_depth: usize,
    /// The link being read: its address and where its text began.
    link: Option<(String, usize)>,
    emphasis_depth: usize,
    /// Whether the emphasis being read opened its line.
    emphasis_opens_line: bool,
    table: Option<Table>,
    /// Whether that table has more columns than are read.
    is_too_wide: bool,
    raw: Option<String>,
}

impl<'a> Reader<'a> {
    fn new(source: &'a str, problems: &'a mut Problems) -> Self {
        let line_starts = std::iter::once(0).chain(source.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self {
            source,
            problems,
            line_starts,
            blocks: Vec::new(),
            lines: Vec::new(),
            items: Vec::new(),
            list_depth: 0,
            link: None,
            emphasis_depth: 0,
            emphasis_opens_line: false,
            table: None,
            is_too_wide: false,
            raw: None,
        }
    }

    fn line_of(&self, offset: usize) -> usize {
        self.line_starts.partition_point(|start| *start <= offset)
    }

    fn push(&mut self, offset: usize, kind: BlockKind) {
        let line = self.line_of(offset);
        self.blocks.push(Block { line, kind });
    }

    fn read(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, &range),
            Event::End(tag) => self.end(tag, &range),
            Event::Text(text) | Event::Code(text) => self.text(&visible(&text), range.start),
            Event::SoftBreak | Event::HardBreak if self.breaks_lines() => self.new_line(range.end),
            Event::SoftBreak | Event::HardBreak => self.text(" ", range.start),
            // The only way to break a line in a cell.
            Event::InlineHtml(tag) if tag.to_ascii_lowercase().starts_with("<br") => self.text(" ", range.start),
            Event::InlineHtml(tags) | Event::Html(tags) => self.refuse_active_tag(&tags, range.start),
            // Comments and tags are a writer's private matter; rules divide nothing we keep.
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: &Range<usize>) {
        match tag {
            Tag::HtmlBlock => self.check_comment(range),
            Tag::MetadataBlock(MetadataBlockKind::YamlStyle) | Tag::CodeBlock(_) => {
                self.raw = Some(String::new());
            }
            Tag::List(_) => {
                // A nested list starts while its parent item's text is still open.
                self.finish_item();
                self.list_depth += 1;
            }
            Tag::Heading { .. } | Tag::Paragraph | Tag::Item | Tag::TableCell => {
                if self.list_depth == 0 || matches!(tag, Tag::Item) || self.lines.is_empty() {
                    self.lines.clear();
                    self.new_line(range.start);
                } else {
                    // A second paragraph of one list item.
                    self.text(" ", range.start);
                }
            }
            Tag::Table(columns) => {
                self.table = Some(Table { header: Vec::new(), rows: Vec::new() });
                self.is_too_wide = columns.len() > MAX_COLUMNS;
                if self.is_too_wide {
                    let what = format!("the table has {} columns", columns.len());
                    let fix = format!("keep to {MAX_COLUMNS} columns, or cut it into several tables");
                    self.problems.error(self.line_of(range.start), what, fix);
                }
            }
            _ if self.is_too_wide => {}
            Tag::TableRow => {
                let line = self.line_of(range.start);
                let written = cells_written(&self.source[range.clone()]);
                if let Some(table) = &mut self.table {
                    table.rows.push(Row { line, cells: Vec::new(), written });
                }
            }
            Tag::Emphasis | Tag::Strong => {
                if self.emphasis_depth == 0 {
                    self.emphasis_opens_line = self.lines.last().is_some_and(|line| line.text.is_empty());
                }
                self.emphasis_depth += 1;
            }
            Tag::Link { dest_url, .. } => {
                let at = self.lines.last().map_or(0, |line| line.text.len());
                self.link = Some((visible(&dest_url), at));
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd, range: &Range<usize>) {
        match tag {
            TagEnd::Table if std::mem::take(&mut self.is_too_wide) => self.table = None,
            _ if self.is_too_wide => {}
            TagEnd::MetadataBlock(_) => {
                let text = self.raw.take().unwrap_or_default();
                self.push(range.start, BlockKind::FrontMatter(text));
            }
            TagEnd::CodeBlock => {
                let text = self.raw.take().unwrap_or_default();
                self.check_fence(range);
                self.push(range.start, BlockKind::Code(text.trim_end().to_owned()));
            }
            TagEnd::Heading(level) => {
                let text = joined(&std::mem::take(&mut self.lines));
                let level = heading_number(level);
                self.push(range.start, BlockKind::Heading { level, text });
            }
            TagEnd::Paragraph if self.list_depth == 0 => {
                let lines = self.finished_lines();
                if !lines.is_empty() {
                    self.push(range.start, BlockKind::Paragraph(lines));
                }
            }
            TagEnd::Item => self.finish_item(),
            TagEnd::List(_) => {
                self.list_depth = self.list_depth.saturating_sub(1);
                if self.list_depth == 0 {
                    let items = std::mem::take(&mut self.items);
                    self.push(range.start, BlockKind::List(items));
                }
            }
            TagEnd::TableCell => {
                let cell = joined(&std::mem::take(&mut self.lines));
                if let Some(table) = &mut self.table {
                    match table.rows.last_mut() {
                        Some(row) => row.cells.push(cell),
                        None => table.header.push(cell),
                    }
                }
            }
            TagEnd::Table => {
                if let Some(table) = self.table.take() {
                    self.push(range.start, BlockKind::Table(table));
                }
            }
            TagEnd::Emphasis | TagEnd::Strong => self.end_emphasis(),
            TagEnd::Link => self.end_link(),
            _ => {}
        }
    }

    /// Soft breaks keep their lines in a paragraph, because people write `Label: value` line by
    /// line without blank lines between; in items, cells and headings they are just spaces.
    fn breaks_lines(&self) -> bool {
        self.list_depth == 0 && self.table.is_none()
    }

    fn new_line(&mut self, offset: usize) {
        let line = self.line_of(offset);
        self.lines.push(Line { line, text: String::new(), emphasised: 0 });
    }

    fn refuse_active_tag(&mut self, tags: &str, offset: usize) {
        let names = tags
            .split('<')
            .skip(1)
            .map(|tag| tag.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default());
        if let Some(name) = names.map(str::to_ascii_lowercase).find(|name| ACTIVE_TAGS.contains(&name.as_str())) {
            let what = format!("`<{name}>` is no text, and nothing but text is kept");
            self.problems.error(
                self.line_of(offset),
                what,
                "remove it, or put it between backticks if it is an example",
            );
        }
    }

    /// A fence that nothing closes makes all that follows a part of its code.
    fn check_fence(&mut self, range: &Range<usize>) {
        let code = self.source[range.clone()].trim_end();
        let fence = ["```", "~~~"].into_iter().find(|fence| code.starts_with(fence));
        let is_closed = |fence: &str| {
            let last = code.lines().skip(1).last().unwrap_or_default().trim_start_matches([' ', '>']);
            last.starts_with(fence) && last.trim_matches(|c| fence.starts_with(c)).is_empty()
        };
        let is_last = self.source[range.end..].trim().is_empty();
        if fence.is_some_and(|fence| is_last && !is_closed(fence)) {
            let what = "the code block that opens here is never closed, so all that follows is code";
            self.problems.error(self.line_of(range.start), what, "put a line with ``` below the code");
        }
    }

    /// A comment that nothing closes hides all that follows (CommonMark, "HTML blocks").
    fn check_comment(&mut self, range: &Range<usize>) {
        let block = self.source[range.clone()].trim_start();
        let marks = [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>"), ("<!", ">")];
        let close = marks.iter().find(|(open, _)| block.starts_with(open)).map(|(_, close)| *close);
        let is_last = self.source[range.end..].trim().is_empty();
        if let Some(close) = close.filter(|close| is_last && !block.contains(close)) {
            let what = "the comment that opens here is never closed, so nothing below it is read";
            self.problems.error(self.line_of(range.start), what, format!("put {close} where it ends"));
        }
    }

    fn text(&mut self, text: &str, offset: usize) {
        if self.is_too_wide {
            return;
        }
        if let Some(raw) = &mut self.raw {
            raw.push_str(text);
            return;
        }
        if self.lines.is_empty() {
            self.new_line(offset);
        }
        if let Some(line) = self.lines.last_mut() {
            line.text.push_str(text);
        }
    }

    fn end_emphasis(&mut self) {
        self.emphasis_depth = self.emphasis_depth.saturating_sub(1);
        if let Some(line) = self.lines.last_mut()
            && self.emphasis_opens_line
            && self.emphasis_depth == 0
        {
            line.emphasised = line.text.len();
        }
    }

    /// `[text](address)` becomes `text (address)`, so that a reader sees where a link leads.
    fn end_link(&mut self) {
        let Some((address, start)) = self.link.take() else {
            return;
        };
        let Some(line) = self.lines.last_mut() else {
            return;
        };
        let shown = line.text.get(start..).unwrap_or_default();
        if address.starts_with("http") && !shown.contains(&address) {
            line.text.push_str(&format!(" ({address})"));
        }
    }

    fn finish_item(&mut self) {
        let lines = self.finished_lines();
        if let Some(first) = lines.first() {
            self.items.push(Line { text: joined(&lines), ..first.clone() });
        }
    }

    fn finished_lines(&mut self) -> Vec<Line> {
        let mut lines = std::mem::take(&mut self.lines);
        for line in &mut lines {
            line.text = line.text.trim().to_owned();
        }
        lines.retain(|line| !line.text.is_empty());
        lines
    }
}

fn heading_number(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

fn joined(lines: &[Line]) -> String {
    lines.iter().map(|line| line.text.trim()).collect::<Vec<_>>().join(" ").trim().to_owned()
}

/// Counts the cells of one table row as written, where `\|` is a bar inside a cell.
fn cells_written(row: &str) -> usize {
    let row = row.trim().replace("\\|", "");
    let inner = row.strip_prefix('|').unwrap_or(&row);
    let inner = inner.strip_suffix('|').unwrap_or(inner);
    inner.split('|').count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_carry_their_lines() {
        let text = "---\ntitle: T\n---\n# One\n\nA **b:** c\nd [e](https://x.org)\n\n- i\n  - j\n- k\n\n|a|b|\n|-|-|\n|1|2|3|\n|4|\n";
        let blocks = blocks(text, &mut Problems::new("a.md"));
        let lines: Vec<_> = blocks.iter().map(|block| block.line).collect();
        assert_eq!(lines, [1, 4, 6, 9, 13]);
        let BlockKind::Paragraph(paragraph) = &blocks[2].kind else {
            panic!("a paragraph, not {:?}", blocks[2]);
        };
        assert_eq!(paragraph[0].text, "A b: c");
        assert_eq!(paragraph[1].text, "d e (https://x.org)");
        let BlockKind::List(items) = &blocks[3].kind else {
            panic!("a list, not {:?}", blocks[3]);
        };
        let items: Vec<_> = items.iter().map(|item| (item.line, &*item.text)).collect();
        assert_eq!(items, [(9, "i"), (10, "j"), (11, "k")]);
        let BlockKind::Table(table) = &blocks[4].kind else {
            panic!("a table, not {:?}", blocks[4]);
        };
        assert_eq!(table.header, ["a", "b"]);
        assert_eq!(table.rows[0].written, 3);
        assert_eq!(table.rows[1].written, 1);
        assert_eq!(table.rows[1].line, 16);
    }

    #[test]
    fn a_bold_or_italic_start_is_remembered() {
        let blocks = blocks("*Also called:* MLE\n", &mut Problems::new("a.md"));
        let BlockKind::Paragraph(lines) = &blocks[0].kind else {
            panic!("a paragraph");
        };
        assert_eq!(&lines[0].text[..lines[0].emphasised], "Also called:");
    }
}

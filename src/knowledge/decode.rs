//! Bytes from anywhere, a folder or an attachment, as the text of an article, or why they cannot be one. What they
//! are is told by themselves, never by a name or a declared type.
//!
//! Text is UTF-8, with or without a byte order mark. Characters that steer what is shown and are never seen (controls,
//! overrides of the writing direction) are taken out by [`without_hidden`] with a warning, because text pasted from a
//! PDF or a word processor is full of them: the reader then sees what the author saw. A zero byte means that it is no text.

use super::problem::{Problem, Problems, Severity};
use std::io;

/// The largest file that is read, in bytes. An article is some tens of kilobytes.
pub const MAX_FILE_BYTES: u64 = 1024 * 1024;

/// The longest line that is read, in bytes: a paragraph has some thousands.
const MAX_LINE_BYTES: usize = 64 * 1024;

/// Why one file cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Unusable {
    /// 1-based line.
    pub line: usize,
    /// What is wrong, in one clause.
    pub what: String,
    /// What to do, in one clause.
    pub fix: String,
    /// Whether the file is not there (any more), which is no mistake.
    pub is_gone: bool,
}

impl Unusable {
    pub(super) fn new(line: usize, what: impl Into<String>, fix: &str) -> Self {
        Self { line, what: what.into(), fix: fix.to_owned(), is_gone: false }
    }

    pub(super) fn too_large() -> Self {
        Self::new(1, "the file is larger than 1 MiB", "cut it into several files")
    }

    pub(super) fn unreadable(error: &io::Error) -> Self {
        let is_gone = error.kind() == io::ErrorKind::NotFound;
        Self { is_gone, ..Self::new(1, format!("the file cannot be read: {error}"), "check its permissions") }
    }

    /// The same as a problem of this file.
    pub fn problem(&self, file: &str) -> Problem {
        Problem {
            file: file.to_owned(),
            line: self.line,
            severity: Severity::Error,
            what: self.what.clone(),
            fix: self.fix.clone(),
        }
    }
}

/// The text in the bytes of a file, or why they cannot be used.
pub fn decode(bytes: Vec<u8>) -> Result<String, Unusable> {
    if bytes.len() as u64 > MAX_FILE_BYTES {
        return Err(Unusable::too_large());
    }
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        return Err(Unusable::new(1, "the text is UTF-16", "save the file as UTF-8"));
    }
    let line_of = |at: usize| 1 + line_ends(&bytes[..at]).count();
    if let Some(at) = bytes.iter().position(|byte| *byte == 0) {
        let fix = "save it as plain UTF-8 text; pictures and documents of word processors cannot be read";
        return Err(Unusable::new(line_of(at), "the file holds a zero byte, so it is no text", fix));
    }
    if let Err(error) = std::str::from_utf8(&bytes) {
        let at = error.valid_up_to();
        return Err(Unusable::new(line_of(at), format!("the text is not UTF-8 (byte {at})"), "save the file as UTF-8"));
    }
    let starts = std::iter::once(0).chain(line_ends(&bytes).map(|end| end + 1));
    let ends = line_ends(&bytes).chain([bytes.len()]);
    if let Some(line) = starts.zip(ends).position(|(start, end)| end - start > MAX_LINE_BYTES) {
        let fix = "break it into paragraphs, and leave out pictures that are part of the text";
        return Err(Unusable::new(line + 1, "the line is longer than 64 KiB", fix));
    }
    // Just found to be UTF-8.
    Ok(String::from_utf8(bytes).unwrap_or_default())
}

/// Where lines end, whether by LF, CRLF or CR: the last byte of each end.
fn line_ends(bytes: &[u8]) -> impl Iterator<Item = usize> {
    let ends = |at: &usize| match bytes[*at] {
        b'\n' => true,
        b'\r' => bytes.get(at + 1) != Some(&b'\n'),
        _ => false,
    };
    (0..bytes.len()).filter(ends)
}

/// A text with `\n` at the ends of its lines and without what would steer a reader's screen unseen.
pub(super) fn without_hidden(text: &str, problems: &mut Problems) -> String {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text).replace("\r\n", "\n").replace('\r', "\n");
    let lost = text.lines().position(|line| line.contains('\u{fffd}'));
    if let Some(line) = lost {
        problems.warn(
            line + 1,
            "`\u{fffd}` stands where a letter was lost",
            "write the letter again, and save as UTF-8",
        );
    }
    let Some(line) = text.lines().position(|line| line.contains(is_hidden)) else {
        return text;
    };
    let count = text.chars().filter(|c| is_hidden(*c)).count();
    let characters =
        if count == 1 { "a hidden character was".to_owned() } else { format!("{count} hidden characters were") };
    problems.warn(
        line + 1,
        format!("{characters} left out, the first one on this line"),
        "remove control characters and marks that turn the writing direction around",
    );
    visible(&text)
}

/// A text without such characters: Markdown and YAML can write them out in letters (`&#x202e;`, `"\\u202e"`).
pub(super) fn visible(text: &str) -> String {
    // What stood between two words parts them still.
    text.chars().filter_map(|c| if !is_hidden(c) { Some(c) } else { c.is_control().then_some(' ') }).collect()
}

/// Control characters but tab and line feed, and overrides of the writing direction. Joiners and the marks that
/// right-to-left scripts need stay.
fn is_hidden(c: char) -> bool {
    let steers = matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}');
    steers || (c.is_control() && c != '\t' && c != '\n')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_told_from_other_bytes_whatever_its_line_ends() {
        for (bytes, says) in [
            (&b"a\r\nb\rc\nd\xe9"[..], "a.md:4: error: the text is not UTF-8"),
            (b"a\n\x89PNG\0", "a.md:2: error: the file holds a zero byte"),
            (b"\xff\xfea\0", "a.md:1: error: the text is UTF-16"),
            (&[&b"a\r\nb\r"[..], &[b'x'; 70_000]].concat(), "a.md:3: error: the line is longer"),
            (&[b"a\n".repeat(600_000)].concat(), "a.md:1: error: the file is larger"),
        ] {
            let problem = decode(bytes.to_vec()).expect_err("a refusal").problem("a.md").to_string();
            assert!(problem.starts_with(says) && problem.contains("; "), "{problem}");
        }
        assert_eq!(decode("\u{feff}é".into()).as_deref(), Ok("\u{feff}é"));
    }

    #[test]
    fn what_steers_the_screen_unseen_is_left_out_and_reported() {
        let mut problems = Problems::new("a.md");
        let text = "\u{feff}a\r\nb\u{202e}c\u{1b}[31m\u{c}d\tשלום\u{200f}\r";
        assert_eq!(without_hidden(text, &mut problems), "a\nbc [31m d\tשלום\u{200f}\n");
        let problems = problems.into_vec();
        assert_eq!(problems.len(), 1);
        assert!(problems[0].to_string().starts_with("a.md:2: warning: 3 hidden characters"), "{}", problems[0]);
    }
}

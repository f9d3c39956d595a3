//! The terminal: `ask`, `console` and `check`. Draws the same pages as Discord does, which keeps
//! them honest, and lets a writer try knowledge without a token.

mod chart;
mod check;
mod draw;

pub use chart::{ChartError, write_chart};
pub use check::check;
pub use draw::{Style, draw};

use crate::answer::{Advisor, Answer, Request};
use crate::locale::Language;
use serde::Serialize;
use std::io::{self, BufRead, Write};
use time::OffsetDateTime;

/// How answers are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// For people.
    Text(Style),
    /// One JSON object a line.
    Json,
}

/// How answers are printed, and in which language their fixed words are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Output {
    /// For people or for machines.
    pub format: Format,
    /// The language.
    pub language: Language,
}

/// One answer as JSON: its kind, all that a reader would see, and the typed answer.
#[derive(Serialize)]
struct JsonLine<'a> {
    kind: &'static str,
    text: String,
    answer: &'a Answer,
    /// How the question was understood, if that was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    explanation: Option<String>,
}

/// A kind and a text, as JSON.
#[derive(Serialize)]
struct JsonText<'a> {
    kind: &'static str,
    text: &'a str,
}

/// The longest line that is read, in bytes; what is longer is cut there.
const MAX_LINE_BYTES: u64 = 64 * 1024;

/// Answers one line, and explains how it was understood if asked to. Gives false where the line is no
/// request.
pub fn answer_line(
    advisor: &Advisor,
    line: &str,
    explain: bool,
    how: Output,
    out: &mut impl Write,
) -> io::Result<bool> {
    let explanation = explain.then(|| advisor.explain(line));
    let answer = Request::parse(line).map(|request| advisor.answer(&request));
    let today = OffsetDateTime::now_utc().date();
    match (&answer, how.format) {
        (Ok(answer), Format::Text(style)) => {
            writeln!(out, "{}", draw(&answer.page(how.language).dated(today), style))?;
            if let Some(page) = explanation {
                writeln!(out, "\n{}", draw(&page, style))?;
            }
        }
        (Ok(answer), Format::Json) => {
            let text = draw(&answer.page(how.language).dated(today), Style::Plain);
            let explanation = explanation.map(|page| draw(&page, Style::Plain));
            write_json(out, &JsonLine { kind: answer.kind(), text, answer, explanation })?;
        }
        (Err(problem), Format::Text(_)) => writeln!(out, "{}", draw::printable(&problem.0.told(how.language)))?,
        (Err(problem), Format::Json) => {
            write_json(out, &JsonText { kind: "error", text: &problem.0.told(how.language) })?
        }
    }
    Ok(answer.is_ok())
}

fn write_json(out: &mut impl Write, value: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer(&mut *out, value).map_err(io::Error::from)?;
    writeln!(out)
}

/// Answers line after line until the input ends. Every line gets one answer, in order; bytes that
/// are not UTF-8 are replaced.
pub fn console(advisor: &Advisor, mut input: impl BufRead, how: Output, out: &mut impl Write) -> io::Result<()> {
    let mut bytes = Vec::new();
    loop {
        bytes.clear();
        let read = io::Read::take(&mut input, MAX_LINE_BYTES).read_until(b'\n', &mut bytes)?;
        if read == 0 {
            return Ok(());
        }
        if read as u64 == MAX_LINE_BYTES && !bytes.ends_with(b"\n") {
            input.skip_until(b'\n')?;
        }
        let line = String::from_utf8_lossy(&bytes);
        answer_line(advisor, &line, false, how, out)?;
        out.flush()?;
    }
}

//! Writes the chart of an answer to a file: the same picture that Discord shows.

use crate::answer::{Advisor, Request};
use crate::chart::{DrawError, png, svg};
use crate::locale::Language;
use std::io;
use std::path::{Path, PathBuf};

/// Why there is no file with the chart, as a sentence.
#[derive(Debug, thiserror::Error)]
pub enum ChartError {
    /// It could not be drawn.
    #[error(transparent)]
    Draw(#[from] DrawError),
    /// It could not be written.
    #[error("the chart cannot be written to {}: {why}; name a file in a folder that you may write to", .file.display())]
    Write {
        /// The file.
        file: PathBuf,
        /// What the system says.
        why: io::Error,
    },
}

/// Answers a line and writes the answer's chart, as SVG where the file's name ends so and as PNG
/// otherwise. Gives a sentence on what was done, also where the answer has no chart.
pub fn write_chart(advisor: &Advisor, line: &str, file: &Path) -> Result<String, ChartError> {
    let page = Request::parse(line).ok().map(|request| advisor.answer(&request).page(Language::default()));
    let Some(chart) = page.and_then(|page| page.chart) else {
        return Ok(format!("This answer has no figures to draw, so {} was not written.", file.display()));
    };
    let is_svg = file.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("svg"));
    let bytes = if is_svg { svg(&chart).into_bytes() } else { png(&chart)? };
    std::fs::write(file, bytes).map_err(|why| ChartError::Write { file: file.to_owned(), why })?;
    Ok(format!("The chart is in {}.", file.display()))
}

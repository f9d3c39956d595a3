//! `careerbot check`: what each knowledge file holds and what is wrong in it.

use super::Format;
use crate::knowledge::{LoadError, Loaded, LoadedFile, Problem, Severity, load};
use serde::Serialize;
use std::io::{self, Write};
use std::path::PathBuf;

/// What one file holds.
#[derive(Serialize)]
struct FileReport<'a> {
    file: &'a str,
    roles: usize,
    questions: usize,
    figures: usize,
    passages: usize,
    problems: Vec<&'a Problem>,
}

/// The whole report, as JSON.
#[derive(Serialize)]
struct Report<'a> {
    kind: &'static str,
    text: String,
    errors: usize,
    files: &'a [FileReport<'a>],
}

/// Checks files and folders and prints a report. Gives true where there is no error.
pub fn check(paths: &[PathBuf], format: Format, out: &mut impl Write) -> io::Result<bool> {
    let mut all = Loaded::default();
    let mut unreadable: Vec<LoadError> = Vec::new();
    for path in paths {
        match load(path) {
            Ok(loaded) => all.files.extend(loaded.files),
            Err(error) => unreadable.push(error),
        }
    }
    let held = all.files.iter().map(|file| file.file.clone()).collect::<Vec<_>>();
    let own_problems: Vec<Vec<Problem>> = all.files.iter().map(|file| file.problems.clone()).collect();
    let passages: Vec<[usize; 3]> = all.files.iter().map(counts).collect();
    let (knowledge, _) = all.into_knowledge();
    let reports: Vec<FileReport<'_>> = held
        .iter()
        .zip(&own_problems)
        .zip(passages)
        .map(|((file, own), [roles, questions, passages])| {
            let joint = knowledge.problems.iter().filter(|problem| problem.file == *file);
            let figures =
                knowledge.figures.iter().filter(|figure| knowledge.article(figure.article).file == *file).count();
            FileReport { file, roles, questions, figures, passages, problems: own.iter().chain(joint).collect() }
        })
        .collect();
    let errors = reports
        .iter()
        .flat_map(|report| &report.problems)
        .filter(|problem| problem.severity == Severity::Error)
        .count()
        + unreadable.len();
    let text = text_of(&reports, &unreadable, errors);
    match format {
        Format::Text(_) => write!(out, "{text}")?,
        Format::Json => super::write_json(out, &Report { kind: "check", text, errors, files: &reports })?,
    }
    Ok(errors == 0)
}

fn counts(file: &LoadedFile) -> [usize; 3] {
    file.article
        .as_ref()
        .map_or([0; 3], |article| [article.profiles.len(), article.questions().count(), article.passages.len()])
}

fn text_of(reports: &[FileReport<'_>], unreadable: &[LoadError], errors: usize) -> String {
    let mut text = String::new();
    for report in reports {
        text.push_str(&format!(
            "{}: {}, {}, {}, {}\n",
            report.file,
            counted(report.roles, "role"),
            counted(report.questions, "question"),
            counted(report.figures, "pay figure"),
            counted(report.passages, "passage")
        ));
        for problem in &report.problems {
            text.push_str(&format!("  {problem}\n"));
        }
    }
    for error in unreadable {
        text.push_str(&format!("{error}\n"));
    }
    let warnings = reports.iter().map(|report| report.problems.len()).sum::<usize>() + unreadable.len() - errors;
    text.push_str(&format!(
        "{}: {}, {}\n",
        counted(reports.len(), "file"),
        counted(errors, "error"),
        counted(warnings, "warning")
    ));
    text
}

fn counted(count: usize, noun: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{plural}")
}

//! `careerbot check`: what each knowledge file holds and what is wrong in it, as a moderator in Discord is told.

use super::Format;
use crate::answer::Advisor;
use crate::editorial::{Finding, Understood, check_up};
use crate::knowledge::{LoadError, Loaded, Problem, load};
use serde::Serialize;
use std::collections::HashMap;
use std::io::{self, Write};
use std::path::PathBuf;
use time::OffsetDateTime;

/// What one file holds.
#[derive(Serialize)]
struct FileReport {
    file: String,
    roles: usize,
    questions: usize,
    figures: usize,
    passages: usize,
    problems: Vec<Problem>,
    understood: Understood,
    /// Whether it was named by itself, and not found in a folder.
    #[serde(skip)]
    is_named: bool,
}

/// The whole report, as JSON.
#[derive(Serialize)]
struct Report<'a> {
    kind: &'static str,
    text: String,
    errors: usize,
    files: &'a [FileReport],
    findings: &'a [Finding],
}

/// Checks files and folders and prints a report. Gives true where there is no error.
pub fn check(paths: &[PathBuf], format: Format, out: &mut impl Write) -> io::Result<bool> {
    let mut all = Loaded::default();
    let mut unreadable: Vec<LoadError> = Vec::new();
    let mut named: Vec<bool> = Vec::new();
    for path in paths {
        match load(path) {
            Ok(loaded) => {
                named.extend(loaded.files.iter().map(|_| path.is_file()));
                all.files.extend(loaded.files);
            }
            Err(error) => unreadable.push(error),
        }
    }
    let own: Vec<(String, Vec<Problem>)> =
        all.files.iter().map(|file| (file.file.clone(), file.problems.clone())).collect();
    let (knowledge, problems) = all.into_knowledge();
    let advisor = Advisor::new(knowledge).map_err(io::Error::other)?;
    let reports: Vec<FileReport> =
        own.into_iter().zip(named).map(|((file, own), is_named)| report(&advisor, file, own, is_named)).collect();
    let checked = check_up(&advisor, &problems, &[], OffsetDateTime::now_utc().date());
    let errors = checked.errors() + unreadable.len();
    let text = text_of(&reports, &checked.findings, &unreadable, errors);
    match format {
        Format::Text(_) => write!(out, "{text}")?,
        Format::Json => {
            let findings = &checked.findings;
            super::write_json(out, &Report { kind: "check", text, errors, files: &reports, findings })?
        }
    }
    Ok(errors == 0)
}

fn report(advisor: &Advisor, file: String, own: Vec<Problem>, is_named: bool) -> FileReport {
    let knowledge = advisor.knowledge();
    let joint = knowledge.problems.iter().filter(|problem| problem.file == file).cloned();
    let understood = Understood::of(knowledge, &file);
    FileReport {
        roles: understood.roles.len(),
        questions: understood.questions.len(),
        figures: understood.figures.len(),
        passages: understood.passages,
        problems: own.into_iter().chain(joint).collect(),
        understood,
        is_named,
        file,
    }
}

fn text_of(reports: &[FileReport], findings: &[Finding], unreadable: &[LoadError], errors: usize) -> String {
    let mut of_file: HashMap<&str, Vec<&Finding>> = HashMap::new();
    for finding in findings {
        of_file.entry(&finding.file).or_default().push(finding);
    }
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
        // A writer who checks one file wants to see what it was taken for.
        if report.is_named {
            let read = report.understood.lines();
            let lines = read.map(|(line, what)| format!("  {}:{line}: understood: {what}\n", report.file));
            lines.for_each(|line| text.push_str(&line));
        }
        for finding in of_file.remove(report.file.as_str()).unwrap_or_default() {
            text.push_str(&format!("  {finding}\n"));
        }
    }
    for error in unreadable {
        text.push_str(&format!("{error}\n"));
    }
    let warnings = findings.len() + unreadable.len() - errors;
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

//! `careerbot check`: what it tells of files, of their problems, and of what they say against each other.

use std::path::Path;
use std::process::Output;

use serde_json::Value;

use crate::terminal::{careerbot, objects, run, stderr, stdout};

/// A folder with these files.
fn folder_of(files: &[(&str, &[u8])]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for (name, text) in files {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::write(path, text).expect("a file");
    }
    folder
}

fn check(path: &Path, more: &[&str]) -> (Option<i32>, String, Output) {
    let path = path.to_string_lossy().into_owned();
    let output = run(&[&["check", path.as_str()], more].concat(), b"");
    (output.status.code(), stdout(&output), output)
}

const GOOD: &[u8] = b"# Birds\n\n## Hawker\n**What they do:** Fly.\n\n**Salary:** $5,000 a month\n\n## Why?\n\nSo.\n";
const BAD: &[u8] = b"# Bad\n\n| Role | Entry |\n|---|---|\n| Trainer | $12O,000 |\n| Driver | $40k |\n";

#[test]
fn check_tells_what_it_found_in_sound_files() {
    let folder = folder_of(&[("birds.md", GOOD), ("README.md", BAD), (".hidden.md", BAD), ("notes.txt", BAD)]);
    let (code, text, _) = check(folder.path(), &[]);
    assert_eq!((code, text.lines().count()), (Some(0), 2), "{text}");
    assert!(text.starts_with("birds.md: 1 role, 1 question, 1 pay figure, "), "{text}");
}

#[test]
fn check_names_file_and_line_of_every_problem_and_fails() {
    let folder = folder_of(&[("a/bad.md", BAD), ("good.md", GOOD), ("latin.md", b"caf\xe9"), ("zero.md", b"a\0b")]);
    let (code, text, _) = check(folder.path(), &[]);
    assert_eq!(code, Some(1), "{text}");
    for problem in ["a/bad.md:5: error: ", "latin.md:1: error: ", "zero.md:1: error: "] {
        assert!(text.contains(problem), "{problem} in\n{text}");
    }
    assert!(
        text.contains("good.md: 1 role") && text.contains("a/bad.md: 0 roles, 0 questions, 1 pay figure"),
        "{text}"
    );
    let (code, text, _) = check(&folder.path().join("a/bad.md"), &[]);
    assert!(code == Some(1) && text.contains("bad.md:5: error: "), "{text}");
}

#[test]
fn check_lets_warnings_pass_and_missing_paths_fail() {
    let folder = folder_of(&[("warn.md", b"# T\n\n## Why?\n\n## Because\n\nText.\n")]);
    let (code, text, _) = check(folder.path(), &[]);
    assert!(code == Some(0) && text.contains("warn.md:3: warning: "), "{text}");
    let (code, text, _) = check(&folder.path().join("gone.md"), &[]);
    assert!(code == Some(1) && text.contains("gone.md"), "{text}");
}

#[test]
fn check_prints_one_json_object_when_told_so() {
    let folder = folder_of(&[("bad.md", BAD)]);
    let (code, _, output) = check(folder.path(), &["--format", "json"]);
    let objects = objects(&output);
    assert_eq!((code, objects.len(), &objects[0]["kind"]), (Some(1), 1, &Value::from("check")));
    assert_eq!(objects[0]["files"][0]["problems"][0]["line"], 5);
}

#[test]
fn check_tells_what_files_say_against_each_other() {
    let other = b"# More\n\n| Role | Salary |\n|---|---|\n| Hawker | $7,000 a month |\n\n## Why?\n\nBecause.\n";
    let folder = folder_of(&[("birds.md", GOOD), ("more.md", other)]);
    let (code, text, _) = check(folder.path(), &[]);
    assert_eq!(code, Some(0), "{text}");
    for line in [
        "  more.md:5: warning: Hawker: $7,000",
        "  more.md:7: warning: \u{201c}Why?\u{201d} already has an answer at birds.md:8",
    ] {
        assert!(text.contains(line), "{line} in\n{text}");
    }
    let (_, _, output) = check(folder.path(), &["--format", "json"]);
    let report = &objects(&output)[0];
    assert_eq!(report["findings"][0]["kind"], "contradiction");
    assert_eq!(report["files"][0]["understood"]["figures"][0]["role"], "Hawker");
}

#[test]
fn check_shows_what_was_understood_of_a_file_that_is_named() {
    let folder = folder_of(&[("birds.md", GOOD)]);
    let (_, text, _) = check(&folder.path().join("birds.md"), &[]);
    assert!(text.contains("birds.md:6: understood: Hawker: $5,000, basis not stated, a month"), "{text}");
}

#[test]
fn a_bad_file_does_not_keep_the_others_from_answering() {
    let folder = folder_of(&[("bad.md", BAD), ("good.md", GOOD)]);
    let output = careerbot(&["ask", "/role hawker"]).env("KNOWLEDGE_DIR", folder.path()).output().expect("it ends");
    assert!(output.status.success() && stdout(&output).contains("$5,000"), "{}", stdout(&output));
    assert!(stderr(&output).contains("bad.md:5: error: "), "{}", stderr(&output));
}

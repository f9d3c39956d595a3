//! The program in a terminal: `ask`, `console` and `check` as processes, with what they print, in which order,
//! and the codes they end with.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

use crate::bot::folder;

/// The program in an empty folder with a clean environment, over the shipped knowledge.
fn careerbot(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_careerbot"));
    command.args(arguments).env_clear().env("KNOWLEDGE_DIR", folder()).current_dir(std::env::temp_dir());
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Runs it with this on standard input.
fn run(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = careerbot(arguments).spawn().expect("the program starts");
    // It may end without reading its input.
    let _ = child.stdin.take().expect("stdin is piped").write_all(input);
    child.wait_with_output().expect("the program ends")
}

fn stdout(output: &Output) -> String {
    assert!(!output.stdout.contains(&0x1b), "colours in a pipe");
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("UTF-8")
}

/// One object for each line, each with a kind and a text.
fn objects(output: &Output) -> Vec<Value> {
    let text = stdout(output);
    let objects: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).expect("a JSON object")).collect();
    for object in &objects {
        assert!(object["kind"].is_string() && object["text"].as_str().is_some_and(|text| !text.is_empty()), "{object}");
    }
    objects
}

fn kinds(output: &Output) -> Vec<String> {
    objects(output).iter().map(|object| object["kind"].as_str().unwrap_or_default().to_owned()).collect()
}

#[test]
fn ask_answers_a_command_or_a_question_in_one_or_several_words() {
    for arguments in [&["ask", "/role prompt engineer"][..], &["ask", "/role", "prompt", "engineer"]] {
        let output = run(arguments, b"");
        assert!(output.status.success());
        assert!(stdout(&output).starts_with("Prompt Engineer\n"), "{}", stdout(&output));
        assert_eq!(stderr(&output), "");
    }
    let output = run(&["ask", "how much do prompt engineers make"], b"");
    assert!(stdout(&output).contains("$95,000 – $335,000"), "{}", stdout(&output));
}

#[test]
fn ask_prints_one_json_object_when_told_so() {
    for (line, kind, code) in
        [("/salary role:Prompt Engineer level:senior", "salary", 0), ("/nonsense", "error", 2), ("", "none", 0)]
    {
        let output = run(&["ask", "--format", "json", line], b"");
        assert_eq!((kinds(&output), output.status.code()), (vec![kind.to_owned()], Some(code)), "{line}");
    }
}

#[test]
fn ask_writes_the_chart_of_an_answer() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
    for (name, start) in [("pay.png", &b"\x89PNG"[..]), ("pay.SVG", b"<svg "), ("pay", b"\x89PNG")] {
        let output = run(&["ask", "--chart", &path(name), "/salary prompt engineer"], b"");
        assert_eq!((output.status.code(), stderr(&output)), (Some(0), format!("The chart is in {}.\n", path(name))));
        assert!(stdout(&output).contains("$95,000 – $335,000"));
        assert!(std::fs::read(path(name)).expect("a file").starts_with(start), "{name}");
    }
    let output = run(&["ask", "--chart", &path("none.png"), "/role prompt engineer"], b"");
    assert!(output.status.success() && stderr(&output).contains("no figures to draw"), "{}", stderr(&output));
    assert!(!Path::new(&path("none.png")).exists());
    let output = run(&["ask", "--chart", &path("no/such/folder.png"), "/salary prompt engineer"], b"");
    assert_eq!((output.status.code(), stderr(&output).lines().count()), (Some(78), 1), "{}", stderr(&output));
    assert!(stdout(&output).contains("$95,000"), "the answer is there all the same");
}

#[test]
fn ask_takes_its_format_behind_the_words_too() {
    assert_eq!(kinds(&run(&["ask", "/role prompt engineer", "--format", "json"], b"")), ["role"]);
}

#[test]
fn json_holds_all_that_a_reader_would_see() {
    let text = stdout(&run(&["ask", "/salary prompt engineer"], b""));
    let objects = objects(&run(&["ask", "--format", "json", "/salary prompt engineer"], b""));
    assert_eq!(objects[0]["text"].as_str(), Some(text.trim_end()));
    assert!(text.contains("ai-created-careers.md:"), "{text}");
}

#[test]
fn console_answers_every_line_once_and_in_order() {
    let mut input = b"/role prompt engineer\n\n".to_vec();
    input.extend("x".repeat(6_000).bytes());
    input.extend(b"\n/bogus\n\xff\xfe\xfa\n/salary mle level:boss\r\n/ROLE name:mle\n");
    input.extend("y ".repeat(50_000).bytes());
    input.extend(b"\n/help");
    let output = run(&["console", "--format", "json"], &input);
    assert!(output.status.success());
    let expected = ["role", "none", "none", "error", "none", "error", "role", "none", "help"];
    assert_eq!(kinds(&output), expected);
}

#[test]
fn console_answers_each_line_before_the_next_is_there() {
    use std::io::{BufRead, BufReader};
    let mut child = careerbot(&["console", "--format", "json"]).spawn().expect("the program starts");
    let mut input = child.stdin.take().expect("stdin is piped");
    let mut lines = BufReader::new(child.stdout.take().expect("stdout is piped")).lines();
    for line in ["/help", "/bogus", "/role prompt engineer"] {
        writeln!(input, "{line}").expect("it reads on");
        let answer = lines.next().expect("an answer").expect("UTF-8");
        assert!(answer.starts_with('{'), "{answer}");
    }
    drop(input);
    assert!(lines.next().is_none() && child.wait().expect("it ends").success());
}

#[test]
fn what_is_typed_cannot_steer_the_terminal() {
    let output = run(&["console"], "/role \u{1b}[31mred\u{1b}[0m\u{7}\n\u{1b}]0;title\u{7}\n".as_bytes());
    assert!(!stdout(&output).contains('\u{7}'));
}

#[test]
fn a_reader_who_leaves_is_no_error() {
    let mut child = careerbot(&["console"]).spawn().expect("the program starts");
    drop(child.stdout.take());
    let mut input = child.stdin.take().expect("stdin is piped");
    let written = (0..100_000).try_for_each(|_| input.write_all(b"/help\n"));
    drop(input);
    let output = child.wait_with_output().expect("the program ends");
    assert!(written.is_err(), "it ends as soon as nobody reads");
    assert_eq!((output.status.code(), stderr(&output)), (Some(0), String::new()));
}

#[test]
fn missing_knowledge_is_told_in_one_sentence() {
    for arguments in [&["ask", "/help"][..], &["console"], &["run"]] {
        let mut command = careerbot(arguments);
        command.env("KNOWLEDGE_DIR", "/nowhere/at/all").env("DISCORD_TOKEN", "aaa.bbb.ccc");
        let output = command.stdin(Stdio::null()).output().expect("the program ends");
        let told = stderr(&output);
        assert_eq!(output.status.code(), Some(78), "{told}");
        assert!(told.contains("/nowhere/at/all") && told.contains("KNOWLEDGE_DIR"), "{told}");
        assert_eq!((told.lines().count(), stdout(&output)), (1, String::new()), "{told}");
    }
}

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
fn check_tells_what_files_say_against_each_other_and_what_was_understood() {
    let other = b"# More\n\n| Role | Salary |\n|---|---|\n| Hawker | $7,000 a month |\n\n## Why?\n\nBecause.\n";
    let folder = folder_of(&[("birds.md", GOOD), ("more.md", other)]);
    let (code, text, output) = check(folder.path(), &[]);
    assert!(output.stderr.is_empty() && code == Some(0), "{text}");
    assert!(
        text.contains("  more.md:5: warning: Hawker: $7,000") && text.contains("  more.md:7: warning: “Why?”"),
        "{text}"
    );
    let report = &objects(&check(folder.path(), &["--format", "json"]).2)[0];
    assert_eq!(report["findings"][0]["kind"], "contradiction");
    assert_eq!(report["files"][0]["understood"]["figures"][0]["role"], "Hawker");
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

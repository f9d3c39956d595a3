//! Rules about the repository that no compiler keeps: which module may name what, how long a file may grow, and
//! what never stands in the source.

use std::path::{Path, PathBuf};

/// A source file: its path below `src`, and its text without tests.
struct Source {
    path: String,
    text: String,
}

/// All files with this ending below a folder of the repository.
fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let inside = |path: PathBuf| if path.is_dir() { files(&path, ending) } else { vec![path] };
    entries.flat_map(inside).filter(|path| path.to_string_lossy().ends_with(ending)).collect()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn sources() -> Vec<Source> {
    let source = root().join("src");
    let read = |path: PathBuf| Source {
        text: std::fs::read_to_string(&path).expect("a source file"),
        path: path.strip_prefix(&source).expect("below src").to_string_lossy().into_owned(),
    };
    files(&source, ".rs").into_iter().map(read).collect()
}

impl Source {
    /// Its lines without comments, numbered from 1.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let lines = self.text.lines().enumerate().map(|(at, line)| (at + 1, line));
        lines.filter(|(_, line)| !line.trim_start().starts_with("//"))
    }
}

/// Whether a word stands in a line as a word of its own.
fn names(line: &str, word: &str) -> bool {
    let part = |c: char| c.is_alphanumeric() || c == '_';
    let alone = |at: usize| !line[..at].ends_with(part) && !line[at + word.len()..].starts_with(part);
    line.match_indices(word).any(|(at, _)| alone(at))
}

/// Fails if code outside of a place uses this library.
#[track_caller]
fn assert_only_in(place: &str, library: &str) {
    let uses = |line: &str| names(line, library) && line.contains(&format!("{library}::"));
    let sources = sources();
    let (inside, outside): (Vec<_>, Vec<_>) = sources.iter().partition(|source| source.path.starts_with(place));
    let naming = |source: &&Source| source.code().find(|(_, line)| uses(line)).map(|(at, _)| at);
    let strays = outside.iter().filter_map(|source| Some(format!("src/{}:{}", source.path, naming(source)?)));
    assert_eq!(strays.collect::<Vec<_>>(), [""; 0], "{library} belongs into {place} only");
    assert!(inside.iter().any(|source| naming(source).is_some()), "{library} is not used in {place}: is the rule old?");
}

#[test]
fn each_library_is_used_in_one_place_only() {
    assert_only_in("discord/", "serenity");
    assert_only_in("discord/gateway/socket.rs", "tokio_tungstenite");
    assert_only_in("search/", "tantivy");
    assert_only_in("chart/", "resvg");
    assert_only_in("locale/", "fluent_bundle");
    assert_only_in("store/sqlite/", "rusqlite");
    assert_only_in("store/sqlite/", "siphasher");
    assert_only_in("editorial/difference.rs", "similar");
    assert_only_in("editorial/archive.rs", "zip");
    assert_only_in("knowledge/markdown.rs", "pulldown_cmark");
    assert_only_in("knowledge/front_matter.rs", "serde_saphyr");
}

#[test]
fn modules_use_only_those_below_them() {
    const UPPER: [&str; 7] = ["library", "editorial", "moderation", "chart", "terminal", "discord", "settings"];
    for (module, above) in [
        ("locale/", [&["knowledge", "search", "answer", "store"][..], &UPPER].concat()),
        ("knowledge/", [&["locale", "search", "answer", "store"][..], &UPPER].concat()),
        ("search/", [&["locale", "answer", "store"][..], &UPPER].concat()),
        ("answer/", [&["store"][..], &UPPER].concat()),
        ("store/", [&["locale", "knowledge", "search", "answer"][..], &UPPER].concat()),
        ("chart/", vec!["search", "store", "library", "editorial", "moderation", "terminal", "discord", "settings"]),
        ("library/", vec!["editorial", "moderation", "chart", "terminal", "discord", "settings"]),
        ("editorial/", vec!["moderation", "chart", "terminal", "discord", "settings"]),
        ("moderation/", vec!["chart", "terminal", "discord", "settings"]),
        ("terminal/", vec!["moderation", "discord", "settings"]),
        ("discord/", vec!["terminal", "editorial"]),
    ] {
        for source in sources().iter().filter(|source| source.path.starts_with(module)) {
            for (at, line) in source.code() {
                let used = above.iter().find(|name| line.contains(&format!("crate::{name}")));
                assert_eq!(used, None, "src/{}:{at}: {line}", source.path);
            }
        }
    }
}

#[test]
fn only_one_file_of_knowledge_and_none_of_answer_and_editorial_reads_the_disk() {
    let allowed = ["knowledge/load.rs"];
    let modules = ["knowledge/", "answer/", "editorial/"];
    for source in sources().iter().filter(|it| modules.iter().any(|module| it.path.starts_with(module))) {
        let stray = source.code().find(|(_, line)| line.contains("std::fs") || line.contains("SystemTime"));
        assert!(stray.is_none() || allowed.contains(&source.path.as_str()), "src/{}: {stray:?}", source.path);
    }
}

#[test]
fn files_stay_short() {
    for source in sources() {
        let lines = source.text.lines().count();
        assert!(lines <= 450, "src/{} has {lines} lines; cut it in two", source.path);
    }
    for path in files(&root().join("tests"), ".rs") {
        let lines = std::fs::read_to_string(&path).expect("a test file").lines().count();
        assert!(lines <= 250, "{} has {lines} lines; cut it in two", path.display());
    }
}

#[test]
fn every_file_says_first_what_it_is_for() {
    for path in files(&root().join("src"), ".rs").into_iter().chain(files(&root().join("tests"), ".rs")) {
        let text = std::fs::read_to_string(&path).expect("a source file");
        assert!(text.starts_with("//! "), "{} opens without //!", path.display());
    }
}

#[test]
fn nothing_unfinished_or_unsafe_is_left() {
    for source in sources() {
        for (at, line) in source.code() {
            for word in ["unsafe", "todo!", "unimplemented!", "dbg!", "FIXME", "println!", "eprintln!"] {
                let plain = names(line, word.trim_end_matches('!')) && line.contains(word);
                assert!(!plain, "src/{}:{at}: {word}: {line}", source.path);
            }
        }
    }
}

#[test]
fn every_snapshot_belongs_to_a_test() {
    let texts: String = files(&root().join("tests/it"), ".rs")
        .into_iter()
        .map(|path| std::fs::read_to_string(path).expect("a test file"))
        .collect();
    for path in files(&root().join("tests/it/snapshots"), ".snap") {
        let stem = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let name = stem.rsplit("__").next().unwrap_or(&stem);
        let name = name.trim_end_matches("_discord").trim_end_matches("_terminal");
        assert!(texts.contains(&format!("\"{name}\"")), "{stem}.snap is used by no test; remove it");
    }
}

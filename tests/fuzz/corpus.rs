//! Inputs that are kept: checked in under `tests/corpus/`, one folder for each target, one file for each input.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

/// The folder of a target.
pub fn folder(target: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus").join(target)
}

/// All inputs of a folder with their files, by name; none where there is no folder.
pub fn read(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let entries = fs::read_dir(folder).into_iter().flatten().map(|entry| entry.expect("an entry").path());
    let mut files: Vec<PathBuf> = entries.filter(|path| path.is_file()).collect();
    files.sort();
    files.into_iter().map(|path| (path.clone(), fs::read(path).expect("an input"))).collect()
}

/// Keeps an input under a name that its bytes give.
pub fn keep(folder: &Path, prefix: &str, input: &[u8]) -> PathBuf {
    let mut hasher = DefaultHasher::new();
    input.hash(&mut hasher);
    let path = folder.join(format!("{prefix}{:016x}", hasher.finish()));
    fs::create_dir_all(folder).expect("a folder for the corpus");
    fs::write(&path, input).expect("an input is kept");
    path
}

/// The articles of the repository, cut at their headings: what a good input looks like.
pub fn articles() -> Vec<Vec<u8>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = [root.join("knowledge"), root.join("tests/fixtures/natural")];
    let texts = folders.iter().flat_map(|folder| read(folder)).map(|(_, bytes)| bytes);
    texts.flat_map(|bytes| sections(&String::from_utf8(bytes).expect("UTF-8"))).map(String::into_bytes).collect()
}

fn sections(text: &str) -> Vec<String> {
    let mut sections: Vec<String> = Vec::new();
    for line in text.split_inclusive('\n') {
        match sections.last_mut() {
            Some(last) if !line.starts_with('#') && last.len() < 2_000 => last.push_str(line),
            _ => sections.push(line.to_owned()),
        }
    }
    sections
}

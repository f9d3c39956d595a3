//! Reads a knowledge folder. The only file of this module that touches the disk.

use super::decode::{MAX_FILE_BYTES, decode};
use super::problem::{Problem, Severity};
use super::{Article, Knowledge, Parsed, parse};
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// The deepest folder below the knowledge folder that is looked into; ends loops of links.
const MAX_DEPTH: usize = 16;

/// Why no knowledge could be read at all.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// The folder or file is missing, or may not be read.
    #[error("the knowledge at {path} cannot be read: {source}; check KNOWLEDGE_DIR and the folder's permissions")]
    Unreadable {
        /// What was to be read.
        path: PathBuf,
        /// The system's reason.
        source: io::Error,
    },
}

/// One file as it was read.
#[derive(Debug)]
pub struct LoadedFile {
    /// Its name, relative to the folder.
    pub file: String,
    /// Its article; absent where the file could not be used at all.
    pub article: Option<Article>,
    /// What is wrong in it.
    pub problems: Vec<Problem>,
}

/// All files of a folder.
#[derive(Debug, Default)]
pub struct Loaded {
    /// By name.
    pub files: Vec<LoadedFile>,
}

impl Loaded {
    /// Joins the usable files to one knowledge, and gives the problems of all files.
    pub fn into_knowledge(self) -> (Knowledge, Vec<Problem>) {
        let (mut problems, mut articles) = (Vec::new(), Vec::new());
        for file in self.files {
            problems.extend(file.problems);
            articles.extend(file.article);
        }
        let knowledge = Knowledge::new(articles);
        problems.extend(knowledge.problems.iter().cloned());
        (knowledge, problems)
    }
}

/// Reads all `.md` files below a folder, or one file. `README.md` files are for writers and hidden
/// files for editors; both are left out.
pub fn load(path: &Path) -> Result<Loaded, LoadError> {
    let unreadable = |source| LoadError::Unreadable { path: path.to_owned(), source };
    let root = path.canonicalize().map_err(unreadable)?;
    let mut paths = Vec::new();
    if root.is_dir() {
        collect(&root, &root, 0, &mut paths).map_err(unreadable)?;
    } else {
        paths.push(root.clone());
    }
    paths.sort();
    let files = paths.iter().map(|file| {
        if *file == root { read(file, &path.to_string_lossy()) } else { read(file, &name_below(file, &root)) }
    });
    Ok(Loaded { files: files.collect() })
}

/// A file's name relative to the knowledge folder, with `/` between folders.
fn name_below(file: &Path, root: &Path) -> String {
    let relative = file.strip_prefix(root).unwrap_or(file);
    relative.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}

/// Gathers the files below a folder. Links are followed only to targets inside the root.
fn collect(folder: &Path, root: &Path, depth: usize, paths: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let inside = path.canonicalize().is_ok_and(|target| target.starts_with(root));
        if name.starts_with('.') || !inside {
            continue;
        }
        if path.is_dir() && depth < MAX_DEPTH {
            // A folder that may not be read costs its own files only.
            if let Err(error) = collect(&path, root, depth + 1, paths) {
                tracing::warn!(folder = %path.display(), %error, "a folder of the knowledge cannot be read");
            }
        } else if path.is_file() && is_article(&name) {
            paths.push(path);
        }
    }
    Ok(())
}

fn is_article(name: &str) -> bool {
    let name = name.to_lowercase();
    name.ends_with(".md") && name != "readme.md"
}

fn read(path: &Path, name: &str) -> LoadedFile {
    let file = name.to_owned();
    match read_text(path, name) {
        Ok(text) => {
            let Parsed { article, problems } = parse(&file, &text);
            LoadedFile { file, article: Some(article), problems }
        }
        Err(problem) => LoadedFile { file, article: None, problems: vec![problem] },
    }
}

/// The text of a file, or what is wrong with it and what to do.
fn read_text(path: &Path, name: &str) -> Result<String, Problem> {
    let unreadable = |error: io::Error| Problem {
        file: name.to_owned(),
        line: 1,
        severity: Severity::Error,
        what: format!("the file cannot be read: {error}"),
        fix: "check its permissions".to_owned(),
    };
    let file = File::open(path).map_err(unreadable)?;
    let mut bytes = Vec::new();
    // One byte more than allowed tells a large file without reading all of it.
    file.take(MAX_FILE_BYTES + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    decode(name, bytes)
}

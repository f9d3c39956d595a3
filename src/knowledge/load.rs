//! Reads a knowledge folder. The only file of this module that touches the disk.

use super::decode::{MAX_FILE_BYTES, Unusable, decode};
use super::problem::Problem;
use super::{Article, Knowledge, Parsed, parse};
use std::collections::HashSet;
use std::ffi::OsStr;
use std::fs::{File, FileType};
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

/// A knowledge file, not read yet.
#[derive(Debug, Clone)]
pub struct FoundFile {
    /// Its name, relative to the folder.
    pub file: String,
    /// Where it is.
    pub path: PathBuf,
}

/// What stands in a folder.
#[derive(Debug, Default)]
pub struct Found {
    /// By name.
    pub files: Vec<FoundFile>,
    /// Files and folders that cannot be looked at, with the reason. A folder's name ends with `/`.
    pub skipped: Vec<(String, Unusable)>,
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

/// Reads all `.md` files below a folder, or one file.
pub fn load(path: &Path) -> Result<Loaded, LoadError> {
    let Found { files, skipped } = find(path)?;
    let read = files.into_iter().map(|FoundFile { file, path }| match read_text(&path) {
        Ok(text) => {
            let Parsed { article, problems } = parse(&file, &text);
            LoadedFile { file, article: Some(article), problems }
        }
        Err(why) => unusable(file, &why),
    });
    let mut files: Vec<LoadedFile> = read.collect();
    files.extend(skipped.into_iter().map(|(file, why)| unusable(file, &why)));
    files.sort_by(|one, other| one.file.cmp(&other.file));
    Ok(Loaded { files })
}

fn unusable(file: String, why: &Unusable) -> LoadedFile {
    LoadedFile { problems: vec![why.problem(&file)], article: None, file }
}

/// Finds all `.md` files below a folder, or one file. `README.md` files are for writers, hidden
/// files and those that begin with `~` or `#` are an editor's; all these are left out.
pub fn find(path: &Path) -> Result<Found, LoadError> {
    let unreadable = |source| LoadError::Unreadable { path: path.to_owned(), source };
    let root = path.canonicalize().map_err(unreadable)?;
    let mut found = Found::default();
    if root.is_dir() {
        let mut search = Search { met: HashSet::from([root.clone()]), root: &root, found: &mut found };
        search.folder(&root, "", 0).map_err(unreadable)?;
    } else {
        found.files.push(FoundFile { file: path.to_string_lossy().into_owned(), path: root });
    }
    found.files.sort_by(|one, other| one.file.cmp(&other.file));
    Ok(found)
}

struct Search<'a> {
    root: &'a Path,
    /// Each folder is looked into once, by whatever links it can be reached.
    met: HashSet<PathBuf>,
    found: &'a mut Found,
}

impl Search<'_> {
    /// Gathers the files below a folder, those behind links last. `above` is its name, with `/` at the end.
    fn folder(&mut self, folder: &Path, above: &str, depth: usize) -> io::Result<()> {
        let mut entries = Vec::new();
        for entry in std::fs::read_dir(folder)? {
            let entry = entry?;
            let kind = entry.file_type()?;
            entries.push((kind.is_symlink(), entry.file_name(), kind));
        }
        entries.sort_by(|one, other| (one.0, &one.1).cmp(&(other.0, &other.1)));
        for (_, name, kind) in entries {
            self.entry(folder, above, depth, &name, kind);
        }
        Ok(())
    }

    fn entry(&mut self, folder: &Path, above: &str, depth: usize, name: &OsStr, kind: FileType) {
        if is_left_out(name) {
            return;
        }
        let path = folder.join(name);
        let Some((real, is_folder)) = self.target(&path, kind) else {
            return;
        };
        let Some(text) = name.to_str() else {
            if is_folder || is_article(&name.to_string_lossy()) {
                let escaped = format!("{above}{}", name.as_encoded_bytes().escape_ascii());
                let why = Unusable::new(1, "its name is not UTF-8", "rename it, best with plain letters and digits");
                self.found.skipped.push((escaped, why));
            }
            return;
        };
        let file = format!("{above}{text}");
        if !is_folder {
            if is_article(text) {
                self.found.files.push(FoundFile { file, path: real });
            }
        } else if depth < MAX_DEPTH && self.met.insert(real.clone()) {
            // A folder that may not be read costs its own files only.
            if let Err(error) = self.folder(&real, &format!("{file}/"), depth + 1) {
                let what = format!("the folder cannot be read: {error}");
                self.found.skipped.push((format!("{file}/"), Unusable::new(1, what, "check its permissions")));
            }
        }
    }

    /// Where an entry leads and whether that is a folder. Links are followed only to targets inside the root; what is
    /// neither a file nor a folder, such as a pipe, leads nowhere.
    fn target(&self, path: &Path, kind: FileType) -> Option<(PathBuf, bool)> {
        let (real, kind) = if kind.is_symlink() {
            let real = path.canonicalize().ok().filter(|real| real.starts_with(self.root))?;
            let kind = real.metadata().ok()?.file_type();
            (real, kind)
        } else {
            (path.to_owned(), kind)
        };
        (kind.is_dir() || kind.is_file()).then(|| (real, kind.is_dir()))
    }
}

/// Hidden names, and those under which editors keep what they need while they save.
fn is_left_out(name: &OsStr) -> bool {
    matches!(name.as_encoded_bytes().first(), Some(b'.' | b'~' | b'#'))
}

fn is_article(name: &str) -> bool {
    let name = name.to_lowercase();
    name.ends_with(".md") && name != "readme.md"
}

/// The text of a file. Its kind and size are looked at first: a pipe is not waited for, and a huge file is not read.
pub fn read_text(path: &Path) -> Result<String, Unusable> {
    let unreadable = |error: io::Error| Unusable::unreadable(&error);
    check(&path.metadata().map_err(unreadable)?)?;
    let file = File::open(path).map_err(unreadable)?;
    // Another file may have come into its place.
    check(&file.metadata().map_err(unreadable)?)?;
    let mut bytes = Vec::new();
    // One byte more than allowed tells that it has grown since.
    file.take(MAX_FILE_BYTES + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    decode(bytes)
}

fn check(metadata: &std::fs::Metadata) -> Result<(), Unusable> {
    if !metadata.is_file() {
        return Err(Unusable::new(1, "it is no plain file", "put a text file in its place"));
    }
    if metadata.len() > MAX_FILE_BYTES {
        return Err(Unusable::too_large());
    }
    Ok(())
}

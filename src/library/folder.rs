//! The folder of the base, and the newest good version of each of its files.
//!
//! A file is looked at by size, times and inode first and by content where these differ, or always in a thorough
//! comparison. What just changed, or is just gone, is left alone until it has been still for a moment, because editors
//! empty a file before they write it, or take it away before they put the new one in its place.
//!
//! A new version of a file is refused, and the last good one serves on, where it
//!
//! - cannot be read, is too large or is not UTF-8 text,
//! - holds nothing, while the last one held something: to take away what a file says, remove the file,
//! - has an error that the last one did not have and holds less of anything than that one did: this is what a
//!   half-written file looks like, and a mistake in a table that would cost its figures. An error that costs nothing
//!   which was there before is only reported.

use super::snapshot::FileState;
use super::stamp::{Settling, Stamp};
use crate::knowledge::{
    Article, Found, FoundFile, LoadError, Parsed, Problem, Severity, Unusable, find, parse, read_text,
};
use crate::parallel;
use crate::store::Owner;
use std::collections::{BTreeMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

/// A version of a file that serves.
#[derive(Clone)]
struct Version {
    text: Arc<str>,
    article: Arc<Article>,
    problems: Vec<Problem>,
}

/// What is known of a file.
#[derive(Clone)]
struct Tracked {
    /// Absent where the file could not be looked at.
    stamp: Option<Stamp>,
    /// Of the newest content, or of why it cannot be read.
    hash: u64,
    /// The version that serves, if one ever could.
    served: Option<Version>,
    /// Why the newest content does not serve.
    refused: Vec<Problem>,
}

impl Tracked {
    fn is_outdated(&self) -> bool {
        self.served.is_some() && !self.refused.is_empty()
    }
}

/// Where the folder looks other than what serves.
#[derive(Default)]
pub(super) struct Survey {
    to_read: Vec<(FoundFile, Stamp)>,
    removed: Vec<String>,
    skipped: Vec<(String, Unusable)>,
    /// How long until all files will have been still for long enough, as far as can be told.
    pub unsettled: Option<Duration>,
}

/// How the folder differs from what serves.
#[derive(Default)]
pub(super) struct Difference {
    /// New and changed files.
    changed: BTreeMap<String, Tracked>,
    removed: Vec<String>,
    /// Files of the same content with other times.
    touched: Vec<(String, Stamp)>,
    /// Whether a file changed while it was read.
    pub is_moving: bool,
}

impl Difference {
    /// Whether the files are the same in all but their times.
    pub fn is_nothing(&self) -> bool {
        self.changed.is_empty() && self.removed.is_empty()
    }
}

/// What a comparison of the folder with what was served has brought.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Refreshed {
    /// Files that are new.
    pub added: Vec<String>,
    /// Files with another text.
    pub changed: Vec<String>,
    /// Files that are gone.
    pub removed: Vec<String>,
    /// Files whose new text is not used, so that the last good one serves on.
    pub kept: Vec<String>,
    /// What is wrong in new texts, also in those that are not used.
    pub problems: Vec<Problem>,
    /// Set where nothing was done, because it would have cost too much.
    pub held_back: Option<HeldBack>,
}

impl Refreshed {
    /// Whether other answers may come of it.
    pub fn is_change(&self) -> bool {
        !(self.added.is_empty() && self.changed.is_empty() && self.removed.is_empty())
    }
}

/// A change that was held back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct HeldBack {
    /// So many files would go,
    pub removed: usize,
    /// of so many that serve.
    pub of: usize,
}

/// A change that drops no more files than this is made, whatever share that is.
const FEW: usize = 5;

/// The folder and what of it serves.
#[derive(Clone)]
pub(super) struct Folder {
    root: PathBuf,
    files: BTreeMap<String, Tracked>,
    settling: Settling,
}

impl Folder {
    /// Reads the whole folder as it is.
    pub fn open(root: &Path, still_for: Duration) -> Result<Self, LoadError> {
        let mut folder =
            Self { root: root.to_owned(), files: BTreeMap::new(), settling: Settling::new(Duration::ZERO) };
        let survey = folder.survey(true)?;
        folder.take(folder.read(survey));
        folder.settling = Settling::new(still_for);
        Ok(folder)
    }

    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The articles that serve, by file.
    pub fn articles(&self) -> Vec<Arc<Article>> {
        self.files.values().filter_map(|file| Some(Arc::clone(&file.served.as_ref()?.article))).collect()
    }

    /// All files, by name.
    pub fn states(&self) -> Vec<FileState> {
        let state = |(name, file): (&String, &Tracked)| {
            let served = file.served.as_ref();
            let problems = if file.refused.is_empty() { served.map(|it| &it.problems) } else { Some(&file.refused) };
            FileState {
                file: name.clone(),
                owner: Owner::Base,
                problems: problems.cloned().unwrap_or_default(),
                outdated: file.is_outdated(),
                text: served.map_or_else(|| Arc::from(""), |it| Arc::clone(&it.text)),
            }
        };
        self.files.iter().map(state).collect()
    }

    /// Looks at names, sizes and times. `thorough`: all files are to be read, also those that look as they did.
    pub fn survey(&mut self, thorough: bool) -> Result<Survey, LoadError> {
        let Found { files, skipped } = find(&self.root)?;
        let mut survey = Survey::default();
        self.look_for_removed(&files, &skipped, &mut survey);
        survey.skipped = skipped;
        for file in files {
            // It is gone again; the next survey will see whether it stays away.
            let Some(stamp) = Stamp::of(&file.path) else {
                continue;
            };
            let same = self.files.get(&file.file).is_some_and(|known| known.stamp == Some(stamp));
            if same {
                self.settling.forget(&file.file);
            }
            let rest = if same { None } else { self.settling.unsettled(&file.file, Some(stamp)) };
            survey.unsettled = survey.unsettled.max(rest);
            if rest.is_none() && (thorough || !same) {
                survey.to_read.push((file, stamp));
            }
        }
        Ok(survey)
    }

    fn look_for_removed(&mut self, found: &[FoundFile], skipped: &[(String, Unusable)], survey: &mut Survey) {
        let present: HashSet<&str> =
            found.iter().map(|file| &*file.file).chain(skipped.iter().map(|(name, _)| &**name)).collect();
        for name in self.files.keys().filter(|name| !present.contains(name.as_str())) {
            // Nobody knows what stands in a folder that cannot be read.
            if skipped.iter().any(|(folder, _)| folder.ends_with('/') && name.starts_with(folder)) {
                continue;
            }
            match self.settling.unsettled(name, None) {
                Some(rest) => survey.unsettled = survey.unsettled.max(Some(rest)),
                None => survey.removed.push(name.clone()),
            }
        }
    }

    /// Reads what a survey found to differ. Changes nothing of what serves.
    pub fn read(&self, survey: Survey) -> Difference {
        let Survey { to_read, removed, skipped, .. } = survey;
        let mut difference = Difference { removed, ..Difference::default() };
        let read = parallel::map(&to_read, |(file, stamp)| read(file, *stamp, self.files.get(&file.file)));
        for ((file, _), news) in to_read.into_iter().zip(read) {
            match news {
                News::Same(stamp) => difference.touched.push((file.file, stamp)),
                News::Changed(tracked) => drop(difference.changed.insert(file.file, tracked)),
                News::Moving => difference.is_moving = true,
            }
        }
        for (name, why) in skipped {
            let hash = hash(&Err(why.clone()));
            let known = self.files.get(&name);
            if known.is_none_or(|known| known.hash != hash) {
                let served = known.and_then(|known| known.served.clone());
                let refused = vec![why.problem(&name)];
                difference.changed.insert(name, Tracked { stamp: None, hash, served, refused });
            }
        }
        difference
    }

    /// Whether a difference would cost so much that it looks like an accident: more than half of the files that
    /// serve, and more than [`FEW`]. A file that has only moved is not lost.
    pub fn accident(&self, difference: &Difference) -> Option<HeldBack> {
        let kept: HashSet<u64> = difference.changed.values().map(|file| file.hash).collect();
        let served = |name: &&String| self.files.get(*name).is_some_and(|file| file.served.is_some());
        let moved = |name: &&String| self.files.get(*name).is_some_and(|file| kept.contains(&file.hash));
        let removed = difference.removed.iter().filter(served).filter(|name| !moved(name)).count();
        let of = self.files.values().filter(|file| file.served.is_some()).count();
        (removed > FEW && removed * 2 > of).then_some(HeldBack { removed, of })
    }

    /// What would be held back if the whole folder was gone.
    pub fn all(&self) -> HeldBack {
        let of = self.files.values().filter(|file| file.served.is_some()).count();
        HeldBack { removed: of, of }
    }

    /// Makes the folder's state what serves.
    pub fn take(&mut self, difference: Difference) -> Refreshed {
        let mut refreshed = Refreshed::default();
        for (name, stamp) in difference.touched {
            self.settling.forget(&name);
            if let Some(file) = self.files.get_mut(&name) {
                file.stamp = Some(stamp);
            }
        }
        for (name, file) in difference.changed {
            self.settling.forget(&name);
            let new = file.served.as_ref();
            if file.is_outdated() {
                refreshed.kept.push(name.clone());
            }
            refreshed.problems.extend(if file.refused.is_empty() {
                new.map(|version| version.problems.clone()).unwrap_or_default()
            } else {
                file.refused.clone()
            });
            let old = self.files.get(&name).and_then(|known| known.served.as_ref());
            match (old, new) {
                (None, Some(_)) => refreshed.added.push(name.clone()),
                (Some(old), Some(new)) if !Arc::ptr_eq(&old.article, &new.article) => {
                    refreshed.changed.push(name.clone())
                }
                _ => {}
            }
            self.files.insert(name, file);
        }
        for name in difference.removed {
            self.settling.forget(&name);
            if self.files.remove(&name).is_some_and(|file| file.served.is_some()) {
                refreshed.removed.push(name);
            }
        }
        refreshed
    }

    /// Takes note of a file that was just written, or removed, by the bot itself.
    pub fn put(&mut self, name: &str, path: &Path, text: Option<(&str, Parsed)>) {
        self.settling.forget(name);
        let Some((text, Parsed { article, problems })) = text else {
            self.files.remove(name);
            return;
        };
        let text = text.to_owned();
        let hash = hash(&Ok(text.clone()));
        let served = Some(Version { text: text.into(), article: Arc::new(article), problems });
        self.files.insert(name.to_owned(), Tracked { stamp: Stamp::of(path), hash, served, refused: Vec::new() });
    }

    /// A file that was put here has been written now.
    pub fn note_written(&mut self, name: &str, path: &Path) {
        if let Some(file) = self.files.get_mut(name) {
            file.stamp = Stamp::of(path);
        }
    }

    /// Where a file of this name is or would be.
    pub fn path(&self, name: &str) -> PathBuf {
        self.root.join(name)
    }

    /// Whether a file of this name serves, or is there and does not.
    pub fn has(&self, name: &str) -> bool {
        self.files.contains_key(name)
    }
}

/// What reading a file has brought.
enum News {
    Same(Stamp),
    Changed(Tracked),
    /// It changes just now, or is gone again.
    Moving,
}

fn read(file: &FoundFile, stamp: Stamp, known: Option<&Tracked>) -> News {
    let content = read_text(&file.path);
    let gone = content.as_ref().is_err_and(|why| why.is_gone);
    if gone || Stamp::of(&file.path) != Some(stamp) {
        return News::Moving;
    }
    let hash = hash(&content);
    if known.is_some_and(|known| known.hash == hash) {
        return News::Same(stamp);
    }
    let last = known.and_then(|known| known.served.clone());
    let (served, refused) = match content {
        Err(why) => (last, vec![why.problem(&file.file)]),
        Ok(text) => {
            let Parsed { article, problems } = parse(&file.file, &text);
            let new = Version { text: text.into(), article: Arc::new(article), problems };
            match last {
                Some(last) if is_broken(&last, &new) => (Some(last), new.problems),
                _ => (Some(new), Vec::new()),
            }
        }
    };
    News::Changed(Tracked { stamp: Some(stamp), hash, served, refused })
}

/// Whether a new version is to be refused; see the top of this file.
fn is_broken(last: &Version, new: &Version) -> bool {
    let (had, has) = (last.article.holdings(), new.article.holdings());
    if has.iter().sum::<usize>() == 0 {
        return had.iter().sum::<usize>() > 0;
    }
    let errors = |version: &Version| -> Vec<String> {
        let errors = version.problems.iter().filter(|problem| problem.severity == Severity::Error);
        errors.map(|problem| problem.what.clone()).collect()
    };
    let known = errors(last);
    let new_error = errors(new).iter().any(|error| !known.contains(error));
    new_error && had.iter().zip(has).any(|(had, has)| has < *had)
}

fn hash(content: &Result<String, Unusable>) -> u64 {
    let mut hasher = DefaultHasher::new();
    content.hash(&mut hasher);
    hasher.finish()
}

//! The knowledge while it changes: stories on folders of their own.

mod broken;
mod changes;
mod publishing;
mod same_answers;
mod watched;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use careerbot::answer::Request;
use careerbot::library::{Library, Refreshed, Snapshot};
use careerbot::store::{Owner, Store};
use tempfile::TempDir;

use crate::bot;

/// How long something may take on a busy machine before it counts as never.
const PATIENCE: Duration = Duration::from_secs(30);
/// For how long files must be still here.
const STILL_FOR: Duration = Duration::from_millis(40);

/// A folder and the library over it.
pub struct Story {
    pub folder: TempDir,
    pub library: Arc<Library>,
}

impl Story {
    /// With these files in the folder from the start.
    pub fn with(files: &[(&str, &str)]) -> Self {
        Self::stored(files, None)
    }

    pub fn stored(files: &[(&str, &str)], store: Option<Arc<dyn Store>>) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        files.iter().for_each(|(name, text)| write(&folder.path().join(name), text));
        let library = Library::open_with(folder.path(), store, STILL_FOR).expect("the folder can be read");
        Self { folder, library: Arc::new(library) }
    }

    /// With an article on each of these animals.
    pub fn of(animals: &[&str]) -> Self {
        let story = Self::with(&[]);
        animals.iter().for_each(|animal| story.write(&format!("{animal}.md"), &article(animal, "a tree")));
        story.library.refresh(false);
        story
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn write(&self, name: &str, text: &str) {
        write(&self.path(name), text);
    }

    pub fn remove(&self, name: &str) {
        std::fs::remove_file(self.path(name)).expect("the file is there");
    }

    pub fn refresh(&self) -> Refreshed {
        self.library.refresh(false)
    }

    pub fn base(&self) -> Arc<Snapshot> {
        self.library.snapshot(Owner::Base)
    }

    /// Whether it is known that an animal sleeps there.
    pub fn knows(&self, animal: &str, place: &str) -> bool {
        knows(&self.base(), animal, place)
    }

    /// Waits until this holds.
    #[track_caller]
    pub fn wait_until(&self, what: &str, holds: impl Fn(&Self) -> bool) {
        let end = Instant::now() + PATIENCE;
        while !holds(self) {
            assert!(Instant::now() < end, "{what}: not within {PATIENCE:?}");
            std::thread::sleep(Duration::from_millis(5));
        }
    }
}

/// Whether a snapshot knows that an animal sleeps there.
pub fn knows(snapshot: &Snapshot, animal: &str, place: &str) -> bool {
    let answer = snapshot.advisor.answer(&Request::Ask { question: question(animal) });
    bot::text(&answer).contains(&format!("The {animal} sleeps in {place}."))
}

fn question(animal: &str) -> String {
    format!("Where does the {animal} sleep?")
}

/// An article with one question.
pub fn article(animal: &str, place: &str) -> String {
    format!("# The {animal}\n\n## {}\n\nThe {animal} sleeps in {place}.\n", question(animal))
}

/// An article with a table that gives pay, which is lost where the table is broken.
pub fn paid(role: &str, pay: &str) -> String {
    format!("# Pay of {role}\n\n## Pay\n\n| Role | Salary |\n|---|---|\n| {role} | {pay} |\n")
}

/// Writes a file, in a folder that need not be there.
pub fn write(path: &Path, text: &str) {
    std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    std::fs::write(path, text).expect("a file");
}

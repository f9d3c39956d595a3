//! The knowledge folder of a soak, and what happens to files.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// Answers that must be right whatever happens to other files.
const BIRDS: &str = "# Birds\n\n## Falconer\n**What they do:** They fly falcons.\n\n\
                     **Salary range:** $50,000 - $60,000 base a year\n\n\
                     ## Where do falcons sleep?\n\nThey sleep in the mews, each on a block of its own.\n";
/// The file that things happen to.
const CHANGING: &str = "ornithologist.md";
/// Files beside it.
const OTHERS: usize = 60;

/// The folder.
pub struct Files {
    folder: PathBuf,
}

impl Files {
    /// The shipped knowledge, with some more.
    pub fn in_folder(folder: &Path) -> Self {
        fs::create_dir(folder).expect("a folder");
        let files = Self { folder: folder.to_owned() };
        for entry in fs::read_dir(crate::bot::folder()).expect("the shipped knowledge") {
            let path = entry.expect("an entry").path();
            fs::copy(&path, folder.join(path.file_name().expect("a name"))).expect("copied");
        }
        files.write("birds.md", BIRDS);
        files.change(0);
        for number in 0..OTHERS {
            files.write(
                &format!("tower-{number}.md"),
                &format!(
                    "# Tower {number}\n\n## How high is tower {number}?\n\nTower {number} is {} metres high.\n",
                    number * 7 + 20
                ),
            );
        }
        files
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    pub fn write(&self, name: &str, text: &str) {
        fs::write(self.folder.join(name), text).expect("written");
    }

    pub fn remove(&self, name: &str) {
        fs::remove_file(self.folder.join(name)).expect("removed");
    }

    /// Writes the changing file anew; what it says then.
    pub fn change(&self, number: u64) -> String {
        self.write(CHANGING, &changing(number));
        said(number)
    }

    /// Writes half of a version.
    pub fn write_half(&self, number: u64) {
        let text = changing(number);
        self.write(CHANGING, &text[..text.len() / 2]);
    }

    /// Writes what is no text.
    pub fn write_garbage(&self) {
        fs::write(self.folder.join(CHANGING), b"# Or\xff\xfe\0nithology").expect("written");
    }

    pub fn empty(&self) {
        self.write(CHANGING, "");
    }

    pub fn remove_changing(&self) {
        self.remove(CHANGING);
    }

    /// Puts the next version in place of the last at once, as careful editors do.
    pub fn replace(&self, number: u64) -> String {
        self.write(".next", &changing(number));
        fs::rename(self.folder.join(".next"), self.folder.join(CHANGING)).expect("renamed");
        said(number)
    }

    /// Gives all files the present time.
    pub fn touch_all(&self) {
        for entry in fs::read_dir(&self.folder).expect("the folder") {
            let file = File::options().append(true).open(entry.expect("an entry").path()).expect("opened");
            file.set_modified(SystemTime::now()).expect("touched");
        }
    }

    /// Takes the whole folder away, or puts it back, as a volume that is not mounted for a moment.
    pub fn take_away(&self) {
        fs::rename(&self.folder, self.folder.with_extension("away")).expect("renamed");
    }

    pub fn put_back(&self) {
        fs::rename(self.folder.with_extension("away"), &self.folder).expect("renamed");
    }
}

fn said(number: u64) -> String {
    format!("count birds, {number} so far")
}

fn changing(number: u64) -> String {
    format!(
        "# Ornithology\n\n## Ornithologist\n**What they do:** They {}.\n\n**Salary range:** $40,000 - $70,000 base a year\n\n\
         ## Pay of ornithologists\n\n| Role | Salary |\n|---|---|\n| Ornithologist | $45,000 - $65,000 |\n",
        said(number)
    )
}

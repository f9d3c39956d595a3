//! The folder of the store: made, tried, and held by one process at a time.

use crate::store::StoreError;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind, Write};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

/// The database.
pub(super) const FILE: &str = "careerbot.db";
/// The file that a process holds while it uses the folder. The system frees it however the process ends.
const LOCK: &str = "careerbot.lock";
/// Written and removed to see that files can be made here.
const TRIAL: &str = "careerbot.trial";

/// Makes the folder where it is missing, holds it for this process, and tries that it can be written.
pub(super) fn take(folder: &Path) -> Result<File, StoreError> {
    make(folder).map_err(|error| unusable(folder, &error))?;
    let path = folder.join(LOCK);
    let mut lock = OpenOptions::new()
        .read(true)
        .write(true)
        .create(true)
        .truncate(false)
        .open(&path)
        .map_err(|error| unusable(&path, &error))?;
    match lock.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => return Err(in_use(folder, &path)),
        Err(TryLockError::Error(error)) => return Err(unusable(&path, &error)),
    }
    try_out(folder, &mut lock).map_err(|error| unusable(folder, &error))?;
    for file in database_files(folder).iter().filter(|file| file.exists()) {
        OpenOptions::new().read(true).write(true).open(file).map_err(|error| unusable(file, &error))?;
    }
    Ok(lock)
}

/// The database and the files that SQLite keeps beside it. The database comes last: without it the others mean nothing.
pub(super) fn database_files(folder: &Path) -> [PathBuf; 3] {
    ["-wal", "-shm", ""].map(|ending| folder.join(format!("{FILE}{ending}")))
}

/// A new folder is on disk only once its parent is.
fn make(folder: &Path) -> io::Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    fs::create_dir_all(folder)?;
    let folder = folder.canonicalize()?;
    folder.parent().map_or(Ok(()), sync)
}

/// Has the system write a folder's entries to the disk.
pub(super) fn sync(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

/// Leaves the number of this process in the lock, for a second one to name.
fn try_out(folder: &Path, lock: &mut File) -> io::Result<()> {
    lock.set_len(0)?;
    writeln!(lock, "{}", std::process::id())?;
    let trial = folder.join(TRIAL);
    File::create(&trial)?;
    fs::remove_file(trial)
}

fn in_use(folder: &Path, lock: &Path) -> StoreError {
    let process = fs::read_to_string(lock).ok().and_then(|text| text.trim().parse::<u32>().ok());
    let process = process.map(|number| format!(" (process {number})")).unwrap_or_default();
    StoreError::InUse { path: folder.display().to_string(), process }
}

/// Says why a file or folder cannot be used, and what to do.
pub(super) fn unusable(path: &Path, error: &io::Error) -> StoreError {
    let why = match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => return StoreError::DiskFull,
        ErrorKind::PermissionDenied => not_permitted(path),
        ErrorKind::ReadOnlyFilesystem => {
            "it is on a disk mounted read-only. Mount it for writing, or set DATA_DIR to a folder that can be written"
                .to_owned()
        }
        _ => format!("{error}. Set DATA_DIR to a folder that can be written"),
    };
    StoreError::Unusable { path: path.display().to_string(), why }
}

fn not_permitted(path: &Path) -> String {
    let owner = path.ancestors().find_map(|path| Some((path, user_of(path)?)));
    match (user_of(Path::new("/proc/self")), owner) {
        (Some(user), Some((place, owner))) if user != owner => format!(
            "the bot runs as user {user}, but {} belongs to user {owner}. Run `chown -R {user} {0}`, or set DATA_DIR to a folder of user {user}",
            shown(place)
        ),
        _ => {
            "the bot's user may not write it. Give it that right (`chmod -R u+rwX`), or set DATA_DIR to another folder"
                .to_owned()
        }
    }
}

/// A path for a sentence: the folder one is in has no name of its own.
fn shown(path: &Path) -> String {
    if path.as_os_str().is_empty() { ".".to_owned() } else { path.display().to_string() }
}

fn user_of(path: &Path) -> Option<u32> {
    let path = if path.as_os_str().is_empty() { Path::new(".") } else { path };
    Some(fs::metadata(path).ok()?.uid())
}

/// Which files were opened, to notice when others stand in their place: what is written to a file that was deleted is
/// lost, and no error tells.
pub(super) struct Opened(Vec<(PathBuf, (u64, u64))>);

impl Opened {
    /// Notes the database and its log of changes.
    pub(super) fn note(folder: &Path) -> Result<Self, StoreError> {
        let [log, _, database] = database_files(folder);
        let noted = [database, log].map(|path| match identity(&path) {
            Ok(identity) => Ok((path, identity)),
            Err(error) => Err(unusable(&path, &error)),
        });
        Ok(Self(noted.into_iter().collect::<Result<_, _>>()?))
    }

    /// Fails where one of them is gone or another one stands there.
    pub(super) fn check(&self) -> Result<(), StoreError> {
        let moved = self.0.iter().find(|(path, noted)| identity(path).ok() != Some(*noted));
        moved.map_or(Ok(()), |(path, _)| {
            Err(StoreError::Unusable {
                path: path.display().to_string(),
                why: "it was removed or replaced while the bot runs; nothing was saved. Put DATA_DIR back as it was, or restart the bot".to_owned(),
            })
        })
    }
}

fn identity(path: &Path) -> io::Result<(u64, u64)> {
    let file = fs::metadata(path)?;
    Ok((file.dev(), file.ino()))
}

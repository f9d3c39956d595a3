//! Opening the database: a newer one and a stranger's are refused untouched, a damaged one is put aside, an old one is
//! taken to the present format.

use super::fault::is_damage;
use super::folder::{self, FILE, database_files, unusable};
use super::schema::{APPLICATION_ID, STEPS, Stamp, migrate, newest, stamp};
use crate::store::StoreError;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OpenFlags};
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// How long another program may hold the file, such as for a backup. Members wait no longer than 3 s.
const PATIENCE: Duration = Duration::from_secs(2);

/// The smallest page of a database, in bytes.
const SMALLEST: u64 = 512;

/// Why a database was not opened.
enum Refusal {
    /// SQLite says it is damaged.
    Damaged(String),
    /// Anything else. The file is as it was.
    Other(StoreError),
}

/// Opens the database of a folder that this process holds.
pub(super) fn open(folder: &Path) -> Result<Connection, StoreError> {
    let [log, _, path] = database_files(folder);
    // SQLite deletes a log whose database is missing.
    if size(&path) == 0 && size(&log) > 0 {
        let kept = put_aside(folder).map_err(|error| unusable(&log, &error))?;
        tracing::error!(kept = %kept.display(), "{FILE} is missing or empty, but its log of changes is there: the log is kept aside, and an empty store is begun. To bring all back, stop the bot and put a backup in its place");
    }
    match open_file(&path) {
        Err(Refusal::Damaged(why)) => {
            let kept = put_aside(folder).map_err(|error| unusable(&path, &error))?;
            tracing::error!(%why, kept = %kept.display(), "the store is damaged: it is kept aside, and an empty one is begun. Additions, settings, unanswered questions and votes in it are not used. To bring them back, stop the bot and put a backup in its place, or save what can be read with `sqlite3 {} .recover`", kept.display());
            open_file(&path)
        }
        done => done,
    }
    .map_err(|refusal| match refusal {
        Refusal::Damaged(why) => StoreError::Unusable { path: path.display().to_string(), why },
        Refusal::Other(error) => error,
    })
}

/// A database in memory, for tests and terminals.
pub(super) fn open_in_memory() -> Result<Connection, StoreError> {
    let mut connection = Connection::open_in_memory()?;
    configure(&connection)?;
    migrate(&mut connection, STEPS)?;
    Ok(connection)
}

fn open_file(path: &Path) -> Result<Connection, Refusal> {
    let refuse = |error| Refusal::of(path, error);
    look_at(path)?;
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut connection = Connection::open_with_flags(path, flags).map_err(refuse)?;
    // Until it is known to be ours, closing it must leave it as it is.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true).map_err(refuse)?;
    connection.busy_timeout(PATIENCE).map_err(refuse)?;
    let stamp = stamp(&connection).map_err(refuse)?;
    let empty = connection.query_row("SELECT count(*) = 0 FROM sqlite_schema", [], |row| row.get(0)).map_err(refuse)?;
    judge(path, &stamp, empty).map_err(Refusal::Other)?;
    let sound: String = connection.pragma_query_value(None, "quick_check", |row| row.get(0)).map_err(refuse)?;
    if sound != "ok" {
        return Err(Refusal::Damaged(sound));
    }
    configure(&connection).map_err(refuse)?;
    let mode: String =
        connection.pragma_update_and_check(None, "journal_mode", "wal", |row| row.get(0)).map_err(refuse)?;
    if mode != "wal" {
        let why = "its disk cannot hold a database, as is so with some network drives. Set DATA_DIR to a local disk";
        return Err(Refusal::Other(StoreError::Unusable { path: path.display().to_string(), why: why.to_owned() }));
    }
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false).map_err(refuse)?;
    let before = migrate(&mut connection, STEPS).map_err(refuse)?;
    if (1..newest(STEPS)).contains(&before) {
        tracing::info!(from = before, to = newest(STEPS), "the store was taken to a new format");
    }
    Ok(connection)
}

/// Settings of a connection; none is kept in the file but `auto_vacuum`, which a new file must be given first.
fn configure(connection: &Connection) -> rusqlite::Result<()> {
    for (setting, value) in [
        // Room of what was deleted is given back by `clean_up`.
        ("auto_vacuum", "incremental"),
        // Confirmed is on disk, also on drives that would only say so.
        ("synchronous", "full"),
        ("fullfsync", "on"),
        ("checkpoint_fullfsync", "on"),
        // What is deleted is overwritten.
        ("secure_delete", "on"),
        ("foreign_keys", "on"),
        // No file outside of the folder.
        ("temp_store", "memory"),
        // A file that somebody tampered with must not run anything.
        ("trusted_schema", "off"),
        ("cell_size_check", "on"),
    ] {
        connection.pragma_update(None, setting, value)?;
    }
    // After a large change the log shrinks again to this many bytes.
    connection.pragma_update(None, "journal_size_limit", 4 * 1024 * 1024)
}

/// Refuses what a newer careerbot or another program wrote.
fn judge(path: &Path, stamp: &Stamp, empty: bool) -> Result<(), StoreError> {
    let path = path.display().to_string();
    let known = newest(STEPS);
    let fresh = empty && stamp.application == 0 && stamp.format == 0;
    if !fresh && stamp.application != APPLICATION_ID {
        let why = "it is another program's database. Move it away, or set DATA_DIR to another folder".to_owned();
        return Err(StoreError::Unusable { path, why });
    }
    if !(0..=known).contains(&stamp.format) {
        return Err(StoreError::Newer { path, found: stamp.format, known });
    }
    Ok(())
}

/// Judges a file by its first bytes, without SQLite, which makes files beside one that it opens, takes a few bytes for a
/// new file and overwrites them, and may not notice that the last page is cut.
fn look_at(path: &Path) -> Result<(), Refusal> {
    if (1..SMALLEST).contains(&size(path)) {
        return Err(Refusal::Damaged("the file is too short for a database".to_owned()));
    }
    let Some(header) = Header::of(path) else { return Ok(()) };
    // Nothing is in there yet, or its first change is still in the log.
    if header.stamp.format != 0 || header.stamp.application != 0 {
        judge(path, &header.stamp, false).map_err(Refusal::Other)?;
    }
    if size(path) < header.bytes && size(&beside(path, "-wal")) == 0 {
        return Err(Refusal::Damaged(format!("the file has {} bytes of {}", size(path), header.bytes)));
    }
    Ok(())
}

/// What stands in the first bytes of a database: https://sqlite.org/fileformat2.html
struct Header {
    stamp: Stamp,
    /// How long the file is to be.
    bytes: u64,
}

impl Header {
    /// Absent where it is no such file; SQLite tells that, too.
    fn of(path: &Path) -> Option<Self> {
        let mut bytes = [0; 72];
        File::open(path).ok()?.read_exact(&mut bytes).ok()?;
        let number = |at: usize| Some(i32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?));
        let page = match u16::from_be_bytes(bytes.get(16..18)?.try_into().ok()?) {
            // 65,536 does not fit.
            1 => 65_536,
            size => u64::from(size),
        };
        let stamp = Stamp { format: number(60)?.into(), application: number(68)?.into() };
        let pages = u64::from(number(28)?.cast_unsigned());
        bytes.starts_with(b"SQLite format 3\0").then_some(Self { stamp, bytes: page * pages })
    }
}

/// Renames the database and what is beside it, so that nothing is lost. Gives the database's new name.
fn put_aside(folder: &Path) -> io::Result<PathBuf> {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
    let name = |number: u64| folder.join(format!("{FILE}.damaged-{number}"));
    let free = |path: &PathBuf| !path.exists() && !beside(path, "-wal").exists();
    let kept = (seconds..).map(name).find(free).unwrap_or_else(|| name(seconds));
    let aside = [beside(&kept, "-wal"), beside(&kept, "-shm"), kept.clone()];
    for (from, to) in database_files(folder).into_iter().zip(aside) {
        if from.exists() {
            fs::rename(from, to)?;
        }
    }
    folder::sync(folder)?;
    Ok(kept)
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut path = path.as_os_str().to_owned();
    path.push(ending);
    path.into()
}

fn size(path: &Path) -> u64 {
    fs::metadata(path).map_or(0, |file| file.len())
}

impl Refusal {
    fn of(path: &Path, error: rusqlite::Error) -> Self {
        if is_damage(&error) {
            return Self::Damaged(error.to_string());
        }
        Self::Other(match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => StoreError::DiskFull,
            _ => StoreError::Unusable {
                path: path.display().to_string(),
                why: format!(
                    "{error}. See that DATA_DIR is on a local disk with room, and that no other program uses it"
                ),
            },
        })
    }
}

//! A store that is damaged is kept under another name; one that only cannot be read now is left as it is.

use std::fs;
use std::io::Write;
use std::sync::{Arc, Mutex};

use careerbot::store::{Store, StoreError};
use rusqlite::Connection;

use super::opening::{files, refused};
use super::{HERE, added, edited, open, restored, texts};

const FILE: &str = "careerbot.db";

/// Collects log lines.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().expect("the log").write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Gives what was logged meanwhile, too.
fn listen<T>(work: impl FnOnce() -> T) -> (T, String) {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt().with_ansi(false).with_writer(move || writer.clone()).finish();
    let done = tracing::subscriber::with_default(subscriber, work);
    let bytes = log.0.lock().expect("the log").clone();
    (done, String::from_utf8(bytes).expect("UTF-8"))
}

/// A store at rest with some files, as bytes.
fn sound() -> Vec<u8> {
    let folder = tempfile::tempdir().expect("a folder");
    let store = open(folder.path());
    for number in 0..50 {
        store.publish(HERE, &added(&format!("{number}.md"), &"word ".repeat(1_000))).expect("published");
    }
    drop(store);
    fs::read(folder.path().join(FILE)).expect("the file")
}

#[test]
fn a_damaged_store_is_kept_aside_with_a_loud_line_and_an_empty_one_begins() {
    let sound = sound();
    let page = 4096;
    let last = sound.len() / page - 1;
    let zeroed = |at: usize| [&sound[..at * page], &[0; 4096], &sound[(at + 1) * page..]].concat();
    let cases = [
        ("no database at all", b"not a database, but long enough to be looked at as one".repeat(50)),
        ("a few bytes", b"x".to_vec()),
        ("cut in half", sound[..sound.len() / 2].to_vec()),
        ("cut within a page", sound[..sound.len() - 100].to_vec()),
        ("the schema is gone", zeroed(0)),
        ("a table is gone", zeroed(2)),
        ("a page is missing", sound[..last * page].to_vec()),
    ];
    for (what, bytes) in cases {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join(FILE), &bytes).expect("a file");
        let (store, told) = listen(|| open(folder.path()));
        assert_eq!(texts(&store, HERE), [], "{what}");
        store.publish(HERE, &added("new.md", "x")).expect("published");
        assert!(told.contains("ERROR") && told.contains("kept aside"), "{what}: {told}");
        let files = files(folder.path());
        let is_kept = |name: &str| name.contains("damaged") && !name.ends_with("-wal") && !name.ends_with("-shm");
        let kept: Vec<_> = files.iter().filter(|(name, _)| is_kept(name)).collect();
        assert_eq!(kept.len(), 1, "{what}: {:?}", files.keys());
        assert!(kept[0].1 == &bytes, "{what}: it is kept as it was");
        assert!(told.contains(kept[0].0.as_str()), "{what}: {told}");
    }
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join(FILE), &sound).expect("a file");
    let (store, told) = listen(|| open(folder.path()));
    assert_eq!((texts(&store, HERE).len(), told.as_str()), (50, ""), "a sound one is opened without a word");
}

/// SQLite notices nothing of it, and a figure would be another one.
#[test]
fn a_text_of_which_a_byte_changed_on_disk_is_not_served() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = open(folder.path());
    let first = store.publish(HERE, &added("pay.md", "It pays 95,000.")).expect("published");
    let second = store.publish(HERE, &edited("pay.md", first, "It pays 105,000.")).expect("published");
    store.publish(HERE, &added("sound.md", "Sound.")).expect("published");
    drop(store);
    let path = folder.path().join(FILE);
    let mut bytes = fs::read(&path).expect("the file");
    let at = bytes.windows(8).position(|window| window == b" 105,000").expect("the figure");
    bytes[at + 1] = b'9';
    fs::write(&path, bytes).expect("a file");

    let (store, told) = listen(|| {
        let store = open(folder.path());
        assert_eq!(texts(&store, HERE), [("sound.md".to_owned(), "Sound.".to_owned())], "the others are served");
        store
    });
    assert!(told.contains("ERROR") && told.contains("pay.md"), "{told}");
    assert!(store.document(HERE, "pay.md").is_err() && store.version(HERE, second).is_err());
    let text = store.version(HERE, first).expect("a look").and_then(|version| version.text).expect("the text before");
    store.publish(HERE, &restored("pay.md", Some(second), &text)).expect("restored");
    assert_eq!(texts(&store, HERE)[0].1, "It pays 95,000.");
}

#[test]
fn every_damaged_store_is_kept() {
    let folder = tempfile::tempdir().expect("a folder");
    for round in 0..3 {
        fs::write(folder.path().join(FILE), format!("broken {round} ").repeat(100)).expect("a file");
        drop(open(folder.path()));
    }
    let kept = files(folder.path()).into_iter().filter(|(name, _)| name.contains("damaged"));
    let kept: Vec<String> = kept.map(|(_, bytes)| String::from_utf8_lossy(&bytes[..8]).into_owned()).collect();
    assert_eq!(kept, ["broken 0", "broken 1", "broken 2"]);
}

/// SQLite would delete the log of a database that is not there.
#[test]
fn a_log_of_changes_without_its_database_is_kept() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = open(folder.path());
    store.publish(HERE, &added("pay.md", "one")).expect("published");
    let lost = tempfile::tempdir().expect("a folder");
    let log = format!("{FILE}-wal");
    fs::copy(folder.path().join(&log), lost.path().join(&log)).expect("a copy");
    let bytes = fs::read(lost.path().join(&log)).expect("the log");
    let (_store, told) = listen(|| open(lost.path()));
    assert!(told.contains("ERROR") && told.contains("kept aside"), "{told}");
    assert!(files(lost.path()).iter().any(|(name, kept)| name.contains("damaged") && *kept == bytes));
}

#[test]
fn another_programs_database_is_refused_and_left_as_it_is() {
    let folder = tempfile::tempdir().expect("a folder");
    let other = Connection::open(folder.path().join(FILE)).expect("a database");
    other.execute_batch("CREATE TABLE theirs (x); INSERT INTO theirs VALUES (1);").expect("a table");
    drop(other);
    let before = files(folder.path());
    let error = refused(folder.path());
    assert!(matches!(&error, StoreError::Unusable { why, .. } if why.contains("another program")), "{error:?}");
    assert_eq!(files(folder.path()), before);
}

#[test]
fn a_store_that_is_locked_or_cannot_be_read_is_not_taken_for_damaged() {
    let folder = tempfile::tempdir().expect("a folder");
    drop(open(folder.path()));
    let other = Connection::open(folder.path().join(FILE)).expect("a database");
    other.execute_batch("PRAGMA locking_mode = exclusive; BEGIN EXCLUSIVE; COMMIT;").expect("a lock");
    let error = refused(folder.path());
    assert!(matches!(&error, StoreError::Unusable { why, .. } if why.contains("locked")), "{error:?}");
    drop(other);
    drop(open(folder.path()));

    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir(folder.path().join(FILE)).expect("a folder of that name");
    let error = refused(folder.path());
    assert!(matches!(error, StoreError::Unusable { .. }), "{error:?}");
    assert!(folder.path().join(FILE).is_dir());
}

//! Opening a store: by one process at a time, of any age, in folders that are missing, forbidden or taken away.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Command;

use careerbot::store::{Action, Owner, PersonId, ServerId, Sqlite, Store, StoreError};
use rusqlite::Connection;

use super::process::{kill, say, start};
use super::{HERE, added, open, texts};

/// Each file of a folder with its bytes.
pub fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry"));
    let file = |entry: fs::DirEntry| {
        (entry.file_name().to_string_lossy().into_owned(), fs::read(entry.path()).expect("a file"))
    };
    entries.map(file).filter(|(name, _)| name != "careerbot.lock").collect()
}

pub fn refused(folder: &Path) -> StoreError {
    Sqlite::open(folder).err().expect("the store is refused")
}

/// The part that holds a store until it is killed or its parent is gone.
pub fn hold(folder: &Path) {
    let _store = open(folder);
    say("open");
    let _ = std::io::stdin().read(&mut [0]);
}

#[test]
fn a_second_process_is_refused_and_a_killed_one_leaves_nothing_behind() {
    let folder = tempfile::tempdir().expect("a folder");
    for _ in 0..5 {
        let (mut first, mut said) = start("hold", folder.path());
        assert_eq!(said.next().as_deref(), Some("open"));
        let error = refused(folder.path());
        assert!(matches!(error, StoreError::InUse { .. }), "{error:?}");
        let told = error.to_string();
        assert!(told.contains(&format!("(process {})", first.id())) && told.contains("stop that one"), "{told}");
        kill(&mut first);
        drop(open(folder.path()));
    }
    let held = open(folder.path());
    assert!(matches!(refused(folder.path()), StoreError::InUse { .. }), "twice in one process");
    drop(held);
    drop(open(folder.path()));
}

#[test]
fn what_was_published_is_there_when_it_is_opened_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("not/there/yet");
    assert!(!Sqlite::is_in(&data));
    open(&data).publish(HERE, &added("pay.md", "one")).expect("published");
    assert!(Sqlite::is_in(&data));
    assert_eq!(texts(&open(&data), HERE), [("pay.md".to_owned(), "one".to_owned())]);
}

/// Built from the statements that a released bot wrote, so that no later change of the schema loses the past.
#[test]
fn a_store_of_format_1_opens_with_all_that_it_holds() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = Connection::open(folder.path().join("careerbot.db")).expect("a database");
    file.execute_batch(include_str!("format-1.sql")).expect("format 1");
    drop(file);

    let store = open(folder.path());
    let here = Owner::Server(ServerId(77));
    assert_eq!(texts(&store, here), [("pay.md".to_owned(), "# Pay\n\nNew.".to_owned())]);
    let history = store.history(here, None, None, 9).expect("a history");
    let told: Vec<_> = history.iter().map(|version| (version.number, version.action, version.by.0)).collect();
    assert_eq!(told, [(3, Action::Removed, 8), (2, Action::Edited, 9), (1, Action::Added, 8)]);
    assert_eq!(store.version(here, 1).expect("a look").and_then(|it| it.text).as_deref(), Some("# Pay\n\nOld."));
    assert_eq!(store.gaps(here, 9).expect("gaps").len(), 1, "one is open, one closed");
    assert_eq!(store.uses(Owner::Base).expect("uses")[0].times, 12);
    assert_eq!(store.settings(ServerId(77)).expect("settings").moderator_role, Some(5));
    assert_eq!(store.value("connected").expect("a value").as_deref(), Some("2026-11-21"));
    let tally = store.vote(here, &super::vote("p1", PersonId(9), true)).expect("counted");
    assert_eq!((tally.helpful, tally.unhelpful), (1, 0), "the same person's vote of then is replaced");
    assert_eq!(store.publish(here, &added("new.md", "x")).expect("published"), 4);
}

#[test]
fn a_newer_store_is_refused_and_not_a_byte_of_it_changes() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("careerbot.db");
    open(folder.path()).publish(HERE, &added("pay.md", "one")).expect("published");
    let newer = Connection::open(&file).expect("a database");
    newer.pragma_update(None, "user_version", 99).expect("a newer format");
    // As a newer bot leaves it that is killed: the format stands in the log of changes only.
    let killed = tempfile::tempdir().expect("a folder");
    for name in ["careerbot.db", "careerbot.db-wal"] {
        fs::copy(folder.path().join(name), killed.path().join(name)).expect("a copy");
    }
    drop(newer);
    for (folder, what) in [(folder.path(), "at rest"), (killed.path(), "killed")] {
        let before = files(folder);
        let error = refused(folder);
        assert!(matches!(error, StoreError::Newer { found: 99, known: 1, .. }), "{what}: {error:?}");
        assert!(error.to_string().contains("nothing was changed"), "{error}");
        let mut after = files(folder);
        // SQLite's own index of the log, made anew by whoever reads it.
        after.remove("careerbot.db-shm");
        assert!(before == after, "{what}: {:?} {:?}", before.keys(), after.keys());
    }
}

#[test]
fn a_folder_that_may_not_be_written_is_told_with_path_users_and_remedy() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data");
    drop(open(&data));
    let allow = |path: &Path, mode| fs::set_permissions(path, PermissionsExt::from_mode(mode)).expect("a mode");
    let (me, nobody) = (fs::metadata(folder.path()).expect("a folder").uid(), 65_534);
    let mut program = Command::new(env!("CARGO_BIN_EXE_careerbot"));
    program.args(["forget", "--person", "5", "--data-dir"]).arg(&data).env_clear().current_dir("/");
    let remedies = if me == 0 {
        // Root may write everywhere, so somebody else tries.
        program.uid(nobody);
        allow(folder.path(), 0o755);
        vec![format!("runs as user {nobody}"), "belongs to user 0".to_owned(), format!("chown -R {nobody} ")]
    } else {
        allow(&data.join("careerbot.lock"), 0o400);
        vec!["may not write it".to_owned(), "chmod".to_owned()]
    };
    let before = files(&data);
    let output = program.output().expect("the program starts");
    let told = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(78), "{told}");
    for part in remedies.iter().map(String::as_str).chain([data.to_str().expect("a path")]) {
        assert!(told.contains(part), "{part}: {told}");
    }
    assert_eq!(files(&data), before, "nothing is renamed");
}

/// Deleted files take what is written to them without an error, and it is lost.
#[test]
fn what_is_taken_away_at_run_time_is_noticed_before_anything_is_confirmed() {
    for taken in ["careerbot.db", "careerbot.db-wal", ""] {
        let folder = tempfile::tempdir().expect("a folder");
        let data = folder.path().join("data");
        let store = open(&data);
        let first = store.publish(HERE, &added("pay.md", "one")).expect("published");
        fs::rename(data.join(taken), folder.path().join("taken")).expect("taken away");
        let error = store.publish(HERE, &super::edited("pay.md", first, "two")).expect_err("no file to write to");
        assert!(matches!(&error, StoreError::Unusable { why, .. } if why.contains("nothing was saved")), "{error:?}");
        assert_eq!(texts(&store, HERE), [("pay.md".to_owned(), "one".to_owned())], "answers go on");
        assert!(!data.join(taken).exists(), "nothing is made where a disk may be missing");
        fs::rename(folder.path().join("taken"), data.join(taken)).expect("put back");
        store.publish(HERE, &super::edited("pay.md", first, "two")).expect("it is back");
    }
}

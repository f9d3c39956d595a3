//! A disk without room: nothing is said to be saved, nothing saved is lost, and it goes on once there is room.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use careerbot::store::{Sqlite, Store, StoreError};

use super::process::{line, part_in, said_in, say};
use super::{HERE, added, open, texts};

/// Publishes until that fails. Gives how many were published, and why no more.
fn publish_until_full(store: &Sqlite) -> (usize, StoreError) {
    let large = "x".repeat(64 * 1024);
    for number in 0..500 {
        if let Err(error) = store.publish(HERE, &added(&format!("{number:03}.md"), &large)) {
            return (number, error);
        }
    }
    panic!("the disk was never full");
}

/// The part that runs where the disk has 12 MB.
pub fn fill(folder: &Path) {
    let ballast = folder.join("ballast");
    fs::write(&ballast, vec![1; 6 * 1024 * 1024]).expect("room for a ballast");
    let data = folder.join("data");
    let store = open(&data);
    let (published, error) = publish_until_full(&store);
    assert!(matches!(error, StoreError::DiskFull), "{error:?}");
    say(&format!("{published} published"));
    assert_eq!(texts(&store, HERE).len(), published);

    fs::remove_file(&ballast).expect("room");
    store.publish(HERE, &added("after.md", "y")).expect("there is room again");
    drop(store);
    let store = open(&data);
    assert_eq!(texts(&store, HERE).len(), published + 1);
    say("done");
}

/// The part that runs where no file may grow beyond a size.
pub fn outgrow(folder: &Path) {
    let (published, error) = publish_until_full(&open(folder));
    say(&format!("{published} published"));
    say(&error.to_string());
}

/// Runs a part from a shell, after some lines of preparation.
fn run(mut shell: Command, before: &str, part: &str, folder: &Path) -> Output {
    shell.args(["-c", &format!("{before} && exec \"$0\" \"$@\"")]).args(line());
    part_in(shell, part, folder).output().expect("a shell")
}

#[test]
#[allow(clippy::print_stderr, reason = "says why it was left out")]
fn a_full_disk_is_told_and_the_next_change_works_once_there_is_room() {
    let folder = tempfile::tempdir().expect("a folder");
    let mount = "mount -t tmpfs -o size=12m none \"$CAREERBOT_TEST_FOLDER\" || exit 77";
    let namespaces = ["--user", "--map-root-user", "--mount", "sh"];
    let mut shell = Command::new("unshare");
    shell.args(namespaces);
    let allowed = Command::new("unshare").args(namespaces).args(["-c", "true"]).output();
    if !allowed.is_ok_and(|output| output.status.success()) {
        eprintln!("left out: `unshare` may not make a small disk here");
        return;
    }
    let output = run(shell, mount, "fill", folder.path());
    if output.status.code() == Some(77) {
        eprintln!("left out: a small disk may not be mounted here");
        return;
    }
    let said = said_in(&output.stdout);
    assert_eq!(said.last().map(String::as_str), Some("done"), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(said[0].ends_with(" published") && said[0] != "0 published", "{said:?}");
}

#[test]
fn a_file_that_may_not_grow_costs_only_what_was_not_confirmed() {
    let folder = tempfile::tempdir().expect("a folder");
    // The signal would end the process; ignored, the write fails.
    let output = run(Command::new("sh"), "trap '' XFSZ && ulimit -f 2048", "outgrow", folder.path());
    let said = said_in(&output.stdout);
    let [published, error] = said.as_slice() else { panic!("{said:?} {}", String::from_utf8_lossy(&output.stderr)) };
    assert!(error.contains("nothing was saved") && error.contains("quota"), "{error}");
    let published: usize = published.trim_end_matches(" published").parse().expect("a number");
    assert!(published > 0);

    let store = open(folder.path());
    assert_eq!(texts(&store, HERE).len(), published);
    store.publish(HERE, &added("after.md", "y")).expect("it may grow again");
}

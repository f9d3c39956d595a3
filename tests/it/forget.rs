//! `careerbot forget`: what the operator does when a server or a person asks to be forgotten.

use std::path::Path;
use std::process::Command;

use careerbot::store::{Action, Change, Owner, PersonId, ServerId, Sqlite, Store};

/// Runs `forget` over a folder, and gives its exit code and what it says.
fn forget(data: &Path, arguments: &[&str]) -> (Option<i32>, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_careerbot"));
    command.arg("forget").args(arguments).env_clear().env("DATA_DIR", data).current_dir(std::env::temp_dir());
    let output = command.output().expect("the program starts");
    let told = [output.stdout, output.stderr].concat();
    (output.status.code(), String::from_utf8(told).expect("UTF-8"))
}

/// A store in which person 8 published a file in the servers 1 and 2.
fn store(data: &Path) -> Sqlite {
    let store = Sqlite::open(data).expect("a store");
    let at = time::OffsetDateTime::UNIX_EPOCH;
    let text = Some("text".to_owned());
    let change = Change { name: "pay.md".to_owned(), seen: None, action: Action::Added, text, by: PersonId(8), at };
    for server in [1, 2] {
        store.publish(Owner::Server(ServerId(server)), &change).expect("published");
    }
    store
}

fn publishers(data: &Path) -> Vec<Option<u64>> {
    let store = Sqlite::open(data).expect("a store");
    let file = |server| store.document(Owner::Server(ServerId(server)), "pay.md").expect("a look");
    [1, 2].map(|server| file(server).map(|document| document.by.0)).to_vec()
}

#[test]
fn the_operator_forgets_a_server_or_a_person() {
    let folder = tempfile::tempdir().expect("a folder");
    drop(store(folder.path()));
    let done = forget(folder.path(), &["--server", "1"]);
    assert_eq!(done, (Some(0), "All that was kept of server 1 is deleted.\n".to_owned()));
    assert_eq!(publishers(folder.path()), [None, Some(8)]);
    assert_eq!(forget(folder.path(), &["--server", "1"]), (Some(0), "Nothing is kept of server 1.\n".to_owned()));
    let done = forget(folder.path(), &["--person", "8"]);
    assert_eq!(done, (Some(0), "All that was kept of person 8 is deleted.\n".to_owned()));
    assert_eq!(publishers(folder.path()), [None, Some(0)]);
}

#[test]
fn nothing_is_forgotten_by_mistake() {
    let folder = tempfile::tempdir().expect("a folder");
    let running = store(folder.path());
    let (code, told) = forget(folder.path(), &["--server", "1"]);
    assert_eq!(code, Some(78), "{told}");
    assert!(told.contains("used by another careerbot") && told.contains("stop that one first"), "{told}");
    drop(running);
    for arguments in
        [&[][..], &["--server"], &["--server", "0"], &["--person", "ann"], &["--server", "1", "--person", "8"]]
    {
        let (code, told) = forget(folder.path(), arguments);
        assert_eq!(code, Some(2), "{arguments:?}: {told}");
    }
    assert_eq!(publishers(folder.path()), [Some(8), Some(8)]);
    let nowhere = folder.path().join("nowhere");
    let (code, told) = forget(&nowhere, &["--server", "1"]);
    assert!(code == Some(78) && told.contains("set DATA_DIR"), "{told}");
    assert!(!nowhere.exists(), "a wrong folder is not made");
}

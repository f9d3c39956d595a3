//! Files of a server: published, changed, removed, brought back; what was, who did it, and how much is too much.

use careerbot::store::{
    Action, MOST_BYTES, MOST_DOCUMENTS, MOST_HISTORY_BYTES, MOST_VERSIONS, Owner, ServerId, Store, StoreError,
};

use super::{ANN, BOB, HERE, THERE, added, assert_conflict, day, edited, in_memory, removed, restored, texts};

#[test]
fn a_file_is_added_edited_removed_and_brought_back() {
    let store = in_memory();
    let first = store.publish(HERE, &added("pay.md", "one")).expect("added");
    let second = store.publish(HERE, &edited("pay.md", first, "two")).expect("edited");
    let third = store.publish(HERE, &removed("pay.md", second)).expect("removed");
    assert_eq!((store.document(HERE, "pay.md").expect("a look"), texts(&store, HERE)), (None, vec![]));

    let old = store.version(HERE, first).expect("a look").expect("the first version");
    assert_eq!((old.text.as_deref(), old.by, old.at), (Some("one"), ANN, day(0)));
    let fourth = store.publish(HERE, &restored("pay.md", None, "one")).expect("restored");
    let standing = store.document(HERE, "pay.md").expect("a look").expect("the file");
    assert_eq!((standing.version, standing.text.as_str(), standing.at), (fourth, "one", day(3)));

    let history = store.history(HERE, Some("pay.md"), None, 10).expect("a history");
    let told: Vec<_> = history.iter().map(|version| (version.number, version.action, version.by)).collect();
    let expected = [
        (fourth, Action::Restored, ANN),
        (third, Action::Removed, ANN),
        (second, Action::Edited, BOB),
        (first, Action::Added, ANN),
    ];
    assert_eq!(told, expected);
    assert!(history.iter().all(|version| version.text.is_none()), "a list carries no texts");
}

#[test]
fn a_history_is_read_in_steps_and_file_by_file() {
    let store = in_memory();
    for number in 0..7 {
        let name = if number % 2 == 0 { "even.md" } else { "odd.md" };
        let seen = store.document(HERE, name).expect("a look").map(|document| document.version);
        store.publish(HERE, &restored(name, seen, &number.to_string())).expect("published");
    }
    let numbers = |name, before, limit| -> Vec<u64> {
        let history = store.history(HERE, name, before, limit).expect("a history");
        history.into_iter().map(|version| version.number).collect()
    };
    assert_eq!(numbers(None, None, 3), [7, 6, 5]);
    assert_eq!(numbers(None, Some(5), 3), [4, 3, 2]);
    assert_eq!(numbers(None, Some(2), 3), [1]);
    assert_eq!(numbers(Some("odd.md"), None, usize::MAX), [6, 4, 2]);
    assert_eq!(numbers(Some("none.md"), None, 3), [0; 0]);
}

#[test]
fn who_has_not_seen_the_last_change_publishes_nothing() {
    let store = in_memory();
    let first = store.publish(HERE, &added("pay.md", "one")).expect("added");
    let second = store.publish(HERE, &edited("pay.md", first, "two")).expect("edited");
    assert_conflict(store.publish(HERE, &edited("pay.md", first, "late")), "pay.md");
    assert_conflict(store.publish(HERE, &added("pay.md", "again")), "pay.md");
    assert_conflict(store.publish(HERE, &removed("pay.md", first)), "pay.md");
    assert_conflict(store.publish(HERE, &edited("new.md", 1, "never seen")), "new.md");
    let gone = removed("none.md", 1);
    assert_conflict(store.publish(HERE, &careerbot::store::Change { seen: None, ..gone }), "none.md");
    assert_eq!(texts(&store, HERE), [("pay.md".to_owned(), "two".to_owned())]);
    assert_eq!(store.history(HERE, None, None, 10).expect("a history").len(), 2, "a conflict leaves no version");
    assert_eq!(store.publish(HERE, &removed("pay.md", second)).expect("removed"), second + 1);
}

#[test]
fn two_servers_and_the_base_never_see_each_other() {
    let store = in_memory();
    for (owner, text) in [(HERE, "here"), (THERE, "there"), (Owner::Base, "base")] {
        assert_eq!(store.publish(owner, &added("pay.md", text)).expect("added"), 1, "each owner counts for itself");
    }
    let second = store.publish(HERE, &added("only-here.md", "secret")).expect("added");
    for (owner, text) in [(THERE, "there"), (Owner::Base, "base")] {
        assert_eq!(texts(&store, owner), [("pay.md".to_owned(), text.to_owned())]);
        assert_eq!(store.document(owner, "only-here.md").expect("a look"), None);
        assert_eq!(store.version(owner, second).expect("a look"), None);
        assert_eq!(store.history(owner, None, None, 10).expect("a history").len(), 1);
    }
    store.publish(THERE, &removed("pay.md", 1)).expect("removed");
    assert_eq!(texts(&store, HERE).len(), 2);
    let nobody = Owner::Server(ServerId(0));
    assert!(store.publish(nobody, &added("pay.md", "x")).is_err(), "0 stands for the base and is no server");
    assert!(store.documents(nobody).is_err());
}

#[test]
fn a_file_of_the_base_that_the_store_never_saw_can_be_removed() {
    let store = in_memory();
    let gone = careerbot::store::Change { seen: None, ..removed("guide/pay.md", 1) };
    let number = store.publish(Owner::Base, &gone).expect("removed");
    let version = store.version(Owner::Base, number).expect("a look").expect("the version");
    assert_eq!((version.action, version.text), (Action::Removed, None));
}

/// Words with every sign that could mean something to a database, and characters of all lengths.
#[test]
fn any_text_comes_back_as_it_was() {
    let store = in_memory();
    for (number, text) in
        ["", "'; DROP TABLE documents; --", "a\0b", "\u{feff}\r\nünï 🦀\u{202e}", "?1 :x @y $z"].into_iter().enumerate()
    {
        let name = format!("{number}-'\"\0;.md");
        store.publish(HERE, &added(&name, text)).expect("added");
        let kept = store.document(HERE, &name).expect("a look").expect("the file");
        assert_eq!((kept.name, kept.text.as_str()), (name, text));
    }
}

#[track_caller]
fn assert_full(result: Result<u64, StoreError>, remedy: &str) {
    assert!(matches!(&result, Err(StoreError::Full(why)) if why.contains(remedy)), "{result:?}");
}

#[test]
fn a_server_has_room_for_so_many_files() {
    let store = in_memory();
    for number in 0..MOST_DOCUMENTS {
        store.publish(HERE, &added(&format!("{number}.md"), "x")).expect("room");
    }
    assert_full(store.publish(HERE, &added("more.md", "x")), "remove one first");
    assert_eq!(texts(&store, HERE).len(), MOST_DOCUMENTS);
    store.publish(HERE, &edited("7.md", 8, "y")).expect("an edit is no new file");
    store.publish(HERE, &removed("8.md", 9)).expect("removed");
    store.publish(HERE, &added("more.md", "x")).expect("room again");
    store.publish(THERE, &added("more.md", "x")).expect("another server has its own room");
}

#[test]
fn a_server_has_room_for_so_many_bytes() {
    let store = in_memory();
    let large = "x".repeat(usize::try_from(MOST_BYTES / 4).expect("a size"));
    for number in 1..=4 {
        store.publish(HERE, &added(&format!("{number}.md"), &large)).expect("room");
    }
    assert_full(store.publish(HERE, &added("more.md", "x")), "shorten or remove");
    assert_full(store.publish(HERE, &edited("1.md", 1, &format!("{large}x"))), "shorten or remove");
    let shorter = store.publish(HERE, &edited("1.md", 1, &large[1..])).expect("a byte less");
    store.publish(HERE, &added("more.md", "x")).expect("room for that byte");
    assert_eq!(store.document(HERE, "1.md").expect("a look").expect("the file").version, shorter);
    store.publish(Owner::Base, &added("1.md", &large.repeat(5))).expect("the base has no limit");
}

#[test]
fn the_oldest_versions_of_a_file_are_dropped_and_no_number_comes_twice() {
    let store = in_memory();
    let other = store.publish(HERE, &added("other.md", "stays")).expect("added");
    let mut seen = store.publish(HERE, &added("pay.md", "0")).expect("added");
    for number in 1..=MOST_VERSIONS {
        seen = store.publish(HERE, &edited("pay.md", seen, &number.to_string())).expect("edited");
    }
    let history = store.history(HERE, Some("pay.md"), None, usize::MAX).expect("a history");
    assert_eq!((history.len(), history.last().map(|version| version.number)), (MOST_VERSIONS, Some(3)));
    assert_eq!(store.version(HERE, 2).expect("a look"), None);
    assert!(store.version(HERE, other).expect("a look").is_some(), "another file's history is its own");
    assert_eq!(seen, 2 + MOST_VERSIONS as u64);
}

#[test]
fn what_stands_no_longer_is_bounded_and_what_stands_is_kept() {
    let store = in_memory();
    let large = "x".repeat(usize::try_from(MOST_BYTES / 4).expect("a size"));
    let stays = store.publish(HERE, &added("stays.md", &large)).expect("added");
    let rounds = 2 * MOST_HISTORY_BYTES / (MOST_BYTES / 4);
    for number in 0..rounds {
        let name = format!("{number}.md");
        let seen = store.publish(HERE, &added(&name, &large)).expect("added");
        store.publish(HERE, &removed(&name, seen)).expect("removed");
    }
    let kept = store.history(HERE, None, None, usize::MAX).expect("a history");
    let texts = kept.iter().filter(|version| version.action == Action::Added).count() as u64;
    assert!(texts > 1 && texts <= 1 + MOST_HISTORY_BYTES / (MOST_BYTES / 4), "{texts} texts are kept");
    assert!(store.version(HERE, stays).expect("a look").is_some_and(|version| version.text.is_some()));
}

//! Changes made by moderators: there at once, there after a restart, and nowhere else.

use std::sync::Arc;

use careerbot::library::{Library, LibraryError, content_key};
use careerbot::store::{Action, Change, Owner, PersonId, ServerId, Sqlite, Store, StoreError};
use time::OffsetDateTime;

use super::{Story, article, knows, write};

const ONE: Owner = Owner::Server(ServerId(1));
const OTHER: Owner = Owner::Server(ServerId(2));

fn story(files: &[(&str, &str)]) -> Story {
    Story::stored(files, Some(Arc::new(Sqlite::in_memory().expect("a store"))))
}

fn change(name: &str, seen: Option<u64>, text: Option<&str>) -> Change {
    let action = match (seen, text) {
        (None, Some(_)) => Action::Added,
        (Some(_), Some(_)) => Action::Edited,
        (_, None) => Action::Removed,
    };
    let (name, text) = (name.to_owned(), text.map(str::to_owned));
    Change { name, seen, action, text, by: PersonId(7), at: OffsetDateTime::UNIX_EPOCH }
}

#[test]
fn what_a_server_adds_is_there_at_once_and_in_that_server_only() {
    let story = story(&[("quokka.md", &article("quokka", "a tree"))]);
    let known = |owner, animal, place| knows(&story.library.snapshot(owner), animal, place);
    let bilby = article("bilby", "a burrow");
    let first = story.library.publish(ONE, &change("bilby.md", None, Some(&bilby))).expect("published");
    story.library.publish(OTHER, &change("bilby.md", None, Some(&article("bilby", "a bed")))).expect("published");
    assert!(known(ONE, "bilby", "a burrow") && known(OTHER, "bilby", "a bed") && !known(Owner::Base, "bilby", "a"));
    assert!(known(ONE, "quokka", "a tree") && known(OTHER, "quokka", "a tree"));
    assert!(!known(ONE, "bilby", "a bed") && !known(OTHER, "bilby", "a burrow"));
    let third = story.library.snapshot(Owner::Server(ServerId(3)));
    assert!(Arc::ptr_eq(&third, &story.base()), "who adds nothing shares the base");

    // The base changes below.
    story.write("quokka.md", &article("quokka", "a shed"));
    story.refresh();
    assert!(known(ONE, "quokka", "a shed") && known(ONE, "bilby", "a burrow"));

    let text = story.library.text(ONE, "bilby.md").expect("it is there");
    assert_eq!((&*text.text, text.seen), (bilby.as_str(), Some(first)));
    let stale = story.library.publish(ONE, &change("bilby.md", None, Some("# Bilby")));
    assert!(matches!(stale, Err(StoreError::Conflict { .. })), "{stale:?}");
    assert!(known(ONE, "bilby", "a burrow"));
    story.library.publish(ONE, &change("bilby.md", Some(first), None)).expect("removed");
    assert!(!known(ONE, "bilby", "a burrow") && known(OTHER, "bilby", "a bed"));
    assert!(Arc::ptr_eq(&story.library.snapshot(ONE), &story.base()));
}

#[test]
fn a_preview_keeps_nothing() {
    let story = story(&[("quokka.md", &article("quokka", "a tree"))]);
    for owner in [Owner::Base, ONE] {
        let after = story.library.preview(owner, "bilby.md", Some(&article("bilby", "a bed"))).expect("a preview");
        assert!(knows(&after, "bilby", "a bed") && knows(&after, "quokka", "a tree"));
        assert!(!knows(&story.library.snapshot(owner), "bilby", "a bed"));
    }
    let without = story.library.preview(Owner::Base, "quokka.md", None).expect("a preview");
    assert!(!knows(&without, "quokka", "a tree") && story.knows("quokka", "a tree"));
    assert_eq!(std::fs::read_dir(story.folder.path()).expect("the folder").count(), 1);
}

/// What tells that a base file was seen with this text.
fn seen(text: &str) -> Option<u64> {
    Some(content_key(text))
}

#[test]
fn what_is_edited_in_the_folder_meanwhile_is_not_overwritten() {
    let story = story(&[("quokka.md", &article("quokka", "a tree"))]);
    let before = seen(&article("quokka", "a tree"));
    // Not noticed yet.
    std::fs::write(story.path("quokka.md"), article("quokka", "a rock")).expect("a file");
    let edit = change("quokka.md", before, Some(&article("quokka", "a shed")));
    assert!(matches!(story.library.publish(Owner::Base, &edit), Err(StoreError::Conflict { .. })));
    assert_eq!(std::fs::read_to_string(story.path("quokka.md")).expect("a file"), article("quokka", "a rock"));
}

#[test]
fn what_is_published_to_the_base_is_a_file_there() {
    let story = story(&[("sub/quokka.md", &article("quokka", "a tree"))]);
    let number = story.library.publish(Owner::Base, &change("bilby.md", None, Some(&article("bilby", "a bed"))));
    assert!(story.knows("bilby", "a bed") && knows(&story.library.snapshot(ONE), "bilby", "a bed"));
    assert_eq!(std::fs::read_to_string(story.path("bilby.md")).expect("a file"), article("bilby", "a bed"));
    assert!(!story.refresh().is_change(), "the bot's own files are no news");

    // A file that the operator put there may be edited where it is.
    story
        .library
        .publish(
            Owner::Base,
            &change("sub/quokka.md", seen(&article("quokka", "a tree")), Some(&article("quokka", "a shed"))),
        )
        .expect("edited");
    assert!(story.knows("quokka", "a shed"));

    let store = story.library.store().expect("a store");
    let history = store.history(Owner::Base, Some("sub/quokka.md"), None, 9).expect("a history");
    let texts = history
        .iter()
        .map(|version| store.version(Owner::Base, version.number).expect("a version").and_then(|version| version.text));
    let texts: Vec<_> = texts.flatten().collect();
    assert_eq!(texts, [article("quokka", "a shed"), article("quokka", "a tree")], "what stood there can be put back");

    number.expect("published");
    let seen = seen(&article("bilby", "a bed"));
    story.library.publish(Owner::Base, &change("bilby.md", seen, None)).expect("removed");
    assert!(!story.path("bilby.md").exists() && !story.knows("bilby", "a bed"));
    let again = story.library.publish(Owner::Base, &change("bilby.md", seen, None));
    assert!(matches!(again, Err(StoreError::Conflict { .. })), "{again:?}");
}

#[test]
fn a_file_that_the_operator_took_away_may_be_published_anew() {
    let story = story(&[]);
    let publish = |place| story.library.publish(Owner::Base, &change("bilby.md", None, Some(&article("bilby", place))));
    publish("a bed").expect("published");
    assert!(matches!(publish("a shed"), Err(StoreError::Conflict { .. })), "somebody was faster");
    story.remove("bilby.md");
    story.refresh();
    publish("a shed").expect("published");
    assert!(story.knows("bilby", "a shed"));
}

#[test]
fn a_history_that_cannot_be_kept_leaves_no_file_behind() {
    let data = tempfile::tempdir().expect("a folder");
    let store = Sqlite::open(data.path()).expect("a store");
    let story = Story::stored(&[("quokka.md", &article("quokka", "a tree"))], Some(Arc::new(store)));
    // Without its place on the disk the store keeps nothing more.
    for entry in std::fs::read_dir(data.path()).expect("the store's folder") {
        std::fs::remove_file(entry.expect("an entry").path()).expect("removed");
    }
    let failed = story.library.publish(Owner::Base, &change("bilby.md", None, Some(&article("bilby", "a bed"))));
    assert!(failed.is_err() && !story.path("bilby.md").exists() && !story.knows("bilby", "a bed"));
}

#[test]
fn names_are_no_paths() {
    let story = story(&[("quokka.md", &article("quokka", "a tree"))]);
    let long = format!("{}.md", "a".repeat(200));
    let names = ["../x.md", "/x.md", "a/b.md", ".x.md", "x", "", ".md", "X.md", "x.md\0", "readme.md", "a b.md", &long];
    for name in names {
        for owner in [Owner::Base, ONE] {
            let text = article("canary", "the name");
            assert!(story.library.publish(owner, &change(name, None, Some(&text))).is_err(), "{name:?}");
            assert!(matches!(story.library.preview(owner, name, Some(&text)), Err(LibraryError::Name(_))), "{name:?}");
        }
    }
    assert_eq!(story.base().files.len(), 1);
}

#[test]
fn what_was_published_is_there_after_a_restart() {
    let (data, folder) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    write(&folder.path().join("quokka.md"), &article("quokka", "a tree"));
    write(&folder.path().join(".careerbot-half.md.tmp"), "half of a file");
    let open = || {
        let store: Arc<dyn Store> = Arc::new(Sqlite::open(data.path()).expect("the store"));
        Library::open(folder.path(), Some(store)).expect("the folder")
    };
    let library = open();
    assert!(!folder.path().join(".careerbot-half.md.tmp").exists(), "left-overs are removed");
    library.publish(ONE, &change("bilby.md", None, Some(&article("bilby", "a bed")))).expect("published");
    library.publish(Owner::Base, &change("numbat.md", None, Some(&article("numbat", "a log")))).expect("published");
    drop(library);
    let library = open();
    assert!(knows(&library.snapshot(ONE), "bilby", "a bed") && knows(&library.snapshot(ONE), "numbat", "a log"));
    assert!(!knows(&library.snapshot(OTHER), "bilby", "a bed"));

    library.store().expect("a store").forget_server(ServerId(1)).expect("forgotten");
    library.forget_server(ServerId(1)).expect("forgotten");
    assert!(!knows(&library.snapshot(ONE), "bilby", "a bed"));
}

//! A watched folder, written to as editors, copies and deployments do.

use std::fs;
use std::os::unix::fs::symlink;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use careerbot::library::{Library, Pace, Watcher};

use super::{Story, article, knows, write};

/// Everything as usual, in less time.
fn quick() -> Pace {
    Pace {
        events: true,
        debounce: Duration::from_millis(30),
        ceiling: Duration::from_millis(500),
        glance_every: Duration::from_secs(1),
        compare_every: Duration::from_secs(2),
    }
}

/// Where no events arrive.
fn without_events() -> Pace {
    Pace { events: false, glance_every: Duration::from_millis(50), ..quick() }
}

fn watch(story: &Story, pace: Pace) -> Watcher {
    Watcher::start_with(Arc::clone(&story.library), pace)
}

/// All that may happen to files, one after the other.
fn live_through_changes(story: &Story) {
    story.write("new/folder/numbat.md", &article("numbat", "a log"));
    story.wait_until("a new file in new folders", |it| it.knows("numbat", "a log"));
    story.write("quokka.md", &article("quokka", "a thicket"));
    story.wait_until("another text", |it| it.knows("quokka", "a thicket"));
    story.write(".quokka.md.new", &article("quokka", "a shed"));
    fs::rename(story.path(".quokka.md.new"), story.path("quokka.md")).expect("renamed");
    story.wait_until("a file put in place", |it| it.knows("quokka", "a shed"));
    fs::rename(story.path("new"), story.path("old")).expect("renamed");
    story.wait_until("a renamed folder", |it| it.base().files.iter().any(|file| file.file == "old/folder/numbat.md"));
    assert!(story.knows("numbat", "a log"));
    story.remove("quokka.md");
    story.wait_until("a removed file", |it| !it.knows("quokka", "a shed"));
}

#[test]
fn changes_are_picked_up() {
    let story = Story::of(&["quokka"]);
    let _watcher = watch(
        &story,
        Pace { glance_every: Duration::from_secs(20), compare_every: Duration::from_secs(30), ..quick() },
    );
    // Until events are listened to, a change is seen only by looking.
    std::thread::sleep(Duration::from_millis(300));
    live_through_changes(&story);
}

#[test]
fn changes_are_picked_up_where_no_events_arrive() {
    let story = Story::of(&["quokka"]);
    let _watcher = watch(&story, without_events());
    live_through_changes(&story);
}

#[test]
fn many_folders_written_at_once_are_all_found() {
    let story = Story::of(&["quokka"]);
    let _watcher = watch(&story, quick());
    for number in 0..100 {
        story.write(&format!("{number}/deep/bird.md"), &article(&format!("bird{number}"), "a nest"));
    }
    story.wait_until("all of them", |it| it.base().files.len() == 101);
    assert!([0, 50, 99].iter().all(|number| story.knows(&format!("bird{number}"), "a nest")));
}

#[test]
fn an_editor_that_empties_the_file_first_takes_nothing_away() {
    let Story { folder, .. } = Story::of(&["quokka"]);
    let library = Arc::new(Library::open(folder.path(), None).expect("the folder can be read"));
    let story = Story { folder, library };
    let _watcher = watch(&story, Pace { glance_every: Duration::from_millis(20), ..quick() });
    let done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let asking = scope.spawn(|| {
            while !done.load(Ordering::Relaxed) {
                let snapshot = story.base();
                let known = ["a tree", "a bed"].iter().any(|place| knows(&snapshot, "quokka", place));
                assert!(known, "it was gone");
            }
        });
        for round in 0..50_u64 {
            fs::write(story.path("quokka.md"), "").expect("emptied");
            std::thread::sleep(Duration::from_millis(round * 37 % 120));
            let text = article("quokka", if round % 2 == 0 { "a bed" } else { "a tree" });
            let half = text.len() / 2;
            if round % 3 == 0 {
                fs::write(story.path("quokka.md"), &text[..half]).expect("half of it");
            }
            fs::write(story.path("quokka.md"), &text).expect("written");
            std::thread::sleep(Duration::from_millis(round * 53 % 90));
        }
        story.write("quokka.md", &article("quokka", "a bed"));
        story.wait_until("the last text", |it| it.knows("quokka", "a bed"));
        done.store(true, Ordering::Relaxed);
        asking.join().expect("it was there all the time");
    });
}

#[test]
fn a_folder_that_is_made_anew_is_watched_again() {
    let story = Story::of(&["quokka"]);
    let _watcher = watch(&story, quick());
    for place in ["a shed", "a cave"] {
        fs::remove_dir_all(story.path("")).expect("removed");
        std::thread::sleep(Duration::from_millis(200));
        assert_eq!(story.base().files.len(), 1, "all is kept until then");
        fs::create_dir(story.path("")).expect("made anew");
        story.write("quokka.md", &article("quokka", place));
        story.wait_until(place, |it| it.knows("quokka", place));
    }
}

#[test]
fn a_knowledge_folder_that_is_itself_a_link_may_be_swapped() {
    let place = tempfile::tempdir().expect("a folder");
    write(&place.path().join("one/quokka.md"), &article("quokka", "a tree"));
    write(&place.path().join("two/quokka.md"), &article("quokka", "a shed"));
    let link = place.path().join("current");
    symlink("one", &link).expect("a link");
    let library = Library::open(&link, None).expect("the folder can be read");
    let story = Story { folder: place, library: Arc::new(library) };
    let _watcher = watch(&story, quick());
    symlink("two", story.path("next")).expect("a link");
    fs::rename(story.path("next"), &link).expect("swapped");
    story.wait_until("the other folder", |it| it.knows("quokka", "a shed"));
}

#[test]
fn nothing_is_watched_any_more_once_the_watcher_is_dropped() {
    let story = Story::of(&["quokka"]);
    drop(watch(&story, without_events()));
    std::thread::sleep(Duration::from_millis(300));
    story.write("quokka.md", &article("quokka", "a shed"));
    std::thread::sleep(Duration::from_millis(500));
    assert!(story.knows("quokka", "a tree"));
}

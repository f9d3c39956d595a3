//! What a comparison of the folder brings.

use std::os::unix::fs::symlink;

use careerbot::store::Owner;

use super::{Story, article, knows, write};

#[test]
fn files_come_change_move_and_go() {
    let story = Story::of(&["quokka"]);
    story.write("marsupials/small/numbat.md", &article("numbat", "a log"));
    story.write("quokka.md", &article("quokka", "a thicket"));
    let seen = story.refresh();
    assert_eq!((seen.added, seen.changed), (vec!["marsupials/small/numbat.md".into()], vec!["quokka.md".into()]));
    assert!(story.knows("numbat", "a log") && story.knows("quokka", "a thicket"));

    std::fs::rename(story.path("marsupials/small"), story.path("small")).expect("renamed");
    let seen = story.refresh();
    assert_eq!((seen.added, seen.removed), (vec!["small/numbat.md".into()], vec!["marsupials/small/numbat.md".into()]));
    assert!(story.knows("numbat", "a log"));

    story.remove("quokka.md");
    assert_eq!(story.refresh().removed, ["quokka.md"]);
    assert!(!story.knows("quokka", "a thicket"));
    let number = story.base().number;
    assert!(!story.refresh().is_change());
    assert_eq!(story.base().number, number, "nothing is built for nothing");
}

#[test]
fn a_folder_without_any_file_is_no_trouble() {
    let story = Story::with(&[]);
    assert!(!story.knows("quokka", "a tree"));
    story.write("quokka.md", &article("quokka", "a tree"));
    story.refresh();
    assert!(story.knows("quokka", "a tree"));
    story.remove("quokka.md");
    assert_eq!(story.refresh().held_back, None, "few files may all go");
    assert!(story.base().files.is_empty());
}

#[test]
fn what_was_changed_back_in_time_is_noticed() {
    let story = Story::of(&["quokka"]);
    let before = std::fs::metadata(story.path("quokka.md")).and_then(|it| it.modified()).expect("a time");
    story.write("quokka.md", &article("quokka", "a shed"));
    let file = std::fs::File::options().append(true).open(story.path("quokka.md")).expect("the file");
    file.set_modified(before).expect("set back");
    story.refresh();
    assert!(story.knows("quokka", "a shed"));
}

#[test]
fn a_link_that_is_swapped_changes_all_behind_it() {
    let story = Story::with(&[("..one/quokka.md", &article("quokka", "a tree"))]);
    assert!(story.base().files.is_empty(), "what is hidden is not read by itself");
    symlink("..one", story.path("..data")).expect("a link");
    symlink("..data/quokka.md", story.path("quokka.md")).expect("a link");
    story.refresh();
    assert!(story.knows("quokka", "a tree"));

    write(&story.path("..two/quokka.md"), &article("quokka", "a shed"));
    symlink("..two", story.path("..new")).expect("a link");
    std::fs::rename(story.path("..new"), story.path("..data")).expect("swapped");
    assert_eq!(story.refresh().changed, ["quokka.md"]);
    assert!(story.knows("quokka", "a shed"));
}

#[test]
fn links_out_of_the_folder_and_in_circles_lead_nowhere() {
    let secret = tempfile::tempdir().expect("a folder");
    write(&secret.path().join("secret.md"), &article("canary", "the vault"));
    let story = Story::of(&["quokka"]);
    symlink(secret.path().join("secret.md"), story.path("file.md")).expect("a link");
    symlink(secret.path(), story.path("outside")).expect("a link");
    symlink("/proc/self/environ", story.path("environ.md")).expect("a link");
    symlink("..", story.path("up")).expect("a link");
    symlink(".", story.path("self")).expect("a link");
    symlink("nowhere", story.path("dangling.md")).expect("a link");
    symlink("b.md", story.path("a.md")).expect("a link");
    symlink("a.md", story.path("b.md")).expect("a link");
    std::fs::create_dir(story.path("deep")).expect("a folder");
    symlink("..", story.path("deep/back")).expect("a link");
    assert!(!story.refresh().is_change());
    assert!(!story.knows("canary", "the vault"));
    assert_eq!(story.base().files.len(), 1);
}

#[test]
fn most_files_gone_at_once_look_like_an_accident() {
    let animals = ["quokka", "numbat", "bilby", "potoroo", "wombat", "dingo", "emu", "quoll"];
    let story = Story::of(&animals);
    animals[..6].iter().for_each(|animal| story.remove(&format!("{animal}.md")));
    let held = story.refresh().held_back.expect("it is held back");
    assert_eq!((held.removed, held.of), (6, 8));
    assert!(animals.iter().all(|animal| story.knows(animal, "a tree")));

    let seen = story.library.refresh(true);
    assert_eq!((seen.removed.len(), seen.held_back), (6, None));
    assert!(!story.knows("quokka", "a tree") && story.knows("quoll", "a tree"));
}

#[test]
fn files_that_only_move_are_not_gone() {
    let animals = ["quokka", "numbat", "bilby", "potoroo", "wombat", "dingo", "emu", "quoll"];
    let story = Story::of(&animals);
    std::fs::create_dir(story.path("all")).expect("a folder");
    for animal in animals {
        std::fs::rename(story.path(&format!("{animal}.md")), story.path(&format!("all/{animal}.md"))).expect("moved");
    }
    let seen = story.refresh();
    assert_eq!((seen.added.len(), seen.removed.len(), seen.held_back), (8, 8, None));
    assert!(story.knows("quokka", "a tree"));
}

#[test]
fn a_folder_that_is_gone_changes_nothing_until_it_is_back() {
    let story = Story::of(&["quokka"]);
    std::fs::rename(story.path(""), story.folder.path().with_extension("aside")).expect("moved away");
    assert!(story.refresh().held_back.is_some() && story.library.refresh(true).held_back.is_some());
    assert!(story.knows("quokka", "a tree"));
    std::fs::rename(story.folder.path().with_extension("aside"), story.path("")).expect("moved back");
    assert_eq!(story.refresh().held_back, None);
    assert!(knows(&story.library.snapshot(Owner::Base), "quokka", "a tree"));
}

//! Files that cannot be used: they cost nothing that worked before, and what is wrong is said once.

use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::process::Command;

use careerbot::library::Refreshed;

use super::{Story, article, paid};

/// The only thing that is said to be wrong.
#[track_caller]
fn only_problem(seen: &Refreshed) -> String {
    let [problem] = seen.problems.as_slice() else {
        panic!("{:?}", seen.problems);
    };
    problem.to_string()
}

#[test]
fn a_file_that_cannot_be_used_keeps_its_last_good_version_and_says_so_once() {
    let story = Story::of(&["quokka"]);
    let large = article("quokka", &"a very large tree ".repeat(70_000));
    let broken: [(&[u8], &str); 5] = [
        (b"", "holds no text"),
        (b"  \n\n", "holds no text"),
        (b"# The quokka \xff", "not UTF-8 (byte 13)"),
        (b"# The \0 quokka", "zero byte"),
        (large.as_bytes(), "larger than 1 MiB"),
    ];
    for (content, what) in broken {
        fs::write(story.path("quokka.md"), content).expect("written");
        let seen = story.refresh();
        assert!(!seen.is_change() && seen.kept == ["quokka.md"], "{what}");
        assert!(only_problem(&seen).contains(what), "{what}: {:?}", seen.problems);
        assert_eq!(story.refresh(), Refreshed::default(), "{what}: said once");
        assert!(story.knows("quokka", "a tree"), "{what}");
        let [file] = &story.base().files[..] else { panic!("one file") };
        assert!(file.outdated && file.problems[0].what.contains(what), "{file:?}");
    }
    story.write("quokka.md", &article("quokka", "a shed"));
    assert_eq!(story.refresh().changed, ["quokka.md"]);
    assert!(story.knows("quokka", "a shed") && !story.base().files[0].outdated);
}

#[test]
fn a_table_that_breaks_keeps_its_figures() {
    let story = Story::with(&[("pay.md", &paid("Beekeeper", "$50,000 - $70,000"))]);
    assert_eq!(story.base().advisor.knowledge().figures.len(), 1);
    story.write("pay.md", &paid("Beekeeper", "$70,000 - $50,000"));
    let seen = story.refresh();
    assert!(!seen.is_change());
    assert!(only_problem(&seen).contains("pay.md:7: error"), "{seen:?}");
    assert_eq!(story.base().advisor.knowledge().figures.len(), 1);
    assert!(story.base().files[0].outdated);

    // A mistake that costs nothing that was there is only reported.
    let more = format!("{}| Apiarist | $9 - $1 |\n", paid("Beekeeper", "$50,000 - $70,000"));
    story.write("pay.md", &more);
    let seen = story.refresh();
    assert_eq!(seen.changed, ["pay.md"]);
    assert!(only_problem(&seen).contains("pay.md:8: error"), "{seen:?}");
    assert!(!story.base().files[0].outdated);
}

#[test]
fn a_new_file_that_cannot_be_used_costs_the_others_nothing() {
    let story = Story::of(&["quokka"]);
    fs::write(story.path("numbat.md"), b"# Numbat \xff\xfe").expect("written");
    story.write("bilby.md", &article("bilby", "a burrow"));
    let seen = story.refresh();
    assert_eq!(seen.added, ["bilby.md"]);
    assert!(only_problem(&seen).contains("numbat.md:1: error: the text is not UTF-8"));
    assert!(story.knows("bilby", "a burrow") && story.knows("quokka", "a tree"));
    story.remove("numbat.md");
    assert_eq!(story.refresh(), Refreshed::default(), "what was never used is not missed");
    assert_eq!(story.base().files.len(), 2);
}

#[test]
fn pipes_and_droppings_of_editors_are_left_alone() {
    let story = Story::of(&["quokka"]);
    let made = Command::new("mkfifo").arg(story.path("pipe.md")).status().expect("mkfifo");
    assert!(made.success());
    std::os::unix::net::UnixListener::bind(story.path("socket.md")).expect("a socket");
    fs::create_dir(story.path("folder.md")).expect("a folder");
    for name in
        [".quokka.md.swp", "quokka.md~", "4913", ".#quokka.md", "#quokka.md#", "~$quokka.md", "a.tmp", "README.md"]
    {
        story.write(name, &article("canary", "the editor"));
    }
    assert_eq!(story.refresh(), Refreshed::default());
    assert!(story.knows("quokka", "a tree") && !story.knows("canary", "the editor"));
}

#[test]
fn a_name_that_is_not_utf8_is_skipped_and_named() {
    let story = Story::of(&["quokka"]);
    let name = std::ffi::OsStr::from_bytes(b"caf\xe9.md");
    fs::write(story.folder.path().join(name), article("canary", "the name")).expect("written");
    let seen = story.refresh();
    assert!(only_problem(&seen).starts_with("caf\\xe9.md:1: error: its name is not UTF-8; rename it"), "{seen:?}");
    assert_eq!(story.refresh(), Refreshed::default(), "said once");
    assert!(!story.knows("canary", "the name"));
    fs::rename(story.folder.path().join(name), story.path("cafe.md")).expect("renamed");
    story.refresh();
    assert!(story.knows("canary", "the name"));
}

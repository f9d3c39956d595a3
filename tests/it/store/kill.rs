//! `kill -9` at any moment: what was confirmed is there, what was not is there as a whole or not at all.
//! `CAREERBOT_KILLS=1500 cargo test kill_nine` kills more often.

use std::path::Path;
use std::thread;
use std::time::Duration;

use careerbot::store::{Action, Change, PersonId, Sqlite, Store};

use super::process::{kill, say, start};
use super::{HERE, added, asked, open, vote};

fn rounds() -> u64 {
    std::env::var("CAREERBOT_KILLS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(40)
}

/// A number that looks like chance, the same in each run.
fn chance(round: u64, below: u64) -> u64 {
    (round + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(23).wrapping_mul(0xd1b5_4a32_d192_ed03) % below
}

/// The text of a version, which tells a torn one and another's.
fn text(number: u64) -> String {
    format!("{number} ").repeat(usize::try_from(chance(number, 4_000)).expect("a length") + 1)
}

/// The number of the newest version.
fn newest(store: &Sqlite) -> u64 {
    store.history(HERE, None, None, 1).expect("a history").first().map_or(0, |version| version.number)
}

/// The part that is killed: each publishes, counts a gap and a vote, and says so after each.
pub fn publish_on_and_on(folder: &Path) {
    let store = open(folder);
    say("open");
    for number in newest(&store) + 1.. {
        let name = format!("{}.md", number % 7);
        let seen = store.document(HERE, &name).expect("a look").map(|document| document.version);
        let change = Change { seen, action: Action::Edited, ..added(&name, &text(number)) };
        let given = store.publish(HERE, &change).expect("published");
        say(&format!("published {given}"));
        store.count_gaps(&[asked(HERE, "visa", "visa?", 0)]).expect("counted");
        say("asked");
        store.vote(HERE, &vote("p1", PersonId(number), true)).expect("counted");
        say("voted");
    }
}

/// Versions, questions and votes that are there.
fn counts(store: &Sqlite) -> [u64; 3] {
    let asked = store.gaps(HERE, 1).expect("gaps").first().map_or(0, |gap| gap.asked);
    let votes = store.votes(HERE, 1).expect("votes").first().map_or(0, |tally| tally.helpful);
    [newest(store), asked, votes]
}

#[test]
fn kill_nine_loses_nothing_confirmed_and_tears_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut before = [0; 3];
    let mut all = 0;
    for round in 0..rounds() {
        let (mut child, mut said) = start("publish", folder.path());
        // Every other kill comes while the program starts and opens what the last one left.
        if round % 2 == 0 {
            assert_eq!(said.next().as_deref(), Some("open"), "round {round}: the store does not open");
        }
        let pause = Duration::from_micros(chance(round, 60_000));
        let killer = thread::spawn(move || {
            thread::sleep(pause);
            kill(&mut child);
        });
        let said: Vec<String> = said.collect();
        killer.join().expect("it was killed");

        let store = open(folder.path());
        let published: Vec<u64> =
            said.iter().filter_map(|line| line.strip_prefix("published ")?.parse().ok()).collect();
        for number in &published {
            let version = store.version(HERE, *number).expect("a look").expect("a confirmed version");
            assert!(version.text == Some(text(*number)), "round {round}: version {number} is torn");
        }
        for document in store.documents(HERE).expect("documents") {
            assert!(document.text == text(document.version), "round {round}: {} is torn", document.name);
        }
        let confirmed = |word: &str| said.iter().filter(|line| *line == word).count() as u64;
        let told = [published.len() as u64, confirmed("asked"), confirmed("voted")];
        let after = counts(&store);
        for kind in 0..3 {
            let new = after[kind] - before[kind];
            assert!((told[kind]..=told[kind] + 1).contains(&new), "round {round}: {told:?} told, {before:?} {after:?}");
        }
        before = after;
        all += told.iter().sum::<u64>();
    }
    assert!(all > rounds(), "only {all} changes in {} rounds: the kills come too early to tell anything", rounds());
    let entries = std::fs::read_dir(folder.path()).expect("a folder");
    let strange = entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned());
    assert_eq!(strange.filter(|name| name.contains("damaged")).collect::<Vec<_>>(), [""; 0]);
}

#[test]
fn kill_nine_while_a_store_is_made_leaves_a_folder_that_opens() {
    for round in 0..rounds().div_ceil(2) {
        let folder = tempfile::tempdir().expect("a folder");
        let (mut child, _said) = start("hold", &folder.path().join("data"));
        thread::sleep(Duration::from_micros(chance(round, 60_000)));
        kill(&mut child);
        let store = open(&folder.path().join("data"));
        assert_eq!(store.publish(HERE, &added("pay.md", "one")).expect("published"), 1);
    }
}

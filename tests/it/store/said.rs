//! Gaps, votes, uses, drafts, settings and notes.

use careerbot::store::{
    DraftId, GAP_CHARS, MOST_DRAFTS, MOST_GAPS, Owner, PersonId, ServerId, ServerSettings, Sqlite, Store, Use,
};

use super::{ANN, BOB, HERE, THERE, asked, date, day, draft, gaps, in_memory, vote};

fn ask(store: &Sqlite, owner: Owner, key: &str, on: i64) {
    store.count_gaps(&[asked(owner, key, &format!("about {key}?"), on)]).expect("counted");
}

#[test]
fn like_questions_are_one_gap_and_the_most_frequent_comes_first() {
    let store = in_memory();
    let batch = [
        asked(HERE, "visa", "Can I get a visa?", 0),
        asked(HERE, "remote", "Is it remote?", 0),
        asked(HERE, "remote", "remote work??", 2),
        asked(THERE, "visa", "visa there", 1),
    ];
    store.count_gaps(&batch).expect("counted");
    assert_eq!(gaps(&store, HERE), [("Is it remote?".to_owned(), 2), ("Can I get a visa?".to_owned(), 1)]);
    assert_eq!(gaps(&store, THERE), [("visa there".to_owned(), 1)]);
    let first = &store.gaps(HERE, 1).expect("gaps")[0];
    assert_eq!(first.last, date(2));
    assert_eq!(store.gap(HERE, first.id).expect("a look").as_ref(), Some(first));
    assert_eq!(store.gap(THERE, first.id).expect("a look"), None, "another server's gap is not found");
}

#[test]
fn a_closed_gap_opens_again_when_it_is_asked_anew() {
    let store = in_memory();
    ask(&store, HERE, "visa", 0);
    let id = store.gaps(HERE, 1).expect("gaps")[0].id;
    store.close_gaps(THERE, &[id]).expect("closed");
    assert_eq!(gaps(&store, HERE).len(), 1, "another server closes nothing here");
    store.close_gaps(HERE, &[id, 4711]).expect("closed");
    assert_eq!((gaps(&store, HERE), store.gap(HERE, id).expect("a look")), (vec![], None));
    ask(&store, HERE, "visa", 5);
    assert_eq!(gaps(&store, HERE), [("about visa?".to_owned(), 2)]);
}

#[test]
fn a_question_is_cut_between_characters() {
    let store = in_memory();
    let long = "🦀".repeat(GAP_CHARS + 1);
    store.count_gaps(&[asked(HERE, &long, &long, 0)]).expect("counted");
    assert_eq!(gaps(&store, HERE), [("🦀".repeat(GAP_CHARS), 1)]);
}

#[test]
fn the_least_asked_and_oldest_gap_gives_way_to_a_new_one() {
    let store = in_memory();
    let twice = (0..MOST_GAPS).map(|number| asked(HERE, &format!("k{number}"), &format!("q{number}"), 1));
    let twice: Vec<_> = twice.flat_map(|gap| [gap.clone(), gap]).skip(1).collect();
    store.count_gaps(&twice).expect("counted");
    ask(&store, THERE, "visa", 0);
    let there = |question: &str| gaps(&store, HERE).iter().any(|(found, _)| found == question);

    assert!(there("q0"), "q0 was asked once");
    ask(&store, HERE, "first", 2);
    assert!(!there("q0") && there("about first?"));
    ask(&store, HERE, "second", 3);
    assert!(!there("about first?") && there("about second?") && there("q1"));

    let closed = store.gaps(HERE, 1).expect("gaps")[0].clone();
    store.close_gaps(HERE, &[closed.id]).expect("closed");
    ask(&store, HERE, "third", 4);
    assert!(there("about second?") && there("about third?"), "a closed gap gives way first");
    assert_eq!((gaps(&store, HERE).len(), gaps(&store, THERE).len()), (MOST_GAPS, 1));
}

#[test]
fn one_person_has_one_vote_for_a_passage_and_the_last_one_stands() {
    let store = in_memory();
    let count = |owner, passage, by, helpful| {
        let tally = store.vote(owner, &vote(passage, by, helpful)).expect("counted");
        (tally.helpful, tally.unhelpful)
    };
    assert_eq!(count(HERE, "p1", ANN, true), (1, 0));
    assert_eq!(count(HERE, "p1", ANN, true), (1, 0));
    assert_eq!(count(HERE, "p1", BOB, true), (2, 0));
    assert_eq!(count(HERE, "p1", ANN, false), (1, 1));
    assert_eq!(count(HERE, "p2", ANN, true), (1, 0));
    for person in 1..=2 {
        count(HERE, "p3", PersonId(person), false);
    }
    assert_eq!(count(THERE, "p1", ANN, false), (0, 1), "another server counts for itself");
    let order: Vec<_> = store.votes(HERE, 2).expect("votes").into_iter().map(|tally| tally.passage).collect();
    assert_eq!(order, ["p3", "p1"]);
    assert_eq!(store.votes(HERE, 9).expect("votes").len(), 3);

    let renamed = careerbot::store::Vote { heading: "New heading".to_owned(), ..vote("p2", BOB, true) };
    assert_eq!(store.vote(HERE, &renamed).expect("counted").heading, "New heading");
}

#[test]
fn uses_add_up_by_file() {
    let store = in_memory();
    let used = |owner, file: &str, times, on| Use { owner, file: file.to_owned(), times, on: date(on) };
    store.count_uses(&[used(HERE, "b.md", 2, 5), used(HERE, "a.md", 1, 1)]).expect("counted");
    store.count_uses(&[used(HERE, "b.md", 3, 4), used(Owner::Base, "b.md", 9, 9)]).expect("counted");
    assert_eq!(store.uses(HERE).expect("uses"), [used(HERE, "a.md", 1, 1), used(HERE, "b.md", 5, 5)]);
    assert_eq!(store.uses(THERE).expect("uses"), []);
}

#[test]
fn a_draft_is_found_by_its_own_server_until_it_is_dropped() {
    let store = in_memory();
    let (here, base) = (draft(HERE, "a.md", day(0)), draft(Owner::Base, "b.md", day(0)));
    let (first, second) = (store.keep_draft(&here).expect("kept"), store.keep_draft(&base).expect("kept"));
    assert_eq!(store.draft(HERE, first).expect("a look"), Some(here.clone()));
    assert_eq!(store.draft(Owner::Base, second).expect("a look"), Some(base));
    store.drop_draft(THERE, first).expect("nothing to drop");
    assert!(
        store.draft(THERE, first).expect("a look").is_none() && store.draft(HERE, first).expect("a look").is_some()
    );
    store.drop_draft(HERE, first).expect("dropped");
    assert_eq!(store.draft(HERE, first).expect("a look"), None);
    let again = store.keep_draft(&here).expect("kept");
    assert!(![first, second].contains(&again), "no number comes twice: an old button must not find another's draft");
}

#[test]
fn the_oldest_draft_gives_way() {
    let store = in_memory();
    let ids: Vec<DraftId> =
        (0..=MOST_DRAFTS).map(|_| store.keep_draft(&draft(HERE, "a.md", day(0))).expect("kept")).collect();
    assert_eq!(store.draft(HERE, ids[0]).expect("a look"), None);
    assert!(store.draft(HERE, ids[1]).expect("a look").is_some());
}

#[test]
fn settings_and_notes_are_kept() {
    let store = in_memory();
    let (here, there) = (ServerId(1), ServerId(2));
    let settings = ServerSettings { moderator_role: Some(u64::MAX), log_channel: None };
    assert_eq!(store.settings(here).expect("settings"), ServerSettings::default());
    store.set_settings(here, &settings).expect("set");
    assert_eq!(store.settings(here).expect("settings"), settings);
    assert_eq!(store.settings(there).expect("settings"), ServerSettings::default());
    store.set_value("started", "1").expect("set");
    store.set_value("started", "2").expect("set");
    assert_eq!(store.value("started").expect("a value").as_deref(), Some("2"));
    assert_eq!(store.value("other").expect("a value"), None);
}

//! What goes when: after a server was left, after its time, and when somebody asks to be forgotten.

use careerbot::store::{
    DRAFT_DAYS, GAP_DAYS, GRACE_DAYS, Owner, PersonId, ServerId, ServerSettings, Sqlite, Store, Use,
};

use super::{ANN, BOB, HERE, THERE, added, asked, date, day, draft, edited, gaps, in_memory, open, texts, vote};

fn id(owner: Owner) -> ServerId {
    match owner {
        Owner::Server(server) => server,
        Owner::Base => panic!("no server"),
    }
}

/// Gives an owner some of everything.
fn furnish(store: &Sqlite, owner: Owner) {
    let number = store.publish(owner, &added("pay.md", "one")).expect("added");
    store.publish(owner, &edited("pay.md", number, "two")).expect("edited");
    store.keep_draft(&draft(owner, "draft.md", day(0))).expect("kept");
    store.count_gaps(&[asked(owner, "visa", "visa?", 0)]).expect("counted");
    store.vote(owner, &vote("p1", ANN, true)).expect("counted");
    store.count_uses(&[Use { owner, file: "pay.md".to_owned(), times: 1, on: date(0) }]).expect("counted");
    if let Owner::Server(server) = owner {
        store.set_settings(server, &ServerSettings { moderator_role: Some(5), log_channel: None }).expect("set");
    }
}

/// How much of everything an owner has.
fn amounts(store: &Sqlite, owner: Owner) -> [usize; 6] {
    let settings = match owner {
        Owner::Server(server) => store.settings(server).expect("settings").moderator_role,
        Owner::Base => None,
    };
    [
        texts(store, owner).len(),
        store.history(owner, None, None, 99).expect("a history").len(),
        gaps(store, owner).len(),
        store.votes(owner, 99).expect("votes").len(),
        store.uses(owner).expect("uses").len(),
        usize::from(settings.is_some()),
    ]
}

#[test]
fn a_server_that_was_left_is_deleted_after_the_grace_period_only() {
    let store = in_memory();
    for owner in [HERE, THERE, Owner::Base] {
        furnish(&store, owner);
    }
    assert_eq!(store.servers().expect("servers"), [id(HERE), id(THERE)]);
    store.server_left(id(HERE), day(0)).expect("noted");
    store.server_left(id(HERE), day(20)).expect("noted");
    assert_eq!(store.clean_up(day(GRACE_DAYS - 1)).expect("cleaned"), []);
    assert_eq!(amounts(&store, HERE), [1, 2, 1, 1, 1, 1]);
    assert_eq!(store.clean_up(day(GRACE_DAYS)).expect("cleaned"), [id(HERE)]);
    assert_eq!(amounts(&store, HERE), [0; 6]);
    assert_eq!(amounts(&store, THERE), [1, 2, 1, 1, 1, 1], "the others keep theirs");
    assert_eq!(amounts(&store, Owner::Base), [1, 2, 1, 1, 1, 0]);
    assert_eq!(store.servers().expect("servers"), [id(THERE)]);
    assert_eq!(store.clean_up(day(GRACE_DAYS + 1)).expect("cleaned"), [], "once");
}

#[test]
fn a_server_that_takes_the_bot_back_in_time_loses_nothing() {
    let store = in_memory();
    furnish(&store, HERE);
    store.server_left(id(HERE), day(0)).expect("noted");
    store.server_present(id(HERE)).expect("noted");
    assert_eq!(store.clean_up(day(1_000)).expect("cleaned"), []);
    assert_eq!(texts(&store, HERE).len(), 1);
    store.server_left(id(HERE), day(1_000)).expect("noted");
    assert_eq!(store.clean_up(day(1_000 + GRACE_DAYS - 1)).expect("cleaned"), [], "the time begins anew");
}

#[test]
fn a_server_without_files_is_known_and_deleted_too() {
    let store = in_memory();
    store.count_gaps(&[asked(HERE, "visa", "visa?", 0)]).expect("counted");
    store.vote(THERE, &vote("p1", ANN, true)).expect("counted");
    assert_eq!(store.servers().expect("servers"), [id(HERE), id(THERE)]);
    store.server_left(id(HERE), day(0)).expect("noted");
    assert_eq!(store.clean_up(day(GRACE_DAYS)).expect("cleaned"), [id(HERE)]);
    assert_eq!(gaps(&store, HERE), []);
}

#[test]
fn drafts_and_gaps_go_after_their_time() {
    let store = in_memory();
    let old = store.keep_draft(&draft(HERE, "a.md", day(0))).expect("kept");
    let young = store.keep_draft(&draft(HERE, "a.md", day(1))).expect("kept");
    store.clean_up(day(DRAFT_DAYS)).expect("cleaned");
    assert_eq!(store.draft(HERE, old).expect("a look"), None);
    assert!(store.draft(HERE, young).expect("a look").is_some());

    store.count_gaps(&[asked(HERE, "old", "old?", 0), asked(HERE, "again", "again?", 0)]).expect("counted");
    store.count_gaps(&[asked(HERE, "again", "again?", 1)]).expect("counted");
    store.clean_up(day(GAP_DAYS)).expect("cleaned");
    assert_eq!(gaps(&store, HERE), [("again?".to_owned(), 2)]);
}

#[test]
fn a_server_is_forgotten_at_once() {
    let store = in_memory();
    furnish(&store, HERE);
    furnish(&store, THERE);
    assert!(store.forget_server(id(HERE)).expect("forgotten"));
    assert_eq!((amounts(&store, HERE), amounts(&store, THERE)), ([0; 6], [1, 2, 1, 1, 1, 1]));
    assert!(!store.forget_server(id(HERE)).expect("nothing"), "there is nothing left to forget");
}

#[test]
fn a_person_is_forgotten_everywhere_and_the_texts_stay() {
    let store = in_memory();
    let drafts = [HERE, THERE].map(|owner| {
        furnish(&store, owner);
        store.vote(owner, &vote("p1", BOB, false)).expect("counted");
        store.keep_draft(&draft(owner, "bob.md", day(0))).expect("kept")
    });
    assert!(store.forget_person(BOB).expect("forgotten"));
    for (owner, draft) in [HERE, THERE].into_iter().zip(drafts) {
        assert_eq!(texts(&store, owner), [("pay.md".to_owned(), "two".to_owned())]);
        let by: Vec<_> = store.history(owner, None, None, 9).expect("a history").iter().map(|it| it.by).collect();
        assert_eq!(by, [PersonId::NOBODY, ANN]);
        assert_eq!(store.draft(owner, draft).expect("a look"), None);
        let tally = store.votes(owner, 9).expect("votes").remove(0);
        assert_eq!((tally.helpful, tally.unhelpful), (1, 0), "Ann's vote stays");
    }
    assert!(!store.forget_person(BOB).expect("nothing"));
}

/// What is deleted must not be readable in the files either, and who voted never was.
#[test]
fn no_trace_stays_in_the_files() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = open(folder.path());
    let secret = "the canary sings at dawn";
    let voter = PersonId(0x5eed_cafe_f00d_beef);
    store.publish(HERE, &added("canary.md", &secret.repeat(1_000))).expect("added");
    store.vote(THERE, &vote("p1", voter, true)).expect("counted");
    let stands = |needle: &[u8]| {
        let entries = std::fs::read_dir(folder.path()).expect("a folder").map(|entry| entry.expect("an entry").path());
        let bytes: Vec<u8> = entries.flat_map(|path| std::fs::read(path).expect("a file")).collect();
        bytes.windows(needle.len()).any(|window| window == needle)
    };
    assert!(stands(secret.as_bytes()), "it is looked for in the right place");
    for id in [voter.0.to_be_bytes(), voter.0.to_le_bytes()] {
        assert!(!stands(&id));
    }
    assert!(!stands(voter.0.to_string().as_bytes()));
    store.forget_server(id(HERE)).expect("forgotten");
    assert!(!stands(secret.as_bytes()), "while the bot runs");
    drop(store);
    assert!(!stands(secret.as_bytes()), "and after");
}

//! How long it takes until a change of one file among many is answered from: published, and written into the folder.
//!
//! `cargo bench --bench reload`; `FILES=1000,10000` chooses other numbers than 10,000 files of about 2 kB.

#![allow(clippy::print_stdout, reason = "the figures are for reading")]

#[path = "questions/corpus.rs"]
#[allow(dead_code, reason = "only files are needed here")]
mod corpus;

use careerbot::answer::{Advisor, Answer, Request};
use careerbot::knowledge::Knowledge;
use careerbot::library::{Library, Watcher};
use careerbot::store::{Action, Change, Owner, PersonId, ServerId, Sqlite, Store};
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};
use time::OffsetDateTime;

/// How often each change is made; the times of all are shown.
const ROUNDS: usize = 5;

fn main() {
    let sizes = std::env::var("FILES").unwrap_or_else(|_| "10000".to_owned());
    sizes.split(',').filter_map(|size| size.trim().parse().ok()).for_each(measure);
}

fn measure(count: usize) {
    let (folder, data) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    let files = corpus::files(count);
    let bytes: usize = files.iter().map(|(_, text)| text.len()).sum();
    for (name, text) in &files {
        write(folder.path(), name, text);
    }
    println!("{count} files, {:.1} MB; times in ms", bytes as f64 / 1e6);
    let store: Arc<dyn Store> = Arc::new(Sqlite::open(data.path()).expect("the store"));
    let (library, opened) = timed(|| Library::open(folder.path(), Some(store)).expect("the folder"));
    let library = Arc::new(library);
    show("opened", &[opened]);
    show("compared, nothing changed", &repeated(|_| timed(|| library.refresh(false)).1));
    show("built anew, for comparison", &[timed(|| built_anew(&library)).1]);
    for owner in [Owner::Base, Owner::Server(ServerId(1))] {
        show(&format!("published to {owner:?}, and answered"), &repeated(|round| publish(&library, owner, round)));
    }
    show(
        "another server's first answer after that",
        &repeated(|round| {
            let server = Owner::Server(ServerId(10 + round as u64));
            publish(&library, server, round);
            publish(&library, Owner::Base, ROUNDS + round);
            timed(|| assert!(is_answered(&library, server, &animal(server, round)))).1
        }),
    );
    let _watcher = Watcher::start(Arc::clone(&library));
    std::thread::sleep(Duration::from_secs(1));
    show(
        "written into the folder, and answered",
        &repeated(|round| {
            let animal = format!("written{round}");
            write(folder.path(), &format!("07/{animal}.md"), &article(&animal));
            timed(|| {
                while !is_answered(&library, Owner::Base, &animal) {
                    std::thread::sleep(Duration::from_millis(2));
                }
            })
            .1
        }),
    );
}

/// Publishes a file and asks what it answers; how long both take together.
fn publish(library: &Library, owner: Owner, round: usize) -> Duration {
    let animal = animal(owner, round);
    let change = Change {
        name: format!("{animal}.md"),
        seen: None,
        action: Action::Added,
        text: Some(article(&animal)),
        by: PersonId(1),
        at: OffsetDateTime::UNIX_EPOCH,
    };
    let work = || {
        library.publish(owner, &change).expect("published");
        assert!(is_answered(library, owner, &animal));
    };
    timed(work).1
}

fn animal(owner: Owner, round: usize) -> String {
    match owner {
        Owner::Base => format!("zyxglorp{round}"),
        Owner::Server(server) => format!("quuxling{server}x{round}"),
    }
}

fn article(animal: &str) -> String {
    format!("# {animal}\n\n## Where does the {animal} dance?\n\nThe {animal} dances on the roof.\n")
}

fn is_answered(library: &Library, owner: Owner, animal: &str) -> bool {
    let request = Request::Ask { question: format!("where does the {animal} dance") };
    let answer = library.snapshot(owner).advisor.answer(&request);
    matches!(answer, Answer::Ask(excerpt) if excerpt.text.contains(&format!("The {animal} dances")))
}

fn built_anew(library: &Library) -> Advisor {
    let articles = library.snapshot(Owner::Base).advisor.knowledge().articles.clone();
    Advisor::new(Knowledge::new(articles)).expect("an index")
}

fn repeated(work: impl FnMut(usize) -> Duration) -> Vec<Duration> {
    (0..ROUNDS).map(work).collect()
}

fn show(what: &str, times: &[Duration]) {
    let times: Vec<String> = times.iter().map(|time| format!("{:>6.0}", time.as_secs_f64() * 1e3)).collect();
    println!("{what:<52}{}", times.join(""));
}

fn write(folder: &Path, name: &str, text: &str) {
    let path = folder.join(name);
    std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    std::fs::write(path, text).expect("a file");
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let done = work();
    (done, start.elapsed())
}

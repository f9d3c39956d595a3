//! The story builder: given this knowledge, when this is asked, the page reads like that. All in
//! memory; stories over the wire use `fake_discord`.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use careerbot::answer::{Advisor, Answer, Request};
use careerbot::knowledge::{Knowledge, Parsed, load, parse};
use careerbot::locale::Language;
use careerbot::terminal::{Style, draw};

/// An advisor over these files, which must be sound.
pub fn knowledge(files: &[(&str, &str)]) -> Advisor {
    let articles = files.iter().map(|(file, text)| {
        let Parsed { article, problems } = parse(file, text);
        assert!(problems.is_empty(), "{problems:?}");
        article
    });
    Advisor::new(Knowledge::new(articles.collect())).expect("an index")
}

/// The advisor over the shipped knowledge, built once.
pub fn shipped() -> &'static Advisor {
    static SHIPPED: LazyLock<Advisor> = LazyLock::new(|| {
        let (knowledge, _) = load(&folder()).expect("the shipped knowledge").into_knowledge();
        Advisor::new(knowledge).expect("an index")
    });
    &SHIPPED
}

/// The folder of the shipped knowledge.
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("knowledge")
}

/// The day on which nothing shipped is old yet.
pub fn today() -> time::Date {
    time::Date::from_calendar_date(2026, time::Month::November, 1).expect("a day")
}

/// What a reader sees of an answer.
pub fn text(answer: &Answer) -> String {
    draw(&answer.page(Language::English), Style::Plain)
}

/// Asking, as a person types it in a terminal.
pub trait Asked {
    /// The text a reader sees, and the typed answer.
    fn asked(&self, line: &str) -> (String, Answer);
}

impl Asked for Advisor {
    fn asked(&self, line: &str) -> (String, Answer) {
        let request = Request::parse(line).unwrap_or_else(|problem| panic!("{line}: {problem}"));
        let answer = self.answer(&request);
        (text(&answer), answer)
    }
}

/// The title that a `/role` or `/salary` answer is about.
pub fn role_of(answer: &Answer) -> Option<&str> {
    match answer {
        Answer::Role(card) => Some(&card.role),
        Answer::Salary(sheet) => Some(&sheet.role),
        _ => None,
    }
}

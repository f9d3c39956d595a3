//! What members type: questions, commands and the beginnings of names, over few articles and over the shipped ones.

use careerbot::answer::{Advisor, Answer, COMMANDS, Input, Page, Request};
use careerbot::discord::{View, message};
use careerbot::locale::Language;
use careerbot::terminal::{Style, draw};

use super::replies::{assert_reply, links, said, today};
use super::{SHIPPED, SMALL};
use crate::question::questions as of;
use crate::seen::Seen;

/// Questions of real people, and a line for each command.
pub fn asked() -> Vec<Vec<u8>> {
    let questions = ["tuning.json", "tuning_more.json", "tuning_third.json"].into_iter().flat_map(of);
    let lines = COMMANDS.iter().map(|command| command.example.to_owned());
    questions.map(|question| question.ask).chain(lines).map(String::into_bytes).collect()
}

/// A line, asked.
pub fn questions(input: &[u8], seen: &mut Seen) {
    let text = String::from_utf8_lossy(input);
    let request = match Request::parse(&text) {
        Ok(request) => request,
        Err(problem) => return seen.sentence(&problem.to_string()),
    };
    if let Some(line) = request.line() {
        assert_eq!(Request::parse(&line), Ok(request.clone()), "{line}");
    }
    let language = Language::ALL[input.len() % Language::ALL.len()];
    for (advisor, who) in [(&*SMALL, "small"), (&*SHIPPED, "shipped")] {
        // Asking the same of both would take twice as long and tell little more.
        if (who == "shipped") == input.len().is_multiple_of(4) {
            ask(advisor, &request, language, seen);
        }
    }
}

fn ask(advisor: &Advisor, request: &Request, language: Language, seen: &mut Seen) {
    let answer = advisor.answer(request);
    let page = answer.page(language).dated(today());
    note(&answer, &page, seen);
    assert!(serde_json::to_string(&answer).is_ok());
    for style in [Style::Plain, Style::Colour] {
        assert_printable(&draw(&page, style), style);
    }
    let view = View { language, ..View::default() };
    let reply = message(advisor, request, view, today(), None);
    let shown = advisor.answer(&request.without_links()).page(language);
    assert_reply(&reply, &said(&shown), &links(&shown), seen);
    // What a member types is no link, whatever it is asked as.
    let repeats = reply.embeds.iter().any(|embed| embed.description.contains("https://c.example/d_e"));
    assert!(!repeats, "{reply:?}");
    if let Some(token) = advisor.token(request) {
        let opened = advisor.open(&token).unwrap_or_else(|| panic!("{token} of {request:?} leads nowhere"));
        assert_eq!(advisor.token(&opened), Some(token), "{request:?} and {opened:?}");
    }
    if let Request::Ask { question } = request {
        assert_printable(&draw(&advisor.explain(question), Style::Plain), Style::Plain);
        // A key is the same for the same words.
        assert_eq!(advisor.question_key(question), advisor.question_key(&format!(" {question} ")));
    }
}

fn note(answer: &Answer, page: &Page, seen: &mut Seen) {
    seen.note((answer.kind(), page.sections.len().min(6), page.private, page.chart.is_some()));
    seen.note((answer.kind(), page.steps.len(), page.menus.len(), page.pager.is_some()));
    seen.count(answer.kind(), page.sources.len());
}

/// Nothing that is drawn steers a terminal, but our own colours.
fn assert_printable(text: &str, style: Style) {
    let text = match style {
        Style::Plain => text.to_owned(),
        Style::Colour => ["\u{1b}[1m", "\u{1b}[2m", "\u{1b}[4m", "\u{1b}[0m"]
            .iter()
            .fold(text.to_owned(), |text, code| text.replace(code, "")),
    };
    let steers = text.lines().find(|line| line.contains(char::is_control));
    assert_eq!(steers, None);
}

/// What is offered while somebody types, for every kind of option.
pub fn names(input: &[u8], seen: &mut Seen) {
    const KINDS: [Input; 7] =
        [Input::Role, Input::Place, Input::City, Input::Column, Input::Skill, Input::From, Input::Topic];
    let typed = String::from_utf8_lossy(input);
    for (number, kind) in KINDS.into_iter().enumerate() {
        for advisor in [&*SMALL, &*SHIPPED] {
            let offered = advisor.suggest(kind, &typed, 25);
            assert!(offered.len() <= 25);
            let mut once = offered.clone();
            once.sort();
            once.dedup();
            assert_eq!(once.len(), offered.len(), "twice: {offered:?}");
            assert!(offered.iter().all(|name| !name.trim().is_empty()), "{offered:?}");
            seen.count(&number.to_string(), offered.len());
        }
    }
}

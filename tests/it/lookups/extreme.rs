//! Whatever the knowledge holds, every command answers in bounded size and without a panic.

use std::fmt::Write;

use careerbot::answer::{Advisor, Input, Page, Request, RoleSort};
use careerbot::discord::reply;
use careerbot::knowledge::{Knowledge, parse};
use careerbot::locale::Language;

/// An advisor over a text that need not be sound.
fn advisor(text: &str) -> Advisor {
    Advisor::new(Knowledge::new(vec![parse("wild.md", text).article])).expect("an index")
}

/// Every command with these names, each answered, laid out, followed one step on and drawn.
fn ask_everything(advisor: &Advisor, names: &[String]) {
    let mut requests = vec![Request::Help, Request::Market { city: None, sort: None }];
    let mut with = |request: Request| requests.push(request);
    for sort in RoleSort::ALL {
        with(Request::Roles { sort, level: None, page: usize::MAX });
    }
    with(Request::Faq { topic: None, page: 1 });
    for name in names {
        let text = || name.clone();
        with(Request::role(name));
        with(Request::salary(name));
        with(Request::Ask { question: text() });
        with(Request::Message { text: format!("{name}? {name}. {name}!") });
        with(Request::Compare { roles: names.iter().take(3).cloned().collect() });
        with(Request::Compare { roles: vec![text(), text()] });
        with(Request::Path { to: Some(text()), from: Some(text()) });
        with(Request::Path { to: None, from: Some(text()) });
        with(Request::Skills { skill: text() });
        with(Request::Market { city: Some(text()), sort: None });
        with(Request::Market { city: None, sort: Some(text()) });
        with(Request::Faq { topic: Some(text()), page: 2 });
        for amount in ["100k", name.as_str(), "$0", "99999999999999"] {
            let (role, amount) = (text(), amount.to_owned());
            with(Request::Offer { role, amount, level: None, location: Some(text()), basis: None });
        }
    }
    for request in requests {
        let page = advisor.answer(&request).page(Language::English);
        assert_bounded(&page, &request);
        let steps = page.menus.iter().flat_map(|menu| menu.entries.iter().take(2)).chain(&page.steps);
        for step in steps {
            let next = advisor.answer(&step.request).page(Language::English);
            assert_bounded(&next, &step.request);
            if let Some(token) = advisor.token(&step.request) {
                assert!(advisor.open(&token).is_some(), "{token}: {step:?}");
            }
        }
    }
    for input in [Input::Role, Input::Place, Input::City, Input::Skill, Input::From, Input::Topic, Input::Column] {
        for name in names {
            assert!(advisor.suggest(input, name, 25).len() <= 25);
        }
    }
}

fn assert_bounded(page: &Page, request: &Request) {
    assert!(page.steps.len() <= Page::MAX_STEPS, "{request:?}");
    assert!(page.menus.iter().all(|menu| (1..=Page::MAX_ENTRIES).contains(&menu.entries.len())), "{request:?}");
    let drawn = serde_json::to_string(&reply(page)).expect("a reply is JSON");
    assert!(drawn.len() < 40_000, "{request:?}: {} bytes", drawn.len());
}

#[test]
fn a_title_of_sixty_words() {
    let title = |last: &str| format!("{} {last}", "Senior Vice Wrangler Of ".repeat(15).trim());
    let mut text = "# Long\n".to_owned();
    for last in ["One", "Two", "Three"] {
        let _ = write!(
            text,
            "\n## {}\n**What they do:** Ride.\n\n**Salary:** $1-$2 an hour\n\n**Key skills:** {}\n",
            title(last),
            title(last)
        );
    }
    let names = [title("One"), title("Two"), title("Three")];
    let advisor = advisor(&text);
    assert_eq!(advisor.answer(&Request::role(&names[0])).page(Language::English).title, names[0]);
    ask_everything(&advisor, &names);
}

#[test]
fn three_hundred_skills_and_ninety_figures() {
    let mut text = "# Much\n\n## Hawker\n**What they do:** Fly.\n\n**Key skills:**\n\n".to_owned();
    (0..300).for_each(|at| {
        _ = writeln!(text, "- Skill{at} of {} (Tool{at}, Tool{}, and more)", "many words ".repeat(at % 9), at + 1)
    });
    text.push_str("\n## Eagler\n**What they do:** Soar.\n\n**Key skills:** Tool7, Tool8\n\n## Pay\n\n| Role | Entry level | Mid level | Senior level |\n|---|---|---|---|\n");
    (0..30).for_each(|at| {
        _ = writeln!(text, "| Hawker | ${}k base | €{}k-€{}k total comp | ${}k+ |", 40 + at, 50 + at, 60 + at, 70 + at)
    });
    let advisor = advisor(&text);
    assert_eq!(advisor.knowledge().figures.len(), 90);
    ask_everything(&advisor, &["Hawker", "Eagler", "Tool7", "Skill299"].map(str::to_owned));
}

#[test]
fn five_thousand_roles_and_places() {
    let mut text = "# Many\n\n| Role | Openings | Entry level |\n|---|---|---|\n".to_owned();
    (0..5_000).for_each(|at| {
        _ = writeln!(text, "| Field{at} Engineer | {at} | ${}k-${}k base |", 10 + at % 90, 110 + at % 90)
    });
    text.push_str("\n| Place | Openings | Cost of living index |\n|---|---|---|\n");
    (0..2_000).for_each(|at| _ = writeln!(text, "| Town{at} | {at},000 | {} |", 50 + at % 70));
    text.push_str("\n| Transition path | Timeline |\n|---|---|\n");
    (0..500).for_each(|at| _ = writeln!(text, "| Job{at} → Field7 Engineer | {at} months |"));
    ask_everything(&advisor(&text), &["Field7 Engineer", "Town77"].map(str::to_owned));
}

#[test]
fn right_to_left_letters_and_emoji() {
    let mut text = "# מקצועות 🦄\n".to_owned();
    let names = ["מהנדס תוכנה", "مهندس برمجيات", "🦄", "👩‍🚀 Astronaut 👩‍🚀", "a\u{202e}b", "数据科学家"];
    for name in names {
        let _ = write!(
            text,
            "\n## {name}\n**What they do:** {name}.\n\n**Salary:** €1,000 a month\n\n**Key skills:** {name}, 🎈\n\n## {name}?\n\n{name}!\n"
        );
    }
    let _ =
        write!(text, "\n| Market | Cost of living index |\n|---|---|\n| {} | 5 |\n| {} | ∞ |\n", names[0], names[2]);
    ask_everything(&advisor(&text), &names.map(str::to_owned));
}

#[test]
fn nothing_at_all() {
    ask_everything(&advisor(""), &["", " ", "x", "?", "\u{0}", ":::", "/role"].map(str::to_owned));
}

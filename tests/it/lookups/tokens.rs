//! A token holds a request for as long as what it names is known, and nothing else is a token.

use careerbot::answer::{Advisor, Input, PassageKey, Request, RoleSort, Step, TOKEN_CHARS};
use careerbot::knowledge::{Basis, Level};
use careerbot::locale::Language;
use proptest::prelude::*;

use crate::bot::{knowledge, shipped};

/// Every request that names something the shipped knowledge has.
fn requests(advisor: &Advisor) -> Vec<Request> {
    let titles: Vec<String> = advisor.knowledge().roles.iter().map(|role| role.title.clone()).collect();
    let places: Vec<Option<String>> =
        advisor.knowledge().places.iter().map(|place| Some(place.name.clone())).chain([None]).collect();
    let all = |input| advisor.suggest(input, "", 1_000);
    let mut requests = vec![Request::Help];
    for (at, title) in titles.iter().enumerate() {
        requests.extend([Request::role(title), Request::salary(title)]);
        requests.push(Request::Path { to: Some(title.clone()), from: None });
        let three: Vec<String> = titles.iter().cycle().skip(at).take(3).cloned().collect();
        requests.extend([Request::Compare { roles: three[..2].to_vec() }, Request::Compare { roles: three }]);
        for (location, level) in places.iter().zip(Level::ALL.into_iter().map(Some).chain([None]).cycle()) {
            let (role, location) = (title.clone(), location.clone());
            requests.push(Request::Salary { role: role.clone(), level, location: location.clone() });
            let (amount, basis) = ("$150,000 a year".to_owned(), Some(Basis::Base));
            requests.push(Request::Offer { role, amount, level, location, basis });
        }
    }
    requests.extend(all(Input::Skill).into_iter().map(|skill| Request::Skills { skill }));
    let origins = all(Input::From).into_iter().map(Some);
    requests.extend(origins.map(|from| Request::Path { to: Some(titles[0].clone()), from }));
    requests.extend(places.iter().cloned().map(|city| Request::Market { city, sort: None }));
    requests.extend(all(Input::Column).into_iter().map(|sort| Request::Market { city: None, sort: Some(sort) }));
    for (sort, page) in RoleSort::ALL.into_iter().zip([1, 2, 10_000]) {
        requests.push(Request::Roles { sort, level: Some(Level::Mid), page });
        requests.push(Request::Faq { topic: None, page });
    }
    let articles = advisor.knowledge().articles.iter().map(|article| Some(article.title.clone()));
    requests.extend(articles.chain([Some("pay talks".to_owned())]).map(|topic| Request::Faq { topic, page: 2 }));
    requests
}

#[test]
fn every_request_that_can_be_pressed_comes_back_the_same() {
    let advisor = shipped();
    let requests = requests(advisor);
    assert!(requests.len() > 1_000);
    for request in requests {
        let token = advisor.token(&request).unwrap_or_else(|| panic!("no token: {request:?}"));
        assert!(token.len() <= TOKEN_CHARS, "{token}");
        assert!(token.chars().all(|c| c.is_ascii_alphanumeric() || "._~-".contains(c)), "{token}");
        assert_eq!(advisor.open(&token).as_ref(), Some(&request), "{token}");
    }
}

/// The keys of all questions, as lists lead to them.
fn questions(advisor: &Advisor) -> Vec<(String, PassageKey)> {
    let mut found = Vec::new();
    for page in 1..10 {
        let menus = advisor.answer(&Request::Faq { topic: None, page }).page(Language::English).menus;
        for Step { label, request } in menus.into_iter().flat_map(|menu| menu.entries) {
            if let Request::Passage { key } = request {
                found.push((label, key));
            }
        }
    }
    found
}

#[test]
fn every_question_opens_again_and_shows_its_own_answer() {
    let advisor = shipped();
    let questions = questions(advisor);
    assert!(questions.len() >= 15);
    for (label, key) in questions {
        let token = advisor.token(&Request::Passage { key }).expect("a token");
        let opened = advisor.open(&token).expect("a request");
        assert_eq!(advisor.answer(&opened).page(Language::English).title, label);
    }
}

const HAWKS: &str =
    "# Birds\n\n## Hawker\n**What they do:** Fly.\n\n**Key skills:** Patience, Falconry\n\n## Why?\n\nSo.\n";

#[test]
fn a_token_outlives_a_reload_and_says_when_its_subject_has_gone() {
    let before = knowledge(&[("birds.md", HAWKS)]);
    let wider = HAWKS.replace("## Why", "## Eagler\n**What they do:** Soar.\n\n## Why");
    let after = knowledge(&[("birds.md", &wider)]);
    let gone = knowledge(&[("fish.md", "# Fish\n\n## Angler\n**What they do:** Wait.\n")]);
    let menus = before.answer(&Request::Faq { topic: None, page: 1 }).page(Language::English).menus;
    let question = menus[0].entries[0].request.clone();
    let skill = Request::Skills { skill: "Falconry".to_owned() };
    for request in [Request::role("Hawker"), skill, question] {
        let token = before.token(&request).expect("a token");
        assert_eq!(after.open(&token), Some(request.clone()), "{token}");
        assert_eq!(gone.open(&token), None, "{request:?}");
    }
}

#[test]
fn what_is_too_long_or_names_nobody_has_no_token() {
    let advisor = shipped();
    for request in [
        Request::Ask { question: "why?".to_owned() },
        Request::Message { text: "hello".to_owned() },
        Request::role("underwater basket weaver"),
        Request::Faq { topic: Some("x".repeat(100)), page: 1 },
    ] {
        assert_eq!(advisor.token(&request), None, "{request:?}");
    }
}

#[test]
fn sixty_words_fit_into_a_token() {
    let title = |last: &str| format!("{} {last}", "Senior Associate Vice Wrangler ".repeat(15).trim());
    let text = format!(
        "# A\n\n## {}\n**What they do:** Ride.\n\n## {}\n**What they do:** Rest.\n",
        title("One"),
        title("Two")
    );
    let advisor = knowledge(&[("a.md", &text)]);
    let request = Request::Compare { roles: vec![title("One"), title("Two")] };
    let token = advisor.token(&request).expect("a token");
    assert_eq!(advisor.open(&token), Some(request));
}

proptest! {
    #[test]
    fn nothing_else_is_a_token(text in "[a-z]{0,2}(\\.[A-Za-z0-9~_-]{0,14}){0,6}|\\PC{0,90}") {
        // What opens must be what is written again, or a button would change its meaning.
        if let Some(request) = shipped().open(&text) {
            let again = shipped().token(&request).and_then(|token| shipped().open(&token));
            prop_assert_eq!(again, Some(request));
        }
    }
}

#[test]
fn garbage_opens_nothing() {
    for text in [
        "",
        ".",
        "r",
        "r.",
        "r..",
        "zz.AAAAAAAAAAA",
        "r.AAAAAAAAAAA.",
        "q.AAAAAAAAAAA",
        "l.n..0",
        "l.x..1",
        "f..x",
        "p..",
        "m.~.",
        "k.",
    ] {
        assert_eq!(shipped().open(text), None, "{text:?}");
    }
}

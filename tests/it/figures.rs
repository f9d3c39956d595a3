//! Nothing is made up: every number that any answer shows stands in a knowledge file, and every pay figure
//! stands on the very line that is cited for it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use careerbot::answer::{Answer, Input, Request, RoleSort};
use careerbot::knowledge::Level;
use careerbot::locale::Language;
use serde_json::Value;

use crate::bot::{folder, shipped, text};

/// The knowledge files, by name.
static FILES: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let files = std::fs::read_dir(folder()).expect("the knowledge folder").map(|entry| entry.expect("a file").path());
    let named = files.map(|path| (path.file_name().expect("a name").to_string_lossy().into_owned(), path));
    named.map(|(name, path)| (name, std::fs::read_to_string(path).expect("a text"))).collect()
});

/// The numbers of each file.
static NUMBERS: LazyLock<BTreeMap<String, BTreeSet<String>>> =
    LazyLock::new(|| FILES.iter().map(|(name, text)| (name.clone(), numbers(text))).collect());

/// The numbers of a text without commas and with `k` written out: `$95k` and `$95,000` are `$95000`, `40%` stays.
fn numbers(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut rest = text;
    let mut before = None;
    while let Some(at) = rest.find(|c: char| c.is_ascii_digit()) {
        before = rest[..at].chars().next_back().or(if at == 0 { before } else { None });
        rest = &rest[at..];
        let end = rest.char_indices().find(|(at, c)| !is_part_of_number(*c, &rest[at + c.len_utf8()..]));
        let (written, after) = rest.split_at(end.map_or(rest.len(), |(at, _)| at));
        let thousands = after.starts_with('k') && !after[1..].starts_with(char::is_alphanumeric);
        let sign = if before == Some('$') { "$" } else { "" };
        let end = if after.starts_with('%') { "%" } else { "" };
        found.insert(format!("{sign}{}{}{end}", written.replace(',', ""), if thousands { "000" } else { "" }));
        (before, rest) = (written.chars().next_back(), after);
    }
    found
}

fn is_part_of_number(c: char, after: &str) -> bool {
    c.is_ascii_digit() || (matches!(c, ',' | '.') && after.starts_with(|c: char| c.is_ascii_digit()))
}

/// Numbers that state something: money, shares, and all of three digits and more.
fn is_statement(number: &str) -> bool {
    number.starts_with('$') || number.ends_with('%') || number.len() >= 3
}

/// What an answer shows, without the lines of its sources and what the person typed.
fn shown(answer: &Answer) -> String {
    let page = answer.page(Language::English);
    page.sources.iter().fold(text(answer), |text, source| text.replace(&source.place(), ""))
}

/// Numbers of an answer that stand in none of the files it cites, or in no file where it cites none.
fn untraced(answer: &Answer, typed: &str) -> Vec<String> {
    let cited: Vec<String> = answer.page(Language::English).sources.into_iter().map(|source| source.file).collect();
    let files = NUMBERS.iter().filter(|(name, _)| cited.is_empty() || cited.contains(name));
    let known: Vec<&BTreeSet<String>> = files.map(|(_, numbers)| numbers).collect();
    let typed = numbers(typed);
    let is_known = |number: &String| typed.contains(number) || known.iter().any(|known| known.contains(number));
    numbers(&shown(answer)).into_iter().filter(|number| is_statement(number) && !is_known(number)).collect()
}

/// All objects in a JSON value that are pay figures beside their source.
fn figures<'v>(value: &'v Value, found: &mut Vec<&'v Value>) {
    if value["amount"].is_object() && value["source"].is_u64() {
        found.push(value);
    }
    let inner: Vec<&Value> = match value {
        Value::Object(fields) => fields.values().collect(),
        Value::Array(items) => items.iter().collect(),
        _ => Vec::new(),
    };
    inner.into_iter().for_each(|inner| figures(inner, found));
}

/// Figures of an answer whose amounts do not stand on the line that is cited for them; and how many it has.
fn misplaced(answer: &Answer) -> (Vec<String>, usize) {
    let json = serde_json::to_value(answer).expect("answers are JSON");
    let sources = answer.page(Language::English).sources;
    let mut all = Vec::new();
    figures(&json, &mut all);
    let wrong = all.iter().filter(|figure| {
        let source = sources.iter().find(|source| source.number as u64 == figure["source"].as_u64().unwrap_or(0));
        let source = source.expect("a figure's source is listed");
        let line = figure["line"].as_u64().expect("a line") as usize;
        let written = numbers(FILES[&source.file].lines().nth(line - 1).expect("the line exists"));
        let ends = [&figure["amount"]["low"], &figure["amount"]["high"]].into_iter().filter(|end| !end.is_null());
        let missing = ends.map(|end| format!("${end}")).any(|end| !written.contains(&end));
        missing || !source.lines.contains(&line)
    });
    (wrong.map(|figure| figure.to_string()).collect(), all.len())
}

/// Fails unless all that these answers show can be traced; gives the number of pay figures seen.
fn assert_traced(requests: impl IntoIterator<Item = (String, Request)>) -> usize {
    let mut seen = 0;
    let mut wrong = Vec::new();
    for (typed, request) in requests {
        let answer = shipped().answer(&request);
        let (misplaced, count) = misplaced(&answer);
        seen += count;
        wrong.extend(untraced(&answer, &typed).into_iter().map(|number| format!("{request:?} shows {number}")));
        wrong.extend(misplaced.into_iter().map(|figure| format!("{request:?} cites the wrong line for {figure}")));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    seen
}

fn titles() -> impl Iterator<Item = String> {
    shipped().knowledge().roles.iter().map(|role| role.title.clone())
}

#[test]
fn every_number_of_every_role_is_in_its_sources() {
    let seen = assert_traced(titles().map(|name| (String::new(), Request::role(name))));
    assert!(seen >= 58, "{seen}");
}

#[test]
fn every_number_of_every_salary_level_and_place_is_in_its_sources() {
    let places = shipped().knowledge().places.iter().map(|place| Some(place.name.clone()));
    let places: Vec<Option<String>> = places.chain([None, Some("Atlantis".to_owned())]).collect();
    let levels = Level::ALL.into_iter().map(Some).chain([None]);
    let asked = levels.flat_map(|level| places.iter().map(move |place| (level, place.clone())));
    let asked: Vec<_> = asked.collect();
    let requests = titles().flat_map(|role| {
        let request = move |(level, location)| Request::Salary { role: role.clone(), level, location };
        asked.clone().into_iter().map(request).map(|request| (String::new(), request))
    });
    assert!(assert_traced(requests) > 1_000);
}

#[test]
fn every_number_in_answers_to_peoples_questions_is_in_their_sources() {
    let path = folder().join("../tests/questions/tuning.json");
    let questions: Vec<Value> =
        serde_json::from_str(&std::fs::read_to_string(path).expect("questions")).expect("questions as JSON");
    assert!(questions.len() > 100);
    assert_traced(questions.iter().map(|question| {
        let question = question["ask"].as_str().expect("a question").to_owned();
        (question.clone(), Request::Ask { question })
    }));
}

#[test]
fn every_number_in_answers_about_places_and_comparisons_is_in_their_sources() {
    let places = shipped().knowledge().places.iter().map(|place| format!("AI jobs in {}", place.name));
    let pairs = titles().zip(titles().skip(1)).map(|(one, other)| format!("{one} vs {other} salary"));
    assert_traced(places.chain(pairs).map(|question| (String::new(), Request::Ask { question })));
}

#[test]
fn every_number_of_every_look_up_is_in_its_sources() {
    let lists = RoleSort::ALL.into_iter().flat_map(|sort| (1..5).map(move |page| (sort, page)));
    let lists = lists.map(|(sort, page)| Request::Roles { sort, level: None, page });
    let pairs = titles().zip(titles().skip(3)).map(|(one, other)| Request::Compare { roles: vec![one, other] });
    let ways = titles().map(|to| Request::Path { to: Some(to), from: None });
    let skills = shipped().suggest(Input::Skill, "", 500).into_iter().map(|skill| Request::Skills { skill });
    let columns = shipped().suggest(Input::Column, "", 50).into_iter();
    let rankings = columns.map(|sort| Request::Market { city: None, sort: Some(sort) });
    let cities = shipped().suggest(Input::City, "", 50).into_iter();
    let cities = cities.map(|city| Request::Market { city: Some(city), sort: None });
    let requests = lists.chain(pairs).chain(ways).chain(skills).chain(rankings).chain(cities);
    // Headings count roles and pages, which no file does.
    let counted = format!("{} roles", shipped().knowledge().roles.len());
    let seen = assert_traced(requests.map(|request| (counted.clone(), request)));
    assert!(seen > 100, "{seen}");
}

#[test]
fn numbers_are_compared_as_values() {
    let found = numbers("$95k-$130,000, 85-90% of 2.3 billion, 45,200. k-means, 0-2 years");
    let expected = ["$95000", "$130000", "85", "90%", "2.3", "45200", "0", "2"];
    assert_eq!(found, expected.into_iter().map(str::to_owned).collect());
}

//! Every role answers to its title, its other names and slips of the pen, and to nobody else's.

use careerbot::answer::{Answer, Request};
use careerbot::knowledge::Role;
use careerbot::locale::Language;

use crate::bot::{role_of, shipped};

fn roles() -> &'static [Role] {
    &shipped().knowledge().roles
}

/// The answers of the two commands that take a role.
fn answers(name: &str) -> [Answer; 2] {
    let role = Request::role(name.to_owned());
    let salary = Request::Salary { role: name.to_owned(), level: None, location: None };
    [shipped().answer(&role), shipped().answer(&salary)]
}

/// Fails unless both commands answer with this role.
fn assert_means(name: &str, title: &str) {
    for answer in answers(name) {
        assert_eq!(role_of(&answer), Some(title), "{name:?}: {answer:?}");
    }
}

/// A word with one slip: a letter left out, doubled, or swapped with the next one.
fn slips(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    let without = |at: usize| [&letters[..at], &letters[at + 1..]].concat();
    let doubled = |at: usize| [&letters[..=at], &letters[at..]].concat();
    let swapped = |at: usize| {
        let mut letters = letters.clone();
        letters.swap(at, at + 1);
        letters
    };
    let all = (0..letters.len()).flat_map(|at| [without(at), doubled(at)]).chain((0..letters.len() - 1).map(swapped));
    all.map(|letters| letters.into_iter().collect()).filter(|slip: &String| slip != word).collect()
}

/// Titles with one slip in one word of five letters or more.
fn titles_with_a_slip(title: &str) -> Vec<String> {
    let words: Vec<&str> = title.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() >= 5).collect();
    let slips =
        words.into_iter().flat_map(|word| slips(word).into_iter().map(move |slip| title.replacen(word, &slip, 1)));
    slips.collect()
}

#[test]
fn every_title_is_understood_in_any_case() {
    for role in roles() {
        for name in [role.title.clone(), role.title.to_lowercase(), role.title.to_uppercase()] {
            assert_means(&name, &role.title);
        }
    }
}

#[test]
fn every_other_name_is_understood() {
    for role in roles() {
        for alias in &role.aliases {
            assert_means(alias, &role.title);
            assert_means(&alias.to_lowercase(), &role.title);
        }
    }
}

#[test]
fn punctuation_and_plurals_do_not_matter() {
    for role in roles() {
        for name in [role.title.replace('-', " "), format!("  {}? ", role.title), format!("\"{}\"", role.title)] {
            assert_means(&name, &role.title);
        }
    }
    for (name, title) in [("Prompt Engineers", "Prompt Engineer"), ("data scientists (AI)", "Data Scientist (AI)")] {
        assert_means(name, title);
    }
}

#[test]
fn missing_spaces_do_not_matter() {
    for role in roles() {
        assert_means(&role.title.replace(' ', ""), &role.title);
    }
}

/// Titles with one slip that are answered by another role, or by none; of several roles a person may choose.
fn misunderstood(role: &Role) -> Vec<String> {
    let wrong = titles_with_a_slip(&role.title).into_iter().filter_map(|name| {
        let answer = shipped().answer(&Request::role(name.clone()));
        let right = match &answer {
            Answer::Unsure(unsure) => unsure.choices.iter().any(|step| step.label == role.title),
            answer => role_of(answer) == Some(&role.title),
        };
        (!right).then(|| format!("{name}: {}", answer.page(Language::English).title))
    });
    wrong.collect()
}

#[test]
fn one_slip_in_a_title_is_forgiven() {
    let wrong: Vec<String> = roles().iter().flat_map(misunderstood).collect();
    assert!(wrong.is_empty(), "{} wrong: {wrong:#?}", wrong.len());
}

/// Titles that lie near each other: neither is ever answered with the other.
const NEAR: [(&str, &str); 13] = [
    ("AI Ethics Officer", "AI Ethics Specialist"),
    ("AI Training Data Curator", "AI Training Data Specialist"),
    ("AI Product Manager", "Generative AI Product Manager"),
    ("AI Content Moderator", "AI Content Moderator (Advanced)"),
    ("Data Scientist (AI)", "Synthetic Data Scientist"),
    ("AI Research Scientist", "AI Researcher"),
    ("AI Safety Researcher", "AI Researcher"),
    ("Multimodal AI Engineer", "Multimodal AI Specialist"),
    ("Machine Learning Engineer", "Machine Learning Operations (MLOps) Engineer"),
    ("Quantum Machine Learning Researcher", "AI Research Scientist"),
    ("Conversational AI Designer", "AI-Human Interaction Designer"),
    ("AI Compliance Manager", "AI Product Manager"),
    ("AI Governance Architect", "AI Solutions Architect"),
];

#[test]
fn near_titles_are_different_roles() {
    for (one, other) in NEAR {
        assert_means(one, one);
        assert_means(other, other);
    }
}

#[test]
fn the_pay_of_a_near_title_is_never_shown() {
    let pay = |title: &str| {
        let role = roles().iter().find(|role| role.title == title).expect("a role");
        let figures = role.figures.iter().map(|at| shipped().knowledge().figures[*at].pay.clone());
        figures.map(|pay| (pay.amount.to_string(), pay.level)).collect::<Vec<_>>()
    };
    for (one, other) in NEAR.into_iter().flat_map(|(one, other)| [(one, other), (other, one)]) {
        let own = pay(one);
        for answer in answers(one) {
            let text = crate::bot::text(&answer);
            for (amount, _) in pay(other).iter().filter(|figure| own.iter().all(|it| it.0 != figure.0)) {
                assert!(!text.contains(amount), "{one} shows {amount} of {other}: {text}");
            }
        }
    }
}

#[test]
fn a_name_that_could_be_two_roles_is_asked_back() {
    for (name, wanted) in [
        ("ai ethics", ["AI Ethics Officer", "AI Ethics Specialist"]),
        ("multimodal", ["Multimodal AI Engineer", "Multimodal AI Specialist"]),
    ] {
        for answer in answers(name) {
            let Answer::Unsure(unsure) = &answer else { panic!("{name}: {answer:?}") };
            assert!(
                wanted.iter().all(|title| unsure.choices.iter().any(|it| it.label == *title)),
                "{name}: {unsure:?}"
            );
            assert!(answer.page(Language::English).private, "{name}");
        }
    }
}

#[test]
fn a_level_in_front_of_a_title_is_understood() {
    for (name, title, level) in [
        ("junior ml engineer", "Machine Learning Engineer", "entry"),
        ("sr. prompt engineer", "Prompt Engineer", "senior"),
        ("mid-level AI PM", "AI Product Manager", "mid"),
    ] {
        let [_, answer] = answers(name);
        let Answer::Salary(sheet) = &answer else { panic!("{name}: {answer:?}") };
        assert_eq!((sheet.role.as_str(), sheet.level.map(|it| it.name())), (title, Some(level)), "{name}");
    }
}

#[test]
fn a_title_that_nobody_knows_is_not_answered_by_another_role() {
    for name in ["astronaut", "pastry chef", "veterinarian", "blockchain developer", "zzzz", "engineer"] {
        for answer in answers(name) {
            assert_eq!(role_of(&answer), None, "{name}: {answer:?}");
            assert!(answer.page(Language::English).private && !crate::bot::text(&answer).contains('$'), "{name}");
        }
    }
}

#[test]
fn a_part_of_another_name_of_a_role_does_not_mean_it() {
    for name in ["data engineer", "training data"] {
        for answer in answers(name) {
            assert_eq!(role_of(&answer), None, "{name}: {answer:?}");
        }
    }
}

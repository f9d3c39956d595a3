//! Files as other people write them, without a thought for this bot: every one is read without a problem, and members
//! get its roles, answers and figures. The files stand in `tests/fixtures/natural`.

use std::path::Path;

use careerbot::answer::{Advisor, Answer, CitedFigure, figure_in_words};
use careerbot::knowledge::{Knowledge, Parsed, parse};

use crate::bot::{Asked, role_of};

/// The advisor over one of the files, which must be sound.
fn natural(file: &str) -> Advisor {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/natural");
    let text = std::fs::read_to_string(folder.join(file)).expect("a fixture");
    let Parsed { article, problems } = parse(file, &text);
    let knowledge = Knowledge::new(vec![article]);
    assert_eq!((&problems[..], &knowledge.problems[..]), (&[][..], &[][..]), "{file}");
    Advisor::new(knowledge).expect("an index")
}

/// The figures of a `/salary` answer, those that fit what was asked.
fn salary(advisor: &Advisor, line: &str) -> Vec<String> {
    let (text, answer) = advisor.asked(&format!("/salary {line}"));
    let Answer::Salary(sheet) = answer else { panic!("{line}: {text}") };
    let figures: Vec<&CitedFigure> =
        sheet.groups.first().map(|group| group.figures.iter().collect()).unwrap_or_default();
    figures.iter().map(|figure| figure_in_words(&figure.pay).to_string()).collect()
}

#[test]
fn pay_is_found_however_it_was_written() {
    let unsaid = "basis not stated, period not stated";
    let a_year = "basis not stated, a year";
    for (file, line, expected) in [
        ("bold-labels.md", "hive inspector", vec![format!("$52,000, {a_year}, average")]),
        ("bold-labels.md", "queen breeder", vec!["$48,000 – $75,000, base, period not stated".to_owned()]),
        ("plain-labels.md", "quay crane driver", vec![format!("£38,000 – £52,000, {a_year}")]),
        ("plain-labels.md", "harbour pilot", vec![format!("£95,000 – £140,000, {unsaid}")]),
        (
            "heading-labels.md",
            "foley artist",
            vec![
                format!("$35,000 – $45,000, {unsaid}, entry"),
                format!("$50,000 – $70,000, {unsaid}, mid"),
                format!("$80,000+, {unsaid}, senior"),
            ],
        ),
        ("heading-labels.md", "boom operator", vec!["$300, basis not stated, a day".to_owned()]),
        ("numbered-list.md", "winemaker", vec![format!("$85,000 – $130,000, {unsaid}")]),
        ("numbered-list.md", "cellar hand", vec![format!("$35,000 – $42,000, {unsaid}")]),
        (
            "by-level.md",
            "role:underwater welder level:senior",
            vec![format!("$100,000 – $180,000, {a_year}, senior, 6+ years")],
        ),
        ("levels-across.md", "role:concept artist level:mid", vec![format!("$62,000 – $80,000, {unsaid}, mid")]),
        (
            "by-country.md",
            "role:wind turbine technician location:Germany",
            vec![format!("€38,000 – €52,000, {a_year}, in Germany")],
        ),
        (
            "three-currencies.md",
            "role:data annotator location:India",
            vec![format!("₹3,00,000 – ₹5,00,000, {unsaid}, in India")],
        ),
        (
            "three-currencies.md",
            "role:annotation team lead location:USA",
            vec![format!("$65,000 – $85,000, {unsaid}, in USA")],
        ),
        (
            "base-beside-total.md",
            "quant developer",
            vec![
                "$140,000 – $180,000, base, period not stated, credited to Ledger Survey 2026".to_owned(),
                "$200,000 – $320,000, total compensation, period not stated, credited to Ledger Survey 2026".to_owned(),
            ],
        ),
        ("hourly.md", "medical writer", vec!["$60 – $110, basis not stated, an hour".to_owned()]),
        ("hourly.md", "regulatory writer", vec!["$85 – $140, basis not stated, an hour".to_owned()]),
        (
            "years-and-breaks.md",
            "registered nurse",
            vec![
                "$60,000, base, period not stated, 0-1 years".to_owned(),
                "$72,000 – $80,000, base, period not stated, 2-4 years".to_owned(),
                "£40,000, basis not stated, a year".to_owned(),
            ],
        ),
        (
            "cities-and-jobs.md",
            "role:developer level:senior location:Berlin",
            vec![format!("€75,000, {unsaid}, senior, in Berlin")],
        ),
        (
            "countries-across.md",
            "role:web developer location:Germany",
            vec![format!("€42,000, {unsaid}, entry, in Germany")],
        ),
    ] {
        assert_eq!(salary(&natural(file), line), expected, "{file}: {line}");
    }
}

#[test]
fn profiles_are_found_with_any_kind_of_label() {
    for (file, role, parts) in [
        ("bold-labels.md", "hive inspector", ["looks for disease", "patience, biology", "county programme"]),
        ("plain-labels.md", "gantry operator", ["Load and unload ships", "calm nerves", "port apprenticeship"]),
        ("heading-labels.md", "foley artist", ["steps, doors and cloth", "odd objects", "student films"]),
        ("years-and-breaks.md", "registered nurse", ["Care for patients", "Steady hands", "State exam"]),
    ] {
        let (text, answer) = natural(file).asked(&format!("/role {role}"));
        assert!(role_of(&answer).is_some(), "{file}: {text}");
        for part in parts {
            assert!(text.contains(part), "{file}: {part} in {text}");
        }
    }
}

#[test]
fn questions_prose_transitions_and_markets_answer() {
    for (file, line, says) in [
        ("faq-only.md", "do i need a degree to translate patents", "Agencies test you"),
        ("faq-only.md", "/faq", "Which languages are asked for most?"),
        ("prose-only.md", "what does a lighthouse keeper paint", "paint the rails"),
        ("transitions.md", "/path to:drone pilot", "Part 107 licence"),
        ("transitions.md", "/path from:surveyor", "Drone Mapping Specialist"),
        ("market.md", "/market Phoenix", "2,300"),
        ("market.md", "/market sort:price level", "Denver"),
    ] {
        let (text, _) = natural(file).asked(line);
        assert!(text.contains(says), "{file}: {line}: {text}");
    }
}

//! The shipped knowledge is sound and complete: no problem in any file, every role of the articles, every role
//! without pay saying so, and a README whose example works as it stands.

use careerbot::answer::Answer;
use careerbot::knowledge::{Knowledge, load, parse};

use crate::bot::{Asked, folder, shipped};

/// The careers that the article "What Are AI-Created Careers" profiles.
const CAREERS: [&str; 20] = [
    "Prompt Engineer",
    "AI Ethics Officer",
    "Synthetic Data Scientist",
    "AI Training Data Curator",
    "Conversational AI Designer",
    "Machine Learning Operations (MLOps) Engineer",
    "AI Product Manager",
    "AI Transparency Analyst",
    "Generative AI Content Strategist",
    "AI Safety Researcher",
    "Neural Network Architect",
    "AI-Assisted Healthcare Coordinator",
    "Deepfake Detection Specialist",
    "AI Compliance Manager",
    "Personalization Engineer",
    "AI-Human Interaction Designer",
    "Autonomous Systems Operator",
    "AI Content Moderator (Advanced)",
    "Quantum Machine Learning Researcher",
    "AI Sustainability Specialist",
];

/// Roles that the articles name beside those, with pay.
const PAID: [&str; 7] = [
    "Machine Learning Engineer",
    "AI Research Scientist",
    "Data Scientist (AI)",
    "Computer Vision Engineer",
    "AI Ethics Specialist",
    "AI Content Moderator",
    "Director of AI",
];

/// Roles that the articles name and give no pay for.
const UNPAID: [&str; 12] = [
    "Natural Language Processing Engineer",
    "LLM Fine-tuning Specialist",
    "Generative AI Product Manager",
    "AI Training Data Specialist",
    "Multimodal AI Engineer",
    "AI Infrastructure Engineer",
    "AI Researcher",
    "AI Solutions Architect",
    "Multimodal AI Specialist",
    "AI Governance Architect",
    "Neuromorphic Computing Engineer",
    "AI-Augmented Creativity Director",
];

#[test]
fn no_file_has_a_problem() {
    let (_, problems) = load(&folder()).expect("the shipped knowledge").into_knowledge();
    assert!(problems.is_empty(), "{problems:#?}");
}

#[test]
fn the_roles_are_those_of_the_articles_and_no_others() {
    let mut expected: Vec<&str> = CAREERS.into_iter().chain(PAID).chain(UNPAID).collect();
    let mut found: Vec<&str> = shipped().knowledge().roles.iter().map(|role| role.title.as_str()).collect();
    expected.sort_unstable();
    found.sort_unstable();
    assert_eq!(found, expected);
}

#[test]
fn every_career_says_what_they_do_their_skills_and_the_way_in() {
    for title in CAREERS {
        let (text, answer) = shipped().asked(&format!("/role name:{title}"));
        let Answer::Role(card) = answer else { panic!("{title}: {text}") };
        for name in ["What they do", "Key skills", "How to break in"] {
            assert!(card.facts.iter().any(|fact| fact.name == name), "{title}: {name} in\n{text}");
        }
        assert!(!card.figures.is_empty() && !card.sources.list().is_empty(), "{text}");
    }
}

#[test]
fn every_role_without_a_figure_says_so_and_borrows_none() {
    for title in UNPAID {
        for request in ["role name", "salary role"] {
            let (text, answer) = shipped().asked(&format!("/{request}:{title}"));
            assert!(matches!(answer, Answer::Role(_) | Answer::Salary(_)), "{title}: {text}");
            assert!(text.contains(&format!("pay figure for {title}")), "{title}: {text}");
            assert!(!text.contains('$'), "{title}: {text}");
        }
        for level in ["entry", "mid", "senior"] {
            let (text, _) = shipped().asked(&format!("/salary role:{title} level:{level}"));
            assert!(!text.contains('$'), "{title} {level}: {text}");
        }
    }
}

#[test]
fn every_line_that_is_cited_is_there() {
    let count = |file: &str| std::fs::read_to_string(folder().join(file)).expect("a cited file").lines().count();
    for article in &shipped().knowledge().articles {
        let lines = article.passages.iter().map(|passage| passage.line);
        assert!(lines.chain([1]).all(|line| (1..=count(&article.file)).contains(&line)), "{}", article.file);
    }
}

/// The first fenced Markdown block of a text.
fn example(text: &str) -> &str {
    let (_, after) = text.split_once("```markdown\n").expect("an example");
    after.split_once("\n```").expect("the example's end").0
}

#[test]
fn the_example_for_writers_is_accepted_and_understood() {
    let readme = std::fs::read_to_string(folder().join("README.md")).expect("the README for writers");
    let parsed = parse("example.md", example(&readme));
    let knowledge = Knowledge::new(vec![parsed.article]);
    assert!(parsed.problems.is_empty() && knowledge.problems.is_empty(), "{:#?}", parsed.problems);
    let article = &knowledge.articles[0];
    assert!(!article.byline().is_empty() && article.url.is_some());
    assert!(article.questions().count() > 0 && !article.transitions.is_empty());
    assert!(!knowledge.roles.is_empty() && knowledge.roles.iter().any(|role| !role.aliases.is_empty()));
    assert!(
        knowledge.figures.iter().any(|it| it.pay.level.is_some() && it.pay.place.is_some() && it.pay.credit.is_some())
    );
}

#[test]
fn the_readme_for_writers_is_not_knowledge() {
    assert!(shipped().knowledge().articles.iter().all(|article| article.file != "README.md"));
}

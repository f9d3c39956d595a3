//! `/skills`: the roles that ask for a skill, in their sources' words.

use careerbot::answer::{Advisor, Input};

use super::{kind, told};
use crate::bot::{knowledge, shipped};

const SKILLS: &str = "# Birds\n
## Hawker\n**What they do:** Fly.\n\n**Key skills:**\n\n- Programming knowledge (Python preferred)\n- Machine learning\n
## Eagler\n**What they do:** Soar.\n\n**Key skills:** Python, R and SQL\n
## Owler\n**What they do:** Watch.\n\n**Key skills:**\n\n- Pythons and other snakes at night in the open field\n- Strong written communication\n
## Words\n
| Short form | Means |\n|---|---|\n| ml | machine learning |\n
| Word | Also said as |\n|---|---|\n| communication | talking |\n";

fn birds() -> Advisor {
    knowledge(&[("a.md", SKILLS)])
}

#[test]
fn roles_are_found_with_the_words_of_their_source() {
    let text = told(
        &birds(),
        "/skills python",
        &["Roles that ask for: Python", "Hawker — Programming knowledge (Python preferred) [1]"],
    );
    assert!(text.contains("Eagler — Python, R and SQL [1]") && text.contains("/role Eagler"), "{text}");
    let one = told(&birds(), "/skills sql", &["Eagler"]);
    assert!(!one.contains("Hawker"), "{one}");
}

#[test]
fn short_forms_and_other_words_mean_the_same_skill() {
    told(&birds(), "/skills ml", &["Hawker — Machine learning [1]"]);
    told(&birds(), "/skills talking", &["Owler — Strong written communication [1]"]);
}

#[test]
fn an_unknown_skill_leads_to_the_nearest() {
    let (kind, text) = kind(&birds(), "/skills pyton");
    assert!(kind == "none" && text.contains("“pyton”") && text.contains("/skills Python"), "{text}");
    assert!(super::kind(&birds(), "/skills cobol").1.contains("Nearest to it"));
}

#[test]
fn skills_are_offered_by_short_names() {
    let offered = birds().suggest(Input::Skill, "", 20);
    assert_eq!(offered[0], "Python", "two roles ask for it: {offered:?}");
    for name in ["SQL", "R", "Machine learning", "Written communication"] {
        assert!(offered.iter().any(|it| it == name), "no {name:?} in {offered:?}");
    }
    assert!(!offered.iter().any(|name| name.contains("snakes at night")), "{offered:?}");
}

#[test]
fn every_skill_that_is_offered_finds_a_role() {
    for skill in shipped().suggest(Input::Skill, "", 1_000) {
        let (kind, text) = kind(shipped(), &format!("/skills skill:{skill}"));
        assert_eq!(kind, "skills", "{skill}: {text}");
    }
}

//! What a title looks like: its other forms, and whether a name could be one at all.

use super::words::{singular, words};

/// A title without its bracket, and with the bracket in place of the words it abbreviates.
pub(super) fn bracket_forms(title: &str) -> Vec<String> {
    let Some((before, rest)) = title.split_once('(') else {
        return Vec::new();
    };
    let Some((inside, after)) = rest.split_once(')') else {
        return Vec::new();
    };
    let mut forms = vec![format!("{} {}", before.trim(), after.trim())];
    if !after.trim().is_empty() {
        forms.push(format!("{} {}", inside.trim(), after.trim()));
    }
    forms
}

/// Nouns for occupations.
const NOUNS: &str = "
    administrator advisor agent analyst architect artist assistant associate auditor chief coach consultant
    coordinator copywriter curator designer developer director doctor editor educator engineer executive expert
    fellow head instructor intern lead lecturer librarian manager moderator nurse officer operator planner president
    producer professor programmer recruiter representative researcher reviewer scientist specialist statistician
    strategist supervisor teacher technician tester therapist trainer translator tutor writer
";

/// Whether a name holds a noun for an occupation. Decides only whether an unknown name beside a figure
/// is taken for a new role or reported.
pub(super) fn looks_like_role(title: &str) -> bool {
    words(title).iter().any(|word| NOUNS.split_whitespace().any(|noun| noun == singular(word)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_give_other_forms() {
        assert_eq!(
            bracket_forms("Machine Learning Operations (MLOps) Engineer"),
            ["Machine Learning Operations Engineer", "MLOps Engineer"]
        );
        assert_eq!(bracket_forms("Data Scientist (AI)"), ["Data Scientist "]);
    }

    #[test]
    fn places_and_conditions_are_no_roles() {
        assert!(looks_like_role("ML Engineers"));
        for name in ["Manchester", "After tax", "Denver", "With a PhD"] {
            assert!(!looks_like_role(name), "{name}");
        }
    }
}

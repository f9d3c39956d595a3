//! Tables: any cells under any heading that means something.

use careerbot::knowledge::{Knowledge, parse};

use super::articles::{assert_amount, assert_sound};
use crate::seen::Seen;

/// Headings of tables that are understood, and one that is not.
const HEADERS: &[&str] = &[
    "Role | Entry level | Mid | Senior",
    "Title | Salary (USD) | Total compensation",
    "Level | Base salary | London | Berlin",
    "City | Average salary | Cost of living index | Job growth",
    "Market | Openings | Note",
    "Transition path | Timeline | Certifications",
    "From | To | Prerequisites",
    "Role | Active postings",
    "Short form | Meaning",
    "Word | Also",
    "Place | Also called",
    "Anything | Else",
];

/// The first byte chooses the heading; each line is a row.
pub fn tables(input: &[u8], seen: &mut Seen) {
    let text = String::from_utf8_lossy(input);
    let header = HEADERS[input.first().map_or(0, |byte| usize::from(*byte)) % HEADERS.len()];
    let columns = "---|".repeat(header.split('|').count());
    let mut article = format!("# A\n\n## Tester\n**Salary range:** $1k base\n\n| {header} |\n|{columns}\n");
    for line in text.lines() {
        article.push_str(if line.starts_with('|') { "" } else { "| " });
        article.push_str(line);
        article.push_str(" |\n");
    }
    let parsed = parse("a.md", &article);
    assert_sound(&article, &parsed, seen);
    seen.note(header);
    // Joined to one: roles by title, places by name.
    let knowledge = Knowledge::new(vec![parsed.article]);
    for (at, role) in knowledge.roles.iter().enumerate() {
        assert!(!role.title.trim().is_empty(), "{role:?}");
        assert_eq!(knowledge.role_names.get(&role.title).map(|id| id.0), Some(at), "{:?} is another role", role.title);
    }
    for place in &knowledge.places {
        assert!(!place.name.trim().is_empty(), "{place:?}");
    }
    for article in &knowledge.articles {
        article.figures.iter().for_each(|figure| assert_amount(&figure.amount));
    }
    seen.count("roles", knowledge.roles.len());
    seen.count("places", knowledge.places.len());
    knowledge.problems.iter().for_each(|problem| seen.sentence(&problem.what));
}

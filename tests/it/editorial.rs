//! What a moderator is told about a draft before it is published.

use careerbot::answer::{Advisor, Request};
use careerbot::editorial::{FindingKind, Review, review, template};
use careerbot::knowledge::{Knowledge, Parsed, Problem, parse};
use careerbot::locale::Language;
use careerbot::store::Gap;
use careerbot::terminal::{Style, draw};

use crate::bot::today;
use crate::limits::assert_kept;

pub type File<'a> = (&'a str, &'a str);

/// The advisor over these files, whatever is wrong in them, and their problems.
pub fn advisor(files: &[File]) -> (Advisor, Vec<Problem>) {
    let (articles, problems): (Vec<_>, Vec<_>) = files
        .iter()
        .map(|(file, text)| parse(file, text))
        .map(|Parsed { article, problems }| (article, problems))
        .unzip();
    (Advisor::new(Knowledge::new(articles)).expect("an index"), problems.concat())
}

/// The review of a draft over the falconry articles; a file of the same name gives way.
fn reviewed(draft: File, gaps: &[Gap]) -> Review {
    let known = [("birds.md", BIRDS), ("glossary.md", GLOSSARY)];
    let (before, _) = advisor(&known);
    let others = known.iter().filter(|(file, _)| *file != draft.0).copied();
    let (after, _) = advisor(&others.chain([draft]).collect::<Vec<_>>());
    review(&before, &after, draft.0, &parse(draft.0, draft.1).problems, gaps)
}

fn drawn(review: &Review, language: Language) -> String {
    let page = review.page(language);
    assert!(page.private);
    assert_kept(&page);
    draw(&page, Style::Plain)
}

/// Fails unless the page says all of this, in this order.
#[track_caller]
pub fn assert_says(text: &str, said: &[&str]) {
    let mut rest = text;
    for part in said {
        let at = rest.find(part).unwrap_or_else(|| panic!("{part:?} is not said behind the part before it: {text}"));
        rest = &rest[at + part.len()..];
    }
}

pub const BIRDS: &str = "---\ntitle: Birds\npublished: 2024-05\n---\n\n# Birds\n\n## Falconer\n\n*Also called:* hawker, ds\n\n\
    **What they do:** Fly falcons over fields.\n\n**Salary range:** $50,000 - $60,000 base a year\n\n\
    **Key skills:**\n\n- Patience\n\n## Do I need a licence to fly a falcon?\n*Also asked:* falcon permit | licence for a falcon\n\n\
    Yes, in most countries.\n";
pub const GLOSSARY: &str = "# Words\n\n| Short form | Means |\n|---|---|\n| ds | data scientist |\n| xq | quantum xylophone |\n\n\
    | Word | Also said as |\n|---|---|\n| permit | licence |\n| zither | lute |\n\n| Level | Also said as |\n|---|---|\n| boss | chief |\n";

#[test]
fn a_sound_draft_shows_what_was_understood_of_it() {
    let text = "# Owls\n\n## Owl Keeper\n\n*Also called:* owler\n\n**What they do:** Feed owls at night.\n\n\
                **Salary range:** €30,000 - €35,000 base a year\n\n## What do owls eat?\n\nMice.\n";
    let review = reviewed(("owls.md", text), &[]);
    assert!(review.is_publishable() && review.findings.is_empty(), "{:?}", review.findings);
    assert_eq!(review.card, Some(Request::role("Owl Keeper".to_owned())));
    assert_says(
        &drawn(&review, Language::English),
        &[
            "Preview: owls.md",
            "Ready to publish.",
            "1 role, 1 question, 1 pay figure, 2 passages",
            "3: Owl Keeper: also called owler · What they do",
            "9: Owl Keeper: €30,000 – €35,000, base, a year",
            "What do owls eat?",
        ],
    );
    assert!(drawn(&review, Language::German).contains("Kann veröffentlicht werden."));
}

#[test]
fn a_mistake_keeps_a_draft_from_being_published_and_comes_first() {
    let text = "# Owls\n\n## Owl Keeper\n\n**What they do:** Feed owls.\n\n**Salary range:** €3O,000\n\n## Empty?\n";
    let review = reviewed(("owls.md", text), &[]);
    assert!(!review.is_publishable());
    assert_says(
        &drawn(&review, Language::English),
        &[
            "Not yet: 1 mistake needs",
            "To fix",
            "line 7: `€3O,000` cannot",
            "write one figure",
            "Worth a look",
            "line 9:",
        ],
    );
}

#[test]
fn what_is_known_or_contradicts_is_told_with_both_sources() {
    let text = "# More birds\n\n## Falconer\n\n**What they do:** Train falcons.\n\n\
                **Salary range:** $70,000 - $90,000 base a year\n\n## licence for a FALCON?\n\nNo.\n\n## Hawker\n\n\
                **What they do:** Sell things.\n";
    let review = reviewed(("more.md", text), &[]);
    assert!(review.is_publishable(), "remarks do not hinder");
    assert_says(
        &drawn(&review, Language::English),
        &[
            "It can be published.",
            "line 7: Falconer: $70,000 – $90,000, base, a year; but birds.md:14 says $50,000 – $60,000, base, a year",
            "“licence for a FALCON?” already has an answer at birds.md:20",
            "“Falconer” already has a profile at birds.md:8",
        ],
    );
}

#[test]
fn other_measures_are_no_contradiction() {
    for pay in ["$70,000 total compensation", "€70,000 base", "$40 base an hour", "$70,000 base a year at small firms"]
    {
        let text = format!("# More\n\n## Falconer\n\n**What they do:** Train.\n\n**Salary range:** {pay}\n");
        let review = reviewed(("more.md", &text), &[]);
        let found = review.findings.iter().filter(|it| it.kind == FindingKind::Contradiction).count();
        assert_eq!(found, 0, "{pay}");
    }
}

#[test]
fn an_edit_does_not_repeat_itself() {
    let review = reviewed(("birds.md", &BIRDS.replace("$50,000", "$55,000")), &[]);
    assert!(review.is_publishable());
    let kinds: Vec<_> = review.findings.iter().map(|finding| finding.kind).collect();
    assert_eq!((kinds.as_slice(), review.displaced.as_slice()), (&[][..], &[][..]));
}

#[test]
fn gaps_that_a_draft_answers_are_named() {
    let gap = |id, question: &str| Gap { id, question: question.to_owned(), asked: 3, last: today() };
    let gaps = [
        gap(7, "how do I mend a broken feather"),
        gap(8, "best pizza in town"),
        gap(9, "Do I need a licence to fly a falcon?"),
    ];
    let text = "# Feathers\n\n## How do I mend a broken feather?\n\nSplice in a moulted one, which is called imping.\n";
    let review = reviewed(("feathers.md", text), &gaps);
    assert_eq!(review.gaps_closed, [7]);
    assert_says(&drawn(&review, Language::English), &["Unanswered questions that it would answer", "broken feather"]);
}

#[test]
fn answers_that_a_draft_takes_over_are_named() {
    let text = "# Permits\n\n## Do I need a licence to fly a falcon?\n*Also asked:* falcon permit\n\nNever.\n";
    // Base files and additions stand by name; the earlier one leads.
    let review = reviewed(("additions/permits.md", text), &[]);
    let taken = review.displaced.iter().find(|it| it.question == "falcon permit").expect("it is displaced");
    assert_eq!(taken.before.file, "birds.md");
    assert_eq!(taken.after.as_ref().map(|lead| lead.file.as_str()), Some("additions/permits.md"));
    assert_says(
        &drawn(&review, Language::English),
        &["Answers that would change", "falcon permit", "additions/permits.md:3", "instead of", "birds.md:20"],
    );
}

#[test]
fn the_template_is_sound_and_is_not_published_as_it_stands() {
    let Parsed { article, problems } = parse("template.md", template());
    assert_eq!(problems, []);
    assert_eq!((article.profiles.len(), article.questions().count(), article.figures.len()), (1, 1, 2));
    let review = reviewed(("mine.md", template()), &[]);
    assert!(!review.is_publishable());
    assert_says(&drawn(&review, Language::English), &["“Title of a role” is still there from the template"]);
}

#[test]
fn a_long_review_stays_within_one_message_in_every_language() {
    let mut text = "# Long\n\n".to_owned();
    for at in 0..40 {
        let long = "long ".repeat(40);
        text.push_str(&format!(
            "## Falconer of the {at}th {long}\n\n**What they do:** Fly.\n\n**Kye skills:** {long}\n\n\
             **Salary range:** $5O,000\n\n- Hawk: $5,000\n\n## Is the {at}th {long}?\n\nIt is, @everyone.\n\n",
        ));
    }
    let gaps: Vec<Gap> = (0..300)
        .map(|id| Gap { id, question: format!("is the {}th long", id % 40), asked: 1, last: today() })
        .collect();
    let review = reviewed(("long.md", &text), &gaps);
    for language in Language::ALL {
        let page = review.page(language);
        let reply = assert_kept(&page);
        let told: Vec<&str> = reply["embeds"][0]["fields"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|it| it["name"].as_str())
            .collect();
        assert!(!told.contains(&"…"), "something was cut in {language:?}: {told:?}");
    }
    assert!(drawn(&review, Language::English).contains("And 34 more."));
}

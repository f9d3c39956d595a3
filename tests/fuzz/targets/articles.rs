//! Files of knowledge: bytes, the lines above an article, and all of an article.

use careerbot::knowledge::{Amount, MAX_FILE_BYTES, Parsed, Problem, Severity, decode as read, parse};

use crate::seen::Seen;

const FILE: &str = "a.md";

/// The number of lines, however they end.
fn lines(text: &str) -> usize {
    text.replace("\r\n", "\n").replace('\r', "\n").split('\n').count()
}

fn assert_told(problem: &Problem, lines: usize, seen: &mut Seen) {
    assert!((1..=lines).contains(&problem.line), "{problem} in {lines} lines");
    assert_eq!(problem.file, FILE);
    assert!(!problem.what.is_empty() && !problem.fix.is_empty(), "{problem}");
    assert!(!problem.what.contains(char::is_control), "{problem:?} steers the screen of whoever reads it");
    assert!(problem.what.chars().count() <= 400, "a problem of {} characters", problem.what.chars().count());
    seen.sentence(&problem.what);
    seen.note(problem.severity);
}

/// Bytes are either the very text they are, or a problem on a line that exists.
pub fn decode(input: &[u8], seen: &mut Seen) {
    match read(input.to_vec()) {
        Ok(text) => {
            assert_eq!(text.as_bytes(), input);
            assert!(!input.contains(&0) && input.len() as u64 <= MAX_FILE_BYTES);
            assert_sound(&text, &parse(FILE, &text), seen);
        }
        Err(why) => {
            let problem = why.problem(FILE);
            assert_eq!(problem.severity, Severity::Error);
            assert_told(&problem, lines(&String::from_utf8_lossy(input)), seen);
        }
    }
}

/// What stands between the `---` lines costs at most itself.
pub fn front_matter(input: &[u8], seen: &mut Seen) {
    let block = String::from_utf8_lossy(input);
    let text = format!("---\n{block}\n---\n\n# Heading\n\n## Is it read?\n\nYes.\n");
    let parsed = parse(FILE, &text);
    assert_sound(&text, &parsed, seen);
    let article = &parsed.article;
    let given = [article.author.is_some(), article.site.is_some(), article.url.is_some(), article.published.is_some()];
    seen.note((given, article.title == "Heading"));
    // Nothing of the block ends it early or hides what is below it, but for what is told.
    let is_told = parsed.problems.iter().any(|problem| problem.severity == Severity::Error);
    if !block.contains("---") && !block.contains('\r') && !is_told {
        assert!(article.questions().any(|passage| passage.heading == "Is it read?"), "{article:?}");
    }
}

/// Whatever stands in an article.
pub fn markdown(input: &[u8], seen: &mut Seen) {
    let text = String::from_utf8_lossy(input);
    let parsed = parse(FILE, &text);
    assert_sound(&text, &parsed, seen);
    // How lines end is no part of what they say.
    if !text.contains('\r') && text.len().is_multiple_of(4) {
        let other = parse(FILE, &text.replace('\n', "\r\n"));
        assert_eq!((other.article, other.problems), (parsed.article, parsed.problems));
    }
}

/// What holds for every article: all that it states is in its text, on a line that exists, and can be shown.
pub fn assert_sound(text: &str, parsed: &Parsed, seen: &mut Seen) {
    let lines = lines(text);
    for problem in &parsed.problems {
        assert_told(problem, lines, seen);
    }
    let article = &parsed.article;
    assert!(!article.title.trim().is_empty(), "no title");
    assert!(article.url.as_ref().is_none_or(|url| url.starts_with("https://") || url.starts_with("http://")));
    let shown = [Some(&article.title), article.author.as_ref(), article.site.as_ref(), article.url.as_ref()];
    let headings = article.passages.iter().flat_map(|passage| [&passage.heading, &passage.text]);
    for text in shown.into_iter().flatten().chain(headings) {
        let steers = text.chars().find(|c| c.is_control() && !matches!(c, '\n' | '\t') || *c == '\u{202e}');
        assert_eq!(steers, None, "{text:?}");
    }
    for figure in &article.figures {
        assert!((1..=lines).contains(&figure.line), "{figure:?} in {lines} lines");
        assert_amount(&figure.amount);
        assert!(figure.title.as_ref().is_none_or(|title| !title.trim().is_empty()), "{figure:?}");
        let amount = &figure.amount;
        let ends = (amount.low.is_some(), amount.high.is_some(), amount.open_ended);
        seen.note((ends, figure.period, figure.basis));
        seen.note((
            figure.level,
            figure.years.is_some(),
            figure.average,
            figure.place.is_some(),
            figure.employer.is_some(),
        ));
        seen.note(amount.currency);
    }
    for passage in &article.passages {
        assert!((1..=lines).contains(&passage.line), "{passage:?} in {lines} lines");
        seen.note((passage.trail.len().min(4), passage.also_asked.is_empty(), format!("{:?}", passage.kind)));
    }
    for profile in &article.profiles {
        assert!(!profile.title.trim().is_empty() && (1..=lines).contains(&profile.line), "{profile:?}");
        profile.facts.iter().for_each(|fact| seen.note((fact.label, fact.items.is_empty(), fact.text.is_empty())));
    }
    for row in &article.places {
        assert!(!row.place.trim().is_empty() && (1..=lines).contains(&row.line), "{row:?}");
    }
    article.holdings().iter().enumerate().for_each(|(kind, count)| seen.count(&kind.to_string(), *count));
}

/// An amount has an end, and its ends are in order and somebody's pay.
pub fn assert_amount(amount: &Amount) {
    let (low, high) = (amount.low.map(|low| low.0), amount.high.map(|high| high.0));
    assert!(low.is_some() || high.is_some(), "{amount:?}");
    assert!(low.unwrap_or(1) > 0 && low <= high.or(low), "{amount:?}");
    assert!(low.max(high).is_some_and(|most| most <= 100_000_000_000), "{amount:?}");
    assert!(!amount.to_string().is_empty());
}

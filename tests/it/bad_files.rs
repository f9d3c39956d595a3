//! Files that nobody should publish: each gets a refusal that names file, line and remedy, in time, and none of it
//! reaches anybody.

use std::time::{Duration, Instant};

use careerbot::answer::Advisor;
use careerbot::editorial::{Review, file_name, refusal, review};
use careerbot::knowledge::{Knowledge, MAX_FILE_BYTES, Parsed, decode, parse};
use careerbot::locale::Language;

use crate::limits::assert_kept;

/// The longest that a bad file may take; without optimisation everything is many times slower.
const MOST_TIME: Duration = Duration::from_secs(if cfg!(debug_assertions) { 10 } else { 2 });

/// What a moderator is told about a file with these bytes.
fn reviewed(bytes: &[u8]) -> Review {
    let advisor = |articles| Advisor::new(Knowledge::new(articles)).expect("an index");
    let text = match decode(bytes.to_vec()) {
        Ok(text) => text,
        Err(unusable) => return refusal(&unusable.problem("bad.md")),
    };
    let known =
        parse("known.md", "# Known\n\n## Hawk\n\nWhat they do: Fly.\n\n## Why do they fly?\n\nTo eat.\n").article;
    let Parsed { article, problems } = parse("bad.md", &text);
    let (before, after) = (advisor(vec![known.clone()]), advisor(vec![known, article]));
    review(&before, &after, "bad.md", &problems, &[])
}

fn profile(text: &str) -> Vec<u8> {
    format!("# T\n\n## Hawk handler\n\nWhat they do: They fly hawks.\n\n{text}\n").into_bytes()
}

/// Bad files with what is said of them: line, part of what is wrong, part of the remedy.
fn refused() -> Vec<(Vec<u8>, &'static str, &'static str, &'static str)> {
    let table = |columns: usize, rows: usize| {
        let row = |cell: &str, columns: usize| format!("|{}\n", format!("{cell}|").repeat(columns));
        format!("# T\n\n{}{}{}", row("a", columns), row("-", columns), row("b", 1).repeat(rows)).into_bytes()
    };
    vec![
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec(), "bad.md:3", "zero byte", "plain UTF-8 text"),
        (b"PK\x03\x04\x14\0\0\0".to_vec(), "bad.md:1", "zero byte", "plain UTF-8 text"),
        ("# Caf\u{e9}\n".encode_utf16().flat_map(u16::to_le_bytes).collect(), "bad.md:1", "zero byte", "UTF-8"),
        ("\u{feff}# Caf\u{e9}\n".encode_utf16().flat_map(u16::to_be_bytes).collect(), "bad.md:1", "UTF-16", "UTF-8"),
        (b"# T\n\nA caf\xe9 on the corner.\n".to_vec(), "bad.md:3", "not UTF-8", "save the file as UTF-8"),
        (vec![b'a'; MAX_FILE_BYTES as usize + 1], "bad.md:1", "larger than 1 MiB", "cut it"),
        ([b"# T\n\n", &[b'x'; 200_000][..]].concat(), "bad.md:3", "longer than 64 KiB", "break it"),
        (b"---\ntitle: T\nauthor: A\n\n# T\n\nText.\n".to_vec(), "bad.md:1", "never closed", "put a line with ---"),
        (
            b"---\ntitle: T\ntitle: U\n---\n\n# T\n\nText.\n".to_vec(),
            "bad.md:3",
            "`title:` stands there twice",
            "keep one",
        ),
        (
            b"---\na: &a [x, x]\nb: [*a, *a]\n---\n# T\n\nText.\n".to_vec(),
            "bad.md:2",
            "cannot be read",
            "one `key: value`",
        ),
        (
            format!("---\na: {}\n---\n# T\n\nText.\n", "[".repeat(5_000)).into(),
            "bad.md:2",
            "cannot be read",
            "one `key",
        ),
        (profile("Salary: $90k - $80k"), "bad.md:7", "runs from high to low", "write one figure"),
        (profile("Salary: 90,000 XYZ"), "bad.md:7", "names no currency", "write one figure"),
        (profile("Currency: shells\n\nSalary: 90,000"), "bad.md:7", "shells", "a code such as USD"),
        (profile("Salary: $-5,000"), "bad.md:7", "Salary: $-5,000", "write one figure"),
        (profile("Hello <script>alert(1)</script>"), "bad.md:7", "`<script>` is no text", "remove it"),
        (profile("<iframe src=\"https://example.org\"></iframe>"), "bad.md:7", "`<iframe>`", "remove it"),
        (profile("```\nlet x = 1;\n\n## Lost\n\nText."), "bad.md:7", "never closed", "put a line with ```"),
        (profile("<!-- a note\n\n## Lost\n\nText."), "bad.md:7", "never closed", "put -->"),
        (table(5_000, 5_000), "bad.md:3", "5000 columns", "keep to 100"),
        ("# H\n".repeat(10_100).into(), "bad.md:10001", "10100 headings", "cut it into files"),
    ]
}

#[test]
fn a_bad_file_is_refused_with_line_and_remedy_in_time() {
    for (bytes, place, what, fix) in refused() {
        let start = Instant::now();
        let review = reviewed(&bytes);
        let took = start.elapsed();
        assert!(took < MOST_TIME, "{what}: {took:?}");
        assert!(!review.is_publishable(), "{what}");
        let errors: Vec<String> = review.findings.iter().filter(|it| it.is_error()).map(ToString::to_string).collect();
        let told = |error: &&String| error.starts_with(&format!("{place}: error: ")) && error.contains(fix);
        let told = errors.iter().find(told).filter(|error| error.contains(what) || what.starts_with("Salary"));
        assert!(told.is_some(), "{place}, {what}, {fix}: {errors:#?}");
        assert_kept(&review.page(Language::English));
    }
}

#[test]
fn a_file_that_holds_nothing_is_refused_and_told_where_to_begin() {
    for text in ["", " \n\t\n", "\u{feff}", "<!-- nothing -->\n", "---\ntitle: T\n---\n", "# Only a title\n"] {
        let review = reviewed(text.as_bytes());
        assert!(!review.is_publishable(), "{text:?}");
        let page = careerbot::terminal::draw(&review.page(Language::English), careerbot::terminal::Style::Plain);
        assert!(page.contains("Not yet") && page.contains("/knowledge template"), "{text:?}: {page}");
    }
}

#[test]
fn what_cannot_harm_is_remarked_on_and_made_harmless() {
    for (text, place, what) in [
        ("# T\n\nText with \u{202e}hidden\u{1b}[31m marks.\n", "bad.md:3", "2 hidden characters were left out"),
        ("# T\n\nText for @everyone.\n", "bad.md:1", "`@everyone`"),
        ("# T\n\nAsk <@1234567890> for more.\n", "bad.md:1", "`<@1234567890>`"),
        ("# T\n\nA lost \u{fffd} letter.\n", "bad.md:3", "a letter was lost"),
    ] {
        let review = reviewed(text.as_bytes());
        assert!(review.is_publishable(), "{text}");
        let remarks: Vec<String> = review.findings.iter().map(ToString::to_string).collect();
        assert!(
            remarks.iter().any(|it| it.starts_with(&format!("{place}: warning: ")) && it.contains(what)),
            "{remarks:?}"
        );
        assert_kept(&review.page(Language::English));
    }
    let parsed = parse("a.md", "# T\n\n\u{202e}evil\u{2066}\u{7}\n");
    assert_eq!(parsed.article.passages[0].text, "evil");
}

#[test]
fn no_depth_or_length_takes_long() {
    let lists: String = (0..600).map(|depth| format!("{}- x\n", " ".repeat(2 * depth))).collect();
    let aliases: Vec<String> = (0..8_000).map(|at| format!("name {at}")).collect();
    for text in [
        format!("# T\n\n{lists}"),
        format!("# T\n\n{}x\n", "> ".repeat(30_000)),
        format!("# T\n\n{}x\n", "- ".repeat(30_000)),
        format!("# T\n\n{}\n", "[".repeat(60_000)),
        format!("# T\n\n{}\n", "*a_ ".repeat(15_000)),
        format!("# T\n\n## R\n\nWhat they do: x\n\nAlso called: {}\n", aliases[..6_000].join(", ")),
        format!("# T\n\n## R?\n\n*Also asked:* {}\n\nx\n", aliases[..4_000].join(" | ")),
        format!("# T\n\n{}", "Hawks earn $5 pay. ".repeat(3_000)),
    ] {
        let start = Instant::now();
        let page = reviewed(text.as_bytes()).page(Language::English);
        assert!(start.elapsed() < MOST_TIME, "{}: {:?}", &text[..30], start.elapsed());
        assert_kept(&page);
    }
}

#[test]
fn a_name_is_never_a_path() {
    for name in ["../../etc/passwd", "/etc/shadow", "..\\..\\x", ".env", "a/b.md", "CON", "a\0b", "x\n.md", "..", "~"] {
        let name = file_name(name);
        assert!(!name.starts_with('.') && !name.contains(['/', '\\', '\0', '\n', '~', ':']), "{name}");
    }
}

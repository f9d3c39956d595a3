//! The optional block between two `---` lines at the top of a file. This is the only file that
//! knows the YAML library.
//!
//! ```text
//! ---
//! title: Careers in support        # otherwise the first heading
//! author: Ada Example
//! site: example.org
//! url: https://example.org/careers
//! published: 2026-03-23            # or 2026-03, or 2026
//! ---
//! ```
//! Unknown keys are ignored, so files from other tools work as they are.

use super::article::Published;
use super::decode::visible;
use super::problem::Problems;
use serde::Deserialize;
use std::collections::HashSet;

/// Larger blocks are refused: a header is a few lines.
const MAX_BYTES: usize = 8 * 1024;

#[derive(Debug, Default, PartialEq)]
pub(super) struct FrontMatter {
    pub title: Option<String>,
    pub author: Option<String>,
    pub site: Option<String>,
    pub url: Option<String>,
    pub published: Option<Published>,
}

/// The keys as written. Scalars only: `published: 2026` is a number in YAML.
#[derive(Deserialize)]
struct Keys {
    title: Option<Scalar>,
    author: Option<Scalar>,
    site: Option<Scalar>,
    url: Option<Scalar>,
    #[serde(alias = "date")]
    published: Option<Scalar>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Scalar {
    Text(String),
    Number(i64),
}

impl Scalar {
    fn into_text(self) -> Option<String> {
        let text = match self {
            Self::Text(text) => visible(&text).split_whitespace().collect::<Vec<_>>().join(" "),
            Self::Number(number) => number.to_string(),
        };
        (!text.is_empty()).then_some(text)
    }
}

/// Reads the block that starts on `line`. What is wrong is reported and left out.
pub(super) fn read(text: &str, line: usize, problems: &mut Problems) -> FrontMatter {
    if text.len() > MAX_BYTES {
        problems.error(
            line,
            "the block between the --- lines is longer than 8 KiB",
            "keep title, author, site, url and published, and move the rest below it",
        );
        return FrontMatter::default();
    }
    let options = serde_saphyr::options! {
        budget: serde_saphyr::budget! { max_nodes: 2_000, max_depth: 16, max_anchors: 0, max_total_scalar_bytes: 8 * 1024 },
    };
    if text.trim().is_empty() {
        return FrontMatter::default();
    }
    let keys: Keys = match serde_saphyr::from_str_with_options(text, options) {
        Ok(keys) => keys,
        Err(error) => {
            let offset = error.location().map_or(1, |at| at.line() as usize);
            match key_written_twice(text) {
                Some((key, offset)) => {
                    problems.error(line + offset, format!("`{key}:` stands there twice"), "keep one")
                }
                None => problems.error(
                    line + offset,
                    "the block between the --- lines cannot be read",
                    "write one `key: value` per line, with quotes around a value that holds a colon",
                ),
            }
            return FrontMatter::default();
        }
    };
    let text_of = |value: Option<Scalar>| value.and_then(Scalar::into_text);
    let published = text_of(keys.published).and_then(|date| {
        let published = Published::parse(&date);
        if published.is_none() {
            problems.error(
                line,
                format!("`published: {date}` is not a date"),
                "write it like 2026-03-23, 2026-03 or 2026",
            );
        }
        published
    });
    let url = text_of(keys.url).filter(|url| {
        let sound = url.starts_with("https://") || url.starts_with("http://");
        if !sound {
            problems.error(
                line,
                format!("`url: {url}` is not a web address"),
                "write the whole address, starting with https://",
            );
        }
        sound
    });
    FrontMatter { title: text_of(keys.title), author: text_of(keys.author), site: text_of(keys.site), url, published }
}

/// The first key that stands there a second time, and on which line of the block.
fn key_written_twice(text: &str) -> Option<(&str, usize)> {
    let mut met = HashSet::new();
    let keys = text.lines().enumerate().filter_map(|(at, line)| Some((line.split_once(':')?.0, at + 1)));
    let mut plain = keys.filter(|(key, _)| !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || c == '_'));
    plain.find(|(key, _)| !met.insert(*key))
}

/// Whether a text opens with a block that nothing closes: a `---` with `key: value` right below it.
pub(super) fn is_left_open(text: &str) -> bool {
    let mut lines = text.lines();
    let key = |line: &str| line.split_once(':').is_some_and(|(key, _)| key.chars().all(char::is_alphanumeric));
    lines.next().is_some_and(|line| line.trim_end() == "---") && lines.next().is_some_and(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str) -> (FrontMatter, Vec<String>) {
        let mut problems = Problems::new("a.md");
        let front_matter = read(text, 1, &mut problems);
        (front_matter, problems.into_vec().iter().map(ToString::to_string).collect())
    }

    #[test]
    fn known_keys_are_read_and_others_ignored() {
        let (front_matter, problems) = check("title: \"A: B\"\npublished: 2026\ntags: [a, b]\nextra: {x: 1}\n");
        assert_eq!(front_matter.title.as_deref(), Some("A: B"));
        assert_eq!(front_matter.published, Published::parse("2026"));
        assert!(problems.is_empty(), "{problems:?}");
        let (front_matter, _) = check("title: |\n  a\n  b\nauthor: \"\\e[31m\\u202ec\"\n");
        assert_eq!((front_matter.title.as_deref(), front_matter.author.as_deref()), (Some("a b"), Some("[31mc")));
    }

    #[test]
    fn mistakes_are_reported_with_their_line() {
        let (_, problems) = check("author: x\ntitle: C: a language\n");
        assert!(problems[0].starts_with("a.md:3: error: the block"), "{problems:?}");
        let (_, problems) = check("title: x\nauthor: y\ntitle: z\n");
        assert!(problems[0].starts_with("a.md:4: error: `title:` stands there twice; "), "{problems:?}");
        let (_, problems) = check("published: yesterday\nurl: example\n");
        assert_eq!(problems.len(), 2);
    }

    #[test]
    fn bombs_are_refused_quickly() {
        for bomb in ["[".repeat(4_000), "a: &a [x]\nb: [*a, *a]\n".to_owned(), "x".repeat(9_000)] {
            let (_, problems) = check(&bomb);
            assert_eq!(problems.len(), 1, "{}", &bomb[..10]);
        }
    }
}

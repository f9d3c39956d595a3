//! Names of files, made by the bot: never taken from anybody, so never a path.

use crate::knowledge::words::fold;
use fnv::FnvHasher;
use std::hash::Hasher;

/// The longest name, ending included, in characters.
pub const MAX_NAME_CHARS: usize = 60;

/// Letters that folding leaves as they are.
const LETTERS: &[(char, &str)] =
    &[('ß', "ss"), ('æ', "ae"), ('œ', "oe"), ('ø', "o"), ('ł', "l"), ('đ', "d"), ('þ', "th")];

/// Names that a folder of knowledge or an operating system keeps for itself.
const RESERVED: &[&str] = &["readme", "con", "prn", "aux", "nul"];

/// A file's name for a title: lower-case letters of English, digits and hyphens, and `.md`. Titles in other scripts get
/// a name that is theirs all the same.
pub fn file_name(title: &str) -> String {
    let title = title.strip_suffix(".md").unwrap_or(title);
    let mut stem = String::new();
    for c in fold(title).chars() {
        let letters = LETTERS.iter().find(|(letter, _)| *letter == c).map(|(_, letters)| *letters);
        match letters {
            Some(letters) => stem.push_str(letters),
            None if c.is_ascii_alphanumeric() => stem.push(c),
            // An apostrophe parts no words.
            None if matches!(c, '\'' | '’') => {}
            None if !stem.is_empty() && !stem.ends_with('-') => stem.push('-'),
            None => {}
        }
        if stem.len() >= MAX_NAME_CHARS {
            break;
        }
    }
    let most = MAX_NAME_CHARS - ".md".len();
    if stem.len() > most {
        // Between words, if that leaves enough of it.
        let end = stem[..most].rfind('-').filter(|end| *end > most / 2).unwrap_or(most);
        stem.truncate(end);
    }
    let stem = stem.trim_matches('-');
    let digit = |rest: &str| rest.len() == 1 && rest.bytes().all(|byte| byte.is_ascii_digit());
    let is_port = |stem: &str| ["com", "lpt"].iter().any(|port| stem.strip_prefix(port).is_some_and(digit));
    match stem {
        "" => format!("entry-{:08x}.md", hash(title) as u32),
        stem if RESERVED.contains(&stem) || is_port(stem) => format!("{stem}-entry.md"),
        stem => format!("{stem}.md"),
    }
}

fn hash(text: &str) -> u64 {
    let mut hasher = FnvHasher::default();
    hasher.write(text.as_bytes());
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_plain_whatever_the_title() {
        for (title, name) in [
            ("What does a Prompt Engineer's day look like?", "what-does-a-prompt-engineers-day-look-like.md"),
            ("../../etc/passwd", "etc-passwd.md"),
            ("C:\\temp\\x.md", "c-temp-x.md"),
            (".env\0.md", "env.md"),
            ("Größe & Übung", "grosse-ubung.md"),
            ("README.md", "readme-entry.md"),
            ("nul", "nul-entry.md"),
            ("  --  a --", "a.md"),
            ("ai-jobs.md", "ai-jobs.md"),
        ] {
            assert_eq!(file_name(title), name);
        }
        for title in ["", "???", "नौकरी", "求人", "🦀", &"very long words ".repeat(40), &"x".repeat(5_000)]
        {
            let name = file_name(title);
            assert!((4..=MAX_NAME_CHARS).contains(&name.len()) && name.ends_with(".md"), "{name}");
            let stem = name.trim_end_matches(".md");
            let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
            assert!(stem.chars().all(plain) && !stem.starts_with('-') && !stem.ends_with('-'), "{name}");
        }
        assert_ne!(file_name("नौकरी"), file_name("求人"));
    }
}

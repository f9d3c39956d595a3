//! A short entry, as a form takes it, written out as an article that looks as if somebody had typed it.

use super::file_name::file_name;

/// What a form asks for. Everything but title and text may be empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entry {
    /// A heading, or a question that ends in a question mark.
    pub title: String,
    /// The text below it, in Markdown.
    pub text: String,
    /// Other wordings of the title, one on each line or parted by `|`.
    pub also_asked: String,
    /// Whom or what it comes from: an address, or a name.
    pub source: String,
}

impl Entry {
    /// The name of its file.
    pub fn file_name(&self) -> String {
        file_name(&self.title)
    }

    /// The entry as an article.
    pub fn markdown(&self) -> String {
        let source = one_line(&self.source);
        let is_address = source.starts_with("https://") || source.starts_with("http://");
        let key = if is_address { "url" } else { "author" };
        let front_matter = match source.is_empty() {
            true => String::new(),
            // YAML reads what JSON writes.
            false => format!("---\n{key}: {}\n---\n\n", serde_json::Value::from(source)),
        };
        let wordings: Vec<String> =
            self.also_asked.split(['\n', '|']).map(as_text).filter(|wording| !wording.is_empty()).collect();
        let wordings = match wordings.is_empty() {
            true => String::new(),
            false => format!("*Also asked:* {}\n\n", wordings.join(" | ")),
        };
        let heading = as_text(&self.title);
        let text = self.text.replace("\r\n", "\n").replace('\r', "\n");
        format!("{front_matter}# {heading}\n\n{wordings}{}\n", text.trim())
    }
}

/// A text on one line.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text on one line in which nothing is Markdown.
fn as_text(text: &str) -> String {
    let text = one_line(text);
    let text = text.trim_start_matches(['#', ' ']);
    let escaped = |c: char| matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '&' | '~');
    text.chars().flat_map(|c| escaped(c).then_some('\\').into_iter().chain([c])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::knowledge::{PassageKind, parse};

    #[test]
    fn an_entry_is_read_back_as_it_was_meant() {
        let entry = Entry {
            title: "Do I need *C#* or C++?\n# no".to_owned(),
            text: "\r\nNot at first.\r\n\r\n- Python | SQL\r\n".to_owned(),
            also_asked: "is c# needed\n<@1> [x](y) | c_plus_plus\n|\n".to_owned(),
            source: "Ann: \"mentor\"\n---\ntitle: x".to_owned(),
        };
        assert_eq!(entry.file_name(), "do-i-need-c-or-c-no.md");
        let parsed = parse("a.md", &entry.markdown());
        assert_eq!(parsed.problems, [], "{}", entry.markdown());
        let [passage] = parsed.article.passages.as_slice() else { panic!("{:?}", parsed.article.passages) };
        assert_eq!(passage.heading, "Do I need *C#* or C++? # no");
        assert_eq!(passage.also_asked, ["is c# needed", "<@1> [x](y)", "c_plus_plus"]);
        assert_eq!(passage.text, "Not at first.\n\n- Python | SQL");
        assert_eq!(parsed.article.author.as_deref(), Some("Ann: \"mentor\" --- title: x"));
    }

    #[test]
    fn a_question_becomes_an_answered_question_and_an_address_a_link() {
        let entry = Entry {
            title: "Is it worth it?".to_owned(),
            text: "Yes.".to_owned(),
            source: "https://example.org/a".to_owned(),
            ..Entry::default()
        };
        let parsed = parse("a.md", &entry.markdown());
        assert_eq!(parsed.article.passages[0].kind, PassageKind::Faq);
        assert_eq!(parsed.article.url.as_deref(), Some("https://example.org/a"));
    }
}

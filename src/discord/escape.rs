//! Makes text mean nothing to Discord but itself: no formatting, no mentions, no masked links.
//! Whatever an answer shows, a file's words or a member's, passes through here.

/// Escapes running text. Web addresses stay whole, so that they can be pressed and their host seen.
pub fn text(text: &str) -> String {
    let mut out = String::new();
    for (number, line) in text.split('\n').enumerate() {
        if number > 0 {
            out.push('\n');
        }
        // A list item keeps its mark.
        let (mark, rest) = line.strip_prefix("- ").map_or(("", line), |rest| ("- ", rest));
        out.push_str(mark);
        for (place, word) in rest.split(' ').enumerate() {
            if place > 0 {
                out.push(' ');
            }
            escape_word(word, &mut out);
        }
    }
    out
}

fn escape_word(word: &str, out: &mut String) {
    if let Some(start) = word.find("https://").or_else(|| word.find("http://"))
        && !word[start..].contains(['<', '>', '@', '[', ']', '`', '|', '*', '\\'])
    {
        escape_chars(&word[..start], out);
        out.push_str(&word[start..]);
    } else {
        escape_chars(word, out);
    }
}

fn escape_chars(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '\\' | '*' | '_' | '~' | '|' | '`' | '>' | '<' | '#' | '[' | ']' => {
                out.push('\\');
                out.push(c);
            }
            // Broken by a zero-width space, a mention is only text; a second line of defence beside
            // `allowed_mentions`, because one layer has failed others before.
            '@' => out.push_str("@\u{200b}"),
            c if turns_text(c) => {}
            // A tab between two numbers must not make one of them.
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
}

/// Characters that reverse text could make a figure read differently.
fn turns_text(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Text for inside a code block, which nothing can end early.
pub fn code(text: &str) -> String {
    let plain = |c: char| match c {
        '`' => 'ˋ',
        '\n' => c,
        c if c.is_control() => ' ',
        c => c,
    };
    text.chars().filter(|c| !turns_text(*c)).map(plain).collect()
}

/// Text for a label, which Discord shows as it is: on one line, and in the order in which it is written.
pub fn label(text: &str) -> String {
    let one_line: String =
        text.chars().filter(|c| !turns_text(*c)).map(|c| if c.is_control() { ' ' } else { c }).collect();
    one_line.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_left_to_interpret() {
        assert_eq!(text("**@everyone** <@&1> ||x||"), "\\*\\*@\u{200b}everyone\\*\\* \\<@\u{200b}&1\\> \\|\\|x\\|\\|");
        assert_eq!(text("- a\n# b\n> c"), "- a\n\\# b\n\\> c");
        assert_eq!(text("[x](https://evil.example)"), "\\[x\\](https://evil.example)");
        assert_eq!(text("see https://a.example/b_c_d"), "see https://a.example/b_c_d");
        assert_eq!(code("a```b"), "aˋˋˋb");
        assert_eq!((text("100\t200"), code("100\t200")), ("100 200".to_owned(), "100 200".to_owned()));
    }
}

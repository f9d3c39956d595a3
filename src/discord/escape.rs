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
    let mut rest = word;
    while let Some(start) = start_of_address(rest) {
        let (before, address) = rest.split_at(start);
        let (address, behind) = address.split_at(end_of_address(address));
        escape_chars(before, out);
        out.push_str(address);
        if !behind.is_empty() {
            // Discord would take what escapes the rest for a part of the address.
            out.push(' ');
        }
        rest = behind;
    }
    escape_chars(rest, out);
}

fn start_of_address(text: &str) -> Option<usize> {
    text.match_indices("://").find_map(|(at, _)| {
        let scheme = ["https", "http"].into_iter().find(|scheme| text[..at].ends_with(scheme))?;
        Some(at - scheme.len())
    })
}

/// Where an address ends at the latest: at what it can do without, and what means something to Discord.
fn end_of_address(text: &str) -> usize {
    let marks = ['<', '>', '[', ']', '`', '|', '*', '\\'];
    let mark = text.find(|c: char| marks.contains(&c) || c.is_control() || turns_text(c)).unwrap_or(text.len());
    let all = ["@everyone", "@here"].iter().filter_map(|name| text.find(name)).min();
    all.map_or(mark, |all| all.min(mark))
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
        assert_eq!(text("https://a.example/@b_c|d_e|"), "https://a.example/@b_c \\|d\\_e\\|");
        assert_eq!(text("http://[x](<https://a.example>)"), "http:// \\[x\\](\\<https://a.example \\>)");
        assert_eq!(text("https://a.example/@everyone"), "https://a.example/ @\u{200b}everyone");
        assert_eq!(code("a```b"), "aˋˋˋb");
        assert_eq!((text("100\t200"), code("100\t200")), ("100 200".to_owned(), "100 200".to_owned()));
    }
}

//! How Discord reads a text, as far as it matters for harm: what in it notifies or names somebody, and what in it is a
//! link. Written from Discord's documentation ("Reference > Message Formatting") and not from our escaping, so that each
//! checks the other.

/// Something in a text that is more than its letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meaning {
    /// A person, role, channel, command, custom emoji or time, as written; or `@everyone` and `@here`.
    Mention(String),
    /// An address, as written.
    Link(String),
    /// An address under other words.
    MaskedLink(String),
}

/// All that Discord would read in a text. Nothing is read in code or behind a backslash.
pub fn meanings(text: &str) -> Vec<Meaning> {
    let mut found = Vec::new();
    let mut at = 0;
    // Where a `[` waits for its `](`.
    let mut open: Vec<usize> = Vec::new();
    while at < text.len() {
        let rest = &text[at..];
        let first = rest.chars().next().unwrap_or_default();
        let step = match first {
            '\\' => 1 + rest[1..].chars().next().map_or(0, char::len_utf8),
            '`' => code(rest),
            '@' => {
                let named = ["@everyone", "@here"].into_iter().find(|name| rest.starts_with(name));
                found.extend(named.map(|name| Meaning::Mention(name.to_owned())));
                1
            }
            '<' => match tag(rest) {
                Some(tag) => {
                    found.push(Meaning::Mention(tag.to_owned()));
                    tag.len()
                }
                None => 1,
            },
            '[' => {
                open.push(at);
                1
            }
            ']' if open.pop().is_some() && rest.starts_with("](") => match masked(&rest[2..]) {
                Some((address, length)) => {
                    found.push(Meaning::MaskedLink(address.to_owned()));
                    2 + length
                }
                None => 1,
            },
            'h' if rest.starts_with("https://") || rest.starts_with("http://") => {
                let end = rest.find(|c: char| c.is_whitespace() || c == '<').unwrap_or(rest.len());
                let address = rest[..end].trim_end_matches(['.', ',', ':', ';', '"', '\'', ']', ')', '…', '*']);
                if !address.ends_with("://") {
                    found.push(Meaning::Link(address.to_owned()));
                }
                // Nobody says that what notifies all does not do so in an address.
                let all = ["@everyone", "@here"].into_iter().find(|name| address.contains(name));
                found.extend(all.map(|name| Meaning::Mention(name.to_owned())));
                // The end of an address may begin something else.
                address.len().max(1)
            }
            c => c.len_utf8(),
        };
        at += step;
    }
    found
}

/// The length of the code at the start, or of its marks where nothing closes it.
fn code(text: &str) -> usize {
    let marks = text.len() - text.trim_start_matches('`').len();
    let fence = "`".repeat(if marks >= 3 { 3 } else { marks });
    text[fence.len()..].find(&fence).map_or(fence.len(), |end| end + 2 * fence.len())
}

/// A tag at the start: `<@1>`, `<@!1>`, `<@&1>`, `<#1>`, `</name:1>`, `<:name:1>`, `<a:name:1>`, `<t:1>`, `<id:guide>`.
fn tag(text: &str) -> Option<&str> {
    let end = text.find('>')?;
    let inside = &text[1..end];
    let id = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let behind_name = |text: &str| text.rsplit_once(':').is_some_and(|(name, number)| !name.is_empty() && id(number));
    let is_tag = ["@!", "@&", "@", "#"].iter().any(|mark| inside.strip_prefix(mark).is_some_and(id))
        || ["/", ":", "a:"].iter().any(|mark| inside.strip_prefix(mark).is_some_and(behind_name))
        || inside.strip_prefix("t:").is_some_and(|time| time.starts_with(|c: char| c.is_ascii_digit() || c == '-'))
        || inside.starts_with("id:");
    is_tag.then(|| &text[..=end])
}

/// The address behind `](`, and the length up to its end.
fn masked(text: &str) -> Option<(&str, usize)> {
    let end = text.find(')')?;
    let address = text[..end].trim_start_matches('<');
    let address = address.split([' ', '>']).next().unwrap_or_default();
    (address.starts_with("https://") || address.starts_with("http://")).then_some((address, end + 1))
}

#[test]
fn what_discord_reads_is_told_from_what_it_shows() {
    let mention = |text: &str| Meaning::Mention(text.to_owned());
    for (text, read) in [
        ("a @everyone b", vec![mention("@everyone")]),
        ("@\u{200b}everyone \\<@1> `<@1>` ```\n@here\n```", vec![]),
        ("<@1> <@!2> <@&3> <#4> </help:5>", ["<@1>", "<@!2>", "<@&3>", "<#4>", "</help:5>"].map(mention).to_vec()),
        ("<@x> <1> a<b", vec![]),
        ("[a](https://b.example)", vec![Meaning::MaskedLink("https://b.example".to_owned())]),
        ("\\[a\\](https://b.example).", vec![Meaning::Link("https://b.example".to_owned())]),
        ("`a @everyone", vec![mention("@everyone")]),
        ("\\`<@1>\\`", vec![mention("<@1>")]),
    ] {
        assert_eq!(meanings(text), read, "{text}");
    }
}

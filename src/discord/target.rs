//! The message that “Find an answer” is used on, and what is asked by it.

use crate::answer::Request;
use crate::locale::Message;

/// A member's message, as Discord gives it with the command.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Target {
    /// Discord's id.
    pub id: u64,
    /// Its text.
    pub text: String,
    /// Whether a program wrote it. What a bridge passes on from another chat was written by a person.
    pub by_bot: bool,
}

const NO_TEXT: Message = Message::new("message-without-text");
const BY_BOT: Message = Message::new("message-by-bot");

impl Target {
    /// What is to be looked up, or why there is nothing.
    pub fn request(&self) -> Result<Request, Message> {
        if self.by_bot {
            return Err(BY_BOT);
        }
        let words: Vec<&str> = self.text.split_whitespace().filter(|word| !is_address(word)).collect();
        let text = without_tags(&words.join(" "));
        if text.chars().any(char::is_alphanumeric) { Ok(Request::Message { text }) } else { Err(NO_TEXT) }
    }
}

fn is_address(word: &str) -> bool {
    word.trim_start_matches(['<', '(', '[']).starts_with("https://") || word.starts_with("http://")
}

/// Discord writes people, channels and emojis as tags with numbers in them, which are no words of the writer's:
/// `<@1>`, `<#2>`, `<:name:3>`, `<t:4:R>`, `</role:5>`.
fn without_tags(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(start) = rest.find('<') {
        let (before, tag) = rest.split_at(start);
        out.push_str(before);
        let end = tag.find('>').filter(|_| {
            tag[1..].starts_with(['@', '#', ':', '/']) || tag[1..].starts_with("a:") || tag[1..].starts_with("t:")
        });
        match end {
            Some(end) => {
                out.push(' ');
                rest = &tag[end + 1..];
            }
            None => {
                out.push('<');
                rest = &tag[1..];
            }
        }
    }
    out.push_str(rest);
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(text: &str) -> Result<Request, Message> {
        Target { text: text.to_owned(), ..Target::default() }.request()
    }

    #[test]
    fn words_are_kept_and_tags_are_not() {
        for (text, words) in [
            ("<@12> what do  prompt engineers\nmake <:think:34>?", "what do prompt engineers make ?"),
            ("is pay < 100k or > 50k in <#9>", "is pay < 100k or > 50k in"),
            ("see https://x.example/a what is <a:wave:5>MLOps", "see what is MLOps"),
        ] {
            assert_eq!(asked(text), Ok(Request::Message { text: words.to_owned() }));
        }
    }

    #[test]
    fn what_has_no_words_is_said_to_have_none() {
        for text in ["", " ", "🦀🦀", "<@12>", "<:crab:1> <@2>", "https://x.example/picture.png", "?!", "<", "<@"] {
            assert_eq!(asked(text), Err(NO_TEXT), "{text}");
        }
        let by_bot = Target { text: "pay?".to_owned(), by_bot: true, id: 1 };
        assert_eq!(by_bot.request(), Err(BY_BOT));
    }
}

//! Mentions in texts that were copied out of a chat. They are shown as they are typed and notify nobody, so a reader
//! sees `<@123>` where a name should stand.

use super::finding::{Finding, FindingKind};
use crate::knowledge::Article;
use crate::locale::Message;

/// The first mention in each passage of an article.
pub(super) fn of(article: &Article) -> Vec<Finding> {
    let mut found: Vec<Finding> = Vec::new();
    for passage in &article.passages {
        let Some(mention) = mention(&passage.heading).or_else(|| mention(&passage.text)) else {
            continue;
        };
        let what = Message::new("mention").with("mention", mention);
        let finding =
            Finding::warning(FindingKind::Problem, (&article.file, passage.line), what, Message::new("mention-fix"));
        if !found.contains(&finding) {
            found.push(finding);
        }
    }
    found
}

/// `@everyone`, `@here`, or a tag such as `<@123>`, `<@&5>`, `<#7>`.
fn mention(text: &str) -> Option<&str> {
    let everybody = ["@everyone", "@here"].into_iter().find(|name| text.contains(name));
    everybody.or_else(|| {
        text.match_indices('<').find_map(|(at, _)| {
            let tag = text[at..].split_inclusive('>').next().filter(|tag| tag.ends_with('>') && tag.len() <= 32)?;
            let id = tag.trim_start_matches(['<', '@', '!', '&', '#']).trim_end_matches('>');
            let opens = tag.starts_with("<@") || tag.starts_with("<#");
            (opens && !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_digit())).then_some(tag)
        })
    })
}

//! Every limit of Discord that this bot meets, and cutting text to fit. Lengths are Unicode code
//! points, as Discord counts them; cuts fall between graphemes, at a space where one is near.
//!
//! Source of the numbers: Discord's documentation, "Message Resource", "Application Commands",
//! "Receiving and Responding", "Component Reference" (August 2026).

use std::time::Duration;
use unicode_segmentation::UnicodeSegmentation;

/// Embed title.
pub const EMBED_TITLE: usize = 256;
/// Embed description.
pub const EMBED_DESCRIPTION: usize = 4_096;
/// Fields in one embed.
pub const EMBED_FIELDS: usize = 25;
/// Name of an embed field.
pub const FIELD_NAME: usize = 256;
/// Value of an embed field.
pub const FIELD_VALUE: usize = 1_024;
/// All texts of all embeds of one message together.
pub const EMBED_TOTAL: usize = 6_000;
/// Content of a message.
pub const CONTENT: usize = 2_000;
/// Choices of one autocomplete answer.
pub const CHOICES: usize = 25;
/// Name and value of a choice.
pub const CHOICE: usize = 100;
/// Action rows of one message, each with one menu or some buttons.
pub const ROWS: usize = 5;
/// Buttons of one row.
pub const BUTTONS: usize = 5;
/// Label of a button.
pub const BUTTON_LABEL: usize = 80;
/// Custom id of a button or menu, unique in its message.
pub const CUSTOM_ID: usize = 100;
/// Entries of one menu.
pub const MENU_ENTRIES: usize = 25;
/// Label and value of an entry.
pub const MENU_LABEL: usize = 100;
/// What a menu says before something is chosen.
pub const MENU_PROMPT: usize = 150;

/// Title of a form.
pub const FORM_TITLE: usize = 45;
/// Label of a form's field.
pub const FORM_LABEL: usize = 45;
/// What stands in a form's empty field.
pub const HINT: usize = 100;

/// An interaction must be answered or put off within 3 seconds of Discord sending it. Ours starts
/// when it arrives here, so a little is left for the way.
pub const FIRST_ANSWER: Duration = Duration::from_millis(2_500);
/// From here on an answer is put off ("thinking…") rather than risked.
pub const PUT_OFF_AFTER: Duration = Duration::from_millis(1_500);
/// A put-off answer can be edited for 15 minutes; one that takes a minute is lost anyway.
pub const PUT_OFF_ANSWER: Duration = Duration::from_secs(60);

/// The length as Discord counts it.
pub fn length(text: &str) -> usize {
    text.chars().count()
}

/// The text, cut with `…` where it is longer than the limit.
pub fn fit(text: &str, limit: usize) -> String {
    if length(text) <= limit {
        return text.to_owned();
    }
    let mut cut = String::new();
    let mut count = 0;
    for grapheme in text.graphemes(true) {
        count += length(grapheme);
        if count >= limit {
            break;
        }
        cut.push_str(grapheme);
    }
    // A word is cut only where the last space is far away.
    if let Some(space) = cut.rfind(char::is_whitespace)
        && length(&cut[space..]) < 30
    {
        cut.truncate(space);
    }
    cut.push('…');
    cut
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cuts_keep_the_limit_words_and_graphemes() {
        assert_eq!(fit("one two", 7), "one two");
        assert_eq!(fit("one two three", 9), "one two…");
        assert_eq!(fit(&"x".repeat(50), 10), format!("{}…", "x".repeat(9)));
        for limit in 1..40 {
            let family = "👨‍👩‍👧 é ü 👍🏽 नमस्ते".repeat(3);
            assert!(length(&fit(&family, limit)) <= limit, "{limit}");
        }
    }
}

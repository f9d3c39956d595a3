//! Questions of real people and what a right answer must contain; shared by the test that measures
//! accuracy and the example that calibrates confidence.

use serde::Deserialize;
use std::path::Path;

/// One question.
#[derive(Deserialize)]
pub struct Question {
    /// Its type, such as `pay` or `out_of_scope`.
    #[serde(rename = "type")]
    pub kind: String,
    /// The question.
    pub ask: String,
    /// Texts that must all be in the answer.
    #[serde(default)]
    pub all: Vec<String>,
    /// Texts of which one must be in the answer.
    #[serde(default)]
    pub any: Vec<String>,
    /// Texts that must not be in the answer.
    #[serde(default)]
    pub none: Vec<String>,
}

impl Question {
    /// Whether a text holds what a right answer must contain, and nothing that it must not.
    pub fn fits(&self, text: &str) -> bool {
        let text = normal(text);
        let holds = |wanted: &String| contains(&text, &normal(wanted));
        self.all.iter().all(holds)
            && (self.any.is_empty() || self.any.iter().any(holds))
            && !self.none.iter().any(holds)
    }
}

/// The files whose questions may be looked at while working on the search.
pub const TUNING: [&str; 6] = [
    "tuning.json",
    "tuning_more.json",
    "tuning_third.json",
    "tuning_fourth.json",
    "tuning_fifth.json",
    "tuning_sixth.json",
];

/// The files whose questions are only ever measured.
#[allow(dead_code, reason = "the calibration knows nothing of them")]
pub const KEPT_ASIDE: [&str; 2] = ["kept_aside.json", "kept_aside_more.json"];

/// The questions of all that may be looked at.
#[allow(dead_code, reason = "the test names the files")]
pub fn tuning() -> impl Iterator<Item = Question> {
    TUNING.into_iter().flat_map(questions)
}

/// The questions of a file in `tests/questions`.
pub fn questions(file: &str) -> Vec<Question> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/questions").join(file);
    let text = std::fs::read_to_string(path).expect("the question file");
    serde_json::from_str(&text).expect("questions as JSON")
}

/// Lower case, plain dashes and apostrophes, `k` written out, `4 to 6` as `4-6`.
fn normal(text: &str) -> String {
    let text = text.to_lowercase().replace('’', "'").replace(['–', '—'], "-").replace("\u{a0}", " ");
    let mut out = String::new();
    let chars: Vec<char> = text.chars().collect();
    for (at, c) in chars.iter().enumerate() {
        let after_digit = at > 0 && chars[at - 1].is_ascii_digit();
        let ends = chars.get(at + 1).is_none_or(|next| !next.is_alphanumeric());
        if *c == 'k' && after_digit && ends {
            out.push_str(",000");
        } else {
            out.push(*c);
        }
    }
    out.replace(" to ", "-")
}

/// Whether the text holds the wanted words; a number must not be the tail of a longer one.
fn contains(text: &str, wanted: &str) -> bool {
    let is_number = wanted.starts_with(|c: char| c.is_ascii_digit());
    text.match_indices(wanted)
        .any(|(at, _)| !is_number || !text[..at].ends_with(|c: char| c.is_ascii_digit() || c == ',' || c == '.'))
}

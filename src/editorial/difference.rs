//! What changed between two versions of a text.

use similar::TextDiff;
use std::time::Duration;

/// Beyond this, a coarser difference is good enough; only texts that have hardly a line in common come near it.
const MOST_TIME: Duration = Duration::from_millis(500);

/// The difference as a unified diff; empty where nothing changed but line ends.
pub fn difference(old: &str, new: &str) -> String {
    let [old, new] = [old, new].map(|text| text.replace("\r\n", "\n").replace('\r', "\n"));
    TextDiff::configure().timeout(MOST_TIME).diff_lines(&old, &new).unified_diff().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_changed_is_told() {
        let diff = difference("a\r\nb\r\nc\r\n", "a\nB\nc\n");
        assert!(diff.contains("\n-b\n+B\n"), "{diff}");
        assert_eq!(difference("a\r\nb\r\n", "a\nb\n"), "");
    }
}
